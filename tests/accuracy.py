"""What the rules make of the labelled cases of tests/pairs, as docs/accuracy.md prints it.

`python tests/accuracy.py` prints the page, `--write` writes it.
"""

import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from dossiers import judge, read, write

HERE = Path(__file__).parent
PAGE = HERE.parent / "docs" / "accuracy.md"
LABELS = ("contradiction", "discrepancy", "tension", "update", "none")
ALARMS = LABELS[:3]
QUIET = LABELS[3:]
Table = Counter[tuple[str, str]]  # (label, what the engine says): how many


@dataclass(frozen=True)
class Case:
    """One labelled case. `stratum` is blind, or the file of those who knew the rules; `cast` is the story that it belongs to."""

    stratum: str
    name: str
    label: str
    relation: str
    why: str
    claims: tuple[Mapping[str, Any], ...]
    cast: Mapping[str, Any]


@dataclass(frozen=True)
class Outcome:
    """The gravest class that the engine found in a case, and the rules that said so."""

    case: Case
    found: str
    rules: tuple[str, ...]

    @property
    def is_right(self) -> bool:
        """Whether the engine says what the label says."""
        return self.found == self.case.label


@cache
def notes() -> dict[str, Any]:
    """Strata, first runs and the reasons for misses."""
    told: dict[str, Any] = read((HERE / "accuracy.yaml").read_text(encoding="utf-8"))
    return told


@cache
def cases() -> tuple[Case, ...]:
    """Every case of every story, in order of file."""
    return tuple(one for path in sorted((HERE / "pairs").glob("*.yaml")) for one in _of_story(path))


def _of_story(path: Path) -> Iterator[Case]:
    story = read(path.read_text(encoding="utf-8"))
    stratum = path.stem if path.stem in notes()["strata"] else "blind"
    for one in story["cases"]:
        yield Case(stratum, one["name"], one["label"], one["relation"], one["why"], tuple(one["claims"]), story)


@cache
def outcomes() -> tuple[Outcome, ...]:
    """What the engine says of every case, asked through files."""
    return tuple(_outcome(case) for case in cases())


def _outcome(case: Case) -> Outcome:
    with tempfile.TemporaryDirectory() as folder:
        _, findings = judge(write(Path(folder), case.cast, case.claims))
    found = next((label for label in LABELS if any(one.class_ == label for one in findings)), "none")
    return Outcome(case, found, tuple(dict.fromkeys(one.rule for one in findings if one.class_ == found)))


def misses() -> tuple[Outcome, ...]:
    """The cases in which the engine says something else than the label."""
    return tuple(one for one in outcomes() if not one.is_right)


def table(told: Iterable[Outcome]) -> Table:
    """How often each label met each answer."""
    return Counter((one.case.label, one.found) for one in told)


def first_run(stratum: str) -> Table:
    """The table of the engine's first run, as written down then."""
    first = notes()["strata"][stratum]["first"]
    return Counter({(label, found): int(n) for label, row in first.items() for found, n in row.items()})


def right(counted: Table) -> int:
    """How many of them are right."""
    return sum(counted[label, label] for label in LABELS)


def false_alarms(counted: Table) -> int:
    """How many updates and nones are called a contradiction, a discrepancy or a tension."""
    return sum(counted[label, found] for label in QUIET for found in ALARMS)


def page() -> list[str]:
    """docs/accuracy.md."""
    everything = table(outcomes())
    quiet = sum(everything[label, found] for label in QUIET for found in LABELS)
    return [
        "# How often the rules are right",
        "",
        *_paragraph(
            "Written by `python tests/accuracy.py --write` from `tests/pairs/`; a test fails when it is stale. Each case is two or more typed claims with a label:"
            " what an editor should be told. A note counts as none; of several findings the gravest counts. A miss is reported here, never"
            " relabelled."
        ),
        "",
        *_paragraph(
            "This measures the rules on records that are correct. It does not measure the reading of articles: a sentence coded wrongly is compared"
            " wrongly, and `docs/annotating.md` says how well two coders agree."
        ),
        "",
        f"**Today: {right(everything)} of {everything.total()} right. False alarms: {false_alarms(everything)} of the {quiet} cases labelled update or none.**",
        "",
        *(line for stratum in notes()["strata"] for line in _stratum(stratum)),
        "## Every miss",
        "",
        *(line for number, one in enumerate(misses(), 1) for line in _miss(number, one)),
    ]


def _stratum(stratum: str) -> list[str]:
    told, first = notes()["strata"][stratum], first_run(stratum)
    now = table(one for one in outcomes() if one.case.stratum == stratum)
    return [
        f"## {told['title']}", "", *_paragraph(told["says"]), "",
        f"First run: {_sum(first)}.", "", *_printed(first), "",
        f"Today: {_sum(now)}.", "", *_printed(now), "",
    ]  # fmt: skip


def _sum(counted: Table) -> str:
    alarms = false_alarms(counted)
    return f"{right(counted)} of {counted.total()} right, {alarms} false alarm{'' if alarms == 1 else 's'}"


def _printed(counted: Table) -> list[str]:
    rows = [[label, *(str(counted[label, found] or "·") for found in LABELS), _recall(label, counted)] for label in LABELS]
    precision = ["*precision*", *(_precision(label, counted) for label in LABELS), ""]
    heads = ["label \\ engine", *LABELS, "*recall*"]
    return [_row(heads), _row(["---", *["--:"] * (len(LABELS) + 1)]), *(_row(row) for row in (*rows, precision))]


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _precision(label: str, counted: Table) -> str:
    return _share(counted[label, label], sum(counted[other, label] for other in LABELS))


def _recall(label: str, counted: Table) -> str:
    return _share(counted[label, label], sum(counted[label, found] for found in LABELS))


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f} %" if whole else "–"


def _miss(number: int, one: Outcome) -> list[str]:
    by = f" ({', '.join(one.rules)})" if one.rules else ""
    reason = notes()["misses"].get(one.case.name, "Not explained yet.")
    return [
        f"{number}. **{one.case.name}** Label: {one.case.label}. Engine: {one.found}{by}.",
        *(f"   {line}" for line in _paragraph(reason)),
    ]


def _paragraph(text: str) -> list[str]:
    return [" ".join(text.split())]


def main(arguments: Sequence[str]) -> None:
    """Print the page, or write it."""
    text = "\n".join(page()).rstrip() + "\n"
    if "--write" in arguments:
        PAGE.write_text(text, encoding="utf-8")
    else:
        sys.stdout.write(text)


if __name__ == "__main__":
    main(sys.argv[1:])
