"""A box of other stories inside an article: its heading ends no article where the article goes on below it."""

import re
from collections.abc import Callable, Sequence

from kimvisit.drafting.text.times import CALENDAR

_NAME = re.compile(r"\b[A-Z][a-z’'-]{2,}")
_BULLETS = ("•", "-", "–", "*", "·", ">", "»", "▪", "●")
_ENDED = '.?!”“"'
_LOOKED_AT, _PARAGRAPHS, _LONG, _SHARED = 12, 2, 120, 2


def resumes_after(lines: Sequence[str], body: Sequence[str], sort_of: Callable[[str], str]) -> int:
    """After how many lines the article goes on below a heading such as `Related stories`: where two long paragraphs about people of the article
    follow one another; 0 where none do."""
    found: list[int] = []
    for at, line in enumerate(lines[:_LOOKED_AT]):
        sort = sort_of(line)
        if sort == "tail":
            return 0
        if sort == "paragraph" and len(line) >= _LONG and not line.startswith(_BULLETS):
            found.append(at)
            if len(found) == _PARAGRAPHS:
                shared = _names([lines[one] for one in found]) & _names(body)
                return found[0] + 1 if len(shared) >= _SHARED else 0
        elif found:
            return 0
    return 0


def _names(lines: Sequence[str]) -> set[str]:
    """The words that bear a capital inside a sentence."""
    found = (match for line in lines for match in _NAME.finditer(line, 2) if line[match.start() - 2] not in _ENDED)
    return {word for match in found if (word := match.group().lower()) not in CALENDAR}
