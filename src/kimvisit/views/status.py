"""The state of play: for each assertion who stands where, in fixed words that each follow from a stated rule.

The words, in the order in which they are tried (`standing` means not replaced by a later word of the same side):

- `disputed`: a contradiction on the assertion holds, whether or not an editor has accepted it: that rules for no side; or a firm word and
  the denial of that step stand side by side.
- `denied`: a definite denial stands, and no firm word; or only firm words on lower steps, and the denial is for good, not "so far".
- `affirmed`: a firm, definite word stands; the highest such step is the one that stands.
- `falls`: a step on which the kind stands is denied and not disputed, and nobody affirms this one or one between the two.
- `conditional`: it is firmly said, but only under an "if".
- `open`: a definite word stands that leaves it open or calls it possible, or it is spoken of only as an "if".
- `if he is meant`: only words stand that do not name him.
- `reported`: relays say it, or deny it, without a source.
- `silent`: only silence is on file.
- `only a headline`: a headline says it, or its opposite, and no text.
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
from kimvisit.engine.statement import Statement
from kimvisit.records.dates import Span
from kimvisit.records.model import Kind
from kimvisit.views import verdict
from kimvisit.views.baseline import holds
from kimvisit.views.timeline import Filter

MOST_VOICES = 3
FURTHEST = 25
On = dict[tuple[str | None, ...], list[Finding]]  # conflicts by event, kind and subject


@dataclass(frozen=True, slots=True)
class State:
    """How one question stands. `stands` are the words behind `word`, `against` what else stands on a side of a contradiction (words on other
    questions, reports), `elsewhere` the other standing words, `overtaken` those that time or the turn of another side passed by (U702).

    `reported` is which way the reports go, of a question that is only reported; `otherwise` are reports that go against what is affirmed, denied or disputed.

    `further` are relays that go beyond the source that they name; `follows_from` are kinds whose standing words imply this one; `falls_with` is the
    kind whose denial takes this one along. `own` are the words of the subject's own side, `silent_since` when its silence was last on file. `rung`
    is the height of the step that stands, None if none does. `disputed_by` are the conflicts in force, `ruled` those that an editor accepted.
    """

    event: str
    kind: Kind
    subject: str
    word: str
    rung: int | None
    stands: tuple[Position, ...]
    against: tuple[Position, ...]
    elsewhere: tuple[Position, ...]
    overtaken: tuple[Position, ...]
    unplaced: tuple[Statement, ...]
    otherwise: tuple[Statement, ...]
    reported: verdict.Reported | None
    origins: Origins
    own: tuple[Position, ...]
    silent_since: Span | None
    further: tuple[Statement, ...]
    follows_from: tuple[str, ...]
    falls_with: str | None
    disputed_by: tuple[Finding, ...]
    ruled: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Status:
    """The states of all questions, and the voices or documents that would settle most: which, and how many conflicts of how many."""

    states: tuple[State, ...]
    ask: tuple[str, ...]
    settled: int
    conflicts: int


def status(ledger: Ledger, chosen: Filter) -> Status:
    """The state of play of a ledger, in order of event, subject and kind. Kinds of one ladder are told together, also where nothing is on file."""
    found = [one for one in ledger.findings if holds(one) and one.class_ in CONFLICTS]
    on: On = defaultdict(list)
    for one in found:
        on[one.event, one.kind, one.subject].append(one)
    is_contradicted = any(one.class_ == "contradiction" for one in found)
    placed = verdict.by_statement(ledger.events) if is_contradicted else {}
    states = tuple(
        state
        for event in ledger.events
        if chosen.event in (None, event.event)
        for case in sorted(event.cases, key=_size)
        if chosen.subject in (None, case.subject)
        for state in _states(case, ledger, on, placed)
        if chosen.kind in (None, state.kind.id)
    )
    asked = [
        one
        for one in found
        if one.in_force
        and chosen.event in (None, one.event)
        and chosen.kind in (None, one.kind)
        and chosen.subject in (None, one.subject)
    ]
    ask = _smallest_asking(asked)
    return Status(states, ask, sum(bool(set(one.ask) & set(ask)) for one in asked), len(asked))


def _states(case: Case, ledger: Ledger, on: On, resting: Mapping[str, Sequence[Position]]) -> Iterable[State]:
    kinds = ledger.dossier.catalog.kinds
    found = {name: on.get((case.event, name, case.subject), []) for name in kinds}
    contradictions = [one for ones in found.values() for one in ones if one.class_ == "contradiction"]
    on_file = set(case.assertions)
    for name, kind in kinds.items():
        related = {name, *ledger.lens.ladder.affirms(name, len(kind.stages)), *ledger.lens.ladder.standing_on(name)}
        if name in on_file or _is_asked(related & on_file, case):
            yield _state(case, kind, found[name], contradictions, resting)


def _is_asked(on_file: set[str], case: Case) -> bool:
    """Whether the question belongs to a ladder of which a definite word is on file, on a step that itself stands on another or on two steps."""
    definite = [name for name in on_file if any(len(one.readings) == 1 for one in case.assertions[name].statements)]
    return len(definite) > 1 or any(case.assertions[name].kind.stands_on for name in definite)


def _size(case: Case) -> tuple[int, str]:
    return (-sum(len(one.statements) for one in case.assertions.values()), case.subject)


def _state(
    case: Case,
    kind: Kind,
    found: Sequence[Finding],
    contradictions: Sequence[Finding],
    resting: Mapping[str, Sequence[Position]],
) -> State:
    assertion = case.assertions.get(kind.id) or Assertion(case.lens, case.event, kind, case.subject, ())
    standing = verdict.standing(assertion)
    contradicted = {one.kind for one in contradictions}
    falls_with = verdict.falls_with(case, kind, contradicted)
    words = verdict.sort(standing)
    word, stands = verdict.word(assertion, words, kind.id in contradicted, falls_with)
    rung = max((one.rung for one in (*stands, *words.firm) if one.factuality.is_firm), default=None)
    against = verdict.against(contradictions, kind, resting, stands)
    cast = case.lens.cast
    own = cast.principal(case.subject)
    silences = [one.said for one in assertion.statements if one.claim.silent and cast.principal(one.root) == own]
    placed = {statement.id for one in standing for statement in one.statements}
    return State(
        event=case.event,
        kind=kind,
        subject=case.subject,
        word=word,
        rung=rung,
        stands=stands,
        against=against,
        elsewhere=tuple(one for one in standing if one not in stands),
        overtaken=verdict.passed_by(assertion),
        unplaced=tuple(
            one
            for one in assertion.statements
            if not _is_settled(word) and one.id not in placed and (not one.is_headline or word == verdict.HEADLINE)
        ),
        otherwise=verdict.otherwise(assertion, stands, against) if _is_settled(word) else (),
        reported=verdict.reported(assertion.statements) if word == "reported" else None,
        origins=origins.count(_held(assertion, standing), case.subject, rung or 0, case.lens.ladder, cast),
        own=tuple(one for one in standing if cast.principal(one.first.root) == own),
        silent_since=max(silences, key=lambda span: (span.latest, span.earliest), default=None),
        further=tuple(one for one in assertion.statements if one.is_hardened),
        follows_from=_implied_by(case, kind),
        falls_with=falls_with if word == "falls" else None,
        disputed_by=tuple(one for one in found if one.in_force),
        ruled=tuple(one for one in found if not one.in_force),
    )


def _is_settled(word: str) -> bool:
    return word in ("affirmed", "denied", "disputed")


def _held(assertion: Assertion, standing: Sequence[Position]) -> list[Statement]:
    """The statements of relays, and of principals that still affirm something: who has withdrawn is no origin."""
    cast = assertion.lens.cast
    firm = {one.principal for one in standing if one.factuality.is_firm}
    return [one for one in assertion.statements if one.from_relay or cast.principal_on(one.root, assertion.subject) in firm]


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
