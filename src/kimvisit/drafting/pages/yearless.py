"""The year of a dateline that prints none: proved by a day that is still to come, and by the weekday on which somebody spoke."""

import re
from datetime import date, timedelta

from kimvisit.drafting.occasions.on_file import EventOnFile
from kimvisit.drafting.pages.page import Page
from kimvisit.drafting.text.relative_dates import day_of, weekday
from kimvisit.drafting.text.when import dates_in, told_weekdays

_YEAR_AHEAD, _MONTHS_AHEAD = timedelta(days=365), timedelta(days=120)
_FULL = re.compile(r"\b(?:19|20)\d\d\b")
_TO_COME = re.compile(r"\b(?:will|scheduled for|due (?:on|to)|to (?:be|take|begin|open|start)|set for|planned for)\b[^.;]*$")


def year_of(month: int, day: int, page: Page, at: EventOnFile | None, own: bool) -> tuple[date | None, str, bool]:
    """The day that a dateline's day and month mean, or None; what proves it; whether that is proof, or only likely.

    `at` is an event on file that is still to come, `own` says that the text prints what only this year's occasion has. Dates without a year recur on the same weekday after five, six or eleven years, so
    the weekday alone proves nothing: it is held against the one year in which what is to come lies less than a year ahead.
    """
    last, named, reach = _ahead(page, at)
    made = _before(last, month, day, reach) if last else None
    if made is None:
        return None, "", False
    told = [name for text in page.blanked[:2] for name in told_weekdays(text)]
    if told and weekday(made) != told[0]:
        return None, "", False
    if not told and not own:
        return None, "", False
    said = f"; it says {told[0].capitalize()}" if told else "; likely, not proved: no weekday is told with it"
    return made, f"{said}; {named} is still to come", bool(told)


def _ahead(page: Page, at: EventOnFile | None) -> tuple[date | None, str, timedelta]:
    """The last day of what is still to come, what it is, and how long before it news may tell of it."""
    if at:
        return date.fromisoformat(at.latest), at.title, _YEAR_AHEAD
    found = [
        when.edtf
        for text in page.blanked
        if _FULL.search(text)
        for when in dates_in(text, None)
        if len(when.edtf) == 10 and _TO_COME.search(text[max(0, when.start - 90) : when.start])
    ]
    return (date.fromisoformat(min(found)), min(found), _MONTHS_AHEAD) if found else (None, "", _MONTHS_AHEAD)


def _before(last: date, month: int, day: int, reach: timedelta) -> date | None:
    """The last such day up to `last`, if it is within reach."""
    for year in (last.year, last.year - 1):
        made = day_of(year, month, day)
        if made and last - reach < made <= last:
            return made
    return None
