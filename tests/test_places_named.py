"""The pages that say what lies where name only what is there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PLACE = re.compile(r"`((?:src|docs|tests|data|examples|benchmarks|tools)/[\w./-]*|\.ci/run|Makefile)`")


@pytest.mark.parametrize("page", ["INDEX.md", "CONTRIBUTING.md", "docs/drafting.md", "docs/cues.md"])
def test_every_place_that_a_page_names_is_there(page: str) -> None:
    named = PLACE.findall((ROOT / page).read_text(encoding="utf-8"))
    assert [place for place in named if not (ROOT / place).exists()] == []


def test_the_index_names_a_place_for_each_package() -> None:
    index = (ROOT / "INDEX.md").read_text(encoding="utf-8")
    packages = {path.parent.relative_to(ROOT) for path in (ROOT / "src" / "kimvisit").glob("*/__init__.py")}
    assert [str(package) for package in sorted(packages) if f"`{package}/`" not in index] == []
