"""Pages as scrapers leave them: what is the article among captions, links, boxes and stamps, who signs it, and of which day and outlet it is."""

import pytest

from drafting.at_desk import drafted, record
from kimvisit.drafting.pages.page import Page

HEAD = "Finnish premier to skip coronation in Oslo"
FIRST = (
    "Finnish Prime Minister Aino Salmela will not attend the coronation of the new king next month, her office said on Tuesday."
)
SECOND = "“She has a long-standing engagement in the north of the country,” spokeswoman Leena Harju told reporters in Helsinki."
THIRD = (
    "The palace has invited some 40 heads of state and government to the ceremony, and about half of them have replied so far."
)
LAST = "Relations between the two countries have been strained since a dispute over fishing two years ago."


def page(*, above: str = "", under: str = "", within: str = "", after: str = "", head: str = HEAD, last: str = LAST) -> Page:
    return drafted("\n\n".join((above, head, under, FIRST, SECOND, within, THIRD, last, after))).page


def day(**parts: str) -> str | None:
    text = "\n\n".join((parts.get("head", HEAD), parts["under"], FIRST, SECOND, THIRD, LAST, parts.get("after", "")))
    return drafted(text).dated.published


@pytest.mark.parametrize(
    ("above", "outlet"),
    [
        ("The Daily Lantern, Lagos | 3 April 2018", "The Daily Lantern"),
        ("Harbour Gazette - Tuesday, April 3, 2018", "Harbour Gazette"),
        ("The Evening Beacon (Port Ellery), April 3, 2018", "The Evening Beacon"),
        ("Source: Harbour Gazette | 3 April 2018", "Harbour Gazette"),
        ("Sun, 1 April 2018", None),
        ("Local News | 3 April 2018", None),
        ("Guest Post - 3 April 2018", None),
        ("Sunday Service, 1 April 2018", None),
    ],
)
def test_an_outlet_that_opens_the_line_of_the_day_is_read_and_a_weekday_or_section_is_none(
    above: str, outlet: str | None
) -> None:
    assert page(above=above).outlet == outlet


@pytest.mark.parametrize(
    ("above", "after", "outlet"),
    [
        ("THE HARBOUR", "Printable version | http://www.theharbour.com/", "The Harbour"),
        ("Lantern", "Mail the author: ann@lantern.co.uk", "Lantern"),
        ("WORLD", "Printable version | http://www.theharbour.com/", None),
        ("THE HARBOUR", "Share this on Facebook", None),
    ],
)
def test_an_outlet_is_read_where_the_page_prints_its_name_and_address(above: str, after: str, outlet: str | None) -> None:
    assert page(above=above, after=after).outlet == outlet


@pytest.mark.parametrize(
    "under",
    [
        "21.09.2018",
        "Published: 21.09.2018 Updated: 22.09.2018",
        "WorldAgence France-PresseUpdated: September 21, 2018 9:14 am IST",
        "18:09 21.09.2018 (updated 18:16 21.09.2018) Get short URL",
        "Kate Dunn @katedunn Friday 21 September 2018 18:09",
        "21. Sep 2018, 18:04",
        "Published Fri, Sep 21 20181:14 PM ESTUpdated Sat, Sep 22 20187:10 AM EST",
    ],
)
def test_stamps_of_many_houses_give_the_day(under: str) -> None:
    assert day(under=under) == "2018-09-21"


@pytest.mark.parametrize(
    ("under", "after", "expected"),
    [
        ("11.09.2018", "", None),
        ("11/09/2018", "", None),
        ("Tuesday, 11.09.2018", "", "2018-09-11"),
        ("Friday, 11.09.2018", "", "2018-11-09"),
        ("Saturday, 11.09.2018", "", None),
        ("11.09.2018", "Updated: 14.09.2018", "2018-09-11"),
        ("Published 11/09/2018 | 06:14", "Updated 14/09/2018 | 07:10", "2018-09-11"),
        ("Posted: 09/11/2018 6:14 pm", "Updated: 09/14/2018 6:14 pm", "2018-09-11"),
        ("11/09/2018", "14.09.2018", None),
        ("11/09/2018", "Updated 14/09/2018\n\nUpdated 09/15/2018", None),
    ],
)
def test_the_order_of_day_and_month_is_read_only_where_another_number_or_a_weekday_proves_it(
    under: str, after: str, expected: str | None
) -> None:
    assert day(under=f"{under}\n\n{after}") == expected


