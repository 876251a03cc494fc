"""Timeline and lists as csv, for a spreadsheet: a header, then one row each; lists in one cell, parted by spaces.

A cell that a spreadsheet would take for a formula begins with an apostrophe. Control characters are spelled out.
"""

import csv
from collections.abc import Iterable, Iterator, Mapping
from io import StringIO
from typing import Any

from kimvisit.engine.ledger import Ledger
from kimvisit.render import json_records, json_shapes
from kimvisit.render.page import safe
from kimvisit.views.timeline import Timeline

FORMULA = ("=", "+", "-", "@")
ROW = ("id", "when", "earliest", "latest", "when_from", "event", "kind", "stage", "subject", "factuality", "conditional", "silent", "so_far",
       "presupposed", "draft", "voice", "principal", "told_by", "corrected_by", "text", "claims", "articles", "outlets", "conflicts")  # fmt: skip


def timeline(ledger: Ledger, told: Timeline) -> Iterator[str]:
    """The rows of the timeline. `subject` is an id, or the readings of somebody not named, parted by a bar."""
    yield _line(ROW)
    for row in told.entries:
        entry = json_shapes.entry(row, ledger.lens)
        when = entry["when"] or {"edtf": "", "earliest": "", "latest": ""}
        flat = {**entry, "when": when["edtf"], "earliest": when["earliest"], "latest": when["latest"]}
        yield _line(_cell(flat[name]) for name in ROW)


def listing(ledger: Ledger, what: str) -> Iterator[str]:
    """All records of one sort; the columns are the keys of the JSON."""
    records = json_records.listed(ledger, what)
    names = list(records[0]) if records else ["id"]
    yield _line(names)
    for record in records:
        yield _line(_cell(record[name]) for name in names)


def _cell(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else ""
        case list() | tuple():
            return " ".join(_cell(one) for one in value)
        case {"edtf": edtf}:
            return str(edtf)
        case {"one_of": [*readings], "id": id}:
            return str(id) if id else "|".join(readings)
        case {"id": id}:
            return str(id)
        case Mapping():
            return " ".join(f"{name}={_cell(one)}" for name, one in value.items() if one not in (None, False, [], {}))
        case _:
            return str(value)


def _line(cells: Iterable[str]) -> str:
    out = StringIO()
    csv.writer(out, lineterminator="").writerow([_neutral(cell) for cell in cells])
    return out.getvalue()


def _neutral(cell: str) -> str:
    text = safe(cell)
    return f"'{text}" if text.lstrip().startswith(FORMULA) else text
