"""The state of play of the shipped dossier on three days, and what each fixed word follows from."""

from datetime import date
from pathlib import Path

import pytest

from dossiers import read, write
from kimvisit.engine.ledger import Ledger, open_ledger
from kimvisit.reading.load import load
from kimvisit.render import json_status, text_status
from kimvisit.render.page import Page
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


NOT_COMING = """
- {article: times-0301, kind: attendance, stage: planned, factuality: CT+, attribution: [host-minister], said: 2030-03-01}
- {article: post-0302, kind: attendance, stage: planned, factuality: CT-, attribution: [guest-spokesman], said: 2030-03-02}
"""
FIRST_TRIP = """
- {article: times-0301, kind: first_trip, factuality: CT+, conditional: true, attribution: [host-minister], said: 2030-03-01}
"""


def ruled(folder: Path, claims: str, rule: str) -> tuple[dict[str, State], Status, Ledger]:
    """The same after an editor has accepted what the rule found."""
    _, _, ledger = told(folder, claims)
    found = next(one.id for one in ledger.findings if one.rule == rule)
    ruling = f"rulings:\n  - {{accept: {found}, by: Ann, when: 2030-03-05, why: Both stand.}}\n"
    (folder / "decisions.yaml").write_text(ruling, encoding="utf-8")
    return told(folder, claims)


def page(found: Status, ledger: Ledger) -> str:
    return "\n".join(text_status.lines(ledger, found, Page(100)))


def test_a_ruling_makes_neither_side_right(tmp_path: Path) -> None:
    states, found, ledger = ruled(tmp_path, NOT_COMING, "C101")
    one = states["attendance"]
    assert (one.word, {each.principal for each in one.stands}) == ("disputed", {"hostland", "guest-state"})
    assert (one.disputed_by, [each.rule for each in one.ruled], found.conflicts) == ((), ["C101"], 0)
    assert "Accepted by Ann, 5 Mar 2030: Both stand." in page(found, ledger)
    assert page(found, ledger).endswith("No conflict in force; 1 accepted.")
    assert json_status.status(ledger, found)["states"][-2]["ruled"] == [one.ruled[0].id]


def test_without_a_ruling_none_is_named(tmp_path: Path) -> None:
    states, found, ledger = told(tmp_path, NOT_COMING)
    assert states["attendance"].ruled == ()
    assert "ccepted by" not in page(found, ledger)


@pytest.mark.parametrize("is_ruled", [False, True])
def test_nothing_falls_with_what_is_disputed(tmp_path: Path, is_ruled: bool) -> None:
    states, _, _ = ruled(tmp_path, NOT_COMING + FIRST_TRIP, "C101") if is_ruled else told(tmp_path, NOT_COMING + FIRST_TRIP)
    assert (states["attendance"].word, states["first_trip"].word) == ("disputed", "conditional")


def test_nothing_falls_with_a_denial_that_a_report_disputes(tmp_path: Path) -> None:
    states, _, _ = told(
        tmp_path,
        """
        - {article: times-0301, kind: attendance, stage: planned, factuality: CT+, attribution: []}
        - {article: post-0302, kind: attendance, stage: planned, factuality: CT-, attribution: [guest-spokesman], said: 2030-03-01}
        """
        + FIRST_TRIP.replace("\n-", "\n        -"),
    )
    assert (states["attendance"].word, states["first_trip"].word) == ("disputed", "conditional")
    assert [one.principal for one in states["attendance"].against] == ["times"]


def test_a_dispute_shows_the_word_on_a_lower_question_that_disputes_it(tmp_path: Path) -> None:
    states, found, ledger = told(
        tmp_path,
        """
        - {article: times-0301, kind: attendance, stage: planned, factuality: CT+, attribution: [host-minister], said: 2030-03-01}
        - {article: post-0302, kind: invitation, factuality: CT-, attribution: [guest-spokesman], said: 2030-03-02}
        """,
    )
    above, below = states["attendance"], states["invitation"]
    assert (above.word, [(one.principal, one.first.kind.id) for one in above.against]) == (
        "disputed",
        [("guest-state", "invitation")],
    )
    assert (below.word, [(one.principal, one.first.kind.id) for one in below.against]) == ("denied", [("hostland", "attendance")])
    assert "between      Boris Host (Hostland), 1 Mar 2030: will come" in page(found, ledger)
    assert "             Dora Gill (Guestland), 2 Mar 2030: invited, denied" in page(found, ledger)
    assert "against      Boris Host (Hostland), 1 Mar 2030: will come" in page(found, ledger)
    assert states["first_trip"].word == "nothing on file"
    assert "behind 'will come': one origin (Hostland)" in page(found, ledger)


def test_a_dispute_on_one_question_has_nothing_against_it_elsewhere(tmp_path: Path) -> None:
    states, found, ledger = told(tmp_path, NOT_COMING)
    assert states["attendance"].against == ()
    assert "against" not in page(found, ledger)


def test_two_voices_of_one_side_on_one_day_leave_the_question_disputed(tmp_path: Path) -> None:
    states, _, _ = told(
        tmp_path,
        """
        - {article: times-0301, kind: attendance, stage: planned, factuality: CT+, attribution: [host-minister], said: 2030-03-01}
        - {article: post-0302, kind: attendance, stage: planned, factuality: CT-, attribution: [host-spokesman], said: 2030-03-01}
        """,
    )
    assert states["attendance"].word == "disputed"
