"""A tree on the page: rows in columns, each with the signs of its branch."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kimvisit.render import words
from kimvisit.render.page import Line, Page, block, cells, columns, paint, wrap

NARROW, WIDE = 66, 110
SIGNS = {False: ("├─ ", "├┄ ", "└─ ", "└┄ ", "│  "), True: ("|- ", "|~ ", "`- ", "`~ ", "|  ")}
Told = tuple[list[str], list[str]]  # a step with what qualifies it, and who did it or how many


@dataclass(frozen=True, slots=True)
class Row:
    """One row: how deep it stands, its name and notes, and what is told beside it."""

    depth: int
    is_inferred: bool
    name: str
    notes: tuple[str, ...]
    told: tuple[Told, ...]
    codes: str = ""
    style: str = ""


def branches(rows: Sequence[Row], page: Page) -> Iterator[str]:
    """Rows in columns, each with the signs of the tree before it; one part under the other where the page is narrow."""
    code = max((len(row.codes) for row in rows), default=0)
    widths = (24, 24, code) if page.width >= WIDE else (19, 15, code)
    room = page.width if page.width < NARROW else page.width - sum(widths) - (3 if code else 2)
    for row, (before, after) in zip(rows, _signs(rows, page), strict=True):
        left = _left(row, before, after, room, page)
        yield from (
            _stacked(row, left, after, page) if page.width < NARROW else _in_columns(row, left, after, (room, *widths), page)
        )
        yield from _notes(row, after, page)


def _left(row: Row, before: str, after: str, room: int, page: Page) -> list[tuple[str, Line]]:
    """The name of a row as lines, each with the signs before it."""
    name = wrap(row.name, room - len(before), page)
    first, *others = name if len(name) == 1 else wrap(row.name, room - max(len(before), len(after)), page, hanging=2)
    return [(before, Line(first, row.style)), *((after, Line(text, row.style)) for text in others)]


def _notes(row: Row, after: str, page: Page) -> Iterator[str]:
    """The notes of a row, over the whole width: beside a column its words would run into theirs."""
    for note in row.notes:
        yield from (f"{after}{paint(Line(text, 'dim'), page)}" for text in wrap(note, page.width - len(after), page, hanging=2))


def _stacked(row: Row, left: Sequence[tuple[str, Line]], after: str, page: Page) -> Iterator[str]:
    yield from (f"{signs}{paint(line, page)}" for signs, line in left)
    for steps, whom in row.told:
        parts = [words.in_line(steps), ", ".join(whom), row.codes]
        for text in wrap("; ".join(part for part in parts if part), page.width - len(after) - 2, page, hanging=2):
            yield f"{after}{text}"


def _in_columns(
    row: Row, left: Sequence[tuple[str, Line]], after: str, widths: tuple[int, int, int, int], page: Page
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


def _signs(rows: Sequence[Row], page: Page) -> list[tuple[str, str]]:
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
