"""Voices without a name that the article makes known nearby; and what stands in a speaker's sentence without being his."""

from pathlib import Path

import pytest

from drafting.at_desk import drafted, plain
from drafting.test_draft_speech import roots_at

PASSAGES = plain(Path(__file__).parent / "voices_made_known.yaml")["passages"]


@pytest.mark.parametrize("marked", PASSAGES)
def test_each_claim_is_that_of_the_voice_made_known(marked: str) -> None:
    for words, root, roots in roots_at(marked):
        assert roots == {root}, words


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("Several mayors including Ann Lee have said they will attend the gala.", "ann-lee"),
        ("The palace said that several mayors including Ann Lee would attend the gala.", "palace"),
    ],
)
def test_each_of_several_who_speak_together_speaks_for_herself(text: str, root: str) -> None:
    claims = [c for c in drafted(f"Notes from the capital\n\n{text}\n").claims if c.subject == ("ann-lee",)]
    assert [c.attribution for c in claims] == [(root,)]


@pytest.mark.parametrize(
    ("headline", "root"),
    [
        ("Ann Lee to attend Lund gala: official", "karl-dahl"),
        ("Ann Lee to attend Lund gala: sources", "sources"),
        ("Ann Lee confirms attendance at Lund gala - Dahl", "karl-dahl"),
        ("Ann Lee confirms attendance at Lund gala", "ann-lee"),
    ],
)
def test_a_headline_lets_whom_the_text_names_speak(headline: str, root: str) -> None:
    text = "Ann Lee will attend the gala in Lund, Deputy Mayor Karl Dahl told a press conference on Monday."
    claims = [c for c in drafted(f"{headline}\n\n{text}\n").claims if not c.paragraph and c.kind == "attendance"]
    assert [c.attribution for c in claims] == [(root,)]
