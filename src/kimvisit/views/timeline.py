"""The timeline: one row for each thing said once, however many articles carry it, in order of one of three clocks.

The rows are made in entry.py; here they are chosen, dated and put in order. By day of saying, a rendering that a relay hardened stands right under
the row of its utterance.

Order: by the first day that a row's date allows, or by the last where it has no first ("by 18 December"); then bounds before days, and
days before longer stretches; sources before relays in their own voice; then voice, what is said before what is taken for granted, kind,
step, and the place in the article.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from kimvisit.engine import comparing
from kimvisit.engine.finding import Finding
from kimvisit.engine.ledger import Ledger
from kimvisit.engine.statement import Statement
from kimvisit.records import dates
from kimvisit.records.dates import Span
from kimvisit.views.entry import Dated, Entry, rows

__all__ = ["CLOCKS", "Entry", "Filter", "Timeline", "entries", "filter_findings", "rows"]

CLOCKS = ("said", "published", "happened")


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
    """A date without a beginning ("by 31 January") counts as its last day, where the timeline puts it."""
    if when.earliest == dates.ANY.earliest:
        when = dates.between(when.latest, when.latest)
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


def _published(spans: Iterable[Span | None]) -> Dated | None:
    found = min((span for span in spans if span), key=_moment, default=None)
    return (found, "published") if found else None


def _happened(one: Statement, ledger: Ledger) -> Dated | None:
    """The date that a claim gives; else, where it says that the event itself took place (a step beyond those that plan it), the event's.

    Before or after another event is a bound, and leaves the event its date as far as the two agree.
    """
    claim, given = one.claim, comparing.dated(one, ledger.lens)
    ties = (("happened", claim.happened), ("during", claim.during), ("after", claim.after), ("before", claim.before))
    told = (given, next(name for name, value in ties if value)) if given else None
    event = ledger.lens.catalog.events.get(one.event or "")
    took_place = bool(one.kind.plan) and one.stage not in one.kind.plan
    if one.happened or not (took_place and event and event.date):
        return told
    if told is None:
        return event.date, "event"
    both = dates.common(event.date, told[0])
    return told if both is None else (both, "event" if both == event.date else told[1])


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
