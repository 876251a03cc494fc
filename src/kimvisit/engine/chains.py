"""Attribution chains, traced to the root voice as far as the dossier allows.

A chain that starts at a relay ("an agency reports") continues into the statements nearer the source: the same event, the same kind or one that
stands on it, a subject that can be the same, and the relay inside their chain but not at its root; those of the same article first, else
those said within a day. What is inferred is marked as such and never written back.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from kimvisit.engine.cast import Cast
from kimvisit.engine.growth import more
from kimvisit.engine.ladder import Ladder
from kimvisit.engine.repeats import with_headlines
from kimvisit.engine.statement import Growth, Statement
from kimvisit.records import dates

Slot = tuple[str | None, str, str, str]


def trace(statements: Sequence[Statement], ladder: Ladder, cast: Cast) -> list[Statement]:
    """The same statements with roots, inferred hops, nearer statements, growth and the body twin of each headline."""
    sources = _Sources(statements, ladder, cast)
    found = [_traced(statement, sources, ladder, cast) for statement in statements]
    return with_headlines(found)


def _traced(statement: Statement, sources: "_Sources", ladder: Ladder, cast: Cast) -> Statement:
    if sources.is_open(statement):
        nearer = sources.behind(statement)
        roots, circular = sources.roots(statement)
        circular = circular or _repeats(statement.chain)
        inferred = sources.hops_behind(nearer, statement.chain[0]) if len(roots) == 1 and nearer else ()
    else:
        nearer = sources.fewer_hops(statement)
        roots, circular, inferred = (statement.chain[0],), _repeats(statement.chain), ()
    return replace(
        statement,
        roots=roots,
        inferred=inferred,
        nearer=nearer,
        grew=_growth(statement, nearer, ladder, cast),
        circular=circular,
        from_relay=len(roots) != 1 or cast.is_relay(roots[0]),
    )


def _repeats(chain: Sequence[str]) -> bool:
    return len(set(chain)) < len(chain)


def _growth(statement: Statement, nearer: Sequence[Statement], ladder: Ladder, cast: Cast) -> tuple[Growth, ...]:
    says_something = statement.factuality.is_firm or statement.factuality.is_denial
    if not (nearer and statement.is_plain and says_something) or statement.claim.presupposed:
        return ()
    strongest: tuple[Growth, ...] = ()
    for source in sorted(nearer, key=lambda one: (-one.factuality.rank, one.hops, one.id)):
        grown = more(statement, source, ladder, cast)
        if not grown:
            return ()
        strongest = strongest or grown
    return strongest


class _Sources:
    """Where to look for what is nearer the source: statements by event, kind, reading and voice, in order of time."""

    def __init__(self, statements: Sequence[Statement], ladder: Ladder, cast: Cast) -> None:
        self.ladder, self.cast = ladder, cast
        self.inside: dict[Slot, _Shelf] = defaultdict(_Shelf)
        self.rooted: dict[Slot, _Shelf] = defaultdict(_Shelf)
        self._kept: dict[tuple[object, ...], tuple[Statement, ...]] = {}
        self._behind: dict[str, tuple[Statement, ...]] = {}
        for statement in statements:
            if statement.is_headline or statement.claim.silent:
                continue
            for reading in statement.readings:
                place = (statement.event, statement.kind.id, reading)
                self.rooted[(*place, statement.chain[0])].add(statement)
                for voice in dict.fromkeys(statement.chain[1:]):
                    if cast.is_relay(voice) and voice != statement.chain[0]:
                        self.inside[(*place, voice)].add(statement)

    def is_open(self, statement: Statement) -> bool:
        """Whether the stated chain starts at a relay other than the article's own outlet and credit.

        What a relay only takes for granted is its own, whatever its source may have said.
        """
        first = statement.chain[0]
        return (
            not statement.claim.presupposed
            and self.cast.is_relay(first)
            and first not in (statement.article.outlet, statement.article.credit)
        )

    def behind(self, statement: Statement) -> tuple[Statement, ...]:
        """What a relay's statement seems to rest on: in the same article, else elsewhere within a day."""
        found = self._behind.get(statement.id)
        if found is None:
            found = self._behind[statement.id] = self._own_article(statement) or self._elsewhere(statement)
        return found

    def _elsewhere(self, statement: Statement) -> tuple[Statement, ...]:
        return tuple(one for one in self._look(self.inside, statement, near=True) if one.id != statement.id)

    def _own_article(self, statement: Statement) -> tuple[Statement, ...]:
        """What the article has from inside the relay's chain; never the statement itself, which begins with the relay."""
        article = statement.article.id
        question = (article, statement.event, statement.kind.id, statement.readings, statement.chain[0])
        if question not in self._kept:
            shelves = self._shelves(self.inside, statement)
            self._kept[question] = _distinct(one for shelf in shelves for one in shelf.of_article(article))
        return self._kept[question]

    def fewer_hops(self, statement: Statement) -> tuple[Statement, ...]:
        """What the same root voice said at that time, by a shorter way."""
        found = self._look(self.rooted, statement, near=False)
        return tuple(one for one in found if len(one.chain) < len(statement.chain) and one.id != statement.id)

    def _look(self, index: dict[Slot, "_Shelf"], statement: Statement, near: bool) -> tuple[Statement, ...]:
        said = printed(statement) if near else statement.moment
        question = (
            near, statement.event, statement.kind.id, statement.readings, statement.chain[0], said.earliest, said.latest
        )  # fmt: skip
        if question not in self._kept:
            shelves = self._shelves(index, statement)
            self._kept[question] = _distinct(one for shelf in shelves for one in shelf.at(said, near))
        return self._kept[question]

    def _shelves(self, index: dict[Slot, "_Shelf"], statement: Statement) -> list["_Shelf"]:
        kinds = (statement.kind.id, *self.ladder.standing_on(statement.kind.id))
        places = [(statement.event, kind, reading, statement.chain[0]) for kind in kinds for reading in statement.readings]
        return [index[place] for place in places if place in index]

    def roots(self, statement: Statement) -> tuple[tuple[str, ...], bool]:
        """The root voices that a relay's statement can be traced to, and whether the way comes back to itself."""
        found: set[str] = set()
        seen, todo, circular = {statement.id}, list(self.behind(statement)), False
        while todo:
            here = todo.pop()
            circular = circular or here.id == statement.id
            if here.id in seen:
                continue
            seen.add(here.id)
            deeper = self.behind(here) if self.is_open(here) else ()
            todo.extend(deeper)
            if not deeper:
                found.add(here.chain[0])
        return tuple(sorted(found)) or (statement.chain[0],), circular and not found

    def hops_behind(self, nearer: Sequence[Statement], relay: str) -> tuple[str, ...]:
        """The voices before `relay` on the shortest way to the root."""
        hops: tuple[str, ...] = ()
        seen: set[str] = set()
        while nearer:
            nearest = min(nearer, key=lambda one: (len(one.chain), one.id))
            hops = nearest.chain[: nearest.chain.index(relay)] + hops
            relay = nearest.chain[0]
            seen.add(nearest.id)
            deeper = self.behind(nearest) if self.is_open(nearest) else ()
            nearer = [one for one in deeper if one.id not in seen]
        return hops


