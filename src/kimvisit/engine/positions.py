"""Who stands where on which day.

A position belongs to a principal and is a set of slots: one for each stage, one for each single value, one for `happened`. A later word of the
same principal replaces only the slots that it speaks about: the same stage, the lower stages that it affirms, the higher ones if it denies.
Headlines, reports, conditional, silent and presupposed statements, and renderings that a relay hardened are never positions.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from kimvisit.engine.agreeing import by_thing, replaces
from kimvisit.engine.cast import Cast
from kimvisit.engine.statement import Statement
from kimvisit.records import dates
from kimvisit.records.dates import Span
from kimvisit.records.factuality import Factuality

HAPPENED = "happened"


@dataclass(frozen=True, slots=True, eq=False)
class Position:
    """What a principal stands for in one slot, from `said` until its own later word, if there is one.

    `rung` is the height of the stage; `value` is what a value slot holds, None for a stage. `statements` are the nearest copies. `until` is when
    the successor was said, None while the position stands.
    """

    principal: str
    rung: int
    factuality: Factuality
    is_marked: bool
    said: Span
    statements: tuple[Statement, ...]
    value: tuple[str, ...] | None = None
    until: Span | None = None
    successor: "Position | None" = None

    @property
    def first(self) -> Statement:
        """One of its statements, to read stage, kind and flags from."""
        return self.statements[0]

    @property
    def is_draft(self) -> bool:
        """Whether nobody has read any of the records on which it rests."""
        return all(one.article.draft for one in self.statements)

    @property
    def is_so_far(self) -> bool:
        """A denial of what has happened up to now: it holds until it was said."""
        return self.first.claim.so_far and self.factuality.sign < 0


def takes_position(statement: Statement) -> bool:
    """Whether a statement is the nearest copy of what its root said, and says it outright."""
    if not statement.is_plain or statement.from_relay or statement.claim.presupposed or statement.is_hardened:
        return False
    return not any(
        source.kind.id == statement.kind.id and source.rung == statement.rung and source.readings == statement.readings
        for source in statement.nearer
    )


def on_stages(statements: Iterable[Statement], subject: str, cast: Cast) -> tuple[Position, ...]:
    """All positions on the stages of one assertion, in order of time, each with its successor."""
    words: dict[tuple[object, ...], list[Statement]] = defaultdict(list)
    for one in statements:
        if takes_position(one):
            principal = cast.principal_on(one.root, subject)
            claim, said = one.claim, one.said
            happened = one.happened.edtf if one.happened and claim.factuality != "Uu" else ""
            place = (principal, one.rung, claim.factuality, one.is_marked, said.earliest, said.latest, claim.so_far, happened)
            words[place].append(one)
    found = [
        Position(str(place[0]), copies[0].rung, copies[0].factuality, copies[0].is_marked, copies[0].said, tuple(copies))
        for place, told in words.items()
        for copies in by_thing(told, cast)
    ]
    return _with_successors(
        found, lambda later, earlier: _speaks_of_stage(later, earlier) and replaces(later.statements, earlier.statements, cast)
    )


def reported(statements: Iterable[Statement], cast: Cast) -> tuple[Position, ...]:
    """What relays state on the stages of one assertion without a deeper source: shown and compared, never a position.

    A report supersedes nothing and is never superseded.
    """
    return tuple(
        Position(one.root, one.rung, one.factuality, one.is_marked, one.said, (one,))
        for one in statements
        if one.is_plain and one.from_relay and not one.claim.presupposed and not one.nearer and cast.is_relay(one.root)
    )


def on_value(
    statements: Iterable[Statement], name: str, subject: str, cast: Cast
) -> tuple[tuple[Position, ...], tuple[Position, ...]]:
    """What principals stand for as the value `name` (or `happened`), and what others report of it.

    Reports are what relays state without a deeper source, and copies on which a relay prints another value than the word on file.
    Only definite statements with sign + count. Reports have no successors.
    """
    words: dict[tuple[object, ...], list[Statement]] = defaultdict(list)
    for one in statements:
        value = value_of(one, name) if one.values or name == HAPPENED else ()
        if not value or one.is_marked or one.factuality.sign <= 0 or not one.is_plain or one.claim.presupposed:
            continue
        is_report = not takes_position(one)
        if not one.is_hardened and not (is_report and _copies_value(one, name)):
            principal = one.root if is_report else cast.principal_on(one.root, subject)
            words[is_report, principal, value, one.rung, one.said.earliest, one.said.latest].append(one)
    found = {
        place: Position(
            str(place[1]), copies[0].rung, copies[0].factuality, False, copies[0].said, tuple(copies), value_of(copies[0], name)
        )
        for place, copies in words.items()
    }  # fmt: skip
    reports = [one for place, one in found.items() if place[0]]
    stood = [one for place, one in found.items() if not place[0]]
    return _with_successors(stood, lambda _later, _earlier: True), tuple(sorted(reports, key=_in_time))


def _copies_value(one: Statement, name: str) -> bool:
    sources = [source for source in one.nearer if source.kind is one.kind and source.rung == one.rung]
    return any(value_of(source, name) == value_of(one, name) for source in sources)


def value_of(statement: Statement, name: str) -> tuple[str, ...]:
    """What a statement gives for a value, or for `happened`: the date, else the event during, before or after which it was."""
    claim = statement.claim
    if name != HAPPENED:
        return statement.values.get(name, ())
    tied = tuple(f"{word} {event}" for word, event in _ties(statement) if event)
    return ((claim.happened.edtf,) if claim.happened else ()) + tied


def _ties(statement: Statement) -> tuple[tuple[str, str | None], ...]:
    claim = statement.claim
    return (("during", claim.during), ("before", claim.before), ("after", claim.after))


def _speaks_of_stage(later: Position, earlier: Position) -> bool:
    if later.is_marked and not earlier.is_marked:
        return False
    if later.rung == earlier.rung:
        return True
    if later.factuality.is_firm:
        return later.rung > earlier.rung
    if not later.factuality.is_denial:
        return False
    return later.rung < earlier.rung or is_deed_after_plan(later, earlier)


def is_deed_after_plan(later: Position, earlier: Position) -> bool:
    """Whether a deed is denied for good that had only been planned: then the plan is over too."""
    plan = earlier.first.kind.plan
    return earlier.first.stage in plan and later.first.stage not in plan and not later.is_so_far


def _with_successors(positions: list[Position], speaks_of: Callable[[Position, Position], bool]) -> tuple[Position, ...]:
    by_principal: dict[str, list[Position]] = defaultdict(list)
    for one in sorted(positions, key=_in_time):
        by_principal[one.principal].append(one)
    found = []
    for words in by_principal.values():
        starts = [word.said.earliest for word in words]
        for word in words:
            after = bisect_left(starts, word.said.latest)
            successor = next(
                (later for later in words[after:] if dates.later(later.said, word.said) and speaks_of(later, word)), None
            )
            found.append(replace(word, until=successor.said, successor=successor) if successor else word)
    return tuple(sorted(found, key=_in_time))


def _in_time(one: Position) -> tuple[object, ...]:
    return (one.said.earliest, one.said.latest, one.principal, one.rung, one.factuality.code, one.first.id)
