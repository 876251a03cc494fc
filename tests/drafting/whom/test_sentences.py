"""Whom a claim is about, and of whom nothing is claimed: the tables of this folder."""

import pytest

from drafting.tables import Case, cases


@pytest.mark.parametrize("case", cases(__file__))
def test_a_claim_is_of_whom_the_words_mean(case: Case) -> None:
    assert case.found() == case.told
