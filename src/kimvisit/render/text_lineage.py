"""The lineage as text: a tree for each question, root voices first, then one line of counts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kimvisit.engine import wording
from kimvisit.engine.groups import Lens
from kimvisit.engine.ledger import Ledger
from kimvisit.engine.statement import Statement
from kimvisit.render import days, report, words
from kimvisit.render.page import Line, Page, ends, paragraphs
from kimvisit.render.text_timeline import in_full
from kimvisit.render.tree import SIGNS, Row, Told, branches
from kimvisit.render.words import Labels
from kimvisit.views.hops import Hop, Leaf, answers, because
from kimvisit.views.lineage import Tree

SOURCES = {
    "not on file": "its source is not on file",
    "itself": "the way leads back to itself; no voice stands behind it",
    "one of several": "its source is one of several",
}


@dataclass(frozen=True, slots=True)
class _Desk:
    page: Page
    ledger: Ledger
    names: Labels


def lines(ledger: Ledger, told: Sequence[Tree], page: Page) -> Iterator[str]:
    """The page, line by line."""
    yield from paragraphs(report.standing(ledger), page, style="dim")
    if not told:
        yield "Nothing on file."
        return
    desk = _Desk(page, ledger, words.labels(ledger))
    events = in_full(ledger, list(dict.fromkeys(one.event for one in told if one.event)), page)
    shown = [one for one in told if one.event is None or one.event in events]
    if not page.everything:
        named = {(one.event, one.kind.id) for one in shown if not _is_only_if_meant(one)}
        shown = [one for one in shown if (one.event, one.kind.id) not in named or not _is_only_if_meant(one)]
    for tree in shown:
        question = wording.question(tree.kind.id, tree.subject, ledger.lens)
        yield from ends(Line(question, "bold"), "", page, key=tree.event or "")
        yield ""
        yield from branches(list(_rows(tree, desk)), page)
        yield ""
        yield from paragraphs([" ".join(_counts(tree, ledger))], page)
        yield ""
    yield from paragraphs(_foot(shown, len(told) - len(shown), desk), page, style="dim")


def _is_only_if_meant(tree: Tree) -> bool:
    return all(one.is_marked for leaf in tree.leaves for one in leaf.statements)


def _foot(shown: Sequence[Tree], hidden: int, desk: _Desk) -> Iterator[str]:
    first = shown[0].hops[-1].leaves[0].first
    legend = [f"{desk.names[first.article.id]} 3 = paragraph 3, h = headline"]
    if any(hop.is_inferred or leaf.body.inferred for tree in shown for hop in tree.hops for leaf in hop.leaves):
        legend.append(f"{SIGNS[desk.page.ascii][1][1]} inferred")
    if any(leaf.body.grew for tree in shown for leaf in tree.leaves):
        legend.append("CAPITALS harder")
    yield f"{', '.join(legend)}."
    if hidden:
        several = words.count(hidden, "question")
        yield f"Not shown: {several} of the background, or on one whom no text names: --all, --event E, --subject A."


def _rows(tree: Tree, desk: _Desk) -> Iterator[Row]:
    """Hops and leaves in order of the tree. An outlet that prints it in one wording, or hands it to nobody, needs no row of its own."""
    with_children = {hop.parent for hop in tree.hops}
    deeper = [0] * len(tree.hops)  # how far the rows of a hop's children lie below it
    said: dict[int, tuple[Told, ...]] = {}
    for hop in tree.hops:
        depth = 0 if hop.parent is None else deeper[hop.parent] + 1
        deeper[hop.number] = depth
        is_merged = len(hop.leaves) == 1
        if not is_merged and (hop.parent is None or hop.number in with_children):
            said[hop.number] = tuple(_told(one, desk) for one in hop.says)
            is_known = hop.parent is not None and said.get(hop.parent) == said[hop.number]
            told = () if is_known or hop.leaves else said[hop.number]
            yield Row(depth, hop.is_inferred, _hop(hop, desk), tuple(_hop_notes(hop)), told)
        for leaf in hop.leaves:
            below = not is_merged and (hop.parent is None or hop.number in with_children)
            yield _leaf_row(leaf, hop, depth + below, is_merged, desk)


def _hop(hop: Hop, desk: _Desk) -> str:
    if hop.parent is not None:
        return f"{desk.ledger.lens.cast.name(hop.voice)}{', again' if hop.repeats else ''}"
    told = hop.says[0]
    name = (
        f"{desk.ledger.lens.cast.name(hop.voice)} itself"
        if hop.source == "own words"
        else wording.voice(hop.voice, desk.ledger.lens, wording.about(told))
    )
    likely = hop.source == "own words" and not told.claim.said and "/" in hop.said.edtf
    return f"{name}, {days.day(hop.said.edtf, likely=likely)}"


def _hop_notes(hop: Hop) -> Iterator[str]:
    if hop.parent is None and hop.source in SOURCES:
        yield SOURCES[hop.source]


def _leaf_row(leaf: Leaf, hop: Hop, depth: int, is_merged: bool, desk: _Desk) -> Row:
    first, body, cast = leaf.first, leaf.body, desk.ledger.lens.cast
    (where,) = words.places(leaf.statements, desk.names)
    notes = list(_hop_notes(hop)) if is_merged else []
    if is_merged and hop.parent is None:
        where = f"{_hop(hop, desk)}: {where.removeprefix(desk.names[first.article.id]).strip()}"
    elif hop.repeats:
        notes.append(f"{cast.name(hop.voice)} again: the way comes back to itself")
    if body.inferred:
        notes.append(f"inferred: {_reason(body, desk)}, {cast.name(first.article.outlet)} names {cast.name(body.chain[0])} alone")
    if len(body.roots) > 1:
        notes.append(f"it may rest on {wording.listed([cast.name(root) for root in body.roots], 'or')}")
    cited = [
        cast.name(one.chain[0])
        for one in leaf.statements
        if one.is_headline and one.claim.attribution and one.chain[0] != body.chain[0]
    ]
    if cited:
        notes.append(f"its headline names {wording.listed(cited)}")
    notes += [f"copy: {desk.names[copy]}" for copy in leaf.copies]
    if leaf.corrected_by:
        notes.append(f"taken back by {leaf.corrected_by}")
    codes = " ".join(dict.fromkeys(id.partition("-")[0] for id in leaf.hardening))
    return Row(
        depth,
        bool(body.inferred) and depth > 0,
        where,
        tuple(notes),
        (_told(first, desk, leaf),),
        codes,
        "dim" if leaf.corrected_by else "",
    )


def _reason(body: Statement, desk: _Desk) -> str:
    why = because(body)
    if why == "same article":
        return why
    where = wording.listed([desk.names[one.article.id] for one in body.nearer])
    return f"said within a day, in {where}" if why == "said within a day" else f"no date speaks against {where}"


def _told(one: Statement, desk: _Desk, leaf: Leaf | None = None) -> Told:
    """A step with what qualifies it, and who did it; in capitals what a relay made harder."""
    body, cast = one.headline_of or one, desk.ledger.lens.cast
    grew = {growth.what for growth in body.grew}
    all_presupposed = leaf is not None and all(each.claim.presupposed for each in leaf.statements)
    step, *provisos = [words.step(one), *words.provisos(one, all_presupposed)]
    harder = {growth.after for growth in body.grew if growth.what in one.values}
    who = [name.upper() if name in harder else name for name in (cast.name(value) for value in answers(one))]
    if "name" in grew:
        named = cast.name(one.readings[0])
        who = [named.upper(), *(name for name in who if name.upper() != named.upper())]
    if "certainty" in grew:
        provisos = [one.factuality.word.upper(), *(word for word in provisos if word != one.factuality.word)]
    if "if" in grew:
        provisos.append("NO IF")
    if leaf and leaf.corrected_by:
        provisos.append("taken back")
    return [step.upper() if "stage" in grew else step, *provisos], who


def _counts(tree: Tree, ledger: Ledger) -> Iterator[str]:
    if tree.carrying.outlets or not tree.denied_by:
        yield _carrying(tree, ledger.lens)
    if tree.denied_by:
        where = "" if tree.denied_by == tree.denied_in else f", in {words.count(len(tree.denied_in), 'outlet')}"
        yield f"Denied by {wording.names(tree.denied_by, ledger.lens)}{where}."
    for stages, where in ((tree.last_hop, "at the last hop"), (tree.headline_only, "in a headline")):
        if stages:
            steps = wording.listed([f"'{tree.kind.word(stage)}'" for stage in stages])
            yield f"{steps} {'stands' if len(stages) == 1 else 'stand'} only {where}."


def _carrying(tree: Tree, lens: Lens) -> str:
    found, ranks = tree.origins, tree.carrying
    is_agency = all(lens.catalog.actors[one].sort == "agency" for one in ranks.agencies)
    firm = [*found.named, *found.unnamed]
    told = [f"{words.count(len(firm), 'origin')}: {wording.names(firm, lens)}" if firm else "no origin"]
    if found.if_meant:
        told.append(f"{wording.names(found.if_meant, lens)} if {lens.cast.name(tree.subject)} is meant")
    if found.own_voice:
        told.append(f"{wording.names(found.own_voice, lens)} without naming a source")
    relays = words.count(len(ranks.agencies), *(("agency", "agencies") if is_agency else ("relay", "relays")))
    outlets, voices = words.count(len(ranks.outlets), "outlet"), words.count(len(ranks.voices), "voice")
    return f"{outlets} < {relays} < {voices} < {'; '.join(told)}."
