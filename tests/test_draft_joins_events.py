"""Articles drafted together propose one event where their words and days tell that they speak of one, and two where they do not."""

from pathlib import Path

import pytest

from command_line import call
from drafting.at_desk import plain
from test_draft_command import dossier, page

FIRST = (
    "The Morning Ledger",
    "March 3, 2031",
    "Ada Quill has been invited to the climate gala in Tallinn on 12 June 2031, the mayor said.",
)


GALA = "Climate gala in Tallinn 2031-06-12"
TRIP = "Ada Quill's visit to Tallinn"


def drafted(tmp_path: Path, *articles: tuple[str, str, str], together: bool = True) -> list[str]:
    """Drafts of articles, made together or one by one: the event of each record's first claim, by its title and day; all that were added, and no others."""
    data, inbox = dossier(tmp_path / "data"), tmp_path / "inbox"
    inbox.mkdir()
    before = plain(data / "events.yaml")
    for number, (outlet, day, text) in enumerate(articles):
        page(inbox, f"{number}.txt", f"{outlet}\n\nQuill and Tallinn\n\n{day}\n\n{text}\n")
    for batch in [inbox] if together else sorted(inbox.iterdir()):
        assert call("draft", batch, "--into", data).status == 0
    assert call("check", "--data", data).status == 0
    made = {ident: fields for ident, fields in plain(data / "events.yaml").items() if ident not in before}
    abouts = [plain(path)["claims"][0]["about"] for path in sorted((data / "articles").iterdir())]
    assert set(abouts) == set(made)
    named = {ident: f"{fields['title']} {fields.get('date', '')}".strip() for ident, fields in made.items()}
    assert len(set(named.values())) == len(made)
    return [named[about] for about in abouts]


@pytest.mark.parametrize("text", [
    "Ada Quill will not attend the Tallinn climate gala in June, her manager told reporters.",
    "Ada Quill will not attend the climate gala in Tallinn, her manager told reporters.",
    "Ada Quill will not attend the gala in Tallinn on 12 June, her manager told reporters.",
    "The mayor sent Ada Quill an invitation to the climate gala in Tallinn in January, her manager told reporters.",
    "Ada Quill never accepted an invitation to the Tallinn climate gala, her manager told reporters.",
    "Ada Quill will not attend the gala in Tallinn, her manager told reporters.",
    "Ada Quill will not attend the climate gala, her manager told reporters.",
])  # fmt: skip
def test_one_event_in_other_words_is_one(tmp_path: Path, text: str) -> None:
    assert drafted(tmp_path, FIRST, ("The Evening Post", "March 20, 2031", text)) == [GALA, GALA]


@pytest.mark.parametrize(("text", "event"), [
    ("Ada Quill will not attend the climate gala in Bergen in June, her manager told reporters.", "Climate gala in Bergen 2031-06"),
    ("Ada Quill will not attend the climate gala in Tallinn on 14 September, her manager told reporters.", "Climate gala in Tallinn 2031-09-14"),
    ("Ada Quill will not attend the funeral in Tallinn on 12 June, her manager told reporters.", "Funeral in Tallinn 2031-06-12"),
    ("Bo Reed will not attend the gala in Tallinn, his manager told reporters.", "Gala in Tallinn"),
    ("Ada Quill will not attend the Nordic climate gala in Bergen, her manager told reporters.", "Nordic climate gala in Bergen"),
    ("Ada Quill will not attend the harvest gala in Tallinn, her manager told reporters.", "Harvest gala in Tallinn"),
])  # fmt: skip
def test_another_place_day_sort_or_name_or_bare_words_of_another_guest_are_another_event(
    tmp_path: Path, text: str, event: str
) -> None:
    assert drafted(tmp_path, FIRST, ("The Evening Post", "March 20, 2031", text)) == [GALA, event]


WEDDING = "Ada Quill has accepted an invitation to the wedding of Princess Una and Jon Falk in Tallinn on 12 June 2031."
MARRIED = "Wedding of Princess Una and Jon Falk in Tallinn 2031-06-12"


@pytest.mark.parametrize(("text", "event"), [
    ("Ada Quill has declined an invitation to the wedding of Princess Una.", MARRIED),
    ("Bo Reed has declined an invitation to the wedding of Princess Una in June.", MARRIED),
    ("Ada Quill has declined an invitation to the royal wedding in Tallinn.", MARRIED),
    ("Bo Reed has declined an invitation to the wedding of Princess Ida.", "Wedding of Princess Ida"),
    ("Bo Reed has declined an invitation to the wedding of Princess Una in Riga.", "Wedding of Princess Una in Riga"),
    ("Bo Reed will not attend the wedding of Princess Una in September.", "Wedding of Princess Una 2031-09"),
    ("Ada Quill has declined an invitation to the wedding of Princess Ida and Jon Ray in Tallinn.", "Wedding of Princess Ida and Jon Ray in Tallinn"),
    ("Ada Quill has declined an invitation to the funeral of Princess Una.", "Funeral of Princess Una"),
    ("Ada Quill has declined an invitation to a gala in Tallinn on 12 June.", "Gala in Tallinn 2031-06-12"),
])  # fmt: skip
@pytest.mark.parametrize("together", [True, False])
def test_a_wedding_is_that_of_the_couple_of_the_town_and_the_day(tmp_path: Path, text: str, event: str, together: bool) -> None:
    articles = (("The Morning Ledger", "March 3, 2031", WEDDING), ("The Evening Post", "March 20, 2031", text))
    assert drafted(tmp_path, *articles, together=together) == [MARRIED, event]


