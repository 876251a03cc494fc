"""Who says it, in every form in which news reports speech; whose words the outlet's are; and when nobody can be named."""

from pathlib import Path

import pytest

from drafting.at_desk import Claim, drafted, plain

SAID = plain(Path(__file__).parent / "who_says_it.yaml")
CLAIM = {
    "will": "Kim Jong-un will attend the Victory Day parade",
    "would": "Kim Jong-un would attend the Victory Day parade",
}
BODY = "The hall is full, and Ivan Orlov is glad of the guests who came."


def _rooted(sort: str) -> list[tuple[str, str]]:
    return [(text.format(**CLAIM), root) for root, texts in SAID[sort].items() for text in texts]


def _claims(text: str, headline: str = "Notes from the capital") -> tuple[Claim, ...]:
    return drafted("\n\n".join((headline, *text.split(" ¶ "))) + "\n", "2015-01-13").claims


def _root(claims: list[Claim]) -> str:
    """The root voice of the first claim; `outlet` for its own voice, `left out` where no claim is drafted."""
    found = [c for c in claims if c.kind == "attendance" and c.subject == ("kim-jong-un",)][:1]
    return "left out" if not found or found[0].attribution is None else (found[0].attribution or ("outlet",))[0]


@pytest.mark.parametrize(("text", "root"), _rooted("texts"))
def test_who_says_it_is_the_root(text: str, root: str) -> None:
    assert _root(list(_claims(text))) == root


@pytest.mark.parametrize(("headline", "root"), _rooted("headlines"))
def test_a_headline_names_its_speaker(headline: str, root: str) -> None:
    assert _root([c for c in _claims(BODY, headline) if c.paragraph == 0]) == root


def test_a_voice_without_a_name_can_be_meant_by_a_later_sentence() -> None:
    claims = _claims('Sealand\'s president said he had been snubbed. "I was not invited to the forum," he told the Guardian.')
    voice = "sealand-s-president"
    found = [(c.subject, c.factuality, c.attribution) for c in claims if c.kind == "invitation"]
    assert found == [((voice,), "CT-", (voice, "guardian"))]
