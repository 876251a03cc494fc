"""Datelines without a year: what proves one, and what looks like a proof and is none."""

import pytest

from drafting.at_desk import drafted, record


def published(first: str, second: str = "Nobody else spoke.", head: str = "Notes from the capital") -> str | None:
    return drafted(f"{head}\n\n{first}\n\n{second}\n").dated.published


@pytest.mark.parametrize(
    ("first", "day"),
    [
        (
            "MOSCOW, March 3 (AP) -- Ann Berg will attend the Victory Day parade in Moscow, her office said on Tuesday.",
            "2015-03-03",
        ),
        (
            "MOSCOW, March 3 (AP) -- Ann Berg will attend festivities in Moscow on May 9, her office said on Tuesday.",
            "2015-03-03",
        ),
        ("MOSCOW, Dec. 30 (AP) -- Ann Berg said on Tuesday that she will attend the Victory Day parade.", "2014-12-30"),
        ("OSLO, May 3 (AP) -- Ann Berg told reporters on Tuesday that the fair will open on June 10, 2022.", "2022-05-03"),
        ("OSLO, Dec. 21 (AP) -- The talks are scheduled for Jan. 9, 2019, Ann Berg said on Friday.", "2018-12-21"),
    ],
)
def test_the_weekday_of_speaking_and_a_day_still_to_come_prove_the_year(first: str, day: str) -> None:
    draft = drafted(f"Notes from the capital\n\n{first}\n\nNobody else spoke.\n")
    assert (draft.dated.published, draft.dated.sure) == (day, True)
    assert "still to come" in (draft.dated.proof or "")


@pytest.mark.parametrize(
    "first",
    [
        "OSLO, May 2 - Ann Berg told a jury on Tuesday that she had moved there in 2016 and will vote in 2024.",
        "OSLO, Sept. 26 - Police closed the streets on Monday. Bo Lund, who was in Nara in 2016, will come.",
        "OSLO, Dec. 13 - Ann Berg will leave for New Delhi on Sunday, her office said. She was elected in 2019.",
        "MOSCOW, March 3 (AP) -- Ann Berg will attend the Victory Day parade in Moscow, her office said on Monday.",
        "MOSCOW, March 3 (AP) -- Ann Berg will attend festivities in Moscow on May 9, her office said on Monday.",
        "MOSCOW, March 3 (AP) -- Ann Berg attended festivities in Moscow on May 9, her office said on Tuesday.",
        "OSLO, May 3 (AP) -- Ann Berg told reporters on Monday that the fair will open on June 10, 2022.",
        "OSLO, May 3 (AP) -- Ann Berg told reporters that the fair will open on June 10, 2022.",
        "OSLO, May 3 (AP) -- Ann Berg told reporters on Wednesday that the fair opened on June 10, 2016.",
        "OSLO, May 3 (AP) -- Ann Berg said on Tuesday that the games will open on Nov. 10, 2022.",
    ],
)
def test_a_weekday_alone_or_a_year_long_past_or_far_ahead_proves_no_year(first: str) -> None:
    draft = drafted(f"Notes from the capital\n\n{first}\n\nNobody else spoke.\n")
    assert draft.dated.published is None or draft.dated.published.endswith("/..")


@pytest.mark.parametrize(
    "told", ["will leave on Sunday, Bo said", "buried at Sunday's service, Bo said", "wept last Sunday, Bo said"]
)
def test_only_a_weekday_of_speaking_is_held_against_the_calendar(told: str) -> None:
    first = f"OSLO, May 3 (AP) -- Ann Berg {told} on Tuesday. The fair will open on June 10, 2022."
    assert published(first) == "2022-05-03"


def test_without_a_weekday_the_year_before_an_event_on_file_is_likely_and_not_proved() -> None:
    text = "Notes\n\nMOSCOW, Dec. 20 (AP) -- Ann Berg will attend the Victory Day parade{} in Moscow.\n\nNobody else spoke.\n"
    marked = text.format(" of the 70th anniversary")
    assert drafted(marked).dated.published == "2014-12-20"
    assert "likely, not proved" in record(marked)["dated_by"]
    assert drafted(text.format("")).dated.published is None  # there is such a parade every year


def test_an_event_that_lasts_to_the_end_of_a_month_is_no_stumbling_block() -> None:
    text = (
        "Notes\n\nSOCHI, Feb. 7 (AP) -- Ann Berg will attend the opening of the Olympic Games in Sochi.\n\nNobody else spoke.\n"
    )
    assert drafted(text).dated.published in (None, "2014-02-07")


def test_a_page_that_says_only_when_it_was_updated_has_that_day() -> None:
    head = (
        "Envoy struck off the list as campers dig in\n\nBy ANN BERG, Royal Reporter\n\nLast updated at 6:14 PM on 28th April 2011"
    )
    assert published("They have flasks, folding chairs and, in one case, a cat that sleeps on a flag.", head=head) == "2011-04-28"


@pytest.mark.parametrize("trail", ["Wire > Top News > World News", "Home » Sports » Rowing", "Home > National > Foreign Affairs"])
def test_a_trail_of_sections_is_no_headline(trail: str) -> None:
    text = f"{trail}\n\nBerg absent from guest list for parade in Oslo\n\nOSLO, Aug. 25 -- Ann Berg is not on the list that was released.\n"
    assert drafted(text).page.headline == "Berg absent from guest list for parade in Oslo"


@pytest.mark.parametrize(
    "text",
    [
        "BEIJING, Feb. 3 (AP) -- Ann Berg will attend the opening of the Olympic Games in Beijing.",
        "MOSCOW, Sept. 4 (AP) -- Ann Berg may attend the Eastern Economic Forum in Vladivostok, where she will meet Bo Lund.",
        "MOSCOW (AP) -- Ann Berg may attend the Eastern Economic Forum in Vladivostok, where she will meet Bo Lund.",
        "MOSCOW (AP) -- Ann Berg will attend the Victory Day parade in Moscow, 10 years after she sat there beside Bo Lund in 2015.",
        "MOSCOW, April 30 (AP) -- Ann Berg will attend the Victory Day parade in Moscow on May 9, the 80th anniversary.",
    ],
)
def test_an_occasion_of_every_year_dates_nothing_without_a_mark_of_this_year(text: str) -> None:
    assert published(text) is None


def test_its_year_beside_its_name_or_a_day_told_of_in_the_months_before_is_such_a_mark() -> None:
    first = "MOSCOW (AP) -- Ann Berg will attend the {}Eastern Economic Forum in Vladivostok, her office said{}."
    assert published(first.format("2018 ", "")) == "../2018-09-10"
    assert published(first.format("", " on July 19, 2018")) == "2018-07-19/2018-09-10"
    assert published(first.format("", " on July 19, 2008")) == "2008-07-19/.."
