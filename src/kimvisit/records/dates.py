"""Dates with honest precision: the part of EDTF (ISO 8601-2) that a dossier uses.

A day `2014-11-17`, a month `2014-11`, a year `2014`, an interval `2014-11-17/2014-11-24`, an open end `../2014-12-19` or
`2015-01-02/..`, and `~` for about (`2011~`), which widens a date by one unit of its own precision on either side. Anything else is refused.
"""

import re
from bisect import bisect_left, bisect_right
from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Generic, TypeVar

DAY = timedelta(days=1)
_LONG = timedelta(days=62)
T = TypeVar("T")
_NO_DATE = "'{}' is no date; write 2014-11-17, 2014-11, 2014, 2014-11-17/2014-11-24, ../2014-12-19 or 2011~"
_POINT = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(~)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of days, both ends included; `edtf` is the text it was written as.

    An open end is `date.min` or `date.max`; JSON prints it as null.
    """

    edtf: str
    earliest: date
    latest: date

    @property
    def is_day(self) -> bool:
        """Whether the span is one day."""
        return self.earliest == self.latest


ANY = Span("", date.min, date.max)


@lru_cache(maxsize=65536)
def parse(text: str) -> Span:
    """Read an EDTF date. Raises ValueError with a message for the person who wrote it."""
    start, slash, end = text.partition("/")
    if not slash:
        earliest, latest = _point(text)
        return Span(text, earliest, latest)
    if start == end == "..":
        raise ValueError(f"'{text}' says nothing; leave the date out")
    if not all(end == ".." or _POINT.fullmatch(end) for end in (start, end)):
        raise ValueError(_NO_DATE.format(text))
    earliest = date.min if start == ".." else _point(start)[0]
    latest = date.max if end == ".." else _point(end)[1]
    if earliest > latest:
        raise ValueError(f"'{text}' ends before it begins")
    return Span(text, earliest, latest)


def _point(text: str) -> tuple[date, date]:
    match = _POINT.fullmatch(text)
    if not match:
        raise ValueError(_NO_DATE.format(text))
    year, month, day, about = int(match[1]), int(match[2] or 0), int(match[3] or 0), bool(match[4])
    if not 0 < year < 9999:
        raise ValueError(f"'{text}': the year must lie between 0001 and 9998")
    if match[2] and not 1 <= month <= 12:
        raise ValueError(f"'{text}': there is no month {match[2]}")
    if match[3]:
        return _widened_day(text, year, month, day, about)
    if match[2]:
        return _months(year, month, 1 if about else 0)
    padding = 1 if about else 0
    return date(max(year - padding, 1), 1, 1), date(year + padding, 12, 31)


def _widened_day(text: str, year: int, month: int, day: int, about: bool) -> tuple[date, date]:
    if not 1 <= day <= monthrange(year, month)[1]:
        raise ValueError(f"'{text}': {year:04}-{month:02} has {monthrange(year, month)[1]} days")
    exact = date(year, month, day)
    return (exact - DAY, exact + DAY) if about and exact > date.min else (exact, exact)


def _months(year: int, month: int, padding: int) -> tuple[date, date]:
    first, last = divmod(year * 12 + month - 1 - padding, 12), divmod(year * 12 + month - 1 + padding, 12)
    end_of = monthrange(last[0], last[1] + 1)[1]
    return date(max(first[0], 1), first[1] + 1, 1), date(last[0], last[1] + 1, end_of)


def overlap(a: Span, b: Span) -> bool:
    """Whether the two can be the same time: dates of different precision agree where they overlap."""
    return a.earliest <= b.latest and b.earliest <= a.latest


def near(a: Span, b: Span) -> bool:
    """Whether the two overlap, or miss each other by one day: a dispatch is printed on the day or the day after."""
    return a.earliest <= _next(b.latest) and b.earliest <= _next(a.latest)


def wholly_before(a: Span, b: Span) -> bool:
    """Whether `a` ends before `b` begins."""
    return a.latest < b.earliest


def later(b: Span, a: Span) -> bool:
    """Whether `b` is provably later than `a`: it does not begin before `a` ends, and is not the same time."""
    return b.earliest >= a.latest and (b.earliest, b.latest) != (a.earliest, a.latest)


def common(a: Span, b: Span) -> Span | None:
    """The days that both hold, or None."""
    earliest, latest = max(a.earliest, b.earliest), min(a.latest, b.latest)
    if earliest > latest:
        return None
    for span in (a, b):
        if (span.earliest, span.latest) == (earliest, latest):
            return span
    return between(earliest, latest)


def between(earliest: date, latest: date) -> Span:
    """The span of two days, written as EDTF; `date.min` and `date.max` are open ends."""
    if earliest == latest:
        return Span(earliest.isoformat(), earliest, latest)
    start = ".." if earliest == date.min else earliest.isoformat()
    end = ".." if latest == date.max else latest.isoformat()
    return Span(f"{start}/{end}", earliest, latest)


def _next(day: date) -> date:
    return day if day == date.max else day + DAY


class Timeline(Generic[T]):
    """Things in order of time, to find those that can touch a span without looking at all of them."""

    def __init__(self, things: Iterable[tuple[Span, T]]) -> None:
        ordered = sorted(things, key=lambda pair: (pair[0].earliest, pair[0].latest))
        self._long = [pair for pair in ordered if _is_long(pair[0])]
        self._short = [pair for pair in ordered if not _is_long(pair[0])]
        self._starts = [span.earliest for span, _ in self._short]

    def around(self, span: Span) -> Iterator[tuple[Span, T]]:
        """All things that overlap the span or miss it by a day, and some more."""
        first = bisect_left(self._starts, _back(span.earliest, _LONG + DAY))
        last = bisect_right(self._starts, _next(span.latest))
        yield from self._long
        yield from self._short[first:last]


def _is_long(span: Span) -> bool:
    return date.min in (span.earliest, span.latest) or span.latest == date.max or span.latest - span.earliest > _LONG


def _back(day: date, by: timedelta) -> date:
    return day - by if day - date.min > by else date.min