class _Shelf:
    """Statements of one slot, in order of time once the first question comes."""

    def __init__(self) -> None:
        self.held: list[Statement] = []

    def add(self, statement: Statement) -> None:
        self.held.append(statement)

    @cached_property
    def _articles(self) -> dict[str, list[Statement]]:
        found: dict[str, list[Statement]] = defaultdict(list)
        for statement in self.held:
            found[statement.article.id].append(statement)
        return found

    @cached_property
    def _timed(self) -> dates.Timeline[Statement]:
        return dates.Timeline((one.moment, one) for one in self.held)

    def of_article(self, article: str) -> list[Statement]:
        return self._articles.get(article, [])

    def at(self, said: dates.Span, near: bool) -> Iterator[Statement]:
        match = dates.near if near else dates.overlap
        return (one for span, one in self._timed.around(said) if match(printed(one) if near else span, said))


def printed(one: Statement) -> dates.Span:
    """The day by which a relay's report is set beside what it may rest on: that of saying, else that of publication."""
    if one.claim.said or one.said.earliest != dates.ANY.earliest:
        return one.said
    return one.article.published or one.said


def _distinct(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """One of each wording: the one with the fewest hops, so that a hundred copies cost no more than one."""
    kept: dict[tuple[object, ...], Statement] = {}
    for one in sorted(statements, key=lambda one: (len(one.chain), one.id)):
        claim = one.claim
        values = tuple(sorted(one.values.items()))
        wording = (one.kind.id, one.rung, claim.factuality, one.readings, claim.conditional, one.chain[0], values)
        kept.setdefault(wording, one)
    return tuple(kept.values())
