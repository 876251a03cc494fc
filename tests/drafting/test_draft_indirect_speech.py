"""Quotation marks around a part of a verb phrase, words that go on with what somebody said, and those taken together: `the two`, `the trio`."""

from pathlib import Path
from typing import Any

import pytest

from drafting.at_desk import drafted, plain

ABOVE = (
    "Notes from the capital\n\nOrganisers have invited Ann Lee, the president of Norway, and Bob Ray, the Danish prime minister, "
    "to the gala in Bergen.\n\n"
)
WAYS: list[dict[str, Any]] = plain(Path(__file__).parent / "marks_and_indirect_speech.yaml")["ways"]
_BESIDE = ("meeting", "guest_count")


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way["text"])
def test_a_sentence_claims_this_and_no_more(way: dict[str, Any]) -> None:
    found = (c for c in drafted(ABOVE + way["text"], "2016-05-05").claims if c.paragraph > 1 and not c.presupposed)
    told = [
        f"{c.kind} {c.stage or '-'} {c.factuality} {c.subject[0]} {(c.attribution or ('-',))[0]}"
        for c in found
        if c.kind not in _BESIDE
    ]
    assert told == way["told"]


@pytest.mark.parametrize(
    ("headline", "voices"),
    [
        ("Ann Lee to miss gala but sends a speech – and Bob Ray", {()}),
        ("Ann Lee to miss gala – Bob Ray", {("bob-ray",)}),
        ("Ann Lee to miss gala - organisers", {("organisers",)}),
    ],
)
def test_a_name_behind_a_dash_speaks_unless_it_is_one_more(headline: str, voices: set[tuple[str, ...]]) -> None:
    claims = drafted(ABOVE.replace("Notes from the capital", headline), "2016-05-05").claims
    assert {c.attribution for c in claims if c.paragraph == 0} == voices