def test_an_article_of_another_season_tells_of_another_gala(tmp_path: Path) -> None:
    text = "Ada Quill will not attend the gala in Tallinn, her manager told reporters."
    first = (*FIRST[:2], FIRST[2].replace(" on 12 June 2031", ""))
    assert drafted(tmp_path, first, ("The Evening Post", "November 20, 2031", text))[1] == "Gala in Tallinn"


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (
            "Bo Reed will not attend the gala in Tallinn, his manager told reporters.",
            "is gala-tallinn the same as gala-tallinn-2031?",
        ),
        ("Ada Quill will not attend the gala, her manager told reporters.", "is gala the same as gala-tallinn-2031?"),
        ("Bo Reed will not attend the gala, his manager told reporters.", ""),
        ("Ada Quill will not attend the gala in Bergen, her manager told reporters.", ""),
        ("Ada Quill will not attend the gala in Tallinn on 3 September, her manager told reporters.", ""),
        ("Ada Quill will not attend the harvest gala in Tallinn, her manager told reporters.", ""),
        ("Ada Quill will not attend the funeral in Tallinn, her manager told reporters.", ""),
        ("Ada Quill will not attend the climate gala in Tallinn, her manager told reporters.", ""),
    ],
)
def test_an_event_that_may_be_one_on_file_is_asked_about_and_no_other(tmp_path: Path, text: str, asked: str) -> None:
    data, inbox = dossier(tmp_path / "data"), tmp_path / "inbox"
    inbox.mkdir()
    for number, (outlet, day, told) in enumerate((FIRST, ("The Evening Post", "March 20, 2031", text))):
        page(inbox, f"{number}.txt", f"{outlet}\n\nQuill and Tallinn\n\n{day}\n\n{told}\n")
    printed = call("draft", inbox, "--into", data).out
    lines = [line for line in printed.splitlines() if "  is " in line]
    assert lines == ([f"{data / 'events.yaml'}  {asked}"] if asked else [])
    checks = [line for line in (data / "events.yaml").read_text(encoding="utf-8").splitlines() if line.startswith("# check")]
    wanted = "# check: is it gala-tallinn-2031? Then write that under about: in 2031-03-20-evening-post, and delete this entry"
    assert checks == ([wanted] if asked else [])
    assert call("check", "--data", data).status == 0


def test_an_article_without_a_day_is_asked_about(tmp_path: Path) -> None:
    data, inbox = dossier(tmp_path / "data"), tmp_path / "inbox"
    inbox.mkdir()
    for name, day in (("1", ""), ("2", "March 20, 2031\n\n")):
        text = f"Quill {name} and Tallinn\n\n{day}The mayor has invited Ada Quill to the climate gala in Tallinn.\n"
        page(inbox, f"{name}.txt", f"Morning Ledger\n\n{text}")
    printed = call("draft", inbox, "--into", data).out
    assert f"{data / 'events.yaml'}  is gala-tallinn-2 the same as gala-tallinn?\n" in printed
    undated = (data / "articles" / "undated-morning-ledger.yaml").read_text(encoding="utf-8")
    assert "# check: nothing on the page proves the day on which it was published\n" in undated


def test_a_day_that_the_file_lacks_is_to_be_checked(tmp_path: Path) -> None:
    data, inbox = dossier(tmp_path / "data"), tmp_path / "inbox"
    inbox.mkdir()
    undated = "Bo Reed has declined an invitation to the wedding of Princess Una."
    for name, day, text in (("1", "March 3, 2031", undated), ("2", "March 20, 2031", WEDDING)):
        page(inbox, f"{name}.txt", f"Morning Ledger\n\nQuill and Tallinn\n\n{day}\n\n{text}\n")
        assert call("draft", inbox / f"{name}.txt", "--into", data).status == 0
    second = next((data / "articles").glob("2031-03-20*")).read_text(encoding="utf-8")
    assert "    # check: the event on file has no date; here it has 2031-06-12\n" in second


@pytest.mark.parametrize(("text", "event"), [
    ("Ada Quill did not attend the Tallinn climate gala, her manager told reporters.", GALA),
    ("Ada Quill attended the Tallinn climate gala, her manager told reporters.", GALA),
    ("Ada Quill was invited to the Tallinn climate gala, her manager told reporters.", GALA),
    ("Ada Quill will attend the Tallinn climate gala, her manager told reporters.", "Tallinn climate gala"),
])  # fmt: skip
def test_after_the_event_only_what_is_to_come_is_another(tmp_path: Path, text: str, event: str) -> None:
    assert drafted(tmp_path, FIRST, ("The Evening Post", "June 20, 2031", text)) == [GALA, event]


