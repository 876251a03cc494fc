"""Events that no file knows, as entries that a record proposes."""

import re
from collections.abc import Callable, Mapping

from kimvisit.drafting.occasions.on_file import Agenda
from kimvisit.drafting.occasions.roster import Occasion
from kimvisit.drafting.occasions.sorts import BUILDINGS, PERSONAL, is_numbered, sort_of
from kimvisit.drafting.people.names.on_file import normal, slug

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_INITIALS = re.compile(r"\b[A-Z]\.[A-Z]$")
_WITH_ARTICLE = frozenset(
    "US U.S UK U.K UAE EU UN U.N States Kingdom Emirates Philippines Netherlands Maldives Bahamas Seychelles Vatican Capitol Pentagon House Gulf "
    "Republic Union March".split()
)


def propose(occasion: Occasion, agenda: Agenda, is_taken: Callable[[str], bool]) -> str:
    """The entry of an occasion that no file knows; the same occasion always gives the same one, with the day that is told later."""
    if occasion.event:
        if occasion.date and occasion.is_trip:
            agenda.proposed[occasion.event].setdefault("date", occasion.date)
        return occasion.event
    event = base = _id_of(occasion)
    number = 2
    while is_taken(event) or event in agenda.proposed or event == agenda.article:
        event, number = f"{base}-{number}", number + 1
    occasion.event = event
    fields = (("place", occasion.place), ("date", occasion.date), ("country", occasion.country), ("name", occasion.name))
    agenda.proposed[event] = {"title": title_of(occasion), "noun": occasion.noun} | {key: value for key, value in fields if value}
    return event


def title_of(occasion: Occasion) -> str:
    """The title that an editor would write: `Nordic summit in Bergen`, `Academy Awards`, `Funeral of Ann Lee`."""
    name, noun, of, place = occasion.name, occasion.noun, occasion.of, occasion.place
    head = noun.upper() if is_numbered(noun) else noun.capitalize() if occasion.proper else _IN_FULL.get(noun, noun)
    title = name if noun in name.lower().split() or not noun else f"{name} {head}".strip()
    if of and not _holds(of, name) and _is_called_of(occasion):
        title = f"{title} of {of}"
    if occasion.short and occasion.short not in title:
        title = f"{title} ({occasion.short})"
    if occasion.marks and not name:
        title = f"{title} for the {occasion.marks}"
    if place and not _holds(title, place):
        title = f"{title} {_lead_to(noun, place)} {_as_printed(place)}"
    if occasion.edition:
        title = f"{title}, {occasion.edition}"
    return f"{title[:1].upper()}{title[1:]}"


_IN_FULL = {"prix": "Grand Prix"}


def _is_called_of(occasion: Occasion) -> bool:
    """Whether a title tells whose an occasion is: `Funeral of Ann Lee`, `Opening ceremony of the games`; not the Nordic summit of whoever."""
    name = occasion.name
    return sort_of(occasion.noun) in PERSONAL or not name or name.islower() or occasion.proper


def title_of_trip(fields: Mapping[str, str], whose: str, land: str) -> str:
    """The title of a trip as an editor would write it: `Ann Lee's visit to Oslo`; `Visit to Oslo` where nobody's name is told."""
    noun, place = fields["noun"], fields.get("place") or land
    called = " ".join(word for word in fields.get("name", "").split() if not _holds(whose, word))
    title = " ".join(f"{whose} {'travel abroad' if called == 'foreign' else f'{called} {noun}'}".split())
    if place and not _holds(called, place):
        title = f"{title} {_lead_to(noun, place)} {_as_printed(place)}"
    return f"{title[:1].upper()}{title[1:]}"


def _lead_to(noun: str, place: str) -> str:
    if sort_of(noun) == "visit":
        return "of" if noun == "tour" else "to"
    return "at" if place.split()[-1].lower() in BUILDINGS else "in"


def _as_printed(place: str) -> str:
    """A place behind a preposition: `the Netherlands`, `the U.S.`, `Oslo`."""
    dotted = f"{place}." if _INITIALS.search(place) else place
    return f"the {dotted}" if place.split()[-1] in _WITH_ARTICLE else dotted


def _holds(text: str, words: str) -> bool:
    return bool(words) and f" {normal(words)} " in f" {normal(text)} "


def _id_of(occasion: Occasion) -> str:
    noun, place = occasion.noun, occasion.place
    base = slug(f"{noun} {place}".strip()) if place else slug(title_of(occasion))
    year = _YEAR.match(occasion.date)
    return f"{base}-{year.group()}" if year else base
