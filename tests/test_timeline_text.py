"""How the timeline reads: files in, lines out."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from dossiers import read, write
from kimvisit import rules
from kimvisit.engine.ledger import Ledger, open_ledger
from kimvisit.reading.load import load
from kimvisit.render import csv_views, text_timeline
from kimvisit.render.page import Page, cells
from kimvisit.rules import catalogue
from kimvisit.views.timeline import CLOCKS, Filter, entries

CAST = read((Path(rules.__file__).parent / "examples.yaml").read_text(encoding="utf-8"))
SHIPPED = Path(__file__).parent.parent / "data"
PAGE = Page()
STYLE = re.compile(r"\x1b\[[0-9;]*m")
INVITED = {
    "article": "times-0303",
    "kind": "invitation",
    "factuality": "CT+",
    "attribution": ["host-minister"],
    "said": "2030-03-01",
}
TO_COME = {"kind": "attendance", "stage": "planned"}


def ledger(folder: Path, *claims: dict[str, Any], cast: dict[str, Any] = CAST) -> Ledger:
    return open_ledger(load(write(folder, cast, claims)), catalogue())


def lines(ledger: Ledger, page: Page = PAGE, by: str = "said", **chosen: Any) -> list[str]:
    return list(text_timeline.lines(ledger, entries(ledger, Filter(**chosen), by), page))


def printed(folder: Path, *claims: dict[str, Any], **page: Any) -> str:
    return "\n".join(lines(ledger(folder, *claims), Page(**page)))


def test_a_row_says_when_who_how_far_and_in_a_sentence_what(tmp_path: Path) -> None:
    assert printed(tmp_path, {**INVITED, "text": "A card has gone out to Mr Gray."}).splitlines() == [
        "gala  A gala in Hostland, 9 May 2030                      1 utterance, 1 article",
        "By day of saying; ? = likely, not proved. Times 2 = paragraph 2, h = headline.",
        "",
        "2030",
        "1 Mar      Boris Host (Hostland)   invited      A card has gone out to Mr Gray.",
        "           Times 2",
    ]


def test_rows_of_one_voice_and_day_name_both_once(tmp_path: Path) -> None:
    rows = printed(tmp_path, INVITED, {**INVITED, **TO_COME, "factuality": "PR+", "paragraph": "4"}).splitlines()[4:]
    assert rows == [
        "1 Mar      Boris Host (Hostland)   invited      Sentence number 1.",
        "           Times 2",
        "           Times 4                 will come    Sentence number 2.",
        "                                   probable",
    ]


@pytest.mark.parametrize(
    ("claim", "words"),
    [
        ({**TO_COME, "factuality": "Uu"}, ["will come", "open"]),
        ({**TO_COME, "factuality": "CT-"}, ["will come", "denied"]),
        ({**TO_COME, "conditional": "true"}, ["will come", "conditional"]),
        ({**TO_COME, "factuality": "Uu", "silent": "true"}, ["silent", "(will come)"]),
        ({"kind": "visit", "stage": "made", "factuality": "CT-", "so_far": "true"}, ["travelled", "not yet"]),
        ({"presupposed": "true"}, ["invited", "taken for", "granted"]),
        ({"subject": {"one_of": ["guest", "other-guest"], "title": "the head of state"}}, ["invited", "not named"]),
    ],
)
def test_what_qualifies_a_step_stands_under_it(tmp_path: Path, claim: dict[str, Any], words: list[str]) -> None:
    rows = printed(tmp_path, {**INVITED, **claim}).splitlines()[4:]
    assert [row[35:48].strip() for row in rows if row[35:48].strip()] == words


def test_a_subject_not_named_is_never_shown_as_one_of_the_readings(tmp_path: Path) -> None:
    mention = {"one_of": ["guest", "other-guest"], "title": "the head of state"}
    rows = printed(tmp_path, {**INVITED, "subject": mention, "text": "The head of state has been asked."}).splitlines()[4:]
    assert rows == [
        "1 Mar      Boris Host (Hostland)   invited      The head of state has been",
        "           Times 2                 not named    asked.",
    ]


def test_voices_are_told_apart(tmp_path: Path) -> None:
    claims: list[dict[str, Any]] = [
        {**INVITED, "attribution": []},
        {
            **INVITED,
            "attribution": ["a-diplomat", "wire"],
            "kind": "acceptance",
            "stage": "responded",
            "values": {"responder": "guest-state"},
        },
        {**INVITED, "attribution": ["wire"], "kind": "acceptance", "stage": "accepted", "values": {"responder": "guest"}},
    ]
    rows = [row[:62].rstrip() for row in printed(tmp_path, *claims, width=120).splitlines()[4:10]]
    assert rows == [
        "1 Mar        a diplomat, unnamed, via Wire      responded",
        "             Times 2",
        "             Wire, as Times has it              accepted",
        "             Times 2",
        "             Times itself                       invited",
        "             2",
    ]


@pytest.mark.parametrize(
    ("said", "words"),
    [("2030-03-01", "1 Mar"), ("../2030-03-01", "by 1 Mar"), ("2030-03-01/2030-03-02", "1-2 Mar"), ("2030-02", "Feb"),
     ("2030-02-27/2030-03-02", "27 Feb - 2"), ("2029-12-30/2030-01-02", "30 Dec"), ("2030", "2030"), ("2030-02~", "about Feb")],
)  # fmt: skip
def test_dates_read_as_people_write_them(tmp_path: Path, said: str, words: str) -> None:
    row = printed(tmp_path, {**INVITED, "said": said}).splitlines()[4]
    assert row[:11].strip().startswith(words)


def test_a_day_that_follows_from_a_likely_day_of_publication_has_a_question_mark(tmp_path: Path) -> None:
    likely = {**CAST, "articles": {"times-0303": {"outlet": "times", "published": "2030-03-03/2030-03-09"}}}
    own = {**INVITED, "attribution": [], "said": None}
    another = {**INVITED, **TO_COME, "said": None}
    found = "\n".join(lines(ledger(tmp_path, own, another, INVITED, cast=likely)))
    assert re.search(r"^3-9 Mar\? ", found, re.MULTILINE)
    assert re.search(r"^by 9 Mar\? ", found, re.MULTILINE)
    assert re.search(r"^1 Mar  ", found, re.MULTILINE)


def test_a_row_in_a_conflict_bears_its_code_at_the_right_margin() -> None:
    row = next(line for line in lines(open_ledger(load(SHIPPED), catalogue())) if "C301" in line)
    assert row.endswith("]")
    assert len(row) == 80


def test_events_of_which_only_is_said_that_they_took_place_are_folded(tmp_path: Path) -> None:
    past = {**INVITED, "kind": "visit", "stage": "made", "about": "earlier-visit"}
    found = ledger(tmp_path, INVITED, past)
    assert "Background: 1 utterance on 1 more event of 2028" in "\n".join(lines(found))
    assert "A visit to Hostland" not in "\n".join(lines(found))
    assert "A visit to Hostland" in "\n".join(lines(found, Page(everything=True)))
    assert "A visit to Hostland" in "\n".join(lines(found, event="earlier-visit"))
    assert "A visit to Hostland" in "\n".join(lines(found, by="happened"))


def test_what_has_no_date_by_the_clock_is_counted(tmp_path: Path) -> None:
    assert "Left out, for want of a date of its own: 1 utterance." in "\n".join(lines(ledger(tmp_path, INVITED), by="happened"))


@pytest.mark.parametrize("by", CLOCKS)
@pytest.mark.parametrize("width", [20, 40, 60, 66, 80, 109, 110, 120, 200])
@pytest.mark.parametrize("colour", [False, True])
def test_no_line_is_wider_than_the_page_and_no_word_is_lost(by: str, width: int, colour: bool) -> None:
    found = open_ledger(load(SHIPPED), catalogue())
    told = entries(found, Filter(), by)
    text = [STYLE.sub("", line) for line in text_timeline.lines(found, told, Page(width, colour, everything=True))]
    assert max(cells(line) for line in text) <= width
    assert all(line == line.rstrip() for line in text)
    if width >= 40:
        words = {word.rstrip(",.") for line in text for word in line.split()}
        assert {word.rstrip(",.") for row in told.entries for word in row.first.claim.text.split()} <= words


@pytest.mark.parametrize("width", [1, 2, 5, 10])
def test_an_absurdly_narrow_page_does_not_crash(width: int) -> None:
    assert lines(open_ledger(load(SHIPPED), catalogue()), Page(width))


def test_a_word_longer_than_its_column_is_broken_and_not_cut(tmp_path: Path) -> None:
    long = "x" * 130
    text = printed(tmp_path, {**INVITED, "text": long})
    assert text.count("x") == 130
    assert max(len(line) for line in text.splitlines()) <= 80


def test_wide_characters_take_two_columns(tmp_path: Path) -> None:
    text = printed(tmp_path, {**INVITED, "text": "김정은 위원장이 초청을 받았다고 한다 " * 4})
    assert max(cells(line) for line in text.splitlines()) <= 80


def test_colour_adds_nothing_that_the_words_do_not_say() -> None:
    found = open_ledger(load(SHIPPED), catalogue())
    plain, coloured = lines(found), lines(found, Page(colour=True))
    assert [STYLE.sub("", line) for line in coloured] == plain
    assert any("\x1b[1m" in line for line in coloured)
    assert not any("\x1b" in line for line in plain)


def test_where_the_stream_takes_ascii_only_nothing_else_is_printed(tmp_path: Path) -> None:
    text = printed(tmp_path, {**INVITED, "text": "Schröder’s “yes” – 김."}, ascii=True)
    assert text.isascii()
    assert 'Schroder\'s "yes" -' in text


def test_data_is_never_read_as_markup_or_as_control(tmp_path: Path) -> None:
    found = ledger(tmp_path, {**INVITED, "text": "[bold]Not bold[/bold] MARK"})
    one = found.statements[0]
    hostile = one.claim.model_copy(update={"text": "[bold]x[/bold] \x1b[31mred\x07 \u202eevil\x9b2J"})
    object.__setattr__(one, "claim", hostile)
    text = "\n".join(lines(found))
    assert "[bold]x[/bold]" in text
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", text)
    assert "\\x1b[31mred\\x07" in text


def test_plain_text_does_not_import_rich() -> None:
    code = (
        "import sys; from pathlib import Path\n"
        "from kimvisit.engine.ledger import open_ledger; from kimvisit.reading.load import load; from kimvisit.rules import catalogue\n"
        "from kimvisit.views import timeline; from kimvisit.render import text_timeline, page\n"
        f"ledger = open_ledger(load(Path({str(SHIPPED)!r})), catalogue())\n"
        "list(text_timeline.lines(ledger, timeline.entries(ledger), page.Page()))\n"
        "sys.exit('rich' in sys.modules or 'typer' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_csv_has_a_row_for_each_utterance_and_no_formula(tmp_path: Path) -> None:
    for number, text in enumerate(("=1+1", "+1", "-1", "@x", 'a, "b"')):
        found = ledger(tmp_path / str(number), {**INVITED, "text": text})
        head, row = csv_views.timeline(found, entries(found))
        assert head.split(",")[:4] == ["id", "when", "earliest", "latest"]
        quoted = '"a, ""b"""' if number == 4 else f"'{text}"
        assert f",{quoted}," in row


def test_an_empty_timeline_says_so(tmp_path: Path) -> None:
    assert lines(ledger(tmp_path, INVITED), event="forum") == ["Nothing on file."]
