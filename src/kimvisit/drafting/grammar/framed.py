"""What a meeting stands behind: the preposition that governs its noun or gerund, or the errand that it is the aim of."""

from itertools import pairwise

from kimvisit.drafting.grammar.phrase import Phrase
from kimvisit.drafting.text.closed import BE, WALLS
from kimvisit.drafting.text.sentences import Sentence

_HELD = frozenset("during after following since at in upon from by despite through amid while having besides alongside".split())
COMING = frozenset("before for ahead eve advance toward towards pending".split())
FRAMES = _HELD | COMING | {"of", "to", "about", "with", "without", "over", "into", "as", "until"}
_SPANS = frozenset("day days hour hours round rounds series start end beginning close course sidelines margins minutes".split())
_BEHIND = 8
OWNED_UP = frozenset(
    "admitted admits admitting recalled recalls recalling acknowledged remembers remembered denied denies denying".split()
)
_UNDER_WAY = frozenset(
    "flew fly flies flying travel travels travelled traveled travelling traveling came come comes coming go goes going went gone visit visits visited visiting arrive "
    "arrives arrived arriving head heads headed heading left leave leaves leaving drove landed due town returned returns return fly went".split()
)


def is_gerund(sentence: Sentence, phrase: Phrase) -> bool:
    """`after meeting Ann Lee`, `without meeting her`, `after being received by her`."""
    before = sentence.low[phrase.first - 1] if phrase.first else ""
    received = phrase.passive and sentence.low[phrase.verb - 1] == "being"
    return (
        (phrase.tag == "ing" or received)
        and phrase.bare
        and (before in FRAMES | OWNED_UP or sentence.low[phrase.first] in FRAMES | {"without"})
    )


def is_errand(sentence: Sentence, phrase: Phrase) -> bool:
    """`flew to Oslo to meet Ann Lee`: an aim that somebody is under way to reach."""
    low, start = sentence.low, phrase.first
    if low[start] != "to" or phrase.verb - start > 2:
        return False
    while start > 0 and low[start - 1] not in WALLS and low[start - 1] != "and" and phrase.first - start < 16:
        start -= 1
    clause = low[start : phrase.first]
    return not _UNDER_WAY.isdisjoint(clause) or any(a in BE and b == "in" for a, b in pairwise(clause))


def frame_of(sentence: Sentence, noun: int) -> int:
    """The preposition that governs the noun of a meeting, over what stands before it: `after two days of talks`; -1 where there is none."""
    low, j, floor = sentence.low, noun - 1, max(-1, noun - _BEHIND)
    while j > floor:
        word = low[j]
        if word == "of" and j and low[j - 1] in _SPANS:
            j, floor = j - 2, max(-1, j - _BEHIND)
            continue
        if word in FRAMES:
            return j - 1 if word == "of" and j and low[j - 1] in COMING else j
        if word in WALLS or word in (",", "and"):
            break
        j -= 1
    return -1
