"""What an editor accepted stays visible and counts nowhere: in `diff`, and beside an earlier list."""

import json
from pathlib import Path

import pytest

from command_line import FILES, call, harbour

DAYS = ("diff", "--from", "2031-05-02", "--to")
AGAIN = FILES["articles/2031-05-03-post.yaml"].replace("2031-05-03", "2031-05-05").replace("No pact", "Still no pact")


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    return harbour(tmp_path / "harbour", **{"articles/2031-05-05-post.yaml": AGAIN})


def accept(dossier: Path) -> str:
    (found,) = json.loads(call("conflicts", "--data", dossier, "--json").out)["conflicts"]
    assert call("accept", found["id"], "--by", "Ann", "--why", "It is so.", "--data", dossier).status == 0
    return str(found["id"])


def test_a_conflict_began_and_the_next_day_it_is_as_before(dossier: Path) -> None:
    assert "1 conflict began, none ended." in " ".join(call(*DAYS, "2031-05-04", "--data", dossier).out.split())
    later = call("diff", "--from", "2031-05-04", "--to", "2031-05-06", "--data", dossier).out
    assert "no conflicts began, none ended, 1 as before." in " ".join(later.split())


def test_an_accepted_conflict_that_began_is_marked_and_not_counted(dossier: Path) -> None:
    accept(dossier)
    out = " ".join(call(*DAYS, "2031-05-04", "--data", dossier).out.split())
    assert "no conflicts began, none ended, 1 accepted." in out
    assert "CONFLICTS THAT BEGAN C101" in out
    assert "(Accepted by Ann," in out


def test_an_accepted_conflict_that_goes_on_is_not_counted_as_before(dossier: Path) -> None:
    accept(dossier)
    out = " ".join(call("diff", "--from", "2031-05-04", "--to", "2031-05-06", "--data", dossier).out.split())
    assert "no conflicts began, none ended, 1 accepted." in out


@pytest.mark.parametrize("is_accepted", [True, False])
def test_the_json_of_diff_says_what_was_accepted(dossier: Path, is_accepted: bool) -> None:
    ids = [accept(dossier)] if is_accepted else []
    view = json.loads(call(*DAYS, "2031-05-04", "--data", dossier, "--json").out)
    assert view["ruled"] == ids
    assert [one["status"] for one in view["began"]] == ["accepted" if is_accepted else "in force"]


def marks(dossier: Path, earlier: Path) -> list[str]:
    view = json.loads(call("conflicts", "--data", dossier, "--baseline", earlier, "--json").out)
    return [one["baseline"] for one in view["conflicts"]]


def test_what_was_accepted_since_an_earlier_list_is_not_unchanged(dossier: Path, tmp_path: Path) -> None:
    earlier = tmp_path / "earlier.json"
    earlier.write_text(call("conflicts", "--data", dossier, "--json").out, encoding="utf-8")
    assert marks(dossier, earlier) == ["unchanged"]
    id = accept(dossier)
    assert marks(dossier, earlier) == ["accepted"]
    out = call("conflicts", "--data", dossier, "--baseline", earlier).out
    assert f"Accepted since the earlier list: {id[:9]}." in out
    assert "Unchanged" not in out


def test_what_was_accepted_then_too_is_unchanged(dossier: Path, tmp_path: Path) -> None:
    accept(dossier)
    earlier = tmp_path / "earlier.json"
    earlier.write_text(call("conflicts", "--data", dossier, "--json").out, encoding="utf-8")
    assert marks(dossier, earlier) == ["unchanged"]
