"""Whether a cue applies where one of its words stands: its object, adjectives, place and particles."""

from collections.abc import Sequence
from typing import NamedTuple

from kimvisit.drafting.around import See, aimed, bound_noun, counts_from_the_start, followed, stands, then
from kimvisit.drafting.cues import Cue, Cues, Trigger
from kimvisit.drafting.gate import Opening, after_words
from kimvisit.drafting.objects import event_object, object_of, place_object
from kimvisit.drafting.sentences import Sentence
from kimvisit.drafting.verbs import Phrase, phrase_at


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
            kinds = (trigger.cue.kind, *trigger.cue.listed("covers"))
            taken.update((j, kind) for j in range(i, i + 1 + len(trigger.tail)) for kind in kinds)
    return found


def _told_already(hit: Hit, found: list[Hit]) -> bool:
    """Whether a verb has the noun for its object and says the same of it, or more."""
    other = not hit.cue.flag("presupposed") and not hit.cue.listed("ordinal")
    return any(h.noun == hit.noun and (other or h.cue.kind == hit.cue.kind) for h in found)


def _verb(sentence: Sentence, i: int, trigger: Trigger, see: See, cues: Cues, headline: bool) -> Hit | None:
    cue = trigger.cue
    after = after_words(sentence.low, i, trigger)
    phrase = phrase_at(sentence, i, trigger.tag, cues, headline)
    if trigger.lemma.startswith("be "):
        if phrase.passive:
            return None
        if "not" in sentence.low[i + 1 : i + 2]:
            phrase = phrase._replace(negative=not phrase.negative)
    active = phrase.passive or phrase.perfect or not phrase.bare or bool(cue.listed("then")) or trigger.lemma.startswith("be ")
    if trigger.tag == "past" and not active and _reduced(sentence, after):
        phrase = phrase._replace(passive=True)
    if cue.flag("headline") and not headline:
        return None
    if not stands(sentence, after, phrase, cue, see, cues):
        return None
    if trigger.tail:
        phrase = phrase._replace(verb=after - 1)
    found = _object(sentence, i, after, phrase, trigger, see, cues)
    if found is None:
        return None
    first = phrase.first if i - phrase.first <= 4 else i
    if 0 <= found.noun < first and first - found.noun <= 3:
        first = found.noun
    return Hit(cue, trigger.lemma, found.phrase, i, found.noun, first, found.last, found.event_noun, found.place)


class _Object(NamedTuple):
    phrase: Phrase
    noun: int
    last: int
    event_noun: str = ""
    place: str = ""


def _object(sentence: Sentence, i: int, after: int, phrase: Phrase, trigger: Trigger, see: See, cues: Cues) -> _Object | None:
    """What the verb is about; None where it lacks the object that the cue needs."""
    cue, low = trigger.cue, sentence.low
    if cue.objects == ("event",):
        return _event(sentence, i, after, phrase, trigger, see, cues)
    if cue.objects == ("place",):
        place, last = place_object(sentence, after, see(), cues)
        if place and not _place_holds(low, i, last, phrase, cue, place, cues):
            return None
        if place and (noun := bound_noun(sentence, last, cues)):
            return _Object(phrase, i, last, noun, place)
        event_noun, _, end = ("", "", 0) if place else event_object(sentence, after, see(), cues, direct=True)
        return _Object(phrase, i, last or end, event_noun, place) if place or event_noun else None
    if cue.objects:
        return _listed(sentence, i, after, phrase, trigger, see, cues)
    if cue.listed("object_before"):
        listed = cue.listed("object_before")
        before = next((j for j in range(phrase.first - 1, max(-1, phrase.first - 12), -1) if low[j] in listed), -1)
        return _Object(phrase, before, after) if before >= 0 else None
    if cue.listed("object_near") and not set(low[after : after + 14]) >= set(cue.listed("object_near")):
        return None
    return _Object(phrase, i, after)


