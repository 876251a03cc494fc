"""A surname on file is not everybody who bears it: a given name of another tells another person, in the sentence and after it."""

import pytest

from drafting.at_desk import drafted, paragraph

TITLE = "Notes from the capital"


def voices(text: str) -> list[tuple[str, ...]]:
    return [claim.attribution or () for claim in paragraph(text)]


@pytest.mark.parametrize("text", [
    "Ann Lee will not attend the gala in Bergen, her manager Igor Lavrov said.",
    "Ann Lee will not attend the gala in Bergen, said the lawyer Mira Lavrov.",
    "Ann Lee will not attend the gala in Bergen, Oslo councillor Anna Peskov told reporters.",
    "Norwegian diplomat Ole Ushakov said that Ann Lee will not attend the gala in Bergen.",
])  # fmt: skip
def test_a_given_name_of_another_before_a_surname_on_file_is_another(text: str) -> None:
    ((root,),) = voices(text)
    assert root.endswith(("-lavrov", "-peskov", "-ushakov"))


@pytest.mark.parametrize(("text", "who"), [
    ("Ann Lee will attend the gala in Bergen, Foreign Minister Sergei Lavrov said.", "lavrov"),
    ("Ann Lee will attend the gala in Bergen, Foreign Minister Serguei Lavrov said.", "lavrov"),
    ("Ann Lee will attend the gala in Bergen, Foreign Minister S. Lavrov said.", "lavrov"),
    ("Ann Lee will attend the gala in Bergen, Minister Lavrov said.", "lavrov"),
    ("Ann Lee will attend the gala in Bergen, spokesman Dimitri Peskov said.", "peskov"),
    ("Meeting Lavrov, the mayor said that Ann Lee will attend the gala in Bergen.", "mayor"),
    ("Yesterday Lavrov said that Ann Lee will attend the gala in Bergen.", "lavrov"),
    ("But Lavrov said that Ann Lee will attend the gala in Bergen.", "lavrov"),
    ("Vladimir V. Putin said that Ann Lee will attend the gala in Bergen.", "putin"),
])  # fmt: skip
def test_a_title_an_initial_or_the_same_name_in_other_letters_is_nobody_else(text: str, who: str) -> None:
    ((root,),) = voices(text)
    assert root.startswith(who)


def test_the_surname_alone_then_means_whom_the_article_named() -> None:
    said = voices(
        'Ann Lee will not come to the gala in Bergen, her manager Igor Lavrov said.\n\n"She was never invited to the gala," Lavrov said.'
    )
    assert said == [("igor-lavrov",), ("igor-lavrov",)]


def test_the_one_on_file_keeps_the_surname_where_the_article_names_him_too() -> None:
    said = voices("Sergei Lavrov has invited Ann Lee to the gala in Bergen, said Igor Lavrov. She will come, Lavrov said.")
    assert said[-1] == ("lavrov",)


def test_a_new_namesake_is_proposed_by_his_full_name() -> None:
    draft = drafted(f"{TITLE}\n\nAnn Lee will not attend the gala in Bergen, her manager Igor Lavrov said.\n", "2015-01-13")
    assert draft.actors["igor-lavrov"].name == "Igor Lavrov"


def subjects(text: str) -> list[str]:
    return list(dict.fromkeys(claim.subject[0] for claim in paragraph(text)))


@pytest.mark.parametrize(("text", "who"), [
    ("First Lady Dora Mbeki will attend the gala in Bergen. President Mbeki declined the invitation.", ["dora-mbeki", "mbeki"]),
    ("The mayor's son, Karl Holt, will attend the gala in Bergen. Mayor Holt declined the invitation.", ["karl-holt", "holt"]),
    ("Anna Holt will attend the gala in Bergen. Mr Holt declined the invitation.", ["anna-holt", "holt"]),
    ("Eva Holt will attend the gala in Bergen. President Holt accepted the invitation.", ["eva-holt"]),
    ("Eva Holt will attend the gala in Bergen. President Holt accepted the invitation. Mrs Holt is ill.", ["eva-holt"]),
    ("Bob Ray's wife, Eva Holt, will attend the gala in Bergen. Ms Holt accepted the invitation.", ["eva-holt"]),
    ("Karl Holt will attend the gala in Bergen. Mr Holt accepted the invitation.", ["karl-holt"]),
    ("Karl Holt and Eva Holt are invited to the gala in Bergen. Mr Holt accepted. Ms Holt will come.", ["karl-holt", "eva-holt"]),
])  # fmt: skip
def test_a_title_that_a_relative_cannot_bear_tells_another_of_that_name(text: str, who: list[str]) -> None:
    assert subjects(text) == who


@pytest.mark.parametrize(("text", "who"), [
    ("Ann Lee and Jan Willem van der Berg will attend the gala in Bergen.", ["ann-lee", "jan-willem-van-der-berg"]),
    ("Bob Ray, Maria de la Cruz and Jan van den Berg will attend the gala in Bergen.", ["bob-ray", "maria-de-la-cruz", "jan-van-den-berg"]),
    ("Ann Lee and Omar bin Rashid al-Nuaimi will attend the gala in Bergen.", ["ann-lee", "omar-bin-rashid-al-nuaimi"]),
    ("Bob Ray will not attend the gala in Bergen. His brother, Sheikh Karl bin Rashid Ray, the foreign minister, will represent him.", ["bob-ray", "karl-bin-rashid-ray"]),
])  # fmt: skip
def test_a_name_with_particles_or_a_rank_is_one_name_beside_others(text: str, who: list[str]) -> None:
    assert subjects(text) == who


@pytest.mark.parametrize(("text", "who"), [
    ("Ms Holt will attend the gala.", "eva-holt"),
    ("Mr Holt will attend the gala.", "karl-holt"),
    ("Mayor Holt will attend the gala.", "eva-holt"),
    ("President Holt will attend the gala.", "karl-holt"),
])  # fmt: skip
def test_of_two_who_share_a_surname_the_title_tells_which(text: str, who: str) -> None:
    both = "President Karl Holt and Mayor Eva Holt have been invited to the gala in Bergen."
    assert [claim.subject for claim in paragraph(f"{both} {text}")] == [("karl-holt",), ("eva-holt",), (who,)]
