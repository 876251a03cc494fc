"""Dates in sentences: the day on which something was said, the day on which it happened, and what is left blank."""

import pytest

from drafting.at_desk import drafted

CLAIM = "Kim Jong-un will attend the Victory Day parade in Moscow"


def said(text: str, published: str = "2015-01-13") -> set[str | None]:
    """When the claims of a sentence were said; 13 January 2015 was a Tuesday."""
    claims = drafted(f"Notes from the capital\n\n{text}\n", published).claims
    assert claims, text
    return {claim.said for claim in claims}


def happened(text: str, published: str = "2015-01-13") -> set[str | None]:
    claims = drafted(f"Notes from the capital\n\n{text}\n", published).claims
    assert claims, text
    return {claim.happened for claim in claims}


@pytest.mark.parametrize(
    ("when", "day"),
    [
        ("on Tuesday", "2015-01-13"),
        ("Monday night", "2015-01-12"),
        ("late Monday", "2015-01-12"),
        ("late on Monday", "2015-01-12"),
        ("on Friday last week", "2015-01-09"),
        ("on Tuesday of last week", "2015-01-06"),
        ("last week on Friday", "2015-01-09"),
        ("on Sunday, Jan. 11", "2015-01-11"),
        ("on Sunday (Jan. 11)", "2015-01-11"),
        ("on Sunday, Jan. 11, 2009,", "2009-01-11"),
        ("on December 19", "2014-12-19"),
        ("on December 19 last year", "2014-12-19"),
        ("on Jan. 9 of last year", "2014-01-09"),
        ("in November", "2014-11"),
        ("in November last year", "2014-11"),
        ("last November", "2014-11"),
        ("earlier this month", "2015-01-01/2015-01-13"),
        ("last week", "2015-01-05/2015-01-11"),
        ("last year", "2014"),
        ("yesterday", "2015-01-12"),
    ],
)
def test_the_day_of_saying_is_counted_from_that_of_the_article(when: str, day: str) -> None:
    assert said(f"Dmitry Peskov said {when} that {CLAIM}.") == {day}
    assert said(f"{CLAIM}, Dmitry Peskov said {when}.") == {day}


@pytest.mark.parametrize(
    "when",
    [
        "last Tuesday",
        "on Monday, Jan. 11",
        "on Monday and Tuesday",
        "on 9 and 10 January",
        "on the 9th",
        "on December 19 of the previous year",
        "on May 9",
        "in May",
        "the previous day",
        "a day earlier",
        "eight days later",
        "two weeks ago",
        "on the following Monday",
        "every Monday",
        "since Monday",
        "since December",
        "ahead of Sunday's talks",
        "after Sunday's talks",
        "on the eve of Monday's vote",
        "by the end of May",
        "a week ago on Monday",
        "Monday a week ago",
        "this spring",
        "late in the year",
        "over the weekend",
    ],
)
def test_a_day_that_could_be_two_or_is_another_s_is_blank(when: str) -> None:
    assert said(f"Dmitry Peskov said {when} that {CLAIM}.") == {None}


@pytest.mark.parametrize(
    ("when", "published", "day"),
    [
        ("on December 19 last year", "2014-12-20", "2013-12-19"),
        ("on December 19", "2014-12-20", "2014-12-19"),
        ("on December 21", "2014-12-20", None),
        ("on December 31", "2015-01-01", "2014-12-31"),
        ("last December", "2014-12-20", "2013-12"),
        ("last May", "2014-12-20", None),
        ("in October", "2015-04-20", "2014-10"),
        ("on March 3", "2014-12-20", "2014-03-03"),
        ("on February 29", "2015-03-20", None),
        ("on Monday", "2015-01", None),
        ("on January 9", "2015-01-20/2015-03-01", "2015-01-09"),
        ("last year", "2014-12-20/2015-03-01", None),
    ],
)
def test_years_turn_where_the_article_s_do(when: str, published: str, day: str | None) -> None:
    assert said(f"The Kremlin said {when} that {CLAIM}.", published) == {day}


