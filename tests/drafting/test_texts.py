"""The text of a drafted claim: who, the word of the kind, how surely, and where; all of it ours."""

from dataclasses import replace

import pytest

from drafting.at_desk import desk, record
from kimvisit.drafting import draft_at, to_yaml


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("Ann Lee said that she would attend the summit.", "Ann Lee will come"),
        ("Ann Lee is expected to attend the summit.", "Ann Lee will probably come"),
        ("Ann Lee may attend the summit.", "Ann Lee will possibly come"),
        ("Ann Lee will not attend the summit.", "Ann Lee will not come"),
        ("Ann Lee is not expected to attend the summit.", "Ann Lee will probably not come"),
        ("It is not clear whether Ann Lee will attend the summit.", "It is open whether Ann Lee will come"),
        ("Ann Lee has not said whether she will attend the summit.", "No word on whether Ann Lee will come"),
        ("Ann Lee attended the summit.", "Ann Lee came"),
        ("Ann Lee did not attend the summit.", "Ann Lee did not come"),
        ("Some 20 leaders will attend the summit.", "Some 20 leaders will probably come"),
        ("Ann Lee was invited to the summit.", "An invitation went to Ann Lee"),
        ("Ann Lee was not invited to the summit.", "No invitation went to Ann Lee"),
        ("Ann Lee declined the invitation to the summit.", "The invitation to Ann Lee was not accepted"),
    ],
)
def test_a_text_is_a_sentence_that_says_who_what_and_how_surely(sentence: str, text: str) -> None:
    made = record(f"Leaders meet in Oslo\n\nThe summit in Oslo takes place on Friday. {sentence}", "2016-05-05")
    told = [claim["text"] for claim in made["claims"] if claim["kind"] in ("invitation", "acceptance", "attendance")]
    assert f"{text} (Summit in Oslo)." in told


def test_an_office_is_a_sentence_without_an_event() -> None:
    made = record("Notes\n\nThe North Korean leader Kim Jong-un opened a bridge in Pyongyang on Friday.", "2016-05-05")
    assert [claim["text"] for claim in made["claims"] if claim["kind"] == "office"] == ["Kim Jong-un is leader of North Korea."]


def test_a_kind_that_tells_nothing_is_put_in_its_own_word() -> None:
    kinds = {name: replace(kind, tells={}) for name, kind in desk().kinds.items()}
    text = "Leaders meet in Oslo\n\nThe summit in Oslo takes place on Friday. Ann Lee may attend the summit. It is not clear whether Bob Ray will come."
    made = draft_at(replace(desk(), kinds=kinds), text, file="a.txt", published="2016-05-05")
    assert "Ann Lee: possibly will come (Summit in Oslo)" in to_yaml(made)
    assert "It is open whether 'will come' holds of Bob Ray (Summit in Oslo)" in to_yaml(made)
