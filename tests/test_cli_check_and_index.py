"""`check` finds what is wrong in the files; `index` writes between two markers and nowhere else."""

import json
import os
import re
import shutil
import stat
from pathlib import Path

import pytest

from command_line import FIRST, ROOT, SECOND, call, harbour
from kimvisit.views.index import BEGIN, END, placed

EMPTY = f"# Mine\n\n{BEGIN}\n{END}\n\nMy own words.\n"
BROKEN = {
    "articles/2031-05-02-gazette.yaml": FIRST.replace(
        "subject: mayor, factuality: CT+, attribution: []", "subject: mayr, factuality: CT, attribution: []"
    )
}


def test_a_sound_dossier_has_no_problems(tmp_path: Path) -> None:
    assert call("check", "--data", harbour(tmp_path)) == (0, "No problems. 2 articles and 4 claims can be used.\n", "")


def test_every_problem_has_its_place_its_code_and_its_remedy(tmp_path: Path) -> None:
    answer = call("check", cwd=harbour(tmp_path / "data", **BROKEN).parent)
    first, remedy, *rest = answer.out.splitlines()
    assert answer.status == 1
    assert answer.err == ""
    assert first.startswith("data/articles/2031-05-02-gazette.yaml:7:")
    assert first.split(": ")[1].split()[0].isalnum()
    assert remedy.startswith("    ")
    assert rest[-1] == "2 problems, 1 claim left out. 2 articles and 3 claims can be used."


@pytest.mark.parametrize(
    ("lists", "told"),
    [
        ("cues: 5\n", "cues.yaml:1:7: "),
        ("cues:\n  - {kind: signing, verbs: [sign]}\ntitles: {mayor: [x]}\n", "cues.yaml:3:9: "),
        ("cues:\n  - {verbs: [sign]}\n", "the cue has no kind add kind"),
        ("foo: [\n", "cues.yaml:"),
    ],
)
def test_word_lists_of_another_shape_are_problems_with_a_place(lists: str, told: str, tmp_path: Path) -> None:
    answer = call("check", "--data", harbour(tmp_path, **{"cues.yaml": lists}))
    assert answer.status == 1
    assert told in " ".join(answer.out.split())


def test_the_word_lists_that_come_with_kimvisit_have_no_problems(tmp_path: Path) -> None:
    for shipped in (ROOT / "data" / "cues.yaml", ROOT / "src" / "kimvisit" / "templates" / "bridge" / "cues.yaml"):
        assert call("check", "--data", harbour(tmp_path, **{"cues.yaml": shipped.read_text(encoding="utf-8")})).status == 0


def test_all_units_that_are_left_out_are_counted(tmp_path: Path) -> None:
    harbour(tmp_path, **BROKEN, **{"articles/2031-05-03-post.yaml": SECOND.replace("outlet: post", "outlet: pst")})
    (tmp_path / "articles" / "notes.yml").write_text("headline: x\n", encoding="utf-8")
    closing = " ".join(call("check", "--data", tmp_path).out.splitlines()[-2:])
    assert closing == "4 problems, 1 claim, 1 article and 1 file left out. 1 article and 1 claim can be used."


def test_a_ruling_that_cannot_be_read_is_counted_as_one_and_told_what_it_lacks(tmp_path: Path) -> None:
    ruled = "rulings:\n  - {accept: C101, by: Ann, when: 2031-06-01, why: So.}\n  - {accept: C101, why: So.}\n"
    told = call("check", "--data", harbour(tmp_path, **{"decisions.yaml": ruled})).out.splitlines()
    assert told[-1] == "2 problems, 1 ruling left out. 2 articles and 4 claims can be used."
    assert told[0].endswith("M101 'by' is missing")
    assert told[1] == "    write who rules"
    assert told[3] == "    write the day of the ruling, such as 2031-05-09"


