"""A file of a dossier as far as it could be read, and its faults turned into problems."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path as File
from typing import Any

from kimvisit.reading import plain, source
from kimvisit.reading.fault import Fault, Path, shown
from kimvisit.reading.plain import Places
from kimvisit.records.problem import Problem

LONGEST_ID = 200
Found = tuple[Fault, str]  # a fault, and what is left out because of it


@dataclass(frozen=True, slots=True)
class Document:
    """A mapping read from a file, None if it cannot be used.

    `faults` are wrong in its YAML, `troubles` in the file as such.
    """

    path: str
    text: str
    value: dict[str, Any] | None
    faults: tuple[Fault, ...] = ()
    troubles: tuple[Problem, ...] = ()


def read(folder: File, name: str) -> Document:
    """The document in a file of the folder. Never raises; a file that cannot be used is left out whole."""
    found = source.read(folder / name)
    path = printable(name)
    unit = unit_of(path)
    troubles = tuple(
        Problem(path, each.line, each.column, each.code, each.message, each.remedy, unit if each.fatal else "")
        for each in found.troubles
    )
    if found.text is None:
        return Document(path, "", None, (), troubles)
    document = plain.parse(found.text)
    if document.value is None and unit == path and not document.broken and _is_of_comments(found.text):
        return Document(path, found.text, {}, document.faults, troubles)
    fault = None if document.broken else _unfit(document.value)
    faults = (*document.faults, fault) if fault else document.faults
    whole = not document.broken and fault is None
    return Document(path, found.text, document.value if whole else None, faults, troubles)


def printable(name: str) -> str:
    """A name or a message as any terminal can show it."""
    return name if name.isprintable() else repr(name)[1:-1]


def unit_of(path: str) -> str:
    """What is left out if a file cannot be used: an article, else the file."""
    return path.removeprefix("articles/").removesuffix(".yaml") if path.startswith("articles/") else path


def _is_of_comments(text: str) -> bool:
    """Whether a file says in its comments what is to come, and nothing else: `actors.yaml` of a story that knows nobody yet."""
    lines = [line.strip() for line in text.removeprefix("\ufeff").splitlines()]
    return any(lines) and all(line.startswith("#") for line in lines if line)


def _unfit(value: Any) -> Fault | None:
    if value is None:
        remedy = "write what belongs here, or {} for nothing"
        return Fault((), "Y113", "is empty", remedy, at=(1, 1))
    if not isinstance(value, dict):
        what = "is a list" if isinstance(value, list) else f"holds only the text {shown(value)}"
        return Fault((), "Y114", what, "begin with KEY: VALUE at the left margin", at=(1, 1))
    return None


def problems(document: Document, found: Iterable[Found]) -> list[Problem]:
    """The problems of a document: of the file itself, and the faults found in it, each with its place."""
    faults = list(dict.fromkeys(found))
    places = {} if all(fault.at for fault, _ in faults) else plain.places(document.text)
    return [*document.troubles, *(_problem(document.path, fault, unit, places) for fault, unit in faults)]


def _problem(path: str, fault: Fault, unit: str, places: Places) -> Problem:
    line, column = fault.at or _place(fault.path, fault.at_key, places)
    words = [printable(text) for text in (fault.message, fault.remedy, unit[:LONGEST_ID])]
    return Problem(path, line, column, fault.code, *words)


def _place(path: Path, at_key: bool, places: Places) -> tuple[int, int]:
    """Where the path leads, or the nearest thing around it that the file holds."""
    while path and (path, at_key) not in places:
        path, at_key = path[:-1], False
    return places.get((path, at_key), (1, 1))
