"""What an editor rules, what an outlet takes back, and what would be if something had never been said."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from dossiers import read, write
from kimvisit.engine.finding import Finding
from kimvisit.engine.ledger import Ledger, open_ledger
from kimvisit.engine.without import without
from kimvisit.reading.load import load
from kimvisit.reading.rulings import appended
from kimvisit.rules import catalogue

ROOT = Path(__file__).parent.parent
CAST = read((ROOT / "src" / "kimvisit" / "rules" / "examples.yaml").read_text(encoding="utf-8"))
DENIAL = """
- {article: times-0301, id: yes, kind: attendance, stage: planned, factuality: CT+, attribution: [host-minister], said: 2030-03-01}
- {article: post-0302, id: no, kind: attendance, stage: planned, factuality: CT-, attribution: [guest-spokesman], said: 2030-03-02}
"""


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ROOT / "data", tmp_path / "data"))


def opened(folder: Path, rulings: str = "") -> Ledger:
    if rulings:
        (folder / "decisions.yaml").write_text(rulings, encoding="utf-8")
    loaded = load(folder)
    assert not loaded.problems, loaded.problems
    return open_ledger(loaded, catalogue())


def by_rule(ledger: Ledger, code: str) -> list[Finding]:
    return [one for one in ledger.findings if one.rule == code]


def ruling(what: str) -> str:
    return f"rulings:\n  - {what}\n    by: Ann\n    when: 2026-11-21\n    why: It is so.\n"


def test_an_accepted_finding_stays_visible_and_no_longer_counts(dossier: Path) -> None:
    found = by_rule(opened(dossier), "C202")[0]
    after = by_rule(opened(dossier, ruling(f"accept: {found.id}")), "C202")
    assert [(one.id, one.status, one.in_force) for one in after] == [(found.id, "accepted", False)]


def test_a_ruling_touches_no_other_finding(dossier: Path) -> None:
    before = {one.id: one.status for one in opened(dossier).findings}
    found = by_rule(opened(dossier), "C202")[0]
    after = {one.id: one.status for one in opened(dossier, ruling(f"accept: {found.id}")).findings}
    assert {one for one in before if before[one] != after[one]} == {found.id}


def test_a_ruling_that_matches_nothing_is_itself_reported(dossier: Path) -> None:
    ledger = opened(dossier, ruling("accept: C101-zzzzzzzzzzzz"))
    assert [one.accept for one in ledger.idle_rulings] == ["C101-zzzzzzzzzzzz"]


def test_two_mentions_ruled_the_same_settle_who_is_meant(dossier: Path) -> None:
    ledger = opened(dossier, ruling("same: [2015-01-31-outlet-b/the-leader, kim-yong-nam]"))
    meant = next(one for one in ledger.statements if one.id == "2015-01-31-outlet-b/among-the-confirmed")
    assert meant.readings == ("kim-yong-nam",)
    assert not [one for one in by_rule(ledger, "C401") if one.class_ == "discrepancy"]


def test_two_mentions_ruled_different_leave_the_other_reading(dossier: Path) -> None:
    ledger = opened(dossier, ruling("different: [2015-01-31-outlet-b/the-leader, kim-yong-nam]"))
    meant = next(one for one in ledger.statements if one.id == "2015-01-31-outlet-b/among-the-confirmed")
    assert meant.readings == ("kim-jong-un",)


def test_a_ruling_on_a_mention_that_is_not_there_is_idle(dossier: Path) -> None:
    ledger = opened(dossier, ruling("same: [2015-01-13-tass/nobody, kim-yong-nam]"))
    assert len(ledger.idle_rulings) == 1


@pytest.mark.parametrize(
    "text", [None, "", "rulings:\n", "rulings: []\n", ruling("accept: C101-aaaa"), "# ours\n" + ruling("accept: C101-aaaa")]
)
def test_an_accepted_finding_is_appended_to_any_sound_list(dossier: Path, text: str | None) -> None:
    (dossier / "decisions.yaml").write_text(appended(text, "C202-flvc", "Ann: B", "2026-11-21", "It's # so"), encoding="utf-8")
    rulings = load(dossier).rulings
    assert (rulings[-1].accept, rulings[-1].by, rulings[-1].why) == ("C202-flvc", "Ann: B", "It's # so")


def test_a_list_in_flow_style_is_left_to_the_editor() -> None:
    with pytest.raises(ValueError, match="by hand"):
        appended("rulings: [{accept: a, by: b, when: 2026, why: c}]\n", "C202-flvc", "Ann", "2026-11-21", "so")


def test_what_an_outlet_takes_back_leaves_the_conflicts_as_corrected(tmp_path: Path) -> None:
    claims = read(DENIAL)
    before = opened(write(tmp_path / "before", CAST, claims))
    taken_back = read("""
