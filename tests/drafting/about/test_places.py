"""What is an occasion, a place or a day behind a plain verb, and which occasion of the article it is."""

import pytest

from drafting.at_desk import Claim, drafted, rows

KINDS = ("invitation", "acceptance", "attendance", "visit")
AFTER = "The weather in the city was fine that morning."


def claims(above: str, text: str, day: str = "2016-05-05") -> list[Claim]:
    found = drafted(f"Notes from the capital\n\n{above}\n\n{text} {AFTER}\n", day).claims
    return [c for c in found if c.paragraph == 2 and c.kind in KINDS]


FILM = "The Lakeside Film Festival in Tallinn opens on June 4, its director, Eva Holt, said on Monday."


@pytest.mark.parametrize(
    "day", ["on the 14th of April", "on the 14th April", "on Thursday the 14th of April", "on April the 14th"]
)
def test_a_day_is_read_however_it_is_printed(day: str) -> None:
    (claim,) = claims(FILM, f"Ann Lee visited Oslo {day}.")
    assert claim.happened == "2016-04-14"


def test_who_spoke_on_wednesday_the_fourth_spoke_on_that_day() -> None:
    (claim,) = claims(FILM, "Bob Ray said on Wednesday the 13th of April that Ann Lee would attend the festival.")
    assert claim.said == "2016-04-13"


@pytest.mark.parametrize("text", ["Ann Lee visited here in April.", "Bob Ray met Ann Lee when she came here in April."])
def test_here_is_the_town_of_the_dateline(text: str) -> None:
    found = drafted(f"Notes from the capital\n\nROME, May 4 - Ann Lee likes it. {text}\n", "2016-05-05")
    (claim,) = (c for c in found.claims if c.kind == "visit")
    assert (claim.subject, found.events[claim.about or ""]["place"], claim.happened) == (("ann-lee",), "Rome", "2016-04")


def test_here_is_nowhere_without_a_dateline() -> None:
    assert [
        c for c in drafted(f"Notes from the capital\n\nAnn Lee visited here in April. {AFTER}\n").claims if c.kind == "visit"
    ] == []


def test_hers_is_another_occasion_of_the_same_sort() -> None:
    found = drafted(
        f"Notes\n\nThe Nordic summit in Bergen opens on June 9.\n\nBob Ray will attend it. Ann Lee skipped hers in 2009. {AFTER}\n"
    )
    one, other = (c.about for c in found.claims if c.kind == "attendance")
    assert (one, found.events[other or ""]["title"]) == ("summit-bergen", "Summit of Ann Lee")


@pytest.mark.parametrize("text", ["A visit by Bob Ray is planned.", "A visit by Bob Ray was being prepared, Eva Holt said."])
def test_a_visit_by_somebody_is_the_trip_of_which_the_article_told(text: str) -> None:
    (claim,) = claims("Bob Ray is expected in Tokyo next week.", text)
    assert (claim.kind, claim.subject, claim.about) == ("visit", ("bob-ray",), "visit-tokyo-2016")


@pytest.mark.parametrize("text", ["Ann Lee expressed her inability to attend.", "Ann Lee wrote to convey her refusal to attend."])
def test_her_inability_is_hers_behind_another_verb(text: str) -> None:
    assert rows(claims(FILM, text), "kind factuality who event") == ["attendance CT- ann-lee festival-tallinn-2016"]
