"""Clauses of the model that no rule's example holds: who speaks for whom, what a later word replaces, what is compared with what."""

from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from dossiers import judge, read, write
from kimvisit.engine.ledger import open_ledger
from kimvisit.reading.load import load
from kimvisit.records import dates
from kimvisit.rules import catalogue
from kimvisit.views.status import State, status
from kimvisit.views.timeline import Filter

ROOT = Path(__file__).parent.parent
CAST: dict[str, Any] = read((ROOT / "src" / "kimvisit" / "rules" / "examples.yaml").read_text(encoding="utf-8"))
COMING = "kind: attendance, stage: planned"
SOMEBODY = "subject: {one_of: [guest, other-guest], title: the guest}"


def states(folder: Path, claims: str, cast: dict[str, Any] = CAST) -> dict[str, State]:
    dossier = load(write(folder, cast, read(claims)))
    assert not dossier.problems, dossier.problems
    found = status(open_ledger(dossier, catalogue()), Filter(event="gala", subject="guest"))
    return {one.kind.id: one for one in found.states}


def codes(folder: Path, claims: str, cast: dict[str, Any] = CAST) -> list[str]:
    return [one.rule for one in judge(write(folder, cast, read(claims)))[1]]


def test_a_word_about_somebody_not_named_never_replaces_one_about_a_named_man(tmp_path: Path) -> None:
    coming = states(
        tmp_path,
        f"""
        - {{article: times-0301, {COMING}, factuality: CT+, attribution: [host-minister], said: 2030-03-01}}
        - {{article: post-0302, {COMING}, factuality: CT-, attribution: [host-spokesman], said: 2030-03-02, {SOMEBODY}}}
        """,
    )["attendance"]
    assert (coming.word, coming.stands[0].factuality.code) == ("affirmed", "CT+")


def test_a_later_word_on_a_lower_stage_withdraws_nothing(tmp_path: Path) -> None:
    answer = states(
        tmp_path,
        """
        - {article: times-0301, kind: acceptance, stage: accepted, factuality: CT+, attribution: [host-minister], said: 2030-03-01,
           values: {responder: guest}}
        - {article: post-0302, kind: acceptance, stage: responded, factuality: CT+, attribution: [host-minister], said: 2030-03-02,
           values: {responder: guest}}
        """,
    )["acceptance"]
    assert [one.first.stage for one in answer.stands] == ["accepted"]


def test_one_who_speaks_of_himself_contradicts_his_own_side_as_another_would(tmp_path: Path) -> None:
    found = codes(
        tmp_path,
        f"""
        - {{article: times-0301, {COMING}, factuality: CT+, attribution: [guest-spokesman], said: 2030-03-01}}
        - {{article: post-0302, {COMING}, factuality: CT-, attribution: [guest], said: 2030-03-02}}
        """,
    )
    assert "C101" in found
    assert "U701" not in found


def test_an_agency_that_speaks_for_somebody_is_that_ones_voice(tmp_path: Path) -> None:
    cast = deepcopy(CAST)
    cast["actors"]["state-wire"] = {"sort": "agency", "name": "State Wire", "speaks_for": "hostland"}
    claims = f"- {{article: times-0301, {COMING}, factuality: CT+, attribution: [state-wire], said: 2030-03-01}}"
    coming = states(tmp_path, claims, cast)["attendance"]
    assert (coming.word, [one.principal for one in coming.stands]) == ("affirmed", ["hostland"])


def test_values_of_two_stages_are_not_compared(tmp_path: Path) -> None:
    cast = deepcopy(CAST)
    cast["kinds"]["acceptance"]["values"]["way"] = {"type": "text", "single": "true"}
    told = """
        - {article: times-0301, kind: acceptance, stage: responded, factuality: CT+, attribution: [host-minister], said: 2030-03-01,
           values: {responder: guest, way: by letter}}
        - {article: post-0302, kind: acceptance, stage: STAGE, factuality: CT+, attribution: [guest-spokesman], said: 2030-03-02,
           values: {responder: guest, way: by telephone}}
        """
    assert "C202" not in codes(tmp_path / "two", told.replace("STAGE", "accepted"), cast)
    assert "C202" in codes(tmp_path / "one", told.replace("STAGE", "responded"), cast)


@pytest.mark.parametrize(("stage", "fires"), [("offered", False), ("signed", True)])
def test_only_the_stage_that_stands_on_a_kind_affirms_it(stage: str, fires: bool, tmp_path: Path) -> None:
    cast = deepcopy(CAST)
    cast["kinds"]["contract"] = {
        "asks": "Is there a contract with {subject}?",
        "stages": ["offered", "signed"],
        "stands_on": {"signed": "invitation"},
    }
    claims = f"""
        - {{article: times-0301, kind: contract, stage: {stage}, factuality: CT+, attribution: [host-minister], said: 2030-03-01}}
        - {{article: post-0302, kind: invitation, factuality: CT-, attribution: [guest-spokesman], said: 2030-03-02}}
        """
    assert ("C103" in codes(tmp_path, claims, cast)) is fires


def test_a_headline_is_a_copy_of_the_sentence_that_it_repeats() -> None:
    _, found = judge(ROOT / "data")
    shifts = [one for one in found if one.rule == "C502"]
    assert any(statement.is_headline for one in shifts for statement in one.statements)


@pytest.mark.parametrize(
    ("later", "earlier", "is_later"),
    [
        ("2030-03-02", "2030-03-01/2030-03-02", True),
        ("2030-03-02", "2030-03-02", False),
        ("2030-03", "2030-03-02", False),
        ("2030-03-02/2030-03-05", "2030-03-01/2030-03-02", True),
    ],
)
def test_a_day_that_does_not_begin_before_the_other_ends_is_later(later: str, earlier: str, is_later: bool) -> None:
    assert dates.later(dates.parse(later), dates.parse(earlier)) is is_later


TURN = f"""
- {{article: times-0301, {COMING}, factuality: PR+, attribution: [host-minister], said: 2030-03-01}}
- {{article: DIPLOMAT, {COMING}, factuality: PR+, attribution: [a-diplomat], said: SAID}}
- {{article: post-0302, {COMING}, factuality: CT-, attribution: [host-spokesman], said: 2030-03-02}}
"""


def test_a_word_that_a_turn_passed_by_does_not_stand(tmp_path: Path) -> None:
    coming = states(tmp_path, TURN.replace("DIPLOMAT", "times-0301").replace("SAID", "2030-03-01"))["attendance"]
    assert (coming.word, [one.principal for one in coming.overtaken]) == ("denied", ["a-diplomat"])


def test_a_side_that_withdrew_is_no_origin_of_what_another_still_says(tmp_path: Path) -> None:
    coming = states(tmp_path, TURN.replace("DIPLOMAT", "times-0303").replace("SAID", "2030-03-03"))["attendance"]
    assert (coming.word, coming.origins.named, coming.origins.unnamed) == ("disputed", (), ("a-diplomat",))
