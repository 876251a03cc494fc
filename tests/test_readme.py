"""The README prints what its commands print, and names nothing that is not there."""

import re
from pathlib import Path

import pytest

import console

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```console\n(.*?)```\n", PAGE, re.DOTALL)


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: next(console.commands(block))[:60])
def test_a_command_of_the_readme_prints_what_the_readme_shows(block: str) -> None:
    if not console.can_run(block):
        pytest.skip("needs jq")
    told = "".join(f"$ {command}\n{console.printed(command)}" for command in console.commands(block))
    assert told.splitlines() == block.splitlines(), "python tests/console.py --write README.md"


def test_every_file_that_the_readme_names_is_there() -> None:
    named = re.findall(r"\]\(([^)#:]+)\)", PAGE)
    assert named
    assert [name for name in named if not (ROOT / name).exists()] == []
