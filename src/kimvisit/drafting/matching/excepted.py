"""Whom the same words except: `Ann Lee will attend rather than Bob Ray`, `invited all but Bob Ray`, `Ann Lee, not Bob Ray, will come`."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kimvisit.drafting.matching.hit import Hit
from kimvisit.drafting.text.closed import EXCEPTING, INSTEAD, NOT_THESE
from kimvisit.drafting.text.cue import Cue
from kimvisit.drafting.text.sentences import Sentence

_OTHER = ("other", "than")  # `the only one to come other than Ann Lee`
_WORDS = (
    *INSTEAD,
    *(words for words in EXCEPTING if words != _OTHER),
    *NOT_THESE,
    ("though", "not"),
    ("although", "not"),
    (",", "not"),
    ("and", "not"),
)
_ENDED_BY = {last: [words for words in _WORDS if words[-1] == last] for last in {words[-1] for words in _WORDS}}
_PLACES = frozenset(("place", "stead", "absence"))
_ROLE, _SENDER = ("excepted",), ("sender",)
_REACH = 24
_WALLS = frozenset('. ; : ? ! ” “ " who which that whose where when because after before said says'.split())
_NEAR = 3


def excepted_in(sentence: Sentence, found: Sequence[Hit]) -> Iterator[Hit]:
    """For each of these words before a name the claim that they turn: `sends Ann Lee rather than Bob Ray`."""
    if not _PLACES.isdisjoint(sentence.low):
        yield from _in_somebodys_place(sentence, found)
    if _ENDED_BY.keys().isdisjoint(sentence.low):
        return
    for at, word in enumerate(sentence.low):
        if word in _ENDED_BY and _is_before_somebody(sentence, at) and (words := _words_ending(sentence, at)):
            hit = _turned_here(sentence, found, at - len(words) + 1, at)
            if hit and hit.phrase:
                sole = words[0] == "apart" and "only" in sentence.low[max(0, at - 9) : at]
                negative = hit.phrase.negative if sole or hit.cue.subject == _SENDER else not hit.phrase.negative
                yield hit._replace(cue=_of_the_excepted(hit), phrase=hit.phrase._replace(negative=negative), at=at, elided=True)


def _in_somebodys_place(sentence: Sentence, found: Sequence[Hit]) -> Iterator[Hit]:
    """`will attend in Bob Ray's place`, `in the king's stead`."""
    low = sentence.low
    for at in (t for t, word in enumerate(low) if word in _PLACES and low[t - 1].endswith(("'s", "s'"))):
        first = next((t for t in range(at - 1, max(0, at - 5), -1) if low[t] == "in"), 0)
        hit = _turned_here(sentence, found, first, at) if first else None
        if hit and hit.phrase and hit.at < first:
            yield hit._replace(
                cue=_of_the_excepted(hit), phrase=hit.phrase._replace(negative=not hit.phrase.negative), at=at, elided=True
            )


def _is_before_somebody(sentence: Sentence, at: int) -> bool:
    """Whether a name or an office may begin behind a token."""
    return at + 1 < len(sentence.words) and (
        sentence.words[at + 1][0].isupper() or sentence.low[at + 1] in ("the", "its", "his", "her")
    )


def _words_ending(sentence: Sentence, at: int) -> tuple[str, ...]:
    """The words of exception that end at a token; `not` may open the sentence."""
    low = sentence.low
    if at == 0:
        return ("not",) if low[0] == "not" and "but" in low[2:9] else ()
    return next((words for words in _ENDED_BY[low[at]] if low[max(0, at + 1 - len(words)) : at + 1] == words), ())


def _turned_here(sentence: Sentence, found: Sequence[Hit], first: int, at: int) -> Hit | None:
    """The claim that the words turn: of the last verb before them in their clause, else of the next verb."""
    told = [h for h in found if h.phrase and not h.cue.flag("mutual") and not h.cue.listed("ordinal")]
    before = max((h for h in told if h.at < first), key=lambda h: h.at, default=None)
    if before and first - before.at <= _REACH and not _parted(sentence, before.last, first):
        return before
    behind = (
        h
        for h in told
        if h.phrase
        and at < h.phrase.first
        and _is_next(sentence, at + 1, h.phrase.first - _is_cleft(sentence.low, h.phrase.first))
    )
    return min(behind, key=lambda h: h.at, default=None)


def _is_cleft(low: tuple[str, ...], first: int) -> bool:
    """`It was not Ann Lee who came`; not `instead of Ann Lee, who was ill`."""
    return low[first - 1] == "who" and low[first - 2] != ","


def _is_next(sentence: Sentence, start: int, stop: int) -> bool:
    """Whether nothing but a name and its title stands between two tokens: `rather than Queen Ann Lee will attend`."""
    between = sentence.words[start:stop]
    small = [word for word in between if word.islower() and word not in ("the", "of")]
    return "to" not in between and stop - start <= _REACH and len(small) <= _NEAR and not _parted(sentence, start, stop)


def _parted(sentence: Sentence, start: int, stop: int) -> bool:
    """Whether another clause begins between two tokens."""
    low, words = sentence.low, sentence.words
    if not _WALLS.isdisjoint(low[start:stop]):
        return True
    joined = (t + 1 for t in range(start, stop - 1) if low[t] == "and")
    return any(words[t].islower() and low[t] not in ("the", "his", "her", "its", "a", "an", "not", "in") for t in joined)


def _of_the_excepted(hit: Hit) -> Cue:
    values = tuple(
        (name, "subject" if filled == "agent" and "agent" in hit.cue.subject else filled) for name, filled in hit.cue.values
    )
    return replace(hit.cue, subject=_ROLE, values=values, also=())
