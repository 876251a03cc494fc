"""The chain of voices at a place of a sentence."""

from typing import NamedTuple

from kimvisit.drafting.grammar.opened import opener
from kimvisit.drafting.matching.hit import Hit
from kimvisit.drafting.reader import Reader
from kimvisit.drafting.speech.said import Said
from kimvisit.drafting.text.sentences import Sentence


class Heard(NamedTuple):
    """Who speaks at a place, from the root voice outward (None: somebody who cannot be named), when, and how: `sort` is how the chain tells
    it (confirming, denying, withheld ...), `innermost` the sort of whoever speaks last, empty where it is the outlet."""

    chain: tuple[str, ...] | None
    said: str | None = None
    sort: str = "plain"
    innermost: str = ""


def voice_at(reader: Reader, sentence: Sentence, hit: Hit, place: int, speech: list[Said]) -> Heard:
    """The chain of voices at a place."""
    around = [s for s in speech if s.at != place and any(a <= place < b for a, b in s.spans)]
    if not around:
        own = next((s for s in speech if s.at == place), None)
        if own and own.chain is not None:
            return Heard(without_own(own.chain, reader.own), own.said)
        quoting = sentence.quoted(place)
        if quoting and any(s.chain for s in speech):
            around = [next(s for s in speech if s.chain)]
        else:
            return Heard(())
    around.sort(key=lambda s: sum(b - a for a, b in s.spans))
    sort = next((s.sort for s in around if s.sort in ("withheld", "allowing", "denying", "confirming", "doubting")), "plain")
    quoted = sentence.quoted(place)
    if not quoted and hit.phrase is not None:
        word, at = opener(sentence, hit.phrase.first)
        inside = sentence.starts[at] < around[0].at < place or _ends_with(sentence, hit.at, around[0])
        if word in ("who", "whom", "which") and sentence.low[max(0, at - 1)] == "," and not inside:
            rest = around[0].chain[1:] if around[0].chain else ()
            outer = [hop for s in around[1:] for hop in (s.chain or ())]
            said = around[1].said if len(around) > 1 else around[0].said if rest else None
            return Heard(without_own((*rest, *outer), reader.own), said)
    chain: list[str] = []
    for each in around:
        if each.chain is None and not chain:
            return Heard(None, sort=sort)
        chain += [hop for hop in each.chain or () if hop not in chain]
    innermost = around[0].sort
    return Heard(without_own(tuple(chain), reader.own), around[0].said, sort if innermost == sort else "plain", innermost)


def _ends_with(sentence: Sentence, verb: int, said: Said) -> bool:
    """`Ann Lee, who called off her trip, state radio reported`: the speaker stands right behind the relative clause."""
    first = said.speaker[0]
    return verb < first and sentence.low[first - 1] == "," and "," not in sentence.low[verb : first - 1]


def without_own(chain: tuple[str, ...], own: frozenset[str]) -> tuple[str, ...]:
    """A chain without the article's own outlet and credit, which are always its last hops."""
    while chain and chain[-1] in own:
        chain = chain[:-1]
    return chain
