"""Meetings that a noun or a gerund tells of: `during a meeting with Ann Lee`, `after meeting her`, `their summit`; whether it was, and how surely."""

from collections.abc import Sequence
from itertools import pairwise

from kimvisit.drafting.certainty.doubts import questioned
from kimvisit.drafting.certainty.judged import LIKELY, OFF, OPEN, POSSIBLE, WAS, WAS_NOT, Verdict
from kimvisit.drafting.certainty.words import CHANCES, PERHAPS, TO_COME, WISHED
from kimvisit.drafting.grammar.framed import COMING, OWNED_UP, frame_of
from kimvisit.drafting.grammar.opened import opener
from kimvisit.drafting.matching.hit import Hit
from kimvisit.drafting.text.closed import WALLS
from kimvisit.drafting.text.sentences import Sentence

_GRANTED = WAS._replace(granted=True)
_GRANTED_TO_COME = LIKELY._replace(granted=True)


def convened(sentence: Sentence, hit: Hit, stop: int, sort: str, own_side: bool) -> Verdict | None:
    """What a noun or gerund says of its meeting; `stop` is the token after those whom it names. None where it asserts none."""
    low, noun = sentence.low, hit.word
    frame = frame_of(sentence, noun)
    before = low[max(0, noun - 5) : noun] if frame < 0 else low[frame + 1 : noun]
    if questioned(sentence, noun) or not _UNMADE.isdisjoint(before):
        return None
    word, place = opener(sentence, noun)
    if word in ("whether", "if"):
        return OPEN if frame < place and (word == "whether" or sort == "withheld") else None
    held = _held(sentence, hit, stop, before, frame)
    if held is None or sort == "withheld":
        return held and OPEN
    own_plan = own_side and held.rank == 2 and not held.done  # what those who are to meet say of it themselves is sure
    negative = held.negative != (sort == "denying" and not held.granted)
    return held._replace(rank=3 if own_plan else held.rank, negative=negative)


def _owns_up(low: Sequence[str], hit: Hit, noun: int) -> bool:
    """`admitted meeting her`, `denied meeting her`."""
    return hit.phrase is not None and low[noun - 1] in OWNED_UP


def _held(sentence: Sentence, hit: Hit, stop: int, before: Sequence[str], frame: int) -> Verdict | None:
    """How sure the words before a meeting make it: `after talks with`, `without meeting her`, `the first meeting between`."""
    low, noun = sentence.low, hit.word
    if frame >= 0 and low[frame] == "without":
        return WAS_NOT
    if _owns_up(low, hit, noun):
        return WAS
    if "no" in before[-3:]:
        return _denied(low, noun)
    return _bare(low, noun, stop, before) if frame < 0 else _framed(low, frame, stop, before)


def _denied(low: Sequence[str], noun: int) -> Verdict | None:
    """`there was no meeting between`, `no meeting is planned`; None of `called for no meeting`."""
    behind = low[max(0, noun - _BEHIND) : noun]
    if not _WISHED_FOR.isdisjoint(behind[-5:]):
        return None
    return OFF if _WERE.isdisjoint(behind) else WAS_NOT


def _framed(low: Sequence[str], frame: int, stop: int, before: Sequence[str]) -> Verdict | None:
    """Behind a preposition: `before` and `for` tell of what is to come, `after` and `during` of what the verb of the clause tells."""
    word, governing = low[frame], low[frame - 1] if frame else ""
    if governing in _WISHED_FOR or word in _TELLING_NOTHING or not _FAILED.isdisjoint(low[stop : stop + 4]):
        return None
    if word == "to" and governing == "forward":
        return LIKELY
    if word in ("of", "to"):
        supposed = not (_MIGHT | {"would"}).isdisjoint(
            low[max(0, frame - 3) : frame]
        )  # `the trip would lead to her first talks with`
        definite = not _DEFINITE.isdisjoint(before) and governing not in _DOUBTED and not supposed
        return _granted(low, stop) if definite else None
    return _by_its_clause(_clause(low, frame, stop), before, word in COMING or not TO_COME.isdisjoint(before))


def _by_its_clause(clause: Sequence[str], before: Sequence[str], ahead: bool) -> Verdict:
    """`after talks with Ann Lee he flew home`: it was; `he may fly home after talks`, `before talks`: it may be, or is likely."""
    possible = not _MIGHT.isdisjoint(clause)
    if ahead:
        return POSSIBLE if possible or "would" in clause else LIKELY
    if possible or not PERHAPS.isdisjoint(before):
        return POSSIBLE
    return LIKELY if not _WILL.isdisjoint(clause) or _aims(clause) else WAS


