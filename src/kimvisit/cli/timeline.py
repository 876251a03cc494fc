"""kimvisit timeline: who said what, in order of time."""

from kimvisit.cli import edge, options
from kimvisit.cli.choosing import needed
from kimvisit.cli.completing import CLOCKS
from kimvisit.cli.edge import Refusal
from kimvisit.cli.filters import Filters, selection
from kimvisit.cli.opening import finish, format_of, open_ledger

EXAMPLE = "kimvisit timeline --until 2015-01-14 --json"


def run(
    event: options.Event = None,
    kind: options.Kind = None,
    subject: options.Subject = None,
    voice: options.Voice = None,
    outlet: options.Outlet = None,
    since: options.Since = None,
    until: options.Until = None,
    as_of: options.AsOf = None,
    without: options.Without = None,
    by: options.By = "said",
    everything: options.Everything = False,
    data: options.Data = None,
    form: options.Format = None,
    as_json: options.Json = False,
) -> None:
    """Who said what, in order of time."""
    form = format_of("timeline", form, as_json)
    if by not in CLOCKS:
        raise Refusal(f"--by: no clock '{by}'; the clocks are {', '.join(CLOCKS)}")
    ledger = open_ledger(data, as_of, without)
    chosen = selection(ledger, Filters(event, kind, subject, voice, outlet, since, until))
    from kimvisit.views import timeline

    told = timeline.entries(ledger, chosen, by)
    if form == "json":
        from kimvisit.render import json_views

        edge.write_json(json_views.timeline(ledger, told))
    elif form == "csv":
        from kimvisit.render import csv_views

        edge.write(csv_views.timeline(ledger, told))
    else:
        from kimvisit.render import text_timeline

        edge.write(text_timeline.lines(ledger, told, edge.page(everything, needed(ledger.dossier.path))))
    finish(ledger.dossier)
