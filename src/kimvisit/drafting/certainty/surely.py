"""Stage and factuality of a candidate, from its verb phrase, the word that opens its clause, and how it was said."""

from itertools import pairwise

from kimvisit.drafting.certainty.doubts import (
    asks,
    before_that,
    borne,
    denies_itself,
    expects,
    first_time_of_a_plan,
    is_beside,
    is_habit,
    is_headed,
    is_idle,
    left_open,
    questioned,
)
from kimvisit.drafting.certainty.judged import CODES, Surely, judge_noun
from kimvisit.drafting.grammar.day_words import is_next_stop, timetabled
from kimvisit.drafting.grammar.framed import is_errand, is_gerund
from kimvisit.drafting.grammar.kept import BESIDE
from kimvisit.drafting.grammar.opened import opener
from kimvisit.drafting.grammar.verbs import Phrase
from kimvisit.drafting.matching.hit import Hit
from kimvisit.drafting.text.cues import Cues
from kimvisit.drafting.text.sentences import Sentence

_RANKS = {"probable": 2, "unlikely": 2, "possible": 1, "open": 0, "confident": 3}
_SKIPPED_OPENERS = frozenset("until before after when where how why once unless".split())
_FACTIVE = frozenset(("after", "when", "since", "where", "why"))
_RESOLVED = frozenset("refused declined agreed decided failed chose opted".split())
_REPORTS = frozenset(
    "remark remarks report reports claim claims statement statements comment comments allegation allegations rumor rumors".split()
)
_INTENT = frozenset(
    "plan plans planned planning intend intends intended intending intention hope hopes hoped want wants wanted means meant wish likely expects expected".split()
)


