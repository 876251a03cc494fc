"""Decks: the lines below a headline that are read as the article's, and furniture that is not."""

from pathlib import Path

import pytest

from drafting.at_desk import drafted, plain, rows

DECKS = plain(Path(__file__).parent / "decks.yaml")["pages"]


KINDS = ("invitation", "acceptance", "attendance", "visit")


@pytest.mark.parametrize("page", DECKS, ids=lambda page: page["page"].partition("\n")[0])
def test_a_deck_is_read_and_furniture_is_not(page: dict[str, str]) -> None:
    draft = drafted(page["page"])
    deck = int(page["deck"])
    assert draft.page.deck == deck
    claims = [c for c in draft.claims if 1 <= c.paragraph <= deck and c.kind in KINDS and c.stage != "responded"]
    assert sorted(set(rows(claims, "kind sign who"))) == sorted(page["want"])


@pytest.mark.parametrize("page", DECKS, ids=lambda page: page["page"].partition("\n")[0])
def test_every_quote_stands_in_its_paragraph(page: dict[str, str]) -> None:
    draft = drafted(page["page"])
    printed = (draft.page.headline, *draft.page.paragraphs)
    assert all(claim.quote in printed[claim.paragraph] for claim in draft.claims)
