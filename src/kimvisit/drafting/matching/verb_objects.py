"""What a verb is about, by the object that its cue needs: an event, a place, a guest, a listed noun."""

from collections.abc import Sequence

from kimvisit.drafting.grammar.phrase import Phrase
from kimvisit.drafting.matching.aims import aimed
from kimvisit.drafting.matching.endings import closes, followed, then
from kimvisit.drafting.matching.gate import OPEN
from kimvisit.drafting.matching.hit import Object, Verb
from kimvisit.drafting.matching.meeting_words import is_apart
from kimvisit.drafting.matching.objects import object_of
from kimvisit.drafting.matching.occasions_behind import EventObject, any_noun, event_object, is_next
from kimvisit.drafting.matching.parts_of_occasions import part_ahead
from kimvisit.drafting.matching.presence import lead_of
from kimvisit.drafting.matching.visited import place_of_host, place_visited
from kimvisit.drafting.occasions.places import is_that_place, place_before, place_object, place_of
from kimvisit.drafting.text.cues import Cues


def object_found(verb: Verb) -> Object | None:
    """What the verb is about; None where it lacks the object that the cue needs."""
    cue, low, after = verb.cue, verb.low, verb.after
    if cue.objects == ("event",):
        return _event(verb)
    if cue.objects == ("place",):
        return place_visited(verb)
    if cue.listed("guest"):
        return place_of_host(verb)
    if cue.objects:
        return _listed(verb)
    if cue.listed("upon") and cue.held("upon").isdisjoint(low[after : after + 6]):
        return None
    if cue.listed("object_before"):
        return _before(verb)
    if cue.listed("object_near") and not set(low[after : after + 14]) >= cue.held("object_near"):
        return None
    if verb.phrase.passive and cue.flag("further") and "patient" not in cue.subject:
        return None  # `Ann Lee could not be reached on Monday`
    return Object(verb.phrase, verb.at, after)


def _before(verb: Verb) -> Object | None:
    """`doubts linger over`, `no invitation has come`: the noun stands before the verb."""
    phrase, listed = verb.phrase, verb.cue.held("object_before")
    at = next(
        (j for j in range(phrase.first - 1, max(-1, phrase.first - 12), -1) if verb.low[j] in listed or verb.low[j] == "that"), -1
    )
    if verb.low[at] not in listed:
        return None  # `signals from Oslo say that she comes`
    if at > 0 and "no" in verb.low[max(0, at - 2) : at]:
        phrase = phrase._replace(negative=not phrase.negative, so_far=phrase.perfect)
    return Object(phrase, at, verb.after) if at >= 0 else None


def _event(verb: Verb) -> Object | None:
    """`will attend the gala`, `will attend`, `the gala, which Ann Lee will attend`."""
    cue, phrase, at = verb.cue, verb.phrase, verb.at
    after = lead_of(verb.low, verb.after, verb.cues) if cue.listed("behind") else verb.after
    if not after:
        return None
    noun, place, last = _event_told(verb, after)
    if not (noun or place):
        whose, end = ("", 0) if cue.flag("direct") else part_ahead(verb.low, after)
        if end:
            return Object(phrase, at, end, whose)
        if verb.trigger.lemma in cue.held("any_noun"):
            noun, last = any_noun(verb.sentence, after, verb.cues)
    if not noun and cue.flag("strict") and _ends(verb.low, after) and _which(verb.low, phrase.first, verb.cues):
        return Object(phrase, at, after)
    return Object(phrase, at, last, noun, place) if _is_event(verb, after, noun, place) else None


def _event_told(verb: Verb, after: int) -> EventObject:
    """The event of a verb: behind it, or before it in `the gala attended by Ann Lee`."""
    if verb.low[after : after + 1] == ("by",) and verb.phrase.passive and verb.cue.subject == ("agent",):
        return EventObject(_before_passive(verb), "", after)
    denies = verb.cue.flag("deny") or verb.trigger.lemma in verb.cue.listed("deny_verbs")
    instead = denies and "for" in verb.low[after + 1 : after + _NEAR]  # `skips Davos for Paris talks`
    it = verb.low[after : after + 1] == ("it",)  # `will skip it ahead of talks in Oslo`
    direct = verb.cue.flag("direct") or instead or it or verb.trigger.lemma == "miss"  # `missed a penalty in the final`
    return event_object(verb.sentence, after, verb.see(), verb.cues, direct)


