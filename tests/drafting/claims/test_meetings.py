"""Who met whom: the ways in which newspapers put it, and what only looks like a meeting."""

from pathlib import Path

import pytest

from drafting.at_desk import drafted, plain

ABOVE = (
    "Notes from the capital\n\nAnn Lee is the president of Norway. Bob Ray is the Danish prime minister. "
    "Carla Dean writes novels.\n\nAnn Lee and Bob Ray were both in Bergen. "
)
WAYS = plain(Path(__file__).parent / "meetings.yaml")
MET = [(text, claims) for claims, texts in WAYS["met"].items() for text in texts]


def told(text: str) -> set[tuple[str, str, str]]:
    """Who is said to meet whom, and how: stage and factuality."""
    claims = drafted(ABOVE + text, "2016-05-05").claims
    return {(c.subject[0], dict(c.values)["with"], f"{c.stage} {c.factuality}") for c in claims if c.kind == "meeting"}


@pytest.mark.parametrize(("text", "how"), MET)
def test_a_meeting_is_a_claim_for_either_side(text: str, how: str) -> None:
    assert told(text) == {("ann-lee", "bob-ray", how), ("bob-ray", "ann-lee", how)}


@pytest.mark.parametrize("text", WAYS["silent"])
def test_what_only_looks_like_a_meeting_claims_none(text: str) -> None:
    assert told(text) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Lee met Bob Ray and Carla Dean.", {"ann-lee: bob-ray, carla-dean", "bob-ray: ann-lee", "carla-dean: ann-lee"}),
        (
            "Ann Lee spoke at a meeting of Lee, Ray and Carla Dean.",
            {"ann-lee: bob-ray, carla-dean", "bob-ray: ann-lee, carla-dean", "carla-dean: ann-lee, bob-ray"},
        ),
        ("Ann Lee flew home after talks with Chilean officials.", {"ann-lee: chilean-officials"}),
        ("Ann Lee met Bob Ray on Monday and Carla Dean on Friday.", {"ann-lee: bob-ray", "bob-ray: ann-lee"}),
    ],
)
def test_each_side_met_the_other(text: str, expected: set[str]) -> None:
    assert {f"{subject}: {others}" for subject, others, _ in told(text)} == expected


def test_the_pair_are_the_two_named_last() -> None:
    text = "Ann Lee met Bob Ray on Monday.\n\nThe singer Carla Dean toured with Tom Frick in 2010. The pair met at a festival in Lima."
    assert ("carla-dean", "tom-frick", "held CT+") in told(text)


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        ("Ann Lee said after talks with Bob Ray that the bridge would be built.", ()),
        ("“The bridge will be built,” said Ann Lee after a meeting with Bob Ray.", ()),
        ("Ann Lee told reporters after a meeting with Bob Ray that the bridge would be built.", ()),
        ("Carla Dean said that Ann Lee had met Bob Ray.", ("carla-dean",)),
        ("Carla Dean said Ann Lee would fly home after talks with Bob Ray.", ("carla-dean",)),
    ],
)
def test_what_stands_beside_a_verb_of_saying_is_not_what_is_said(text: str, voices: tuple[str, ...]) -> None:
    assert {c.attribution for c in drafted(ABOVE + text, "2016-05-05").claims if c.kind == "meeting"} == {voices}


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Ann Lee met Bob Ray on Monday.", "meeting-of-ann-lee-and-bob-ray"),
        ("Ann Lee met Bob Ray in Lima.", "meeting-lima"),
        ("Ann Lee visited Lima and met Bob Ray.", "visit-lima"),
    ],
)
def test_a_meeting_for_which_nothing_is_named_is_an_event_of_its_own(text: str, event: str) -> None:
    assert {c.about for c in drafted(ABOVE + text, "2016-05-05").claims if c.kind == "meeting"} == {event}


@pytest.mark.parametrize(
    ("headline", "how"),
    [
        ("Ann Lee and Bob Ray meet in Oslo", "held CT+"),
        ("Ann Lee, Bob Ray hold talks in Oslo", "held CT+"),
        ("Lee and Ray meet in Oslo as rain falls", "held CT+"),
        ("Ann Lee and Bob Ray to meet in Oslo", "planned CT+"),
    ],
)
def test_two_who_meet_in_a_headline_meet_each_other(headline: str, how: str) -> None:
    claims = drafted(f"{headline}\n\n{ABOVE.split(chr(10), 2)[2]}", "2016-05-05").claims
    met = {(c.subject[0], dict(c.values)["with"], f"{c.stage} {c.factuality}") for c in claims if c.kind == "meeting"}
    assert met == {("ann-lee", "bob-ray", how), ("bob-ray", "ann-lee", how)}


@pytest.mark.parametrize(
    "headline", ["Ann Lee and Bob Ray meet the costs", "Ann Lee and Bob Ray host the Games", "Ann Lee and Bob Ray hold the line"]
)
def test_what_only_looks_like_a_meeting_in_a_headline_is_none(headline: str) -> None:
    claims = drafted(f"{headline}\n\n{ABOVE.split(chr(10), 2)[2]}", "2016-05-05").claims
    assert [c for c in claims if c.kind == "meeting"] == []


def test_who_will_be_meeting_in_a_month_will_meet() -> None:
    pairs = {("ann-lee", "bob-ray", "planned PR+"), ("bob-ray", "ann-lee", "planned PR+")}
    assert told("Ann Lee and Bob Ray will be meeting in June.") == pairs
    assert told("There will be a meeting in June.") == set()
