"""kimvisit draft: originals read, and a first record of each."""

import io
import os
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kimvisit import bundled
from kimvisit.cli import edge, options
from kimvisit.cli.alone import alone_in, interrupts_held_back
from kimvisit.cli.choosing import Chosen, choose, shown
from kimvisit.cli.edge import Refusal
from kimvisit.cli.filters import span
from kimvisit.cli.opening import finish, read
from kimvisit.cli.originals import STDIN, Unfit, pages
from kimvisit.cli.originals import read as read_original

if TYPE_CHECKING:
    from kimvisit.cli.draft_made import Made
    from kimvisit.drafting import Desk
    from kimvisit.records.dossier import Dossier

EXAMPLE = "kimvisit draft page.html --into my-story"
Files = Annotated[list[Path], typer.Argument(metavar="FILE...|-", help="Originals: text, HTML, Markdown; - for stdin.")]
Published = Annotated[str | None, typer.Option(metavar="D", help="The day of publication, if the page does not prove it.")]
Html = Annotated[bool | None, typer.Option("--html/--text", help="What the files are; otherwise they are looked at.")]
Into = Annotated[Path | None, typer.Option(metavar="DIR", help="Write records into this dossier; FILE may be a folder.")]
Force = Annotated[bool, typer.Option("--force", help="With --into: write the record of an original anew.")]


def run(
    files: Files,
    into: Into = None,
    published: Published = None,
    html: Html = None,
    force: Force = False,
    data: options.Data = None,
) -> None:
    """Read originals, and write a first record of each, to be corrected."""
    day = span("--published", published)
    chosen = _chosen(into, data)
    if force and into is None:
        raise Refusal("--force goes with --into DIR")
    with _told_if_stopped(into is not None), alone_in(chosen.path) if into else nullcontext():
        dossier = read(chosen)
        _refuse_unread(dossier, into is not None)
        sources, failed = _sources(files, into is not None)
        made, wrong = _drafted(sources, dossier, day.edtf if day else None, html, into)
        if into is None:
            _print(made)
        else:
            from kimvisit.cli.draft_into import write

            wrong += write(made, dossier, force, lambda label, why: _tell(label, why))
    if failed + wrong:
        raise typer.Exit(edge.UNREADABLE)
    finish(dossier)


@contextmanager
def _told_if_stopped(writes: bool) -> Iterator[None]:
    """A Ctrl-C says what was done until then."""
    try:
        yield
    except KeyboardInterrupt as stop:
        so_far = str(stop) or ("no record is written yet" if writes else "not all records are printed")
        with interrupts_held_back():
            edge.tell(f"kimvisit: stopped: {so_far}")
        raise


def _chosen(into: Path | None, data: Path | None) -> Chosen:
    if into is None:
        return choose(data)
    if data is not None and data.resolve() != into.resolve():
        raise Refusal("--into writes into the dossier that it reads; leave --data out")
    chosen = choose(into)
    if bundled.is_installed(chosen.path):
        raise Refusal("the dossier that comes with kimvisit is not yours to write into; copy it, or begin one: kimvisit init DIR")
    return chosen


def _refuse_unread(dossier: "Dossier", writes: bool) -> None:
    """Refuse where a file of the catalogue cannot be read, or a record might be written over one in a folder that cannot be listed."""
    from kimvisit.reading.load import ARTICLES
    from kimvisit.reading.references import FILES

    needed = {*FILES.values(), *([ARTICLES] if writes else [])}
    for problem in dossier.problems:
        if problem.path in needed and problem.left_out == problem.path:
            raise Refusal(f"{shown(dossier.path / problem.path)} {problem.message}; {problem.remedy}")


def _tell(label: str, why: str) -> None:
    edge.tell(f"kimvisit: {label}: {why}")


def _sources(files: list[Path], takes_folders: bool) -> tuple[list[Path], int]:
    """The originals, those of folders one by one, and how many of the names are of no use."""
    found: list[Path] = []
    failed = 0
    for each in files:
        if each == STDIN or not (takes_folders and each.is_dir()):
            found.append(each)
            continue
        try:
            inside, others = pages(each)
        except Unfit as unfit:
            _tell(str(each), str(unfit))
            failed += 1
            continue
        found += inside
        if others:
            edge.tell(f"{each}: passed over, as no pages: {', '.join(others[:5])}{' ...' if len(others) > 5 else ''}")
    return list(dict.fromkeys(found)), failed


def _drafted(
    sources: list[Path], dossier: "Dossier", published: str | None, html: bool | None, into: Path | None
) -> tuple[list["Made"], int]:
    """The drafts, and how many originals gave none."""
    from kimvisit.cli import drafter
    from kimvisit.cli.draft_workers import drafts

    desk = drafter.desk(dossier)
    sought = _sought(desk, dossier)
    alone = len(sources) == 1 or bool(os.environ.get("KIMVISIT_DEBUG"))
    waiting = list(_waiting(sources, published, html))
    made: list[Made] = []
    with _counted(len(sources), "drafted" if into else "") as step:
        for one, found in zip(waiting, drafts(waiting, desk, alone), strict=True):
            if isinstance(found, str):
                _tell(one.label, found)
            else:
                made.append(found)
            step()
    if into and made and sought and not any(each.value.get("claims") or "# left out:" in each.record for each in made):
        edge.tell(f"kimvisit: no words here that cues.yaml has for {', '.join(sought)}; add those of your story: docs/cues.md")
    return made, len(sources) - len(made)


def _waiting(sources: list[Path], published: str | None, html: bool | None) -> Iterator["Made"]:
    """The originals that can be read; of the others the reason is told."""
    from kimvisit.cli.draft_made import Made

    for path in sources:
        label = "standard input" if path == STDIN else str(path)
        try:
            yield Made.of(read_original(path), label, published, html)
        except Unfit as error:
            _tell(label, str(error))


def _sought(desk: "Desk", dossier: "Dossier") -> list[str]:
    """The kinds that the word lists can find; where there are none, that is told."""
    kinds = dossier.catalog.kinds
    found = sorted({cue.kind for cue in desk.cues.cues}.intersection(kinds))
    if kinds and not found:
        edge.tell(f"kimvisit: no cue of cues.yaml finds claims of these kinds: {', '.join(kinds)}; see docs/cues.md")
    return found


@contextmanager
def _counted(total: int, word: str) -> Iterator[Callable[[], object]]:
    """A bar on a terminal; on a pipe a plain count at the end. Nothing for a single original, or where records are printed."""
    if total < 2 or not word:
        yield lambda: None
    elif edge.is_terminal(sys.stderr):
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

        columns = (TextColumn("drafting"), BarColumn(), MofNCompleteColumn())
        with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
            task = bar.add_task("", total=total)
            yield lambda: bar.advance(task)
    else:
        done = [0]
        yield lambda: done.append(done.pop() + 1)
        edge.tell(f"{done[0]} of {total} originals read")


def _print(made: list["Made"]) -> None:
    """The records on stdout: as UTF-8 wherever they may become files, whatever the locale says."""
    from kimvisit.render.page import safe

    if isinstance(sys.stdout, io.TextIOWrapper) and not edge.is_terminal(sys.stdout):
        sys.stdout.reconfigure(encoding="utf-8")
    for number, each in enumerate(made):
        head = [*(["---"] if number else []), *([f"# {re.sub(r'[^ -~]', '?', each.label)}"] if len(made) > 1 else [])]
        edge.write([*head, *(safe(line) for line in each.record.rstrip("\n").split("\n"))])
