"""In what role and by what way somebody comes: where only that is denied, nothing is said of the coming itself."""

from itertools import pairwise

from kimvisit.drafting.certainty.told import Told


def is_other_role(told: Told) -> bool:
    """`I am not going as a minister`: only the role is denied; but `did not come as a protest`."""
    role = told.phrase.verb + (told.low[told.phrase.verb] != "as")  # `as` may be a part of the verb
    behind = told.low[role : role + 3]
    return told.phrase.negative and behind[:2] in _AS_A and behind[2:] != () and behind[2] not in _REASONS


def is_other_way(told: Told) -> bool:
    """`will not come by bus`, `did not come empty-handed`, `is not coming to the gala alone`: only the way is denied."""
    behind = told.low[told.hit.at + 1 : told.hit.last + _NEAR]
    at = next((t for t, word in enumerate(behind) if word in _CUTS), len(behind))
    way = behind[:at]
    by = any(pair in _WAYS for pair in pairwise(way)) or not _ALONE.isdisjoint(way)
    return told.phrase.negative and bool(told.hit.cue.planned) and by


_AS_A = (("as", "a"), ("as", "an"))
_REASONS = frozenset("protest result consequence precaution mark matter sign gesture way response form tribute".split())
_ALONE = frozenset("alone empty-handed unaccompanied barefoot".split())
_CUTS = frozenset(", . ; : and or but because after before if when while as that who which".split())
_NEAR = 4
_WAYS = {
    ("on", "foot"),
    *(("by", way) for way in "bus coach train rail road car plane air sea boat ferry ship helicopter taxi bike bicycle".split()),
}
