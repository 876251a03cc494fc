"""Runs the ```console blocks of a page in the repository's own folder, and holds what they print.

`python tests/console.py --write README.md` puts what the commands print today into the page. A block that needs a program which is not
there (jq) is left as it is.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
SCRATCH = "my-story"
COPIED = ("data", "tests/originals")
BLOCK = re.compile(r"```console\n(.*?)```\n", re.DOTALL)
NEEDED = ("jq",)


def commands(block: str) -> Iterator[str]:
    """The command lines of a block; one that ends in a backslash goes on."""
    lines = iter(block.splitlines())
    for line in lines:
        if line.startswith("$ "):
            command = line[2:]
            while command.endswith("\\"):
                command += "\n" + next(lines)
            yield command


def can_run(block: str) -> bool:
    """Whether all programs that the block calls are there."""
    return all(shutil.which(program) for program in NEEDED if re.search(rf"\b{program}\b", block))


def printed(command: str, folder: Path = ROOT) -> str:
    """What a command prints, on a pipe, 80 columns wide."""
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("KIMVISIT", "FORCE_")) and k != "COLUMNS"}
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env={**clean, "PATH": path, "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return done.stdout + done.stderr


def refreshed(page: str) -> str:
    """The page with what its commands print now. Blocks that speak of the scratch dossier share a folder with copies, and go on from each other."""
    with tempfile.TemporaryDirectory() as scratch:
        for name in COPIED:
            shutil.copytree(ROOT / name, Path(scratch) / name)

        def block(found: re.Match[str]) -> str:
            if not can_run(found[1]):
                return found[0]
            folder = Path(scratch) if SCRATCH in found[1] else ROOT
            told = "".join(f"$ {command}\n{printed(command, folder)}" for command in commands(found[1]))
            return f"```console\n{told}```\n"

        return BLOCK.sub(block, page)


def main() -> None:
    """Print the page as it should be, or write it."""
    *options, name = sys.argv[1:]
    new = refreshed((ROOT / name).read_text(encoding="utf-8"))
    if "--write" in options:
        (ROOT / name).write_text(new, encoding="utf-8", newline="\n")
    else:
        sys.stdout.write(new)


if __name__ == "__main__":
    main()
