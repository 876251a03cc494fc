"""A second occasion that the same words deny: `will attend the dinner but not the gala`."""

from collections.abc import Iterator, Sequence

from kimvisit.drafting.matching.hit import Hit
from kimvisit.drafting.matching.occasions_behind import event_object
from kimvisit.drafting.text.cues import Cues
from kimvisit.drafting.text.sentences import Sentence

_REACH = 5
_LEADS = frozenset("at to in for".split())
_DETERMINERS = frozenset("the a any his her its their this that".split())


def denied_beside(sentence: Sentence, found: Sequence[Hit], cues: Cues) -> Iterator[Hit]:
    """For each hit of an occasion the one that `but not` denies behind it."""
    if "but" not in sentence.low:
        return
    for hit in found:
        if hit.phrase and hit.event_noun and not hit.phrase.negative and (denied := _denied(sentence, hit, cues)):
            yield denied


def _denied(sentence: Sentence, hit: Hit, cues: Cues) -> Hit | None:
    """`but not (at) the gala`, soon behind a hit."""
    low = sentence.low
    stop = min(len(low) - 2, hit.last + _REACH)
    at = next((t for t in range(hit.noun, stop) if low[t] == "but" and low[t + 1] == "not"), 0)
    start = at + 2 + (low[at + 2] in _LEADS) if at else len(low)
    if hit.phrase is None or start >= len(low) or low[start] not in _DETERMINERS:
        return None
    event = event_object(sentence, start, [], cues, direct=True)
    if event.noun not in cues.lists["event_nouns"]:
        return None
    phrase = hit.phrase._replace(negative=True)
    return hit._replace(
        phrase=phrase, at=at + 1, noun=event.end - 1, first=at, last=event.end, event_noun=event.noun, place=event.place
    )
