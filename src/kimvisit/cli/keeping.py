"""The commands that keep a dossier in order: check, index."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from kimvisit import bundled
from kimvisit.cli import edge, options
from kimvisit.cli.choosing import choose, needed, shown
from kimvisit.cli.edge import Refusal
from kimvisit.cli.opening import finish, format_of, judged, read
from kimvisit.cli.saving import write_whole

EXAMPLES = {"check": "kimvisit check --data my-story", "index": "kimvisit index --check"}
File = Annotated[Path | None, typer.Argument(metavar="[FILE]", help="Without it, INDEX.md beside the dossier's folder.")]
Check = Annotated[bool, typer.Option("--check", help="Write nothing; exit with 1 if it is out of date.")]


def run_check(
    originals: options.Originals = None,
    data: options.Data = None,
    form: options.Format = None,
    as_json: options.Json = False,
) -> None:
    """What is wrong in the files, each with its place and its remedy; with --originals also what no original bears out."""
    form = format_of("check", form, as_json)
    chosen = choose(data)
    dossier = read(chosen)
    from kimvisit.cli import report, wordlists

    dossier = replace(dossier, problems=tuple(sorted([*dossier.problems, *wordlists.problems(chosen.path)])))
    found = None
    if originals is not None:
        from kimvisit.cli.beside import compare

        found = compare(dossier, originals)
        dossier = replace(dossier, problems=tuple(sorted([*dossier.problems, *found.problems])))
    if form == "json":
        edge.write_json(report.view(dossier, found))
    else:
        edge.write(report.text(dossier, shown(chosen.path).removeprefix("./"), edge.page(), found))
        edge.write(["This is the dossier that comes with kimvisit. Yours: --data DIR."] if chosen.is_shipped else [])
    raise typer.Exit(edge.FOUND if dossier.problems else 0)


def run_index(
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
    _settle(target, after, before == after, f"kimvisit index{f' {file}' if file else ''}{needed(chosen.path)}" if check else "")


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
        raise Refusal(f"{path} cannot be read: {error}") from None
