"""Of those whom `he` may mean, not one of whom the article has just told the contrary."""

from kimvisit.drafting.certainty.judged import is_affirmed, is_denied
from kimvisit.drafting.people.names.on_file import family
from kimvisit.drafting.reader import Candidate, Reader, Site
from kimvisit.drafting.whom.bearers import Actors, may_be
from kimvisit.drafting.whom.focus import focus_of

_RECENT = 12


def not_of_the_contrary(reader: Reader, site: Site, word: str, meant: Actors) -> Actors:
    """Ann Lee where Bob Ray was named last: `Ann Lee will come. ... Bob Ray will stay away. ... “We are told that she is coming,” an aide said`: the
    one whom the article is about, where it has told this of her, and of whom a pronoun would mean the contrary."""
    other = focus_of(reader)
    if len(meant) != 1 or other in (None, *meant) or _is_named_here(reader, site, meant[0]) or other in (site.chain or ()):
        return meant
    same = [c for c in reader.latest(_RECENT) if c.kind == site.hit.cue.kind]
    against = any(c.subject == meant and _is_contrary(c, site) for c in same)
    borne_out = any(c.subject == (other,) and not _is_contrary(c, site) for c in same)
    if not (other and against and borne_out and reader.is_person(other) and may_be(reader, word, other)):
        return meant
    reader.guess()
    return (other,)


def _is_contrary(claim: Candidate, site: Site) -> bool:
    """Whether a claim says the contrary of what a sentence does."""
    here = site.surely.factuality
    return (is_affirmed(here) and is_denied(claim.factuality)) or (is_denied(here) and is_affirmed(claim.factuality))


def _is_named_here(reader: Reader, site: Site, actor: str) -> bool:
    """Whether the paragraph names somebody before the sentence, or in it."""
    name = family(reader.known.cast.printed.get(actor, ""))[:1]
    return bool(name) and name[0] in site.paragraph[: site.sentence.end].lower()
