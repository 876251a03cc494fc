"""docs/data.md is the reference of the files: it knows every key, and its examples are a dossier."""

import re
from pathlib import Path
from typing import get_args

import pytest

from kimvisit.reading.article import DEFAULTS
from kimvisit.reading.load import load
from kimvisit.records.decisions import Ruling
from kimvisit.records.model import Actor, Article, Claim, Event, FirstOf, Kind, Mention, Original, Record, Sort, ValueType

TEXT = (Path(__file__).parent.parent / "docs" / "data.md").read_text(encoding="utf-8")
NAMED_BY_THE_FILE = {(Article, "id"), (Actor, "id"), (Event, "id"), (Kind, "id")}


@pytest.mark.parametrize("model", [Article, Original, Mention, Claim, Actor, Event, Kind, ValueType, Ruling])
def test_every_key_has_a_row(model: type[Record]) -> None:
    for name in model.model_fields:
        assert f"\n| `{name}` |" in TEXT or (model, name) in NAMED_BY_THE_FILE, name


def test_what_a_first_of_and_the_defaults_hold_is_named() -> None:
    assert all(f"`{name}" in TEXT for name in (*FirstOf.model_fields, *DEFAULTS))


def test_every_sort_of_actor_is_named() -> None:
    assert all(f"`{sort}`" in TEXT for sort in get_args(Sort))


def test_every_row_is_a_key_of_a_record() -> None:
    models = (Article, Original, Mention, Claim, Actor, Event, Kind, ValueType, Ruling)
    known = {name for model in models for name in model.model_fields} | {"defaults", "proposes", "actors", "events"}
    rows = re.findall(r"^\| `([a-z0-9_]+)` \|", TEXT.split("\n## Dates")[0], re.M)
    assert set(rows) - set(get_args(Sort)) <= known


def test_the_examples_are_a_dossier_without_problems(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    examples = re.findall(r"```yaml\n# (\S+)\n(.*?)```", TEXT, re.S)
    for name, text in examples:
        (tmp_path / name).write_text(text, encoding="utf-8")
    dossier = load(tmp_path)
    assert dossier.problems == ()
    assert [len(article.claims) for article in dossier.articles] == [3]
    assert dossier.catalog.kinds.keys() >= {"invitation", "acceptance", "identity"}
