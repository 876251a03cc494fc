"""The next stops of a journey, with the verb left out: `will fly to Oslo on Monday, then on to Rome`, `has been to Oslo twice and to Rome once`."""

from collections.abc import Iterator, Sequence

from kimvisit.drafting.grammar.day_words import DATING
from kimvisit.drafting.matching.bound import bound_noun
from kimvisit.drafting.matching.hit import Hit, See
from kimvisit.drafting.occasions.places import place_object
from kimvisit.drafting.text.cues import Cues
from kimvisit.drafting.text.numbers import NUMBERS
from kimvisit.drafting.text.sentences import Sentence

_REACH = 10
_LEADS = frozenset("then on onward onwards and afterwards later".split())
_BETWEEN = (
    DATING
    | _LEADS
    | frozenset(NUMBERS)
    | frozenset(", for a an first once twice times time talks days day weekend from at until morning afternoon evening".split())
)


def legs_in(sentence: Sentence, found: Sequence[Hit], see: See, cues: Cues) -> Iterator[Hit]:
    """For each journey to a place the further places that a mere `to` adds; not Rome in `to Oslo and to Rome`, which is the same stop of words."""
    if _LEADS.isdisjoint(sentence.low) or sentence.low.count("to") < 2:
        return
    for hit in found:
        if hit.phrase and hit.place and hit.cue.objects == ("place",) and (at := _next_leg(sentence.low, hit.last)):
            place, last = place_object(sentence, at + 1, see(), cues, True)
            if place and place != hit.place:
                yield hit._replace(
                    at=at, noun=at, first=at - 1, last=last, place=place, event_noun=bound_noun(sentence, last, cues)
                )


def _next_leg(low: Sequence[str], after: int) -> int:
    """The next `to` that goes on with a journey; 0 where anything but a time stands between."""
    for at in range(after, min(len(low) - 1, after + _REACH)):
        if low[at] == "to":
            return at if at > after + 1 and low[at - 1] in _LEADS else 0
        if not (low[at] in _BETWEEN or low[at].isdigit() or low[at].endswith("day")):
            return 0
    return 0
