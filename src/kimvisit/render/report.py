"""What a conflict report says, apart from how it is set: chapters by event, sections by question, sides as rows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from kimvisit.engine import wording
from kimvisit.engine.finding import CLASSES, Finding, Side
from kimvisit.engine.groups import Lens
from kimvisit.engine.ledger import Ledger
from kimvisit.engine.statement import Statement
from kimvisit.render import days, rows, words
from kimvisit.render.rows import Desk, Row
from kimvisit.views.timeline import Entry

MOST_PLACES = 8


@dataclass(frozen=True, slots=True)
class Section:
    """The findings that bear on one question."""

    question: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """The findings of an event, or of an actor where there is no event."""

    id: str
    title: str
    sections: tuple[Section, ...]


def chapters(findings: Sequence[Finding], ledger: Ledger) -> list[Chapter]:
    """The findings by event, in the order given; those of no event under their actor; in each by question."""
    found: dict[tuple[str, str], dict[tuple[str, str], list[Finding]]] = {}
    for one in findings:
        about = ("event", one.event) if one.event else ("actor", one.subject or "")
        found.setdefault(about, {}).setdefault((one.kind or "", one.subject or ""), []).append(one)
    return [
        Chapter(id, _title(sort, id, ledger), tuple(
            Section(wording.question(kind, subject, ledger.lens) or "Other", tuple(ones)) for (kind, subject), ones in asked.items()
        ))
        for (sort, id), asked in found.items()
    ]  # fmt: skip


def _title(sort: str, id: str, ledger: Ledger) -> str:
    event = ledger.lens.catalog.events.get(id) if sort == "event" else None
    return event.title if event else ledger.lens.cast.name(id)


def passages(findings: Sequence[Finding]) -> list[tuple[Finding, ...]]:
    """Findings on the same passage together, the gravest first: the passage is that of the first side's first statement."""
    found: dict[tuple[str, int], list[Finding]] = {}
    for one in sorted(findings, key=lambda one: CLASSES.index(one.class_)):
        first = one.sides[0].first
        found.setdefault((first.article.id, first.claim.paragraph), []).append(one)
    return [tuple(ones) for ones in found.values()]


def message(finding: Finding) -> str:
    """What is at odds, without what grew, which has a line of its own."""
    told = finding.message
    if finding.grew:
        told = told.replace(f": {wording.grown(finding.grew)}", "")
    return days.in_words(told[:1].upper() + told[1:])


def grown(finding: Finding) -> str:
    """What grew on the way."""
    return f"{wording.grown(finding.grew)}." if finding.grew else ""


def ended(finding: Finding) -> str:
    """Why the finding no longer counts, if so: ', ended 14 Jan 2015', ', accepted', ', corrected'."""
    if finding.status == "ended":
        return f", ended {days.span(finding.until)}"
    return "" if finding.in_force else f", {finding.status}"


def ruled(finding: Finding) -> str:
    """The editor's word on it: who accepted it, when and why."""
    ruling = finding.ruling
    return f"Accepted by {ruling.by}, {days.span(ruling.when)}: {ruling.why}" if ruling else ""


def behind(finding: Finding, lens: Lens) -> str:
    """How many origins stand behind each side that asserts something."""
    meant = lens.cast.name(finding.reading or finding.subject or "")
    firm = [side for side in finding.sides if side.first.factuality.is_firm]
    told = [(name, words.origins(side.origins, lens, meant)) for name, side in zip(_names(firm, lens), firm, strict=True)]
    if len(told) > 1 and len({origins for _, origins in told}) == 1:
        return f"Behind {'both' if len(told) == 2 else 'all'}: {told[0][1]}."
    return " ".join(f"Behind {name}: {origins}." for name, origins in told)


def _names(sides: Sequence[Side], lens: Lens) -> list[str]:
    """What each side asserts; where that is one thing, what tells them apart: how sure they are, or where they say it."""
    called = [_called(side, lens) for side in sides]
    if len(set(called)) == len(called):
        return called
    apart = (
        [one.factuality.word for one in (side.first for side in sides)],
        ["in the headline" if side.first.is_headline else "in the text" for side in sides],
        [f"in {wording.listed([wording.outlet(one, lens) for one in side.statements])}" for side in sides],
        ["on the one side", *["on the other"] * (len(sides) - 1)],
    )
    by = next((each for each in apart if len(set(each)) == len(each)), apart[-1])
    return [f"{name}, {how}" for name, how in zip(called, by, strict=True)]


def _called(side: Side, lens: Lens) -> str:
    return f"'{words.value(side.values[0], lens) if side.values else wording.step(side.first)}'"


def side(side: Side, desk: Desk, repeat: bool = False) -> list[Row]:
    """A side's statements as rows: those of one voice, day, step and certainty together, at most eight places in all.

    `repeat`: each row names its day and voice.
    """
    compared = ", ".join(words.value(one, desk.ledger.lens) for one in side.values)
    groups = _groups(side, desk)
    left, above = MOST_PLACES, None
    found: list[Row] = []
    for entry, told in groups:
        kept = sorted({_place(one) for one in told})[: max(left, 0)]
        if kept:
            text = quoted(told, entry)
            prefix = f"{compared}: " if compared and compared.casefold() not in text.casefold() else ""
            found.append(rows.row(entry, above, [one for one in told if _place(one) in kept], prefix + text, None, desk))
        left -= len({_place(one) for one in told})
        above = None if repeat else entry
    return [*found[:-1], replace(found[-1], places=(*found[-1].places, f"and {-left} more"))] if left < 0 else found


def _groups(side: Side, desk: Desk) -> list[tuple[Entry, list[Statement]]]:
    groups: dict[str, tuple[Entry, list[Statement]]] = {}
    for one in side.statements:
        entry = desk.entry_of[one.id]
        groups.setdefault(entry.id, (entry, []))[1].append(one)
    return list(groups.values())


def _place(one: Statement) -> tuple[str, int]:
    return one.article.id, one.claim.paragraph


def quoted(told: Sequence[Statement], entry: Entry) -> str:
    """The words as printed, in quotation marks; where the record quotes nothing, the coder's sentence."""
    with_quote = sorted(
        (one for one in told if one.claim.quote), key=lambda one: (one.is_headline, one.article.translated is not None)
    )
    if not with_quote:
        return entry.first.claim.text
    first = with_quote[0]
    return f'"{first.claim.quote}"' + (f" ({first.article.translated} translation)" if first.article.translated else "")


def standing(ledger: Ledger) -> list[str]:
    """What a view as of a day must say: the day, and the articles that may or may not have been out by then."""
    if ledger.as_of is None:
        return []
    unsure = f" Not used, as not proved to have been out by then: {', '.join(ledger.not_yet)}." if ledger.not_yet else ""
    return [f"As of {days.day(ledger.as_of.isoformat())}.{unsure}"]


def not_out(ledger: Ledger, article: str) -> list[str]:
    """What must be said of an article that did not count on the day of the view."""
    if ledger.as_of is None or any(article in (one.id, *ledger.copies.get(one.id, ())) for one in ledger.articles):
        return []
    why = "is not proved to have been out" if article in ledger.not_yet else "was not out"
    return [f"It {why} by {days.day(ledger.as_of.isoformat())}: what follows is its record, of which nothing counted then."]


def counted(counts: Mapping[str, int], shown: Sequence[str]) -> str:
    """What is found and not shown, in words."""
    missing = [words.count(number, name) for name, number in counts.items() if number and name not in shown]
    return f"Not shown: {wording.listed(missing)}." if missing else ""
