"""kimvisit show: one thing with an id, in full."""

from typing import TYPE_CHECKING, Annotated

import typer

from kimvisit.cli import completing, edge, naming, options
from kimvisit.cli.choosing import needed
from kimvisit.cli.opening import finish, format_of, open_ledger

if TYPE_CHECKING:
    from pathlib import Path

    from kimvisit.engine.ledger import Ledger
    from kimvisit.render.lookup import Thing
    from kimvisit.render.passage import Passage

EXAMPLE = "kimvisit show C301-b3kd --json"
Ident = Annotated[
    str,
    typer.Argument(metavar="ID", help="Any id in any output, or its start.", autocompletion=completing.anything),
]


def run(
    ident: Ident,
    originals: options.Originals = None,
    as_of: options.AsOf = None,
    data: options.Data = None,
    form: options.Format = None,
    as_json: options.Json = False,
) -> None:
    """One article, claim, actor, event, kind, rule, finding or utterance."""
    form = format_of("show", form, as_json)
    ledger = open_ledger(data, as_of)
    thing = naming.anything(ledger, ident)
    beside = _beside(ledger, thing, originals) if originals is not None else None
    if form == "json":
        from kimvisit.render import json_views

        view = json_views.show(ledger, thing)
        edge.write_json({**view, "original": beside.as_json()} if beside else view)
    else:
        from kimvisit.render import text_lookup

        edge.write(text_lookup.show(ledger, thing, edge.page()))
        edge.write(beside.lines(edge.page(data=needed(ledger.dossier.path))) if beside else ())
    finish(ledger.dossier)


def _beside(ledger: "Ledger", thing: "Thing", folder: "Path") -> "Passage":
    """The paragraph in which a claim stands, from the user's own copy."""
    if thing.sort != "claim":
        raise edge.Refusal(
            f"--originals goes with a claim; '{thing.id}' is a{'n' if thing.sort[0] in 'aeiou' else ''} {thing.sort}"
        )
    from kimvisit.cli.beside import passage
    from kimvisit.render.passage import Passage

    claim = thing.value.claim
    return Passage(passage(ledger.dossier, thing.value.article, folder, claim.paragraph), claim.paragraph, claim.quote, folder)
