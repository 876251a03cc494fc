"""kinds.yaml, events.yaml and actors.yaml: mappings of an id to its fields; and what records propose besides."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path as File
from typing import Any

from pydantic import BaseModel, ValidationError

from kimvisit.reading import document
from kimvisit.reading.document import Document, Found
from kimvisit.reading.fault import Fault, Path
from kimvisit.reading.proposals import Holder, Proposal, clash_fault
from kimvisit.reading.record_errors import record_faults, shape_fault
from kimvisit.reading.references import FILES, Known
from kimvisit.reading.salvage import elsewhere, salvaged
from kimvisit.reading.verify_catalog import Entry, catalog_faults, entry_faults, without
from kimvisit.records.dossier import Catalog
from kimvisit.records.model import Actor, Event, Kind
from kimvisit.records.problem import Problem

Half = tuple[Any, set[Path]]  # what is sound in a broken entry, and the paths that were cut
_MODELS: dict[str, type[Kind] | type[Event] | type[Actor]] = {"kind": Kind, "event": Event, "actor": Actor}


@dataclass(frozen=True, slots=True)
class _Entries:
    """The entries of one file: those that are sound by themselves, halves of others, and what was found."""

    good: dict[str, Any]
    halves: dict[str, Half]
    found: list[Found]


@dataclass(frozen=True, slots=True)
class _Pool:
    """The entries of all files with the proposals among them: whose each proposal is, and what was found in each article's."""

    entries: dict[str, _Entries]
    owners: dict[Entry, Proposal]
    found: dict[str, list[Found]]

    def note(self, entry: Entry, faults: Iterable[Fault], owner: Proposal | None = None) -> None:
        """Put down what is wrong with an entry in the file where it stands."""
        noun, ident = entry
        owner = owner or self.owners.get(entry)
        placed = _at_entry(ident, faults)
        if owner is None:
            self.entries[noun].found.extend((fault, ident) for fault in placed)
            return
        inside = beyond((replace(fault, path=(*owner.path[:2], *fault.path)) for fault in placed), owner.document.faults)
        self.found.setdefault(owner.article, []).extend((fault, owner.unit) for fault in inside)


def read_catalog(
    folder: File, offered: Iterable[Proposal] = (), articles: Iterable[str] = ()
) -> tuple[Known, list[Problem], dict[str, list[Found]]]:
    """What claims may speak about, the problems of the three files, and what was found in the proposals of each article.

    Proposals are entries like those of the files; only, one that has the id of something else gives way, `articles` included.
    """
    documents = {noun: document.read(folder, file) for noun, file in FILES.items()}
    entries = {noun: _entries(each, _MODELS[noun]) for noun, each in documents.items()}
    lost = frozenset(unit for each in entries.values() for _, unit in each.found)
    unread = tuple(FILES[noun] for noun, each in documents.items() if each.value is None)
    pool = _Pool(entries, {}, {})
    if not unread:
        holders = {ident: Holder("article", None, "") for ident in articles}
        for noun, each in documents.items():
            holders |= {ident: Holder(noun, entries[noun].good.get(ident), each.path) for ident in each.value or {}}
        lost |= _take_in(offered, pool, holders)
    proposed = {ident: each.document.path for (_, ident), each in pool.owners.items()}
    known = Known(Catalog(*(entries[noun].good for noun in ("kind", "event", "actor"))), lost, unread, proposed)
    if not unread:
        known = _sound(known, pool)
    problems = [document.problems(each, entries[noun].found) for noun, each in documents.items()]
    return known, list(chain.from_iterable(problems)), pool.found


def _take_in(offered: Iterable[Proposal], pool: "_Pool", holders: dict[str, Holder]) -> frozenset[str]:
    """Put the proposals among the entries of the files. The ids of those that cannot be used and that nothing else has."""
    lost: set[str] = set()
    for each in offered:
        entry, faults = _read_entry(each.ident, each.raw, _MODELS[each.noun])
        holder, mine = holders.get(each.ident), (each.noun, each.ident)
        if holder is None:
            holders[each.ident] = Holder(each.noun, entry, each.document.path)
            pool.owners[mine] = each
            pool.note(mine, faults)
            if entry is None or each.is_spoilt:
                lost.add(each.ident)
            else:
                pool.entries[each.noun].good[each.ident] = entry
            if faults and isinstance(each.raw, dict):
                pool.entries[each.noun].halves[each.ident] = salvaged({**each.raw, "id": each.ident}, faults, _MODELS[each.noun])
        elif entry is None:
            pool.note(mine, faults, each)
        elif (fault := clash_fault(each, entry, holder)) is not None:
            pool.note(mine, [fault], each)
    return frozenset(lost)


def _entries(each: Document, model: type[Kind] | type[Event] | type[Actor]) -> _Entries:
    found: list[Found] = [(fault, str(fault.path[0]) if fault.path else each.path) for fault in each.faults]
    spoilt = {unit for _, unit in found}
    good: dict[str, Any] = {}
    halves: dict[str, Half] = {}
    for ident, raw in (each.value or {}).items():
        entry, faults = _read_entry(ident, raw, model)
        if faults and isinstance(raw, dict):
            halves[ident] = salvaged({**raw, "id": ident}, faults, model)
        found += [(fault, ident) for fault in beyond(_at_entry(ident, faults), each.faults)]
        if entry is not None and ident not in spoilt:
            good[ident] = entry
    return _Entries(good, halves, found)


def _read_entry(ident: str, raw: Any, model: type[BaseModel]) -> tuple[Any, list[Fault]]:
    if not isinstance(raw, dict):
        return None, [shape_fault((), raw, "a mapping of KEY: VALUE")]
    faults = []
    if "id" in raw:
        remedy = "the id is the word before the colon"
        faults.append(Fault(("id",), "M102", "unknown key 'id'", remedy, at_key=True))
    whole = {**without_nulls(raw, model), "id": ident}
    try:
        entry = model.model_validate(whole)
    except ValidationError as error:
        return None, faults + record_faults(error, whole, model)
    return (None if faults else entry), faults


def _at_entry(ident: str, faults: Iterable[Fault]) -> list[Fault]:
    """The faults of an entry with their paths in the document; its id stands before the colon."""
    return [
        replace(fault, path=(ident, *fault.path))
        if fault.path != ("id",) or fault.code == "M102"
        else replace(fault, path=(ident,), at_key=True)
        for fault in faults
    ]


def without_nulls(raw: dict[str, Any], model: type[BaseModel]) -> dict[str, Any]:
    """A field that is null counts as left out. Unknown keys stay, to be named."""
    return {key: value for key, value in raw.items() if value is not None or key not in model.model_fields}


def beyond(faults: Iterable[Fault], known: Iterable[Fault]) -> list[Fault]:
    """The faults that do not lie inside a place where something is known to be wrong already."""
    paths = [fault.path for fault in known]
    return [fault for fault in faults if not any(fault.path[: len(path)] == path for path in paths)]


def _sound(known: Known, pool: _Pool) -> Known:
    """Leave out entries until each names only what is there: who leans on a broken entry falls with it."""
    for noun, each in pool.entries.items():
        for ident, (half, cut) in each.halves.items():
            pool.note((noun, ident), elsewhere(entry_faults(half, known), cut) if half else [])
    while found := catalog_faults(known):
        for entry, faults in found.items():
            pool.note(entry, faults)
        lost = known.lost | {ident for _, ident in found}
        known = Known(without(known.catalog, found), lost, (), known.proposed)
    return known
