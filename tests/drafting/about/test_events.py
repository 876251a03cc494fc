"""Which event a claim is about: one occasion is one event however it is called, another one is another, and no day is guessed."""

import pytest

from drafting.at_desk import ROOT, drafted, plain, rows
from kimvisit.drafting import Draft, draft_at, load_cues, prepare

TOP = "Notes from the capital\n\n"
SUMMIT = "Ann Lee will attend the Nordic summit in Bergen on 3 June."
NORDIC = "attendance ann-lee: Nordic summit in Bergen 2015-06-03"
VISIT = "visit ann-lee: Ann Lee's visit to Norway"
PARADE = "Ann Lee will attend the Victory Day parade in Moscow on May 9."


def read(text: str, published: str | None = "2015-04-20") -> Draft:
    return drafted(TOP + text, published)


def about(text: str, published: str | None = "2015-04-20") -> list[str | None]:
    return [c.about for c in read(text, published).claims]


def told(text: str, published: str | None = "2015-04-20") -> list[str]:
    """What is claimed of whom, with the title and the day of its event; one on file by its id."""
    made = read(text, published)
    events = {ident: " ".join(filter(None, (event["title"], event.get("date")))) for ident, event in made.events.items()}
    return [f"{claim.kind} {claim.subject[0]}: {events.get(claim.about or '', claim.about)}" for claim in made.claims]


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
    assert told(f"{SUMMIT}\n\nBob Ray will skip {words}.") == [NORDIC, NORDIC.replace("ann-lee", "bob-ray")]


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("the Alpine summit", "Alpine summit"),
        ("the summit in Rome", "Summit in Rome"),
        ("the summit in Bergen on 5 March", "Summit in Bergen 2015-03-05"),
        ("last year's summit in Bergen", "Nordic summit in Bergen 2014"),
        ("another summit", "Nordic summit"),
        ("the funeral of Carl Dahl", "Funeral of Carl Dahl"),
        ("the 2010 summit in Bergen", "Summit in Bergen 2010"),
    ],
)
def test_another_occasion_is_another_event(words: str, event: str) -> None:
    assert told(f"{SUMMIT}\n\nBob Ray skipped {words}.") == [NORDIC, f"attendance bob-ray: {event}"]


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


def test_of_two_events_on_one_day_of_the_year_an_undated_article_means_the_later() -> None:
    text = (
        "Notes from the capital\n\nMOSCOW (AP) - Ann Lee will take part in the festivities in Moscow on May 9, her office said."
    )
    assert [claim.about for claim in drafted(text).claims] == ["may9"]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Bob Ray skipped last year's Victory Day parade in Moscow.", "attendance bob-ray: Victory Day parade in Moscow 2014"),
        ("Bob Ray attended the Victory Day parade in 2010.", "attendance bob-ray: Victory Day parade 2010"),
        ("Bob Ray took part in the parade in 2010.", "attendance bob-ray: Victory Day parade 2010"),
        ("Bob Ray will attend the Victory Day parade in 2016.", "attendance bob-ray: Victory Day parade 2016"),
        ("Bob Ray was invited to a wedding.", "invitation bob-ray: Wedding"),
        ("Bob Ray will attend the Asian summit in Jakarta.", "attendance bob-ray: Asian summit in Jakarta"),
        (
            "Bob Ray has been invited to a song contest final in Vienna on May 23.",
            "invitation bob-ray: Song contest final in Vienna 2015-05-23",
        ),
        ("Bob Ray will attend the funeral of Carl Dahl.", "attendance bob-ray: Funeral of Carl Dahl"),
        ("Bob Ray last visited Russia in August 2011.", "visit bob-ray: Bob Ray's visit to Russia 2011-08"),
        ("Bob Ray paid a visit to Russia in July-August 2001.", "visit bob-ray: Bob Ray's visit to Russia"),
    ],
)
def test_another_year_or_another_occasion_is_not_the_event_on_file(text: str, event: str) -> None:
    assert told(f"{PARADE}\n\n{text}") == ["attendance ann-lee: may9", event]


