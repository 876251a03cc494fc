"""From what a user typed to an id: an exact one, else the only one that begins so, in capitals or not.

Where a finding is wanted only findings are looked through, so that a rule's code stands for the one finding that it made.
"""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from kimvisit.cli import guessing
from kimvisit.cli.choosing import needed
from kimvisit.cli.edge import Refusal

if TYPE_CHECKING:
    from kimvisit.engine.finding import Finding
    from kimvisit.engine.ledger import Ledger
    from kimvisit.records.dossier import Dossier
    from kimvisit.records.model import Actor
    from kimvisit.render.lookup import Thing

Names = Mapping[str, Iterable[str]]  # ids, each with the names that its record gives it


def resolve(noun: str, typed: str, known: Names, dossier: "Dossier | None" = None, otherwise: str = "") -> str:
    """The id meant. Refuses what names nothing, or several; `otherwise` helps on where nothing looks like it."""
    from kimvisit.render.lookup import beginning

    meant = beginning(typed, known)
    if len(meant) == 1:
        return meant[0]
    raise refusal(noun, typed, known, meant, dossier, otherwise)


def refusal(
    noun: str, typed: str, known: Names, meant: list[str], dossier: "Dossier | None", otherwise: str = "", when: str = ""
) -> Refusal:
    """Why an id is not taken: several begin so, or none does, then with a way on. `when` is said of what is not there."""
    if meant:
        return Refusal(f"'{typed}' begins {len(meant)} ids: {guessing.some(meant)}")
    lost = guessing.left_out(typed, noun, dossier) if dossier else ""
    listed = guessing.where(noun, dossier) if dossier else otherwise
    return Refusal(f"no {noun} '{typed}'{when}{lost or guessing.guess(typed, known) or listed}")


def event(ledger: "Ledger", typed: str | None) -> str | None:
    """The event that an option names."""
    known = {ident: [one.title] for ident, one in ledger.dossier.catalog.events.items()}
    return resolve("event", typed, known, ledger.dossier) if typed is not None else None


def kind(ledger: "Ledger", typed: str | None) -> str | None:
    """The kind that an option names."""
    known = dict.fromkeys(ledger.dossier.catalog.kinds, ())
    return resolve("kind", typed, known, ledger.dossier) if typed is not None else None


def actor(ledger: "Ledger", typed: str | None) -> str | None:
    """The actor that an option names."""
    return resolve("actor", typed, named(ledger.dossier.catalog.actors), ledger.dossier) if typed is not None else None


def outlet(ledger: "Ledger", typed: str | None) -> str | None:
    """The actor that prints, as an option names it."""
    if typed is None:
        return None
    actors = ledger.dossier.catalog.actors
    if typed in actors and actors[typed].sort not in ("outlet", "agency"):
        raise Refusal(f"'{typed}' is no outlet: its sort is {actors[typed].sort}")
    relays = {ident: one for ident, one in actors.items() if one.is_relay}
    return resolve("outlet", typed, named(relays), ledger.dossier)


def named(actors: Mapping[str, "Actor"]) -> dict[str, tuple[str, ...]]:
    """The ids of actors, each with the names as people know them."""
    return {ident: (one.name, *one.names) for ident, one in actors.items()}


def anything(ledger: "Ledger", typed: str) -> "Thing":
    """Whatever has an id."""
    from kimvisit.reading.fault import listed
    from kimvisit.render import lookup

    meant = lookup.meant(ledger, typed)
    if len(meant) == 1:
        return meant[0]
    catalog = ledger.dossier.catalog
    titles = {ident: (one.title,) for ident, one in catalog.events.items()}
    known = {**dict.fromkeys((one.id for one in lookup.everything(ledger)), ()), **titles, **named(catalog.actors)}
    when = f" as of {ledger.as_of}" if ledger.as_of else ""
    raise refusal(listed(lookup.SORTS), typed.strip(), known, [one.id for one in meant], ledger.dossier, when=when)


def finding(ledger: "Ledger", typed: str, wanted: str = "a finding") -> "Finding":
    """The finding that a user means; `wanted` is what the command takes."""
    from kimvisit.render.lookup import beginning

    known = {one.id: one for one in ledger.findings}
    meant = beginning(typed, known)
    if len(meant) == 1:
        return known[meant[0]]
    if meant:
        raise Refusal(f"'{typed}' begins {len(meant)} findings: {guessing.some(meant)}")
    thing = anything(ledger, typed)
    if thing.sort == "rule":
        listed = f"kimvisit conflicts --all{needed(ledger.dossier.path)}"
        raise Refusal(f"no finding of {thing.id} is on file, and this takes {wanted}; those on file: {listed}")
    a = "an" if thing.sort[0] in "aeiou" else "a"
    shown = f"kimvisit show {thing.id}{needed(ledger.dossier.path)}"
    raise Refusal(f"'{thing.id}' is {a} {thing.sort}, and this takes {wanted}; what it is: {shown}")
