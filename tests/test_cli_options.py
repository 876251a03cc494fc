"""What the program makes of its options: which dossier, which ids, which days, which format."""

import json
from pathlib import Path

import pytest

from command_line import ACTORS, EVENTS, KINDS, call, harbour
from kimvisit.cli.commands import FORMATS


def test_an_unknown_event_is_named_with_the_one_that_was_meant(tmp_path: Path) -> None:
    answer = call("timeline", "--event", "pakt", "--data", harbour(tmp_path))
    assert answer == (2, "", "kimvisit: no event 'pakt'; did you mean 'pact'?\n")


@pytest.mark.parametrize(
    ("option", "typed", "message"),
    [
        ("--kind", "sign-ing", "no kind 'sign-ing'; did you mean 'signing'?"),
        ("--subject", "major", "no actor 'major'; did you mean 'mayor'?"),
        ("--voice", "zzz", "no actor 'zzz'; those on file: kimvisit list actors --data {folder}"),
        ("--outlet", "gazete", "no outlet 'gazete'; did you mean 'gazette'?"),
        ("--outlet", "mayor", "'mayor' is no outlet: its sort is person"),
        ("--voice", "", "--voice is empty; write a value behind it, or leave it out"),
    ],
)
def test_an_id_that_names_nothing_is_never_an_empty_table(tmp_path: Path, option: str, typed: str, message: str) -> None:
    answer = call("conflicts", option, typed, "--data", harbour(tmp_path))
    assert answer == (2, "", f"kimvisit: {message.format(folder=tmp_path)}\n")


def test_the_only_id_that_begins_so_is_meant(tmp_path: Path) -> None:
    harbour(tmp_path)
    short = call("timeline", "--event", "pa", "--kind", "sig", "--json", "--data", tmp_path)
    long = call("timeline", "--event", "pact", "--kind", "signing", "--json", "--data", tmp_path)
    assert short == long
    assert {entry["event"] for entry in json.loads(short.out)["entries"]} == {"pact"}


def test_a_whole_id_is_meant_though_longer_ones_begin_so(tmp_path: Path) -> None:
    harbour(tmp_path, **{"events.yaml": f"{EVENTS}pact2: {{title: The second pact}}\n"})
    answer = call("timeline", "--event", "pact", "--json", "--data", tmp_path)
    assert answer.status == 0
    assert call("timeline", "--event", "pac", "--data", tmp_path).err == "kimvisit: 'pac' begins 2 ids: pact, pact2\n"


def test_many_ids_that_begin_so_are_counted(tmp_path: Path) -> None:
    more = "".join(f"reed-{n}: {{sort: person, name: Reed {n}}}\n" for n in range(8))
    answer = call("timeline", "--voice", "reed", "--data", harbour(tmp_path, **{"actors.yaml": ACTORS + more}))
    assert answer.err == "kimvisit: 'reed' begins 8 ids: reed-0, reed-1, reed-2, reed-3, reed-4 and 3 more\n"


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["timeline", "--format", "markdown"], "timeline has no format 'markdown'; it has text, json or csv"),
        (["conflicts", "--format", "csv"], "conflicts has no format 'csv'; it has text, json or markdown"),
        (["list", "events", "--format", "markdown"], "list has no format 'markdown'; it has text, json or csv"),
        (["check", "--format", "yaml"], "check has no format 'yaml'; it has text or json"),
        (["schema", "--format", "text"], "schema has no format 'text'; it has json"),
        (["timeline", "--json", "--format", "csv"], "--json and --format csv: choose one"),
    ],
)
def test_a_format_that_a_command_does_not_have_is_refused(tmp_path: Path, words: list[str], message: str) -> None:
    assert call(*words, "--data", harbour(tmp_path)) == (2, "", f"kimvisit: {message}\n")


@pytest.mark.parametrize("command", ["index", "accept", "init", "draft"])
def test_a_command_that_writes_files_offers_no_format(command: str) -> None:
    told = call(command, "--help").out
    assert "--json" not in told
    assert "--format" not in told


@pytest.mark.parametrize("command", ["timeline", "conflicts"])
def test_a_span_that_ends_before_it_begins_is_refused(tmp_path: Path, command: str) -> None:
    harbour(tmp_path)
    answer = call(command, "--since", "2032", "--until", "2031-12", "--data", tmp_path)
    assert answer == (2, "", "kimvisit: --since 2032 is later than --until 2031-12; nothing lies between\n")
    assert call(command, "--since", "2031-03", "--until", "2031", "--data", tmp_path).status == 0


