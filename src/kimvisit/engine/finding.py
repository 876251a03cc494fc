"""What is at odds in the story. What is wrong in the files is a problem (records/problem.py)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from kimvisit.engine import origins
from kimvisit.engine.groups import Assertion, Lens
from kimvisit.engine.origins import Origins
from kimvisit.engine.positions import Position
from kimvisit.engine.statement import Growth, Statement
from kimvisit.records.dates import Span
from kimvisit.records.decisions import Ruling

Class = Literal["contradiction", "discrepancy", "tension", "note", "update"]
CLASSES = get_args(Class)
CONFLICTS = CLASSES[:3]


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a finding: its statements, the principals behind them, and how many origins stand behind its step."""

    statements: tuple[Statement, ...]
    who: tuple[str, ...]
    origins: Origins
    values: tuple[str, ...] = ()

    @property
    def first(self) -> Statement:
        """The statement that stands for the side."""
        return self.statements[0]


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding for a rule, a group and a key; the engine adds `rule`, `name`, `class_` (unless the rule chose one) and `id`.

    `settle` says in words what would decide it; `ask` holds the voices and documents named there, any of which would do.
    `since` is when both sides were first on file by day of saying, `until` when one of them was given up, None while it is in force. `grew` is
    what a relay added, `reading` the actor for whom the finding holds only if he is meant.
    """

    event: str | None
    kind: str | None
    subject: str | None
    key: tuple[str, ...]
    message: str
    settle: str
    sides: tuple[Side, ...]
    ask: tuple[str, ...] = ()
    grew: tuple[Growth, ...] = ()
    reading: str | None = None
    since: Span | None = None
    until: Span | None = None
    ruling: Ruling | None = None
    is_corrected: bool = False
    class_: str = ""
    rule: str = ""
    name: str = ""
    id: str = ""

    @property
    def statements(self) -> tuple[Statement, ...]:
        """The statements of all sides."""
        return tuple(one for side in self.sides for one in side.statements)

    @property
    def status(self) -> str:
        """`corrected` if an outlet took a side back, `accepted` if an editor ruled so, `ended` if a side was given up; else `in force`."""
        if self.is_corrected:
            return "corrected"
        if self.ruling:
            return "accepted"
        return "ended" if self.until else "in force"

    @property
    def in_force(self) -> bool:
        """Whether it still counts."""
        return self.status == "in force"


def side(statements: Iterable[Statement], lens: Lens, subject: str | None = None, values: Sequence[str] = ()) -> Side:
    """A side of the given statements, each once, nearest the source first."""
    kept = {one.id: one for one in sorted(statements, key=_order)}
    ordered = tuple(kept.values())
    whom = subject or (ordered[0].readings[0] if ordered[0].readings else "")
    who = tuple(dict.fromkeys(_who(one, whom, lens) for one in ordered if not one.headline_of or len(ordered) == 1))
    of_kind = [one for one in ordered if one.kind is ordered[0].kind]
    counted = origins.count(of_kind, whom, ordered[0].rung, lens.ladder, lens.cast)
    return Side(ordered, who, counted, tuple(values))


def _who(one: Statement, subject: str, lens: Lens) -> str:
    """Nobody stands behind what a relay made of a word but the relay."""
    return one.chain[0] if one.is_hardened else lens.cast.principal_on(one.root, subject)


def _order(one: Statement) -> tuple[object, ...]:
    return (one.is_headline, -one.rung, one.said.earliest, one.hops, one.claim.paragraph, one.id)


def copies(positions: Iterable[Position], lens: Lens) -> list[Statement]:
    """The statements of positions with all other copies of the same utterances that say no more."""
    found: list[Statement] = []
    for position in {id(one): one for one in positions}.values():
        found += position.statements
        told = {utterance.key: utterance for one in position.statements if (utterance := lens.utterance_of[one.id])}
        found += [s for utterance in told.values() for s in utterance.statements if _repeats(s, position.first)]
    return found


def _repeats(copy: Statement, one: Statement) -> bool:
    return not copy.is_hardened and copy.is_plain and (copy.kind.id, copy.rung, copy.factuality.code, copy.readings) == (
        one.kind.id, one.rung, one.factuality.code, one.readings
    )  # fmt: skip


def asked(assertion: Assertion) -> tuple[str, str, str]:
    """Event, kind and subject of a finding on an assertion."""
    return assertion.event, assertion.kind.id, assertion.subject


def since(sides: Sequence[Side]) -> Span | None:
    """When the last of the sides was first on file, by day of saying."""
    firsts = [min((one.said for one in side.statements), key=lambda s: (s.latest, s.earliest)) for side in sides]
    return max(firsts, key=lambda span: (span.latest, span.earliest), default=None)


def until(pairs: Iterable[tuple[Position, Position]]) -> Span | None:
    """When the last of the clashing pairs came to its end; None while one of them stands."""
    ends = []
    for a, b in pairs:
        over = [one.until for one in (a, b) if one.until]
        if not over:
            return None
        ends.append(min(over, key=lambda span: (span.latest, span.earliest)))
    return max(ends, key=lambda span: (span.latest, span.earliest), default=None)
