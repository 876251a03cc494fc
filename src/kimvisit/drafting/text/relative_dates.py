"""Relative and incomplete dates, counted from the day of publication; what could be two days is none."""

import re
from datetime import date, timedelta

from kimvisit.drafting.text.numbers import NUMBERS
from kimvisit.drafting.text.times import MONTHS, WEEKDAYS

_SHORT = {name[:3]: number for number, name in enumerate(MONTHS, 1)}
_STEPS = {"last": -1, "next": 1}
_BACK, _AHEAD = 7, 7  # months without a year that lie in another
_OF_YEAR = re.compile(
    r",? (?:of |in )?(?:(?P<rel>last|this|next) year\b|the (?:same|previous|preceding|following|next) year\b|a year (?:earlier|before|ago|later)\b)"
)
_WEEKS = re.compile(r",? (?:a|an|one|two|three|\d\d?) (?:week|month|year)s?\b|,? week\b|,? (?:before|after) (?:last|next)\b")
_OF_OTHERS = re.compile(r"\b(?:following|previous|preceding|same|every|each|that|first|second|third|fourth|one|another|a) $")
_BEGINS = re.compile(r"^|[.!?:\"“”‘’(] ?$")


def weekday(day: date) -> str:
    """The English name of a day's weekday, lower case."""
    return WEEKDAYS[day.weekday()]


def resolve(match: re.Match[str], published: tuple[date, date] | None, future: bool) -> str | None:
    """The EDTF date that a printed one means; `future` where it is one to come; None where that is not sure."""
    if match["iso"]:
        return match["iso"] if valid(match["iso"]) else None
    if match["m1"] or match["m2"] or match["m4"]:
        return _of_month(match, published, future)
    if match["m3"]:
        return f"{match['y3']}-{month_of(match['m3']):02}"
    if match["y8"]:
        return match["y8"] + ("~" if match["about"] else "")
    if published is None or published[0] != published[1]:
        return None
    return _relative(match, published[0], future)


def _of_month(match: re.Match[str], published: tuple[date, date] | None, future: bool) -> str | None:
    """`June 3`, `in June`, `on June 3 last year`: a month or a day of it, whose year may be counted from that of publication."""
    counted = _OF_YEAR.match(match.string, match.end())
    if counted and not counted["rel"]:
        return None
    if not match["m4"]:
        return _day_of_month(match, published, future, counted)
    rel, month = match["rel4"].lower(), month_of(match["m4"])
    if not counted:
        return _month_alone(rel, month, published, future)
    year = _counted_year(counted, published)
    return f"{year:04}-{month:02}" if year and rel in ("in", "of", "during") else None


def _day_of_month(
    match: re.Match[str], published: tuple[date, date] | None, future: bool, counted: re.Match[str] | None
) -> str | None:
    """`June 3`, `3-4 June 2016`, `Monday, June 3`: nothing where the weekday is not that of the day."""
    month, year = month_of(match["m1"] or match["m2"]), match["y1"] or match["y2"]
    day = match["d1"] or match["d2"]
    first, last = int(match["d2a"] or day), int(match["d1b"] or day)
    chosen = int(year) if year else _counted_year(counted, published) if counted else _year_of(published, month, first, future)
    start, end = (iso_of(chosen, month, first), iso_of(chosen, month, last)) if chosen else (None, None)
    named = match["w1"] or match["w1b"] or match["w2"]
    if not start or not end or end < start or (named and weekday(date.fromisoformat(start)) != named.lower()):
        return None
    return start if start == end else f"{start}/{end}"


def _counted_year(counted: re.Match[str], published: tuple[date, date] | None) -> int | None:
    """The year of `on May 9 last year`."""
    years = {today.year + _STEPS.get(counted["rel"], 0) for today in published or ()}
    return years.pop() if len(years) == 1 else None


def _relative(match: re.Match[str], today: date, future: bool) -> str | None:
    """`yesterday`, `on Monday`, `last week`, `three days ago`, counted from one day."""
    if match["word"]:
        if match["word"][0].isupper() and not _BEGINS.search(match.string, max(0, match.start() - 3), match.start()):
            return None  # `Harbour Today`
        return (today + timedelta(days={"yesterday": -1, "today": 0, "tomorrow": 1}[match["word"].lower()])).isoformat()
    if match["w5"]:
        return _weekday_alone(match, today, future)
    if match["rel6"]:
        if match["w6"]:
            return _of_week(match["rel6"], match["w6"], today) if match["u6"] == "week" else None
        return _this_or_last(match["rel6"].lower(), match["u6"], today)
    if match["ago"] == "ago" and match["n7"]:
        number = _number(match["n7"].lower())
        if match["u7"] == "day":
            return (today - timedelta(days=number)).isoformat() if number <= 6 else None
        years = number * 10 if match["u7"] == "decade" else number if match["u7"] == "year" else 0
        return f"{today.year - years:04}~" if years > 1 else None
    return None


