"""Answers that were given, and those that have not come: who has said nothing, and about whom."""

from pathlib import Path

import pytest

from drafting.at_desk import drafted, plain
from kimvisit.drafting.reader import Candidate

ABOVE = (
    "Norway's Ann Lee invited to Danish gala\n\nDenmark has invited Ann Lee, the president of Norway, to the gala in Bergen. "
    "Bob Ray is the Danish prime minister. Carla Dean is the foreign minister of Chile.\n\n"
    "The doors of the hall will open at nine. "
)
WAYS = plain(Path(__file__).parent / "answers.yaml")
SAID = [(text, claim) for claim, texts in WAYS["said"].items() for text in texts]


def told(text: str) -> tuple[Candidate, ...]:
    return tuple(
        c for c in drafted(ABOVE + text, "2016-05-05").claims if c.paragraph > 1 and c.kind != "meeting" and not c.presupposed
    )


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_an_answer_or_its_absence_is_a_claim(text: str, expected: str) -> None:
    found = [c for c in told(text) if c.subject == ("ann-lee",)]
    assert [f"{c.kind} {c.stage or '-'} {c.factuality} {(c.attribution or ('-',))[0]}" for c in found] == [expected]


@pytest.mark.parametrize("text", WAYS["silent"])
def test_what_only_sounds_like_an_answer_claims_nothing(text: str) -> None:
    assert told(text) == ()


def test_who_keeps_silent_is_silent_and_who_holds_back_is_not() -> None:
    assert [c.silent for c in told("Oslo has not commented.")] == [True]
    assert [c.silent for c in told("Norway's foreign ministry declined to comment on the visit.")] == [False]


def test_a_silence_is_about_what_was_spoken_of() -> None:
    found = told("Bob Ray said Ann Lee would attend the gala and had accepted the invitation. Oslo has not commented.")
    assert {c.kind for c in found if c.silent} == {"acceptance", "attendance"}
    found = drafted(
        "Notes\n\nBob Ray said Ann Lee, the president of Norway, would visit Oslo and Rome. Rome is far.\n\nAnn Lee has not commented."
    ).claims
    assert {c.kind for c in found if c.silent} <= {"visit"}


def test_who_confirms_plans_to_come() -> None:
    found = told("Bob Ray, Ann Lee and Carla Dean have confirmed.")
    assert {(c.kind, c.stage, c.subject[0]) for c in found} == {
        ("attendance", "planned", one) for one in ("bob-ray", "ann-lee", "carla-dean")
    }


@pytest.mark.parametrize(("headline", "expected"), WAYS["headlines"].items())
def test_a_headline_tells_of_an_answer(headline: str, expected: str) -> None:
    below = "Ann Lee, the president of Norway, has many friends in the town of Bergen, where she was born."
    found = drafted(f"{headline}\n\n{below}", "2016-05-05").claims
    assert expected in {f"{c.kind} {c.factuality}" for c in found if c.paragraph == 0 and c.subject == ("ann-lee",)}


def test_where_a_title_has_two_bearers_their_state_answers() -> None:
    found = drafted(
        "North Korean leader accepts Russian invitation to parade: source\n\nA source in Seoul spoke on Monday.", "2015-01-13"
    ).claims
    assert {(c.kind, dict(c.values).get("responder")) for c in found if c.paragraph == 0} == {("acceptance", "north-korea")}
