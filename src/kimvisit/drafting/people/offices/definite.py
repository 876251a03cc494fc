"""Whether an office stands with `the`: `the president`, `the newly elected president`."""

from kimvisit.drafting.text.sentences import Sentence

TO_COME = frozenset("next future eventual potential would-be".split())
_DEEP = 6


def is_definite(sentence: Sentence, at: int) -> bool:
    """`the president`, `the new president`, `the 44th president`."""
    if sentence.low[at - 1] in TO_COME:
        return False
    first = at - 1
    while first > max(0, at - _DEEP) and _deepens(sentence, first):
        first -= 1
    before = sentence.words[at - 1][0]
    return sentence.low[first] == "the" or (at > 1 and sentence.low[at - 2] == "the" and (before.islower() or before.isdigit()))


def _deepens(sentence: Sentence, at: int) -> bool:
    """`88-year-old`, `newly elected`: what stands between `the` and an office at any length."""
    word = sentence.low[at]
    return word in ("-", "year-old", "prime", "deputy") or word.isdigit() or word.endswith(("ly", "ed"))
