"""Which principals' latest words on a value cannot be one, and which words can be about one thing."""

from collections.abc import Callable

from kimvisit.engine.agreeing import of_one_thing
from kimvisit.engine.groups import Assertion, Lens
from kimvisit.engine.positions import Position
from kimvisit.engine.standing import is_plan
from kimvisit.engine.statement import Statement
from kimvisit.records import dates
from kimvisit.records.dates import Span


def clashing_values(assertion: Assertion, name: str, clash: Callable[[Position, Position], bool]) -> list[list[Position]]:
    """The latest words on a value that clash with another's, grouped by what they hold, in order of time.

    Reports count too; only words on the same stage are compared.
    """
    held, reports = assertion.on_value(name)
    latest = [one for one in held if one.until is None] + list(reports)
    folded: dict[tuple[object, ...], list[Position]] = {}
    for one in latest:
        folded.setdefault((one.rung, one.value), []).append(one)
    by_rung: dict[object, list[tuple[object, ...]]] = {}
    for place in folded:
        by_rung.setdefault(place[0], []).append(place)
    found: list[list[Position]] = []
    for place, same in folded.items():
        clashing = [
            one
            for one in same
            if any(_clash(one, other, clash) for each in by_rung[place[0]] if each != place for other in folded[each])
        ]
        if clashing:
            found.append(clashing)
    return sorted(found, key=lambda group: (group[0].said.earliest, group[0].said.latest, group[0].first.id))


def _clash(a: Position, b: Position, clash: Callable[[Position, Position], bool]) -> bool:
    """Possible this and possible that exclude nothing: one of the two must be firm."""
    return (a.factuality.is_firm or b.factuality.is_firm) and clash(a, b)


def speak_of_one(a: Position, b: Position, lens: Lens) -> bool:
    """Whether two words can be about one thing: who denies a meeting with one does not deny a meeting with another."""
    return of_one_thing(a.statements, b.statements, lens.cast)


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
