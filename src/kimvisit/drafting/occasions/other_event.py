"""Whether the occasion that an article names is another than an event on file: by its land, day, sort and name, and whose it is."""

import re

from kimvisit.drafting.occasions.clue import Clue
from kimvisit.drafting.occasions.likeness import is_of_others
from kimvisit.drafting.occasions.on_file import Agenda, EventOnFile, holds
from kimvisit.drafting.occasions.roster import Occasion
from kimvisit.drafting.occasions.sorts import NOUNS, VAGUE, fits, singular
from kimvisit.drafting.people.names.on_file import normal
from kimvisit.drafting.text.edtf import overlap


def is_another(occasion: Occasion, event: EventOnFile, clue: Clue, agenda: Agenda) -> bool:
    """Whether the occasion that a clause names is not the event whose land, place or anniversary it names: another sort of occasion in the same
    town, `the memorial in Lima` where it marks a 70th anniversary as well."""
    names = event.phrases if event is agenda.main else event.names
    if is_of_others(occasion, event.title) or _is_of_another_land(occasion, event):
        return True
    if holds(clue.text, names):
        return False
    return _is_unlike(occasion, event) if holds(clue.text, event.days) else differs(occasion, event)


def differs(occasion: Occasion, main: EventOnFile) -> bool:
    """Whether what an article tells of an occasion shows that it is not the main event: its land, its day or its sort."""
    if _is_of_another_land(occasion, main):
        return True
    if is_on_other_days(occasion, main) or _is_called_otherwise(occasion, main) or is_of_others(occasion, main.title):
        return True
    return _is_unlike(occasion, main)


def _is_of_another_land(occasion: Occasion, event: EventOnFile) -> bool:
    """Whether both tell their state, and it is not one: `a Chilean parade` is none in Peru, whatever else it is called."""
    return None not in (occasion.country, event.country) and occasion.country != event.country


def _is_unlike(occasion: Occasion, event: EventOnFile) -> bool:
    """Whether an occasion is of a sort that an event on file is not: the gala in Bergen on the day of a wedding there."""
    nouns = nouns_of(event)
    alike = not nouns or any(fits(occasion.noun, noun) for noun in nouns)
    return not alike and not occasion.is_trip


def is_on_other_days(occasion: Occasion, event: EventOnFile) -> bool:
    """Whether an article dates an occasion, and not to the days of an event on file: the parade of 2016 is not that of 2015."""
    return bool(occasion.date and event.earliest) and not overlap(occasion.date, f"{event.earliest}/{event.latest}")


def _is_called_otherwise(occasion: Occasion, main: EventOnFile) -> bool:
    """Whether an occasion has a name and a place of its own, neither of which the main event bears: `the Nordic gala in Bergen`."""
    if not (occasion.name and occasion.place and main.places) or occasion.hall:
        return False
    words = set(" ".join((main.title, *main.phrases)).lower().split())
    if not words.isdisjoint(occasion.name.lower().split()):
        return False
    return normal(occasion.place) not in main.places or _is_of_other_sort(occasion, main)


def _is_of_other_sort(occasion: Occasion, main: EventOnFile) -> bool:
    """Whether what is held in the town of the main event has a name and a noun that the main event never bears: `the Group of Eight summit`, where
    that is a forum; another noun for it may be a loose one (`the Red Square ceremony`)."""
    named = any(word[0].isupper() for word in occasion.name.split())
    return named and occasion.noun not in VAGUE and occasion.noun not in nouns_of(main) | _nouns_in(" ".join(main.phrases))


def nouns_of(event: EventOnFile) -> set[str]:
    """The nouns by which an event is called."""
    return _nouns_in(event.title) or _nouns_in(" ".join(event.phrases))


def _nouns_in(text: str) -> set[str]:
    return {singular(word) for word in re.findall(r"[a-z-]+", text.lower())} & NOUNS
