"""The events on file as an article may name them: their phrases, places, days and travellers; and the agenda of one article."""

import re
from collections.abc import Callable, Iterable, Mapping, Set
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from typing import Any

from kimvisit.drafting.occasions.roster import Roster
from kimvisit.drafting.occasions.sorts import NOUNS, singular, sort_of
from kimvisit.drafting.people.names.on_file import Names, longest, normal
from kimvisit.drafting.text.closed import ARTICLES
from kimvisit.drafting.text.cues import Cues
from kimvisit.drafting.text.edtf import span_of
from kimvisit.drafting.text.times import MONTH_NAMES


@dataclass(frozen=True, slots=True)
class EventOnFile:
    """An event on file: the phrases that name it (`names` without a mere `70th anniversary`, which may be of anything), its places (normal form), states, travellers, days as ISO text,
    the anniversaries that it marks, and the places of the other events on file."""

    id: str
    title: str
    phrases: tuple[str, ...]
    names: tuple[str, ...]
    days: tuple[str, ...]
    places: frozenset[str]
    country: str | None
    people: frozenset[str]
    earliest: str
    latest: str
    period: bool
    land: tuple[str, ...]
    marked: frozenset[str]
    elsewhere: frozenset[str] = frozenset()


@dataclass(slots=True)
class Agenda:
    """The events of one article: the one it is about, those of others, and those that the record proposes; `here` is the town of its dateline."""

    events: tuple[EventOnFile, ...]
    main: EventOnFile | None
    published: tuple[date, date] | None
    proposed: dict[str, dict[str, str]] = field(default_factory=dict)
    look: Callable[[], Roster] = Roster
    seen: Roster | None = None
    article: str = ""
    here: str = ""
    rivals: tuple[EventOnFile, ...] = ()

    def event(self, event: str | None) -> EventOnFile | None:
        """The event on file of an id."""
        return next((e for e in self.events if e.id == event), None)

    def is_trip(self, event: str | None) -> bool:
        """Whether an id is that of a trip that the record proposes: `visit-oslo`."""
        return event in self.proposed and sort_of(self.proposed[event]["noun"]) == "visit"

    @property
    def roster(self) -> Roster:
        """The occasions that the article names, looked for once, when the first claim asks for its event."""
        if self.seen is None:
            self.seen = self.look()
        return self.seen


def read_events(events: Mapping[str, Any], names: Names, cues: Cues) -> tuple[EventOnFile, ...]:
    """Index the plain values of events.yaml."""
    read = [
        _event(str(i), e, _span(e, events), names, cues) for i, e in events.items() if isinstance(e, Mapping) and e.get("title")
    ]
    places = frozenset[str]().union(*(event.places for event in read))
    return tuple(replace(event, elsewhere=places - event.places) for event in read)


def _span(values: Mapping[str, Any], events: Mapping[str, Any]) -> tuple[str, str]:
    """The first and the last day of an event; one without a day has those of the event that it is part of."""
    whole = events.get(str(values.get("part_of")))
    return span_of(str(values.get("date") or (whole.get("date") if isinstance(whole, Mapping) else None) or ""))


def _event(event: str, values: Mapping[str, Any], span: tuple[str, str], names: Names, cues: Cues) -> EventOnFile:
    """An event of the dossier by its plain values; `span` is its first and last day."""
    title, country = str(values["title"]), str(values.get("country") or "")
    people = _people_in(title, names)
    earliest, latest = span
    own_days = _printed_days(earliest, latest) if values.get("date") else ()
    listed, head = cues.tables["event_words"].get(event, ()), title.split(",")[0]
    called = [head] if not people and not _is_bare(head, cues) else []
    words = tuple(dict.fromkeys(phrase.lower() for phrase in (*listed, *called, *own_days)))
    days = tuple(phrase for phrase in words if _DAY.fullmatch(phrase))
    phrases = tuple(phrase for phrase in words if phrase not in days)
    named = any(" " in phrase.removeprefix("the ") for phrase in phrases)  # no mere `the gala`
    places = frozenset(normal(p) for p in str(values.get("place") or "").split(",") if p.strip())
    return EventOnFile(
        id=event,
        title=title,
        phrases=phrases,
        names=tuple(phrase for phrase in phrases if not _COUNT.fullmatch(phrase)),
        days=days,
        places=places,
        country=country or None,
        people=people,
        earliest=earliest,
        latest=latest,
        period=latest == "9999-12-31" or not (places or country or (named and not people)),
        land=_land(country),
        marked=frozenset(_ORDINAL.findall(" ".join((title.lower(), *words)))),
    )


