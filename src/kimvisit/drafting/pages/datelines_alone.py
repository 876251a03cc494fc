"""A dateline on a line of its own above the first sentence: `Oslo CNN —`, `NORWAY, March 4 -`."""

import re
from collections.abc import Callable

from kimvisit.drafting.pages.dateline import dateline_of

_ALONE = re.compile(r"(?:[^\s—–]+ ){0,5}[^\s—–]+ ?(?:--|[—–-])$")
_BARE = re.compile(r"(?<=\w) (?P<agency>[A-Z]{2,8}) ?(?:--|[—–-])$")
_LONGEST, _PROSE, _TOP = 48, 60, 30


def with_datelines(lines: list[str], is_place: Callable[[str | None], bool], known: frozenset[str]) -> list[str]:
    """The lines with a dateline that stands alone put before the paragraph below it; without it where that one has its own."""
    for at, line in enumerate(lines[:_TOP]):
        if line[-1] in "—–-" and (alone := _alone(line, is_place, known)) and len(below := (*lines, "")[at + 1]) >= _PROSE:
            return [*lines[:at], below if dateline_of(below, is_place) else f"{alone} {below}", *lines[at + 2 :]]
    return lines


def _alone(line: str, is_place: Callable[[str | None], bool], known: frozenset[str]) -> str:
    """A line that is a dateline and nothing else, of a day, or of an agency or a place in capitals that is known; the agency in brackets."""
    if len(line) > _LONGEST or not _ALONE.match(line):
        return ""
    if (bare := _BARE.search(line)) and bare["agency"].lower() in known:
        line = f"{line[: bare.start()]} ({bare['agency']}) —"
    found = dateline_of(f"{line} X", is_place)
    if found is None or found.end <= len(line):
        return ""
    place = found.place or ""
    sure = found.day or (found.agency or "").lower() in known or (place.isupper() and is_place(place))
    return line if sure else ""
