"""Speakers by whose they are, and fairs that speak for themselves."""

import pytest

from drafting.at_desk import drafted, paragraph, record

ASKED = "Organisers have invited Ann Lee to the book fair in Bergen on 12 June."
TITLE = "Notes from the capital"


@pytest.mark.parametrize(
    "noun", ["publisher", "cousin", "gardener", "label", "studio", "flatmate", "biographer", "surgeon", "diocese"]
)
@pytest.mark.parametrize("form", ["Ann Lee will not attend the gala in Bergen, her {} said on Friday.", "Ann Lee will not attend the gala in Bergen, said her {}."])  # fmt: skip
def test_whoever_belongs_to_somebody_speaks(noun: str, form: str) -> None:
    (claim,) = paragraph(form.format(noun))
    assert claim.attribution == (f"{noun}-of-ann-lee",)


@pytest.mark.parametrize("noun", ["eyes", "first novel", "silence", "commitment", "record"])
def test_what_is_no_speaker_does_not_speak(noun: str) -> None:
    assert [claim.attribution for claim in paragraph(f"Ann Lee will attend the gala in Bergen, her {noun} said.")] in ([], [()])


@pytest.mark.parametrize(("said", "voice"), [
    ("The Bergen book fair announced that Ann Lee will come.", "bergen-book-fair"),
    ("The fair has confirmed that Ann Lee will come.", "fair"),
    ("The Holm Institute announced that Ann Lee will come.", "holm-institute"),
    ("The Food, Farming and Rural Affairs Committee announced that Ann Lee will come.", "food-farming-and-rural-affairs-committee"),
    ("The Ministry of Trade, Ports and Roads announced that Ann Lee will come.", "ministry-of-trade-ports-and-roads"),
    ("The board, Bob Ray and the Culture Committee announced that Ann Lee will come.", "culture-committee"),
])  # fmt: skip
def test_an_occasion_speaks_by_its_own_name(said: str, voice: str) -> None:
    assert paragraph(f"{ASKED} {said}")[-1].attribution == (voice,)


def test_pages_that_name_no_outlet_are_of_two_outlets() -> None:
    assert drafted(f"{TITLE}\n\n{ASKED}\n", "2015-01-13").outlet == "outlet-of-text"


@pytest.mark.parametrize("when", ["in March", "at a briefing in Oslo", "on Friday", "last week", "during the storm"])
def test_who_told_when_or_where_is_whoever_the_clause_belongs_to(when: str) -> None:
    (claim,) = paragraph(f"Bob Ray, who {when} said that Ann Lee would attend the gala in Bergen, resigned.")
    assert claim.attribution == ("bob-ray",)


@pytest.mark.parametrize(("voice", "name"), [
    ("A senior Danish official", "an unnamed senior Danish official"),
    ("Hours later an official", "an unnamed official"),
    ("Officials", "unnamed officials"),
    ("Two spokesmen", "unnamed spokesmen"),
    ("A US diplomat", "an unnamed US diplomat"),
    ("A source close to the palace", "an unnamed source close to the palace"),
])  # fmt: skip
def test_a_voice_without_a_name_is_proposed_in_words_that_read_on(voice: str, name: str) -> None:
    made = record(f"{TITLE}\n\n{voice} said that Ann Lee would attend the gala in Bergen.\n", "2015-01-13")
    assert name in [actor["name"] for actor in made["proposes"]["actors"].values()]


@pytest.mark.parametrize("noun", ["organiser", "gardener", "promoter", "curator", "impresario"])
@pytest.mark.parametrize("form", ['"She will attend it," said the {}.', '"She will attend it," the {} said.', 'The {} said she would attend it.'])  # fmt: skip
def test_who_spoke_before_speaks_again_by_the_same_noun(noun: str, form: str) -> None:
    told = paragraph(f"Ann Lee has been invited to the gala in Bergen, a {noun} said on Monday.\n\n{form.format(noun)}")
    assert {claim.attribution for claim in told} == {(noun,)}
