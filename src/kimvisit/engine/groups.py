"""The groups in which statements are compared: an event, an actor, an article.

An event's group offers its assertions (event, kind, subject) and its cases (event, subject) as views. A statement whose subject is left open
joins the group of each reading, marked. Groups know nothing of each other, so they can be worked through in any order.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from kimvisit.engine.cast import Cast
from kimvisit.engine.ladder import Ladder
from kimvisit.engine.positions import Position, on_stages, on_value, reported
from kimvisit.engine.standing import Words
from kimvisit.engine.statement import Statement, lasting_key
from kimvisit.engine.utterance import Utterance
from kimvisit.records.dossier import Catalog
from kimvisit.records.model import Article, Kind


@dataclass(frozen=True)
class Lens:
    """What every group may look up: the catalog, what follows from it, the utterance of each statement, and the offices on file by holder."""

    catalog: Catalog
    cast: Cast
    ladder: Ladder
    utterance_of: Mapping[str, Utterance]
    offices: Mapping[str, frozenset[str]]


@dataclass(frozen=True, eq=False)
class Assertion:
    """What statements agree or clash on: an event, a kind, and a subject; printed as the kind's question."""

    lens: Lens
    event: str
    kind: Kind
    subject: str
    statements: tuple[Statement, ...]

    @property
    def key(self) -> tuple[str, ...]:
        """Its ids, for hashing and sorting."""
        return (self.event, self.kind.id, self.subject)

    @cached_property
    def words(self) -> Words:
        """Who stands where on its stages, in order of time."""
        return Words(on_stages(self.statements, self.subject, self.lens.cast), self.lens.cast)

    @property
    def positions(self) -> tuple[Position, ...]:
        """All positions on its stages, in order of time."""
        return self.words.all

    @cached_property
    def reports(self) -> tuple[Position, ...]:
        """What relays state on its stages without a deeper source."""
        return reported(self.statements, self.lens.cast)

    @cached_property
    def _on_values(self) -> dict[str, tuple[tuple[Position, ...], tuple[Position, ...]]]:
        return {}

    def on_value(self, name: str) -> tuple[tuple[Position, ...], tuple[Position, ...]]:
        """Positions and reports on one value, or on `happened`."""
        if name not in self._on_values:
            self._on_values[name] = on_value(self.statements, name, self.subject, self.lens.cast)
        return self._on_values[name]

    @cached_property
    def utterances(self) -> tuple[Utterance, ...]:
        """The utterances of its statements, in the order of their first statement."""
        return tuple({u.key: u for one in self.statements if (u := self.lens.utterance_of[one.id])}.values())


@dataclass(frozen=True, eq=False)
class Case:
    """One subject and one event, over all kinds of claim."""

    lens: Lens
    event: str
    subject: str
    assertions: Mapping[str, Assertion]

    @property
    def key(self) -> tuple[str, ...]:
        """Its ids, for hashing and sorting."""
        return (self.event, self.subject)


@dataclass(frozen=True, eq=False)
class EventGroup:
    """All statements about one event."""

    lens: Lens
    event: str
    statements: tuple[Statement, ...]

    @property
    def key(self) -> tuple[str, ...]:
        """Its id, for hashing and sorting."""
        return (self.event,)

    @cached_property
    def assertions(self) -> tuple[Assertion, ...]:
        """Its assertions, in order of kind and subject."""
        found: dict[tuple[str, str], list[Statement]] = defaultdict(list)
        for one in self.statements:
            for reading in one.readings:
                found[one.kind.id, reading].append(one)
        order = list(self.lens.catalog.kinds)
        return tuple(
            Assertion(self.lens, self.event, self.lens.catalog.kinds[kind], subject, tuple(statements))
            for (kind, subject), statements in sorted(found.items(), key=lambda it: (order.index(it[0][0]), it[0][1]))
        )

    @cached_property
    def cases(self) -> tuple[Case, ...]:
        """Its cases, in order of subject."""
        found: dict[str, dict[str, Assertion]] = defaultdict(dict)
        for assertion in self.assertions:
            found[assertion.subject][assertion.kind.id] = assertion
        return tuple(Case(self.lens, self.event, subject, kinds) for subject, kinds in sorted(found.items()))


@dataclass(frozen=True, eq=False)
class ActorGroup:
    """All statements about one actor, with or without an event, and those that print a name of it."""

    lens: Lens
    actor: str
    statements: tuple[Statement, ...]

    @property
    def key(self) -> tuple[str, ...]:
        """Its id, for hashing and sorting."""
        return (self.actor,)


@dataclass(frozen=True, eq=False)
class ArticleGroup:
    """All statements of one article. Its key outlives a copy under another file name."""

    lens: Lens
    article: Article
    statements: tuple[Statement, ...]

    @property
    def key(self) -> tuple[str, ...]:
        """Outlet, headline and date, for hashing and sorting."""
        return lasting_key(self.article)


Group = Assertion | Case | EventGroup | ActorGroup | ArticleGroup


def group(lens: Lens, statements: tuple[Statement, ...]) -> Iterator[EventGroup | ActorGroup | ArticleGroup]:
    """Every group of the statements: events, then actors, then articles, each in order of id."""
    events: dict[str, list[Statement]] = defaultdict(list)
    actors: dict[str, list[Statement]] = defaultdict(list)
    articles: dict[str, list[Statement]] = defaultdict(list)
    for one in statements:
        if one.event:
            events[one.event].append(one)
        for actor in dict.fromkeys((*one.readings, *(actor for actor, _ in one.prints))):
            actors[actor].append(one)
        articles[one.article.id].append(one)
    order = {event: number for number, event in enumerate(lens.catalog.events)}
    yield from (EventGroup(lens, key, tuple(events[key])) for key in sorted(events, key=lambda e: (order.get(e, 0), e)))
    yield from (ActorGroup(lens, key, tuple(actors[key])) for key in sorted(actors))
    yield from (ArticleGroup(lens, found[0].article, tuple(found)) for _, found in sorted(articles.items()))
