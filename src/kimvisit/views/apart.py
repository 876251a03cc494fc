"""Why two claims are no conflict: the first test that keeps them apart, in words; or the findings of which they are the two sides."""

from dataclasses import dataclass
from typing import Any

from kimvisit.engine.finding import CONFLICTS, Finding
from kimvisit.engine.ledger import Ledger
from kimvisit.engine.statement import Statement
from kimvisit.views.grounds import TESTS, said
from kimvisit.views.pair import claim, pair


@dataclass(frozen=True, slots=True)
class Verdict:
    """`kind` is `conflict` or the test that keeps the two apart, `words` says so with the values compared.

    `findings` hold the two claims on different sides: conflicts, or the notes and updates that go with a `kind` that is none.
    """

    kind: str
    words: str
    findings: tuple[Finding, ...]
    claims: tuple[Statement, Statement]


def explain(ledger: Ledger, first: str, second: str) -> Verdict:
    """Why two claims, by id, are no conflict, or which. Raises LookupError where one is not on file."""
    one, other = claim(ledger, first), claim(ledger, second)
    across = tuple(found for found in ledger.findings if _on_two_sides(found, one.id, other.id))
    compared = pair(one, other, ledger)
    kind, words = next((kind, words) for kind, test in TESTS if (words := test(compared)))
    grave = [found for found in across if found.class_ in CONFLICTS and not found.is_corrected]
    if grave and not (kind == "overtaken" and all(found.class_ == "tension" for found in grave)):
        count = "one finding" if len(grave) == 1 else f"{len(grave)} findings"
        kind, words = "conflict", f"The two are sides of {count}."
    return Verdict(kind, words, across, (one, other))


def _on_two_sides(found: Finding, one: str, other: str) -> bool:
    sides = [{statement.id for statement in side.statements} for side in found.sides]
    return any(one in a and other in b for a in sides for b in sides if a is not b)


def lines(verdict: Verdict, ledger: Ledger) -> list[str]:
    """The verdict for people: the two claims, then the verdict, then the findings; dates as EDTF, lines as long as they are."""
    told = [line for one in verdict.claims for line in (one.id, f"  {said(one, ledger.lens)}: {one.claim.text}")]
    head = "Conflict" if verdict.kind == "conflict" else "No conflict"
    return [*told, "", f"{head}. {verdict.words}", *(f"  {_named(found)}" for found in verdict.findings)]


def _named(found: Finding) -> str:
    standing = "" if found.in_force else f", {found.status}"
    return f"{found.id} {found.class_}{standing}: {found.message}"


def as_json(verdict: Verdict) -> dict[str, Any]:
    """The verdict for programs, to be put behind the head that all views share."""
    return {
        "sort": "claims",
        "claims": [one.id for one in verdict.claims],
        "is_conflict": verdict.kind == "conflict",
        "verdict": verdict.kind,
        "words": verdict.words,
        "findings": [
            {"id": one.id, "rule": one.rule, "class": one.class_, "message": one.message, "status": one.status}
            for one in verdict.findings
        ],
    }
