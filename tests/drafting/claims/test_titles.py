"""Who holds an office on file, and whom a mention without a name need not mean."""

import pytest
import yaml

from drafting.at_desk import Claim, desk, drafted, record
from kimvisit.drafting import draft

NORTH = "Notes from the capital\n\nThe roads to Pyongyang were dry on Friday, and the hotels of the city were full. "
TOWN = {
    "ann-lee": {"sort": "person", "name": "Ann Lee", "distinct_from": ["ann-leigh"]},
    "ann-leigh": {"sort": "person", "name": "Ann Leigh", "misprints": ["Ann Leah"], "distinct_from": ["ann-lee"]},
    "bob-ray": {"sort": "person", "name": "Bob Ray"},
    "mayor": {"sort": "office", "name": "mayor of Bergen", "names": ["Bergen mayor"]},
    "head": {"sort": "office", "name": "head of the Bergen council", "names": ["head of council"]},
}
KINDS = {"office": {"event": "none", "values": {"office": {"type": "office"}}}}


def offices(text: str, published: str | None = "2016-05-05") -> list[Claim]:
    """The claims of offices in a town with two people of nearly one name."""
    made = draft(
        f"Notes from the town\n\n{text}\n",
        file="a.txt",
        actors=TOWN,
        events={},
        kinds=KINDS,
        cues=desk().cues,
        published=published,
    )
    return [c for c in made.claims if c.kind == "office"]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("The Bergen mayor Ann Lee opened the new bridge on Friday.", "ann-lee mayor"),
        ("Ann Lee, the mayor of Bergen, opened the new bridge.", "ann-lee mayor"),
        ("Ann Lee, mayor of Bergen, opened the new bridge on Friday.", "ann-lee mayor"),
        ("The mayor of Bergen, Ann Lee, opened the new bridge.", "ann-lee mayor"),
        ("Ann Leigh, whose official title is head of the Bergen council, was ill.", "ann-leigh head"),
        ("Ann Leah, head of the Bergen council, was ill on Friday.", "ann-leigh head"),
    ],
)
def test_an_office_beside_a_name_that_may_be_confused_is_a_claim(text: str, held: str) -> None:
    assert [f"{c.subject[0]} {dict(c.values)['office']}" for c in offices(text)] == [held]


@pytest.mark.parametrize(
    "text",
    [
        "The Bergen mayor opened the new bridge on Friday.",
        "The mayor of Bergen spoke, and Ann Lee was there on Friday.",
        "The Bergen mayor Bob Ray opened the new bridge on Friday.",
        "The Bergen mayor Tom Frick opened the new bridge on Friday.",
        "Ann Lee praised the mayor of Bergen for the new bridge.",
        "The head of council, Ann Lee, opened the new bridge.",
        "Ann Lee wrote to the mayor of Bergen on Friday.",
    ],
)
def test_an_office_of_nobody_who_may_be_confused_is_none(text: str) -> None:
    assert offices(text) == []


def test_an_office_is_told_once_in_an_article() -> None:
    text = "The Bergen mayor Ann Lee opened the new bridge.\n\nAnn Lee, the mayor of Bergen, was glad of it."
    assert [c.paragraph for c in offices(text)] == [1]


def test_a_former_holder_held_it_until_then() -> None:
    (found,) = offices("The former Bergen mayor Bob Ray was glad of the new bridge.")
    assert found.happened == "../2016-05-05"
    assert offices("The former Bergen mayor Bob Ray was glad of the new bridge.", None) == []


def test_a_misprinted_name_is_kept() -> None:
    (found,) = offices("Ann Leah, head of the Bergen council, was ill on Friday.")
    assert found.printed == "Ann Leah"


LEADER = (
    "Kim Jong-un to visit Russia in May\n\nThe Kremlin said that Kim Jong-un would come to the parade, Yonhap reported.\n\n"
    "Dmitry Peskov said that North Korea's leader would attend the parade in Moscow.\n\n"
)


@pytest.mark.parametrize(
    "text",
    [
        "The Kremlin's letter does not mention Kim Jong-un by name, Yonhap said.",
        "Yonhap said the letter did not specify Kim Jong-un by name.",
        "The statement did not refer to Kim Jong-un by name, Yonhap reported.",
    ],
)
def test_whom_a_document_does_not_name_is_open(text: str) -> None:
    found = [c for c in drafted(LEADER + text, "2015-01-31").claims if c.kind == "identity"]
    assert [(c.subject, c.factuality, c.attribution) for c in found] == [(("kim-jong-un",), "Uu", ("yonhap",))]


@pytest.mark.parametrize(
    "text",
    [
        "The Kremlin's letter mentions Kim Jong-un by name, Yonhap said.",
        "The Kremlin's letter does not mention Vladimir Putin by name, Yonhap said.",
        "The letter does not mention the parade by name, Yonhap said.",
        "The letter does not mention the name of Kim Jong-un's father, Yonhap said.",
    ],
)
def test_who_is_not_in_doubt_makes_no_claim_of_whom_is_meant(text: str) -> None:
    assert not any(c.kind == "identity" for c in drafted(LEADER + text, "2015-01-31").claims)


def test_where_no_mention_is_in_doubt_nobody_is_asked_for() -> None:
    assert not any(
        c.kind == "identity" for c in drafted(f"{NORTH}The letter does not mention Kim Jong-un by name.", "2015-01-31").claims
    )


def test_a_claim_on_whom_is_meant_bears_the_mention() -> None:
    made = record(f"{LEADER}The Kremlin's letter does not mention Kim Jong-un by name, Yonhap said.", "2015-01-31")
    (found,) = [c for c in made["claims"] if c["kind"] == "identity"]
    assert found["mention"] in made["mentions"]


def test_the_text_of_a_meeting_says_with_whom() -> None:
    made = record("Notes from Bergen\n\nAnn Lee met Bob Ray on Monday, and both were glad of the sun.", "2016-05-05")
    assert made["claims"][0]["text"].startswith("Ann Lee met Bob Ray")
    assert yaml.safe_dump(made)


@pytest.mark.parametrize(
    "owner", ["The North Korean leader's visit", "The North Korean leader’s visit", "A visit by the North Korean leader"]
)
def test_a_title_in_doubt_stands_in_the_record_without_its_possessive(owner: str) -> None:
    made = record(f"Talks in Moscow\n\n{owner} to Moscow was confirmed, the Kremlin said.", "2015-01-31")
    assert [one["title"].lower() for one in made["mentions"].values()] == ["the north korean leader"]
