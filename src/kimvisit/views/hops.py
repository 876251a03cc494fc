"""The hops of a lineage: statements put in order of the voices through which they passed."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from kimvisit.engine.chains import printed
from kimvisit.engine.ledger import Ledger
from kimvisit.engine.statement import Statement
from kimvisit.records import dates
from kimvisit.records.dates import Span

# Where a tree begins: at a voice; at a relay in its own words; at one whose source is one of several, is itself, or is not on file.
Source = Literal["voice", "own words", "one of several", "itself", "not on file"]
_SOURCES: tuple[Source, ...] = ("voice", "own words", "one of several", "itself", "not on file")
Because = Literal["same article", "said within a day", "no date against it"]
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


@dataclass(frozen=True, slots=True)
class Desk:
    """What lies at hand while hops are told of: the ledger, the findings on each statement (id, whether the word grew), the outlet of each article."""

    ledger: Ledger
    marks: Mapping[str, list[tuple[str, bool]]]
    outlet_of: Mapping[str, str]


def answers(one: Statement) -> tuple[str, ...]:
    """What a claim says beside its step, where that is one thing: who answered or invited, which number, which office."""
    told = (
        name for name, declared in one.kind.values.items() if declared.type in ("actor", "number", "office") and not declared.list
    )
    return tuple(value for name in told for value in one.values.get(name, ()))


def way(one: Statement) -> tuple[str, ...]:
    """The voices from the root to the outlet, inferred ones first; a headline goes the way of the body statement that it repeats."""
    body = one.headline_of or one
    return (*body.inferred, *body.chain) if len(body.roots) == 1 else body.chain


def because(body: Statement) -> Because:
    """Why hops were added before the stated ones: what they were traced to, and whether days speak for it."""
    if any(one.article.id == body.article.id for one in body.nearer):
        return "same article"
    is_dated = printed(body) != dates.ANY and any(printed(one) != dates.ANY for one in body.nearer)
    return "said within a day" if is_dated else "no date against it"


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


def hops(told: Iterable[Statement], desk: Desk) -> tuple[Hop, ...]:
    """Statements in order of their ways: a voice comes before those that have its word from it."""
    nodes: dict[tuple[int | None, str, Span], _Node] = {}
    for one in sorted(told, key=lambda one: _order(one, desk)):
        body, voices, seen, parent = one.headline_of or one, way(one), set[str](), None
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


def _hop(voice: str, said: Span, node: _Node, desk: Desk) -> Hop:
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


def _order(one: Statement, desk: Desk) -> tuple[object, ...]:
    said = _said(one.headline_of or one, desk)
    is_open, voices = said.earliest.year == 1, way(one)
    moment = (said.latest if is_open else said.earliest, not is_open, said.latest)
    return (*moment, said.edtf, desk.ledger.lens.cast.is_relay(voices[0]), voices, one.id)


def _said(body: Statement, desk: Desk) -> Span:
    utterance = desk.ledger.lens.utterance_of.get(body.id)
    return utterance.said if utterance else body.said


def _source(body: Statement, desk: Desk) -> Source:
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


def _leaf(told: Iterable[Statement], desk: Desk) -> Leaf:
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
