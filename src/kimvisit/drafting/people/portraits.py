"""Pages that tell the life of one person, whose name is all their headline."""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kimvisit.drafting.claims.candidate import Reader, Site
    from kimvisit.drafting.people.mention import Mention

_FRAME = re.compile(
    r"^(?:[Oo]bituary|[Pp]rofile|[Bb]iography|[Aa]bout)\b\W*(?:(?:Dame|Sir|Lord|Lady|Dr|Prof)\b\.? )?|\s*[(,|–—].*$|\s+-\s.*$"
)


def portrait_of(headline: str, printed: Mapping[str, str]) -> str | None:
    """Whose life a page tells that has nothing but a name for a headline: `Ann Lee`, `Obituary: Ann Lee`, `Ann Lee (born 1951)`.

    `printed` gives the full names of the page by their ids.
    """
    name = _FRAME.sub("", headline).split()
    if not 2 <= len(name) <= 5:
        return None
    return next((i for i, shown in printed.items() if (own := shown.split()) and own[0] in name and own[-1] == name[-1]), None)


def portrayed(reader: "Reader", mention: "Mention", site: "Site") -> str | None:
    """Whose life the page tells, where nobody stands before `he` in the sentence."""
    one, sentence = reader.known.cast.portrait, site.sentence
    if one is None or mention.first > site.hit.at or sentence.quoted(sentence.starts[mention.first]):
        return None
    return None if any(m.last <= mention.first and m.sort in ("person", "title") for m in site.mentions) else one


def is_owned_here(site: "Site", mention: "Mention") -> bool:
    """`he went to see his brother Bob`: Bob is another."""
    before = site.sentence.low[max(0, mention.first - 2) : mention.first]
    return mention.sort == "person" and not {"his", "her"}.isdisjoint(before)
