"""The day of a saved web page: its metadata, its data for machines, and what is printed beside the headline."""

import json
from typing import Any

import pytest

from drafting.at_desk import drafted

HEAD = "Berg to attend harbour summit in Bergen"
BODY = "".join(
    f"<p>{text}</p>"
    for text in (
        "Foreign Minister Ann Berg will attend the harbour summit in Bergen, her office told reporters after a cabinet meeting.",
        "The minister was invited by Prime Minister Bo Lund, who wrote to her in spring, and she accepted without delay, aides said.",
        "Ministers from six other states are expected, though two of them have not replied to the letters that were sent.",
        "The harbour has been closed to large ships since a storm broke its outer wall and left the town without its ferries.",
    )
)


def day(head: str = "", under: str = "", after: str = "") -> str | None:
    text = (
        f"<!DOCTYPE html><html lang=en><head><title>{HEAD}</title>{head}</head><body><nav><a href=/>Home</a></nav>"
        f"<article><h1>{HEAD}</h1>{under}{BODY}</article>{after}<footer>Copyright 2026 Harbour Gazette</footer></body></html>"
    )
    return drafted(text).dated.published


def data(*things: dict[str, Any]) -> str:
    return f'<script type="application/ld+json">{json.dumps(list(things))}</script>'


ARTICLE = {"@type": "NewsArticle", "headline": HEAD}
OTHER = {"@type": "NewsArticle", "headline": "Harbour wall breaks", "datePublished": "2014-12-30T08:00:00Z"}
VIDEO = {"@type": "VideoObject", "name": "Storm", "datePublished": "2012-05-03"}


@pytest.mark.parametrize(
    ("head", "under", "after"),
    [
        (data({**ARTICLE, "datePublished": "2015-01-13T23:30:00-05:00", "dateModified": "2015-02-02"}), "", ""),
        (data({**ARTICLE, "datePublished": "2015-01-14T04:30:00Z"}), '<p class="date">January 13, 2015 11:30 PM EST</p>', ""),
        (
            data({**ARTICLE, "datePublished": "2015-01-14T04:30:00Z"}),
            '<p class="date">Published 11:30 PM EST, January 13, 2015 | Updated January 14, 2015</p>',
            "",
        ),
        (data(OTHER, {**ARTICLE, "datePublished": "2015-01-13T08:00:00Z"}), "", ""),
        (data(VIDEO) + data({"@type": "NewsArticle", "datePublished": "2015-01-13T08:00:00Z"}), "", ""),
        ('<meta property="article:published_time" content="2015-01-13T12:30:00+00:00">', "", ""),
        ('<meta name="pubdate" content="Tue, 13 Jan 2015 23:30:00 -0500">', "", ""),
        ('<link rel="canonical" href="https://www.gazette.example.com/2015/01/13/berg-to-attend">', "", ""),
        ("", '<time datetime="2015-01-13T12:30:00+01:00">3 days ago</time>', ""),
        ("", '<p class="meta">Posted on January 13, 2015 by admin</p>', ""),
        (
            "",
            '<span class="updated date">Updated 15 January 2015</span> <span class="date">Published 13 January 2015</span>',
            '<div class="comment"><time datetime="2015-01-20">20 January 2015</time><p>I think not.</p></div>',
        ),
    ],
)
def test_the_day_is_that_of_the_article_s_own_data_in_its_own_zone(head: str, under: str, after: str) -> None:
    assert day(head, under, after) == "2015-01-13"


@pytest.mark.parametrize(
    ("head", "under", "after"),
    [
        (data({**ARTICLE, "dateModified": "2015-01-14T12:30:00Z"}), "", ""),
        (data(OTHER, {**OTHER, "headline": "Ferries sail", "datePublished": "2014-12-31"}), "", ""),
        ('<meta property="article:modified_time" content="2016-02-02T12:30:00+00:00">', "", ""),
        ('<meta property="og:updated_time" content="2016-02-02T12:30:00+00:00">', "", ""),
        ('<meta name="last-modified" content="2016-02-02"><meta name="expires" content="2026-01-13">', "", ""),
        ('<meta name="date" content="03/04/2015">', "", ""),
        ("", '<figure><figcaption>Ann Berg on <time datetime="2012-05-03">3 May 2012</time></figcaption></figure>', ""),
        ("", '<div class="event-date">Harbour fair: 3 May 2016</div>', ""),
        ("", "", '<aside><a href=/x>Storm</a> <time datetime="2014-12-30">30 December 2014</time></aside>'),
        ("", "", '<div class="widget latest"><span class="post-date">January 20, 2015</span> <a href=/x>Storm</a></div>'),
    ],
)
def test_changes_pictures_events_other_stories_prove_none(head: str, under: str, after: str) -> None:
    assert day(head, under, after) is None


def test_a_page_that_moved_and_prints_a_day_of_another_year_is_not_dated_by_its_metadata() -> None:
    moved = data({**ARTICLE, "datePublished": "2019-08-20T12:30:00Z"})
    assert day(moved, '<span class="date">January 13, 2015</span>') != "2019-08-20"
