"""The event that a claim is about, and how one that no file knows is proposed."""

from functools import partial
from typing import NamedTuple

from kimvisit.drafting.occasions.proposals import propose
from kimvisit.drafting.occasions.roster import Occasion
from kimvisit.drafting.people.names.on_file import normal
from kimvisit.drafting.reader import Reader

OF_WORDS_BEFORE = ("the event of the words before",)
_PROPOSED = ("a proposed event",)


class AboutEvent(NamedTuple):
    """The event of a claim, the kind that the claim has for that event, and what an editor should check of it."""

    about: str | None
    kind: str
    checks: tuple[str, ...] = ()


def propose_for(reader: Reader, occasion: Occasion, kind: str, whose: tuple[str, ...] = ()) -> AboutEvent:
    """An event for an occasion, under an id that nothing else bears; whose claim it is makes the trip."""
    occasion.who.update(whose)
    surname = occasion.place.isalpha() and normal(occasion.place) in reader.known.cast.surnames
    is_town = any(f" in {occasion.place}{mark}" in reader.agenda.roster.text for mark in " .,;")
    if surname and not (occasion.country or occasion.is_trip or is_town):
        occasion.of, occasion.place = occasion.of or occasion.place, ""  # `the Lee funeral`, and no town of Lee
    event = propose(occasion, reader.agenda, partial(is_taken, reader))
    return AboutEvent(event, kind, _PROPOSED)


def is_taken(reader: Reader, event: str) -> bool:
    """Whether an id is that of an actor, a kind or an event on file."""
    return event in reader.known.names.actors or event in reader.kinds or reader.agenda.event(event) is not None
