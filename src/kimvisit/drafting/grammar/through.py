"""What is said of somebody before `to`, told of who sends, expects, forbids: `expects Ann Lee to come`, `has delegated Ann Lee to come`,
`would not allow Ann Lee to come`, `made it impossible for Ann Lee to come`."""

from itertools import pairwise
from typing import NamedTuple

WHOM = frozenset("him her them".split())
_EXPECTING = frozenset("expect expects expected expecting".split())
_DELEGATING = frozenset(
    "named names chosen chose picked appointed nominated selected tapped delegated delegates delegate deputed assigned mandated dispatched sent".split()
)
_FORCING = frozenset("forced forces forcing obliged led prompted caused".split())
_REACHING = frozenset("called calls phoned telephoned rang wrote written writes used visited".split())
_ARRANGING = frozenset(
    "arrangements arrangement arranging arranged arrange preparations preparing plans plan planned planning way".split()
)
_ASKING = frozenset("asked asks ask told tells ordered orders instructed".split())
_INSTEAD = frozenset("instead place stead behalf".split())
_FORBIDDING = frozenset("forbid forbids forbade forbidden".split())
_ALLOWING = frozenset("allow allows allowed permit permits permitted".split())
_HARD = frozenset("difficult hard tough awkward".split())
_DOCTORS = frozenset("doctor doctors doctor's doctors' physician physicians medics".split())
_STOPS = frozenset('; : . ? ! ” “ "'.split())
_REACH = 11


class Through(NamedTuple):
    """A hedge, and whether it is denied that somebody comes."""

    sort: str
    denies: bool


def through(low: tuple[str, ...], name: int) -> Through | None:
    """What is said of a name before `to`, read back from its last token; None where no such word stands there."""
    for j in range(name - 1, max(0, name - _REACH), -1):
        if low[j] in _FORBIDDING:
            return Through("confident", not _is_denied(low, j))
        if low[j] in _ALLOWING:
            return Through("confident", True) if _is_denied(low, j) else None
        if low[j] in _EXPECTING:
            return Through("probable", _is_denied(low, j))
        if low[j] in _DELEGATING or low[j] in _FORCING or (low[j] in _REACHING and low[name + 2 : name + 3] == ("invite",)):
            return Through("confident", _is_denied(low, j))
        if low[name + 1] == "not" and not _DOCTORS.isdisjoint(low[max(0, j - 6) : j]):
            return Through("confident", False)  # `her doctors advised her not to travel`
        if low[j] in _ASKING and not _INSTEAD.isdisjoint(low[name + 1 : name + 8]):
            return Through("probable", False)
        if low[j] == "for":
            return _for(low, j)
        if low[j] in _STOPS:
            break
    return None


def expected(low: tuple[str, ...], last: int) -> Through | None:
    """`expects around 30 heads of government to come`: what is said of a group before `to`, read back from its last word."""
    for j in range(last - 1, max(0, last - 9), -1):
        if low[j] in _EXPECTING:
            return Through("probable", _is_denied(low, j))
        if low[j] in _STOPS or low[j] in _WALLS:
            break
    return None


_WALLS = frozenset(", that which who to is are was were will would and".split())


def _for(low: tuple[str, ...], at: int) -> Through | None:
    """`arrangements for Ann Lee to come`, `made it impossible for Ann Lee to come`."""
    if low[at - 1] == "impossible":
        return Through("confident", not _is_denied(low, at))
    if low[at - 1] in _HARD or "too" in low[max(0, at - 3) : at]:
        return Through("unlikely", not _is_denied(low, at))
    return None if _ARRANGING.isdisjoint(low[max(0, at - 5) : at]) else Through("probable", _is_denied(low, at))


def _is_denied(low: tuple[str, ...], at: int) -> bool:
    near = low[max(0, at - 5) : at]
    none = any(first == "no" and second in _ARRANGING for first, second in pairwise(near))
    return none or any(word in ("not", "never", "cannot") or word.endswith("n't") for word in near)
