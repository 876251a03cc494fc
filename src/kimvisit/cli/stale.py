"""Rulings that fit what they ruled on no longer: for `check`."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kimvisit.cli.choosing import needed
from kimvisit.cli.guessing import some
from kimvisit.cli.opening import judged
from kimvisit.reading import document
from kimvisit.reading.fault import Fault, shown
from kimvisit.reading.rulings import FILE
from kimvisit.records.dossier import Dossier
from kimvisit.records.problem import Problem

if TYPE_CHECKING:
    from kimvisit.engine.ledger import Ledger
    from kimvisit.records.decisions import Ruling


def problems(dossier: Dossier) -> list[Problem]:
    """What is wrong with the rulings, each at its place. None while something is left out: a ruling may be on that."""
    if not dossier.rulings or any(each.left_out for each in dossier.problems):
        return []
    ledger = judged(dossier)
    file = document.read(dossier.path, FILE)
    found = [(fault, "") for number, one in enumerate(dossier.rulings) for fault in _faults(number, one, ledger)]
    return document.problems(document.Document(FILE, file.text, None), found)


def _faults(number: int, ruling: "Ruling", ledger: "Ledger") -> Iterator[Fault]:
    if ruling.accept is None:
        if ruling in ledger.idle:
            key = "same" if ruling.same else "different"
            told = f"changes nothing: {' and '.join(map(shown, ruling.pair))} name no mention that it would settle"
            yield Fault(("rulings", number, key), "D101", told, "mend the names, ARTICLE/NAME, or delete the ruling")
        return
    meant = [one.id for one in ledger.findings if one.id.startswith(ruling.accept)]
    place = ("rulings", number, "accept")
    if not meant:
        of_rule = [one.id for one in ledger.findings if one.rule == ruling.accept.partition("-")[0]]
        among = (
            f"those of this rule: {some(of_rule)}" if of_rule else f"all: kimvisit conflicts --all{needed(ledger.dossier.path)}"
        )
        yield Fault(
            place,
            "D101",
            f"no finding is {shown(ruling.accept)}",
            f"delete the ruling, or give the id of another finding; {among}",
        )
    elif len(meant) > 1:
        told = f"{len(meant)} findings begin with {shown(ruling.accept)}, and it accepts them all: {some(meant)}"
        yield Fault(place, "D102", told, "write the id of the one in full, and a ruling for each other")