@pytest.mark.parametrize(
    "text",
    [
        "Bob Ray will attend the parade to mark the end of the war in 1945.",
        "Bob Ray was invited to the Victory Day parade in December 2014.",
        "Bob Ray was invited to a ceremony.",
    ],
)
def test_a_year_that_is_marked_or_in_which_somebody_was_asked_is_not_that_of_the_event(text: str) -> None:
    assert about(f"{PARADE}\n\n{text}") == ["may9", "may9"]


def test_a_70th_anniversary_elsewhere_is_not_the_one_on_file() -> None:
    text = (
        "Ann Lee to stay away from Lima memorial\n\nAnn Lee will not attend the ceremony marking the 70th anniversary of the flood "
        "in Lima, an aide in Moscow said. Bob Ray will open the ceremony.\n"
    )
    assert {claim.about for claim in drafted(text, "2015-01-14").claims}.isdisjoint({"may9", None})


def test_an_article_whose_headline_names_a_conference_in_another_land_is_not_about_the_parade_that_it_names_by_the_way() -> None:
    text = (
        "Ann Lee Invited to Farming Conference in Peru\n\nPeru has invited Ann Lee to the farming conference in Lima in April. Bob Ray may attend "
        "the April conference too.\n\nLee plans to join a ceremony in Moscow in May to mark the 70th anniversary of the victory.\n"
    )
    assert [claim.about for claim in drafted(text, "2015-02-22").claims] == ["conference-lima-2015"] * 3 + ["may9"]


def test_a_meeting_that_was_held_is_not_at_what_somebody_was_then_invited_to() -> None:
    met = drafted(f"{PARADE}\n\nBob Ray invited Carl Dahl to the parade when he met Jo Holt.", "2015-01-14").claims[1:]
    assert [(c.kind, c.about == "may9") for c in met] == [("invitation", True), ("meeting", False), ("meeting", False)]


def test_an_undated_article_about_a_summit_elsewhere_is_not_about_the_forum_of_its_background() -> None:
    text = (
        "Ann Lee to attend Beijing summit\n\nAnn Lee will attend the trade summit in Beijing next week, an aide said. Bob Ray will come too.\n\n"
        "Lee was asked to an economic forum in Vladivostok last year but did not go.\n"
    )
    assert [claim.about for claim in drafted(text).claims] == ["summit-beijing"] * 3 + ["eef2018"] * 2


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
    text = "Ann Lee accepted the invitation to lead the delegation to the summit in Bergen."
    assert told(text) == ["acceptance ann-lee: Summit in Bergen"]


def test_an_invitation_that_is_handed_over_at_a_meeting_is_not_to_that_meeting() -> None:
    text = f"{SUMMIT}\n\nBob Ray was invited during the talks in Rome."
    assert told(text) == [NORDIC, "invitation bob-ray: Nordic summit in Bergen 2015-06-03"]


def test_who_sends_a_state_an_invitation_asks_nobody_there() -> None:
    assert titles(f"{SUMMIT}\n\nDenmark has sent an invitation to Norway.") == {"Nordic summit in Bergen"}


def test_a_visit_that_was_made_is_none_that_is_planned() -> None:
    assert told("Ann Lee visited Norway in 2010. Ann Lee will visit Norway in June.") == [f"{VISIT} 2010", f"{VISIT} 2015-06"]


def test_two_visits_of_different_years_stay_two() -> None:
    text = "Ann Lee visited Norway in August 2011. Ann Lee paid a visit to Norway in July-August 2001."
    assert told(text) == [f"{VISIT} 2011-08", VISIT]


def test_a_town_and_its_state_are_one_visit() -> None:
    text = "Ann Lee will visit Norway.\n\nShe has been invited to Oslo by Bob Ray."
    assert told(text) == [VISIT, VISIT.replace("visit ann-lee", "invitation ann-lee")]


