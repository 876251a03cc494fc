"""What stands above, below and amid the text of a page: comments, corrections, advertisements, glued bylines; interviews and lists of teasers."""

import pytest

from drafting.at_desk import drafted, rows

HEAD = "Norwegian premier to skip harvest fair"
FIRST = "Norwegian Prime Minister Aase Dahl will not attend the harvest fair in Vadso next week, her office said on Tuesday."
SECOND = "She gave no reason for it, but cows were mentioned by two of her aides in the course of the morning."
OURS = ["attendance - aase-dahl", "attendance - aase-dahl"]


def told(text: str) -> list[str]:
    return rows(drafted(text).claims, "kind sign who")


@pytest.mark.parametrize(
    "below",
    [
        "Comments (2)\n\nOlle said: Bob Ray will not attend the fair either.\n\nPelle said: Eva Holt has accepted the invitation!",
        "2 Comments\n\nSort by: Newest\n\nOlle P. • 2 days ago\n\nI heard Bob Ray will attend the fair instead.\n\nReply · Like · Share\n\nPelle L. • 1 day ago\n\nEva Holt was invited to the fair and refused to come.",
        "Olle, Vadso, 12 May 2016 16:01\n\nBob Ray will attend the fair, a friend said.\n\nPelle, Oslo, 12 May 2016 17:22\n\nEva Holt has declined an invitation to it.",
        "Have your say\n\nOlle: Bob Ray will attend the fair, I am told.\n\nPelle: Eva Holt has declined an invitation to it.",
        "Correction: An earlier version of this article said that Bob Ray would attend the fair. He was not invited.",
        "• This article was amended on 14 May 2016 to say that Bob Ray was invited, not Eva Holt.",
        "A correction was made on May 13, 2016: An earlier version misstated who will come. Bob Ray will attend the fair.",
        "An earlier version of this article misstated who will come. Bob Ray will attend the fair.",
    ],
)
def test_what_readers_say_and_what_was_wrong_once_is_not_drafted(below: str) -> None:
    assert told(f"{HEAD}\n\n{FIRST}\n\n{SECOND}\n\n{below}\n") == OURS


@pytest.mark.parametrize(
    "amid",
    ["2 Comments", "Comments", "Bob Ray said: “She was invited to the fair.”", "Leave a comment"],
)
def test_a_count_of_comments_without_posts_ends_no_article(amid: str) -> None:
    page = drafted(
        f"{HEAD}\n\n{FIRST}\n\n{amid}\n\n{SECOND}\n\nEva Holt will attend the fair, the organisers said in a note.\n"
    ).page
    assert page.paragraphs[-2:] == (SECOND, "Eva Holt will attend the fair, the organisers said in a note.")


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("Norwegian Prime Minister Aase Dahl will not attend the harvest fair\n\nADVERTISEMENT\n\nin Vadso, her office said.", 1),
        (
            "Norwegian Prime Minister Aase Dahl will not attend the harvest fair\n\nStory continues below\n\nin Vadso, her office said.",
            1,
        ),
        (
            "Norwegian Prime Minister Aase Dahl will not attend the harvest fair.\n\nADVERTISEMENT\n\nHer office in Oslo said so.",
            2,
        ),
    ],
)
def test_a_sentence_that_an_advertisement_parts_is_one_paragraph(text: str, paragraphs: int) -> None:
    made = drafted(f"Notes from the capital\n\n{text}\n\n{SECOND}\n")
    assert len(made.page.paragraphs) == paragraphs + 1
    assert "ADVERTISEMENT" not in "".join(made.page.paragraphs)


def test_an_advertisement_within_a_paragraph_is_not_read() -> None:
    made = drafted(
        f"{HEAD}\n\nPrime Minister Aase Dahl will not ADVERTISEMENT attend the harvest fair in Vadso, her office said.\n\n{SECOND}\n"
    )
    assert rows(made.claims, "kind sign who")[1:] == ["attendance - aase-dahl"]


@pytest.mark.parametrize(
    ("line", "byline", "day", "place"),
    [
        ("Norwegian premier to skip harvest fairByAnn PoePublishedMay 12, 2016", "Ann Poe", "2016-05-12", None),
        ("Norwegian premier to skip harvest fairBy Ann Poe", "Ann Poe", None, None),
        (f"{HEAD}\n\nBy Ann Poe in Vadso and Bo Lund in Oslo", "Ann Poe and Bo Lund", None, None),
        (f"{HEAD}\n\nBy Ann Poe in Vadso", "Ann Poe", None, "Vadso"),
        (f"{HEAD}\n\nOSLO —", None, None, "Oslo"),
        (f"{HEAD}\n\nHALE —", None, None, None),
        (f"{HEAD}\n\nAnn PoeMay 12, 2016 10:05 AM", "Ann Poe", "2016-05-12", None),
        (f"{HEAD}\n\nLast Updated : Thu, May 12, 2016, 10:05 hrs IST", None, "2016-05-12", None),
    ],
)
def test_glued_and_double_bylines_and_towns_alone(line: str, byline: str | None, day: str | None, place: str | None) -> None:
    made = drafted(f"{line}\n\n{FIRST}\n\n{SECOND}\n")
    assert (made.page.headline, made.page.byline, made.dated.published, made.page.place) == (HEAD, byline, day, place)


