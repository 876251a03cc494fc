"""Which occasion of an article a sentence tells of: the tables of this folder."""

import pytest

from drafting.tables import Case, cases


@pytest.mark.parametrize("case", cases(__file__))
def test_each_coming_is_told_with_its_occasion(case: Case) -> None:
    assert case.found() == case.told
