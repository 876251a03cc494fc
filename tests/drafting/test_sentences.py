"""Articles and plain sentences with all that they claim: the tables of this folder."""

import pytest

from drafting.tables import Case, cases


@pytest.mark.parametrize("case", cases(__file__))
def test_an_article_makes_these_claims_and_no_others(case: Case) -> None:
    assert case.found() == case.told
