"""Whom a relative, a spokesman's `he` and an opening clause mean; and what may or may not be."""

import pytest

from drafting.at_desk import drafted, rows

ABOVE = (
    "Notes from the capital\n\nAnn Lee, the president of Norway, and Bob Ray, the Danish prime minister, were invited to the gala in Lund. "
    "Carla Dean is there.\n\n"
)


def told(text: str) -> list[str]:
    return rows((c for c in drafted(ABOVE + text, "2016-05-05").claims if c.paragraph == 2), "kind factuality who")


def test_by_now_stands_inside_a_verb() -> None:
    assert "acceptance CT+ leaders-of-20-countries" in told("Leaders of 20 countries have by now agreed to come to the gala.")


def test_an_office_of_which_nobody_knows_the_holder_is_said_to_be_left_out() -> None:
    draft = drafted(ABOVE + "The chancellor will attend the gala.", "2016-05-05")
    assert [line for line in draft.left_out if "who is meant could not be told" in line]
    assert not told("The chancellor will attend the gala.")


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
    assert ("first_foreign_trip CT+ ann-lee" in told(text)) == first