@pytest.mark.parametrize("title", ["Talks", "Rally", "The summit"])
def test_an_event_on_file_that_is_only_a_noun_names_none_of_its_sort(title: str) -> None:
    data = ROOT / "data"
    events = {"that-one": {"title": title, "place": "Oslo", "country": "norway"}}
    cues = load_cues((data / "cues.yaml").read_text(encoding="utf-8"))
    desk = prepare(actors=plain(data / "actors.yaml"), events=events, kinds=plain(data / "kinds.yaml"), cues=cues)
    made = draft_at(
        desk, f"{TOP}Ann Lee will attend the talks. Bob Ray will skip the rally. Carl Dahl will miss the summit.", file="a.txt"
    )
    assert rows(made.claims, "who event") == ["ann-lee summit", "bob-ray rally", "carl-dahl summit"]


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
    text = "Ann Lee will travel to Moscow for the parade next month."
    assert told(text, "2013-02-10") == ["attendance ann-lee: Parade in Moscow 2013-03"]
    assert told(text, "2015-04-10") == ["attendance ann-lee: may9"]


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


ASKED = "Organisers have invited Ann Lee to the book fair in Bergen on 12 June."


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("this year's edition", "Book fair in Bergen 2015"),
        ("the event", "Book fair in Bergen"),
        ("the gathering", "Book fair in Bergen"),
        ("the fair", "Book fair in Bergen"),
    ],
)
def test_an_occasion_of_any_sort_is_the_event_and_has_editions(words: str, event: str) -> None:
    assert told(f"{ASKED} She will attend {words}.", "2015-01-13") == [
        f"invitation ann-lee: {event}",
        f"attendance ann-lee: {event}",
    ]


def test_the_edition_of_a_paper_is_no_occasion() -> None:
    text = f"{ASKED} Her story will appear in this year's edition of the almanac."
    assert told(text, "2015-01-13") == ["invitation ann-lee: Book fair in Bergen 2015"]


def test_summits_of_different_names_are_different_events() -> None:
    text = "Ann Lee will attend the Nordic summit in Bergen.\n\nBob Ray skipped the Alpine summit."
    assert told(text, None) == ["attendance ann-lee: Nordic summit in Bergen", "attendance bob-ray: Alpine summit"]


def test_the_same_festival_of_another_year_is_another_event() -> None:
    text = "In 2012, Ann Lee attended the Olympics. Bob Ray attended the 2010 Olympics."
    assert told(text, None) == ["attendance ann-lee: Olympics 2012", "attendance bob-ray: Olympics 2010"]


def test_the_parade_of_a_later_year_is_not_the_one_on_file() -> None:
    text = "Ann Lee will attend the Victory Day parade in Moscow on May 9. She came to power in 2024."
    assert read(text, None).dated.published is None
    assert told(text, None) == ["attendance ann-lee: Victory Day parade in Moscow"]


def test_an_answer_is_to_the_invitation_of_its_own_sentence_though_the_article_is_about_an_event_on_file() -> None:
    text = (
        "Kim Jong-un stays away from Victory Day parade\n\n"
        "Kim Jong-un will not come to the Victory Day parade in Moscow on 9 May, an aide said.\n\n"
        "Kim has also been asked to the Nordic gala in Bergen, two diplomats said, but has yet to respond.\n"
    )
    made = drafted(text, "2015-05-05")
    abouts = {claim.kind: claim.about for claim in made.claims if claim.kind != "office"}
    assert abouts["attendance"] == "may9"
    assert abouts["invitation"] == abouts["acceptance"] != "may9"


@pytest.mark.parametrize(("published", "own"), [("2015-05-10", True), ("2016-05-10", False), ("2023-05-10", False)])
def test_a_headline_in_the_present_tense_tells_of_the_parade_of_its_own_year(published: str, own: bool) -> None:
    text = "Ann Lee attends Victory Day parade in Moscow\n\nAnn Lee came to the parade.\n"
    assert [claim.about == "may9" for claim in drafted(text, published).claims if not claim.paragraph] == [own]


