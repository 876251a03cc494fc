"""How an invitation is answered: by whoever was invited, or for that one by an office, a manager, a camp."""

from pathlib import Path

import pytest

from drafting.at_desk import Claim, drafted, plain

ABOVE = (
    "Notes from the capital\n\nOrganisers have invited Ann Lee to the gala in Bergen in June 2031.\n\n"
    "The doors of the hall will open at nine. "
)
WAYS = plain(Path(__file__).parent / "answered.yaml")


def listed(part: str) -> list[tuple[str, str]]:
    return [(text, claims) for claims, texts in WAYS[part].items() for text in texts]


def told(text: str) -> list[Claim]:
    found = drafted(ABOVE + text).claims
    assert {c.about for c in found} == {found[0].about}
    return [c for c in found if c.paragraph > 1]


def steps(found: list[Claim]) -> str:
    return ", ".join(f"{c.stage} {c.factuality}" for c in found if c.subject == ("ann-lee",))


@pytest.mark.parametrize(("text", "expected"), listed("answers"))
def test_whoever_was_invited_answers(text: str, expected: str) -> None:
    assert steps(told(text)) == expected


@pytest.mark.parametrize(("text", "expected"), listed("served"))
def test_others_answer_for_whoever_was_invited(text: str, expected: str) -> None:
    found = told(text)
    assert steps(found) == expected
    assert all(dict(c.values)["responder"].endswith("-of-ann-lee") for c in found)


@pytest.mark.parametrize(("text", "responder"), listed("named"))
def test_who_answers_is_the_responder(text: str, responder: str) -> None:
    found = [c for c in told(text) if c.kind == "acceptance"]
    assert {c.subject for c in found} == {("ann-lee",)}
    assert {dict(c.values)["responder"] for c in found} == {responder}


@pytest.mark.parametrize(("text", "voice"), listed("voices"))
def test_who_tells_of_an_answer_is_its_voice(text: str, voice: str) -> None:
    found = told(text)
    assert {(c.subject, c.attribution) for c in found} == {(("ann-lee",), (voice,))}


@pytest.mark.parametrize(("text", "expected"), listed("states"))
def test_a_state_answers_for_its_leader(text: str, expected: str) -> None:
    above = "Notes\n\nDenmark has invited Ann Lee, the president of Norway, to the summit in Odense in June 2031. Bob Ray is a minister.\n\n"
    found = [c for c in drafted(above + "The doors of the hall will open at nine. " + text).claims if c.paragraph > 1]
    assert steps(found) == expected
    assert {dict(c.values)["responder"] for c in found} == {"norway"}


KING = "Notes\n\nChile has invited King Olaf of Norway to the regatta in Arica in May 2031.\n\nThe doors of the hall will open at nine. "


@pytest.mark.parametrize(("text", "house"), listed("houses"))
def test_a_house_answers_for_the_ruler_who_was_asked(text: str, house: str) -> None:
    found = [c for c in drafted(KING + text).claims if c.paragraph > 1]
    assert {(c.subject, dict(c.values)["responder"]) for c in found} == {(("king-olaf",), house)}


@pytest.mark.parametrize("text", WAYS["no_houses"])
def test_a_house_that_speaks_of_something_else_claims_nothing(text: str) -> None:
    assert [c for c in drafted(KING + text).claims if c.paragraph > 1] == []


@pytest.mark.parametrize("text", ["The palace has turned down the offer.", "The palace welcomed the reply."])
def test_the_house_of_the_host_answers_for_nobody(text: str) -> None:
    above = "Notes\n\nThe palace has invited Ann Lee, the singer, to the gala in Bergen in June 2031.\n\nThe doors will open at nine. "
    assert [c for c in drafted(above + text).claims if c.paragraph > 1] == []


@pytest.mark.parametrize("text", WAYS["silent"])
def test_what_is_no_answer_to_the_invitation_claims_nothing(text: str) -> None:
    assert told(text) == []
