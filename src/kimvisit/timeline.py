"""The timeline: one row for each thing said once, however many articles carry it, in order of one of three clocks.

A row is an utterance in one wording: root voice, day of saying, event, kind, readings, stage, factuality and flags. A rendering that a relay
hardened is a row of its own, right under the row of its utterance. Headlines fold into the body row that they repeat, copies of an
article add their names to the rows of the article kept.

Order: by the first day that a row's date allows, or by the last where it has no first ("by 18 December"); then bounds before days, and
days before longer stretches; sources before relays in their own voice; then voice, what is said before what is taken for granted, kind,
step, and the place in the article.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from kimvisit import comparing, dates
from kimvisit.dates import Span
from kimvisit.factuality import Factuality
from kimvisit.finding import CONFLICTS, Finding
from kimvisit.ledger import Ledger
from kimvisit.model import Kind
from kimvisit.statement import Statement
from kimvisit.utterance import short_hash

CLOCKS = ("said", "published", "happened")
Dated = tuple[Span, str]  # a date, and what it was read from


@dataclass(frozen=True, slots=True)
class Filter:
    """What to show; None asks for nothing. `voice` is the root voice, one for whom it speaks, or any hop; `subject` any reading."""

    event: str | None = None
    kind: str | None = None
    subject: str | None = None
    voice: str | None = None
    outlet: str | None = None
    since: Span | None = None
    until: Span | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """One row.

    `voice` is the root voice, or the stated relay of a hardened row, which `told_by` then names the outlet of. `statements` are its
    copies on file, the one that stands for the row first, headlines last; `articles` and `outlets` also count folded copies.
    `spoken` is the day of the utterance, `when` the row's date on the clock in use, of saying at first, `when_from` what that was read from.
    """

    id: str
    voice: str
    told_by: str | None
    statements: tuple[Statement, ...]
    articles: tuple[str, ...]
    outlets: tuple[str, ...]
    conflicts: tuple[str, ...]
    order: tuple[object, ...]
    spoken: Span
    when: Span
    when_from: str

    @property
    def first(self) -> Statement:
        """The statement that stands for the row."""
        return self.statements[0]

    @property
    def event(self) -> str | None:
        """What it is about."""
        return self.first.event

    @property
    def kind(self) -> Kind:
        """What it asserts."""
        return self.first.kind

    @property
    def factuality(self) -> Factuality:
        """How surely."""
        return self.first.factuality

    @property
    def is_presupposed(self) -> bool:
        """Whether no copy says it outright."""
        return all(one.claim.presupposed for one in self.statements)


@dataclass(frozen=True, slots=True)
class Timeline:
    """Rows in order of time; `undated` are the ids of those that the filters keep and that have no date `by` this clock."""

    entries: tuple[Entry, ...]
    undated: tuple[str, ...]
    by: str


def entries(ledger: Ledger, chosen: Filter = Filter(), by: str = "said") -> Timeline:
    """The rows that the filters keep, in order of time."""
    clock = _clock(ledger, by)
    dated, undated = [], []
    for row in rows(ledger):
        if row.kind.event == "none" or not _keeps(chosen, row, ledger):
            continue
        found = clock(row)
        if found is None:
            undated.append(row.id)
        elif _in_window(found[0], chosen):
            dated.append(row if by == "said" else replace(row, when=found[0], when_from=found[1]))
    in_order = sorted(dated, key=lambda row: (*_moment(row.spoken if by == "said" else row.when), *row.order))
    return Timeline(tuple(in_order), tuple(sorted(undated)), by)


def rows(ledger: Ledger) -> tuple[Entry, ...]:
    """All rows, those of kinds without an event too, in no order of time."""
    found: dict[tuple[str, ...], list[Statement]] = defaultdict(list)
    for one in ledger.statements:
        found[_key(one, ledger)].append(one)
    conflicts = _conflicts(ledger)
    kinds = {kind: number for number, kind in enumerate(ledger.lens.catalog.kinds)}
    articles = {one.id: one.outlet for one in ledger.dossier.articles}
    return tuple(_row(key, copies, ledger, conflicts, kinds, articles) for key, copies in found.items())


def _key(statement: Statement, ledger: Ledger) -> tuple[str, ...]:
    one = statement.headline_of or statement
    utterance, claim = ledger.lens.utterance_of[one.id], one.claim
    flags = "".join("01"[flag] for flag in (claim.conditional, claim.silent, claim.so_far))
    wording = (utterance.root, utterance.said.edtf, one.event or "", one.kind.id, " ".join(one.readings), one.stage or "")
    return (*wording, claim.factuality, flags, *(one.chain if one.is_hardened else ()))


def _row(
    key: tuple[str, ...],
    copies: list[Statement],
    ledger: Ledger,
    conflicts: dict[str, list[str]],
    kinds: dict[str, int],
    outlet_of: dict[str, str],
) -> Entry:
    told = sorted(copies, key=_nearness)
    first = told[0]
    is_hardened = (first.headline_of or first).is_hardened
    utterance = ledger.lens.utterance_of[first.id]
    root = utterance.root
    articles = sorted({id for one in told for id in (one.article.id, *ledger.copies.get(one.article.id, ()))})
    when, when_from = _said(told)
    source = utterance.statements[0]
    rank = kinds.get(first.kind.id, len(kinds))
    cast = ledger.lens.cast
    return Entry(
        id=f"u-{short_hash(*key)}",
        voice=first.chain[0] if is_hardened else root,
        told_by=first.article.outlet if is_hardened else None,
        statements=tuple(told),
        articles=tuple(articles),
        outlets=tuple(sorted({outlet_of[id] for id in articles})),
        conflicts=tuple(sorted({id for one in told for id in conflicts.get(one.id, ())})),
        order=(cast.is_relay(root), cast.name(root), root, all(one.claim.presupposed for one in told), rank,
               source.rung, source.article.id, source.claim.paragraph, source.id, is_hardened,
               first.rung, -first.factuality.rank, first.readings, *key),
        spoken=utterance.said,
        when=when,
        when_from=when_from,
    )  # fmt: skip


def _nearness(one: Statement) -> tuple[object, ...]:
    return (one.is_headline, one.claim.presupposed, one.hops, one.article.id, one.claim.paragraph, one.id)


def _conflicts(ledger: Ledger) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for finding in ledger.findings:
        if finding.class_ in CONFLICTS:
            for one in dict.fromkeys(finding.statements):
                found[one.id].append(finding.id)
    return found


def _keeps(chosen: Filter, row: Entry, ledger: Ledger) -> bool:
    return (
        chosen.event in (None, row.event)
        and chosen.kind in (None, row.kind.id)
        and (chosen.subject is None or chosen.subject in row.first.readings)
        and (chosen.outlet is None or chosen.outlet in row.outlets)
        and (chosen.voice is None or any(_has_voice(one, chosen.voice, ledger) for one in row.statements))
    )


def _has_voice(one: Statement, voice: str, ledger: Ledger) -> bool:
    return voice in one.chain or voice in one.inferred or voice in ledger.lens.cast.side(one.root)


def _in_window(when: Span, chosen: Filter) -> bool:
    return (chosen.since is None or when.latest >= chosen.since.earliest) and (
        chosen.until is None or when.earliest <= chosen.until.latest
    )


def _clock(ledger: Ledger, by: str) -> Callable[[Entry], Dated | None]:
    if by == "said":
        return lambda row: (row.when, row.when_from) if row.when_from else None
    published = {one.id: one.published for one in ledger.dossier.articles}
    if by == "published":
        return lambda row: _published(published[id] for id in row.articles)
    if by == "happened":
        return lambda row: next((found for one in row.statements if (found := _happened(one, ledger))), None)
    raise ValueError(f"no clock '{by}'; the clocks are {', '.join(CLOCKS)}")


def _said(told: Sequence[Statement]) -> Dated:
    """The day of saying by the copy nearest the source; what its record does not give follows from the day of publication."""
    first = told[0]
    if first.said == dates.ANY:
        return dates.ANY, ""
    return first.said, "said" if first.claim.said else "published"


def _published(spans: Iterable[Span | None]) -> Dated | None:
    found = min((span for span in spans if span), key=_moment, default=None)
    return (found, "published") if found else None


def _happened(one: Statement, ledger: Ledger) -> Dated | None:
    """The date that a claim gives; else, where it says that the event itself took place (a step beyond those that plan it), the event's."""
    claim = one.claim
    given = comparing.dated(one, ledger.lens)
    if given:
        ties = (("happened", claim.happened), ("during", claim.during), ("after", claim.after), ("before", claim.before))
        return given, next(name for name, value in ties if value)
    event = ledger.lens.catalog.events.get(one.event or "")
    took_place = bool(one.kind.plan) and one.stage not in one.kind.plan
    return (event.date, "event") if took_place and event and event.date else None


