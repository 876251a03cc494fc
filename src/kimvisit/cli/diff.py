"""kimvisit diff: what changed between two days."""

from typing import Annotated

import typer

from kimvisit.cli import edge, options
from kimvisit.cli.edge import Refusal
from kimvisit.cli.filters import Filters, last_day, selection
from kimvisit.cli.opening import finish, format_of, judged, open_dossier

EXAMPLE = "kimvisit diff --from 2015-01-01 --to 2015-01-31"


def run(
    start: Annotated[str, typer.Option("--from", metavar="D", help="The earlier day.")],
    end: Annotated[str, typer.Option("--to", metavar="D", help="The later day.")],
    event: options.Event = None,
    kind: options.Kind = None,
    subject: options.Subject = None,
    voice: options.Voice = None,
    outlet: options.Outlet = None,
    data: options.Data = None,
    form: options.Format = None,
    as_json: options.Json = False,
) -> None:
    """What changed between two days: what came in, who moved, which conflicts began and ended."""
    form = format_of("diff", form, as_json)
    days = last_day("--from", start), last_day("--to", end)
    dossier = open_dossier(data)
    before, after = (judged(dossier, day) for day in days)
    from kimvisit.views import changes

    try:
        found = changes.between(before, after, selection(after, Filters(event, kind, subject, voice, outlet)))
    except ValueError as error:
        raise Refusal(f"--from, --to: {error}") from None
    if form == "json":
        from kimvisit.render import json_changes

        edge.write_json(json_changes.changes(before, after, found))
    else:
        from kimvisit.render import text_changes

        edge.write(text_changes.lines(before, after, found, edge.page()))
    finish(dossier)
