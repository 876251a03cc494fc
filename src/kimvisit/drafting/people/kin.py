"""Relatives and seconds who have no name: `her husband`, `Ann Lee's son`."""

from kimvisit.drafting.claims.candidate import Reader, Site
from kimvisit.drafting.people.kinship import OWN
from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.people.names import Who, slug
from kimvisit.drafting.people.sex import agrees


def kin_of(reader: Reader, mention: Mention, site: Site) -> tuple[str, ...]:
    """Who is meant by a relative's noun behind an owner: proposed as the relative of the nearest person whom the owner's word fits."""
    word = site.sentence.low[mention.first - 1]
    owned = [m for m in site.mentions if m.last <= mention.first and m.sort in ("person", "title") and len(m.ids) == 1]
    near = [m.ids[0] for m in reversed(owned) if word not in OWN or agrees(word, m.ids[0], reader.known)]
    owner = near[0] if near else reader.memory.topic
    found = reader.known.who(owner) if owner else None
    if found is None:
        return ()
    name = f"{' '.join(site.sentence.words[mention.first : mention.last])} of {found.name}".replace("’s of", " of")
    return (reader.known.propose(Who(slug(name), "person", name)),)