def test_a_folder_that_lacks_only_its_kinds_is_not_passed_over_for_the_dossier_that_comes_with_kimvisit(tmp_path: Path) -> None:
    harbour(tmp_path / "data", **{"kinds.yaml": None})
    assert "data/kinds.yaml:1:1: F101 is missing" in call("check", cwd=tmp_path).out
    told = call("timeline", cwd=tmp_path)
    assert (told.status, told.out) == (2, "Nothing on file.\n")
    assert "kinds.yaml:1:1: F101 is missing" in told.err


def test_records_without_any_catalogue_are_somebodys_and_are_not_passed_over_for_another_story(tmp_path: Path) -> None:
    harbour(tmp_path / "data", **{"kinds.yaml": None, "events.yaml": None, "actors.yaml": None})
    for words in (["timeline"], ["status"], ["list", "actors"], ["diff", "--from", "2031-01", "--to", "2031-06"]):
        told = call(*words, cwd=tmp_path)
        assert (told.status, "kinds.yaml:1:1: F101 is missing" in told.err) == (2, True)
        assert "may9" not in told.out
    assert "Dossier: ./data (2 articles)." in call("--help", cwd=tmp_path).out


RULED = """\
rulings:
  - {accept: C301-nnnn, by: Ann, when: 2031-06-01, why: Gone since.}
  - {accept: C101, by: Ann, when: 2031-06-01, why: Two papers.}
  - {same: [2031-05-02-gazette/x, mayor], by: Ann, when: 2031-06-01, why: The same.}
"""


def test_a_ruling_that_matches_nothing_any_more_is_a_problem_with_a_place_and_a_remedy(tmp_path: Path) -> None:
    harbour(tmp_path, **{"decisions.yaml": RULED})
    told = call("check", "--data", tmp_path, cwd=tmp_path)
    assert told.status == 1
    first, remedy, second, _, closing = told.out.splitlines()
    assert first.endswith("decisions.yaml:2:14: D101 no finding is 'C301-nnnn'")
    assert remedy.startswith("    delete the ruling, or give the id of another finding; ")
    assert "decisions.yaml:4:12: D101 changes nothing: '2031-05-02-gazette/x' and 'mayor'" in second
    assert closing == "2 problems, nothing left out. 2 articles and 4 claims can be used."
    assert call("timeline", "--data", tmp_path).status == 0


def test_the_beginning_of_several_ids_in_a_ruling_is_named_with_all_that_it_accepts(tmp_path: Path) -> None:
    ruled = "rulings:\n  - {accept: C3, by: Ann, when: 2031-06-01, why: So.}\n"
    data = Path(shutil.copytree(ROOT / "data", tmp_path / "data"))
    (data / "decisions.yaml").write_text(ruled, encoding="utf-8")
    told = call("check", "--data", data).out
    assert re.search(r"decisions.yaml:2:14: D102 \d+ findings begin with 'C3', and it accepts them all: C301-", told)


def test_no_ruling_is_called_stale_while_the_claim_it_may_be_on_cannot_be_read(tmp_path: Path) -> None:
    told = call("check", "--data", harbour(tmp_path, **{**BROKEN, "decisions.yaml": RULED})).out
    assert "D101" not in told


def test_a_folder_named_data_that_is_no_dossier_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "data" / "articles").mkdir(parents=True)
    told = call("check", cwd=tmp_path).out
    assert told.startswith("No problems. 5 articles and ")
    assert told.endswith("\nThis is the dossier that comes with kimvisit. Yours: --data DIR.\n")


def test_the_index_says_of_a_finding_what_became_of_it(tmp_path: Path) -> None:
    harbour(tmp_path / "data")
    (tmp_path / "INDEX.md").write_text(EMPTY, encoding="utf-8")
    assert call("index", cwd=tmp_path).status == 0
    assert " contradiction: " in (tmp_path / "INDEX.md").read_text(encoding="utf-8")
    assert call("accept", "C101-", "--by", "Ann", "--why", "So.", cwd=tmp_path).status == 0
    assert call("index", cwd=tmp_path).status == 0
    assert " contradiction (accepted): " in (tmp_path / "INDEX.md").read_text(encoding="utf-8")


