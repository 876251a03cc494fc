"""More originals than one process drafts by itself: the same records in the same order, whatever becomes of one of them."""

import os
import pickle
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from command_line import call, hears_interrupts
from kimvisit.cli import draft_workers
from kimvisit.cli.choosing import choose
from kimvisit.cli.drafter import desk
from kimvisit.cli.opening import read
from kimvisit.drafting import draft_at, to_yaml
from test_draft_command import PAGE, dossier, page, records

COUNT = draft_workers.MANY + 3


@pytest.fixture
def two_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a machine that has two, so that a second process is worth its while."""
    monkeypatch.setattr(draft_workers, "_processors", lambda: 2)


def pages(folder: Path, count: int = COUNT) -> list[Path]:
    folder.mkdir()
    return [
        page(folder, f"{number:04}.txt", PAGE.replace("city council", f"council of ward {number}")) for number in range(count)
    ]


@pytest.mark.usefixtures("two_processors")
def test_many_pages_give_what_each_gives_by_itself_and_in_their_order(tmp_path: Path) -> None:
    data, many = dossier(tmp_path / "data"), pages(tmp_path / "pages")
    together = call("draft", *many, "--data", data)
    parts = [call("draft", *part, "--data", data) for part in (many[: COUNT // 2], many[COUNT // 2 :])]
    assert (together.status, together.err) == (0, "")
    assert together.out == "---\n".join(part.out for part in parts)


before = draft_workers._hire


@pytest.mark.usefixtures("two_processors")
def test_work_is_given_to_other_processes_only_where_there_is_much_of_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hired: list[int] = []

    def hire(desk: Any) -> Any:
        hired.append(1)
        return before(desk)

    monkeypatch.setattr(draft_workers, "_hire", hire)
    data, many = dossier(tmp_path / "data"), pages(tmp_path / "pages")
    assert call("draft", *many[:9], "--data", data).status == 0
    assert hired == []
    assert call("draft", *many, "--data", data).status == 0
    assert len(hired) == 2


@pytest.mark.usefixtures("two_processors")
def test_pages_that_cannot_be_drafted_are_told_of_and_the_others_are_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from kimvisit.cli import draft_made

    def fails(*given: Any, **named: Any) -> Any:
        if named["file"] == "0007.txt":
            raise KeyError("x")
        return draft_at(*given, **named)

    monkeypatch.setattr(draft_made, "draft_at", fails)
    data = dossier(tmp_path / "data")
    many = pages(tmp_path / "pages")
    many[30].write_bytes(b"")
    answer = call("draft", tmp_path / "pages", "--into", data)
    assert answer.status == 2
    assert len(records(data)) == COUNT - 2
    assert f"{many[7]}: this is a bug: KeyError: 'x'" in answer.err
    assert f"{many[30]}: is empty" in answer.err
    assert answer.err.endswith(f"{COUNT - 1} of {COUNT} originals read\n")


def test_a_desk_can_be_sent_to_a_process_that_inherits_nothing(tmp_path: Path) -> None:
    here = desk(read(choose(dossier(tmp_path / "data"))))
    sent = pickle.loads(pickle.dumps(here))
    assert to_yaml(draft_at(sent, PAGE, file="page.txt")) == to_yaml(draft_at(here, PAGE, file="page.txt"))


@pytest.mark.usefixtures("two_processors")
def test_where_no_process_can_be_started_or_one_is_lost_this_one_does_the_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data, many = dossier(tmp_path / "data"), pages(tmp_path / "pages")
    whole = call("draft", *many, "--data", data)

    def lost(desk: Any) -> Any:
        process, hand = before(desk)
        process.kill()
        return process, hand

    def none(desk: Any) -> Any:
        raise BlockingIOError

    for hire in (lost, none):
        monkeypatch.setattr(draft_workers, "_hire", hire)
        assert call("draft", *many, "--data", data) == whole


@pytest.mark.skipif(draft_workers._processors() < 2, reason="one processor: no second process is started")
@pytest.mark.skipif(not Path("/proc").exists(), reason="no /proc here, where processes find their children")
def test_ctrl_c_however_often_ends_all_of_them_at_once_and_writes_nothing(tmp_path: Path) -> None:
    data = dossier(tmp_path / "data")
    pages(tmp_path / "pages", 3000)
    command = [sys.executable, "-m", "kimvisit", "draft", str(tmp_path / "pages"), "--into", str(data)]
    pipes: dict[str, Any] = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    with subprocess.Popen(command, **pipes, start_new_session=True, preexec_fn=hears_interrupts) as started:
        while not _children(started.pid):
            time.sleep(0.02)
        os.killpg(started.pid, signal.SIGINT)
        os.killpg(started.pid, signal.SIGINT)
        out, err = started.communicate(timeout=30)
    assert (started.returncode, out, err) == (130, "", "kimvisit: stopped: no record is written yet\n")
    assert records(data) == []


@pytest.mark.skipif(draft_workers._processors() < 2, reason="one processor: no second process is started")
@pytest.mark.skipif(not Path("/proc").exists(), reason="no /proc here, where processes find their children")
def test_workers_end_with_the_process_that_started_them_however_it_ends(tmp_path: Path) -> None:
    data = dossier(tmp_path / "data")
    pages(tmp_path / "pages", 3000)
    command = [sys.executable, "-m", "kimvisit", "draft", str(tmp_path / "pages"), "--into", str(data)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as started:
        while len(workers_of := _children(started.pid).split()) < min(2, draft_workers._processors()):
            time.sleep(0.02)
        started.kill()
    until = time.monotonic() + 20
    while any(Path(f"/proc/{pid}").exists() for pid in workers_of) and time.monotonic() < until:
        time.sleep(0.02)
    assert not any(Path(f"/proc/{pid}").exists() for pid in workers_of)


def test_two_who_draft_into_one_dossier_lose_nothing(tmp_path: Path) -> None:
    data = dossier(tmp_path / "data")
    first, second = pages(tmp_path / "first", 20), pages(tmp_path / "second", 20)
    for path in second:
        path.write_text(path.read_text(encoding="utf-8").replace("Quill", "Quince"), encoding="utf-8")
    command = [sys.executable, "-m", "kimvisit", "draft", "--into", str(data)]
    both = [subprocess.Popen([*command, str(part[0].parent)], stdout=subprocess.DEVNULL) for part in (first, second)]
    assert [each.wait(timeout=60) for each in both] == [0, 0]
    assert len(records(data)) == 40
    assert call("check", "--data", data).status == 0


def _children(pid: int) -> str:
    return Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="utf-8")


NAMELESS = PAGE.replace("her spokeswoman Ann Lee", "a senior city official").replace("Lee told", "the official told")


def test_a_voice_without_a_name_that_two_pages_have_is_asked_about_where_it_is_entered(tmp_path: Path) -> None:
    data, folder = dossier(tmp_path / "data"), tmp_path / "pages"
    folder.mkdir()
    page(folder, "a.txt", NAMELESS)
    page(folder, "b.txt", NAMELESS.replace("Harbour News", "Quay Post"))
    page(folder, "c.txt", PAGE.replace("Harbour News", "Hill Post"))
    assert call("draft", folder, "--into", data).status == 0
    entries = (data / "actors.yaml").read_text(encoding="utf-8")
    asked = "# check: one person or several? also in 2031-05-02-quay-post\nsenior-city-official:\n  sort: unnamed\n"
    assert asked in entries
    assert entries.count("# check:") == 1


def test_a_voice_without_a_name_that_is_on_file_is_asked_about_and_one_with_a_name_is_not(tmp_path: Path) -> None:
    data = dossier(tmp_path / "data")
    first = call("draft", page(tmp_path, text=NAMELESS), "--into", data)
    again = call("draft", page(tmp_path, text=NAMELESS), "--data", data)
    assert (first.status, again.status) == (0, 0)
    assert "# check: is it the same voice as on file: an unnamed senior city official?" in again.out
    call("draft", page(tmp_path, text=PAGE), "--into", data)
    assert "is it the same voice" not in call("draft", page(tmp_path, text=PAGE), "--data", data).out
