"""Occasions that a verb tells of and no noun of their own: a trip (`flies to Oslo`), the hearing of a committee (`will appear before the committee`)."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from kimvisit.drafting.occasions.event_days import day_after
from kimvisit.drafting.occasions.namings import Naming
from kimvisit.drafting.people.names import normal

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
    r"\b(?:(?:appear|testif|question|grill)\w*|evidence)(?: in person| in public| on [A-Z]\w+)? (?:before|to|by|in front of) "
    r"(?P<which>the |an? |its |their )?(?P<panel>(?:[\w’'&-]+,? ){0,7}?(?:committee|subcommittee|commission(?: of inquiry)?|inquiry|panel))\b",
    re.IGNORECASE,
)
TELLING = _GOING | _TESTIFYING


def told_in(
    text: str, number: int, words: Iterable[str], states: Mapping[str, str], published: tuple[date, date] | None
) -> Iterator[tuple[Naming, str | None]]:
    """The trips and the hearings of which the verbs of a text tell, and the state of each: one to Chile in `flies to Chile`."""
    if not _GOING.isdisjoint(words):
        yield from _motions_in(text, number, states, published)
    if not _TESTIFYING.isdisjoint(words):
        for match in _PANEL.finditer(text):
            name = match["panel"] if " " in match["panel"] or (match["which"] or "").startswith("a") else ""
            yield Naming(number, match.start("panel"), match.end(), "hearing", name=name, bare=not name), None


def _motions_in(
    text: str, number: int, states: Mapping[str, str], published: tuple[date, date] | None
) -> list[tuple[Naming, str | None]]:
    found: list[tuple[Naming, str | None]] = []
    for match in _MOTION.finditer(text):
        place = match["place"].rstrip(".")
        if country := states.get(normal(place)):
            when = day_after(text, match.end(), published, True)
            made = _MADE.match(match.group()) is not None
            found.append((Naming(number, match.start(), match.end(), "visit", place=place, date=when, own=made), country))
    return found