def test_a_headline_that_ends_with_says_is_nobody_s_comment() -> None:
    assert day(under="13 January 2015", head="Six presidents to attend summit, minister says") == "2015-01-13"
    assert day(under="harbourfan says:\n\n13 January 2015") is None
    head = "Rain to end, forecaster says\n\nPort to close, mayor says\n\n" + HEAD
    assert drafted(f"{head}\n\n13 January 2015\n\n{FIRST}\n\n{SECOND}").page.unfit is None


def test_the_days_of_comments_below_their_number_do_not_take_that_of_the_article_away() -> None:
    said = "The premier should go, I know the palace well.\n\n"
    comments = f"2 Comments\n\nfan\n\nJanuary 14, 2015 at 9:10 am\n\n{said}sailor\n\nJanuary 15, 2015 at 8:10 am\n\n{said}"
    assert day(under="January 13, 2015", after=comments) == "2015-01-13"


@pytest.mark.parametrize("credit", [" — Reuters", " - AFP", " Enditem", " /jpv", " – With Edith Moss", " — AFP-Jiji"])
def test_a_last_sentence_with_a_credit_behind_its_stop_is_a_paragraph(credit: str) -> None:
    assert page(last=LAST + credit).paragraphs[-1].startswith(LAST)


@pytest.mark.parametrize("line", ["U.S. - China talks go on", "Sanctions row", "Talks vs. - threats - what next"])
def test_a_cross_head_with_a_dash_is_none(line: str) -> None:
    assert len(page(within=line).paragraphs) == 4


@pytest.mark.parametrize(
    "within",
    [
        "READ: Will the governor attend the senator's wedding in May?",
        "(Read also: Governor cancels trip to Spain after storm.)",
        "Correction: An earlier version said that Helen Marsh would attend the gala. She will not.",
        "Poll: Should the premier attend the coronation?",
        "Editor's note: An earlier version said that the governor had declined the invitation.",
        "Thomas Okafor attends a wedding in Bergen. [Jo Berg, Standard]",
        "Thomas Okafor will attend a wedding in Bergen.(Lake News: Jo Berg)",
        "Thomas Okafor, the mayor, attends a wedding in May. Credit Jo Berg for The Courier",
        "Aino Salmela will attend a concert in May.\n\nJo Berg / Vedomosti",
        "list 1 of 3\n\nKing to attend rehearsal\n\nlist 2 of 3\n\nWho will attend the banquet?\n\nlist 3 of 3\n\nIn pictures",
        "“She has a long-standing engagement in the north of the country”",
    ],
)
def test_links_corrections_captions_and_pulled_quotations_are_no_paragraphs(within: str) -> None:
    assert page(within=within).paragraphs == (FIRST, SECOND, THIRD, LAST)


@pytest.mark.parametrize(
    "after",
    [
        "(This story has not been edited by our staff and is auto-generated from a syndicated feed.)",
        "Comments expressed here do not reflect the opinions of this newspaper or any employee thereof.",
        "ENDS\n\nNotes to editors:\n\nThe minister will attend a fair in Accra on 4 March, and so will his wife.",
        "Responses (3)\n\nBo Lund\n\nShe should attend the coronation, and I will visit Oslo to say so.",
        "Contact the author at p.lunin@example.com or follow her on Twitter: @lunin for more on the coronation.",
    ],
)
def test_what_a_page_says_of_itself_at_its_end_is_no_paragraph(after: str) -> None:
    assert page(after=after).paragraphs == (FIRST, SECOND, THIRD, LAST)


