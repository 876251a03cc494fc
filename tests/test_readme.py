"""The README prints what its commands print, and names nothing that is not there."""

import re
import shutil
from functools import cache
from pathlib import Path

import pytest

import console
from dossiers import judge

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = console.BLOCK.findall(PAGE)


@cache
def blocks_today() -> list[str]:
    found: list[str] = console.BLOCK.findall(console.refreshed(PAGE))
    return found


@pytest.mark.parametrize("number", range(len(BLOCKS)), ids=lambda number: next(console.commands(BLOCKS[number]))[:60])
def test_a_command_of_the_readme_prints_what_the_readme_shows(number: int) -> None:
    if not console.can_run(BLOCKS[number]):
        pytest.skip("needs jq")
    assert blocks_today()[number].splitlines() == BLOCKS[number].splitlines(), "python tests/console.py --write README.md"


def test_every_file_that_the_readme_names_is_there() -> None:
    named = re.findall(r"\]\(([^)#:]+)\)", PAGE)
    assert named
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_the_first_claim_of_the_readme_brings_the_contradiction_that_it_promises(tmp_path: Path) -> None:
    section = PAGE[PAGE.index("## Your own first claim") :]
    name, record = re.findall(r"`data/(articles/[^`]+)`", section)[0], re.findall(r"```yaml\n(.*?)```", section, re.DOTALL)[0]
    folder = Path(shutil.copytree(ROOT / "data", tmp_path / "data"))
    for written, promised in (
        (record, ["C101"]),
        (record.replace("    said: 2015-02-02\n", "    said: 2015-02-02\n    so_far: true\n"), ["C101"]),
        (record.replace("stage: responded", "stage: accepted"), []),
    ):
        (folder / name).write_text(written, encoding="utf-8")
        _, found = judge(folder)
        assert [one.rule for one in found if one.class_ == "contradiction"] == promised


def test_the_python_of_the_readme_runs_and_counts_the_outlets_behind_the_answer() -> None:
    program = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)[0]
    told = console.printed(f"python - <<'PYTHON'\n{program}PYTHON")
    assert "2015-01-13 an unnamed Seoul diplomat responded 2\n" in told
