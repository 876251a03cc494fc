"""Whom a claim is about: offices before names, lists, groups, couples, those who are sent, and pronouns."""

from pathlib import Path

import pytest

from drafting.at_desk import drafted, plain

KINDS = ("invitation", "acceptance", "attendance", "first_foreign_trip", "visit")
WAYS = plain(Path(__file__).parent / "subjects.yaml")
SAID = [(text, claims) for claims, texts in WAYS["said"].items() for text in texts]


def told(text: str) -> str:
    """Kind and actor of each claim, in order."""
    claims = drafted(f"Notes from the capital\n\n{text}", "2016-05-05").claims
    return " + ".join(dict.fromkeys(f"{c.kind} {c.subject[0]}" for c in claims if c.kind in KINDS))


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_a_claim_is_about_whom_the_sentence_names(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("text", WAYS["silent"])
def test_nobody_is_found_where_the_sentence_claims_of_none(text: str) -> None:
    assert told(text) == ""
