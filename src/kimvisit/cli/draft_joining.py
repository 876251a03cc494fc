"""Events that several drafts propose in other words, joined: the first proposal stands, and the other drafts speak of it."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from kimvisit.cli.draft_made import Made
from kimvisit.drafting.occasions.alike import ProposedEvent, are_one, proposed_event


@dataclass(slots=True)
class Offered:
    """The events that drafts have proposed so far, by id, with those of one place or of the same words together. `plans` are the stages of
    each kind that speak of the future."""

    plans: Mapping[str, Collection[str]]
    events: dict[str, tuple[ProposedEvent, str]] = field(default_factory=dict)
    near: dict[object, list[str]] = field(default_factory=dict)

    def add(self, made: Made) -> None:
        """Take note of what a draft proposes."""
        for ident, fields in _events(made):
            if ident not in self.events:
                one = self.proposed_event(made, ident, fields)
                self.events[ident] = one, str(fields.get("title", ""))
                for key in _keys(one):
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
        """The event that another draft proposed so, if there is just one."""
        near = dict.fromkeys(ident for key in _keys(one) for ident in self.near.get(key, ()))
        alike = [ident for ident in near if are_one(one, self.events[ident][0])]
        return alike[0] if len(alike) == 1 else None


def precision(made: Made) -> int:
    """How well a draft dates what it proposes: 0 to the day, 1 less well, 2 not at all. The best dated proposals are to stand."""
    dates = [str(fields.get("date", "")) for _, fields in _events(made)]
    return 0 if any(len(date) == len("2031-05-09") for date in dates) else 1 if any(dates) else 2


def joined(made: Made, offered: Offered) -> Made:
    """The draft, speaking of the events of other drafts where it proposed the same ones."""
    for ident, fields in _events(made):
        meant = offered.same_as(offered.proposed_event(made, ident, fields))
        if meant is None or (meant != ident and ("event", meant) in made.proposes):
            continue
        text = _without(made.record, ident)
        text = re.sub(rf"^( +about: ){re.escape(ident)}$", rf"\g<1>{meant}", text, flags=re.MULTILINE)
        made = made.written(text.replace(f"({fields.get('title')}).", f"({offered.events[meant][1]})."))
    return made


def _without(record: str, event: str) -> str:
    """A record that no longer proposes an event."""
    lines, kept, inside = record.split("\n"), [], False
    for line in lines:
        inside = line == f"    {event}:" or (inside and line.startswith("      "))
        if not inside:
            kept.append(line)
    return re.sub(r"^proposes:\n(?! )", "", re.sub(r"^  events:\n(?!    )", "", "\n".join(kept), flags=re.M), flags=re.M)


def _keys(one: ProposedEvent) -> Iterable[object]:
    return (one.words, one.place) if one.place else (one.words,)


def _events(made: Made) -> list[tuple[str, Mapping[str, Any]]]:
    return [(ident, fields) for (noun, ident), fields in made.proposes.items() if noun == "event"]
