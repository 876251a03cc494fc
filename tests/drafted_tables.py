"""Drafts the examples in the tables of a page and fills the column `drafted`; takes the steps that docs/cues.md shows, and holds what they print.

`python tests/drafted_tables.py --write docs/cues.md docs/drafting.md` puts what is drafted today into the pages. Each example is a paragraph of its
own, below a headline and the line that the page shows; one that begins with `Headline:` stands as the headline instead.
"""

import re
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import console
from drafting.at_desk import ROOT, plain
from kimvisit.drafting import Desk, draft_at, prepare
from kimvisit.drafting.reader import Candidate
from kimvisit.drafting.text.cues import read_cues

LINE = "Organisers have invited Ann Lee to the gala in Bergen."
HEADLINE = "Headline: "
NOTHING = "nothing"
WORDS: dict[str, Any] = plain(ROOT / "data" / "cues.yaml")


@dataclass
class Row:
    """A name in the first column, the table's header, and the examples below it with what the page says is drafted."""

    name: str
    table: str
    examples: list[tuple[str, str]] = field(default_factory=list)


@cache
def _rest() -> tuple[dict[str, Any], ...]:
    return tuple(plain(ROOT / "data" / f"{name}.yaml") for name in ("actors", "events", "kinds"))


def desk_of(words: Mapping[str, Any]) -> Desk:
    """The desk of the shipped dossier, with other word lists."""
    actors, events, kinds = _rest()
    return prepare(actors=actors, events=events, kinds=kinds, cues=read_cues(words))


@cache
def shipped() -> Desk:
    """The desk of the shipped dossier."""
    return desk_of(WORDS)


def claims_of(example: str, desk: Desk) -> list[Candidate]:
    """The claims of an example, without those of the line that it stands below."""
    title = example.removeprefix(HEADLINE) if example.startswith(HEADLINE) else ""
    text = f"{title}\n\n{LINE}\n" if title else f"Notes from the capital\n\n{LINE}\n\n{example}\n"
    return [c for c in draft_at(desk, text, file="text.txt").claims if (c.paragraph == 0 if title else c.paragraph > 1)]


def told(claim: Candidate) -> str:
    """A claim in the words of the tables: kind, stage, factuality; whom it is of, where that is not Ann Lee; what else it bears."""
    words = " ".join(filter(None, (claim.kind, claim.stage, claim.factuality)))
    who = "" if claim.subject == ("ann-lee",) else f" of {' or '.join(claim.subject)}"
    flags = [name.replace("_", " ") for name in ("silent", "so_far", "presupposed", "conditional") if getattr(claim, name)]
    values = [f"{name} {value}" for name, value in claim.values if (value,) != claim.subject]
    root, *relays = claim.attribution if claim.attribution and not claim.silent else ("",)
    voice = [f"said by {root}" + "".join(f", through {relay}" for relay in relays)] if root else []
    return ", ".join([words + who, *flags, *values, *voice])


def drafted(example: str) -> str:
    """What the column `drafted` should hold."""
    return "; ".join(map(told, claims_of(example, shipped()))) or NOTHING


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def _tables(page: str) -> Iterator[tuple[int, list[str], list[str]]]:
    """The rows of tables that have an example and what is drafted: number of the line, header, cells."""
    header: list[str] = []
    for number, line in enumerate(page.splitlines()):
        if not line.startswith("|"):
            header = []
        elif not header:
            header = _cells(line)
        elif header[-2:] == ["example", "drafted"] and not line.startswith("|-") and not line.startswith("| -"):
            yield number, header, _cells(line)


def rows_of(page: str) -> list[Row]:
    """The named rows of such tables; a line without a name goes on with the one above."""
    rows: list[Row] = []
    for _, header, cells in _tables(page):
        if cells[0] or not rows:
            rows.append(Row(cells[0].strip("`"), header[0]))
        rows[-1].examples.append((cells[-2], cells[-1]))
    return rows


def refreshed(page: str) -> str:
    """The page with what is drafted today."""
    lines = page.splitlines()
    for number, _, cells in _tables(page):
        lines[number] = "|" + "".join(f" {cell} |" if cell else " |" for cell in [*cells[:-1], drafted(cells[-2])])
    return "\n".join(lines) + "\n"


_STEP = re.compile(
    r"\*\*(?P<path>[\w.]+)\*\*\n\n```text\n(?P<text>.*?)```|```yaml\n(?P<cue>.*?)```|```console\n(?P<run>.*?)```", re.DOTALL
)


def steps_taken(page: str) -> list[tuple[str, str]]:
    """Each console block of a page as it stands, and as it should: files are written, and a cue takes the place of the one shown before."""
    told, last = [], ""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        shutil.copytree(ROOT / "data", folder / "data")
        for step in _STEP.finditer(page):
            if step["path"]:
                (folder / step["path"]).write_text(step["text"], encoding="utf-8")
            elif step["cue"]:
                lists = folder / "my-story" / "cues.yaml"
                text = lists.read_text(encoding="utf-8")
                text = text.replace(last, "") if last else text
                last = step["cue"]
                lists.write_text(text.replace("\ncues:\n", f"\ncues:\n{last}"), encoding="utf-8")
            else:
                commands = console.commands(step["run"])
                told.append((step["run"], "".join(f"$ {each}\n{console.printed(each, folder)}" for each in commands)))
    return told


def main() -> None:
    """Write the pages as they should be."""
    for name in sys.argv[2:] if sys.argv[1:2] == ["--write"] else ():
        path = ROOT / name
        page = refreshed(path.read_text(encoding="utf-8"))
        for shown, printed in steps_taken(page):
            page = page.replace(f"```console\n{shown}```\n", f"```console\n{printed}```\n", 1)
        path.write_text(page, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
