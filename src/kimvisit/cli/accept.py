"""kimvisit accept: an editor's ruling on a finding."""

from typing import Annotated

import typer

from kimvisit.cli import edge, naming, options
from kimvisit.cli.alone import alone_in
from kimvisit.cli.edge import Refusal
from kimvisit.cli.opening import finish, judged, read
from kimvisit.cli.saving import write_whole

EXAMPLE = "kimvisit accept C202-flvc --by Ann --why 'Two words for one channel.'"


def run(
    finding: Annotated[str, typer.Argument(metavar="FINDING", help="The id of a finding, or its beginning.")],
    by: Annotated[str, typer.Option(metavar="NAME", help="Who accepts it.")],
    why: Annotated[str, typer.Option(metavar="TEXT", help="Why, in a sentence.")],
    data: options.Data = None,
) -> None:
    """Accept a finding: it stays visible, and no longer counts."""
    from datetime import date

    from kimvisit.cli.choosing import choose
    from kimvisit.reading.rulings import FILE, appended
    from kimvisit.render.page import paragraphs

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
            raise Refusal(f"{path}: {edge.reason(error)}") from None
    edge.write([f"{found.id} accepted: {path}", *paragraphs([found.message], edge.page(), indent=2)])
    finish(ledger.dossier)
