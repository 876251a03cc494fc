"""Who is meant: groups, offices without a name, names of one word, pronouns of several; and who is not."""

import pytest

from drafting.at_desk import drafted, paragraph, subjects

GALA = "the gala in Lima"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (f"About 30 leaders will attend {GALA}.", "About 30 leaders"),
        (f"Many Western leaders will skip {GALA}.", "Many Western leaders"),
        (f"At least 26 heads of state and government will attend {GALA}.", "At least 26 heads of state and government"),
        (f"African heads of state will attend {GALA}.", "African heads of state"),
        (f"The leaders of about 20 countries will attend {GALA}.", "leaders of about 20 countries"),
        (f"The presidents of Chile and Peru will attend {GALA}.", "presidents of Chile and Peru"),
        (f"Royals from some 40 countries will attend {GALA}.", "Royals from some 40 countries"),
        (f"A special presidential envoy will attend {GALA}.", "A special presidential envoy"),
        (f"More than 80 delegations attended {GALA}.", "More than 80 delegations"),
        (f"All five candidates will take part in {GALA}.", "All five candidates"),
    ],
)
def test_a_group_without_names_is_one_subject_in_the_words_of_the_article(text: str, who: str) -> None:
    assert subjects(text) == [who]


@pytest.mark.parametrize(
    "text",
    [
        "The leaders summit in Lima will be attended with interest.",
        "Its members club attended to the garden.",
        "The countries attended to their own affairs.",
    ],
)
def test_a_plural_that_only_goes_with_another_noun_is_no_group(text: str) -> None:
    assert not [who for who in subjects(text) if "leaders" in who or "members" in who or "countries" in who]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (f"No leaders will attend {GALA}.", ["leaders"]),
        (f"No other leaders were invited to {GALA}, and no leaders will attend {GALA}.", ["leaders"]),
        (f"None of the ministers will attend {GALA}.", ["the ministers"]),
        (f"No one from the palace will attend {GALA}.", ["No one from the palace"]),
        (f"Not one of the players will attend {GALA}.", ["Not one of the players"]),
    ],
)
def test_nobody_is_a_group_that_stays_away(text: str, who: list[str]) -> None:
    assert subjects(text) == who
    made = drafted(f"Notes from the capital\n\n{text}\n", "2015-01-13").claims
    assert {c.factuality[-1] for c in made} == {"-"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (f"More than 20 leaders will attend {GALA}, including Ann Lee and Bob Ray.", ["Ann Lee", "Bob Ray"]),
        (f"More than 20 leaders, including Ann Lee and Bob Ray, will attend {GALA}.", ["Ann Lee", "Bob Ray"]),
        (f"More than 20 leaders will attend {GALA}, among them Ann Lee of Chile and Bob Ray.", ["Ann Lee", "Bob Ray"]),
    ],
)
def test_those_whom_a_group_includes_come_too(text: str, who: list[str]) -> None:
    assert subjects(text) == ["More than 20 leaders", *who]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            f"The King of Norway, the Sultan of Brunei and Ann Lee will attend {GALA}.",
            ["king of Norway", "sultan of Brunei", "Ann Lee"],
        ),
        (
            f"Bob Ray of Britain, Japan's Ann Lee and the former U.S. President Bill Poe will attend {GALA}.",
            ["Bob Ray", "Ann Lee", "Bill Poe"],
        ),
        (
            f"Prince Karl, Nils Holm, the Danish president, and Ann Lee will attend {GALA}.",
            ["Prince Karl", "Nils Holm", "Ann Lee"],
        ),
        (f"The Danish president, Nils Holm, and Ann Lee will attend {GALA}.", ["Nils Holm", "Ann Lee"]),
        (f"Ann Lee and the leaders of Britain and Chile will attend {GALA}.", ["Ann Lee", "leaders of Britain and Chile"]),
        (f"Neither Ann Lee nor Bob Ray will attend {GALA}.", ["Ann Lee", "Bob Ray"]),
        (f"Ann Lee (55) will attend {GALA}.", ["Ann Lee"]),
        (f"Ann Lee, along with her husband Bob Ray, will attend {GALA}.", ["Ann Lee", "Bob Ray"]),
    ],
)
def test_each_of_a_list_comes_and_an_office_behind_a_name_is_nobody_else(text: str, who: list[str]) -> None:
    assert subjects(text) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (f"President Ann Lee spoke on Monday. The president will attend {GALA}.", ["Ann Lee"]),
        (f"Ann Lee, the Chilean foreign minister, spoke. The minister will attend {GALA}.", ["Ann Lee"]),
        (f"Danish Prime Minister Nils Holm spoke. The Danish leader will attend {GALA}.", ["Nils Holm"]),
        (f"Pope Anselm prayed. The pontiff will attend {GALA}.", ["Pope Anselm"]),
        (f"Queen Sofia rested. The queen will attend {GALA}.", ["Queen Sofia"]),
        (f"Queen Sofia rested. Her Majesty will attend {GALA}.", ["Queen Sofia"]),
        (f"Ann Lee sang. The singer will attend {GALA}.", ["Ann Lee"]),
        (f"Ann Lee spoke at noon. She will attend {GALA}.", ["Ann Lee"]),
        (f"The Danish prime minister will attend {GALA}.", ["prime minister of Denmark"]),
    ],
)
def test_an_office_or_calling_means_whom_the_article_gave_it_to(text: str, who: list[str]) -> None:
    assert subjects(text) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            f"President Ann Lee met President Bob Ray. Trade was on the table for hours. The president will attend {GALA}.",
            "Ann Lee",
        ),
        (f"Ann Lee met Bob Ray. He will attend {GALA}.", "Bob Ray"),
        (f"Jo Lee met Bob Ray. He will attend {GALA}.", "Jo Lee"),
    ],
)
def test_where_it_could_be_two_people_the_likeliest_is_named_and_marked_for_a_check(text: str, who: str) -> None:
    assert subjects(text) == [who]
    made = drafted(f"Notes from the capital\n\n{text}\n", "2015-01-13").claims
    (claim,) = (c for c in made if c.kind == "attendance")
    assert any("likely, not certain" in check for check in claim.checks)


