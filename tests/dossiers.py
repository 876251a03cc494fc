"""Small dossiers for tests: from a cast and a list of claims to files, as a user would have them."""

from collections.abc import Iterable, Mapping
from copy import deepcopy
from pathlib import Path
from typing import Any

import yaml

from kimvisit.engine.finding import Finding
from kimvisit.engine.ledger import open_ledger
from kimvisit.engine.rule import Rule
from kimvisit.reading.load import load
from kimvisit.records.dossier import Dossier
from kimvisit.rules import catalogue

CATALOG = ("kinds", "events", "actors")


class Text(yaml.CSafeLoader):
    """YAML in which every scalar but null is text, as the tool itself reads it."""


Text.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag.endswith(":null")]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


def read(text: str) -> Any:
    """Plain values of a YAML text."""
    return yaml.load(text, Text)


def write(folder: Path, cast: Mapping[str, Any], claims: Iterable[Mapping[str, Any]]) -> Path:
    """A dossier folder with the cast's catalog and one article for each that the claims name."""
    (folder / "articles").mkdir(parents=True, exist_ok=True)
    for name in CATALOG:
        (folder / f"{name}.yaml").write_text(_dump(cast[name]), encoding="utf-8")
    by_article: dict[str, list[dict[str, Any]]] = {}
    for number, given in enumerate(claims, 1):
        claim = deepcopy(dict(given))
        by_article.setdefault(claim.pop("article"), []).append(_filled(claim, number))
    for article, coded in by_article.items():
        record = {"headline": f"Headline of {article}", **cast["articles"][article], "claims": coded}
        record["defaults"] = {k: v for k, v in cast.get("defaults", {}).items() if k in ("about", "subject")}
        (folder / "articles" / f"{article}.yaml").write_text(_dump(record), encoding="utf-8")
    return folder


def _filled(claim: dict[str, Any], number: int) -> dict[str, Any]:
    return {"id": f"c{number}", "text": f"Sentence number {number}.", "paragraph": "2", **claim}


def _dump(value: Any) -> str:
    return yaml.safe_dump(value, allow_unicode=True, sort_keys=False)


def judge(folder: Path, rules: Iterable[Rule] | None = None) -> tuple[Dossier, tuple[Finding, ...]]:
    """The loaded dossier, which must have no problems, and what the rules find in it."""
    dossier = load(folder)
    assert not dossier.problems, "\n".join(f"{p.path}:{p.line}: {p.message}" for p in dossier.problems)
    return dossier, open_ledger(dossier, list(rules) if rules else catalogue()).findings