@pytest.mark.parametrize(
    ("start", "outlet"),
    [("(VADSO) — ", "outlet-of-text"), ("(AP) — ", "ap"), ("(Vadso Herald) — ", "vadso-herald"), ("VADSO (NTB) — ", "ntb")],
)
def test_brackets_at_the_start_name_an_outlet_only_where_they_cannot_be_the_town(start: str, outlet: str) -> None:
    assert drafted(f"{HEAD}\n\n{start}{FIRST}\n\n{SECOND}\n").outlet == outlet


BRIEFING = """Vik speaks of the harvest fair

The following is a transcript of the briefing by palace spokesman Odd Vik on the harvest fair in Vadso, which opens in autumn.

QUESTION: Will President Ann Lee attend the harvest fair?

VIK: President Ann Lee will not attend the fair.

QUESTION: I hear that Eva Holt will attend the fair.

MR. VIK: She will be there. Bob Ray said Mia Dahl would attend as well.
"""
INTERVIEW = """Interview: Aase Dahl on the harvest fair

Norwegian Prime Minister Aase Dahl spoke to the Lantern about the harvest fair in Vadso, which opens on 12 September.

Q: Will you attend the harvest fair?

A: No, I will not attend the fair. I have cows to milk.

Q: Ann Lee will attend the fair, I hear.

A: Ann Lee has been invited to the fair, and she has accepted.
"""
STATEMENT = """Press statement and answers

President Ann Lee of Chile answered questions about the summit in Vadso on Monday, two days after she returned.

ANN LEE, PRESIDENT OF CHILE: I will attend the summit in Vadso. (Applause)

JO POE, LANTERN REPORTER: What about the king of Norway? Will he attend the summit?

LEE: King Olav will not attend.
"""
HOUSE = """Press briefing on the summit

Spokesman Odd Vik met reporters in Oslo on Monday and told them of the summit in Vadso, which opens in autumn.

MR. VIK:  Good afternoon.  President Ann Lee will attend the summit.

Q    I hear that Mia Dahl will attend the summit.

MR. VIK:  Bob Ray will attend the summit.  (Laughter.)

MS. HOLM:  Eva Holt was not invited to the summit.
"""
TOPICS = """Three things about the fair

The harvest fair in Vadso opens on 12 September, with guests from near and far, the mayor told the town on Monday.

Food: Aase Dahl will attend the cooking contest, organisers said.

Music: Ann Lee will attend the concert at the fair, the organisers said.

Prices: Tickets cost 40 kronor at the gate on all days.
"""


@pytest.mark.parametrize(
    ("page", "want"),
    [
        (BRIEFING, ["attendance - ann-lee odd-vik", "attendance + eva-holt odd-vik", "attendance + mia-dahl bob-ray"]),
        (INTERVIEW, ["attendance - aase-dahl aase-dahl", "invitation + ann-lee aase-dahl", "acceptance + ann-lee aase-dahl"]),
        (STATEMENT, ["attendance + ann-lee ann-lee", "attendance - king-olav ann-lee"]),
        (HOUSE, ["attendance + ann-lee odd-vik", "attendance + bob-ray odd-vik"]),
        (TOPICS, ["attendance + aase-dahl organisers", "attendance + ann-lee organisers"]),
    ],
)
def test_who_speaks_in_a_transcript_is_the_voice_and_questions_claim_nothing(page: str, want: list[str]) -> None:
    assert rows(drafted(page).claims, "kind sign who voice") == want


TEASER = """{head}

12 May 2016

{text}

{link}

"""


@pytest.mark.parametrize(
    ("top", "link", "is_listing"),
    [("Vadso", "Read more", True), ("Tag: fair", "", True), ("Posts tagged “fair”", "", True), ("Vadso", "", False)],
)
def test_a_page_of_teasers_claims_nothing(top: str, link: str, is_listing: bool) -> None:
    heads = ("Premier to skip fair", "Queen accepts invitation to fair", "President declines to open fair")
    page = f"{top}\n\n" + "".join(TEASER.format(head=head, text=FIRST, link=link) for head in heads)
    assert (drafted(page).page.unfit is not None) is is_listing


