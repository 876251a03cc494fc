"""A noun of coming with whoever comes named beside it: `Ann Lee's visit to Oslo`, `the absence of two kings`, `a trip to Oslo by Ann Lee`."""

from typing import NamedTuple

from kimvisit.drafting.grammar.owners import owner_of
from kimvisit.drafting.matching.hit import Hit, See
from kimvisit.drafting.matching.occasions_behind import event_object
from kimvisit.drafting.occasions.places import place_before, place_object
from kimvisit.drafting.occasions.sorts import singular, sort_of
from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.text.cue import Trigger
from kimvisit.drafting.text.cues import Cues
from kimvisit.drafting.text.sentences import Sentence
from kimvisit.drafting.text.times import CALENDAR


class _Behind(NamedTuple):
    """What stands behind a noun of coming: whether it says whose, the occasion and the place, and the token behind; `amiss` where it is of
    something else: `her presence in politics`."""

    whose: bool = False
    event: str = ""
    place: str = ""
    last: int = 0
    amiss: bool = False


def coming_hit(sentence: Sentence, noun: int, trigger: Trigger, see: See, cues: Cues) -> Hit | None:
    """The hit of a noun of coming that has somebody beside it: `his participation in the gala`; for a trip that names no place its own is found later."""
    low, mentions = sentence.low, see()
    if noun == 0 or low[noun - 1] in _MODAL:
        return None
    owner = _owner_ahead(sentence, noun, mentions)
    behind = _behind(sentence, noun, mentions, cues, owner is not None)
    if behind.amiss or not behind.whose:
        return None
    first = owner.first if owner else next((j for j in range(noun - 1, max(-1, noun - 5), -1) if low[j] in _DETERMINERS), noun)
    place = behind.place
    if sort_of(singular(low[noun])) == "visit":
        place = place or place_before(sentence, noun, mentions, cues)
        if first == noun:
            return None
    return Hit(trigger.cue, trigger.lemma, None, noun, noun, first, behind.last, behind.event, place)


def _owner_ahead(sentence: Sentence, noun: int, mentions: list[Mention]) -> Mention | None:
    """Ann Lee in `Ann Lee's visit`, `her absence`."""
    owner = owner_of(sentence, noun, mentions)
    return owner if owner and owner.possessive and owner.first < noun and owner.sort in _DOERS else None


def _behind(sentence: Sentence, noun: int, mentions: list[Mention], cues: Cues, owned: bool) -> _Behind:
    """Read on behind a noun while its phrase goes on: `of Ann Lee`, `to Oslo`, `in June`."""
    low, found = sentence.low, _Behind(whose=owned, last=noun + 1)
    while found.last + 1 < len(low):
        at = found.last
        if low[at] in _OF and not found.whose:
            doer = next((m for m in mentions if at < m.first <= at + 4 and m.sort in _DOERS and not m.possessive), None)
            if doer is None:
                return found._replace(amiss=True)
            found = found._replace(whose=True, last=doer.last)
        elif low[at] in _TOWARD and low[at + 1] in CALENDAR:
            found = found._replace(last=at + 2)
        elif (low[at] in _TOWARD or low[at] == "of") and not (found.event or found.place):
            event = event_object(sentence, at + 1, mentions, cues, direct=True)
            place, end = place_object(sentence, at + 1, mentions, cues)
            if event.noun.rpartition(" ")[2] in cues.lists["event_nouns"]:
                found = found._replace(event=event.noun, place=event.place, last=event.end)
            elif place:
                found = found._replace(place=place, last=end)
            else:
                return found._replace(amiss=True)
        else:
            break
    return found


_DETERMINERS = frozenset("the a an no any this that another".split())
_DOERS = frozenset("person title pronoun group described body state".split())
_MODAL = frozenset("to will would can could may might must should shall not".split())
_OF = ("of", "by")
_TOWARD = frozenset("to in at for from on".split())
