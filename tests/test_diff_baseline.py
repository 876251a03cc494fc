"""An earlier list of conflicts beside the present one."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kimvisit.engine.finding import CLASSES, CONFLICTS, Finding
from kimvisit.engine.ledger import Ledger, open_ledger
from kimvisit.reading.load import load
from kimvisit.records.dates import parse
from kimvisit.render import json_changes, json_views, text_changes
from kimvisit.render.page import Page
from kimvisit.rules import catalogue
from kimvisit.views.baseline import baseline


@pytest.fixture(scope="module")
def ledger() -> Ledger:
    return open_ledger(load(Path(__file__).parent.parent / "data"), catalogue())


def listed(ledger: Ledger, found: tuple[Finding, ...], shown: tuple[str, ...] = CLASSES) -> Any:
    view = json_views.conflicts(ledger, found, [one for one in found if one.class_ in shown], shown)
    return json.loads(json.dumps(view))


def test_nothing_is_new_beside_a_list_of_today(ledger: Ledger) -> None:
    found = baseline(listed(ledger, ledger.findings), ledger.findings)
    assert set(found.marks.values()) == {"unchanged"}
    assert found.resolved == ()


def test_what_the_earlier_list_lacks_is_new_and_nothing_else(ledger: Ledger) -> None:
    first, *others = ledger.findings
    found = baseline(listed(ledger, tuple(others)), ledger.findings)
    assert [id for id, mark in found.marks.items() if mark == "new"] == [first.id]


def test_what_only_the_earlier_list_has_is_resolved(ledger: Ledger) -> None:
    first, *others = ledger.findings
    found = baseline(listed(ledger, ledger.findings), others)
    assert [(one.id, one.rule, one.message) for one in found.resolved] == [(first.id, first.rule, first.message)]
    assert first.id not in found.marks


def test_a_conflict_that_has_ended_since_is_resolved(ledger: Ledger) -> None:
    first, *others = ledger.findings
    ended = replace(first, until=parse("2015-02-01"))
    assert baseline(listed(ledger, ledger.findings), [ended, *others]).marks[first.id] == "resolved"


def test_a_conflict_that_had_ended_before_is_unchanged(ledger: Ledger) -> None:
    first, *others = ledger.findings
    ended = replace(first, until=parse("2015-02-01"))
    assert baseline(listed(ledger, (ended, *others)), [ended, *others]).marks[first.id] == "unchanged"


def test_a_class_that_the_earlier_list_did_not_show_gets_no_mark(ledger: Ledger) -> None:
    found = baseline(listed(ledger, ledger.findings, CONFLICTS), ledger.findings)
    assert "new" not in found.marks.values()
    assert {one.id for one in ledger.findings if one.class_ not in CONFLICTS}.isdisjoint(found.marks)


def test_beside_an_empty_list_all_is_new(ledger: Ledger) -> None:
    assert set(baseline(listed(ledger, ()), ledger.findings).marks.values()) == {"new"}


@pytest.mark.parametrize(
    "given",
    [
        None, [], "x", 3, {}, {"version": 2, "command": "conflicts", "conflicts": [], "shown": []}, {"version": 1, "command": "timeline"},
        {"version": 1, "command": "conflicts"}, {"version": 1, "command": "conflicts", "conflicts": {}, "shown": []},
        {"version": 1, "command": "conflicts", "conflicts": [1], "shown": []},
        {"version": 1, "command": "conflicts", "conflicts": [{"id": 1, "rule": "C101", "message": "x"}], "shown": []},
    ],
)  # fmt: skip
def test_a_file_that_is_no_list_of_conflicts_is_refused_in_words(given: object) -> None:
    with pytest.raises(ValueError, match="this is no list of conflicts that kimvisit conflicts --json wrote, version 1"):
        baseline(given, ())


def test_the_json_of_conflicts_carries_the_marks_and_the_resolved(ledger: Ledger) -> None:
    first, *others = ledger.findings
    found = baseline(listed(ledger, ledger.findings), others)
    view = json_changes.marked(listed(ledger, tuple(others)), found)
    assert {one["baseline"] for one in view["conflicts"]} == {"unchanged"}
    assert [one["id"] for one in view["resolved"]] == [first.id]


def test_the_text_ends_with_the_resolved_and_is_silent_without(ledger: Ledger) -> None:
    first, *others = ledger.findings
    told = list(text_changes.resolved(baseline(listed(ledger, ledger.findings), others), Page()))
    assert told[0].startswith("RESOLVED")
    assert told[1].startswith(first.id[:9])
    assert list(text_changes.resolved(baseline(listed(ledger, ledger.findings), ledger.findings), Page())) == []
