"""What the clause that a verb stands in makes of it: the word that governs the clause, and the word that opens it."""

from itertools import pairwise

from kimvisit.drafting.certainty.asserted import is_asked
from kimvisit.drafting.certainty.doubts import before_that, left_open
from kimvisit.drafting.certainty.inverted import supposes
from kimvisit.drafting.certainty.judged import Verdict
from kimvisit.drafting.certainty.told import RANKS, Told
from kimvisit.drafting.certainty.words import CHANCES, FALSE, NOT, UNTRUE
from kimvisit.drafting.grammar.opened import is_surprise
from kimvisit.drafting.text.closed import IS, PREPOSITIONS


def by_what_governs(told: Told, verdict: Verdict) -> Verdict | None:
    """`it is unlikely that she will come`, `is not sure that`; of `hopes that she will come` nothing is claimed."""
    word = governing(told)
    if word not in told.cues.hedges and word not in told.cues.lists["unasserted"]:
        return verdict
    sort = "possible" if word in _CHANCE else told.cues.hedges.get(word, "unasserted")
    if sort == "unasserted" or word.startswith(("hop", "want", "wish", "desir")):
        return None
    unsure = word in _SURE and (not NOT.isdisjoint(told.before_opener(3)) or _is_nobody(told.before_opener(4)))
    rank = 0 if unsure else min(verdict.rank, RANKS.get(sort, 2))
    return verdict.because(word, rank, verdict.negative != (sort in ("unlikely", "negative")))


def _is_nobody(before: tuple[str, ...]) -> bool:
    """`nobody can be sure`, `no one is certain`."""
    return before[:1] == ("nobody",) or before[1:2] == ("nobody",) or ("no", "one") in pairwise(before)


def governing(told: Told) -> str:
    """The word that governs the clause of the verb; none in `the invitation that she accepted`."""
    its_object = told.hit.noun == told.place - 1
    return "" if its_object else before_that(told.low, told.opener, told.place, told.phrase.first)


def by_its_opener(told: Told, verdict: Verdict) -> Verdict | None:
    """What the word that opens the clause makes of it, or a `should` that stands for an `if`."""
    if supposes(told):
        return verdict.because("should", 0, verdict.negative)._replace(conditional=True)
    if is_asked(told):
        return _whether(told, verdict)
    act = _OPENERS.get(told.opener)
    return act(told, verdict) if act else verdict


def _that(told: Told, verdict: Verdict) -> Verdict | None:
    """`there is no confirmation that she will come`, `it was never true that she would`, `it is not thought that she will`."""
    if not _PROVISOS.isdisjoint(told.before_opener(1)):
        return _if(told, verdict)
    if _is_untrue(told.before_opener(4)) or _is_false(told.low[told.hit.last : told.hit.last + _BEHIND]):
        return verdict.because("untrue", verdict.rank, not verdict.negative)
    if _has_nobody_said(told):
        return None
    if told.before_opener(2)[:1] == ("not",) and not _HELD.isdisjoint(told.before_opener(1)):
        return verdict.because("unlikely", min(verdict.rank, RANKS["unlikely"]), not verdict.negative)
    unsure = any(pair in _NOTHING_SURE for pair in pairwise(told.before_opener(7)))
    return verdict._replace(rank=0, negative=False) if unsure else verdict


def _has_nobody_said(told: Told) -> bool:
    """`nobody has told us that she will come`, which leaves open whether she will."""
    before = told.before_opener(8)
    said = next((t for t, word in enumerate(before) if word in told.cues.saying and word not in _SURE), 0)
    return any(_is_nobody(before[t : t + 2]) for t in range(said))


def _is_untrue(before: tuple[str, ...]) -> bool:
    """`it was never true`, `it is untrue`; not `it is not untrue`."""
    denied = not NOT.isdisjoint(before)
    return before[-1:] != () and ((before[-1] in UNTRUE and not denied) or (before[-1] == "true" and denied))


def _is_false(behind: tuple[str, ...]) -> bool:
    """`reports that she had left were false`, `are not true`, `proved wrong`, `turned out to be wrong`."""
    be = next((j for j, word in enumerate(behind) if word in _PROVED or word in _CUTS), len(behind))
    told = tuple(word for word in behind[be + 1 : be + 5] if word not in _OUT_TO_BE)
    return be < len(behind) and behind[be] in _PROVED and (not FALSE.isdisjoint(told[:1]) or told[:2] == ("not", "true"))


def _who(told: Told, verdict: Verdict) -> Verdict | None:
    """`It is not Ann Lee who will come`, `whether it was Ann Lee who came`; not `It is not only Ann Lee who will come`. Nobody is told of by
    `to decide who will come`."""
    if not _SETTLING.isdisjoint(told.before_opener(1)):
        return None
    low, stop = told.low, told.place
    it = next((t for t in range(stop - 2, max(-1, stop - _CLEFT), -1) if low[t] in _IT), -1)
    between = low[it:stop]
    if it < 0 or between[-1] == "," or _BE_OF_CLEFT.isdisjoint(between[:4]):
        return verdict
    if low[it - 1] in ("whether", "if"):
        return verdict.because("whether", 0, False)
    denied = not NOT.isdisjoint(between[:4]) or any(word.endswith("n't") for word in between[:3])
    return verdict._replace(negative=not verdict.negative) if denied and _ALSO_OTHERS.isdisjoint(between) else verdict


