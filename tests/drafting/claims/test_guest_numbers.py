"""How many guests have confirmed or are expected."""

import pytest

from drafting.at_desk import drafted
from kimvisit.drafting.claims.guest_numbers import number_in

ABOVE = "Notes from the capital\n\nOrganisers have invited Ann Lee, the president of Norway, to the gala in Bergen.\n\n"


def told(text: str) -> set[tuple[str, str, str]]:
    """The groups of guests, how many, and how surely."""
    claims = drafted(ABOVE + text, "2016-05-05").claims
    return {(c.subject[0], dict(c.values)["number"], c.factuality) for c in claims if c.kind == "guest_count"}


@pytest.mark.parametrize(
    ("text", "group", "number", "factuality"),
    [
        ("Leaders of 20 nations have confirmed that they will come.", "leaders-of-20-nations", "20", "CT+"),
        ("Leaders from 20 countries have confirmed their attendance.", "leaders-from-20-countries", "20", "CT+"),
        ("As many as 26 heads of state accepted the invitation.", "as-many-as-26-heads-of-state", "26", "CT+"),
        ("Twenty-six heads of state have accepted the invitation.", "twenty-six-heads-of-state", "26", "CT+"),
        ("Some 30 leaders will attend the gala.", "some-30-leaders", "30", "PR+"),
        ("About 30 leaders are expected to attend the gala.", "about-30-leaders", "30", "PR+"),
        ("More than two dozen leaders will attend the gala.", "more-than-two-dozen-leaders", "24", "PR+"),
        ("Up to forty leaders may attend the gala.", "up-to-forty-leaders", "40", "PS+"),
        ("Of 68 leaders invited, 26 accepted.", "26-leaders", "26", "CT+"),
        ("Of the 68 leaders invited, 26 have accepted.", "26-leaders", "26", "CT+"),
        ("The palace said 26 leaders had confirmed.", "26-leaders", "26", "CT+"),
        ("Representatives of 30 countries will attend the gala.", "representatives-of-30-countries", "30", "PR+"),
        ("The gala will be attended by 30 leaders.", "30-leaders", "30", "PR+"),
        ("At least 25 presidents are to attend the gala.", "at-least-25-presidents", "25", "PR+"),
        ("Ann Lee is one of the leaders of 20 countries who have confirmed their attendance.", "leaders-of-20-countries", "20", "CT+"),
    ],
)  # fmt: skip
def test_a_number_of_guests_is_a_claim(text: str, group: str, number: str, factuality: str) -> None:
    assert told(text) == {(group, number, factuality)}


@pytest.mark.parametrize(
    "text",
    [
        "Two leaders have confirmed that they will come.",
        "Dozens of leaders will attend the gala in Bergen.",
        "Organisers have invited 68 leaders to the gala.",
        "Some 12 leaders will not attend the gala.",
        "Some 12 leaders have declined the invitation.",
        "Some 30 dancers will attend the gala.",
        "Leaders of the G20 will attend the gala.",
        "Leaders will mark the 70th anniversary at the gala.",
        "Some 30 leaders attended the gala in 2010.",
        "Ann Lee will attend the gala with 30 friends.",
        "Some 30 leaders should attend the gala.",
        "It is unclear whether 30 leaders will attend the gala.",
        "The gala will cost 30 million crowns, leaders said.",
        "Some 30 ships will take part in the gala.",
        "Leaders have confirmed 20 treaties at the gala.",
    ],
)
def test_no_number_of_guests_is_claimed(text: str) -> None:
    assert told(text) == set()


@pytest.mark.parametrize(
    ("name", "number"),
    [("about 30 leaders", 30), ("forty-two leaders", 42), ("two dozen guests", 24), ("a dozen kings", 12), ("G20 leaders", 0),
     ("leaders of the 70th army", 0), ("many leaders", 0), ("two hundred guests", 200)],
)  # fmt: skip
def test_a_group_bears_its_number(name: str, number: int) -> None:
    assert number_in(name) == number
