"""A pronoun whose name comes behind it: `By choosing Oslo for her first trip abroad, Ann Lee broke with custom`."""

from kimvisit.drafting.claims.candidate import Reader, Site
from kimvisit.drafting.people.joined import before_of
from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.people.sex import agrees

_LEADS = frozenset("by on in with for after before during through at despite making ahead following".split())
_REACH = 24


def named_ahead(reader: Reader, mention: Mention, site: Site) -> tuple[str, ...]:
    """Who is named right behind the comma that ends the words before a clause, where its owner stands among them and nobody before it does."""
    low = site.sentence.low
    opens = low[0] in _LEADS or (low[0].endswith("ing") and len(low[0]) > 4)
    if not mention.possessive or not opens or any(m.last <= mention.first and m.sort in _PEOPLE for m in site.mentions):
        return ()
    comma = next((j for j in range(mention.last, min(len(low), mention.last + _REACH)) if low[j] == ","), 0)
    named = next((m for m in site.mentions if comma and m.first > comma and m.sort in _PEOPLE), None)
    if named is None or named.possessive or len(named.ids) != 1 or before_of(site.sentence, named, site.mentions) != comma:
        return ()
    return named.ids if agrees(low[mention.first].removesuffix("'s"), named.ids[0], reader.known) else ()


_PEOPLE = ("person", "title")
