"""Long pages as agencies and papers print them: plain ways of coming, typewriter quotations, boxes inside an article, wire notes to editors."""

from pathlib import Path

import pytest

from drafting.at_desk import drafted, plain
from kimvisit.drafting.reader import Candidate

ABOVE = (
    "Notes from the capital\n\nDenmark has invited Ann Lee, the president of Norway, to the gala in Bergen. "
    "Bob Ray is the Danish prime minister.\n\nThe doors of the hall will open at nine. "
)
BELOW = " The hall is an old one and it stands by the river."
WAYS = plain(Path(__file__).parent / "long_pages.yaml")
SAID = [(text, claims) for claims, texts in WAYS["said"].items() for text in texts]
LONG = "Bob Ray, who lives in Lund and has known the hall since he was a boy, told the paper that the walls had never been as white as now. "


def told(text: str) -> list[Candidate]:
    return [c for c in drafted(ABOVE + text + BELOW, "2016-05-05").claims if c.paragraph > 1 and c.kind != "meeting"]


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_a_plain_way_of_coming_is_a_claim(text: str, expected: str) -> None:
    found = [c for c in told(text) if c.subject == ("ann-lee",) and c.kind != "invitation"]
    given = {f"{c.kind} {c.stage or '-'} {c.factuality} {(c.attribution or ('-',))[0]}" for c in found}
    assert given == set(expected.split(" & "))


@pytest.mark.parametrize("text", WAYS["silent"])
def test_what_only_sounds_like_coming_claims_nothing(text: str) -> None:
    assert [c for c in told(text) if c.kind != "visit"] == []


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("Denmark invited Per Dahl, and Jon Moe has declined.", {"invitation per-dahl", "acceptance jon-moe"}),
        ("Denmark invited Per Dahl and Jon Moe, who live in Lund.", {"invitation per-dahl", "invitation jon-moe"}),
        ("Denmark is sending Per Dahl, and Jon Moe will stay away.", {"attendance per-dahl", "attendance jon-moe"}),
        (
            "Bob Ray is sending an envoy, and Chile will be represented by Per Dahl.",
            {"attendance bob-ray", "attendance per-dahl"},
        ),
        ("Bill Dahl left Oslo on Friday with Tom Holt. He will go to the gala.", {"attendance bill-dahl"}),
        ("A retired general said on Friday that he would skip the gala.", {"attendance retired-general"}),
        ("A former mayor said he had been invited to the gala.", {"invitation a-former-mayor"}),
        ("Ann Lee is sending her husband Per instead.", {"attendance per", "attendance ann-lee"}),
        ("Ann Lee sends Foreign Minister Per Dahl instead.", {"attendance per-dahl", "attendance ann-lee"}),
    ],
)
def test_each_is_told_of_whom_it_means(text: str, subjects: set[str]) -> None:
    assert {f"{c.kind} {c.subject[0]}" for c in told(text)} == subjects


def test_a_spokesman_speaks_of_another() -> None:
    assert "spokesman" not in {c.subject[0] for c in told("A spokesman said he would attend the gala.")}


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("The palace broke its silence on Monday when it said Ann Lee would attend the gala.", "palace"),
        ("A Zorba spokeswoman would not confirm it. In a statement, the company said Ann Lee would be at the gala.", "zorba"),
        ("Danish newspapers had speculated that Ann Lee herself might turn up.", "danish-newspapers"),
        ("The mayor of Lund told the radio that Ann Lee, who had declined, was a friend.", None),
    ],
)
def test_who_says_it(text: str, voice: str | None) -> None:
    assert [(c.attribution or (None,))[0] for c in told(text)][:1] == [voice]


@pytest.mark.parametrize("heading", ["RELATED ARTICLES", "Most read", "Read next"])
def test_an_article_goes_on_below_a_box_of_other_stories(heading: str) -> None:
    box = f"{heading}\n\n• What to wear at a gala\n\n• Boats are late again\n\n"
    page = f"{ABOVE}{BELOW}\n\n{LONG}\n\n{LONG}\n\n{box}{LONG}Ann Lee will skip the gala.\n\n{LONG}\n"
    assert [c.factuality for c in drafted(page, "2016-05-05").claims if c.kind == "attendance"] == ["CT-"]


@pytest.mark.parametrize("heading", ["Comments", "About the author", "Leave a reply"])
def test_what_readers_and_authors_say_below_is_no_article(heading: str) -> None:
    page = f"{ABOVE}{BELOW}\n\n{LONG}\n\n{LONG}\n\n{heading}\n\n{LONG}Ann Lee will skip the gala.\n\n{LONG}\n"
    assert not [c for c in drafted(page, "2016-05-05").claims if c.kind == "attendance"]


def test_another_story_below_a_heading_is_no_part_of_the_article() -> None:
    other = "The boats of the coast were late again, said Eva Holm, who has counted them for years from a window above the old port of Narvik. "
    page = f"{ABOVE}{BELOW}\n\n{LONG}\n\n{LONG}\n\nMost read\n\nBoats\n\n{other}Eva Holm will skip the gala.\n\n{other}\n"
    assert not [c for c in drafted(page, "2016-05-05").claims if c.kind == "attendance"]


@pytest.mark.parametrize(
    "note", ["Eds: LEADS with three grafs to UPDATE with Ray, Holt.", "(Adds Ray, reaction from the palace in Oslo.)"]
)
def test_what_a_wire_tells_its_editors_is_no_paragraph(note: str) -> None:
    page = f"Gala opens in Bergen\n{note}\n\nBERGEN (AP) _ Ann Lee said she would attend the gala.\n\n{LONG}\n"
    made = drafted(page, "2016-05-05")
    assert made.page.place == "Bergen"
    assert made.page.paragraphs[0].startswith("BERGEN")
