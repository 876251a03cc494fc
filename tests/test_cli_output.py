"""What the program prints where: formats, colour, encodings, pipes, and the exit status that goes with it."""

import csv
import io
import json
import os
import pty
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from command_line import FIRST, ROOT, call, harbour, hears_interrupts, process
from kimvisit.__main__ import main

BROKEN = FIRST.replace(
    "subject: mayor, factuality: CT+, attribution: [mayor]", "subject: mayr, factuality: CT+, attribution: [mayor]"
)


def test_conflicts_end_with_0_unless_the_exit_code_is_asked_for(tmp_path: Path) -> None:
    harbour(tmp_path)
    assert call("conflicts", "--data", tmp_path).status == 0
    assert call("conflicts", "--exit-code", "--data", tmp_path).status == 1
    assert call("conflicts", "--exit-code", "--json", "--data", tmp_path).status == 1


def test_the_exit_code_counts_conflicts_within_the_filters_only(tmp_path: Path) -> None:
    assert call("conflicts", "--exit-code", "--event", "fair", "--data", harbour(tmp_path)).status == 0


def test_conflicts_show_notes_and_updates_only_when_asked() -> None:
    few, all_ = (json.loads(call("conflicts", "--json", *words).out) for words in ([], ["--all"]))
    assert few["shown"] == ["contradiction", "discrepancy", "tension"]
    assert all_["shown"] == [*few["shown"], "note", "update"]
    assert few["counts"] == all_["counts"]
    assert len(few["conflicts"]) < len(all_["conflicts"]) == sum(all_["counts"].values())


def test_a_broken_dossier_prints_what_there_is_names_what_is_left_out_and_ends_with_2(tmp_path: Path) -> None:
    harbour(tmp_path, **{"articles/2031-05-02-gazette.yaml": BROKEN})
    answer = call("timeline", "--json", "--data", tmp_path)
    view = json.loads(answer.out)
    assert answer.status == 2
    assert [each["id"] for each in view["left_out"]] == ["2031-05-02-gazette/signs"]
    assert len(view["entries"]) == 3
    first, last = answer.err.splitlines()
    assert first.startswith("left out: 2031-05-02-gazette/signs (articles/2031-05-02-gazette.yaml:")
    assert "'mayr'" in first
    assert last == f"1 left out. What to mend: kimvisit check --data {tmp_path}"


@pytest.mark.parametrize("words", [["timeline"], ["conflicts", "--exit-code"], ["list", "claims"], ["show", "pact"], ["schema"]])
def test_every_reading_of_a_broken_dossier_ends_with_2(tmp_path: Path, words: list[str]) -> None:
    harbour(tmp_path, **{"articles/2031-05-02-gazette.yaml": BROKEN})
    answer = call(*words, "--data", tmp_path)
    assert answer.status == 2
    assert answer.out
    assert "left out: 2031-05-02-gazette/signs" in answer.err


def test_very_many_broken_records_are_counted_and_not_all_named(tmp_path: Path) -> None:
    harbour(tmp_path, **{f"articles/a{n:03}.yaml": "headline: [\n" for n in range(30)})
    lines = call("timeline", "--data", tmp_path).err.splitlines()
    assert len(lines) == 21
    assert lines[-1] == f"30 left out, 10 more than are named here. What to mend: kimvisit check --data {tmp_path}"


def test_csv_is_csv(tmp_path: Path) -> None:
    harbour(tmp_path)
    rows = list(csv.DictReader(io.StringIO(call("timeline", "--format", "csv", "--data", tmp_path).out)))
    assert [row["event"] for row in rows].count("pact") == 3
    actors = list(csv.DictReader(io.StringIO(call("list", "actors", "--format", "csv", "--data", tmp_path).out)))
    assert {row["id"] for row in actors} >= {"mayor", "envoy"}