def _is_event(verb: Verb, after: int, noun: str, place: str) -> bool:
    """Whether what was found is enough for the cue: a listed noun where it is strict; else a place, or a verb that goes without."""
    if verb.cue.flag("strict") or verb.cue.flag("event_only"):
        return noun.rsplit(" ", 1)[-1] in verb.cues.lists["event_nouns"]
    return bool(noun or place or verb.phrase.passive or _goes_without(verb, after))


def _before_passive(verb: Verb) -> str:
    """The occasion in `The debate in May was snubbed by Ann Lee`; nothing where another noun is the subject of the verb."""
    low, nouns = verb.low, verb.cues.lists["event_nouns"]
    before = range(verb.phrase.first - 1, max(-1, verb.phrase.first - _SUBJECT), -1)
    at = next((j for j in before if low[j] in nouns or low[j] in _CLAUSES), -1)
    return low[at] if at >= 0 and low[at] in nouns and not _is_part(low, at) else ""


def _is_part(low: Sequence[str], at: int) -> bool:
    """`The result of the debate was ...`."""
    return "of" in low[max(0, at - 3) : at]


def _ends(low: Sequence[str], after: int) -> bool:
    return after >= len(low) or low[after] in OPEN


def _goes_without(verb: Verb, after: int) -> bool:
    """Whether the verb says as much without an object: `will attend.`, `will skip it`; not `missed in`."""
    bare = _ends(verb.low, after) or verb.low[after : after + 2] in _THIS_ONE
    misses = verb.trigger.lemma in verb.cue.listed("deny_verbs") and verb.low[after : after + 1] in _BEHIND_MISSED
    return bare and not misses and not verb.cue.flag("direct")


def _which(low: Sequence[str], first: int, cues: Cues) -> bool:
    """`the event, which Ann Lee will join`: the event noun stands before the relative clause."""
    at = next((j for j in range(first - 1, max(1, first - 10), -1) if low[j] in ("which", "that")), 0)
    return at > 1 and low[at - 1 - (low[at - 1] == ",")] in cues.lists["event_nouns"]


def _listed(verb: Verb) -> Object | None:
    """`accepted the invitation`, `paid a visit to Oslo`: one of the nouns that the cue lists."""
    phrase, low = verb.phrase, verb.low
    noun = object_of(verb.sentence, phrase, verb.after, verb.cue)
    if noun is None or any(is_other(verb, noun) for is_other in _NOT_ITS_OBJECT):
        return None
    if "no" in low[verb.at + 1 : noun] or (phrase.passive and "no" in low[max(0, noun - 2) : noun]):
        phrase = phrase._replace(negative=not phrase.negative, so_far=phrase.so_far or phrase.perfect)
    last = max(verb.after, min(noun + 1, verb.at + 8)) if noun > verb.at else verb.after
    return _with_place(verb, phrase, noun, last) if verb.cue.needs == "place" else Object(phrase, noun, last)


def _is_past_particle(verb: Verb, noun: int) -> bool:
    """Not `turned the invitation down` read without its `down`."""
    tail, apart = verb.trigger.tail, verb.after == verb.at + 1 < noun
    return bool(tail) and apart and tail[0] in verb.low[verb.at + 1 : noun]


def _is_of_another(verb: Verb, noun: int) -> bool:
    """`spoke during the meeting`: no object of the verb."""
    return verb.cue.flag("mutual") and is_apart(verb.low, verb.after, noun, verb.trigger.lemma)


def _is_told_behind(verb: Verb, noun: int) -> bool:
    """`had confirmation from our friends in Oslo that she will come`: the clause with that says it, and of whom; not `from the singer that she`."""
    if verb.cue.listed("closing") != ("from",) or verb.low[noun + 1 : noun + 2] != ("from",):
        return False
    return verb.low[noun + 2 : noun + 3] not in _ARTICLES and "that" in verb.low[noun + 2 : noun + _SENDER]


