"""`kimvisit init` writes a dossier that loads, explains itself, and is never written over."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from command_line import call
from kimvisit.cli import init
from kimvisit.cli.edge import Refusal


def kimvisit(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "kimvisit", *words], capture_output=True, encoding="utf-8", check=False)


@pytest.fixture
def begun(tmp_path: Path) -> Path:
    done = kimvisit("init", str(tmp_path / "story"))
    assert (done.returncode, done.stderr) == (0, "")
    return tmp_path / "story"


def test_a_new_dossier_has_no_problems_and_shows_its_example(begun: Path) -> None:
    assert kimvisit("check", "--data", str(begun)).returncode == 0
    assert "Vera Lund (the city)" in kimvisit("timeline", "--data", str(begun)).stdout


def test_every_file_of_a_new_dossier_explains_itself(begun: Path) -> None:
    for name in ("kinds", "events", "actors", "cues"):
        assert (begun / f"{name}.yaml").read_text(encoding="utf-8").startswith("# ")


def test_the_example_tells_editors_where_its_schema_is(begun: Path) -> None:
    record = next((begun / "articles").glob("*.yaml"))
    first = record.read_text(encoding="utf-8").splitlines()[0]
    assert (record.parent / first.partition("$schema=")[2]).resolve().is_file()


def test_a_new_dossier_knows_nobody_of_the_shipped_one(begun: Path) -> None:
    written = "".join(path.read_text(encoding="utf-8") for path in begun.rglob("*.yaml"))
    assert "kim-jong-un" not in written
    assert "may9" not in written


def test_cues_of_a_new_dossier_can_be_drafted_with(begun: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(
        "Example Gazette\n\nBridge news\n\nJanuary 15, 2031\n\nNothing was said about it, Vera Lund said.\n", encoding="utf-8"
    )
    done = kimvisit("draft", str(page), "--data", str(begun))
    assert done.returncode == 0
    assert "outlet: example-gazette" in done.stdout


@pytest.mark.parametrize("template", ["", "--visits"])
def test_the_example_is_taken_out_with_its_entries_and_nothing_is_missing(tmp_path: Path, template: str) -> None:
    story = tmp_path / "story"
    call("init", story, *template.split())
    next((story / "articles").glob("*.yaml")).unlink()
    for name in ("actors.yaml", "events.yaml"):
        kept, mark, _ = (story / name).read_text(encoding="utf-8").partition("# Of the example: delete")
        assert mark
        (story / name).write_text(kept, encoding="utf-8")
    assert call("check", "--data", story) == (0, "No problems. 0 articles and 0 claims can be used.\n", "")
    page = tmp_path / "page.txt"
    page.write_text(
        "Harbour news\n\n15 January 2031\n\nThe hosts have invited Ann Lee to the gala in Bergen.\n", encoding="utf-8"
    )
    assert call("draft", page, "--into", story).status == 0
    assert call("check", "--data", story).status == 0


@pytest.mark.parametrize(
    ("masthead", "outlet"),
    [
        ("The Paper | 3 March 2031", "outlet-of-page"),
        ("The Paper 1 | 3 March 2031", "outlet-of-page"),
        ("Example Gazette | 3 March 2031", "example-gazette"),
        ("Example Gazette 3 March 2031", "example-gazette"),
        ("Example Gazette 2 | 3 March 2031", "outlet-of-page"),
    ],
)
def test_no_article_falls_to_the_outlet_of_the_example_by_half_its_name(tmp_path: Path, masthead: str, outlet: str) -> None:
    call("init", tmp_path / "story", "--visits")
    page = tmp_path / "page.txt"
    page.write_text(f"Lee to come\n\n{masthead}\n\nAnn Lee will attend the gala in Bergen, the paper said.\n", encoding="utf-8")
    told = call("draft", page, "--data", tmp_path / "story").out
    assert f"\noutlet: {outlet}\n" in told
    assert "attribution: [example-gazette]" not in told


def test_a_folder_that_holds_something_is_left_alone(begun: Path) -> None:
    before = {path: path.read_bytes() for path in begun.rglob("*") if path.is_file()}
    done = kimvisit("init", str(begun))
    assert done.returncode == 2
    assert "is not empty" in done.stderr
    assert before == {path: path.read_bytes() for path in begun.rglob("*") if path.is_file()}


def test_a_broken_off_init_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[Path] = []

    def full(path: Path, text: str) -> None:
        if len(written) == 2:
            raise Refusal(f"{path} cannot be written: No space left on device")
        written.append(path)
        path.write_text(text, encoding="utf-8")

    monkeypatch.setattr(init, "write_whole", full)
    done = call("init", tmp_path / "new" / "story")
    assert (done.status, len(written), list(tmp_path.iterdir())) == (2, 2, [])
    assert "No space left on device; what init had begun is cleared away" in done.err


def test_a_broken_off_init_leaves_an_empty_folder_that_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, text: str) -> None:
        raise Refusal(f"{path} cannot be written: No space left on device")

    (tmp_path / "story").mkdir()
    monkeypatch.setattr(init, "write_whole", full)
    assert call("init", tmp_path / "story").status == 2
    assert list(tmp_path.rglob("*")) == [tmp_path / "story"]
    monkeypatch.undo()
    assert call("init", tmp_path / "story").status == 0


@pytest.fixture
def for_visits(tmp_path: Path) -> Path:
    done = kimvisit("init", str(tmp_path / "gala"), "--visits")
    assert (done.returncode, done.stderr) == (0, "")
    return tmp_path / "gala"


def test_a_dossier_for_visits_has_no_problems_and_its_example_shows_a_conflict(for_visits: Path) -> None:
    assert kimvisit("check", "--data", str(for_visits)).returncode == 0
    assert "C302" in kimvisit("conflicts", "--data", str(for_visits)).stdout


def test_a_dossier_for_visits_explains_itself_and_knows_nobody_of_the_shipped_one(for_visits: Path) -> None:
    for name in ("kinds", "events", "actors", "cues"):
        assert (for_visits / f"{name}.yaml").read_text(encoding="utf-8").startswith("# ")
    written = "".join(path.read_text(encoding="utf-8") for path in for_visits.rglob("*.yaml"))
    assert "kim-jong-un" not in written
    assert "may9" not in written


def test_pages_of_a_story_about_who_comes_go_straight_from_drafts_to_a_conflict(for_visits: Path, tmp_path: Path) -> None:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    (inbox / "one.txt").write_text(
        "The Ledger\n\nBrandt invited to Tallinn\n\nMarch 3, 2031\n\n"
        "Anna Brandt has been invited to the climate gala in Tallinn on 12 June 2031, the mayor said.\n",
        encoding="utf-8",
    )
    (inbox / "two.txt").write_text(
        "The Post\n\nNo gala for Brandt\n\nMarch 20, 2031\n\n"
        "Anna Brandt was never invited to the climate gala in Tallinn, her manager Lena Holm said.\n",
        encoding="utf-8",
    )
    assert kimvisit("draft", str(inbox), "--into", str(for_visits)).returncode == 0
    found = kimvisit("conflicts", "--data", str(for_visits)).stdout
    assert "C101" in found
    assert "Anna Brandt denies 'invited'" in found  # by her manager


@pytest.mark.parametrize("visits", [[], ["--visits"]])
def test_an_example_speaks_of_an_unnamed_source_as_of_anybody(tmp_path: Path, visits: list[str]) -> None:
    story = tmp_path / "story"
    assert call("init", story, *visits).status == 0
    for command in ("timeline", "conflicts", "status", "lineage"):
        told = " ".join(call(command, "--data", story).out.split())
        assert (
            len(re.findall("unnamed (engineer|organiser)", told))
            == len(re.findall("[Aa]n unnamed (engineer|organiser)", told))
            > 0
        )


def test_what_is_next_fits_the_page_and_can_be_typed(tmp_path: Path) -> None:
    told = call("init", "my story", cwd=tmp_path).out.partition("\n\n")[2]
    assert "kimvisit timeline --data 'my story', then" in " ".join(told.split())
    assert max(map(len, told.splitlines())) <= 80
    assert "kimvisit timeline, then" in " ".join(call("init", "data", cwd=tmp_path).out.split())
