"""Who speaks where the article calls a voice by its office, its body or what it is, and who keeps silent."""

from pathlib import Path

import pytest

from drafting.at_desk import plain
from drafting.test_draft_speech import MARK, roots_at

PASSAGES = plain(Path(__file__).parent / "who_it_is.yaml")["passages"]


@pytest.mark.parametrize("marked", PASSAGES)
def test_whoever_the_article_names_so_is_the_voice(marked: str) -> None:
    found = roots_at(marked)
    for words, root, roots in found:
        assert roots == ({root} if root != "left out" else set()), words
    assert len(found) == len(MARK.findall(marked))
