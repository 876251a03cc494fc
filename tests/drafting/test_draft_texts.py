"""The text of a drafted claim: who, the word of the kind, how surely, and where; all of it ours."""

import pytest

from drafting.at_desk import record


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("Ann Lee said that she would attend the summit.", "Ann Lee: will come"),
        ("Ann Lee is expected to attend the summit.", "Ann Lee: will come, probably"),
        ("Ann Lee may attend the summit.", "Ann Lee: will come, possibly"),
        ("Ann Lee will not attend the summit.", "Ann Lee: not 'will come'"),
        ("It is not clear whether Ann Lee will attend the summit.", "Ann Lee: open whether 'will come'"),
        ("Ann Lee attended the summit.", "Ann Lee: came"),
        ("Some 20 leaders will attend the summit.", "Some 20 leaders: will come, probably"),
    ],
)
def test_a_text_says_who_what_and_how_surely(sentence: str, text: str) -> None:
    made = record(f"Leaders meet in Oslo\n\nThe summit in Oslo takes place on Friday. {sentence}", "2016-05-05")
    told = [claim["text"] for claim in made["claims"] if claim["kind"] == "attendance"]
    assert [each.split(" (")[0] for each in told] == [text]
    assert told[0].endswith(" (Summit in Oslo).")


def test_an_office_is_its_own_word() -> None:
    made = record("Notes\n\nThe North Korean leader Kim Jong-un opened a bridge in Pyongyang on Friday.", "2016-05-05")
    assert [claim["text"] for claim in made["claims"] if claim["kind"] == "office"] == ["Kim Jong-un: leader of North Korea."]
