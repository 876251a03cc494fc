"""Runs the tutorial of examples/README.md: writes the files that it shows, runs its commands, and holds what they print.

`python tests/tutorial.py --write` puts what the commands print today into the page, and the files into examples/.
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

EXAMPLES = Path(__file__).parent.parent / "examples"
PAGE = EXAMPLES / "README.md"
DOSSIER = "glassworks"
_BLOCK = re.compile(r"(?:\*\*(?P<path>[^*\n]+)\*\*\n\n)?```(?P<language>\w+)\n(?P<text>.*?)```\n", re.DOTALL)


@dataclass(frozen=True)
class Step:
    """A file to write, or commands to run with what they print."""

    path: str
    text: str

    @property
    def commands(self) -> list[str]:
        """The command lines of a console block."""
        return [] if self.path else [line[2:] for line in self.text.splitlines() if line.startswith("$ ")]


def steps(page: str) -> Iterator[Step]:
    """The blocks of the page, in order."""
    for found in _BLOCK.finditer(page):
        yield Step(found["path"] or "", found["text"])


def run(page: str, folder: Path) -> list[str]:
    """Do all steps in the folder. The text that each console block should have, in order."""
    told = []
    for step in steps(page):
        if step.path:
            (folder / step.path).write_text(step.text, encoding="utf-8")
        else:
            told.append("".join(f"$ {command}\n{_printed(command, folder)}" for command in step.commands))
    return told


def _printed(command: str, folder: Path) -> str:
    program, *arguments = shlex.split(command)
    line = [sys.executable, "-m", "kimvisit"] if program == "kimvisit" else [program]
    keep = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "FORCE_COLOR", "KIMVISIT_DATA")}
    done = subprocess.run(
        [*line, *arguments], cwd=folder, env={**keep, "PYTHONUTF8": "1"}, capture_output=True, encoding="utf-8", check=False
    )
    return done.stdout + done.stderr


def refreshed(page: str, told: Sequence[str]) -> str:
    """The page with what its commands print."""
    printed = iter(told)

    def block(found: re.Match[str]) -> str:
        return found[0] if found["path"] else f"```{found['language']}\n{next(printed)}```\n"

    return _BLOCK.sub(block, page)


def main(arguments: Sequence[str]) -> None:
    """Print the page as it should be, or write it."""
    page = PAGE.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        new = refreshed(page, run(page, Path(folder)))
        if "--write" in arguments:
            PAGE.write_text(new, encoding="utf-8")
            shutil.rmtree(EXAMPLES / DOSSIER, ignore_errors=True)
            shutil.copytree(Path(folder) / DOSSIER, EXAMPLES / DOSSIER, ignore=shutil.ignore_patterns(".*"))
        else:
            sys.stdout.write(new)


if __name__ == "__main__":
    main(sys.argv[1:])
