"""Every rule fires on what its manual says it fires on, and stays silent on the rest; so it does with all ids renamed."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import kimvisit.rules
from dossiers import judge, read, write
from kimvisit.engine.rule import Example, Rule
from kimvisit.rules import catalogue

CAST = read((Path(kimvisit.rules.__file__).parent / "examples.yaml").read_text(encoding="utf-8"))
GRAVE = ("contradiction", "discrepancy")


def examples() -> Iterator[Any]:
    for rule in catalogue():
        for number, example in enumerate(rule.examples, 1):
            word = "fires" if example.fires else "silent"
            yield pytest.param(rule, example, id=f"{rule.code}-{word}-{number}")


def renamed(value: Any, ids: dict[str, str]) -> Any:
    if isinstance(value, dict):
        return {ids.get(k, k): renamed(v, ids) for k, v in value.items()}
    if isinstance(value, list):
        return [renamed(one, ids) for one in value]
    if isinstance(value, str):
        return ids.get(value) or ".".join(ids.get(part, part) for part in value.split("."))
    return value


def all_ids() -> dict[str, str]:
    stages = {stage for kind in CAST["kinds"].values() for stage in kind.get("stages", [])}
    values = {name for kind in CAST["kinds"].values() for name in kind.get("values", {})} - {"number", "office"}
    names = [*CAST["kinds"], *CAST["events"], *CAST["actors"], *CAST["articles"], *sorted(stages), *sorted(values)]
    return {name: f"x{number}" for number, name in enumerate(dict.fromkeys(names)) if name not in ("office", "head of state")}


@pytest.mark.parametrize(("rule", "example"), list(examples()))
def test_a_rule_does_on_its_examples_what_its_manual_says(rule: Rule, example: Example, tmp_path: Path) -> None:
    claims = read(example.yaml)
    _, alone = judge(write(tmp_path, CAST, claims), [rule])
    assert {one.rule for one in alone} == ({rule.code} if example.fires else set())


@pytest.mark.parametrize(("rule", "example"), list(examples()))
def test_no_other_rule_sees_a_grave_conflict_in_an_example(rule: Rule, example: Example, tmp_path: Path) -> None:
    _, found = judge(write(tmp_path, CAST, read(example.yaml)))
    named = set(re.findall(r"[A-Z]\d{3}", example.why)) | {rule.code}
    assert {one.rule for one in found if one.class_ in GRAVE} <= named


@pytest.mark.parametrize(("rule", "example"), list(examples()))
def test_renaming_every_id_changes_no_verdict(rule: Rule, example: Example, tmp_path: Path) -> None:
    ids = all_ids()
    cast = {part: renamed(CAST[part], ids) for part in ("kinds", "events", "actors", "articles", "defaults")}
    claims = renamed(read(example.yaml), ids)
    _, before = judge(write(tmp_path / "before", CAST, read(example.yaml)))
    _, after = judge(write(tmp_path / "after", cast, claims))
    assert sorted((one.rule, one.class_) for one in before) == sorted((one.rule, one.class_) for one in after)


@pytest.mark.parametrize("rule", catalogue(), ids=lambda rule: rule.code)
def test_every_rule_has_an_example_that_fires_and_one_that_stays_silent(rule: Rule) -> None:
    assert {example.fires for example in rule.examples} == {True, False}
    assert rule.summary.endswith(".")
    assert "Would settle it:" in rule.manual
