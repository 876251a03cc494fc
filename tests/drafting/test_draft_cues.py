"""Which words make a claim: the ways in which newspapers invite, accept, come and stay away, and what only looks like them."""

from pathlib import Path

import pytest

from drafting.at_desk import drafted, plain

ABOVE = "Notes from the capital\n\nOrganisers have invited Ann Lee to the gala in Bergen.\n\nThe doors of the hall will open at nine. "
WAYS = plain(Path(__file__).parent / "ways_of_putting_it.yaml")
SAID = [(text, frozenset(claims.split(" + "))) for claims, texts in WAYS["said"].items() for text in texts]


def told(text: str) -> frozenset[str]:
    """Kind, stage and factuality of what a sentence says, below one that invites Ann Lee to a gala."""
    claims = drafted(ABOVE + text, "2016-05-05").claims
    assert all(c.subject == ("ann-lee",) for c in claims)
    return frozenset(f"{c.kind} {c.stage or '-'} {c.factuality}" for c in claims if c.paragraph > 1 and not c.presupposed)


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_a_way_of_putting_it_makes_its_claim(text: str, expected: frozenset[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("text", WAYS["silent"])
def test_what_only_looks_like_it_claims_nothing(text: str) -> None:
    assert told(text) == frozenset()


@pytest.mark.parametrize(
    "text", ["Ann Lee has confirmed.", "Ann Lee is undecided.", "Ann Lee has said yes.", "Ann Lee will not be going."]
)
def test_where_no_occasion_is_spoken_of_half_a_sentence_claims_nothing(text: str) -> None:
    assert drafted(f"Notes from the capital\n\nThe roads were dry in the morning. {text}", "2016-05-05").claims == ()


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Ann Lee off to Chile on Monday", ("visit", "planned")),
        ("Ann Lee says yes to Bob Ray", ("acceptance", "accepted")),
        ("Ann Lee to be chief guest at parade", ("attendance", "planned")),
    ],
)
def test_a_headline_says_it_in_short(headline: str, expected: tuple[str, str]) -> None:
    claims = drafted(f"{headline}\n\nAnn Lee has many friends in the town of Bergen, where she was born.", "2016-05-05").claims
    assert expected in {(c.kind, c.stage) for c in claims}