@pytest.mark.parametrize(
    "text",
    [
        "Dmitry Peskov said Kim Jong-un arrived on Monday for the Victory Day parade in Moscow.",
        "Dmitry Peskov said Kim Jong-un visited Moscow on Monday.",
        "Dmitry Peskov said Kim Jong-un visited Moscow in 2011.",
        "Dmitry Peskov said Kim Jong-un on Monday visited Moscow.",
        "Dmitry Peskov denied Kim Jong-un visited Moscow on Monday.",
        "Dmitry Peskov said Sunday's parade in Moscow will be attended by Kim Jong-un.",
    ],
)
def test_the_day_of_what_is_said_is_not_that_of_saying(text: str) -> None:
    assert said(text) == {None}


@pytest.mark.parametrize(
    "opening",
    [
        "On Monday Dmitry Peskov said",
        "Dmitry Peskov on Monday said",
        "Dmitry Peskov said in Moscow on Monday",
        "Dmitry Peskov told reporters in Moscow on Monday",
        "Dmitry Peskov announced on Monday",
        "At Monday's briefing, Dmitry Peskov said",
    ],
)
def test_the_day_of_saying_stands_before_the_speaker_or_beside_the_verb(opening: str) -> None:
    assert said(f"{opening} that {CLAIM}.") == {"2015-01-12"}


def test_an_outlet_that_is_called_today_gives_no_day() -> None:
    assert said(f"Dmitry Peskov told Harbour Today that {CLAIM}.") == {None}


def test_an_older_day_is_carried_only_to_what_follows_at_once() -> None:
    first = "Dmitry Peskov said in March 2014 that Kim Jong-un had accepted the invitation to the Victory Day parade in Moscow."
    far = "\n\n".join(["Nobody else had a word to say about it on that day, and the guests went home."] * 3)
    news = f"The Foreign Ministry said on Monday that {CLAIM}."
    claims = drafted(f"Notes\n\n{first}\n\n{far}\n\n{news}\n\nDmitry Peskov said that {CLAIM}.\n", "2015-01-13").claims
    assert {claim.said for claim in claims if claim.paragraph == 6} == {None}
    assert {claim.said for claim in claims if claim.paragraph == 1} == {"2014-03"}


@pytest.mark.parametrize(
    ("when", "day"),
    [
        ("on Monday", "2015-01-12"),
        ("from 9 to 11 December", "2014-12-09/2014-12-11"),
        ("on Nov. 9-11, 2014", "2014-11-09/2014-11-11"),
        ("in May 2013", "2013-05"),
        ("in 2011 to mark the 1945 victory", "2011"),
        ("on the evening of Jan. 9", "2015-01-09"),
        ("last year", "2014"),
        ("in 2011 and 2013", None),
        ("in November and December", None),
        ("from December 30 to January 2", None),
        ("after she won the vote in November", None),
        ("a week after the vote on Dec. 19", None),
        ("a month after the parade of 2011", None),
        ("on the eve of Monday's vote", None),
        ("shortly after taking office in 2011", None),
        ("before flying home on Friday", None),
        ("and on Friday met nobody", None),
        ("until Friday", None),
        ("by December", None),
        ("on a Friday", None),
        ("the previous day", None),
        ("in the 1990s", None),
        ("since 2011", None),
    ],
)
def test_what_happened_has_the_day_that_is_its_own(when: str, day: str | None) -> None:
    assert happened(f"President Ann Berg visited Moscow {when}.") == {day}


def test_a_day_of_birth_or_election_before_a_comma_is_not_that_of_the_visit() -> None:
    assert happened("Elected in 2011, Ann Berg visited Moscow.") == {None}
    assert happened("In 2011, Ann Berg visited Moscow.") == {"2011"}
    assert happened("Ann Berg, on Monday, visited Moscow.") == {"2015-01-12"}


@pytest.mark.parametrize("day", ["On Monday", "In December", "On Monday,", "On Monday evening"])
@pytest.mark.parametrize("who", ["Kim Jong-un", "Ann Berg", "President Ann Berg"])
def test_a_day_before_a_name_is_no_part_of_it_and_does_not_govern_it(day: str, who: str) -> None:
    claims = drafted(f"Notes from the capital\n\n{day} {who} accepted an invitation to Moscow.\n", "2015-01-13").claims
    assert {claim.kind for claim in claims} == {"acceptance", "invitation"}
    assert {claim.happened for claim in claims if claim.kind == "acceptance"} in ({"2015-01-12"}, {"2014-12"})