def test_links_to_other_stories_amid_an_article_make_it_no_list() -> None:
    amid = "Read more\n\nEva Holt will attend the opera ball"
    body = "\n\n".join((FIRST, SECOND, amid, SECOND.replace("cows", "goats"), SECOND.replace("cows", "hens")))
    assert drafted(f"{HEAD}\n\n{body}\n").page.unfit is None


@pytest.mark.parametrize(
    "clause", ["in Baku Apr. 24", "in Baku April 24", "in Baku Monday", "in Baku on Apr. 24", "in Baku Sept. 3"]
)
def test_a_day_behind_a_town_is_no_part_of_its_name(clause: str) -> None:
    made = drafted(
        f"Notes from the capital\n\nPrime Minister Aase Dahl will attend the harvest gala {clause}. It rained all day.\n"
    )
    assert [event["place"] for event in made.events.values()] == ["Baku"]


@pytest.mark.parametrize("day", ["Apr. 24", "April 24", "Sept. 3", "Monday"])
def test_a_day_behind_the_town_of_a_visit_is_no_part_of_it(day: str) -> None:
    made = drafted(
        f"Notes from the capital\n\nPrime Minister Aase Dahl will travel to Pyongyang {day}. It rained all day there.\n"
    )
    assert [event["place"] for event in made.events.values()] == ["Pyongyang"]


@pytest.mark.parametrize(
    "box",
    [
        "Newsletter\n\nThe Morning Brief\n\nStart your day with our stories, delivered to your inbox.\n\nBy signing up you agree to our terms of use.",
        "This article was gifted to you by a subscriber. Enjoy reading it for free.\n\nCreate an account to share more free articles a month.",
        "Log in\n\nEmail address\n\nPassword\n\nForgot password?\n\nKeep me logged in",
        "Gift this article\n\nYou have five gift articles left this month",
    ],
)
def test_a_box_above_the_headline_is_none_of_the_article(box: str) -> None:
    made = drafted(
        f"{box}\n\n{HEAD}\n\nMay 12, 2016\n\n{FIRST}\n\n{SECOND}\n\nThank you for reading. If you liked this story, share it.\n"
    )
    assert (made.page.headline, made.page.paragraphs, made.dated.published) == (HEAD, (FIRST, SECOND), "2016-05-12")


@pytest.mark.parametrize(
    ("line", "is_caption"),
    [
        ("King Olav of Denmark waves to the crowd as he arrives in Oslo. (Bo Vik/Lantern)", True),
        ("King Olav of Denmark said he would wave to the crowd when he arrives in Oslo. (Bo Vik/Lantern)", False),
    ],
)
def test_a_picture_amid_the_text_is_told_by_the_present_and_its_credit(line: str, is_caption: bool) -> None:
    page = drafted(f"{HEAD}\n\n{FIRST}\n\n{line}\n\n{SECOND}\n").page
    assert (line not in page.paragraphs) is is_caption


def test_a_byline_in_italics_of_markdown_is_read() -> None:
    page = drafted(f"# {HEAD}\n\n*By [Ann Poe](http://x.org/ann) | 12 May 2016*\n\n{FIRST}\n\n{SECOND}\n").page
    assert (page.byline, page.paragraphs) == ("Ann Poe", (FIRST, SECOND))


def test_the_town_behind_the_name_of_an_outlet_is_no_part_of_it() -> None:
    assert drafted(f"{HEAD}\n\nBy Ann Poe\n\nHale News, Oslo\n\n12 May 2016\n\n{FIRST}\n\n{SECOND}\n").page.outlet == "Hale News"


@pytest.mark.parametrize(
    ("line", "is_told"),
    [
        ("The harvest fair in Vadso in 2013. vadso.no", False),
        ("FILE PHOTO: The fair. © Hale Press / Ann Poe", False),
        ("The harvest fair in Vadso has been held since 1921, and the town pays for it.", True),
    ],
)
def test_a_caption_with_an_address_or_an_agency_is_told_of_neither_article_nor_outlet(line: str, is_told: bool) -> None:
    made = drafted(f"{HEAD}\n\nBy Ann Poe\n\n{line}\n\n{FIRST}\n\n{SECOND}\n")
    assert (line in made.page.paragraphs, made.page.outlet) == (is_told, None)


@pytest.mark.parametrize(("heading", "ends"), [("ENDS", True), ("Notes to editors:", True), ("More cows", False)])
def test_a_short_article_ends_where_its_sender_says_so(heading: str, ends: bool) -> None:
    note = "King Olav attended the fair in 2013, and Odd Vik will attend it this time."
    page = drafted(f"{HEAD}\n\n{FIRST}\n\n{SECOND}\n\n{heading}\n\n{note}\n").page
    assert (note not in page.paragraphs) is ends
