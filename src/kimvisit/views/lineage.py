"""The way of every word: from the root voices by way of the relays to the outlets that print it, for each assertion.

A tree's hops are voices. Two statements share a hop where the same voices stand before it and their root spoke at the same time. A leaf is
what one article prints in one wording; a headline stands on the leaf of the body statement that it repeats.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from kimvisit.engine import origins
from kimvisit.engine.finding import CONFLICTS
from kimvisit.engine.ledger import Ledger
from kimvisit.engine.origins import Origins
from kimvisit.engine.statement import Statement
from kimvisit.records.dates import Span
from kimvisit.records.model import Kind
from kimvisit.views.timeline import Filter

# Where a tree begins: at a voice; at a relay in its own words; at one whose source is one of several, is itself, or is not on file.
Source = Literal["voice", "own words", "one of several", "itself", "not on file"]
_SOURCES: tuple[Source, ...] = ("voice", "own words", "one of several", "itself", "not on file")
_EVERYTHING = Filter()
Key = tuple[str | None, str, str]
Wording = tuple[object, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Leaf:
    """What one article prints in one wording: `statements`, the one that stands for it first, headlines last.

    `copies` are articles folded into this one, `conflicts` the findings that it takes part in, `hardening` those of them that say what grew.
    `corrected_by` is the claim with which the outlet took it back; then it counts for nothing.
    """

    statements: tuple[Statement, ...]
    copies: tuple[str, ...]
    conflicts: tuple[str, ...]
    hardening: tuple[str, ...]
    corrected_by: str | None

    @property
    def first(self) -> Statement:
        """The statement that stands for the leaf."""
        return self.statements[0]

    @property
    def body(self) -> Statement:
        """The statement whose chain is the leaf's way: of a headline that repeats the body, the one that it repeats."""
        return self.first.headline_of or self.first


