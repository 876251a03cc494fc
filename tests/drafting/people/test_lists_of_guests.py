"""Lists of guests with their lands in brackets, behind a plural title, or told of once more by `They include`."""

import pytest

from drafting.at_desk import paragraph

ASKED = "Organisers have invited Ann Lee to the gala in Bergen in June."
THREE = ["luis-dahl", "santi-moe", "dan-roe"]


def comers(text: str) -> list[str]:
    return [claim.subject[0] for claim in paragraph(f"{ASKED} {text}") if claim.kind == "attendance"]


@pytest.mark.parametrize("names", [
    "Luis Dahl (Uruguay), Santi Moe (Paraguay) and Dan Roe (Chile)",
    "Luis Dahl of Uruguay, Santi Moe of Paraguay and Dan Roe of Chile",
    "Presidents Luis Dahl, Santi Moe and Dan Roe",
    "Presidents Luis Dahl (Uruguay), Santi Moe (Paraguay) and Dan Roe (Chile)",
])  # fmt: skip
@pytest.mark.parametrize(
    "form", ["The gala will be attended by {}.", "Attending the gala will be {}.", "{} will attend the gala."]
)
def test_all_of_a_list_come_whatever_stands_beside_their_names(names: str, form: str) -> None:
    assert comers(form.format(names)) == THREE


def test_those_whom_a_group_includes_are_told_of_once() -> None:
    text = "He said 20 heads of state would attend the gala. They include Presidents Luis Dahl (Uruguay), Santi Moe and Dan Roe."
    assert comers(text) == ["20-heads-of-state", *THREE]


@pytest.mark.parametrize("who", ["Presidents", "Presidents from Chile and Peru"])
def test_a_plural_title_before_no_name_is_a_group(who: str) -> None:
    assert comers(f"{who} will attend the gala.") == [who.lower().replace(" ", "-")]


def test_a_land_in_brackets_ends_no_sentence_of_another() -> None:
    assert comers("The gala will be attended by Luis Dahl (Uruguay), and Santi Moe (Paraguay) will stay at home.")[:1] == [
        "luis-dahl"
    ]
