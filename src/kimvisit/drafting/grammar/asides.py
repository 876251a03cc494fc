"""What stands within a verb phrase and is no part of it: `will, after all, come`, `would “gladly” come`, `will on Monday fly`."""

from kimvisit.drafting.grammar.phrase import AUXILIARIES, HAVE, MODAL, Step, Walk
from kimvisit.drafting.text.adverbials import before_adverbial, before_time


def _quotation(walk: Walk, j: int, word: str) -> int | None:
    """The mark that opens a quotation which goes on with what stands before it: `Ann Lee “gladly accepted”`; not `she said “come”`."""
    if word not in _OPENING_MARKS:
        return None
    before = walk.low[j - 1] if j else ""
    runs_on = before in AUXILIARIES or before in _RUNNING or walk.sentence.words[j - 1][:1].isupper()
    return j - 1 if runs_on else None


def _aside(walk: Walk, j: int, word: str) -> int | None:
    """`will, however, come`, `will, after all, come`, `is, aides say, coming`."""
    low = walk.low
    if j and low[j - 1] in _ASIDE and (low[max(0, j - 2)] == "," or low[max(0, j - 2)] in AUXILIARIES):
        return j - 2 - (low[j - 2] == ",")
    opened = next((k for k in range(j - 2, max(1, j - _FAR), -1) if low[k] == ","), 0)
    return opened - 1 if opened and (low[opened - 1] in AUXILIARIES or low[opened - 1] == "not") else None


def _of_course(walk: Walk, j: int, word: str) -> int | None:
    """`will of course come`, `had in principle agreed`."""
    return j - 2 if j and walk.low[j - 1] in ("of", "in") else None


def _under_no(walk: Walk, j: int, word: str) -> int | None:
    """`will under no circumstances come`."""
    if walk.low[max(0, j - 2) : j] != ("under", "no"):
        return None
    walk.negative = not walk.negative
    return j - 3


def _adverbial(walk: Walk, j: int, word: str) -> int | None:
    """`will next week attend`, `late on Monday accepted`, `will in all likelihood come`."""
    low = walk.low
    left = min(before_adverbial(low, j), before_time(low, j))
    on_a_day = word.endswith("day") and low[j - 1] == "on"
    return left if left < j and (on_a_day or low[left] in AUXILIARIES or low[left] == "not") else None


def _at_any(walk: Walk, j: int, word: str) -> int | None:
    """`did not at any point confirm`."""
    return j - 3 if walk.low[max(0, j - 2) : j] == ("at", "any") else None


def _by_now(walk: Walk, j: int, word: str) -> int | None:
    """`had by then come`."""
    return j - 1 if walk.low[j + 1] in ("now", "then") else None


def _since(walk: Walk, j: int, word: str) -> int | None:
    """`has since accepted`."""
    return j - 1 if j and walk.low[j - 1] in HAVE else None


def _either(walk: Walk, j: int, word: str) -> int | None:
    """`may or may not come`."""
    if not j or walk.low[j - 1] not in MODAL or walk.low[j + 1] not in MODAL:
        return None
    walk.negative = False
    walk.hedges.append("open")
    return j - 1


_FAR = 14
_ASIDE = frozenset("however though too therefore instead meanwhile also".split())
_OPENING_MARKS = frozenset(("“", '"'))
_RUNNING = frozenset("he she they who and but also to not".split())

ANYWHERE: tuple[Step, ...] = (_at_any, _adverbial)
ASIDES: dict[str, tuple[Step, ...]] = {
    "or": (_either,),
    "by": (_by_now,),
    "since": (_since,),
    "circumstances": (_under_no,),
    ",": (_aside,),
    **dict.fromkeys(_OPENING_MARKS, (_quotation,)),
    **dict.fromkeys(("course", "principle"), (_of_course,)),
}