def judge(sentence: Sentence, hit: Hit, cues: Cues, sort: str, own_side: bool, headline: bool) -> Surely | None:
    """Judge a hit; None where it asserts nothing: an aim, a habit, a wish, the part of an unasserted clause."""
    cue, phrase = hit.cue, hit.phrase
    if cue.flag("mutual") and (phrase is None or is_gerund(sentence, phrase)):
        return Surely("CT+", cue.done, True, False, False, ())  # what stands around those who meet decides
    if phrase is None:
        return judge_noun(sentence, hit, sort, own_side)
    as_was = phrase.tag == "past" and phrase.bare and sentence.low[phrase.first - 1] in ("as", "than")  # `as planned`
    beside_it = sentence.low[phrase.first] in BESIDE and not hit.event_noun  # `before flying home`
    if as_was or beside_it or is_habit(sentence.low, phrase.first, hit):
        return None
    word, place = opener(sentence, phrase.first)
    told = word in _FACTIVE and (
        (phrase.tag == "past" and not (phrase.passive and phrase.bare))
        or (headline and phrase.tag == "s")
        or (word in ("why", "where") and phrase.tag == "ing" and not phrase.bare)
        or not _RESOLVED.isdisjoint(sentence.low[phrase.first : phrase.verb])
        or (word == "when" and phrase.tag == "s" and bool(cue.planned) and timetabled(sentence.low, hit.last))
    )
    errand = cue.flag("mutual") and not phrase.asserted and is_errand(sentence, phrase)
    open_still = word == "whether" and "should" in sentence.low[phrase.first : phrase.verb]
    if not (phrase.asserted or open_still or errand) or (word in _SKIPPED_OPENERS and not phrase.future and not told):
        return None
    fated = word == "before" and sentence.low[phrase.first] in ("was", "were")  # `weeks before she was to come`
    if word in ("when", "before", "until") and phrase.future and not fated:
        return None
    if word in ("whether", "if") and is_idle(sentence, word, place, _is_past(sentence, phrase)):
        return None
    carried = cue.listed("borne") and borne(sentence.low, phrase.first, cue)
    beside = phrase.tag == "ing" and phrase.bare and is_beside(sentence, phrase.first)
    if (
        phrase.tag == "ing"
        and phrase.bare
        and not (carried or beside)
        and not (headline and (phrase.negative or is_headed(sentence, phrase.first)))
    ):
        return None
    present = phrase.tag in ("base", "s") and phrase.bare and not headline and word not in ("if", "whether")
    plan = (
        present
        and bool(cue.planned)
        and (
            timetabled(sentence.low, hit.last)
            or timetabled(sentence.low, hit.at + 1)
            or is_next_stop(sentence.low, phrase.first, hit.at)
        )
    )
    if (
        present
        and not (plan or errand)
        and not (cue.listed("among") and (phrase.tag == "s" or cue.flag("now")))
        and not (phrase.tag == "s" and (cue.listed("object_before") or cue.flag("now")))
        and not (
            cue.flag("now")
            and (
                sentence.low[phrase.first] == "have"
                or ((cue.listed("upon") or not cue.listed("object_before")) and _is_plural(sentence.low, phrase.first))
            )
        )
    ):
        return None
    if first_time_of_a_plan(sentence, phrase.first):
        return None
    why: list[str] = []
    rank = 2 if cue.flag("probable") or errand else 1 if cue.flag("possible") else 3
    for hedge in phrase.hedges:
        rank = min(rank, _RANKS.get(hedge, 3))
        why.append(hedge)
    negative = phrase.negative
    if cue.planned and phrase.conditional and phrase.perfect and phrase.first < phrase.verb - 1:
        if negative and _IN_ANY_CASE.isdisjoint(sentence.low[hit.last :]):
            return None  # `would not have come`: had it been otherwise
        if not negative and not phrase.hedges[1:]:
            negative, rank = True, 3  # `would have come`: and did not
    if denies(hit):
        negative = not negative
    conditional = False
    before = (
        "" if hit.noun == place - 1 else before_that(sentence.low, word, place, phrase.first)
    )  # `the invitation that she accepted`
    if before in cues.hedges or before in cues.lists["unasserted"]:
        sort_before = "possible" if before in _CHANCE else cues.hedges.get(before, "unasserted")
        if sort_before == "unasserted" or before.startswith(("hop", "want", "wish", "desir")):
            return None
        rank = min(rank, _RANKS.get(sort_before, 2))
        if before in _SURE and not _NOT.isdisjoint(sentence.low[max(0, place - 3) : place]):
            rank = 0
        negative = negative != (sort_before in ("unlikely", "negative"))
        why.append(before)
    if hit.lemma.startswith("rule out") and phrase.negative:
        rank, negative = 1, False
    doubtless = word == "that" and "no" in sentence.low[max(0, place - 3) : place]
    if word == "that" and any(pair in _NOTHING_SURE for pair in pairwise(sentence.low[max(0, place - 7) : place])):
        rank, negative = 0, False
    if phrase.joined and negative and sentence.low[phrase.first - 1] == "or":
        rank = 0
    if word == "how" and not _UNDECIDED.isdisjoint(sentence.low[max(0, place - 4) : place]):
        rank, negative = 0, False
        why.append("how")
    if word == "whether" or (word == "if" and asks(sentence, place)):
        if not {"asked", "asking", "ask"}.isdisjoint(sentence.low[max(0, place - 6) : place]) and not left_open(
            sentence, hit.last
        ):
            return None
        rank, negative = 0, False
        why.append("whether")
    elif word == "if" and sentence.low[place - 1] == "as":
        rank = min(rank, 2)
    elif word == "if":
        if sentence.low[place + 1 : place + 2] == ("only",):
            return None
        rank, conditional = 0, True
        why.append("if")
    if sort == "allowing":  # `did not rule out that`
        rank, negative = min(rank, 1), False
    if sort == "withheld" and word != "why":
        if word == "that" and before in _REPORTS:
            return None
        rank = 0
        why.append("not said")
    if sort == "doubting" and rank > 1:
        rank, negative = 0, False
        why.append("doubted")
    if sort == "denying" and not doubtless and not denies_itself(sentence, hit, cues):
        negative = not negative
        why.append("denied")
    if questioned(sentence, hit.at):
        if not headline:
            return None
        rank = 0
    future = plan or phrase.future or (phrase.passive is False and phrase.tag == "ing" and not _went_on(sentence, hit, word))
    if beside:
        future = not _AHEAD.isdisjoint(sentence.low[: phrase.first])
    if headline and phrase.tag == "base" and rank == 2 and not cue.flag("probable"):
        rank = 3
    if own_side and rank == 2 and future and not _INTENT.intersection(sentence.low[phrase.first : hit.at]):
        rank = 3
    if (
        phrase.negative
        and rank == 1
        and sentence.low[phrase.verb - 1] != "from"  # `could be prevented from coming`
        and set(sentence.low[phrase.first : hit.at]) & {"cannot", "can't", "couldn't", "can", "could"}
    ):
        rank = 3
    if (
        negative
        and rank == 2
        and not any(cues.hedges.get(word) == "unlikely" for word in why)
        and not cue.flag("probable")
        and set(phrase.hedges) <= {"probable"}
        and not expects(sentence, hit)
    ):
        rank = 3
    undone = rank == 0 and bool(cue.done) and ("yet", "to") in pairwise(sentence.low[phrase.first : hit.at])
    if undone:  # `has yet to visit Oslo`
        rank, negative, future = 3, True, False
    if cue.flag("open") or (cue.flag("fut") and (phrase.negative or (phrase.future and hit.lemma.startswith("decide")))):
        rank = 0
    done = not future and not conditional and not (cue.planned and cue.stage == cue.planned)
    stage = cue.stage or (cue.done if done else cue.planned)
    if rank == 0 and cue.planned:
        stage, done = cue.planned, False
    if cue.flag("fut") and rank == 3 and not own_side and not negative:
        rank = 2
    if future and rank == 3 and not own_side and not headline and not negative and cue.planned:
        rank = 2
    code = "Uu" if rank <= 0 else CODES[rank] + ("-" if negative else "+")
    return Surely(code, stage, done, conditional, undone or (negative and phrase.so_far and not future), tuple(why))


