"""What stands before the first sentence of an article and behind its last: place, day and agency; and the credit."""

import re
from collections.abc import Callable
from typing import NamedTuple

_AGENCY = r"(?:dpa|epd|[A-Z][\w .'’&/-]{1,40}?)"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Za-z]*\.?"
_DAY = rf"(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH})(?:,? \d{{4}})?"
_WEEKDAY = r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|MON|TUE|WED|THU|FRI|SAT|SUN)[a-zA-Z]*"
_NO_PLACE = rf"(?!{_WEEKDAY}\b|Published|Posted|Updated|Date|Last|First|On\b|PUBLISHED|POSTED|UPDATED)"
_REGION = rf"(?:, D\.C\.)?(?:, (?!{_MONTH} \d|{_WEEKDAY}\b)[A-Z][a-z.]+(?: (?:and |of )?[A-Z][a-z]+){{0,3}})?"
_CAPITALS = rf"{_NO_PLACE}[A-Z][A-Z.'’-]*[A-Z.](?:[ /][A-Z][A-Z.'’-]*[A-Z.]){{0,4}}{_REGION}"
_MIXED = rf"{_NO_PLACE}[A-Z][a-z’'-]+(?: (?:[a-z]{{2}} )?[A-Z][a-z’'-]+){{0,2}}(?:/[A-Z][a-z]+(?: [A-Z][a-z]+)?)?(?:, D\.C\.|, (?!{_MONTH} \d)[A-Z][a-z.]+)?"
_DASH = r"--|—|–|-|\|"
_STATE = r"(?: \[[A-Z][A-Za-z ]{2,20}\](?=,? (?:[A-Z][a-z]{2}|\d)))?"  # `Oslo [Norway], January 13 (ANI):`
_CLOCK = r"(?: /)? \d\d?[:.]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?"
_DATELINE = re.compile(
    rf"(?:\[(?P<before>{_DAY})\]\s+)?(?P<place>{_CAPITALS}|{_MIXED}(?=,? {_DAY}|,? \((?:dpa|epd|[A-Z])| (?:[A-Z]{{2,8}} )?(?:{_DASH}) | \[[A-Z]| ?: [“A-Z])){_STATE}(?:,? {_WEEKDAY})?(?:[,.]? \(?(?P<day>{_DAY})(?:{_CLOCK})?\)?)?[.,]?"
    rf"(?:(?: |--)?(?:\((?P<round>{_AGENCY})\)|/(?P<slash>{_AGENCY})/|\[(?P<square>{_AGENCY})\])| (?P<bare>[A-Z]{{2,8}})(?= (?:{_DASH}) ))?\.?,?"
    rf"(?:\s*(?P<dash>(?:{_DASH})(?=\s)|--|—|–)\s*|\s*(?P<stop>:|\.(?=\s)|(?<=[/)]\.)|(?<=\))|(?<=\),))\s+)"
)
_AGENCY_FIRST = re.compile(rf"(?:(?P<day>{_DAY}) )?\((?P<round>{_AGENCY})\)\s*(?:{_DASH})\s+")
_AGENCY_LAST = re.compile(
    rf"(?P<place>{_MIXED}|{_CAPITALS})[.,] (?P<day>{_DAY})[.,] (?P<bare>[A-Z]{{2}}[A-Za-z.]*(?: [A-Z][a-z]+)?)(?P<dash> (?:{_DASH}) |\. )"
)  # `Oslo. 30 April. AGENCY.COM - `, `Oslo, 30 April 2015, DPA News. `
_ONLY = re.compile(rf"\(?(?P<place>{_CAPITALS}|{_MIXED}),? (?P<day>{_DAY})[.):]?$")
_IN_CITY = re.compile(rf"\s+in\s+(?P<place>{_MIXED}|{_CAPITALS})$")
_CREDIT = re.compile(r"\s*(?:\((?P<round>[A-Z][\w .'’-]{1,40}?)\)|(?:—|–|--|-) ?(?P<dash>[A-Z][\w]+(?: [A-Z]\w+)?))\s*$")
_NO_AGENCY = re.compile(rf"{_DAY}$")
_SMALL_INSIDE = re.compile(r"-(?:A|De|Du|En|La|Le|Of|On|Sur|Upon)(?=-)")
_GLUED = re.compile(r"(?<=[^A-Z\W] )[A-Z]{3}|(?<=[a-z.!?])[A-Z]{3}")


