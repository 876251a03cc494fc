"""kimvisit list: what the dossier holds."""

from typing import Annotated

import typer

from kimvisit.cli import completing, edge, naming, options
from kimvisit.cli.choosing import needed
from kimvisit.cli.opening import finish, format_of, open_ledger

EXAMPLE = "kimvisit list actors --format csv"
What = Annotated[
    str,
    typer.Argument(metavar="WHAT", help=", ".join(completing.LISTED) + ".", autocompletion=completing.listed),
]


def run(
    what: What,
    data: options.Data = None,
    form: options.Format = None,
    as_json: options.Json = False,
) -> None:
    """What the dossier holds."""
    form = format_of("list", form, as_json)
    there_are = f"; there are {', '.join(completing.LISTED)}"
    what = naming.resolve("list of", what, dict.fromkeys(completing.LISTED, ()), otherwise=there_are)
    ledger = open_ledger(data)
    if form == "json":
        from kimvisit.render import json_views

        edge.write_json(json_views.listing(ledger, what))
    elif form == "csv":
        from kimvisit.render import csv_views

        edge.write(csv_views.listing(ledger, what))
    else:
        from kimvisit.render import text_lookup

        edge.write(text_lookup.listing(ledger, what, edge.page(data=needed(ledger.dossier.path))))
    finish(ledger.dossier)
