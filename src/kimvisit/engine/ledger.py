"""The whole engine in one call: a dossier as it could be read on some day, traced, grouped and judged."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from kimvisit.engine import chains, conflicts, onfile, repeats, statement
from kimvisit.engine.cast import Cast, normal
from kimvisit.engine.finding import Finding
from kimvisit.engine.groups import ActorGroup, ArticleGroup, EventGroup, Lens, group
from kimvisit.engine.ladder import Ladder
from kimvisit.engine.rule import Rule
from kimvisit.engine.statement import Statement
from kimvisit.engine.utterance import utterances
from kimvisit.records import decisions
from kimvisit.records.decisions import Ruling
from kimvisit.records.dossier import Catalog, Dossier
from kimvisit.records.model import Article


@dataclass(frozen=True, eq=False)
class Ledger:
    """What was on file on `as_of`, or is on file at all.

    `articles` are the ones used, `copies` the folded copies by the article kept, `not_yet` the articles that may or may not have been out by
    `as_of`. `corrected` gives each claim that its outlet took back with the claim that did so; `uncorrected` is the ledger with those claims
    still in it, None if there are none. `idle` are the editor's rulings on mentions that match nothing.
    """

    dossier: Dossier
    as_of: date | None
    articles: tuple[Article, ...]
    copies: dict[str, tuple[str, ...]]
    not_yet: tuple[str, ...]
    statements: tuple[Statement, ...]
    lens: Lens
    rules: tuple[Rule, ...]
    corrected: dict[str, str]
    uncorrected: "Ledger | None"
    idle: tuple[Ruling, ...]

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
        """What the rules find, sorted, with the editor's rulings. With `as_of`, what had ended by then is left out.

        What only a corrected claim brought about is there too, marked.
        """
        found = conflicts.find(self.groups, self.rules, self.lens)
        if self.uncorrected:
            here = {one.id for one in found}
            former = [replace(one, is_corrected=True) for one in self.uncorrected.findings if one.id not in here]
            found = conflicts.in_order([*found, *former], self.lens)
        ruled = [replace(one, ruling=decisions.accepted(one.id, self.dossier.rulings)) for one in found]
        return tuple(one for one in ruled if self.as_of is None or one.until is None)

    @cached_property
    def idle_rulings(self) -> tuple[Ruling, ...]:
        """The editor's rulings that match nothing: no finding, or no mention that they would change. None with `as_of`: a ruling may come later."""
        if self.as_of:
            return ()
        ids = [one.id for one in self.findings]
        missed = [r for r in self.dossier.rulings if r.accept and not any(id.startswith(r.accept) for id in ids)]
        return (*missed, *self.idle)


def open_ledger(dossier: Dossier, rules: Sequence[Rule], as_of: date | None = None) -> Ledger:
    """Everything that follows from a dossier, or from what of it could be read on `as_of`."""
    out, not_yet = onfile.out_by(dossier.articles, as_of)
    kept, copies = onfile.fold_copies(out)
    ruled, idle = decisions.apply(kept, dossier.rulings)
    corrected = onfile.corrections(ruled)
    articles = onfile.less(ruled, corrected) if corrected else tuple(ruled)
    statements, lens = _traced(articles, dossier.catalog)
    ledger = Ledger(dossier, as_of, articles, copies, not_yet, statements, lens, tuple(rules), corrected, None, tuple(idle))
    if not corrected:
        return ledger
    all_statements, wider = _traced(ruled, dossier.catalog)
    before = replace(ledger, articles=tuple(ruled), statements=all_statements, lens=wider, corrected={})
    return replace(ledger, uncorrected=before)


def _traced(articles: Iterable[Article], catalog: Catalog) -> tuple[tuple[Statement, ...], Lens]:
    cast, ladder = Cast(catalog.actors), Ladder(catalog.kinds)
    placed = repeats.borrow_days(statement.place(articles, catalog.kinds, catalog.events), cast)
    traced = tuple(chains.trace(placed, ladder, cast))
    return traced, Lens(catalog, cast, ladder, utterances(traced), _offices(traced, catalog))


def _offices(statements: Iterable[Statement], catalog: Catalog) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for one in statements:
        for name, declared in one.kind.values.items():
            if declared.type == "office" and len(one.readings) == 1 and one.factuality.is_firm:
                offices = [catalog.actors[office] for office in one.values.get(name, ()) if office in catalog.actors]
                found[one.readings[0]] |= {normal(n) for office in offices for n in (office.name, *office.names)}
    return {actor: frozenset(names) for actor, names in found.items()}
