"""Days and periods beside a verb: `in Oslo on Monday for the gala`, and a present tense that tells of a plan: `flies to Oslo on Monday`."""

from collections.abc import Sequence
from itertools import pairwise, takewhile

from kimvisit.drafting.occasions.places import NOT_PLACES
from kimvisit.drafting.text.closed import WALLS
from kimvisit.drafting.text.times import PERIODS, SEASONS

_PERIODS = PERIODS | SEASONS | {"weekend"}
DATING = NOT_PLACES | _PERIODS | frozenset("on this next in again last later the same day early late today tomorrow".split())
_LEADS = frozenset("on for by in at".split())
_DAYS = (NOT_PLACES - {"i", "may"}) | _PERIODS | frozenset("tomorrow tonight today".split())
_IN_A_DAY = _DAYS | frozenset("the of this next last later early late morning afternoon evening night same coming".split())
_ORDINALS = ("st", "nd", "rd", "th")
_DATED = frozenset("on next this in from".split())
_ENDS = frozenset("every each usually often . ; after when".split())
_SOON = frozenset("tomorrow tonight tomorrow's tonight's".split())


def past_dates(low: Sequence[str], at: int) -> int:
    """The token behind a day or a year: `in Oslo on Monday for ...`."""
    while at < len(low) and (low[at] in DATING or low[at].endswith("day") or low[at].isdigit()):
        at += 1
    return at


def past_day(low: Sequence[str], at: int) -> int:
    """The token behind the day or time that begins here, or `at` where none does: `on Monday`, `on the 4th of June`, `on 4 June`, `in May`,
    `next week`, `tomorrow morning`."""
    led = at < len(low) and low[at] in _LEADS
    j = at + led
    while j < len(low) and (low[j] in _IN_A_DAY or low[j].endswith("day") or low[j][0].isdigit()):
        j += 1
    return j if j > at + led and any(_is_dated(word) for word in low[at + led : j]) else at


def _is_dated(word: str) -> bool:
    """`monday`, `june`, `week`, `2015`, `14th`; not `14`, which may count anything."""
    return word in _DAYS or word.endswith("day") or (word[0].isdigit() and (len(word) == 4 or word.endswith(_ORDINALS)))


def timetabled(low: Sequence[str], after: int) -> bool:
    """`flies to Oslo on Monday`, `visits Oslo next week`: a present tense that tells of a plan."""
    for j in range(after, min(len(low), after + 9)):
        if low[j] in _ENDS:
            return False
        if (j == after and low[j].endswith("day")) or _is_day(low[j], low[j - 1]):
            return True
    return False


def _is_day(word: str, before: str) -> bool:
    """`tomorrow`, `Monday's`, `on Monday`, `in May`, `next week`."""
    if word in _SOON or word.endswith("day's") or (before == "on" and word.endswith("day")):
        return True
    dated = word in NOT_PLACES and word != "i"
    return (dated and before in _DATED) or (word in _PERIODS and before in ("next", "this", "later"))


def is_dated_ahead(low: Sequence[str], verb: int) -> bool:
    """Whether a day to come stands behind a verb, in its clause: `has boycotted the gala in Oslo next week`, `... tomorrow`."""
    clause = list(takewhile(lambda word: word not in WALLS and word not in _PARTING, low[verb + 1 : verb + _CLAUSE]))
    return "tomorrow" in clause or any(word == "next" and after in _PERIODS for word, after in pairwise(clause))


_CLAUSE, _PARTING = 16, (",", "and", "who")


def is_next_stop(low: Sequence[str], first: int, verb: int) -> bool:
    """`then flies to Oslo`, `from there she travels to Oslo`: the next leg of a journey, told in the present."""
    return not _NEXT.isdisjoint((*low[first:verb], *low[:1], *low[verb + 1 : verb + 2])) or low[:2] in _FROM_THERE


_NEXT = frozenset("then next afterwards".split())
_FROM_THERE = (("from", "there"), ("after", "that"))
