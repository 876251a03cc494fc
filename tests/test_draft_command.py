"""`draft` from outside: pages in; records, dossiers and plain answers out."""

import os
import pty
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from command_line import ROOT, call, process
from dossiers import read
from kimvisit.cli import draft_into, wordlists
from kimvisit.cli.saving import write_whole

ORIGINALS = ROOT / "tests" / "originals"
PAGE = """\
Mayor accepts invitation to Leeds

LEEDS, 2 May 2031 (Harbour News) - Mayor Ada Quill has accepted an invitation to visit Leeds, her spokeswoman Ann Lee said on Friday.

"She was invited by the city council," Lee told reporters.

The council has not commented on the visit so far, and the date of it is not known to anybody here.
"""
ACTORS = """\
# Everybody.
leeds: {sort: institution, name: Leeds city council}  # the host
"""


def dossier(folder: Path, **changed: str | None) -> Path:
    """A dossier with the kinds and cues of the shipped one, hardly an actor and no event; None leaves a file out."""
    (folder / "articles").mkdir(parents=True)
    files: dict[str, str | None] = {
        name: (ROOT / "data" / name).read_text(encoding="utf-8") for name in ("kinds.yaml", "cues.yaml")
    }
    files |= {"actors.yaml": ACTORS, "events.yaml": "{}\n", **changed}
    for name, text in files.items():
        if text is not None:
            (folder / name).write_text(text, encoding="utf-8", newline="")
    return folder


def page(folder: Path, name: str = "page.txt", text: str = PAGE) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def records(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "articles").iterdir())


def test_a_leader_without_a_name_may_speak_of_himself_where_two_could_be_meant(tmp_path: Path) -> None:
    data = shutil.copytree(ROOT / "data", tmp_path / "data")
    said = "the leader of North Korea was among about 20 who had pledged to come to the Victory Day parade on May 9."
    text = f"Moscow names few\n\nMOSCOW, January 28, 2015 (Reuters) - The Kremlin said in a written reply that {said}\n"
    answer = call("draft", page(tmp_path, text=text), "--into", data)
    assert answer.status == 0, answer.err
    assert "one_of: [kim-jong-un, kim-yong-nam]" in (data / "articles" / "2015-01-28-reuters.yaml").read_text(encoding="utf-8")
    assert "No problems." in call("check", "--data", data).out


def test_the_record_of_a_page_is_printed_and_check_accepts_it(tmp_path: Path) -> None:
    data = dossier(tmp_path / "data")
    answer = call("draft", page(tmp_path), "--data", data)
    assert (answer.status, answer.err) == (0, "")
    record = read(answer.out)
    assert (record["headline"], record["published"], record["draft"]) == (
        "Mayor accepts invitation to Leeds",
        "2031-05-02",
        "true",
    )
    assert record["original"]["file"] == "page.txt"
    assert [claim["kind"] for claim in record["claims"]].count("acceptance") >= 1
    (data / "articles" / "a.yaml").write_text(answer.out, encoding="utf-8")
    checked = call("check", "--data", data, "--originals", tmp_path)
    assert checked.status == 0, checked.out


def test_a_page_may_come_from_standard_input(tmp_path: Path) -> None:
    data = dossier(tmp_path / "data")
    from_file = read(call("draft", page(tmp_path), "--data", data).out)
    done = process("draft", "-", "--data", data, input=PAGE)
    assert (done.returncode, done.stderr) == (0, "")
    record = read(done.stdout)
    assert record["original"]["file"] == "stdin"
    assert record["original"]["sha256"] == from_file["original"]["sha256"]
    assert len(record["claims"]) == len(from_file["claims"])


def test_several_records_on_the_screen_are_parted_and_named(tmp_path: Path) -> None:
    pages = [page(tmp_path, "one.txt"), page(tmp_path, "two.txt", PAGE.replace("Leeds", "York"))]
    first, second = call("draft", *pages, "--data", dossier(tmp_path / "data")).out.split("\n---\n")
    assert first.startswith(f"# {pages[0]}\nheadline: ")
    assert second.startswith(f"# {pages[1]}\nheadline: ")


