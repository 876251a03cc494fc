"""The state of play of the shipped dossier on three days, and what each fixed word follows from."""

from datetime import date
from pathlib import Path

import pytest

from dossiers import read, write
from kimvisit.engine.ledger import Ledger, open_ledger
from kimvisit.reading.load import load
from kimvisit.rules import catalogue
from kimvisit.views.status import State, Status, status
from kimvisit.views.timeline import Filter

ROOT = Path(__file__).parent.parent
KIM = Filter(event="may9", subject="kim-jong-un")
CAST = read((ROOT / "src" / "kimvisit" / "rules" / "examples.yaml").read_text(encoding="utf-8"))
GUEST = Filter(event="gala", subject="guest")


def on(day: str) -> dict[str, State]:
    ledger = open_ledger(load(ROOT / "data"), catalogue(), date.fromisoformat(day))
    return {one.kind.id: one for one in status(ledger, KIM).states}


def told(folder: Path, claims: str) -> tuple[dict[str, State], Status, Ledger]:
    dossier = load(write(folder, CAST, read(claims)))
    assert not dossier.problems, dossier.problems
    ledger = open_ledger(dossier, catalogue())
    found = status(ledger, GUEST)
    return {one.kind.id: one for one in found.states}, found, ledger


@pytest.mark.parametrize("day", ["2014-12-31", "2015-01-14", "2015-01-31"])
def test_the_inviter_confirms_the_invitation_from_the_first(day: str) -> None:
    invitation = on(day)["invitation"]
    assert (invitation.word, {one.principal for one in invitation.stands}) == ("affirmed", {"russia"})
    assert invitation.origins.named == ("russia",)


def test_on_new_years_eve_nothing_is_known_of_an_acceptance() -> None:
    assert on("2014-12-31")["acceptance"].word == "nothing on file"
    assert on("2014-12-31")["attendance"].word == "nothing on file"


@pytest.mark.parametrize("day", ["2015-01-14", "2015-01-31"])
def test_in_january_an_unnamed_man_alone_stands_behind_a_positive_response(day: str) -> None:
    acceptance = on(day)["acceptance"]
    assert [(one.principal, one.first.stage) for one in acceptance.stands] == [("korean-diplomat", "responded")]
    assert (acceptance.origins.named, acceptance.origins.unnamed) == ((), ("korean-diplomat",))


def test_the_relays_that_say_accepted_are_named_and_stand_behind_nothing() -> None:
    acceptance = on("2015-01-31")["acceptance"]
    assert {one.article.outlet for one in acceptance.further} == {"tass", "outlet-b"}
    assert all(one.first.stage != "accepted" for one in (*acceptance.stands, *acceptance.elsewhere))


def test_at_the_end_of_january_pyongyang_is_silent_and_russia_speaks_for_an_unnamed_leader() -> None:
    states = on("2015-01-31")
    assert states["acceptance"].silent_since
    assert not states["acceptance"].own
    assert states["attendance"].word == "open"
    assert states["attendance"].origins.if_meant == ("russia",)


@pytest.mark.parametrize("day", ["2014-12-31", "2015-01-14", "2015-01-31"])
def test_the_first_trip_is_conditional_throughout(day: str) -> None:
    assert on(day)["first_foreign_trip"].word == "conditional"


def test_after_a_refusal_the_first_trip_falls_with_attendance(tmp_path: Path) -> None:
    states, _, _ = told(
        tmp_path,
        """
        - {article: times-0301, kind: first_trip, factuality: CT+, conditional: true, attribution: [host-minister], said: 2030-03-01}
        - {article: post-0302, kind: attendance, stage: planned, factuality: CT-, attribution: [guest-spokesman], said: 2030-03-02}
        """,
    )
    assert (states["attendance"].word, states["first_trip"].word, states["first_trip"].falls_with) == (
        "denied",
        "falls",
        "attendance",
    )


def test_a_contradiction_makes_a_question_disputed(tmp_path: Path) -> None:
    states, found, _ = told(
        tmp_path,
        """
        - {article: times-0301, kind: attendance, stage: planned, factuality: CT+, attribution: [host-minister], said: 2030-03-01}
        - {article: post-0302, kind: attendance, stage: planned, factuality: CT-, attribution: [guest-spokesman], said: 2030-03-02}
        """,
    )
    assert states["attendance"].word == "disputed"
    assert (found.settled, found.conflicts, len(found.ask)) == (1, 1, 1)


def test_a_side_that_turned_stands_only_where_it_turned_to(tmp_path: Path) -> None:
    states, _, _ = told(
        tmp_path,
        """
        - {article: times-0301, kind: attendance, stage: planned, factuality: PR+, attribution: [host-minister], said: 2030-03-01}
        - {article: post-0302, kind: attendance, stage: planned, factuality: CT-, attribution: [host-spokesman], said: 2030-03-02}
        """,
    )
    assert states["attendance"].word == "denied"
    assert not states["attendance"].elsewhere


def test_reports_without_a_source_are_called_reported(tmp_path: Path) -> None:
    states, _, _ = told(tmp_path, "- {article: times-0301, kind: invitation, factuality: CT+, attribution: []}")
    assert (states["invitation"].word, states["invitation"].stands) == ("reported", ())
    assert states["invitation"].origins.own_voice == ("times",)


def test_a_word_about_somebody_not_named_is_his_only_if_he_is_meant(tmp_path: Path) -> None:
    states, _, _ = told(
        tmp_path,
        """
        - {article: times-0301, kind: attendance, stage: planned, factuality: PR+, attribution: [a-letter], said: 2030-03-01,
           subject: {one_of: [guest, other-guest], title: the guest}}
        """,
    )
    assert states["attendance"].word == "if he is meant"
