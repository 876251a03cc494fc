"""Long pages as agencies and papers print them: boxes inside an article, wire notes to editors."""

import pytest

from drafting.at_desk import drafted

ABOVE = (
    "Notes from the capital\n\nDenmark has invited Ann Lee, the president of Norway, to the gala in Bergen. "
    "Bob Ray is the Danish prime minister.\n\nThe doors of the hall will open at nine. "
)
BELOW = " The hall is an old one and it stands by the river."
LONG = "Bob Ray, who lives in Lund and has known the hall since he was a boy, told the paper that the walls had never been as white as now. "


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
