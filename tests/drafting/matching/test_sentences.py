"""The ways in which newspapers invite, accept, come and stay away, and what only looks like them: the tables of this folder."""

import pytest

from drafting.tables import Case, cases


@pytest.mark.parametrize("case", cases(__file__))
def test_a_way_of_putting_it_makes_these_claims_and_no_others(case: Case) -> None:
    assert case.found() == case.told