def _printed_days(earliest: str, latest: str) -> tuple[str, ...]:
    """A day as it may be printed: `May 9`, `9 May`; none for a longer time."""
    if not earliest or earliest != latest:
        return ()
    month, day = MONTH_NAMES[int(earliest[5:7]) - 1], int(earliest[8:])
    return f"{month} {day}", f"{day} {month}"


def _people_in(title: str, names: Names) -> frozenset[str]:
    """Whom a title names; where it says whose it is, only those: Ann Lee in `Ann Lee's visit to Bob Ray`."""
    words = [word.strip(",.") for word in title.split()]
    named = (_person_at(words, at, names) for at, word in enumerate(words) if word[:1].isupper())
    people = {person for person in named if person}
    owner = next((at + 1 for at, word in enumerate(words) if word.endswith(("'s", "’s"))), 0)
    owners = people.intersection(_person_at(words[:owner], at, names) for at in range(owner))
    return frozenset(owners or people)


def _person_at(words: list[str], at: int, names: Names) -> str:
    """The one person on file whose name begins there."""
    ids = longest(words, at, names)[1]
    actor = next(iter(ids)) if len(ids) == 1 else ""
    return actor if actor in names.actors and names.actors[actor].sort == "person" else ""


def _is_bare(head: str, cues: Cues) -> bool:
    """Whether a title is only the noun of an event: `Talks` names none of all the talks there are."""
    words = [word for word in head.lower().split() if word not in ARTICLES]
    return len(words) == 1 and (words[0] in cues.lists["event_nouns"] or singular(words[0]) in NOUNS)


_DAY = re.compile(rf"(?:in |on )?(?:{'|'.join(MONTH_NAMES)}|\d\d?(?:st|nd|rd|th)?|of| )+", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)(?<=\b\d\d)\d\d\b")
_ORDINAL = re.compile(r"\b\d{1,3}(?:st|nd|rd|th)(?= (?:anniversary|birthday|jubilee))")
_SINCE = re.compile(
    r"\b(\d{1,2}[05]) years (?:since|after|on from|of|from) (?:[\w'’-]+ ){0,6}(?:victory|win|triumph|defeat|end|surrender|liberation|war)\b"
)
_COUNT = re.compile(rf"{_ORDINAL.pattern} \w+")
_MARKED = (" anniversary", " birthday", " jubilee")


@lru_cache(maxsize=8)
def _printed(low: str) -> tuple[frozenset[str], int]:
    """The anniversaries that a text prints, and the latest year."""
    marks = _ORDINAL.findall(low) if any(word in low for word in _MARKED) else []
    if " years " in low:
        marks += [f"{years}th" for years in _SINCE.findall(low)]  # `80 years since the victory` is the 80th anniversary
    return frozenset(marks), max((int(year) for year in _YEAR.findall(low)), default=0)


def is_other_year(event: EventOnFile, low: str) -> bool:
    """Whether a text speaks of another year's occasion: it prints a later year, or another anniversary and not the event's own."""
    if not event.earliest or event.period:
        return False
    printed, latest = _printed(low)
    if latest > int(event.latest[:4]):
        return True
    return bool(printed and event.marked) and event.marked.isdisjoint(printed)


def terms_of(events: tuple[EventOnFile, ...]) -> frozenset[str]:
    """The phrases, days, places and lands by which a text may speak of events."""
    return frozenset(words for event in events for words in (*event.phrases, *event.days, *event.places, *event.land))


def times_named(low: str, printed: Set[str], events: tuple[EventOnFile, ...]) -> dict[str, int]:
    """How often a text in lower case names each event by its phrases, or by its day where it names the place as well; events that it never names
    are left out."""
    return {
        event.id: sum(low.count(words) for words in (*event.phrases, *event.days) if words in printed)
        for event in events
        if not printed.isdisjoint(event.phrases) or not (printed.isdisjoint(event.days) or printed.isdisjoint(event.places))
    }


def holds(low: str, words: Iterable[str]) -> bool:
    """Whether any of the words or phrases stands in a text."""
    for word in words:  # noqa: SIM110 - twice as fast as any(), and run for every event of every article
        if word in low:
            return True
    return False


def _land(country: str) -> tuple[str, ...]:
    """The state of an event as it may be printed, without its last letters: `norway` is in `Norway`, and most of it in `Norwegian`."""
    return (country.replace("-", " ")[:6],) if country else ()
