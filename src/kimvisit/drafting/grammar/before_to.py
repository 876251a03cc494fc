"""The adverbs and the `not` between a verb and its infinitive: `chose in the end not to come`."""

from kimvisit.drafting.text.adverbials import before_adverbial, before_time
from kimvisit.drafting.text.cues import Cues

_ALSO = frozenset("too also instead likewise therefore however".split())


def past_adverbs(low: tuple[str, ...], at: int, cues: Cues) -> tuple[int, bool]:
    """The token before adverbs and a `not` that stand before `to`, and whether that denies: `chose in the end not to come`."""
    denied = False
    while at >= 0:
        left = _before_aside(low, at)
        if low[at] in ("not", "never"):
            denied, at = True, at - 1
        elif left < at and low[left] in cues.hedges and not low[left].startswith("agree"):  # an acceptance, of its own words
            at = left
        elif low[at].endswith("ly") and low[at] not in cues.hedges:
            at -= 1
        else:
            break
    return at, denied


def _before_aside(low: tuple[str, ...], at: int) -> int:
    """The token before a day or an adverb of some words: `decided on Friday`, `chose as well`, `plans, too,`; the token itself where none stands there."""
    if low[at] in _ALSO:
        return at - 1
    if low[at] == "," and low[at - 1] in _ALSO and low[at - 2] == ",":
        return at - 3
    return min(before_time(low, at), before_adverbial(low, at))