@dataclass(frozen=True, slots=True, eq=False)
class Hop:
    """A voice on the way, numbered in the order of the tree; `parent` is the number of the voice before it, None for a root.

    `said` is when the root spoke, `source` what stands behind it. `is_inferred`: no text on file states the way from the parent to here. `repeats`: the same voice stands
    further up. `says` has a statement for each wording in which the nearest copies on file give it; where each of those was hardened
    after it, for each wording of what they were traced to.
    """

    number: int
    parent: int | None
    depth: int
    voice: str
    said: Span
    source: Source
    is_inferred: bool
    repeats: bool
    says: tuple[Statement, ...]
    leaves: tuple[Leaf, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Tree:
    """The lineage of one assertion: its hops in order of the tree, and who stands in each row of it.

    `agencies` are the relays between the outlets and the voices. `last_hop` are the stages that stand only where a relay said more than its
    source, `headline_only` those that only a headline gives.
    """

    event: str | None
    kind: Kind
    subject: str
    hops: tuple[Hop, ...]
    outlets: tuple[str, ...]
    agencies: tuple[str, ...]
    voices: tuple[str, ...]
    origins: Origins
    last_hop: tuple[str | None, ...]
    headline_only: tuple[str | None, ...]

    @property
    def leaves(self) -> Iterator[Leaf]:
        """All leaves, in order of the tree."""
        return (leaf for hop in self.hops for leaf in hop.leaves)


def trees(ledger: Ledger, chosen: Filter = _EVERYTHING) -> tuple[Tree, ...]:
    """The trees of what the filters keep, by event, kind and subject. Kinds without an event are told only if asked for."""
    catalog, keeps = ledger.lens.catalog, keeper(chosen, ledger)
    found: dict[Key, list[Statement]] = defaultdict(list)
    for one in _on_file(ledger):
        if (one.kind.event != "none" or chosen.kind) and keeps(one):
            for reading in one.readings:
                if chosen.subject in (None, reading):
                    found[one.event, one.kind.id, reading].append(one)
    events = {event: number for number, event in enumerate(catalog.events)}
    kinds = {kind: number for number, kind in enumerate(catalog.kinds)}
    desk = _Desk(ledger, _marks(ledger), {one.id: one.outlet for one in ledger.dossier.articles})
    order = sorted(found, key=lambda key: (events.get(key[0] or "", len(events)), kinds[key[1]], key[2]))
    return tuple(_tree(key, found[key], desk) for key in order)


def keeper(chosen: Filter, ledger: Ledger) -> Callable[[Statement], bool]:
    """What the filters ask of a statement: `voice` is its root, one for whom that speaks, or any hop; the days are those of saying."""
    outlet_of = {one.id: one.outlet for one in ledger.dossier.articles} if chosen.outlet else {}
    side = ledger.lens.cast.side
    return lambda one: (
        chosen.event in (None, one.event)
        and chosen.kind in (None, one.kind.id)
        and (chosen.subject is None or chosen.subject in one.readings)
        and (chosen.voice is None or chosen.voice in (*one.inferred, *one.chain, *side(one.root)))
        and (chosen.outlet is None or chosen.outlet in {outlet_of[id] for id in _articles(one, ledger)})
        and (chosen.since is None or one.said.latest >= chosen.since.earliest)
        and (chosen.until is None or one.said.earliest <= chosen.until.latest)
    )


def answers(one: Statement) -> tuple[str, ...]:
    """What a claim says beside its step, where that is one thing: who answered or invited, which number, which office."""
    told = (
        name for name, declared in one.kind.values.items() if declared.type in ("actor", "number", "office") and not declared.list
    )
    return tuple(value for name in told for value in one.values.get(name, ()))


@dataclass(frozen=True, slots=True)
class _Desk:
    ledger: Ledger
    marks: Mapping[str, list[tuple[str, bool]]]
    outlet_of: Mapping[str, str]


def _on_file(ledger: Ledger) -> Iterator[Statement]:
    yield from ledger.statements
    if ledger.uncorrected:
        yield from (one for one in ledger.uncorrected.statements if one.id in ledger.corrected)


def _articles(one: Statement, ledger: Ledger) -> tuple[str, ...]:
    return (one.article.id, *ledger.copies.get(one.article.id, ()))


def _marks(ledger: Ledger) -> dict[str, list[tuple[str, bool]]]:
    """For each claim the conflicts that it takes part in, and whether it is the side of one that says what grew."""
    found: dict[str, list[tuple[str, bool]]] = defaultdict(list)
    for finding in ledger.findings:
        if finding.class_ in CONFLICTS:
            grown = {one.id for one in finding.sides[0].statements} if finding.grew else set()
            for one in dict.fromkeys(finding.statements):
                found[one.id].append((finding.id, one.id in grown))
    return found


def _tree(key: Key, told: Sequence[Statement], desk: _Desk) -> Tree:
    ledger, cast, kind = desk.ledger, desk.ledger.lens.cast, told[0].kind
    counted = [one for one in told if one.id not in ledger.corrected]
    relays = {hop for one in counted for hop in _way(one)[:-1] if cast.is_relay(hop) and hop != one.article.outlet}
    return Tree(
        event=key[0],
        kind=kind,
        subject=key[2],
        hops=_hops(told, desk),
        outlets=tuple(sorted({desk.outlet_of[id] for one in counted for id in _articles(one, ledger)})),
        agencies=tuple(sorted(relays)),
        voices=tuple(sorted({one.root for one in counted if not one.from_relay and not one.claim.silent})),
        origins=origins.count(counted, key[2], 0, ledger.lens.ladder, cast),
        last_hop=_stages(_is_beyond_its_source, [one for one in counted if one.is_plain], kind),
        headline_only=_stages(lambda one: one.is_headline, counted, kind),
    )


def _stages(test: Callable[[Statement], bool], told: Iterable[Statement], kind: Kind) -> tuple[str | None, ...]:
    """The stages of which all that is firmly said passes the test."""
    firm = [one for one in told if one.factuality.is_firm and not one.claim.presupposed and not one.claim.conditional]
    return tuple(sorted({one.stage for one in firm} - {one.stage for one in firm if not test(one)}, key=kind.rung))


def _is_beyond_its_source(one: Statement) -> bool:
    return one.is_hardened and not any(
        source.is_plain and source.factuality.is_firm and source.kind.id == one.kind.id and source.rung >= one.rung
        for source in one.nearer
    )


def _way(one: Statement) -> tuple[str, ...]:
    """The voices from the root to the outlet, inferred ones first; a headline goes the way of the body statement that it repeats."""
    body = one.headline_of or one
    return (*body.inferred, *body.chain) if len(body.roots) == 1 else body.chain


@dataclass(slots=True, eq=False)
class _Node:
    """A hop while the tree grows; `copies` by whether they were hardened after it, and by how far it lies behind them."""

    number: int
    parent: int | None
    depth: int
    repeats: bool
    is_stated: bool = False
    sources: set[Source] = field(default_factory=set)
    told: dict[Wording, list[Statement]] = field(default_factory=lambda: defaultdict(list))
    copies: dict[tuple[bool, int], list[Statement]] = field(default_factory=lambda: defaultdict(list))


def _hops(told: Iterable[Statement], desk: _Desk) -> tuple[Hop, ...]:
    """Statements in order of their ways: a voice comes before those that have its word from it."""
    nodes: dict[tuple[int | None, str, Span], _Node] = {}
    for one in sorted(told, key=lambda one: _order(one, desk)):
        body, voices, seen, parent = one.headline_of or one, _way(one), set[str](), None
        for depth, voice in enumerate(voices):
            key = (parent, voice, _said(body, desk))
            node = nodes.get(key) or _Node(len(nodes), parent, depth, voice in seen)
            nodes[key] = node
            node.is_stated |= depth > len(body.inferred)
            node.sources.add(_source(body, desk))
            node.copies[one.is_headline or one.is_hardened, len(voices) - depth].append(one)
            seen.add(voice)
            parent = node.number
        node.told[
            (one.article.id, one.id in desk.ledger.corrected, body.grew, body.inferred, body.roots, *_wording(body))
        ].append(one)
    return tuple(_hop(voice, said, node, desk) for (_, voice, said), node in nodes.items())


def _hop(voice: str, said: Span, node: _Node, desk: _Desk) -> Hop:
    leaves = [_leaf(ones, desk) for ones in node.told.values()]
    return Hop(
        number=node.number,
        parent=node.parent,
        depth=node.depth,
        voice=voice,
        said=said,
        source=next(one for one in _SOURCES if one in node.sources),
        is_inferred=node.parent is not None and not node.is_stated,
        repeats=node.repeats,
        says=_says(node),
        leaves=tuple(sorted(leaves, key=lambda leaf: (leaf.first.article.id, leaf.first.is_hardened, _place(leaf.first)))),
    )


def _order(one: Statement, desk: _Desk) -> tuple[object, ...]:
    said = _said(one.headline_of or one, desk)
    is_open, voices = said.earliest.year == 1, _way(one)
    moment = (said.latest if is_open else said.earliest, not is_open, said.latest)
    return (*moment, said.edtf, desk.ledger.lens.cast.is_relay(voices[0]), voices, one.id)


def _said(body: Statement, desk: _Desk) -> Span:
    utterance = desk.ledger.lens.utterance_of.get(body.id)
    return utterance.said if utterance else body.said


def _source(body: Statement, desk: _Desk) -> Source:
    root = body.roots[0]
    if len(body.roots) > 1:
        return "one of several"
    if not desk.ledger.lens.cast.is_relay(root):
        return "voice"
    if root in (body.article.outlet, body.article.credit):
        return "own words"
    return "itself" if body.circular else "not on file"


def _wording(one: Statement) -> Wording:
    claim = one.claim
    return (one.kind.id, one.stage, claim.factuality, claim.conditional, claim.silent, claim.so_far, one.readings, answers(one))


def _says(node: _Node) -> tuple[Statement, ...]:
    is_hardened, _ = closest = min(node.copies)
    nearest = node.copies[closest]
    if is_hardened:
        nearest = [source for one in nearest for source in (one.headline_of or one).nearer] or nearest
    by_strength = sorted(nearest, key=lambda one: (one.kind.id, one.rung, -one.factuality.rank, one.id))
    return tuple({_wording(one): one for one in reversed(by_strength)}.values())[::-1]


def _leaf(told: Iterable[Statement], desk: _Desk) -> Leaf:
    ordered = sorted(told, key=_place)
    marks, ledger = [mark for one in ordered for mark in desk.marks.get(one.id, ())], desk.ledger
    return Leaf(
        statements=tuple(ordered),
        copies=ledger.copies.get(ordered[0].article.id, ()),
        conflicts=tuple(dict.fromkeys(id for id, _ in marks)),
        hardening=tuple(dict.fromkeys(id for id, grown in marks if grown)),
        corrected_by=ledger.corrected.get(ordered[0].id),
    )


def _place(one: Statement) -> tuple[object, ...]:
    return (one.is_headline, one.claim.presupposed, one.claim.paragraph, one.id)
