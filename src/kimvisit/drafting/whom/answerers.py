"""Who answers for the subject of a claim, as an actor: `her office`, `Ann Lee's manager Bob Ray`."""

from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.reader import Reader, only_one
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


_RECENT = 8
