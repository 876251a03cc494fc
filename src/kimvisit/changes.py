"""What is different: between two days of one story, and between an earlier list of conflicts and the present one.

Between two days: what came in, which positions moved, which conflicts began and ended. An utterance is new if no article out by the first day
carries it. A position is what a principal stands for on the steps of an assertion, or on one of its values; of values only a move is told.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kimvisit import timeline
from kimvisit.finding import CONFLICTS, Finding
from kimvisit.groups import Assertion
from kimvisit.ledger import Ledger
from kimvisit.model import Article, Kind
from kimvisit.positions import HAPPENED, Position
from kimvisit.timeline import Entry, Filter

NO_LIST = "this is no list of conflicts: write one with kimvisit conflicts --json, version 1"
_EVERYTHING = Filter()
Slot = tuple[str, str, str, str, str | None]  # event, kind, subject, principal, and the name of a value


@dataclass(frozen=True, slots=True, eq=False)
class Arrival:
    """An article that came in. `claims` are all of its claims that the filters keep, `first` those of them that say something new.

    `copy_of` is the article of which it is a copy; `may_be_older`: it may have been out by the first day already.
    """

    article: Article
    claims: int
    first: int
    copy_of: str | None
    may_be_older: bool


@dataclass(frozen=True, slots=True, eq=False)
class Move:
    """One principal's turn on one assertion: it `began` to stand somewhere, `moved`, `added` a step, or gave it up (`given up`).

    `subjects` has one id, or the readings of somebody not named. `value` is the name of a value, None for the steps. `before` and `after` are the
    positions that are no longer held and those that are new.
    """

    event: str
    kind: Kind
    subjects: tuple[str, ...]
    principal: str
    change: str
    before: tuple[Position, ...]
    after: tuple[Position, ...]
    value: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Changes:
    """What is different on the second day. `repeated` are older utterances that new articles carry; `stand` is how many conflicts go on.

    `corrected` are claims that were taken back, each with the claim that did so. `not_yet` are articles that may or may not have been out by the second day.
    """

    arrivals: tuple[Arrival, ...]
    first: tuple[Entry, ...]
    repeated: tuple[Entry, ...]
    moves: tuple[Move, ...]
    began: tuple[Finding, ...]
    ended: tuple[Finding, ...]
    stand: int
    corrected: tuple[tuple[str, str], ...]
    not_yet: tuple[str, ...]


def between(before: Ledger, after: Ledger, chosen: Filter = _EVERYTHING) -> Changes:
    """What is different in `after`, a later day of the same dossier. Raises ValueError if the days are the wrong way round."""
    if before.as_of and after.as_of and before.as_of > after.as_of:
        raise ValueError(f"{before.as_of} is later than {after.as_of}: the earlier day comes first")
    known = _out(before)
    rows = timeline.entries(after, chosen).entries
    fresh = [row for row in rows if not known & set(row.articles)]
    again = [row for row in rows if known & set(row.articles) and not known >= set(row.articles)]
    held, holds = _conflicts(before, chosen), _conflicts(after, chosen)
    return Changes(
        arrivals=tuple(_arrivals(before, after, rows, fresh, chosen)),
        first=tuple(fresh),
        repeated=tuple(again),
        moves=_moves(before, after, chosen),
        began=tuple(one for id, one in holds.items() if id not in held),
        ended=tuple(one for id, one in held.items() if id not in holds),
        stand=len(held.keys() & holds.keys()),
        corrected=tuple(sorted((claim, by) for claim, by in after.corrected.items() if claim not in before.corrected)),
        not_yet=after.not_yet,
    )


def _out(ledger: Ledger) -> set[str]:
    return {id for one in ledger.articles for id in (one.id, *ledger.copies.get(one.id, ()))}


def _conflicts(ledger: Ledger, chosen: Filter) -> dict[str, Finding]:
    """The conflicts that hold on the ledger's day: no side given up or taken back. One that an editor accepted still holds."""
    kept = timeline.filter_findings(ledger.findings, chosen, ledger)
    return {one.id: one for one in kept if one.class_ in CONFLICTS and one.until is None and not one.is_corrected}


def _arrivals(
    before: Ledger, after: Ledger, rows: Iterable[Entry], fresh: Iterable[Entry], chosen: Filter
) -> Iterable[Arrival]:
    """The new articles in order of publication; where there are filters, those that carry something which they keep."""
    known, kept, first = _out(before), defaultdict[str, int](int), defaultdict[str, int](int)
    original = {copy: id for id, copies in after.copies.items() for copy in copies}
    for told, counted in ((rows, kept), (fresh, first)):
        for row in told:
            for one in row.statements:
                counted[one.article.id] += 1
    found = [one for one in after.dossier.articles if one.id in _out(after) - known]
    for article in sorted(found, key=lambda one: (one.published.latest.isoformat() if one.published else "", one.id)):
        source = original.get(article.id, article.id)
        claims = kept[source] if chosen != _EVERYTHING else len(article.claims)
        if claims or chosen == _EVERYTHING:
            yield Arrival(article, claims, first[source] if source == article.id else 0, original.get(article.id), article.id in before.not_yet)


def _moves(before: Ledger, after: Ledger, chosen: Filter) -> tuple[Move, ...]:
    then, now = _standing(before, chosen), _standing(after, chosen)
    found: dict[tuple[object, ...], Move] = {}
    for slot in [*now, *(slot for slot in then if slot not in now)]:
        move = _move(slot, then.get(slot, {}), now.get(slot, {}), after)
        if move:
            told = tuple(sorted(one.id for position in (*move.before, *move.after) for one in position.statements))
            same = found.get((slot[0], slot[1], *slot[3:], told))
            subjects = (*same.subjects, slot[2]) if same else (slot[2],)
            found[slot[0], slot[1], *slot[3:], told] = Move(
                move.event, move.kind, subjects, move.principal, move.change, move.before, move.after, move.value
            )
    return tuple(found.values())
