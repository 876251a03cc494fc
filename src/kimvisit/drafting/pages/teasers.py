"""Pages that only list other stories: each has a headline, a sentence or two and a link, and none is the page's own."""

import re
from collections.abc import Sequence

_LINK = re.compile(
    r"\W*(?:read (?:more|on|full story|the full story|article|the rest)|continue reading|full story|more|keep reading)\W*$",
    re.IGNORECASE,
)
_LISTING = re.compile(
    r"(?:tag(?: archives?)?|category archives?|topic archives?|posts? tagged|articles? tagged|search results?(?: for)?|archives? for)\s?[:“\"‘'-]",
    re.IGNORECASE,
)
_CUT = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\])\W*(?:(?:read more|more|continue reading)\W*)?$", re.IGNORECASE)
_LOOKED_AT, _TOP, _LONG, _LEAST, _APIECE = 60, 6, 90, 3, 2


def are_teasers(lines: Sequence[str]) -> bool:
    """Whether a page lists other stories: it says so at its top, three links follow upon two paragraphs at most each, or most paragraphs break off."""
    if any(_LISTING.match(line) for line in lines[:_TOP]):
        return True
    long, since, links, cut = 0, 0, 0, 0
    for line in lines[:_LOOKED_AT]:
        if _LINK.match(line) and 0 < since <= _APIECE:
            links, since = links + 1, 0
        elif len(line) >= _LONG:
            long, since, cut = long + 1, since + 1, cut + bool(_CUT.search(line[-30:]))
    return (links >= _LEAST and links * _APIECE >= long) or (cut >= _LEAST and cut * 3 >= long * 2)
