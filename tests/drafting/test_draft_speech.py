"""Who says it, in every form in which news reports speech; whose words the outlet's are; and when nobody can be named."""

import re
from pathlib import Path

import pytest

from drafting.at_desk import drafted, plain
from kimvisit.drafting.reader import Candidate

SAID = plain(Path(__file__).parent / "who_says_it.yaml")
CLAIM = {
    "will": "Kim Jong-un will attend the Victory Day parade",
    "would": "Kim Jong-un would attend the Victory Day parade",
}
BODY = "The hall is full, and Ivan Orlov is glad of the guests who came."
PART = " ¶ "
MARK = re.compile(r"\[\[([^|\]]*)\|([^\]]*)\]\]")


def _rooted(sort: str) -> list[tuple[str, str]]:
    return [(text.format(**CLAIM), root) for root, texts in SAID[sort].items() for text in texts]


def _claims(text: str, headline: str = "Notes from the capital") -> tuple[Candidate, ...]:
    return drafted("\n\n".join((headline, *text.split(PART))) + "\n", "2015-01-13").claims


def _root(claims: list[Candidate]) -> str:
    """The root voice of the first claim; `outlet` for its own voice, `left out` where no claim is drafted."""
    found = [c for c in claims if c.kind == "attendance" and c.subject == ("kim-jong-un",)][:1]
    return "left out" if not found or found[0].attribution is None else (found[0].attribution or ("outlet",))[0]


@pytest.mark.parametrize(("text", "root"), _rooted("texts"))
def test_who_says_it_is_the_root(text: str, root: str) -> None:
    assert _root(list(_claims(text))) == root


@pytest.mark.parametrize(("headline", "root"), _rooted("headlines"))
def test_a_headline_names_its_speaker(headline: str, root: str) -> None:
    assert _root([c for c in _claims(BODY, headline) if c.paragraph == 0]) == root


def roots_at(marked: str) -> list[tuple[str, str, set[str]]]:
    """The words of each mark with the root that it asks for and the roots of the claims drafted there."""
    text = MARK.sub(r"\2", marked)
    found = [(*_place(c, text), (c.attribution or ("outlet",))[0]) for c in _claims(text) if c.kind != "meeting"]
    read, taken = [], 0
    for match in MARK.finditer(marked):
        first = match.start() - taken
        taken += len(match.group()) - len(match[2])
        read.append((match[2], match[1], {root for a, b, root in found if a < first + len(match[2]) and first < b}))
    return read


@pytest.mark.parametrize("marked", SAID["passages"])
def test_each_of_several_speakers_keeps_to_his_own_words(marked: str) -> None:
    for words, root, roots in roots_at(marked):
        assert roots == ({root} if root != "left out" else set()), words


def _place(claim: Candidate, text: str) -> tuple[int, int]:
    """Where the words of a claim stand in a text of several paragraphs."""
    parts = text.split(PART)
    before = sum(len(part) + len(PART) for part in parts[: claim.paragraph - 1])
    at = before + parts[claim.paragraph - 1].index(claim.quote)
    return at, at + len(claim.quote)


def test_a_voice_without_a_name_can_be_meant_by_a_later_sentence() -> None:
    claims = _claims('Nauru\'s president said he had been snubbed. "I was not invited to the forum," he told the Guardian.')
    voice = "nauru-s-president"
    found = [(c.subject, c.factuality, c.attribution) for c in claims if c.kind == "invitation"]
    assert found == [((voice,), "CT-", (voice, "guardian"))]
