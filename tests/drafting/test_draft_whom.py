"""Whom a relative, a spokesman's `he` and an opening clause mean; and what may or may not be."""

import pytest

from drafting.at_desk import drafted

ABOVE = (
    "Notes from the capital\n\nAnn Lee, the president of Norway, and Bob Ray, the Danish prime minister, were invited to the gala in Lund. "
    "Carla Dean is there.\n\n"
)


def _told(text: str) -> set[tuple[str, str, str]]:
    claims = drafted(ABOVE + text, "2016-05-05").claims
    return {(c.kind, ",".join(c.subject), c.factuality) for c in claims if c.paragraph == 2}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Bob Ray was invited by Ann Lee. On Thursday his spokesman Carl Olsen said he would skip the gala.", "bob-ray CT-"),
        ("Bob Ray was invited by Ann Lee. On Thursday his lawyer Carl Olsen said he would skip the gala.", "bob-ray CT-"),
        ("Bob Ray was invited by Ann Lee. On Thursday Foreign Secretary Tom Poe said he would skip the gala.", "tom-poe CT-"),
        ("Bob Ray was invited by Ann Lee. The official Carl Olsen said he would skip the gala.", "carl-olsen CT-"),
        ('Carla Dean told parliament that Ann Lee "may or may not turn up."', "ann-lee Uu"),
        ("Ann Lee might or might not come to the gala.", "ann-lee Uu"),
        ("Even if she comes to the gala, Ann Lee will not speak.", "ann-lee Uu"),
        ("Ann Lee is in Lund, where she is attending the gala, a gathering for investors.", "ann-lee PR+"),
        ("Bob Ray plans to go in defiance of his party.", "bob-ray PR+"),
        ("Carl Olsen announced that Bob Ray would be making the trip.", "bob-ray PR+"),
        ("Carl Olsen announced the trip.", "carl-olsen CT+"),
    ],
)
def test_who_comes(text: str, told: str) -> None:
    assert {f"{who} {code}" for kind, who, code in _told(text) if kind == "attendance"} == {told}


@pytest.mark.parametrize(
    "text",
    [
        "Bob Ray, whom Ann Lee invited in June, is busy.",
        "Bob Ray, whom Ann Lee has invited to the gala, is busy.",
        "Bob Ray, whom the president of Norway has invited, is busy.",
    ],
)
def test_whom_somebody_invited_is_invited(text: str) -> None:
    assert {(kind, who) for kind, who, _ in _told(text)} == {("invitation", "bob-ray")}


@pytest.mark.parametrize(
    "text",
    [
        "Norway's reclusive leader has accepted an invitation to the gala.",
        "Norway's embattled president has accepted an invitation to the gala.",
        "The Norwegian soft-spoken president has accepted an invitation to the gala.",
    ],
)
def test_an_adjective_may_stand_before_an_office(text: str) -> None:
    assert ("acceptance", "ann-lee", "CT+") in _told(text)


def test_by_now_stands_inside_a_verb() -> None:
    assert ("acceptance", "leaders-of-20-countries", "CT+") in _told(
        "Leaders of 20 countries have by now agreed to come to the gala."
    )


@pytest.mark.parametrize(
    "text",
    [
        "Carla Dean told reporters at the National Assembly that she was well.",
        "Carla Dean spoke in the State Assembly.",
        "Norway's opposition leader has been told of the gala.",
        "Ann Lee, whom Bob Ray admires, is at home.",
        "Prices may or may not rise before the gala.",
        "The place where she is singing has been painted.",
    ],
)
def test_what_only_looks_like_it_claims_nothing(text: str) -> None:
    assert _told(text) == set()


def test_an_office_of_which_nobody_knows_the_holder_is_said_to_be_left_out() -> None:
    draft = drafted(ABOVE + "The chancellor will attend the gala.", "2016-05-05")
    assert [line for line in draft.left_out if "who is meant could not be told" in line]
    assert not _told("The chancellor will attend the gala.")


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("It was to have been Ann Lee's first foreign trip in more than three years in power.", True),
        ("It will be Ann Lee's first foreign trip in 12 months as leader.", True),
        ("It will be Ann Lee's first foreign trip in three years.", False),
        ("It will be Ann Lee's first foreign trip in months.", False),
    ],
)
def test_the_first_trip_of_a_rule_is_the_first_of_all(text: str, first: bool) -> None:
    assert (("first_foreign_trip", "ann-lee", "CT+") in _told(text)) == first
