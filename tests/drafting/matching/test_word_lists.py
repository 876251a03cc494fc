"""The lists of words: each key of a cue is read, and no word stands in a list twice."""

from collections import Counter
from collections.abc import Iterator

import pytest

from drafting.at_desk import ROOT, plain

CUES_FILE = plain(ROOT / "data" / "cues.yaml")


KEYS = {key for cue in CUES_FILE["cues"] for each in (cue, *cue.get("also", ())) for key in each}


def test_every_key_of_a_cue_is_read_by_the_code() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "src" / "kimvisit" / "drafting").rglob("*.py"))
    assert sorted(key for key in KEYS if f'"{key}"' not in code) == []


def lists_in(value: object, path: str = "") -> Iterator[tuple[str, list[str]]]:
    """Each list of words, with the way to it."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from lists_in(inner, f"{path}.{key}")
    elif isinstance(value, list):
        yield path, [word for word in value if isinstance(word, str)]
        for place, inner in enumerate(value):
            yield from lists_in(inner, f"{path}.{place}")


@pytest.mark.parametrize("name", ["data/cues.yaml", "src/kimvisit/templates/bridge/cues.yaml"])
def test_no_word_stands_twice_in_a_list(name: str) -> None:
    twice = {path: [w for w, n in Counter(words).items() if n > 1] for path, words in lists_in(plain(ROOT / name))}
    assert {path: words for path, words in twice.items() if words} == {}
