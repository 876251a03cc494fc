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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bob Ray is coming. Ann Lee isn't.", "attendance planned CT-"),
        ("Bob Ray is coming. Ann Lee is not.", "attendance planned CT-"),
        ("Bob Ray will be there. Ann Lee won't.", "attendance planned CT-"),
        ("Bob Ray will be there. So will Ann Lee.", "attendance planned PR+"),
        ("Bob Ray will not attend the gala. Nor will Ann Lee.", "attendance planned CT-"),
        ("Bob Ray attended the gala. Ann Lee did not.", "attendance attended CT-"),
        ("Bob Ray stayed away. But Ann Lee did not.", "attendance attended CT+"),
        ("Bob Ray will be in town; Ann Lee, who wasn't invited, won't.", "attendance planned CT-"),
        ("Bob Ray plans to be there, as does Ann Lee.", "attendance planned PR+"),
        ("Bob Ray was never invited. Ann Lee was.", "invitation - CT+"),
        ("Bob Ray will be there along with Ann Lee.", "attendance planned PR+"),
        ("Bob Ray flew in with Ann Lee.", "attendance attended CT+"),
        ("Bob Ray will not attend, with Ann Lee going in his stead.", "attendance planned PR+"),
        ("Bob Ray skipped the gala, with Ann Lee attending on his behalf.", "attendance attended CT+"),
        ("Denmark was represented by its ambassador, Ann Lee.", "attendance attended CT+"),
        ("Ann Lee is sending Bob Ray in her stead.", "attendance planned CT-"),
    ],
)
def test_a_verb_left_out_is_read_from_the_one_before_and_companions_come_too(text: str, expected: str) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Bob Ray is coming. Nobody knows what Ann Lee did.",
        "Bob Ray is coming. It is not.",
        "Bob Ray attended the gala. That was what Ann Lee was.",
        "Bob Ray will be there. Ann Lee has.",
        "Prices rose. Ann Lee did.",
        "Bob Ray met Ann Lee. So did others.",
        "Bob Ray did not come along with Ann Lee.",
        "Bob Ray bought a house with Ann Lee living in it.",
    ],
)
def test_where_no_verb_before_can_be_meant_nothing_is_claimed(text: str) -> None:
    assert not any(claim.startswith("attendance") for claim in told(text))