class Dateline(NamedTuple):
    """Its fields as printed, and where it ends in the paragraph."""

    place: str | None
    day: str | None
    agency: str | None
    end: int


def dateline_of(paragraph: str, is_place: Callable[[str], bool] = lambda _: False) -> Dateline | None:
    """The dateline at the beginning of a paragraph: `CITY, June 3 (AP) --`, `CITY (AP) —`, `City, 3 June.`, `(AP) --`, `[June 3, 2014] CITY (AP) --`.

    `is_place` knows places by name: of `CITY: ` and `City: ` only such are datelines, since `EXCLUSIVE: ` is none.
    """
    start = paragraph[:200]
    found = _AGENCY_LAST.match(start) or _DATELINE.match(start) or _AGENCY_FIRST.match(start)
    if not found:
        return None
    fields = found.groupdict()
    place, day = fields.get("place"), fields.get("day") or fields.get("before")
    agency = next((fields[name] for name in ("round", "slash", "square", "bare") if fields.get(name)), None)
    if _NO_AGENCY.match(agency or ""):
        day, agency = day or agency, None
    dash, stop = fields.get("dash"), fields.get("stop")
    known = bool(place) and is_place(re.split("[,/]", str(place))[0])
    if _is_mixed(place) and not known and (not (day or dash) or (fields.get("bare") and not day)):
        return None
    if not (day or agency or _stands_alone(place, dash, stop, known)):
        return None
    return Dateline(_unstopped(place), day, agency, found.end())


def _is_mixed(place: str | None) -> bool:
    """`Port Hale, Me.`, not `PORT HALE, Me.`"""
    return bool(place) and not str(place).partition(",")[0].isupper()


def _stands_alone(place: str | None, dash: str | None, stop: str | None, known: bool) -> bool:
    """Whether what has neither day nor agency is a dateline: `OSLO -- `; `OSLO: `, `Oslo: ` and `Oslo -- ` of a place that is known."""
    return (known or not place or not (stop == ":" or _is_mixed(place))) and bool(dash or stop == ":")


def _unstopped(place: str | None) -> str | None:
    """`MOSCOW. Jan 13`: a place without the stop behind it, or the word for its office (`Oslo Newsroom`); `WASHINGTON D.C.` keeps its own stop."""
    place = place and place.removesuffix(" Newsroom")
    return place[:-1] if place and "," not in place and place.endswith(".") and "." not in place[-4:-1] else place


def dateline_inside(paragraph: str) -> int:
    """Where a dateline in capitals begins behind a headline that is glued to it; 0 where there is none."""
    for match in _GLUED.finditer(paragraph[:240]):
        if match.start() >= 12 and (found := dateline_of(paragraph[match.start() :])) and (found.day or found.agency):
            return match.start()
    return 0


def place_and_day(line: str) -> Dateline | None:
    """A line that is nothing but a dateline: `New Delhi, May 22, 2014`. Its place may be a name of somebody."""
    found = _ONLY.match(line) if len(line) < 80 else None
    return Dateline(found["place"], found["day"], None, found.end()) if found else None


def city_of(byline: str) -> tuple[str, str | None]:
    """A byline without the city that it ends with: `Ann Lee in Oslo`."""
    found = _IN_CITY.search(byline[-60:])
    return (byline[: len(byline) - len(found.group())], found["place"]) if found else (byline, None)


def titled(place: str | None) -> str | None:
    """A place as elsewhere in prose: `PORT HALE, Me.` gives `Port Hale, Me.`, `HALE-ON-SEA` gives `Hale-on-Sea`."""
    if not place:
        return None
    return " ".join(
        _SMALL_INSIDE.sub(lambda found: found[0].lower(), word.title()) if word.isupper() else word for word in place.split()
    )


def credit_of(paragraph: str) -> tuple[str, bool, int] | None:
    """The name behind the last sentence, whether it stands in brackets, and where it begins."""
    tail = paragraph[-60:]
    found = _CREDIT.search(tail)
    if not found:
        return None
    name = found["round"] or found["dash"]
    return (name, bool(found["round"]), len(paragraph) - len(tail) + found.start()) if len(name.split()) <= 4 else None
