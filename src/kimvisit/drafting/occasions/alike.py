"""Whether the events that two articles propose are one, by their words, place and day: `Cairo climate gala`, `Climate gala in Cairo`."""

import re
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from kimvisit.drafting.occasions.sorts import NOUNS, fits, singular, sort_of
from kimvisit.drafting.text.edtf import overlap, span_of

_SMALL = frozenset("the a an in at of for on to and".split())
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
# How long before and after an event an undated mention of it is likely to be printed.
_AHEAD = timedelta(days=400)
_BEHIND = timedelta(days=60)


class ProposedEvent(NamedTuple):
    """An event that a draft proposes: the words of its title in lower case, its place, land and date (EDTF, empty if none), when the
    article was published (EDTF, empty if unknown), of whom the article tells something about it, and whether it tells
    of it as over (None: it does not say)."""

    words: frozenset[str]
    place: str
    country: str
    date: str
    published: str
    who: frozenset[str]
    is_over: bool | None

    @property
    def nouns(self) -> set[str]:
        """The nouns that say what sort of occasion it is, singular."""
        return {singular(word) for word in self.words} & NOUNS

    @property
    def name(self) -> set[str]:
        """What the title holds besides noun and place."""
        return {word for word in self.words if singular(word) not in NOUNS} - set(_WORD.findall(self.place.lower()))


def proposed_event(fields: Mapping[str, str], published: str, who: Iterable[str], is_over: bool | None) -> ProposedEvent:
    """The plain fields of a proposed event, when its article was published, the subjects of the claims about it, and whether it is over."""
    words = frozenset(_WORD.findall(fields.get("title", "").lower())) - _SMALL
    return ProposedEvent(
        words, fields.get("place", ""), fields.get("country", ""), fields.get("date", ""), published, frozenset(who), is_over
    )


def are_one(one: ProposedEvent, other: ProposedEvent) -> bool:
    """Whether two proposals are one event.

    The same words in another order are, where a date of one does not tell against it; without a date they need a name of their own, and
    articles of one season. Other words are only where the sort, the place and the day agree. A trip is its traveller's.
    """
    if _differ(one.place, other.place) or _differ(one.country, other.country):
        return False
    trips = _is_trip(one) + _is_trip(other)
    if trips:
        return trips == 2 and one.place == other.place != "" and one.who == other.who and _at_one_time(one, other)
    if one.date and other.date:
        return overlap(one.date, other.date) and (one.words == other.words or _is_same_day(one, other))
    if one.words != other.words or not (one.date or other.date or one.name):
        return False
    return _at_one_time(one, other)


def _differ(one: str, other: str) -> bool:
    return bool(one and other) and one != other


def _is_trip(one: ProposedEvent) -> bool:
    return any(sort_of(noun) == "visit" for noun in one.nouns)


def _is_same_day(one: ProposedEvent, other: ProposedEvent) -> bool:
    """Whether two occasions of one sort are at one place, and one of them on a day of the other's date."""
    to_the_day = any(first == last for first, last in (span_of(one.date), span_of(other.date)))
    return bool(one.place) and one.place == other.place and to_the_day and any(fits(a, b) for a in one.nouns for b in other.nouns)


def _at_one_time(one: ProposedEvent, other: ProposedEvent) -> bool:
    """Whether the dates overlap, or an article that gives none is of the season of the other's date or article."""
    if one.date and other.date:
        return overlap(one.date, other.date)
    dated, undated = (one, other) if one.date else (other, one)
    if dated.date and undated.published and undated.is_over == (span_of(undated.published)[1] < span_of(dated.date)[0]):
        return False
    return _is_near(dated.date or dated.published, undated.published)


def _is_near(event: str, published: str) -> bool:
    """Whether an article is of the season of an event."""
    (first, last), (early, late) = span_of(event), span_of(published)
    if not first or not early or "0001-01-01" in (first, early) or "9999-12-31" in (last, late):
        return False
    earliest, latest = date.fromisoformat(first) - _AHEAD, date.fromisoformat(last) + _BEHIND
    return earliest <= date.fromisoformat(early) and date.fromisoformat(late) <= latest