def _clause(low: Sequence[str], frame: int, stop: int) -> Sequence[str]:
    """The words of the clause that a preposition with its noun belongs to: those before it, or behind the comma after it."""
    start = frame
    while start > 0 and low[start - 1] not in WALLS:
        start -= 1
    if frame - start < 2:
        return _clause_behind(low, stop)
    return low[max((j for j in range(start, frame) if low[j] in _SAID), default=start) : frame]


def _clause_behind(low: Sequence[str], stop: int) -> Sequence[str]:
    """`After talks with Ann Lee, he will fly to Oslo, aides said`: he will fly to Oslo."""
    comma = next((j for j in range(stop, min(len(low), stop + 16)) if low[j] == ","), stop)
    ahead = low[comma : comma + 14]
    return ahead[: next((j for j, word in enumerate(ahead) if word in _SAID or word in WALLS), len(ahead))]


def _bare(low: Sequence[str], noun: int, stop: int, before: Sequence[str]) -> Verdict | None:
    """Without a preposition: `it was the first meeting between`, `their talks will be short`."""
    behind = low[max(0, noun - _BEHIND) : noun]
    if not _WISHED_FOR.isdisjoint(behind[-5:]):
        return None
    definite = not _DEFINITE.isdisjoint(before)
    if definite and not _COUNTED.isdisjoint(before):
        return _one_of_several(behind)
    if "possible" in low[stop : stop + 4] or not PERHAPS.isdisjoint(before):
        return POSSIBLE
    if not TO_COME.isdisjoint(before):
        return _GRANTED_TO_COME
    indefinite = not _INDEFINITE.isdisjoint(before)
    known = definite or low[noun] == "talks" or any(_is_owner(word) or _is_pair(word) for word in before)
    return _granted(low, stop) if known and not indefinite else None


def _one_of_several(behind: Sequence[str]) -> Verdict | None:
    """`it was the first meeting between`, `will hold their second meeting`."""
    if "would" in behind or "will" in behind:
        return LIKELY
    return WAS if _MIGHT.isdisjoint(behind) and "to" not in behind else None


def _is_owner(word: str) -> bool:
    return word.endswith(("'s", "s'"))


def _is_pair(word: str) -> bool:
    """`the Lee-Ray summit`."""
    return "-" in word or "–" in word


def _granted(low: Sequence[str], stop: int) -> Verdict:
    """What is only taken for granted: held, unless the verb behind tells of what is to come."""
    ahead = low[stop : stop + _AHEAD]
    if not _MIGHT.isdisjoint(ahead) or "would" in ahead:
        return POSSIBLE
    return _GRANTED_TO_COME if not _WILL.isdisjoint(ahead) or _aims(ahead) else _GRANTED


def _aims(words: Sequence[str]) -> bool:
    """`is due to`, `are set for`."""
    return any(a in _AIMING and b in ("to", "for") for a, b in pairwise(words))


_AHEAD, _BEHIND = 6, 8
_AIMING = frozenset(
    "expected due set scheduled likely is are plans plan planning planned hopes hope hoped intends intend intended wants poised slated going ready".split()
)
_COUNTED = frozenset("first last second third".split())
_DEFINITE = frozenset("the this that their his her its first last latest second third".split())
_FAILED = frozenset("fell collapsed shelved scrapped cancelled canceled abandoned failed".split())
_INDEFINITE = frozenset("a an any".split())
_MIGHT = frozenset("may might could".split())
_SAID = frozenset("said says told added announced confirmed".split())
_TELLING_NOTHING = frozenset("with as into until over about".split())
_UNMADE = frozenset(
    "proposed suggested requested hoped-for hypothetical cancelled canceled aborted failed abortive any another".split()
)
_DOUBTED = CHANCES | frozenset("prospects idea chances hope hopes talk rumours rumors question subject need lack".split())
_WISHED_FOR = WISHED | frozenset(
    "call calls called calling asks asking hope hopes hoped push pushed pushing press pressed pressing appeal appeals requests "
    "plea bid need conditions condition reason reasons appetite seeking propose proposes proposed proposing "
    "demanding insist insists insisted insisting offer offered offers suggest suggested discuss discussed discussing consider considering deny denied".split()
)
_WERE = frozenset("was were had".split())
_WILL = frozenset("will would shall".split())
