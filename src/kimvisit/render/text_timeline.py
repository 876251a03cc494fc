"""The timeline as text: events under their titles, years as sub-heads, one row for each thing said once.

Which events are told in full: those with a conflict, and those about which something is at issue: a claim of a kind without steps, or of a kind on
a ladder (one that stands on another) on a step that plans. Of the others all that is told is that they took place or will; they are the
background, folded into one line where there is anything else to show, unless the page shows everything. By the day on which it happens
nothing is background, and the events stand in order of time; otherwise as in events.yaml.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from kimvisit.engine.finding import CONFLICTS
from kimvisit.engine.groups import EventGroup
from kimvisit.engine.ledger import Ledger
from kimvisit.engine.statement import Statement
from kimvisit.render import report, rows, words
from kimvisit.render.page import Line, Page, ends, paint, paragraphs
from kimvisit.render.rows import Desk
from kimvisit.views.timeline import Entry, Timeline

CLOCKS = {
    "said": "By day of saying; ? = likely, not proved.",
    "published": "By day of publication; ? = likely, not proved.",
    "happened": "By the day on which it happens.",
}


def lines(ledger: Ledger, timeline: Timeline, page: Page) -> Iterator[str]:
    """The page, line by line."""
    yield from paragraphs(report.standing(ledger), page, style="dim")
    by_event: dict[str, list[Entry]] = {}
    for entry in timeline.entries:
        by_event.setdefault(entry.event or "", []).append(entry)
    if not by_event:
        yield "Nothing on file." if not timeline.undated else f"Nothing on file with a date by this clock ({timeline.by})."
    order = {event: number for number, event in enumerate(ledger.lens.catalog.events)}
    shown = list(by_event) if timeline.by == "happened" else sorted(by_event, key=lambda event: order.get(event, len(order)))
    told = shown if timeline.by == "happened" else in_full(ledger, shown, page)
    desk = rows.desk(ledger, page, with_rows=False)
    for number, event in enumerate(told):
        if number:
            yield ""
        yield from _head(ledger, event, by_event[event], page)
        if not number:
            yield from paragraphs([f"{CLOCKS[timeline.by]} {_example(by_event[event], desk)}"], page, style="dim")
        yield ""
        yield from _event(by_event[event], desk)
    yield from _foot(ledger, timeline, [by_event[event] for event in shown if event not in told], page)


def in_full(ledger: Ledger, events: Sequence[str], page: Page) -> list[str]:
    """The events that are not background; all of them where nothing else is left, or the page shows everything."""
    conflicted = {one.event for one in ledger.findings if one.class_ in CONFLICTS}
    at_issue = {group.event for group in ledger.events if group.event in conflicted or _is_at_issue(group)}
    found = [event for event in events if event in at_issue]
    return list(events) if page.everything or not found else found


def _is_at_issue(group: EventGroup) -> bool:
    return any(_stays_open(one, group) for one in group.statements)


def _stays_open(one: Statement, group: EventGroup) -> bool:
    if not one.kind.stages:
        return True
    stands = bool(one.kind.stands_on or group.lens.ladder.standing_on(one.kind.id))
    return stands and one.stage in one.kind.plan


def _head(ledger: Ledger, event: str, entries: Sequence[Entry], page: Page) -> Iterator[str]:
    articles = {article for entry in entries for article in entry.articles}
    found = ledger.lens.catalog.events.get(event)
    counted = f"{words.count(len(entries), 'utterance')}, {words.count(len(articles), 'article')}"
    yield from ends(Line(found.title if found else "", "bold"), counted, page, key=event)


def _example(entries: Sequence[Entry], desk: Desk) -> str:
    found = [(" ".join(words.places([one], desk.names)), one.claim.paragraph)
             for entry in entries for one in entry.statements if not one.is_headline]  # fmt: skip
    where, paragraph = min(found, key=lambda pair: (len(pair[0]), pair), default=("", 0))
    return f"{where} = paragraph {paragraph}, h = headline." if where else "h = headline."


def _event(entries: Sequence[Entry], desk: Desk) -> Iterator[str]:
    year: int | None = None
    above: Entry | None = None
    for entry in entries:
        own = (entry.when.earliest if entry.when.earliest.year > 1 else entry.when.latest).year
        if own != year:
            year, above = own, None
            yield paint(Line(str(year), "bold"), desk.page)
        codes = _marks(entry)
        told = rows.row(entry, above, entry.statements, entry.first.claim.text, year, desk)
        yield from rows.lines(rows.with_codes(told, f"[{codes}]" if codes else ""), desk.page)
        above = entry


def _marks(entry: Entry) -> str:
    """The code of the gravest conflict of a row, and how many more rules it takes part in."""
    codes = list(dict.fromkeys(id.partition("-")[0] for id in entry.conflicts))
    return f"{codes[0]} +{len(codes) - 1}" if len(codes) > 1 else "".join(codes)


def _foot(ledger: Ledger, timeline: Timeline, folded: Sequence[Sequence[Entry]], page: Page) -> Iterator[str]:
    notes = []
    if folded:
        number = sum(len(entries) for entries in folded)
        notes.append(
            f"Background: {words.count(number, 'utterance')} on {words.count(len(folded), 'more event')}{_years(folded, ledger)}: "
            f"--all shows them, --event E one (kimvisit list events{page.data})."
        )
    if timeline.undated:
        dates = {"said": "day of saying", "published": "day of publication", "happened": "date of its own"}[timeline.by]
        notes.append(f"Left out, for want of a {dates}: {words.count(len(timeline.undated), 'utterance')}.")
    here = {entry.event for entry in timeline.entries}
    conflicted = [one.event for one in ledger.findings if one.class_ in CONFLICTS and one.event in here and one.event]
    if conflicted:
        most = max(dict.fromkeys(conflicted), key=conflicted.count)
        notes.append(f"Next: kimvisit conflicts --event {most}{page.data}")
    if notes:
        yield ""
        yield from paragraphs(notes, page, style="dim")


def _years(folded: Sequence[Sequence[Entry]], ledger: Ledger) -> str:
    events = [ledger.lens.catalog.events.get(entries[0].event or "") for entries in folded]
    spans = [event.date for event in events if event and event.date]
    years = [day.year for span in spans for day in (span.earliest, span.latest) if day not in (date.min, date.max)]
    if not years:
        return ""
    return f" of {min(years)}" if min(years) == max(years) else f" from {min(years)} to {max(years)}"
