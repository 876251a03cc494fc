"""The chain of voices at a place of a sentence."""

from typing import NamedTuple

from kimvisit.drafting.grammar.opened import opener
from kimvisit.drafting.matching.hit import Hit
from kimvisit.drafting.reader import Reader
from kimvisit.drafting.speech.said import Said
from kimvisit.drafting.text.sentences import Sentence
from kimvisit.drafting.text.times import CALENDAR, PERIODS, SEASONS

_BACK = frozenset("had would".split())
_SHIFTED = frozenset("would will had may might could can is are".split())
_SPANS = PERIODS | SEASONS | {"ago", "earlier"}
_COUNTING, _NEAR = frozenset(("one", "among")), 8
_VOUCHING = ("confirming", "allowing")
_NOT_PLAIN = ("withheld", "allowing", "denying", "confirming", "doubting")


class Heard(NamedTuple):
    """Who speaks at a place, from the root voice outward (None: somebody who cannot be named), when, and how: `sort` is how the chain tells
    it (confirming, denying, withheld ...), `innermost` the sort of whoever speaks last, empty where it is the outlet."""

    chain: tuple[str, ...] | None
    said: str | None = None
    sort: str = "plain"
    innermost: str = ""


def voice_at(reader: Reader, sentence: Sentence, hit: Hit, place: int, speech: list[Said]) -> Heard:
    """The chain of voices at a place."""
    around = [s for s in speech if s.at != place and s.covers(place)]
    own = next((s for s in speech if s.at == place and s.chain is not None), None)
    if not around and own:
        return Heard(without_own(own.chain or (), reader.own), own.said)
    around = around or [s for s in speech if s.chain and sentence.quoted(place)][:1]
    if not around:
        return Heard(())
    around.sort(key=lambda s: sum(b - a for a, b in s.spans))
    if own and own.chain and own.sort in _VOUCHING and _are_relays(reader, around):
        return _handed_on(reader, [own, *around])
    if _is_told_by_outlet(sentence, hit, place, around[0]):
        return _beyond(reader, around)
    return _handed_on(reader, around)


def _are_relays(reader: Reader, speech: list[Said]) -> bool:
    """Whether only agencies and papers speak: `the palace has confirmed her visit, the Daily Post said` is in the words of the palace."""
    hops = [reader.known.who(hop) for said in speech for hop in said.chain or ()]
    return all(hop is not None and hop.sort in ("agency", "outlet") for hop in hops) and bool(hops)


def _handed_on(reader: Reader, around: list[Said]) -> Heard:
    """Who speaks and who hands it on, from the innermost speech outward."""
    sort = next((s.sort for s in around if s.sort in _NOT_PLAIN), "plain")
    innermost = around[0].sort
    if around[0].chain is None:
        return Heard(None, sort=sort)
    chain = tuple(dict.fromkeys(hop for s in around for hop in s.chain or ()))
    return Heard(without_own(chain, reader.own), around[0].said, sort if innermost == sort else "plain", innermost)


def _beyond(reader: Reader, around: list[Said]) -> Heard:
    """Who tells what the innermost speaker does not: whoever hands on that speech, and those around it."""
    rest = around[0].chain[1:] if around[0].chain else ()
    outer = [hop for s in around[1:] for hop in (s.chain or ())]
    said = around[1].said if len(around) > 1 else around[0].said if rest else None
    return Heard(without_own((*rest, *outer), reader.own), said)


def _is_told_by_outlet(sentence: Sentence, hit: Hit, place: int, said: Said) -> bool:
    """`Ann Lee said that Bob Ray, who visited Oslo, ...`, `..., whose mayor has declined`: a relative clause between commas is in the words of the outlet, unless speech begins or
    ends in it."""
    if hit.phrase is None or sentence.quoted(place):
        return False
    word, at = opener(sentence, hit.phrase.first)
    if word == "why" and said.sort == "withheld":
        return said.at < place  # `Denmark did not explain why Ann Lee will not come`: that she will not is known to the outlet
    if word == "when" and _is_of_old(sentence, at, hit.phrase.first):
        return not sentence.starts[at] < said.at < place
    if word not in ("who", "whom", "which", "whose") or sentence.low[max(0, at - 1)] != ",":
        return False
    if _goes_on(sentence, hit.phrase.first, hit.at, said):
        return False
    return not sentence.starts[at] < said.at < place and not _ends_with(sentence, hit.at, said)


def _is_of_old(sentence: Sentence, when: int, verb: int) -> bool:
    """`Ann Lee said the list was like that of 2005, when Bob Ray came`: a day told by what happened on it, not put back into the past as what
    she said would be."""
    dated = when > 1 and sentence.low[when - 1] == "," and _is_time(sentence.low[when - 2])
    return dated and _SHIFTED.isdisjoint(sentence.low[when : verb + 1])


def _is_time(word: str) -> bool:
    return word.isdigit() or word in CALENDAR or word in _SPANS


def _goes_on(sentence: Sentence, first: int, verb: int, said: Said) -> bool:
    """`Ann Lee said a card had gone to Bob Ray, who had declined`: put back into the past as all that she said, and the last of it; or `that Bob Ray
    was one of six leaders, who had declined`."""
    low = sentence.low
    counted = not _COUNTING.isdisjoint(low[max(0, first - _NEAR) : first])
    back = low[first] in _BACK and (counted or not _BACK.isdisjoint(low[sentence.at(said.at) : first]))
    return back and said.at < sentence.starts[first] and ("," not in low[verb:] or counted)


def _ends_with(sentence: Sentence, verb: int, said: Said) -> bool:
    """`Ann Lee, who called off her trip, state radio reported`: the speaker stands right behind the relative clause."""
    first = said.speaker[0]
    return verb < first and sentence.low[first - 1] == "," and "," not in sentence.low[verb : first - 1]


def without_own(chain: tuple[str, ...], own: frozenset[str]) -> tuple[str, ...]:
    """A chain without the article's own outlet and credit, which are always its last hops."""
    while chain and chain[-1] in own:
        chain = chain[:-1]
    return chain
