"""The options that commands share, each declared once."""

from pathlib import Path
from typing import Annotated

import typer

from kimvisit.cli import completing

Data = Annotated[Path | None, typer.Option(metavar="DIR", help="The folder of the dossier.")]
Format = Annotated[
    str | None,
    typer.Option("--format", metavar="F", help="How to write it.", autocompletion=completing.formats),
]
Json = Annotated[bool, typer.Option("--json", help="Short for --format json.")]
Event = Annotated[str | None, typer.Option(metavar="E", help="Only this event.", autocompletion=completing.events)]
Kind = Annotated[str | None, typer.Option(metavar="K", help="Only this kind of claim.", autocompletion=completing.kinds)]
Subject = Annotated[
    str | None,
    typer.Option(metavar="A", help="Only claims about this actor.", autocompletion=completing.actors),
]
Voice = Annotated[
    str | None,
    typer.Option(metavar="A", help="Only what this actor said.", autocompletion=completing.actors),
]
Outlet = Annotated[str | None, typer.Option(metavar="O", help="Only what it printed.", autocompletion=completing.outlets)]
Since = Annotated[str | None, typer.Option(metavar="D", help="Only what was said from this day on.")]
Until = Annotated[str | None, typer.Option(metavar="D", help="Only what was said up to this day.")]
AsOf = Annotated[str | None, typer.Option(metavar="D", help="Only what could be read on this day.")]
Everything = Annotated[bool, typer.Option("--all", help="Leave nothing folded.")]
Without = Annotated[
    list[str] | None,
    typer.Option(metavar="X", help="As if this voice, outlet, article or claim had never been. May be repeated."),
]
Baseline = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="An earlier conflicts --json: what is new, unchanged or resolved since."),
]
By = Annotated[str, typer.Option(metavar="CLOCK", help="said, published or happened.", autocompletion=completing.clocks)]
ExitCode = Annotated[bool, typer.Option("--exit-code", help="Exit with 1 if there are conflicts in force.")]
Originals = Annotated[Path | None, typer.Option(metavar="DIR", help="The folder of the originals on your disk.")]
Notes = Annotated[bool, typer.Option("--all", help="Notes and updates too.")]
