"""Whether the ids in a record name something, and what was meant if not."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kimvisit.reading.fault import Fault, Path, listed, nearest_named, shown
from kimvisit.records.dossier import Catalog
from kimvisit.records.model import Actor, Event, Kind

FILES = {"kind": "kinds.yaml", "event": "events.yaml", "actor": "actors.yaml"}
GUESSES = 3
_CODES = {"actor": "R101", "event": "R102", "kind": "R103"}


@dataclass(frozen=True, slots=True)
class Known:
    """The catalogue; the ids in its files that are left out; which of the files could not be read; and the records that propose ids."""

    catalog: Catalog
    lost: frozenset[str] = frozenset()
    unread: tuple[str, ...] = ()
    proposed: Mapping[str, str] = field(default_factory=dict)

    def of(self, noun: str) -> Mapping[str, Kind | Event | Actor]:
        """All kinds, events or actors."""
        catalog = self.catalog
        return catalog.actors if noun == "actor" else catalog.events if noun == "event" else catalog.kinds


def unknown(noun: str, ident: str, path: Path, known: Known, also: Mapping[str, object] | None = None) -> Fault:
    """The fault of an id that names no such thing; `also`: other names that would have been right there."""
    if ident in known.lost:
        where = known.proposed.get(ident, FILES[noun])
        return Fault(path, "R109", f"the {noun} {shown(ident)} was itself left out", f"mend it in {where}")
    for other in FILES:
        if ident in known.of(other):
            return Fault(
                path,
                _CODES[noun],
                f"{shown(ident)} is {_a(other)}, not {_a(noun)}",
                f"write an id of {FILES[noun]}",
            )
    names = {**{other: _names(one) for other, one in known.of(noun).items()}, **dict.fromkeys(also or (), ())}
    near = [f"'{one}'" for one in nearest_named(ident, names)[:GUESSES]]
    remedy = f"did you mean {listed(near)}?" if near else f"add it to {FILES[noun]}"
    return Fault(path, _CODES[noun], f"unknown {noun} {shown(ident)}", remedy)


def _names(record: Kind | Event | Actor) -> tuple[str, ...]:
    if isinstance(record, Actor):
        return (record.name, *record.names)
    return (record.title,) if isinstance(record, Event) else ()


def clash(ident: str, noun: str) -> Fault:
    """The fault of an id that a kind, event or actor has already."""
    remedy = "kinds, events, actors and articles share one set of ids: rename one"
    return Fault((), "R107", f"{shown(ident)} is also the id of {_a(noun)}", remedy, at_key=True)


def _a(noun: str) -> str:
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"


def circles(edges: Mapping[str, tuple[str, ...]]) -> set[str]:
    """All ids from which the edges lead back to themselves."""
    return {ident for ident in edges if ident in _reached(ident, edges)}


def _reached(start: str, edges: Mapping[str, tuple[str, ...]]) -> set[str]:
    seen: set[str] = set()
    ahead = list(edges[start])
    while ahead:
        ident = ahead.pop()
        if ident not in seen:
            seen.add(ident)
            ahead.extend(edges.get(ident, ()))
    return seen
