"""Where a pronoun stands in its sentence: as an object, behind the speaker, done to by `us`."""

from kimvisit.drafting.claims.candidate import Site
from kimvisit.drafting.people.mention import Mention


def is_object(site: Site, mention: Mention) -> bool:
    """`invited her to the gala`, not `her appearance`."""
    return site.sentence.low[mention.first] in ("him", "her") and not mention.possessive


def by_us(site: Site, mention: Mention) -> bool:
    """`We have not invited him`: what a voice tells of itself is done to another."""
    return is_object(site, mention) and any(m.sort == "self" and m.last <= mention.first for m in site.agents)


def is_here(site: Site, mention: Mention) -> bool:
    """Whether the speaker is named before the pronoun in the same sentence."""
    return any(m.last <= mention.first and m.ids[:1] == (site.chain or ())[:1] for m in site.mentions)


def between(site: Site, actor: str, mention: Mention) -> tuple[str, ...]:
    """The words between somebody's last mention and a pronoun."""
    last = max((m.last for m in site.mentions if m.last <= mention.first and m.ids == (actor,)), default=0)
    return site.sentence.low[last : mention.first]
