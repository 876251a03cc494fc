"""Plain ways in which agencies put it: who speaks behind a day, in headlines, beside a citation; ways of coming, of staying away, of asking again."""

from pathlib import Path

import pytest

from drafting.at_desk import drafted, plain
from kimvisit.drafting.reader import Candidate

ABOVE = "Notes from the capital\n\nOrganisers have invited Ann Lee to the gala in Bergen.\n\n"
WAYS = plain(Path(__file__).parent / "everyday.yaml")


def told(text: str) -> list[Candidate]:
    article = text.replace(" ¶ ", "\n\n") if "¶" in text else ABOVE + text
    claims = drafted(f"{article}\n", "2016-05-05").claims
    return [c for c in claims if c.paragraph != 1 or "¶" in text]


def _as_written(claim: Candidate) -> str:
    return " ".join((claim.kind, claim.factuality, *claim.subject[:1], *(claim.attribution or ())[:1]))


@pytest.mark.parametrize(("text", "expected"), WAYS["said"].items())
def test_a_plain_way_of_putting_it_is_read_with_its_speaker(text: str, expected: list[str]) -> None:
    assert [_as_written(c) for c in told(text)] == expected


@pytest.mark.parametrize("text", WAYS["silent"])
def test_what_only_looks_alike_claims_nothing(text: str) -> None:
    assert told(text) == []