def test_a_blemish_that_leaves_nothing_out_is_a_problem_for_check_alone(tmp_path: Path) -> None:
    harbour(tmp_path)
    path = tmp_path / "articles" / "2031-05-02-gazette.yaml"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    checked = call("check", "--data", tmp_path)
    assert checked.status == 1
    assert checked.out.splitlines()[-1] == "1 problem, nothing left out. 2 articles and 4 claims can be used."
    assert call("timeline", "--data", tmp_path).status == 0


def test_check_as_json_says_the_same(tmp_path: Path) -> None:
    answer = call("check", "--json", "--data", harbour(tmp_path, **BROKEN))
    view = json.loads(answer.out)
    assert answer.status == 1
    assert {"version", "command", "problems", "left_out", "usable", "drafts"} == set(view)
    assert [set(each) for each in view["problems"]] == [{"path", "line", "column", "code", "message", "remedy", "left_out"}] * 2
    assert [each["id"] for each in view["left_out"]] == ["2031-05-02-gazette/drafts"]
    assert view["usable"] == {"articles": 2, "claims": 3}


def test_records_that_nobody_has_read_wait_for_an_editor_and_are_no_problem(tmp_path: Path) -> None:
    harbour(tmp_path)
    read = call("check", "--data", tmp_path)
    assert read == (0, "No problems. 2 articles and 4 claims can be used.\n", "")
    assert json.loads(call("check", "--json", "--data", tmp_path).out)["drafts"] == []
    for name, text, told in (
        ("2031-05-02-gazette", FIRST, "1 record is a draft that nobody has read: 2031-05-02-gazette. Next: read it,"),
        (
            "2031-05-03-post",
            SECOND,
            "2 records are drafts that nobody has read: 2031-05-02-gazette, 2031-05-03-post. Next: read each,",
        ),
    ):
        (tmp_path / "articles" / f"{name}.yaml").write_text(f"draft: true\n{text}", encoding="utf-8")
        waiting = call("check", "--data", tmp_path, COLUMNS="200")
        line = f"{told} answer its questions and delete 'draft: true'.\n"
        assert waiting == (0, f"{read.out}{line}", "")
        assert json.loads(call("check", "--json", "--data", tmp_path).out)["drafts"][-1] == name
    assert max(map(len, call("check", "--data", tmp_path).out.splitlines())) <= 80


def test_a_dossier_without_kinds_is_a_problem_and_no_crash(tmp_path: Path) -> None:
    answer = call("check", "--data", harbour(tmp_path, **{"kinds.yaml": None}))
    assert answer.status == 1
    assert "kinds.yaml:1:1: F101 is missing" in answer.out


def test_the_index_goes_between_the_markers_and_leaves_the_rest_alone(tmp_path: Path) -> None:
    data, page = harbour(tmp_path / "data"), tmp_path / "INDEX.md"
    page.write_text(EMPTY, encoding="utf-8")
    assert call("index", "--check", cwd=tmp_path).status == 1
    assert page.read_text(encoding="utf-8") == EMPTY
    assert call("index", cwd=tmp_path) == (0, "./INDEX.md written.\n", "")
    text = page.read_text(encoding="utf-8")
    assert text.startswith(f"# Mine\n\n{BEGIN}\n")
    assert text.endswith(f"{END}\n\nMy own words.\n")
    assert "| 2031-05-02 | Gazette | 2 | Mayor will sign | `2031-05-02-gazette` |" in text
    assert "### The harbour pact (`pact`)\n\n3 claims: signing 3." in text
    assert "contradiction: " in text
    assert "| C101 | denied | contradiction |" in text
    assert call("index", "--check", cwd=tmp_path) == (0, "./INDEX.md is up to date.\n", "")
    assert call("index", "--check", page, "--data", data, cwd=Path("/")).status == 0


