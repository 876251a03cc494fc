"""Every view says on which day it stands, and no date contradicts its row."""

import json
from pathlib import Path

import pytest

from command_line import FILES, call, harbour
from dossiers import read, write

ROOT = Path(__file__).parent.parent
CAST = read((ROOT / "src" / "kimvisit" / "rules" / "examples.yaml").read_text(encoding="utf-8"))
POST = FILES["articles/2031-05-03-post.yaml"]
UNSURE = POST.replace("published: 2031-05-03", "published: 2031-04-20/2031-05-03")


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    return harbour(tmp_path / "harbour", **{"articles/2031-05-03-post.yaml": UNSURE})


@pytest.mark.parametrize("command", ["timeline", "conflicts", "status", "lineage"])
def test_a_view_of_a_day_without_anything_says_which_day_and_what_it_left_aside(dossier: Path, command: str) -> None:
    out = " ".join(call(command, "--as-of", "2031-04-25", "--data", dossier).out.split())
    assert out.startswith("As of 25 Apr 2031. Not used, as not proved to have been out by then: 2031-05-03-post. No")


@pytest.mark.parametrize("command", ["timeline", "conflicts", "status", "lineage"])
def test_a_view_of_everything_names_no_day(dossier: Path, command: str) -> None:
    assert "s of " not in call(command, "--data", dossier).out


@pytest.mark.parametrize(
    ("id", "notice"),
    [
        ("2031-05-03-post", "It is not proved to have been out by 25 Apr 2031: what follows is its record, of which nothing counted then."),
        ("2031-05-03-post/denies", "It is not proved to have been out by 25 Apr 2031:"),
        ("2031-05-02-gazette", "It was not out by 25 Apr 2031:"),
    ],
)  # fmt: skip
def test_an_article_that_was_not_out_is_shown_with_a_notice(dossier: Path, id: str, notice: str) -> None:
    assert notice in " ".join(call("show", id, "--as-of", "2031-04-25", "--data", dossier).out.split())
    assert "out by" not in call("show", id, "--as-of", "2031-05-04", "--data", dossier).out
    assert "out by" not in call("show", id, "--data", dossier).out


def found(dossier: Path) -> str:
    return str(json.loads(call("conflicts", "--json", "--data", dossier).out)["conflicts"][0]["id"])


def test_a_finding_that_was_not_there_yet_is_unknown_as_of_that_day(dossier: Path) -> None:
    answer = call("explain", found(dossier), "--as-of", "2031-05-02", "--data", dossier)
    assert answer.status == 2
    assert "as of 2031-05-02" in answer.err
    assert "as of" not in call("explain", "C101-zzzz", "--data", dossier).err


@pytest.mark.parametrize(
    ("article", "since"),
    [(POST, "since 3 May 2031,"), (POST.replace("     said: 2031-05-03, ", "     "), "since 3 May 2031 at the latest,")],
)
def test_a_finding_says_since_when_and_by_which_clock(tmp_path: Path, article: str, since: str) -> None:
    dossier = harbour(tmp_path / "harbour", **{"articles/2031-05-03-post.yaml": article})
    out = " ".join(call("explain", found(dossier), "--data", dossier).out.split())
    assert f"contradiction, in force {since} by day of saying" in out
    assert "printed 2 May 2031 3 May 2031" in out


@pytest.mark.parametrize(
    ("tie", "when"),
    [
        ({"before": "forum"}, ["2030-05-09", "event"]),
        ({"before": "envoy-visit"}, ["../2030-02-09", "before"]),
        ({"happened": "2030-05-10"}, ["2030-05-10", "happened"]),
        ({"after": "envoy-visit", "about": "forum"}, ["2030-09", "event"]),
        ({}, ["2030-05-09", "event"]),
    ],
)
def test_before_or_after_another_event_takes_no_event_its_own_date(tmp_path: Path, tie: dict[str, str], when: list[str]) -> None:
    claim = {"article": "post-0801", "kind": "attendance", "stage": "attended", "factuality": "CT+", "attribution": [], **tie}
    view = json.loads(call("timeline", "--by", "happened", "--json", "--data", write(tmp_path, CAST, [claim])).out)
    assert [[row["when"]["edtf"], row["when_from"]] for row in view["entries"]] == [when]


def test_what_is_printed_for_the_first_time_need_not_be_said_then(dossier: Path) -> None:
    out = call("diff", "--from", "2031-05-02", "--to", "2031-05-04", "--data", dossier).out
    assert "PRINTED FOR THE FIRST TIME" in out
    assert "SAID FOR THE FIRST TIME" not in out
