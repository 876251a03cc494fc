"""Stage and factuality of a claim, from its verb phrase, the word that opens its clause, and how it was said."""

from itertools import pairwise

from kimvisit.drafting.certainty.asserted import is_asserted, is_timetabled, on_errand, stands_beside
from kimvisit.drafting.certainty.chances import as_hoped, by_its_chance
from kimvisit.drafting.certainty.clauses import BREATH, by_its_opener, by_what_governs, governing, hangs_on
from kimvisit.drafting.certainty.doubts import denies_itself, expects, questioned
from kimvisit.drafting.certainty.inverted import may_yet
from kimvisit.drafting.certainty.judged import Surely, Verdict, code_of
from kimvisit.drafting.certainty.nouns import judge_noun
from kimvisit.drafting.certainty.supposed import SHUNNING, if_one_could, not_boycotted, would_have_been
from kimvisit.drafting.certainty.told import RANKS, Told
from kimvisit.drafting.certainty.words import NOT, PERHAPS, TO_COME
from kimvisit.drafting.grammar.framed import is_gerund
from kimvisit.drafting.grammar.opened import opener
from kimvisit.drafting.matching.hit import Hit
from kimvisit.drafting.text.closed import HAS, IS
from kimvisit.drafting.text.cues import Cues
from kimvisit.drafting.text.sentences import Sentence


def judge(sentence: Sentence, hit: Hit, cues: Cues, sort: str, own_side: bool, headline: bool) -> Surely | None:
    """Judge a hit; None where it asserts nothing: an aim, a habit, a wish, the part of an unasserted clause."""
    phrase = hit.phrase
    if hit.cue.flag("mutual") and (phrase is None or is_gerund(sentence, phrase)):
        return Surely("CT+", hit.cue.done, done=True)  # what stands around those who meet decides
    if phrase is None:
        return judge_noun(sentence, hit, sort, own_side)
    told = Told(sentence, sentence.low, hit, phrase, cues, *opener(sentence, phrase.first), sort, own_side, headline)
    verdict = _by_hedges(told) if is_asserted(told) else None
    for act in _ACTS:
        verdict = verdict and act(told, verdict)
    return verdict and _staged(told, verdict)


def denies(hit: Hit) -> bool:
    """Whether a cue denies by itself: `skip`, `be absent from`."""
    return hit.cue.flag("deny") or hit.lemma in hit.cue.listed("deny_verbs")


def _by_hedges(told: Told) -> Verdict:
    """`is likely to come`, `may not come`: what the verb phrase itself says."""
    cue, hedges = told.hit.cue, told.phrase.hedges
    rank = 2 if cue.flag("probable") or on_errand(told) else 1 if cue.flag("possible") else 3
    return Verdict(min(rank, *(RANKS.get(hedge, 3) for hedge in hedges), 3), told.phrase.negative, hedges)


def _by_its_own_sense(told: Told, verdict: Verdict) -> Verdict:
    """`skipped the gala`: a verb that denies; `no visit to Oslo is on the agenda`."""
    none = told.hit.cue.flag("of_itself") and "no" in told.low[max(0, told.hit.noun - 3) : told.hit.noun]
    return verdict._replace(negative=not verdict.negative) if denies(told.hit) != none else verdict


def _not_ruled_out(told: Told, verdict: Verdict) -> Verdict:
    """`has not ruled out coming`, `her attendance cannot be excluded`."""
    off = (told.phrase.negative and _tells_off(told.hit)) or _has_not_ruled_out(told.auxiliaries)
    return verdict._replace(rank=1, negative=False) if off else verdict


def _has_not_ruled_out(lead: tuple[str, ...]) -> bool:
    """`had not ruled out inviting her`."""
    ruled = any(pair in _RULED_OUT for pair in pairwise(lead))
    return ruled and not (NOT | {"cannot", "can't"}).isdisjoint(lead)


def _tells_off(hit: Hit) -> bool:
    """Whether a cue tells that something is out of the question: `rule out`, `be off the table`."""
    return hit.lemma.startswith("rule out") or (hit.lemma.startswith("be ") and hit.cue.flag("now") and denies(hit))


def _or_not(told: Told, verdict: Verdict) -> Verdict:
    """`will come or stay away`; not `has not left the country or met a king`."""
    both = told.phrase.negative and told.phrase.tag == "past"
    either = told.phrase.joined and verdict.negative and told.low[told.phrase.first - 1] == "or" and not both
    return verdict._replace(rank=0) if either else verdict


