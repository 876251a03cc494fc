"""A claim that stands in a noun: `his participation has been confirmed`, `her absence was noted`, `an invitation to her has gone out`."""

from pathlib import Path

import pytest

from drafting.at_desk import drafted, plain
from kimvisit.drafting.reader import Candidate

ARTICLES = plain(Path(__file__).parent / "nouns.yaml")["articles"]
KINDS = ("invitation", "acceptance", "attendance", "visit")
AFTER = "The weather in the city was fine that morning."


def claims(above: str, text: str) -> list[Candidate]:
    found = drafted(f"Notes from the capital\n\n{above}\n\n{text} {AFTER}\n", "2016-05-05").claims
    return [c for c in found if c.paragraph == 2 and c.kind in KINDS]


def as_written(claim: Candidate) -> str:
    stage = f"{claim.stage} " if claim.kind in ("attendance", "visit") else ""
    return f"{claim.kind} {stage}{claim.factuality} {claim.subject[0]}"


@pytest.mark.parametrize("article", [each for each in ARTICLES if "told" in each], ids=lambda article: article["above"][:40])
def test_a_noun_of_coming_tells_what_stands_on_either_side_of_it(article: dict[str, dict[str, list[str]]]) -> None:
    for text, expected in article["told"].items():
        assert [as_written(c) for c in claims(str(article["above"]), text)] == expected, text


@pytest.mark.parametrize("article", [each for each in ARTICLES if "silent" in each], ids=lambda article: article["above"][:40])
def test_a_noun_that_only_looks_like_one_claims_nothing(article: dict[str, list[str]]) -> None:
    for text in article["silent"]:
        assert claims(str(article["above"]), text) == [], text
