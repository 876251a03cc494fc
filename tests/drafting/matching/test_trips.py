"""Trips: the first abroad, what is said of a visit itself, how sure it is, and what means the trip or the words before."""

import pytest

from drafting.at_desk import drafted, rows

ABOVE = "Notes from the capital\n\nOrganisers have invited Ann Lee to the gala in Bergen.\n\nThe doors of the hall will open at nine. "


def told(text: str) -> list[str]:
    """What a text says of Carl Poe, below a sentence that invites another to a gala."""
    return rows((c for c in drafted(ABOVE + text, "2016-05-05").claims if c.subject == ("carl-poe",)), "kind stage factuality")


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Ann Lee will go to Oslo. The visit is on.", "visit-oslo"),
        ("Ann Lee will go to Oslo. The trip may fall through.", "visit-oslo"),
        ("Ann Lee will go to Oslo. The ministry did not say why the visit was dropped.", "visit-oslo"),
        ("Ann Lee will go to Chile. She travels there on Monday.", "visit-chile"),
        ("Ann Lee went to Chile. She may travel to the region again in May.", "visit-chile"),
        ("The ministry did not say why the visit was dropped.", "gala-bergen"),
        ("Ann Lee may travel there by train.", "gala-bergen"),
    ],
)
def test_the_visit_and_there_mean_the_trip_of_the_words_before(text: str, event: str) -> None:
    claims = drafted(ABOVE + text, "2016-05-05").claims
    assert (claims[-1].subject, claims[-1].about) == (("ann-lee",), event)


@pytest.mark.parametrize(
    "text",
    [
        "On his first foreign trip, Carl Poe will go to Chile.",
        "By choosing Oslo for his first foreign trip, Carl Poe broke with custom.",
        "For his first trip abroad, Carl Poe chose Oslo.",
        "On what would be his first trip abroad, Carl Poe will go to Oslo.",
    ],
)
def test_a_pronoun_may_stand_before_its_name(text: str) -> None:
    assert "first_foreign_trip - CT+" in told(f"Bob Ray will speak. {text}")


@pytest.mark.parametrize(
    "text", ["On his first foreign trip, in May, he saw Carl Poe.", "On his first foreign trip, said Carl Poe, he saw the king."]
)
def test_whoever_is_named_later_need_not_be_meant(text: str) -> None:
    assert not told(f"Bob Ray will speak. {text}")


@pytest.mark.parametrize(
    "text",
    [
        "has never been abroad",
        "has not set foot outside North Korea since he took office",
        "has not left North Korea since 2011",
        "has yet to travel abroad",
        "has not travelled abroad since taking office",
        "has not visited any foreign country",
        "has not made a single foreign trip",
    ],
)
def test_never_abroad_is_a_visit_not_made_so_far(text: str) -> None:
    below = "Notes from the capital\n\nRussia has invited Kim Jong-un to the parade in Moscow.\n\n"
    claim = drafted(f"{below}Kim Jong-un {text}.", "2015-02-05").claims[-1]
    assert (claim.kind, claim.stage, claim.factuality, claim.so_far) == ("visit", "made", "CT-", True)


@pytest.mark.parametrize("place", ["Pyongyang on Monday", "Pyongyang for talks"])
def test_nobody_visits_the_land_he_lives_in(place: str) -> None:
    assert not drafted(f"Notes from the capital\n\nKim Jong-un was in {place}.", "2015-02-05").claims
