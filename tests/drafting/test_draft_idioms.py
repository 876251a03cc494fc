"""Idioms of coming and staying away that name no occasion: in an article about one they claim, elsewhere and otherwise nothing."""

from pathlib import Path

import pytest

from drafting.at_desk import drafted, plain

ABOVE = "Notes from the capital\n\nOrganisers have invited Ann Lee to the gala in Bergen.\n\nThe doors of the hall will open at nine. "
WAYS = plain(Path(__file__).parent / "idioms.yaml")
SAID = [(text, frozenset(claims.split(" + "))) for claims, texts in WAYS["said"].items() for text in texts]


def told(text: str) -> frozenset[str]:
    """Kind, stage and factuality of what a sentence says of Ann Lee, below one that invites her to a gala."""
    claims = drafted(ABOVE + text, "2016-05-05").claims
    return frozenset(
        f"{c.kind} {c.stage or '-'} {c.factuality}"
        for c in claims
        if c.paragraph > 1 and not c.presupposed and c.subject == ("ann-lee",)
    )


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_an_idiom_makes_its_claim(text: str, expected: frozenset[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("text", WAYS["silent"])
def test_what_only_looks_like_an_idiom_claims_nothing(text: str) -> None:
    assert told(text) == frozenset()
