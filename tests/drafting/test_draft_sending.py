"""Who comes for another or with another: who is sent, represents, leads a delegation, joins or accompanies somebody."""

from pathlib import Path

import pytest

from drafting.at_desk import plain
from drafting.test_draft_predicates import told

WAYS = plain(Path(__file__).parent / "sending.yaml")


@pytest.mark.parametrize(("about", "texts", "expected"), [(way["about"], way["texts"], way["told"]) for way in WAYS["said"]])
def test_who_is_sent_or_brought_along_comes_and_who_sends_stays_away(about: str, texts: list[str], expected: list[str]) -> None:
    assert told(about, texts) == expected


@pytest.mark.parametrize(("about", "texts"), [(way["about"], way["texts"]) for way in WAYS["alike"]])
def test_what_only_sounds_like_sending_claims_nothing(about: str, texts: list[str]) -> None:
    assert told(about, texts) == []
