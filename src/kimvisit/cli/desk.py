"""The commands of the analyst's desk: status, lineage, diff, accept."""

from typing import Annotated

import typer

from kimvisit.cli import edge, naming, options
from kimvisit.cli.alone import alone_in
from kimvisit.cli.edge import Refusal
from kimvisit.cli.filters import Filters, last_day, selection
from kimvisit.cli.opening import finish, format_of, judged, open_dossier, open_ledger, read
from kimvisit.cli.saving import write_whole

EXAMPLES = {
    "status": "kimvisit status --as-of 2015-01-14",
    "accept": "kimvisit accept C202-flvc --by Ann --why 'Two words for one channel.'",
    "lineage": "kimvisit lineage --kind acceptance",
    "diff": "kimvisit diff --from 2015-01-01 --to 2015-01-31",
}


def run_status(
    event: options.Event = None,
    kind: options.Kind = None,
    subject: options.Subject = None,
    as_of: options.AsOf = None,
    without: options.Without = None,
    everything: options.Everything = False,
    data: options.Data = None,
    form: options.Format = None,
    as_json: options.Json = False,
) -> None:
    """Who stands where: how each question stands on a day, on whose word."""
    form = format_of("status", form, as_json)
    ledger = open_ledger(data, as_of, without)
    from kimvisit.views.status import status

    found = status(ledger, selection(ledger, Filters(event, kind, subject)))
    if form == "json":
        from kimvisit.render import json_status

        edge.write_json(json_status.status(ledger, found))
    else:
        from kimvisit.render import text_status

        edge.write(text_status.lines(ledger, found, edge.page(everything)))
    finish(ledger.dossier)


def run_lineage(
    event: options.Event = None,
    kind: options.Kind = None,
    subject: options.Subject = None,
    voice: options.Voice = None,
    outlet: options.Outlet = None,
    as_of: options.AsOf = None,
    without: options.Without = None,
    everything: options.Everything = False,
    data: options.Data = None,
    form: options.Format = None,
    as_json: options.Json = False,
) -> None:
    """From root voices to outlets: how far each hop goes, and where it hardens."""
    form = format_of("lineage", form, as_json)
    ledger = open_ledger(data, as_of, without)
    from kimvisit.views import lineage

    trees = lineage.trees(ledger, selection(ledger, Filters(event, kind, subject, voice, outlet)))
    if form == "json":
        from kimvisit.render import json_lineage

        edge.write_json(json_lineage.lineage(ledger, trees))
    else:
        from kimvisit.render import text_lineage

        edge.write(text_lineage.lines(ledger, trees, edge.page(everything)))
    finish(ledger.dossier)


def run_diff(
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


def run_accept(
    finding: Annotated[str, typer.Argument(metavar="FINDING", help="The id of a finding, or its beginning.")],
    by: Annotated[str, typer.Option(metavar="NAME", help="Who accepts it.")],
    why: Annotated[str, typer.Option(metavar="TEXT", help="Why, in a sentence.")],
    data: options.Data = None,
) -> None:
    """Accept a finding: it stays visible, and no longer counts."""
    from datetime import date

    from kimvisit.cli.choosing import choose
    from kimvisit.reading.rulings import FILE, appended

    chosen = choose(data)
    if chosen.is_shipped:
        raise Refusal("the dossier that comes with kimvisit is not yours to rule on; copy it, and name the copy with --data DIR")
    if not (by.strip() and why.strip()):
        raise Refusal("--by and --why: a ruling says who made it and why")
    path = chosen.path / FILE
    with alone_in(chosen.path):
        ledger = judged(read(chosen))
        found = naming.finding(ledger, finding)
        if found.ruling:
            raise Refusal(
                f"{found.id} was accepted by {found.ruling.by} on {found.ruling.when.edtf}: {found.ruling.why}; to take it back, delete that ruling from {path}"
            )
        try:
            text = path.read_text(encoding="utf-8") if path.exists() else None
            write_whole(path, appended(text, found.id, " ".join(by.split()), date.today().isoformat(), " ".join(why.split())))
        except (OSError, ValueError) as error:
            raise Refusal(f"{path}: {error}") from None
    edge.write([f"{found.id} accepted: {path}"])
    finish(ledger.dossier)
