"""What must not be mixed up: the state of a guest and the inviter, two occasions, two names of an outlet, a spokesman and whom he serves."""

import pytest

from drafting.at_desk import Claim, drafted, record
from kimvisit.drafting import to_yaml

DAY = "2031-03-20"


def claims(text: str) -> tuple[Claim, ...]:
    return drafted(f"Notes from the capital\n\n{text}\n", DAY).claims


def inviters(text: str) -> set[str | None]:
    return {dict(c.values).get("inviter") for c in claims(text) if c.kind == "invitation"}


@pytest.mark.parametrize(
    "text",
    [
        "Queen Astrid of Denmark has accepted an invitation to attend the gala in Oslo.",
        "Queen Astrid of Denmark declined an invitation to the gala in Oslo.",
        "Queen Astrid of Denmark turns down invitation to the gala in Oslo.",
        "Queen Astrid of Denmark turned down the invitation to the gala in Oslo.",
        "Queen Astrid of Denmark will accept an invitation to the gala in Oslo.",
        "Queen Astrid of Denmark received an invitation to the gala in Oslo.",
        "Queen Astrid of Denmark has an invitation to the gala in Oslo.",
        "Anna Berg of Germany accepted an invitation to the Oslo summit.",
        "Ann Lee from Chile won an invitation to the gala in Rome.",
        "Ann Lee, the president of Norway, got an invitation to the gala in Rome.",
        "Denmark declined an invitation for Queen Astrid to attend the gala in Oslo.",
        "The Danish queen has accepted an invitation to the gala in Oslo.",
        "Ann Lee's mother accepted an invitation to the gala in Oslo.",
    ],
)
def test_the_state_of_a_guest_is_not_the_inviter(text: str) -> None:
    assert inviters(text) == {None}


@pytest.mark.parametrize("nobody", ["Nobody", "No one", "No-one"])
def test_where_nobody_asked_her_there_is_no_inviter(nobody: str) -> None:
    assert inviters(f"{nobody} has invited Queen Astrid to the gala in Oslo.") == {None}


@pytest.mark.parametrize(
    ("text", "inviter"),
    [
        ("Queen Astrid of Denmark accepted an invitation from Norway to the gala in Oslo.", "norway"),
        ("Queen Astrid of Denmark accepted Norway's standing invitation to the gala in Oslo.", "norway"),
        ("Queen Astrid of Denmark accepted an invitation by the president of Estonia to the gala.", "president-of-estonia"),
        ("Ann Lee accepted a Norwegian invitation to the gala in Oslo.", "norway"),
        ("Ann Lee accepted the long-standing Norwegian state invitation to the gala in Oslo.", "norway"),
        ("Ann Lee accepted an overdue Norwegian royal invitation to the gala in Oslo.", "norway"),
        ("Ann Lee accepted Norway's previous invitation to the gala in Oslo.", "norway"),
        ("Norway extended an invitation to Queen Astrid of Denmark for the gala in Oslo.", "norway"),
        ("Norway has sent Queen Astrid an invitation to the gala in Oslo.", "norway"),
    ],
)
def test_a_state_before_its_invitation_invites(text: str, inviter: str) -> None:
    assert inviters(text) == {inviter}


def titles(text: str) -> list[str]:
    made = drafted(f"Notes from the capital\n\n{text}\n", DAY)
    return [made.events[about]["title"] for about in dict.fromkeys(c.about for c in made.claims) if about]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Lee will go to the Oslo jazz festival. Bob Ray was invited to Riga film festival.",
         ["Oslo jazz festival", "Riga film festival"]),
        ("Ann Lee will attend the Bergen jazz festival. Bob Ray was invited to Tampere Film Festival.",
         ["Bergen jazz festival", "Tampere Film Festival"]),
        ("Ann Lee was invited to Oslo peace conference. She will attend the conference.", ["Oslo peace conference"]),
        ("Ann Lee was invited to Tallinn song festival. Bob Ray will attend the Song Festival in Tallinn.",
         ["Tallinn song festival"]),
        ("Ann Lee will fly to Bergen for the Bergen book fair. Bob Ray was invited to Bergen book fair.", ["Bergen book fair"]),
        ("Ann Lee will travel to the Riga Film Festival.", ["Riga Film Festival"]),
        ("Ann Lee will visit the Rome Trade Summit.", ["Rome Trade Summit"]),
        ("Ann Lee was invited to the Oslo meeting. Bob Ray will go to Oslo.", ["Meeting in Oslo"]),
        ("Ann Lee will attend the jazz festival in Oslo.", ["Jazz festival in Oslo"]),
        ("Ann Lee will visit Oslo Ballet School.", ["Ann Lee's visit to Oslo"]),
        ("Ann Lee will travel to Oslo for the Jazz Festival.", ["Jazz Festival in Oslo"]),
    ],
)  # fmt: skip
def test_an_occasion_called_after_a_city_keeps_its_name(text: str, expected: list[str]) -> None:
    assert titles(text) == expected


