"""Who speaks where the article calls a voice by its office, its body or what it is, and who keeps silent."""

from pathlib import Path

import pytest

from drafting.at_desk import drafted, plain
from drafting.test_draft_speech import MARK, roots_at

PASSAGES = plain(Path(__file__).parent / "who_it_is.yaml")["passages"]


@pytest.mark.parametrize("marked", PASSAGES)
def test_whoever_the_article_names_so_is_the_voice(marked: str) -> None:
    found = roots_at(marked)
    for words, root, roots in found:
        assert roots == ({root} if root != "left out" else set()), words
    assert len(found) == len(MARK.findall(marked))


LEAD = "Sven Aro's plans to attend the gala in Lund remain unchanged, a senior aide to President Piotr Sowa has said, even as questions mount."
NEXT = "Eva Lind told reporters that Sven Aro had confirmed his coming."


def test_an_aide_in_a_headline_is_the_one_whom_the_text_names() -> None:
    claims = drafted(f"Palace still expects Sven Aro at gala, palace aide says\n\n{LEAD}\n\n{NEXT}\n", "2015-01-13").claims
    assert {(c.attribution or ("",))[0] for c in claims if c.paragraph == 0} == {"eva-lind"}


def test_a_diplomat_in_a_headline_is_no_aide_in_the_text() -> None:
    claims = drafted(f"Palace still expects Sven Aro at gala, diplomat says\n\n{LEAD}\n\n{NEXT}\n", "2015-01-13").claims
    assert "eva-lind" not in {(c.attribution or ("",))[0] for c in claims if c.paragraph == 0}
