"""Who is meant: descriptions, counts without a noun, the likelier of two, those attached, messengers; and who is not."""

import pytest

from drafting.at_desk import desk, drafted, subjects

GALA = "the gala in Lima"
LIKELY = "likely, not certain"


def checked(text: str) -> bool:
    """Whether the last claim of a text is marked as likely only."""
    claims = drafted(f"Notes from the capital\n\n{text}\n", "2015-01-13").claims
    return any(LIKELY in check for check in claims[-1].checks)


@pytest.mark.parametrize(
    "description",
    [
        "The veteran leftist",
        "The 54-year-old",
        "The 54-year-old Chilean",
        "The former banker",
        "The two-time Grammy winner",
        "The mother of three",
        "The Chilean",
    ],
)
def test_a_description_means_the_person_of_whom_the_article_told(description: str) -> None:
    text = f"Chilean singer Rosa Poe rose early on Monday. {description} will attend {GALA}."
    assert subjects(text) == ["Rosa Poe"]
    assert checked(text)


@pytest.mark.parametrize("description", ["The reclusive leader", "The billionaire, who is 54,", "The young ruler"])
def test_a_calling_that_the_article_gave_nobody_is_its_person(description: str) -> None:
    assert subjects(f"Rosa Poe rose early on Monday. {description} will attend {GALA}.") == ["Rosa Poe"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (f"Chilean singer Rosa Poe met British actor Bob Ray. The Briton will attend {GALA}.", "Bob Ray"),
        (f"Chilean singer Rosa Poe met British actor Bob Ray. The Chilean will attend {GALA}.", "Rosa Poe"),
        (f"Rosa Poe of Chile beat Bob Ray of Britain. The Briton will attend {GALA}.", "Bob Ray"),
        (f"Rosa Poe met Bob Ray. The actress will attend {GALA}.", "Rosa Poe"),
        (f"Bob Ray met Rosa Poe. The mother of two will attend {GALA}.", "Rosa Poe"),
        (
            f"Danish Prime Minister Nils Holm met Chilean President Rosa Poe. His Chilean counterpart will attend {GALA}.",
            "Rosa Poe",
        ),
    ],
)
def test_country_and_sex_tell_two_people_apart(text: str, who: str) -> None:
    assert subjects(text) == [who]


@pytest.mark.parametrize(
    "text",
    [
        f"Rosa Poe slept. The letter will come to {GALA}.",
        f"Rosa Poe slept. The British will attend {GALA}.",
        f"Rosa Poe slept. The dinner was invited by nobody to {GALA}.",
        f"Rosa Poe said the tall stranger would attend {GALA}.",
    ],
)
def test_not_everything_described_is_the_person_of_whom_the_article_told(text: str) -> None:
    assert "Rosa Poe" not in subjects(text) + subjects(text, "invitation")


@pytest.mark.parametrize(
    "amount",
    [
        "Fewer than half",
        "A third of them",
        "Only 12 of the 30 invited",
        "Most",
        "Some",
        "A handful",
        "As many as 40",
        "Two dozen",
        "The rest",
        "The other two",
        "Some 300 mourners",
        "Thousands of fans",
        "Nearly all",
    ],
)
def test_an_amount_that_opens_the_clause_is_a_group(amount: str) -> None:
    (who,) = subjects(f"Many are old. {amount} will attend {GALA}.")
    assert amount.lower().split()[-1] in who.lower()


@pytest.mark.parametrize("text", [f"In 2014 Ann Lee will attend {GALA}.", f"On May 9 Ann Lee will attend {GALA}."])
def test_a_year_or_a_day_is_no_group(text: str) -> None:
    assert subjects(text) == ["Ann Lee"]


TWO = "Ann Lee", "Bob Ray"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (f"President Ann Lee met President Bob Ray. The two leaders will attend {GALA}.", TWO),
        (f"President Ann Lee met President Bob Ray. Both leaders will attend {GALA}.", TWO),
        (f"President Ann Lee met President Bob Ray. Both will attend {GALA}.", TWO),
        (f"President Ann Lee met President Bob Ray. The pair will attend {GALA}.", TWO),
        (f"Ann Lee and Bob Ray grew up in Oslo. The twins will attend {GALA}.", TWO),
        (f"Ann Lee, Bob Ray and Tom Poe ran. All three will attend {GALA}.", (*TWO, "Tom Poe")),
        (f"Ann Lee along with Bob Ray will attend {GALA}.", TWO),
        (f"Ann Lee, as well as Bob Ray, will attend {GALA}.", TWO),
        (f"Ann Lee will attend {GALA}, along with Bob Ray.", TWO),
        (f"Ann Lee will attend {GALA}, with Bob Ray also attending.", TWO),
        (f"Leaders including Ann Lee and Bob Ray will attend {GALA}.", ("Leaders", *TWO)),
        (f"The presidents of Chile and Peru, Ann Lee and Bob Ray, will attend {GALA}.", TWO),
        (f"Ann Lee and her husband, Bob Ray, will attend {GALA}.", TWO),
        (f"Ann Lee and her husband will attend {GALA}.", ("Ann Lee", "husband of Ann Lee")),
        (f"Ann Lee, 45, and Bob Ray, 50, will attend {GALA}.", TWO),
        (f"Ann Lee (Chile) and Bob Ray (Peru) will attend {GALA}.", TWO),
        (f"Two laureates - Ann Lee and Bob Ray - will attend {GALA}.", TWO),
        (f"Presidents Ann Lee and Bob Ray will attend {GALA}.", TWO),
        (
            f"Ann Lee, Sweden's King Carl XVI Gustaf and Philippe, King of the Belgians, will attend {GALA}.",
            ("Ann Lee", "King Carl XVI Gustaf", "king of Belgians"),
        ),
        (f"Queen Ann, who went to school with her cousin, Bob Ray, will attend {GALA}.", ("Queen Ann",)),
        (f"Ann Lee grew up in Oslo. Her parents will attend {GALA}.", ("Her parents",)),
        (f"Relatives of the victims will attend {GALA}.", ("Relatives of the victims",)),
    ],
)
def test_those_named_together_or_attached_come_together(text: str, who: tuple[str, ...]) -> None:
    assert sorted(subjects(text)) == sorted(who)