def test_who_signed_is_not_told_of_at_the_end_but_somebody_else_is() -> None:
    assert (
        page(under="By Kate Dunn", after="Kate Dunn covers the docks. She will attend the press ball in May.").paragraphs[-1]
        == LAST
    )
    told = "Kate Dunn is coming to the coronation, according to the palace in Oslo."
    assert page(under="By Bo Lund", after=told).paragraphs[-1] == told


@pytest.mark.parametrize(
    ("under", "byline"),
    [
        ("Kate Dunn\n\n13 January 2015", "Kate Dunn"),
        ("Kate Dunn Published January 13, 2015", "Kate Dunn"),
        ("Kate Dunn · CBC News · Posted: Jan 13, 2015 6:14 PM ET", "Kate Dunn"),
        ("Kate Dunn, Staff Reporter\n\nFiled on January 13, 2015", "Kate Dunn"),
        ("By: Kate Dunn - @katedunn\n\nJanuary 13, 2015", "Kate Dunn"),
        ("by Kate Dunn\n\nJanuary 13, 2015", "Kate Dunn"),
        ("Aino Salmela\n\n13 January 2015", None),
        ("Aino Salmela in Berlin\n\n13 January 2015", None),
        ("The Nippon Shimpo\n\n13 January 2015", None),
        ("Middle East\n\n13 January 2015", None),
        ("World News\n\n13 January 2015", None),
    ],
)
def test_a_name_beside_the_day_signs_unless_the_article_tells_of_it_or_it_is_no_name(under: str, byline: str | None) -> None:
    assert page(under=under).byline == byline


def test_a_ranked_list_of_links_above_the_article_gives_no_headline() -> None:
    above = "Most Popular\n-\n1\nKing to attend his own party, palace says\n-\n2\nMinister will visit Tokyo in May\n-\n3\nRain delays flights"
    read = page(above=above, head=f"{HEAD}By Yonhap")
    assert (read.headline, read.paragraphs) == (HEAD, (FIRST, SECOND, THIRD, LAST))


def test_numbered_parts_of_an_article_stay() -> None:
    assert page(within=f"1\n\n{THIRD} First.\n\n2\n\n{THIRD} Second.\n\n3\n\n{THIRD} Third.").paragraphs[2:5] == tuple(
        f"{THIRD} {which}." for which in ("First", "Second", "Third")
    )


def test_an_agency_below_a_caption_has_taken_the_picture_and_is_no_outlet() -> None:
    assert page(under="13 January 2015\n\nAino Salmela attends a fair in Oulu, May 3, 2014.\n\nAFP").outlet is None
    assert page(under="Agence France-Presse\n\n13 January 2015").outlet == "Agence France-Presse"
    assert drafted(f"{HEAD}\n\nBy Agence France-Presse\n\n{FIRST}\n\n{SECOND}").outlet == "afp"


def test_the_text_for_a_picture_in_markdown_is_none_of_the_article() -> None:
    assert page(within="![Aino Salmela will attend a fair in Oulu](https://x.example/a.jpg)").paragraphs == (
        FIRST,
        SECOND,
        THIRD,
        LAST,
    )


WHOLE = "\n\n".join((HEAD, "By Hanna Pryce", "13 January 2015", FIRST, SECOND, THIRD, LAST))


@pytest.mark.parametrize(
    "text",
    [
        WHOLE.replace("\n", "\r\n"),
        WHOLE.replace("\n\n", "\u2028"),
        WHOLE.replace("\n\n", "\n\t"),
        WHOLE.replace("\n\n", "<br><br>\n"),
        WHOLE.replace("“", "&ldquo;").replace("”", "&rdquo;"),
        WHOLE.replace("“", "â€œ").replace("”", "â€\x9d"),
        WHOLE.replace(" the ", " \u200bthe ").replace("Prime", "\u00adPrime"),
        WHOLE.replace(FIRST, f"{FIRST}\n\n{FIRST}"),
        f"Title: {HEAD}\nAuthor: Hanna Pryce\nPublished Time: 2015-01-13T18:09:00Z\n\n{FIRST}\n\n{SECOND}\n\n{THIRD}\n\n{LAST}",
        f"{HEAD}\n<p>By Hanna Pryce</p><p>13 January 2015</p><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p><p>{LAST}</p>",
    ],
)
def test_a_text_is_the_same_whatever_marks_ends_and_entities_a_scraper_left_in_it(text: str) -> None:
    draft = drafted(text)
    assert (draft.page.headline, draft.page.byline, draft.dated.published) == (HEAD, "Hanna Pryce", "2015-01-13")
    assert draft.page.paragraphs == (FIRST, SECOND, THIRD, LAST)


