"""Which event a claim is about: one occasion is one event however it is called, another one is another, and no day is guessed."""

import pytest

from drafting.at_desk import ROOT, drafted, plain
from kimvisit.drafting import Draft, draft_at, load_cues, prepare

TOP = "Notes from the capital\n\n"
SUMMIT = "Ann Lee will attend the Nordic summit in Bergen on 3 June."
PARADE = "Ann Lee will attend the Victory Day parade in Moscow on May 9."


def read(text: str, published: str | None = "2015-04-20") -> Draft:
    return drafted(TOP + text, published)


def about(text: str, published: str | None = "2015-04-20") -> list[str | None]:
    return [c.about for c in read(text, published).claims]


def titles(text: str, published: str | None = "2015-04-20") -> set[str]:
    return {event["title"] for event in read(text, published).events.values()}


@pytest.mark.parametrize(
    "words",
    [
        "the summit",
        "the conference",
        "the two-day gathering",
        "the event",
        "the meeting",
        "the Bergen meeting",
        "the Nordic conference",
        "the gathering in Bergen",
        "June's summit",
    ],
)
def test_one_occasion_is_one_event_however_it_is_called(words: str) -> None:
    assert len(set(about(f"{SUMMIT}\n\nBob Ray will skip {words}."))) == 1


@pytest.mark.parametrize(
    "words",
    [
        "the Alpine summit",
        "the summit in Rome",
        "the summit in Bergen on 5 March",
        "last year's summit in Bergen",
        "another summit",
        "the funeral of Carl Dahl",
        "the 2010 summit in Bergen",
    ],
)
def test_another_occasion_is_another_event(words: str) -> None:
    assert len(set(about(f"{SUMMIT}\n\nBob Ray skipped {words}."))) == 2


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("the Nordic summit in Bergen", "Nordic summit in Bergen"),
        ("the Oslo summit", "Summit in Oslo"),
        ("the funeral of Carl Dahl", "Funeral of Carl Dahl"),
        ("Carl Dahl's funeral", "Funeral of Carl Dahl"),
        ("the wedding of Carl Dahl and Ida Holt", "Wedding of Carl Dahl and Ida Holt"),
        ("the climate conference in Bergen", "Climate conference in Bergen"),
        ("the Summit of the Isles", "Summit of the Isles"),
        ("the opening ceremony of the Bergen Games", "Opening ceremony of the Bergen Games"),
        ("the gala at Harbour Hall", "Gala at Harbour Hall"),
        ("a race meeting in Bergen", "Race in Bergen"),
    ],
)
def test_an_occasion_has_the_title_that_an_editor_would_write(words: str, title: str) -> None:
    assert titles(f"Ann Lee will attend {words}.") == {title}


def test_an_occasion_that_is_named_later_has_its_name_from_there() -> None:
    text = "Ann Lee will not attend.\n\nThe Nordic summit in Bergen begins on 3 June."
    assert titles(text) == {"Nordic summit in Bergen"}


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("the summit in Bergen on 3 June", "2015-06-03"),
        ("the 3 June summit in Bergen", None),
        ("the May 20-21 summit in Bergen", "2015-05-20/2015-05-21"),
        ("June's summit in Bergen", "2015-06"),
        ("next month's summit in Bergen", "2015-05"),
        ("the summit in Bergen, which runs from 3 to 5 June", "2015-06-03/2015-06-05"),
    ],
)
def test_a_day_beside_the_name_dates_the_occasion(words: str, day: str | None) -> None:
    (event,) = read(f"Ann Lee will attend {words}.").events.values()
    assert event.get("date") == day


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee has accepted an invitation to visit Leeds, her office said on Friday.",
        "Ann Lee declined an invitation to the summit on Friday.",
        "Ann Lee was invited to the summit in Bergen on Friday.",
        "Ann Lee will attend the summit in Bergen, Bob Ray told reporters on Tuesday.",
        "On Friday Ann Lee said she will attend the summit in Bergen.",
        "Ann Lee will attend the summit in Bergen, it was announced last week.",
    ],
)
def test_a_day_of_saying_asking_or_answering_dates_no_event(text: str) -> None:
    events = read(text, "2014-05-03").events.values()
    assert events
    assert all("date" not in event for event in events)


@pytest.mark.parametrize(
    "words",
    ["the event", "the celebrations", "the anniversary", "the ceremony", "the parade", "Moscow's event", "the Moscow parade"],
)
def test_the_event_on_file_is_known_by_whatever_name_the_article_gives_it(words: str) -> None:
    assert about(f"{PARADE}\n\nBob Ray will skip {words}.") == ["may9", "may9"]


