"""Who stays away without a word that says so: at home."""

from kimvisit.drafting.people.names.on_file import normal
from kimvisit.drafting.reader import Reader, Site

_WHERE_ONE_IS = ("remain in", "stay behind in", "stay put in")


def stays_at_home(reader: Reader, site: Site, ids: tuple[str, ...], about: str | None) -> bool:
    """Whether a place where somebody stays is in their own land, and the occasion is not: `will stay in Oslo` of a Norwegian; not `has not left Oslo
    since 2011`, which tells of other days."""
    if site.hit.cue.planned and site.surely.so_far:
        return False
    land, found = _land_of(reader, site), reader.known.who(ids[0]) if len(ids) == 1 else None
    if land is None:
        return bool(site.hit.place) and _is_awaited_elsewhere(reader, site, ids)
    if found is None or _is_held_in(reader, land, about):
        return False
    home = found.id if found.sort == "state" else found.country
    if home is None and found.sort == "person":
        return site.hit.lemma in _WHERE_ONE_IS or _beside_absentees(reader, site)
    return land == home


def _land_of(reader: Reader, site: Site) -> str | None:
    """The state on file in which the place of a claim lies."""
    return reader.known.names.states.get(normal(site.hit.place)) if site.hit.place else None


def _is_held_in(reader: Reader, land: str, about: str | None) -> bool:
    """Whether the occasion, or any that the article tells of, is held in a land."""
    roster, main = reader.agenda.roster, reader.agenda.main
    held = main if main and main.id == about else roster.theme
    return (held is not None and held.country == land) or any(o.country == land for o in roster.occasions if not o.is_trip)


def is_at_home(reader: Reader, site: Site, ids: tuple[str, ...]) -> bool:
    """Whether a place is in the land of whoever is there, and so no visit: `was in Oslo on Monday` of a Norwegian."""
    land, found = _land_of(reader, site), reader.known.who(ids[0]) if len(ids) == 1 else None
    return found is not None and land is not None and land in (found.id, found.country)


def _is_awaited_elsewhere(reader: Reader, site: Site, ids: tuple[str, ...]) -> bool:
    """`will remain in Leeds` of somebody of whose coming the article spoke, where nothing is held in Leeds, nor how long is said."""
    low, last, place = site.sentence.low, site.hit.last, normal(site.hit.place)
    return (
        any(
            not reader.is_of_trip(c) and (c.subject == ids or (site.number - c.paragraph < 2 and not site.surely.done))
            for c in reader.found
        )
        and low[last : last + 1] not in (("until",), ("for",), ("after",))
        and not any(normal(o.place) == place for o in reader.agenda.roster.occasions)
    )


def _beside_absentees(reader: Reader, site: Site) -> bool:
    """`Ann Lee was too ill to travel, and Bob Ray stayed in Oslo`."""
    last = reader.last
    return last is not None and last.where == site.where and last.factuality == "CT-"