def _moment(when: Span) -> tuple[date, bool, date]:
    is_bound = when.earliest == date.min
    return (when.latest if is_bound else when.earliest, not is_bound, when.latest)


def filter_findings(findings: Sequence[Finding], chosen: Filter, ledger: Ledger) -> tuple[Finding, ...]:
    """The findings that the filters keep: `voice`, `outlet`, `since` and `until` ask for one statement, by its day of saying."""
    return tuple(one for one in findings if _keeps_finding(chosen, one, ledger))


def _keeps_finding(chosen: Filter, finding: Finding, ledger: Ledger) -> bool:
    firsts, told = [side.first for side in finding.sides], finding.statements
    outlets = {one.id: one.outlet for one in ledger.dossier.articles} if chosen.outlet else {}
    return (
        chosen.event in (None, finding.event)
        and (chosen.kind in (None, finding.kind) or any(one.kind.id == chosen.kind for one in firsts))
        and (chosen.subject in (None, finding.subject) or any(chosen.subject in one.readings for one in firsts))
        and (chosen.voice is None or any(_has_voice(one, chosen.voice, ledger) for one in told))
        and (chosen.outlet is None or any(chosen.outlet in _carriers(one, outlets, ledger) for one in told))
        and any(_in_window(one.said, chosen) for one in told)
    )


def _carriers(one: Statement, outlets: dict[str, str], ledger: Ledger) -> set[str]:
    return {outlets[id] for id in (one.article.id, *ledger.copies.get(one.article.id, ()))}
