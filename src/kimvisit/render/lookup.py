"""From an id, or the beginning of one, to what it names: article, claim, event, actor, kind, rule, finding, utterance."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from kimvisit.engine import statement
from kimvisit.engine.ledger import Ledger
from kimvisit.engine.statement import Statement
from kimvisit.records.model import Article
from kimvisit.views import timeline

SORTS = ("article", "claim", "event", "actor", "kind", "rule", "finding", "utterance")


@dataclass(frozen=True, slots=True)
class Thing:
    """What an id names. `value` is the record: an Article, Statement, Event, Actor, Kind, Rule, Finding or Entry."""

    sort: str
    id: str
    value: Any


def beginning(typed: str, idents: Iterable[str]) -> list[str]:
    """The id that was typed, else all that begin so, in capitals or not."""
    wanted = typed.strip().casefold()
    found = [ident for ident in idents if wanted and ident.casefold().startswith(wanted)]
    return [ident for ident in found if ident.casefold() == wanted] or found


def meant(ledger: Ledger, typed: str) -> list[Thing]:
    """The thing with this id, else all whose ids begin so."""
    things = {one.id: one for one in everything(ledger)}
    return [things[ident] for ident in beginning(typed, things)]


def everything(ledger: Ledger) -> Iterator[Thing]:
    """All things with an id: the dossier's records, whatever the day, then what was made of them."""
    for article in ledger.dossier.articles:
        yield Thing("article", article.id, article)
    catalog = ledger.dossier.catalog
    for sort, records in (("event", catalog.events), ("actor", catalog.actors), ("kind", catalog.kinds)):
        for id, record in records.items():
            yield Thing(sort, id, record)
    for rule in ledger.rules:
        yield Thing("rule", rule.code, rule)
    for found in ledger.findings:
        yield Thing("finding", found.id, found)
    for row in timeline.rows(ledger):
        yield Thing("utterance", row.id, row)
    for one in claims(ledger):
        yield Thing("claim", one.id, one)


def claims(ledger: Ledger) -> Iterator[Statement]:
    """All claims, traced; those of folded copies and of articles not yet out as their records stand."""
    used = {article.id for article in ledger.articles}
    yield from ledger.statements
    if ledger.uncorrected:
        yield from (one for one in ledger.uncorrected.statements if one.id in ledger.corrected)
    for article in ledger.dossier.articles:
        if article.id not in used:
            yield from placed(article, ledger)


def placed(article: Article, ledger: Ledger) -> list[Statement]:
    """The claims of an article as its record has them, not traced any further."""
    return statement.place([article], ledger.dossier.catalog.kinds, ledger.dossier.catalog.events)
