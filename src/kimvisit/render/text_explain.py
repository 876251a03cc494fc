"""A rule's manual, and a finding in full: what its rule tests, the values compared side by side, what would settle it."""

from collections.abc import Iterable, Iterator, Sequence

from kimvisit.engine import wording
from kimvisit.engine.finding import Finding, Side
from kimvisit.engine.groups import Lens
from kimvisit.engine.ledger import Ledger
from kimvisit.engine.rule import Rule
from kimvisit.engine.statement import Statement
from kimvisit.records import dates
from kimvisit.render import days, report, rows, words
from kimvisit.render.page import Line, Page, block, columns, ends, paragraphs, wrap
from kimvisit.render.rows import Desk

LABEL = 11
EXAMPLES = ("Fires", "Stays silent")
SILENCE = ("It stays silent", "Would settle it")


def explain_rule(rule: Rule, page: Page) -> Iterator[str]:
    """A rule's manual, with its examples."""
    yield from ends(Line(f"{rule.code} {rule.name}", "bold"), rule.class_, page)
    yield from paragraphs([f"Reads {rule.reads}; looks at each {wording.listed(rule.scopes)} by itself."], page, style="dim")
    for paragraph in rule.manual.split("\n\n"):
        yield ""
        if paragraph.startswith("    "):
            for line in paragraph.splitlines():
                yield from ("    " + part for part in wrap(line.strip(), page.width - 4, page, hanging=2))
        else:
            is_heading = paragraph.startswith(EXAMPLES)
            yield from paragraphs([paragraph], page, style="bold" if is_heading else "")


def explain_finding(ledger: Ledger, finding: Finding, page: Page) -> Iterator[str]:
    """A finding in full."""
    desk = rows.desk(ledger, page)
    about = ledger.lens.catalog.events.get(finding.event or "")
    yield from ends(Line(finding.id, "bold"), f"{finding.class_}, {_standing(finding)}", page)
    yield from paragraphs([about.title] if about else [], page, style="dim")
    yield from paragraphs([wording.question(finding.kind, finding.subject, ledger.lens)], page, style="dim")
    yield ""
    yield from paragraphs([report.message(finding)], page)
    rule = next((one for one in ledger.rules if one.code == finding.rule), None)
    if rule:
        yield from _heading(f"THE TEST ({rule.code} {rule.name})", page)
        yield from paragraphs(_test(rule), page, indent=2)
    yield from _heading("COMPARED", page)
    yield from _compared(finding, desk)
    yield from _heading("WHERE", page)
    for number, side in enumerate(finding.sides):
        yield from paragraphs(["against"] if number else [], page, indent=2, style="dim")
        for one in side.statements:
            yield from _place(one, desk)
    yield from _heading("SO", page)
    yield from paragraphs(_conclusions(finding, ledger.lens), page, indent=2, hanging=2)


def _standing(finding: Finding) -> str:
    """Whether it counts, and since when by the day of saying: what was said is often printed later."""
    over = report.ended(finding).removeprefix(", ")
    if over or not finding.since or finding.since == dates.ANY:
        return over or "in force"
    since = days.span(finding.since)
    at_the_latest = since.removeprefix("by ")
    latest = "" if since == at_the_latest else " at the latest"
    return f"in force since {at_the_latest}{latest}, by day of saying"


def _heading(text: str, page: Page) -> Iterator[str]:
    yield ""
    yield from paragraphs([text], page, style="bold")


def _test(rule: Rule) -> Iterator[str]:
    for paragraph in rule.manual.split("\n\n"):
        if paragraph.startswith((*SILENCE, *EXAMPLES)):
            return
        yield paragraph


def _compared(finding: Finding, desk: Desk) -> Iterator[str]:
    table = [_column(side, desk) for side in finding.sides]
    width = (desk.page.width - LABEL - 2 - len(table)) // max(len(table), 1)
    for label, values in ((label, [column[label] for column in table]) for label in (table[0] if table else {})):
        if not any(values):
            continue
        style = "bold" if label == "step" else ""
        if width < LABEL:
            yield from paragraphs([f"{label}: {' | '.join(values)}"], desk.page, indent=2, hanging=2)
            continue
        blocks = [block(label, LABEL, desk.page, "dim"), *(block(value, width, desk.page, style) for value in values)]
        yield from columns(blocks, [LABEL, *(width for _ in values)], desk.page, indent=2)


def _column(side: Side, desk: Desk) -> dict[str, str]:
    lens, names = desk.ledger.lens, desk.names
    return {
        "voice": _each(words.voice(desk.entry_of[one.id], lens) for one in side.statements),
        "stands for": wording.names(side.who, lens),
        "step": _each(words.step(one) for one in side.statements),
        "how surely": _each(", ".join(_surely(one)) for one in side.statements),
        "of whom": _each(words.subject(one, lens) for one in side.statements),
        "values": ", ".join(words.value(one, lens) for one in side.values)
        or _each(_values(one, lens) for one in side.statements),
        "said": _each(days.span(one.said) for one in side.statements),
        "printed": _each(days.span(one.article.published) for one in side.statements),
        "places": ", ".join(words.places(side.statements, names, report.MOST_PLACES)),
        "behind it": words.origins(side.origins, lens) if side.first.factuality.is_firm else "",
    }


def _surely(one: Statement) -> list[str]:
    return [one.factuality.word, *(word for word in words.provisos(one) if word != one.factuality.word)]


def _values(one: Statement, lens: Lens) -> str:
    return ", ".join(
        f"{name} {wording.listed([words.value(part, lens) for part in value])}" for name, value in one.values.items()
    )


def _each(told: Iterable[str]) -> str:
    found: Sequence[str] = list(dict.fromkeys(one for one in told if one))
    return "; ".join(found)


def _place(one: Statement, desk: Desk) -> Iterator[str]:
    quote = f'"{one.claim.quote}"' if one.claim.quote else one.claim.text
    where = "headline" if one.is_headline else f"paragraph {one.claim.paragraph}"
    yield from paragraphs([f"{one.id}, {where}: {quote}"], desk.page, indent=2, hanging=2)


def _conclusions(finding: Finding, lens: Lens) -> Iterator[str]:
    if finding.grew:
        yield f"Grew on the way: {report.grown(finding)}"
    if finding.reading:
        yield f"It holds only if {lens.cast.name(finding.reading)} is meant."
    behind = report.behind(finding, lens)
    if behind:
        yield behind
    yield f"Would settle it: {days.in_words(finding.settle)}"
    if finding.ruling:
        yield report.ruled(finding)