def test_every_id_in_the_json_can_be_shown(tmp_path: Path) -> None:
    harbour(tmp_path)
    told = json.loads(call("timeline", "--json", "--data", tmp_path).out)["entries"]
    found = json.loads(call("conflicts", "--all", "--json", "--data", tmp_path).out)["conflicts"]
    idents = {one for entry in told for one in (entry["id"], entry["event"], entry["kind"], *entry["claims"], *entry["articles"])}
    idents |= {one for each in found for one in (each["id"], each["rule"], each["id"][:9])}
    assert found
    for ident in idents:
        assert call("show", ident, "--data", tmp_path).status == 0, ident
        assert json.loads(call("show", ident, "--json", "--data", tmp_path).out)["command"] == "show"


def test_there_is_no_colour_on_a_pipe_unless_forced_and_none_where_it_is_unwanted(tmp_path: Path) -> None:
    harbour(tmp_path)
    assert "\x1b[" not in call("timeline", "--data", tmp_path).out
    assert "\x1b[" in call("timeline", "--data", tmp_path, FORCE_COLOR="1").out
    assert "\x1b[" not in call("timeline", "--data", tmp_path, FORCE_COLOR="0").out
    assert "\x1b[" not in call("timeline", "--data", tmp_path, FORCE_COLOR="1", NO_COLOR="1").out
    assert "\x1b[" in call("timeline", "--data", tmp_path, FORCE_COLOR="1", NO_COLOR="").out


def test_a_pipe_is_80_columns_wide_unless_told_otherwise() -> None:
    def longest(columns: str = "") -> int:
        return max(map(len, call("timeline", COLUMNS=columns).out.splitlines()))

    assert longest() <= 80
    assert longest("60") <= 60
    assert 80 < longest("120") <= 120
    assert longest("wide") == longest()


def test_a_stream_that_takes_no_unicode_gets_ascii(tmp_path: Path) -> None:
    harbour(tmp_path)
    for words in (["timeline"], ["timeline", "--format", "csv"], ["show", "post"], ["conflicts", "--format", "markdown"]):
        out = call(*words, "--data", tmp_path, encoding="ascii").out
        assert "Evening Post" in out or words[1:] == ["--format", "csv"]
        assert out.isascii()
    assert (
        json.loads(call("show", "post", "--json", "--data", tmp_path, encoding="latin-1").out)["actor"]["name"] == "Évening Post"
    )
    assert "Évening Post" in call("show", "post", "--data", tmp_path).out


def test_a_terminal_is_told_which_dossier_was_read_and_a_pipe_is_not(tmp_path: Path) -> None:
    harbour(tmp_path / "data")
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "kimvisit", "timeline"]
    env = {**os.environ, "TERM": "xterm", "PYTHONIOENCODING": "utf-8"}
    env.pop("NO_COLOR", None)
    with subprocess.Popen(command, cwd=tmp_path, env=env, stdin=theirs, stdout=theirs, stderr=theirs) as running:
        os.close(theirs)
        printed = b""
        while chunk := _read(ours):
            printed += chunk
    assert running.returncode == 0
    assert b"\x1b[2mDossier: ./data\x1b[0m" in printed
    assert b"\x1b[1m" in printed
    assert call("timeline", cwd=tmp_path).err == ""


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # what Linux gives once the other end is closed
        return b""


def test_a_reader_who_has_seen_enough_ends_the_writing_quietly() -> None:
    script = f"set -o pipefail; {sys.executable} -m kimvisit list claims --json | head -1"
    done = subprocess.run(["bash", "-c", script], cwd=ROOT, capture_output=True, encoding="utf-8", timeout=60, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "{\n", "")


def test_output_that_cannot_be_written_is_no_bug() -> None:
    if not Path("/dev/full").exists():
        pytest.skip("needs /dev/full")
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "kimvisit", "timeline"],
            cwd=ROOT,
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr == "kimvisit: the output cannot be written: No space left on device\n"


