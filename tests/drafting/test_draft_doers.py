"""Who does it: appositions, asides, lists, groups and adverbials between a name and its verb, and those whom the words set apart."""

from itertools import groupby
from pathlib import Path

import pytest

from drafting.at_desk import drafted, plain

BANK = [row for file in ("doers", "groups") for row in plain(Path(__file__).parent / f"{file}.yaml")["sentences"]]
KINDS = {"attendance": "at", "visit": "at", "acceptance": "ac", "invitation": "inv"}
BY_OCCASION = {ev: list(rows) for ev, rows in groupby(sorted(BANK, key=lambda row: row[0]), key=lambda row: row[0])}


def claims_of(occasion: str, sentence: str) -> list[str]:
    """What a sentence claims of whom, under a line that names the occasion."""
    opening = f"The {occasion} in Bergen is on Monday, and the streets are clean."
    claims = drafted(f"Notes from the capital\n\n{opening}\n\n{sentence}\n", "2018-01-13").claims
    told = [c for c in claims if c.paragraph > 1 and c.kind in KINDS and c.stage != "responded"]
    return sorted({f"{KINDS[c.kind]}{c.factuality[-1]} {c.subject[0]}" for c in told})


@pytest.mark.parametrize("occasion", BY_OCCASION)
def test_a_claim_is_of_whoever_does_it(occasion: str) -> None:
    found = {sentence: claims_of(occasion, sentence) for _, sentence, _ in BY_OCCASION[occasion]}
    assert found == {sentence: expected for _, sentence, expected in BY_OCCASION[occasion]}
