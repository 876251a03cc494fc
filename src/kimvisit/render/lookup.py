"""From an id, or the beginning of one, to what it names: article, claim, event, actor, kind, rule, finding, utterance."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from kimvisit.engine import statement
from kimvisit.engine.ledger import Ledger
from kimvisit.engine.statement import Statement
from kimvisit.reading.fault import listed, nearest
from kimvisit.records.model import Article
from kimvisit.views import timeline

SORTS = ("article", "claim", "event", "actor", "kind", "rule", "finding", "utterance")
LISTED = 5


class Unknown(LookupError):
    """An id that names nothing, or several things; the message says which."""


@dataclass(frozen=True, slots=True)
class Thing:
    """What an id names. `value` is the record: an Article, Statement, Event, Actor, Kind, Rule, Finding or Entry."""

    sort: str
    id: str
    value: Any


def find(ledger: Ledger, id: str) -> Thing:
    """The thing with this id, else the only one whose id begins so. Raises Unknown."""
    things = list(everything(ledger))
    wanted = id.strip()
    meant = [one for one in things if one.id == wanted] or [
        one for one in things if wanted and _key(one.id).startswith(_key(wanted))
    ]
    if len(meant) == 1 or (meant and meant[0].id == wanted):
        return meant[0]
    if meant:
        more = [f"and {len(meant) - LISTED} more"] if len(meant) > LISTED else []
        raise Unknown(f"'{wanted}' begins {len(meant)} ids: {', '.join([*(one.id for one in meant[:LISTED]), *more])}")
    guess = nearest(wanted, [one.id for one in things])
    hint = f"; did you mean '{guess}'?" if guess else ""
    as_of = f" as of {ledger.as_of}" if ledger.as_of else ""
    raise Unknown(f"no {listed(SORTS)} '{wanted}'{as_of}{hint}")


def _key(id: str) -> str:
    return id.casefold()


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
