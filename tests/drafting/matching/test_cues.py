"""Which words make a claim: the ways in which newspapers invite, accept, come and stay away, and what only looks like them."""

import pytest

from drafting.at_desk import drafted


@pytest.mark.parametrize(
    "text", ["Ann Lee has confirmed.", "Ann Lee is undecided.", "Ann Lee has said yes.", "Ann Lee will not be going."]
)
def test_where_no_occasion_is_spoken_of_half_a_sentence_claims_nothing(text: str) -> None:
    assert drafted(f"Notes from the capital\n\nThe roads were dry in the morning. {text}", "2016-05-05").claims == ()
