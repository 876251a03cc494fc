"""From what a user typed to an id: an exact one, else the only one that begins so."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kimvisit.cli.edge import Refusal

if TYPE_CHECKING:
    from kimvisit.ledger import Ledger

SHOWN_AT_MOST = 5


def resolve(noun: str, typed: str, known: Iterable[str]) -> str:
    """The id meant. Refuses what names nothing, or several."""
    idents = list(known)
    if typed in idents:
        return typed
    meant = [ident for ident in idents if ident.startswith(typed)] if typed else []
    if len(meant) == 1:
        return meant[0]
    if meant:
        raise Refusal(f"'{typed}' begins {len(meant)} ids: {_some(meant)}")
    raise Refusal(f"no {noun} '{typed}'{_guess(typed, idents)}")


def _some(idents: list[str]) -> str:
    rest = len(idents) - SHOWN_AT_MOST
    return ", ".join(idents[:SHOWN_AT_MOST]) + (f" and {rest} more" if rest > 0 else "")


def _guess(typed: str, known: Iterable[str]) -> str:
    from kimvisit.fault import nearest

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


def anything(ledger: "Ledger", typed: str) -> str:
    """Whatever has an id: an article, a claim, an actor, an event, a kind, a rule, a finding or an utterance."""
    from kimvisit.rules import catalogue

    catalog = ledger.dossier.catalog
    plain = [each.id for each in ledger.dossier.articles] + [*catalog.events, *catalog.actors, *catalog.kinds]
    if typed in plain:
        return typed
    if "/" in typed:
        return resolve("claim", typed, [f"{each.id}/{claim.id}" for each in ledger.dossier.articles for claim in each.claims])
    if typed.startswith("u-"):
        return resolve("utterance", typed, dict.fromkeys(each.id for each in ledger.lens.utterance_of.values()))
    code = typed[:4].upper() + typed[4:]
    if code[1:4].isdecimal() and "-" in code:
        return resolve("finding", code, [each.id for each in ledger.findings])
    rules = [rule.code for rule in catalogue()]
    return code if code in rules else resolve("record", typed, [*plain, *rules])
