"""Events that no file knows, as entries that a record proposes."""

import re

from kimvisit.drafting.cues import Cues
from kimvisit.drafting.happenings import Agenda, Clue, overlap
from kimvisit.drafting.names import normal, slug

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


_OCCASION = re.compile(r"\b(?P<noun>[a-zA-Z]{4,14}) (?:in|at) (?P<place>[A-Z][a-z]+(?: [A-Z][a-z]+)?)\b")


def propose(clue: Clue, place: str, agenda: Agenda, country: str | None, taken: frozenset[str]) -> str:
    """An event that no file knows, as a proposed entry. The same place or occasion gives the same entry; what names neither is the
    occasion that the article speaks of first."""
    noun = clue.noun
    if not place and (not noun or noun == agenda.theme[0]):
        noun, place, country = (*agenda.theme, country) if agenda.theme[0] else (noun, place, country)
    for event, fields in agenda.proposed.items():
        if _same_occasion(fields, noun, place, country, clue):
            return event
    noun = noun or ("visit" if place else "occasion")
    when = clue.dates[0] if clue.dates else None
    base = slug(f"{noun} {place}") if place else slug(noun)
    if when and (year := _YEAR.match(when)):
        base = f"{base}-{year.group()}"
    event, number = base, 2
    while event in taken or event in agenda.proposed or event == agenda.article:
        event, number = f"{base}-{number}", number + 1
    title = (
        f"Visit to {place}" if noun == "visit" and place else f"{noun.capitalize()} in {place}" if place else noun.capitalize()
    )
    agenda.proposed[event] = {"title": title, "noun": noun} | {
        key: value for key, value in (("place", place), ("date", when), ("country", country)) if value
    }
    return event


def _same_occasion(fields: dict[str, str], noun: str, place: str, country: str | None, clue: Clue) -> bool:
    if clue.dates and "date" in fields and not overlap(fields["date"], clue.dates[0]):
        return False
    if clue.done and fields.get("date") is None and clue.dates:
        return False
    if place:
        there = fields.get("place")
        wide = (
            country is not None
            and fields.get("country") == country
            and (normal(place) == country or normal(there or "") == country)
        )
        return there == place or wide
    return not noun or fields.get("noun") == noun


def theme_of(text: str, cues: Cues) -> tuple[str, str]:
    """The first occasion with a place that a text names: `("summit", "Bergen")`; empty texts where there is none."""
    for match in _OCCASION.finditer(text[:6000]):
        if match["noun"].lower() in cues.lists["event_nouns"] and match["noun"].lower() not in (
            "talks",
            "meeting",
            "event",
            "events",
            "session",
            "games",
            "final",
        ):
            return match["noun"].lower(), match["place"]
    return "", ""
