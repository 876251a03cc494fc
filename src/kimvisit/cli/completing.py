"""What the shell offers after TAB. Ids are read off file names and the lines of the files: the engine would take ten times as long."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import typer

from kimvisit.cli.commands import FORMATS
from kimvisit.cli.edge import Refusal

CLOCKS = ("said", "published", "happened")
LISTED = ("articles", "claims", "events", "actors", "kinds", "rules")
_KEY = re.compile(r"([a-z0-9][a-z0-9._-]*):")
_SORT = re.compile(r"\bsort:\s*([a-z]+)")
_RULE = re.compile(r"([a-z]\d{3})_")


def formats(ctx: typer.Context, incomplete: str) -> list[str]:
    """The formats that the command has."""
    return _beginning(FORMATS.get(ctx.info_name or "", ()), incomplete)


def clocks(incomplete: str) -> list[str]:
    """The clocks by which a timeline is ordered."""
    return _beginning(CLOCKS, incomplete)


def listed(incomplete: str) -> list[str]:
    """What `list` lists."""
    return _beginning(LISTED, incomplete)


def events(ctx: typer.Context, incomplete: str) -> list[str]:
    """The ids of events."""
    return _beginning(_keys(ctx, "events.yaml"), incomplete)


def kinds(ctx: typer.Context, incomplete: str) -> list[str]:
    """The ids of kinds."""
    return _beginning(_keys(ctx, "kinds.yaml"), incomplete)


def actors(ctx: typer.Context, incomplete: str) -> list[str]:
    """The ids of actors."""
    return _beginning(_keys(ctx, "actors.yaml"), incomplete)


def outlets(ctx: typer.Context, incomplete: str) -> list[str]:
    """The ids of the actors that print."""
    return _beginning(_outlets(ctx), incomplete)


def anything(ctx: typer.Context, incomplete: str) -> list[str]:
    """Every id that `show` takes, as far as it can be told from what is typed."""
    catalog = [key for name in ("events.yaml", "actors.yaml", "kinds.yaml") for key in _keys(ctx, name)]
    return [*_beginning([*_articles(ctx), *catalog], incomplete), *explained(ctx, incomplete)]


def explained(ctx: typer.Context, incomplete: str) -> list[str]:
    """The codes of rules; once one is typed, the ids of its findings too."""
    rules = _beginning(_rules(), incomplete.upper())
    if re.match(r"[A-Z]\d{3}", incomplete.upper()):
        return [*rules, *_beginning(_findings(ctx), incomplete.upper()[:5] + incomplete[5:])]
    return rules


def _beginning(words: Iterable[str], incomplete: str) -> list[str]:
    return [word for word in words if word.startswith(incomplete)]


def _lines(ctx: typer.Context, name: str) -> Iterator[str]:
    folder = _folder(ctx)
    if folder is not None and (folder / name).is_file():
        yield from (folder / name).read_text(encoding="utf-8", errors="replace").splitlines()


def _folder(ctx: typer.Context) -> Path | None:
    from kimvisit.cli.choosing import choose

    try:
        return choose(Path(data) if (data := ctx.params.get("data")) else None).path
    except Refusal:
        return None


def _keys(ctx: typer.Context, name: str) -> list[str]:
    return [found[1] for line in _lines(ctx, name) if (found := _KEY.match(line))]


def _outlets(ctx: typer.Context) -> Iterator[str]:
    ident = ""
    for line in _lines(ctx, "actors.yaml"):
        if found := _KEY.match(line):
            ident = found[1]
        if (sort := _SORT.search(line)) and sort[1] == "outlet":
            yield ident


def _articles(ctx: typer.Context) -> list[str]:
    folder = _folder(ctx)
    return sorted(path.stem for path in (folder / "articles").glob("*.yaml")) if folder else []


def _rules() -> list[str]:
    found = (_RULE.match(path.name) for path in (Path(__file__).parents[1] / "rules").glob("*.py"))
    return sorted(match[1].upper() for match in found if match)


def _findings(ctx: typer.Context) -> list[str]:
    from kimvisit.engine.ledger import open_ledger
    from kimvisit.reading.load import load
    from kimvisit.rules import catalogue

    folder = _folder(ctx)
    return [each.id for each in open_ledger(load(folder), catalogue()).findings] if folder else []
