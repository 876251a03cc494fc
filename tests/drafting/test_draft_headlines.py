"""Headlines: who is meant without an article, what is left out, Every Word Capitalised; and the lines of a deck below them."""

from pathlib import Path

import pytest

from drafting.at_desk import drafted, plain
from kimvisit.drafting import Draft

TOLD = plain(Path(__file__).parent / "headlines.yaml")
DECKS = plain(Path(__file__).parent / "decks.yaml")["pages"]
KINDS = ("invitation", "acceptance", "attendance", "visit")


def claimed(draft: Draft, first: int, last: int) -> set[str]:
    """What the paragraphs from `first` to `last` claim, a visit as an attendance."""
    return {
        f"{'attendance' if c.kind == 'visit' else c.kind} {c.subject[0]} {c.factuality[-1]}"
        for c in draft.claims
        if first <= c.paragraph <= last and c.kind in KINDS and c.stage != "responded"
    }


@pytest.mark.parametrize("text", TOLD["said"])
def test_a_headline_tells_of_whom_the_text_introduces(text: str) -> None:
    body = TOLD["texts"][text]
    read = {head: sorted(claimed(drafted(f"{head}\n\n{body}", "2016-05-05"), 0, 0)) for head in TOLD["said"][text]}
    assert read == TOLD["said"][text]


@pytest.mark.parametrize("text", TOLD["silent"])
def test_a_headline_claims_nothing_by_words_that_only_look_so(text: str) -> None:
    body = TOLD["texts"][text]
    read = {head: claimed(drafted(f"{head}\n\n{body}", "2016-05-05"), 0, 0) for head in TOLD["silent"][text]}
    assert {head: found for head, found in read.items() if found} == {}


@pytest.mark.parametrize("page", DECKS, ids=lambda page: page["page"].partition("\n")[0])
def test_a_deck_is_read_and_furniture_is_not(page: dict[str, str]) -> None:
    draft = drafted(page["page"])
    deck = int(page["deck"])
    assert draft.page.deck == deck
    assert sorted(claimed(draft, 1, deck)) == sorted(page["want"])


@pytest.mark.parametrize("page", DECKS, ids=lambda page: page["page"].partition("\n")[0])
def test_every_quote_stands_in_its_paragraph(page: dict[str, str]) -> None:
    draft = drafted(page["page"])
    printed = (draft.page.headline, *draft.page.paragraphs)
    assert all(claim.quote in printed[claim.paragraph] for claim in draft.claims)


@pytest.mark.parametrize(
    ("headline", "voice"),
    [
        ("I will not attend the summit - Ruiz", "marco-ruiz"),
        ("Will not attend summit, says Ruiz", "marco-ruiz"),
        ("Soto: Ruiz has accepted invitation to summit", "elena-soto"),
        ("Ruiz to skip summit, Novatel says", "novatel"),
        ("Ruiz to skip summit, by Vera", "pablo-vera"),
        ("UPDATE 2-Palace says Ruiz to skip summit", "palace"),
        ("(2nd LD) Palace says Ruiz to skip summit", "palace"),
    ],
)
def test_a_headline_lets_somebody_speak(headline: str, voice: str) -> None:
    claims = drafted(f"{headline}\n\n{TOLD['texts']['andes']}", "2016-05-05").claims
    assert {c.attribution for c in claims if c.paragraph == 0 and c.kind in KINDS} == {(voice,)}
