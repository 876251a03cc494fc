"""The day, time or place that opens a clause, and is no part of its speaker's words: `Only on Wednesday the palace said`."""

import re

from kimvisit.drafting.speech.words import PLACED
from kimvisit.drafting.text.closed import ARTICLES
from kimvisit.drafting.text.numbers import NUMBERS, NUMERALS
from kimvisit.drafting.text.sentences import Sentence
from kimvisit.drafting.text.times import CALENDAR, MONTHS, UNITS, WEEKDAYS

_UNIT = r"(?:hour|day|week|weekend|month|year|morning|evening|afternoon|night|summer|winter|spring|autumn|fall)"
_NUMBER = rf"(?:an?|{'|'.join(NUMBERS)}|several|some|a few|\d{{1,2}})"
_MONTH, _WEEKDAY = "|".join(MONTHS), "|".join(WEEKDAYS)
_DATE = rf"(?:(?:{_WEEKDAY})|(?:\d{{1,2}} )?(?:(?:early|late|mid) )?(?:{_MONTH})(?: \d{{1,2}}\b)?(?: , \d{{4}} ,| \d{{4}})?|\d{{4}}|the weekend)"
_TIMES = (
    rf"(?:on|in|since|until|at|by|last|this|next|as) {_DATE}",
    rf"(?:on |in |as )?(?:that|this|last|the next|the same|that same|the following|the previous|earlier this|later that|later this)(?: very)? {_UNIT}",
    rf"(?:{_NUMBER} )?{_UNIT}s? (?:ago|earlier|later|before)",
    rf"for (?:{_NUMBER} )?(?:hours|days|weeks|months|years)",
    r"(?:since|until|by) then|until now|so far|at first|at one point|at the (?:same )?time",
)
_TIME = re.compile(rf"(?:(?:only|even|just|back|late|early|but) )?(?:{'|'.join(_TIMES)})(?: |$)")
_OPENERS = (
    NUMERALS
    | UNITS
    | frozenset(
        "only even just back late early but on in since until at by last this next as that the earlier later so for a an "
        "several some".split()
    )
)
_CUT_OFF = frozenset("since until as".split())
_QUESTIONS = frozenset("question questions query queries".split())
_LONGEST = 8


def without_opening(sentence: Sentence, first: int, last: int) -> int:
    """Where the speaker's words begin behind `In Delhi`, `At the weekend`, `Only last week`; their end, where they are no more than
    that (`Ann Lee, who in March told us`)."""
    low = sentence.low
    if last - first > 1 and low[last - 1] in ("he", "she", "they", "it"):
        return last - 1
    start = _start(low, first)
    behind = _behind_time(low, start, last) if first < last and low[start] in _OPENERS else first
    return behind if behind > first else _behind_place(sentence, first, last)


def _start(low: tuple[str, ...], first: int) -> int:
    """Where an opening may begin that a speaker's words were cut off from: at the `since` of `Since then officials said`."""
    if first and low[first - 1] in _CUT_OFF:
        return first - 1
    opens = first == 1 or (first > 1 and low[first - 2] == ",")
    return first - 1 if opens and low[first - 1] == "that" else first


def _behind_time(low: tuple[str, ...], first: int, last: int) -> int:
    """The token behind a time: 3 for `Only last week`."""
    found = _TIME.match(" ".join(low[first : min(last, first + _LONGEST)]))
    return first + len(found.group().split()) if found else first


def _behind_place(sentence: Sentence, first: int, last: int) -> int:
    """The token behind a place, or a date: 2 for `In Delhi the mayor`."""
    low = sentence.low
    if first >= last or low[first] not in PLACED:
        return first
    asked = next((t for t in range(first + 1, last - 1) if low[t] in _QUESTIONS), None)
    if asked and low[asked + 1] != ",":
        return asked + 1  # `In response to another question Ann Lee said`
    stop = next((t for t in range(first, last) if low[t] == ","), last)
    for t in range(stop - 1, first + 1, -1):
        if low[t] in ARTICLES and low[t - 1] not in PLACED | {"of", "for"}:
            return t
    behind = first + 1
    while behind < last - 1 and (low[behind].isdigit() or low[behind] in CALENDAR or sentence.words[behind] == "May"):
        behind += 1
    return behind if behind > first + 1 else first
