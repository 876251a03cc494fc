"""Who answers for whom: `her office` or `Ann Lee's manager Bob Ray` for Ann Lee, a palace or a state for the one of it who was asked."""

from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.reader import Reader, Site, only_one
from kimvisit.drafting.whom.sides import leads, side_in


def answerer(reader: Reader, mention: Mention | None, ids: tuple[str, ...]) -> str | None:
    """Who speaks in the words of a mention for the one whom it serves; None where nobody does, or it is not told for whom."""
    if mention is None or mention.serving is None or len(ids) != 1:
        return None
    found = reader.known.who(ids[0])
    if mention.serving.actor or found is None:
        return mention.serving.actor or None
    if mention.serving.owner.sort == "asked":
        land = reader.known.who(mention.country) if mention.country else None
        name = f"{land.name} {mention.serving.noun}" if land else mention.serving.noun.capitalize()
        return reader.known.introduce("institution", name, found.country)
    name = f"{mention.serving.noun.capitalize()} of {found.name}"
    return reader.known.introduce("unnamed", name, found.country, ids[0])


def ruler_asked(reader: Reader, house: Mention) -> tuple[str, ...]:
    """For whom the palace or an embassy answers: the one person of whom the last claims told, where an office makes that likely and the host
    is another."""
    last = reader.latest(_RECENT)
    ruler = only_one(last)
    if ruler is None or not reader.is_person(ruler) or not (leads(reader, ruler) or reader.known.cast.states_of(ruler)):
        return ()
    host = next((actor for c in last for _, actor in c.values if actor not in c.subject), "")
    if not host or (house.title or "") in host or (house.country and house.country not in side_in(reader, ruler)):
        return ()
    return (ruler,)


def is_answer(site: Site) -> bool:
    """Whether the cue tells of what its subject does in answer to others: the value that names who does it is the subject."""
    cue = site.hit.cue
    return bool(cue.listed("asked")) or any(role == "subject" or role in cue.subject for _, role in cue.values)


def asked_of(reader: Reader, state: str) -> tuple[str, ...]:
    """Ann Lee in `Bob Ray invited the Danish minister Ann Lee. Denmark has not replied`: the one person of a state of whom was told."""
    told = {claim.subject for claim in reader.found if not reader.kinds[claim.kind].listing and len(claim.subject) == 1}
    own = [ids for ids in told if state not in ids and state in side_in(reader, ids[0])]
    return own[0] if len(own) == 1 else ()


_RECENT = 8
