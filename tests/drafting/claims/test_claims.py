"""What is claimed: kind, stage, event, subject, factuality; and what is no claim at all."""

import pytest

from drafting.at_desk import paragraph, record

PARADE = "the Victory Day parade in Moscow on May 9"


def found(text: str) -> set[tuple[str, str | None, str]]:
    return {(c.kind, c.stage, c.factuality) for c in paragraph(text) if not c.presupposed}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Putin invited Kim Jong-un to {PARADE}.", {("invitation", None, "CT+")}),
        (f"Kim Jong-un was invited to {PARADE} by Putin.", {("invitation", None, "CT+")}),
        (f"An invitation to {PARADE} has been sent to Kim Jong-un.", {("invitation", None, "CT+")}),
        (f"Kim Jong-un has not been invited to {PARADE}.", {("invitation", None, "CT-")}),
        (f"Kim Jong-un accepted an invitation to {PARADE}.", {("acceptance", "accepted", "CT+")}),
        (f"Kim Jong-un has not yet accepted an invitation to {PARADE}.", {("acceptance", "accepted", "CT-")}),
        (
            f"Kim Jong-un turned down an invitation to {PARADE}.",
            {("acceptance", "responded", "CT+"), ("acceptance", "accepted", "CT-")},
        ),
        (f"Kim Jong-un will attend {PARADE}.", {("attendance", "planned", "PR+")}),
        (f"Kim Jong-un may attend {PARADE}.", {("attendance", "planned", "PS+")}),
        (f"Kim Jong-un will not attend {PARADE}.", {("attendance", "planned", "CT-")}),
        (f"Kim Jong-un is unlikely to attend {PARADE}.", {("attendance", "planned", "PR-")}),
        (f"It is unclear whether Kim Jong-un will attend {PARADE}.", {("attendance", "planned", "Uu")}),
        (f"Kim Jong-un has decided not to attend {PARADE}.", {("attendance", "planned", "CT-")}),
        (f"Kim Jong-un confirmed his participation in {PARADE}.", {("attendance", "planned", "CT+")}),
        (
            f"If Kim Jong-un attends {PARADE}, it would be his first foreign trip.",
            {("attendance", "planned", "Uu"), ("first_foreign_trip", None, "CT+")},
        ),
    ],
)
def test_a_sentence_makes_its_claims(text: str, expected: set[tuple[str, str | None, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The speech invited ridicule from every side of the house.",
        "She attended school in Moscow and accepted responsibility for the loss.",
        "Xi Jinping declined to comment on the plan.",
        "Kim Jong-un was asked to attend to the matter of the parade.",
        "Every year presidents from all over the world are invited to the parade.",
        "Putin wants to invite investment from abroad.",
        "The board accepted a bid of forty million for the harbour.",
        "Xi Jinping invited the minister to explain the figures to parliament.",
    ],
)
def test_other_uses_of_the_words_claim_nothing(text: str) -> None:
    assert found(text) == set()


def test_two_men_of_similar_names_stay_two() -> None:
    claims = paragraph(
        f"Kim Yong-nam will attend {PARADE}, and Kim Jong-il, father of Kim Jong-un, visited Russia in August 2011."
    )
    assert {c.subject for c in claims} == {("kim-yong-nam",), ("kim-jong-il",)}


def test_a_misprinted_name_keeps_its_letters() -> None:
    (claim,) = paragraph(f"Kim Yong-un will attend {PARADE}.")
    assert (claim.subject, claim.printed) == (("kim-yong-nam",), "Kim Yong-un")


def test_a_title_in_another_side_s_mouth_is_left_open() -> None:
    (claim,) = paragraph(f"The North Korean leader intends to attend {PARADE}, Yuri Ushakov said.")
    assert set(claim.subject) == {"kim-jong-un", "kim-yong-nam"}


def test_an_unknown_event_is_proposed_once() -> None:
    made = record(
        "Guests for Bergen\n\nAnn Lee has accepted an invitation to a summit in Bergen.\n\n"
        "Bob Ray will attend the summit, his office said on the eve of it.\n",
        "2016-05-05",
    )
    assert list(made["proposes"]["events"]) == ["summit-bergen"]
    assert {claim["about"] for claim in made["claims"]} == {"summit-bergen"}


@pytest.mark.parametrize(
    ("phrase", "day"),
    [
        ("on Tuesday", "2015-01-13"),
        ("on Monday", "2015-01-12"),
        ("on December 19", "2014-12-19"),
        ("last week", "2015-01-05/2015-01-11"),
        ("in November", "2014-11"),
        ("yesterday", "2015-01-12"),
        ("earlier this month", "2015-01-01/2015-01-13"),
        ("on 2 March 2013", "2013-03-02"),
    ],
)
def test_dates_in_sentences_are_counted_from_the_day_of_the_article(phrase: str, day: str) -> None:
    claims = paragraph(f"Dmitry Peskov said {phrase} that Kim Jong-un had accepted an invitation to the Victory Day parade.")
    assert {c.said for c in claims if c.kind == "acceptance"} == {day}


def test_without_a_date_of_the_article_relative_days_stay_open() -> None:
    claims = paragraph("Dmitry Peskov said on Tuesday that Kim Jong-un had accepted an invitation to the parade in Moscow.", None)
    assert {c.said for c in claims} == {None}


@pytest.mark.parametrize(
    ("words", "inviter"),
    [
        ("passed on Putin's invitation to Kim Jong-un", "putin"),
        ("handed over Russia's invitation to Kim Jong-un", "russia"),
        ("delivered an invitation from Putin to Kim Jong-un", "putin"),
        ("handed over his invitation to Kim Jong-un", "lavrov"),
        ("sent out Kim Jong-un's invitation to Kim Jong-un", "lavrov"),
    ],
)
def test_whose_invitation_it_is_has_invited_and_not_who_carries_it(words: str, inviter: str) -> None:
    assert [dict(claim.values)["inviter"] for claim in paragraph(f"Lavrov {words}.")] == [inviter]


def test_who_passes_on_an_invitation_on_a_visit_does_not_forgo_the_visit() -> None:
    told = paragraph("Lavrov passed on Putin's invitation to Kim Jong-un during his visit to Pyongyang.")
    assert [(claim.kind, claim.factuality) for claim in told] == [("invitation", "CT+"), ("visit", "CT+")]


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("made a trip to Russia's Far East", "Russia"),
        ("flew to Norway's Bergen on Monday", "Bergen"),
        ("visited Norway's northern coast", "Norway"),
    ],
)
def test_a_part_of_a_land_is_visited_with_its_land(words: str, place: str) -> None:
    made = record(f"Notes from the capital\n\nAnn Lee {words}.\n", "2012-01-13")
    assert [event["place"] for event in made["proposes"]["events"].values()] == [place]


@pytest.mark.parametrize("words", ["visited Norway's Statoil", "visited Norway's Ann Berg", "went to Norway's Defence Ministry"])
def test_what_a_land_has_is_no_place(words: str) -> None:
    assert paragraph(f"Ann Lee {words}.") == ()