def test_a_saved_web_page_gives_outlet_day_and_address(tmp_path: Path) -> None:
    record = read(call("draft", ORIGINALS / "talks.html", "--data", dossier(tmp_path / "data")).out)
    assert (record["outlet"], record["published"]) == ("daily-ledger", "2012-02-08")
    assert record["url"] == "https://ledger.example/2012/02/08/tehran"


def test_without_the_extra_a_web_page_is_answered_with_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    answer = call("draft", ORIGINALS / "talks.html", "--data", dossier(tmp_path / "data"))
    assert (answer.status, answer.out) == (2, "")
    assert "talks.html: to read saved web pages install the extra: pip install 'kimvisit[html]'" in answer.err


def test_text_or_html_can_be_said(tmp_path: Path) -> None:
    data = dossier(tmp_path / "data")
    odd = page(tmp_path, text="<p>is a tag</p> <div>\n\n" + PAGE)
    assert read(call("draft", "--text", odd, "--data", data).out)["headline"]
    assert call("draft", "--html", ORIGINALS / "talks.html", "--data", data).status == 0


def test_a_page_that_is_not_utf_8_is_read_as_cp1252(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes(PAGE.replace('"', "\N{LEFT DOUBLE QUOTATION MARK}", 1).replace("Ann Lee", "Ann Léo").encode("cp1252"))
    answer = call("draft", path, "--data", dossier(tmp_path / "data"))
    assert answer.status == 0
    assert "Ann Léo" in answer.out


def test_a_record_is_utf_8_whatever_the_locale_says(tmp_path: Path) -> None:
    path = page(tmp_path, text=PAGE.replace("Mayor accepts", "Mayor \u201caccepts\u201d"))
    done = process("draft", path, "--data", dossier(tmp_path / "data"), env={"PYTHONIOENCODING": "ascii"})
    assert read(done.stdout)["headline"] == "Mayor \u201caccepts\u201d invitation to Leeds"


def _empty(path: Path) -> None:
    path.write_text(" \n")


def _binary(path: Path) -> None:
    path.write_bytes(bytes(range(256)) * 20)


def _large(path: Path) -> None:
    with open(path, "wb") as file:
        file.truncate(50 * 1024 * 1024)


STRANGE: list[tuple[Callable[[Path], object], str]] = [
    (_empty, "is empty; save the text of the article in it"),
    (_binary, "is no text; save the page as text in UTF-8, or as a web page (.html)"),
    (_large, "has 50 MB; an article has at most 8 MB"),
    (lambda path: None, "no such file"),
    (lambda path: path.symlink_to("nowhere"), "is a link to a file that is not there"),
    (lambda path: path.symlink_to(path.name), "cannot be read: Too many levels of symbolic links"),
    (lambda path: path.mkdir(), "is a folder; name the files in it, or draft all of them with --into DIR"),
    (lambda path: os.mkfifo(path), "is a pipe or a device; to read from a pipe, write - and send the text to standard input"),
]


@pytest.mark.parametrize(("make", "words"), STRANGE, ids=[words[:30] for _, words in STRANGE])
def test_what_is_no_original_gets_a_plain_answer_and_does_not_stop_the_rest(
    make: Callable[[Path], object], words: str, tmp_path: Path
) -> None:
    make(tmp_path / "x.txt")
    answer = call("draft", tmp_path / "x.txt", page(tmp_path), "--data", dossier(tmp_path / "data"))
    assert answer.status == 2
    assert answer.err == f"kimvisit: {tmp_path / 'x.txt'}: {words}\n"
    assert "headline: Mayor accepts invitation to Leeds\n" in answer.out


def test_a_page_on_which_the_program_fails_does_not_stop_the_rest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from kimvisit.cli import draft_made
    from kimvisit.drafting import draft_at as whole

    def fails(*given: Any, **named: Any) -> Any:
        if named["file"] == "x.txt":
            raise KeyError("x")
        return whole(*given, **named)

    monkeypatch.setattr(draft_made, "draft_at", fails)
    answer = call("draft", page(tmp_path, "x.txt"), page(tmp_path), "--data", dossier(tmp_path / "data"))
    assert (answer.status, len(answer.err.splitlines())) == (2, 1)
    assert "x.txt: this is a bug: KeyError: 'x'; KIMVISIT_DEBUG=1 says what to report" in answer.err
    assert "headline: Mayor accepts" in answer.out


def test_a_day_can_be_given_where_the_page_proves_none(tmp_path: Path) -> None:
    data, undated = dossier(tmp_path / "data"), page(tmp_path, text=PAGE.replace(", 2 May 2031", ""))
    assert "published" not in read(call("draft", undated, "--data", data).out)
    assert read(call("draft", undated, "--data", data, "--published", "2031-05-03").out)["published"] == "2031-05-03"
    refused = call("draft", undated, "--data", data, "--published", "May")
    assert (refused.status, refused.err[:23]) == (2, "kimvisit: --published: ")


def test_a_record_goes_into_a_dossier_and_the_timeline_has_it_at_once(tmp_path: Path) -> None:
    data = dossier(tmp_path / "data")
    answer = call("draft", page(tmp_path), "--into", data)
    assert (answer.status, answer.err) == (0, "")
    assert answer.out.startswith(f"{data / 'articles' / '2031-05-02-harbour-news.yaml'}  ")
    assert records(data) == ["2031-05-02-harbour-news.yaml"]
    assert "proposes" not in (data / "articles" / "2031-05-02-harbour-news.yaml").read_text(encoding="utf-8")
    assert call("check", "--data", data).status == 0
    told = call("timeline", "--all", "--data", data)
    assert told.status == 0
    assert "Ada Quill" in told.out
    assert re.search(r" draft\b", told.out)


def test_claims_and_the_questions_on_them_are_counted_apart_and_told_what_to_do(tmp_path: Path) -> None:
    data = dossier(tmp_path / "data")
    told = call("draft", page(tmp_path), "--into", data).out
    record = (data / "articles" / "2031-05-02-harbour-news.yaml").read_text(encoding="utf-8")
    claims, questions = len(re.findall(r"^  - id: ", record, flags=re.MULTILINE)), record.count("# check:")
    path, next_step = data / "articles" / "2031-05-02-harbour-news.yaml", f"  kimvisit timeline --data {data}\n"
    asked = f", {questions} question{'s' * (questions != 1)}" if questions else ""
    answer = ", answer each '# check:'" if questions else ""
    head = f"{path}  {claims} claim{'s' * (claims != 1)}{asked}\n\n"
    assert told == f"{head}Next: read it{answer} and delete 'draft: true', then\n{next_step}"


def test_what_a_record_proposes_moves_to_the_end_of_the_files_and_all_else_stays(tmp_path: Path) -> None:
    data = dossier(tmp_path / "data")
    call("draft", page(tmp_path), "--into", data)
    text = (data / "actors.yaml").read_text(encoding="utf-8")
    assert text.startswith(f"{ACTORS}\n# drafted from page.txt for 2031-05-02-harbour-news\n")
    assert "\nada-quill:\n  sort: person\n  name: Ada Quill\n" in text
    assert "{}" not in (data / "events.yaml").read_text(encoding="utf-8")
    assert sorted(path.name for path in data.iterdir()) == ["actors.yaml", "articles", "cues.yaml", "events.yaml", "kinds.yaml"]


def test_nothing_is_written_where_the_records_cannot_be_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = dossier(tmp_path / "data")
    assert call("draft", page(tmp_path), "--into", data).status == 0
    before = {path: path.read_bytes() for path in data.rglob("*") if path.is_file()}

    def unlisted(path: Path) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    with monkeypatch.context() as closed:
        closed.setattr("kimvisit.reading.load.os.scandir", unlisted)
        again = call("draft", page(tmp_path), "--into", data)
    told = f"kimvisit: {data / 'articles'} cannot be listed: Permission denied; check the folder and its permissions\n"
    assert again == (2, "", told)
    assert {path: path.read_bytes() for path in data.rglob("*") if path.is_file()} == before


def test_line_ends_of_windows_stay(tmp_path: Path) -> None:
    data = dossier(tmp_path / "data", **{"actors.yaml": ACTORS.replace("\n", "\r\n")})
    call("draft", page(tmp_path), "--into", data)
    text = (data / "actors.yaml").read_bytes()
    assert b"ada-quill:\r\n" in text
    assert text.count(b"\n") == text.count(b"\r\n")


def test_what_a_file_in_braces_cannot_take_stays_in_the_record(tmp_path: Path) -> None:
    data = dossier(tmp_path / "data", **{"actors.yaml": "{leeds: {sort: institution, name: Leeds}}\n"})
    answer = call("draft", page(tmp_path), "--into", data)
    assert (
        answer.err
        == "kimvisit: actors.yaml: is not in block style, so nothing can be added at its end; what is proposed stays in the records\n"
    )
    assert (data / "actors.yaml").read_text(encoding="utf-8").startswith("{leeds")
    checked = call("check", "--data", data)
    assert (checked.status, checked.out[:12]) == (0, "No problems.")


def test_a_text_on_file_is_written_anew_only_by_force(tmp_path: Path) -> None:
    data, original = dossier(tmp_path / "data"), page(tmp_path)
    call("draft", original, "--into", data)
    path = data / "articles" / "2031-05-02-harbour-news.yaml"
    edited = path.read_text(encoding="utf-8").replace("draft: true\n", "")
    path.write_text(edited, encoding="utf-8")
    refused = call("draft", original, "--into", data)
    assert (refused.status, refused.err) == (2, f"kimvisit: {original}: has a record already: {path}; --force writes it anew\n")
    assert path.read_text(encoding="utf-8") == edited
    assert call("draft", original, "--into", data, "--force").status == 0
    assert "draft: true\n" in path.read_text(encoding="utf-8")
    assert records(data) == [path.name]
    assert call("check", "--data", data).status == 0


def test_a_text_whose_record_has_a_slip_is_on_file_all_the_same(tmp_path: Path) -> None:
    data, original = dossier(tmp_path / "data"), page(tmp_path)
    call("draft", original, "--into", data)
    path = data / "articles" / "2031-05-02-harbour-news.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "claims: [unclosed\n", encoding="utf-8")
    before = sorted((data / "articles").iterdir())
    refused = call("draft", original, "--into", data)
    assert f"{original}: has a record already: {path}; --force writes it anew\n" in refused.err
    assert (refused.status, sorted((data / "articles").iterdir())) == (2, before)


def test_another_text_of_that_day_and_outlet_gets_a_number(tmp_path: Path) -> None:
    data = dossier(tmp_path / "data")
    call("draft", page(tmp_path), "--into", data)
    answer = call("draft", page(tmp_path, "later.txt", PAGE.replace("accepts", "takes up")), "--into", data)
    assert answer.status == 0
    assert records(data) == ["2031-05-02-harbour-news-2.yaml", "2031-05-02-harbour-news.yaml"]
    assert call("check", "--data", data).status == 0


def test_an_article_without_a_day_says_so_in_its_name(tmp_path: Path) -> None:
    data = dossier(tmp_path / "data")
    call("draft", page(tmp_path, text=PAGE.replace(", 2 May 2031", "")), "--into", data)
    assert records(data) == ["undated-harbour-news.yaml"]


def test_a_whole_folder_is_drafted_at_once(tmp_path: Path) -> None:
    data = dossier(tmp_path / "data")
    answer = call("draft", ORIGINALS, "--into", data)
    originals = [path for path in ORIGINALS.iterdir() if path.suffix != ".yaml"]
    assert answer.status == 0
    assert len(records(data)) == len(originals)
    assert answer.err.endswith(f"\n{len(originals)} of {len(originals)} originals read\n")
    assert "passed over, as no pages: gala.yaml, " in answer.err
    checked = call("check", "--data", data, "--originals", ORIGINALS)
    assert checked.status == 0, checked.out
    assert call("timeline", "--data", data).status == 0


def test_a_person_in_two_articles_is_proposed_once_and_so_is_her_trip(tmp_path: Path) -> None:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    page(inbox, "a.txt")
    page(inbox, "b.txt", PAGE.replace("2 May", "3 May").replace("Friday", "Saturday"))
    data = dossier(tmp_path / "data")
    assert call("draft", inbox, "--into", data).status == 0
    assert (data / "actors.yaml").read_text(encoding="utf-8").count("\nada-quill:\n") == 1
    events = read((data / "events.yaml").read_text(encoding="utf-8"))
    about = {
        claim.get("about") for name in records(data) for claim in read((data / "articles" / name).read_text("utf-8"))["claims"]
    }
    assert about <= set(events)
    assert [event["title"] for event in events.values()] == ["Ada Quill's visit to Leeds"]
    assert call("check", "--data", data).status == 0


def test_two_people_whose_names_give_one_id_are_never_made_one(tmp_path: Path) -> None:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    page(inbox, "a.txt")
    other = page(inbox, "b.txt", PAGE.replace("2 May", "3 May").replace("Friday", "Saturday").replace("Ann Lee", "Ann Lée"))
    data = dossier(tmp_path / "data")
    answer = call("draft", inbox, "--into", data)
    names = {id: one["name"] for id, one in read((data / "actors.yaml").read_text(encoding="utf-8")).items()}
    assert names["ann-lee"] == "Ann Lee"
    if answer.status == 2:
        assert f"kimvisit: {other}: proposes 'ann-lee', an id that something else has; draft it by itself" in answer.err
        assert records(data) == ["2031-05-02-harbour-news.yaml"]
    else:
        assert "Ann Lée" in names.values()
    assert call("check", "--data", data).status == 0


def test_a_name_with_other_capitals_or_hyphens_is_the_same_name(tmp_path: Path) -> None:
    folder = dossier(tmp_path / "data")
    for number, name in enumerate(("Min Ho-jin", "Min Ho Jin")):
        text = PAGE.replace("Ada Quill", name).replace("2 May", f"{number + 2} May")
        page(tmp_path, f"{number}.txt", text)
    done = call("draft", tmp_path / "0.txt", tmp_path / "1.txt", "--into", folder)
    assert (done.status, "an id that something else has" in done.err) == (0, False)
    assert call("check", "--data", folder).status == 0


def test_a_voice_whose_name_is_that_of_a_kind_gets_an_id_of_its_own(tmp_path: Path) -> None:
    folder = dossier(tmp_path / "data")
    text = PAGE.replace("her spokeswoman Ann Lee said on Friday", "the office said on Friday")
    assert call("draft", page(tmp_path, text=text), "--into", folder).status == 0
    assert call("check", "--data", folder).status == 0


def test_what_a_record_proposed_before_it_was_written_anew_is_not_lost(tmp_path: Path) -> None:
    data, original = dossier(tmp_path / "data"), page(tmp_path)
    path = data / "articles" / "2031-05-02-harbour-news.yaml"
    path.write_text(call("draft", original, "--data", data).out, encoding="utf-8")
    assert "proposes:" in path.read_text(encoding="utf-8")
    answer = call("draft", original, "--into", data, "--force")
    assert (answer.status, records(data)) == (0, [path.name])
    assert "ada-quill:" in (data / "actors.yaml").read_text(encoding="utf-8")
    assert call("check", "--data", data).out.startswith("No problems.")


def test_a_folder_without_pages_is_named(tmp_path: Path) -> None:
    (tmp_path / "inbox").mkdir()
    answer = call("draft", tmp_path / "inbox", "--into", dossier(tmp_path / "data"))
    assert (answer.status, answer.err) == (2, f"kimvisit: {tmp_path / 'inbox'}: holds no .txt, .html or .md file\n")


def test_the_same_text_twice_is_drafted_once(tmp_path: Path) -> None:
    data = dossier(tmp_path / "data")
    first, second = page(tmp_path, "one.txt"), page(tmp_path, "two.txt")
    answer = call("draft", first, second, "--into", data)
    assert f"kimvisit: {second}: the same text as {first}; drafted once\n" in answer.err
    assert len(records(data)) == 1


def test_a_dossier_without_cues_takes_those_that_come_with_kimvisit(tmp_path: Path) -> None:
    with_cues, without = dossier(tmp_path / "a"), dossier(tmp_path / "b", **{"cues.yaml": None})
    original = page(tmp_path)
    assert call("draft", original, "--data", without).out == call("draft", original, "--data", with_cues).out


@pytest.mark.parametrize(
    ("text", "place", "why"),
    [
        ("cues: [\n", "2:1", "this is no YAML"),
        ("- a\n", "1:1", "holds no word lists"),
        ("cues: [{verbs: [x]}]\n", "1:8", "the cue has no kind; add kind"),
        ("cues: 5\n", "1:7", "cues: here a list of cues is wanted, not the text '5'; write - {kind: KIND, "),
        ("saying: [say]\n", "1:9", "saying: here a mapping of word lists is wanted, not a list; write saying: {"),
    ],
)
def test_cues_that_cannot_be_used_are_named_with_their_place_and_what_to_write(
    text: str, place: str, why: str, tmp_path: Path
) -> None:
    answer = call("draft", page(tmp_path), "--data", dossier(tmp_path / "data", **{"cues.yaml": text}))
    assert answer.status == 2
    assert answer.err.startswith(f"kimvisit: {tmp_path / 'data' / 'cues.yaml'}:{place}: {why}")
    assert len(answer.err.splitlines()) == 1


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("cues: [{kind: opening}]\n", (1, 8), "the cue has no verbs and no nouns"),
        ("\nendings: {a: b}\n", (2, 10), "endings: here a list of words is wanted, not a mapping"),
        ("choices: {a: [b]}\n", (1, 14), "a: here a mapping of word lists is wanted, not a list"),
        ("titles: [a]\ntitles: [b]\n", (2, 1), "the key 'titles' stands here twice"),
    ],
)
def test_word_lists_that_draft_would_read_wrong_are_problems(
    text: str, place: tuple[int, int], message: str, tmp_path: Path
) -> None:
    (tmp_path / "cues.yaml").write_text(text, encoding="utf-8")
    (found,) = wordlists.problems(tmp_path)
    assert (found.path, found.line, found.column) == ("cues.yaml", *place)
    assert found.message.startswith(message)
    assert found.remedy


