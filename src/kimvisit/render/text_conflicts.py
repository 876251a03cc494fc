"""The conflict report as text: findings under the question that they bear on, sides as rows, then what grew, who stands behind it and
what would settle it. Tensions, updates and notes in a line each."""

from collections import Counter
from collections.abc import Iterator, Sequence

from kimvisit.engine import conflicts
from kimvisit.engine.finding import Finding
from kimvisit.engine.ledger import Ledger
from kimvisit.render import days, report, rows, words
from kimvisit.render.page import Line, Page, block, columns, ends, paragraphs
from kimvisit.render.report import Chapter
from kimvisit.render.rows import Desk

BRIEF = {
    "tension": "TENSIONS (both sides can be true)",
    "note": "NOTES (worth knowing; no conflict)",
    "update": "UPDATES (a side's later word; no conflict)",
}


def lines(ledger: Ledger, findings: Sequence[Finding], shown_classes: Sequence[str], page: Page) -> Iterator[str]:
    """The page, line by line: `findings` are those that the filters keep, of which the ones of `shown_classes` are printed."""
    desk = rows.desk(ledger, page)
    shown = [one for one in findings if one.class_ in shown_classes]
    yield from paragraphs(report.standing(ledger), page, style="dim")
    if not shown:
        yield "No conflict on file." if not findings else "No conflict."
    for number, chapter in enumerate(report.chapters(shown, ledger)):
        yield from ([""] if number else [])
        yield from _chapter(chapter, desk)
    yield from _foot(findings, shown, shown_classes, desk)


def _chapter(chapter: Chapter, desk: Desk) -> Iterator[str]:
    found = [one for section in chapter.sections for one in section.findings]
    counts = conflicts.counts(one for one in found if one.in_force)
    past = Counter(one.status for one in found if not one.in_force)
    counted = ", ".join(
        [
            *(words.count(number, name) for name, number in counts.items() if number),
            *(f"{past[status]} {status}" for status in sorted(past)),
        ]
    )
    yield from ends(Line(chapter.title, "bold"), counted, desk.page, key=chapter.id)
    for section in chapter.sections:
        grave = [one for one in section.findings if one.class_ not in BRIEF]
        if grave:
            yield ""
            yield from paragraphs([section.question.upper()], desk.page, style="bold")
            for number, passage in enumerate(report.passages(grave)):
                yield from ([""] if number else [])
                yield from _finding(passage, desk)
    for name, heading in BRIEF.items():
        brief = [one for one in found if one.class_ == name]
        if brief:
            yield ""
            yield from paragraphs([heading], desk.page, style="bold")
            for one in brief:
                yield from _brief(one, desk)


def _finding(passage: Sequence[Finding], desk: Desk) -> Iterator[str]:
    finding, *also = passage
    page = desk.page
    yield from ends(Line(report.message(finding)), f"{finding.class_}{report.ended(finding)}  {desk.short[finding.id]}", page)
    for number, side in enumerate(finding.sides):
        if number:
            yield from paragraphs(["against"], page, indent=2, style="dim")
        for row in report.side(side, desk):
            yield from rows.lines(row, page, indent=2)
    yield from paragraphs(_notes(finding, desk), page, indent=2, hanging=2)
    yield from paragraphs(
        (f"Also {desk.short[one.id]}: {report.message(one)}{_ended(one)}" for one in also), page, indent=2, hanging=2
    )


def _notes(finding: Finding, desk: Desk) -> Iterator[str]:
    if finding.grew:
        yield f"Grew on the way: {report.grown(finding)}"
    behind = report.behind(finding, desk.ledger.lens)
    if behind:
        yield behind
    yield f"Would settle it: {days.in_words(finding.settle)}"
    if finding.ruling:
        yield report.ruled(finding)


def _brief(finding: Finding, desk: Desk) -> Iterator[str]:
    code = desk.short[finding.id]
    told = block(f"{report.message(finding)}{_ended(finding)}", desk.page.width - len(code) - 2, desk.page)
    yield from columns([[Line(code)], told], [len(code), desk.page.width], desk.page, gap=2)


def _ended(finding: Finding) -> str:
    told = report.ruled(finding) or report.ended(finding).removeprefix(", ")
    return f" ({told})" if told else ""


def _foot(findings: Sequence[Finding], shown: Sequence[Finding], classes: Sequence[str], desk: Desk) -> Iterator[str]:
    hidden = report.counted(conflicts.counts(findings), classes)
    in_full = f"One in full: kimvisit explain {desk.short[shown[0].id]}{desk.page.data}" if shown else ""
    idle = ", ".join(one.accept or " and ".join(one.pair) for one in desk.ledger.idle_rulings)
    notes = [
        " ".join(part for part in (f"{hidden[:-1]} (--all)." if hidden else "", in_full) if part),
        f"Rulings that match nothing: {idle} (decisions.yaml)." if idle else "",
    ]
    if any(notes):
        yield ""
        yield from paragraphs([note for note in notes if note], desk.page, style="dim")
