"""Who is meant where a sentence names no subject."""

from kimvisit.drafting.grammar import roles
from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.people.names import side
from kimvisit.drafting.reader import Reader, Site


def owner_alone(site: Site) -> Mention | None:
    """`Ann Lee had her invitation withdrawn`: whose it is, where nobody else is named."""
    hit = site.hit
    if (
        not {"recipient", "patient"} <= set(hit.cue.subject)
        or hit.phrase is None
        or (not hit.phrase.passive and hit.noun > hit.at)
    ):
        return None
    owner = roles.owner_of(site.sentence, hit.noun, site.mentions)
    return owner if owner and owner.possessive and owner.sort in ("pronoun", "person", "title") else None


def nearest(reader: Reader, site: Site) -> tuple[str, ...]:
    """Of whom alone the same paragraph claimed something just before, where that is a person whose own side does not speak here."""
    last = reader.found[-1] if reader.found else None
    if last is None or last.paragraph != site.number or site.headline or len(last.subject) != 1:
        return ()
    found, names = reader.known.who(last.subject[0]), reader.known.names
    spoken = any(side(names, root) == side(names, last.subject[0]) for root in (site.chain or ())[:1])
    return last.subject if found and found.sort == "person" and not spoken else ()