@pytest.mark.parametrize("folder", [ROOT / "data", ROOT / "src" / "kimvisit" / "templates" / "bridge"])
def test_word_lists_that_draft_can_use_have_no_problems(folder: Path) -> None:
    assert wordlists.problems(folder) == []


def test_a_dossier_of_whose_kinds_no_cue_speaks_is_told_so(tmp_path: Path) -> None:
    data = dossier(tmp_path / "data", **{"kinds.yaml": "opening: {asks: 'Will {subject} open?'}\n"})
    answer = call("draft", page(tmp_path), "--data", data)
    assert answer.status == 0
    assert answer.err == "kimvisit: no cue of cues.yaml finds claims of these kinds: opening; see docs/cues.md\n"


def test_a_dossier_that_cannot_be_read_is_named_before_anything_is_drafted(tmp_path: Path) -> None:
    data = dossier(tmp_path / "data", **{"kinds.yaml": None})
    answer = call("draft", page(tmp_path), "--into", data)
    assert (answer.status, answer.out, records(data)) == (2, "", [])
    assert "kinds.yaml is missing" in answer.err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--force"], "--force goes with --into DIR"),
        (["--into", "data", "--data", "elsewhere"], "--into writes into the dossier that it reads; leave --data out"),
        (["--into", "nowhere"], "no folder nowhere"),
    ],
)
def test_options_that_do_not_go_together_are_refused(words: list[str], told: str, tmp_path: Path) -> None:
    dossier(tmp_path / "data")
    answer = call("draft", page(tmp_path), *words, cwd=tmp_path)
    assert answer.status == 2
    assert told in answer.err


