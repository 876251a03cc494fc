"""A page that calls somebody by surname alone means the one on file, or of another page, against whom nothing tells; and it is asked."""

from itertools import permutations
from pathlib import Path

import pytest

from command_line import call
from drafting.at_desk import plain
from test_draft_command import dossier, page

GALA = "the climate gala in Tallinn on 12 June 2031"
FULL = f"Danish Prime Minister Bo Verbeek will attend {GALA}. Verbeek accepted the invitation in January."


def people(tmp_path: Path, *texts: str, together: bool) -> tuple[list[str], list[str]]:
    """The people that were added, and what is asked of them: of pages drafted together, or one by one."""
    data, inbox = dossier(tmp_path / "data"), tmp_path / "inbox"
    inbox.mkdir()
    pages = [page(inbox, f"{i}.txt", f"Harbour News\n\nGala\n\nMarch {i + 2}, 2031\n\n{text}\n") for i, text in enumerate(texts)]
    for these in [pages] if together else [[each] for each in pages]:
        assert call("draft", *these, "--into", data).status == 0
    assert call("check", "--data", data).status == 0
    records = [path.read_text(encoding="utf-8") for path in (data / "articles").iterdir()]
    asked = {line.split("# check: ")[1] for text in records for line in text.split("\n") if "# check: is " in line}
    return [actor for actor, fields in plain(data / "actors.yaml").items() if fields["sort"] == "person"], sorted(asked)


@pytest.mark.parametrize("together", [True, False])
@pytest.mark.parametrize("short", [
    f"Danish Prime Minister Verbeek will not attend {GALA}.",
    f"Prime Minister Verbeek has been invited to {GALA}.",
    f"Mr Verbeek declined the invitation to {GALA}.",
    f"The mayor has invited Verbeek to {GALA}.",
])  # fmt: skip
def test_a_surname_alone_is_the_one_whom_another_page_names_in_full(tmp_path: Path, short: str, together: bool) -> None:
    asked = ["is Verbeek here Bo Verbeek, who is on file?"]
    assert people(tmp_path, FULL, short, together=together) == (["bo-verbeek"], asked)


@pytest.mark.parametrize("short", [
    f"Danish Prime Minister Verbeek will not attend {GALA}.",
    f"Prime Minister Verbeek has been invited to {GALA}.",
])  # fmt: skip
def test_who_is_on_file_by_surname_alone_is_the_one_of_that_office_named_in_full(tmp_path: Path, short: str) -> None:
    assert people(tmp_path, short, FULL, together=False) == (["verbeek"], ["is Bo Verbeek the Verbeek who is on file?"])


def test_pages_drafted_together_have_one_person_in_any_order(tmp_path: Path) -> None:
    texts = FULL, f"Premier Verbeek will not attend {GALA}.", f"The mayor has invited Verbeek to {GALA}."
    for number, order in enumerate(permutations(texts)):
        folder = tmp_path / str(number)
        folder.mkdir()
        assert people(folder, *order, together=True)[0] == ["bo-verbeek"]


@pytest.mark.parametrize(("full", "short"), [
    (FULL, f"Chilean President Verbeek will attend {GALA}."),
    (f"Thomas Verbeek will attend {GALA}.", f"Mrs Verbeek will attend {GALA}."),
    (f"Maria Verbeek will attend {GALA}.", f"President Verbeek said he would not attend {GALA}."),
    (f"Bo Verbeek and Ada Verbeek will attend {GALA}.", f"The mayor has invited Verbeek to {GALA}."),
])  # fmt: skip
def test_a_state_a_sex_or_a_namesake_makes_another_and_it_is_asked(tmp_path: Path, full: str, short: str) -> None:
    found, asked = people(tmp_path, full, short, together=False)
    assert "verbeek" in found
    assert [one.partition(":")[0] for one in asked] == ["is Verbeek here somebody on file"]


def test_a_surname_that_half_a_people_bears_wants_the_state_as_well(tmp_path: Path) -> None:
    first = f"South Korean President Park Geun-hye will attend {GALA}."
    assert "park" in people(tmp_path, first, f"Mr Park declined the invitation to {GALA}.", together=False)[0]
    (tmp_path / "other").mkdir()
    short = f"South Korean President Park declined the invitation to {GALA}."
    assert people(tmp_path / "other", first, short, together=False)[0] == ["park-geun-hye"]


@pytest.mark.parametrize("other", [
    f"The banker Igor Verbeek will attend {GALA}.",
    f"Chilean President Maria Verbeek will attend {GALA}.",
    f"Danish Prime Minister Bo Verbeek and his wife, Ada Verbeek, will attend {GALA}.",
])  # fmt: skip
def test_a_relative_or_another_named_in_full_is_not_the_one_on_file_by_surname_alone(tmp_path: Path, other: str) -> None:
    found, asked = people(tmp_path, f"Danish Prime Minister Verbeek will attend {GALA}.", other, together=False)
    assert found[0] == "verbeek"
    assert len(found) > 1
    assert all(one.endswith("the Verbeek who is on file?") for one in asked)


def test_a_son_called_by_his_given_name_is_nobody_of_that_surname(tmp_path: Path) -> None:
    first = f"Ann Eric will attend {GALA}."
    assert "eric" in people(tmp_path, first, f"Bo Verbeek and his son, Eric, will attend {GALA}.", together=False)[0]
