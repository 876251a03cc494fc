"""The occasion that a verb names behind itself: `will attend the Nordic Forum`, `came to the gala in Oslo`, and what only looks like one."""

from collections.abc import Sequence
from typing import NamedTuple

from kimvisit.drafting.occasions.before_noun import is_part
from kimvisit.drafting.occasions.no_occasion import is_monument
from kimvisit.drafting.occasions.places import NOT_PLACES, STOPS, place_within
from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.text.closed import QUOTES
from kimvisit.drafting.text.cue import Cue
from kimvisit.drafting.text.cues import Cues
from kimvisit.drafting.text.sentences import Sentence
from kimvisit.drafting.text.starters import STARTERS
from kimvisit.drafting.text.times import UNITS

_BREAKS = frozenset("in of to for with by at from over on against during between after into about or as before".split())
_WHOLE_DAYS = frozenset("day night".split())  # `the awards night` is the awards
_IN_A_ROW = frozenset(
    "final race session meeting opening conference festival games talks".split()
)  # of which a day is but a part
_COMPOUNDS = UNITS | frozenset("stage stages phase table hall room office".split())
_BROADCAST = frozenset("news press talk chat radio television tv quiz reality".split())
_DETERMINERS = frozenset("the a an this that his her their its another both".split())
_TIMES = UNITS | {"time", "times"}
_VERBS = frozenset("will would could won't wouldn't cannot".split())  # `skaters who won medals will skip the gala`
_BEHIND_NOUN = _BREAKS | frozenset(
    "and but who which that where when while because despite alongside last this next yesterday today outside inside near nearby here there due amid owing "
    "thanks if since until unless though although again either too also together without whether over".split()
)
_BEFORE_NAME = frozenset("the a an this next to in at annual upcoming events of".split()) | {'"', "“"}
_APOSTROPHES = frozenset("'’")
_NAME_AHEAD = 5
_BEFORE_MONUMENT = 12  # words


class EventObject(NamedTuple):
    """An occasion behind a verb: its noun, the place named with it, and the token after them; nothing where none is named."""

    noun: str
    place: str
    end: int


def occasion_ahead(sentence: Sentence, start: int, cues: Cues) -> bool:
    """Whether the noun phrase that begins here is headed by an event noun."""
    return event_object(sentence, start, [], cues, direct=True).noun.rpartition(" ")[2] in cues.lists["event_nouns"]


def event_object(sentence: Sentence, after: int, mentions: list[Mention], cues: Cues, direct: bool) -> EventObject:
    """An event noun after a verb, or a name that may be that of an event. `direct`: it must head the very next noun phrase."""
    at = _event_noun(sentence, after, cues, direct)
    if at is None:
        return _event_name(sentence, after, mentions)
    if _no_event(sentence.low, at, cues):
        return EventObject("", "", after)
    return EventObject(sentence.low[at], place_within(sentence, at + 1, mentions, cues, 8), at + 1)


def _event_noun(sentence: Sentence, after: int, cues: Cues, direct: bool) -> int | None:
    """The last event noun of the first noun phrase that holds one; none in `a briefing from the funeral service`."""
    low, nouns = sentence.low, cues.lists["event_nouns"]
    start = after + (low[after : after + 1] == ("that",) and not nouns.isdisjoint(low[after + 1 : after + 4]))
    for j in range(start, min(len(low), after + 12)):
        shut = low[j] == "," or (low[j] == "from" and j > after + 1) or (low[j] in _VERBS and j > after)
        if shut or (low[j] in STOPS and low[j] not in QUOTES) or (direct and _breaks(sentence, j)):
            break
        if low[j] in nouns and (_no_event(low, j, cues) or j + 1 == len(low) or low[j + 1] not in nouns):
            return None if _is_topic(low, after, j) else j
    return None


def _is_topic(low: tuple[str, ...], after: int, noun: int) -> bool:
    """Whether something else only is about an occasion: `a briefing on the gala`, but `a dinner on the eve of the gala`."""
    led = next((j for j in range(noun - 1, after + 1, -1) if low[j] in _BREAKS), after)
    return low[led] in ("on", "about") and low[after] in _DETERMINERS


def _event_name(sentence: Sentence, after: int, mentions: list[Mention]) -> EventObject:
    """`will attend the Nordic Forum`: a name near the verb, of no person; that of a place on file is only its place."""
    low, words = sentence.low, sentence.words
    for j in range(after, min(len(low), after + 4)):
        named = [m for m in mentions if m.first <= j < m.last]
        if words[j][0].isupper() and low[j] not in NOT_PLACES and not any(m.sort in ("person", "pronoun") for m in named):
            end = next((k for k in range(j + 1, len(low)) if not words[k][0].isupper()), len(low))
            if any(m.sort == "person" and m.last == end for m in mentions):
                break  # `will visit President Ann Lee`
            return EventObject("" if named else " ".join(low[j:end]), " ".join(words[j:end]), end)
        if low[j] not in _BEFORE_NAME and not low[j].isdigit():
            break
    return EventObject("", "", after)


