"""Findings beside an earlier list of them: new, unchanged, or accepted or resolved since."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from kimvisit.engine.finding import Finding

NO_LIST = "no list of conflicts that kimvisit conflicts --json wrote, version 1"
Mark = Literal["new", "unchanged", "accepted", "resolved"]


@dataclass(frozen=True, slots=True)
class Resolved:
    """A finding that only the earlier list has."""

    id: str
    rule: str
    message: str


@dataclass(frozen=True, slots=True)
class Baseline:
    """The findings beside an earlier list: a mark for each id, and what only the earlier list has."""

    marks: dict[str, Mark]
    resolved: tuple[Resolved, ...]


def baseline(previous: object, findings: Sequence[Finding]) -> Baseline:
    """Each finding beside an earlier `conflicts --json`: new, unchanged, or accepted or resolved since. Raises ValueError if `previous` is none.

    Give all findings, whatever is shown. A class that the earlier list did not show gets no mark.
    """
    shown, earlier = _earlier(previous)
    here = {one.id for one in findings}
    marks: dict[str, Mark] = {}
    for one in findings:
        known = earlier.get(one.id)
        if known is not None:
            marks[one.id] = _since(one, known)
        elif one.class_ in shown:
            marks[one.id] = "new"
    resolved = (Resolved(id, one["rule"], one["message"]) for id, one in sorted(earlier.items()) if id not in here)
    return Baseline(marks, tuple(resolved))


def _since(one: Finding, known: dict[str, Any]) -> Mark:
    if known["held"] and not holds(one):
        return "resolved"
    return "accepted" if known["held"] and one.ruling and known.get("status") != "accepted" else "unchanged"


def _earlier(previous: object) -> tuple[Sequence[str], dict[str, dict[str, Any]]]:
    if not isinstance(previous, dict) or (previous.get("version"), previous.get("command")) != (1, "conflicts"):
        raise ValueError(f"this is {NO_LIST}")
    told, shown = previous.get("conflicts"), previous.get("shown")
    if not isinstance(told, list) or not isinstance(shown, list):
        raise ValueError(f"this is {NO_LIST}: 'conflicts' and 'shown' must be lists")
    for number, one in enumerate(told):
        if not isinstance(one, dict) or not all(isinstance(one.get(key), str) for key in ("id", "rule", "message")):
            raise ValueError(f"this is {NO_LIST}: conflict number {number + 1} must have 'id', 'rule' and 'message'")
    return shown, {one["id"]: {**one, "held": one.get("until") is None and one.get("status") != "corrected"} for one in told}


def holds(one: Finding) -> bool:
    """Whether no side was given up or taken back. What an editor accepted still holds."""
    return one.until is None and not one.is_corrected
