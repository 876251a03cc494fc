"""The example dossier loads without a problem, and its tutorial prints what it says it prints."""

from pathlib import Path

import pytest

import tutorial
from dossiers import read
from kimvisit.engine.ledger import open_ledger
from kimvisit.reading.load import load
from kimvisit.rules import catalogue

DATA = Path(__file__).parent.parent / "data"
DOSSIER = tutorial.EXAMPLES / tutorial.DOSSIER


@pytest.fixture(scope="module")
def page() -> str:
    return tutorial.PAGE.read_text(encoding="utf-8")


def test_the_example_loads_without_a_problem() -> None:
    dossier = load(DOSSIER)
    assert dossier.problems == ()
    assert 3 <= len(dossier.articles) <= 4


def test_the_example_shows_a_conflict_of_each_class_and_an_update() -> None:
    found = {one.class_ for one in open_ledger(load(DOSSIER), catalogue()).findings}
    assert {"contradiction", "discrepancy", "tension", "update"} <= found


def test_the_example_shares_no_kind_event_or_actor_with_the_shipped_dossier() -> None:
    for name in ("kinds", "events", "actors"):
        own, shipped = (read((folder / f"{name}.yaml").read_text(encoding="utf-8")) for folder in (DOSSIER, DATA))
        assert set(own).isdisjoint(shipped)


def test_every_command_of_the_tutorial_prints_what_the_tutorial_shows(page: str, tmp_path: Path) -> None:
    assert tutorial.refreshed(page, tutorial.run(page, tmp_path)).splitlines() == page.splitlines(), (
        "python tests/tutorial.py --write"
    )


def test_the_files_that_the_tutorial_writes_are_the_example(page: str) -> None:
    written = {step.path: step.text for step in tutorial.steps(page) if step.path}
    there = {path.relative_to(tutorial.EXAMPLES).as_posix() for path in DOSSIER.rglob("*.yaml")}
    assert there == set(written)
    assert {name: (tutorial.EXAMPLES / name).read_text(encoding="utf-8") for name in written} == written
