"""kimvisit index: the part of INDEX.md that is written by the tool."""

import shlex
from pathlib import Path
from typing import Annotated

import typer

from kimvisit import bundled
from kimvisit.cli import edge, options
from kimvisit.cli.choosing import choose, needed, shown
from kimvisit.cli.edge import Refusal
from kimvisit.cli.opening import finish, judged, read
from kimvisit.cli.saving import write_whole

EXAMPLE = "kimvisit index --check"
File = Annotated[Path | None, typer.Argument(metavar="[FILE]", help="Without it, INDEX.md beside the dossier's folder.")]
Check = Annotated[bool, typer.Option("--check", help="Write nothing; exit with 1 if it is out of date.")]


def run(
    file: File = None,
    check: Check = False,
    data: options.Data = None,
) -> None:
    """Write the articles, events and rules between the two markers of INDEX.md."""
    chosen = choose(data)
    if chosen.is_shipped or bundled.is_installed(chosen.path):
        raise Refusal("index writes beside your own dossier, not the installed one; name yours with --data DIR")
    target = (file or chosen.path.resolve().parent / "INDEX.md").resolve()
    before = _text(target)
    dossier = read(chosen)
    if any(each.left_out for each in dossier.problems):
        edge.tell(f"kimvisit: {target.name} is not {'checked' if check else 'written'}: the dossier cannot be read whole")
        finish(dossier)
    from kimvisit.views import index

    try:
        after = index.placed(before, list(index.block(judged(dossier))))
    except ValueError as error:
        raise Refusal(f"{target} {error}:\n{index.BEGIN}\n{index.END}") from None
    _settle(
        target,
        after,
        before == after,
        f"kimvisit index{f' {shlex.quote(str(file))}' if file else ''}{needed(chosen.path)}" if check else "",
    )


def _settle(target: Path, after: str, is_current: bool, to_renew: str) -> None:
    if to_renew and not is_current:
        edge.tell(f"{shown(target)} is out of date; to renew it: {to_renew}")
        raise typer.Exit(edge.FOUND)
    if not is_current:
        write_whole(target, after)
    edge.write([f"{shown(target)} is up to date." if is_current else f"{shown(target)} written."])


def _text(path: Path) -> str:
    from kimvisit.views.index import BEGIN, END

    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise Refusal(f"no file {path}; make one with these two lines, between which kimvisit writes:\n{BEGIN}\n{END}") from None
    except (OSError, UnicodeDecodeError) as error:
        raise Refusal(f"{path} cannot be read: {edge.reason(error)}") from None
