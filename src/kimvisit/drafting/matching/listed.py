"""Who is listed: `among the guests will be ...`, `those attending the gala include ...`."""

from collections.abc import Sequence

from kimvisit.drafting.occasions.places import STOPS
from kimvisit.drafting.text.cue import Cue
from kimvisit.drafting.text.cues import Cues

FRONT = 4
_LEADING = frozenset(
    "not one of also others those among the in only still conspicuously on at front sitting seen spotted pictured".split()
)
_JOINING = frozenset(("attending", "joining"))
_OTHER_THINGS = frozenset("the a an his her their school university college classes class".split())
_RECORDS = frozenset("list lists index ranking rankings table shelf record records book books".split())
_NOT_THESE = frozenset("not invited past previous former earlier regular usual frequent potential possible".split())
_OF_GUESTS = frozenset("at in of from to for on attending joining".split())


def is_listed(low: Sequence[str], first: int, cue: Cue, cues: Cues) -> bool:
    """`Among the guests will be ...`, or for a `direct` cue `the guests included ...`: who they are is told after the verb."""
    words = cue.held("among")
    if cue.flag("fronted"):
        at = next((j for j in range(min(first, FRONT)) if low[j] in words), -1)
        return at >= 0 and _LEADING.issuperset(low[:at]) and not _elsewhere(low, at + 1, first, cues)
    if cue.flag("direct"):
        head = _head(low, first, words, cues)
        return head >= 0 and low[max(0, head - 1)] not in _NOT_THESE
    at = next((j for j in range(first - 1, max(-1, first - 9), -1) if low[j] == "among"), -1)
    if at < 0 or (at and low[at - 1] not in STOPS and low[at - 1] != "also"):
        return False
    return not words.isdisjoint(low[at:first]) and cue.held("except").isdisjoint(low[at:first])


def _elsewhere(low: Sequence[str], start: int, stop: int, cues: Cues) -> bool:
    """Whether what they are said to attend or join is no occasion: `attending school were ...`, `absent from the list of winners was ...`."""
    if not cues.lists["event_nouns"].isdisjoint(low[start:stop]):
        return False
    return (low[start - 1] in _JOINING and low[start] in _OTHER_THINGS) or not _RECORDS.isdisjoint(low[start:stop])


def _head(low: Sequence[str], first: int, words: frozenset[str], cues: Cues) -> int:
    """The word for those who come before `include`, also where the phrase goes on: `guests at the gala include`; -1 where there is none."""
    first -= 2 if low[max(0, first - 2) : first] == (",", "who") else 0
    if first and low[first - 1] in words:
        return first - 1
    at = next((j for j in range(first - 2, max(-1, first - 9), -1) if low[j] in words), -1)
    if at < 0 or not (low[at + 1] in _OF_GUESTS or low[at] in _OF_GUESTS) or not STOPS.isdisjoint(low[at:first]):
        return -1
    return at if not cues.lists["event_nouns"].isdisjoint(low[at:first]) else -1
