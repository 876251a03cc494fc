"""Who is meant where the doer is no name: an office, a native, a calling, an age, somebody's client, a body, a pronoun."""

from pathlib import Path
from typing import Any

import pytest

from drafting.at_desk import drafted, plain

TABLE = plain(Path(__file__).parent / "who_is_described.yaml")


def who(text: str, last: bool = True) -> set[str]:
    """Of whom the last or first paragraph of a text claims something."""
    paragraphs = [part.strip() for part in text.split("¶")]
    claims = drafted("\n\n".join(("Notes from the capital", *paragraphs)) + "\n", "2015-01-13").claims
    return {actor for c in claims if c.paragraph == (len(paragraphs) if last else 1) for actor in c.subject}


@pytest.mark.parametrize("row", TABLE["last"], ids=lambda row: row["text"])
def test_a_description_is_whom_the_article_calls_so(row: dict[str, Any]) -> None:
    assert who(row["text"]) == set(row["who"])


@pytest.mark.parametrize("row", TABLE["first"], ids=lambda row: row["text"])
def test_an_office_is_whoever_the_article_gives_it_to_later(row: dict[str, Any]) -> None:
    assert who(row["text"], last=False) == set(row["who"])


@pytest.mark.parametrize("text", TABLE["nobody"])
def test_what_describes_nobody_of_the_article_claims_nothing(text: str) -> None:
    assert who(text) == set()
