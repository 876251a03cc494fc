"""An office without a name is somebody; what somebody is not sure of is told of whom the clause names; what would not have been is no claim."""

import pytest

from drafting.at_desk import drafted

ABOVE = "Notes from the capital\n\nAnn Lee, the president of Norway, and Bob Ray, the Danish prime minister, were invited to the gala in Lund.\n\n"


def _told(text: str) -> set[tuple[str, str]]:
    claims = drafted(ABOVE + text, "2016-05-05").claims
    return {(",".join(c.subject), c.factuality) for c in claims if c.paragraph == 2 and c.kind == "attendance"}


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The defense secretary will attend the gala.", "the-defense-secretary"),
        ("The secretary of defense will attend the gala.", "the-secretary-of-defense"),
        ("The U.S. defense secretary will attend the gala.", "defense-secretary-of-united-states"),
        ("Britain's home secretary will attend the gala.", "home-secretary-of-britain"),
        ("The health secretary is expected at the gala.", "the-health-secretary"),
        ("The trade minister is due to attend the gala.", "the-trade-minister"),
        ("The attorney general will be at the gala.", "the-attorney-general"),
        ("The chief justice plans to attend the gala.", "the-chief-justice"),
    ],
)
def test_an_office_of_which_there_is_one_is_somebody(text: str, subject: str) -> None:
    assert _told(text) == {(subject, "PR+")}


@pytest.mark.parametrize(
    "text",
    [
        "The press secretary will attend to it.",
        "No defense secretary has spoken.",
        "A secretary will take notes at the gala's edge.",
    ],
)
def test_a_secretary_of_another_sort_is_nobody(text: str) -> None:
    assert _told(text) == set()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Carl Olsen is not sure whether Ann Lee will attend the gala.", {("ann-lee", "Uu")}),
        ("Carl Olsen is not sure if Ann Lee will attend the gala.", {("ann-lee", "Uu")}),
        ("Carl Olsen was undecided whether Bob Ray would attend the gala.", {("bob-ray", "Uu")}),
        ("Ann Lee is in two minds about whether Bob Ray should come to the gala.", {("bob-ray", "Uu")}),
        ("Ann Lee is not sure whether she will attend the gala.", {("ann-lee", "Uu")}),
        ("Ann Lee is unsure whether to attend the gala.", {("ann-lee", "Uu")}),
        ("Ann Lee would not have come to the gala without an escort.", set()),
        ("Ann Lee would not have attended the gala anyway.", {("ann-lee", "CT-")}),
        ("Ann Lee would have attended the gala.", {("ann-lee", "CT-")}),
        ("Ann Lee refused to say whether Bob Ray would come to the gala, but said Carl Olsen would.", {("bob-ray", "Uu")}),
    ],
)
def test_who_is_meant_where_it_is_open_or_was_not(text: str, told: set[tuple[str, str]]) -> None:
    assert {each for each in _told(text) if each[0] != "carl-olsen"} == told