def _is_plural(low: tuple[str, ...], first: int) -> bool:
    """`we expect`, `organisers expect`."""
    before = low[first - 1] if first else ""
    return before in ("we", "they", "i") or (before.endswith("s") and len(before) > 3 and not before.endswith(("'s", "ss")))


def _went_on(sentence: Sentence, hit: Hit, opener_word: str) -> bool:
    """`who was visiting Oslo`, `was visiting Oslo when`: what had begun, and is no plan."""
    was = hit.phrase is not None and not {"was", "were"}.isdisjoint(sentence.low[hit.phrase.first : hit.at])
    return was and hit.at < hit.last and (opener_word == "who" or sentence.low[hit.last : hit.last + 1] in _WHILE)


_WHILE = (("when",), ("as",), ("while",))


def _is_past(sentence: Sentence, phrase: Phrase) -> bool:
    """`if she went`, `if she was coming`, `if she had come`."""
    return (
        (phrase.perfect and sentence.low[phrase.first] == "had")
        or (phrase.tag == "past" and phrase.bare)
        or (phrase.tag == "ing" and sentence.low[phrase.first] in ("was", "were"))
    )


def denies(hit: Hit) -> bool:
    """Whether a cue denies by itself: `skip`, `be absent from`."""
    return hit.cue.flag("deny") or hit.lemma in hit.cue.listed("deny_verbs")


_NOTHING_SURE = frozenset(
    ("no", noun) for noun in "confirmation guarantee guarantees certainty assurance sign signs indication word".split()
)
_AHEAD = frozenset("will would won't is are".split())
_IN_ANY_CASE = frozenset("anyway anyhow regardless either even case event".split())
_SURE = frozenset("certain sure determined".split())
_NOT = frozenset("not isn't wasn't never".split())
_CHANCE = frozenset("possible possibility chance prospect conceivable".split())
_UNDECIDED = frozenset("decide decided deciding unclear undecided known".split())
