"""`check --originals` and `show --originals` hold records against the user's own copies, and keep nothing of them."""

import json
import os
import shutil
import sys
from pathlib import Path

import pytest

from command_line import ROOT, call
from kimvisit.reading.problem_codes import CODES

OURS = ROOT / "tests" / "originals"
ENV = "KIMVISIT_ORIGINALS"
THEIRS = Path(os.environ.get(ENV, ""))
FIVE = pytest.mark.skipif(
    not (ENV in os.environ and THEIRS.is_dir()),
    reason=f"needs the five originals, which are not ours to give: {ENV}=DIR names their folder",
)
HARBOUR = "2015-04-02-harbour-herald"
QUOTE = "    quote: has accepted our invitation\n"


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dossier with the records of two of our own originals, drafted."""
    folder = tmp_path_factory.mktemp("beside") / "data"
    (folder / "articles").mkdir(parents=True)
    for name in ("kinds.yaml", "events.yaml", "actors.yaml", "cues.yaml"):
        shutil.copy(ROOT / "data" / name, folder)
    assert call("draft", OURS / "parade.txt", OURS / "talks.html", "--into", folder).status == 0
    return folder


def changed(sound: Path, folder: Path, *pairs: tuple[str, str]) -> Path:
    """The dossier with changes in the record of the parade."""
    shutil.copytree(sound, folder / "data")
    path = folder / "data" / "articles" / f"{HARBOUR}.yaml"
    text = path.read_text(encoding="utf-8")
    for old, new in pairs:
        assert text.count(old) >= 1, old
        text = text.replace(old, new, 1)
    path.write_text(text, encoding="utf-8")
    return folder / "data"


def problems(data: Path, originals: Path = OURS) -> list[tuple[str, str, str]]:
    view = json.loads(call("check", "--json", "--data", data, "--originals", originals).out)
    return [(each["code"], each["message"], each["remedy"]) for each in view["problems"]]


def test_a_record_that_says_what_its_original_says_has_no_problem(sound: Path) -> None:
    answer = call("check", "--data", sound, "--originals", OURS)
    assert (answer.status, answer.err) == (0, "")
    assert answer.out.splitlines()[-1:] == ["2 records compared with their originals."]


@FIVE
def test_the_five_records_say_what_their_originals_say() -> None:
    answer = call("check", "--data", ROOT / "data", "--originals", THEIRS)
    assert answer.status == 0, answer.out
    assert answer.out.splitlines()[-1] == "5 records compared with their originals."


def test_without_the_option_no_original_is_looked_for(sound: Path) -> None:
    assert "compared" not in call("check", "--data", sound).out
    assert "originals" not in json.loads(call("check", "--json", "--data", sound).out)


def test_another_text_is_told_by_its_sum(sound: Path, tmp_path: Path) -> None:
    (tmp_path / "copies").mkdir()
    text = (OURS / "parade.txt").read_text(encoding="utf-8")
    (tmp_path / "copies" / "parade.txt").write_text(text + "\n", encoding="utf-8")
    ((code, message, _),) = problems(sound, tmp_path / "copies")
    assert code == "O102"
    assert message.startswith("the original has the sum ")


def test_another_number_of_paragraphs_is_a_problem(sound: Path, tmp_path: Path) -> None:
    ((code, message, _),) = problems(changed(sound, tmp_path, ("paragraphs: 9", "paragraphs: 11")))
    assert (code, message) == ("O103", "the original has 9 paragraphs, not 11")


def test_another_headline_is_a_problem(sound: Path, tmp_path: Path) -> None:
    data = changed(sound, tmp_path, ("headline: Pyongyang silent", "headline: Pyongyang quiet"))
    ((code, _, remedy),) = problems(data)
    assert code == "O104"
    assert "'Pyongyang silent as Kremlin says Kim Jong-un will attend parade'" in remedy


def test_a_quote_in_another_paragraph_is_named_with_the_place_where_it_stands(sound: Path, tmp_path: Path) -> None:
    data = changed(sound, tmp_path, (f"    paragraph: 2\n{QUOTE}", f"    paragraph: 3\n{QUOTE}"))
    found = (
        "O105",
        "'has accepted our invitation' does not stand in paragraph 3",
        "it stands in paragraph 2: look which one the claim is about",
    )
    assert found in problems(data)


def test_a_quote_that_stands_nowhere_is_named_with_what_is_nearest_and_nothing_is_changed(sound: Path, tmp_path: Path) -> None:
    data = changed(sound, tmp_path, (QUOTE, "    quote: has accepted your invitation\n"))
    path = data / "articles" / f"{HARBOUR}.yaml"
    before = path.read_bytes()
    answer = call("check", "--data", data, "--originals", OURS)
    assert answer.status == 1
    line = next(n for n, text in enumerate(before.decode().splitlines(), 1) if "your invitation" in text)
    first, remedy, *_ = answer.out.splitlines()
    assert first == f"{path}:{line}:12: O106 'has accepted your invitation' does not stand in the original"
    assert remedy == "    the nearest is in paragraph 2: 'has accepted our invitation'"
    assert "1 problem, nothing left out." in answer.out
    assert path.read_bytes() == before


def test_a_quote_unlike_anything_has_no_nearest_place(sound: Path, tmp_path: Path) -> None:
    data = changed(sound, tmp_path, (QUOTE, "    quote: zzz qqq xxx\n"))
    assert problems(data) == [("O106", "'zzz qqq xxx' does not stand in the original", "nothing in it is near")]


def test_a_claim_beyond_the_last_paragraph_is_a_problem(sound: Path, tmp_path: Path) -> None:
    data = changed(sound, tmp_path, ("  paragraphs: 9\n", ""), (f"    paragraph: 2\n{QUOTE}", f"    paragraph: 12\n{QUOTE}"))
    assert ("O107", "paragraph 12 of 9", "it stands in paragraph 2: look which one the claim is about") in problems(data)


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda path: path.write_bytes(b"\x00\x01" * 500), "the original is no text"),
        (lambda path: path.mkdir(), "the original is a folder"),
        (lambda path: os.mkfifo(path), "the original is a pipe or a device"),
        (lambda path: path.write_text(""), "the original is empty"),
    ],
)
def test_an_original_that_cannot_be_read_is_a_problem_of_its_record(
    make: object, words: str, sound: Path, tmp_path: Path
) -> None:
    make(tmp_path / "parade.txt")  # type: ignore[operator]
    ((code, message, _),) = problems(sound, tmp_path)
    assert (code, message[: len(words)]) == ("O101", words)


def test_a_web_page_without_the_extra_is_a_problem_that_says_what_to_install(
    sound: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    ((code, message, _),) = problems(sound)
    assert code == "O101"
    assert "pip install 'kimvisit[html]'" in message


def test_records_whose_original_is_not_there_are_told_and_are_no_problem(sound: Path, tmp_path: Path) -> None:
    data = changed(sound, tmp_path, ("original:\n", "# original:\n"), ("  file: parade.txt\n", ""))
    text = (data / "articles" / f"{HARBOUR}.yaml").read_text(encoding="utf-8").splitlines()
    kept = [line for line in text if not line.startswith(("  sha256", "  paragraphs"))]
    (data / "articles" / f"{HARBOUR}.yaml").write_text("\n".join(kept) + "\n", encoding="utf-8")
    (tmp_path / "empty").mkdir()
    answer = call("check", "--data", data, "--originals", tmp_path / "empty")
    assert answer.status == 0
    told = " ".join(answer.out.split())
    assert f"No record compared; not there: the original of 2012-02-08-daily-ledger; no original is named by {HARBOUR}." in told
    view = json.loads(call("check", "--json", "--data", data, "--originals", tmp_path / "empty").out)
    assert view["originals"] == {"compared": [], "missing": ["2012-02-08-daily-ledger"], "unnamed": [HARBOUR]}


def test_a_record_cannot_point_out_of_the_folder(sound: Path, tmp_path: Path) -> None:
    (tmp_path / "copies").mkdir()
    shutil.copy(OURS / "parade.txt", tmp_path)
    data = changed(sound, tmp_path, ("file: parade.txt", "file: ../parade.txt"))
    view = json.loads(call("check", "--json", "--data", data, "--originals", tmp_path / "copies").out)
    assert HARBOUR in view["originals"]["missing"]


@pytest.mark.parametrize("command", [["check"], ["show", f"{HARBOUR}/accepted-kim-jong-un"]])
def test_a_folder_that_is_not_there_is_refused(command: list[str], sound: Path, tmp_path: Path) -> None:
    answer = call(*command, "--data", sound, "--originals", tmp_path / "nowhere")
    assert (answer.status, answer.out) == (2, "")
    assert answer.err == f"kimvisit: --originals: no folder {tmp_path / 'nowhere'}\n"


def claim(sound: Path) -> str:
    claims = json.loads(call("list", "claims", "--json", "--data", sound).out)["claims"]
    return next(str(one["id"]) for one in claims if one["quote"] == "has accepted our invitation")


def test_show_prints_the_paragraph_with_the_quote_marked(sound: Path) -> None:
    answer = call("show", claim(sound), "--data", sound, "--originals", OURS)
    assert answer.status == 0
    _, _, copy = answer.out.partition("\nYour copy, paragraph 2.\n")
    assert ">>has accepted our invitation<<" in " ".join(copy.split())
    assert max(map(len, copy.splitlines())) <= 80
    assert call("show", claim(sound), "--data", sound).out + "\nYour copy, paragraph 2.\n" + copy == answer.out


def test_on_a_terminal_the_quote_is_bold(sound: Path) -> None:
    told = call("show", claim(sound), "--data", sound, "--originals", OURS, FORCE_COLOR="1", COLUMNS="300").out
    assert "\x1b[1mhas accepted our invitation\x1b[0m" in told
    assert ">>" not in told
    narrow = call("show", claim(sound), "--data", sound, "--originals", OURS, FORCE_COLOR="1", COLUMNS="20").out
    assert narrow.count("\x1b[1m") == narrow.count("\x1b[0m") - narrow.count("\x1b[2m")


def test_several_originals_that_are_not_there_are_originals(tmp_path: Path) -> None:
    told = " ".join(call("check", "--originals", tmp_path).out.split())
    assert "No record compared; not there: the originals of 2014-12-19-outlet-a, 2015-01-13-korea-herald," in told


def test_a_quote_that_is_not_there_is_not_marked_and_said_so(sound: Path, tmp_path: Path) -> None:
    data = changed(sound, tmp_path, (QUOTE, "    quote: has accepted your invitation\n"))
    told = call("show", claim(sound), "--data", data, "--originals", OURS).out
    assert f"The quote does not stand in it: kimvisit check --originals {OURS} --data {data}." in " ".join(told.split())
    assert ">>" not in told


def test_show_as_json_says_where_the_quote_stands(sound: Path) -> None:
    found = json.loads(call("show", claim(sound), "--json", "--data", sound, "--originals", OURS).out)["original"]
    start, end = found["quoted"]
    assert (found["paragraph"], found["text"][start:end]) == (2, "has accepted our invitation")


def test_originals_go_with_a_claim_that_has_one(sound: Path, tmp_path: Path) -> None:
    answer = call("show", HARBOUR, "--data", sound, "--originals", OURS)
    assert (answer.status, answer.err) == (2, f"kimvisit: --originals goes with a claim; '{HARBOUR}' is an article\n")
    answer = call("show", claim(sound), "--data", sound, "--originals", tmp_path)
    assert answer.status == 2
    assert answer.err == f"kimvisit: no original of {HARBOUR} in {tmp_path}; its record names 'parade.txt'\n"


@FIVE
def test_show_finds_a_quote_of_the_five() -> None:
    told = call("show", "2015-01-13-tass/accepted", "--originals", THEIRS, "--data", ROOT / "data")
    assert told.status == 0
    assert ">>" in told.out


def test_every_code_of_the_originals_is_raised_here() -> None:
    page = Path(__file__).read_text(encoding="utf-8")
    assert [code for code in CODES if code.startswith("O") and f'"{code}"' not in page and f" {code} " not in page] == []
