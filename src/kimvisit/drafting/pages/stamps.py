"""The day that a line of a page prints: in words, in numbers, in capitals; nothing where two readings are possible."""

import re
from datetime import date

from kimvisit.drafting.text.when import Stamp, printed_date

_YEAR_FIRST = re.compile(r"(?<![\d./-])((?:19|20)\d\d)([./-])(\d\d?)\2(\d\d?)(?![\d-])")
_YEAR_LAST = re.compile(r"(?<![\d./-])(\d\d?)([./-])(\d\d?)\2((?:19|20)\d\d)(?![\d./-])")
_HYPHENED = re.compile(r"\b(\d\d?)-([A-Z][a-z]{2})-((?:19|20)\d\d)\b")
_VERSION = re.compile(r"[A-Za-z_][\w.]*(?:-|={1,2})v?\d+\.\d\S*|\bv?\d+\.\d+\.\d+\.\d\S*")
_DATA = re.compile(
    r"[\"']\s*:\s*(?:19|20)\d\d-|[\"'\w]\s*(?::|=)\s*[\"'](?:19|20)\d\d-|[{}<>]"
)  # of programs: `"created": "2014-02-27T..."`
_FIRST_NEWS_PAGE, _LAST = 1985, 2049


def stamp_of(line: str) -> Stamp | None:
    """The full day that a line of furniture prints, such as `Jan. 13, 2015 - 12:01`, `13/01/2015` or `TUESDAY, JANUARY 13, 2015`.

    `3/4/2015` is March to some and April to others, and gives nothing; nor do lines of data.
    """
    if _DATA.search(line[:200]):
        return None
    line = _VERSION.sub(" ", " ".join(line[:200].split()))
    if line.isupper():
        line = line.title()
    found = printed_date(_HYPHENED.sub(r"\1 \2 \3", line)) or _numbered(line)
    return found if found and _FIRST_NEWS_PAGE <= int(found.day[:4]) <= _LAST else None


def _numbered(line: str) -> Stamp | None:
    if match := _YEAR_FIRST.search(line):
        return _stamp(int(match[1]), int(match[3]), int(match[4]))
    if match := _YEAR_LAST.search(line):
        first, second, year = int(match[1]), int(match[3]), int(match[4])
        if first > 12 or first == second:
            return _stamp(year, second, first)
        if second > 12 and match[2] != ".":
            return _stamp(year, first, second)
    return None


def _stamp(year: int, month: int, day: int) -> Stamp | None:
    try:
        return Stamp(date(year, month, day).isoformat())
    except ValueError:
        return None
