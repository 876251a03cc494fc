"""Ordinary news stays outside the gate: no cue may ask for so little that every other sentence is read for it."""

import pytest

from drafting.at_desk import desk
from kimvisit.drafting.matching.gate import is_gated
from kimvisit.drafting.text.words import words_in

OUTSIDE = (
    "Engineers told members that four crossings would have to close before the autumn, and that repairs would take two years.",
    "Farmers along the river have complained of poor harvests, and blame a dry spring and the price of seed.",
    "The council hopes that it can carry over to the year after what remains of the money for roads.",
    "Prices of steel and timber rose sharply, according to the builders' association.",
)
INSIDE = (
    "The trip that took her to Bergen ended on Monday.",
    "Ann Lee was invited to the wedding.",
    "She will not attend the swearing-in.",
)


@pytest.mark.parametrize("text", OUTSIDE)
def test_an_ordinary_sentence_is_not_read(text: str) -> None:
    assert not is_gated(desk().cues, text, words_in(text))


@pytest.mark.parametrize("text", INSIDE)
def test_a_sentence_that_may_claim_is_read(text: str) -> None:
    assert is_gated(desk().cues, text, words_in(text))
