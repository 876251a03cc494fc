"""Which of the days that a page prints is that of its article: lines as agencies, papers and broadcasters print them."""

import pytest

from drafting.at_desk import drafted
from kimvisit.drafting import to_yaml

HEAD = "Berg to attend harbour summit in Bergen"
BODY = (
    "Foreign Minister Ann Berg will attend the harbour summit in Bergen, her office told reporters after a cabinet meeting.\n\n"
    "The minister was invited by Prime Minister Bo Lund, who wrote to her in spring, and she accepted without delay, aides said.\n\n"
    "Ministers from six other states are expected, though two of them have not replied to the letters that were sent to them."
)


def page(before: str = "", under: str = "", after: str = "", dateline: str = "") -> tuple[str, str | None, int]:
    made = drafted("\n\n".join(part for part in (before, HEAD, under, f"{dateline}{BODY}", after) if part))
    return made.page.headline, made.dated.published, len(made.page.paragraphs)


@pytest.mark.parametrize(
    "under",
    [
        "Tue Jan 13, 2015 9:30am EST",
        "January 13, 2015 / 4:30 PM / Updated 3 hours ago",
        "January 13, 2015 4:30 PM GMT+1 Updated January 14, 2015",
        "Issued on: 13/01/2015 - 12:30 Modified: 14/01/2015 - 12:28",
        "Published\n\n13 January 2015\n\nShare",
        "13 January 2015\n\nUpdated 14 January 2015",
        "Tue 13 Jan 2015 12.30 GMT\n\nLast modified on Wed 14 Jan 2015 09.10 GMT",
        "Wed 14 Jan 2015 12.30 GMT First published on Tue 13 Jan 2015 23.59 GMT",
        "By ANN LEE JAN. 13, 2015",
        "By THE HARBOUR PRESSJAN. 13, 2015",
        "All Headlines 12:30 January 13, 2015",
        "12:30 13.01.2015 (updated 12:45 14.01.2015)",
        "Gazette.example | 2015-01-13 12:30:45 | Editor: Lee",
        "TOP STORIES | 13.01.2015 | 12:01",
        "World | Our Agency | Updated: January 13, 2015 12:30 IST",
        "Posted on : Jan.13,2015 15:38 KSTModified on : Jan.14,2015 15:38 KST",
        "Jan 13,2015",
        "Posted January. 13, 2015 07:21,",
        "By Ann Lee On 1/13/15 at 12:30 PM EST",
        "By ANN LEE   |   Jan. 13, 2015 at 12:30 PM   |   Comments",
        "Ann Lee |13.01.2015 - Update : 14.01.2015",
        "Posted Tue 13 Jan 2015 at 12:30pmTuesday 13 Jan 2015 at 12:30pm, updated Wed 14 Jan 2015 at 1:10amWednesday 14 Jan 2015 at 1:10am",
        "January 13 2015 - 6:22AM",
        "Updated January 14, 2015 — 3.58pmfirst published January 13, 2015 — 6.22am",
        "12:30, 13 Jan 2015\n\nUpdated 15:10, 14 Jan 2015",
        "Write: 2015-01-13 12:30:45 / Update: 2015-01-14 15:00:00",
        "the 13th of January 2015",
        "13 January 2015 12:30 - 3 min read",
        "Published 13 January 2015 12:30 - Ann Lee",
        "13 January 2015, 12:30 - updated 13:00",
        "Jan 13th, 2015",
        "BERGEN, January 13, 2015 12:30 IST",
        "Tue, 13 Jan 2015 12:30:45 +0000",
    ],
)
def test_the_day_of_publication_is_found_among_clocks_updates_and_names(under: str) -> None:
    assert page(under=under) == (HEAD, "2015-01-13", 3)


@pytest.mark.parametrize(
    "under",
    [
        "Monday, January 13, 2015",
        "Published: Fri 13 Jan 2015",
        "12 January 2015\n\n14 January 2015",
        "Harbour summit: 3 May 2016",
        "Begins: 3 May 2016",
        "File photo taken on May 3, 2012",
        "Ann Berg, May 3, 2012. (AP Photo/Bo Day)",
        "In this May 3, 2012 file photo, Ann Berg speaks in Oslo. (AP Photo/Bo Day, File)",
        "Ann Berg at the harbour, 3 May 2012",
        "Archived from the original on 14 January 2015",
        "Posted: 13 Jan",
        "Deadline 3 May 2016",
        "Captured 22 Nov 2026 10:11:12",
        "Today is Sunday, November 22, 2026",
        "Version 2016.05.03",
        "Ref. 2012-05-03-123",
        "11/12/15",
        "04-05-2015",
    ],
)
def test_the_day_of_a_picture_or_an_event_and_one_that_cannot_be_told_is_none(under: str) -> None:
    assert page(under=under) == (HEAD, None, 3)


