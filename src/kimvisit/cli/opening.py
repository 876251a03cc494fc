"""From the options to a dossier and its ledger, and what is said about both on stderr."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import typer

from kimvisit.cli import edge, naming
from kimvisit.cli.choosing import Chosen, choose, needed, shown
from kimvisit.cli.commands import FORMATS, formats_of
from kimvisit.cli.edge import Refusal
from kimvisit.cli.filters import last_day

if TYPE_CHECKING:
    from datetime import date

    from kimvisit.engine.ledger import Ledger
    from kimvisit.records.dossier import Dossier

NAMED_AT_MOST = 20


def read(chosen: Chosen) -> "Dossier":
    """The dossier of a folder; a person at a terminal is told which it is."""
    from kimvisit.reading.load import load

    if edge.is_terminal(sys.stderr) and edge.is_terminal(sys.stdout):
        edge.tell(
            f"Dossier: {'the one that comes with kimvisit' if chosen.is_shipped else shown(chosen.path)}",
            dim=True,
        )
    return load(chosen.path)


def open_dossier(data: Path | None) -> "Dossier":
    """The dossier that is asked for."""
    return read(choose(data))


def judged(dossier: "Dossier", as_of: "date | None" = None) -> "Ledger":
    """The dossier as it could be read on a day, or as it is, grouped and judged by all rules."""
    from kimvisit.engine.ledger import open_ledger
    from kimvisit.rules import catalogue

    return open_ledger(dossier, catalogue(), as_of)


def open_ledger(data: Path | None, as_of: str | None = None, without: Sequence[str] | None = None) -> "Ledger":
    """The ledger that is asked for, of the last day that `as_of` names, as if what `without` names had never been said."""
    dossier = open_dossier(data)
    return judged(taken_away(dossier, without) if without else dossier, last_day("--as-of", as_of))


def taken_away(dossier: "Dossier", without: Sequence[str]) -> "Dossier":
    """The dossier without voices, outlets, articles or claims."""
    from kimvisit.engine.without import without as less

    ledger = judged(dossier)
    others = (one.id for some in (dossier.articles, ledger.statements) for one in some)
    known = {**naming.named(dossier.catalog.actors), **dict.fromkeys(others, ())}
    gone = [naming.resolve("voice, outlet, article or claim", typed, known, dossier) for typed in without]
    return less(dossier, ledger.statements, gone)


def format_of(command: str, form: str | None, as_json: bool) -> str:
    """The format asked for, if the command has it."""
    has = FORMATS[command]
    if as_json and form not in (None, "json"):
        raise Refusal(f"--json and --format {form}: choose one")
    wanted = "json" if as_json else form or has[0]
    if wanted not in has:
        raise Refusal(f"{command} has no format '{wanted}'; it has {formats_of(command)}")
    return wanted


def finish(dossier: "Dossier", status: int = 0) -> NoReturn:
    """End with the status, or with 2 and the names of what could not be read: a partial load never looks whole."""
    from kimvisit.cli.check_report import left_out

    lost = left_out(dossier)
    if not lost:
        raise typer.Exit(status)
    for each in lost[:NAMED_AT_MOST]:
        edge.tell(f"left out: {each.left_out} ({each.path}:{each.line}:{each.column}: {each.code} {each.message})")
    more = f", {len(lost) - NAMED_AT_MOST} more than are named here" if len(lost) > NAMED_AT_MOST else ""
    edge.tell(f"{len(lost)} left out{more}. What to mend: kimvisit check{needed(dossier.path)}")
    raise typer.Exit(edge.UNREADABLE)