def _which(told: Told, verdict: Verdict) -> Verdict | None:
    """`asked which leaders will come`: nobody is told of; not `the gala, which leaders will attend`, `in which she said`."""
    before, asked = told.before_opener(1), told.low[told.place + 1 : told.phrase.first]
    which = bool(before) and before[0].isalpha() and before[0] not in PREPOSITIONS
    return None if which and not told.cues.lists["people_nouns"].isdisjoint(asked[:2]) else verdict


def _how(told: Told, verdict: Verdict) -> Verdict | None:
    """`has not decided how she will vote`; nobody is told of by `knows how many will come`, `did not say how he came`."""
    if told.low[told.place + 1 : told.place + 2] in (("many",), ("few",)):
        return None
    before, told_not = told.before_opener(4), _TOLD.issuperset(told.before_opener(1))
    if told_not and any(word in NOT or word.endswith("n't") for word in before):
        return None
    return verdict if _UNDECIDED.isdisjoint(before) else verdict.because("how", 0, False)


def _whether(told: Told, verdict: Verdict) -> Verdict | None:
    """`it is unclear whether she will come`; what is asked (`asked whether she would come, he said ...`) is claimed only if left open."""
    asked = not _ASKED.isdisjoint(told.before_opener(6))
    return None if asked and not left_open(told.sentence, told.hit.last) else verdict.because("whether", 0, False)


def _if(told: Told, verdict: Verdict) -> Verdict | None:
    """`if she comes`, `it looks as if she will come`; `if only she came` is a wish."""
    if is_surprise(told.low, told.place):
        return verdict.because("surprised", min(verdict.rank, 2), not verdict.negative)._replace(conditional=True)
    if told.low[told.place - 1] == "as":
        return verdict._replace(rank=min(verdict.rank, 2))
    if told.low[told.place + 1 : told.place + 2] == ("only",):
        return None
    return verdict.because("if", 0, verdict.negative)._replace(conditional=True)


def hangs_on(told: Told) -> bool:
    """`If the king comes, Ann Lee will stay away`, `Ann Lee will come if she is asked`: what would follow, should something else be."""
    if not told.phrase.future:
        return False
    return (is_headed_by_if(told.low) and told.opener == "") or if_behind(told.low, told.hit.last)


def is_headed_by_if(low: tuple[str, ...]) -> bool:
    """`If the king comes, ...`, `“Should he come, ...”`."""
    return low[low[0] in _QUOTED : 2][:1] in (("if",), ("should",))


def if_behind(low: tuple[str, ...], start: int) -> bool:
    """Whether a clause with `if` follows in the same breath: `will come to the gala in Oslo if she is asked`; not `even if`, `will ask if she is`."""
    at = next((k for k in range(start, min(len(low) - 1, start + BREATH)) if low[k] == "if" or low[k] in _ENDS_BREATH), 0)
    return at > 0 and low[at] == "if" and low[at - 1] not in _NO_CONDITION and low[at + 1] not in ("not", "any", "at")


BREATH = 12
_HELD = frozenset("thought believed expected anticipated understood".split())
_SETTLING = frozenset("decide choose know say see ask determine".split())
_PROVISOS = frozenset("provided providing assuming supposing condition".split())
_BEHIND = 10
_PROVED = IS | frozenset("proved proven turned".split())
_OUT_TO_BE = frozenset("out to be".split())
_CUTS = frozenset(", ; . “ ” who which that and but said".split())
_CLEFT = 10
_IT = frozenset(("it", "it's"))
_BE_OF_CLEFT = IS | frozenset("it's be was wasn't isn't been".split())
_ALSO_OTHERS = frozenset("but only just merely alone simply".split())
_OPENERS = {"that": _that, "how": _how, "which": _which, "if": _if, "who": _who}
_QUOTED = frozenset(("“", '"'))
_CHANCE = CHANCES | {"possible", "conceivable"}
_ASKED = frozenset("asked asking ask".split())
_NOTHING_SURE = frozenset(
    ("no", noun)
    for noun in "confirmation guarantee guarantees certainty assurance sign signs indication word information evidence knowledge proof".split()
) | {("not", "aware")}
_SURE = frozenset("certain sure determined".split())
_TOLD = frozenset("know say tell disclose reveal specify clear sure certain".split())
_UNDECIDED = frozenset("decide decided deciding unclear undecided known".split())
_ENDS_BREATH = frozenset(", ; . : “ ” who which that where and but or to because as while when whether".split()) | {'"'}
_NO_CONDITION = frozenset("even as ask see know say wonder decide asks sees knows says decides asked said sure clear".split())
