"""Whatever the text: no exception, YAML that loads, quotes that stand in their paragraph, words of our own."""

import re
import time
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from drafting.at_desk import ORIGINALS, desk, drafted
from kimvisit.drafting import Draft, to_yaml
from kimvisit.records.model import Article

SNIPPETS = [
    "Ann Lee",
    "Kim Jong-un",
    "the Kremlin",
    "said",
    "told reporters",
    "has accepted",
    "an invitation",
    "to visit Moscow",
    "on Tuesday",
    "will attend",
    "the parade",
    "May 9",
    "whether",
    "if",
    "who",
    ",",
    ".",
    '"',
    "“",
    "”",
    "according to",
    "was quoted by Tass",
    "not",
    "his first foreign trip",
    "\n\n",
    "SEOUL, January 13. /TASS/.",
    "(Yonhap)",
    "By",
    "invited",
    "met",
    "citing",
    "the leaders of France, Japan and China",
]


def sound(made: Draft) -> None:
    """Check what holds for every draft."""
    text = to_yaml(made)
    values: dict[str, Any] = yaml.load(text, Loader=yaml.BaseLoader)
    assert values["headline"]
    paragraphs = [made.page.headline, *made.page.paragraphs]
    ids = [claim["id"] for claim in values.get("claims") or ()]
    assert len(ids) == len(set(ids))
    proposed = (values.get("proposes") or {}).get("actors") or {}
    known = {**desk().names.actors, **proposed}
    events = {e.id for e in desk().events} | set((values.get("proposes") or {}).get("events") or {})
    for claim in values.get("claims") or ():
        place = paragraphs[int(claim["paragraph"])]
        assert "attribution" in claim
        assert all(voice in known for voice in claim["attribution"])
        assert claim.get("about") is None or claim["about"] in events
        assert len(claim["text"].split()) > 2
        kind = desk().kinds[claim["kind"]]
        assert claim.get("stage") in (kind.stages or (None,))
        if "quote" in claim:
            assert claim["quote"] in place
            assert len(claim["quote"].split()) <= 8
        assert not _shared(claim["text"], place)
    fields = {key: value for key, value in values.items() if key != "proposes"}
    Article.model_validate({"id": "x", **fields})


def _shared(text: str, original: str) -> bool:
    words, whole = re.findall(r"\w+", text.lower()), " ".join(re.findall(r"\w+", original.lower()))
    return any(" ".join(words[i : i + 10]) in whole for i in range(len(words) - 9))


@given(st.text(max_size=400))
@settings(max_examples=150, deadline=None)
def test_any_characters_give_a_record(text: str) -> None:
    sound(drafted(text))


@given(st.lists(st.sampled_from(SNIPPETS), max_size=60))
@settings(max_examples=250, deadline=None)
def test_any_order_of_news_words_gives_a_sound_record(words: list[str]) -> None:
    sound(drafted("Headline of the day\n\n" + " ".join(words)))


@pytest.mark.parametrize("path", sorted(ORIGINALS.glob("*.txt")), ids=lambda p: p.stem)
def test_our_own_originals_give_sound_records(path: Any) -> None:
    sound(drafted(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\n ",
        "\x00\x01\x02PK\x03\x04" * 50,
        "KIM JONG-UN HAS ACCEPTED AN INVITATION TO MOSCOW, THE KREMLIN SAID ON TUESDAY. " * 4,
        "word",
        "# Title\n\n[a link](http://example.org) and **bold** text about nothing at all.",
        "\ufeffA headline\r\n\r\nKim Jong-un has accepted an invitation, Tass said.\r\n",
        "— — — : ; “ ” ( ) [ ]",
    ],
    ids=["empty", "blank", "binary", "capitals", "one word", "markdown", "BOM and CRLF", "marks"],
)
def test_odd_texts_get_a_plain_answer(text: str) -> None:
    sound(drafted(text))


@pytest.mark.parametrize(
    "unit",
    [
        "Kim Jong-un said that ",
        "a.",
        '"',
        "invited ",
        "Kim, ",
        "A. ",
        "Ann Lee ",
        "said, ",
        "( ",
        "May 9 ",
        "to attend ",
    ],
)
def test_one_endless_line_takes_linear_time(unit: str) -> None:
    small, large = (unit * (size // len(unit)) for size in (20_000, 160_000))
    drafted(small)
    start = time.process_time()
    drafted(small)
    middle = time.process_time()
    drafted(large)
    end = time.process_time()
    assert end - middle < 24 * (middle - start) + 0.5
