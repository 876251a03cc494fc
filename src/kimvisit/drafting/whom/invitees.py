"""Who answers an invitation, comes or stays away: `Bob Ray invited Carl Dahl, but he declined`."""

from collections.abc import Callable

from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.reader import Candidate, Reader, Site
from kimvisit.drafting.whom.bearers import Actors


def who_was_invited(reader: Reader, site: Site, fits: Callable[[str], bool]) -> Actors:
    """`Ann Lee invited Bob Ray, and he accepted`: who answers is who was invited."""
    last, roles = reader.last, site.hit.cue.subject
    if last is None or "recipient" not in roles or not site.is_near(last) or len(last.subject) != 1:
        return ()
    by_another = "agent" in roles and any(actor not in last.subject for _, actor in last.values)
    here = "same" in roles and last.where == site.where
    asked = last.subject[0]
    return last.subject if (by_another or here) and fits(asked) and asked not in (site.chain or ()) else ()


def who_was_to_come(reader: Reader, mention: Mention, site: Site, fits: Callable[[str], bool]) -> Actors:
    """`Bob Ray invited Carl Dahl, but he declined`, `Bob Ray invited Carl Dahl. He will not come`: who answers, comes or stays away is who was asked,
    and not who asked; `and he will open the gala` may be either."""
    last, cue = reader.last, site.hit.cue
    if last is None or last.paragraph != site.number or mention.possessive or mention not in site.agents:
        return ()
    asking, kind = reader.kinds[last.kind], reader.kinds[cue.kind]
    if not asking.takes_two or asking.takers or asking.listing or not (kind.takers or (kind.plan and not kind.takes_two)):
        return ()
    told = kind.takers or site.surely.factuality[2:] != "+" or site.hit.lemma.partition(" ")[0] in _COMES
    if not told or not _asked_by_one(reader, last) or not _goes_on(site.sentence.low, mention.first, last.where == site.where):
        return ()
    asked = last.subject[0]
    return last.subject if fits(asked) and asked not in (site.chain or ()) else ()


def _asked_by_one(reader: Reader, claim: Candidate) -> bool:
    """Whether a claim tells that one person asked one other."""
    hosts = (reader.known.who(actor) for _, actor in claim.values)
    return len(claim.subject) == 1 and any(host is not None and host.sort == "person" for host in hosts)


def _goes_on(low: tuple[str, ...], first: int, here: bool) -> bool:
    """Whether a pronoun opens what is told behind an invitation: `, but he`, or a sentence of its own."""
    return first > 0 and low[first - 1] in _JOINING if here else _OPENING.issuperset(low[:first])


_JOINING = frozenset("but and yet though although who".split())
_OPENING = frozenset("but however yet , so far in the end later then".split())
_COMES = frozenset("attend come go travel arrive join visit fly".split())
