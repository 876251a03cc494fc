"""Whom the second verb of a sentence is of, a verb that is left out, and a coming in somebody's place."""

from pathlib import Path

import pytest

from drafting.at_desk import drafted, plain

KINDS = ("invitation", "acceptance", "attendance", "visit")
WAYS = plain(Path(__file__).parent / "second_verbs.yaml")


def told(text: str) -> str:
    """Kind, sign and subject of each claim that is not taken for granted, in order; of an answer only whether it is a yes."""
    found = drafted(f"Notes from the capital\n\n{text}", "2016-05-05").claims
    claims = [c for c in found if c.kind in KINDS and not c.presupposed and (c.stage != "responded" or c.factuality == "Uu")]
    signs = ["?" if c.factuality[0] in "UP" and c.factuality[:2] != "PR" else c.factuality[-1] for c in claims]
    return "; ".join(dict.fromkeys(f"{c.kind} {sign} {'/'.join(c.subject)}" for c, sign in zip(claims, signs, strict=True)))


@pytest.mark.parametrize(("text", "expected"), [(way["text"], way["told"]) for way in WAYS["said"]])
def test_a_second_verb_is_of_whom_the_sentence_says(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), [(way["text"], way["told"]) for way in WAYS["alike"]])
def test_what_only_sounds_like_it_claims_no_more(text: str, expected: str) -> None:
    assert told(text) == expected
