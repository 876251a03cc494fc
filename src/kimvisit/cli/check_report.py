"""What `check` says of a dossier, for people and for scripts."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kimvisit.cli.guessing import some
from kimvisit.records.dossier import Dossier
from kimvisit.records.problem import Problem
from kimvisit.render.page import Line, Page, paint, paragraphs, readable

if TYPE_CHECKING:
    from kimvisit.cli.beside import Compared

NAMED = 8
UNITS = ("claim", "article", "entry", "ruling", "file")


def text(dossier: Dossier, folder: str, page: Page, compared: "Compared | None" = None) -> Iterator[str]:
    """A line for each problem with its remedy under it, and what is left to work with. Paths begin with `folder`."""
    for each in dossier.problems:
        place = Path(folder, each.path).as_posix()
        code = paint(Line(each.code, "bold"), page)
        yield f"{readable(f'{place}:{each.line}:{each.column}:', page)} {code} {readable(each.message, page)}"
        if each.remedy:
            yield f"    {readable(each.remedy, page)}"
    yield from paragraphs([_closing(dossier), *([_unread(drafts(dossier))] if drafts(dossier) else [])], page)
    if compared:
        yield from paragraphs([_beside(compared)], page)


def view(dossier: Dossier, compared: "Compared | None" = None) -> dict[str, Any]:
    """The same as JSON; paths are relative to the dossier."""
    lost = left_out(dossier)
    beside = {"compared": compared.compared, "missing": compared.missing, "unnamed": compared.unnamed} if compared else None
    return {
        "version": 1,
        "command": "check",
        "problems": [
            {
                "path": each.path,
                "line": each.line,
                "column": each.column,
                "code": each.code,
                "message": each.message,
                "remedy": each.remedy,
                "left_out": each.left_out or None,
            }
            for each in dossier.problems
        ],
        "left_out": [{"id": each.left_out, "path": each.path, "line": each.line, "code": each.code} for each in lost],
        "usable": {"articles": len(dossier.articles), "claims": _claims(dossier)},
        "drafts": drafts(dossier),
        **({"originals": beside} if beside else {}),
    }


def drafts(dossier: Dossier) -> list[str]:
    """The articles whose record nobody has read yet."""
    return [article.id for article in dossier.articles if article.draft]


def _unread(waiting: list[str]) -> str:
    """Which records wait for an editor, and what that one does."""
    one = len(waiting) == 1
    told = "1 record is a draft that nobody has" if one else f"{len(waiting):,} records are drafts that nobody has"
    it = "it" if one else "each"
    return f"{told} read: {some(waiting, NAMED)}. Next: read {it}, answer its questions and delete 'draft: true'."


def _beside(compared: "Compared") -> str:
    """How many records were held against their originals."""
    number = len(compared.compared)
    told = (
        f"{_count(number, 'record')} compared with {'its original' if number == 1 else 'their originals'}"
        if number
        else "No record compared"
    )
    several = "s" * (len(compared.missing) > 1)
    missing = f"; not there: the original{several} of {some(compared.missing, NAMED)}" if compared.missing else ""
    unnamed = f"; no original is named by {some(compared.unnamed, NAMED)}" if compared.unnamed else ""
    return f"{told}{missing}{unnamed}."


def left_out(dossier: Dossier) -> list[Problem]:
    """The first problem of everything that could not be used, in order of place."""
    return list({each.left_out: each for each in reversed(dossier.problems) if each.left_out}.values())[::-1]


def _closing(dossier: Dossier) -> str:
    usable = f"{_count(len(dossier.articles), 'article')} and {_count(_claims(dossier), 'claim')} can be used."
    if not dossier.problems:
        return f"No problems. {usable}"
    from kimvisit.engine.wording import listed

    units = [_unit(each) for each in left_out(dossier)]
    lost = [_count(units.count(unit), unit) for unit in UNITS if unit in units]
    return f"{_count(len(dossier.problems), 'problem')}, {listed(lost) if lost else 'nothing'} left out. {usable}"


def _unit(problem: Problem) -> str:
    if problem.left_out == problem.path:
        return "file"
    if problem.left_out.startswith(f"{problem.path}#"):
        return "ruling"
    article = problem.path.removeprefix("articles/").removesuffix(".yaml")
    if article == problem.path or problem.left_out.startswith(f"{article}#"):
        return "entry"
    return "claim" if problem.left_out.startswith(f"{article}/") else "article"


def _count(number: int, noun: str) -> str:
    several = {"entry": "entries"}.get(noun, f"{noun}s")
    return f"{number:,} {noun if number == 1 else several}"


def _claims(dossier: Dossier) -> int:
    return sum(len(article.claims) for article in dossier.articles)
