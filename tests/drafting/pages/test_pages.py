"""Pages and dates: what is a headline, a dateline and a day, and what is no article at all."""

import pytest

from drafting.at_desk import ROOT, desk, drafted, plain, record
from kimvisit.drafting import draft_at, load_cues, prepare, to_yaml

BODY = "Ministers met for two hours on the question of the harbour and parted without a word to reporters waiting outside."
NEWS = "Kim Jong-un has accepted an invitation to attend the Victory Day parade in Moscow, the Kremlin said."
HEAD = "Harbour talks end without a word\n\n"


def day(line: str) -> str | None:
    return drafted(f"{HEAD}{line}\n\n{BODY}").dated.published


@pytest.mark.parametrize(
    "line",
    [
        "Published: 13 January 2015 Updated: 14 January 2015",
        "Updated: Jan 14, 2015 | Published: Jan 13, 2015",
        "2015-01-13T09:30:00Z",
        "13/1/2015",
        "1/13/2015",
        "2015.01.13 12:30",
        "13-Jan-2015",
        "TUESDAY, JANUARY 13, 2015",
        "Tue Jan 13, 2015 9:30am EST",
        "Posted on January 13th, 2015 by admin",
        "Moscow, 13 January 2015",
    ],
)
def test_a_printed_day_is_read_in_every_form(line: str) -> None:
    assert day(line) == "2015-01-13"


@pytest.mark.parametrize(
    "line",
    [
        "3/4/2015",
        "03.04.2015",
        "2 days ago",
        "Yesterday",
        "January 13",
        "Copyright 2015",
        "Retrieved 13 January 2015",
        "1 January 1970",
    ],
)
def test_what_proves_no_day_gives_none(line: str) -> None:
    assert day(line) is None


@pytest.mark.parametrize(
    ("start", "place", "outlet"),
    [
        ("MOSCOW, Jan. 13, 2015 (AFP) -- ", "Moscow", "afp"),
        ("MOSCOW (Reuters) — ", "Moscow", "reuters"),
        ("Moscow (AFP) - ", "Moscow", "afp"),
        ("Washington, D.C. (AFP) -- ", "Washington, D.C.", "afp"),
        ("SEOUL, Tuesday, Jan 13 (Yonhap) - ", "Seoul", "yonhap"),
        ("ST. HALE, Fla. (Reuters) - ", "St. Hale, Fla.", "reuters"),
        ("DUBAI, United Arab Emirates (AFP) — ", "Dubai, United Arab Emirates", "afp"),
        ("SARAJEVO, Bosnia and Herzegovina (Reuters) — ", "Sarajevo, Bosnia and Herzegovina", "reuters"),
        ("MOSCOW: ", "Moscow", "outlet-of-text"),
        ("Seoul - ", "Seoul", "outlet-of-text"),
        ("PORT HALE--", "Port Hale", "outlet-of-text"),
        ("EXCLUSIVE: ", None, "outlet-of-text"),
        ("Harbour - ", None, "outlet-of-text"),
    ],
)
def test_datelines_give_the_place_and_the_agency(start: str, place: str | None, outlet: str) -> None:
    made = drafted(f"{HEAD}{start}{BODY}")
    assert (made.page.place, made.outlet) == (place, outlet)


def test_a_day_in_brackets_is_no_agency() -> None:
    made = drafted(f"{HEAD}PORT HALE (Jan. 13, 2015) -- {BODY}")
    assert (made.dated.published, made.outlet) == ("2015-01-13", "outlet-of-text")


def test_a_byline_gives_the_city_and_the_agency_behind_the_name() -> None:
    assert drafted(f"{HEAD}By Ann Lee in Oslo\n\n{BODY}").page.place == "Oslo"
    made = drafted(f"{HEAD}By Ann Lee, Reuters\n\n{BODY}")
    assert (made.page.byline, made.outlet) == ("Ann Lee", "reuters")


def test_a_headline_glued_to_a_dateline_is_taken_off() -> None:
    made = drafted(f"Harbour talks end without a word PORT HALE, January 13, 2015 (Reuters) -- {BODY}")
    assert (made.page.headline, made.dated.published) == ("Harbour talks end without a word", "2015-01-13")