@pytest.mark.parametrize(
    "text",
    [
        "Bob Ray skipped last year's Victory Day parade in Moscow.",
        "Bob Ray attended the Victory Day parade in 2010.",
        "Bob Ray took part in the parade in 2010.",
        "Bob Ray will attend the Asian summit in Jakarta.",
        "Bob Ray has been invited to a song contest final in Vienna on May 23.",
        "Bob Ray will attend the funeral of Carl Dahl.",
        "Bob Ray last visited Russia in August 2011.",
        "Bob Ray paid a visit to Russia in July-August 2001.",
    ],
)
def test_another_year_or_another_occasion_is_not_the_event_on_file(text: str) -> None:
    first, *others = about(f"{PARADE}\n\n{text}")
    assert first == "may9"
    assert others
    assert "may9" not in others


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee was invited to head the ministry.",
        "Bob Ray asked Ann Lee to take over the ministry. She has not yet accepted the invitation.",
        "Ann Lee accepted the invitation to form a government.",
    ],
)
def test_a_job_is_no_event(text: str) -> None:
    assert about(text) == []


def test_an_invitation_to_lead_a_delegation_to_a_summit_is_to_the_summit() -> None:
    assert set(about("Ann Lee accepted the invitation to lead the delegation to the summit in Bergen.")) == {"summit-bergen"}


def test_an_invitation_that_is_handed_over_at_a_meeting_is_not_to_that_meeting() -> None:
    text = f"{SUMMIT}\n\nBob Ray was invited during the talks in Rome."
    assert len(set(about(text))) == 1


def test_who_sends_a_state_an_invitation_asks_nobody_there() -> None:
    assert "Visit to Norway" not in titles(f"{SUMMIT}\n\nDenmark has sent an invitation to Norway.")


def test_a_visit_that_was_made_is_none_that_is_planned() -> None:
    assert len(set(about("Ann Lee visited Norway in 2010. Ann Lee will visit Norway in June."))) == 2


def test_two_visits_of_different_years_stay_two() -> None:
    assert len(set(about("Ann Lee visited Norway in August 2011. Ann Lee paid a visit to Norway in July-August 2001."))) == 2


def test_a_town_and_its_state_are_one_visit() -> None:
    assert len(set(about("Ann Lee will visit Norway.\n\nShe has been invited to Oslo by Bob Ray."))) == 1


@pytest.mark.parametrize("title", ["Talks", "Rally", "The summit"])
def test_an_event_on_file_that_is_only_a_noun_names_none_of_its_sort(title: str) -> None:
    data = ROOT / "data"
    events = {"that-one": {"title": title, "place": "Oslo", "country": "norway"}}
    cues = load_cues((data / "cues.yaml").read_text(encoding="utf-8"))
    desk = prepare(actors=plain(data / "actors.yaml"), events=events, kinds=plain(data / "kinds.yaml"), cues=cues)
    made = draft_at(
        desk, f"{TOP}Ann Lee will attend the talks. Bob Ray will skip the rally. Carl Dahl will miss the summit.", file="a.txt"
    )
    assert made.claims
    assert "that-one" not in {c.about for c in made.claims}


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee has declined an invitation from the organisers of the May 3 gala.",
        "Ann Lee has declined an invitation from the hosts of Friday's gala.",
        "Ann Lee will attend the gala in Bergen on May 3.",
    ],
)
def test_the_day_of_the_event_is_not_the_day_of_the_answer(text: str) -> None:
    assert {c.happened for c in read(text, "2015-05-04").claims} == {None}


def test_an_event_that_lies_years_ahead_is_not_meant_by_its_place_alone() -> None:
    text = f"{TOP}Ann Lee will travel to Moscow for the parade next month."
    assert {c.about for c in drafted(text, "2013-02-10").claims} != {"may9"}
    assert {c.about for c in drafted(text, "2015-04-10").claims} == {"may9"}


@pytest.mark.parametrize(
    ("headline", "title"),
    [
        ("Lee confirms Oslo visit", "Ann Lee's visit to Oslo"),
        ("Lee cancels Oslo visit", "Ann Lee's visit to Oslo"),
        ("Lee will skip Nordic peace summit", "Nordic peace summit"),
    ],
)
def test_the_verb_of_a_headline_is_no_part_of_the_name(headline: str, title: str) -> None:
    draft = drafted(f"{headline}\n\n15 February 2018\n\nThe singer Ann Lee was named in a report.\n", "2018-02-15")
    assert {event["title"] for event in draft.events.values()} == {title}
