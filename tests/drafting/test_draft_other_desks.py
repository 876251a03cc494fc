"""What the desks of sport, stage, business, church and town say of who comes: each sentence below a story of its desk, and what only looks like it."""

from pathlib import Path

import pytest
import yaml

from drafting.at_desk import drafted

DESKS = yaml.load((Path(__file__).parent / "other_desks.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
STORIES = {desk["headline"]: f"{desk['headline']}\n\n{desk['above']}\n\nThe doors will open at nine. " for desk in DESKS}
SAID = [
    (desk["headline"], text, frozenset(claims.split(" + ")))
    for desk in DESKS
    for claims, texts in desk["said"].items()
    for text in texts
]
SILENT = [(desk["headline"], text) for desk in DESKS for text in desk["silent"]]


def told(headline: str, text: str) -> frozenset[str]:
    """Kind, stage and factuality of what a sentence says of Ann Lee below the story of its desk."""
    claims = drafted(STORIES[headline] + text, "2016-05-05").claims
    return frozenset(
        f"{c.kind} {c.stage or '-'} {c.factuality}"
        for c in claims
        if c.paragraph > 1 and not c.presupposed and c.subject == ("ann-lee",)
    )


@pytest.mark.parametrize(("headline", "text", "expected"), SAID)
def test_a_sentence_of_another_desk_makes_its_claim(headline: str, text: str, expected: frozenset[str]) -> None:
    assert told(headline, text) == expected


@pytest.mark.parametrize(("headline", "text"), SILENT)
def test_what_only_looks_like_it_claims_nothing(headline: str, text: str) -> None:
    assert told(headline, text) == frozenset()


PARTY = "Dinner in Oslo\n\nThe dinner will be held in Oslo on May 9. Ann Lee gives it.\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The chamber has invited about 400 traders, Eva Holt among them.", {"about-400-traders", "eva-holt"}),
        ("The dinner was attended by only two of the five candidates that were invited: Bob Ray of the bank; and Eva Holt.", {"bob-ray", "eva-holt"}),
        ("The state was represented by Minister for Health Bob Ray, who came late, and by Eva Holt.", {"bob-ray", "eva-holt"}),
        ("The club president Bob Ray and former party chief Eva Holt declined to attend the dinner.", {"bob-ray", "eva-holt"}),
        ("Ten tenders were invited.", set()),
        ("The chamber has invited 30 bids.", set()),
    ],
)  # fmt: skip
def test_those_who_are_listed_counted_or_held_an_office_are_found(text: str, expected: set[str]) -> None:
    found = {c.subject[0] for c in drafted(PARTY + text, "2016-05-05").claims if c.paragraph > 1}
    assert expected <= found
    assert expected or not found


def test_who_has_declined_keeps_silent_about_something_else() -> None:
    text = PARTY + "The host has invited Bob Ray. Bob Ray declined the invitation.\n\nBob Ray's spokesman made no comment."
    assert not [c for c in drafted(text, "2016-05-05").claims if c.paragraph == 3]
