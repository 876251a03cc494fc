"""Of whom a sentence tells: recipients, lists, seats, verbs left out, chronologies, and offices that open a headline."""

from pathlib import Path

import pytest

from drafting.at_desk import drafted, plain

TOLD = plain(Path(__file__).parent / "who_is_told_of.yaml")
PART = " ¶ "
BELOW = "The gala in Bergen is on Monday. Olaf Lind, the Danish prime minister, lives in Lima. Mayor Jo Berg is 40."


@pytest.mark.parametrize(("text", "expected"), TOLD["texts"])
def test_a_claim_is_of_whom_the_sentence_tells(text: str, expected: list[str]) -> None:
    paragraphs = text.split(PART)
    opening = "The city of Bergen gives a gala on Monday, and the mayor has asked everybody to be glad."
    claims = drafted("\n\n".join(("Notes from the capital", opening, *paragraphs)) + "\n", "2018-01-13").claims
    last = [c for c in claims if c.paragraph == len(paragraphs) + 1 and c.kind not in ("meeting", "first_foreign_trip")]
    assert sorted(f"{c.kind} {c.subject[0]} {c.factuality[-1]}" for c in last) == expected


@pytest.mark.parametrize(("headline", "expected"), TOLD["headlines"].items())
def test_an_office_opens_a_headline_without_its_article(headline: str, expected: str) -> None:
    claims = drafted(f"{headline}\n\n{BELOW}\n", "2016-05-05").claims
    found = [f"{c.subject[0]} {c.factuality[-1]}" for c in claims if c.paragraph == 0]
    assert found[:1] == ([expected] if expected else [])
