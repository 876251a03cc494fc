"""What is said of somebody before `to`, told of who sends, expects, forbids: `expects Ann Lee to come`, `has delegated Ann Lee to come`,
`would not allow Ann Lee to come`, `made it impossible for Ann Lee to come`."""

from itertools import pairwise
from typing import NamedTuple

from kimvisit.drafting.text.closed import ENDS
from kimvisit.drafting.text.cue_needs import STEADS

_REACH, _REACH_OF_GROUP, _TO_WHOM = 11, 9, 6


class Expected(NamedTuple):
    """A hedge, and whether it is denied that somebody comes."""

    sort: str
    denies: bool


def expected_of(low: tuple[str, ...], name: int) -> Expected | None:
    """What is said of a name before `to`, read back from its last token; None where no such word stands there."""
    for j in range(name - 1, max(0, name - _REACH), -1):
        word = low[j]
        if word in _SAYING:
            return _SAYING[word](low, j)
        if low[name + 1] == "not" and not _DOCTORS.isdisjoint(low[max(0, j - 6) : j]):
            return Expected("confident", denies=False)  # `her doctors advised her not to travel`
        if word in _ASKING and not STEADS.isdisjoint(low[name + 1 : name + _REACH]):
            return Expected("probable", denies=False)  # `asked Ann Lee to go in his place`
        if word == "for":
            return _for(low, j)
        if word in ENDS:
            break
    return None


def promised_to(low: tuple[str, ...], name: int) -> int:
    """The verb of `promised Ann Lee to come`, `promised the king of Norway to come`, read back from the last word before `to`; -1 where there is none."""
    near = range(name - 1, max(-1, name - _TO_WHOM), -1)
    verb = next((j for j in near if low[j] in _PROMISED or low[j] in ENDS), -1)
    return verb if verb >= 0 and low[verb] in _PROMISED else -1


def expected_of_group(low: tuple[str, ...], last: int) -> Expected | None:
    """`expects around 30 heads of government to come`: what is said of a group before `to`, read back from its last word."""
    for j in range(last - 1, max(0, last - _REACH_OF_GROUP), -1):
        if low[j] in _EXPECTING:
            return _likely(low, j)
        if low[j] in ENDS or (low[j] in _WALLS and low[j - 1 : j + 1] != ("up", "to")):
            break
    return None


def resolved_by(low: tuple[str, ...], last: int) -> int:
    """The noun in `the decision of several kings` before `to come`; 0 where there is none."""
    for j in range(last, max(1, last - 9), -1):
        if low[j] in ("of", "by") and low[j - 1] in _RESOLVES:
            return j - 1
        if low[j] in ENDS or low[j] == ",":
            break
    return 0


def _forbidden(low: tuple[str, ...], at: int) -> Expected:
    """`forbade Ann Lee to come`."""
    return Expected("confident", not _is_denied(low, at))


def _allowed(low: tuple[str, ...], at: int) -> Expected | None:
    """`would not allow Ann Lee to come`; who is allowed to come need not."""
    return Expected("confident", denies=True) if _is_denied(low, at) else None


def _likely(low: tuple[str, ...], at: int) -> Expected:
    """`expects Ann Lee to come`."""
    return Expected("probable", _is_denied(low, at))


def _bound(low: tuple[str, ...], at: int) -> Expected:
    """`has delegated Ann Lee to come`, `forced Ann Lee to cancel`."""
    return Expected("confident", _is_denied(low, at))


def _for(low: tuple[str, ...], at: int) -> Expected | None:
    """`arrangements for Ann Lee to come`, `made it impossible for Ann Lee to come`."""
    if low[at - 1] == "impossible":
        return Expected("confident", not _is_denied(low, at))
    if low[at - 1] in _ODDS:
        return Expected("possible" if low[at - 1] == "possible" else "probable", _is_denied(low, at))
    if low[at - 1] in _HARD or "too" in low[max(0, at - 3) : at]:
        return Expected("unlikely", not _is_denied(low, at))
    return None if _ARRANGING.isdisjoint(low[max(0, at - 5) : at]) else _likely(low, at)


def _is_denied(low: tuple[str, ...], at: int) -> bool:
    """Whether `not`, `never` or `no plans` stands shortly before a token."""
    near = low[max(0, at - 5) : at]
    none = any(first == "no" and second in _ARRANGING for first, second in pairwise(near))
    return none or any(word in ("not", "never", "cannot") or word.endswith("n't") for word in near)


WHOM = frozenset("him her them".split())
_ARRANGING = frozenset(
    "arrangements arrangement arranging arranged arrange preparations preparing plans plan planned planning way".split()
)
_ASKING = frozenset("asked asks ask told tells ordered orders instructed".split())
_DOCTORS = frozenset("doctor doctors doctor's doctors' physician physicians medics".split())
_EXPECTING = frozenset("expect expects expected expecting".split())
_HARD = frozenset("difficult hard tough awkward unlikely improbable".split())
_ODDS = frozenset("likely probable possible".split())
_PROMISED = frozenset("promised promises promising".split())
_RESOLVES = frozenset(
    "decision choice move refusal inability unwillingness reluctance intention readiness agreement consent promise pledge plan plans willingness".split()
)
_SAYING = {
    **dict.fromkeys("forbid forbids forbade forbidden".split(), _forbidden),
    **dict.fromkeys("allow allows allowed permit permits permitted".split(), _allowed),
    **dict.fromkeys(_EXPECTING, _likely),
    **dict.fromkeys(
        "named names chosen chose picked appointed nominated selected tapped delegated delegates delegate deputed assigned mandated "
        "dispatched sent".split(),
        _bound,
    ),
    **dict.fromkeys("forced forces forcing obliged led prompted caused leaving".split(), _bound),
}
_WALLS = frozenset(", that which who to is are was were will would and".split())
