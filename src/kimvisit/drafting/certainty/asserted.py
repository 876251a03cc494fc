"""Whether a verb asserts anything of its claim: that it was, is planned, may be or is not. An aim, a habit or a wish asserts nothing."""

from itertools import takewhile

from kimvisit.drafting.certainty.customs import is_custom, is_owned_to
from kimvisit.drafting.certainty.doubts import (
    asks,
    borne,
    first_time_of_a_plan,
    in_any_case,
    is_beside,
    is_headed,
    is_idle,
)
from kimvisit.drafting.certainty.habits import is_habit
from kimvisit.drafting.certainty.inverted import is_inverted, is_odds, supposes
from kimvisit.drafting.certainty.manners import is_other_way
from kimvisit.drafting.certainty.passed_over import is_passed_over
from kimvisit.drafting.certainty.roles import is_of_post, is_other_role
from kimvisit.drafting.certainty.told import Told
from kimvisit.drafting.grammar.day_words import is_next_stop, timetabled
from kimvisit.drafting.grammar.framed import is_errand
from kimvisit.drafting.grammar.verbs import BESIDE
from kimvisit.drafting.text.closed import FINITE, STOPS
from kimvisit.drafting.text.saying import saying_at


def is_asserted(told: Told) -> bool:
    """Whether the verb asserts anything."""
    return not any(says_nothing(told) for says_nothing in _SAYING_NOTHING)


def _as_was(told: Told) -> bool:
    """`as planned`, `later than expected`."""
    return told.phrase.tag == "past" and told.phrase.bare and told.low[told.phrase.first - 1] in ("as", "than")


def _is_what_came_first(told: Told) -> bool:
    """`before flying home`, `after coming back`."""
    hit = told.hit
    return told.low[told.phrase.first] in BESIDE and not (hit.event_noun or hit.cue.flag("deny") or hit.cue.objects)


def _was_expected(told: Told) -> bool:
    """`a visit had been expected`: before something came between."""
    phrase = told.phrase
    return (
        told.hit.lemma == "expect"
        and phrase.passive
        and phrase.perfect
        and told.low[phrase.first] == "had"
        and bool(told.hit.cue.objects)
    )


def _is_habit(told: Told) -> bool:
    """`usually attends`."""
    return is_habit(told.low, told.hit, told.phrase)


def _is_aim(told: Told) -> bool:
    """`wanted to come`; not `asked whether she should come`, nor `flew to Oslo to meet Ann Lee`."""
    open_still = told.opener == "whether" and "should" in told.auxiliaries
    return not (told.phrase.asserted or open_still or on_errand(told))


def _is_still_ahead(told: Told) -> bool:
    """`before she will come`; not `weeks before she was to come`, nor `when he said she would come`."""
    if told.opener not in ("when", "before", "until") or not told.phrase.future:
        return False
    fated = told.opener == "before" and told.low[told.phrase.first] in ("was", "were")
    return not fated and not _has_been_said(told)


def _has_been_said(told: Told) -> bool:
    """Whether somebody said it in the clause that the opener opens: `when Bob Ray announced she would come`; not `when told she will come`."""
    said = (saying_at(told.low, t, told.cues.saying) for t in range(told.place, told.phrase.first))
    return told.low[told.phrase.first] in _BACK and any(verb.tag == "past" for verb in said if verb)


def _is_idle(told: Told) -> bool:
    """`whether they ask her or not`, `wherever they send him`, `no matter which leaders come`, `if she went, it would be a surprise`."""
    if told.opener in ("wherever", "whenever"):
        return True
    if told.place > 0 and in_any_case(told.low, told.place):
        return True
    if is_inverted(told):
        return True  # `Had she been invited, she would have come`
    return told.opener in ("whether", "if") and is_idle(told.sentence, told.opener, told.place, _is_past(told))


def _is_past(told: Told) -> bool:
    """`if she went`, `if she was coming`, `if she had come`."""
    phrase, first = told.phrase, told.low[told.phrase.first]
    if phrase.tag == "past" and phrase.bare:
        return True
    return (phrase.perfect and first == "had") or (phrase.tag == "ing" and first in ("was", "were"))


def _is_gerund(told: Told) -> bool:
    """`coming to Oslo is hard`; not `a letter inviting her`, `with Ann Lee attending`, nor the headline `Ann Lee coming to Oslo`."""
    phrase = told.phrase
    if phrase.tag != "ing" or not phrase.bare:
        return False
    carried = told.hit.cue.listed("borne") and borne(told.low, phrase.first, told.hit.cue)
    headed = told.headline and (phrase.negative or is_headed(told.sentence, phrase.first))
    return not (carried or headed or stands_beside(told))


def _is_present(told: Told) -> bool:
    """`visits Oslo`; not `visits Oslo on Monday`, nor what a cue tells in the present tense: `is on the list`."""
    return _in_present(told) and not (is_timetabled(told) or on_errand(told) or _tells_what_is(told))


def _tells_what_is(told: Told) -> bool:
    """Whether the present tense of the cue tells what is: `doubts linger`, `organisers expect`."""
    cue, now, third = told.hit.cue, told.hit.cue.flag("now"), told.phrase.tag == "s"
    of_those = told.opener == "who" and told.low[max(0, told.place - 2) : told.place] in _OF_THOSE
    if told.hit.lemma in _DRAWING or of_those:  # `a gala that draws 400 guests`; `is among those who stay away`
        return of_those
    if (now and third) or (cue.listed("among") and (now or third)) or (cue.listed("object_before") and third):
        return True
    if not now:
        return False
    of_many = (cue.listed("upon") or not cue.listed("object_before")) and _is_plural(told.low, told.phrase.first)
    return told.low[told.phrase.first] == "have" or bool(of_many)