def _not_of_itself(told: Told, verdict: Verdict) -> Verdict:
    """`will not necessarily come`: left open."""
    open_still = told.phrase.negative and not _OF_ITSELF.isdisjoint(told.lead)
    return verdict._replace(rank=0, negative=False) if open_still else verdict


def _by_its_speaker(told: Told, verdict: Verdict) -> Verdict | None:
    """`did not rule out that`, `would not say that`, `denied that she would come`."""
    if told.sort == "allowing":
        return verdict._replace(rank=min(verdict.rank, 1), negative=False)
    if told.sort == "withheld" and told.opener != "why":
        of_a_report = told.opener == "that" and governing(told) in _REPORTS
        return None if of_a_report else verdict.because("not said", 0, verdict.negative)
    if told.sort == "doubting" and verdict.rank > 1:  # `analysts doubt she will come`
        return verdict.because("doubted", 0, False)
    doubtless = told.opener == "that" and "no" in told.before_opener(3)  # `there is no denying that`
    if told.sort != "denying" or doubtless or denies_itself(told.lead, told.cues):
        return verdict
    if _is_what_is_told_of(told):
        return verdict._replace(rank=3)
    why_only = verdict.negative and not _REASONS.isdisjoint(told.low[told.hit.last : told.hit.last + BREATH])
    return None if why_only or told.hit.lemma in SHUNNING else verdict.because("denied", verdict.rank, not verdict.negative)


def _is_what_is_told_of(told: Told) -> bool:
    """`denied that her decision to skip the gala was a slight`: what is denied is told of the decision, which nobody denies."""
    if told.low[told.phrase.first] not in _RESOLVES:
        return False
    behind = told.low[told.hit.last : told.hit.last + _FAR]
    return any(word in HAS or word in IS or word in _WOULD for word in behind)


def _if_not_a_question(told: Told, verdict: Verdict) -> Verdict | None:
    """`Will she come?`: open in a headline, and else no claim."""
    if not questioned(told.sentence, told.hit.at):
        return verdict
    return verdict._replace(rank=0) if told.headline else None


def _as_sure_as_it_is(told: Told, verdict: Verdict) -> Verdict:
    """What is certain although it is said with a hedge."""
    return verdict._replace(rank=3) if any(is_sure(told, verdict) for is_sure in _SURE_ALTHOUGH) else verdict


def _is_plan_of_headline(told: Told, verdict: Verdict) -> bool:
    """`Ann Lee will visit Oslo`: a headline has no room for who says so; not `likely won't visit Oslo`."""
    sure = verdict.rank == 2 and not (told.phrase.hedges[1:] or told.hit.cue.flag("probable"))
    return told.headline and told.phrase.tag == "base" and sure


def _is_own_plan(told: Told, verdict: Verdict) -> bool:
    """`“I will come,” Ann Lee said`; not `I hope to come`, nor `we are waiting for her`."""
    awaited = told.hit.cue.flag("probable") and told.hit.cue.needs == "patient"
    return told.own_side and verdict.rank == 2 and not awaited and _is_to_come(told) and _INTENT.isdisjoint(told.lead)


def _is_unable(told: Told, verdict: Verdict) -> bool:
    """`cannot come`; not `could be prevented from coming`."""
    unable = told.phrase.negative and verdict.rank == 1 and told.low[told.phrase.verb - 1] != "from" and not _tells_off(told.hit)
    return unable and not _ABLE.isdisjoint(told.lead)


def _is_refusal(told: Told, verdict: Verdict) -> bool:
    """`will not come`; not `is not likely to come`."""
    if not verdict.negative or verdict.rank != 2 or told.hit.cue.flag("probable"):
        return False
    unlikely = any(told.cues.hedges.get(word) == "unlikely" for word in verdict.why)
    return not unlikely and set(told.phrase.hedges) <= {"probable"} and not expects(told.low, told.phrase.first, told.hit.at)


_SURE_ALTHOUGH = (_is_plan_of_headline, _is_own_plan, _is_unable, _is_refusal)


def _yet_to_be(told: Told, verdict: Verdict) -> Verdict:
    """`has yet to visit Oslo`; not `has yet to decide whether to visit Oslo`."""
    done = told.hit.cue.done or told.hit.cue.flag("abroad")
    undone = verdict.rank == 0 and done and ("yet", "to") in pairwise(told.lead) and "whether" not in told.lead
    return verdict._replace(rank=3, negative=True, undone=True) if undone else verdict


