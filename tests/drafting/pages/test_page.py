"""What stands on a page: headline, outlet, byline, dateline, credit, date, and paragraphs without furniture."""

import pytest

from drafting.at_desk import ORIGINALS, drafted, record

BODY = "Ministers met for two hours on the question of the harbour and parted without a word to reporters waiting outside."


def page(text: str) -> tuple[str, str, str | None, str | None, int]:
    made = drafted(text)
    return made.page.headline, made.outlet, made.credit, made.dated.published, len(made.page.paragraphs)


def test_a_masthead_names_the_outlet_and_a_printed_date_the_day() -> None:
    text = f"The Harbour Herald\n\nHarbour talks end\n\nBy Ann Prescott\n\nPublished : Apr. 2, 2015 - 09:15\n\n{BODY}"
    assert page(text) == ("Harbour talks end", "harbour-herald", None, "2015-04-02", 1)
    assert drafted(text).page.byline == "Ann Prescott"


def test_a_slug_in_the_dateline_names_the_agency() -> None:
    text = f"Harbour talks end\n\nPORT HALE, June 3, 2014 (Reuters) - {BODY}"
    assert page(text) == ("Harbour talks end", "reuters", None, "2014-06-03", 1)
    assert drafted(text).page.place == "Port Hale"


def test_a_credit_line_beside_a_masthead_is_a_credit() -> None:
    assert page(f"The Harbour Herald\n\nHarbour talks end\n\n{BODY} (Yonhap)")[1:3] == ("harbour-herald", "yonhap")


def test_an_outlet_that_stands_only_in_the_furniture_is_found() -> None:
    assert page(f"Harbour talks end\n\n{BODY}\n\nCopyright 2012 Daily Ledger. All rights reserved")[1] == "daily-ledger"


def test_a_page_that_names_nobody_gets_a_proposed_outlet() -> None:
    made = record(f"Harbour talks end\n\n{BODY}")
    assert made["outlet"] == "outlet-of-text"
    assert "outlet-of-text" in made["proposes"]["actors"]
    assert "published" not in made


@pytest.mark.parametrize(
    "line",
    [
        "Share this article",
        "• Link copied",
        "User Rating: 5.0 (1 votes)",
        "Log in to Twitter or Facebook account to connect",
        "World | Business | Sport",
        "“Constructive talks”",
        "Economic cooperation",
        "3 weeks ago",
    ],
)
def test_furniture_and_cross_heads_are_no_paragraphs(line: str) -> None:
    assert page(f"Harbour talks end\n\n{BODY}\n\n{line}\n\n{BODY}")[4] == 2


def test_related_stories_and_author_boxes_end_the_article() -> None:
    tail = "Related stories\n\nThe mayor accepted an invitation to Moscow on 12 March 2009, her office said at the time of the visit.\n"
    assert page("Harbour talks end\n\n" + f"{BODY}\n\n" * 3 + tail)[4] == 3
    box = "Ann Prescott\n\nAnn is a keen gardener who writes about ports and ships and lives with her dog by the sea.\n"
    assert page("Harbour talks end\n\n" + f"{BODY}\n\n" * 3 + box)[4] == 3


def test_a_headline_glued_to_the_first_sentence_is_taken_off() -> None:
    made = drafted(f"Harbour talks end\n\nHarbour talks end{BODY}")
    assert made.page.paragraphs == (BODY,)


def test_hard_wrapped_lines_make_one_paragraph() -> None:
    made = drafted((ORIGINALS / "wrapped.txt").read_text(encoding="utf-8"))
    assert len(made.page.paragraphs) == 4


def test_metadata_of_a_saved_web_page_give_outlet_date_and_address() -> None:
    made = record((ORIGINALS / "talks.html").read_text(encoding="utf-8"))
    assert (made["outlet"], made["published"]) == ("daily-ledger", "2012-02-08")
    assert made["url"] == "https://ledger.example/2012/02/08/tehran"


def test_front_matter_of_markdown_gives_the_fields() -> None:
    made = record((ORIGINALS / "gala.md").read_text(encoding="utf-8"))
    assert (made["outlet"], made["published"], made["byline"]) == ("evening-courier", "2013-11-14", "Rita Moss")


def test_a_dateline_without_a_year_takes_it_from_the_weekday_and_the_event_to_come() -> None:
    text = (
        "Guests of the parade\n\nSEOUL, January 13. /TASS/. The mayor will attend the Victory Day parade on May 9, she said on Tuesday, "
        "and the Victory Day flags are ready."
    )
    made = drafted(text)
    assert made.dated.published == "2015-01-13"
    assert "Tuesday" in (made.dated.proof or "")


def test_a_dateline_that_nothing_fixes_gets_no_date() -> None:
    assert drafted(f"Harbour talks end\n\nPORT HALE, June 3 (AP) -- {BODY}").dated.published is None


def test_the_editor_s_date_overrides_the_page() -> None:
    assert drafted(f"Harbour talks end\n\nApril 2, 2015\n\n{BODY}", "2015-04-03").dated.published == "2015-04-03"
