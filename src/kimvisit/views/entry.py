"""Rows of the timeline: one thing said once, in one wording, however many articles carry it.

A row is an utterance in one wording: root voice, day of saying, event, kind, readings, stage, factuality and flags. A rendering that a relay
hardened is a row of its own. Headlines fold into the body row that they repeat, copies of an article add their names to the rows of the
article kept. What an outlet took back stays on file as a row of its own, marked.
"""

from collections import defaultdict
from dataclasses import dataclass

from kimvisit.engine.finding import CONFLICTS
from kimvisit.engine.ledger import Ledger
from kimvisit.engine.statement import Statement
from kimvisit.engine.utterance import Utterance, short_hash
from kimvisit.records import dates
from kimvisit.records.dates import Span
from kimvisit.records.factuality import Factuality
from kimvisit.records.model import Kind

CORRECTED = "corrected"
Dated = tuple[Span, str]  # a date, and what it was read from


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """One row.

    `voice` is the root voice, or the stated relay of a hardened row, which `told_by` then names the outlet of. `statements` are its
    copies on file, the one that stands for the row first, headlines last; `articles` and `outlets` also count folded copies.
    `corrected_by` are the claims with which an outlet took the row back.
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
    corrected_by: tuple[str, ...]
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

    @property
    def is_draft(self) -> bool:
        """Whether nobody has read any of the records in which it stands."""
        return all(one.article.draft for one in self.statements)


def rows(ledger: Ledger) -> tuple[Entry, ...]:
    """All rows, those of kinds without an event too, in no order of time."""
    found: dict[tuple[str, ...], list[Statement]] = defaultdict(list)
    for one in ledger.statements:
        found[_key(one, ledger)].append(one)
    if ledger.uncorrected:
        for one in ledger.uncorrected.statements:
            if one.id in ledger.corrected:
                found[(*_key(one, ledger.uncorrected), CORRECTED)].append(one)
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
    whole = ledger.uncorrected if key[-1] == CORRECTED and ledger.uncorrected else ledger
    utterance = whole.lens.utterance_of[first.id]
    root = utterance.root
    articles = sorted({id for one in told for id in (one.article.id, *ledger.copies.get(one.article.id, ()))})
    when, when_from = _said(first if is_hardened else _dated(first, utterance))
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
        corrected_by=tuple(dict.fromkeys(ledger.corrected[one.id] for one in told)) if whole is not ledger else (),
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


def _dated(first: Statement, utterance: Utterance) -> Statement:
    """The copy that gives a row its day: the first, unless its record has none; then one that gives the day of the utterance."""
    if first.claim.said or first.said == utterance.said:
        return first
    return next((one for one in utterance.statements if one.said == utterance.said), first)


def _said(one: Statement) -> Dated:
    """The day of saying; what the record does not give follows from the day of publication."""
    if one.said == dates.ANY:
        return dates.ANY, ""
    published = one.article.published
    worked_out = published and one.said in (published, dates.between(dates.ANY.earliest, published.latest))
    return one.said, "published" if worked_out and not one.claim.said else "said"
