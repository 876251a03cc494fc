"""The day on which an article appeared, from proofs only: printed dates, datelines with a weekday, and events still to come."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from kimvisit.drafting.occasions.on_file import EventOnFile
from kimvisit.drafting.pages.coming import coming_of, is_own
from kimvisit.drafting.pages.page import Page
from kimvisit.drafting.pages.yearless import year_of
from kimvisit.drafting.text.edtf import span_of
from kimvisit.drafting.text.relative_dates import day_of, weekday
from kimvisit.drafting.text.times import MONTH_NAMES
from kimvisit.drafting.text.when import dates_in, month_day, weekdays_in, year_by_weekday

_FIRST_PAGE = "1985"  # what tells of days before the web only is not dated by them
_LATE = 14  # days after its dateline on which a page may still print it
_YEAR = re.compile(r"(?:19|20)(?<=\b\d\d)\d\d\b")
_PLANNED = tuple(f" {word} " for word in "will scheduled planned due expected slated until would deadline next set".split())
_PAST = ("said", "told", "confirmed", "reported", "announced", "was", "were", "had")
_TOLD_DAY = re.compile(
    rf"\b(?:said|told|confirmed|announced|reported)\b[^.]{{0,30}}? on ((?:{'|'.join(MONTH_NAMES)}) \d\d?)\b(?!,? \d{{4}})"
)
_MARKED = re.compile(r"\b(?:marked|was|celebrated|observed|commemorated|saw|fell)\b")
_ANNIVERSARY = re.compile(r"\b(\d{1,3})(?:st|nd|rd|th) anniversary\b([^.]{0,220})")
_MONTH_ALONE = re.compile(rf"\b(?:[Ii]n|on \d\d?|On \d\d?) ({'|'.join(MONTH_NAMES)})\b(?!,? (?:19|20)\d\d| \d)")


@dataclass(frozen=True, slots=True)
class Dated:
    """When an article appeared: an EDTF date or None, what proves it, and the days as a pair where both ends are known."""

    published: str | None
    proof: str | None
    days: tuple[date, date] | None
    sure: bool = True


def date_article(page: Page, low: str, counts: Mapping[str, int], events: tuple[EventOnFile, ...], given: str | None) -> Dated:
    """Date an article. `low` is its text in lower case, `counts` says how often it names each event. `given` is an EDTF date from the user and overrides everything."""
    if given:
        return Dated(given, "Given by the editor.", _days(given))
    if page.stamp and page.dateline and not page.unfit and _is_another(page.stamp.day, page.dateline):
        return Dated(None, "The page and the dateline give days that are weeks apart.", None)
    if page.stamp and (page.stamp.sure or not page.unfit):
        proof = "The page's metadata give the day." if page.stamp.sure else "The page prints the day."
        return Dated(page.stamp.day, proof, _days(page.stamp.day))
    if page.unfit:
        return Dated(None, None, None)
    if page.month:
        return _within(page.month, page.dateline)
    coming = coming_of(events, counts, low)
    own = coming is not None and (is_own(coming, low) or _is_led_up_to(coming, page, low))
    if page.dateline and (found := month_day(page.dateline)):
        return _by_dateline(found, page, low, coming, own)
    return _by_text(page, low, coming if own else None)


def _within(month: str, dateline: str | None) -> Dated:
    """The day that a dateline gives in the month that the page prints, or the month."""
    found = month_day(dateline) if dateline else None
    made = day_of(int(month[:4]), found[0], found[1]) if found and found[0] == int(month[5:]) else None
    if made:
        return Dated(made.isoformat(), "The dateline gives day and month; the page prints month and year.", (made, made))
    return Dated(month, "The page prints the month.", _days(month))


def _is_another(day: str, dateline: str) -> bool:
    """Whether a dateline gives a day weeks before or after the one of the page, which is then of something else."""
    found, shown = month_day(dateline), date.fromisoformat(day)
    if not found:
        return False
    years = (found[2],) if found[2] else (shown.year - 1, shown.year, shown.year + 1)
    near = [(shown - made).days for year in years if (made := day_of(year, found[0], found[1]))]
    return bool(near) and not any(-2 <= days <= _LATE for days in near)


def _is_led_up_to(event: EventOnFile, page: Page, low: str) -> bool:
    """Whether a text tells of a day with its year in the twelve months before an event."""
    told = (_by_text(page, low, None).published or "").partition("/")[0]
    return bool(told) and timedelta(0) <= date.fromisoformat(event.earliest) - date.fromisoformat(told) <= timedelta(days=366)


def _by_dateline(found: tuple[int, int, int | None], page: Page, low: str, at: EventOnFile | None, own: bool) -> Dated:
    month, day, year = found
    if year:
        made = day_of(year, month, day)
        return Dated(made.isoformat(), "The dateline gives the day.", (made, made)) if made else Dated(None, None, None)
    made, proof, sure = year_of(month, day, page, at, own)
    if made:
        return Dated(made.isoformat(), f"The dateline gives day and month{proof}.", (made, made), sure)
    told = _by_text(page, low, None)
    return told if told.published else Dated(None, "The dateline gives day and month, but nothing fixes the year.", None)


@dataclass(slots=True)
class _Bounds:
    """The days between which an article appeared, as far as its text tells: before `upper`, not before `lower`, likely before `close`."""

    upper: str
    lower: str = ""
    close: str = ""
    proofs: list[str] = field(default_factory=list)

    def tells_of(self, day: str, proof: str) -> None:
        """Note that the text tells of a day."""
        self.lower = day
        self.proofs.append(proof)


def _by_text(page: Page, low: str, at: EventOnFile | None) -> Dated:
    """Bounds from weekdays printed with a day, from past dates with a year, and from events to come."""
    bounds = _Bounds(at.earliest if at else "")
    marking, dating = "anniversary" in low, _YEAR.search(low)
    for text in page.paragraphs:
        if bounds.upper:
            _note_weekdays(bounds, text)
            if (told := _told_without_year(text, bounds.upper)) > bounds.lower:
                bounds.tells_of(told, f"It tells of {told}, the last such day before its event")
        if marking and (marked := _anniversary(text)):
            bounds.tells_of(max(bounds.lower, marked), f"It tells of an anniversary on {marked}")
            bounds.close = _week_of(marked, page)
        if dating and _YEAR.search(text):
            _note_dates(bounds, text)
    if bounds.upper:
        bounds.proofs.append("its event is still to come")
        edtf = f"{bounds.lower or '..'}/{_end(bounds, page)}"
    elif bounds.lower >= _FIRST_PAGE:
        edtf = f"{bounds.lower}/.."
    else:
        return Dated(None, None, None)
    return Dated(edtf, "; ".join(bounds.proofs) + ".", _days(edtf), False)


def _note_weekdays(bounds: _Bounds, text: str) -> None:
    """`Tuesday, January 13`: the year in which that was a Tuesday, before the event."""
    last = int(bounds.upper[:4])
    for name, month, day in year_by_weekday(text) if "day" in text else ():
        told = [made for year in (last - 1, last) if (made := day_of(year, month, day)) and weekday(made) == name]
        days = [made.isoformat() for made in told if made.isoformat() <= bounds.upper]
        if len(days) == 1 and not bounds.lower:
            bounds.tells_of(days[0], f"{name.capitalize()}, {day}.{month}. was {days[0]}, the latest day that it tells of")


def _note_dates(bounds: _Bounds, text: str) -> None:
    """`said on January 13, 2015`: an article is not older than what it tells of."""
    for when in dates_in(text, None):
        later = len(when.edtf) == 10 and when.edtf > bounds.lower and (not bounds.upper or when.edtf < bounds.upper)
        if later and _told(text, when.start, when.end):
            bounds.tells_of(when.edtf, f"It tells of {when.edtf}")


def _end(bounds: _Bounds, page: Page) -> str:
    """The last day on which an article can have appeared, or likely did, whose event is still to come."""
    lower, close = bounds.lower, bounds.close
    end = (date.fromisoformat(bounds.upper) - timedelta(days=1)).isoformat()
    if lower and lower[:4] < end[:4] and _undated_months(page, int(lower[5:7])) >= 2:
        end = f"{lower[:4]}-12-31"
        bounds.proofs.append("likely, not proved: months of the past stand without a year, so the year was not over")
    if close and lower < close < end:
        bounds.proofs.append("likely, not proved: its weekdays without a date are those of that week")
        return close
    if lower[:7] < end[:7] and any("arlier this month" in text for text in page.paragraphs):
        bounds.proofs.append("likely, not proved: 'this month' is that month")
        return span_of(lower[:7])[1]
    return end


def _told_without_year(text: str, upper: str) -> str:
    """The last day before `upper` that stands without a year beside a verb of saying."""
    found = ""
    for match in _TOLD_DAY.finditer(text):
        if parts := month_day(match[1]):
            month, day, _ = parts
            days = [day_of(int(upper[:4]) - back, month, day) for back in (0, 1)]
            found = max(found, max((d.isoformat() for d in days if d and d.isoformat() < upper), default=""))
    return found


def _anniversary(text: str) -> str:
    """The day that `Thursday marked the 18th anniversary of ... on July 19, 2000` gives, where the weekday fits."""
    for match in _ANNIVERSARY.finditer(text):
        first, weekdays = dates_in(match[2], None), weekdays_in(text)
        if first and len(first[-1].edtf) == 10 and weekdays and _MARKED.search(text[max(0, match.start() - 60) : match.start()]):
            made = day_of(int(first[-1].edtf[:4]) + int(match[1]), int(first[-1].edtf[5:7]), int(first[-1].edtf[8:]))
            if made and weekday(made) == weekdays[0]:
                return made.isoformat()
    return ""


def _week_of(day: str, page: Page) -> str:
    """The last day on which the bare weekdays of the text are still those around a day."""
    start = date.fromisoformat(day)
    named = {name for text in page.paragraphs for name in weekdays_in(text)}
    week = [start + timedelta(days=n) for n in range(1, 8)]
    return (next(d for d in week if weekday(d) in named) - timedelta(days=1)).isoformat()


def _undated_months(page: Page, last: int) -> int:
    """How many months up to `last` the text tells of without a year."""
    found = set()
    for text in page.paragraphs:
        for match in _MONTH_ALONE.finditer(text):
            if (number := MONTH_NAMES.index(match[1]) + 1) <= last:
                found.add(number)
    return len(found)


def _told(text: str, start: int, end: int) -> bool:
    """Whether a date stands beside a verb of the past, so that the article is not older."""
    near = text[max(0, start - 60) : end + 40].lower()
    return any(f" {verb} " in near for verb in _PAST) and not any(word in near for word in _PLANNED) and " to " not in near[40:60]


def _days(edtf: str) -> tuple[date, date] | None:
    first, last = span_of(edtf)
    try:
        return date.fromisoformat(first), date.fromisoformat(last)
    except ValueError:
        return None
