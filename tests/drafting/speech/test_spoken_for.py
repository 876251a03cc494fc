"""For whom a spokesman with a name speaks, so that his words count as those of his side; only where the page names it."""

import pytest

from drafting.at_desk import drafted, paragraph

TOLD = "Organisers have invited Ann Lee to the gala in Bergen on 9 May 2015. "


def spoken_for(words: str) -> str | None:
    text = f"Notes from the capital\n\n{TOLD}{words} said she would attend the gala.\n"
    return next(one.speaks_for for one in drafted(text, "2015-01-13").actors.values() if one.name == "Bo Bell")


@pytest.mark.parametrize(("words", "body"), [
    ("Turkish Foreign Ministry spokesman Bo Bell", "turkey-foreign-ministry"),
    ("Turkey's foreign ministry spokesman, Bo Bell,", "turkey-foreign-ministry"),
    ("Bo Bell, the Turkish foreign ministry's spokesman,", "turkey-foreign-ministry"),
    ("Bo Bell, a spokesman for the Turkish foreign ministry,", "turkey-foreign-ministry"),
    ("Bo Bell, spokesman of the Turkish embassy in Oslo,", "turkey-embassy"),
    ("German government spokesman Bo Bell", "germany"),
    ("Bo Bell, a spokesman for the German government,", "germany"),
    ("Bo Bell, spokesman for Germany,", "germany"),
    ("A spokesman for the Turkish Foreign Ministry, Bo Bell,", "turkey-foreign-ministry"),
    ("Turkish presidential spokesman Bo Bell", "turkey"),
    ("Turkish President Eva Holt will come too. Presidential spokesman Bo Bell", "eva-holt"),
    ("Bo Bell, a spokesman for the Turkish presidency,", "turkey"),
    ("Crown Palace spokesman Bo Bell", "crown-palace"),
    ("Kremlin spokesman Bo Bell", "kremlin"),
    ("Deputy Kremlin spokesman Bo Bell", "kremlin"),
    ("Bo Bell, spokesman for the Swedish Academy,", "swedish-academy"),
    ("Bo Bell, spokesman for Ann Lee,", "ann-lee"),
    ("Minister Eva Holt will come too. Bo Bell, a spokesman for the minister,", "eva-holt"),
])  # fmt: skip
def test_a_named_spokesman_speaks_for_the_body_state_or_person_beside_the_noun(words: str, body: str | None) -> None:
    assert spoken_for(words) == body


@pytest.mark.parametrize("words", [
    "Foreign Ministry spokesman Bo Bell",
    "Turkey has asked Chile. Foreign Ministry spokesman Bo Bell",
    "Bo Bell, a spokesman for the government,",
    "Palace spokesman Bo Bell",
    "Police spokesman Bo Bell",
    "Bo Bell, a spokesman for the mayor,",
    "Bo Bell, a spokesman for the organisers,",
    "Former Kremlin spokesman Bo Bell",
    "Presidential spokesman Bo Bell",
    "A spokeswoman for the government, Bo Bell,",
    "Turkish President Eva Holt and Chilean President Jon Moe will come too. Presidential spokesman Bo Bell",
    "Kremlin adviser Bo Bell",
    "Chinese spokesman Bo Bell",
])  # fmt: skip
def test_he_speaks_for_nobody_where_the_body_has_no_name_or_is_left(words: str) -> None:
    assert spoken_for(words) is None


@pytest.mark.parametrize(
    ("voice", "factuality"),
    [
        ("North Korean state media", "CT+"),
        ("Pyongyang's official television", "CT+"),
        ("South Korean state media", "PR+"),
        ("North Korean newspapers", "PR+"),
    ],
)
def test_the_media_of_a_state_speak_for_its_leader(voice: str, factuality: str) -> None:
    found = paragraph(f"{voice} said Kim Jong-un would attend the Victory Day parade.")
    assert [(c.kind, c.factuality) for c in found] == [("attendance", factuality)]
