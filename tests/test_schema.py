"""The schema that editors read: it takes every sound record and refuses what an editor should underline."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from broken import BAD
from kimvisit.reading.load import load
from kimvisit.reading.schema import schema
from kimvisit.records.model import Article, Claim

DATA = Path(__file__).parent.parent / "data"
SOUND = BAD / "base"
VALIDATOR = Draft202012Validator(schema(load(SOUND).catalog))


def record(old: str = "", new: str = "", name: str = "a") -> Any:
    """An article of the sound dossier as an editor reads it, with one change; days are text there."""
    text = (SOUND / "articles" / f"{name}.yaml").read_text(encoding="utf-8")
    assert old in text
    return yaml.load(text.replace(old, new, 1), _Editor)


class _Editor(yaml.SafeLoader):
    """Numbers and booleans are read, dates stay text, as in YAML 1.2."""


_Editor.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(schema())
    Draft202012Validator.check_schema(schema(load(DATA).catalog))


def test_the_schema_has_every_key_of_an_article_and_of_a_claim() -> None:
    drawn = schema()
    assert set(drawn["properties"]) == {*Article.model_fields, "defaults", "proposes"} - {"id"}
    assert set(drawn["$defs"]["Claim"]["properties"]) == set(Claim.model_fields)


@pytest.mark.parametrize("name", ["a", "b"])
def test_sound_records_pass(name: str) -> None:
    assert [error.message for error in VALIDATOR.iter_errors(record(name=name))] == []


def test_the_records_of_the_example_dossier_pass_check_jsonschema(tmp_path: Path) -> None:
    path = tmp_path / "schema.json"
    path.write_text(json.dumps(schema(load(DATA).catalog)), encoding="utf-8")
    records = [str(article) for article in sorted((DATA / "articles").glob("*.yaml"))]
    command = [sys.executable, "-m", "check_jsonschema", "--schemafile", str(path), *records]
    run = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("outlet: tass\n", ""),
        ("outlet: tass", "outlet: leader"),
        ("published: 2015-01-13", "published: 13 January"),
        ("published: 2015-01-13", "publshed: 2015-01-13"),
        ("one_of: [kim, yong-nam]", "one_of: [kim]"),
        ("one_of: [kim, yong-nam]", "one_of: [kim, yong-name]"),
        ("kind: acceptance", "kind: aceptance"),
        ("stage: accepted", "stage: made"),
        ("about: may9", "about: may-9"),
        ("subject: kim\n", "subject: {actor: kim, one_of: [kim, yong-nam]}\n"),
        ("    subject: kim\n", ""),
        ("factuality: CT+", "factuality: certain"),
        ("    attribution: [yonhap]\n", ""),
        ("values: {responder: kim}", "values: {respondent: kim}"),
        ("    values: {responder: kim}\n", ""),
        ("values: {office: leader}", "values: {office: kim}"),
        ("kind: office", "kind: office\n    about: may9"),
        ("paragraph: 1", "paragraph: first"),
        ("- id: accepted", "- id: Has accepted"),
    ],
)
def test_what_an_editor_should_underline_is_refused(old: str, new: str) -> None:
    assert not VALIDATOR.is_valid(record(old, new))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("published: 2015-01-13", "published: 2015"),
        ("published: 2015-01-13", "published: ../2015-01-13"),
        ("subject: kim\n", "subject: {actor: kim, printed: Kim Jung-un}\n"),
        ("subject: kim\n", "subject: the-leader\n"),
        (
            "text: Kim has accepted.",
            "text: Kim has accepted.\n    silent: true\n    happened: 2015-05~\n    mention:",
        ),
        ("claims:", "defaults: {about: may9, factuality: CT+}\nclaims:"),
    ],
)
def test_what_the_loader_takes_passes(old: str, new: str) -> None:
    assert [error.message for error in VALIDATOR.iter_errors(record(old, new))] == []


def test_without_a_dossier_any_id_passes() -> None:
    anything = Draft202012Validator(schema())
    assert anything.is_valid(record("kind: acceptance", "kind: something"))
    assert not anything.is_valid(record("kind: acceptance", "kind: Some Thing"))
