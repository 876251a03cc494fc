"""Several speakers near each other: each keeps to his own words, and the outlet to its own."""

from pathlib import Path

import pytest

from drafting.at_desk import drafted, plain
from drafting.test_draft_speech import MARK, roots_at

HERE = Path(__file__).parent
PASSAGES = [
    *plain(HERE / "who_said_what.yaml")["passages"],
    *plain(HERE / "ways_of_saying.yaml")["passages"],
    *plain(HERE / "own_words.yaml")["passages"],
    *plain(HERE / "who_said_it.yaml")["passages"],
]


@pytest.mark.parametrize("marked", PASSAGES)
def test_each_claim_is_that_of_its_own_voice(marked: str) -> None:
    found = roots_at(marked)
    for words, root, roots in found:
        assert roots == ({root} if root != "left out" else set()), words
    assert len(found) == len(MARK.findall(marked))


@pytest.mark.parametrize(
    "opening", ["Among those who have confirmed their attendance at the gala are", "Among the guests who have confirmed are"]
)
def test_each_of_those_who_have_confirmed_speaks_for_himself(opening: str) -> None:
    found = drafted(f"Notes from the capital\n\nThe gala opens on Friday. {opening} Pia Holm and Aki Laine.\n").claims
    assert {(c.subject, c.attribution) for c in found if c.kind == "attendance"} == {
        (("pia-holm",), ("pia-holm",)),
        (("aki-laine",), ("aki-laine",)),
    }


def test_a_spokesman_in_the_headline_is_the_one_named_in_the_text_who_tells_of_the_same_group() -> None:
    text = (
        "30 mayors to attend gala: spokesman\n\nMore than 30 mayors will attend the gala, a palace spokesman said on Monday.\n\n"
        "The figure is the highest ever, spokesman Aki Laine told a briefing.\n"
    )
    assert {c.attribution for c in drafted(text).claims if c.kind == "attendance"} == {("aki-laine",)}
