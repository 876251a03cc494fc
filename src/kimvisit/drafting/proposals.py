"""Events that no file knows, as entries that a record proposes."""

import re
from collections.abc import Mapping, Sequence

from kimvisit.drafting.cues import Cues
from kimvisit.drafting.happenings import Agenda, Clue, Theme, overlap
from kimvisit.drafting.names import normal, slug

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


_OCCASION = re.compile(
    r"(?P<name>(?:[A-Z][\w-]* ){1,3})?\b(?P<noun>[a-zA-Z]{4,14}) (?:in|at) (?P<place>[A-Z][a-z]+(?: [A-Z][a-z]+)?)\b"
)


_PLACED = re.compile(r" (?:in|at) [A-Z][a-z]")


def propose(clue: Clue, place: str, agenda: Agenda, country: str | None, taken: frozenset[str], number: int) -> str:
    """An event that no file knows, as a proposed entry. The same place or occasion gives the same entry; what names neither is the
    occasion that the article speaks of first."""
    noun, name, theme = _singular(clue.noun), clue.name, agenda.theme
    known = theme.noun and (not number or number >= theme.paragraph)
    if not place and known and noun in ("", theme.noun) and not _differ(name, theme.name):
        noun, place, name, country = theme.noun, theme.place, name or theme.name, country or theme.country
    for event, fields in agenda.proposed.items():
        if _same_occasion(fields, noun, place, country, clue) and not _other_name(name, place, fields, theme):
            return event
    noun = noun or ("visit" if place else "occasion")
    when = clue.dates[0] if clue.dates else None
    named = f"{name} {noun}" if name else noun
    base = slug(f"{noun} {place}") if place and noun != place.lower() else slug(place or named)
    if when and (year := _YEAR.match(when)):
        base = f"{base}-{year.group()}"
    event, number = base, 2
    while event in taken or event in agenda.proposed or event == agenda.article:
        event, number = f"{base}-{number}", number + 1
    at = f" {'to' if noun == 'visit' else 'in'} {place}" if place else ""
    title = place if place and noun == place.lower() else f"{named[:1].upper()}{named[1:]}{at}"
    agenda.proposed[event] = {"title": title, "noun": noun} | {
        key: value for key, value in (("place", place), ("date", when), ("country", country), ("name", name)) if value
    }
    return event


def _singular(noun: str) -> str:
    return noun[:-1] if noun.endswith(("mits", "ades", "ums", "ings", "nces")) and noun != "proceedings" else noun


def _other_name(name: str, place: str, fields: Mapping[str, str], theme: Theme) -> bool:
    """Whether a named occasion is not the one proposed: `the Bali summit` is no summit in Rome."""
    if name and "name" not in fields:
        return fields.get("place") not in (place, theme.place)
    return bool(name) and _differ(f"{name} {place}", f"{fields.get('name', '')} {fields.get('place', '')}")


def _differ(one: str, other: str) -> bool:
    """Whether two names of occasions share no word; without a name nothing differs."""
    words, others = set(_NAMED.findall(one.lower())), set(_NAMED.findall(other.lower()))
    return bool(words) and bool(others) and words.isdisjoint(others)


_NAMED = re.compile(r"\b(?!\d+(?:st|nd|rd|th)\b)\w+")


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


def occasions_in(text: str, cues: Cues) -> list[tuple[str, str, str]]:
    """The occasions that a text names with a place: noun, place, and the name before the noun."""
    if not _PLACED.search(text):
        return []
    nouns = cues.lists["event_nouns"]
    return [
        (match["noun"].lower(), match["place"], (match["name"] or "").strip())
        for match in _OCCASION.finditer(text)
        if match["noun"].lower() in nouns and match["noun"].lower() not in _VAGUE
    ]


def theme_of(paragraphs: Sequence[str], cues: Cues, states: Mapping[str, str]) -> Theme:
    """The first occasion with a place that a text names: a summit, in Bergen."""
    for number, text in enumerate(paragraphs[:40], 1):
        for noun, place, name in occasions_in(text[:3000], cues):
            return Theme(noun, place, name, states.get(normal(place)), number)
    return Theme()


_VAGUE = frozenset(("talks", "meeting", "meetings", "event", "events", "session", "games", "final"))
