"""What subordinate and second clauses assert: the tables of this folder."""

import pytest

from drafting.tables import Case, cases


@pytest.mark.parametrize("case", cases(__file__))
def test_a_clause_claims_what_it_asserts_and_no_more(case: Case) -> None:
    assert case.found() == case.told
