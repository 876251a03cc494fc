"""The way of every word: from the root voices by way of the relays to the outlets that print it, for each assertion.

A tree's hops are voices. Two statements share a hop where the same voices stand before it, and their root spoke at the same time. A leaf is
what one article prints in one wording; a headline stands on the leaf of the body statement that it repeats. Inferred hops (chains.py) are
marked with their reason, and so is what grew on the way.

A hop *says* what the copies on file nearest to it give it; where each of them was hardened after it, what those were traced to.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from kimvisit import origins
from kimvisit.dates import Span
from kimvisit.finding import CONFLICTS
from kimvisit.ledger import Ledger
from kimvisit.model import Kind
from kimvisit.origins import Origins
from kimvisit.statement import Statement
from kimvisit.timeline import Filter

# Where a tree begins: at a voice; at a relay in its own words; at a relay whose source is not on file, is one of several, or is itself.
Source = Literal["voice", "own words", "not on file", "one of several", "itself"]
_SOURCES: tuple[Source, ...] = ("voice", "own words", "one of several", "itself", "not on file")
Wording = tuple[object, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Leaf:
    """What one article prints in one wording: `statements`, the one that stands for it first, headlines last.

    `copies` are articles folded into this one, `conflicts` the findings that it takes part in, `hardening` those of them that tell what grew.
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
        """The statement whose chain is the leaf's way; of a headline that repeats the body, the one that it repeats."""
        return self.first.headline_of or self.first

    @property
    def paragraphs(self) -> tuple[int, ...]:
        """Where in the article it stands; 0 is the headline."""
        return tuple(sorted({one.claim.paragraph for one in self.statements}))


