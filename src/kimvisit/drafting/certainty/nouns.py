"""How sure a claim is that a noun makes: `his first trip abroad`, `her absence from the gala`."""

from collections.abc import Sequence
from itertools import pairwise

from kimvisit.drafting.certainty.clauses import if_behind, is_headed_by_if
from kimvisit.drafting.certainty.doubts import questioned
from kimvisit.drafting.certainty.judged import OPEN, SURE, Surely, Verdict, code_of
from kimvisit.drafting.certainty.weighed import weigh
from kimvisit.drafting.certainty.words import BARRED, DOUBTS, GUESSES, NOT, STOPS
from kimvisit.drafting.grammar.opened import opener
from kimvisit.drafting.matching.hit import Hit
from kimvisit.drafting.text.closed import MAY
from kimvisit.drafting.text.sentences import Sentence

_FAR, _FAR_BEFORE = 8, 24


def judge_noun(sentence: Sentence, hit: Hit, sort: str, own_side: bool) -> Surely | None:
    """Judge a noun; None where it asserts nothing."""
    if hit.cue.flag("weighed"):
        return None if questioned(sentence, hit.at) else weigh(sentence, hit, sort)
    cue, near = hit.cue, sentence.low[max(0, hit.first - _FAR) : hit.first]
    verdict = _by_its_clause(sentence, hit, near)
    if cue.listed("ordinal"):
        never = not _NO_FIRST.isdisjoint(near) or ("yet", "to") in pairwise(near)
        ahead = None if never else _told_ahead(sentence.low, hit, own_side)
        if ahead is None:
            return None
        verdict = verdict._replace(rank=min(verdict.rank, ahead))
    if cue.flag("event_only"):
        return weigh(sentence, hit, sort) or _of_occasion(sentence.low, hit, near, verdict, sort)
    if cue.flag("open"):
        return Surely("Uu", cue.stage)
    if questioned(sentence, hit.at):
        return None
    if cue.flag("presupposed"):
        supposed = "would" in near and sentence.low[hit.at - 1] in ("a", "an", "any")
        return None if supposed else _stated(sentence.low, hit, near, SURE)
    if sort == "withheld":
        verdict = verdict._replace(rank=0)
    elif sort == "allowing" or _is_guess(sentence, hit):
        verdict = verdict._replace(rank=min(verdict.rank, 1))
    return _stated(sentence.low, hit, near, verdict._replace(negative=_denied(hit, sort)))


def _by_its_clause(sentence: Sentence, hit: Hit, near: Sequence[str]) -> Verdict:
    """How sure a noun is, and whether it hangs on a condition: `it is unclear whether his first trip`, `if his first trip`, `his likely trip`."""
    word, place = opener(sentence, hit.first)
    before = sentence.low[max(0, hit.first - _FAR_BEFORE) : hit.first]
    open_still = not _OPEN_NOUNS.isdisjoint(before)
    conditional = "would" in near or "could" in near or ("will" in near and _hangs_on(sentence.low, hit))
    if word == "whether" or ("whether" in before and open_still):
        return OPEN
    if word in _ASKING and open_still:
        return OPEN._replace(conditional=conditional)
    should = next((t for t in range(hit.first - 1, max(-1, hit.first - _FAR), -1) if sentence.low[t] in ("should", ",")), -1)
    if should >= 0 and sentence.low[should] == "should" and (should == 0 or sentence.low[should - 1] in (",", "that", "and")):
        return OPEN._replace(conditional=True)  # `Should she make her first trip`
    if word == "if" and place >= 0 and "," not in sentence.low[place : hit.first]:
        return OPEN._replace(conditional=True)
    return Verdict(min((_RANKS[each] for each in near if each in _RANKS), default=3), conditional=conditional)


def _hangs_on(low: tuple[str, ...], hit: Hit) -> bool:
    """`If she goes, it will be her first trip abroad`, `It will be her first trip abroad if she goes`."""
    return is_headed_by_if(low) or if_behind(low, hit.last)


def _is_guess(sentence: Sentence, hit: Hit) -> bool:
    """`speculation that her first trip abroad ...`."""
    word, place = opener(sentence, hit.first)
    return word == "that" and sentence.low[place - 1] in GUESSES


def _denied(hit: Hit, sort: str) -> bool:
    return hit.cue.flag("deny") != (sort == "denying" and not hit.cue.flag("besides"))


