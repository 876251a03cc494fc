"""Meetings that a noun or a gerund tells of: `during a meeting with Ann Lee`, `after meeting her`, `their summit`; whether it was, and how surely."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from kimvisit.drafting.certainty.doubts import questioned
from kimvisit.drafting.certainty.judged import CODES
from kimvisit.drafting.grammar.framed import COMING, OWNED_UP, frame_of
from kimvisit.drafting.grammar.opened import opener
from kimvisit.drafting.matching.hit import Hit
from kimvisit.drafting.text.sentences import Sentence
from kimvisit.drafting.text.walls import WALLS

_WISHED = frozenset(
    "call calls called calling ask asks asked asking hope hopes hoped push pushed pushing press pressed pressing appeal appeals request requests "
    "requested demand demands plea bid need conditions condition reason reasons appetite seek seeks seeking sought propose proposes proposed proposing "
    "demanded demanding want wants wanted insist insists insisted insisting offer offered offers suggest suggested urge urged discuss discussed discussing consider considering deny denied".split()
)
_TO_COME = frozenset("planned upcoming forthcoming scheduled next imminent expected coming future eventual looming".split())
_PERHAPS = frozenset("possible potential prospective".split())
_UNMADE = frozenset(
    "proposed suggested requested hoped-for hypothetical cancelled canceled aborted failed abortive any another".split()
)
_DEFINITE = frozenset("the this that their his her its first last latest second third".split())
_MIGHT = frozenset("may might could".split())
_WILL = frozenset("will would shall".split())
_AIMING = frozenset(
    "expected due set scheduled likely is are plans plan planning planned hopes hope hoped intends intend intended wants poised slated going ready".split()
)
_BEHIND = 8
_AHEAD = 6


class Convened(NamedTuple):
    """How surely a meeting is told: a code of the scale, whether it took place, and whether the text takes it for granted."""

    factuality: str
    done: bool
    granted: bool


def convened(sentence: Sentence, hit: Hit, stop: int, sort: str, own_side: bool) -> Convened | None:
    """What a noun or gerund says of its meeting; `stop` is the token after those whom it names. None where it asserts none."""
    low, noun = sentence.low, hit.noun if hit.phrase is None else hit.phrase.verb
    frame = frame_of(sentence, noun)
    before = low[max(0, noun - 5) : noun] if frame < 0 else low[frame + 1 : noun]
    if questioned(sentence, noun) or not _UNMADE.isdisjoint(before):
        return None
    word, place = opener(sentence, noun)
    if word == "whether" or (word == "if" and sort == "withheld"):
        return Convened("Uu", False, False) if frame < place else None
    if word == "if":
        return None
    without = frame >= 0 and low[frame] == "without"
    denied = without or "no" in before[-3:]
    found = _framed(low, frame, stop, before) if frame >= 0 and not denied else _bare(low, noun, stop, before)
    if without or (hit.phrase and low[noun - 1] in OWNED_UP):
        found, denied = (3, True, False), without
    if found is None:
        return None
    rank, done, granted = found
    if sort == "withheld":
        return Convened("Uu", False, False)
    if own_side and rank == 2 and not done:
        rank = 3
    sign = "-" if denied != (sort == "denying" and not granted) else "+"
    return Convened(CODES[rank] + sign, done, granted)


_Found = tuple[int, bool, bool]


def _framed(low: Sequence[str], frame: int, stop: int, before: Sequence[str]) -> _Found | None:
    """Behind a preposition: `before` and `for` tell of what is to come, `after` and `during` of what the verb of the clause tells."""
    word = low[frame]
    governing = low[frame - 1] if frame else ""
    if (
        governing in _WISHED
        or not _FAILED.isdisjoint(low[stop : stop + 4])
        or word in ("with", "as", "into", "until", "over", "about")
    ):
        return None
    if word == "to" and governing == "forward":
        return 2, False, False
    if word in ("of", "to"):
        return _granted(low, stop) if not _DEFINITE.isdisjoint(before) and governing not in _DOUBTED else None
    clause = _clause(low, frame, stop)
    if word in COMING or not _TO_COME.isdisjoint(before):
        return (2 if (_MIGHT | {"would"}).isdisjoint(clause) else 1), False, False
    if not _MIGHT.isdisjoint(clause) or not _PERHAPS.isdisjoint(before):
        return 1, False, False
    ahead = not _WILL.isdisjoint(clause) or _aims(clause)
    return (2, False, False) if ahead else (3, True, False)


_FAILED = frozenset("fell collapsed shelved scrapped cancelled canceled abandoned failed".split())
_DOUBTED = frozenset(
    "possibility prospect prospects idea chance chances hope hopes talk rumours rumors question subject need lack".split()
)


def _clause(low: Sequence[str], frame: int, stop: int) -> Sequence[str]:
    """The words of the clause that a preposition with its noun belongs to: those before it, or behind the comma after it."""
    start = frame
    while start > 0 and low[start - 1] not in WALLS:
        start -= 1
    fronted = frame - start < 2
    if not fronted and not _SAID.isdisjoint(low[start:frame]):
        start = max(j for j in range(start, frame) if low[j] in _SAID)
    if not fronted:
        return low[start:frame]
    comma = next((j for j in range(stop, min(len(low), stop + 16)) if low[j] == ","), stop)
    ahead = low[comma : comma + 14]
    return ahead[: next((j for j, word in enumerate(ahead) if word in _SAID or word in WALLS), len(ahead))]


def _aims(words: Sequence[str]) -> bool:
    return any(a in _AIMING and b in ("to", "for") for a, b in pairwise(words))


_SAID = frozenset("said says told added announced confirmed".split())


def _bare(low: Sequence[str], noun: int, stop: int, before: Sequence[str]) -> _Found | None:
    """Without a preposition: `there was no meeting between`, `it was the first meeting between`, `their talks will be short`."""
    behind = low[max(0, noun - _BEHIND) : noun]
    if not _WISHED.isdisjoint(behind[-5:]):
        return None
    if "no" in before[-3:]:
        was = not {"was", "were", "had"}.isdisjoint(behind)
        return 3, was, False
    if not _DEFINITE.isdisjoint(before) and not {"first", "last", "second", "third"}.isdisjoint(before):
        if not {"would", "will"}.isdisjoint(behind):
            return 2, False, False
        return None if not _MIGHT.isdisjoint(behind) or "to" in behind else (3, True, False)
    owned = any(w.endswith(("'s", "s'")) for w in before) or not _DEFINITE.isdisjoint(before)
    indefinite = not {"a", "an", "any"}.isdisjoint(before)
    if "possible" in low[stop : stop + 4] or not _PERHAPS.isdisjoint(before):
        return 1, False, False
    if not _TO_COME.isdisjoint(before):
        return 2, False, True
    paired = any("-" in w or "–" in w for w in before)
    return _granted(low, stop) if (owned or paired or low[noun] == "talks") and not indefinite else None


def _granted(low: Sequence[str], stop: int) -> _Found | None:
    """What is only taken for granted: held, unless the verb behind tells of what is to come."""
    ahead = low[stop : stop + _AHEAD]
    if not _MIGHT.isdisjoint(ahead) or "would" in ahead:
        return 1, False, False
    if not _WILL.isdisjoint(ahead) or _aims(ahead):
        return 2, False, True
    return 3, True, True