def test_on_a_terminal_a_bar_shows_how_far_it_is(tmp_path: Path) -> None:
    data = dossier(tmp_path / "data")
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "kimvisit", "draft", str(ORIGINALS), "--into", str(data)]
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=theirs, check=True, timeout=60, env={**os.environ, "TERM": "xterm"})
    os.close(theirs)
    told = b""
    while chunk := _read_on(ours):
        told += chunk
    assert b"drafting" in told
    assert b"originals read" not in told


def _read_on(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, 65536)
    except OSError:
        return b""


def test_no_other_command_imports_the_drafting_side() -> None:
    code = "import sys; from kimvisit.cli.app import run; run({!r}); print([m for m in sys.modules if m.startswith({!r})], file=sys.stderr)"
    for words in (["timeline"], ["check"], ["show", "peskov"], ["schema"], ["draft", "--help"]):
        done = subprocess.run(
            [sys.executable, "-c", code.format(words, "kimvisit.drafting")],
            cwd=ROOT,
            capture_output=True,
            encoding="utf-8",
            check=True,
        )
        assert done.stderr == "[]\n", words
    done = subprocess.run(
        [sys.executable, "-c", code.format(["draft", str(ORIGINALS / "visit.txt")], "rich")],
        cwd=ROOT, capture_output=True, encoding="utf-8", check=True,
    )  # fmt: skip
    assert done.stderr == "[]\n"


