"""The lines of a text, with hard-wrapped paragraphs joined again."""

import re
from itertools import pairwise

_NARROW, _WIDE = 45, 100
_OPENS = re.compile(r"(?:by|published|posted|updated|date)\b|[-*•] ", re.IGNORECASE)


def lines_of(text: str) -> list[str]:
    """The lines of a text, with single blanks; a paragraph that is wrapped at some column is one line."""
    raw = [" ".join(line.split()) for line in text.split("\n")]
    if not _is_wrapped(raw):
        return [line for line in raw if line]
    lines: list[str] = []
    parts: list[str] = []
    for line in raw:
        if parts and (not line or len(parts[-1]) < _NARROW or len(parts[-1]) > _WIDE + 20 or _OPENS.match(line)):
            lines.append(" ".join(parts))
            parts = []
        if line:
            parts.append(line)
    return [*lines, " ".join(parts)] if parts else lines


def _is_wrapped(raw: list[str]) -> bool:
    """Whether lines that another follows at once are nearly all of the length of a column; the last of a paragraph may be shorter."""
    inside = [len(line) for line, after in pairwise(raw) if line and after]
    full = sum(50 <= length <= _WIDE for length in inside)
    return full >= 4 and full * 5 >= len(inside) * 4
