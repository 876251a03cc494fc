"""What must stand around the verb of a cue for it to say what it says: voice, tense, the words before and after it."""

from collections.abc import Callable

from kimvisit.drafting.grammar.day_words import timetabled
from kimvisit.drafting.grammar.opened import is_surprise, opener
from kimvisit.drafting.matching.aims import aimed
from kimvisit.drafting.matching.answered import is_unto
from kimvisit.drafting.matching.bound import is_bound
from kimvisit.drafting.matching.hit import Verb
from kimvisit.drafting.matching.listed import is_listed


def stands(verb: Verb) -> bool:
    """Whether a verb cue may apply: its flags fit the verb phrase, and its words stand where they must."""
    lists = verb.cue.lists
    return _CONDITIONS.keys().isdisjoint(lists) or all(fits(verb) for name, fits in _CONDITIONS.items() if name in lists)


def _is_modal(verb: Verb) -> bool:
    """`will come`, `is coming`, `did not come`; not `came`."""
    phrase = verb.phrase
    return _is_open(verb) or (phrase.negative and (not phrase.bare or phrase.tag == "past"))


def _is_open(verb: Verb) -> bool:
    """`will come`, `is coming`, `comes on Monday`."""
    phrase = verb.phrase
    if phrase.tag == "s" and phrase.bare:
        return timetabled(verb.low, verb.after)
    if phrase.tag == "past" and phrase.bare and is_surprise(verb.low, opener(verb.sentence, phrase.first)[1]):
        return True
    return phrase.future or "possible" in phrase.hedges or (phrase.tag == "ing" and not phrase.bare)


def _is_negated(verb: Verb) -> bool:
    """`has not replied`, `has yet to reply`, `whether she replied`, `neither of the two replied`."""
    before = verb.low[max(0, verb.phrase.first - (_FAR if "nor" in verb.low else _NEAR)) : verb.phrase.first]
    near = (*verb.auxiliaries, *verb.low[verb.after : verb.after + 1], *_NOBODY.intersection(before))
    return verb.phrase.negative or not _NOT_YET.isdisjoint(near) or opener(verb.sentence, verb.phrase.first)[0] == "whether"


def _is_of_occasion(verb: Verb) -> bool:
    """Not the present of a habit: `does not attend`."""
    return _is_open(verb) or _PRESENT.isdisjoint(verb.auxiliaries)


def _is_passive(verb: Verb) -> bool:
    return verb.phrase.passive


def _is_perfect(verb: Verb) -> bool:
    return verb.phrase.perfect


def _has_aim(verb: Verb) -> bool:
    """`was asked to attend`, not `was asked to comment`."""
    return aimed(verb.sentence, verb.after, verb.cue, verb.cues)


def _has_near(verb: Verb) -> bool:
    """`went to Oslo ahead of Rome`, but not `ahead of the vote in Rome` or `ahead of a visit to Rome`."""
    low, after = verb.low, verb.after
    at = next((j for j in range(after, min(len(low), after + 6)) if low[j] in verb.cue.listed("near")), None)
    if at is None or at + 2 >= len(low) or low[at + 2] in _DETERMINERS:
        return False
    behind = low[at + 2 : at + 6]
    return verb.cues.lists["event_nouns"].isdisjoint(behind) and _TRIPS.isdisjoint(behind)


def _is_listed(verb: Verb) -> bool:
    """`among the guests will be Ann Lee`."""
    return is_listed(verb.low, verb.phrase.first, verb.cue, verb.cues)


def _is_governed(verb: Verb) -> bool:
    """`plans to stay`, where the cue needs `plans`."""
    return not verb.cue.held("governed").isdisjoint(verb.auxiliaries)


def _is_named(verb: Verb) -> bool:
    """Whether a name stands here, or `the` before the whole of one: `the White House`, not `the Oslo proposal`."""
    words = verb.sentence.words[verb.after : verb.after + 2]
    if words and words[0][0].isupper():
        return True
    named = len(words) > 1 and words[0] == "the" and words[1][0].isupper()
    return named and any(m.first <= verb.after + 1 < m.last for m in verb.see())


def _is_no_answer_to_a_question(verb: Verb) -> bool:
    """Not `asked whether she smoked, she said no`, `gave a positive answer when asked about growth`; but `asked to open the gala, she declined`."""
    low, questions = verb.low, verb.cue.held("unasked")
    before = (at for at in range(verb.phrase.first) if low[at] in questions)
    return questions.isdisjoint(low[verb.after : verb.after + _ASKED]) and all(_is_asked_to_come(low, at) for at in before)


def _is_asked_to_come(low: tuple[str, ...], at: int) -> bool:
    """`was asked to open the gala`, `I was asked, and I said no`, which are no questions; not `was asked to comment`."""
    alone = low[at - 1] in _WAS and low[at + 1] in (",", "and", "but")
    return low[at] == "asked" and (alone or (low[at + 1] == "to" and low[at + 2] in _COMING))


def _is_unto(verb: Verb) -> bool:
    """`reacted coolly to the invitation`, not `to the album`."""
    return is_unto(verb.sentence, verb.after, verb.cue.held("unto"))


_ASKED = 6
_WAS = frozenset("was were been".split())
_COMING = frozenset("address appear attend come host join officiate open participate perform preside sing speak".split())
_DETERMINERS = frozenset("the a an his her its".split())
_NEAR, _FAR = 4, 16
_NOBODY = frozenset("neither none nobody".split())
_NOT_YET = _NOBODY | {"yet", "no", "still"}
_PRESENT = frozenset("do does don't doesn't".split())
_TRIPS = frozenset("visit trip tour".split())

# What each key of a cue in cues.yaml asks of its verb.
_CONDITIONS: dict[str, Callable[[Verb], bool]] = {
    "modal": _is_modal,
    "negated": _is_negated,
    "occasion": _is_of_occasion,
    "passive": _is_passive,
    "perfect": _is_perfect,
    "aims": _has_aim,
    "near": _has_near,
    "among": _is_listed,
    "governed": _is_governed,
    "named": _is_named,
    "bound": is_bound,
    "unasked": _is_no_answer_to_a_question,
    "unto": _is_unto,
}