- {article: post-0303, id: sorry, kind: attendance, stage: planned, factuality: Uu, attribution: [], corrects: post-0302/no}
""")
    cast = {**CAST, "articles": {**CAST["articles"], "post-0303": {"outlet": "post", "published": "2030-03-03"}}}
    after = opened(write(tmp_path / "after", cast, [*claims, *taken_back]))
    assert [one.status for one in by_rule(before, "C101")] == ["in force"]
    assert [one.status for one in by_rule(after, "C101")] == ["corrected"]
    assert after.corrected == {"post-0302/no": "post-0303/sorry"}


def test_a_corrected_claim_holds_no_position(tmp_path: Path) -> None:
    claims = read(DENIAL.replace("attribution: [guest-spokesman]", "attribution: [guest-spokesman], corrects: times-0301/yes"))
    claims[1]["article"] = "times-0303"
    ledger = opened(write(tmp_path, CAST, claims))
    assert {one.id for one in ledger.statements} == {"times-0303/no"}


@pytest.mark.parametrize("gone", ["korean-diplomat", "yonhap"])
def test_without_its_source_the_response_was_never_heard_of(dossier: Path, gone: str) -> None:
    ledger = opened(dossier)
    less = open_ledger(without(ledger.dossier, ledger.statements, [gone]), catalogue())
    assert not [one for one in less.statements if one.stage == "responded" and not one.claim.silent]


def test_without_one_article_the_others_stand_as_before(dossier: Path) -> None:
    ledger = opened(dossier)
    less = open_ledger(without(ledger.dossier, ledger.statements, ["2015-01-13-tass"]), catalogue())
    (dossier / "articles" / "2015-01-13-tass.yaml").unlink()
    assert [one.id for one in less.findings] == [one.id for one in opened(dossier).findings]


def test_without_one_claim_only_that_claim_is_gone(dossier: Path) -> None:
    ledger = opened(dossier)
    less = open_ledger(without(ledger.dossier, ledger.statements, ["2014-12-19-outlet-a/asahi-invited"]), catalogue())
    assert {one.id for one in ledger.statements} - {one.id for one in less.statements} == {"2014-12-19-outlet-a/asahi-invited"}


def test_the_conflict_report_names_a_ruling_that_matches_nothing(dossier: Path) -> None:
    command = [sys.executable, "-m", "kimvisit", "conflicts", "--data", str(dossier)]
    (dossier / "decisions.yaml").write_text(ruling("accept: C101-zzzzzzzzzzzz"), encoding="utf-8")
    told = subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout
    assert "Rulings that match nothing: C101-zzzzzzzzzzzz (decisions.yaml)." in " ".join(told.split())
    view = json.loads(subprocess.run([*command, "--json"], capture_output=True, encoding="utf-8", check=True).stdout)
    assert [one["accept"] for one in view["idle_rulings"]] == ["C101-zzzzzzzzzzzz"]


def test_the_conflict_report_is_silent_about_rulings_that_match(dossier: Path) -> None:
    found = by_rule(opened(dossier), "C202")[0]
    (dossier / "decisions.yaml").write_text(ruling(f"accept: {found.id}"), encoding="utf-8")
    command = [sys.executable, "-m", "kimvisit", "conflicts", "--data", str(dossier)]
    assert "match nothing" not in subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout
