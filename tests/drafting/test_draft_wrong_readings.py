"""Sentences that were once read wrongly, with others of their sort and near misses: what each claims of whom."""

import pytest

from drafting.at_desk import drafted

ABOVE = "Notes from the capital\n\nOrganisers have invited Ann Lee to the gala in Bergen.\n\n"
COMES = "ann-lee attended CT+"
STAYS = "ann-lee attended CT-"


def told(text: str, above: str = ABOVE) -> set[str]:
    """Of whom a text claims attendance or a visit, at which stage and how surely."""
    claims = [c for c in drafted(above + text, "2016-05-05").claims if c.paragraph >= above.count("\n\n")]
    return {f"{','.join(c.subject)} {c.stage} {c.factuality}" for c in claims if c.kind in ("attendance", "visit")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bob Ray was sent instead.", {"bob-ray attended CT+"}),
        ("Bob Ray was sent instead, the palace said.", {"bob-ray attended CT+"}),
        ("Bob Ray has been sent instead because of illness.", {"bob-ray attended CT+"}),
        ("Bob Ray was sent instead of Ann Lee.", {"bob-ray attended CT+", STAYS}),
        ("Bob Ray will be sent instead.", {"bob-ray planned PR+"}),
        ("Bob Ray is being sent instead.", {"bob-ray planned PR+"}),
        ("Bob Ray is being sent to the gala.", {"bob-ray planned PR+"}),
        ("Bob Ray was dispatched instead by Ann Lee.", {"bob-ray attended CT+", STAYS}),
        ("Ann Lee sent Bob Ray instead.", {"bob-ray attended CT+", STAYS}),
        ("Ann Lee will send her deputy, Bob Ray, instead.", {"bob-ray planned PR+", "ann-lee planned CT-"}),
        ("Eva Holt sent Bob Ray instead of Ann Lee.", {"bob-ray attended CT+", STAYS}),
        ("Denmark is sending Bob Ray instead.", {"bob-ray planned PR+"}),
        ("Bob Ray was sent instead to prison.", set()),
        ("The letter was sent instead.", set()),
        ("Bob Ray sent Ann Lee flowers instead.", set()),
        ("Ann Lee sent him flowers instead.", set()),
        ("Ann Lee sent her a letter instead.", set()),
    ],
)
def test_who_is_sent_comes_and_who_sends_stays_away(text: str, expected: set[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Lee is on her way.", {"ann-lee planned CT+"}),
        ("Ann Lee is already on her way.", {"ann-lee planned CT+"}),
        ("Ann Lee is on the way.", {"ann-lee planned CT+"}),
        ("Ann Lee is en route.", {"ann-lee planned CT+"}),
        ("Ann Lee is not on her way.", {"ann-lee planned CT-"}),
        ("Ann Lee is on her way to becoming a star.", set()),
        ("Ann Lee is on her way out.", set()),
        ("Ann Lee is on the way up.", set()),
    ],
)
def test_who_is_on_the_way_has_not_come(text: str, expected: set[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Lee will attend the Academy Awards.", {"ann-lee planned PR+"}),
        ("Ann Lee will attend the Harvard commencement.", {"ann-lee planned PR+"}),
        ("Ann Lee will attend the University Games in Turin.", {"ann-lee planned PR+"}),
        ("Ann Lee will attend the Hospital Gala.", {"ann-lee planned PR+"}),
        ("Ann Lee attended Harvard.", set()),
        ("Ann Lee attended the Royal Academy of Music.", set()),
        ("Ann Lee attended the School of Drama.", set()),
        ("Ann Lee attended Yale, where she led a debate.", set()),
        ("Ann Lee attended the summit of the mountain.", set()),
        ("Ann Lee skipped the summit of the volcano.", set()),
        ("Ann Lee attended the opening of the bridge.", {COMES}),
        ("Ann Lee attended the closed-door briefing.", {COMES}),
        ("Ann Lee attended the summit of the Americas.", {COMES}),
    ],
)
def test_what_is_attended_is_an_occasion(text: str, expected: set[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "verb", "pencilled phased factored ushered squeezed slotted booked crammed reined jotted brought".split()
)
def test_what_is_put_in_is_not_attended(verb: str) -> None:
    assert told(f"Ann Lee {verb} in the gala.") == set()


@pytest.mark.parametrize("verb", ["marched", "walked", "performed", "danced", "carried a flag"])
def test_who_does_something_in_an_occasion_is_there(verb: str) -> None:
    assert told(f"Ann Lee {verb} in the parade.") == {COMES}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Guests at the gala include Ann Lee.", {COMES}),
        ("Guests at the gala also include Ann Lee.", {COMES}),
        ("Speakers at the summit include Ann Lee.", {COMES}),
        ("Mourners at the service include Ann Lee.", {COMES}),
        ("The guests, who included Ann Lee, dined on fish.", {COMES}),
        ("Guests at the gala will include Ann Lee.", {"ann-lee planned PR+"}),
        ("Guests at the gala do not include Ann Lee.", {STAYS}),
        ("Guests at the gala usually include Ann Lee.", set()),
        ("Guests invited to the gala included Ann Lee.", set()),
        ("Guests of the hotel included Ann Lee.", set()),
        ("Performers on the album include Ann Lee.", set()),
        ("Past speakers at the forum include Ann Lee.", set()),
        ("Previous guests at the gala include Ann Lee.", set()),
    ],
)
def test_guests_of_an_occasion_include_somebody(text: str, expected: set[str]) -> None:
    assert told(text) == expected


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
    assert told(f"{many} said they would come.") == set()