@pytest.mark.parametrize("text", ["# Mine\n", f"{BEGIN}\n", f"{END}\n", f"{END}\n{BEGIN}\n", EMPTY + EMPTY])
def test_a_page_without_both_markers_stays_as_it_is(tmp_path: Path, text: str) -> None:
    harbour(tmp_path / "data")
    (tmp_path / "INDEX.md").write_text(text, encoding="utf-8")
    answer = call("index", cwd=tmp_path)
    assert (answer.status, answer.out) == (2, "")
    assert (
        answer.err == f"kimvisit: {tmp_path / 'INDEX.md'} needs these two lines, each once and in this order:\n{BEGIN}\n{END}\n"
    )
    assert (tmp_path / "INDEX.md").read_text(encoding="utf-8") == text


def test_a_page_that_is_not_there_is_not_made_up(tmp_path: Path) -> None:
    harbour(tmp_path / "data")
    answer = call("index", cwd=tmp_path)
    assert answer.status == 2
    assert answer.err.startswith(f"kimvisit: no file {tmp_path / 'INDEX.md'}; make one with these two lines")
    assert not (tmp_path / "INDEX.md").exists()


def test_a_dossier_that_cannot_be_read_whole_is_not_indexed(tmp_path: Path) -> None:
    harbour(tmp_path / "data", **BROKEN)
    (tmp_path / "INDEX.md").write_text(EMPTY, encoding="utf-8")
    answer = call("index", cwd=tmp_path)
    assert answer.status == 2
    assert answer.err.startswith("kimvisit: INDEX.md is not written: the dossier cannot be read whole\nleft out: ")
    assert (tmp_path / "INDEX.md").read_text(encoding="utf-8") == EMPTY


def test_nothing_is_written_for_the_dossier_that_comes_with_the_package(tmp_path: Path) -> None:
    page = tmp_path / "INDEX.md"
    page.write_text(EMPTY, encoding="utf-8")
    answer = call("index", page, cwd=tmp_path)
    assert answer.status == 2
    assert "not the installed one" in answer.err
    assert page.read_text(encoding="utf-8") == EMPTY


def test_the_page_keeps_its_permissions_and_no_temporary_file_stays(tmp_path: Path) -> None:
    harbour(tmp_path / "data")
    page = tmp_path / "INDEX.md"
    page.write_text(EMPTY, encoding="utf-8")
    page.chmod(0o640)
    assert call("index", cwd=tmp_path).status == 0
    assert stat.S_IMODE(page.stat().st_mode) == 0o640
    assert sorted(os.listdir(tmp_path)) == ["INDEX.md", "data"]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    harbour(tmp_path / "data")
    (tmp_path / "real.md").write_text(EMPTY, encoding="utf-8")
    (tmp_path / "INDEX.md").symlink_to("real.md")
    assert call("index", cwd=tmp_path).status == 0
    assert (tmp_path / "INDEX.md").is_symlink()
    assert "### The harbour pact" in (tmp_path / "real.md").read_text(encoding="utf-8")


def test_words_of_a_record_cannot_break_the_table_or_forge_a_marker(tmp_path: Path) -> None:
    forged = FIRST.replace("headline: Mayor will sign", f"headline: 'a | b {END}'")
    harbour(tmp_path / "data", **{"articles/2031-05-02-gazette.yaml": forged})
    (tmp_path / "INDEX.md").write_text(EMPTY, encoding="utf-8")
    assert call("index", cwd=tmp_path).status == 0
    text = (tmp_path / "INDEX.md").read_text(encoding="utf-8")
    assert "a \\| b &lt;!--" in text
    assert call("index", "--check", cwd=tmp_path).status == 0


def test_placing_the_same_lines_twice_changes_nothing() -> None:
    once = placed(EMPTY, ["a", "b"])
    assert placed(once, ["a", "b"]) == once
