"""One occasion of an article is one event, whatever the article calls it, and bears its fullest name."""

import pytest

from drafting.at_desk import record

TITLES = [
    (
        "Academy Awards in Hollywood",
        "Director Karim Tavari said he will not attend the Academy Awards in Hollywood.|Actress Lena Moss will attend the Oscars.|"
        "Singer Mona Reed will attend the ceremony.",
    ),
    (
        "Commonwealth Heads of Government Meeting (CHOGM) in Colombo",
        "President Tolo will not attend the Commonwealth Heads of Government Meeting (CHOGM) in Colombo.|Minister Salim Rahi will attend CHOGM.|"
        "King Farid will attend the summit.",
    ),
    (
        "COP26 in Glasgow",
        "Prime Minister Simon Rowe will not attend COP26 in Glasgow.|Minister Jane Tully will attend the UN climate summit.|"
        "President Carla Diaz will attend the conference.",
    ),
    (
        "Coronation of King Edmund in London",
        "Queen Astrid will not attend the coronation of King Edmund in London.|Ida Kron will attend the event at Westminster Abbey.|"
        "Lucas Brand attended the ceremony.",
    ),
    (
        "Hadley University commencement",
        "Mayor Nora Bell will not attend the Hadley University commencement.|Governor Frank Ames will attend the graduation.|"
        "Senator Ray Till will attend the ceremony.",
    ),
    (
        "Senate Finance Committee hearing",
        "Executive Dale Hurst will not attend the Senate Finance Committee hearing.|Ann Pryor will attend the session.",
    ),
    (
        "Church service in Armagh",
        "President Mary Quinn will not attend a church service in Armagh to mark the centenary of partition.|Simon Coyle will attend the service.",
    ),
    (
        "500th anniversary of the Reformation in Wittenberg",
        "Pope Pius has been invited to the 500th anniversary of the Reformation in Wittenberg.|Bishop Anna Lund will attend the festivities.",
    ),
    (
        "Parade for the 50th anniversary of the canal in Cairo",
        "Daniel Okafor was expected in Cairo for the parade that marked the 50th anniversary of the canal.|Ada Eze attended the parade.",
    ),
    (
        "Parliamentary committee hearing",
        "Mark Zeller will not appear before a parliamentary committee.|Ann Pryor will attend the hearing.",
    ),
    (
        "Adelaide Book Festival",
        "Writers leave Adelaide Book Festival.|Rita Sole will attend the festival.",
    ),
    (
        "Military parade in Astana",
        "Karim Rashid will attend a giant military parade in Astana.|Nino Adeni will attend the event.",
    ),
    (
        "Meeting of the Dunmore town council",
        "Max Pratt will not attend a meeting of the Dunmore town council.|Ian Todd will attend the meeting.",
    ),
    (
        "Hari temple consecration in Mathura",
        "Sonal Gandi has declined an invitation to the Hari temple consecration in Mathura.|"
        "Mohan Kar said he would not attend what he termed a BJP-RSS event.",
    ),
    ("Gala", "Ann Pryor did not attend the gala.|Ian Todd was not able to attend the function due to a cold."),
    ("Amandas", "Ann Pryor has boycotted the Amandas.|Ian Todd boycotted the Amandas.|Simon Coyle attended the Amandas."),
    (
        "Group of 20 summit",
        "Max Pratt will not join the Group of 20 summit. He took part in G20 events.|Ian Todd will be at the G20.",
    ),
    ("Prize ceremony", "The prize ceremony is the best in the Norwegian film trade. Ann Pryor will attend the ceremony."),
    ("Luncheon", "Ann Pryor did not attend the luncheon due to a cold."),
    ("Ballet gala", "Ann Pryor will attend the ballet gala, as they are in the race to win the cup. Ian Todd will be there."),
]

SEVERAL = [
    (
        "Jodie Frame will attend a rally in Beverly Hills.|Karim Tavari will not attend the Academy Awards.",
        ["Rally in Beverly Hills", "Academy Awards"],
    ),
    ("Simon Rowe will not attend COP26 in Glasgow.|Jane Tully will attend the G20 in Rome.", ["COP26 in Glasgow", "G20 in Rome"]),
    (
        "Igor Pell will attend the Hay Book Festival.|Ann Pryor will attend the prize ceremony.",
        ["Hay Book Festival", "Prize ceremony"],
    ),
    (
        "Ray Till will attend the inauguration of Luis Ortega in Washington.|Mona Reed will attend a dinner in Boston.",
        ["Inauguration of Luis Ortega in Washington", "Dinner in Boston"],
    ),
]


def abouts(text: str) -> list[str]:
    """The title of the event of each claim, each once."""
    page = "\n\n".join(("The Morning Ledger", "Notes from the capital", "March 3, 2031", *text.split("|")))
    found = record(f"{page}\n")
    events = found["proposes"]["events"]
    return list(dict.fromkeys(events[claim["about"]]["title"] for claim in found["claims"]))


def test_the_year_of_what_is_over_does_not_date_this_years_occasion() -> None:
    page = "Notes from the capital\n\nAnn Pryor has declined her invitation to this year's gala in Lund. She won the first prize at the 2009 gala.\n"
    assert [("date" in event) for event in record(page)["proposes"]["events"].values()] == [False]


def test_the_year_of_the_occasion_itself_dates_it() -> None:
    page = "Notes from the capital\n\nAnn Pryor has declined her invitation to this year's gala in Lund. The 2009 gala will be in June.\n"
    assert [event.get("date") for event in record(page)["proposes"]["events"].values()] == ["2009"]


@pytest.mark.parametrize(("title", "text"), TITLES)
def test_one_occasion_is_one_event_under_its_fullest_name(title: str, text: str) -> None:
    assert abouts(text) == [title]


@pytest.mark.parametrize(("text", "titles"), SEVERAL)
def test_two_occasions_are_two_events(text: str, titles: list[str]) -> None:
    assert abouts(text) == titles