@pytest.mark.parametrize("many", ["Two dozen mourners", "Half of the leaders"])
def test_so_many_of_somebody_are_a_voice(many: str) -> None:
    assert told(f"{many} said they would come.") == {f"{many.lower().replace(' ', '-')} planned CT+"}


VISIT = "Notes from the capital\n\nAnn Lee will attend the gala in Oslo.\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The visit was announced by Bishop Diarmuid Poe.", {"ann-lee planned PR+"}),
        ("The visit was confirmed by the mayor of Oslo, Bob Ray.", {"ann-lee planned PR+"}),
        ("Bishop Poe announced the visit.", {"ann-lee planned PR+"}),
        ("Foreign minister Jo Poe confirmed the trip.", {"ann-lee planned PR+"}),
        ("Bob Ray cancelled the visit.", {"ann-lee planned CT-"}),
        ("Ann Lee announced the trip.", {"ann-lee planned CT+"}),
        ("Bob Ray announced a visit to Chile.", {"bob-ray planned CT+"}),
        ("Bob Ray confirmed his attendance at the gala.", {"bob-ray planned CT+"}),
    ],
)
def test_who_announces_the_visit_of_another_does_not_come(text: str, expected: set[str]) -> None:
    assert told(text, VISIT) == expected


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
    assert told(text) == {"ann-lee planned PR+"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pope Benno was invited too. The Holy Father will attend the gala.", {"pope-benno planned PR+"}),
        ("Army chief Bob Ray was invited too. The army chief will attend the gala.", {"bob-ray planned PR+"}),
        ("The army chief will attend the gala.", {"the-army-chief planned PR+"}),
        ("The police chief will attend the gala.", {"the-police-chief planned PR+"}),
        ("Neither the mayor nor the bishop will attend the gala.", set()),
        ("The mayor and the bishop will attend the gala.", set()),
        ("Neither Ann Lee nor Bob Ray will attend the gala.", {"ann-lee planned CT-", "bob-ray planned CT-"}),
    ],
)
def test_an_office_is_not_whoever_is_named(text: str, expected: set[str]) -> None:
    assert told(text) == expected


def test_three_of_them_are_so_many_of_the_group() -> None:
    assert told("Twenty-six leaders have accepted. Three of them will come alone.") == {"three-leaders planned PR+"}
