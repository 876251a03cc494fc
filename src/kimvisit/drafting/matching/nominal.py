"""Whether a noun makes a claim: `his first trip abroad`, `no invitation to her`, `her absence from the gala`."""

from collections.abc import Sequence
from dataclasses import replace

from kimvisit.drafting.matching.around import See, aimed, counts_from_the_start
from kimvisit.drafting.matching.endings import followed
from kimvisit.drafting.matching.hit import Hit
from kimvisit.drafting.matching.objects import event_object
from kimvisit.drafting.matching.unto import is_unto
from kimvisit.drafting.occasions.places import place_object
from kimvisit.drafting.text.cue import Cue, Trigger
from kimvisit.drafting.text.cues import Cues
from kimvisit.drafting.text.sentences import Sentence


def noun_hit(sentence: Sentence, i: int, trigger: Trigger, see: See, cues: Cues) -> Hit | None:
    """A noun that claims by itself, with what it must have beside it: `her visit to Oslo`, `at the invitation of`."""
    cue, low = trigger.cue, sentence.low
    if cue.flag("mutual"):
        return _meeting(sentence, i, trigger)
    before = low[max(0, i - 4) : i]
    first = max(0, i - 1)
    if cue.flag("owned"):
        frame = next((j for j in range(i - 1, max(-1, i - 7), -1) if low[j] in cue.listed("framed")), -1)
        if frame < 0 or not (low[i - 1].endswith(("'s", "s'")) or low[i - 1] in _OWN):
            return None
        first = frame
    elif cue.listed("framed") and not cue.flag("event_only"):
        if low[i - 1 : i + 2] != ("the", low[i], "of") or low[i - 2] not in cue.listed("framed"):
            return None
        first = i - 2
    if cue.listed("ordinal"):
        if low[i - 1] == "to" or not counts_from_the_start(low, i, cue):  # `the first leader to visit the island`
            return None
        near = low[max(0, i - 6) : i]
        if not set(near) & cue.held("ordinal") and (at := _predicate(low, i, cue)):
            return Hit(cue, trigger.lemma, None, at, at, at, at + 2)
        if not set(near) & cue.held("ordinal"):
            return None
        if cue.listed("before") and not {*near, *low[i + 1 : i + 6]} & cue.held("before"):
            return None
        first = max(j for j in range(max(0, i - 6), i) if low[j] in cue.listed("ordinal"))
    elif cue.listed("before") and not {*before, *low[i + 1 : i + 3]} & cue.held("before"):
        return None
    if cue.listed("determiners"):
        if not set(before[-3:]) & cue.held("determiners"):
            return None
        first = max(0, i - 2)
    if cue.listed("adjectives"):
        near_words = cue.held("adjectives")
        told_before = not cue.flag("predicate") and not near_words.isdisjoint(before)
        if not told_before and not _is_said_to_be(low, i, near_words):
            return None
        if told_before:
            first = max(j for j in range(max(0, i - 4), i) if low[j] in near_words)
    if cue.listed("aims") and not aimed(sentence, i + 1, cue, cues):
        return None
    if cue.flag("presupposed") and low[i - 1] in _ARTICLES and low[i + 1 : i + 2] != () and low[i + 1] not in _TELLING:
        return None
    if cue.listed("unto") and not is_unto(sentence, i + 1, cue.held("unto")):
        return None
    if cue.listed("upon") and cue.held("upon").isdisjoint(low[i + 1 : i + 9]):
        return None
    if cue.flag("event_only"):
        return _occasion(sentence, i, trigger, see, cues)
    if cue.listed("beyond") and not followed(low, i + 1, cue.listed("beyond")):
        return None
    return Hit(cue, trigger.lemma, None, i, i, first, i + 1)


def _occasion(sentence: Sentence, i: int, trigger: Trigger, see: See, cues: Cues) -> Hit | None:
    """`her absence from the gala`, `on her trip to Oslo`: a noun with its owner before it and an occasion or a place behind."""
    cue, low = trigger.cue, sentence.low
    owned = not {"a", "an"}.isdisjoint(low[max(0, i - 3) : i]) if cue.flag("unowned") else _owned(low, i)
    behind = i + 1
    if not owned and cue.subject == ("owner",) and (behind := _past_owner(sentence, i)):
        cue, owned = replace(cue, subject=("of",), needs="patient"), True
    if not (owned and followed(low, behind, cue.listed("beyond"))):
        return None
    first = next((j for j in range(i - 1, max(-1, i - 7), -1) if low[j] in cue.listed("framed")), -1)
    if (cue.listed("framed") and first < 0) or (cue.flag("unowned") and low[first + 1] not in ("a", "an")):
        return None
    if cue.flag("known"):
        return Hit(cue, trigger.lemma, None, i, i, i - 1, i + 2)
    noun, place, end = event_object(sentence, behind + 1, see(), cues, direct=True)
    if noun.rpartition(" ")[2] in cues.lists["event_nouns"]:
        return Hit(cue, trigger.lemma, None, i, i, max(first, i - 1), min(end, i + 6), noun, place)
    place, end = place_object(sentence, behind + 1, see(), cues)
    return (
        Hit(cue, trigger.lemma, None, i, i, max(first, i - 1), end, "", place)
        if place and (cue.words.get("otherwise") or cue.flag("unowned"))
        else None
    )


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
    return any(word in _OWN or word.endswith(("'s", "s'")) for word in low[max(0, noun - 2) : noun])


def _is_said_to_be(low: Sequence[str], noun: int, words: frozenset[str]) -> bool:
    """`the answer from her manager was a firm no`: one of the words is what the noun is said to be."""
    reach = _FAR if low[noun + 1 : noun + 2] != () and low[noun + 1] in _TELLING else _NEAR
    be = next((j for j in range(noun + 1, min(len(low), noun + reach)) if low[j] in _BE or low[j] in _APART), 0)
    if not be or low[be] in _APART:
        return False
    be += low[be + 1 : be + 2] == ("been",)
    return any(
        low[j] in words and (low[j] not in _FLAT or ("not" not in low[be:j] and not "".join(low[j + 1 : j + 2]).isalpha()))
        for j in range(be + 1, min(len(low), be + 5))
    )


_NEAR, _FAR = 5, 10
_FLAT = frozenset(("yes", "no"))
_BE = frozenset("was were is are been remains remained has".split())
_APART = frozenset(", ; : who which that and but".split())
_OWN = frozenset("his her their".split())
_ARTICLES = frozenset("the an a any this that such".split())
_TELLING = frozenset("from by of to for".split())


def _predicate(low: Sequence[str], i: int, cue: Cue) -> int | None:
    """The ordinal in `the trip would have been her first abroad`."""
    for j in range(i + 2, min(len(low) - 1, i + 10)):
        if low[j] in cue.listed("ordinal"):
            told = not {"be", "been", "was", "is"}.isdisjoint(low[i + 1 : j])
            abroad = not cue.held("before").isdisjoint(low[j + 1 : j + 4]) or followed(low, j + 1, cue.listed("beyond"))
            return j if told and abroad else None
        if low[j] in (",", ";", "that", "who", "which"):
            return None
    return None


def _meeting(sentence: Sentence, i: int, trigger: Trigger) -> Hit | None:
    """The noun of a meeting, where its own words and what stands before it let it be one."""
    if i and sentence.low[i - 1] in ("to", "will", "would"):
        return None
    first = max(0, i - 1)
    return Hit(trigger.cue, trigger.lemma, None, i, i, first, i + 1 + len(trigger.tail))
