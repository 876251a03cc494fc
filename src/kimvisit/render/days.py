"""Dates for people: 19 Dec, by 18 Dec, 19-31 Dec?, Jan, from 2 Jan, about 2011."""

import re
from functools import lru_cache

from kimvisit.records.dates import Span

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_EDTF = re.compile(r"(?<![\w/.-])(?:\.\./)?\d{4}(?:-\d\d){1,2}~?(?:/(?:\d{4}(?:-\d\d){0,2}~?|\.\.))?(?![\w/-])", re.ASCII)
Parts = tuple[str, str, str, str]  # about, day, month, year


@lru_cache(maxsize=4096)
def day(edtf: str, year: int | None = None, likely: bool = False) -> str:
    """An EDTF date in words. The year is left out where it is `year`; `likely` marks a date that is not proved with a question mark."""
    if not edtf:
        return "no date"
    start, slash, end = edtf.partition("/")
    words = _one(start, year) if not slash else _stretch(start, end, year)
    return f"{words}?" if likely else words


def _stretch(start: str, end: str, year: int | None) -> str:
    if start == "..":
        return f"by {_one(end, year)}"
    if end == "..":
        return f"from {_one(start, year)}"
    (about, first, month, first_year), (_, last, last_month, last_year) = _parts(start), _parts(end)
    if first_year != last_year:
        return f"{_one(start, None)} - {_one(end, None)}"
    if first and last and month == last_month:
        return f"{about}{first}-{_one(end, year)}"
    return f"{_one(start, int(first_year))} - {_one(end, year)}"


def _one(text: str, year: int | None) -> str:
    about, number, month, full = _parts(text)
    with_year = "" if month and int(full) == year else full
    return about + " ".join(part for part in (number, month, with_year) if part)


def _parts(text: str) -> Parts:
    year, month, number = [*text.removesuffix("~").split("-"), "", ""][:3]
    about = "about " if text.endswith("~") else ""
    return about, number.lstrip("0"), MONTHS[int(month) - 1] if month else "", year


def span(when: Span | None) -> str:
    """A span in words, with its year; 'no date' where there is none."""
    return day(when.edtf) if when else "no date"


def in_words(text: str) -> str:
    """A sentence of the engine with its dates in words: 'of ../2014-12-19' becomes 'of 19 Dec 2014 or before'."""
    return _EDTF.sub(lambda found: _spoken(found[0]), text)


def _spoken(edtf: str) -> str:
    try:
        return f"{day(edtf[3:])} or before" if edtf.startswith("../") else day(edtf)
    except (ValueError, IndexError):
        return edtf
