"""Several speakers near each other: each keeps to his own words, and the outlet to its own."""

from pathlib import Path

import pytest

from drafting.at_desk import plain
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
