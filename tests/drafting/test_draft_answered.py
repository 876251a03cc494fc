"""How an invitation is answered: by whoever was invited, or for that one by an office, a manager, a camp."""

from pathlib import Path

import pytest

from drafting.at_desk import drafted, plain
from kimvisit.drafting.reader import Candidate

ABOVE = (
    "Notes from the capital\n\nOrganisers have invited Ann Lee to the gala in Bergen in June 2031.\n\n"
    "The doors of the hall will open at nine. "
)
WAYS = plain(Path(__file__).parent / "answered.yaml")
OWN, SERVED = ([(text, claims) for claims, texts in WAYS[part].items() for text in texts] for part in ("answers", "served"))


def told(text: str) -> list[Candidate]:
    found = drafted(ABOVE + text).claims
    assert {c.about for c in found} == {found[0].about}
    return [c for c in found if c.paragraph > 1]


def steps(found: list[Candidate]) -> str:
    return ", ".join(f"{c.stage} {c.factuality}" for c in found if c.subject == ("ann-lee",))


@pytest.mark.parametrize(("text", "expected"), OWN)
def test_whoever_was_invited_answers(text: str, expected: str) -> None:
    assert steps(told(text)) == expected


@pytest.mark.parametrize(("text", "expected"), SERVED)
def test_others_answer_for_whoever_was_invited(text: str, expected: str) -> None:
    found = told(text)
    assert steps(found) == expected
    assert all(dict(c.values)["responder"].endswith("-of-ann-lee") for c in found)


@pytest.mark.parametrize("text", WAYS["silent"])
def test_what_is_no_answer_to_the_invitation_claims_nothing(text: str) -> None:
    assert told(text) == []
