"""Pages as stores of web pages keep them: a day or month before the first words, titles, sources and captions that are printed twice."""

import pytest

from drafting.at_desk import drafted

HEAD = "Minister Ann Lee to skip gala in Bergen"
FIRST = "Minister Ann Lee will not attend the gala in Bergen next month, her office said on Tuesday after a cabinet meeting."
SECOND = "The city has invited some 40 mayors to the gala, and about half of them have replied so far, officials told reporters."
LAST = "Relations between the two towns have been strained since a dispute over fishing that began two years ago."
BODY = f"{FIRST}\n\n{SECOND}\n\n{LAST}"


@pytest.mark.parametrize(
    ("start", "published"),
    [
        (" date 2018-06-04 ", "2018-06-04"),
        (" date 2018-06 ", "2018-06"),
        ("Published: 2018-06 ", "2018-06"),
        (" date 2018-06 OSLO, June 4 (AP) -- ", "2018-06-04"),
        (" date 2018-06 OSLO, July 4 (AP) -- ", "2018-06"),
    ],
)
def test_a_day_or_a_month_before_the_first_words_dates_the_page_and_is_no_word_of_it(start: str, published: str | None) -> None:
    made = drafted(f"{start}{BODY}")
    assert made.dated.published == published
    assert (made.page.headline, len(made.page.paragraphs)) == ("", 3)


@pytest.mark.parametrize("start", ["updated 2018-06 ", "date 2018-13 ", "due date 2018-06 "])
def test_other_months_date_nothing(start: str) -> None:
    assert drafted(f"{start}{BODY}").dated.published is None


@pytest.mark.parametrize(
    ("under", "published", "outlet"),
    [
        ("2018-06-04 08:28:19       source:Reuters", "2018-06-04", "reuters"),
        ("Updated: 2018-06-04 10:13\n(Reuters)", "2018-06-04", "reuters"),
        ("(Reuters) - June 04, 2018", "2018-06-04", "reuters"),
        ("4 june 2018, 13:03 1314 views", "2018-06-04", None),
        ("Sent: Monday, June 4, 2018 11:51 AM\nTo: Moe, Jo\nSubject: the gala in Bergen", "2018-06-04", None),
        ("4 June 2018\nThe Daily Lantern Post (Lagos)", "2018-06-04", "daily-lantern-post"),
        ("A hall in Bergen, May 3, 2014.\n\n(Reuters)", None, None),
    ],
)
def test_lines_with_a_day_and_a_source_give_both(under: str, published: str | None, outlet: str | None) -> None:
    made = drafted(f"{HEAD}\n{under}\n\n{BODY}")
    assert (made.dated.published, made.outlet) == (published, outlet or "outlet-of-text")
    assert (made.page.headline, len(made.page.paragraphs)) == (HEAD, 3)


@pytest.mark.parametrize(
    ("after", "credit"),
    [("Source: Reuters", "reuters"), ("(Reuters)", "reuters"), ("Source: our readers", None), ("(Bergen)", None)],
)
def test_a_source_below_the_text_is_the_agency_where_it_is_one(after: str, credit: str | None) -> None:
    made = drafted(f"Bergen Herald\n\n{HEAD}\n\n{BODY}\n\n{after}")
    assert (made.page.outlet, made.credit) == ("Bergen Herald", credit)


