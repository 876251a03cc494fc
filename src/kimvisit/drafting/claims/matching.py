"""Whether a cue applies where one of its words stands: its object, adjectives, place and particles."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from kimvisit.drafting.claims.around import See, aimed, bound_noun, stands, then
from kimvisit.drafting.claims.convened import is_gerund
from kimvisit.drafting.claims.elided import elided_in
from kimvisit.drafting.claims.hit import Hit
from kimvisit.drafting.claims.nominal import noun_hit
from kimvisit.drafting.claims.objects import event_object, object_of
from kimvisit.drafting.claims.verbs import Phrase, phrase_at
from kimvisit.drafting.occasions.places import place_before, place_inside, place_object, place_of
from kimvisit.drafting.text.cues import Cue, Cues, Trigger
from kimvisit.drafting.text.gate import OPEN, Opening, after_words
from kimvisit.drafting.text.sentences import Sentence

__all__ = ["Hit", "hits_in"]


def hits_in(sentence: Sentence, openings: Sequence[Opening], see: See, cues: Cues, headline: bool) -> list[Hit]:
    """The cues of a sentence, in order; `see` finds its mentions, if any cue has to know; of two that share a kind and a word, the first of the file."""
    found: list[Hit] = []
    taken: set[tuple[int, str]] = set()
    for i, trigger in openings:
        if (i, trigger.cue.kind) in taken:
            continue
        if trigger.tag == "noun":
            hit = noun_hit(sentence, i, trigger, see, cues)
            if hit and _told_already(hit, found):
                continue
        else:
            hit = _verb(sentence, i, trigger, see, cues, headline)
        if hit:
            found.append(hit)
            kinds = (trigger.cue.kind, *trigger.cue.listed("covers"))
            taken.update((j, kind) for j in range(i, i + 1 + len(trigger.tail)) for kind in kinds)
    governing = {(h.phrase.first, h.cue.kind) for h in found if h.phrase and h.phrase.first < h.at}
    found = [h for h in found if (h.at, h.cue.kind) not in governing]  # `joined her in staying away`
    verbs = {(h.noun, h.cue.kind) for h in found if h.phrase and h.cue.flag("mutual")}
    found = [h for h in found if h.phrase or (h.noun, h.cue.kind) not in verbs]  # `no meeting ... took place`
    return [*found, *_elided(sentence, found)]


def _elided(sentence: Sentence, found: list[Hit]) -> list[Hit]:
    """What the sentence says of others with the verb left out, each behind the hit that it stands for."""
    ends = [min(h.first, h.phrase.first if h.phrase else h.first) for h in found[1:]] + [len(sentence.low)]
    return [
        hit._replace(
            cue=other.cue, phrase=other.phrase, at=other.phrase.verb, noun=other.phrase.verb, first=other.first, last=other.last
        )
        for hit, stop in zip(found, ends, strict=bool(found))
        if hit.phrase
        for other in elided_in(sentence, hit.at + 1, stop, hit.cue, hit.phrase)
    ]


def _told_already(hit: Hit, found: list[Hit]) -> bool:
    """Whether a verb has the noun for its object and says the same of it, or more."""
    other = not hit.cue.flag("presupposed") and not hit.cue.flag("besides") and not hit.cue.listed("ordinal")
    return any(h.noun == hit.noun and (other or h.cue.kind == hit.cue.kind) for h in found)


def _verb(sentence: Sentence, i: int, trigger: Trigger, see: See, cues: Cues, headline: bool) -> Hit | None:
    cue = trigger.cue
    after = after_words(sentence.low, i, trigger)
    phrase = phrase_at(sentence, i, trigger.tag, cues, headline)
    if cue.flag("mutual") and not headline and _is_noun(sentence, phrase, trigger.tag):
        return None
    if trigger.lemma.startswith("be "):
        if phrase.passive:
            return None
        if "not" in sentence.low[i + 1 : i + 2]:
            phrase = phrase._replace(negative=not phrase.negative, bare=False)
    active = phrase.passive or phrase.perfect or not phrase.bare or bool(cue.listed("then")) or trigger.lemma.startswith("be ")
    if trigger.tag == "past" and not active and _reduced(sentence, after, cue):
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
    if cue.subject == ("agent",) and (noun := _resolve(sentence.low, phrase.first)):
        cue, found = replace(cue, subject=("owner",)), found._replace(noun=noun)
    if found.place and not phrase.passive and "agent" in cue.subject and sentence.words[found.noun - 1] in found.place.split():
        cue = replace(cue, subject=("agent",))
    first = phrase.first if i - phrase.first <= 4 else i
    if 0 <= found.noun < first and first - found.noun <= 3:
        first = found.noun
    at = phrase.verb if cue.listed("governed") else i  # where she stays says nothing of the occasion
    return Hit(cue, trigger.lemma, found.phrase, at, found.noun, first, found.last, found.event_noun, found.place)


def _is_noun(sentence: Sentence, phrase: Phrase, tag: str) -> bool:
    """Whether a form of `meet` or `plan` is the noun or its adjective: `a meeting`, `Ann Lee's planned meeting`."""
    if tag == "ing" and sentence.low[phrase.verb - 1].endswith("ed") and not is_gerund(sentence, phrase):
        return True
    if phrase.tag == "ing":
        return phrase.bare and not is_gerund(sentence, phrase)
    return phrase.tag == "past" and phrase.bare and sentence.low[phrase.verb - 1].endswith(("'s", "s'"))


def _resolve(low: Sequence[str], first: int) -> int:
    """The noun in `her decision not to attend`, whose owner is the one who decides; 0 where there is none."""
    noun = first + (low[first] in ("his", "her", "their", "its"))
    noun += low[noun : noun + 1] in (("earlier",), ("own",), ("initial",))
    return noun if noun < len(low) and low[noun] in _RESOLVES and (noun > first or _owned(low, noun)) else 0


def _owned(low: Sequence[str], noun: int) -> bool:
    """`Ann Lee's decision`, `Ann Lee's earlier decision`."""
    return noun > 0 and any(word.endswith(("'s", "s'")) for word in low[max(0, noun - 2) : noun])


_RESOLVES = frozenset("decision pledge promise refusal plan plans intention vow desire wish failure".split())


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
        if place and (noun := bound_noun(sentence, last, cues)):
            return _Object(phrase, i, last, noun, place)
        if place and not _place_holds(low, last, phrase, cue, place, cues):
            return None
        if not place and cue.flag("within") and (inside := place_inside(sentence, after, see(), cues)):
            return _Object(phrase, i, after + 2, "", inside)
        event_noun, _, end = ("", "", 0) if place else event_object(sentence, after, see(), cues, direct=True)
        return _Object(phrase, i, last or end, event_noun, place) if place or event_noun else None
    if cue.objects:
        return _listed(sentence, i, after, phrase, trigger, see, cues)
    if cue.listed("upon") and set(cue.listed("upon")).isdisjoint(low[after : after + 6]):
        return None
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
    if not event_noun and cue.flag("strict") and (after >= len(low) or low[after] in OPEN) and _which(low, phrase.first, cues):
        return _Object(phrase, i, after)
    if (cue.flag("strict") or cue.flag("event_only")) and event_noun.rsplit(" ", 1)[-1] not in cues.lists["event_nouns"]:
        return None
    if not event_noun and not place and not phrase.passive:
        bare = after >= len(low) or low[after] in OPEN
        misses = trigger.lemma in cue.listed("deny_verbs") and low[after : after + 1] in (("in",), ("on",), ("and",))
        if cue.flag("direct") or not bare or misses:
            return None
    return _Object(phrase, i, last, event_noun, place)


def _which(low: Sequence[str], first: int, cues: Cues) -> bool:
    """`the event, which Ann Lee will join`: the event noun stands before the relative clause."""
    at = next((j for j in range(first - 1, max(1, first - 10), -1) if low[j] in ("which", "that")), 0)
    return at > 1 and low[at - 1 - (low[at - 1] == ",")] in cues.lists["event_nouns"]


def _place_holds(low: Sequence[str], last: int, phrase: Phrase, cue: Cue, place: str, cues: Cues) -> bool:
    """For `be in`: a plan to be there, or a stay there for something; no `in Parliament`."""
    if not cue.flag("stay"):
        return True
    if place.rsplit(" ", 1)[-1].lower() in cues.lists["body_words"] - _GROUNDS:
        return False
    if cue.listed("with"):
        return phrase.future and low[last : last + 1] != () and low[last] in cue.listed("with")
    return phrase.future or low[last : last + 1] == ("for",)


_GROUNDS = frozenset("square palace stadium hall cathedral island".split())


def _listed(sentence: Sentence, i: int, after: int, phrase: Phrase, trigger: Trigger, see: See, cues: Cues) -> _Object | None:
    cue, low = trigger.cue, sentence.low
    found = object_of(sentence, phrase, after, cue)
    if found is None:
        return None
    if trigger.tail and after == i + 1 and found > after and trigger.tail[0] in low[i + 1 : found]:
        return None
    if cue.flag("mutual") and (not _ASIDES.isdisjoint(low[after:found]) or _helps(low, after, trigger.lemma)):
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
        place = place or place_before(sentence, found, see(), cues)
        if low[found + 1 : found + 2] == ("by",):
            place = place_of(sentence, found + 2, see(), cues, 6)
        if not place and (ahead := event_object(sentence, found + 2, [], cues, direct=True))[0] in cues.lists["event_nouns"]:
            return _Object(phrase, found, last, ahead[0], ahead[1])
        abroad = any(f" {w} " in f" {' '.join(low[found - 3 : found + 6])} " for w in cues.lists["abroad"])
        if not place and not abroad and low[found - 1] not in ("the", "his", "her", "this", "such", "planned"):
            return None
    return _Object(phrase, found, last, "", place)


def _helps(low: Sequence[str], after: int, lemma: str) -> bool:
    """Whether `have` only helps another verb: `has requested talks`, `had not sought talks`, but `had extended talks`."""
    while after < len(low) and (low[after] in ("not", "also", "already", "never", "since", "been") or low[after].endswith("ly")):
        after += 1
    word = low[after] if lemma == "have" and after < len(low) else ""
    return (word.endswith("ed") and word not in _DRAWN_OUT) or word in _TAKEN


_DRAWN_OUT = frozenset("extended detailed heated limited unscheduled prolonged animated closed-doored".split())
_TAKEN = frozenset("sought held begun set broken cut put won led to left had met".split())
_ASIDES = frozenset("during at after before following about against until since between ahead".split())


def _reduced(sentence: Sentence, after: int, cue: Cue) -> bool:
    """`leaders invited to ...`: a participle without its auxiliary, told by what follows it; `by` where it tells of the doer alone."""
    if cue.subject == ("agent",):
        return sentence.low[after : after + 1] == ("by",)
    return after >= len(sentence.low) or sentence.low[after] in ("to", "by", "for", ",", ".", "from", "along")
