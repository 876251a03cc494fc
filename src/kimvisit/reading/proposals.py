"""What a record proposes for the catalogue: actors and events under `proposes`, read as if they stood in the files."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from kimvisit.reading.document import Document
from kimvisit.reading.fault import Fault, Path, listed, nearest, shown
from kimvisit.reading.record_errors import shape_fault
from kimvisit.reading.references import FILES, clash
from kimvisit.records.model import Record

KEY = "proposes"
NOUNS = {"actors": "actor", "events": "event"}


@dataclass(frozen=True, slots=True)
class Proposal:
    """An entry that an article's record proposes, as it stands there."""

    noun: str
    ident: str
    raw: Any
    article: str
    document: Document

    @property
    def path(self) -> Path:
        """Where it stands in the record."""
        return (KEY, f"{self.noun}s", self.ident)

    @property
    def unit(self) -> str:
        """What is left out if it cannot be used."""
        return unit(self.article, self.ident)

    @property
    def is_spoilt(self) -> bool:
        """Whether something is wrong with its YAML."""
        return any(fault.path[:3] == self.path for fault in self.document.faults)


def unit(article: str, ident: str) -> str:
    """What problems call an entry that an article proposes."""
    return f"{article}#{ident}"


def proposals(documents: Mapping[str, Document]) -> Iterator[Proposal]:
    """All that the records of a dossier propose, in the order of the articles."""
    for article, document in documents.items():
        offered = document.value.get(KEY) if document.value else None
        if isinstance(offered, dict):
            for plural, noun in NOUNS.items():
                entries = offered.get(plural)
                if isinstance(entries, dict):
                    yield from (Proposal(noun, ident, raw, article, document) for ident, raw in entries.items())


def frame_faults(offered: Any) -> Iterator[Fault]:
    """What is wrong with what stands around the entries."""
    if offered is not None and not isinstance(offered, dict):
        yield shape_fault((KEY,), offered, "a mapping with 'actors' and 'events'")
        return
    for key, entries in (offered or {}).items():
        if key not in NOUNS:
            guess = nearest(key, NOUNS)
            remedy = f"did you mean '{guess}'?" if guess else f"a record may propose {listed(NOUNS)}"
            yield Fault((KEY, key), "M102", f"{shown(key)} cannot be proposed", remedy, at_key=True)
        elif entries is not None and not isinstance(entries, dict):
            yield shape_fault((KEY, key), entries, "a mapping of an id to its fields")


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has an id already: an entry, None where it is broken, and the file in which it stands."""

    noun: str
    entry: Record | None
    path: str


def clash_fault(proposal: Proposal, entry: Record, holder: Holder) -> Fault | None:
    """Why a sound proposal cannot have its id, if somebody has it: the very same entry twice does no harm."""
    if holder.noun != proposal.noun:
        return clash(proposal.ident, holder.noun)
    if holder.entry == entry:
        return None
    where = holder.path if holder.path in FILES.values() else f"the proposal in {holder.path}"
    if holder.entry is None:
        message = f"{shown(proposal.ident)} stands in {holder.path} already, and is broken there"
        return Fault((), "R114", message, "mend it there, and delete it here", at_key=True)
    fields = [name for name in type(entry).model_fields if getattr(entry, name) != getattr(holder.entry, name)]
    message = f"{shown(proposal.ident)} differs from {where} in {' and '.join(fields)}"
    return Fault((), "R114", message, "delete it here if it is the same one, else give it another id", at_key=True)
