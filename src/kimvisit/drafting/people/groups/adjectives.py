"""What stands before the words of a group: an owner, adjectives of several states, the items of a list."""

from collections.abc import Sequence

from kimvisit.drafting.people.mention import Known
from kimvisit.drafting.people.names.on_file import normal
from kimvisit.drafting.text.sentences import Sentence
from kimvisit.drafting.text.starters import STARTERS

_OTHERS = frozenset("other several some many senior top various".split())


def past_owner(sentence: Sentence, first: int) -> int:
    """Where the name or adjective begins that stands before a token: `Ann Lee's`, `North Korean`, `her`."""
    at = first - 1
    while at and sentence.words[at][0].isupper() and sentence.words[at - 1][0].isupper() and sentence.low[at - 1] not in STARTERS:
        at -= 1
    return at


def past_joined(sentence: Sentence, at: int, known: Known) -> int:
    """Where the adjectives of states begin of which the last stands at a token: `Chilean` in `Chilean, Peruvian and Danish ministers`."""
    adjectives, joiner = known.names.adjectives, "and"
    if normal(sentence.words[at]) not in adjectives:
        return at
    if at and sentence.low[at - 1] in _OTHERS:
        return at - 1
    while at > 1 and sentence.low[at - 1] == joiner and normal(sentence.words[at - 2]) in adjectives:
        at, joiner = at - 2, ","
    return at


def is_listed(low: Sequence[str], first: int, last: int) -> bool:
    """`chiefs` in `many presidents, chiefs and others`."""
    return first > 1 and low[first - 1] == "," and low[first - 2].endswith("s") and low[last : last + 1] in ((",",), ("and",))