@pytest.mark.parametrize(
    ("dateline", "place", "published"),
    [
        ("Oslo: ", "Oslo", None),
        ("London/Washington: ", "London/Washington", None),
        ("Oslo : ", "Oslo", None),
        ("BERGEN-ON-SEA, Norway, June 4, 2018 (AP) -- ", "Bergen-on-Sea, Norway", "2018-06-04"),
        ("[June 04, 2018]  OSLO (AP) -- ", "Oslo", "2018-06-04"),
        ("Oslo Newsroom, Jun 4, 2018 / 12:30 pm (CNA).- ", "Oslo", "2018-06-04"),
        ("OSLO, June 4:\n", "Oslo", None),
        ("Tromso. 4 June 2018. INTERFAX.RU - ", "Tromso", "2018-06-04"),
        ("Oslo, 4 June 2018, RIA Novosti. ", "Oslo", "2018-06-04"),
        ("(Oslo, June 4th, 2018)\n\n", "Oslo", "2018-06-04"),
        ("Analysis: ", None, None),
        ("Bob Ray: ", None, None),
    ],
)
def test_datelines_of_many_houses_give_the_place(dateline: str, place: str | None, published: str | None) -> None:
    made = drafted(f"{HEAD}\n\n{dateline}{BODY}")
    assert (made.page.place, made.dated.published) == (place, published)


@pytest.mark.parametrize(
    ("dateline", "outlet"),
    [
        ("Tromso. 4 June. INTERFAX.RU - ", "interfax"),
        ("Oslo, 4 June, RIA Novosti. ", "ria-novosti"),
        ("Oslo, 4 June. Ann Lee. ", "outlet-of-text"),
    ],
)
def test_an_agency_may_stand_behind_the_day_without_brackets(dateline: str, outlet: str | None) -> None:
    assert drafted(f"{HEAD}\n\n{dateline}{BODY}").outlet == outlet


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Ann Lee and Bob Ray at the fair in Moss", "Ann Lee and Bob Ray at the fair in Moss Photograph: Jo Berg/Getty"),
        ("Ann Lee’s talks in Moss have cost her votes.", "Ann Lee's talks in Moss have cost her votes.Credit: Jo Berg"),
        ("Ann Lee at a fair in Moss in spring Lantern/Jo Berg", "Ann Lee at a fair in Moss in spring"),
    ],
)
def test_a_caption_that_stands_twice_once_with_its_credit_is_no_text_and_no_deck(first: str, second: str) -> None:
    for text in (f"{HEAD}\n\n{first}\n{second}\n\n{BODY}", f"{HEAD}\n\n{FIRST}\n\n{first}\n\n{second}\n\n{SECOND}\n\n{LAST}"):
        assert drafted(text).page.paragraphs == (FIRST, SECOND, LAST)


def test_a_sentence_that_the_next_one_begins_with_stays() -> None:
    told = f"{FIRST} She had promised to come and to speak in the hall by the harbour."
    longer = f"{told} She sent a letter to the mayor."
    assert drafted(f"{HEAD}\n\n{SECOND}\n\n{told}\n\n{longer}").page.paragraphs == (SECOND, told, longer)


@pytest.mark.parametrize(
    ("above", "headline", "outlet"),
    [
        ("Lee to skip gala in Bergen - Moss Post | Lantern News\nLantern News is hiring", "Lee to skip gala in Bergen – Moss Post", "Lantern News"),
        ("From the Minister's Web Site (", HEAD, None),
        ("Play Live Radio", HEAD, None),
        ("Home - Lantern - Contact us - Calendar", HEAD, None),
        ("Advanced Search", HEAD, None),
        ("Lantern Radio", HEAD, "Lantern Radio"),
    ],
)  # fmt: skip
def test_titles_links_and_broken_lines_above_a_headline_are_not_the_headline(
    above: str, headline: str, outlet: str | None
) -> None:
    page = drafted(f"{above}\n\n{headline}\n\n{BODY}").page
    assert (page.headline, page.outlet) == (headline, outlet)


def test_a_headline_glued_to_its_deck_is_known_by_its_copy() -> None:
    head = "Will Ann Lee Come to the Gala?"
    page = drafted(f"{head} {FIRST}\nLantern logo\n\n{head}\n\n{FIRST}\n\n{SECOND}").page
    assert (page.headline, page.paragraphs) == (head, (FIRST, SECOND))


