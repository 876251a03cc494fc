"""The occasion of a place: a hall in which somebody will be, or a town to which people come, is likely where the article's occasion is held."""

from kimvisit.drafting.about.spoken_of import is_past
from kimvisit.drafting.occasions.places import CITIES
from kimvisit.drafting.occasions.roster import Occasion, is_there
from kimvisit.drafting.occasions.sorts import COMMON, VAGUE
from kimvisit.drafting.people.names.on_file import normal
from kimvisit.drafting.reader import Reader, Site

_STAYING = frozenset(("be", "been", "is", "are", "gather", "sit"))


def _is_placeless(theme: Occasion) -> bool:
    """Whether the article is about an occasion and never says where it is: the town to which people go is likely its place."""
    known = theme.told or theme.noun not in VAGUE | COMMON
    return known and not theme.is_trip and not theme.place and not theme.country


def likely_at(reader: Reader, site: Site, place: str, country: str | None) -> Occasion | None:
    """What is held at a place, if only a meal, or what the article is about, where that is likely the place of it."""
    roster = reader.agenda.roster
    if "but" in site.sentence.low[max(0, site.hit.first - 3) : site.hit.first]:
        return None  # `was invited, but will be in Rome`
    there = next(
        (o for o in roster.occasions if not o.is_trip and o.told and is_there(o, place, country) and not is_past(reader, o)), None
    )
    theme = roster.theme
    return there or (theme if theme and _is_its_town(reader, site, theme, place, country) else None)


def _is_its_town(reader: Reader, site: Site, theme: Occasion, place: str, country: str | None) -> bool:
    """Whether a place is likely where the article's occasion is: a hall in which somebody will be, a town of which the article speaks more than
    once, or in which somebody will be, and an occasion without a place, or `the Norwegian city`, which the words before named."""
    hit, staying = site.hit, is_staying(site)
    roster, venues = reader.agenda.roster, reader.known.cues.lists["venues"]
    if hit.place and hit.last > hit.at and site.sentence.low[hit.last - 1] in CITIES and not theme.is_trip:
        return theme.country in (None, country)
    if place.rpartition(" ")[2].lower() in venues and not theme.is_trip and (staying or _is_placeless(theme)):
        return True
    town = country is None or normal(place) != country.replace("-", " ")
    return town and (staying or roster.times_at(place) > 1) and _is_placeless(theme)


def is_staying(site: Site) -> bool:
    """Whether somebody is to be somewhere, and not to travel there: `will be in Oslo`."""
    return site.sentence.low[site.hit.at] in _STAYING
