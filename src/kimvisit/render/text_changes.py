"""What changed between two days, as text: an editor's note. Articles, new utterances, positions, conflicts, and what may have been out."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby
from typing import get_args

from kimvisit.engine import wording
from kimvisit.engine.finding import Finding
from kimvisit.engine.groups import Lens
from kimvisit.engine.ledger import Ledger
from kimvisit.engine.positions import Position
from kimvisit.render import days, report, rows, words
from kimvisit.render.page import Line, Page, block, columns, ends, paragraphs
from kimvisit.render.rows import Desk
from kimvisit.render.text_timeline import in_full
from kimvisit.views.baseline import Baseline, Mark
from kimvisit.views.changes import Arrival, Changes, Move
from kimvisit.views.timeline import Entry

NARROW, WIDE = 66, 110
READ_ANEW = "read anew, by a copy nearer the source"


def lines(before: Ledger, after: Ledger, found: Changes, page: Page) -> Iterator[str]:
    """The page, line by line; `before` and `after` are the two days."""
    desk = rows.desk(after, page, with_rows=False)
    short = words.short_ids(one.id for ledger in (before, after) for one in ledger.findings)
    yield from paragraphs([f"From {_day(before)} to {_day(after)}: {_summary(found)}."], page)
    sections = (
        ("CAME IN", _arrivals(found.arrivals, desk)),
        ("PRINTED FOR THE FIRST TIME", _first(found.first, desk)),
        ("WHO MOVED", _moves(found.moves, after.lens, page)),
        ("CONFLICTS THAT BEGAN", _conflicts(found.began, short, page)),
        ("CONFLICTS THAT ENDED", _ended(found.ended, after, short, page)),
        ("TAKEN BACK", paragraphs((f"{claim}, by {by}" for claim, by in found.corrected), page, hanging=2)),
    )
    for heading, section in sections:
        first = next(section, None)
        if first is not None:
            yield ""
            yield from paragraphs([heading], page, style="bold")
            yield first
            yield from section
    if found.not_yet:
        yield ""
        articles = {one.id: one for one in after.dossier.articles}
        named = [f"{id} ({days.span(articles[id].published)})" for id in found.not_yet]
        yield from paragraphs([f"Not used, as it may not have been out by {_day(after)}: {', '.join(named)}."], page, style="dim")


def since(found: Baseline, page: Page) -> Iterator[str]:
    """What is new, unchanged, accepted and resolved since an earlier list, for the end of `conflicts --baseline`."""
    short = words.short_ids(found.marks)
    for mark in get_args(Mark):
        ids = [short[id] for id, given in found.marks.items() if given == mark]
        if ids:
            yield from paragraphs([f"{mark.capitalize()} since the earlier list: {', '.join(ids)}."], page, hanging=2)
    yield from resolved(found, page)


def resolved(found: Baseline, page: Page) -> Iterator[str]:
    """The conflicts that only the earlier list has."""
    if found.resolved:
        yield from paragraphs(["RESOLVED SINCE (only the earlier list has them)"], page, style="bold")
    for one in found.resolved:
        yield from paragraphs(
            [f"{one.id[: len(one.rule) + 1 + words.LEAST_HASH]}  {days.in_words(one.message)}"], page, hanging=2
        )


def _day(ledger: Ledger) -> str:
    return days.day(ledger.as_of.isoformat()) if ledger.as_of else "now"


def _summary(found: Changes) -> str:
    turns = Counter(one.change for one in found.moves)
    moved = [f"{words.count(number, 'position')} {change}" for change, number in turns.items()]
    began, ended = (sum(not one.ruling for one in some) for some in (found.began, found.ended))
    as_before = found.stand - len(found.ruled) + len(found.began) - began
    told = [
        f"{words.count(len(found.arrivals), 'article')} came in",
        words.count(len(found.first), "new utterance"),
        *([f"{len(found.again)} said again"] if found.again else []),
        *(moved or ["no position moved"]),
        f"{words.count(began, 'conflict')} began",
        f"{ended or 'none'} ended",
        *([f"{as_before} as before"] if as_before else []),
        *([f"{len(found.ruled)} accepted"] if found.ruled else []),
    ]
    return ", ".join(told)


def _arrivals(found: Sequence[Arrival], desk: Desk) -> Iterator[str]:
    for one in found:
        article, cast = one.article, desk.ledger.lens.cast
        told = f"{words.count(len(article.claims), 'claim')}, {words.count(one.first, 'new utterance')}"
        if one.copy_of:
            told = f"a copy of {one.copy_of}"
        yield from ends(Line(f"{days.span(article.published)}  {cast.name(article.outlet)}"), told, desk.page)
        told += ", draft" if article.draft else ""
        may_be = [f"It may have been out before that: {article.id}."] if one.may_be_older else []
        yield from paragraphs([article.headline, *may_be], desk.page, indent=2, style="dim")


def _first(found: Sequence[Entry], desk: Desk) -> Iterator[str]:
    events = in_full(desk.ledger, list(dict.fromkeys(row.event or "" for row in found)), desk.page)
    shown = [row for row in found if (row.event or "") in events]
    year = desk.ledger.as_of.year if desk.ledger.as_of else None
    for event in events:
        title = desk.ledger.lens.catalog.events.get(event)
        yield from ends(Line(title.title if title else ""), "", desk.page, key=event)
        above: Entry | None = None
        for row in (row for row in shown if (row.event or "") == event):
            yield from rows.lines(rows.row(row, above, row.statements, row.first.claim.text, year, desk), desk.page)
            above = row
    if len(shown) < len(found):
        more = words.count(len(found) - len(shown), "utterance")
        yield from paragraphs([f"Not shown: {more} on the background: --event E."], desk.page, style="dim")


def _moves(found: Sequence[Move], lens: Lens, page: Page) -> Iterator[str]:
    for _, moves in groupby(found, key=lambda one: (one.event, one.kind.id, one.subjects)):
        told = list(moves)
        yield from ends(Line(_question(told[0], lens)), "", page, key=told[0].event)
        for one in sorted(told, key=_day_of_move):
            first, *more = sorted(_by_speaker(one), key=_day_of_move)
            yield from _move(first, lens, page, READ_ANEW if one.change == "read anew" else one.change)
            for also in more:
                yield from _move(also, lens, page, "also")


def _by_speaker(move: Move) -> Iterator[Move]:
    """A move in one row for each who spoke; a move from one word to another stays whole."""
    if move.before:
        yield move
        return
    for _, said in groupby(move.after, key=lambda one: (one.first.root, one.said.edtf)):
        yield replace(move, after=tuple(said))


def _day_of_move(move: Move) -> tuple[date, date]:
    said = (*move.after, *move.before)[0].said
    return (said.latest, said.earliest)


def _question(move: Move, lens: Lens) -> str:
    if len(move.subjects) == 1:
        return wording.question(move.kind.id, move.subjects[0], lens)
    named = words.subject((*move.after, *move.before)[0].first, lens)
    return move.kind.asks.replace("{subject} ", f"{named}, ").replace("{subject}", named)


def _move(one: Move, lens: Lens, page: Page, change: str) -> Iterator[str]:
    first = (*one.after, *one.before)[0]
    when = first.said if one.after else first.until or first.said
    told = f"{change}: {_told(one, lens)}"
    who = wording.speaker(first.first, lens)
    if page.width < NARROW:
        yield from paragraphs([f"{days.span(when)}, {who}: {told}"], page, indent=2, hanging=2)
        return
    day, voice = (14, 36) if page.width >= WIDE else (14, 26)
    widths = (day, voice, page.width - day - voice - 4)
    yield from columns(
        (block(days.span(when), day, page, "dim"), block(who, voice, page), block(told, widths[2], page)), widths, page, indent=2
    )


def _told(one: Move, lens: Lens) -> str:
    gone, new = ("; ".join(_position(each, lens) for each in some) for some in (one.before, one.after))
    what = f"{one.value.replace('_', ' ')}: " if one.value else ""
    return f"{what}{' > '.join(side for side in (gone, new) if side)}"


def _position(one: Position, lens: Lens) -> str:
    first, declared = one.first, one.first.kind.values
    if one.value is not None:
        is_actor = any(kind.type == "actor" and first.values.get(name) == one.value for name, kind in declared.items())
        return wording.listed([lens.cast.name(part) if is_actor else days.in_words(part) for part in one.value])
    return ", ".join([words.step(first), *words.given(first, lens), *words.provisos(first, draft=one.is_draft)])


def _conflicts(found: Sequence[Finding], short: dict[str, str], page: Page) -> Iterator[str]:
    for one in found:
        yield from _conflict(one, short, report.message(one), page)


def _ended(found: Sequence[Finding], after: Ledger, short: dict[str, str], page: Page) -> Iterator[str]:
    taken_back = {one.id for one in after.findings if one.is_corrected}
    for one in found:
        why = " A side of it was taken back." if one.id in taken_back else ""
        yield from _conflict(one, short, f"{report.message(one)}{why}", page)


def _conflict(one: Finding, short: dict[str, str], told: str, page: Page) -> Iterator[str]:
    told += f" ({report.ruled(one)})" if one.ruling else ""
    if page.width < NARROW:
        yield from paragraphs([f"{short[one.id]}, {one.class_}: {told}"], page, hanging=2)
        return
    widths = (max(len(id) for id in short.values()), 13)
    rest = page.width - sum(widths) - 2
    yield from columns(
        (block(short[one.id], widths[0], page), block(one.class_, widths[1], page, "dim"), block(told, rest, page)),
        (*widths, rest),
        page,
    )
