"""docs/json.md has every key of status, lineage and diff, and no other."""

import json
import subprocess
import sys
from functools import cache
from typing import Any

import pytest

from test_json_docs import HEAD, HOME, documented

ASKED = {
    "status": "status --as-of 2015-01-31",
    "lineage": "lineage --event may9",
    "diff": "diff --from 2015-01-01 --to 2015-01-31",
}


@cache
def view(name: str) -> dict[str, Any]:
    ran = subprocess.run(
        [sys.executable, "-m", "kimvisit", *ASKED[name].split(), "--json", "--data", "data"],
        cwd=HOME,
        capture_output=True,
        check=True,
    )
    found: dict[str, Any] = json.loads(ran.stdout)
    return found


def first(name: str, *keys: str) -> dict[str, Any]:
    here: Any = view(name)
    for key in keys:
        here = here[key] if isinstance(here, dict) else next(one[key] for one in here if one[key])
    found: dict[str, Any] = here[0]
    return found


@pytest.mark.parametrize("name", ASKED)
def test_a_view_of_the_desk_has_the_keys_of_its_table_besides_what_all_begin_with(name: str) -> None:
    assert set(view(name)) == {*HEAD, *documented(name)}


@pytest.mark.parametrize(
    ("section", "keys"),
    {
        "state": ("status", "states"),
        "position that stands": ("status", "states", "stands"),
        "tree": ("lineage", "trees"),
        "hop": ("lineage", "trees", "hops"),
        "article that came in": ("diff", "articles"),
        "move": ("diff", "moves"),
        "position": ("diff", "moves", "after"),
        "conflict that began or ended": ("diff", "began"),
    }.items(),
)
def test_a_part_of_a_desk_view_has_exactly_the_keys_of_its_table(section: str, keys: tuple[str, ...]) -> None:
    assert set(first(*keys)) == documented(section)