def test_the_city_after_which_an_occasion_is_called_is_its_place_where_the_article_says_so() -> None:
    made = drafted("Notes\n\nAnn Lee will attend the Oslo jazz festival. Bob Ray will go to Oslo, too.\n", DAY)
    assert [event["place"] for event in made.events.values()] == ["Oslo"]
    made = drafted("Notes\n\nAnn Lee was invited to Chile trade talks. Bob Ray will go to Chile for the talks.\n", DAY)
    assert not any(event.get("place", "").startswith("Chile trade") for event in made.events.values())


TOLD = "Ann Lee told the Baltic Courier that Eva Lind would come to the gala in Oslo. "


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        (f'{TOLD}"Bob Ray will come to the gala," Lee told the newspaper.', ("ann-lee", "baltic-courier")),
        (f'{TOLD}"Bob Ray will come to the gala," Lee told the same newspaper.', ("ann-lee", "baltic-courier")),
        (f"{TOLD}Eva Lind told the paper on Friday that Bob Ray would come to the gala.", ("eva-lind", "baltic-courier")),
        ("The Courier reported that Ann Lee would come to the gala, quoting a diplomat. "
         "The diplomat told the paper that Bob Ray would come to the gala.", ("diplomat", "courier")),
        ("Ann Lee told Reuters that Eva Lind would come to the gala. "
         "Eva Lind told the agency that Bob Ray would come to the gala.", ("eva-lind", "reuters")),
        ("The Norwegian daily Baltic Courier reported that Bob Ray would come to the gala.", ("baltic-courier",)),
        (f"{TOLD}Eva Lind said that Bob Ray would come to the gala.", ("eva-lind",)),
        (f"{TOLD}Eva Lind told reporters that Bob Ray would come to the gala.", ("eva-lind",)),
        (f"{TOLD}Eva Lind told another newspaper that Bob Ray would come to the gala.", ("eva-lind",)),
        (f"{TOLD}Eva Lind told the Norwegian newspaper that Bob Ray would come to the gala.", ("eva-lind",)),
        (f"{TOLD}Eva Lind told the newspaper's readers that Bob Ray would come to the gala.", ("eva-lind",)),
        (f"{TOLD}Eva Lind told the agency that Bob Ray would come to the gala.", ("eva-lind",)),
        ("Ann Lee told Reuters that Eva Lind would come to the gala. "
         "Eva Lind told the newspaper that Bob Ray would come to the gala.", ("eva-lind",)),
        ("Eva Lind told the newspaper that Bob Ray would come to the gala.", ("eva-lind",)),
    ],
)  # fmt: skip
def test_who_was_told_the_newspaper_is_the_one_spoken_of_before(text: str, chain: tuple[str, ...]) -> None:
    assert [c.attribution for c in claims(text) if c.subject == ("bob-ray",) and c.kind == "attendance"] == [chain]


INVITED = "Queen Astrid was invited to the gala in Oslo.\n\n"


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        (f"{INVITED}The court's spokesman, Henrik Dahl, said last week that no decision had been made.", "queen-astrid"),
        (f"{INVITED}Court spokesman Henrik Dahl said that no decision had been made.", "queen-astrid"),
        (f"{INVITED}Henrik Dahl, a spokesman for the Danish court, said no decision had been made.", "queen-astrid"),
        (f"{INVITED}A spokesman for the court said no decision had been made.", "queen-astrid"),
        ("Bob Ray was invited to the gala. His spokeswoman, Eva Lind, said no decision had been made.", "bob-ray"),
        ("Ann Lee was invited to the gala. Lee said no decision had been made.", "ann-lee"),
        ("Henrik Dahl, the court's spokesman, was invited to the gala. Dahl said no decision had been made.", "henrik-dahl"),
        ("Queen Astrid and King Oskar were invited to the gala.\n\nTheir spokesman, Henrik Dahl, said no decision had been made.",
         None),
    ],
)  # fmt: skip
def test_a_spokesman_leaves_open_what_another_will_do(text: str, subject: str | None) -> None:
    assert {c.subject[0] for c in claims(text) if c.factuality == "Uu"} == ({subject} if subject else set())


@pytest.mark.parametrize(
    ("text", "check"),
    [
        ("Mary Lee told Jane Ray that she would attend the gala.", "`she` may be the one told"),
        ("The mayor told Tom Ray in May that he would attend the gala.", "`he` may be the one told"),
        ("Jane Ray was invited to the gala. Mary Lee, the foreign minister, said she would attend the gala.",
         "`she` may be the speaker or another"),
        ("King Bob was invited to the gala. His minister Tom Lee said he would attend the gala.",
         "`he` may be the speaker or another"),
    ],
)  # fmt: skip
def test_a_question_names_the_pronoun_that_stands_in_the_text(text: str, check: str) -> None:
    assert check in claims(text)[-1].checks


@pytest.mark.parametrize("text", ["海辺新聞\n\n女王が招待された\n", "Вестник\n\nКоролева приглашена на праздник.\n"])
def test_a_page_in_another_language_begins_with_its_own_words(text: str) -> None:
    assert record(text)["headline"] in text.strip().split("\n\n")


def test_a_page_without_words_does_not_say_how_they_begin() -> None:
    made = to_yaml(drafted("!!!\n\n???\n"))
    assert "this is how" not in made
    assert "prints no headline" in made
