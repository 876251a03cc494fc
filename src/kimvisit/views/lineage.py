"""The way of every word: from the root voices by way of the relays to the outlets that print it, for each assertion.

A tree's hops are voices. Two statements share a hop where the same voices stand before it and their root spoke at the same time. A leaf is
what one article prints in one wording; a headline stands on the leaf of the body statement that it repeats.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from kimvisit.engine import origins
from kimvisit.engine.finding import CONFLICTS
from kimvisit.engine.ledger import Ledger
from kimvisit.engine.origins import Origins
from kimvisit.engine.statement import Statement
from kimvisit.records.model import Kind
from kimvisit.views.hops import Desk, Hop, Leaf, hops, way
from kimvisit.views.timeline import Filter

_EVERYTHING = Filter()
Key = tuple[str | None, str, str]


@dataclass(frozen=True, slots=True)
class Ranks:
    """Who stands in each row: the outlets that print it, the relays between them and the voices, and the root voices, but for the silent."""

    outlets: tuple[str, ...]
    agencies: tuple[str, ...]
    voices: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Tree:
    """The lineage of one assertion: its hops in order of the tree, and who stands in each row of it.

    `agencies` are the relays between the outlets and the voices; `carrying` leaves out the leaves that deny it, which are `denied_by` these
    roots in these outlets (`denied_in`). `last_hop` are the stages that stand only where a relay said more than its
    source, `headline_only` those that only a headline gives.
    """

    event: str | None
    kind: Kind
    subject: str
    hops: tuple[Hop, ...]
    outlets: tuple[str, ...]
    agencies: tuple[str, ...]
    voices: tuple[str, ...]
    carrying: Ranks
    denied_by: tuple[str, ...]
    denied_in: tuple[str, ...]
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
    desk = Desk(ledger, _marks(ledger), {one.id: one.outlet for one in ledger.dossier.articles})
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


def _tree(key: Key, told: Sequence[Statement], desk: Desk) -> Tree:
    ledger, cast, kind = desk.ledger, desk.ledger.lens.cast, told[0].kind
    counted = [one for one in told if one.id not in ledger.corrected]
    denying = [one for one in counted if one.factuality.sign < 0]
    everyone = _ranks(counted, desk)
    return Tree(
        event=key[0],
        kind=kind,
        subject=key[2],
        hops=hops(told, desk),
        outlets=everyone.outlets,
        agencies=everyone.agencies,
        voices=everyone.voices,
        carrying=_ranks([one for one in counted if one.factuality.sign >= 0], desk),
        denied_by=tuple(sorted({one.root for one in denying})),
        denied_in=_ranks(denying, desk).outlets,
        origins=origins.count(counted, key[2], 0, ledger.lens.ladder, cast),
        last_hop=_stages(_is_beyond_its_source, [one for one in counted if one.is_plain], kind),
        headline_only=_stages(lambda one: one.is_headline, counted, kind),
    )


def _ranks(told: Sequence[Statement], desk: Desk) -> Ranks:
    is_relay = desk.ledger.lens.cast.is_relay
    return Ranks(
        tuple(sorted({desk.outlet_of[id] for one in told for id in _articles(one, desk.ledger)})),
        tuple(sorted({hop for one in told for hop in way(one)[:-1] if is_relay(hop) and hop != one.article.outlet})),
        tuple(sorted({one.root for one in told if not (one.from_relay or one.claim.silent or _turns_its_source(one))})),
    )


def _turns_its_source(one: Statement) -> bool:
    """Whether a relay made a yes of a no, or a no of a yes: the root voice said nothing of the kind."""
    return one.is_hardened and all(source.factuality.sign * one.factuality.sign < 0 for source in one.nearer)


def _stages(test: Callable[[Statement], bool], told: Iterable[Statement], kind: Kind) -> tuple[str | None, ...]:
    """The stages of which all that is firmly said passes the test."""
    firm = [one for one in told if one.factuality.is_firm and not one.claim.presupposed and not one.claim.conditional]
    return tuple(sorted({one.stage for one in firm} - {one.stage for one in firm if not test(one)}, key=kind.rung))


def _is_beyond_its_source(one: Statement) -> bool:
    return one.is_hardened and not any(
        source.is_plain and source.factuality.is_firm and source.kind.id == one.kind.id and source.rung >= one.rung
        for source in one.nearer
    )
