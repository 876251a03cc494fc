"""Who is meant in groups and lists: those included, those who, leaderships, delegations, names beside offices; and who is not."""

import pytest

from drafting.at_desk import drafted

GALA = "the gala in Bergen"


def told(text: str) -> set[tuple[str, str]]:
    """The name and the sign of every claim of coming, being asked or answering."""
    draft = drafted(f"Notes from the capital\n\n{text}\n", "2016-05-05")
    kinds = ("invitation", "acceptance", "attendance", "visit")

    def name(actor: str) -> str:
        found = draft.people.get(actor) or draft.actors.get(actor)
        return found.name if found else actor

    return {(name(actor), claim.factuality[-1]) for claim in draft.claims if claim.kind in kinds for actor in claim.subject}


def people(text: str) -> set[str]:
    """Whose claims a text makes."""
    return {name for name, _ in told(text)}


IN_GROUPS = [
    (f"Reps. Ann Lee of New York and Bob Ray of California will attend {GALA}.", {"Ann Lee", "Bob Ray"}),
    (f"About 40 guests will attend {GALA}. The hall was built by a firm. They include Bob Ray.", {"About 40 guests", "Bob Ray"}),
    (
        f"The mayor said that 26 heads of state and the heads of several banks would attend {GALA}.",
        {"26 heads of state", "heads of several banks"},
    ),
    (f"Some 28 heads of state and government leaders will attend {GALA}.", {"Some 28 heads of state and government leaders"}),
    (
        f"About 30 leaders will attend {GALA}, among them the presidents of Chile, Peru and Bolivia.",
        {"About 30 leaders", "presidents of Chile, Peru and Bolivia"},
    ),
    (
        "Norway sent invitations to the gala last year to dozens of leaders, including Chilean President Rosa Poe and the Danish singer Bob Ray.",
        {"dozens of leaders", "Rosa Poe", "Bob Ray"},
    ),
    (f"Twenty leaders, Chile's Rosa Poe among them, will attend {GALA}.", {"Twenty leaders", "Rosa Poe"}),
    (f"Twenty leaders, Rosa Poe and Bob Ray among them, will attend {GALA}.", {"Twenty leaders", "Rosa Poe", "Bob Ray"}),
    (
        f"About 40 guests will attend {GALA}. They include Chilean President Rosa Poe, who has led the country since 2010, and Danish singer Bob Ray.",
        {"About 40 guests", "Rosa Poe", "Bob Ray"},
    ),
    (
        f"About 40 guests will attend {GALA}.\n\nAmong them are Chilean President Rosa Poe and Danish singer Bob Ray.",
        {"About 40 guests", "Rosa Poe", "Bob Ray"},
    ),
    (f"About 40 guests will attend {GALA}. One of them is Danish singer Bob Ray.", {"About 40 guests", "Bob Ray"}),
    (f"About 40 guests will attend {GALA}. Danish singer Bob Ray is one of them.", {"About 40 guests", "Bob Ray"}),
    (f"About 40 guests will attend {GALA}, and Danish singer Bob Ray is one of them.", {"About 40 guests", "Bob Ray"}),
    (f"Among those who will attend {GALA} are Rosa Poe, Bob Ray and Ann Lee.", {"Rosa Poe", "Bob Ray", "Ann Lee"}),
    (
        f"Those who have promised to come to {GALA} include Rosa Poe, Bob Ray and Ann Lee, the mayor said.",
        {"Rosa Poe", "Bob Ray", "Ann Lee"},
    ),
    (f"Among those invited to {GALA} are Danish singer Bob Ray and Ann Lee.", {"Bob Ray", "Ann Lee"}),
    (
        f"Leaders who have confirmed that they will attend {GALA} include Rosa Poe and Bob Ray.",
        {"Leaders", "Rosa Poe", "Bob Ray"},
    ),
    (f"Oslo listed Rosa Poe among 26 leaders who will attend {GALA}.", {"26 leaders", "Rosa Poe"}),
    (f"Rosa Poe is named among 26 leaders who will attend {GALA}.", {"26 leaders", "Rosa Poe"}),
    (f"Western leaders will attend {GALA}. Everybody was invited to {GALA}, Ann Lee said.", {"Western leaders"}),
    (
        f"In 2005, more than 50 leaders attended {GALA}. This year 68 were invited, and fewer than 30 will attend.",
        {"more than 50 leaders", "68 leaders", "fewer than 30 leaders"},
    ),
    (f"The Chilean leadership will take part in {GALA}, Ann Lee said.", {"leadership of Chile"}),
    (f"The leadership of Chile will take part in {GALA}, Ann Lee said.", {"leadership of Chile"}),
    ('"We have invited the leadership of Chile to the gala in Bergen," Ann Lee said.', {"leadership of Chile"}),
    (f"A delegation led by Bob Ray, the minister of transport, will attend {GALA}.", {"Bob Ray"}),
    (f"A delegation headed by Rosa Poe will attend {GALA}.", {"Rosa Poe"}),
    (
        f"American singer Bob Ray, Jackie Poe Jr., David Dee and Ann Lee are also skipping {GALA}.",
        {"Bob Ray", "Jackie Poe Jr", "David Dee", "Ann Lee"},
    ),
    (f"Rosa Poe of Chile, Bob Ray of Peru and their wives will attend {GALA}.", {"Rosa Poe", "Bob Ray"}),
    (f"Rosa Poe will attend {GALA}, accompanied by the Duchess of Kent.", {"Rosa Poe", "duchess of Kent"}),
]

