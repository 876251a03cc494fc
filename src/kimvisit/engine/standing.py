"""What stood when: which positions can have met, which side turned, and what was overtaken."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from kimvisit.engine.agreeing import of_one_thing
from kimvisit.engine.cast import Cast
from kimvisit.engine.positions import Position
from kimvisit.records import dates
from kimvisit.records.dates import Span


def can_meet(a: Position, b: Position) -> bool:
    """Whether the two can have stood at the same time."""
    return not (_over_before(a, b) or _over_before(b, a))


def _over_before(a: Position, b: Position) -> bool:
    return a.until is not None and b.said.earliest >= a.until.latest


class Words:
    """The positions of one assertion, with the questions that need a principal's whole history."""

    def __init__(self, positions: Sequence[Position], cast: Cast) -> None:
        self.all = tuple(positions)
        self._cast = cast
        self._own: dict[str, list[Position]] = defaultdict(list)
        for one in positions:
            self._own[one.principal].append(one)
        self._turns: dict[int, Position | None] = {}

    def of(self, principal: str) -> Sequence[Position]:
        """All positions of one principal, in order of time."""
        return self._own.get(principal, ())

    def turn(self, position: Position) -> Position | None:
        """The word with which the principal came to the sign of `position`, having held the other; None if it never did.

        An earlier marked word counts: who let it be hoped and then says no has turned.
        """
        if id(position) not in self._turns:
            self._turns[id(position)] = self._turn(position)
        return self._turns[id(position)]

    def _turn(self, position: Position) -> Position | None:
        own = [one for one in self.of(position.principal) if of_one_thing(one.statements, position.statements, self._cast)]
        held = [one for one in own if _held_the_other(one, position) and dates.later(position.said, one.said)]
        if not held:
            return None
        same = (one for one in own if _holds_the_same(one, position) and dates.later(one.said, held[-1].said))
        return next(same, position)


def _held_the_other(earlier: Position, position: Position) -> bool:
    if position.factuality.sign < 0:
        return earlier.factuality.is_firm and earlier.rung >= position.rung
    return earlier.factuality.is_denial and earlier.rung <= position.rung


def _holds_the_same(one: Position, position: Position) -> bool:
    if position.factuality.sign < 0:
        return one.factuality.is_denial and one.rung <= position.rung
    return one.factuality.is_firm and one.rung >= position.rung


def overtaken(firm: Position, of_firm: Words, denial: Position, of_denial: Words) -> bool:
    """Whether a firm word and another principal's denial are no contradiction, because one of them was overtaken.

    (a) In a stage that speaks of the future, a principal turned, and the other's earlier word agreed with what it turned from.
    (b) "Not yet" holds until it was said, or until the day that it names; what is affirmed later does not contradict it, unless it happened wholly before. So does the
    denial of a plan, once the deed is told.
    """
    if denial.is_so_far and dates.later(firm.said, _up_to(denial)):
        return time_went_by(firm, denial)
    if time_went_by(firm, denial):
        return True
    if not (is_plan(denial) and (firm.first.stage is None or is_plan(firm))):
        return False
    turned_down, turned_up = of_denial.turn(denial), of_firm.turn(firm)
    return bool(
        (turned_down and dates.later(turned_down.said, firm.said)) or (turned_up and dates.later(turned_up.said, denial.said))
    )


def time_went_by(firm: Position, denial: Position) -> bool:
    """Whether nobody need have turned: not yet, and then it happened; no plan, and then the deed was told."""
    if denial.is_so_far:
        return dates.later(firm.said, _up_to(denial)) and not _was_before(firm, _up_to(denial))
    is_deed = is_plan(denial) and firm.first.stage is not None and not is_plan(firm)
    return is_deed and dates.later(firm.said, denial.said) and not _was_before(firm, denial.said)


def _was_before(firm: Position, day: Span) -> bool:
    return firm.first.happened is not None and dates.wholly_before(firm.first.happened, day)


def _up_to(denial: Position) -> Span:
    return denial.first.claim.happened or denial.said


def is_plan(position: Position) -> bool:
    """Whether its stage speaks of the future."""
    return position.first.stage in position.first.kind.plan


def meeting(ones: Iterable[Position], others: Iterable[Position]) -> Iterator[tuple[Position, Position]]:
    """Pairs of the two that can have stood at the same time, without looking at all pairs."""
    ones, others = list(ones), list(others)
    if not (ones and others):
        return
    timeline = dates.Timeline((_standing(one), one) for one in ones)
    for other in others:
        for _, one in timeline.around(_standing(other)):
            if one is not other and can_meet(one, other):
                yield one, other


def _standing(one: Position) -> Span:
    end = max(one.until.latest, one.said.earliest) if one.until else dates.ANY.latest
    return Span("", one.said.earliest, end)
