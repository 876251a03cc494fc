"""Records beside the originals on the user's disk: for `check --originals` and `show --originals`. Imports the drafting side."""

import shlex
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from kimvisit.cli import drafter
from kimvisit.cli.choosing import needed
from kimvisit.cli.edge import Refusal
from kimvisit.cli.originals import Unfit, read
from kimvisit.drafting import Desk
from kimvisit.reading import document
from kimvisit.reading.fault import Fault
from kimvisit.reading.fault import Path as Place
from kimvisit.reading.load import ARTICLES
from kimvisit.records.dossier import Dossier
from kimvisit.records.model import Article
from kimvisit.records.problem import Problem
from kimvisit.views.originals import Copy, Miss, misses, placed


@dataclass(slots=True)
class Compared:
    """The articles whose original was read, those whose original is not there, and those that name none; and what is wrong."""

    compared: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    unnamed: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def compare(dossier: Dossier, folder: Path) -> Compared:
    """Every record beside its original, as far as it lies in the folder."""
    found, at = Compared(), drafter.desk(dossier) if _is_folder(folder) else None
    for article in dossier.articles:
        path = _path(article, folder)
        if article.original is None:
            found.unnamed.append(article.id)
        elif path is None or at is None:
            found.missing.append(article.id)
        else:
            found.compared.append(article.id)
            found.problems += _problems(dossier, article, list(_misses(article, path, at)))
    return found


def passage(dossier: Dossier, article: Article, folder: Path, number: int) -> str:
    """A paragraph of the user's own copy; 0 is the headline. Refuses where there is none."""
    _is_folder(folder)
    path = _path(article, folder)
    if path is None:
        named = f"; its record names '{article.original.file}'" if article.original else "; its record names none"
        raise Refusal(f"no original of {article.id} in {folder}{named}")
    try:
        paragraphs = placed(article, _copy(path, drafter.desk(dossier))).paragraphs
    except Unfit as unfit:
        raise Refusal(f"{path}: {unfit}") from None
    if number >= len(paragraphs):
        step = f"kimvisit check --originals {shlex.quote(str(folder))}{needed(dossier.path)}"
        raise Refusal(f"{path} has {len(paragraphs) - 1} paragraphs, and the claim is in paragraph {number}; {step}")
    return paragraphs[number]


def _is_folder(folder: Path) -> bool:
    if not folder.is_dir():
        raise Refusal(f"--originals: {'no folder' if not folder.exists() else 'is no folder:'} {folder}")
    return True


def _path(article: Article, folder: Path) -> Path | None:
    """The original of an article, if it is there: inside the folder, whatever the record says."""
    if article.original is None:
        return None
    path = folder / article.original.file
    try:
        inside = path.resolve().is_relative_to(folder.resolve())
        return path if inside and (path.exists() or path.is_symlink()) else None
    except (OSError, ValueError):
        return None


def _copy(path: Path, at: Desk) -> Copy:
    original = read(path)
    page, text = drafter.page(original, at)
    return Copy(original.sha256, text, (page.headline, *page.paragraphs))


def _misses(article: Article, path: Path, at: Desk) -> Iterator[Miss]:
    try:
        yield from misses(article, _copy(path, at))
    except Unfit as unfit:
        yield Miss(None, "original.file", "O101", f"the original {unfit}", "")


def _problems(dossier: Dossier, article: Article, found: list[Miss]) -> list[Problem]:
    """The misses with their places in the record."""
    if not found:
        return []
    record = document.read(dossier.path, f"{ARTICLES}/{article.id}.yaml")
    claims = (record.value or {}).get("claims") or []
    rows: dict[str | None, int] = {
        claim.get("id"): row for row, claim in reversed(list(enumerate(claims))) if isinstance(claim, dict)
    }
    faults = [Fault(_place(miss, rows), miss.code, miss.message, miss.remedy) for miss in found]
    return document.problems(document.Document(record.path, record.text, None), [(fault, "") for fault in faults])


def _place(miss: Miss, rows: dict[str | None, int]) -> Place:
    if miss.claim is None:
        return tuple(miss.field.split("."))
    return ("claims", rows.get(miss.claim, 0), miss.field)
