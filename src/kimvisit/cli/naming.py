"""From what a user typed to an id: an exact one, else the only one that begins so."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kimvisit.cli.edge import Refusal

if TYPE_CHECKING:
    from kimvisit.engine.finding import Finding
    from kimvisit.engine.ledger import Ledger
    from kimvisit.render.lookup import Thing

SHOWN_AT_MOST = 5


def resolve(noun: str, typed: str, known: Iterable[str], otherwise: str = "") -> str:
    """The id meant. Refuses what names nothing, or several; `otherwise` helps where no id looks like it."""
    idents = list(known)
    if typed in idents:
        return typed
    meant = [ident for ident in idents if ident.startswith(typed)] if typed else []
    if len(meant) == 1:
        return meant[0]
    if meant:
        raise Refusal(f"'{typed}' begins {len(meant)} ids: {_some(meant)}")
    raise Refusal(f"no {noun} '{typed}'{_guess(typed, idents) or otherwise}")


def _some(idents: list[str]) -> str:
    rest = len(idents) - SHOWN_AT_MOST
    return ", ".join(idents[:SHOWN_AT_MOST]) + (f" and {rest} more" if rest > 0 else "")


def _guess(typed: str, known: Iterable[str]) -> str:
    from kimvisit.reading.fault import nearest

    guess = nearest(typed, known)
    return f"; did you mean '{guess}'?" if guess else ""


def event(ledger: "Ledger", typed: str | None) -> str | None:
    """The event that an option names."""
    return resolve("event", typed, ledger.dossier.catalog.events) if typed is not None else None


def kind(ledger: "Ledger", typed: str | None) -> str | None:
    """The kind that an option names."""
    return resolve("kind", typed, ledger.dossier.catalog.kinds) if typed is not None else None


def actor(ledger: "Ledger", typed: str | None) -> str | None:
    """The actor that an option names."""
    return resolve("actor", typed, ledger.dossier.catalog.actors) if typed is not None else None


def outlet(ledger: "Ledger", typed: str | None) -> str | None:
    """The actor that prints, as an option names it."""
    if typed is None:
        return None
    actors = ledger.dossier.catalog.actors
    if typed in actors and actors[typed].sort not in ("outlet", "agency"):
        raise Refusal(f"'{typed}' is no outlet: its sort is {actors[typed].sort}")
    return resolve("outlet", typed, [ident for ident, each in actors.items() if each.is_relay])


def anything(ledger: "Ledger", typed: str) -> "Thing":
    """Whatever has an id."""
    from kimvisit.render import lookup

    try:
        return lookup.find(ledger, typed)
    except lookup.Unknown as unknown:
        raise Refusal(str(unknown)) from None


def finding(ledger: "Ledger", typed: str, wanted: str = "a finding") -> "Finding":
    """The finding that a user means; `wanted` is what the command takes."""
    thing = anything(ledger, typed)
    if thing.sort != "finding":
        a = "an" if thing.sort[0] in "aeiou" else "a"
        raise Refusal(f"'{thing.id}' is {a} {thing.sort}, and this takes {wanted}; what it is: kimvisit show {thing.id}")
    found: Finding = thing.value
    return found
