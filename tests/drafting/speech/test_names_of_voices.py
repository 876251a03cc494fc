"""What the people, bodies and outlets that no file knows are called in a draft: by their own words, and no others."""

from typing import Any

import pytest

from drafting.at_desk import ROOT, plain, record
from kimvisit.drafting import draft_at, load_cues, prepare

TOP = "Leaders meet in Oslo\n\nThe summit in Oslo takes place on Friday."


def proposed(sentence: str) -> dict[str, str]:
    """Each proposed actor's name with its sort."""
    made = record(f"{TOP} {sentence}", "2016-05-05")
    return {each["name"]: each["sort"] for each in made["proposes"]["actors"].values()}


@pytest.mark.parametrize(
    ("sentence", "name", "sort"),
    [
        ("The country's spy agency said Ann Lee would attend the summit.", "Country's spy agency", "institution"),
        ("A state news agency said Ann Lee would attend the summit.", "State news agency", "outlet"),
        ("Ann Lee will attend the summit, her press unit said.", "Press unit", "institution"),
        ("Ann Lee, who according to Tonga officials had accepted an invitation to the summit, fell ill.", "unnamed Tonga officials", "unnamed"),
        ("Earlier the deputy minister reported that Ann Lee would attend the summit.", "an unnamed deputy minister", "unnamed"),
        ("First Lady Ann Lee will attend the summit.", "Ann Lee", "person"),
        ("Archbishop of Riga Ann Lee will attend the summit.", "Ann Lee", "person"),
        ("CM Ann Lee will attend the summit.", "Ann Lee", "person"),
        ("Ann Lee will attend the summit, Holt & Sons said.", "Holt & Sons", "company"),
        ("Ann & Bob Ray will attend the summit.", "Bob Ray", "person"),
    ],
)  # fmt: skip
def test_one_whom_no_file_knows_is_called_by_the_words_that_name_him(sentence: str, name: str, sort: str) -> None:
    assert proposed(sentence).get(name) == sort, proposed(sentence)


def test_its_government_is_the_state_that_the_sentence_names() -> None:
    made = record(f"{TOP} Denmark will be represented by Ann Lee, its government said.", "2016-05-05")
    assert [claim["attribution"] for claim in made["claims"]] == [["denmark"]]


def test_a_briefing_is_no_newspaper() -> None:
    made = record(f"{TOP} Ann Lee will attend the summit, Bob Ray told the weekly Cabinet briefing.", "2016-05-05")
    assert [claim["attribution"] for claim in made["claims"]] == [["bob-ray"]]


@pytest.mark.parametrize(
    ("sentence", "master"),
    [
        ("Ann Lee will not come to the summit, her spokesman Bob Ray said.", "ann-lee"),
        ("Ann Lee will not come to the summit, said Bob Ray, a spokesman for Ann Lee.", "ann-lee"),
        ("Ann Lee will not come to the summit, said Bob Ray, a former spokesman for Ann Lee.", None),
        ("Ann Lee will not come to the summit, her rival Bob Ray said.", None),
    ],
)
def test_a_spokesman_speaks_for_whom_he_serves_and_a_former_one_for_himself(sentence: str, master: str | None) -> None:
    assert record(f"{TOP} {sentence}", "2016-05-05")["proposes"]["actors"]["bob-ray"].get("speaks_for") == master


def test_reports_of_nobody_are_unnamed_once() -> None:
    names = proposed("Russian media report that Ann Lee was not invited to the summit.")
    assert not any(name.startswith("unnamed unnamed") for name in names)


PAGE = """The Daily Herald

Lee to skip gala

April 10, 2015

Ann Lee will skip the gala in Bergen. {}
"""


@pytest.mark.parametrize(
    ("sentence", "chain"),
    [
        ("Bob Ray told the Herald that he would attend the gala.", ["bob-ray"]),
        ("“I will attend the gala,” Bob Ray told The Herald.", ["bob-ray"]),
        ("Bob Ray told the Lund Herald that he would attend the gala.", ["bob-ray", "lund-herald"]),
        ("Bob Ray told the Courier that he would attend the gala.", ["bob-ray", "courier"]),
        ("Jon Moe would attend the gala, the Lund Courier said. Bob Ray told the Courier that he would attend the gala.", ["bob-ray", "lund-courier"]),
    ],
)  # fmt: skip
def test_an_outlet_may_be_called_by_the_last_word_of_its_name(sentence: str, chain: list[str]) -> None:
    made = record(PAGE.format(sentence), "2015-04-10")
    assert next(claim["attribution"] for claim in made["claims"] if claim["subject"] == "bob-ray") == chain


def test_the_latter_of_no_two_is_nobody() -> None:
    assert "Latter, unnamed" not in proposed("The weather was fine. “I will attend the summit,” the latter said.")


ON_FILE: dict[str, Any] = {
    **plain(ROOT / "data" / "actors.yaml"),
    "the-paper": {"sort": "outlet", "name": "The Paper"},
    "manager": {"sort": "person", "name": "Ada Holm"},
    "mayor": {"sort": "person", "name": "Mayor"},
}


@pytest.mark.parametrize(
    ("sentence", "voice"),
    [
        ("The Paper said Ann Lee would attend the summit.", "the-paper"),
        ("The paper said Ann Lee would attend the summit.", None),
        ("Ann Lee would attend the summit, The Paper reported.", "the-paper"),
        ("Ada Holm said Ann Lee would attend the summit.", "manager"),
        ("Ann Lee would attend the summit, a manager said.", "manager-unnamed"),
        ("Ann Lee would attend the summit, the mayor said.", "mayor"),
    ],
)
def test_who_is_on_file_by_a_plain_noun_speaks_only_by_name(sentence: str, voice: str | None) -> None:
    dossier = ROOT / "data"
    at = prepare(
        actors=ON_FILE,
        events=plain(dossier / "events.yaml"),
        kinds=plain(dossier / "kinds.yaml"),
        cues=load_cues((dossier / "cues.yaml").read_text(encoding="utf-8")),
    )
    claim = draft_at(at, f"{TOP} {sentence}", file="text.txt").claims[-1]
    assert ((claim.attribution or (None,))[0], claim.kind) == (voice, "attendance")


def test_a_voice_that_is_called_unnamed_is_not_called_so_twice() -> None:
    names = proposed("“She will attend the summit,” an unnamed organiser told Ann Lee.")
    assert names == {
        "Norway": "state",
        "Outlet of text.txt": "outlet",
        "an unnamed organiser": "unnamed",
        "Ann Lee": "person",
    }
