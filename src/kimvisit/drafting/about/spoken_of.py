"""What of occasions an article has told before a claim: `said yes`, `is going` speak of what the reader knows."""

from functools import lru_cache

from kimvisit.drafting.occasions.roster import Occasion, is_there, names_in
from kimvisit.drafting.people.names.on_file import normal
from kimvisit.drafting.reader import Candidate, Reader, Site
from kimvisit.drafting.text.closed import FINITE

_SPOKEN_OF = 1.0
_OFTEN = 2
_YEAR = len("2000")
_PAST = frozenset("did didn't was were wasn't weren't had hadn't would wouldn't could couldn't".split())
_NOWADAYS = frozenset("now today yesterday tomorrow this".split())


def spoken_of(reader: Reader, site: Site) -> bool:
    """Whether the article spoke of an occasion or made a claim: `said yes`, `is going` speak of what the reader knows."""
    if reader.found or reader.left_out or site.headline or reader.agenda.roster.nouns >= _OFTEN:
        return True
    return not reader.agenda.roster.is_bare or _holds_one(site.paragraph, site.event_nouns)


@lru_cache(maxsize=4)
def _holds_one(paragraph: str, nouns: frozenset[str]) -> bool:
    """Whether one of the nouns stands in a paragraph, which may have many sentences."""
    return any(word.strip(".,;:") in nouns for word in paragraph.lower().split())


def is_about_one(reader: Reader) -> bool:
    """Whether the article is about an occasion: one on file, one that it names more than in passing or time and again, or one to which it
    said that somebody was asked or comes."""
    if reader.agenda.main is not None or any(c.about and not reader.is_of_trip(c) for c in reader.found):
        return True
    roster = reader.agenda.roster
    return (roster.theme is not None and roster.theme.weight >= _SPOKEN_OF) or roster.nouns >= _OFTEN


def is_planned_trip(reader: Reader, claim: Candidate) -> bool:
    """Whether a claim is of a trip that is still to come."""
    told = reader.is_of_trip(claim) and claim.about is not None and claim.factuality != "Uu"
    return told and claim.stage in reader.kinds[claim.kind].plan


def is_made(reader: Reader, claim: Candidate) -> bool:
    """Whether a claim tells what was done, and no plan."""
    return reader.kinds[claim.kind].is_done(claim.stage)


def is_past(reader: Reader, occasion: Occasion) -> bool:
    """Whether the article told that somebody was at an occasion, other than the one that it is about, to which guests have come and will come."""
    return occasion is not reader.agenda.roster.theme and any(
        c.about == occasion.event and is_made(reader, c) for c in reader.found if c.about
    )


def is_held_at(reader: Reader, place: str) -> bool:
    """Whether the article names an occasion, and no mere trip, at a place or by its name."""
    main, land = reader.agenda.main, reader.known.names.states.get(normal(place))
    if main and (normal(place) in main.places or (land is not None and land == main.country)):
        return True
    roster, named = reader.agenda.roster, names_in(place)
    if (theme := roster.theme) and not (theme.place or theme.country or theme.is_trip) and roster.times_at(place.split()[0]) > 1:
        return True  # an article about the games that never says `the games in Rio`, but twice `in Rio`
    return any(not o.is_trip and (is_there(o, place, land) or named & o.words) for o in roster.occasions)


def is_told_past(site: Site) -> bool:
    """Whether a verb tells of what was: `withdrew`, `had declined`, `would not come`; not `has declined`, `is staying away`."""
    phrase, low = site.hit.phrase, site.sentence.low
    if phrase is None or not _NOWADAYS.isdisjoint(low[max(0, phrase.first - 4) : phrase.verb + 6]):
        return False
    first = low[phrase.first]
    return first in _PAST or (phrase.tag == "past" and first not in FINITE)


def year_of(reader: Reader, event: str) -> str:
    """The year of an event on file or of one that the article names."""
    filed = reader.agenda.event(event)
    if filed and not filed.period:
        return filed.latest[:_YEAR]
    return next((o.date[:_YEAR] for o in reader.agenda.roster.occasions if o.event == event), "")


def year_now(reader: Reader) -> str:
    """The year of what the article is about, else its own; one after all others where neither is told."""
    agenda, theme = reader.agenda, reader.agenda.roster.theme
    year = (agenda.main.earliest if agenda.main else theme.date if theme else "")[:4]
    return year or (str(agenda.published[0].year) if agenda.published else "9999")