def test_the_shipped_records_stay_as_they_are_when_pages_are_drafted_beside_them(tmp_path: Path) -> None:
    data = tmp_path / "data"
    shutil.copytree(ROOT / "data", data)
    before = {path.name: path.read_bytes() for path in (data / "articles").iterdir()}
    assert call("draft", ORIGINALS / "parade.txt", "--into", data).status == 0
    after = {path.name: path.read_bytes() for path in (data / "articles").iterdir()}
    assert before.items() <= after.items()
    assert (data / "actors.yaml").read_text("utf-8").startswith((ROOT / "data" / "actors.yaml").read_text("utf-8"))
    assert "2015-04-02-harbour-herald" in call("timeline", "--json", "--data", data).out


def test_pages_in_which_no_listed_word_stands_are_told_of_with_the_kinds_that_were_looked_for(tmp_path: Path) -> None:
    data = dossier(tmp_path / "data")
    bare = page(
        tmp_path,
        "bare.txt",
        "Rain in Leeds\n\nThe roads of the city were wet on Friday, and the hotels of the place were full of damp coats.\n",
    )
    told = call("draft", bare, "--into", data).err
    assert "kimvisit: no words here that cues.yaml has for acceptance, attendance, " in told
    assert told.endswith("; add those of your story: docs/cues.md\n")
    assert "no words here" not in call("draft", page(tmp_path), bare, "--into", data, "--force").err


