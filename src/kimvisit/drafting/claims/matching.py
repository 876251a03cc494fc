"""Whether a cue applies where one of its words stands: its object, adjectives, place and particles."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from kimvisit.drafting.claims.answers import elided_hits
from kimvisit.drafting.claims.around import See, aimed, bound_noun, stands
from kimvisit.drafting.claims.endings import closes, followed, then
from kimvisit.drafting.claims.hit import Hit
from kimvisit.drafting.claims.light import is_apart, is_noun
from kimvisit.drafting.claims.nominal import noun_hit
from kimvisit.drafting.claims.objects import event_object, is_next, object_of
from kimvisit.drafting.claims.presence import lead_of
from kimvisit.drafting.claims.stays import holds_as_stay
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
    phrases: dict[tuple[int, str], Phrase] = {}
    for i, trigger in openings:
        if ((i, trigger.cue.kind) in taken and not trigger.cue.flag("besides")) or (
            trigger.cue.listed("behind") and _within(i, found)
        ):
            continue
        if trigger.tag == "noun":
            hit = noun_hit(sentence, i, trigger, see, cues)
            if hit and _told_already(hit, found):
                continue
        else:
            if (i, trigger.tag) not in phrases:
                phrases[i, trigger.tag] = phrase_at(sentence, i, trigger.tag, cues, headline)
            hit = _verb(sentence, i, trigger, phrases[i, trigger.tag], see, cues, headline)
        if hit:
            found.append(hit)
            kinds = (trigger.cue.kind, *trigger.cue.listed("covers"))
            taken.update((j, kind) for j in range(i, i + 1 + len(trigger.tail)) for kind in kinds)
    told = {(h.noun, h.cue.kind) for h in found if h.phrase}
    found = [h for h in found if h.phrase or not h.cue.flag("event_only") or (h.noun, h.cue.kind) not in told]
    governing = {(h.phrase.first, h.cue.kind) for h in found if h.phrase and h.phrase.first < h.at}
    found = [h for h in found if (h.at, h.cue.kind) not in governing]  # `joined her in staying away`
    verbs = {(h.noun, h.cue.kind) for h in found if h.phrase and h.cue.flag("mutual")}
    found = [h for h in found if h.phrase or (h.noun, h.cue.kind) not in verbs]  # `no meeting ... took place`
    return [*found, *elided_hits(sentence, found)]


def _within(at: int, found: list[Hit]) -> bool:
    """Whether a verb stands among the words of a claim already found: `was asked to speak at the gala`."""
    return any(hit.first <= at < hit.last and not hit.cue.flag("mutual") for hit in found)


def _told_already(hit: Hit, found: list[Hit]) -> bool:
    """Whether a verb has the noun for its object and says the same of it, or more."""
    other = not hit.cue.flag("presupposed") and not hit.cue.flag("besides") and not hit.cue.listed("ordinal")
    return any(h.noun == hit.noun and (other or h.cue.kind == hit.cue.kind) for h in found)


def _verb(sentence: Sentence, i: int, trigger: Trigger, phrase: Phrase, see: See, cues: Cues, headline: bool) -> Hit | None:
    cue = trigger.cue
    after = after_words(sentence.low, i, trigger)
    if cue.flag("mutual") and not headline and is_noun(sentence, phrase, trigger.tag):
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
        if place and not holds_as_stay(low, last, phrase, cue, place, cues):
            return None
        if not place and cue.flag("within") and (inside := place_inside(sentence, after, see(), cues)):
            return _Object(phrase, i, after + 2, "", inside)
        event_noun, _, end = ("", "", 0) if place else event_object(sentence, after, see(), cues, direct=True)
        return _Object(phrase, i, last or end, event_noun, place) if place or event_noun else None
    if cue.listed("guest"):
        return _hosted(sentence, i, after, phrase, cue, see, cues)
    if cue.objects:
        return _listed(sentence, i, after, phrase, trigger, see, cues)
    if cue.listed("upon") and cue.held("upon").isdisjoint(low[after : after + 6]):
        return None
    if cue.listed("object_before"):
        listed = cue.listed("object_before")
        before = next((j for j in range(phrase.first - 1, max(-1, phrase.first - 12), -1) if low[j] in listed), -1)
        if before > 0 and low[before - 1] == "no":
            phrase = phrase._replace(negative=not phrase.negative, so_far=phrase.perfect)
        return _Object(phrase, before, after) if before >= 0 else None
    if cue.listed("object_near") and not set(low[after : after + 14]) >= cue.held("object_near"):
        return None
    return _Object(phrase, i, after)


def _hosted(sentence: Sentence, i: int, after: int, phrase: Phrase, cue: Cue, see: See, cues: Cues) -> _Object | None:
    """`received Ann Lee in Oslo`, `was welcomed to Oslo`: whoever is received somewhere comes there."""
    if not phrase.passive:
        guest = next((m for m in see() if after <= m.first <= after + 4 and m.sort in _GUESTS and not m.possessive), None)
        after = guest.last if guest else len(sentence.low)
    if sentence.low[after : after + 1] == () or sentence.low[after] not in cue.listed("guest"):
        return None
    place, last = place_object(sentence, after + 1, see(), cues)
    return _Object(phrase, i, last, "", place) if place else None


_GUESTS = ("person", "title", "pronoun", "group")


def _event(sentence: Sentence, i: int, after: int, phrase: Phrase, trigger: Trigger, see: See, cues: Cues) -> _Object | None:
    cue, low = trigger.cue, sentence.low
    if cue.listed("behind") and not (after := lead_of(low, after, cues)):
        return None
    event_noun, place, last = event_object(sentence, after, see(), cues, cue.flag("direct"))
    if not event_noun and cue.flag("strict") and (after >= len(low) or low[after] in OPEN) and _which(low, phrase.first, cues):
        return _Object(phrase, i, after)
    if (cue.flag("strict") or cue.flag("event_only")) and event_noun.rsplit(" ", 1)[-1] not in cues.lists["event_nouns"]:
        return None
    if not event_noun and not place and not phrase.passive:
        bare = after >= len(low) or low[after] in OPEN or low[after : after + 2] in _THIS_ONE
        misses = trigger.lemma in cue.listed("deny_verbs") and low[after : after + 1] in (("in",), ("on",), ("and",))
        if cue.flag("direct") or not bare or misses:
            return None
    return _Object(phrase, i, last, event_noun, place)


_THIS_ONE = (("this", "one"), ("that", "one"), ("it", "out"), ("it", "a"))


def _which(low: Sequence[str], first: int, cues: Cues) -> bool:
    """`the event, which Ann Lee will join`: the event noun stands before the relative clause."""
    at = next((j for j in range(first - 1, max(1, first - 10), -1) if low[j] in ("which", "that")), 0)
    return at > 1 and low[at - 1 - (low[at - 1] == ",")] in cues.lists["event_nouns"]


def _listed(sentence: Sentence, i: int, after: int, phrase: Phrase, trigger: Trigger, see: See, cues: Cues) -> _Object | None:
    cue, low = trigger.cue, sentence.low
    found = object_of(sentence, phrase, after, cue)
    if found is None:
        return None
    if trigger.tail and after == i + 1 and found > after and trigger.tail[0] in low[i + 1 : found]:
        return None
    if cue.flag("mutual") and is_apart(low, after, found, trigger.lemma):
        return None
    if (
        cue.flag("event_between")
        and low[after : after + 2] not in _THIS_ONE
        and cues.lists["event_nouns"].isdisjoint(low[after:found])
    ):
        return None
    if (
        cue.listed("closing")
        and not cue.flag("ends")
        and not (followed if cue.flag("strict") else then)(low, found + 1, cue.listed("closing"))
    ):
        return None
    if cue.flag("direct") and not is_next(sentence, after, found):
        return None
    if cue.flag("ends") and not closes(low, found + 1, cue, cues):
        return None
    if cue.flag("aimed") and not aimed(sentence, found + 1, cue, cues):
        return None
    if "no" in low[i + 1 : found] or (phrase.passive and low[found - 1] == "no"):
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
        if not place and low[found - 1] in cues.lists["event_nouns"]:
            return _Object(phrase, found, last, low[found - 1])
        abroad = any(f" {w} " in f" {' '.join(low[found - 3 : found + 6])} " for w in cues.lists["abroad"])
        if (
            not place
            and not abroad
            and low[found - 1] not in ("the", "his", "her", "this", "such", "planned")
            and not (phrase.passive and low[found - 1].endswith(("'s", "s'")))
        ):
            return None
    return _Object(phrase, found, last, "", place)


def _reduced(sentence: Sentence, after: int, cue: Cue) -> bool:
    """`leaders invited to ...`: a participle without its auxiliary, told by what follows it; `by` where it tells of the doer alone."""
    if cue.subject == ("agent",):
        return sentence.low[after : after + 1] == ("by",)
    return after >= len(sentence.low) or sentence.low[after] in ("to", "by", "for", ",", ".", "from", "along")