def _is_plural(low: tuple[str, ...], first: int) -> bool:
    """`we expect`, `organisers expect`."""
    before = low[first - 1] if first else ""
    return before in ("we", "they", "i") or (before.endswith("s") and len(before) > 3 and not before.endswith(("'s", "ss")))


def _is_elsewhere(told: Told) -> bool:
    """`in Chile, where she had gone with her husband`: a journey to that place, and to no occasion."""
    hit = told.hit
    return told.opener == "where" and hit.lemma in _GOING and not (hit.event_noun or hit.place or hit.cue.objects)


def _is_free_to(told: Told) -> bool:
    """`He can come any time`, `she can be here`: what somebody else is free to do, at no occasion that is named."""
    hit, free = told.hit, told.low[told.phrase.first] == "can" and not told.phrase.negative
    return free and not (hit.event_noun or hit.place or hit.cue.objects) and told.low[told.phrase.first - 1] in _OTHERS


def _is_intolerable(told: Told) -> bool:
    """`These terms I can't accept`: what is not to be borne; `could not accept` it has been asked to."""
    bare = told.hit.lemma == "accept" and told.hit.noun == told.hit.at
    return bare and told.phrase.negative and told.low[told.phrase.first] in ("can't", "cannot", "can")


def _is_imagined(told: Told) -> bool:
    """`“She would be standing in the front row,” he said`: how it would be."""
    imagined = told.phrase.conditional and told.low[told.phrase.first] == "would" and told.hit.cue.flag("occasion")
    return imagined and bool(told.sentence.quoted(told.sentence.starts[told.phrase.first]))


def _is_first_time(told: Told) -> bool:
    """`It would be the first time she travelled abroad.`"""
    return first_time_of_a_plan(told.sentence, told.phrase.first)


def _is_not_known_to_be(told: Told) -> bool:
    """`could not have told you that a minister ever came`: `ever` without a `first` or a `no` of its own clause asserts nothing."""
    clause = told.low[told.place + 1 : told.phrase.first]
    ever = "ever" in told.low[told.phrase.first - 1 : told.phrase.verb] and not told.phrase.negative
    return ever and told.opener == "that" and _ALONE.isdisjoint(clause)


def _is_of_some(told: Told) -> bool:
    """`but not all will come`, `not all of them were asked`: of the others, whoever they are, nothing is denied."""
    first = told.phrase.first
    return told.low[first : first + 2] == ("not", "all") or told.low[max(0, first - 4) : first] in _NOT_ALL_OF


def _is_left_to_its_verb(told: Told) -> bool:
    """`the trip planned for May is off`: what becomes of it is told by the verb that follows."""
    phrase, hit = told.phrase, told.hit
    between = told.low[hit.noun + 1 : phrase.first]
    beside = 0 <= hit.noun < phrase.first and len(between) < _BESIDE and (not between or between[0] in ("to", "of", "by"))
    if not (phrase.passive and phrase.bare and beside and "visit" in hit.cue.objects):
        return False
    behind = takewhile(lambda word: word not in STOPS, told.low[phrase.verb + 1 : phrase.verb + _NEAR])
    return any(word in FINITE for word in behind)


_SAYING_NOTHING = (
    _is_left_to_its_verb,
    _as_was,
    _is_what_came_first,
    _was_expected,
    _is_habit,
    _is_aim,
    is_passed_over,
    _is_still_ahead,
    _is_idle,
    _is_gerund,
    _is_present,
    _is_elsewhere,
    is_custom,
    is_owned_to,
    _is_free_to,
    _is_intolerable,
    _is_imagined,
    _is_first_time,
    _is_not_known_to_be,
    is_other_role,
    is_of_post,
    is_other_way,
    _is_of_some,
)


def on_errand(told: Told) -> bool:
    """`flew to Oslo to meet Ann Lee`: an aim of those who meet that somebody is under way to reach."""
    return told.hit.cue.flag("mutual") and not told.phrase.asserted and is_errand(told.sentence, told.phrase)


def stands_beside(told: Told) -> bool:
    """`with Ann Lee attending in his place`."""
    return told.phrase.tag == "ing" and told.phrase.bare and is_beside(told.sentence, told.phrase.first)


def is_timetabled(told: Told) -> bool:
    """`flies to Oslo on Monday`, `then flies to Oslo`: a present tense that tells of a plan."""
    low, hit = told.low, told.hit
    if not _in_present(told) or not hit.cue.planned:
        return False
    return timetabled(low, hit.last) or timetabled(low, hit.at + 1) or is_next_stop(low, told.phrase.first, hit.at)


def _in_present(told: Told) -> bool:
    open_still = told.headline or told.opener in ("if", "whether") or supposes(told) or is_odds(told)
    return told.phrase.tag in ("base", "s") and told.phrase.bare and not open_still


def is_asked(told: Told) -> bool:
    """`asked whether she would come`, `it is unclear if she will`."""
    return told.opener == "whether" or (told.opener == "if" and asks(told.sentence, told.place))


_NEAR, _BESIDE = 10, 5
_GOING = frozenset(("go", "come", "travel", "fly", "move", "return"))
_OTHERS = ("he", "she", "they", "you", "one", "anyone", "everybody")
_NOT_ALL_OF = (("not", "all", "of", "them"), ("not", "all", "of", "those"))
_OF_THOSE = (("among", "those"), ("of", "those"))
_DRAWING = frozenset(("draw", "attract"))
_ALONE = frozenset("first only last no nobody none never hardly few neither".split())
_BACK = frozenset("would was were could might".split())
