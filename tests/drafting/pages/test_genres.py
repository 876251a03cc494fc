"""Pages of the web that are no news: events, threads, offers, tales, notices, lives. Their days and claims are their own, or none."""

import pytest

from drafting.at_desk import drafted

BODY = (
    "Foreign Minister Ann Berg will attend the harbour summit in Bergen, her office told reporters after a cabinet meeting.\n\n"
    "Ministers from six other states are expected, though two of them have not replied to the letters that were sent to them."
)


def day(text: str) -> str | None:
    return drafted(text).dated.published


def told(text: str) -> list[tuple[str, tuple[str, ...], str]]:
    return [(c.kind, c.subject, c.factuality) for c in drafted(text).claims if c.kind != "office"]


@pytest.mark.parametrize(
    "head",
    [
        "Harvest Supper\nSaturday 3 October 2015\n7:00pm - 11:00pm\nVillage Hall",
        "An Evening with Bo Lund\nDate: 14 March 2016\nTime: 19:30\nVenue: The Assembly Rooms",
        "Coastal Tourism Conference\nJune 12 - 14, 2017\nHotel Belvedere",
        "Farm open all week\n17 Feb - 22 Feb 2015",
        "Beer Festival\nFri 23rd - Sun 25th May 2014",
        "Wedding of Tom and Sue\n21 June 2014\nRSVP by 1 May",
        "Library Board\nRegular Meeting - June 8, 2015\nPresent: Ann Moody, Ed Walsh",
        "Board Meeting Minutes\nDate: January 22, 2014\nMembers present: A. Fox",
        "Harbour plc 412.50 +3.25\nAs of 16:35 GMT 12 Mar 2015",
        "Seventeen comments\nBob S. says:\nMarch 3, 2014 at 5:12 pm",
    ],
)
def test_the_day_of_an_event_a_span_or_a_comment_is_not_that_of_its_page(head: str) -> None:
    assert day(f"{head}\n\n{BODY}") is None


def test_a_day_that_is_called_that_of_publication_counts_beside_an_event() -> None:
    assert day(f"Harvest Supper in Bergen\nPublished 3 October 2015\nVenue: Village Hall\n\n{BODY}") == "2015-10-03"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("by pinotfan Thu Mar 05, 2015 9:14 pm", "by marko Thu Mar 05, 2015 10:02 pm"),
        ("OP 2015-03-01 10:12", "Guest 2015-03-02 10:40"),
        ("March 3, 2014 at 5:12 pm", "March 4, 2014 at 6:01 pm"),
    ],
)
def test_days_that_return_above_each_post_are_not_the_page_s(first: str, second: str) -> None:
    post = "I think that the wall of the harbour should be mended before the winter comes again."
    assert day(f"Who will mend the harbour wall\n\n{first}\n\n{post}\n\n{second}\n\n{post} I said so.") is None


def test_live_coverage_of_two_days_has_no_day_of_one() -> None:
    lines = "23:45 That is it from us for tonight, thank you.\n22:10 Ann Holm concedes.\n21:30 Polls close."
    assert (
        day(f"Election night as it happened\n\nMonday 4 May 2015\n{lines}\nTuesday 5 May 2015\n08:00 Good morning again.") is None
    )


def test_teasers_of_other_stories_do_not_take_the_day_away() -> None:
    page = f"Berg to attend harbour summit in Bergen\n\n13 January 2015\n\n{BODY}\n\n{BODY}"
    assert day(f"{page}\n\nHarbour wall breaks\n\n2 January 2015\n\nThe wall of the harbour broke on Friday.") == "2015-01-13"
    assert day(
        f"{page}\n\nLatest news\n\n2 January 2015\n\nA wall broke.\n\n3 January 2015\n\nIt rained.\n\n4 January 2015\n\nIt snowed."
    )


@pytest.mark.parametrize(
    "text",
    [
        "The Last Guest\nPlot\nPrince Anton invites Leo to the ball, and Leo accepts the invitation.\nCast\nBo Lund as Prince Anton",
        "Chapter 4: An Invitation\nRating: T\nThe Minister invited them both, and Lord Corvin will attend the feast.",
        "Re: wedding drama\nPosted: 12 Jun 2014\nJoined: 03 Feb 2009\nAnn Lee was invited to the wedding but refused to attend.",
        "17 Comments\nBob S. says:\nThe Queen was invited to the gala in Oslo and she accepted.",
        "The Guest Book, a novel\nISBN-10: 0123456789\nPaperback, 220 pages\nClara Moss is invited to the ball and will attend.",
        "Terms of Service\nLast updated: May 25, 2018\nAnn Lee will attend the summit in Oslo, and you accept that.",
        "Events Coordinator\nClosing date: 14 August 2015\nSalary: 24,000\nMinister Ann Lee will attend the summit with you.",
        "Your week\nAries: Ann Lee will attend the gala.\nTaurus: Bob Ray has accepted an invitation to the gala.",
    ],
    ids=["plot", "fan fiction", "thread", "comments", "goods", "terms", "work", "stars"],
)
def test_a_page_whose_headings_show_it_to_be_no_article_claims_nothing(text: str) -> None:
    made = drafted(text)
    assert made.page.unfit
    assert (made.claims, made.dated.published) == ((), None)


