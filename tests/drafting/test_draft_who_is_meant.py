"""Who is meant where a sentence or its neighbours name two or three people; and articles that must not claim more than they say."""

from pathlib import Path

import pytest

from drafting.at_desk import drafted, plain

TABLE = plain(Path(__file__).parent / "who_is_meant.yaml")
PART = " ¶ "
KINDS = ("attendance", "invitation", "acceptance", "visit")
SIGNS = {"CT+": "+", "PR+": "+", "CT-": "-", "PR-": "-", "PS+": "may", "PS-": "may", "Uu": "u"}


def claims_of(text: str) -> list[str]:
    """The claims of an article about coming, each as `kind subject sign`."""
    claims = drafted("\n\n".join(("Notes from the capital", *text.split(PART))) + "\n", "2018-01-13").claims
    return sorted({f"{c.kind} {c.subject[0]} {SIGNS[c.factuality]}" for c in claims if c.kind in KINDS})


@pytest.mark.parametrize(("text", "expected"), TABLE["meant"])
def test_a_claim_is_of_whom_the_words_mean_among_several(text: str, expected: list[str]) -> None:
    assert claims_of(text) == expected


@pytest.mark.parametrize(("text", "expected"), TABLE["left_alone"])
def test_nobody_is_told_of_whom_the_words_leave_alone(text: str, expected: list[str]) -> None:
    assert claims_of(text) == expected
