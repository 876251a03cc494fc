"""kimvisit check: what is wrong in the files."""

from dataclasses import replace

import typer

from kimvisit.cli import edge, options
from kimvisit.cli.choosing import choose, shown
from kimvisit.cli.opening import format_of, read

EXAMPLE = "kimvisit check --data my-story"


def run(
    originals: options.Originals = None,
    data: options.Data = None,
    form: options.Format = None,
    as_json: options.Json = False,
) -> None:
    """What is wrong in the files, each with its place and its remedy; with --originals also what no original bears out."""
    form = format_of("check", form, as_json)
    chosen = choose(data)
    dossier = read(chosen)
    from kimvisit.cli import check_report, stale, wordlists

    dossier = replace(
        dossier, problems=tuple(sorted([*dossier.problems, *stale.problems(dossier), *wordlists.problems(chosen.path)]))
    )
    found = None
    if originals is not None:
        from kimvisit.cli.beside import compare

        found = compare(dossier, originals)
        dossier = replace(dossier, problems=tuple(sorted([*dossier.problems, *found.problems])))
    if form == "json":
        edge.write_json(check_report.view(dossier, found))
    else:
        edge.write(check_report.text(dossier, shown(chosen.path).removeprefix("./"), edge.page(), found))
        edge.write(["This is the dossier that comes with kimvisit. Yours: --data DIR."] if chosen.is_shipped else [])
    raise typer.Exit(edge.FOUND if dossier.problems else 0)
