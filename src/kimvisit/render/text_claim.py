"""One claim in plain words: what it says, where, of whom, on whose word, when, and which findings it has a part in."""

from collections.abc import Iterator, Sequence

from kimvisit.engine import wording
from kimvisit.engine.groups import Lens
from kimvisit.engine.ledger import Ledger
from kimvisit.engine.statement import Statement
from kimvisit.render import days, report, words
from kimvisit.render.page import Page, block, columns, paragraphs

LABEL = 14
NARROW = 44


def claim(one: Statement, ledger: Ledger, page: Page) -> Iterator[str]:
    """All of a claim."""
    lens, own = ledger.lens, one.claim
    where = "headline" if one.is_headline else f"paragraph {own.paragraph}"
    yield from paragraphs([own.text], page, style="bold")
    yield from paragraphs([f"{wording.outlet(one, lens)}, {where}" + (f': "{own.quote}"' if own.quote else "")], page)
    yield ""
    for label, texts in (*_said(one, lens), *_when(one, lens), *_rests(one, ledger)):
        if any(texts):
            yield from field(label, [text for text in texts if text], page)


def _said(one: Statement, lens: Lens) -> Iterator[tuple[str, Sequence[str]]]:
    event = lens.catalog.events.get(one.event or "")
    whom = one.readings[0] if len(one.readings) == 1 else None
    yield "about", [f"{event.title} ({event.id})" if event else ""]
    yield (
        "asks",
        [wording.question(one.kind.id, whom, lens) if whom else one.kind.asks.replace("{subject}", words.subject(one, lens))],
    )
    provisos = [word for word in words.provisos(one) if word not in (one.factuality.word, "not named", "not so far")]
    yield (
        "says",
        [", ".join([wording.step(one), *(["silent"] if one.claim.silent else [one.factuality.word]), *_flags(one, provisos)])],
    )
    yield "of whom", [words.subject(one, lens), _readings(one, lens), f"printed '{one.printed}'" if one.printed else ""]
    yield (
        "values",
        [f"{name}: {wording.listed([words.value(part, lens) for part in value])}" for name, value in one.values.items()],
    )


def _flags(one: Statement, provisos: Sequence[str]) -> list[str]:
    own = one.claim
    flags = [word for word in provisos if not word.startswith("(")]
    return [*flags, *(["up to that day"] if own.so_far else []), *(["taken for granted"] if own.presupposed else [])]


def _readings(one: Statement, lens: Lens) -> str:
    return f"may be {wording.listed([lens.cast.name(reading) for reading in one.readings], 'or')}" if one.is_marked else ""


def _when(one: Statement, lens: Lens) -> Iterator[tuple[str, Sequence[str]]]:
    own, name = one.claim, lens.cast.name
    hops = [*(f"{name(hop)} (inferred)" for hop in one.inferred), *(name(hop) for hop in one.chain)]
    yield "voices", [" > ".join(hops)]
    if len(one.roots) > 1:
        yield "root open", [f"the sources on file differ: {wording.names(one.roots, lens)}"]
    principal = lens.cast.principal(one.root)
    yield "speaks for", [name(principal) if principal != one.root else ""]
    stated = "" if own.said else ", from the day of publication"
    yield "said", [f"{days.span(one.said)}{stated}" if one.said.edtf else "no date"]
    yield "published", [days.span(one.article.published)]
    ties = (("during", own.during), ("before", own.before), ("after", own.after))
    yield "happened", [days.span(own.happened) if own.happened else "", *(f"{word} {tie}" for word, tie in ties if tie)]


def _rests(one: Statement, ledger: Ledger) -> Iterator[tuple[str, Sequence[str]]]:
    yield "repeats", [one.headline_of.id if one.headline_of else ""]
    yield "rests on", [source.id for source in one.nearer]
    yield "says more", [wording.grown(one.grew) if one.grew else ""]
    yield "corrects", [one.claim.corrects or ""]
    yield "taken back by", [ledger.corrected.get(one.id, "")]
    found = [finding for finding in ledger.findings if any(one.id == each.id for each in finding.statements)]
    yield "findings", [f"{finding.id} ({finding.class_}): {report.message(finding)}" for finding in found]


def field(label: str, texts: Sequence[str], page: Page) -> Iterator[str]:
    """A label and what it stands before, each text beginning a line."""
    if page.width < NARROW:
        yield from paragraphs([f"{label}: {', '.join(texts)}"], page, hanging=2)
        return
    lines = [line for text in texts for line in block(text, page.width - LABEL - 1, page, hanging=2)]
    yield from columns([block(label, LABEL, page, "dim"), lines], [LABEL, page.width - LABEL - 1], page)
