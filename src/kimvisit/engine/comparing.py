"""When two values can be the same, and which principals' latest words on a value cannot."""

from collections.abc import Callable, Sequence
from itertools import combinations

from kimvisit.engine.groups import Assertion, Lens
from kimvisit.engine.positions import Position
from kimvisit.engine.standing import is_plan
from kimvisit.engine.statement import Statement
from kimvisit.records import amounts, dates
from kimvisit.records.dates import Span
from kimvisit.records.model import ValueType


def clashing_values(assertion: Assertion, name: str, clash: Callable[[Position, Position], bool]) -> list[list[Position]]:
    """The latest words on a value that clash with another's, grouped by what they hold, in order of time.

    Reports count too; only words on the same stage are compared.
    """
    held, reports = assertion.on_value(name)
    latest = [one for one in held if one.until is None] + list(reports)
    folded: dict[tuple[object, ...], list[Position]] = {}
    for one in latest:
        folded.setdefault((one.rung, one.value), []).append(one)
    found: set[tuple[object, ...]] = set()
    for a, b in combinations(folded, 2):
        if a[0] == b[0] and any(_clash(one, other, clash) for one in folded[a] for other in folded[b]):
            found |= {a, b}
    groups = [[p for p in folded[place] if _clashes_any(p, folded, found, place, clash)] for place in folded if place in found]
    return sorted(groups, key=lambda group: (group[0].said.earliest, group[0].said.latest, group[0].first.id))


def _clashes_any(
    position: Position,
    folded: dict[tuple[object, ...], list[Position]],
    found: set[tuple[object, ...]],
    own: tuple[object, ...],
    clash: Callable[[Position, Position], bool],
) -> bool:
    others = (other for place in found if place != own and place[0] == own[0] for other in folded[place])
    return any(_clash(position, other, clash) for other in others)


def _clash(a: Position, b: Position, clash: Callable[[Position, Position], bool]) -> bool:
    """Possible this and possible that exclude nothing: one of the two must be firm."""
    return (a.factuality.is_firm or b.factuality.is_firm) and clash(a, b)


def agree(a: Sequence[str], b: Sequence[str], declared: ValueType, lens: Lens) -> bool:
    """Whether two values of one name can be the same. Symmetric and reflexive, not transitive."""
    if tuple(a) == tuple(b):
        return True
    if declared.list:
        return set(a) <= set(b) or set(b) <= set(a)
    one, other = a[0], b[0]
    match declared.type:
        case "actor" | "office":
            return lens.cast.agree(one, other)
        case "number":
            return amounts.agree(amounts.parse(one), amounts.parse(other))
        case "date":
            return dates.overlap(dates.parse(one), dates.parse(other))
        case _:
            return one.casefold().split() == other.casefold().split()


def speak_of_one(a: Position, b: Position, lens: Lens) -> bool:
    """Whether two words can be about one thing: who denies a meeting with one does not deny a meeting with another."""
    return any(not _values_apart(x, y, lens) for x in a.statements for y in b.statements)


def _values_apart(a: Statement, b: Statement, lens: Lens) -> bool:
    declared = a.kind.values
    return any(name in b.values and not agree(a.values[name], b.values[name], declared[name], lens) for name in a.values)


def dated(statement: Statement, lens: Lens) -> Span | None:
    """When a statement puts what happened: the day it gives, else what follows from the event during, before or after which it was."""
    claim, events = statement.claim, lens.catalog.events
    if statement.happened:
        return statement.happened
    if claim.after and (event := events.get(claim.after)) and event.date:
        return dates.between(event.date.earliest, dates.ANY.latest)
    if claim.before and (event := events.get(claim.before)) and event.date:
        return dates.between(dates.ANY.earliest, event.date.latest)
    return None


def is_future(position: Position) -> bool:
    """Whether the date was not yet past when it was given, so that it could still be moved."""
    when = position.first.happened
    return when is not None and (is_plan(position) or dates.wholly_before(position.said, when))
