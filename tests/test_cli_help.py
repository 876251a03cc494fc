"""Help, completion, and the looking up of rules and codes."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from command_line import ROOT, call, harbour, process
from kimvisit.cli.commands import COMMANDS
from kimvisit.reading.problem_codes import CODES

LOADED = "import sys; from kimvisit.cli.app import run; run({words!r}); print([m for m in {modules!r} if m in sys.modules], file=sys.stderr)"


def test_help_lists_every_command_and_fits_80_columns() -> None:
    answer = call("--help")
    assert (answer.status, answer.err) == (0, "")
    assert answer.out.startswith("Who said what, when, how surely, and through whom.\n")
    for name in COMMANDS:
        assert f" {name}" in answer.out
    assert max(map(len, answer.out.splitlines())) <= 80
    assert answer.out.splitlines()[-1] == "Dossier: ./data (5 articles). Start with: kimvisit timeline"
    assert call().out == call("-h").out == answer.out


def test_help_works_without_any_dossier(tmp_path: Path) -> None:
    answer = call("--help", KIMVISIT_DATA=str(tmp_path / "gone"))
    assert answer.status == 0
    assert f"No dossier: no folder {tmp_path / 'gone'} (from KIMVISIT_DATA)" in answer.out


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_short_help_with_an_example(name: str) -> None:
    answer = call(name, "--help")
    lines = answer.out.splitlines()
    assert (answer.status, answer.err) == (0, "")
    assert lines[0].startswith(f"Usage: kimvisit {name}")
    assert any(line.startswith(f"  Example: kimvisit {name}") for line in lines)
    assert max(map(len, lines)) <= 80
    assert len(lines) <= 26


@pytest.mark.parametrize("words", [["--help"], ["timeline", "--help"], ["--version"], ["timelin"]])
def test_help_imports_neither_rich_nor_pydantic_nor_yaml(words: list[str]) -> None:
    assert _loaded(words) == "[]"


def test_piped_output_imports_no_rich() -> None:
    for words in (["timeline"], ["conflicts", "--json"], ["list", "articles"], ["check"]):
        code = LOADED.format(words=words, modules=["rich", "typer.rich_utils"])
        done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
        assert done.stderr == "[]\n"


def _loaded(words: list[str]) -> str:
    code = LOADED.format(words=words, modules=["rich", "pydantic", "yaml", "kimvisit.reading.load", "kimvisit.records.model"])
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    return done.stderr.splitlines()[-1]


def completed(line: str, cwd: Path, shell: str = "bash") -> list[str]:
    """What the shell offers at the end of a line."""
    words = {"COMP_WORDS": line, "COMP_CWORD": str(len(line.split(" ")) - 1), "_TYPER_COMPLETE_ARGS": line}
    done = process(cwd=cwd, env={"_KIMVISIT_COMPLETE": f"complete_{shell}", **words})
    assert done.stderr == ""
    return done.stdout.split()


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("kimvisit con", ["conflicts"]),
        ("kimvisit timeline --ev", ["--event"]),
        ("kimvisit timeline --event p", ["pact"]),
        ("kimvisit timeline --kind ", ["signing"]),
        ("kimvisit timeline --outlet ", ["gazette", "post"]),
        ("kimvisit conflicts --subject m", ["mayor"]),
        ("kimvisit conflicts --voice e", ["envoy"]),
        ("kimvisit conflicts --format m", ["markdown"]),
        ("kimvisit timeline --by h", ["happened"]),
        ("kimvisit list ar", ["articles"]),
        ("kimvisit show 2031-05-02", ["2031-05-02-gazette"]),
        ("kimvisit explain C30", ["C301", "C302", "C303", "C304", "C305"]),
    ],
)
def test_the_shell_completes(tmp_path: Path, line: str, offered: list[str]) -> None:
    harbour(tmp_path / "data")
    assert completed(line, tmp_path) == offered


def test_the_shell_completes_findings_once_their_rule_is_typed(tmp_path: Path) -> None:
    harbour(tmp_path / "data")
    ids = [
        each["id"] for each in json.loads(call("conflicts", "--json", cwd=tmp_path).out)["conflicts"] if each["rule"] == "C101"
    ]
    assert completed("kimvisit explain C101", tmp_path) == ["C101", *ids]
    assert completed("kimvisit show C101-", tmp_path) == ids


def test_the_shell_completes_from_the_dossier_that_is_named(tmp_path: Path) -> None:
    harbour(tmp_path)
    assert completed(f"kimvisit timeline --data {tmp_path} --event p", ROOT) == ["pact"]
    assert completed(f"kimvisit timeline --data {tmp_path / 'gone'} --event p", ROOT) == []


def test_completion_in_zsh_needs_no_rich(tmp_path: Path) -> None:
    harbour(tmp_path / "data")
    assert '"--event"' in " ".join(completed("kimvisit timeline --", tmp_path, "zsh"))


def test_completing_an_id_does_not_load_the_engine(tmp_path: Path) -> None:
    harbour(tmp_path / "data")
    env = {**os.environ, "_KIMVISIT_COMPLETE": "complete_bash", "COMP_WORDS": "kimvisit timeline --event p", "COMP_CWORD": "3"}
    code = LOADED.format(words=[], modules=["rich", "pydantic", "yaml", "kimvisit.reading.load"])
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, env=env, capture_output=True, encoding="utf-8", check=True)
    assert (done.stdout, done.stderr) == ("pact\n", "[]\n")


def test_a_rule_is_explained_by_code_in_either_case_and_by_name() -> None:
    answer = call("explain", "C301")
    assert answer.status == 0
    assert answer.out == call("explain", "c301").out == call("explain", "hardened-in-relay").out
    assert json.loads(call("explain", "C301", "--json").out)["rule"]["id"] == "C301"


@pytest.mark.parametrize("code", CODES)
def test_every_problem_code_is_explained(code: str) -> None:
    answer = call("explain", code)
    assert answer.status == 0
    assert " ".join(answer.out.split()) == f"{code} {CODES[code]}"


def test_all_codes_that_begin_so_are_listed() -> None:
    assert call("explain", "R10").out.count("\nR10") == len([code for code in CODES if code.startswith("R10")]) - 1
    view = json.loads(call("explain", "R1", "--json").out)
    assert [each["code"] for each in view["problems"]] == [code for code in CODES if code.startswith("R1")]


def test_a_finding_is_explained_by_four_letters(tmp_path: Path) -> None:
    harbour(tmp_path)
    ident = json.loads(call("conflicts", "--json", "--data", tmp_path).out)["conflicts"][0]["id"]
    whole = call("explain", ident, "--data", tmp_path)
    assert whole.status == 0
    assert whole == call("explain", ident[:9], "--data", tmp_path) == call("explain", ident[:9].lower(), "--data", tmp_path)
    assert call("explain", "mayor", "--data", tmp_path) == (
        2, "", "kimvisit: 'mayor' is an actor, and this takes a rule, a finding, a code or two claims; what it is: "
        f"kimvisit show mayor --data {tmp_path}\n",
    )  # fmt: skip


def test_the_schema_knows_the_dossiers_ids(tmp_path: Path) -> None:
    answer = call("schema", "--data", harbour(tmp_path))
    assert answer.status == 0
    assert answer.out == call("schema", "--json", "--data", tmp_path).out
    assert "envoy" in answer.out
    json.loads(answer.out)


def test_the_generated_pages_are_up_to_date() -> None:
    done = subprocess.run(
        [sys.executable, "docs/generate.py", "--check"], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )
    assert (done.returncode, done.stdout) == (0, "")
