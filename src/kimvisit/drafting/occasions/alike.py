"""Whether the events that two articles propose are one, by their words, place and day: `Cairo climate gala`, `Climate gala in Cairo`."""

import re
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from kimvisit.drafting.occasions.likeness import TITLES
from kimvisit.drafting.occasions.sorts import NOUNS, PERSONAL, VAGUE, fits, singular, sort_of
from kimvisit.drafting.text.edtf import overlap, span_of

_SMALL = frozenset("the a an in at of for on to and".split())
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
# How long before and after an event an undated mention of it is likely to be printed.
_AHEAD = timedelta(days=400)
_BEHIND = timedelta(days=60)
_WEEKS = timedelta(days=60)
_COURTLY = frozenset("royal state national official".split())
_SELDOM = frozenset(("gathering", "feast", "prize"))  # sorts of which a guest seldom has two in one place within weeks
_OFTEN = frozenset("concert premiere exhibition screening fair birthday workshop webinar seminar".split())


class ProposedEvent(NamedTuple):
    """An event that a draft proposes: the words of its title in lower case, its place, land and date (EDTF, empty if none), when the
    article was published (EDTF, empty if unknown), of whom the article tells something about it, whether it tells of it as over (None: it does
    not say), and which of the words are proper names."""

    words: frozenset[str]
    place: str
    country: str
    date: str
    published: str
    who: frozenset[str]
    is_over: bool | None
    proper: frozenset[str] = frozenset()

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
    words = _WORD.findall(fields.get("title", ""))
    proper = frozenset(word.lower() for word in words[1:] if word[0].isupper()) - TITLES
    return ProposedEvent(
        frozenset(map(str.lower, words)) - _SMALL,
        fields.get("place", ""),
        fields.get("country", ""),
        fields.get("date", ""),
        published,
        frozenset(who),
        is_over,
        proper - set(_WORD.findall(fields.get("place", "").lower())),
    )


def are_one(one: ProposedEvent, other: ProposedEvent) -> bool:
    """Whether two proposals are one event.

    The same words in another order are, where a date of one does not tell against it; without a date they need a name of their own, and
    articles of one season. Other words are only where the sort, the place and the day agree, where it is the wedding, funeral or swearing-in
    of one person, or where articles of a few weeks ask the same guest. A trip is its traveller's.
    """
    if _differ(one.place, other.place) or _differ(one.country, other.country):
        return False
    trips = _is_trip(one) + _is_trip(other)
    if trips:
        return trips == 2 and one.place == other.place != "" and one.who == other.who and _at_one_time(one, other)
    if _is_of_one_person(one, other) or _has_one_guest(one, other):
        return True
    if one.date and other.date:
        return overlap(one.date, other.date) and (one.words == other.words or _is_same_day(one, other))
    if one.words != other.words or not (one.date or other.date or one.name):
        return False
    return _at_one_time(one, other)


def may_be_one(one: ProposedEvent, other: ProposedEvent) -> bool:
    """Whether two proposals that are not plainly one may be, so that an editor should look: of one sort and time, with nothing in the name of
    one that the other lacks, and a place, a name or somebody asked to both in common. `Gala in Bergen`, `Charity gala`."""
    if _differ(one.place, other.place) or _differ(one.country, other.country) or _is_trip(one) or _is_trip(other):
        return False
    alike = any(fits(a, b) for a in one.nouns for b in other.nouns) and _are_called_alike(one, other)
    common = bool(one.place and other.place) or not one.who.isdisjoint(other.who) or not one.proper.isdisjoint(other.proper)
    return alike and common and (_at_one_time(one, other) or _is_of_no_time(one, other))


def _is_of_no_time(one: ProposedEvent, other: ProposedEvent) -> bool:
    """Whether nothing tells when one of the two is, neither its own date nor that of its article."""
    return not (one.date or one.published) or not (other.date or other.published)


def _is_of_one_person(one: ProposedEvent, other: ProposedEvent) -> bool:
    """Whether two weddings, funerals or swearings-in are of the same person, whom both name, or are in one town with the same guest."""
    personal = {sort_of(noun) for noun in one.nouns} & {sort_of(noun) for noun in other.nouns} & PERSONAL
    if not personal or not _are_called_alike(one, other):
        return False
    same_guest = bool(one.place) and one.place == other.place and not one.who.isdisjoint(other.who)
    return (same_guest or not one.proper.isdisjoint(other.proper)) and _at_one_time(one, other)


def _has_one_guest(one: ProposedEvent, other: ProposedEvent) -> bool:
    """Whether two articles of a few weeks tell of the same guest at a gala or summit of one place or name: `the Bergen gala`, `a charity gala in
    Bergen`. Dinners, matches and talks are many."""
    once = {noun for noun in one.nouns & other.nouns - VAGUE - _OFTEN if sort_of(noun) in _SELDOM}
    if not once or one.who.isdisjoint(other.who) or not _are_called_alike(one, other):
        return False
    alike = bool(one.place and one.place == other.place) or not one.name.isdisjoint(other.name)
    return alike and _are_weeks_apart(one.published, other.published) and _at_one_time(one, other)


def _are_weeks_apart(one: str, other: str) -> bool:
    """Whether two articles were published within a few weeks of each other."""
    if not (one and other):
        return False
    days = [date.fromisoformat(day) for day in (span_of(one)[0], span_of(other)[0])]
    return abs(days[0] - days[1]) <= _WEEKS


def _are_called_alike(one: ProposedEvent, other: ProposedEvent) -> bool:
    """Whether all that one is called by, besides noun and place, is in what the other is called by: `Ida` in `Ida and Jon`; a wedding may be
    royal or not."""
    first, second = one.name - _COURTLY, other.name - _COURTLY
    return first <= second or second <= first


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
