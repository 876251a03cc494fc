"""The whole engine in one call: a dossier as it could be read on some day, traced, grouped and judged."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from kimvisit import chains, conflicts, statement
from kimvisit.cast import Cast, normal
from kimvisit.dossier import Catalog, Dossier
from kimvisit.finding import Finding
from kimvisit.groups import ActorGroup, ArticleGroup, EventGroup, Lens, group
from kimvisit.ladder import Ladder
from kimvisit.model import Article
from kimvisit.rule import Rule
from kimvisit.statement import Statement
from kimvisit.utterance import utterances


@dataclass(frozen=True, eq=False)
class Ledger:
    """What was on file on `as_of`, or is on file at all.

    `articles` are the ones used, `copies` the folded copies by the article kept, `not_yet` the articles that may or may not have been out by `as_of`.
    """

    dossier: Dossier
    as_of: date | None
    articles: tuple[Article, ...]
    copies: dict[str, tuple[str, ...]]
    not_yet: tuple[str, ...]
    statements: tuple[Statement, ...]
    lens: Lens
    rules: tuple[Rule, ...]

    @cached_property
    def groups(self) -> tuple[EventGroup | ActorGroup | ArticleGroup, ...]:
        """The groups that the rules read: events, then actors, then articles."""
        return tuple(group(self.lens, self.statements))

    @cached_property
    def events(self) -> tuple[EventGroup, ...]:
        """The groups of the events, in the order of events.yaml."""
        return tuple(one for one in self.groups if isinstance(one, EventGroup))

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What the rules find, sorted. With `as_of`, what had ended by then is left out."""
        found = conflicts.find(self.groups, self.rules, self.lens)
        return tuple(one for one in found if self.as_of is None or one.in_force)


def open_ledger(dossier: Dossier, rules: Sequence[Rule], as_of: date | None = None) -> Ledger:
    """Everything that follows from a dossier, or from what of it could be read on `as_of`."""
    out, not_yet = _out_by(dossier.articles, as_of)
    articles, copies = _fold_copies(out)
    cast, ladder = Cast(dossier.catalog.actors), Ladder(dossier.catalog.kinds)
    placed = chains.borrow_days(statement.place(articles, dossier.catalog.kinds), cast)
    traced = chains.trace(placed, ladder, cast)
    lens = Lens(dossier.catalog, cast, ladder, utterances(traced), _offices(traced, dossier.catalog))
    return Ledger(dossier, as_of, articles, copies, not_yet, tuple(traced), lens, tuple(rules))


def _out_by(articles: Iterable[Article], as_of: date | None) -> tuple[list[Article], tuple[str, ...]]:
    if as_of is None:
        return list(articles), ()
    out, unsure = [], []
    for article in articles:
        if article.published and article.published.latest <= as_of:
            out.append(article)
        elif article.published is None or article.published.earliest <= as_of:
            unsure.append(article.id)
    return out, tuple(unsure)


def _fold_copies(articles: Iterable[Article]) -> tuple[tuple[Article, ...], dict[str, tuple[str, ...]]]:
    alike: dict[tuple[str, str], list[Article]] = defaultdict(list)
    for article in articles:
        alike[article.headline, article.published.edtf if article.published else ""].append(article)
    same = [group for found in alike.values() for group in _same_claims(found)]
    folded = {first.id: tuple(one.id for one in others) for first, *others in same if others}
    return tuple(sorted((group[0] for group in same), key=lambda one: one.id)), folded


def _same_claims(articles: list[Article]) -> Iterable[list[Article]]:
    if len(articles) == 1:
        return [articles]
    found: dict[str, list[Article]] = defaultdict(list)
    for article in sorted(articles, key=lambda one: one.id):
        found[repr([claim.model_copy(update={"id": ""}) for claim in article.claims])].append(article)
    return found.values()


def _offices(statements: Iterable[Statement], catalog: Catalog) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for one in statements:
        for name, declared in one.kind.values.items():
            if declared.type == "office" and len(one.readings) == 1 and one.factuality.is_firm:
                offices = [catalog.actors[office] for office in one.values.get(name, ()) if office in catalog.actors]
                found[one.readings[0]] |= {normal(n) for office in offices for n in (office.name, *office.names)}
    return {actor: frozenset(names) for actor, names in found.items()}
