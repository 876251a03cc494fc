"""Quotation marks around a few words of a verb phrase, or around an amount, which change nothing of what is said: `has “no plans” to come`, `“has
no plans” to come`, `“around 350” guests`."""

from collections.abc import Sequence

from kimvisit.drafting.text.closed import ARTICLES
from kimvisit.drafting.text.numbers import NUMBERS

MARKS = frozenset(('"', "“", "'", "‘"))
_CLOSING = {'"': '"', "“": "”", "'": "'", "‘": "’"}
_AUXILIARIES = frozenset(
    "has have had is are was were be been being will would may might could can cannot not isn't wasn't weren't hasn't hadn't won't wouldn't".split()
)
_LONGEST = 5


def without_scare_quotes(words: Sequence[str], low: list[str]) -> tuple[tuple[str, ...], list[str]]:
    """The tokens of a stretch without the marks around a part of a verb phrase or an amount, as printed and folded."""
    dropped: set[int] = set()
    for i, mark in enumerate(low):
        if mark in MARKS and i not in dropped and (close := _closed(words, low, i)):
            dropped |= {i, close}
    if not dropped:
        return tuple(words), low
    kept = [i for i in range(len(low)) if i not in dropped]
    return tuple(words[i] for i in kept), [low[i] for i in kept]


def _closed(words: Sequence[str], low: Sequence[str], opened: int) -> int:
    """The mark that closes a few plain words, which an auxiliary opens or stands before, and after which the clause goes on; 0 where there is
    nothing of the sort."""
    inside = range(opened + 1, min(len(low), opened + _LONGEST + 2))
    close = next((j for j in inside if low[j] == _CLOSING[low[opened]]), 0)
    if close - opened < 2 or close + 1 >= len(low):
        return 0
    if _is_amount(low[opened + 1 : close]) and words[close + 1].islower() and words[close + 1].isalpha():
        return close
    if opened == 0:
        return 0
    described = close - opened == 2 and low[opened - 1] in ARTICLES  # `a “valid” invitation`
    if low[opened - 1] not in _AUXILIARIES and low[opened + 1] not in _AUXILIARIES and not described:
        return 0
    plain = (*words[opened + 1 : close], words[close + 1])
    return close if all(word[0].isalpha() and word[0].islower() for word in plain) else 0


def _is_amount(inside: Sequence[str]) -> bool:
    """`around 350`, `more than 40 leaders`."""
    at = next((j for j, word in enumerate(inside) if word not in _ABOUT), len(inside))
    counted = at < len(inside) and (inside[at][0].isdigit() or inside[at] in NUMBERS)
    return counted and (at + 1 == len(inside) or (at + 2 == len(inside) and inside[-1].endswith("s")))


_ABOUT = frozenset("around about some at least up to more than nearly almost over roughly only just fewer less".split())
