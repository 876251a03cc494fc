"""Ranks before an infinitive, which tell that somebody came: `was the first queen to come`, `among the last to leave`."""

from kimvisit.drafting.text.closed import ENDS
from kimvisit.drafting.text.sentences import Sentence


def ranked(sentence: Sentence, at: int) -> int:
    """The word `first` in `was the first queen to come`, `Ann Lee, the most prominent queen to come`, which tells that she came; 0 where there
    is none."""
    low = sentence.low
    for j in range(at, max(1, at - _FAR), -1):
        if is_rank(low[j]) and low[j + 1] != "likely":
            before = before_rank(low, j)
            aside = low[before + 1] == "," and sentence.words[before][0].isupper()
            return j if low[j - 1] == "the" and (aside or low[before] in _BECAME) else 0
        if low[j] in ENDS or low[j] in _CUTS:
            break
    return 0


def is_rank(word: str) -> bool:
    """`first`, `only`, `highest-ranking`, `youngest`."""
    return word in _RANKS or (word.endswith("est") and word not in _NO_RANKS) or word.startswith(("highest-", "best-"))


def before_rank(low: tuple[str, ...], rank: int) -> int:
    """The verb before `the first`, `one of the first`, `among the first`, `so far the first`; before a comma the word of whom it tells."""
    at = rank - 2
    while at > 1 and low[at] in _SO_FAR:
        at -= 1
    if low[at] == "of" and low[at - 1] == "one":
        at -= 2
    at -= low[at] == "among"
    return at - (low[at] == ",")


_BECAME = frozenset("is was are were be been become became becomes".split())
_CUTS = frozenset(", to who which that and is are was were been has have had".split())
_FAR = 12
_NO_RANKS = frozenset(
    "guest guests west interest request protest contest arrest priest forest rest quest test best budapest bucharest".split()
)
_RANKS = frozenset("first second third fourth last only latest few most".split())
_SO_FAR = frozenset("so thus far now also still already perhaps probably certainly easily".split())