@pytest.mark.parametrize("words", [["--help"], ["timeline", "--help"], ["--version"], ["check"], ["list", "events", "--json"]])
def test_all_output_tells_of_a_full_disk_and_ends_quietly_where_nobody_reads_it(words: list[str]) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("needs /dev/full")
    command = [sys.executable, "-m", "kimvisit", *words]
    with open("/dev/full", "w") as full:
        done = subprocess.run(command, cwd=ROOT, stdout=full, stderr=subprocess.PIPE, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (2, "kimvisit: the output cannot be written: No space left on device\n")
    read, write = os.pipe()
    os.close(read)
    unread = subprocess.run(command, cwd=ROOT, stdout=write, stderr=subprocess.PIPE, encoding="utf-8", check=False)
    os.close(write)
    assert (unread.returncode, unread.stderr) == (0, "")


@pytest.mark.parametrize("words", [["timeline", "--event", "nope"], ["timeline", "--nope"], ["nope"]])
def test_a_mistake_is_no_bug_though_nobody_can_be_told_of_it(words: list[str]) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("needs /dev/full")
    with open("/dev/full", "w") as full:
        done = subprocess.run([sys.executable, "-m", "kimvisit", *words], cwd=ROOT, stderr=full, check=False)
    assert done.returncode == 2


@pytest.mark.parametrize(
    ("columns", "widest"),
    [
        ("9" * 20, 1000),
        ("9" * 5000, 1000),
        ("0", 80),
        ("000", 80),
        ("0080", 80),
        ("-5", 80),
        ("1e3", 80),
        (" 90", 80),
        ("120", 120),
    ],
)
def test_a_width_that_no_screen_has_is_no_bug(columns: str, widest: int) -> None:
    answer = call("timeline", COLUMNS=columns)
    assert (answer.status, answer.err) == (0, "")
    assert widest - 20 <= max(map(len, answer.out.splitlines())) <= widest


@pytest.mark.parametrize("words", [["timeline"], ["check"], ["init"], ["index", "INDEX.md"], ["draft", "page.txt"]])
def test_what_the_system_refuses_is_told_and_is_no_bug(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: list[str]) -> None:
    closed = harbour(tmp_path / "closed")
    there = Path.stat

    def refused(path: Path, **options: bool) -> os.stat_result:
        if closed in path.parents:
            raise PermissionError(13, "Permission denied", str(path))
        return there(path, **options)

    monkeypatch.setattr(Path, "stat", refused)
    folder = [closed / "new"] if words == ["init"] else ["--data", closed]
    answer = call(*words, *folder, cwd=tmp_path)
    assert (answer.status, answer.out) == (2, "")
    assert "Permission denied" in answer.err or "no such file" in answer.err
    assert "bug" not in answer.err


def test_ctrl_c_ends_with_130_and_without_a_traceback() -> None:
    command = [sys.executable, "-m", "kimvisit", "list", "claims", "--json"]  # more than a pipe holds: it waits for its reader
    pipes: dict[str, Any] = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "encoding": "utf-8"}
    with subprocess.Popen(command, cwd=ROOT, **pipes, preexec_fn=hears_interrupts) as running:
        assert running.stdout
        assert running.stdout.readline() == "{\n"
        running.send_signal(signal.SIGINT)
        _, err = running.communicate(timeout=60)
    assert (running.returncode, err) == (130, "")


def test_ctrl_c_before_the_first_command_is_found_ends_with_130(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_words: list[str]) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("kimvisit.cli.app.run", interrupted)
    assert main() == 130


def test_a_bug_ends_with_3_a_short_message_and_a_traceback_on_demand(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_folder: Path) -> None:
        raise RuntimeError("the shelf fell down")

    monkeypatch.setattr("kimvisit.reading.load.load", broken)
    short = call("timeline")
    assert (short.status, short.out) == (3, "")
    assert short.err.startswith("kimvisit: this is a bug: RuntimeError: the shelf fell down\n")
    assert "Traceback" not in short.err
    long = call("timeline", KIMVISIT_DEBUG="1")
    assert long.status == 3
    assert "Traceback" in long.err


def test_python_m_is_the_same_program() -> None:
    done = process("--version")
    assert done.returncode == 0
    assert done.stdout.startswith("kimvisit 0.")
    assert process("timeline", "--event", "nowhere").returncode == 2
