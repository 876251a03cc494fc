"""What a record proposes is read as if it stood in actors.yaml and events.yaml, and drafts are marked wherever their claims appear."""

import json
import re
from pathlib import Path

import pytest

from command_line import ACTORS, EVENTS, FIRST, SECOND, call, harbour
from kimvisit.reading.load import load

POST = "articles/2031-05-03-post.yaml"
DRAFT = SECOND.replace("outlet: post\n", "outlet: post\ndraft: true\n")
ENVOY = "envoy: {sort: person, name: Bo Reed, speaks_for: south-quay}\n"
FAIR = "fair: {title: The spring fair, date: 2031-04}\n"
PROPOSES = """\
proposes:
  actors:
    envoy:
      sort: person
      name: Bo Reed
      speaks_for: south-quay
  events:
    fair:
      title: The spring fair
      date: 2031-04
claims:
"""
MOVED = {"actors.yaml": ACTORS.replace(ENVOY, ""), "events.yaml": EVENTS.replace(FAIR, "")}


def test_a_dossier_reads_the_same_whether_entries_stand_in_the_files_or_are_proposed(tmp_path: Path) -> None:
    in_files = harbour(tmp_path / "a")
    in_record = harbour(tmp_path / "b", **MOVED, **{POST: SECOND.replace("claims:\n", PROPOSES)})
    for command in ("timeline", "conflicts", "status", "lineage"):
        told = call(command, "--json", "--data", in_record)
        assert (told.status, told.err) == (0, ""), command
        assert told.out == call(command, "--json", "--data", in_files).out, command
    assert call("check", "--data", in_record).status == 0
    for what in ("actors", "events"):
        names = [
            {one["id"]: one["name" if what == "actors" else "title"] for one in json.loads(told.out)[what]}
            for told in (call("list", what, "--json", "--data", folder) for folder in (in_files, in_record))
        ]
        assert names[0] == names[1]


def test_every_article_may_name_what_one_of_them_proposes(tmp_path: Path) -> None:
    first = FIRST.replace("attribution: []", "attribution: [envoy], during: fair")
    folder = harbour(
        tmp_path, **MOVED, **{"articles/2031-05-02-gazette.yaml": first, POST: SECOND.replace("claims:\n", PROPOSES)}
    )
    assert call("check", "--data", folder).out == "No problems. 2 articles and 4 claims can be used.\n"


def test_an_entry_of_the_files_may_lean_on_a_proposed_one(tmp_path: Path) -> None:
    actors = MOVED["actors.yaml"] + "aide: {sort: person, name: An Aide, speaks_for: envoy}\n"
    folder = harbour(tmp_path, **{**MOVED, "actors.yaml": actors}, **{POST: SECOND.replace("claims:\n", PROPOSES)})
    assert call("check", "--data", folder).status == 0


def test_the_very_same_entry_may_stand_in_the_file_and_in_several_records(tmp_path: Path) -> None:
    records = {
        POST: SECOND.replace("claims:\n", PROPOSES),
        "articles/2031-05-02-gazette.yaml": FIRST.replace("claims:\n", PROPOSES),
    }
    assert call("check", "--data", harbour(tmp_path / "a", **records)).status == 0
    assert call("check", "--data", harbour(tmp_path / "b", **MOVED, **records)).status == 0


def test_a_proposal_that_says_something_else_is_a_problem_and_the_file_counts(tmp_path: Path) -> None:
    folder = harbour(tmp_path, **{POST: SECOND.replace("claims:\n", PROPOSES.replace("Bo Reed", "Bo Reid"))})
    told = call("check", "--data", folder)
    assert told.status == 1
    assert f"{POST}:6:5: R114 'envoy' differs from actors.yaml in name\n" in told.out
    assert told.out.splitlines()[-1] == "1 problem, 1 entry left out. 2 articles and 4 claims can be used."
    timeline = call("timeline", "--data", folder)
    assert (timeline.status, "Bo Reed" in timeline.out) == (2, True)
    assert timeline.err.startswith("left out: 2031-05-03-post#envoy (")


def test_a_broken_proposal_takes_what_leans_on_it_along_and_nothing_else(tmp_path: Path) -> None:
    folder = harbour(tmp_path, **MOVED, **{POST: SECOND.replace("claims:\n", PROPOSES.replace("sort: person", "sort: man"))})
    dossier = load(folder)
    assert [(each.code, each.left_out) for each in dossier.problems] == [
        ("M105", "2031-05-03-post#envoy"),
        ("R109", "2031-05-03-post/denies"),
    ]
    assert dossier.problems[1].remedy == f"mend it in {POST}"
    assert [claim.id for claim in dossier.articles[1].claims] == ["fair"]