def is_next(sentence: Sentence, after: int, noun: int) -> bool:
    """Whether a noun heads the very next noun phrase: not the crowd in `on the side of the crowd`."""
    return not any(_breaks(sentence, j) for j in range(after, noun))


def _breaks(sentence: Sentence, at: int) -> bool:
    """Whether a noun phrase ends here: at a preposition, or an `and` that joins no names."""
    low = sentence.low
    return low[at] in _BREAKS or (low[at] == "and" and low[at + 1 : at + 2] != () and sentence.words[at + 1][0].islower())


def _no_event(low: tuple[str, ...], noun: int, cues: Cues) -> bool:
    """`the summit of the mountain`, `the opening of the cave`, `the race for mayor`, `the final year`; but `the awards night`."""
    after = low[noun + 1] if noun + 1 < len(low) else ""
    if after in _WHOLE_DAYS and low[noun] not in _IN_A_ROW and low[noun + 2 : noun + 3] != ("of",):
        return False
    if low[noun] == "memorial" and after not in cues.lists["event_nouns"] and is_of_stone(low, noun):
        return True
    if (
        after in _COMPOUNDS
        or low[max(0, noun - 1)] in _BROADCAST
        or (after in ("for", "over", "to") and low[noun] in ("race", "debate"))
    ):
        return True
    return low[noun + 1 : noun + 2] == ("of",) and not cues.lists["no_events"].isdisjoint(low[noun + 2 : noun + 5])


def is_of_stone(low: Sequence[str], noun: int) -> bool:
    """Whether the memorial that stands there is a monument: `laid a wreath at the memorial`."""
    return is_monument(
        low[noun], f"{' '.join(low[max(0, noun - _BEFORE_MONUMENT) : noun])} ", f" {' '.join(low[noun + 1 : noun + 3])}"
    )


def opens_name(words: Sequence[str], after: int, cue: Cue, cues: Cues) -> bool:
    """`attend the Academy Awards`, `the church service`, `Oslo's war victory anniversary`, not `school events`: the word that forbids the cue only opens the name of an
    occasion."""
    at = next((j for j in range(after, min(after + 3, len(words) - 1)) if words[j].lower() in cue.veto), -1)
    if at < 0 or cue.objects != ("event",) or words[at] in _DETERMINERS or words[at] in _BREAKS:
        return False
    nouns = cues.lists["event_nouns"]
    head = next((j for j in range(at + 1, min(at + _NAME_AHEAD, len(words))) if words[j].lower() in nouns), 0)
    if not head:
        return False
    opened, name = words[after] in _DETERMINERS or words[after].endswith(("'s", "’s")), words[at:head]
    if head == at + 1 and (opened or not words[head].endswith("s")):
        return True
    compound = opened and _BEHIND_NOUN.isdisjoint(name) and all(word.isalpha() for word in name)
    return compound or all(word[0].isupper() or word in _APOSTROPHES for word in name)


def any_noun(sentence: Sentence, after: int, cues: Cues) -> tuple[str, int]:
    """The head of a noun phrase with a determiner, whatever it is, and the token behind: `the briefing` of `attended the closed-door briefing`;
    `the opening of the bridge`, but not `the summit of the mountain`."""
    low, first = sentence.low, after
    while first < min(len(low), after + 4) and sentence.words[first][0].isupper() and not low[first].endswith("'s"):
        first += 1
    if first >= len(low) or not (low[first] in _DETERMINERS or low[first].endswith("'s")):
        return "", after
    at = first + 1
    while at < len(low) and at < first + 5 and sentence.words[at].islower() and low[at] not in _BEHIND_NOUN:
        at += 1
    if low[at - 1] in cues.lists["event_nouns"] and not low[at - 1].endswith("ing") and _no_event(low, at - 1, cues):
        return "", after
    ends = at >= len(low) or low[at] in _BEHIND_NOUN or not low[at][0].isalnum()
    held = ends and at > first + 1 and low[at - 1].isalpha() and low[at - 1] not in _TIMES  # not `attended this time`
    return (low[at - 1], at) if held else ("", after)


def name_before(sentence: Sentence, noun: int, floor: int) -> str:
    """The capitalised words right before an event noun: `Nordic` in `the Nordic summit`; no owner, no weekday, no place of it."""
    words, first = sentence.words, noun
    while first > floor and (words[first - 1][0].isupper() or words[first - 1][0].isdigit()):
        word = words[first - 1].replace("’", "'")
        low = word.lower()
        opens = low in STARTERS and not is_part(words, first - 1, words[first:noun])
        if low.endswith("'s") or low in NOT_PLACES or opens:
            break
        first -= 1
    return " ".join(words[first:noun])
