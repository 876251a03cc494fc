"""Occasions that a verb tells of and no noun of their own: a trip (`flies to Oslo`), the hearing of a committee (`will appear before the committee`),
a wedding (`will marry in Leeds`), a funeral (`is to be buried on Friday`)."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from kimvisit.drafting.occasions.behind_noun import CAPITALS, is_hall, where
from kimvisit.drafting.occasions.event_days import day_after
from kimvisit.drafting.occasions.naming import Naming
from kimvisit.drafting.people.names.on_file import normal
from kimvisit.drafting.text.starters import STARTERS

_GOING = frozenset(
    "visit visits visited visiting travel travels travelled traveled travelling traveling go goes going went come comes coming came fly flies flew flying "
    "head heads headed heading invited arrive arrives arrived arriving land lands landed landing stop stops stopped reach reaches reached reaching".split()
)
_MOTION = re.compile(
    r"\b(?:[Vv]isit(?:s|ed|ing)?|(?:[Tt]ravel|[Gg]o|[Cc]ome|[Ff]ly|[Hh]ead|[Ii]nvited)[a-z]* to|(?:went|came|flew) to|(?:(?:went|came|flew) with )?(?:him|her|them) to"
    r"|(?:[Aa]rriv|[Ll]and|[Ss]top)[a-z]* in|[Rr]each(?:es|ed|ing)?) "
    r"(?:the )?(?P<place>[A-Z][\w.-]*(?: [A-Z][\w-]*){0,3})"
)
_MADE = re.compile(r"(?:[Vv]isit|[Tt]ravell?|[Hh]ead|[Aa]rriv|[Ll]and|[Ss]topp|[Rr]each)ed\b|(?:went|came|flew)")
_TESTIFYING = frozenset(
    "appear appears appeared appearing testify testifies testified testifying evidence questioned grilled".split()
)
_PANEL = re.compile(
    r"\b(?:(?:appear|testif|question|grill)\w*|evidence)(?: in person| in public| on (?:\d+ )?[A-Z]\w+)? (?:before|to|by|in front of) "
    r"(?P<which>the |an? |its |their |what )?(?P<panel>(?:[\w’'&“\"-]+,? ){0,7}?"
    r"(?:committee|subcommittee|commission(?: of inquiry)?|inquiry|panel|mps|senators|lawmakers))\b",
    re.IGNORECASE,
)
_BODY = re.compile(r".*\b(?:an?|the) ", re.IGNORECASE)
_RITES = {
    "marry": "wedding",
    "marries": "wedding",
    "weds": "wedding",
    "oath": "swearing-in",
    "wed": "wedding",
    "married": "wedding",
    "buried": "funeral",
    "rest": "funeral",
    "crowned": "coronation",
    "sworn": "swearing-in",
    "inaugurated": "inauguration",
    "enthroned": "enthronement",
    "canonised": "canonization",
    "canonized": "canonization",
}
_DONE = (
    r"(?:married|buried|laid to rest|crowned|sworn in|inaugurated|enthroned|canoni[sz]ed)"
    r"(?: as (?:[\w’'-]+ ){0,4}?[\w’'-]+(?= (?:in|at|on) ))?"
)
_WHOSE = rf"{CAPITALS}(?: and {CAPITALS})?"
_RITE = re.compile(
    rf"(?:(?P<whose>{_WHOSE}) )?(?:(?:will|to|is|are)(?: be| get| being)?(?: [a-z]+ly)? (?:marry|wed|{_DONE})"
    r"|(?:marries|weds|(?:takes?|taking) (?:the|his|her|their) oath))\b"
    rf"|\b(?:see|watch)(?:es|ing)? (?:(?P<seen>{_WHOSE})|(?:his|her|their|the) [a-z -]{{2,30}}?)(?: be(?:ing)?)? {_DONE}\b"
)
_STATES = re.compile(r"(?:is|are) (?:married|buried)")
TELLING = _GOING.union(_TESTIFYING, _RITES)


def told_in(
    text: str, number: int, words: Iterable[str], states: Mapping[str, str], published: tuple[date, date] | None
) -> Iterator[Naming]:
    """The trips, hearings and rites of which the verbs of a text tell: one to Chile in `flies to Chile`."""
    if not _GOING.isdisjoint(words):
        yield from _motions_in(text, number, states, published)
    if not _TESTIFYING.isdisjoint(words):
        for match in _PANEL.finditer(text):
            called = not match["panel"].endswith("s") and (" " in match["panel"] or (match["which"] or "").startswith("a"))
            name = _BODY.sub("", match["panel"]).lstrip('“"') if called else ""
            yield Naming(number, match.start("panel"), match.end(), "hearing", name=name, bare=not name)
    if not _RITES.keys().isdisjoint(words):
        yield from _rites_in(text, number, states, published)


def _rites_in(text: str, number: int, states: Mapping[str, str], published: tuple[date, date] | None) -> Iterator[Naming]:
    """The weddings, funerals and the like that are still to come: that of both in `Ann Lee and Bob Ray will marry in Leeds`."""
    for match in _RITE.finditer(text):
        if _STATES.search(match.group()):
            continue
        noun = next(noun for verb, noun in _RITES.items() if verb in match.group().split())
        first, _, rest = (match["whose"] or match["seen"] or "").partition(" ")
        of_two = number == 0 and text[: match.start()].endswith(", ")  # `Ann Lee, Bob Ray take oath`
        whose = "" if of_two else rest if first.lower() in STARTERS else f"{first} {rest}".strip()
        place, stop = where(text, match.end(), noun)
        when = day_after(text, stop, published, True)
        yield Naming(
            number, match.start(), stop, noun, of=whose, place=place, date=when, bare=not (whose or place or when),
            hall=is_hall(place, text[match.end() : stop]), country=states.get(normal(place)) if place else None,
        )  # fmt: skip


def _motions_in(text: str, number: int, states: Mapping[str, str], published: tuple[date, date] | None) -> Iterator[Naming]:
    """The trips to states: `flies to Chile`."""
    for match in _MOTION.finditer(text):
        place = match["place"].rstrip(".")
        if country := states.get(normal(place)):
            when = day_after(text, match.end(), published, True)
            made = _MADE.match(match.group()) is not None
            yield Naming(number, match.start(), match.end(), "visit", place=place, date=when, own=made, country=country)
