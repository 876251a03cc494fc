"""The commands that look something up: list, show, explain."""

from collections.abc import Iterator
from typing import Annotated

import typer

from kimvisit.cli import completing, edge, naming, options
from kimvisit.cli.opening import finish, format_of, open_ledger

EXAMPLES = {
    "list": "kimvisit list actors --format csv",
    "show": "kimvisit show 2015-01-13-tass",
    "explain": "kimvisit explain C301",
}
What = Annotated[
    str, typer.Argument(metavar="WHAT", help=", ".join(completing.LISTED) + ".", autocompletion=completing.listed)
]
Ident = Annotated[
    str, typer.Argument(metavar="ID", help="Any id in any output, or its start.", autocompletion=completing.anything)
]
Explained = Annotated[
    str,
    typer.Argument(
        metavar="RULE|FINDING|CODE",
        help="C301, C301-b3kd, or the code of a problem.",
        autocompletion=completing.explained,
    ),
]


def run_list(
    what: What,
    data: options.Data = None,
    form: options.Format = None,
    as_json: options.Json = False,
) -> None:
    """What the dossier holds."""
    form = format_of("list", form, as_json, ("text", "json", "csv"))
    what = naming.resolve("list of", what, completing.LISTED)
    ledger = open_ledger(data)
    if form == "json":
        from kimvisit.render import json_views

        edge.write_json(json_views.listing(ledger, what))
    elif form == "csv":
        from kimvisit.render import csv_views

        edge.write(csv_views.listing(ledger, what))
    else:
        from kimvisit.render import text_lookup

        edge.write(text_lookup.listing(ledger, what, edge.page()))
    finish(ledger.dossier)


def run_show(
    ident: Ident,
    as_of: options.AsOf = None,
    data: options.Data = None,
    form: options.Format = None,
    as_json: options.Json = False,
) -> None:
    """One article, claim, actor, event, kind, rule, finding or utterance."""
    form = format_of("show", form, as_json, ("text", "json"))
    ledger = open_ledger(data, as_of)
    ident = naming.anything(ledger, ident)
    if form == "json":
        from kimvisit.render import json_views

        edge.write_json(json_views.show(ledger, ident))
    else:
        from kimvisit.render import text_lookup

        edge.write(text_lookup.show(ledger, ident, edge.page()))
    finish(ledger.dossier)
