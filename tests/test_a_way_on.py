"""Where the program stops, it leads on: what it suggests can be typed as it stands, and what was mistyped is guessed."""

import json
import re
import shlex
import shutil
from pathlib import Path

import pytest

from command_line import ACTORS, EVENTS, FIRST, ROOT, call, harbour
from test_cli_check_and_index import BROKEN, EMPTY

RULING = "rulings:\n  - {accept: C999-none, by: Ann, when: 2031-06-01, why: None.}\n"


def suggested(text: str) -> list[str]:
    """The words of the first command that a text suggests."""
    found = re.search(r"kimvisit ((?:list|conflicts|explain|check|timeline|show|index)\b[^\n;)]*)", text)
    assert found, text
    return shlex.split(found[1].rstrip(".,"))


@pytest.mark.parametrize("words", [["timeline"], ["conflicts"]])
def test_the_next_step_reads_the_dossier_that_was_named(tmp_path: Path, words: list[str]) -> None:
    story = harbour(tmp_path / "my story")
    told = call(*words, "--data", story, COLUMNS="300")
    step = suggested(told.out.splitlines()[-1])
    assert step[-2:] == ["--data", str(story)]
    assert call(*step).status == 0


@pytest.mark.parametrize("words", [["timeline"], ["conflicts"]])
def test_the_next_step_is_short_where_the_dossier_is_read_unasked(tmp_path: Path, words: list[str]) -> None:
    story = harbour(tmp_path / "data")
    assert "--data" not in call(*words, cwd=tmp_path).out
    assert "--data" not in call(*words, KIMVISIT_DATA=str(story)).out
    assert "--data" not in call(*words, "--data", story, cwd=tmp_path).out


def test_what_to_mend_is_told_by_a_command_that_finds_it(tmp_path: Path) -> None:
    told = call("timeline", "--data", harbour(tmp_path, **BROKEN))
    assert told.status == 2
    assert call(*suggested(told.err)).out.endswith("2 problems, 1 claim left out. 2 articles and 3 claims can be used.\n")


def test_a_stale_page_is_renewed_by_the_command_that_is_told(tmp_path: Path) -> None:
    story, page = harbour(tmp_path / "story"), tmp_path / "my page.md"
    page.write_text(EMPTY, encoding="utf-8")
    told = call("index", page, "--check", "--data", story)
    assert told.status == 1
    assert call(*suggested(told.err)).status == 0
    assert call("index", page, "--check", "--data", story).status == 0


def test_rulings_that_match_nothing_have_a_line_of_their_own(tmp_path: Path) -> None:
    told = call("conflicts", "--data", harbour(tmp_path, **{"decisions.yaml": RULING}), COLUMNS="300").out.splitlines()
    assert told[-2].startswith("One in full: kimvisit explain C101-")
    assert told[-1] == "Rulings that match nothing: C999-none (decisions.yaml)."


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["timeline", "--subject", "Reed"], "no actor 'Reed'; did you mean 'envoy'?"),
        (["timeline", "--voice", "ada quill"], "no actor 'ada quill'; did you mean 'mayor'?"),
        (["status", "--subject", "Quay"], "no actor 'Quay'; did you mean 'north-quay' or 'south-quay'?"),
        (["status", "--event", "harbour"], "no event 'harbour'; did you mean 'pact'?"),
        (["timeline", "--outlet", "Évening"], "no outlet 'Évening'; did you mean 'post'?"),
        (["show", "Bo"], "no article, claim, event, actor, kind, rule, finding or utterance 'Bo'; did you mean 'envoy'?"),
        (["lineage", "--without", "Bo Reed"], "no voice, outlet, article or claim 'Bo Reed'; did you mean 'envoy'?"),
    ],
)
def test_a_name_instead_of_an_id_is_understood(tmp_path: Path, words: list[str], told: str) -> None:
    assert call(*words, "--data", harbour(tmp_path)) == (2, "", f"kimvisit: {told}\n")


MORE = "r-t-e: {sort: person, name: Recep Tayyip Erdoğan}\npmq: {sort: person, name: Jens Stoltenberg, names: [Stoltenberg]}\n"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("erdogn", "r-t-e"), ("Erdogan", "r-t-e"), ("stoltenburg", "pmq"), ("jens stoltenburg", "pmq"), ("quil", "mayor")],
)
def test_a_slip_in_a_surname_is_guessed_with_or_without_accents(tmp_path: Path, typed: str, meant: str) -> None:
    data = harbour(tmp_path, **{"actors.yaml": ACTORS + MORE})
    assert call("timeline", "--voice", typed, "--data", data).err == f"kimvisit: no actor '{typed}'; did you mean '{meant}'?\n"
    assert call("show", typed, "--data", data).err.endswith(f"; did you mean '{meant}'?\n")


def test_a_slip_in_a_surname_in_a_record_is_guessed_too(tmp_path: Path) -> None:
    first = FIRST.replace("subject: mayor", "subject: stoltenburg")
    data = harbour(tmp_path, **{"actors.yaml": ACTORS + MORE, "articles/2031-05-02-gazette.yaml": first})
    assert "R101 unknown actor 'stoltenburg'\n    did you mean 'pmq'?\n" in call("check", "--data", data).out


def test_a_short_word_is_near_no_name(tmp_path: Path) -> None:
    assert "did you mean" not in call("timeline", "--voice", "rex", "--data", harbour(tmp_path)).err


def test_the_code_of_a_rule_stands_for_the_one_finding_that_it_made_where_a_finding_is_wanted(tmp_path: Path) -> None:
    found = json.loads(call("conflicts", "--json", "--data", harbour(tmp_path)).out)["conflicts"][0]
    assert call("show", "c101", "--data", tmp_path).out.startswith("C101 denied ")
    told = call("accept", "c101", "--by", "Ann", "--why", "So be it.", "--data", tmp_path, COLUMNS="200")
    assert told == (0, f"{found['id']} accepted: {tmp_path / 'decisions.yaml'}\n  {found['message']}\n", "")