def test_a_day_beside_a_title_above_other_lines_may_be_that_of_the_visit() -> None:
    title = f"{HEAD} | Lantern News\nLantern News\nNovember 23, 2024\nNews\n\n{HEAD}"
    assert drafted(f"{title}\n\n{BODY}").dated.published is None


@pytest.mark.parametrize("below", ["by LTN", "lantern.com -- June 4", "by Kate Dunn"])
def test_a_line_below_a_headline_that_names_its_source_is_none_of_it(below: str) -> None:
    head = f"{HEAD} and to send a letter"
    assert drafted(f"{head}\n{below}\n{BODY}").page.headline == head


def test_the_source_of_a_picture_is_no_deck() -> None:
    assert drafted(f"{HEAD}\n\nSource: the gala's office in Bergen (Twitter)\n\n{BODY}").page.deck == 0


@pytest.mark.parametrize("said", ["'It can't be confirmed yet,' she said of 'the gala.'", "She called it “our gala.”"])
def test_a_short_sentence_that_ends_with_a_quotation_is_a_paragraph(said: str) -> None:
    assert said in drafted(f"{HEAD}\n\n{FIRST}\n\n{said}\n\n{LAST}").page.paragraphs


def test_a_text_wrapped_after_an_abbreviation_is_one_paragraph() -> None:
    wrapped = "Minister Ann Lee will not attend the gala in Bergen next\nmonth, her office said. The talks of the Norwegian and U.S.\nministers went on."
    rows = "The city has invited some 40 mayors to the gala, and about\nhalf of them have replied so far, officials told reporters\nin Bergen on Monday."
    assert len(drafted(f"{HEAD}\n\n{wrapped}\n\n{rows}\n\n{rows.replace('40', '50')}").page.paragraphs) == 3


@pytest.mark.parametrize("tail", ["One thought on “Minister to skip gala”", "3 Responses to “Minister to skip gala”"])
def test_the_comments_of_readers_are_no_paragraphs(tail: str) -> None:
    comment = "She should attend the gala in Bergen, and I will tell her so when I see her at the harbour."
    assert drafted(f"{HEAD}\n\n{BODY}\n\n{tail}\n\n1. {comment}").page.paragraphs == (FIRST, SECOND, LAST)


POSTS = "Moe\nSep 18, 2018 03:42pm\n\nShe should attend the gala and tell them so.\n\nHuma\nSep 18, 2018 03:44pm\n\nBob Ray will visit her, I hope."


def test_posts_under_names_and_hours_are_no_paragraphs_but_what_follows_one_stamp_is() -> None:
    assert drafted(f"{HEAD}\n\n{BODY}\n\n{POSTS}").page.paragraphs == (FIRST, SECOND, LAST)
    one = "Bergen\nSep 18, 2018 03:42pm\n\nMayor Bob Ray did not say why the letters to both towns had been late."
    assert len(drafted(f"{HEAD}\n\n{BODY}\n\n{one}").page.paragraphs) == 4


def test_the_rules_between_the_items_of_a_bulletin_are_no_program_and_an_encyclopedia_no_news() -> None:
    assert drafted(f"{HEAD}\n\n{'_' * 40}\n\n{BODY}").page.unfit is None
    assert drafted(f"{HEAD}\n\nFrom Wikipedia, the free encyclopedia\n\n{BODY}").claims == ()


def test_two_names_sign_below_a_first_paragraph_and_a_numbered_section_does_not() -> None:
    page = drafted(f"{HEAD}\n\n{SECOND}\n\nBy Kate Dunn and Jo Berg\n\n{FIRST}\n\n{LAST}").page
    assert page.byline == "Kate Dunn and Jo Berg"
    assert drafted(f"{HEAD}\n\n4 June 2018\n\nI. ANNOUNCEMENTS\n\n{BODY}").page.byline is None


def test_a_deck_that_is_the_headline_in_other_letters_is_none() -> None:
    assert drafted(f"{HEAD.title()}\n\n4 June 2018\n\n{HEAD}\n\n{BODY}").page.deck == 0
