"""An occasion as a text names it once: `next week's Nordic summit in Bergen`, `the event`."""

from typing import NamedTuple

from kimvisit.drafting.occasions.sorts import sort_of


class Naming(NamedTuple):
    """An occasion as a text names it once: its place there, the noun (singular), the words before it, whose it is, where, when, and the
    word that leads to it. `that` says that the last one is meant, `own` that it is told apart from another: `last year's summit`, `another summit`; `fresh` that it is new: `a summit in Bergen`; `passing` that no more is told of a new one: `attended a vigil`;
    `proper` that its noun is printed as part of its name: `the Academy Awards`; `short` is its abbreviation in brackets; `hall` that the place is a building; `arrival` that the day is of a journey to it: `will fly to Oslo on 8 May for the gala`;
    `called` that it is called after its place: `the Oslo festival`;
    `now` that it is this one: `this year's gala`; `over` that its year stands in a clause of what is past: `won a prize at the 2009 gala`;
    `country` is the state of its place, or that whose it is."""

    paragraph: int
    start: int
    end: int
    noun: str
    name: str = ""
    of: str = ""
    place: str = ""
    date: str = ""
    lead: str = ""
    bare: bool = False
    that: bool = False
    own: bool = False
    fresh: bool = False
    passing: bool = False
    proper: bool = False
    short: str = ""
    hall: bool = False
    arrival: bool = False
    now: bool = False
    over: bool = False
    country: str | None = None
    called: bool = False

    @property
    def sort(self) -> str:
        """The sort of the noun."""
        return sort_of(self.noun)
