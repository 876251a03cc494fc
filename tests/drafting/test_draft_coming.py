"""Coming and staying away told of the cause, the chances, the sender, or the part that somebody takes; and what only looks like it."""

from pathlib import Path

import pytest

from drafting.at_desk import drafted, plain
from drafting.test_draft_idioms import told

WAYS = plain(Path(__file__).parent / "ways_of_coming.yaml")
SAID = [(text, frozenset(claims.split(" + "))) for claims, texts in WAYS["said"].items() for text in texts]
HEADLINES = [(text, frozenset(claims.split(" + "))) for claims, texts in WAYS["headlines"].items() for text in texts]
BELOW = "\n\nOrganisers have invited Ann Lee to the gala in Bergen.\n"


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_a_way_of_coming_makes_its_claim(text: str, expected: frozenset[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("text", WAYS["silent"])
def test_what_only_looks_like_it_claims_nothing(text: str) -> None:
    assert told(text) == frozenset()


@pytest.mark.parametrize(("headline", "expected"), HEADLINES)
def test_a_headline_makes_its_claim(headline: str, expected: frozenset[str]) -> None:
    claims = drafted(headline + BELOW, "2016-05-05").claims
    assert {
        f"{c.kind} {c.stage or '-'} {c.factuality}" for c in claims if c.paragraph == 0 and c.subject == ("ann-lee",)
    } == expected
