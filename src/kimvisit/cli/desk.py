"""The commands of the analyst's desk: status, accept."""

from typing import Annotated

import typer

from kimvisit.cli import edge, naming, options
from kimvisit.cli.edge import Refusal
from kimvisit.cli.opening import finish, format_of, judged, open_ledger, read
from kimvisit.cli.saving import write_whole

EXAMPLES = {
    "status": "kimvisit status --as-of 2015-01-14",
    "accept": "kimvisit accept C202-flvc --by Ann --why 'Two words for one channel.'",
}


def run_status(
    event: options.Event = None,
    kind: options.Kind = None,
    subject: options.Subject = None,
    as_of: options.AsOf = None,
    without: options.Without = None,
    data: options.Data = None,
    form: options.Format = None,
    as_json: options.Json = False,
) -> None:
    """Who stands where: how each question stands on a day, on whose word."""
    form = format_of("status", form, as_json, ("text", "json"))
    ledger = open_ledger(data, as_of, without)
    from kimvisit.status import status
    from kimvisit.timeline import Filter

    chosen = Filter(naming.event(ledger, event), naming.kind(ledger, kind), naming.actor(ledger, subject))
    found = status(ledger, chosen)
    if form == "json":
        from kimvisit.render import json_status

        edge.write_json(json_status.status(ledger, found))
    else:
        from kimvisit.render import text_status

        edge.write(text_status.lines(ledger, found, edge.page()))
    finish(ledger.dossier)


def run_accept(
    finding: Annotated[str, typer.Argument(metavar="FINDING", help="The id of a finding, or its beginning.")],
    by: Annotated[str, typer.Option(metavar="NAME", help="Who accepts it.")],
    why: Annotated[str, typer.Option(metavar="TEXT", help="Why, in a sentence.")],
    data: options.Data = None,
) -> None:
    """Accept a finding: it stays visible, and no longer counts."""
    from datetime import date

    from kimvisit.cli.choosing import choose
    from kimvisit.read_decisions import FILE, appended

    chosen = choose(data)
    if chosen.is_shipped:
        raise Refusal("the dossier that comes with kimvisit is not yours to rule on; copy it, and name the copy with --data DIR")
    if not (by.strip() and why.strip()):
        raise Refusal("--by and --why: a ruling says who made it and why")
    ledger = judged(read(chosen))
    found = naming.finding(ledger, finding)
    if found.ruling:
        raise Refusal(f"{found.id} was accepted by {found.ruling.by} on {found.ruling.when.edtf}: {found.ruling.why}")
    path = chosen.path / FILE
    try:
        text = path.read_text(encoding="utf-8") if path.exists() else None
        write_whole(path, appended(text, found.id, " ".join(by.split()), date.today().isoformat(), " ".join(why.split())))
    except (OSError, ValueError) as error:
        raise Refusal(f"{path}: {error}") from None
    edge.write([f"{found.id} accepted: {path}"])
    finish(ledger.dossier)
