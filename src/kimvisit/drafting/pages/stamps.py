"""The day that a line of a page prints: in words, in numbers, in capitals; nothing where two readings are possible."""

import re
from datetime import date

from kimvisit.drafting.text.relative_dates import iso_of, weekday
from kimvisit.drafting.text.when import Stamp, printed_date

_YEAR_FIRST = re.compile(r"(?<![\d./-])((?:19|20)\d\d)([./-])(\d\d?)\2(\d\d?)(?![\d-])")
_YEAR_LAST = re.compile(r"(?<![\d./-])(\d\d?)([./-])(\d\d?)\2((?:19|20)\d\d)(?![\d./-])")
_YEAR_SHORT = re.compile(r"(?<![\d./-])(\d\d?)/(\d\d)/(\d\d)(?![\d./-])")
_HYPHENED = re.compile(r"\b(\d\d?)-([A-Z][a-z]{2})-((?:19|20)\d\d)\b")
_VERSION = re.compile(r"[A-Za-z_][\w.]*(?:-|={1,2})v?\d+\.\d\S*|\bv?\d+\.\d+\.\d+\.\d\S*")
_DATA = re.compile(
    r"[\"']\s*:\s*(?:19|20)\d\d-|[\"'\w]\s*(?::|=)\s*[\"'](?:19|20)\d\d-|[{}<>]"
)  # of programs: `"created": "2014-02-27T..."`
MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
WEEKDAY = r"(?:mon|tue|wed|thu|fri|sat|sun)(?:[a-z]{0,3}day|s|rs?)?"
_CLOCK = re.compile(r"(?<![\d:])\d{1,2}(?::\d\d){1,2}(?:\.\d+)?(?![\d:])")
_TIGHT = re.compile(rf"\b({MONTH})\.? ?(\d\d?)(?:st|nd|rd|th)?(?:, ?| )((?:19|20)\d\d)\b", re.IGNORECASE)
_MONTH_IN_ONE_CASE = re.compile(
    r"\b(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]*\b|(?<=\d )(?:jan|feb|mar|apr|may|ju[nl]|aug|sep|oct|nov|dec)[a-z]*(?=,? (?:19|20)\d\d\b)"
)
_GLUED = re.compile(
    r"(?<=[a-z])(?=(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)"
    r"|(?<=[A-Z])(?=(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]*\.? \d)"
    r"|(?<=[A-Za-z])(?=(?:Published|Updated|Modified|Posted|[Ff]irst published)\b)"
    r"|(?<=\b20\d\d)(?=\d\d?:\d\d)"
    r"|(?<=\b[0-3]\d)\.(?= [A-Z][a-z]{2})"
)
_WEEKDAY = re.compile(rf"\b({WEEKDAY})\b[.,]?\s*(?:the |on )?(?=\d|[a-z]{{3,9}}\b)", re.IGNORECASE)
_FIRST_NEWS_PAGE, _LAST = 1985, 2049


def spread(line: str) -> str:
    """A line without its clocks (of which `12:30 January 13` would make a 30 January), and with what is glued to a day apart from it."""
    line = _GLUED.sub(" ", line)
    if ":" in line:
        line = _CLOCK.sub(" ", line)
    return _TIGHT.sub(r"\1 \2, \3", _MONTH_IN_ONE_CASE.sub(lambda found: found[0].title(), line))


def stamp_of(line: str) -> Stamp | None:
    """The full day that a line of furniture prints, such as `Jan. 13, 2015 - 12:01`, `13/01/2015` or `TUESDAY, JANUARY 13, 2015`.

    `3/4/2015` is March to some and April to others, and gives nothing; nor do lines of data, or a day beside a weekday that it was not.
    """
    if _DATA.search(line[:200]):
        return None
    line = _VERSION.sub(" ", " ".join(spread(line[:200]).split()))
    if line.isupper():
        line = line.title()
    found = printed_date(_HYPHENED.sub(r"\1 \2 \3", line)) or _numbered(line)
    return found if found and _FIRST_NEWS_PAGE <= int(found.day[:4]) <= _LAST and _fits(found.day, line) else None


def _fits(day: str, line: str) -> bool:
    """Whether the weekdays of a line are that of its day; where several stand there, one of them."""
    named = weekdays_of(line)
    return not named or weekday(date.fromisoformat(day))[:3] in named


def weekdays_of(line: str) -> set[str]:
    """The weekdays before a day or a month, by their first three letters: `tue` of `Tuesday, 13 January`."""
    return {name.lower()[:3] for name in _WEEKDAY.findall(line)}


def _numbered(line: str) -> Stamp | None:
    """A day in figures; none where day and month may have changed places (`3/4/2016`)."""
    if match := _YEAR_FIRST.search(line):
        return _stamp(int(match[1]), int(match[3]), int(match[4]))
    if match := _YEAR_LAST.search(line):
        first, second, year = int(match[1]), int(match[3]), int(match[4])
        if first > 12 or first == second:
            return _stamp(year, second, first)
        if second > 12 and match[2] != ".":
            return _stamp(year, first, second)
        return None
    if (match := _YEAR_SHORT.search(line)) and int(match[1]) <= 12 < int(match[2]):
        return _stamp(2000 + int(match[3]), int(match[1]), int(match[2]))
    return None


def _stamp(year: int, month: int, day: int) -> Stamp | None:
    iso = iso_of(year, month, day)
    return Stamp(iso) if iso else None
