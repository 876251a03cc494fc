"""Pages that tell the life of one person, whose name is all their headline."""

import re
from collections.abc import Mapping

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