@pytest.mark.parametrize("command", FORMATS)
def test_the_help_names_the_formats_that_a_command_has_and_no_other(command: str) -> None:
    told = call(command, "--help").out.split("--format F", 1)[1].splitlines()[0]
    assert {form for form in ("text", "json", "csv", "markdown") if form in told} == set(FORMATS[command])


@pytest.mark.parametrize(
    ("option", "day", "message"),
    [
        ("--since", "yesterday", "--since: 'yesterday' is no date; write "),
        ("--until", "2031-02-30", "--until: '2031-02-30': 2031-02 has 28 days"),
        ("--as-of", "2031-13", "--as-of: '2031-13': there is no month 13"),
        ("--as-of", "2031-05-01/..", "--as-of: '2031-05-01/..' has no last day"),
    ],
)
def test_what_is_no_day_is_refused(tmp_path: Path, option: str, day: str, message: str) -> None:
    answer = call("timeline", option, day, "--data", harbour(tmp_path))
    assert (answer.status, answer.out) == (2, "")
    assert answer.err.startswith(f"kimvisit: {message}")


def test_a_month_as_of_means_its_last_day(tmp_path: Path) -> None:
    harbour(tmp_path)
    assert json.loads(call("timeline", "--as-of", "2031-05", "--json", "--data", tmp_path).out)["as_of"] == "2031-05-31"
    before = json.loads(call("timeline", "--as-of", "2031-04", "--json", "--data", tmp_path).out)
    assert before["entries"] == []


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["timeline", "--event", "pact", "--event", "fair"], "--event is given more than once, and takes one value; leave one, or run the command once for each"),
        (["timeline", "--event=pact", "--kind", "signing", "--event=pact"], "--event is given more than once, and takes one value; leave one, or run the command once for each"),
        (["list", "events", "--data", "."], "--data is given more than once, and takes one value; leave one, or run the command once for each"),
        (["timeline", "--by", "said", "--by", "happened"], "--by is given more than once, and takes one value; leave one, or run the command once for each"),
        (["accept", "C101", "--by", "Ann", "--by", "Bo", "--why", "So."], "--by is given more than once, and takes one value; leave one, or run the command once for each"),
        (["draft", "page.txt", "--html", "--text"], "--html and --text: give one of them, once"),
    ],
)  # fmt: skip
def test_an_option_of_one_value_that_is_given_twice_is_refused(tmp_path: Path, words: list[str], message: str) -> None:
    assert call(*words, "--data", harbour(tmp_path)) == (2, "", f"kimvisit: {message}\n")


def test_what_may_be_repeated_and_what_says_the_same_twice_is_taken(tmp_path: Path) -> None:
    harbour(tmp_path)
    once = call("timeline", "--without", "mayor", "--without", "envoy", "--json", "--data", tmp_path)
    assert once.status == 0
    assert call("timeline", "--without", "mayor", "--without", "envoy", "--json", "--json", "--data", tmp_path) == once
    assert call("explain", "2031-05-02-gazette/signs", "2031-05-03-post/denies", "--data", tmp_path).status == 0
    assert call("timeline", "--event", "pact", "--kind", "signing", "--voice", "mayor", "--data", tmp_path).status == 0


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["timeline", "--event", ""], "--event is empty; write a value behind it, or leave it out"),
        (["timeline", "--event="], "--event is empty; write a value behind it, or leave it out"),
        (["timeline", "--data", ""], "--data is empty; write a value behind it, or leave it out"),
        (["timeline", "--without", "mayor", "--without", " "], "--without is empty; write a value behind it, or leave it out"),
        (["conflicts", "--format", ""], "--format is empty; write a value behind it, or leave it out"),
        (["conflicts", "--baseline", ""], "--baseline is empty; write a value behind it, or leave it out"),
        (["check", "--originals", ""], "--originals is empty; write a value behind it, or leave it out"),
        (["diff", "--from", "", "--to", "2031"], "--from is empty; write a value behind it"),
        (["accept", "C101", "--by", "", "--why", ""], "--by is empty; write a value behind it"),
        (["accept", "C101", "--by", "Ann", "--why", " "], "--why is empty; write a value behind it"),
        (["accept", "", "--by", "Ann", "--why", "So."], "FINDING is empty; write one"),
        (["draft", ""], "FILE is empty; write one"),
        (["draft", "page.txt", "", "--into", "."], "FILE is empty; write one"),
        (["draft", "page.txt", "--into", ""], "--into is empty; write a value behind it, or leave it out"),
        (["init", ""], "DIR is empty; write one"),
        (["list", ""], "WHAT is empty; write one"),
        (["explain", "C301", ""], "CLAIM is empty; write one, or leave it out"),
        (["index", ""], "FILE is empty; write one, or leave it out"),
    ],
)
def test_an_empty_text_is_refused_wherever_it_stands(tmp_path: Path, words: list[str], message: str) -> None:
    harbour(tmp_path)
    before = sorted(tmp_path.rglob("*"))
    assert call(*words, cwd=tmp_path) == (2, "", f"kimvisit: {message}\n")
    assert sorted(tmp_path.rglob("*")) == before


