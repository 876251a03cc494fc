"""What is no claim, no voice and nobody's coming: customs, terms, what somebody is free to do, charters that speak, ministers of another charge."""

import pytest

from drafting.at_desk import drafted

TOP = (
    "Gala draws guests\n\nOslo - Organisers have invited Ann Lee, the Danish prime minister, to the gala in Bergen. "
    "Bob Ray, a singer, was invited too.\n\n"
)


def claims(text: str) -> list[tuple[str, str, list[str], list[str]]]:
    """Kind, factuality, subjects and voices of what is claimed after the first paragraph."""
    made = drafted(f"{TOP}{text}\n", "2016-05-03")

    def name(actor: str) -> str:
        found = made.people.get(actor) or made.actors.get(actor)
        return found.name if found else actor

    return [
        (c.kind, c.factuality, [name(i) for i in c.subject], [name(i) for i in c.attribution or ()])
        for c in made.claims
        if c.paragraph > 1
    ]


SILENT = [
    '"We can\'t accept this," said Ann Lee.',
    '"These conditions I can\'t accept," said Ann Lee.',
    '"This is a price that we cannot accept," said Ann Lee.',
    "The gala invitations are sent out by the wardens.",
    "Invitations to ministers are extended by the gala committee, not by the town.",
    '"He can come and he can go," Ann Lee said.',
    '"He can come any time," Ann Lee said of the singer.',
    '"I find it hard to live with the idea that I can be here and he cannot," Ann Lee said.',
    '"It matters that Denmark is in the room," Ann Lee said.',
    '"It is vital that she is there," Bob Ray said.',
    '"She would be standing in a row with 20 other people," Bob Ray said.',
    "Not everyone with a stake in it will be watching from home.",
    "The next Games will be hosted by London, a professor said.",
    "Eva Holt will not go on without her.",
    "A dozen people a day made the trip to the gala.",
    "Ann Lee attends such events.",
    '"Politicians preach, and priests sit in the audience," Ann Lee said.',
    "Ministers attend the gala.",
    "Ann Lee turned down every invitation.",
    "The Bergen Charter says that Ann Lee will not be invited to the gala.",
    "The rules say that Ann Lee will attend the gala.",
    "The law states that Ann Lee will open the gala.",
    "It is the custom that the mayor attends the gala.",
    "Ann Lee taught in Peru, where she had gone with her husband.",
]

TOLD = [
    ("Ann Lee cannot accept the invitation to the gala.", ("acceptance", "CT-", ["Ann Lee"], [])),
    ("Ann Lee accepted this week.", ("acceptance", "CT+", ["Ann Lee"], [])),
    ("Ann Lee cannot come to the gala.", ("attendance", "CT-", ["Ann Lee"], [])),
    ("The gala will be opened by Ann Lee.", ("attendance", "PR+", ["Ann Lee"], [])),
    ("The gala will go ahead without Ann Lee.", ("attendance", "CT-", ["Ann Lee"], [])),
    (
        "Citing President Holt's executive order, Ann Lee said she would not attend the gala.",
        ("attendance", "CT-", ["Ann Lee"], ["Ann Lee"]),
    ),
    (
        "The secretary of the charter said Ann Lee would attend the gala.",
        ("attendance", "PR+", ["Ann Lee"], ["Secretary of the charter, unnamed"]),
    ),
    ("None of the ministers will attend the gala.", ("attendance", "CT-", ["the ministers"], [])),
    ("Not all of the ministers will attend the gala.", ("attendance", "CT-", ["all of the ministers"], [])),
    ("The transport minister will attend the gala.", ("attendance", "PR+", ["the transport minister"], [])),
    ("The culture secretary will be there.", ("attendance", "PR+", ["the culture secretary"], [])),
    ("The prime minister will attend the gala.", ("attendance", "PR+", ["Ann Lee"], [])),
    ("The mayor said he would be at the gala.", ("attendance", "CT+", ["Mayor, unnamed"], ["Mayor, unnamed"])),
    ("A constable, PC Joan Frost, said he would be at the gala.", ("attendance", "PR+", ["Bob Ray"], ["PC Joan Frost"])),
    ("Ann Lee was at the gala and sat in the front row.", ("attendance", "CT+", ["Ann Lee"], [])),
]


@pytest.mark.parametrize("text", SILENT)
def test_what_is_no_claim_of_anybody(text: str) -> None:
    assert [claim for claim in claims(text) if claim[0] != "meeting"] == []


@pytest.mark.parametrize(("text", "claim"), TOLD)
def test_what_stands_beside_it_is_one(text: str, claim: tuple[str, str, list[str], list[str]]) -> None:
    assert claims(text) == [claim]


def test_who_will_not_be_among_those_who_accepted_stays_away() -> None:
    told = claims("About 20 leaders have accepted. Eva Holt will not be among them.")
    assert told == [
        ("acceptance", "CT+", ["About 20 leaders"], []),
        ("guest_count", "CT+", ["About 20 leaders"], []),
        ("attendance", "CT-", ["Eva Holt"], []),
    ]


def test_who_is_undecided_about_an_invitation_has_one() -> None:
    assert claims("Ann Lee had not made up her mind about the invitation.") == [("acceptance", "Uu", ["Ann Lee"], [])]


def test_a_deputy_with_a_title_before_the_name_is_one_person() -> None:
    told = claims("Ann Lee was represented by her deputy, Mrs Eva Holt.")
    assert [(sure, who) for _, sure, who, _ in told] == [("CT+", ["Eva Holt"]), ("CT-", ["Ann Lee"])]


def test_what_opens_a_headline_and_cannot_speak_is_no_voice() -> None:
    made = drafted("It's official: Ann Lee is coming to the gala\n\nOslo - Ann Lee was in Bergen.\n", "2016-05-03")
    assert made.claims[0].attribution == ()
