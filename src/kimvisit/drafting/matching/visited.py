"""Which place a verb is about, and whether being there is a visit: `visits Oslo`, `received Ann Lee in Oslo`, `was in Oslo last month`."""

from collections.abc import Sequence

from kimvisit.drafting.grammar.day_words import past_dates
from kimvisit.drafting.matching.bound import bound_noun
from kimvisit.drafting.matching.endings import in_month, in_year
from kimvisit.drafting.matching.hit import Object, Verb
from kimvisit.drafting.matching.occasions_behind import event_object, occasion_ahead
from kimvisit.drafting.occasions.places import is_that_place, place_inside, place_object
from kimvisit.drafting.people.lists.joined import joined_after
from kimvisit.drafting.people.mention import ANYBODY


def place_visited(verb: Verb) -> Object | None:
    """`visits Oslo`, `flew to Oslo for the gala`, `was there`, `came to the gala`."""
    sentence, phrase, i, after, cue = verb.sentence, verb.phrase, verb.at, verb.after, verb.cue
    if not verb.trigger.tail and verb.low[after : after + 1] == ("to",):  # `her visit to Oslo`
        return None
    if _only_tells_when(verb):
        return None
    if cue.flag("onward") and not (after := _onward(verb)):
        return None
    moved = verb.low[after - 1] in _TO
    place, last = place_object(sentence, after, verb.see(), verb.cues, moved)
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


def _only_tells_when(verb: Verb) -> bool:
    """Whether `going to` puts another verb into the future: `is going to skip the gala`; not `is going to both galas`."""
    if verb.low[verb.at : verb.after] != _GOING:
        return False
    ahead = [word for word in verb.low[verb.after : verb.after + 3] if word not in _PARTICLES]
    return len(ahead) > 1 and ahead[0] not in _AMOUNTS and ahead[1] in _DETERMINERS


def _onward(verb: Verb) -> int:
    """The token behind `to` in `flew from Oslo to Rome`, behind `for` in `left Oslo on Monday for Rome`, `left Oslo for the gala`; 0 where the cue
    is of no such way, or none is told: not `left Ajax in 2010 for Roma`."""
    if not (verb.trigger.tail or verb.sentence.words[verb.after][0].isupper()):
        return 0
    low, leads = verb.low, ("to",) if verb.trigger.tail else ("for",)
    ahead = range(verb.after + 1, min(len(low) - 1, verb.after + _WAY))
    stop = next((t for t in ahead if low[t] in _WAY_ENDS or low[t] in leads), 0)
    if not stop or low[stop] not in leads:
        return 0
    to_the_day = any(word.endswith("day") or (word.isdigit() and len(word) < 3) for word in low[verb.after + 1 : stop])
    return stop + 1 if verb.trigger.tail or to_the_day or occasion_ahead(verb.sentence, stop + 1, verb.cues) else 0


def place_of_host(verb: Verb) -> Object | None:
    """`received Ann Lee in Oslo`, `was welcomed to Oslo`: whoever is received somewhere comes there."""
    after = verb.after
    if not verb.phrase.passive:
        guest = next((m for m in verb.see() if after <= m.first <= after + 4 and m.sort in ANYBODY and not m.possessive), None)
        after = joined_after(verb.sentence, guest, verb.see())[-1].last if guest else len(verb.low)
        after += verb.low[after : after + 1] == (",",)  # `sent her minister, Ann Lee, to Oslo`
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
    stop = next((t for t in range(last, len(low)) if low[t] not in _STATIONS), last)
    if stop == last and verb.phrase.passive and low[verb.after - 1] == "at":
        return False  # `was seen at Harrods`
    last = stop
    if "already" in low[verb.at : verb.after]:
        return True
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


_AMOUNTS = frozenset("all both half just only even not".split())
_DETERMINERS = frozenset("the a an this that his her their its our another".split())
_GOING = ("going", "to")
_PARTICLES = frozenset("up out off away back".split())
_TO = frozenset("to for into in".split())
_STATIONS = frozenset("railway train central main international station airport port".split())
_WAY, _WAY_ENDS = 7, frozenset("to , . ; and where that which who".split())
_DATING = frozenset("on this late early".split())
_GROUNDS = frozenset("square palace stadium hall cathedral island".split())
_RECENTLY = frozenset("last earlier twice yesterday today recently".split())
_VISITS = frozenset("visit trip tour business mission errand stopover".split())