def test_an_office_that_the_article_gave_nobody_names_nobody() -> None:
    assert subjects(f"The president will attend {GALA}.") == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            f"Ann Lee and Bob Ray spoke. Moscow invited both Ann Lee and Bob Ray to {GALA}, but both will skip {GALA}.",
            ["Ann Lee", "Bob Ray"],
        ),
        (f"Ann Lee and Bob Ray have said they will attend {GALA}.", ["Ann Lee", "Bob Ray"]),
        (f"About 30 leaders have said they will attend {GALA}.", ["About 30 leaders"]),
        (f"The Pinewood Lions, the champions, said they would attend {GALA}.", ["Pinewood Lions"]),
    ],
)
def test_they_and_both_are_those_named_together(text: str, who: list[str]) -> None:
    assert subjects(text) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (f"Talks went on without Merkel. Merkel will attend {GALA}.", ["Merkel"]),
        (f"The Taliban will not attend {GALA}.", ["Taliban"]),
        (
            f"The Taliban movement will not attend {GALA}. A source said the movement would skip the summit in Oslo.",
            ["Taliban", "Taliban"],
        ),
    ],
)
def test_a_name_of_one_word_that_no_file_knows_is_proposed(text: str, who: list[str]) -> None:
    assert subjects(text) == who


@pytest.mark.parametrize("text", [f"Guests will attend {GALA}.", f"Monday will attend {GALA}.", f"Talks will join {GALA}."])
def test_a_capital_at_the_start_of_a_sentence_is_no_name(text: str) -> None:
    assert not [who for who in subjects(text) if who in ("Monday", "Talks")]


def test_him_is_not_the_one_who_invites() -> None:
    text = f"The head of Acme, Bob Ray, rang President Sam Lee on Tuesday and invited him to {GALA}."
    assert subjects(text, "invitation") == ["Sam Lee"]


def test_the_player_is_not_his_agent() -> None:
    text = f"Daniel Okoro slept. Okoro's agent, Paul Mendes, told reporters that the player had not been invited to {GALA}."
    assert subjects(text, "invitation") == ["Daniel Okoro"]


def test_each_of_a_list_answers_for_itself() -> None:
    made = drafted(f"Notes\n\nAnn Lee and Bob Ray have accepted an invitation to {GALA}.\n")
    assert [dict(c.values)["responder"] for c in made.claims if c.kind == "acceptance"] == ["ann-lee", "bob-ray"]


def test_who_says_that_she_will_come_is_sure_of_it() -> None:
    made = drafted(f"Notes\n\nAnn Lee said she will attend {GALA}. Bob Ray said Ann Lee would attend {GALA}.\n")
    assert [c.factuality for c in made.claims if c.kind == "attendance"] == ["CT+", "PR+"]


@pytest.mark.parametrize(
    "told",
    [
        "So last summer I took my first trip abroad, to Paris.",
        "Our first trip abroad was to Paris, and we were glad.",
    ],
)
def test_what_the_writer_tells_of_himself_is_not_said_of_whom_the_page_is_about(told: str) -> None:
    made = drafted(f"Macron in the summer\n\nMacron was in the city on Friday. {told}")
    assert [claim.kind for claim in made.claims if claim.kind == "first_foreign_trip"] == []


@pytest.mark.parametrize(("opening", "who"), [
    ("Novelist Iona Kinross", "iona-kinross"),
    ("Goalkeeper Iona Kinross", "iona-kinross"),
    ("Biologist Iona Kinross", "iona-kinross"),
    ("Christopher Robin Kinross", "christopher-robin-kinross"),
    ("Oliver Iona Kinross", "oliver-iona-kinross"),
    ("Iona Parker Kinross", "iona-parker-kinross"),
])  # fmt: skip
def test_a_calling_that_opens_a_sentence_is_no_part_of_the_name(opening: str, who: str) -> None:
    (claim,) = paragraph(f"{opening} will attend the gala in Bergen.")
    assert claim.subject == (who,)


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("The Eagles won the cup.", "institution"),
        ("They are old, like the Eagles.", "institution"),
        ("Eagles was seen in Lima. The Eagles of his youth is a fan.", "person"),
    ],
)
def test_a_headline_drops_the_article_of_a_team(text: str, sort: str) -> None:
    made = drafted(f"Eagles to attend gala\n\n{text} The gala in Lima is on Friday.\n", "2015-01-13")
    assert [one.sort for one in made.actors.values() if one.id == "eagles"] == [sort]