def test_an_unknown_clock_is_refused_with_those_there_are(tmp_path: Path) -> None:
    answer = call("timeline", "--by", "printed", "--data", harbour(tmp_path))
    assert answer == (2, "", "kimvisit: --by: no clock 'printed'; the clocks are said, published, happened\n")


def test_an_unknown_option_and_an_unknown_command_end_with_2_and_a_hint() -> None:
    option = call("timeline", "--evnet", "x")
    assert (option.status, option.out) == (2, "")
    assert "--evnet" in option.err
    assert "Try 'kimvisit timeline --help'" in option.err
    command = call("timelin")
    assert (command.status, command.out) == (2, "")
    assert "No command 'timelin'. Did you mean 'timeline'?" in command.err
    assert call("explain").status == 2


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    assert call("timeline", "--data", tmp_path / "no") == (2, "", f"kimvisit: no folder {tmp_path / 'no'}\n")


def test_a_folder_without_a_dossier_is_refused(tmp_path: Path) -> None:
    answer = call("check", "--data", tmp_path)
    assert answer == (2, "", f"kimvisit: no dossier in {tmp_path}: it has no kinds.yaml\n")


def test_the_dossier_around_or_inside_a_wrong_folder_is_offered(tmp_path: Path) -> None:
    data = harbour(tmp_path / "data")
    assert call("check", "--data", data / "articles").err.endswith(f"; did you mean {data}?\n")
    assert call("check", "--data", tmp_path).err.endswith(f"; did you mean {data}?\n")
    assert call("check", "--data", data / "kinds.yaml").err.endswith(
        f"is a file; --data takes the folder of a dossier; did you mean {data}?\n"
    )


def test_the_dossier_is_the_one_named_then_that_of_the_environment_then_the_one_here_then_the_shipped(tmp_path: Path) -> None:
    def events(*words: object, **env: str) -> list[str]:
        answer = call("list", "events", "--json", *words, cwd=tmp_path, **env)
        return [each["id"] for each in json.loads(answer.out)["events"]]

    shipped = events()
    assert "pact" not in shipped
    for name in ("named", "told", "data"):
        harbour(tmp_path / name, **{"events.yaml": f"pact: {{title: P}}\nfair: {{title: F}}\n{name}: {{title: T}}\n"})
    assert "data" in events()
    assert "told" in events(KIMVISIT_DATA=str(tmp_path / "told"))
    assert "named" in events("--data", tmp_path / "named", KIMVISIT_DATA=str(tmp_path / "told"))
    harbour(tmp_path, **{"events.yaml": "pact: {title: P}\nfair: {title: F}\nhere: {title: T}\n"})
    assert "data" in events()
    (tmp_path / "data" / "kinds.yaml").unlink()
    assert "here" in events()


def test_a_wrong_folder_in_the_environment_is_blamed_on_the_environment(tmp_path: Path) -> None:
    answer = call("timeline", KIMVISIT_DATA=str(tmp_path / "gone"))
    assert answer == (2, "", f"kimvisit: no folder {tmp_path / 'gone'} (from KIMVISIT_DATA)\n")


def test_an_empty_dossier_is_no_error(tmp_path: Path) -> None:
    for name, text in (("kinds.yaml", KINDS), ("events.yaml", EVENTS), ("actors.yaml", ACTORS)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert call("check", "--data", tmp_path) == (0, "No problems. 0 articles and 0 claims can be used.\n", "")
    for words in (["timeline"], ["conflicts"], ["list", "articles"], ["timeline", "--format", "csv"], ["conflicts", "--json"]):
        answer = call(*words, "--data", tmp_path)
        assert (answer.status, answer.err) == (0, "")