def test_the_day_in_the_head_of_a_page_is_that_of_the_visit_unless_the_dateline_agrees() -> None:
    head = "Tuesday, January 13, 2015\n\nSign in\n\nHarbour Gazette"
    assert page(before=head)[1] is None
    assert page(before=head, dateline="BERGEN, Jan. 13 (AP) -- ")[1] == "2015-01-13"
    assert page(before=head, dateline="BERGEN, Jan. 9 (AP) -- ")[1] is None
    assert page(before=head, under="January 9, 2015")[1] == "2015-01-09"
    assert page(before="13 Jan, 2015, 12:30")[1] == "2015-01-13"


@pytest.mark.parametrize(
    "after",
    [
        "Related\n\nHarbour wall breaks\n\nJanuary 2, 2015",
        "2 Comments\n\nharbourfan says:\n\nJanuary 20, 2015 at 3:10 pm\n\nI think that the minister should stay at home and mend the wall.",
        "COMMENTS (2)\n\nold salt\n\nPosted on 20 Jan 2015\n\nThe wall was never any good and everyone in the town knew as much.",
        "Harbour wall breaks\n\nPublished 2 January 2015",
        "© January 2, 2015 Harbour Gazette",
    ],
)
def test_days_of_other_stories_comments_and_rights_are_not_the_article_s(after: str) -> None:
    assert page(after=after) == (HEAD, None, 3)
    assert page(under="13 January 2015", after=after) == (HEAD, "2015-01-13", 3)


def test_a_day_that_is_called_that_of_publication_counts_right_below_the_article() -> None:
    assert page(after="Published 13 January 2015")[1] == "2015-01-13"


@pytest.mark.parametrize(
    "line",
    [
        "FILE PHOTO: Ann Berg arrives at the harbour in Bergen, Norway, on January 2, 2015.",
        "[1/2] Ann Berg speaks to the press in Bergen, Norway, January 2, 2015. REUTERS/Bo Day/File Photo",
        "1 of 3. Ann Berg arrives at the harbour in Bergen on a rainy morning with her staff behind her.",
        "Ann Berg waves as she leaves the harbour in Bergen, Norway, Monday, Jan. 12, 2015. (AP Photo/Bo Day)",
        "Ann Berg waves as she leaves the harbour in Bergen, Monday, Jan. 12, 2015. (AP Photo/Bo Day, File) (The Associated Press)",
        f"FILE - In this Jan. 2, 2015 file photo, Ann Berg waves. {'The minister will come to the harbour, an aide said. ' * 9}(AP Photo/Bo Day)",
        "Ann Berg at the harbour before the storm broke its wall. Photograph: Bo Day/Harbour Pictures",
        "Ann Berg waves as she leaves the harbour in Bergen. (Photo by Bo Day/AFP via Getty Images)",
        "Ann Berg speaks at the harbour in Bergen on January 2. Her office said she is not going to Oslo. Photo by Bo Day/UPI | License Photo",
        "Get the morning's stories in your inbox every day before you have had your coffee.",
        "You have 3 free articles left this month. Subscribe now to go on.",
        "This website uses cookies to ensure that you get the best experience on our pages.",
    ],
)
def test_captions_and_words_to_the_reader_are_no_paragraphs(line: str) -> None:
    assert page(under=line) == (HEAD, None, 3)
    assert page(under=f"13 January 2015\n\n{line}") == (HEAD, "2015-01-13", 3)
    assert page(after=line)[2] == 3


@pytest.mark.parametrize(
    "line",
    [
        "A photo of the minister was sent to the harbour, and the picture hung there for years.",
        "The minister told the web site that cookies would be served at the summit, to everyone's delight.",
    ],
)
def test_a_paragraph_that_speaks_of_pictures_is_one(line: str) -> None:
    assert page(after=line)[2] == 4


