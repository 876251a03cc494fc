"""The conflict report as markdown, to paste into a memo: a heading for each event and question, a list for each finding."""

import re
from collections.abc import Iterator, Sequence

from kimvisit.engine import conflicts
from kimvisit.engine.finding import Finding, Side
from kimvisit.engine.ledger import Ledger
from kimvisit.render import days, report, rows, words
from kimvisit.render.page import Page, readable
from kimvisit.render.rows import Desk

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&])")


def lines(ledger: Ledger, findings: Sequence[Finding], shown: Sequence[str], page: Page = Page()) -> Iterator[str]:  # noqa: B008 frozen
    """The report, line by line."""
    desk = rows.desk(ledger, page)
    kept = [one for one in findings if one.class_ in shown]
    for number, chapter in enumerate(report.chapters(kept, ledger)):
        yield from ([""] if number else [])
        yield f"## {_text(chapter.title, page)}"
        for section in chapter.sections:
            yield ""
            yield f"### {_text(section.question, page)}"
            for finding in section.findings:
                yield ""
                yield from _finding(finding, desk)
    note = report.counted(conflicts.counts(findings), shown) if kept else "No conflict on file."
    if note:
        yield from ([""] if kept else [])
        yield f"*{_text(note, page)}*"


def _finding(finding: Finding, desk: Desk) -> Iterator[str]:
    page = desk.page
    yield f"**{_text(report.message(finding), page)}** ({finding.class_}, {finding.rule} `{finding.id}`{report.ended(finding)})"
    yield ""
    for side in finding.sides:
        yield from _side(side, desk)
    grown = report.grown(finding)
    if grown:
        yield f"- Grew on the way: {_text(grown, page)}"
    behind = report.behind(finding, desk.ledger.lens)
    if behind:
        yield f"- {_text(behind, page)}"
    yield f"- Would settle it: {_text(days.in_words(finding.settle), page)}"
    if finding.ruling:
        yield f"- {_text(report.ruled(finding), page)}"


def _side(side: Side, desk: Desk) -> Iterator[str]:
    for number, told in enumerate(report.side(side, desk, repeat=True)):
        where = _text(", ".join(told.places), desk.page)
        step = words.in_line([f"**{_text(told.step, desk.page)}**", *(_text(one, desk.page) for one in told.provisos)])
        said = _text(told.text, desk.page)
        yield f"{'  ' if number else ''}- {_text(told.voice, desk.page)}, {_text(told.day, desk.page)}: {step}. {said} ({where})"


def _text(text: str, page: Page) -> str:
    return _SPECIAL.sub(r"\\\1", readable(" ".join(text.split()), page))
