"""Broken dossiers as data: in tests/bad/, each case a few edits of the sound dossier in tests/bad/base/.

`# CASE` begins a case. `@ FILE` names a file: lines with `-` are taken out of it and lines with `+` put in their
place, like a patch; a new file has only `+` lines, or `*` lines with Python's escapes for bytes. `! FILE` removes
a file. `> LINE` is a problem that `check` must report.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from kimvisit.records.problem import Problem

BAD = Path(__file__).parent / "bad"
Lines = list[str]


@dataclass(frozen=True, slots=True)
class Case:
    """What is done to the sound dossier, and the problems that follow."""

    name: str
    lines: tuple[str, ...]

    @property
    def expected(self) -> Lines:
        return [line[2:] for line in self.lines if line.startswith("> ")]


def cases() -> Iterator[Case]:
    """All cases in all files."""
    for path in sorted(BAD.glob("*.txt")):
        for block in path.read_text(encoding="utf-8").split("\n# "):
            name, *lines = block.removeprefix("# ").splitlines()
            yield Case(f"{path.stem}: {name}", tuple(line for line in lines if line))


def build(case: Case, folder: Path) -> None:
    """Write the dossier of a case into an empty folder."""
    shutil.copytree(BAD / "base", folder, dirs_exist_ok=True)
    target = folder
    patches: dict[Path, Lines] = {}
    for line in case.lines:
        if line.startswith("! "):
            (folder / line[2:]).unlink()
        elif line.startswith("@ "):
            target = folder / line[2:]
            patches[target] = []
        elif not line.startswith("> "):
            patches[target].append(line)
    for path, patch in patches.items():
        before = path.read_bytes() if any(line.startswith("-") for line in patch) else b""
        path.write_bytes(patched(before, patch))


def patched(before: bytes, patch: Lines) -> bytes:
    """The bytes of a file after a patch."""
    text = "\n" + before.decode("utf-8")
    runs = [(mark, [line[1:] for line in run]) for mark, run in groupby(patch, key=lambda line: line[0])]
    for position, (mark, run) in enumerate(runs):
        if mark == "*":
            return b"".join(line.encode().decode("unicode_escape").encode("latin-1") + b"\n" for line in run)
        if mark == "+" and not before:
            return "".join(f"{line}\n" for line in run).encode()
        if mark == "-":
            old, follows = "\n" + "\n".join(run) + "\n", runs[position + 1 :]
            new = follows[0][1] if follows and follows[0][0] == "+" else []
            assert text.count(old) == 1, run
            text = text.replace(old, "".join(f"\n{line}" for line in new) + "\n")
    return text[1:].encode()


def printed(problem: Problem) -> str:
    """A problem on one line, and what it leaves out."""
    remedy = f"; {problem.remedy}" if problem.remedy else ""
    left_out = f" [{problem.left_out}]" if problem.left_out else ""
    place = f"{problem.path}:{problem.line}:{problem.column}"
    return f"{place}: {problem.code} {problem.message}{remedy}{left_out}"
