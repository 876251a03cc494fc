"""Commas within the name of a body, which end no part of a sentence: `the Food, Farming and Fisheries Committee`, `the Ministry of Trade, Ports and Roads`."""

from collections.abc import Sequence

BODIES = frozenset("committee subcommittee commission council board office department ministry".split())
_LEADING = ("of", "for")


def without_commas_of_names(words: Sequence[str], low: list[str]) -> tuple[tuple[str, ...], list[str]]:
    """The tokens of a stretch without those commas, as printed and folded."""
    dropped = {t for at, word in enumerate(low) if word == "and" for t in _commas_before(words, low, at)}
    if not dropped:
        return tuple(words), low
    kept = [i for i in range(len(low)) if i not in dropped]
    return tuple(words[i] for i in kept), [low[i] for i in kept]


def _commas_before(words: Sequence[str], low: Sequence[str], joint: int) -> list[int]:
    """The commas of a name that an `and` joins; none where it joins several names: `the board, Ann Lee and Bob Ray`."""
    first = joint
    while first > 0 and (words[first - 1][0].isupper() or low[first - 1] == ",") and low[first - 1] != "the":
        first -= 1
    commas = [t for t in range(first, joint) if low[t] == ","]
    if not commas or first == 0 or commas[0] == first or not BODIES.isdisjoint(low[first:joint]):
        return []
    if low[first - 1] == "the":
        return commas if _ends_with_body(words, low, joint + 1) else []
    single = all(low[t + 2 : t + 3] and low[t + 2] in (",", "and") for t in (first - 1, *commas))
    return commas if single and low[first - 1] in _LEADING and low[first - 2] in BODIES else []


def _ends_with_body(words: Sequence[str], low: Sequence[str], at: int) -> bool:
    """Whether the capitals from a token on end with the noun of a body: `Fisheries Committee`."""
    end = at
    while end < len(words) and words[end][0].isupper():
        end += 1
    return end > at and low[end - 1] in BODIES
