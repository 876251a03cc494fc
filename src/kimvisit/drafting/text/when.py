"""Days in words: printed dates, and the relative and incomplete dates of a sentence, counted from the day of publication."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

_MONTHS = "january february march april may june july august september october november december".split()
_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_SHORT = {name[:3]: number for number, name in enumerate(_MONTHS, 1)}
_UNITS = {
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "a": 1,
    "one": 1,
}

_M = r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)"
_W = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_DATE = re.compile(
    rf"""\b(?=[-\ \dABD-FIJL-OS-UWYabd-fil-os-uy])(?:(?P<iso>(?:19|20)\d\d-\d\d-\d\d)\b
    |(?:\b(?P<w1>{_W}),?\ (?:on\ )?)?\b(?P<m1>{_M})\ (?P<d1>\d\d?)(?:st|nd|rd|th)?\b(?:\ ?(?:-|–|to)\ ?(?P<d1b>\d\d?)\b)?(?:,?\ (?P<y1>(?:19|20)\d\d)\b)?(?:\ \((?P<w1b>{_W})\))?
    |(?:\b(?P<w2>{_W}),?\ (?:on\ )?)?(?:\b(?P<d2a>\d\d?)\ ?(?:-|–|to)\ ?)?\b(?P<d2>\d\d?)(?:st|nd|rd|th)?\ (?:of\ )?(?P<m2>{_M})\b(?:,?\ (?P<y2>(?:19|20)\d\d)\b)?
    |\b(?:(?P<rel3>(?i:last|next|this|early|late|mid))[-\ ]?(?:in\ )?)?(?P<m3>{_M}),?\ (?:of\ )?(?P<y3>(?:19|20)\d\d)\b
    |\b(?P<rel4>(?i:last|next|this|early|late|in|since|by|until|of|during|for))\ (?P<m4>{_M})(?=[\s,.;:)\"”]|$)(?!\.?,?\ \d)
    |\b(?:(?P<rel5>(?i:last|next|this|on|by|since|until|late|early))\ )?(?P<w5>{_W})\b
    |\b(?P<rel6>(?i:last|next|this|earlier\ this|later\ this))\ (?P<u6>week|month|year)\b
    |\b(?P<word>(?i:yesterday|today|tomorrow))\b
    |\b(?P<n7>\d\d?|two|three|four|five|six|seven|eight|nine|ten|a|one)\ (?P<u7>day|week|month|year)s?\ (?P<ago>(?i:ago|earlier))\b
    |\b(?P<about>(?i:early|late|mid))?[-\ ]?(?:[Ii]n\ )?(?:(?<=in\ )|(?<=In\ )|(?<=since\ )|(?<=Since\ )|(?<=early\ )|(?<=late\ )|(?<=mid-)|(?<=for\ )|(?<=of\ ))(?P<y8>(?:19|20)\d\d)\b)
    """,
    re.VERBOSE,
)
_TO_COME = re.compile(
    r"\b(?:will|would|to|next|coming|upcoming|due|until|before|ahead of|for)\b(?:(?!\b(?:said|says|told|announced|confirmed)\b)[^.,;:])*$"
)
_NUMBERS = re.compile(r"\b((?:19|20)\d\d)[./](\d\d?)[./](\d\d?)\b")
_BESIDE = re.compile(r"day,? (?:on )?(?:[A-Z][a-z]{2}|\d)|\d \([MTWFS]")
_GATE = re.compile(r"\d|day\b|week|month|year|[Tt]omorrow|uary|March|April|May|Ju[nl]|Aug|ember|Oct|Sept|Dec|Nov|Jan|Feb")


@dataclass(frozen=True, slots=True)
class Stamp:
    """A printed date: an ISO day, or month and day without a year; `sure` where it is metadata."""

    day: str
    sure: bool = False


class When(NamedTuple):
    """A date in a sentence, resolved: EDTF and its place there. `weekday` is one printed beside the day."""

    edtf: str
    start: int
    end: int


def printed_date(line: str) -> Stamp | None:
    """The full date that a line of furniture prints, such as `Jan. 13, 2015 - 12:01`."""
    for match in _DATE.finditer(line[:120]):
        if match["iso"] and _valid(match["iso"]):
            return Stamp(match["iso"])
        year, month, day = match["y1"] or match["y2"], match["m1"] or match["m2"], match["d1"] or match["d2"]
        if year and month and (found := _iso(int(year), _month(month), int(day))):
            return Stamp(found)
    if found_numbers := _NUMBERS.search(line):
        iso = _iso(*(int(part) for part in found_numbers.groups()))
        return Stamp(iso) if iso else None
    return None


@lru_cache(maxsize=256)
def dates_in(text: str, published: tuple[date, date] | None, future: bool = False, unproved: bool = False) -> tuple[When, ...]:
    """The dates of a sentence, counted from the days on which the article may have appeared. What cannot be proved is left out, or
    stands with an empty date where `unproved` asks for its place."""
    if not _GATE.search(text):
        return ()
    found = []
    for match in _DATE.finditer(text):
        edtf = _resolve(match, published, future)
        if edtf or unproved:
            found.append(When(edtf or "", match.start(), match.end()))
    return tuple(found)


def year_by_weekday(text: str) -> list[tuple[str, int, int]]:
    """Days printed with their weekday but without a year: weekday, month, day."""
    found: list[tuple[str, int, int]] = []
    if not _BESIDE.search(text):
        return found
    for match in _DATE.finditer(text):
        weekday, month, day = (
            match["w1"] or match["w1b"] or match["w2"],
            match["m1"] or match["m2"],
            match["d1"] or match["d2"],
        )
        if weekday and month and not (match["y1"] or match["y2"]):
            found.append((weekday.lower(), _month(month), int(day)))
    return found


def month_day(text: str) -> tuple[int, int, int | None] | None:
    """Month, day and year (or None) of a dateline's date."""
    match = _DATE.search(text)
    if not match or not (match["m1"] or match["m2"]):
        return None
    year = match["y1"] or match["y2"]
    return _month(match["m1"] or match["m2"]), int(match["d1"] or match["d2"]), int(year) if year else None


def weekdays_in(text: str) -> list[str]:
    """Weekdays that stand alone, lower case, in order."""
    return [m["w5"].lower() for m in _DATE.finditer(text) if m["w5"] and (m["rel5"] or "on").lower() == "on"]


def told_weekdays(text: str) -> list[str]:
    """Weekdays of what was done or said, lower case, in order: not `will leave on Sunday`, `Tuesday's funeral`, `last Friday`."""
    return [
        m["w5"].lower()
        for m in _DATE.finditer(text)
        if m["w5"]
        and (m["rel5"] or "on").lower() == "on"
        and not text.startswith(("'s", "’s"), m.end())
        and not _TO_COME.search(text[max(0, m.start() - 90) : m.start()])
    ]


def weekday(day: date) -> str:
    """The English name of a day's weekday, lower case."""
    return _DAYS[day.weekday()]


def _resolve(match: re.Match[str], published: tuple[date, date] | None, future: bool) -> str | None:
    if match["iso"]:
        return match["iso"] if _valid(match["iso"]) else None
    if match["m1"] or match["m2"]:
        month, year = _month(match["m1"] or match["m2"]), match["y1"] or match["y2"]
        first, last = (
            int(match["d2a"] or match["d1"] or match["d2"]),
            int(match["d1b"] or match["d1"] or match["d2"]),
        )
        named = match["w1"] or match["w1b"] or match["w2"]
        chosen = int(year) if year else _year_of(published, month, first, future, named)
        if chosen is None:
            return None
        start, end = _iso(chosen, month, first), _iso(chosen, month, last)
        return None if not start or not end or end < start else start if start == end else f"{start}/{end}"
    if match["m3"]:
        return f"{match['y3']}-{_month(match['m3']):02}"
    if match["m4"]:
        return _month_alone(match["rel4"].lower(), _month(match["m4"]), published, future)
    if match["y8"]:
        return match["y8"] + ("~" if match["about"] else "")
    if published is None or published[0] != published[1]:
        return None
    return _relative(match, published[0], future)


def _relative(match: re.Match[str], today: date, future: bool) -> str | None:
    if match["word"]:
        return (today + timedelta(days={"yesterday": -1, "today": 0, "tomorrow": 1}[match["word"].lower()])).isoformat()
    if match["w5"]:
        if (match["rel5"] or "on").lower() not in ("on", "this"):
            return None
        offset = (today.weekday() - _DAYS.index(match["w5"].lower())) % 7
        return (today + timedelta(days=(7 - offset) % 7) if future else today - timedelta(days=offset)).isoformat()
    if match["rel6"]:
        return _this_or_last(match["rel6"].lower(), match["u6"], today)
    if (match["ago"] or "").lower() == "ago":
        number = _UNITS.get(match["n7"].lower()) or int(match["n7"])
        unit = match["u7"]
        if unit == "day":
            return (today - timedelta(days=number)).isoformat()
        if unit == "year":
            return f"{today.year - number:04}" if number > 1 else None
        return None
    return None


def _this_or_last(rel: str, unit: str, today: date) -> str | None:
    step = {"last": -1, "next": 1}.get(rel, 0)
    if unit == "year":
        return f"{today.year + step:04}"
    if unit == "month":
        number = today.year * 12 + today.month - 1 + step
        if rel.startswith("earlier"):
            return f"{today.replace(day=1)}/{today}" if today.day > 1 else today.isoformat()
        return f"{number // 12:04}-{number % 12 + 1:02}"
    monday = today - timedelta(days=today.weekday()) + timedelta(weeks=step)
    if rel.startswith("earlier"):
        return f"{monday}/{today}" if monday < today else today.isoformat()
    return f"{monday}/{monday + timedelta(days=6)}"


def _year_of(published: tuple[date, date] | None, month: int, day: int, future: bool, named: str | None = None) -> int | None:
    """The year of a day without one: the last such day before publication, or the next after it."""
    if published is None:
        return None
    chosen = set()
    for today in published:
        here = (today.month, today.day)
        chosen.add(today.year + (here > (month, day)) if future else today.year - (here < (month, day)))
    if not future and any(0 < _days_to(today, month, day) <= 45 for today in published):
        return None  # the last such day was a year ago, the next is near
    year = chosen.pop() if len(chosen) == 1 else None
    if year and named and (iso := _iso(year, month, day)) and weekday(date.fromisoformat(iso)) != named.lower():
        return None
    return year


def _days_to(today: date, month: int, day: int) -> int:
    """How many days ahead a day of this year lies; 0 for one that does not exist."""
    iso = _iso(today.year, month, day)
    return (date.fromisoformat(iso) - today).days if iso else 0


def _month_alone(rel: str, month: int, published: tuple[date, date] | None, future: bool) -> str | None:
    if published is None or rel in ("late", "early", "by", "until"):
        return None
    chosen = set()
    for today in published:
        if future or rel == "next":
            chosen.add(today.year + (today.month > month))
        else:
            chosen.add(today.year - (today.month < month or (rel == "last" and today.month == month)))
    return f"{chosen.pop():04}-{month:02}" if len(chosen) == 1 else None


def _month(name: str) -> int:
    return _SHORT[name[:3].lower()]


def _iso(year: int, month: int, day: int) -> str | None:
    return f"{year:04}-{month:02}-{day:02}" if 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1] else None


def _valid(iso: str) -> bool:
    return _iso(*(int(part) for part in iso.split("-"))) is not None
