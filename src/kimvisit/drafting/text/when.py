"""Days in words: printed dates, and the relative and incomplete dates of a sentence, counted from the day of publication."""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from kimvisit.drafting.text.relative_dates import iso_of, month_of, resolve, valid

_M = r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)"
_W = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_DATE = re.compile(
    rf"""\b(?=[-\ \dABD-FIJL-OS-UWYabd-fil-os-uwy])(?:(?P<iso>(?:19|20)\d\d-\d\d-\d\d)\b(?!-\d)
    |(?:\b(?P<w1>{_W}),?\ \(?(?:on\ )?)?\b(?P<m1>{_M})\ (?:the\ )?(?P<d1>\d\d?)(?:st|nd|rd|th)?\b(?:\ ?(?:-|–|to)\ ?(?P<d1b>\d\d?)\b)?(?:,?\ (?P<y1>(?:19|20)\d\d)\b)?(?:\ \((?P<w1b>{_W})\))?
    |(?:\b(?P<w2>{_W}),?\ \(?(?:on\ )?)?(?:\b[Tt]he\ (?=\d\d?(?:st|nd|rd|th)\b))?(?:\b(?P<d2a>\d\d?)\ ?(?:-|–|to)\ ?)?\b(?<!:)(?P<d2>\d\d?)(?:st|nd|rd|th)?\ (?:of\ )?(?P<m2>{_M})\b(?:,?\ (?P<y2>(?:19|20)\d\d)\b)?
    |\b(?:(?P<rel3>(?i:last|next|this|early|late|mid))[-\ ]?(?:in\ )?)?(?P<m3>{_M}),?\ (?:of\ )?(?P<y3>(?:19|20)\d\d)\b
    |\b(?P<rel4>(?i:last|next|this|early|late|in|since|by|until|of|during|for))\ (?P<m4>{_M})(?=[\s,.;:)\"”]|$)(?!\.?,?\ \d)
    |\b(?:(?P<rel5>(?i:last|next|this|on|by|since|until|late|early))\ )?(?P<w5>{_W})\b(?!,?\ \(?(?:on\ )?(?:the\ )?(?:{_M}\ (?:the\ )?\d|\d\d?(?:st|nd|rd|th)?\ (?:of\ )?{_M}))(?:,?\ (?:of\ )?(?P<wk5>last|next|this)\ week\b)?
    |\b(?P<rel6>(?i:last|next|this|earlier\ this|later\ this))\ (?P<u6>week|month|year)\b(?:,?\ on\ (?P<w6>{_W})\b)?
    |\b(?P<word>(?i:yesterday|today|tomorrow))\b
    |\b(?:(?P<n7>\d\d?|(?i:two|three|four|five|six|seven|eight|nine|ten|a|one))\ )?\b(?P<u7>day|week|month|year|decade)s?\ (?P<ago>ago|earlier|later|before|afterwards?)\b
    |\b[Tt]he\ (?P<same>same|next|following|previous)\ (?:day|week|month|year|morning|evening)\b
    |\b(?P<about>(?i:early|late|mid))?[-\ ]?(?:[Ii]n\ )?(?:(?<=in\ )|(?<=In\ )|(?<=early\ )|(?<=late\ )|(?<=mid-)|(?<=for\ )|(?<=of\ ))(?P<y8>(?:19|20)\d\d)\b)
    """,
    re.VERBOSE,
)
_TO_COME = re.compile(
    r"\b(?:will|would|to|next|coming|upcoming|due|until|before|ahead of|for)\b(?:(?!\b(?:said|says|told|announced|confirmed)\b)[^.,;:])*$"
)
_JOINED = re.compile(r" (?:and|or|to|through|until|till) (?:in )?|-|–")
_LISTED = re.compile(r"\b\d\d?(?:st|nd|rd|th)?,? (?:and|or) $")
_AT = re.compile(r"\b(?:at|in|during|through|on) $", re.IGNORECASE)
_GOES_ON = re.compile(
    rf" (?:and|or|to|through|until) (?:in |the )?(?:{_M}\b|(?:19|20)\d\d\b|\d\d?(?:st|nd|rd|th)?(?=[.,;]|$| (?:of )?{_M}\b))"
)
_BOUND = re.compile(
    r"\b(?:before|after|following|since|until|till|by|prior to|from|for|between|to|past|than"
    r"|(?<!morning )(?<!evening )(?<!night )(?<!afternoon )(?<!day )(?<!week )(?<!half )(?<!end )(?<!start )(?<!course )of)"
    r" (?:in |on )?(?:the |his |her |its |their )?(?:early |late |mid-)?$"
)
_NUMBERS = re.compile(r"\b((?:19|20)\d\d)[./](\d\d?)[./](\d\d?)\b")
_BESIDE = re.compile(r"day,? (?:on )?(?:[A-Z][a-z]{2}|\d)|\d \([MTWFS]")
_GATE = re.compile(
    r"\d|days?\b|week|month|year|decade|[Tt]omorrow|uary|March|April|May|Ju[nl]|Aug|ember|Oct|Sept|Dec|Nov|Jan|Feb"
)