@dataclass(frozen=True, slots=True, eq=False)
class Hop:
    """A voice on the way, numbered in the order of the tree; `parent` is the number of the voice before it, None for a root.

    `said` is when the root spoke. `is_inferred`: no text on file states the way from the parent to here. `repeats`: the same voice
    stands further up. `says` holds a statement for each wording.
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

    @property
    def is_only_if_meant(self) -> bool:
        """Whether no statement of it names the subject."""
        return all(one.is_marked for leaf in self.leaves for one in leaf.statements)


def trees(ledger: Ledger, chosen: Filter = Filter()) -> tuple[Tree, ...]:
    """The trees of what the filters keep, in order of event, kind and subject. Kinds without an event are told only if asked for."""
    catalog, keeps = ledger.lens.catalog, keeper(chosen, ledger)
    found: dict[tuple[str | None, str, str], list[Statement]] = defaultdict(list)
    for one in on_file(ledger):
        if keeps(one) and (one.kind.event != "none" or chosen.kind):
            for reading in one.readings:
                if chosen.subject in (None, reading):
                    found[one.event, one.kind.id, reading].append(one)
    events = {event: number for number, event in enumerate(catalog.events)}
    kinds = {kind: number for number, kind in enumerate(catalog.kinds)}
    desk = _Desk(ledger, _marks(ledger), {one.id: one.outlet for one in ledger.dossier.articles})
    order = sorted(found, key=lambda key: (events.get(key[0] or "", len(events)), kinds[key[1]], key[2]))
    return tuple(_tree(key, catalog.kinds[key[1]], found[key], desk) for key in order)


def keeper(chosen: Filter, ledger: Ledger) -> Callable[[Statement], bool]:
    """What the filters ask of a statement: `voice` is its root, one for whom that speaks, or any hop; the days are those of saying."""
    outlet_of = {one.id: one.outlet for one in ledger.dossier.articles} if chosen.outlet else {}
    side = ledger.lens.cast.side

    def keeps(one: Statement) -> bool:
        return (
            chosen.event in (None, one.event)
            and chosen.kind in (None, one.kind.id)
            and (chosen.subject is None or chosen.subject in one.readings)
            and (chosen.voice is None or chosen.voice in (*one.inferred, *one.chain, *side(one.root)))
            and (chosen.outlet is None or chosen.outlet in {outlet_of[id] for id in _articles(one, ledger)})
            and (chosen.since is None or one.said.latest >= chosen.since.earliest)
            and (chosen.until is None or one.said.earliest <= chosen.until.latest)
        )

    return keeps


def on_file(ledger: Ledger) -> Iterator[Statement]:
    """All statements, those that their outlets took back last."""
    yield from ledger.statements
    if ledger.uncorrected:
        yield from (one for one in ledger.uncorrected.statements if one.id in ledger.corrected)


def way(one: Statement) -> tuple[str, ...]:
    """The voices from the root to the outlet, inferred ones first; a headline goes the way of the body statement that it repeats."""
    body = one.headline_of or one
    return (*body.inferred, *body.chain) if len(body.roots) == 1 else body.chain


def answerers(one: Statement) -> tuple[str, ...]:
    """Who a claim says did it: the actors among its values that are no lists, such as who answered or who invited."""
    declared = one.kind.values
    named = (name for name in declared if declared[name].type == "actor" and not declared[name].list)
    return tuple(actor for name in named for actor in one.values.get(name, ()))


@dataclass(frozen=True, slots=True)
class _Desk:
    ledger: Ledger
    marks: Mapping[str, list[tuple[str, bool]]]
    outlet_of: Mapping[str, str]


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


def _tree(key: tuple[str | None, str, str], kind: Kind, told: Sequence[Statement], desk: _Desk) -> Tree:
    ledger, cast = desk.ledger, desk.ledger.lens.cast
    counted = [one for one in told if one.id not in ledger.corrected]
    outlets = {desk.outlet_of[id] for one in counted for id in _articles(one, ledger)}
    relays = {hop for one in counted for hop in way(one)[:-1] if cast.is_relay(hop) and hop != one.article.outlet}
    voices = {one.root for one in counted if not one.from_relay and not one.claim.silent}
    return Tree(
        event=key[0],
        kind=kind,
        subject=key[2],
        hops=_hops(told, desk),
        outlets=tuple(sorted(outlets)),
        agencies=tuple(sorted(relays)),
        voices=tuple(sorted(voices)),
        origins=origins.count(counted, key[2], 0, ledger.lens.ladder, cast),
        last_hop=_only(_is_beyond_its_source, [one for one in counted if one.is_plain], kind),
        headline_only=_only(lambda one: one.is_headline, counted, kind),
    )


def _only(test: Callable[[Statement], bool], told: Iterable[Statement], kind: Kind) -> tuple[str | None, ...]:
    """The stages of which all that is firmly said passes the test."""
    firm = [one for one in told if one.factuality.is_firm and not one.claim.presupposed and not one.claim.conditional]
    found = {one.stage for one in firm} - {one.stage for one in firm if not test(one)}
    return tuple(sorted(found, key=kind.rung))


def _is_beyond_its_source(one: Statement) -> bool:
    """Whether no copy nearer the source says as much as firmly of the same kind."""
    return one.is_hardened and not any(
        source.is_plain and source.factuality.is_firm and source.kind.id == one.kind.id and source.rung >= one.rung
        for source in one.nearer
    )


@dataclass(eq=False)
class _Node:
    """A hop while the tree grows."""

    voice: str
    said: Span
    repeats: bool
    is_stated: bool = False
    sources: set[Source] = field(default_factory=set)
    children: dict[str, "_Node"] = field(default_factory=dict)
    told: dict[Wording, list[Statement]] = field(default_factory=lambda: defaultdict(list))
    copies: dict[tuple[bool, int], list[Statement]] = field(default_factory=lambda: defaultdict(list))


def _hops(told: Iterable[Statement], desk: _Desk) -> tuple[Hop, ...]:
    hops: list[Hop] = []
    todo: list[tuple[_Node, Hop | None]] = [(root, None) for root in reversed(_plant(told, desk.ledger))]
    while todo:
        node, above = todo.pop()
        source = next((one for one in _SOURCES if one in node.sources), "voice")
        hop = Hop(
            number=len(hops),
            parent=above.number if above else None,
            depth=above.depth + 1 if above else 0,
            voice=node.voice,
            said=node.said,
            source=source,
            is_inferred=above is not None and not node.is_stated,
            repeats=node.repeats,
            says=_says(node),
            leaves=tuple(sorted((_leaf(ones, desk) for ones in node.told.values()), key=_leaf_order)),
        )
        hops.append(hop)
        todo += [(node.children[voice], hop) for voice in sorted(node.children, reverse=True)]
    return tuple(hops)


def _plant(told: Iterable[Statement], ledger: Ledger) -> list[_Node]:
    roots: dict[tuple[str, Span], _Node] = {}
    for one in told:
        voices, body = way(one), one.headline_of or one
        said = _utterance_said(body, ledger)
        node = roots.setdefault((voices[0], said), _Node(voices[0], said, False, True))
        node.sources.add(_source(body, ledger))
        behind, seen, trusted = len(body.inferred), {voices[0]}, not (one.is_headline or one.is_hardened)
        node.copies[not trusted, len(voices)].append(one)
        for number, voice in enumerate(voices[1:], 1):
            node = node.children.setdefault(voice, _Node(voice, said, voice in seen))
            seen.add(voice)
            node.is_stated |= number > behind
            node.copies[not trusted, len(voices) - number].append(one)
        node.told[_wording(one, ledger)].append(one)
    return sorted(roots.values(), key=lambda root: (*_moment(root.said), ledger.lens.cast.is_relay(root.voice), root.voice))


def _utterance_said(body: Statement, ledger: Ledger) -> Span:
    taken_back = ledger.uncorrected is not None and body.id in ledger.corrected
    lens = ledger.uncorrected.lens if ledger.uncorrected and taken_back else ledger.lens
    return lens.utterance_of[body.id].said


def _source(body: Statement, ledger: Ledger) -> Source:
    if len(body.roots) != 1:
        return "one of several"
    if not ledger.lens.cast.is_relay(body.roots[0]):
        return "voice"
    if body.roots[0] in (body.article.outlet, body.article.credit):
        return "own words"
    return "itself" if body.circular else "not on file"


def _moment(when: Span) -> tuple[object, ...]:
    is_open = when.earliest.year == 1
    return (when.latest if is_open else when.earliest, not is_open, when.latest)


def _wording(one: Statement, ledger: Ledger) -> Wording:
    """What makes two statements of an article one leaf. A headline that repeats the body goes with it."""
    body, claim = one.headline_of or one, one.claim
    flags = (claim.conditional, claim.silent, claim.so_far, one.id in ledger.corrected)
    said = () if one.headline_of else answerers(one)
    said = answerers(body) if one.headline_of else said
    return (one.article.id, one.stage, claim.factuality, flags, one.readings, said, body.grew, body.inferred, body.roots)


def _says(node: _Node) -> tuple[Statement, ...]:
    """A statement for each wording in which the copies nearest to a hop give it."""
    (is_hardened, _), nearest = min(node.copies.items(), key=lambda pair: pair[0])
    if is_hardened:
        nearest = [source for one in nearest for source in (one.headline_of or one).nearer] or nearest
    found: dict[Wording, Statement] = {}
    for one in sorted(nearest, key=lambda one: (one.kind.id, one.rung, -one.factuality.rank, one.id)):
        claim = one.claim
        flags = (claim.conditional, claim.silent, claim.so_far)
        found.setdefault((one.kind.id, one.stage, claim.factuality, flags, one.readings, answerers(one)), one)
    return tuple(found.values())


def _leaf(told: Sequence[Statement], desk: _Desk) -> Leaf:
    ordered = tuple(sorted(told, key=lambda one: (one.is_headline, one.claim.presupposed, one.claim.paragraph, one.id)))
    marks = [mark for one in ordered for mark in desk.marks.get(one.id, ())]
    return Leaf(
        statements=ordered,
        copies=desk.ledger.copies.get(ordered[0].article.id, ()),
        conflicts=tuple(dict.fromkeys(id for id, _ in marks)),
        hardening=tuple(dict.fromkeys(id for id, grown in marks if grown)),
        corrected_by=desk.ledger.corrected.get(ordered[0].id),
    )


def _leaf_order(leaf: Leaf) -> tuple[object, ...]:
    first = leaf.first
    return (first.article.id, bool(first.grew), first.claim.paragraph or 999_999, first.id)
