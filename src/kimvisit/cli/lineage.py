"""kimvisit lineage: the way of a word from its roots to the outlets."""

from kimvisit.cli import edge, options
from kimvisit.cli.filters import Filters, selection
from kimvisit.cli.opening import finish, format_of, open_ledger

EXAMPLE = "kimvisit lineage --kind acceptance"


def run(
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