def _stated(low: tuple[str, ...], hit: Hit, near: Sequence[str], verdict: Verdict) -> Surely:
    """`his first trip abroad`; `not his first trip abroad` denies, but not the aside in `Oslo, not Rome, her first stop abroad`."""
    ordinal, beside = bool(hit.cue.listed("ordinal")), near[-5:]
    while "," in beside:
        beside = beside[beside.index(",") + 1 :]
    negative = verdict.negative != (ordinal and not _HARDLY.isdisjoint(beside))
    supposed = verdict.conditional and (ordinal or bool(hit.cue.listed("beyond")) or verdict.rank == 0)
    ahead = _is_in_place_of_one_to_come(low, hit, near)
    stage = hit.cue.stage or (hit.cue.planned if ahead else hit.cue.done)
    done = not (verdict.conditional or ahead)
    return Surely(code_of(verdict.rank, negative), stage, done, supposed, hit.cue.flag("so_far"))


def _is_in_place_of_one_to_come(low: tuple[str, ...], hit: Hit, near: Sequence[str]) -> bool:
    """Whether what is done in somebody's absence is still to come: `In his absence, Bob Ray will speak`."""
    return bool(hit.cue.planned and hit.cue.listed("framed")) and not MAY.isdisjoint((*near, *low[hit.last : hit.last + _FAR]))


def _of_occasion(low: tuple[str, ...], hit: Hit, near: Sequence[str], verdict: Verdict, sort: str) -> Surely | None:
    """`her absence from the gala`, `her presence at the gala is expected`; nothing is claimed of `sought her presence`."""
    if not _LOOKED_FOR.isdisjoint(near[-4:]):
        return None
    ahead = low[hit.at : hit.at + 16]
    rank, negative = verdict.rank, _denied(hit, sort)
    doubted = not _OPEN_NOUNS.isdisjoint(ahead) and _CAUSES.isdisjoint(ahead)  # not `her absence raised questions`
    if doubted or not _OPEN_NOUNS.isdisjoint(near) or ("no" in near and not _AWAITED.isdisjoint(near)):
        rank = 0
    ahead_still = bool(hit.cue.listed("framed")) and not _SETTING_OUT.isdisjoint(near)
    rank = min(rank, 2) if ahead_still else rank  # `will leave on Thursday on a visit to Oslo`
    to_come = verdict.conditional or ahead_still or not MAY.isdisjoint((*near, *ahead)) or not _EFFECTS.isdisjoint(ahead)
    stage = hit.cue.planned if to_come or rank == 0 else hit.cue.done
    return Surely(code_of(rank, negative), stage, not to_come and rank > 0)


def _told_ahead(low: tuple[str, ...], hit: Hit, own_side: bool) -> int | None:
    """How sure the verb is of which a first trip is the subject: `her first trip abroad will likely be to Oslo`; None of a wish."""
    if not _GOVERNED.isdisjoint(low[max(0, hit.first - 5) : hit.first]):
        return 3
    for at in range(hit.last, min(len(low), hit.last + 10)):
        if low[at] in STOPS:
            break
        if low[at] in _WISHED:
            return None
        if low[at] in _LINKS:
            sure = min((_RANKS[word] for word in low[at : at + 4] if word in _RANKS), default=3)
            return 2 if sure == 3 and low[at] == "will" and not own_side else sure
    return 3


_ASKING = frozenset(("where", "which", "when"))
_AWAITED = frozenset("word decision confirmation comment".split())
_CAUSES = frozenset(
    "raise raises raised raising prompt prompts prompted spark sparks sparked fuel fuels fuelled fueled spawn spawns spawned feed feeds fed".split()
)
_EFFECTS = frozenset("likely unlikely expected".split())  # `her absence is likely to anger him`
_GOVERNED = frozenset(
    "for on in of be been is was were become becomes became mark marks make makes made making as to during after before".split()
)
_LINKS = frozenset("will would may might could can is was are were looks seems".split())
_NO_FIRST = frozenset("usually traditionally customarily tradition traditional often always".split())
_LOOKED_FOR = BARRED | {"for"}
_HARDLY = NOT | {"hardly", "scarcely"}
_OPEN_NOUNS = DOUBTS | frozenset(
    "unclear uncertain speculation remains remain unknown known undecided discussing considering discussed discussion".split()
)
_RANKS = {
    **dict.fromkeys(
        "may might possibly perhaps could possible candidate candidates contender contenders option options".split(), 1
    ),
    **dict.fromkeys("likely likeliest expected probably probable tipped".split(), 2),
}
_SETTING_OUT = frozenset("will would leaves departs embarks due".split())
_WISHED = frozenset("should must ought".split())
