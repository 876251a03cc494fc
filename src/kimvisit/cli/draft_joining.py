"""Events that drafts propose in other words than the file or each other, joined: the one on file stands, else the first proposal."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from kimvisit.cli.draft_made import Made
from kimvisit.drafting.about.event import UNDATED
from kimvisit.drafting.occasions.alike import ProposedEvent, are_one, may_be_one, proposed_event
from kimvisit.records.dossier import Dossier
from kimvisit.records.model import Claim

PROPOSED = "    # check: a proposed event"
ON_FILE = "an event on file, by its words and time"
UNREAD = "an event that only a draft has proposed"


class Known(NamedTuple):
    """An event that a draft may speak of: what is told of it, its title, and what is to be checked where one is taken for it."""

    told: ProposedEvent
    title: str
    check: str = ""


@dataclass(slots=True)
class Offered:
    """The events on file, and those that drafts have proposed so far, by id, with those of one place, name or guest, or of the same words, together.
    `plans` are the stages of each kind that speak of the future, `asked` the events that each new one may be."""

    plans: Mapping[str, Collection[str]]
    events: dict[str, Known] = field(default_factory=dict)
    asked: dict[str, list[str]] = field(default_factory=dict)
    near: dict[object, list[str]] = field(default_factory=dict)

    def add(self, made: Made) -> None:
        """Take note of what a draft proposes."""
        for ident, fields in events_of(made):
            if ident not in self.events:
                one = self.proposed_event(made, ident, fields)
                if maybe := self._fitting(one, lambda this, other: are_one(this, other) or may_be_one(this, other)):
                    self.asked[ident] = maybe
                self._know(ident, Known(one, str(fields.get("title", ""))))

    def add_on_file(self, dossier: Dossier, unread: Collection[str]) -> None:
        """Take note of the events on file, each with the first article that tells of it."""
        told: dict[str, list[tuple[str, Claim]]] = {}
        for article in dossier.articles:
            for claim in article.claims:
                if claim.about is not None:
                    told.setdefault(claim.about, []).append((article.published.edtf if article.published else "", claim))
        for ident, event in dossier.catalog.events.items():
            of_it = told.get(ident, [])
            fields = {"title": event.title, "place": event.place or "", "country": event.country or ""}
            dated = {**fields, "date": event.date.edtf if event.date else ""}
            who = (claim.subject for _, claim in of_it if isinstance(claim.subject, str))
            one = proposed_event(dated, min((day for day, _ in of_it if day), default=""), who, None)
            self._know(ident, Known(one, event.title, UNREAD if ident in unread else ON_FILE))

    def _know(self, ident: str, known: Known) -> None:
        self.events[ident] = known
        for key in _keys(known.told):
            self.near.setdefault(key, []).append(ident)

    def proposed_event(self, made: Made, event: str, fields: Mapping[str, Any]) -> ProposedEvent:
        """What a draft tells of an event that it proposes; a day on which it happened is its day."""
        about = [claim for claim in made.value.get("claims") or () if claim.get("about") == event]
        done = [one for one in about if "stage" in one and one["stage"] not in self.plans.get(one["kind"], ())]
        happened = next((str(one["happened"]) for one in done if "happened" in one), "")
        held = any(str(one.get("factuality")) == "CT+" for one in done)
        to_come = any("stage" in one and one not in done for one in about)
        is_over = held if held or to_come else None
        dated = {**fields, "date": fields.get("date") or happened}
        return proposed_event(
            dated, str(made.value.get("published") or ""), (str(claim.get("subject")) for claim in about), is_over
        )

    def same_as(self, one: ProposedEvent) -> str | None:
        """The event on file, or that another draft proposed, that is this one, if there is just one."""
        alike = self._fitting(one, are_one)
        return alike[0] if len(alike) == 1 else None

    def _fitting(self, one: ProposedEvent, test: Callable[[ProposedEvent, ProposedEvent], bool]) -> list[str]:
        near = dict.fromkeys(ident for key in _keys(one) for ident in self.near.get(key, ()))
        return [ident for ident in near if test(one, self.events[ident].told)]


def precision(made: Made) -> int:
    """How well a draft dates what it proposes: 0 to the day, 1 less well, 2 not at all. The best dated proposals are to stand."""
    dates = [str(fields.get("date", "")) for _, fields in events_of(made)]
    return 0 if any(len(date) == len("2031-05-09") for date in dates) else 1 if any(dates) else 2


def joined(made: Made, offered: Offered) -> Made:
    """The draft, speaking of events on file and of those of other drafts where it proposed the same ones."""
    for ident, fields in events_of(made):
        meant = offered.same_as(offered.proposed_event(made, ident, fields))
        if meant is None or (meant != ident and ("event", meant) in made.proposes):
            continue
        known = offered.events[meant]
        text = _checked(_without(made.record, ident), ident, known, str(fields.get("date", "")))
        text = re.sub(rf"^( +about: ){re.escape(ident)}$", rf"\g<1>{meant}", text, flags=re.MULTILINE)
        made = made.written(text.replace(f"({fields.get('title')}).", f"({known.title})."))
    return made


def _checked(record: str, event: str, known: Known, date: str) -> str:
    """A record whose claims about an event ask for it as for one on file; a day that the file lacks is told."""
    if not known.check:
        return record
    undated = f"\n    # check: {UNDATED.format(date)}" if date and not known.told.date else ""
    asked = f"    # check: {known.check}{undated}"
    blocks = re.split(r"^(?=  - id: )", record, flags=re.MULTILINE)
    return "".join(one.replace(PROPOSED, asked) if f"\n    about: {event}\n" in one else one for one in blocks)


def _without(record: str, event: str) -> str:
    """A record that no longer proposes an event."""
    lines, kept, inside = record.split("\n"), [], False
    for line in lines:
        inside = line == f"    {event}:" or (inside and line.startswith("      "))
        if not inside:
            kept.append(line)
    return re.sub(r"^proposes:\n(?! )", "", re.sub(r"^  events:\n(?!    )", "", "\n".join(kept), flags=re.M), flags=re.M)


def _keys(one: ProposedEvent) -> Iterable[object]:
    yield one.words
    yield from filter(None, (one.place,))
    yield from (("name", name) for name in one.proper)
    yield from (("guest", guest) for guest in one.who)


def events_of(made: Made) -> list[tuple[str, Mapping[str, Any]]]:
    """The events that a draft proposes, by id."""
    return [(ident, fields) for (noun, ident), fields in made.proposes.items() if noun == "event"]
