"""kimvisit status: how each question stands on a day, on whose word."""

from kimvisit.cli import edge, options
from kimvisit.cli.filters import Filters, selection
from kimvisit.cli.opening import finish, format_of, open_ledger

EXAMPLE = "kimvisit status --as-of 2015-01-14"


def run(
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
