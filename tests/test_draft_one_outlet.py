"""An outlet that one page of a batch comes from and another one quotes is one actor, whichever is read first."""

from pathlib import Path

import pytest

from command_line import call
from test_draft_command import dossier, page, records

OWN = """\
THE BALTIC COURIER

Estonia invites Ada Quill to gala in Tallinn

TALLINN, 12 March 2031 (Baltic Courier) - Estonia has invited Ada Quill to the gala in Tallinn, Juhan Lepik said on Wednesday.

Nothing more was known about the evening, which is to be held in the old town hall, and about its guests.
"""
OTHER = """\
Ada Quill accepts Estonian invitation

COPENHAGEN, 20 March 2031 - Ada Quill has accepted an invitation to the gala in Tallinn, {words} reported on Thursday.

Nothing more was known about the evening, which is to be held in the old town hall, and about its guests.
"""


@pytest.mark.parametrize("words", ["the Estonian daily Baltic Courier", "the newspaper Baltic Courier", "the Baltic Courier"])
@pytest.mark.parametrize("own", ["baltic-courier.txt", "a.txt", "z.txt"])
def test_an_outlet_is_one_actor_in_a_batch(tmp_path: Path, own: str, words: str) -> None:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    page(inbox, own, OWN)
    page(inbox, "nordic.txt", OTHER.format(words=words))
    data = dossier(tmp_path / "data")
    assert call("draft", inbox, "--into", data).status == 0
    assert len(records(data)) == 2
    actors = (data / "actors.yaml").read_text(encoding="utf-8")
    assert actors.count("name: Baltic Courier\n") == 1
    assert "Estonian daily" not in actors
    assert call("check", "--data", data).status == 0


def test_two_outlets_of_a_batch_stay_two(tmp_path: Path) -> None:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    page(inbox, "baltic-courier.txt", OWN)
    page(inbox, "nordic.txt", OTHER.format(words="the Estonian daily Nordic Courier"))
    data = dossier(tmp_path / "data")
    assert call("draft", inbox, "--into", data).status == 0
    actors = (data / "actors.yaml").read_text(encoding="utf-8")
    assert ("name: Baltic Courier\n" in actors, "name: Nordic Courier\n" in actors) == (True, True)
