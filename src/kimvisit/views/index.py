"""The part of INDEX.md that is written by the tool: articles, events with their claims and findings, rules."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from kimvisit.engine.finding import CONFLICTS, Finding
from kimvisit.engine.ledger import Ledger
from kimvisit.engine.rule import Rule
from kimvisit.engine.statement import Statement

BEGIN = "<!-- kimvisit index: begin -->"
END = "<!-- kimvisit index: end -->"


def block(ledger: Ledger) -> Iterator[str]:
    """The lines between the markers, as Markdown."""
    yield from ("## Articles", "")
    yield from _table(("date", "outlet", "claims", "headline", "record"), _articles(ledger))
    yield from ("", "## Events")
    yield from _events(ledger)
    yield from ("", "## Rules", "")
    yield from _table(("code", "name", "class", "in one line"), _rules(ledger.rules))


def placed(text: str, lines: Sequence[str]) -> str:
    """The text with the lines between its markers. Raises ValueError unless both stand there once, in order."""
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (begin and end) or BEGIN in rest or END in after or END in before:
        raise ValueError("needs these two lines, each once and in this order")
    return "\n".join([before + BEGIN, "", *lines, "", END + after])


def _articles(ledger: Ledger) -> Iterator[tuple[str, ...]]:
    articles = sorted(ledger.dossier.articles, key=lambda one: (one.published.edtf if one.published else "9", one.id))
    for one in articles:
        published = one.published.edtf if one.published else "no date"
        yield (
            published,
            ledger.lens.cast.name(one.outlet),
            str(len(one.claims)),
            one.headline,
            f"`{one.id}`{' (draft)' * one.draft}",
        )


def _events(ledger: Ledger) -> Iterator[str]:
    findings: dict[str | None, list[Finding]] = defaultdict(list)
    for one in ledger.findings:
        findings[one.event].append(one)
    claims: dict[str | None, list[Statement]] = defaultdict(list)
    for statement in ledger.statements:
        claims[statement.event].append(statement)
    for event in [*ledger.lens.catalog.events.values(), None]:
        ident = event.id if event else None
        if claims[ident] or findings[ident]:
            yield from ("", f"### {_plain(event.title)} (`{event.id}`)" if event else "### No event", "")
            yield _claims(claims[ident], ledger)
            yield from _findings(findings[ident])


def _claims(statements: Sequence[Statement], ledger: Ledger) -> str:
    by_kind = Counter(one.kind.id for one in statements)
    kinds = ", ".join(f"{kind.replace('_', ' ')} {by_kind[kind]}" for kind in ledger.lens.catalog.kinds if by_kind[kind])
    total = f"{len(statements)} claim{'s' if len(statements) != 1 else ''}"
    return f"{total}: {kinds}." if kinds else f"{total}."


def _findings(findings: Sequence[Finding]) -> Iterator[str]:
    conflicts = [one for one in findings if one.class_ in CONFLICTS]
    if conflicts:
        yield ""
    for one in conflicts:
        past = "" if one.in_force else f" ({one.status})"
        yield f"- `{one.id}` {one.class_}{past}: {_plain(one.message)}"
    rest = len(findings) - len(conflicts)
    if rest:
        yield from (
            "",
            f"Besides: {rest} note{'s' if rest != 1 else ''} or update{'s' if rest != 1 else ''}.",
        )


def _rules(rules: Sequence[Rule]) -> Iterator[tuple[str, ...]]:
    for one in rules:
        yield one.code, one.name, one.class_, one.summary


def _table(head: Sequence[str], rows: Iterator[tuple[str, ...]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"|{'---|' * len(head)}"
    for row in rows:
        yield f"| {' | '.join(_plain(cell) for cell in row)} |"


def _plain(text: str) -> str:
    """Text of a record as Markdown that shows it as it is: no tags, no columns of its own, no markers."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("|", "\\|")
