"""Planned trips that go to an occasion on file: `Ann Lee was invited to the gala in Oslo. ... Her trip to Norway is not yet sure.`"""

from collections.abc import Iterator

from kimvisit.drafting.about.spoken_of import is_made
from kimvisit.drafting.occasions.on_file import EventOnFile
from kimvisit.drafting.people.names.on_file import normal
from kimvisit.drafting.reader import Reader
from kimvisit.drafting.text.edtf import overlap


def join_trips_to_occasions(reader: Reader) -> None:
    """Let a planned trip be the coming to an occasion on file, where the article tells of one alone that lies ahead, at the goal of the trip, to
    which whoever makes the trip is asked or expected."""
    joined = {trip: event for trip in list(reader.agenda.proposed) if (event := _occasion_of(reader, trip))}
    if not joined:
        return
    kinds = {cue.otherwise: cue.kind for cue in reader.known.cues.cues if cue.otherwise}
    reader.found = [
        c._replace(about=joined[c.about], kind=kinds.get(c.kind, c.kind)) if c.about in joined else c for c in reader.found
    ]
    for trip in joined:
        del reader.agenda.proposed[trip]


def _occasion_of(reader: Reader, trip: str) -> str | None:
    """The occasion on file to which a trip goes; None where that is none, or two. A headline need not say where: `Palace confirms Lee visit`."""
    if not reader.agenda.is_trip(trip):
        return None
    claims = [c for c in reader.found if c.about == trip]
    if not claims or any(is_made(reader, c) for c in claims if c.stage is not None):
        return None
    fields = reader.agenda.proposed[trip]
    anywhere = not any(c.paragraph for c in claims) and not fields.get("place") and not fields.get("country")
    near = {event.id for event in _ahead(reader) if anywhere or _is_goal(reader, event, fields)}
    told = {c.about for c in reader.found if c.about in near and c.subject == claims[0].subject}
    return told.pop() if len(told) == 1 else None


def _ahead(reader: Reader) -> Iterator[EventOnFile]:
    """The occasions on file that are somebody's own visit neither, nor a mere time, and not over on the day of the article."""
    day = reader.agenda.published[0].isoformat() if reader.agenda.published else ""
    return (e for e in reader.agenda.events if not (e.period or e.people) and day <= (e.latest or day))


def _is_goal(reader: Reader, event: EventOnFile, trip: dict[str, str]) -> bool:
    """Whether a trip goes where an occasion is held, or to its land, at no other time."""
    place, date = normal(trip.get("place", "")), trip.get("date", "")
    of_land = not place or place in reader.known.names.states
    there = trip.get("country") == event.country is not None if of_land else place in event.places
    return there and not (date and event.earliest and not overlap(date, f"{event.earliest}/{event.latest}"))
