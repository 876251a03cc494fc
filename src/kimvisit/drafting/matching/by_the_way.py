"""What may stand between a verb and its preposition: `will fly on Monday to Oslo`, `will come by train to Oslo`."""

from collections.abc import Sequence

from kimvisit.drafting.text.numbers import SEVERAL
from kimvisit.drafting.text.times import PARTS_OF_DAY, UNITS

BETWEEN = frozenset(
    "himself herself themselves not also still now already again currently both all quite very most rather just".split()
)
_TIMES = "first on this next last late early later tomorrow several ago twice overland unannounced alone"
_BY_THE_WAY = BETWEEN | SEVERAL | UNITS | PARTS_OF_DAY | {*_TIMES.split(), "”", '"'}
_MEANS = frozenset("train plane air car boat sea road rail bus ship helicopter jet ferry motorcade land".split())
_ENDINGS = ("day", "ly")


def past_the_day(words: Sequence[str], at: int) -> int:
    """The token after `not`, `also`, the time, the means or a closing quotation mark between a verb and its preposition: `will fly on Monday to Oslo`, `by train`."""
    if words[at] == "by":
        return next((j + 1 for j in range(at + 1, min(at + 4, len(words) - 1)) if words[j] in _MEANS), at)
    if words[at] not in _BY_THE_WAY and not words[at].endswith(_ENDINGS):
        return at
    for j in range(at, min(at + 4, len(words))):
        if words[j] not in _BY_THE_WAY and not words[j].endswith(_ENDINGS):
            break
        if j + 1 < len(words) and (words[j] not in ("on", "in") or words[j + 1].endswith("day")):
            at = j + 1
    return at