def test_a_proposal_of_an_article_that_cannot_be_used_still_counts(tmp_path: Path) -> None:
    third = "headline: x\noutlet: nobody\n" + PROPOSES.replace("claims:\n", "")
    folder = harbour(tmp_path, **MOVED, **{"articles/x.yaml": third})
    assert [(each.code, each.left_out) for each in load(folder).problems] == [("R101", "x")]


def test_only_actors_and_events_can_be_proposed(tmp_path: Path) -> None:
    record = SECOND.replace("claims:\n", "proposes: {kinds: {x: {asks: Who?}}}\nclaims:\n")
    told = call("check", "--data", harbour(tmp_path, **{POST: record}))
    assert "M102 'kinds' cannot be proposed\n    a record may propose actors or events\n" in told.out


def test_without_actors_yaml_a_proposal_is_no_crash(tmp_path: Path) -> None:
    folder = harbour(tmp_path, **{"actors.yaml": None, POST: SECOND.replace("claims:\n", PROPOSES)})
    assert call("check", "--data", folder).status == 1


@pytest.mark.parametrize(
    ("words", "marked"),
    [
        (["timeline"], r" draft\n"),
        (["conflicts"], r" draft\n"),
        (["conflicts", "--format", "markdown"], r"\*\*signed\*\*, denied, draft\."),
        (["status"], "signed, denied, draft"),
        (["lineage"], "denied, draft"),
        (["explain", "2031-05-02-gazette/signs", "2031-05-03-post/denies"], r"\(draft\)"),
        (["diff", "--from", "2031-05-01", "--to", "2031-05-04"], "began: signed, denied, draft"),
        (["show", "2031-05-03-post"], "draft          yes"),
        (["show", "2031-05-03-post/denies"], "says           signed, denied, draft"),
        (["explain", "C101-4w74"], "denied, draft"),
        (["list", "articles"], "2 claims, draft"),
        (["list", "claims"], "pact, draft"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_the_claims_of_a_draft_are_marked_in_every_text(words: list[str], marked: str, tmp_path: Path) -> None:
    assert re.search(marked, call(*words, "--data", harbour(tmp_path / "a", **{POST: DRAFT})).out)
    assert not re.search(marked, call(*words, "--data", harbour(tmp_path / "b")).out)


def test_json_says_of_every_claim_row_and_position_whether_it_is_a_draft(tmp_path: Path) -> None:
    folder = harbour(tmp_path, **{POST: DRAFT})

    def view(*words: str) -> dict[str, object]:
        found: dict[str, object] = json.loads(call(*words, "--json", "--data", folder).out)
        return found

    claims = {one["id"]: one["draft"] for one in view("list", "claims")["claims"]}  # type: ignore[attr-defined]
    assert claims == {id: id.startswith("2031-05-03") for id in claims}
    entries = view("timeline")["entries"]
    assert {one["draft"] for one in entries if one["articles"] == ["2031-05-03-post"]} == {True}  # type: ignore[attr-defined]
    assert {one["draft"] for one in entries if one["articles"] == ["2031-05-02-gazette"]} == {False}  # type: ignore[attr-defined]
    for command in ("conflicts", "status", "lineage"):
        assert '"draft": true' in call(command, "--json", "--data", folder).out, command
        assert '"draft": false' in call(command, "--json", "--data", folder).out, command


def test_a_row_that_a_checked_record_carries_as_well_is_no_draft_but_its_place_is_marked(tmp_path: Path) -> None:
    second = FIRST.replace("outlet: gazette", "outlet: post\ndraft: true").replace("Mayor will sign", "The mayor signs")
    folder = harbour(tmp_path, **{POST: second})
    row = next(
        line for line in json.loads(call("timeline", "--json", "--data", folder).out)["entries"] if line["stage"] == "signed"
    )
    assert (row["draft"], len(row["articles"])) == (False, 2)
    told = " ".join(call("timeline", "--data", folder, COLUMNS="120").out.split())
    assert "Évening Post 1 (draft)" in told
    assert "Gazette 1 (draft)" not in told


def test_csv_has_a_column_for_drafts(tmp_path: Path) -> None:
    head, *rows = call("timeline", "--format", "csv", "--data", harbour(tmp_path, **{POST: DRAFT})).out.splitlines()
    at = head.split(",").index("draft")
    assert sorted(row.split(",")[at] for row in rows) == ["", "", "yes", "yes"]


def test_the_index_marks_a_draft(tmp_path: Path) -> None:
    folder = harbour(tmp_path / "data", **{POST: DRAFT})
    (tmp_path / "INDEX.md").write_text("<!-- kimvisit index: begin -->\n<!-- kimvisit index: end -->\n", encoding="utf-8")
    call("index", "--data", folder)
    text = (tmp_path / "INDEX.md").read_text(encoding="utf-8")
    assert "| `2031-05-03-post` (draft) |" in text
    assert "| `2031-05-02-gazette` |" in text
