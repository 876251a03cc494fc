"""The land or government to which an invitation goes: `no invitation was sent to Oslo`, `Denmark has sent an invitation to Norway`."""

from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.reader import Reader, Site
from kimvisit.drafting.whom.focus import focus_of

_LANDS = ("state", "institution")


def land_asked(reader: Reader, site: Site) -> Mention | None:
    """Who is asked where an invitation is sent to a land; None where it is that of the person whom the article is about, who is then meant, and
    where nobody sends it: `an invitation to Oslo` may be one to come there."""
    hit, low = site.hit, site.sentence.low
    if hit.phrase is None or "recipient" not in hit.cue.subject or "agent" in hit.cue.subject:
        return None
    if hit.phrase.passive and hit.noun < hit.at:
        at = hit.phrase.verb + 1
    elif hit.noun > hit.at and site.agents and all(m.sort in _LANDS for m in site.agents):
        at = hit.noun + 1
    else:
        return None
    first = at + 1 + (low[at + 1 : at + 2] == ("the",))
    land = next((m for m in site.mentions if m.first in (at + 1, first) and m.sort in _LANDS and len(m.ids) == 1), None)
    if low[at : at + 1] != ("to",) or land is None or land.possessive:
        return None
    return None if _is_of_focus(reader, land) or any(m.ids == land.ids for m in site.agents) else land


def _is_of_focus(reader: Reader, land: Mention) -> bool:
    focus = focus_of(reader)
    return focus is not None and reader.are_one_side(land.ids[0], focus)
