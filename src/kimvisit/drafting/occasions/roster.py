"""The occasions of an article: every naming of one gathered under it, and the one that the article is about."""

import re
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date, timedelta

from kimvisit.drafting.occasions.naming import Naming
from kimvisit.drafting.occasions.sorts import COMMON, PERSONAL, is_own_name, sort_of
from kimvisit.drafting.people.names.on_file import normal
from kimvisit.drafting.text.edtf import overlap

_HEADED, _IN_PASSING, _OF_ONE, _OF_TWO = 1.0, 0.3, 0.8, 0.5
_DAY, _EVE = len("2000-01-01"), timedelta(days=3)
_NAME = re.compile(r"\b[A-Z0-9][\w-]*")


@dataclass(slots=True)
class Occasion:
    """An occasion of an article: what its namings say of it together, how much the article speaks of it, and the event proposed for it. `edition` is
    the time that tells an undated one of a row apart: `two years earlier`."""

    noun: str
    name: str = ""
    of: str = ""
    place: str = ""
    country: str | None = None
    date: str = ""
    weight: float = 0.0
    text: str = ""
    event: str | None = None
    made: bool | None = None
    proper: bool = False
    short: str = ""
    hall: bool = False
    marks: str = ""
    passing: bool = False
    arrival: bool = False
    now: bool = False
    first: int = -1
    edition: str = ""
    words: set[str] = field(default_factory=set)
    who: set[str] = field(default_factory=set)

    @property
    def is_trip(self) -> bool:
        """Whether it is a mere visit."""
        return sort_of(self.noun) == "visit"

    @property
    def told(self) -> bool:
        """Whether more than a common noun is known of it: its name, which `COP26` is by itself, whose it is, where or when."""
        return bool(self.name or self.of or self.place or self.date or self.country) or is_own_name(self.noun)

    def at_another_time(self, date: str = "", edition: str = "") -> "Occasion":
        """Another one of its row: the same in name, but somebody else's where it is held for one person, as an inauguration is."""
        own = sort_of(self.noun) in PERSONAL
        name, of = ("", "") if own else (self.name, self.of)
        words = set() if own else set(self.words)
        return Occasion(self.noun, name, of, date=date, proper=self.proper, edition=edition, words=words)

    def is_of(self, whose: Collection[str]) -> bool:
        """Whether one of them may have made a trip: nobody else is told to have."""
        return not (self.who and whose) or not self.who.isdisjoint(whose)


