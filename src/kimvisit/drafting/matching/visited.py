"""Which place a verb is about, and whether being there is a visit: `visits Oslo`, `received Ann Lee in Oslo`, `was in Oslo last month`."""

from collections.abc import Sequence

from kimvisit.drafting.grammar.day_words import past_dates
from kimvisit.drafting.matching.bound import bound_noun
from kimvisit.drafting.matching.endings import in_month, in_year
from kimvisit.drafting.matching.hit import Object, Verb
from kimvisit.drafting.matching.objects import event_object
from kimvisit.drafting.occasions.places import is_that_place, place_inside, place_object


def place_visited(verb: Verb) -> Object | None:
    """`visits Oslo`, `flew to Oslo for the gala`, `was there`, `came to the gala`."""
    sentence, phrase, i, after, cue = verb.sentence, verb.phrase, verb.at, verb.after, verb.cue
    if not verb.trigger.tail and verb.low[after : after + 1] == ("to",):  # `her visit to Oslo`
        return None
    place, last = place_object(sentence, after, verb.see(), verb.cues)
    if place:
        noun = bound_noun(sentence, last, verb.cues)
        return Object(phrase, i, last, noun, place) if noun or _is_visit(verb, last, place) else None
    if cue.flag("within") and (inside := place_inside(sentence, after, verb.see(), verb.cues)):
        return Object(phrase, i, after + 2, "", inside)
    if is_that_place(verb.low, after) and not cue.flag("stay"):
        return Object(phrase, i, after + 2)
    if cue.flag("held"):
        return None
    event = event_object(sentence, after, verb.see(), verb.cues, direct=True)
    return Object(phrase, i, last or event.end, event.noun) if event.noun else None


def place_of_host(verb: Verb) -> Object | None:
    """`received Ann Lee in Oslo`, `was welcomed to Oslo`: whoever is received somewhere comes there."""
    after = verb.after
    if not verb.phrase.passive:
        guest = next((m for m in verb.see() if after <= m.first <= after + 4 and m.sort in _GUESTS and not m.possessive), None)
        after = guest.last if guest else len(verb.low)
    if after >= len(verb.low) or verb.low[after] not in verb.cue.listed("guest"):
        return None
    place, last = place_object(verb.sentence, after + 1, verb.see(), verb.cues)
    return Object(verb.phrase, verb.at, last, "", place) if place else None


def _is_visit(verb: Verb, last: int, place: str) -> bool:
    """For `be in`: a plan to be there, or a stay there for something; no `in Parliament`."""
    if not verb.cue.flag("stay"):
        return True
    if place.rsplit(" ", 1)[-1].lower() in verb.cues.lists["body_words"] - _GROUNDS:
        return False
    low, future = verb.low, verb.phrase.future
    behind = low[past_dates(low, last) :][:1]
    if verb.cue.listed("with"):
        return future and behind != () and behind[0] in verb.cue.listed("with")
    return future or behind in (("for",), ("to",)) or _once(low, last) or _on_a_visit(low, last)


def _on_a_visit(low: Sequence[str], last: int) -> bool:
    """`is in Oslo on a private visit`, `on official business`."""
    return low[last : last + 1] == ("on",) and not _VISITS.isdisjoint(low[last + 1 : last + 6])


def _once(low: Sequence[str], last: int) -> bool:
    """`was in Oslo last month`, `on Monday`, `three times`, `in 2013`: a stay that ended."""
    word = low[last] if last < len(low) else ""
    return (
        word in _RECENTLY
        or word.endswith("day")
        or low[last + 1 : last + 2] in (("times",), ("ago",))
        or (word in _DATING and past_dates(low, last) > last + 1)
        or in_year(low, last)
        or in_month(low, last)
    )


_DATING = frozenset("on this late early".split())
_GROUNDS = frozenset("square palace stadium hall cathedral island".split())
_GUESTS = ("person", "title", "pronoun", "group")
_RECENTLY = frozenset("last earlier twice yesterday today recently".split())
_VISITS = frozenset("visit trip tour business mission errand stopover".split())