@pytest.mark.parametrize(
    ("dateline", "place", "outlet"),
    [
        ("BERGEN, Norway — ", "Bergen, Norway", "outlet-of-text"),
        ("BERGEN, Norway--(HARBOUR WIRE)--", "Bergen, Norway", "harbour-wire"),
        ("OSLO (dpa) - ", "Oslo", "dpa"),
        ("Oslo (dpa) -- ", "Oslo", "dpa"),
        ("OSLO | ", "Oslo", "outlet-of-text"),
        ("OSLO. Jan 13 (Reuters) - ", "Oslo", "reuters"),
        ("Oslo, Jan 13, IRNA - ", "Oslo", "irna"),
        ("Jan 13 (Reuters) - ", None, "reuters"),
        ("Bergen, Norway, Jan 13, 2015 / 12:30 pm (UPI).- ", "Bergen, Norway", "upi"),
    ],
)
def test_datelines_in_the_forms_of_many_agencies(dateline: str, place: str | None, outlet: str) -> None:
    made = drafted(f"{HEAD}\n\n{dateline}{BODY}")
    assert (made.page.place, made.outlet) == (place, outlet)


@pytest.mark.parametrize("line", ["Interview, 13 January 2015", "Special Report, January 13, 2015"])
def test_a_word_before_a_day_that_is_no_town_is_not_where_the_copy_comes_from(line: str) -> None:
    made = drafted(f"{HEAD}\n\n{line}\n\n{BODY}")
    assert (made.page.place, made.dated.published) == (None, "2015-01-13")


def test_who_signs_and_whose_copy_it_is_stand_beside_the_day() -> None:
    made = drafted(f"{HEAD}\n\nReuters | Updated: 2015-01-13 12:30\n\n{BODY}")
    assert (made.outlet, made.dated.published) == ("reuters", "2015-01-13")
    made = drafted(f"{HEAD}\n\nAnn Lee and Bo Day in Oslo\n\n{BODY}")
    assert (made.page.byline, made.page.place) == ("Ann Lee and Bo Day", "Oslo")
    assert drafted(f"{HEAD}\n\nBy ANN LEE\n\n{BODY}").page.byline == "Ann Lee"


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("Reuters 13 January 2015", "reuters"),
        ("Reuters 13 January 2015 | 12:30", "reuters"),
        ("Reuters 2 | 13 January 2015", "outlet-of-text"),
    ],
)
def test_a_number_before_a_stroke_is_of_the_name_beside_the_day(line: str, outlet: str) -> None:
    made = drafted(f"{HEAD}\n\n{line}\n\n{BODY}")
    assert (made.outlet, made.dated.published) == (outlet, "2015-01-13")


def test_the_title_of_a_page_with_its_section_gives_way_to_the_headline_below() -> None:
    assert drafted(f"Europe | {HEAD}\n\nEUROPE\n\n{HEAD}\n\n{BODY}").page.headline == HEAD


def test_a_dateline_weeks_away_from_the_printed_day_leaves_both_in_doubt() -> None:
    assert page(under="November 22, 2026", dateline="BERGEN, Jan. 13 (AP) -- ")[1] is None
    assert page(under="January 14, 2015", dateline="BERGEN, Jan. 13 (AP) -- ")[1] == "2015-01-14"
    assert page(under="January 1, 2015", dateline="BERGEN, Dec. 31 (AP) -- ")[1] == "2015-01-01"


@pytest.mark.parametrize(
    "under",
    [
        "Tuesday, January 13, 2015 | 6:00 PM - 8:00 PM",
        "January 13, 2015, 6pm to 8pm",
        "January 13, 2015 6-8 pm",
        "13 January 2015 18:00-20:00",
        "January 13, 2015 from 10 a.m. until 3 p.m.",
        "13 January 2015 at 7 p.m. in the Town Hall",
    ],
)
def test_the_day_on_which_something_is_held_is_not_that_of_the_page(under: str) -> None:
    assert page(under=under)[1] is None


@pytest.mark.parametrize(
    ("top", "told"),
    [
        (
            "Harbour Herald\nTuesday, 13 January 2015\n\n",
            "# check: 2015-01-13 above the headline may be the day on which the page was read; if it is that of the article, published: 2015-01-13",
        ),
        ("Harbour Herald\n\n", "# check: nothing on the page proves the day on which it was published"),
        ("Harbour Herald\n13 January 2015\n\n", "published: 2015-01-13"),
    ],
)
def test_a_record_without_a_day_says_why(top: str, told: str) -> None:
    lines = to_yaml(drafted(f"{top}{HEAD}\n\n{BODY}")).splitlines()
    assert [
        line for line in lines if line.startswith(("published:", "# check: nothing on the page proves", "# check: 2015"))
    ] == [told]