@dataclass(slots=True)
class Roster:
    """The occasions of an article in the order in which they are first named, which of them stands where, and how many nouns of occasions the text holds.
    The `headline` is the first line of the `text`, `here` the town of its dateline."""

    occasions: list[Occasion] = field(default_factory=list)
    named: dict[int, list[tuple[Naming, Occasion]]] = field(default_factory=dict)
    text: str = ""
    headline: str = ""
    nouns: int = 0
    here: str = ""

    @property
    def theme(self) -> Occasion | None:
        """The occasion that the article speaks of most, the first of equals; a bare noun only where nothing has a name, and a trip in passing
        (`who has been to Oslo`) only where nothing else is named."""
        named = [o for o in self.occasions if o.weight]
        known = [o for o in named if o.told or o.noun not in COMMON or self._is_headed(o)] or named
        return max(known, key=self._share, default=None)

    def _share(self, occasion: Occasion) -> float:
        """How much of an article an occasion has: more where the headline names it, less where little is known of it, or a verb alone tells of it."""
        weight = occasion.weight
        if occasion.is_trip:
            return weight if weight >= 1 and (occasion.place or occasion.country) else weight * _IN_PASSING
        if occasion.noun == "talks" and not (occasion.name or occasion.of):
            return weight * _OF_TWO
        if self._is_headed(occasion):
            weight += _HEADED
        if occasion.told and (occasion.text or occasion.first == 0):
            return weight
        return weight * (_OF_ONE if sort_of(occasion.noun) in PERSONAL else _IN_PASSING)

    def _is_headed(self, occasion: Occasion) -> bool:
        """Whether the headline tells of an occasion, or holds the noun of it or its abbreviation."""
        short = occasion.short != "" and occasion.short in self.headline
        return occasion.first == 0 or short or f" {occasion.noun}" in f" {self.headline.lower()}"

    @property
    def is_bare(self) -> bool:
        """Whether nothing is known that the article could be about."""
        return not any(o.weight for o in self.occasions)

    def times_at(self, place: str, but: str = "", toward: bool = True) -> int:
        """How often the article puts something in a place, or sends somebody there (by a word of travelling, if not any `toward` it: `a letter to Lee`);
        `but` the words of what is only called after it: not Oslo in `to Oslo jazz festival`."""
        if place.isdigit():
            return 0
        times = (
            len(re.findall(rf" (?:in|at|visit|visited) {re.escape(place)}\b(?!['’](?!s))", self.text))
            if place in self.text
            else 0
        )
        if f" to {place}" in self.text:
            times += len(re.findall(rf"{'' if toward else _MOVING} to {re.escape(place)}", self.text))
        only = re.findall(rf" (?:in|to|at) {re.escape(place)} (?i:{re.escape(but)})", self.text) if times and but else ()
        return times - len(only)

    @property
    def jobs(self) -> bool:
        """Whether somebody is asked to take a post."""
        return _JOB.search(self.text) is not None

    def at(self, place: str, country: str | None, when: str, done: bool | None, whose: Collection[str] = ()) -> Occasion | None:
        """The occasion at a place, one that is no mere visit before a visit; a visit that was made is none that is planned
        (`done` is None where a claim does not tell), was for an event only where their days agree, and is its traveller's."""
        there = [o for o in self.occasions if is_there(o, place, country) and _meets(o, when, bool(done))]
        events = [o for o in there if sort_of(o.noun) not in ("visit", "meal") and (when or not done)]
        visits = [o for o in there if o.is_trip and (done is None or o.made in (None, done)) and o.is_of(whose)]
        return next(iter(events or visits), None)

    def trip(self, whose: Collection[str]) -> Occasion | None:
        """The visit of somebody that the article speaks of most."""
        return max((o for o in self.occasions if o.is_trip and o.is_of(whose)), key=lambda o: o.weight, default=None)

    def add(self, occasion: Occasion) -> Occasion:
        """Take in an occasion that no naming gave, such as a visit that only a verb tells of."""
        occasion.weight = 0.5 if occasion.told else 0.1
        self.occasions.append(occasion)
        return occasion

    def bearing(self, name: str) -> Occasion | None:
        """The occasion that bears a name."""
        return next((o for o in self.occasions if names_in(name) & o.words), None)


_MOVING = r"\b(?:c[ao]m|go|went|travel|fl[eiy]|trip|visit|journey|head|return|way|invit)[a-z]*"
_JOB = re.compile(
    r"\b(?:invit|ask|offer|nominat|tapp)[a-z]* [^.]{0,60}\bto (?:head|lead|run|form|become|take over|manage|coach|replace|succeed)\b"
    r"|\b(?:the|a) (?:job|post|portfolio)\b"
)


def _meets(occasion: Occasion, when: str, done: bool) -> bool:
    """Whether an occasion may have that day; one without a day may still be on the day that is planned, but not on one that was."""
    if not when or not occasion.date:
        return not when or not done
    return overlap(when, occasion.date) or is_eve(when, occasion.date)


def is_eve(when: str, of: str) -> bool:
    """Whether a day is one of the last before another date: whoever arrives then comes for what is held there."""
    if len(when) != _DAY or len(of) < _DAY:
        return False
    return timedelta(0) < date.fromisoformat(of[:_DAY]) - date.fromisoformat(when) <= _EVE


def is_there(occasion: Occasion, place: str, country: str | None) -> bool:
    """Whether an occasion is at a place, or in a town of it, or in its land."""
    if (
        place
        and occasion.place
        and f"{normal(occasion.place)} ".removeprefix("new ").startswith(f"{normal(place)} ".removeprefix("new "))
    ):
        return True  # `Rio` for `Rio de Janeiro`, `Delhi` for `New Delhi` too
    if country is None or occasion.country != country:
        return False
    wide = {normal(place), normal(occasion.place)}
    return bool(wide & {"", country, country.replace("-", " ")})


def names_in(text: str) -> set[str]:
    """The names in a text, in lower case."""
    return {word.lower() for word in _NAME.findall(text.replace("U.N.", "UN"))}
