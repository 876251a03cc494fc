"""Trips that a clause only points back to: `the visit was put off`, `she will travel there`, `he last visited the country`."""

from collections.abc import Sequence

from kimvisit.drafting.matching.hit import Hit
from kimvisit.drafting.occasions.places import is_that_place
from kimvisit.drafting.occasions.sorts import is_the_trip, sort_of
from kimvisit.drafting.reader import Reader, Site

_REACH = 2


def points_back(low: Sequence[str], hit: Hit) -> bool:
    """Whether the words of a claim mean the trip, or the place, of the words before."""
    return (
        hit.cue.flag("back") or is_the_trip(low, hit.noun) or (hit.cue.objects == ("place",) and is_that_place(low, hit.last - 2))
    )


def told_before(reader: Reader, site: Site, done: bool) -> tuple[str | None, str]:
    """The event of the nearest claim before, for a claim that points back to it, and the kind that it has; what is done is none of an
    occasion yet to come."""
    kinds = (site.hit.cue.kind, str(site.hit.cue.words.get("otherwise")))
    for last in reversed(reader.found) if points_back(site.sentence.low, site.hit) else ():
        if site.number - last.paragraph > _REACH:
            break
        if last.about:
            trip = sort_of(reader.agenda.proposed.get(last.about, {}).get("noun", "")) == "visit"
            if done and not trip:
                return None, kinds[0]
            return last.about, kinds[1] if trip and kinds[1] in reader.kinds else kinds[0]
    return None, kinds[0]
