"""Back over the adverbs between a speaker and the verb: `has also said`, `later on Friday said`, `two days ago said`."""

from kimvisit.drafting.speech.words import SKIPPED
from kimvisit.drafting.text.closed import OWNERS
from kimvisit.drafting.text.sentences import Sentence
from kimvisit.drafting.text.times import DAYS, MONTHS, PERIODS

_UNDERSTOOD = frozenset("reported understood believed known thought alleged rumoured".split())
_CLAUSES = frozenset('and but ; ” " that'.split())
_MONTHS = frozenset((*MONTHS, "may-month"))
_YEAR = 4


def over_adverbs(sentence: Sentence, j: int, floor: int) -> int:
    """Back over `has also`, `later on Friday`, `has on her part`, `is reported to have`."""
    low = sentence.low
    if j > floor + 3 and low[j] == "have" and low[j - 1] == "to" and low[j - 2] in _UNDERSTOOD:
        j -= 3
    while j > floor and (length := _length_of_adverb(sentence, j)):
        j -= length
    return j


def _length_of_adverb(sentence: Sentence, j: int) -> int:
    """How many words an adverb has that ends at a token: 3 for `two days ago`, 2 for `on Friday`, 0 where none ends there."""
    low, word = sentence.low, sentence.low[j]
    if dated := _length_of_day(low, j):
        return dated
    before, second = low[j - 1] if j else "", low[j - 2] if j > 1 else ""  # the words right before, last first
    if word in DAYS:
        return 2 if before in ("on", "late", "early") else 1
    if word in PERIODS and before in ("this", "last"):
        return 3 if second in ("until", "since") else 2
    if (word == "ago" and j > 2) or (word == "part" and before in OWNERS and second in ("on", "for")):
        return 3
    adverb = word.endswith("ly") and len(word) > 4 and sentence.words[j].islower()
    return int(adverb or (word in SKIPPED and not _is_they(low, j)))


def _length_of_day(low: tuple[str, ...], j: int) -> int:
    """How many words a day has that ends at a token: 3 for `on May 9`, 5 for `on May 9, 2025`, and one more for a comma behind the year."""
    last = j - (low[j] == ",")
    year = low[last].isdigit() and len(low[last]) == _YEAR
    if not (year or (last == j and (low[j].isdigit() or low[j] in _MONTHS))):
        return 0
    at = last - 1 - (low[last - 1] == ",") if year else last
    pair = low[max(0, at - 1) : at + 1]
    told = any(word in _MONTHS for word in pair) and any(word.isdigit() for word in pair)
    return j - at + 3 if told and at > 1 and low[at - 2] == "on" else 0


def _is_they(low: tuple[str, ...], at: int) -> bool:
    """Whether `both` or `all` is itself who speaks: `Both said they would come`, not `they both said`."""
    return low[at] in ("both", "all") and (at == 0 or low[at - 1] in _CLAUSES)