ENTRY = "<html><head><title>{title}</title></head><body><article><h1>{title}</h1>{inside}</article></body></html>"
TEXT = "".join(f"<p>{each}</p>" for each in (FIRST, SECOND, THIRD, LAST))


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        (f"<time datetime='2015-01-13'>13 January 2015</time>{TEXT}", "2015-01-13"),
        (f"{TEXT}<div class='event'><time datetime='2016-05-24'>24 May 2016</time> Harbour gala</div>", None),
        (
            "".join(
                f"<div class='item'><h2>Port news {n}</h2><time datetime='2015-01-1{n}'>1{n} Jan 2015</time><p>{FIRST}</p></div>"
                for n in (3, 4, 5)
            ),
            None,
        ),
    ],
)
def test_the_day_of_an_event_or_of_one_story_in_a_list_is_not_the_saved_page_s(inside: str, expected: str | None) -> None:
    pytest.importorskip("trafilatura")
    assert drafted(ENTRY.format(title=HEAD, inside=inside)).dated.published == expected


def test_an_article_set_in_a_table_is_read_by_its_breaks() -> None:
    pytest.importorskip("trafilatura")
    cell = "<br><br>".join((f"<b>{HEAD}</b><br><i>Tuesday, January 13, 2015</i>", "By Hanna Pryce", FIRST, SECOND, THIRD, LAST))
    text = f"<html><head><title>{HEAD}</title></head><body><table><tr><td>Home<br>Sport</td><td>{cell}</td></tr></table></body></html>"
    draft = drafted(text)
    assert (draft.page.paragraphs, draft.dated.published) == ((FIRST, SECOND, THIRD, LAST), "2015-01-13")


def test_a_headline_of_two_sentences_is_one_and_a_deck_may_stand_above_who_signed_and_the_day() -> None:
    head, deck = (
        "Salmela Won't Be in Oslo. Her Minister Will.",
        "The palace ends a long guessing game with a single sentence, and nobody is wiser.",
    )
    draft = drafted(f"{head}\n\n{deck}\n\nBy Hanna Pryce\n\nJanuary 13, 2015\n\n{FIRST}\n\n{SECOND}\n\n{THIRD}")
    assert (draft.page.headline, draft.page.byline, draft.dated.published) == (head, "Hanna Pryce", "2015-01-13")
    assert draft.page.paragraphs == (deck, FIRST, SECOND, THIRD)


@pytest.mark.parametrize(
    "under",
    [
        "Aino Salmela attends a fair in Oulu\n\n(photo credit: REUTERS)",
        "Aino Salmela attends a fair in Oulu (Reuters)",
        "Finland\n\nmonarchy\n\naino salmela",
    ],
)
def test_a_caption_above_its_credit_and_tags_are_no_deck(under: str) -> None:
    read = page(under=under)
    assert (read.headline, read.paragraphs) == (HEAD, (FIRST, SECOND, THIRD, LAST))


def test_a_teaser_that_breaks_off_is_no_paragraph_where_the_next_line_prints_it_in_full() -> None:
    teaser = FIRST[:60] + "…"
    assert page(under=teaser).paragraphs[0] == FIRST


def test_a_line_that_ends_with_dots_and_that_no_other_goes_on_with_stays() -> None:
    open_end = "She would rather not say what the king told her when they met at the harbour in March of that year…"
    assert open_end in page(within=open_end).paragraphs


