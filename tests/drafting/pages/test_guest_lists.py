"""Lists of guests on lines of their own: each guest is a claim in the paragraph of the line, and lists of other things are none."""

from pathlib import Path
from typing import Any

import pytest

from drafting.at_desk import drafted, plain, row

LISTS = plain(Path(__file__).parent / "guest_lists.yaml")["pages"]


@pytest.mark.parametrize("page", LISTS, ids=lambda page: page["page"].partition("\n")[0])
def test_each_guest_of_a_list_is_a_claim_of_what_stands_above_it(page: dict[str, Any]) -> None:
    draft = drafted(page["page"])
    assert len(draft.page.paragraphs) == int(page["paragraphs"])
    assert [f"{claim.paragraph} {row(claim, 'step sign who by')}" for claim in draft.claims] == page["want"]


@pytest.mark.parametrize("page", LISTS, ids=lambda page: page["page"].partition("\n")[0])
def test_every_quote_of_a_list_stands_on_its_line(page: dict[str, Any]) -> None:
    draft = drafted(page["page"])
    printed = (draft.page.headline, *draft.page.paragraphs)
    assert all(claim.quote and claim.quote in printed[claim.paragraph] for claim in draft.claims)
