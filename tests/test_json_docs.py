"""docs/json.md says what the views print: every key, no other, and examples from real output.

python tests/test_json_docs.py    write the examples anew
"""

import json
import re
import shlex
import subprocess
import sys
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import Any

import pytest

from kimvisit.engine.finding import CLASSES
from kimvisit.engine.ledger import Ledger, open_ledger
from kimvisit.reading.load import load
from kimvisit.render import json_views, lookup
from kimvisit.rules import catalogue
from kimvisit.views.timeline import entries

HOME = Path(__file__).parent.parent
PAGE = HOME / "docs" / "json.md"
EXAMPLE = re.compile(r"<!-- kimvisit (?P<command>.*?) -->\n```json\n(?P<json>.*?)```", re.DOTALL)
HEAD = ("version", "command", "as_of", "not_yet", "left_out")


def real_output(command: str) -> str:
    """What the command prints on the shipped dossier; `, first of KEY` shortens a list."""
    words, _, shortened = command.partition(", first of ")
    ran = subprocess.run(
        [sys.executable, "-m", "kimvisit", *shlex.split(words), "--data", "data"], cwd=HOME, capture_output=True, text=True, check=True
    )  # fmt: skip
    view = json.loads(ran.stdout)
    if shortened:
        view[shortened] = view[shortened][:1]
    return json.dumps(view, indent=2, ensure_ascii=False) + "\n"


def examples() -> list[tuple[str, str]]:
    return [(found["command"], found["json"]) for found in EXAMPLE.finditer(PAGE.read_text(encoding="utf-8"))]


@pytest.mark.parametrize(("command", "printed"), examples(), ids=[command for command, _ in examples()])
def test_an_example_on_the_page_is_what_the_command_prints(command: str, printed: str) -> None:
    assert printed == real_output(command)


def documented(section: str) -> set[str]:
    """The keys in the first table under a heading."""
    text = PAGE.read_text(encoding="utf-8")
    _, _, rest = text.partition(f"# {section}\n")
    table = re.split(r"\n#+ ", rest)[0]
    return set(re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE))


@cache
def ledger() -> Ledger:
    return open_ledger(load(HOME / "data"), catalogue())


@cache
def timeline_view() -> dict[str, Any]:
    return json_views.timeline(ledger(), entries(ledger()))


@cache
def conflicts_view() -> dict[str, Any]:
    found = ledger().findings
    return json_views.conflicts(ledger(), found, found, CLASSES)


def listed(what: str) -> dict[str, Any]:
    found: dict[str, Any] = json_views.listing(ledger(), what)[what][0]
    return found


def claim() -> dict[str, Any]:
    return listed("claims")


SHAPES: dict[str, Callable[[], dict[str, Any]]] = {
    "span": lambda: claim()["published"],
    "actor": lambda: claim()["outlet"],
    "subject": lambda: claim()["subject"],
    "claim": claim,
    "origins": lambda: conflicts_view()["conflicts"][0]["sides"][0]["origins"],
    "entry": lambda: timeline_view()["entries"][0],
    "finding": lambda: conflicts_view()["conflicts"][0],
    "side": lambda: conflicts_view()["conflicts"][0]["sides"][0],
    **{what: partial(listed, what) for what in ("articles", "events", "actors", "kinds", "rules")},
}


@pytest.mark.parametrize("section", SHAPES)
def test_a_shape_has_exactly_the_keys_of_its_table(section: str) -> None:
    assert set(SHAPES[section]()) == documented(section)


def test_every_view_begins_alike() -> None:
    assert documented("What every view begins with") == set(HEAD)
    views = (
        timeline_view(),
        conflicts_view(),
        json_views.listing(ledger(), "rules"),
        json_views.show(ledger(), lookup.meant(ledger(), "may9")[0]),
    )
    assert all(tuple(view)[: len(HEAD)] == HEAD for view in views)


@pytest.mark.parametrize("view", ["timeline", "conflicts"])
def test_a_view_has_the_keys_of_its_table_besides(view: str) -> None:
    found = {"timeline": timeline_view, "conflicts": conflicts_view}[view]()
    assert set(found) == {*HEAD, *documented(view)}


def rewrite() -> None:
    """Write the examples of the page anew."""
    text = PAGE.read_text(encoding="utf-8")
    fresh = EXAMPLE.sub(lambda one: f"<!-- kimvisit {one['command']} -->\n```json\n{real_output(one['command'])}```", text)
    PAGE.write_text(fresh, encoding="utf-8")


if __name__ == "__main__":
    rewrite()
