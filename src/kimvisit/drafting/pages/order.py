"""Days in numbers whose order another number or a weekday of the page proves: `11.09.2018` beside `14.09.2018`, `Tuesday, 11.09.2018`."""

import re

from kimvisit.drafting.pages.stamps import weekdays_of
from kimvisit.drafting.text.relative_dates import day_of, weekday

_NUMBERS = re.compile(
    r"(?<![\w./-])(?P<first>\d\d?)(?P<mark>[./-])(?P<second>\d\d?)(?P=mark)(?P<year>(?:19|20)\d\d)(?![\w/-]|\.\d)"
)
_LONGEST, _MONTHS = 90, 12


def in_order(lines: list[str]) -> list[str]:
    """The lines with such days of short lines in the order of ISO; days that may be two are left as they are."""
    found = [(at, match) for at, line in enumerate(lines) if len(line) <= _LONGEST for match in _NUMBERS.finditer(line)]
    if not found:
        return lines
    day_first = any(int(match["first"]) > _MONTHS for _, match in found)
    month_first = any(int(match["second"]) > _MONTHS for _, match in found)
    told = list(lines)
    for at, match in reversed(found):
        days = _readings(match, day_first and not month_first, month_first and not day_first, lines[at])
        if len(days) == 1:
            told[at] = told[at][: match.start()] + days.pop() + told[at][match.end() :]
    return told


def _readings(match: re.Match[str], day_first: bool, month_first: bool, line: str) -> set[str]:
    """The ISO days that numbers may mean, where the order of others on the page and the weekday beside them leave one out."""
    year, one, two = int(match["year"]), int(match["first"]), int(match["second"])
    read = (None if month_first else day_of(year, two, one), None if day_first else day_of(year, one, two))
    days, named = [day for day in read if day], weekdays_of(line)
    return {day.isoformat() for day in days if len(days) < 2 or not named or weekday(day)[:3] in named}
