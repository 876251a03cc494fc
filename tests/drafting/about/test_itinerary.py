"""The trips of an article: one event for each traveller, land and time, under a title that says whose it is and where it goes."""

import pytest

from drafting.at_desk import drafted, rows

BHUTAN = (
    "Poe picks Chile for first foreign visit\n\nLIMA, 3 May 2016 - President Carl Poe of Peru will leave for Chile on Sunday on his maiden "
    "trip abroad since taking office.\n\nHis spokeswoman said he would pay a two-day visit at the invitation of the government.\n\n"
    "Dora Ruiz, the foreign minister, is expected to travel to Oslo later this month on what would be her first visit abroad as minister.\n\n"
    "Mr. Poe is due in Brazil in July.\n"
)


def trips(text: str) -> dict[str, str]:
    """The titles of the trips that a text gives, under their ids."""
    return {
        event: fields["title"]
        for event, fields in drafted(text, "2016-05-03").events.items()
        if fields["noun"] in ("visit", "trip", "tour", "journey")
    }


def test_a_trip_told_of_by_land_and_first_time_is_one_event() -> None:
    assert trips(BHUTAN) == {
        "visit-chile": "Carl Poe's visit to Chile",
        "visit-oslo-2016": "Dora Ruiz's visit to Oslo",
        "visit-brazil-2016": "Carl Poe's visit to Brazil",
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ann Lee went to Chile in 2010. Bob Ray went to Chile in May.",
            {"Ann Lee's visit to Chile", "Bob Ray's visit to Chile"},
        ),
        ("Ann Lee visited Chile in 2010. Ann Lee will visit Chile in June.", {"Ann Lee's visit to Chile"}),
        ("Ann Lee will go to Chile. Bob Ray will accompany her.", {"Ann Lee's visit to Chile"}),
        ("Ann Lee and Bob Ray will visit Chile.", {"Ann Lee and Bob Ray's visit to Chile"}),
        ("Ann Lee, Bob Ray and Carl Poe will visit Chile.", {"Visit to Chile"}),
        ("Ann Lee will visit Chile. Bob Ray will not go to Chile.", {"Ann Lee's visit to Chile"}),
        ("The mayors of Leeds will visit the Netherlands.", {"Mayors of Leeds' visit to the Netherlands"}),
        ("Ann Lee has never been abroad.", {"Ann Lee's travel abroad"}),
    ],
)
def test_a_trip_is_its_travellers(text: str, expected: set[str]) -> None:
    assert set(trips(f"Notes from the capital\n\n{text}\n").values()) == expected


def test_a_trip_that_was_made_is_none_that_is_planned() -> None:
    text = "Notes from the capital\n\nAnn Lee visited Chile in 2010. Ann Lee will visit Chile in June.\n"
    assert rows(drafted(text, "2016-05-03").claims, "stage factuality event") == [
        "made CT+ visit-chile-2010",
        "planned PR+ visit-chile-2016",
    ]
    assert trips(text) == {"visit-chile-2010": "Ann Lee's visit to Chile", "visit-chile-2016": "Ann Lee's visit to Chile"}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Carl Poe picked Chile for his first foreign trip.", "Chile"),
        ("Carl Poe chose Chile, not Peru, as the destination of his first foreign trip.", "Chile"),
        ("Carl Poe returned last week from Chile, his first foreign trip as president.", "Chile"),
        ("Carl Poe's first foreign trip, in April, was to Oslo.", "Oslo"),
        ("Carl Poe's first foreign trip as president will be to Chile.", "Chile"),
        ("It was Chile that in May became the destination of Carl Poe's first foreign trip.", "Chile"),
    ],
)
def test_a_first_trip_goes_where_its_sentence_says(text: str, place: str) -> None:
    draft = drafted(f"Notes from the capital\n\n{text}\n", "2016-05-03")
    first = next(c for c in draft.claims if c.kind == "first_foreign_trip")
    assert draft.events[first.about or ""]["place"] == place


@pytest.mark.parametrize(
    "text",
    [
        "Carl Poe's first foreign trip, according to Chile's press, will be short.",
        "Carl Poe said in Chile that Bob Ray was ill. It was his first foreign trip.",
    ],
)
def test_a_place_of_something_else_is_not_where_it_goes(text: str) -> None:
    draft = drafted(f"Notes from the capital\n\n{text}\n", "2016-05-03")
    assert not [c for c in draft.claims if c.kind == "first_foreign_trip" and "place" in draft.events.get(c.about or "", {})]


@pytest.mark.parametrize(
    ("headline", "text", "expected"),
    [
        ("Bishop of Oslo to visit Chile", "Bishop Bob Ray will visit Chile in July.", {"Bob Ray's visit to Chile"}),
        ("Minister to go to Chile", "Ann Lee, the minister, will go to Peru.", {"Ann Lee's visit to Peru"}),
    ],
)
def test_a_headline_without_a_name_tells_of_the_trip_that_the_text_names(headline: str, text: str, expected: set[str]) -> None:
    assert expected <= set(trips(f"{headline}\n\n3 May 2016\n\n{text}\n").values())


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Ann Lee will attend the Ray inauguration. Bob Ray won.", {"Inauguration of Ray", "Ray inauguration"}),
        ("Ann Lee may be at Saturday's larger rally.", {"Rally", "Larger rally"}),
    ],
)
def test_a_surname_is_no_town_and_a_day_no_occasion(text: str, titles: set[str]) -> None:
    draft = drafted(f"Notes from the capital\n\n{text}\n", "2016-05-03")
    assert {fields["title"] for fields in draft.events.values()} <= titles
    assert not any("place" in fields for fields in draft.events.values())


def test_no_title_is_a_bare_noun_of_travelling() -> None:
    text = "Notes from the capital\n\nIt was Carl Poe's first trip abroad, officials said. Ann Lee called off her trip.\n"
    assert not set(trips(text).values()) & {"Trip", "Visit", "Tour", "Journey"}
