"""Who stays away without a word that says so: at home, or because another is sent."""

from kimvisit.drafting.claims.candidate import Reader, Site
from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.people.names import normal
from kimvisit.drafting.text.cues import Cue


def stays_at_home(reader: Reader, site: Site, ids: tuple[str, ...], about: str | None) -> bool:
    """Whether a place where somebody stays is in their own land, and the occasion is not: `will stay in Oslo` of a Norwegian."""
    found = reader.known.who(ids[0]) if len(ids) == 1 else None
    land = reader.known.names.states.get(normal(site.hit.place)) if site.hit.place else None
    home = found and (found.id if found.sort == "state" else found.country)
    roster, main = reader.agenda.roster, reader.agenda.main
    theme = roster.theme
    held = main.country if main and main.id == about else theme.country if theme else None
    return (
        found is not None
        and land is not None
        and (land == home or (home is None and found.sort == "person" and site.hit.lemma in _WHERE_ONE_IS))
        and held != land
        and not any(o.country == land for o in roster.occasions if not o.is_trip)
    )


def is_at_home(reader: Reader, site: Site, ids: tuple[str, ...]) -> bool:
    """Whether a place is in the land of whoever is there, and so no visit: `was in Oslo on Monday` of a Norwegian."""
    land = reader.known.names.states.get(normal(site.hit.place)) if site.hit.place else None
    found = reader.known.who(ids[0]) if len(ids) == 1 else None
    return found is not None and land is not None and land in (found.id, found.country)


_WHERE_ONE_IS = ("remain in", "stay behind in", "stay put in")


def is_awaited(reader: Reader, mention: Mention | None, ids: tuple[str, ...]) -> bool:
    """Whether one person is meant who was asked or expected, so that to send another is to stay away."""
    if len(ids) != 1 or mention is None or mention.sort not in ("person", "title", "pronoun"):
        return False
    return ids[0] == reader.main or any(c.subject == ids for c in reader.found)


def told_of_another(site: Site, cue: Cue) -> Site:
    """What a cue says besides of somebody else: of who is sent, and of who sends."""
    surely = site.surely
    if cue.flag("deny"):
        code = surely.factuality
        surely = surely._replace(factuality=code[:-1] + {"+": "-", "-": "+"}.get(code[-1], code[-1]), stage=cue.stage)
    return site._replace(hit=site.hit._replace(cue=cue), surely=surely)