def test_a_line_that_begins_with_by_and_names_nobody_is_no_byline_and_no_headline() -> None:
    read = page(above="You can filter your feed,\nby choosing only interesting")
    assert (read.headline, read.byline) == (HEAD, None)
    assert page(under="by our staff reporter").byline == "our staff reporter"


def test_a_labelled_day_before_the_first_words_is_the_day_and_no_part_of_them() -> None:
    read = drafted("\n\n".join((f"date 2015-06-04 {HEAD}", FIRST, SECOND, THIRD, LAST)))
    assert (read.page.headline, read.dated.published) == (HEAD, "2015-06-04")


def test_a_page_without_a_headline_gets_its_first_sentence_and_not_its_first_initials() -> None:
    text = "U.S. President Ann Lee has declined the invitation to the gala in Oslo in May, her office said on Tuesday. "
    assert record(text + LAST)["headline"].startswith("U.S. President Ann Lee has declined")


def test_a_paragraph_with_many_dashes_between_blanks_is_no_menu() -> None:
    dashed = (
        "The talks with its neighbours - Chile and Peru - come as prices rise - and, what counts most - as votes near in May."
    )
    assert dashed in page(within=dashed).paragraphs
    menu = "Home - World - Business - Sport - Weather - Archive - Contact"
    assert menu not in page(within=menu).paragraphs


@pytest.mark.parametrize(
    ("within", "place", "slug"),
    [
        ("Oslo CNN —", "Oslo", "CNN"),
        ("Lund (Reuters) -", "Lund", "Reuters"),
        ("NORWAY, April 3 -", "Norway", None),
        ("Ann Lee —", None, None),
    ],
)
def test_a_dateline_on_a_line_of_its_own_belongs_to_the_paragraph_below(within: str, place: str | None, slug: str | None) -> None:
    found = drafted("\n\n".join((HEAD, within, FIRST, SECOND, THIRD, LAST))).page
    assert (found.headline, found.place, found.slug, len(found.paragraphs)) == (HEAD, place, slug, 4)


def test_a_dateline_on_a_line_of_its_own_is_no_headline_and_gives_way_to_that_of_the_text() -> None:
    found = drafted("\n\n".join(("NORWAY, April 3 -", f"OSLO — {FIRST}", SECOND, THIRD, LAST))).page
    assert (found.place, found.headline, found.paragraphs[0][:6]) == ("Oslo", "", "OSLO —")


@pytest.mark.parametrize(
    ("line", "paragraphs"),
    [
        ("Ms Salmela, left, and the king attend a fair in Oslo, on May 3, 2014.", 4),
        ("Guests applaud the king at a fair in Oslo, 3 May 2014.", 4),
        ("Ms Salmela talks to guests at a fair in Oslo May 3.", 4),
        ("Ms Salmela said that she talks to guests at the fair in Oslo May 3.", 5),
        ("The king said that some would attend the fair in Oslo, on May 3, 2014.", 5),
        ("The king and his guests attended the fair in Oslo on May 3, 2014.", 5),
    ],
)
def test_a_line_in_the_present_tense_that_ends_with_a_day_is_a_caption(line: str, paragraphs: int) -> None:
    assert len(page(within=line).paragraphs) == paragraphs


@pytest.mark.parametrize(
    ("line", "paragraphs"),
    [
        ("Danish Premier Ann Lee speaks at a meeting of farmers.", 1),
        ("Danish Premier Ann Lee will speak at a meeting of farmers.", 2),
        ("Farmers listen to Danish Premier Ann Lee at a meeting.", 2),
    ],
)
def test_a_line_in_the_present_tense_above_a_paragraph_that_begins_alike_is_a_caption(line: str, paragraphs: int) -> None:
    text = "Danish Premier Ann Lee will not attend the gala in Bergen next week, her office said on Thursday, citing affairs at home."
    assert len(drafted("\n\n".join(("Premier to skip gala in Bergen", line, text))).page.paragraphs) == paragraphs
