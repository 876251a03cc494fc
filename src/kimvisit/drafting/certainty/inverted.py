"""A condition without an `if`, its verb put before the subject: `Had she been invited, she would have come`."""

from itertools import takewhile

from kimvisit.drafting.certainty.told import Told
from kimvisit.drafting.text.closed import WALLS


def is_inverted(told: Told) -> bool:
    """Whether a verb tells only of a condition: `Had she come,`, `However, had Ann Lee agreed to it,`, `Bob Ray, should he visit Oslo, would`."""
    low, phrase = told.low, told.phrase
    if low[0] in _INVERTED and told.opener == "" and told.place <= 0 and phrase.first > 1:
        return True
    back = tuple(takewhile(_goes_on, reversed(low[max(0, phrase.first - _SUBJECT) : phrase.first])))
    if "should" in back:
        return low[phrase.first] in ("have", "be") or (phrase.tag == "base" and phrase.bare)
    opened = len(back) > 1 and back[-1] == "had" and phrase.tag == "past" and phrase.bare
    return opened and not _WOULD.isdisjoint(low[told.hit.last :])


def _goes_on(word: str) -> bool:
    """Whether a word belongs to the clause of the one behind it."""
    return word not in WALLS and word != ","


_INVERTED = frozenset(("had", "were", "should"))
_WOULD = frozenset("would could might".split())
_SUBJECT = 8
