"""Ranks before an infinitive, which tell that somebody came: `was the first queen to come`, `among the last to leave`."""

from kimvisit.drafting.text.closed import ENDS, IS
from kimvisit.drafting.text.sentences import Sentence


def ranked(sentence: Sentence, at: int) -> int:
    """The word `first` in `was the first queen to come`, `Ann Lee, the most prominent queen to come`, which tells that she came; 0 where there
    is none."""
    low = sentence.low
    for j in range(at, max(0, at - _FAR), -1):
        if is_rank(low[j]) and low[j + 1] != "likely":
            told = low[j - 1] == "the" or (low[j] in _NEWS and not any(word.endswith("ed") for word in low[j + 1 : at + 1]))
            return j if told and _is_of_somebody(sentence, j, at) else 0
        if low[j : j + 2] == ("one", "of") and low[at + 2 : at + 3] == ("have",):  # `is one of three queens to have come`
            return j if low[j - 1] in _BECAME or low[j - 1] == "," else 0
        if low[j] in ENDS or low[j] in _CUTS:
            break
    return 0


def _is_of_somebody(sentence: Sentence, rank: int, at: int) -> bool:
    """Whether a rank is that of somebody told: `was the first`, `Ann Lee, the first`, `made her the first`, `The first to come was Ann Lee`; in
    headlines `Ann Lee latest guest to decline`."""
    low, before = sentence.low, before_rank(sentence.low, rank)
    aside = (low[before + 1] == "," or low[rank - 1] != "the") and sentence.words[before][0].isupper()
    made = low[before] in _WHOM and low[before - 1] in _MAKING
    return aside or made or low[before] in _BECAME or (before < 0 and identified(sentence, at) > 0)


def identified(sentence: Sentence, at: int) -> int:
    """The verb that tells who is meant in `The first to come was Ann Lee`, `The only one who came will be Ann Lee`; 0 where there is none."""
    low = sentence.low
    for j in range(at + 1, min(len(low) - 1, at + _NAMED_BY)):
        if low[j] in IS and sentence.words[j + 1][0].isupper():
            return j
        if low[j] in ENDS or low[j] in (",", "but", "and", "when"):
            break
    return 0


def is_rank(word: str) -> bool:
    """`first`, `only`, `highest-ranking`, `youngest`."""
    return word in _RANKS or (word.endswith("est") and word not in _NO_RANKS) or word.startswith(("highest-", "best-"))


def before_rank(low: tuple[str, ...], rank: int) -> int:
    """The verb before `the first`, `one of the first`, `among the first`, `so far the first`; before a comma the word of whom it tells."""
    at = rank - 1 - (low[rank - 1] == "the")
    while at > 1 and low[at] in _SO_FAR:
        at -= 1
    if low[at] == "of" and low[at - 1] == "one":
        at -= 2
    at -= low[at] == "among"
    return at - (low[at] == ",")


_BECAME = frozenset("is was are were be been become became becomes becoming".split())
_CUTS = frozenset(", to who which that and is are was were been has have had".split())
_FAR = 12
_MAKING = frozenset("making made makes make".split())
_NAMED_BY = 16
_WHOM = frozenset("him her them it".split())
_NO_RANKS = frozenset(
    "guest guests west interest request protest contest arrest priest forest rest quest test best budapest bucharest".split()
)
_RANKS = frozenset("first second third fourth last only latest few most".split())
_NEWS = frozenset(("latest", "newest", "first"))
_SO_FAR = frozenset("so thus far now also still already perhaps probably certainly easily".split())
