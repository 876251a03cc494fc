"""When two values can be the same, and whether two statements can be about one thing."""

from collections.abc import Iterable, Sequence

from kimvisit.engine.cast import Cast
from kimvisit.engine.statement import Statement
from kimvisit.records import amounts, dates
from kimvisit.records.model import ValueType


def agree(a: Sequence[str], b: Sequence[str], declared: ValueType, cast: Cast) -> bool:
    """Whether two values of one name can be the same. Symmetric and reflexive, not transitive."""
    if tuple(a) == tuple(b):
        return True
    if declared.list:
        return set(a) <= set(b) or set(b) <= set(a)
    one, other = a[0], b[0]
    match declared.type:
        case "actor" | "office":
            return cast.agree(one, other)
        case "number":
            return amounts.agree(amounts.parse(one), amounts.parse(other))
        case "date":
            return dates.overlap(dates.parse(one), dates.parse(other))
        case _:
            return one.casefold().split() == other.casefold().split()


def of_one_thing(ones: Iterable[Statement], others: Sequence[Statement], cast: Cast) -> bool:
    """Whether some of these and some of those can be about one thing: who denies a meeting with one does not deny a meeting with another."""
    return any(not _apart(x, y, cast) for x in ones for y in others)


def replaces(later: Sequence[Statement], earlier: Sequence[Statement], cast: Cast) -> bool:
    """Whether a later word can take the place of an earlier one as far as the values of both go.

    Of a value that holds one at a time, who affirms another leaves the first; who denies another leaves it standing.
    """
    both_affirm = later[0].factuality.sign > 0 and earlier[0].factuality.sign > 0
    return any(not _apart(x, y, cast, but_single=both_affirm) for x in later for y in earlier)


def by_thing(statements: Sequence[Statement], cast: Cast) -> list[list[Statement]]:
    """The statements of one kind in groups that cannot be about one thing; values that hold one at a time part nothing."""
    lasting = [name for name, declared in statements[0].kind.values.items() if not declared.single]
    alike: dict[tuple[object, ...], list[Statement]] = {}
    for one in statements:
        alike.setdefault(tuple(one.values.get(name) for name in lasting), []).append(one)
    if len(alike) == 1:
        return [list(statements)]
    parted: list[list[list[Statement]]] = []
    for copies in alike.values():
        near = [group for group in parted if any(not _apart(copies[0], other[0], cast, but_single=True) for other in group)]
        if near:
            parted = [group for group in parted if group not in near]
        parted.append([*(some for group in near for some in group), copies])
    order = {one.id: number for number, one in enumerate(statements)}
    return [sorted((one for some in group for one in some), key=lambda one: order[one.id]) for group in parted]


def _apart(a: Statement, b: Statement, cast: Cast, but_single: bool = False) -> bool:
    """Whether a value that both give cannot be one; with `but_single` only of values of which several hold side by side."""
    if not (a.values and b.values):
        return False
    for name, value in a.values.items():
        declared = a.kind.values[name]
        if name in b.values and not (but_single and declared.single) and not agree(value, b.values[name], declared, cast):
            return True
    return False