@pytest.mark.parametrize(
    "on", [" (born 1951) is a minister. ", " is a minister. ", ", a minister, is ill. ", "’s office is in Bergen. "]
)
def test_a_name_as_headline_is_not_taken_off_the_sentence_that_begins_with_it(on: str) -> None:
    made = drafted(f"Ann Berg\n\nAnn Berg{on}{BODY}")
    assert made.page.headline == "Ann Berg"
    assert made.page.paragraphs[0].startswith(f"Ann Berg{on}")


def test_a_page_without_a_headline_takes_its_first_words_and_says_so() -> None:
    made = drafted(f"{BODY}\n\n{BODY}")
    assert to_yaml(made).startswith("# check: the page prints no headline")
    assert BODY.startswith(record(f"{BODY}\n\n{BODY}")["headline"])


@pytest.mark.parametrize(
    "text",
    [
        f"Permission is hereby granted, free of charge, to any person.\n\nPublished 13 January 2015\n\n{NEWS}",
        f"harbour (1.2-3) unstable; urgency=low\n\n13 January 2015\n\n{NEWS}",
        "Changes\n\n" + "\n\n".join(f"2015-01-{number} {NEWS}" for number in range(10, 20)),
        f"Il presidente ha accettato\n\n13 January 2015\n\nIl presidente della regione ha accettato l'invito alla parata della vittoria nella capitale, ha detto il portavoce. {'La visita sarebbe la prima da quando governa il paese, dicono gli esperti della materia. ' * 3}",
    ],
    ids=["licence", "log of a package", "list of days", "Italian"],
)
def test_what_is_no_article_in_english_gives_neither_day_nor_claims_and_says_why(text: str) -> None:
    made = drafted(text)
    assert (made.dated.published, made.claims) == (None, ())
    assert made.page.unfit
    assert "no claims were looked for" in to_yaml(made)


def test_news_of_software_is_an_article() -> None:
    made = drafted(f"{HEAD}13 January 2015\n\nThe ministry publishes the source code of its ferry planner, it said. {NEWS}")
    assert made.page.unfit is None
    assert made.dated.published == "2015-01-13"


def test_a_day_beside_many_others_is_not_the_page_s() -> None:
    entries = "".join(f"{number} January 2015\n\n{BODY}\n\n" for number in range(10, 15))
    assert drafted(f"Notes of a harbour\n\n{entries}").dated.published is None


def test_copy_in_capitals_is_read_and_quoted_as_printed() -> None:
    made = drafted(f"A PARADE\n\nMOSCOW, JANUARY 13, 2015 (TASS) -- {NEWS.upper()}")
    claim = next(claim for claim in made.claims if claim.kind == "acceptance")
    assert (claim.subject, claim.attribution) == (("kim-jong-un",), ("kremlin",))
    assert claim.quote in made.page.paragraphs[0]
    assert made.dated.published == "2015-01-13"
    assert "the text is in capitals" in to_yaml(made)


def test_an_anniversary_to_come_does_not_date_the_page() -> None:
    text = f"{HEAD}Saturday is the 75th anniversary of the harbour, which opened on August 14, 1935. {BODY}"
    assert drafted(text).dated.published is None
    assert drafted(text.replace("Saturday is", "Saturday marked")).dated.published is not None


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_wrapped_lines_are_joined_whatever_ends_them(ending: str) -> None:
    import textwrap

    text = f"{HEAD}By Ann Lee\nJanuary 13, 2015\n\n" + "\n\n".join([textwrap.fill(f"{BODY} {BODY}", 72)] * 3)
    made = drafted(text.replace("\n", ending))
    assert (len(made.page.paragraphs), made.page.byline, made.dated.published) == (3, "Ann Lee", "2015-01-13")


def test_somebody_whose_id_another_has_gets_another_today_and_when_on_file() -> None:
    data = ROOT / "data"
    kinds, events = plain(data / "kinds.yaml"), plain(data / "events.yaml")
    cues = load_cues((data / "cues.yaml").read_text(encoding="utf-8"))
    text = f"{HEAD}Ann Lée has accepted an invitation to attend the Victory Day parade in Moscow, the Kremlin said."
    actors = {**plain(data / "actors.yaml"), "ann-lee": {"sort": "person", "name": "Ann Lee"}}
    first = draft_at(prepare(actors=actors, events=events, kinds=kinds, cues=cues), text, file="a.txt")
    assert {claim.subject for claim in first.claims} == {("ann-lee-2",)}
    assert first.actors["ann-lee-2"].name == "Ann Lée"
    actors["ann-lee-2"] = {"sort": "person", "name": "Ann Lée"}
    again = draft_at(prepare(actors=actors, events=events, kinds=kinds, cues=cues), text, file="b.txt")
    assert {claim.subject for claim in again.claims} == {("ann-lee-2",)}
    assert "ann-lee-2" not in again.actors


