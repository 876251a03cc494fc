"""Whether a cue applies where one of its words stands: its object, adjectives, place and particles."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from kimvisit.drafting.cues import Cue, Cues, Trigger
from kimvisit.drafting.gate import Opening
from kimvisit.drafting.mention import Mention
from kimvisit.drafting.objects import aimed, event_object, object_of, place_object
from kimvisit.drafting.sentences import Sentence
from kimvisit.drafting.verbs import Phrase, phrase_at

See = Callable[[], list[Mention]]


class Hit(NamedTuple):
    """A cue that applies: its verb phrase (None for nouns), the token of its object or noun, and the tokens that carry it."""

    cue: Cue
    lemma: str
    phrase: Phrase | None
    at: int
    noun: int
    first: int
    last: int
    event_noun: str = ""
    place: str = ""


def hits_in(sentence: Sentence, openings: Sequence[Opening], see: See, cues: Cues, headline: bool) -> list[Hit]:
    """The cues of a sentence, in order; `see` finds its mentions, if any cue has to know; of two that share a kind and a word, the first of the file."""
    found: list[Hit] = []
    taken: set[tuple[int, str]] = set()
    for i, trigger in openings:
        if (i, trigger.cue.kind) in taken:
            continue
        if trigger.tag == "noun":
            hit = _noun(sentence, i, trigger, cues)
            if hit and _told_already(hit, found):
                continue
        else:
            hit = _verb(sentence, i, trigger, see, cues, headline)
        if hit:
            found.append(hit)
            taken.add((i, trigger.cue.kind))
    return found


def _told_already(hit: Hit, found: list[Hit]) -> bool:
    """Whether a verb has the noun for its object and says the same of it, or more."""
    presupposed = hit.cue.flag("presupposed")
    return any(h.noun == hit.noun and (not presupposed or h.cue.kind == hit.cue.kind) for h in found)


def _verb(sentence: Sentence, i: int, trigger: Trigger, see: See, cues: Cues, headline: bool) -> Hit | None:
    cue, low = trigger.cue, sentence.low
    after = i + 1 + len(trigger.tail)
    phrase = phrase_at(sentence, i, trigger.tag, cues, headline)
    if trigger.lemma.startswith("be ") and phrase.passive:
        return None
    if trigger.tag == "past" and not phrase.passive and phrase.bare and not phrase.perfect and _reduced(sentence, after):
        phrase = _as_passive(phrase)
    if (cue.flag("modal") and not phrase.future) or (cue.flag("negated") and not phrase.negative):
        return None
    if cue.listed("aims") and not aimed(sentence, after, cue):
        return None
    if cue.listed("near") and not _beyond(low, after, cue, cues):
        return None
    if trigger.tail:
        phrase = phrase._replace(verb=after - 1)
    noun, event_noun, place, last = i, "", "", after
    if cue.objects == ("event",):
        event_noun, place, last = event_object(sentence, after, see(), cues)
        if cue.flag("strict") and event_noun not in cues.lists["event_nouns"]:
            return None
        if (
            not event_noun
            and not place
            and after < len(low)
            and low[after] not in (".", ",", "it", ";", "”", '"', "in", "on", "and")
            and not phrase.passive
        ):
            return None
    elif cue.objects == ("place",):
        place, last = place_object(sentence, after, see(), cues)
        event_noun, _, end = ("", "", 0) if place else event_object(sentence, after, see(), cues)
        last = last or end
        if not place and not event_noun:
            return None
    elif cue.objects:
        found = object_of(sentence, phrase, after, cue)
        if found is None:
            return None
        noun = found
        if "no" in low[i + 1 : found]:
            phrase = phrase._replace(negative=not phrase.negative, so_far=phrase.so_far or phrase.perfect)
        last = max(after, min(found + 1, i + 8)) if found > i else after
        if cue.words.get("needs") == "place":
            place = place_object(sentence, noun + 1, see(), cues)[0] or place_object(sentence, noun + 2, see(), cues)[0]
            abroad = any(f" {w} " in f" {' '.join(low[noun - 3 : noun + 6])} " for w in cues.lists["abroad"])
            if not place and not abroad and low[noun - 1] not in ("the", "his", "her", "this", "such", "planned"):
                return None
    elif cue.listed("object_before"):
        noun = next(
            (j for j in range(phrase.first - 1, max(-1, phrase.first - 12), -1) if low[j] in cue.listed("object_before")),
            -1,
        )
        if noun < 0:
            return None
    if cue.listed("object_near") and not set(low[after : after + 14]) >= set(cue.listed("object_near")):
        return None
    first = phrase.first if i - phrase.first <= 4 else i
    if 0 <= noun < first and first - noun <= 3:
        first = noun
    return Hit(cue, trigger.lemma, phrase, i, noun, first, last, event_noun, place)


def _noun(sentence: Sentence, i: int, trigger: Trigger, cues: Cues) -> Hit | None:
    cue, low = trigger.cue, sentence.low
    before = low[max(0, i - 4) : i]
    first = max(0, i - 1)
    if cue.listed("framed"):
        if low[i - 1 : i + 2] != ("the", low[i], "of") or low[i - 2] not in cue.listed("framed"):
            return None
        first = i - 2
    if cue.listed("ordinal"):
        near = low[max(0, i - 6) : i]
        if not set(near) & set(cue.listed("ordinal")) and (at := _predicate(low, i, cue)):
            return Hit(cue, trigger.lemma, None, at, at, at, at + 2)
        if not set(near) & set(cue.listed("ordinal")):
            return None
        if not {*near, *low[i + 1 : i + 6]} & set(cue.listed("before")):
            return None
        first = max(j for j in range(max(0, i - 6), i) if low[j] in cue.listed("ordinal"))
    elif cue.listed("before") and not {*before, *low[i + 1 : i + 3]} & set(cue.listed("before")):
        return None
    if cue.listed("determiners"):
        if not set(before[-3:]) & set(cue.listed("determiners")):
            return None
        first = max(0, i - 2)
    if cue.listed("adjectives"):
        near_words = set(cue.listed("adjectives"))
        be = next((j for j in range(i + 1, min(len(low), i + 5)) if low[j] in ("was", "were", "is", "are")), None)
        predicate = be is not None and set(low[be + 1 : be + 4]) & near_words
        if not set(before) & near_words and not predicate:
            return None
        if set(before) & near_words:
            first = max(j for j in range(max(0, i - 4), i) if low[j] in near_words)
    if cue.listed("aims") and not aimed(sentence, i + 1, cue):
        return None
    return Hit(cue, trigger.lemma, None, i, i, first, i + 1)


def _beyond(low: Sequence[str], after: int, cue: Cue, cues: Cues) -> bool:
    """`went to Oslo ahead of Rome`, but not `ahead of the vote in Rome` or `ahead of a visit to Rome`."""
    at = next((j for j in range(after, min(len(low), after + 6)) if low[j] in cue.listed("near")), None)
    if at is None or at + 2 >= len(low) or low[at + 2] in ("the", "a", "an", "his", "her", "its"):
        return False
    behind = low[at + 2 : at + 6]
    return cues.lists["event_nouns"].isdisjoint(behind) and not {"visit", "trip", "tour"} & set(behind)


def _predicate(low: Sequence[str], i: int, cue: Cue) -> int | None:
    """The ordinal in `the trip would have been her first abroad`."""
    for j in range(i + 2, min(len(low) - 1, i + 10)):
        if low[j] in cue.listed("ordinal"):
            told = not {"be", "been", "was", "is"}.isdisjoint(low[i + 1 : j])
            return j if told and not set(cue.listed("before")).isdisjoint(low[j + 1 : j + 4]) else None
        if low[j] in (",", ";", "that", "who", "which"):
            return None
    return None


def _reduced(sentence: Sentence, after: int) -> bool:
    """`leaders invited to ...`: a participle without its auxiliary, told by what follows it."""
    return after >= len(sentence.low) or sentence.low[after] in ("to", "by", "for", ",", ".", "from", "along")


def _as_passive(phrase: Phrase) -> Phrase:
    return phrase._replace(passive=True)
