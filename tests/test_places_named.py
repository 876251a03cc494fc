"""The pages that say what lies where name only what is there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PAGES = [
    "INDEX.md",
    "CONTRIBUTING.md",
    "docs/drafting.md",
    "docs/drafting-score.md",
    "docs/cues.md",
    "tests/drafting/README.md",
]
MODULE = re.compile(r"`([\w/]+\.py)`")
PLACE = re.compile(r"`((?:src|docs|tests|data|examples|benchmarks|tools)/[\w./-]*|\.ci/run|Makefile)`")


@pytest.mark.parametrize("page", PAGES)
def test_every_place_that_a_page_names_is_there(page: str) -> None:
    named = PLACE.findall((ROOT / page).read_text(encoding="utf-8"))
    assert [place for place in named if not (ROOT / place).exists()] == []


@pytest.mark.parametrize("page", PAGES)
def test_every_module_that_a_page_names_is_there(page: str) -> None:
    there = [path.as_posix() for folder in ("src", "tests", "benchmarks", "docs") for path in (ROOT / folder).rglob("*.py")]
    named = MODULE.findall((ROOT / page).read_text(encoding="utf-8"))
    assert [module for module in named if not any(path.endswith(f"/{module}") for path in there)] == []


def test_the_index_names_a_place_for_each_package() -> None:
    index = (ROOT / "INDEX.md").read_text(encoding="utf-8")
    packages = {path.parent.relative_to(ROOT) for path in (ROOT / "src" / "kimvisit").glob("*/__init__.py")}
    assert [str(package) for package in sorted(packages) if f"`{package}/`" not in index] == []