def _event(sentence: Sentence, i: int, after: int, phrase: Phrase, trigger: Trigger, see: See, cues: Cues) -> _Object | None:
    cue, low = trigger.cue, sentence.low
    event_noun, place, last = event_object(sentence, after, see(), cues, cue.flag("direct"))
    if (cue.flag("strict") or cue.flag("event_only")) and event_noun.rsplit(" ", 1)[-1] not in cues.lists["event_nouns"]:
        return None
    if not event_noun and not place and not phrase.passive:
        bare = after >= len(low) or low[after] in (".", ",", "it", ";", "”", '"', "in", "on", "and")
        misses = trigger.lemma in cue.listed("deny_verbs") and low[after : after + 1] in (("in",), ("on",), ("and",))
        if cue.flag("direct") or not bare or misses:
            return None
    return _Object(phrase, i, last, event_noun, place)


def _place_holds(low: Sequence[str], i: int, last: int, phrase: Phrase, cue: Cue, place: str, cues: Cues) -> bool:
    """For `be in`: a plan to be there, or a stay there for something; no `in Parliament`."""
    if not cue.flag("stay"):
        return True
    if place.rsplit(" ", 1)[-1].lower() in cues.lists["body_words"]:
        return False
    return phrase.future or low[last : last + 1] == ("for",) or low[last : last + 2] == ("to", "attend")


def _listed(sentence: Sentence, i: int, after: int, phrase: Phrase, trigger: Trigger, see: See, cues: Cues) -> _Object | None:
    cue, low = trigger.cue, sentence.low
    found = object_of(sentence, phrase, after, cue)
    if found is None:
        return None
    if trigger.tail and after == i + 1 and found > after and trigger.tail[0] in low[i + 1 : found]:
        return None
    if cue.flag("event_between") and cues.lists["event_nouns"].isdisjoint(low[after:found]):
        return None
    if cue.listed("closing") and not then(low, found + 1, cue.listed("closing")):
        return None
    if cue.flag("aimed") and not aimed(sentence, found + 1, cue, cues):
        return None
    if "no" in low[i + 1 : found]:
        phrase = phrase._replace(negative=not phrase.negative, so_far=phrase.so_far or phrase.perfect)
    last = max(after, min(found + 1, i + 8)) if found > i else after
    place = ""
    if cue.words.get("needs") == "place":
        place = place_object(sentence, found + 1, see(), cues)[0] or place_object(sentence, found + 2, see(), cues)[0]
        abroad = any(f" {w} " in f" {' '.join(low[found - 3 : found + 6])} " for w in cues.lists["abroad"])
        if not place and not abroad and low[found - 1] not in ("the", "his", "her", "this", "such", "planned"):
            return None
    return _Object(phrase, found, last, "", place)


def _noun(sentence: Sentence, i: int, trigger: Trigger, cues: Cues) -> Hit | None:
    cue, low = trigger.cue, sentence.low
    before = low[max(0, i - 4) : i]
    first = max(0, i - 1)
    if cue.listed("framed"):
        if low[i - 1 : i + 2] != ("the", low[i], "of") or low[i - 2] not in cue.listed("framed"):
            return None
        first = i - 2
    if cue.listed("ordinal"):
        if not counts_from_the_start(low, i, cue):
            return None
        near = low[max(0, i - 6) : i]
        if not set(near) & set(cue.listed("ordinal")) and (at := _predicate(low, i, cue)):
            return Hit(cue, trigger.lemma, None, at, at, at, at + 2)
        if not set(near) & set(cue.listed("ordinal")):
            return None
        if cue.listed("before") and not {*near, *low[i + 1 : i + 6]} & set(cue.listed("before")):
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
        be = next((j for j in range(i + 1, min(len(low), i + 5)) if low[j] in ("was", "were", "is", "are", "been")), None)
        predicate = be is not None and set(low[be + 1 : be + 4]) & near_words
        if not set(before) & near_words and not predicate:
            return None
        if set(before) & near_words:
            first = max(j for j in range(max(0, i - 4), i) if low[j] in near_words)
    if cue.listed("aims") and not aimed(sentence, i + 1, cue, cues):
        return None
    if cue.listed("beyond") and not followed(low, i + 1, cue.listed("beyond")):
        return None
    return Hit(cue, trigger.lemma, None, i, i, first, i + 1)


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
