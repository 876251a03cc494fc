"""What is done time and again and tells of no one time: `usually attends`, `is attended by mayors each May`, `has drawn leaders in the past`."""

from itertools import pairwise

from kimvisit.drafting.grammar.day_words import timetabled
from kimvisit.drafting.grammar.phrase import Phrase
from kimvisit.drafting.matching.hit import Hit
from kimvisit.drafting.text.times import MONTHS, PERIODS, SEASONS, WEEKDAYS


def is_habit(low: tuple[str, ...], hit: Hit, phrase: Phrase) -> bool:
    """Whether a claim tells of what is done time and again."""
    return any(tells(low, hit, phrase) for tells in _TELLING)


def _is_usual(low: tuple[str, ...], hit: Hit, phrase: Phrase) -> bool:
    """`are traditionally invited`, `usually attends`; `Traditionally, presidents do not attend`, `By custom, presidents attend`."""
    first = phrase.first
    if not _HABITS.isdisjoint(low[max(0, first - 2) : hit.at + 1]):
        return True
    opened = (low[0] in _HABITS and low[1:2] == (",",)) or low[:3] in _BY_CUSTOM
    return opened and not phrase.future and _BUT.isdisjoint(low[:first])


def _is_by_rate(low: tuple[str, ...], hit: Hit, phrase: Phrase) -> bool:
    """`a dozen people a day visit it`, `attends 200 events a year`."""
    first = phrase.first
    if low[max(0, first - 2) : first] in _A_DAY and low[first] not in ("after", "before"):
        return True
    ahead = low[hit.at : hit.last + _FAR]
    return not PERIODS.isdisjoint(ahead) and any(
        ahead[j] in PERIODS and ahead[j - 1] == "a" and any(word[0].isdigit() for word in ahead[: j - 1])
        for j in range(1, len(ahead))
    )


def _is_of_such(low: tuple[str, ...], hit: Hit, _phrase: Phrase) -> bool:
    """`attends such events`."""
    return hit.event_noun.endswith("s") and "such" in low[hit.at : hit.last]


def _is_each_time(low: tuple[str, ...], hit: Hit, _phrase: Phrase) -> bool:
    """`attends every year`, `brings together mayors each May`."""
    return _holds_each(low[hit.at : hit.last + _FAR])


def _opens_with_each(low: tuple[str, ...], _hit: Hit, phrase: Phrase) -> bool:
    """`Every year mayors attend it`, `On 9 May each year veterans come`; not `As every year, the king came`."""
    if phrase.future or low[0] not in _OPENING:
        return False
    opening = low[: min(phrase.first, _FAR)]
    return _holds_each(opening[: opening.index(",")] if "," in opening else opening)


def _holds_each(words: tuple[str, ...]) -> bool:
    return not _EACH.isdisjoint(words) and any(word in _EACH and after in _TIMES for word, after in pairwise(words))


def _is_yearly(low: tuple[str, ...], hit: Hit, phrase: Phrase) -> bool:
    """`the annual dinner is attended by mayors`; not `is attended by mayors on Monday`."""
    now = phrase.passive and low[phrase.first] in ("is", "are") and "being" not in low[phrase.first : phrase.verb]
    yearly = now and not phrase.hedges and not _YEARLY.isdisjoint(low[max(0, phrase.first - _NEAR) : phrase.first])
    return yearly and not timetabled(low, hit.at + 1)


def _is_of_the_past(low: tuple[str, ...], hit: Hit, phrase: Phrase) -> bool:
    """`has drawn leaders in the past`: at one time or another."""
    ahead = low[hit.at : hit.last + _FAR]
    return phrase.perfect and any(ahead[j : j + 3] in _OVER_TIME for j in range(len(ahead) - 2))


_TELLING = (_is_usual, _is_by_rate, _is_of_such, _is_each_time, _opens_with_each, _is_yearly, _is_of_the_past)
_A_DAY = tuple(("a", period) for period in (*PERIODS, "day", "night"))
_BUT = frozenset("but although though while yet ;".split())
_BY_CUSTOM = (("by", "custom", ","), ("by", "tradition", ","), ("as", "a", "rule"), ("in", "general", ","))
_EACH = frozenset(("every", "each"))
_FAR, _NEAR = 7, 12  # words
_HABITS = frozenset(
    "usually traditionally customarily normally typically often regularly routinely always sometimes rarely seldom frequently annually yearly".split()
)
_OPENING = _EACH | {"on", "in", "at"}
_OVER_TIME = (("in", "the", "past"), ("over", "the", "years"), ("down", "the", "years"))
_TIMES = PERIODS | SEASONS | {*MONTHS, *WEEKDAYS, "may-month", "time", "fall"}
_YEARLY = frozenset("annual yearly".split())
