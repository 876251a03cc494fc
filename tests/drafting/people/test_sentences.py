"""Offices without a name, those who are listed and counted: the tables of this folder."""

import pytest

from drafting.tables import Case, cases


@pytest.mark.parametrize("case", cases(__file__))
def test_whoever_is_named_listed_or_holds_an_office_is_somebody(case: Case) -> None:
    assert case.found() == case.told
