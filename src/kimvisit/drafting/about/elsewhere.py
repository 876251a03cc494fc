"""Trips to places where the event on file that an article is about is not."""

from kimvisit.drafting.about.clause import Clause
from kimvisit.drafting.occasions.on_file import EventOnFile
from kimvisit.drafting.people.names.on_file import normal
from kimvisit.drafting.reader import Reader, Site


def is_trip_elsewhere(reader: Reader, site: Site, clause: Clause, main: EventOnFile) -> bool:
    """Whether somebody goes to a town in which the event is not: `will visit Bergen`; not to a venue, an airport, nor the land around."""
    place = normal(clause.place) if clause.place else ""
    if not (site.hit.cue.otherwise and place and main.places) or clause.named:
        return False
    if place in main.places or place in reader.known.names.states or f"{place} airport" in clause.clue.text:
        return False
    return reader.known.cues.lists["venues"].isdisjoint(clause.place.lower().split())