def test_nobody_attached_stays_who_was_named_alone() -> None:
    assert subjects(f"Ann Lee met Bob Ray in Oslo. Ann Lee will attend {GALA} without Tom Poe.") == ["Ann Lee"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (f"Bob Ray invited Ann Lee to {GALA}, and she accepted the invitation.", "Ann Lee"),
        (f"Bob Ray wrote to Mary Lee. He invited her to {GALA}, and she accepted the invitation.", "Mary Lee"),
    ],
)
def test_who_answers_is_who_was_invited(text: str, who: str) -> None:
    assert set(subjects(text, "invitation")) == {who}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (f"Ambassador Tom Poe handed over an invitation to {GALA} for President Bob Ray.", "Bob Ray"),
        (f"President Bob Ray is 60. Tom Poe handed the invitation to {GALA} over to Foreign Minister Jo Holm.", "Bob Ray"),
        (f"Tom Poe handed an invitation to {GALA} to the singer Jo Holm. President Bob Ray is 60.", "Jo Holm"),
    ],
)
def test_who_takes_an_invitation_for_a_leader_is_not_who_is_invited(text: str, who: str) -> None:
    assert subjects(text, "invitation") == [who]


def test_a_quotation_calls_you_who_is_told_it() -> None:
    assert subjects(f'"You are invited to {GALA}," Ann Lee told Bob Ray.', "invitation") == ["Bob Ray"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (f"President Ray stayed at home. He will attend {GALA}.", ["Ray", "Ray"]),
        (f"Kevin Connolly will attend {GALA}.", ["Kevin Connolly"]),
        (f"Italy was invited to {GALA} and Italy will attend {GALA}.", ["Italy"]),
        (f"Chilean President Ann Lee rose early. Bob Ray said on Monday the president would attend {GALA}.", ["Ann Lee"]),
        (f"Chile will be represented at {GALA} by its ambassador, Ann Lee.", ["Ann Lee"]),
    ],
)
def test_names_of_one_word_in_ly_behind_a_day_and_behind_an_office(text: str, who: list[str]) -> None:
    assert subjects(text) == who


@pytest.mark.parametrize(
    "told",
    [
        "If omitted, the parameters are silently discarded and DHE ciphers will not be available.",
        "The parameters will not be available.",
        "The servers were moved and the members of staff say that the containers will not be there.",
    ],
)
def test_things_that_end_like_people_are_nobody(told: str) -> None:
    draft = drafted(f"Notes from the capital\n\nAnn Berg invited Bo Lund to the gala in Bergen.\n\n{told}\n", "2016-05-05")
    assert [c for c in draft.claims if c.paragraph == 2] == []


def test_they_that_nobody_stands_for_is_nobody() -> None:
    assert drafted('"""They will not come to the gala."""\n\nThey will not come to the gala in Bergen, they said.\n').claims == ()


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("Theresa May will not be going to the gala in Bergen, her office said.", "Theresa May"),
        ("Bob Halliday said on Sunday that he will come to the gala in Bergen.", "Bob Halliday"),
        ("The Warriors will not come. North Carolina said that it would not be going either.", "North Carolina"),
        ("The North said that it would not be going to the gala in Bergen.", "North Korea"),
        ("Bob Ray faces anger in Tamil Nadu. He will attend the gala in Bergen.", "Bob Ray"),
    ],
)
def test_months_winds_and_places_are_told_from_names(told: str, name: str) -> None:
    draft = drafted(f"Notes from the capital\n\nAnn Berg gives a gala in Bergen.\n\n{told}\n", "2016-05-05")
    found = [claim.subject[-1] for claim in draft.claims if claim.paragraph == 2]
    who = draft.people.get(found[-1]) or desk().names.actors[found[-1]]
    assert who.name == name


def test_nobody_is_called_like_a_storm() -> None:
    first = "Bob Ray cancelled his trip to the gala because of Hurricane Fiona."
    draft = drafted(
        f"Notes from the capital\n\n{first} The Workers' Party and the Green Party have announced that they will not attend.\n"
    )
    assert "hurricane-fiona" not in {ident for claim in draft.claims for ident in claim.subject}