def test_an_article_of_years_later_that_gives_no_day_speaks_of_another_event(tmp_path: Path) -> None:
    text = "Ada Quill will attend the Tallinn climate gala, her manager told reporters."
    assert drafted(tmp_path, FIRST, ("The Evening Post", "March 20, 2035", text)) == [GALA, "Tallinn climate gala"]


def test_the_visits_of_two_are_two(tmp_path: Path) -> None:
    first = ("The Morning Ledger", "March 3, 2031", "Ada Quill will visit Tallinn soon, the mayor said.")
    other = ("The Evening Post", "March 4, 2031", "Bo Reed will visit Tallinn soon, the mayor said.")
    assert drafted(tmp_path, first, other) == [TRIP, "Bo Reed's visit to Tallinn"]


@pytest.mark.parametrize(("text", "event"), [
    ("Ada Quill will visit Tallinn soon, the mayor said.", f"{TRIP} 2031-05"),
    ("Ada Quill will visit Tallinn in May, the mayor said.", f"{TRIP} 2031-05"),
    ("Ada Quill visited Tallinn in May, the mayor said.", TRIP),
    ("Ada Quill will visit Riga soon, the mayor said.", "Ada Quill's visit to Riga"),
])  # fmt: skip
def test_two_trips_of_one_traveller_are_one_if_place_and_time_are(tmp_path: Path, text: str, event: str) -> None:
    first = ("The Morning Ledger", "March 3, 2031", "Ada Quill will visit Tallinn in May, the mayor said.")
    assert drafted(tmp_path, first, ("The Evening Post", "March 4, 2031", text)) == [f"{TRIP} 2031-05", event]


def test_the_best_dated_proposal_stands_whichever_article_comes_first(tmp_path: Path) -> None:
    text = "Ada Quill will not attend the Tallinn climate gala in June, her manager told reporters."
    assert drafted(tmp_path, ("The Evening Post", "March 1, 2031", text), FIRST) == [GALA, GALA]


def test_what_two_articles_say_of_one_event_meets_in_the_conflicts(tmp_path: Path) -> None:
    drafted(
        tmp_path,
        FIRST,
        ("The Evening Post", "March 20, 2031", "Ada Quill was never invited to the Tallinn climate gala, her manager said."),
    )
    assert "C101" in call("conflicts", "--data", tmp_path / "data").out


@pytest.mark.parametrize(
    ("second", "titles"),
    [
        (
            "Ada Quill will not attend the Nordic climate gala on 12 June 2031, her manager told reporters.",
            ["Nordic climate gala"],
        ),
        ("Ada Quill stayed away from the Baltic climate gala on 12 June 2031.", ["Nordic climate gala", "Baltic climate gala"]),
    ],
)
def test_an_article_drafted_later_is_of_the_event_on_file_that_it_names_and_of_no_other(
    tmp_path: Path, second: str, titles: list[str]
) -> None:
    data, inbox = dossier(tmp_path / "data"), tmp_path / "inbox"
    inbox.mkdir()
    before = plain(data / "events.yaml")
    first = "Ada Quill has accepted an invitation to the Nordic climate gala in June, the mayor said."
    for number, (day, text) in enumerate((("March 3, 2031", first), ("March 20, 2031", second))):
        page(inbox, f"{number}.txt", f"Morning Ledger\n\nQuill and the gala\n\n{day}\n\n{text}\n")
        assert call("draft", inbox / f"{number}.txt", "--into", data).status == 0
    made = [fields["title"] for ident, fields in plain(data / "events.yaml").items() if ident not in before]
    assert made == titles


def test_an_event_that_only_a_draft_has_proposed_is_to_be_checked_until_somebody_has_read_that_draft(tmp_path: Path) -> None:
    data, inbox = dossier(tmp_path / "data"), tmp_path / "inbox"
    inbox.mkdir()
    for name, day, text in (
        ("1", "March 3, 2031", FIRST[2]),
        ("2", "March 20, 2031", "Ada Quill will attend the climate gala in Tallinn."),
    ):
        page(inbox, f"{name}.txt", f"Morning Ledger\n\nQuill and Tallinn\n\n{day}\n\n{text}\n")
        assert call("draft", inbox / f"{name}.txt", "--into", data).status == 0
    first, second = (next((data / "articles").glob(f"2031-03-{day}*")) for day in ("03", "20"))
    check = "# check: an event that only a draft has proposed"
    assert check in second.read_text()
    first.write_text(first.read_text().replace("draft: true\n", ""))
    assert call("draft", inbox / "2.txt", "--into", data, "--force").status == 0
    assert check not in second.read_text()