PAGE = """<html><head><title>Harbour talks end | The Harbour Herald</title><meta property="og:site_name" content="The Harbour Herald">{head}</head>
<body><h1>Harbour talks end without a word</h1>{beside}<article><p>{body}</p><p>{body} Nobody knew.</p><p>{body} Nobody asked.</p></article>{foot}</body></html>"""


def web(head: str = "", beside: str = "", foot: str = "") -> tuple[str, str | None]:
    made = draft_at(desk(), PAGE.format(head=head, beside=beside, foot=foot, body=BODY), file="a.html", html=True)
    return made.page.headline, made.dated.published


@pytest.mark.parametrize(
    ("head", "beside"),
    [
        ('<meta name="pub_date" content="20150113">', ""),
        ('<meta name="publish_date" content="Tue, 13 Jan 2015 07:15:45 EST">', ""),
        ('<meta property="article:published_time" content="2015-01-13T09:00:00+01:00">', ""),
        ("", '<div class="datetime">Published: Tuesday, 13 Jan 2015 | 4:35 PM ET</div>'),
        ('<meta name="date" content="2015-01-14T01:00:00Z">', '<p class="date">January 13, 2015</p>'),
    ],
)
def test_a_web_page_is_dated_by_its_head_or_beside_its_headline(head: str, beside: str) -> None:
    assert web(head, beside)[1] == "2015-01-13"


def test_a_day_elsewhere_on_a_web_page_is_not_its_own() -> None:
    assert web(foot="<p>$Date: 2015/01/13 06:31:43 $</p>")[1] is None


def test_the_outlet_s_name_is_no_part_of_a_headline() -> None:
    assert web()[0] == "Harbour talks end without a word"


def test_a_day_in_a_line_of_data_is_not_the_pages() -> None:
    text = 'Detaching a volume\n\nThis example detaches a volume from the machine that it hangs on.\n\n   {\n       "AttachTime": "2014-02-27T19:23:06.000Z"\n   }\n'
    assert drafted(text).dated.published is None


@pytest.mark.parametrize(
    ("above", "headline"),
    [
        ("Search query | Submit search\nLIVE: storm | scores | weather", "Berg calls off visit to Oslo as storm nears"),
        ("WIRE WATCH | Independent analysis of Norway\nNews | Data", "Berg calls off visit to Oslo as storm nears"),
        ("WIRE WATCH\nNews  Analysis  Opinion  Podcast  Visit Tracker", "Berg calls off visit to Oslo as storm nears"),
        ("Text size  A  A  A     Print  Scrap", "Berg calls off visit to Oslo as storm nears"),
        ("All news about: Land & Sea", "Berg calls off visit to Oslo as storm nears"),
        ("", "Berg calls off visit to Oslo as storm nears in the U.K."),
    ],
)
def test_the_headline_is_the_line_that_speaks_of_the_same_as_the_text(above: str, headline: str) -> None:
    text = f"{above}\n\n{headline}\n\nSpecial Correspondent\n\nOSLO, Norway (AFP) — Ann Berg will not visit Oslo, her office said as the storm came nearer.\n"
    assert drafted(text).page.headline == headline


def test_a_line_of_an_agency_and_its_staff_names_the_agency() -> None:
    text = "Berg to give Oslo a miss\n\nREUTERS, STAFF REPORT\n\nAnn Berg will not go to Oslo for the gala of the harbour, her office said.\n"
    assert drafted(text).outlet == "reuters"


def test_an_event_told_of_with_its_year_is_not_still_to_come() -> None:
    text = "Berg to give Moscow a miss\n\nAnn Berg will not go to Moscow.\n\nIn 2005, Bo Lund accepted an invitation to the 60th anniversary of victory in Moscow.\n"
    assert drafted(text).dated.published is None
