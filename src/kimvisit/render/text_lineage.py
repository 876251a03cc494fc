"""The lineage as text: a tree for each question, root voices first, then one line of counts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kimvisit.engine import wording
from kimvisit.engine.ledger import Ledger
from kimvisit.engine.statement import Statement
from kimvisit.render import days, words
from kimvisit.render.page import Line, Page, block, cells, columns, ends, paint, paragraphs, wrap
from kimvisit.render.text_timeline import in_full
from kimvisit.render.words import Labels
from kimvisit.views.hops import Hop, Leaf, answers
from kimvisit.views.lineage import Tree

NARROW, WIDE = 66, 110
SIGNS = {False: ("├─ ", "├┄ ", "└─ ", "└┄ ", "│  "), True: ("|- ", "|~ ", "`- ", "`~ ", "|  ")}
SOURCES = {
    "not on file": "its source is not on file",
    "itself": "the way leads back to itself; no voice stands behind it",
    "one of several": "its source is one of several",
}
Told = tuple[list[str], list[str]]  # a step with what qualifies it, and who did it or how many


@dataclass(frozen=True, slots=True)
class _Desk:
    page: Page
    ledger: Ledger
    names: Labels


@dataclass(frozen=True, slots=True)
class _Row:
    depth: int
    is_inferred: bool
    name: str
    notes: tuple[str, ...]
    told: tuple[Told, ...]
    codes: str = ""
    style: str = ""


def lines(ledger: Ledger, told: Sequence[Tree], page: Page) -> Iterator[str]:
    """The page, line by line."""
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
        yield from _set(list(_rows(tree, desk)), page)
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
    if desk.ledger.not_yet:
        yield f"Not used, as it may not have been out by then: {', '.join(desk.ledger.not_yet)}."


def _rows(tree: Tree, desk: _Desk) -> Iterator[_Row]:
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
            yield _Row(depth, hop.is_inferred, _hop(hop, desk), tuple(_hop_notes(hop)), told)
        for leaf in hop.leaves:
            below = not is_merged and (hop.parent is None or hop.number in with_children)
            yield _leaf_row(leaf, hop, depth + below, is_merged, desk)


def _hop(hop: Hop, desk: _Desk) -> str:
    if hop.parent is not None:
        return f"{desk.ledger.lens.cast.name(hop.voice)}{', again' if hop.repeats else ''}"
    name = (
        f"{desk.ledger.lens.cast.name(hop.voice)} itself"
        if hop.source == "own words"
        else wording.voice(hop.voice, desk.ledger.lens)
    )
    told = hop.says[0]
    likely = hop.source == "own words" and not told.claim.said and "/" in hop.said.edtf
    return f"{name}, {days.day(hop.said.edtf, likely=likely)}"


def _hop_notes(hop: Hop) -> Iterator[str]:
    if hop.parent is None and hop.source in SOURCES:
        yield SOURCES[hop.source]


def _leaf_row(leaf: Leaf, hop: Hop, depth: int, is_merged: bool, desk: _Desk) -> _Row:
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
    return _Row(
        depth,
        bool(body.inferred) and depth > 0,
        where,
        tuple(notes),
        (_told(first, desk, leaf),),
        codes,
        "dim" if leaf.corrected_by else "",
    )


def _reason(body: Statement, desk: _Desk) -> str:
    others = [one for one in body.nearer if one.article.id != body.article.id]
    if len(others) < len(body.nearer):
        return "same article"
    return f"said within a day, in {wording.listed([desk.names[one.article.id] for one in others])}"


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


def _set(rows: Sequence[_Row], page: Page) -> Iterator[str]:
    """Rows in columns, each with the signs of the tree before it; one part under the other where the page is narrow."""
    code = max((len(row.codes) for row in rows), default=0)
    widths = (24, 24, code) if page.width >= WIDE else (19, 15, code)
    room = page.width if page.width < NARROW else page.width - sum(widths) - (3 if code else 2)
    for row, (before, after) in zip(rows, _signs(rows, page), strict=True):
        left = _left(row, before, after, room, page)
        yield from (
            _stacked(row, left, after, page) if page.width < NARROW else _in_columns(row, left, after, (room, *widths), page)
        )


def _left(row: _Row, before: str, after: str, room: int, page: Page) -> list[tuple[str, Line]]:
    """The name and the notes of a row as lines, each with the signs before it."""
    name = wrap(row.name, room - len(before), page)
    first, *others = name if len(name) == 1 else wrap(row.name, room - max(len(before), len(after)), page, hanging=2)
    told = [(before, Line(first, row.style)), *((after, Line(text, row.style)) for text in others)]
    notes = [text for note in row.notes for text in wrap(note, room - len(after), page, hanging=2)]
    return [*told, *((after, Line(text, "dim")) for text in notes)]


def _stacked(row: _Row, left: Sequence[tuple[str, Line]], after: str, page: Page) -> Iterator[str]:
    yield from (f"{signs}{paint(line, page)}" for signs, line in left)
    for steps, whom in row.told:
        parts = [", ".join(steps), ", ".join(whom), row.codes]
        for text in wrap("; ".join(part for part in parts if part), page.width - len(after) - 2, page, hanging=2):
            yield f"{after}{text}"


def _in_columns(
    row: _Row, left: Sequence[tuple[str, Line]], after: str, widths: tuple[int, int, int, int], page: Page
) -> Iterator[str]:
    right: list[str] = []
    for number, ((step, *provisos), whom) in enumerate(row.told):
        steps = [*block(step, widths[1], page, "bold"), *(block(", ".join(provisos), widths[1], page) if provisos else [])]
        who = [line for name in whom for line in block(name, widths[2], page)]
        right += columns((steps, who, [Line("" if number else row.codes)]), widths[1:], page)
    height = max(len(left), len(right))
    for (signs, line), rest in zip(
        [*left, *[(after, Line(""))] * (height - len(left))], [*right, *[""] * (height - len(right))], strict=True
    ):
        spare = " " * (widths[0] - len(signs) - cells(line.text) + 1)
        yield f"{signs}{paint(line, page)}{spare}{rest}" if rest else f"{signs}{paint(line, page)}".rstrip()


def _signs(rows: Sequence[_Row], page: Page) -> list[tuple[str, str]]:
    """The signs before each row's first line and before its others."""
    branch, dotted, last, last_dotted, line = SIGNS[page.ascii]
    at_most = page.width // 9 * len(line)
    follows: list[bool] = []
    is_last: list[bool] = []
    for row in reversed(rows):
        follows[row.depth + 1 :] = []
        follows += [False] * (row.depth + 1 - len(follows))
        is_last.append(not follows[row.depth])
        follows[row.depth] = True
    found, above = [], list[str]()
    for number, (row, ends_here) in enumerate(zip(rows, reversed(is_last), strict=True)):
        above[max(row.depth - 1, 0) :] = []
        sign = (
            ""
            if not row.depth
            else (last_dotted if row.is_inferred else last)
            if ends_here
            else (dotted if row.is_inferred else branch)
        )
        before = "".join(above)
        if row.depth:
            above.append("   " if ends_here else line)
        has_below = number + 1 < len(rows) and rows[number + 1].depth > row.depth
        after = "".join(above) + (line if has_below else "   ")
        found.append(((before + sign)[-at_most:], after[-at_most:]))
    return found


def _counts(tree: Tree, ledger: Ledger) -> Iterator[str]:
    lens, found = ledger.lens, tree.origins
    is_agency = all(lens.catalog.actors[one].sort == "agency" for one in tree.agencies)
    firm = [*found.named, *found.unnamed]
    told = [f"{words.count(len(firm), 'origin')}: {wording.names(firm, lens)}" if firm else "no origin"]
    if found.if_meant:
        told.append(f"{wording.names(found.if_meant, lens)} if {lens.cast.name(tree.subject)} is meant")
    if found.own_voice:
        told.append(f"{wording.names(found.own_voice, lens)} without naming a source")
    relays = words.count(len(tree.agencies), *(("agency", "agencies") if is_agency else ("relay", "relays")))
    yield f"{words.count(len(tree.outlets), 'outlet')} < {relays} < {words.count(len(tree.voices), 'voice')} < {'; '.join(told)}."
    for stages, where in ((tree.last_hop, "at the last hop"), (tree.headline_only, "in a headline")):
        if stages:
            steps = wording.listed([f"'{tree.kind.word(stage)}'" for stage in stages])
            yield f"{steps} {'stands' if len(stages) == 1 else 'stand'} only {where}."