def _lacks_event(verb: Verb, noun: int) -> bool:
    """`declined the gala invitation`, where the event must stand between."""
    if not verb.cue.flag("event_between") or verb.low[verb.after : verb.after + 2] in _THIS_ONE:
        return False
    return verb.cues.lists["event_nouns"].isdisjoint(verb.low[verb.after : noun])


def _goes_on(verb: Verb, noun: int) -> bool:
    """Whether the clause goes on behind the object as the cue forbids."""
    cue, closing = verb.cue, verb.cue.listed("closing")
    if cue.flag("ends"):
        return not closes(verb.low, noun + 1, cue, verb.cues)
    return bool(closing) and not (followed if cue.flag("strict") else then)(verb.low, noun + 1, closing)


def _is_far(verb: Verb, noun: int) -> bool:
    return verb.cue.flag("direct") and not is_next(verb.sentence, verb.after, noun)


def _has_no_aim(verb: Verb, noun: int) -> bool:
    return verb.cue.flag("aimed") and not aimed(verb.sentence, noun + 1, verb.cue, verb.cues)


_NEAR, _SENDER = 5, 8  # words
_ARTICLES = (("the",), ("a",), ("an",))
_NOT_ITS_OBJECT = (_is_past_particle, _is_of_another, _is_told_behind, _lacks_event, _goes_on, _is_far, _has_no_aim)


def _with_place(verb: Verb, phrase: Phrase, noun: int, last: int) -> Object | None:
    """`paid a visit to Oslo`, `made a gala visit`, `went on a trip abroad`; None where no place is told."""
    low, nouns = verb.low, verb.cues.lists["event_nouns"]
    if place := _place_of(verb, noun):
        return Object(phrase, noun, last, "", place)
    event = event_object(verb.sentence, noun + 2, [], verb.cues, direct=True)
    if event.noun in nouns:
        return Object(phrase, noun, last, event.noun, event.place)
    if low[noun - 1] in nouns:
        return Object(phrase, noun, last, low[noun - 1])
    near = f" {' '.join(low[noun - 3 : noun + 6])} "
    abroad = any(f" {words} " in near for words in verb.cues.lists["abroad"])
    there = low[noun + 1 : noun + 2] == ("to",) and is_that_place(low, noun + 2)
    theirs = phrase.passive or verb.cue.flag("of_itself")
    own = low[noun - 1] == "own" and not verb.cue.flag("past")
    known = (
        there
        or own
        or low[noun - 1] in _KNOWN
        or (theirs and (low[noun - 1].endswith(("'s", "s'")) or low[noun + 1 : noun + 2] == ("by",)))
    )
    return Object(phrase, noun, last) if abroad or known else None


def _place_of(verb: Verb, noun: int) -> str:
    """`a visit to Oslo`, `an Oslo visit`, `pay Oslo a visit`, `a visit by Ann Lee to Oslo`, `a trip from Lima to Oslo`; not `a trip out of Chile`."""
    sentence, low, see, cues = verb.sentence, verb.low, verb.see, verb.cues
    if low[noun + 1 : noun + 2] != () and low[noun + 1] in _NOT_GOAL:
        return place_of(sentence, noun + 2, see(), cues, 6)
    place = place_object(sentence, noun + 1, see(), cues)[0] or place_object(sentence, noun + 2, see(), cues)[0]
    place = place or place_before(sentence, noun, see(), cues)
    if not place and "a" in low[verb.after + 1 : noun]:
        place = place_object(sentence, verb.after, see(), cues)[0]
    return place


_NOT_GOAL = frozenset("by from out outside away beyond".split())
_BEHIND_MISSED = (("in",), ("on",), ("and",))
_KNOWN = frozenset("the his her their its my our this that such planned".split())
_CLAUSES = frozenset('. ; : ” " and but because when while though who which that said says'.split())
_SUBJECT = 10
_THIS_ONE = (("this", "one"), ("that", "one"), ("it", "out"), ("it", "a"), ("this", "time"), ("last", "time"), ("next", "time"))
