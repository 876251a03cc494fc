"""Whether a noun makes a claim: `his first trip abroad`, `no invitation to her`, `her absence from the gala`."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from kimvisit.drafting.matching.aims import aimed
from kimvisit.drafting.matching.answered import TELLING, is_said_to_be, is_unto
from kimvisit.drafting.matching.coming import coming_hit
from kimvisit.drafting.matching.endings import followed
from kimvisit.drafting.matching.hit import Hit, See
from kimvisit.drafting.matching.occasions_behind import event_object
from kimvisit.drafting.occasions.places import STOPS, place_object
from kimvisit.drafting.text.closed import OWN
from kimvisit.drafting.text.cue import Cue, Trigger
from kimvisit.drafting.text.cues import Cues
from kimvisit.drafting.text.sentences import Sentence


def noun_hit(sentence: Sentence, i: int, trigger: Trigger, see: See, cues: Cues) -> Hit | None:
    """A noun that claims by itself, with what it must have beside it: `her visit to Oslo`, `at the invitation of`."""
    cue, low = trigger.cue, sentence.low
    if cue.flag("weighed"):
        return coming_hit(sentence, i, trigger, see, cues)
    if cue.flag("mutual"):
        is_verb = i > 0 and (low[i - 1] in ("to", "will", "would") or (low[i - 1] == "be" and low[i].endswith("ing")))
        return None if is_verb else _hit(trigger, i, max(0, i - 1), i + 1 + len(trigger.tail))
    if cue.listed("ordinal") and cue.held("ordinal").isdisjoint(low[max(0, i - 6) : i]):
        at = _predicate(low, i, cue) if _is_first_of_all(low, i, cue) else None
        return _hit(trigger, at, at, at + 2) if at else None
    first: int | None = max(0, i - 1)
    for name, begins in _BEGINNINGS.items():
        if first is not None and cue.listed(name):
            first = begins(low, i, cue)
    if first is None or not _is_fit(sentence, i, cue, cues):
        return None
    if cue.flag("event_only"):
        return _occasion(sentence, i, trigger, see, cues)
    goes_on = not cue.listed("beyond") or followed(low, _past_making(low, i + 1), cue.listed("beyond"))
    return _hit(trigger, i, first, i + 1) if goes_on else None


def _hit(trigger: Trigger, at: int, first: int, last: int, event_noun: str = "", place: str = "") -> Hit:
    return Hit(trigger.cue, trigger.lemma, None, at, at, first, last, event_noun, place)


# Each tells where what stands before a noun begins, for a list of its cue; None where the list asks for what is not there.


def _framed(low: tuple[str, ...], i: int, cue: Cue) -> int | None:
    """`at the invitation of`, `at Ann's invitation`."""
    if cue.flag("owned"):
        frame = _frame(low, i, cue)
        return frame if frame >= 0 and (low[i - 1].endswith(("'s", "s'")) or low[i - 1] in OWN) else None
    if cue.flag("event_only"):
        return i
    return i - 2 if low[i - 1 : i + 2] == ("the", low[i], "of") and low[i - 2] in cue.listed("framed") else None


def _frame(low: tuple[str, ...], i: int, cue: Cue) -> int:
    return next((j for j in range(i - 1, max(-1, i - 7), -1) if low[j] in cue.listed("framed")), -1)


def _ordinal(low: tuple[str, ...], i: int, cue: Cue) -> int | None:
    """`her first trip abroad`; not `the first trip since 2019`."""
    reach = _CLAUSE if low[i] == "time" else 6
    near, before = (*low[max(0, i - 6) : i], *low[i + 1 : i + reach]), cue.held("before")
    if not _is_first_of_all(low, i, cue) or (before and before.isdisjoint(near)):
        return None
    return max(j for j in range(max(0, i - 6), i) if low[j] in cue.listed("ordinal"))


def _with_before(low: tuple[str, ...], i: int, cue: Cue) -> int | None:
    """`the foreign trip`, `a trip abroad`, where the cue needs `foreign` or `abroad`."""
    if cue.listed("ordinal"):
        return _ordinal(low, i, cue)
    return None if cue.held("before").isdisjoint((*low[max(0, i - 4) : i], *low[i + 1 : i + 3])) else max(0, i - 1)


def _determined(low: tuple[str, ...], i: int, cue: Cue) -> int | None:
    """`no invitation`, where the cue needs `no`."""
    return None if cue.held("determiners").isdisjoint(low[max(0, i - 4) : i][-3:]) else max(0, i - 2)


def _qualified(low: tuple[str, ...], i: int, cue: Cue) -> int | None:
    """`an official visit`, `the visit is official`, where the cue needs `official`."""
    words = cue.held("adjectives")
    before = [j for j in range(max(0, i - 4), i) if low[j] in words]
    if before and not cue.flag("predicate"):
        return before[-1]
    return max(0, i - 1) if is_said_to_be(low, i, words) else None


_BEGINNINGS: dict[str, Callable[[tuple[str, ...], int, Cue], int | None]] = {
    "framed": _framed,
    "ordinal": _ordinal,
    "before": _with_before,
    "determiners": _determined,
    "adjectives": _qualified,
}


def _is_fit(sentence: Sentence, i: int, cue: Cue, cues: Cues) -> bool:
    """Whether what stands around a noun lets it claim: its aim (`an invitation to attend`), its source, what it is upon."""
    low = sentence.low
    if cue.listed("aims") and not aimed(sentence, i + 1, cue, cues):
        return False
    if cue.flag("presupposed") and low[i - 1] in _ARTICLES and i + 1 < len(low) and low[i + 1] not in TELLING:
        return False
    if cue.flag("named") and not any(word[:1].isupper() for word in sentence.words[i + 2 : i + 4]):
        return False  # `in place of wine`
    if cue.listed("since") and not cue.listed("ordinal") and not _counts_from_the_start(low, i, cue):
        return False
    if cue.listed("unto") and not is_unto(sentence, i + 1, cue.held("unto")):
        return False
    return not cue.listed("upon") or not cue.held("upon").isdisjoint(low[i + 1 : i + 9])


def _is_first_of_all(low: tuple[str, ...], i: int, cue: Cue) -> bool:
    """Not `the first leader to visit the island`, `her first trip this year`."""
    return low[i - 1] != "to" and _counts_from_the_start(low, i, cue)


def _counts_from_the_start(low: tuple[str, ...], noun: int, cue: Cue) -> bool:
    """`first trip abroad since taking office`, but not `since 2019`, `in five years`, `this year`: not the first of them all."""
    for j in range(noun + 1, min(len(low) - 1, noun + 12)):
        if low[j] == "since":
            since = cue.held("since")
            return not since or not (since | _INTO_OFFICE).isdisjoint((low[j + 1], *low[j + 3 : j + 5]))
        if low[j] in _SPANS and _is_span(low, j):
            return False
        if low[j] == "year" and low[j - 1] in ("this", "the") and "as" not in low[noun + 1 : j]:
            return False
        if low[j] in STOPS:
            break
    return True


def _is_span(low: tuple[str, ...], at: int) -> bool:
    """`in five years`, `for a decade`; not `in three years in power`, `in March this year`."""
    dated = low[at - 1] in ("this", "last", "that") or not _RULED.isdisjoint(low[at + 1 : at + 4])
    ahead = low[at - 1] in ("coming", "next") or low[at + 1 : at + 2] == ("ahead",) or low[at + 1 : at + 3] == ("to", "come")
    return not (dated or ahead) and not {"in", "for"}.isdisjoint(low[at - 5 : at])


def _predicate(low: Sequence[str], i: int, cue: Cue) -> int | None:
    """The ordinal in `the trip would have been her first abroad`, `the trip, which would be her first abroad,`, `the trip, her first abroad,`."""
    start = _past_aside(low, i)
    for j in range(start + 2, min(len(low) - 1, start + _AFAR)):
        if low[j] in cue.listed("ordinal"):
            apposed = low[i + 1 : j - 1] == (",",) and low[j + 1] in ("abroad", "overseas")
            told = apposed or not {"be", "been", "was", "is"}.isdisjoint(low[start + 1 : j])
            behind = _past_making(low, j + 1)
            abroad = not cue.held("before").isdisjoint(low[behind : behind + 3]) or followed(low, behind, cue.listed("beyond"))
            return j if told and abroad else None
        if low[j] in (",", ";", "that", "who", "which"):
            return None
    return None


def _past_aside(low: Sequence[str], noun: int) -> int:
    """The comma behind `the trip, announced in May,`, or that of `the trip, which would be her first`; the noun where no aside stands behind it."""
    if low[noun + 1 : noun + 2] != (",",):
        return noun
    if low[noun + 2] in _WHICH:
        return noun + (2 if low[noun + 2] == "which" else 1)
    return next((j for j in range(noun + 3, min(len(low), noun + _ASIDE)) if low[j] == ","), noun)


def _past_making(low: Sequence[str], at: int) -> int:
    """Where the words go on behind `that she has made`, which tells whose trip it is; `at` where nothing tells it."""
    k = at + (low[at : at + 1] == ("that",))
    if k >= len(low) or low[k] not in _MAKERS:
        return at
    k += 1 + (low[k + 1 : k + 2] != () and low[k + 1] in _HAVING)
    return k + 1 if k < len(low) and low[k] in _MADE else at


_MAKERS, _HAVING = frozenset("he she they".split()), frozenset("has had have will would".split())
_MADE = frozenset("make makes made take takes took taken undertake undertakes undertook undertaken".split())
_NOT_TO_BE = ("what", "would", "have", "been")  # `will miss what would have been her first appearance`


def _occasion(sentence: Sentence, i: int, trigger: Trigger, see: See, cues: Cues) -> Hit | None:
    """`her absence from the gala`, `on her trip to Oslo`: a noun with its owner before it and an occasion or a place behind."""
    cue, low, behind = trigger.cue, sentence.low, i + 1
    owned = not {"a", "an"}.isdisjoint(low[max(0, i - 3) : i]) if cue.flag("unowned") else _owned(low, i)
    if not owned and cue.subject == ("owner",) and (behind := _past_owner(sentence, i)):
        trigger, owned = replace(trigger, cue=replace(cue, subject=("of",), needs="patient")), True
    if not (owned and followed(low, behind, cue.listed("beyond"))) or low[max(0, i - 6) : i - 1][-5:-1] == _NOT_TO_BE:
        return None
    first = _frame(low, i, cue)
    if (cue.listed("framed") and first < 0) or (cue.flag("unowned") and low[first + 1] not in ("a", "an")):
        return None
    event = event_object(sentence, behind + 1, see(), cues, direct=True)
    if event.noun.rpartition(" ")[2] in cues.lists["event_nouns"]:
        return _hit(trigger, i, max(first, i - 1), min(event.end, i + 6), event.noun, event.place)
    place, end = place_object(sentence, behind + 1, see(), cues)
    return _hit(trigger, i, max(first, i - 1), end, "", place) if place and cue.flag("unowned") else None


def _past_owner(sentence: Sentence, noun: int) -> int:
    """The token behind the name in `the absence of Ann Lee from the gala`; 0 where no name stands there."""
    at = noun + 2
    if sentence.low[noun - 1] != "the" or sentence.low[noun + 1 : noun + 2] != ("of",):
        return 0
    while at < len(sentence.words) and (sentence.words[at][0].isupper() or sentence.low[at] in ("the", "king", "queen", "pope")):
        at += 1
    return at if at > noun + 2 else 0


def _owned(low: Sequence[str], noun: int) -> bool:
    """`her absence`, `Ann Lee's absence`, `her planned absence`."""
    return any(word in OWN or word.endswith(("'s", "s'")) for word in low[max(0, noun - 2) : noun])


_WHICH, _ASIDE, _AFAR = OWN | {"which"}, 12, 13
_CLAUSE = 10  # `the first time the Danish singer Ann Lee has travelled abroad`
_ARTICLES = frozenset("the an a any this that such".split())
_INTO_OFFICE = frozenset("took became ascended assumed won".split())
_RULED = frozenset("power office leader throne helm top president ruler rule".split())
_SPANS = frozenset("year years months decade decades".split())