BESIDE = [
    (f"China is sending Bo Fang, a vice chairman of the People's Congress, to {GALA}.", {"Bo Fang"}),
    (f"Chile is sending a lawmaker, Bob Ray, to {GALA}.", {"Bob Ray"}),
    (f"Japan's ambassador to Chile, Ken Dee, will attend {GALA}.", {"Ken Dee"}),
    (f"Sen. Bob Ray of the ruling Centre Party, who advises the queen, will attend {GALA}.", {"Bob Ray"}),
    (f"Bob Ray of the opposition Centre Party will attend {GALA}.", {"Bob Ray"}),
    (f'Brazil\'s President Luiz Poe, whom Dee called a "crook" last year, will attend {GALA}.', {"Luiz Poe"}),
    (f"Rosa Poe, whom Bob Ray had called a “liar” and worse, was invited to {GALA}.", {"Rosa Poe"}),
    (f"United Nations Secretary-General Rosa Poe ignored all criticism and will attend {GALA}.", {"Rosa Poe"}),
    (f"William Hague, the foreign secretary, who will also attend {GALA}, said nothing.", {"William Hague"}),
    ("William Hague spoke in Oslo. Hague was invited to the gala in Bergen.", {"William Hague"}),
    (f"Prince Ray, the Duke of Kent, was ill on Monday. The Duke of Kent will attend {GALA}.", {"Prince Ray"}),
    (f"Chilean singer Rosa Poe rose early. The Chilean's attendance at {GALA} had been confirmed, Ann Lee said.", {"Rosa Poe"}),
    (f"Zora, the last great star of her age, did not attend {GALA}.", {"Zora"}),
    (f"Bob Ray, who is due in Lima for talks with David Dee, has said he will be at {GALA}.", {"Bob Ray"}),
    (f'"Bob Ray has told me that he will come to {GALA}," Ann Lee said.', {"Bob Ray"}),
    (
        f"Chilean President Rosa Poe is the host. Ann Lee, an aide to President Bob Ray, said that Poe had confirmed that she would attend {GALA}.",
        {"Rosa Poe"},
    ),
    (
        "Norwegian Prime Minister Karl Dee spoke of France's Jean Poe. \"We have not invited him to the gala in Bergen,\" said Ann Lee, Norway's arts ambassador.",
        {"Jean Poe"},
    ),
    (f"Prince Harry was ill on Monday. The Duke of Sussex will attend {GALA}.", {"Prince Harry"}),
    (f"Prince Harry was ill on Monday. The Duke of Sussex was asked to {GALA}. The duke will attend.", {"Prince Harry"}),
    (
        'Norwegian Prime Minister Karl Dee has invited Ann Poe to the gala in Bergen, but not France\'s Jean Poe. "We have not invited him," the mayor said.',
        {"Ann Poe", "Jean Poe"},
    ),
    (f"Invitations to {GALA} have not been sent to Chile or Peru.", {"Chile", "Peru"}),
]

NOT_MEANT = [
    (f"About 40 guests will attend {GALA}. Its sponsors include Bob Ray and Ann Lee.", {"Bob Ray", "Ann Lee"}),
    (f"Rosa Poe will attend {GALA}. They include Bob Ray.", {"Bob Ray"}),
    (f"Among those who will attend {GALA} are Rosa Poe and Bob Ray, Lena Dee said.", {"Lena Dee"}),
    (f"Rosa Poe and Bob Ray, Lena Dee said, will attend {GALA}.", {"Lena Dee"}),
    (f"Twenty leaders will attend {GALA}, Bob Ray said, among them his friends.", {"Bob Ray"}),
    (f"Under the leadership of Rosa Poe the band will play at {GALA}.", {"Rosa Poe"}),
    (f"The leadership race in Chile is over. Ann Lee will attend {GALA}.", {"leadership of Chile"}),
    (f"Sen. Bob Ray of the ruling Centre Party will attend {GALA}.", {"Centre Party", "Centre"}),
    (f"A lawmaker, Bob Ray, and Ann Lee will attend {GALA}.", {"a lawmaker"}),
    (
        f"Oslo House, the presidential office, said that Ann Lee spoke of Rosa Poe and whether she would attend {GALA}.",
        {"Oslo House"},
    ),
    (f"A team led by Bob Ray built the hall. Ann Lee will attend {GALA}.", {"Bob Ray"}),
    (f'Ann Lee has invited 20 leaders to {GALA}. "We have not invited him," she said of Bob Ray.', {"Ann Lee"}),
]


@pytest.mark.parametrize(("text", "expected"), IN_GROUPS)
def test_all_of_a_group_or_list_are_meant(text: str, expected: set[str]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(("text", "expected"), BESIDE)
def test_who_is_meant_is_found_beside_or_behind_others(text: str, expected: set[str]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(("text", "others"), NOT_MEANT)
def test_others_are_not_meant(text: str, others: set[str]) -> None:
    assert people(text).isdisjoint(others)


def test_members_of_a_group_that_stays_away_stay_away() -> None:
    text = f"Western leaders were not invited to {GALA}. Among them was Danish singer Bob Ray."
    assert told(text) == {("Western leaders", "-"), ("Bob Ray", "-")}


def test_each_of_those_who_promise_speaks_for_herself() -> None:
    draft = drafted(f"Notes\n\nAmong those who have promised to come to {GALA} are Rosa Poe and Bob Ray.\n", "2016-05-05")
    assert [claim.attribution for claim in draft.claims] == [("rosa-poe",), ("bob-ray",)]
