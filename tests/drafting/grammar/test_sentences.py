"""What is told in the short grammar of headlines: the tables of this folder."""

import pytest

from drafting.tables import Case, cases


@pytest.mark.parametrize("case", cases(__file__))
def test_a_headline_claims_this_and_no_more(case: Case) -> None:
    assert case.found() == case.told