def _by_its_cue(told: Told, verdict: Verdict) -> Verdict:
    """`is undecided`: a cue of what is open; `decides`, one of what is not settled while it is denied or to come;
    `announced a possible visit`."""
    cue, phrase = told.hit.cue, told.phrase
    unsettled = phrase.negative or (phrase.future and told.hit.lemma.startswith("decide"))
    if cue.flag("open") or (cue.flag("fut") and unsettled):
        return verdict._replace(rank=0)
    perhaps = cue.flag("fut") and not PERHAPS.isdisjoint(told.low[max(0, told.hit.noun - 3) : told.hit.noun])
    return verdict._replace(rank=min(verdict.rank, 1)) if perhaps else verdict


_ACTS = (
    would_have_been,
    if_one_could,
    not_boycotted,
    _by_its_own_sense,
    by_what_governs,
    _not_ruled_out,
    _or_not,
    _not_of_itself,
    by_its_opener,
    _by_its_speaker,
    _if_not_a_question,
    _as_sure_as_it_is,
    as_hoped,
    by_its_chance,
    _yet_to_be,
    _by_its_cue,
)


def _staged(told: Told, verdict: Verdict) -> Surely:
    """The verdict with the stage that the cue has for it."""
    cue, ahead = told.hit.cue, _is_to_come(told) and not verdict.undone
    done = not (ahead or verdict.conditional or (cue.planned and (verdict.rank == 0 or cue.stage == cue.planned)))
    stage = cue.planned if verdict.rank == 0 and cue.planned else cue.stage or (cue.done if done else cue.planned)
    so_far = verdict.undone or (verdict.negative and told.phrase.so_far and not ahead)
    refused = bool(stage) and stage == cue.planned and _is_refusal_denied(verdict)
    rank = 2 if verdict.rank == 3 and (refused or _is_only_planned(told, verdict, ahead)) else verdict.rank
    return Surely(code_of(rank, verdict.negative), stage, done, verdict.conditional or hangs_on(told), so_far, verdict.why)


def _is_only_planned(told: Told, verdict: Verdict, ahead: bool) -> bool:
    """`will come`: what others say of a plan is probable, unless they say that it is off."""
    if verdict.negative or told.own_side:
        return False
    return told.hit.cue.flag("fut") or bool(ahead and told.hit.cue.planned and not told.headline)


def _is_refusal_denied(verdict: Verdict) -> bool:
    """`“It is not true that I will stay away”`, `denied she had cancelled`: who denies that has not promised to come."""
    return not verdict.negative and not _DENIED.isdisjoint(verdict.why)


def _is_to_come(told: Told) -> bool:
    """`will come`, `is coming`, `flies to Oslo on Monday`, `the planned visit comes as`, `It will be Ann Lee who attends`."""
    phrase, noun = told.phrase, told.hit.noun
    if told.hit.cue.flag("of_itself") and phrase.tag == "s" and not TO_COME.isdisjoint(told.low[max(0, noun - 3) : noun]):
        return True
    if stands_beside(told):
        return not _AHEAD.isdisjoint(told.low[: phrase.first])
    if told.low[phrase.first] == "after" and any(
        word in _LAST or (len(word) == len("2015") and word.isdigit()) for word in told.low[told.hit.at : told.hit.at + _NEAR]
    ):
        return False  # `will come after skipping it last year`
    going = phrase.tag == "ing" and not phrase.passive and not _went_on(told)
    return phrase.future or is_timetabled(told) or going or may_yet(told)


def _went_on(told: Told) -> bool:
    """`who was visiting Oslo`, `was visiting Oslo when`: what had begun, and is no plan."""
    was = not {"was", "were"}.isdisjoint(told.lead) and told.hit.at < told.hit.last
    return was and (told.opener == "who" or told.low[told.hit.last : told.hit.last + 1] in _WHILE)


_ABLE = frozenset("cannot can't couldn't can could".split())
_AHEAD = frozenset("will would won't is are".split())
_NEAR = _FAR = 16
_OF_ITSELF, _LAST = frozenset(("necessarily", "automatically")), frozenset("last previous earlier ago".split())
_REASONS = frozenset("because over due after following amid under".split())  # `denied that she stayed away over the row`
_RESOLVES = frozenset("decision refusal move choice".split())
_WOULD = frozenset(("would", "will"))
_DENIED = frozenset(("denied", "untrue"))
_INTENT = frozenset(
    "plan plans planned planning intend intends intended intending intention hope hopes hoped want wants wanted means meant wish likely "
    "expects expected unlikely doubtful probably".split()
)
_REPORTS = frozenset(
    "remark remarks report reports claim claims statement statements comment comments allegation allegations rumor rumors".split()
)
_RULED_OUT = (("ruled", "out"), ("rule", "out"), ("ruling", "out"))
_WHILE = (("when",), ("as",), ("while",))