@dataclass(frozen=True, slots=True)
class Stamp:
    """A printed date: an ISO day, or month and day without a year; `sure` where it is metadata."""

    day: str
    sure: bool = False


class When(NamedTuple):
    """A date in a sentence, resolved: EDTF, empty where it cannot be told, and its place there."""

    edtf: str
    start: int
    end: int


def printed_date(line: str) -> Stamp | None:
    """The full date that a line of furniture prints, such as `Jan. 13, 2015 - 12:01`."""
    for match in _DATE.finditer(line[:120]):
        if match["iso"] and valid(match["iso"]):
            return Stamp(match["iso"])
        year, month, day = match["y1"] or match["y2"], match["m1"] or match["m2"], match["d1"] or match["d2"]
        if year and month and (found := iso_of(int(year), month_of(month), int(day))):
            return Stamp(found)
    if found_numbers := _NUMBERS.search(line):
        iso = iso_of(*(int(part) for part in found_numbers.groups()))
        return Stamp(iso) if iso else None
    return None


@lru_cache(maxsize=256)
def dates_in(text: str, published: tuple[date, date] | None, future: bool = False, unproved: bool = False) -> tuple[When, ...]:
    """The dates of a sentence, counted from the days on which the article may have appeared. What cannot be proved is left out, or
    stands with an empty date where `unproved` asks for its place."""
    dates = (When(resolve(m, published, future) or "" if alone else "", m.start(), m.end()) for m, alone in _printed(text))
    return tuple(when for when in dates if when.edtf or unproved)


@lru_cache(maxsize=64)
def _printed(text: str) -> list[tuple[re.Match[str], bool]]:
    """The dates that a text prints, and whether each stands alone: of two days neither is the one."""
    found: list[tuple[re.Match[str], bool]] = []
    for match in _DATE.finditer(text) if _GATE.search(text) else ():
        before = found[-1][0].end() if found else 0
        alone = not (_GOES_ON.match(text, match.end()) or _LISTED.search(text, max(0, match.start() - 9), match.start()))
        if found and match.start() - before <= 5 and _JOINED.fullmatch(text, before, match.start()):
            found[-1], alone = (found[-1][0], False), False
        found.append((match, alone))
    return found


def is_of_noun(text: str, when: When) -> bool:
    """Whether a day is that of a noun, or a bound, and not when something was said or done: `after Sunday's talks`, `since May`."""
    printed = text[when.start : when.end]
    lead = text[max(0, when.start - 24) : when.start] + (f"{printed.split(' ', 1)[0]} " if " " in printed else "")
    if text.startswith(("'s ", "’s "), when.end) and not _AT.search(lead):
        return True
    return bool(_BOUND.search(lead))


def year_by_weekday(text: str) -> list[tuple[str, int, int]]:
    """Days printed with their weekday but without a year: weekday, month, day."""
    found: list[tuple[str, int, int]] = []
    if not _BESIDE.search(text):
        return found
    for match in _DATE.finditer(text):
        weekday, month, day = (match["w1"] or match["w1b"] or match["w2"], match["m1"] or match["m2"], match["d1"] or match["d2"])
        if weekday and month and not (match["y1"] or match["y2"]):
            found.append((weekday.lower(), month_of(month), int(day)))
    return found


def month_day(text: str) -> tuple[int, int, int | None] | None:
    """Month, day and year (or None) of a dateline's date."""
    match = _DATE.search(text)
    if not match or not (match["m1"] or match["m2"]):
        return None
    year = match["y1"] or match["y2"]
    return month_of(match["m1"] or match["m2"]), int(match["d1"] or match["d2"]), int(year) if year else None


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