def test_what_a_later_article_has_dated_is_not_the_forum_on_file() -> None:
    text = "Ann Lee attended the Eastern Economic Forum in Vladivostok on Tuesday.\n\nBob Ray did not attend the Eastern Economic Forum."
    events = [claim.about for claim in drafted(TOP + text, "2019-09-06").claims]
    assert events == [events[0], events[0]] != ["eef2018", "eef2018"]


@pytest.mark.parametrize(
    ("years", "own"), [("70 years since the Soviet Union's victory", True), ("80 years since the victory", False)]
)
def test_so_many_years_since_a_victory_are_its_anniversary(years: str, own: bool) -> None:
    text = f"Ann Lee will attend the Victory Day parade in Moscow on May 9, marking {years} over Germany."
    assert [claim.about == "may9" for claim in read(text, None).claims] == [own]


def test_years_since_anything_else_are_no_anniversary() -> None:
    text = "Ann Lee will attend the Victory Day parade in Moscow on May 9. It is 15 years since she took office."
    assert [claim.about for claim in read(text, None).claims] == ["may9"]


@pytest.mark.parametrize(
    "trip",
    [
        "Kim Jong-un's trip to Russia is still in doubt.",
        "Kim Jong-un will travel to Russia, an aide said.",
        "A visit by Kim Jong-un to Moscow is still being weighed.",
    ],
)
def test_a_planned_trip_to_the_land_of_an_occasion_on_file_is_the_coming_to_it(trip: str) -> None:
    found = told(f"Kim Jong-un was invited to the Victory Day parade in Moscow on May 9.\n\n{trip}")
    assert found == ["invitation kim-jong-un: may9", "attendance kim-jong-un: may9"]


@pytest.mark.parametrize(
    "trip",
    [
        "Kim Jong-un will travel to China, an aide said.",
        "Kim Jong-un travelled to Russia in 2014, an aide said.",
        "Kim Jong-un will travel to Vladivostok, an aide said.",
        "Kim Jong-un will travel to Russia in August, an aide said.",
    ],
)
def test_another_trip_is_none_of_an_occasion_on_file(trip: str) -> None:
    found = told(f"Kim Jong-un was invited to the Victory Day parade in Moscow on May 9.\n\n{trip}")
    assert found[1].startswith("visit ")
    assert "may9" not in found[1]


def test_what_was_ten_years_ago_may_be_the_event_on_file_of_that_place() -> None:
    past = "The 60th anniversary was marked in Moscow as well. Ten years ago, Bob Ray was the guest of honour."
    found = told(f"Kim Jong-un was invited to the Victory Day parade in Moscow on May 9.\n\n{past}", None)
    assert found[1:] == ["attendance bob-ray: victory60"]


@pytest.mark.parametrize(
    "headline", ["Kremlin confirms Kim visit", "Kremlin confirms visit by Kim", "Kim confirmed for Moscow trip, Kremlin says"]
)
def test_a_trip_in_a_headline_is_the_coming_to_the_occasion_of_the_text(headline: str) -> None:
    made = drafted(
        f"{headline}\n\nKim Jong-un will attend the Victory Day parade in Moscow on May 9, the Kremlin said.", "2015-04-20"
    )
    assert [(c.kind, c.about) for c in made.claims] == [("attendance", "may9")] * 2


def test_the_day_on_which_a_coming_is_announced_is_not_that_of_the_coming() -> None:
    claims = read("Bob Ray announced Ann Lee's attendance at the gala at a briefing on Monday.").claims
    assert [(claim.subject, claim.happened) for claim in claims] == [(("ann-lee",), None)]


def test_a_mountain_is_no_end_of_a_sentence() -> None:
    assert titles("Ann Lee will visit Mt. Fuji in June.") == {"Ann Lee's visit to Mt. Fuji"}
