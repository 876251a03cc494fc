"""Who answers for the subject of a claim, as an actor: `her office`, `Ann Lee's manager Bob Ray`."""

from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.people.names import slug
from kimvisit.drafting.reader import Reader


def answerer(reader: Reader, mention: Mention | None, ids: tuple[str, ...]) -> str | None:
    """Who speaks in the words of a mention for the one whom it serves; None where nobody does, or it is not told for whom."""
    if mention is None or mention.serving is None or len(ids) != 1:
        return None
    found = reader.known.who(ids[0])
    if mention.serving.actor or found is None:
        return mention.serving.actor or None
    name = f"{mention.serving.noun.capitalize()} of {found.name}"
    actor = slug(name)
    return actor if reader.voice(actor) else reader.memory.propose("unnamed", name, found.country, ids[0])
