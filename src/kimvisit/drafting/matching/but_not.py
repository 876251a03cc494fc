"""What the same words deny: another occasion (`will attend the dinner but not the gala`), somebody else (`Ann Lee, but not Bob Ray, will come`)."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kimvisit.drafting.matching.hit import Hit, See
from kimvisit.drafting.matching.objects import event_object
from kimvisit.drafting.people.attached import apart_from
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


def set_apart(sentence: Sentence, found: Sequence[Hit], see: See) -> Iterator[Hit]:
    """For those who are set apart, the nearest hit, denied of them: `invited Ann Lee but not Bob Ray`, `will attend instead of Bob Ray`."""
    verbs = [hit for hit in found if hit.phrase and not hit.phrase.negative and not hit.cue.flag("mutual")]
    for at, others in apart_from(sentence, see) if verbs else ():
        hit = min(verbs, key=lambda h: abs(h.at - at))
        if hit.phrase and _can_be_of(sentence, hit, at, others[0].sort == "state"):
            phrase, last = hit.phrase._replace(negative=True), others[-1].last
            yield hit._replace(cue=replace(hit.cue, subject=("apart",), values=()), phrase=phrase, first=at, last=last)


def _can_be_of(sentence: Sentence, hit: Hit, at: int, state: bool) -> bool:
    """Whether those set apart at a token are told of beside the subject of a cue, not beside its object or the other party."""
    active, does = hit.phrase is not None and not hit.phrase.passive, not _DOING.isdisjoint(hit.cue.subject)
    low, before = sentence.low, at < hit.at
    if not _PARTING.isdisjoint(low[min(at, hit.at) + 1 : max(at, hit.at)]):
        return False
    if does:
        return not state and (before or low[at] != "not")
    return not (before and active)


_DOING = frozenset(("agent", "someone", "doer"))
_PARTING = frozenset('that who which while ; : “ ” " said says'.split())
