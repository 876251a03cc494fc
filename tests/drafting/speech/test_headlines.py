"""Headlines that let somebody speak: behind a dash or a colon, and whom the text names."""

import pytest

from drafting.at_desk import drafted

ANDES = """\
LIMA — President Elena Soto of Peru will host the Andean summit on Friday. Chilean President Marco Ruiz was asked to the summit in Lima in March, and his spokesman, Pablo Vera, spoke to reporters on Monday.

Bolivian Foreign Minister Luis Quispe and Ecuador's Prime Minister Ana Paredes arrived in the region last week, the Peruvian Foreign Ministry said.
"""
GALA = "Organisers have invited Ann Lee, the president of Norway, and Bob Ray, the Danish prime minister, to the gala in Bergen."


@pytest.mark.parametrize(
    ("headline", "voice"),
    [
        ("I will not attend the summit - Ruiz", "marco-ruiz"),
        ("Will not attend summit, says Ruiz", "marco-ruiz"),
        ("Soto: Ruiz has accepted invitation to summit", "elena-soto"),
        ("Ruiz to skip summit, Novatel says", "novatel"),
        ("Ruiz to skip summit, by Vera", "pablo-vera"),
        ("UPDATE 2-Palace says Ruiz to skip summit", "palace"),
        ("(2nd LD) Palace says Ruiz to skip summit", "palace"),
    ],
)
def test_a_headline_lets_somebody_speak(headline: str, voice: str) -> None:
    claims = drafted(f"{headline}\n\n{ANDES}", "2016-05-05").claims
    assert {c.attribution for c in claims if c.paragraph == 0} == {(voice,)}


LEAD = "Sven Aro's plans to attend the gala in Lund remain unchanged, a senior aide to President Piotr Sowa has said, even as questions mount."


NEXT = "Eva Lind told reporters that Sven Aro had confirmed his coming."


def test_an_aide_in_a_headline_is_the_one_whom_the_text_names() -> None:
    claims = drafted(f"Palace still expects Sven Aro at gala, palace aide says\n\n{LEAD}\n\n{NEXT}\n", "2015-01-13").claims
    assert {(c.attribution or ("",))[0] for c in claims if c.paragraph == 0} == {"eva-lind"}


def test_a_diplomat_in_a_headline_is_no_aide_in_the_text() -> None:
    claims = drafted(f"Palace still expects Sven Aro at gala, diplomat says\n\n{LEAD}\n\n{NEXT}\n", "2015-01-13").claims
    assert "eva-lind" not in {(c.attribution or ("",))[0] for c in claims if c.paragraph == 0}


@pytest.mark.parametrize(
    ("headline", "root"),
    [
        ("Ann Lee to attend Lund gala: official", "karl-dahl"),
        ("Ann Lee to attend Lund gala: sources", "sources"),
        ("Ann Lee confirms attendance at Lund gala - Dahl", "karl-dahl"),
        ("Ann Lee confirms attendance at Lund gala", "ann-lee"),
    ],
)
def test_a_headline_lets_whom_the_text_names_speak(headline: str, root: str) -> None:
    text = "Ann Lee will attend the gala in Lund, Deputy Mayor Karl Dahl told a press conference on Monday."
    claims = [c for c in drafted(f"{headline}\n\n{text}\n").claims if not c.paragraph and c.kind == "attendance"]
    assert [c.attribution for c in claims] == [(root,)]


def test_a_spokesman_in_the_headline_is_the_one_named_in_the_text_who_tells_of_the_same_group() -> None:
    text = (
        "30 mayors to attend gala: spokesman\n\nMore than 30 mayors will attend the gala, a palace spokesman said on Monday.\n\n"
        "The figure is the highest ever, spokesman Aki Laine told a briefing.\n"
    )
    assert {c.attribution for c in drafted(text).claims if c.kind == "attendance"} == {("aki-laine",)}


@pytest.mark.parametrize(
    ("headline", "voices"),
    [
        ("Ann Lee to miss gala but sends a speech – and Bob Ray", {()}),
        ("Ann Lee to miss gala – Bob Ray", {("bob-ray",)}),
        ("Ann Lee to miss gala - organisers", {("organisers",)}),
    ],
)
def test_a_name_behind_a_dash_speaks_unless_it_is_one_more(headline: str, voices: set[tuple[str, ...]]) -> None:
    claims = drafted(f"{headline}\n\n{GALA}", "2016-05-05").claims
    assert {c.attribution for c in claims if c.paragraph == 0} == voices