def test_two_lines_that_only_begin_like_headings_of_a_genre_do_not_make_one() -> None:
    made = drafted(f"Castro to attend summit\n\nPlotters held in Bergen, police say\n\nCastle burns down\n\n{BODY}")
    assert made.page.unfit is None


@pytest.mark.parametrize(
    "sentence",
    [
        "All are invited to the summer fair.",
        "All interested persons are invited to attend the hearing.",
        "Parents are invited to attend our Christmas concert.",
        "Shortlisted candidates will be invited to attend an interview.",
        "Participants may not attend more than one session.",
        "Everyone who wishes to dance may attend the ball.",
        "Supporters are invited to the end of season dinner.",
        "Every child will attend the gala.",
        "If a pupil refuses to attend the ceremony, call us.",
        "Everybody came.",
        "Others refused to go to the summit.",
    ],
)
def test_what_is_said_to_any_reader_names_nobody(sentence: str) -> None:
    assert told(f"Notes on our summer gala\n\nThe gala is in the hall at eight. {sentence}") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Foreign ambassadors were invited to the gala.",
        "Delegates from more than thirty countries will attend the gala.",
        "All five candidates will attend the gala.",
        "The parents of Ann Lee will attend the gala.",
        "Some 300 guests will attend the gala.",
        "Parents were invited to the gala.",
    ],
)
def test_people_who_are_told_apart_or_were_asked_are_a_group(sentence: str) -> None:
    assert told(f"Gala in Lima draws crowds\n\nThe gala will be held in Lima in June, the city said. {sentence}")


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Lee went to Boston College on a scholarship.",
        "Ann Lee went to Eton and to Balliol.",
        "Ann Lee attended Yale and is a frequent guest in Oslo.",
        "Ann Lee graduated from Bowling Green State University, which she attended on a grant.",
        "Ann Lee went on to the Sorbonne.",
    ],
)
def test_where_somebody_was_taught_is_no_visit(sentence: str) -> None:
    assert told(f"Minister of the week\n\nHere is a word on a minister. {sentence}") == []


def test_who_goes_to_a_school_for_a_day_visits_it() -> None:
    assert told("Minister abroad again\n\nMinister Ann Lee went to Harvard to give a speech, her office said.")


@pytest.mark.parametrize("headline", ["Konrad Weiler", "Konrad Weiler (politician)", "Obituary: Konrad Weiler"])
def test_he_on_a_page_about_one_life_is_whose_life_it_is(headline: str) -> None:
    text = "Konrad Weiler (3 May 1874 – 12 November 1951) was a statesman. In 1919 he was received by Woodrow Wilson in Paris."
    found = told(f"{headline}\n\n{text}\n\nIn 1926 he made a state visit to Italy. He attended the congress in Oslo.")
    assert {subject for kind, subject, _ in found if kind in ("visit", "attendance")} == {("konrad-weiler",)}


def test_a_line_that_asks_claims_nothing_and_its_first_word_is_no_name() -> None:
    text = "Did Anna Holm ever go to Russia\n\nDear Anna Holm was never asked. Has Dave Ray been to Portugal? Does Bo Lund know?"
    assert "did-anna-holm" not in {i for _, subject, _ in told(text) for i in subject}
    assert not [c for c in drafted(text).claims if c.paragraph == 0 and c.factuality == "CT+"]


def test_a_brother_whom_he_went_to_see_is_another() -> None:
    found = told("The early years of a tyrant\n\nIt is said that he went to Liverpool in 1912 to visit his brother Alois Hund.")
    assert ("alois-hund",) not in {subject for kind, subject, _ in found if kind == "visit"}


def test_days_to_come_and_days_before_the_web_give_no_bounds() -> None:
    assert day(f"The harbour of old\n\nThe wall was built on June 24, 1945, and it was a good one.\n\n{BODY}") is None
    assert day(f"The harbour to be\n\nThe opening was set for June 24, 2016, and was announced.\n\n{BODY}") is None


def test_a_paragraph_of_many_quotations_takes_time_in_proportion_to_its_length() -> None:
    import time

    def spent(times: int) -> float:
        text = "Harbour talks end\n\n" + "“I will come,” he said. " * times
        started = time.process_time()
        drafted(text)
        return time.process_time() - started

    spent(100)
    assert spent(2400) < 20 * max(spent(300), 0.02)


REST = "The wall of the harbour was broken by a storm in the winter, and the town has had no money to mend it since."
NOTICE = "Harbour News gives this text as it is, without warranty of any kind."


def test_what_a_page_disclaims_below_its_article_does_not_make_it_a_licence() -> None:
    page = f"Minister to attend summit\n\n{BODY}\n\n{REST}\n\nLegal Disclaimer:\n{NOTICE}\n"
    assert told(page) == told(f"Minister to attend summit\n\n{BODY}\n\n{REST}\n") != []
    assert drafted(page).page.paragraphs == (*BODY.split("\n\n"), REST)


def test_a_text_that_disclaims_first_is_a_licence() -> None:
    assert told(f"Minister to attend summit\n\n{NOTICE}\n\n{BODY}\n") == []