def _number(word: str) -> int:
    """`two`, `12`, `a`."""
    return int(word) if word.isdigit() else NUMBERS.get(word, 1)


def _weekday_alone(match: re.Match[str], today: date, future: bool) -> str | None:
    """`Monday`, `on Monday`, `late Monday`: the nearest before or after the day of publication."""
    if match["wk5"]:
        return _of_week(match["wk5"], match["w5"], today)
    before = match.string[max(0, match.start() - 12) : match.start()]
    if (match["rel5"] or "on").lower() not in ("on", "this", "late", "early"):
        return None
    if _WEEKS.match(match.string, match.end()) or (not match["rel5"] and _OF_OTHERS.search(before)) or before.endswith("ago "):
        return None
    offset = (today.weekday() - WEEKDAYS.index(match["w5"].lower())) % 7
    return (today + timedelta(days=(7 - offset) % 7) if future else today - timedelta(days=offset)).isoformat()


def _of_week(rel: str, name: str, today: date) -> str:
    """`on Friday last week`, `last week on Friday`."""
    monday = today - timedelta(days=today.weekday()) + timedelta(weeks=_STEPS.get(rel.lower().split()[0], 0))
    return (monday + timedelta(days=WEEKDAYS.index(name.lower()))).isoformat()


def _this_or_last(rel: str, unit: str, today: date) -> str | None:
    """`this month`, `last week`, `earlier this year`: the span that the words mean."""
    step = _STEPS.get(rel, 0)
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


def _year_of(published: tuple[date, date] | None, month: int, day: int, future: bool) -> int | None:
    """The year of a day without one: the last such day before publication, or the next after it, if it is of that year or near."""
    if published is None:
        return None
    chosen: set[int | None] = set()
    for today in published:
        here = (today.month, today.day)
        year = today.year + (here > (month, day)) if future else today.year - (here < (month, day))
        chosen.add(year if _is_near(today, year, month, future) else None)
    if not future and any(0 < _days_to(today, month, day) <= 45 for today in published):
        return None  # the last such day was a year ago, the next is near
    return chosen.pop() if len(chosen) == 1 else None


def _is_near(today: date, year: int, month: int, future: bool) -> bool:
    """Whether a month needs no year in print: one of this year does not, nor one that is a few months away."""
    return year == today.year or abs((year - today.year) * 12 + month - today.month) <= (_AHEAD if future else _BACK)


def _days_to(today: date, month: int, day: int) -> int:
    """How many days ahead a day of this year lies; 0 for one that does not exist."""
    iso = iso_of(today.year, month, day)
    return (date.fromisoformat(iso) - today).days if iso else 0


def _month_alone(rel: str, month: int, published: tuple[date, date] | None, future: bool) -> str | None:
    """`in May`, `last May`: of a year that all days of publication give."""
    if published is None or rel in ("late", "early", "by", "until", "since"):
        return None
    chosen: set[int | None] = set()
    for today in published:
        if rel == "last":
            chosen.add(today.year - 1 if month >= today.month else None)  # `last May` in June is of this year to some
            continue
        year = today.year + (today.month > month) if future or rel == "next" else today.year - (today.month < month)
        chosen.add(year if rel == "next" or _is_near(today, year, month, future) else None)
    found = chosen.pop() if len(chosen) == 1 else None
    return f"{found:04}-{month:02}" if found else None


def month_of(name: str) -> int:
    """The number of a month by its name, long or short."""
    return _SHORT[name[:3].lower()]


def day_of(year: int, month: int, day: int) -> date | None:
    """A day; None where there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def iso_of(year: int, month: int, day: int) -> str | None:
    """A day as ISO text; None where there is no such day."""
    found = day_of(year, month, day)
    return found.isoformat() if found else None


def valid(iso: str) -> bool:
    """Whether ISO text is a day that there was."""
    return iso_of(*(int(part) for part in iso.split("-"))) is not None
