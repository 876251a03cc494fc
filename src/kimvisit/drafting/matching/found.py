"""What a verb is about, by the object that its cue needs: an event, a place, a guest, a listed noun."""

from collections.abc import Sequence
from typing import NamedTuple

from kimvisit.drafting.grammar.phrase import Phrase
from kimvisit.drafting.matching.around import See, aimed, bound_noun
from kimvisit.drafting.matching.endings import closes, followed, then
from kimvisit.drafting.matching.gate import OPEN
from kimvisit.drafting.matching.light import is_apart
from kimvisit.drafting.matching.objects import any_noun, event_object, is_next, object_of
from kimvisit.drafting.matching.presence import lead_of
from kimvisit.drafting.matching.stays import holds_as_stay
from kimvisit.drafting.occasions.places import is_that_place, place_before, place_inside, place_object, place_of
from kimvisit.drafting.text.cue import Cue, Trigger
from kimvisit.drafting.text.cues import Cues
from kimvisit.drafting.text.sentences import Sentence


class Object(NamedTuple):
    """The object of a verb: the token of its noun, the token behind its phrase, and the words for an event or the place that it is."""

    phrase: Phrase
    noun: int
    last: int
    event_noun: str = ""
    place: str = ""


def object_found(sentence: Sentence, i: int, after: int, phrase: Phrase, trigger: Trigger, see: See, cues: Cues) -> Object | None:
    """What the verb is about; None where it lacks the object that the cue needs."""
    cue, low = trigger.cue, sentence.low
    if cue.objects == ("event",):
        return _event(sentence, i, after, phrase, trigger, see, cues)
    if cue.objects == ("place",):
        if not trigger.tail and low[after : after + 1] == ("to",):  # `her visit to Oslo`
            return None
        place, last = place_object(sentence, after, see(), cues)
        if place and (noun := bound_noun(sentence, last, cues)):
            return Object(phrase, i, last, noun, place)
        if place and not holds_as_stay(low, last, phrase, cue, place, cues):
            return None
        if not place and cue.flag("within") and (inside := place_inside(sentence, after, see(), cues)):
            return Object(phrase, i, after + 2, "", inside)
        if not place and is_that_place(low, after) and not cue.flag("stay"):
            return Object(phrase, i, after + 2)
        event_noun, _, end = ("", "", 0) if place or cue.flag("held") else event_object(sentence, after, see(), cues, direct=True)
        return Object(phrase, i, last or end, event_noun, place) if place or event_noun else None
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
        return Object(phrase, before, after) if before >= 0 else None
    if cue.listed("object_near") and not set(low[after : after + 14]) >= cue.held("object_near"):
        return None
    return Object(phrase, i, after)


def _hosted(sentence: Sentence, i: int, after: int, phrase: Phrase, cue: Cue, see: See, cues: Cues) -> Object | None:
    """`received Ann Lee in Oslo`, `was welcomed to Oslo`: whoever is received somewhere comes there."""
    if not phrase.passive:
        guest = next((m for m in see() if after <= m.first <= after + 4 and m.sort in _GUESTS and not m.possessive), None)
        after = guest.last if guest else len(sentence.low)
    if sentence.low[after : after + 1] == () or sentence.low[after] not in cue.listed("guest"):
        return None
    place, last = place_object(sentence, after + 1, see(), cues)
    return Object(phrase, i, last, "", place) if place else None


_GUESTS = ("person", "title", "pronoun", "group")


def _event(sentence: Sentence, i: int, after: int, phrase: Phrase, trigger: Trigger, see: See, cues: Cues) -> Object | None:
    cue, low = trigger.cue, sentence.low
    if cue.listed("behind") and not (after := lead_of(low, after, cues)):
        return None
    event_noun, place, last = event_object(sentence, after, see(), cues, cue.flag("direct"))
    if not event_noun and not place and trigger.lemma in cue.held("any_noun"):
        event_noun, last = any_noun(sentence, after)
    if not event_noun and cue.flag("strict") and (after >= len(low) or low[after] in OPEN) and _which(low, phrase.first, cues):
        return Object(phrase, i, after)
    if (cue.flag("strict") or cue.flag("event_only")) and event_noun.rsplit(" ", 1)[-1] not in cues.lists["event_nouns"]:
        return None
    if not event_noun and not place and not phrase.passive:
        bare = after >= len(low) or low[after] in OPEN or low[after : after + 2] in _THIS_ONE
        misses = trigger.lemma in cue.listed("deny_verbs") and low[after : after + 1] in (("in",), ("on",), ("and",))
        if cue.flag("direct") or not bare or misses:
            return None
    return Object(phrase, i, last, event_noun, place)


_THIS_ONE = (("this", "one"), ("that", "one"), ("it", "out"), ("it", "a"))


def _which(low: Sequence[str], first: int, cues: Cues) -> bool:
    """`the event, which Ann Lee will join`: the event noun stands before the relative clause."""
    at = next((j for j in range(first - 1, max(1, first - 10), -1) if low[j] in ("which", "that")), 0)
    return at > 1 and low[at - 1 - (low[at - 1] == ",")] in cues.lists["event_nouns"]


def _listed(sentence: Sentence, i: int, after: int, phrase: Phrase, trigger: Trigger, see: See, cues: Cues) -> Object | None:
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
    if cue.needs == "place":
        place = place_object(sentence, found + 1, see(), cues)[0] or place_object(sentence, found + 2, see(), cues)[0]
        place = place or place_before(sentence, found, see(), cues)
        if not place and "a" in low[after + 1 : found]:
            place = place_object(sentence, after, see(), cues)[0]  # `pay Oslo a visit`
        if low[found + 1 : found + 2] == ("by",):
            place = place_of(sentence, found + 2, see(), cues, 6)
        if not place and (ahead := event_object(sentence, found + 2, [], cues, direct=True))[0] in cues.lists["event_nouns"]:
            return Object(phrase, found, last, ahead[0], ahead[1])
        if not place and low[found - 1] in cues.lists["event_nouns"]:
            return Object(phrase, found, last, low[found - 1])
        abroad = any(f" {w} " in f" {' '.join(low[found - 3 : found + 6])} " for w in cues.lists["abroad"])
        if (
            not place
            and not abroad
            and low[found - 1] not in ("the", "his", "her", "this", "such", "planned")
            and not (phrase.passive and low[found - 1].endswith(("'s", "s'")))
        ):
            return None
    return Object(phrase, found, last, "", place)
