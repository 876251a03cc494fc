"""A folder to a dossier: all records that could be read, and the problems with the rest.

Nothing raises on what users write. What is wrong leaves out the smallest thing around it: a claim, an entry
of the catalogue, an article.
"""

import gc
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kimvisit.reading import document
from kimvisit.reading.article import Reading, read_article, without_claims
from kimvisit.reading.catalog import read_catalog
from kimvisit.reading.corrections import correction_faults
from kimvisit.reading.proposals import proposals
from kimvisit.reading.rulings import read_decisions
from kimvisit.records.dossier import Dossier
from kimvisit.records.problem import Problem

ARTICLES = "articles"


def load(folder: Path) -> Dossier:
    """Read a dossier. Articles are sorted by id, problems by place."""
    with _without_gc():
        names, strays = _article_files(folder)
        documents = {document.printable(name): document.read(folder, f"{ARTICLES}/{name}.yaml") for name in names}
        known, problems, proposed = read_catalog(folder, proposals(documents), documents)
        readings = _corrected({ident: read_article(each, ident, known) for ident, each in documents.items()})
        articles = tuple(reading.article for reading in readings.values() if reading.article)
        for ident, reading in readings.items():
            problems += document.problems(reading.document, [*reading.found, *proposed.get(ident, ())])
        rulings, misruled = read_decisions(folder)
        return Dossier(folder, known.catalog, articles, tuple(sorted([*problems, *strays, *misruled])), rulings)


def _article_files(folder: Path) -> tuple[list[str], list[Problem]]:
    """The ids of all articles, and what else lies in their folder and looks as if it should be read."""
    place = folder / ARTICLES
    try:
        entries = sorted(os.scandir(place), key=lambda entry: entry.name)
    except FileNotFoundError:
        return [], []
    except NotADirectoryError as error:
        message = f"cannot be listed: {error.strerror}"
        return [], [Problem(ARTICLES, 1, 1, "F102", message, "put a folder in its place", ARTICLES)]
    except OSError as error:
        message = f"cannot be listed: {error.strerror}"
        return [], [Problem(ARTICLES, 1, 1, "F104", message, "check the folder and its permissions", ARTICLES)]
    names = [entry.name.removesuffix(".yaml") for entry in entries if entry.name.endswith(".yaml")]
    return sorted(names), [problem for entry in entries for problem in _stray(entry)]


def _stray(entry: os.DirEntry[str]) -> Iterator[Problem]:
    path = document.printable(f"{ARTICLES}/{entry.name}")
    stem, _, ending = path.rpartition(".")
    if ending.lower() in ("yml", "yaml") and ending != "yaml":
        yield Problem(path, 1, 1, "F110", f"is not read: its name ends in .{ending}", f"rename it to {stem}.yaml", path)
    elif ending != "yaml" and not entry.name.startswith(".") and entry.is_dir():
        yield Problem(path, 1, 1, "F111", "is a folder, and is not read", f"move its articles up into {ARTICLES}/", path)


def _corrected(readings: dict[str, Reading]) -> dict[str, Reading]:
    """Leave out claims that correct what is not there, until each `corrects` names a claim that is."""
    while True:
        articles = {name: reading.article for name, reading in readings.items() if reading.article}
        lost = {unit for reading in readings.values() for unit in reading.lost}
        faults = correction_faults(articles, lost)
        if not faults:
            return readings
        readings = {name: without_claims(reading, faults.get(name, {})) for name, reading in readings.items()}


@contextmanager
def _without_gc() -> Iterator[None]:
    """A load makes many small things and no circles: to look for circles would take most of its time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
