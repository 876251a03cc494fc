"""By what way somebody comes: where only that is denied, nothing is said of the coming itself."""

from itertools import pairwise

from kimvisit.drafting.certainty.told import Told


def is_other_way(told: Told) -> bool:
    """`will not come by bus`, `did not come empty-handed`, `is not coming to the gala alone`: only the way is denied."""
    behind = told.low[told.hit.at + 1 : told.hit.last + _NEAR]
    at = next((t for t, word in enumerate(behind) if word in _CUTS), len(behind))
    way = behind[:at]
    by = any(pair in _WAYS for pair in pairwise(way)) or not _ALONE.isdisjoint(way)
    return told.phrase.negative and bool(told.hit.cue.planned) and by


_ALONE = frozenset("alone empty-handed unaccompanied barefoot".split())
_CUTS = frozenset(", . ; : and or but because after before if when while as that who which".split())
_NEAR = 4
_WAYS = {
    ("on", "foot"),
    *(("by", way) for way in "bus coach train rail road car plane air sea boat ferry ship helicopter taxi bike bicycle".split()),
}
