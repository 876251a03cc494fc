"""The words in capitals that end at a token."""

from collections.abc import Set

from kimvisit.drafting.text.sentences import Sentence

_THE = frozenset(("the",))
_LONGEST = 9


def capitals_before(sentence: Sentence, stop: int, but: Set[str] = _THE, longest: int = _LONGEST) -> int:
    """Where the words in capitals begin that stand right before a token, `but` some apart: 1 for `The Evening Courier's claim` at the claim."""
    first = stop
    while first and stop - first < longest and sentence.words[first - 1][:1].isupper() and sentence.low[first - 1] not in but:
        first -= 1
    return first
