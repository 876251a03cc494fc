"""Odds of a coming, members of a group, quotations that run on, clipped headlines; and what only looks like them."""

from pathlib import Path

import pytest

from drafting.at_desk import drafted, plain
from drafting.test_draft_cues import ABOVE, told

WAYS = plain(Path(__file__).parent / "second_ways_of_putting_it.yaml")
SAID = [(text, frozenset(claims.split(" + "))) for claims, texts in WAYS["said"].items() for text in texts]
HEADLINES = [(text, *claim.split()) for claim, texts in WAYS["headlines"].items() for text in texts]
BELOW = "Ann Lee has many friends in the town of Bergen, where she was born. Bob Ray is king of Oslo."


def told_of_her(text: str) -> frozenset[str]:
    claims = drafted(ABOVE + text, "2016-05-05").claims
    return frozenset(f"{c.kind} {c.stage or '-'} {c.factuality}" for c in claims if c.paragraph > 1 and c.subject == ("ann-lee",))


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_a_way_of_putting_it_makes_its_claim(text: str, expected: frozenset[str]) -> None:
    assert {claim for claim in told_of_her(text) if not claim.startswith("meeting")} == expected


@pytest.mark.parametrize("text", WAYS["silent"])
def test_what_only_looks_like_it_claims_nothing(text: str) -> None:
    assert told(text) == frozenset()


@pytest.mark.parametrize(("text", "expected"), WAYS["alike"].items())
def test_what_is_said_of_a_group_is_said_of_whom_it_includes(text: str, expected: str) -> None:
    assert expected in told_of_her(text)


@pytest.mark.parametrize(("headline", "kind", "sign"), HEADLINES)
def test_a_headline_is_clipped(headline: str, kind: str, sign: str) -> None:
    claims = drafted(f"{headline}\n\n{BELOW}", "2016-05-05").claims
    assert any(c.kind == kind and c.factuality.endswith(sign) and "ann-lee" in c.subject for c in claims if c.paragraph == 0)


def test_who_tells_of_a_list_is_not_in_it() -> None:
    claims = drafted(f"{ABOVE}Among those who have accepted are Ann Lee and Bob Ray, Carl Dee said.", "2016-05-05").claims
    assert {c.subject for c in claims if c.paragraph > 1} == {("ann-lee",), ("bob-ray",)}


def test_invitations_go_to_so_many_and_to_whom_they_include() -> None:
    claims = drafted(f"{ABOVE}The hosts sent invitations last year to dozens of kings, including Ann Lee.", "2016-05-05").claims
    assert {c.subject for c in claims if c.paragraph > 1} == {("dozens-of-kings",), ("ann-lee",)}


def test_they_of_whom_nobody_was_named_is_no_crash() -> None:
    drafted(f"{ABOVE}We have invited the leadership of Chile, and the invitation has been accepted.", "2016-05-05")
    drafted("Notes from the capital\n\nThe leadership would come. They are two.", "2016-05-05")
