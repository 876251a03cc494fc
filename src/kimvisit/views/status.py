"""The state of play: for each assertion who stands where, in fixed words that each follow from a stated rule.

The words, in the order in which they are tried (`standing` means not replaced by a later word of the same side):

- `disputed`: a contradiction (C101, C102, C103) on the assertion is in force.
- `denied`: a definite denial stands, and no firm word on that step or a higher one.
- `affirmed`: a firm, definite word stands; the highest such step is the one that stands.
- `falls`: a step on which the kind stands is denied, and nobody affirms this one.
- `conditional`: it is firmly said, but only under an "if".
- `open`: a definite word stands that leaves it open or calls it possible, or it is spoken of only as an "if".
- `if he is meant`: only words stand that do not name him.
- `reported`: relays say it without a source.
- `silent`: only silence is on file.
- `nothing on file`: none of these.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from kimvisit.engine import origins
from kimvisit.engine.finding import CONFLICTS, Finding
from kimvisit.engine.groups import Assertion, Case
from kimvisit.engine.ledger import Ledger
from kimvisit.engine.origins import Origins
from kimvisit.engine.positions import Position
from kimvisit.engine.standing import is_plan, meeting, overtaken
from kimvisit.engine.statement import Statement
from kimvisit.records.dates import Span
from kimvisit.records.model import Kind
from kimvisit.views.timeline import Filter

MOST_VOICES = 3
FURTHEST = 25


@dataclass(frozen=True, slots=True)
class State:
    """How one question stands. `stands` are the words behind `word`, `elsewhere` the other standing words, `overtaken` those that
    time or the turn of another side passed by (U702).

    `further` are relays that go beyond the source that they name; `follows_from` are kinds whose standing words imply this one; `falls_with` is the
    kind whose denial takes this one along. `own` are the words of the subject's own side, `silent_since` when its silence was last on file. `rung`
    is the height of the step that stands, None if none does.
    """

    event: str
    kind: Kind
    subject: str
    word: str
    rung: int | None
    stands: tuple[Position, ...]
    elsewhere: tuple[Position, ...]
    overtaken: tuple[Position, ...]
    unplaced: tuple[Statement, ...]
    origins: Origins
    own: tuple[Position, ...]
    silent_since: Span | None
    further: tuple[Statement, ...]
    follows_from: tuple[str, ...]
    falls_with: str | None
    disputed_by: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Status:
    """The states of all questions, and the voices or documents that would settle most: which, and how many conflicts of how many."""

    states: tuple[State, ...]
    ask: tuple[str, ...]
    settled: int
    conflicts: int


def status(ledger: Ledger, chosen: Filter) -> Status:
    """The state of play of a ledger, in order of event, subject and kind. Kinds of one ladder are told together, also where nothing is on file."""
    conflicts = [one for one in ledger.findings if one.in_force and one.class_ in CONFLICTS]
    on: dict[tuple[str | None, ...], list[Finding]] = defaultdict(list)
    for one in conflicts:
        on[one.event, one.kind, one.subject].append(one)
    states = tuple(
        state
        for event in ledger.events
        if chosen.event in (None, event.event)
        for case in sorted(event.cases, key=_size)
        if chosen.subject in (None, case.subject)
        for state in _states(case, ledger, on)
        if chosen.kind in (None, state.kind.id)
    )
    asked = [
        one
        for one in conflicts
        if chosen.event in (None, one.event) and chosen.kind in (None, one.kind) and chosen.subject in (None, one.subject)
    ]
    ask = _smallest_asking(asked)
    return Status(states, ask, sum(bool(set(one.ask) & set(ask)) for one in asked), len(asked))


def _states(case: Case, ledger: Ledger, on: Mapping[tuple[str | None, ...], Sequence[Finding]]) -> Iterable[State]:
    kinds = ledger.dossier.catalog.kinds
    on_file = set(case.assertions)
    for name, kind in kinds.items():
        related = {name, *ledger.lens.ladder.affirms(name, len(kind.stages)), *ledger.lens.ladder.standing_on(name)}
        if name in on_file or _is_asked(related & on_file, case):
            yield _state(case, kind, on.get((case.event, name, case.subject), ()))


def _is_asked(on_file: set[str], case: Case) -> bool:
    """Whether the question belongs to a ladder of which a definite word is on file, on a step that itself stands on another or on two steps."""
    definite = [name for name in on_file if any(len(one.readings) == 1 for one in case.assertions[name].statements)]
    return len(definite) > 1 or any(case.assertions[name].kind.stands_on for name in definite)


def _size(case: Case) -> tuple[int, str]:
    return (-sum(len(one.statements) for one in case.assertions.values()), case.subject)


def _state(case: Case, kind: Kind, found: Sequence[Finding]) -> State:
    assertion = case.assertions.get(kind.id) or Assertion(case.lens, case.event, kind, case.subject, ())
    gone = _overtaken(assertion)
    standing = [one for one in assertion.positions if one.until is None and id(one) not in gone]
    falls_with = _denied_below(case, kind)
    word, stands = _word(assertion, standing, found, falls_with)
    rung = max((one.rung for one in stands if one.factuality.is_firm), default=None)
    own = case.lens.cast.principal(case.subject)
    cast = case.lens.cast
    silences = [one.said for one in assertion.statements if one.claim.silent and cast.principal(one.root) == own]
    placed = {statement.id for one in standing for statement in one.statements}
    return State(
        case.event,
        kind,
        case.subject,
        word,
        rung,
        stands,
        tuple(one for one in standing if one not in stands),
        tuple(one for one in assertion.positions if id(one) in gone),
        tuple(one for one in assertion.statements if not _is_settled(word) and not one.is_headline and one.id not in placed),
        origins.count(_held(assertion, standing), case.subject, rung or 0, case.lens.ladder, cast),
        tuple(one for one in standing if cast.principal(one.first.root) == own),
        max(silences, key=lambda span: (span.latest, span.earliest), default=None),
        tuple(one for one in assertion.statements if one.is_hardened),
        _implied_by(case, kind),
        falls_with if word == "falls" else None,
        tuple(found),
    )


def _is_settled(word: str) -> bool:
    return word in ("affirmed", "denied", "disputed")


def _overtaken(assertion: Assertion) -> set[int]:
    """The positions, by identity, that time or the turn of another side passed by."""
    words = assertion.words
    firm = [one for one in words.all if one.factuality.is_firm and not one.is_marked]
    denials = [one for one in words.all if one.factuality.is_denial and not one.is_marked]
    return {
        id(min((yes, no), key=lambda one: (one.said.latest, one.said.earliest)))
        for yes, no in meeting(firm, denials)
        if yes.principal != no.principal and no.rung <= yes.rung and overtaken(yes, words, no, words)
    }


def _held(assertion: Assertion, standing: Sequence[Position]) -> list[Statement]:
    """The statements of relays, and of principals that still affirm something: who has withdrawn is no origin."""
    cast = assertion.lens.cast
    firm = {one.principal for one in standing if one.factuality.is_firm}
    return [one for one in assertion.statements if one.from_relay or cast.principal_on(one.root, assertion.subject) in firm]


def _word(
    assertion: Assertion, standing: Sequence[Position], found: Sequence[Finding], falls_with: str | None
) -> tuple[str, tuple[Position, ...]]:
    firm = [one for one in standing if one.factuality.is_firm and not one.is_marked]
    denials = [one for one in standing if one.factuality.is_denial and not one.is_marked]
    open_words = [one for one in standing if one.factuality.is_open and not one.is_marked]
    marked = [one for one in standing if one.is_marked and one.factuality.is_firm]
    top = max((one.rung for one in firm), default=-1)
    if any(one.class_ == "contradiction" for one in found):
        return "disputed", tuple(firm + denials)
    if any(one.rung <= top or top < 0 for one in denials) and not any(one.rung >= top >= 0 for one in firm):
        return "denied", tuple(denials)
    if firm:
        return "affirmed", tuple(one for one in firm if one.rung == top)
    if falls_with:
        return "falls", ()
    if any(one.claim.conditional and one.factuality.is_firm and not one.is_headline for one in assertion.statements):
        return "conditional", ()
    if open_words:
        return "open", tuple(open_words)
    if marked:
        top = max(one.rung for one in marked)
        return "if he is meant", tuple(one for one in marked if one.rung == top)
    return _unplaced_word(assertion.statements), ()


def _unplaced_word(statements: Sequence[Statement]) -> str:
    told = [one for one in statements if not one.is_headline]
    if any(one.is_plain and (one.factuality.is_firm or one.factuality.is_denial) for one in told):
        return "reported"
    if any(not one.claim.silent for one in told):
        return "open"
    return "silent" if told else "nothing on file"


def _denied_below(case: Case, kind: Kind) -> str | None:
    """The kind, below this one, whose denied step this one stands on; a so-far denial takes nothing along."""
    needed = case.lens.ladder.affirms(kind.id, len(kind.stages))
    for name, rung in needed.items():
        below = case.assertions.get(name)
        if name == kind.id or below is None:
            continue
        denied = [
            p for p in below.positions if p.until is None and p.factuality.is_denial and not p.is_marked and not p.is_so_far
        ]
        held = [p for p in below.positions if p.until is None and p.factuality.is_firm and not p.is_marked and not is_plan(p)]
        if any(one.rung <= rung for one in denied) and not held:
            return name
    return None


def _implied_by(case: Case, kind: Kind) -> tuple[str, ...]:
    """The kinds above this one on which a firm word stands, definite or not."""
    return tuple(
        name
        for name in case.lens.ladder.standing_on(kind.id)
        if name in case.assertions
        and any(one.until is None and one.factuality.is_firm for one in case.assertions[name].positions)
    )


def _smallest_asking(conflicts: Sequence[Finding]) -> tuple[str, ...]:
    """The fewest voices, three at most, one of whose words is asked for in more than half of the conflicts; else the three that reach furthest."""
    reach: dict[str, set[int]] = defaultdict(set)
    for number, one in enumerate(conflicts):
        for voice in one.ask:
            reach[voice].add(number)
    furthest = sorted(reach, key=lambda voice: (-len(reach[voice]), voice))[:FURTHEST]
    best: tuple[str, ...] = ()
    for size in range(1, MOST_VOICES + 1):
        options = combinations(furthest, size)
        best = max(options, key=lambda option: len(set().union(*(reach[voice] for voice in option))), default=best)
        if len(set().union(*(reach[voice] for voice in best))) * 2 > len(conflicts):
            break
    return best