@pytest.mark.parametrize("together", [True, False])
@pytest.mark.parametrize("first", ["group", "voice"])
def test_a_group_of_one_article_is_no_voice_of_another(tmp_path: Path, first: str, together: bool) -> None:
    opening = "OSLO, {} May 2031 (Harbour News) - "
    texts = {
        "group": "Officials have been invited to the gala in Oslo on 9 June. Officials will attend the gala, Ann Lee said.",
        "voice": "Ann Lee will attend the gala in Oslo on 9 June, officials said on Friday. Officials said Bob Ray would come too.",
    }
    data, files = dossier(tmp_path / "data"), []
    for day, name in enumerate(sorted(texts, key=lambda name: name != first), 2):
        files.append(page(tmp_path, f"{day}.txt", f"Gala opens in Oslo\n\n{opening.format(day)}{texts[name]}\n"))
    for some in [files] if together else [[one] for one in files]:
        assert call("draft", *some, "--into", data).status == 0
    sorts = {ident: who["sort"] for ident, who in read((data / "actors.yaml").read_text(encoding="utf-8")).items()}
    assert {sort for ident, sort in sorts.items() if ident.startswith("officials")} == {"group", "unnamed"}
    assert call("check", "--data", data).status == 0


def test_a_ctrl_c_between_two_records_says_how_many_are_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data, folder = dossier(tmp_path / "data"), tmp_path / "pages"
    folder.mkdir()
    page(folder, "a.txt")
    page(folder, "b.txt", PAGE.replace("2 May", "3 May"))
    written: list[Path] = []

    def interrupted(path: Path, text: str) -> None:
        if path.parent.name == "articles" and written:
            raise KeyboardInterrupt
        write_whole(path, text)
        written.extend([path] if path.parent.name == "articles" else [])

    monkeypatch.setattr(draft_into, "write_whole", interrupted)
    told = call("draft", folder, "--into", data)
    assert told.status == 130
    assert told.err.endswith("kimvisit: stopped: 1 of 2 records written; the same command goes on from there\n")
    assert len(records(data)) == 1


def test_a_ctrl_c_before_anything_is_written_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: Any) -> Any:
        raise KeyboardInterrupt

    monkeypatch.setattr("kimvisit.cli.draft_workers.drafts", interrupted)
    told = call("draft", page(tmp_path), "--into", dossier(tmp_path / "data"))
    assert told == (130, "", "kimvisit: stopped: no record is written yet\n")
    assert records(tmp_path / "data") == []


def test_a_closed_standard_input_is_no_bug() -> None:
    script = f"{sys.executable} -m kimvisit draft - <&-"
    done = subprocess.run(["bash", "-c", script], cwd=ROOT, capture_output=True, encoding="utf-8", timeout=60, check=False)
    words = "kimvisit: standard input: is closed; send the text of the article to it\n"
    assert (done.returncode, done.stdout, done.stderr) == (2, "", words)
