"""Rows of a timeline and of a finding's sides, set in the same four columns: day, voice and places, step, words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kimvisit.engine.ledger import Ledger
from kimvisit.engine.statement import Statement
from kimvisit.render import days, words
from kimvisit.render.page import Line, Page, block, cells, columns, paint, wrap
from kimvisit.render.words import Labels
from kimvisit.views import timeline
from kimvisit.views.timeline import Entry

NARROW, WIDE = 66, 110
STACKED_INDENT = 2


@dataclass(frozen=True, slots=True)
class Desk:
    """What rows are set with: the page, the ledger, what places call each article, the ids of findings as shown, and the row of each claim."""

    page: Page
    ledger: Ledger
    names: Labels
    short: dict[str, str]
    entry_of: dict[str, Entry]


def desk(ledger: Ledger, page: Page, with_rows: bool = True) -> Desk:
    """The desk of a view. Ids are short, but given to `show` or `explain` they name one finding."""
    entry_of = {one.id: row for row in timeline.rows(ledger) for one in row.statements} if with_rows else {}
    return Desk(page, ledger, words.labels(ledger), words.short_ids(one.id for one in ledger.findings), entry_of)


@dataclass(frozen=True, slots=True)
class Row:
    """One row as words. `day` is empty where the row above has it; so is `voice`, where both are the same."""

    day: str
    voice: str
    places: tuple[str, ...]
    step: str
    provisos: tuple[str, ...]
    text: str
    codes: str = ""


def row(
    entry: Entry, above: Entry | None, told: Sequence[Statement], text: str, year: int | None, desk: Desk, at_most: int = 0
) -> Row:
    """A row of an entry: `told` are the statements whose places it gives, `above` the entry before it, for what need not be said twice."""
    lens, first = desk.ledger.lens, entry.first
    speaker, when = words.voice(entry, lens), day_of(entry, year)
    is_own = entry.voice == first.article.outlet and len(entry.articles) == 1
    places = words.places(told, desk.names, at_most, without=first.article.id if is_own else "")
    same_day = above is not None and day_of(above, year) == when
    same_voice = above is not None and words.voice(above, lens) == speaker
    return Row(
        "" if same_day else when,
        "" if same_day and same_voice else speaker,
        (*places, *words.copied(entry, desk.names)),
        words.step(first),
        (
            *words.provisos(first, entry.is_presupposed, all(one.article.draft for one in told)),
            *(["taken back"] if entry.corrected_by else []),
        ),
        text,
    )


def with_codes(row: Row, codes: str) -> Row:
    """The row with the codes of its conflicts at the right margin."""
    return replace(row, codes=codes)


def day_of(entry: Entry, year: int | None) -> str:
    """The row's day; with a question mark where it follows from a day of publication that is likely, and not proved."""
    likely = entry.when_from == "published" and any(
        "/" in (one.article.published or entry.when).edtf for one in entry.statements[:1]
    )
    return days.day(entry.when.edtf, year, likely)


def lines(row: Row, page: Page, indent: int = 0) -> Iterator[str]:
    """The row in columns, or one part under the other where the page is narrow."""
    yield from _stacked(row, page, indent) if page.width < NARROW else _in_columns(row, page, indent)


def _widths(page: Page, indent: int) -> tuple[int, int, int, int]:
    date, voice, step = (12, 34, 14) if page.width >= WIDE else (11, 22, 12) if indent else (10, 23, 12)
    return date, voice, step, page.width - date - voice - step - 3 - indent


def _in_columns(row: Row, page: Page, indent: int) -> Iterator[str]:
    date, voice, step, text = _widths(page, indent)
    yield from columns(
        (
            block(row.day, date, page, "dim") if row.day else [],
            [*(block(row.voice, voice - 1, page) if row.voice else []), *block(", ".join(row.places), voice - 1, page, "dim")],
            _steps(row, step, page),
            _words(row, text, page),
        ),
        (date, voice, step, text),
        page,
        indent,
    )


def _steps(row: Row, width: int, page: Page) -> list[Line]:
    qualified = (line for proviso in row.provisos for line in block(proviso, width, page))
    return [*block(row.step, width, page, "bold"), *qualified]


def _words(row: Row, width: int, page: Page) -> list[Line]:
    told = block(row.text, width, page)
    if not row.codes:
        return told
    codes = wrap(row.codes, width, page)
    spare = width - cells(told[-1].text) - cells(codes[0])
    if spare >= 1 and len(codes) == 1:
        return [*told[:-1], Line(told[-1].text + " " * spare + codes[0])]
    return [*told, *(Line(" " * (width - cells(line)) + line) for line in codes)]


def _stacked(row: Row, page: Page, indent: int) -> Iterator[str]:
    indent = min(indent, page.width // 8)
    inner = min(STACKED_INDENT, page.width // 8) + indent
    if row.voice:
        told = wrap(", ".join(part for part in (row.day, row.voice) if part), page.width - indent, page, hanging=inner)
        yield from (" " * indent + line for line in told)
    width = page.width - inner
    step = block(words.in_line([row.step, *row.provisos]), width, page, "bold")
    for line in (*step, *_words(row, width, page), *block(", ".join(row.places), width, page, "dim")):
        yield " " * inner + paint(line, page)
