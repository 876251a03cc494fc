"""What is different: between two days of one story, and between an earlier list of conflicts and the present one.

Between two days: what came in, which positions moved, which conflicts began and ended. An utterance is new if no article out by the first day
carries it. A position is what a principal stands for on the steps of an assertion, or on one of its values; of values only a move is told.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from kimvisit.engine.finding import CONFLICTS, Finding
from kimvisit.engine.groups import Assertion
from kimvisit.engine.ledger import Ledger
from kimvisit.engine.positions import HAPPENED, Position
from kimvisit.records.model import Article, Kind
from kimvisit.views import timeline
from kimvisit.views.baseline import holds
from kimvisit.views.timeline import Entry, Filter

Change = Literal["began", "added", "moved", "given up", "taken back", "read anew"]
Slot = tuple[str, str, str, str, str | None]  # event, kind, subject, principal, and the name of a value
Wording = tuple[object, ...]
_EVERYTHING = Filter()


@dataclass(frozen=True, slots=True, eq=False)
class Arrival:
    """An article that came in, and how many of its utterances are new.

    `copy_of` is the article of which it is a copy; `may_be_older`: it may have been out by the first day already.
    """

    article: Article
    first: int
    copy_of: str | None
    may_be_older: bool


@dataclass(frozen=True, slots=True, eq=False)
class Move:
    """One principal on one assertion: what it no longer holds, and what it holds now.

    It *began* to stand somewhere, *added* a step, *moved*, or has *given up* what it held; an outlet has *taken back* what it printed of it; or
    what it said is *read anew*, by a copy nearer the source. `subjects` has one id, or the readings of somebody not named; `value` is the
    name of a value, None for steps.
    """

    event: str
    kind: Kind
    subjects: tuple[str, ...]
    principal: str
    change: Change
    before: tuple[Position, ...]
    after: tuple[Position, ...]
    value: str | None


@dataclass(frozen=True, slots=True, eq=False)
class Changes:
    """What is different on the second day. `again` are older utterances that new articles carry, `stand` is how many conflicts go on.

    `ruled` are ids of conflicts that began or go on and that an editor accepted: they are told of and do not count.
    `corrected` are claims that were taken back, each with the claim that did so; `not_yet` articles that may or may not have been out by then.
    """

    arrivals: tuple[Arrival, ...]
    first: tuple[Entry, ...]
    again: tuple[Entry, ...]
    moves: tuple[Move, ...]
    began: tuple[Finding, ...]
    ended: tuple[Finding, ...]
    stand: int
    ruled: tuple[str, ...]
    corrected: tuple[tuple[str, str], ...]
    not_yet: tuple[str, ...]


def between(before: Ledger, after: Ledger, chosen: Filter = _EVERYTHING) -> Changes:
    """What is different in `after`, a later day of the same dossier. Raises ValueError if the days are the wrong way round."""
    if before.as_of is None or (after.as_of and before.as_of > after.as_of):
        raise ValueError(f"the first day, {before.as_of or 'none'}, must not be later than the second, {after.as_of or 'none'}")
    known = _out(before)
    rows = timeline.entries(after, chosen).entries
    fresh = tuple(row for row in rows if not known.intersection(row.articles))
    held, holds = _conflicts(before, chosen), _conflicts(after, chosen)
    return Changes(
        arrivals=tuple(_arrivals(before, after, rows, fresh, chosen)),
        first=fresh,
        again=tuple(row for row in rows if known.intersection(row.articles) and not known.issuperset(row.articles)),
        moves=_moves(before, after, chosen),
        began=tuple(one for id, one in holds.items() if id not in held),
        ended=tuple(one for id, one in held.items() if id not in holds),
        stand=len(held.keys() & holds.keys()),
        ruled=tuple(id for id, one in holds.items() if one.ruling),
        corrected=tuple(sorted((claim, by) for claim, by in after.corrected.items() if claim not in before.corrected)),
        not_yet=after.not_yet,
    )


def _out(ledger: Ledger) -> frozenset[str]:
    return frozenset(id for one in ledger.articles for id in (one.id, *ledger.copies.get(one.id, ())))


def _conflicts(ledger: Ledger, chosen: Filter) -> dict[str, Finding]:
    kept = timeline.filter_findings(ledger.findings, chosen, ledger)
    return {one.id: one for one in kept if one.class_ in CONFLICTS and holds(one)}


def _arrivals(before: Ledger, after: Ledger, rows: Sequence[Entry], fresh: Sequence[Entry], chosen: Filter) -> Iterator[Arrival]:
    """The new articles in order of publication; where there are filters, those that carry something which they keep."""
    new = _out(after) - _out(before)
    told, first = (Counter(id for row in some for id in row.articles) for some in (rows, fresh))
    original = {copy: id for id, copies in after.copies.items() for copy in copies}
    found = [one for one in after.dossier.articles if one.id in new and (told[one.id] or chosen == _EVERYTHING)]
    for one in sorted(found, key=lambda one: (str(one.published and one.published.latest), one.id)):
        yield Arrival(one, first[one.id], original.get(one.id), one.id in before.not_yet)


def _moves(before: Ledger, after: Ledger, chosen: Filter) -> tuple[Move, ...]:
    """A word on somebody not named is one move, whoever may be meant; none where it is part of a move on one who is named."""
    then, now = _positions(before, chosen), _positions(after, chosen)
    moves = [_move(slot, then.get(slot, []), now.get(slot, []), after) for slot in dict.fromkeys([*now, *then])]
    named: dict[Wording, set[str]] = defaultdict(set)
    found: dict[Wording, Move] = {}
    for one in sorted((one for one in moves if one), key=_is_marked):
        whose, told = (one.event, one.kind.id, one.principal, one.value), _told(one)
        if not _is_marked(one):
            named[whose] |= told
        elif told <= named[whose]:
            continue
        same = found.get((*whose, told))
        found[*whose, told] = replace(same, subjects=(*same.subjects, *one.subjects)) if same else one
    order = {thing: number for number, thing in enumerate((*after.lens.catalog.events, *after.lens.catalog.kinds))}
    return tuple(sorted(found.values(), key=lambda one: (order[one.event], order[one.kind.id], one.subjects)))


def _is_marked(move: Move) -> bool:
    return all(one.is_marked for one in (*move.before, *move.after))


def _told(move: Move) -> frozenset[str]:
    return frozenset(one.id for position in (*move.before, *move.after) for one in position.statements)


def _move(slot: Slot, then: Sequence[Position], now: Sequence[Position], after: Ledger) -> Move | None:
    held, holds = ({_wording(one): one for one in some if one.until is None} for some in (then, now))
    gone = tuple(one for wording, one in held.items() if wording not in holds)
    new = tuple(one for wording, one in holds.items() if wording not in held)
    event, kind, subject, principal, value = slot
    if not (gone or new) or (value and not (gone and new)):
        return None
    return Move(
        event, after.lens.catalog.kinds[kind], (subject,), principal, _change(gone, new, held, now, after), gone, new, value
    )


def _change(
    gone: Sequence[Position], new: Sequence[Position], held: dict[Wording, Position], now: Sequence[Position], after: Ledger
) -> Change:
    if not gone:
        return "added" if held else "began"
    if all(one.id in after.corrected for position in gone for one in position.statements):
        return "taken back"
    known = {_wording(one) for one in now}
    if not all(_wording(one) in known for one in gone):
        return "read anew"
    return "moved" if new else "given up"


def _wording(one: Position) -> Wording:
    return (one.rung, one.factuality.code, one.is_marked) if one.value is None else one.value


def _positions(ledger: Ledger, chosen: Filter) -> dict[Slot, list[Position]]:
    found: dict[Slot, list[Position]] = defaultdict(list)
    for assertion in (one for group in ledger.events for one in group.assertions):
        asked = zip((chosen.event, chosen.kind, chosen.subject), assertion.key, strict=True)
        if all(wanted in (None, given) for wanted, given in asked):
            for value, position in _slots(assertion):
                if _keeps(chosen, position, ledger):
                    event, kind, subject = assertion.key
                    found[event, kind, subject, position.principal, value].append(position)
    return found


def _slots(assertion: Assertion) -> Iterator[tuple[str | None, Position]]:
    kind = assertion.kind
    yield from ((None, one) for one in assertion.positions)
    for name in [*(name for name, declared in kind.values.items() if declared.single), *([HAPPENED] if kind.when else [])]:
        yield from ((name, one) for one in assertion.on_value(name)[0])


def _keeps(chosen: Filter, one: Position, ledger: Ledger) -> bool:
    side = ledger.lens.cast.side
    return (
        (chosen.voice is None or any(chosen.voice in (*told.inferred, *told.chain, *side(told.root)) for told in one.statements))
        and (chosen.outlet is None or any(chosen.outlet == told.article.outlet for told in one.statements))
        and (chosen.since is None or one.said.latest >= chosen.since.earliest)
        and (chosen.until is None or one.said.earliest <= chosen.until.latest)
    )
