"""Sentences that were once read wrongly, with others of their sort and near misses: what each claims of whom."""

import pytest

from drafting.at_desk import drafted, rows

ABOVE = "Notes from the capital\n\nOrganisers have invited Ann Lee to the gala in Bergen.\n\n"
COMES = "ann-lee attended CT+"


def told(text: str) -> list[str]:
    """Of whom a text claims attendance or a visit, at which stage and how surely."""
    claims = [c for c in drafted(ABOVE + text, "2016-05-05").claims if c.paragraph > 1 and c.kind in ("attendance", "visit")]
    return rows(claims, "who stage factuality")


@pytest.mark.parametrize(
    "verb", "pencilled phased factored ushered squeezed slotted booked crammed reined jotted brought".split()
)
def test_what_is_put_in_is_not_attended(verb: str) -> None:
    assert told(f"Ann Lee {verb} in the gala.") == []


@pytest.mark.parametrize("verb", ["marched", "walked", "performed", "danced", "carried a flag"])
def test_who_does_something_in_an_occasion_is_there(verb: str) -> None:
    assert told(f"Ann Lee {verb} in the parade.") == [COMES]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Ann Lee will attend the Academy Awards.", "Academy Awards"),
        ("Ann Lee will attend the Nordic Summit in Oslo.", "Nordic Summit in Oslo"),
        ("Ann Lee will attend the Nordic summit in Oslo.", "Nordic summit in Oslo"),
        ("Ann Lee will attend the New York film festival.", "New York film festival"),
        ("New talks in Oslo were attended by Ann Lee.", "Talks in Oslo"),
    ],
)
def test_an_occasion_is_called_as_it_is_printed(text: str, title: str) -> None:
    found = drafted(f"Notes from the capital\n\n{text}", "2016-05-05").events
    assert [event["title"] for event in found.values()] == [title]


@pytest.mark.parametrize("many", ["Two dozen", "Three dozen", "A dozen", "Hundreds", "A handful", "Twenty", "Nearly half"])
def test_so_many_are_no_voice(many: str) -> None:
    assert told(f"{many} said they would come.") == []


@pytest.mark.parametrize("many", ["Two dozen mourners", "Half of the leaders"])
def test_so_many_of_somebody_are_a_voice(many: str) -> None:
    assert told(f"{many} said they would come.") == [f"{many.lower().replace(' ', '-')} planned CT+"]


@pytest.mark.parametrize(
    "who",
    [
        "Burke, the palace spokesman,",
        "Burke, a spokesman for the palace,",
        "Burke, her spokesman,",
        "Burke, a lawyer for the palace,",
        "Burke, an analyst at the Polar Institute,",
        "Burke, its director,",
    ],
)
def test_a_single_name_beside_what_its_bearer_is_speaks(who: str) -> None:
    text = f"{who} told journalists on Monday. “Ann Lee will attend the gala,” he said."
    claims = [c for c in drafted(ABOVE + text, "2016-05-05").claims if c.kind == "attendance"]
    assert [c.attribution for c in claims] == [("burke",)]


@pytest.mark.parametrize(
    "text",
    [
        "In Bergen, the mayor, Bob Ray, said Ann Lee would attend the gala.",
        "Finally, the spokesman, Bob Ray, said Ann Lee would attend the gala.",
        "Pravda, the newspaper, said Ann Lee would attend the gala.",
        "Labour, the opposition party, said Ann Lee would attend the gala.",
    ],
)
def test_a_place_an_adverb_and_a_body_are_nobody(text: str) -> None:
    people = drafted(ABOVE + text, "2016-05-05").actors
    assert {"bergen", "finally"}.isdisjoint(people)
    assert told(text) == ["ann-lee planned PR+"]


def test_three_of_them_are_so_many_of_the_group() -> None:
    assert told("Twenty-six leaders have accepted. Three of them will come alone.") == ["three-leaders planned PR+"]