def test_a_code_that_several_findings_bear_is_refused_with_their_ids(tmp_path: Path) -> None:
    data = Path(shutil.copytree(ROOT / "data", tmp_path / "data"))
    told = call("accept", "C301", "--by", "Ann", "--why", "So be it.", "--data", data)
    assert told.status == 2
    assert re.fullmatch(r"kimvisit: 'C301' begins 2 findings: C301-\w{12}, C301-\w{12}\n", told.err)
    assert not (data / "decisions.yaml").exists()


def test_a_code_that_found_nothing_leads_to_what_was_found(tmp_path: Path) -> None:
    told = call("accept", "C202", "--by", "Ann", "--why", "So be it.", "--data", harbour(tmp_path))
    assert told.err.startswith("kimvisit: no finding of C202 is on file, and this takes a finding; ")
    assert call(*suggested(told.err)).status == 0


def test_an_id_in_capitals_is_the_same_id(tmp_path: Path) -> None:
    data = harbour(tmp_path)
    assert call("status", "--event", "PACT", "--data", data) == call("status", "--event", "pact", "--data", data)


def test_an_option_that_stands_before_its_command_is_sent_behind_it(tmp_path: Path) -> None:
    told = call("--data", tmp_path, "timeline")
    assert told.status == 2
    assert "Options of a command stand behind it: kimvisit COMMAND --data" in " ".join(told.err.split())


def test_a_name_that_many_bear_is_no_long_question(tmp_path: Path) -> None:
    more = "".join(f"no{n}: {{sort: person, name: Reed {n}}}\n" for n in range(8))
    told = call("timeline", "--voice", "reed", "--data", harbour(tmp_path, **{"actors.yaml": ACTORS + more})).err
    assert told == "kimvisit: no actor 'reed'; it is in the names of envoy, no0, no1, no2, no3 and 4 more\n"


@pytest.mark.parametrize(
    ("words", "lists"),
    [
        (["timeline", "--event", "zzz"], "events"),
        (["timeline", "--kind", "zzz"], "kinds"),
        (["timeline", "--outlet", "zzz"], "actors"),
        (["explain", "zzz", "yyy"], "claims"),
    ],
)
def test_where_nothing_looks_like_it_the_ids_are_listed_by_a_command(tmp_path: Path, words: list[str], lists: str) -> None:
    told = call(*words, "--data", harbour(tmp_path))
    assert told.status == 2
    step = suggested(told.err)
    assert step == ["list", lists, "--data", str(tmp_path)]
    assert call(*step).status == 0


def test_an_id_that_names_nothing_is_no_dead_end(tmp_path: Path) -> None:
    assert (
        f"; those on file: kimvisit list WHAT --data {tmp_path}; findings: kimvisit conflicts --data {tmp_path}\n"
        in call("show", "zzz", "--data", harbour(tmp_path)).err
    )


def test_an_id_that_names_nothing_on_a_day_is_told_with_the_day(tmp_path: Path) -> None:
    harbour(tmp_path)
    found = json.loads(call("conflicts", "--json", "--data", tmp_path).out)["conflicts"][0]["id"]
    assert f"'{found}' as of 2031-05-02; " in call("show", found, "--as-of", "2031-05-02", "--data", tmp_path).err
    assert call("show", found, "--as-of", "2031-05-03", "--data", tmp_path).status == 0


@pytest.mark.parametrize(
    ("events", "what"),
    [("", "events.yaml"), (EVENTS.replace("pact: {title: The harbour pact,", "pact: {titel: x,"), "'pact' in events.yaml")],
)
def test_an_id_whose_entry_cannot_be_read_is_not_called_unknown_without_a_reason(tmp_path: Path, events: str, what: str) -> None:
    told = call("timeline", "--event", "pact", "--data", harbour(tmp_path, **{"events.yaml": events}))
    assert (told.status, told.out) == (2, "")
    assert told.err.startswith(f"kimvisit: no event 'pact'; {what} cannot be used (")
    assert call(*suggested(told.err)).status == 1


def test_a_blemish_that_leaves_nothing_out_is_no_reason_for_an_unknown_id(tmp_path: Path) -> None:
    harbour(tmp_path)
    (tmp_path / "events.yaml").write_bytes(EVENTS.replace("\n", "\r\n").encode())
    assert "; those on file: kimvisit list actors" in call("timeline", "--voice", "zzz", "--data", tmp_path).err


def test_an_accepted_finding_says_how_to_take_the_ruling_back(tmp_path: Path) -> None:
    harbour(tmp_path)
    found = json.loads(call("conflicts", "--json", "--data", tmp_path).out)["conflicts"][0]["id"]
    accept = ("accept", found, "--by", "Ann", "--why", "So be it.", "--data", tmp_path)
    assert call(*accept).status == 0
    told = call(*accept)
    assert told.status == 2
    assert told.err.endswith(f": So be it.; to take it back, delete that ruling from {tmp_path / 'decisions.yaml'}\n")
    (tmp_path / "decisions.yaml").unlink()
    assert call(*accept).status == 0


def test_the_help_of_the_program_promises_nothing_that_a_command_refuses() -> None:
    told = call("--help").out
    offered = set(re.findall(r"--[a-z-]+", told.split("Options", 1)[1].split("Which", 1)[0]))
    taken = set(re.findall(r"--[a-z-]+", call("timeline", "--help").out))
    assert offered <= taken
    assert "Everywhere" not in told
    assert (ROOT / "docs" / "commands.md").read_text(encoding="utf-8").count("Which of them a command takes") == 1
