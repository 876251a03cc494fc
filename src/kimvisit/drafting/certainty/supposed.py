"""What would have been, had it been otherwise; what one would do if one could; and what is not shunned, and so perhaps done."""

from kimvisit.drafting.certainty.judged import Verdict
from kimvisit.drafting.certainty.told import Told
from kimvisit.drafting.text.closed import THEY


def would_have_been(told: Told, verdict: Verdict) -> Verdict | None:
    """`would have come`: and did not; of `would not have come`, had it been otherwise, nothing is known."""
    phrase = told.phrase
    if told.hit.cue.planned and phrase.perfect and _was_to_have(told.low[phrase.first : phrase.verb]):
        return verdict._replace(rank=3, negative=True)
    if not (told.hit.cue.planned and phrase.conditional and phrase.perfect and phrase.first < phrase.verb - 1):
        return verdict
    if verdict.negative:
        return None if _IN_ANY_CASE.isdisjoint(told.low[told.hit.last :]) else verdict
    hedged = bool(phrase.hedges[1:]) and not {*phrase.hedges} <= {"probable"}
    return verdict if hedged else verdict._replace(rank=3, negative=True)


def _was_to_have(lead: tuple[str, ...]) -> bool:
    """`was to have come`, `had been due to have come`: and did not."""
    return lead[:1] in (("was",), ("were",), ("had",)) and lead[-2:] == ("to", "have") and _MEANT.issuperset(lead)


def if_one_could(told: Told, verdict: Verdict) -> Verdict | None:
    """`“I would go if I could”`: who says so cannot, or has not made up his mind; nothing is claimed, but that he would have gone."""
    if not told.phrase.conditional or told.phrase.perfect:
        return verdict
    low, behind = told.low, told.hit.last
    able = any(low[j] == "if" and _is_able(low, j + 1) for j in (*range(2), *range(behind, min(behind + _BREATH, len(low)))))
    return None if able else verdict


def _is_able(low: tuple[str, ...], at: int) -> bool:
    """`if I could.`, `if we only could,`; not `if I could bring my wife`."""
    who, could = low[at : at + 1], low[at + 1 : at + 4]
    if who == () or who[0] not in _ONES:
        return False
    could = could[1:] if could[:1] in (("only",), ("possibly",)) else could
    return could[:1] == ("could",) and (could[1:2] == () or could[1] in _CLOSED)


def not_boycotted(told: Told, verdict: Verdict) -> Verdict | None:
    """`did not boycott the gala`: who did not shun it need not have been there; nothing is claimed of what is over."""
    over = told.phrase.negative and not told.phrase.future and told.hit.lemma in SHUNNING
    return None if over else verdict


_IN_ANY_CASE = frozenset("anyway anyhow regardless either even case event".split())
_MEANT = frozenset("was were had been also originally to have due set scheduled".split())
_BREATH = 8
_CLOSED = frozenset(", . ; : “ ” but and said says".split()) | {'"'}
_ONES = frozenset(("i", "we", "you", *THEY))
SHUNNING = frozenset("boycott shun".split())
