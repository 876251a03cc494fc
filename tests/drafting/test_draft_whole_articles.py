"""Short articles and all that they claim: nothing of hosts, buses, schools or briefings, and nothing of somebody else."""

from pathlib import Path

import pytest
import yaml

from drafting.at_desk import drafted
from kimvisit.drafting.reader import Candidate

ARTICLES = yaml.safe_load((Path(__file__).parent / "whole_articles.yaml").read_text())


def _told(claim: Candidate) -> str:
    voices = f" by {claim.attribution[0]}" if claim.attribution else ""
    number = "".join(f" {value}" for name, value in claim.values if name == "number")
    return f"{claim.kind} {claim.factuality} {claim.subject[0]}{number}{voices}"


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article["text"].split("\n")[0])
def test_an_article_makes_these_claims_and_no_others(article: dict[str, object]) -> None:
    found = drafted(str(article["text"]), "2016-05-05").claims
    assert [_told(claim) for claim in found if claim.kind != "office" and claim.paragraph > 0] == article["claims"]
