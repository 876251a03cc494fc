"""The one word for how a question stands, from the positions that stand on it. `status` prints it; its words are explained there."""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from kimvisit.engine.comparing import speak_of_one
from kimvisit.engine.finding import Finding
from kimvisit.engine.groups import Assertion, Case, EventGroup, Lens
from kimvisit.engine.positions import Position, is_deed_after_plan
from kimvisit.engine.standing import meeting, overtaken, time_went_by
from kimvisit.engine.statement import Statement
from kimvisit.records import dates
from kimvisit.records.model import Kind

Reported = Literal["yes", "no", "not yet", "both"]
HEADLINE = "only a headline"


@dataclass(frozen=True, slots=True)
class Words:
    """The standing words of an assertion: those that name the subject, by what they hold, and `marked` firm ones that do not."""

    firm: Sequence[Position]
    denials: Sequence[Position]
    open: Sequence[Position]
    marked: Sequence[Position]

    @property
    def top(self) -> int:
        """The height of the highest firm step, -1 if there is none."""
        return max((one.rung for one in self.firm), default=-1)

    def answering(self, lens: Lens) -> tuple[Position, ...]:
        """The denials that answer the question: all where nothing is affirmed, else those of a step above all that is.

        He answered, and did not accept: he did not accept. He answered, and has not accepted so far: he answered.
        """
        if not self.firm:
            return tuple(self.denials)
        above = (one for one in self.denials if one.rung > self.top and not one.is_so_far)
        return tuple(no for no in above if all(speak_of_one(yes, no, lens) for yes in self.firm))


def standing(assertion: Assertion) -> list[Position]:
    """The positions that no later word of the same side replaced, and that neither time nor the turn of another side passed by."""
    gone = {id(one) for one in passed_by(assertion)}
    return [one for one in assertion.positions if one.until is None and id(one) not in gone]


def passed_by(assertion: Assertion) -> tuple[Position, ...]:
    """The positions that time or the turn of another side passed by (U702)."""
    words = assertion.words
    firm = [one for one in words.all if one.factuality.is_firm and not one.is_marked]
    denials = [one for one in words.all if one.factuality.is_denial and not one.is_marked]
    gone = {
        id(min((yes, no), key=lambda one: (one.said.latest, one.said.earliest)))
        for yes, no in meeting(firm, denials)
        if yes.principal != no.principal
        and no.rung <= yes.rung
        and speak_of_one(yes, no, assertion.lens)
        and overtaken(yes, words, no, words)
    }
    return tuple(one for one in assertion.positions if id(one) in gone)


def sort(positions: Iterable[Position]) -> Words:
    """Standing positions by what they hold."""
    positions = list(positions)
    named = [one for one in positions if not one.is_marked]
    return Words(
        [one for one in named if one.factuality.is_firm],
        [one for one in named if one.factuality.is_denial],
        [one for one in named if one.factuality.is_open],
        [one for one in positions if one.is_marked and one.factuality.is_firm],
    )


def word(assertion: Assertion, words: Words, is_contradicted: bool, falls_with: str | None) -> tuple[str, tuple[Position, ...]]:
    """The word, and the positions behind it."""
    if is_contradicted or _clash(words, assertion):
        return "disputed", (*words.firm, *words.denials)
    if denials := words.answering(assertion.lens):
        return "denied", denials
    if words.firm:
        return "affirmed", tuple(one for one in words.firm if one.rung == words.top)
    if falls_with:
        return "falls", ()
    if any(one.claim.conditional and one.factuality.is_firm and not one.is_headline for one in assertion.statements):
        return "conditional", ()
    if words.open:
        return "open", tuple(words.open)
    if words.marked:
        top = max(one.rung for one in words.marked)
        return "if he is meant", tuple(one for one in words.marked if one.rung == top)
    return _unplaced_word(assertion.statements), ()


def _clash(words: Words, assertion: Assertion) -> bool:
    """Whether the standing words cannot all be true, also those of one side whose order is not proved."""
    return any(no.rung <= yes.rung and speak_of_one(yes, no, assertion.lens) for no in words.denials for yes in words.firm)


def _unplaced_word(statements: Sequence[Statement]) -> str:
    told = [one for one in statements if not one.is_headline]
    if reported(statements):
        return "reported"
    if any(not one.claim.silent for one in told):
        return "open"
    if told:
        return "silent"
    return HEADLINE if statements else "nothing on file"


def reported(statements: Sequence[Statement]) -> Reported | None:
    """Which way the reports go that no position bears out."""
    firm = any(one.is_plain and one.factuality.is_firm for one in statements)
    denials = [one for one in statements if one.is_plain and one.factuality.is_denial]
    if not denials:
        return "yes" if firm else None
    return "both" if firm else "not yet" if all(one.claim.so_far for one in denials) else "no"


def falls_with(case: Case, kind: Kind, contradicted: Container[str | None]) -> str | None:
    """The kind, below this one, whose denied step this one stands on.

    It must be denied, not disputed (`contradicted` are kinds with a contradiction); nothing between the two may be affirmed; a so-far denial takes nothing along.
    """
    ladder = case.lens.ladder
    needed = {name: rung for name, rung in ladder.affirms(kind.id, len(kind.stages)).items() if name != kind.id}
    words = {name: sort(standing(case.assertions[name])) for name in needed if name in case.assertions}
    held = {name for name, found in words.items() if found.firm}
    for name, found in words.items():
        denied = any(one.rung <= needed[name] and not one.is_so_far for one in found.answering(case.lens))
        if denied and name not in contradicted and not held.intersection(ladder.standing_on(name)):
            return name
    return None


def against(
    found: Iterable[Finding], kind: Kind, resting: Mapping[str, Sequence[Position]], shown: Sequence[Position]
) -> tuple[Position, ...]:
    """What else stands on a side of a contradiction that is on this kind or takes in one of the words shown: words on other questions, and
    reports."""
    told, ids = {id(one) for one in shown}, {statement.id for one in shown for statement in one.statements}
    held = [statement for one in found for statement in one.statements if one.kind == kind.id or _takes_in(one, ids)]
    others = (one for statement in held for one in resting.get(statement.id, ()) if one.until is None and id(one) not in told)
    return tuple({id(one): one for one in others}.values())


def otherwise(assertion: Assertion, stands: Sequence[Position], shown: Sequence[Position]) -> tuple[Statement, ...]:
    """What relays report without a deeper source that cannot be true beside a word that stands, unless it is among those shown."""
    told = {id(one) for one in shown}
    reports = (one for one in assertion.reports if id(one) not in told and not one.is_marked)
    return tuple(one.first for one in reports if any(_goes_against(one, word, assertion.lens) for word in stands))


def _goes_against(report: Position, word: Position, lens: Lens) -> bool:
    yes, no = (report, word) if report.factuality.is_firm else (word, report)
    if not (yes.factuality.is_firm and no.factuality.is_denial and speak_of_one(yes, no, lens)):
        return False
    if no.rung > yes.rung:
        return is_deed_after_plan(no, yes) and not dates.later(yes.said, no.said)
    return no is word or not time_went_by(yes, no)


def _takes_in(found: Finding, statements: Container[str]) -> bool:
    return any(one.id in statements for one in found.statements)


def by_statement(events: Iterable[EventGroup]) -> dict[str, list[Position]]:
    """The positions and reports that rest on each statement."""
    found: dict[str, list[Position]] = {}
    for one in (p for event in events for a in event.assertions for p in (*a.positions, *a.reports) if not p.is_marked):
        for statement in one.statements:
            found.setdefault(statement.id, []).append(one)
    return found
