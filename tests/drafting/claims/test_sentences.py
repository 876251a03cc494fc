"""Who invites whom, who answers, who keeps silent: the tables of this folder."""

import pytest

from drafting.tables import Case, cases


@pytest.mark.parametrize("case", cases(__file__))
def test_an_invitation_and_its_answer_are_told_of_whom_they_are(case: Case) -> None:
    assert case.found() == case.told
