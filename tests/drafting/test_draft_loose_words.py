"""The long tail: verbs that no list holds, loose words for coming, headlines without auxiliaries, and what only looks like them."""

from pathlib import Path

import pytest

from drafting.at_desk import drafted, plain
from drafting.test_draft_cues import told

WAYS = plain(Path(__file__).parent / "loose_ways_of_putting_it.yaml")
SAID = [(text, frozenset(claims.split(" + "))) for claims, texts in WAYS["said"].items() for text in texts]
HEADLINES = [(text, *claim.split()) for claim, texts in WAYS["headlines"].items() for text in texts]
BELOW = "Ann Lee has many friends in the town of Bergen, where she was born. Bob Ray is king of Oslo."


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_a_loose_way_of_putting_it_makes_its_claim(text: str, expected: frozenset[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("text", WAYS["silent"])
def test_what_only_sounds_like_it_claims_nothing(text: str) -> None:
    assert told(text) == frozenset()


@pytest.mark.parametrize(("headline", "kind", "sign"), HEADLINES)
def test_a_headline_needs_no_auxiliary(headline: str, kind: str, sign: str) -> None:
    claims = drafted(f"{headline}\n\n{BELOW}", "2016-05-05").claims
    assert any(c.kind == kind and c.factuality.endswith(sign) and "ann-lee" in c.subject for c in claims if c.paragraph == 0)
