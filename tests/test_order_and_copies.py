"""Results depend on what is on file, not on the order, the number or the names of the files."""

import random
import shutil
from pathlib import Path

import pytest
import yaml

from dossiers import judge, read
from kimvisit.engine.finding import Finding
from kimvisit.engine.ledger import open_ledger
from kimvisit.reading.load import load
from kimvisit.rules import catalogue

DATA = Path(__file__).parent.parent / "data"


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    return Path(shutil.copytree(DATA, tmp_path / "data"))


def verdict(folder: Path) -> list[tuple[str, str, str, list[str]]]:
    _, found = judge(folder)
    return [(one.id, one.class_, one.message, sorted(s.id for s in one.statements)) for one in found]


def rewrite(path: Path, change: object) -> None:
    record = read(path.read_text(encoding="utf-8"))
    path.write_text(yaml.dump(change(record), Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False), encoding="utf-8")  # type: ignore[operator]


@pytest.mark.parametrize("seed", range(3))
def test_shuffled_claims_and_actors_change_nothing(dossier: Path, seed: int) -> None:
    before = verdict(dossier)
    shuffle = random.Random(seed)

    def shuffled_claims(record: dict[str, list[object]]) -> dict[str, list[object]]:
        shuffle.shuffle(record["claims"])
        return record

    def shuffled_keys(mapping: dict[str, object]) -> dict[str, object]:
        keys = list(mapping)
        shuffle.shuffle(keys)
        return {key: mapping[key] for key in keys}

    for path in (dossier / "articles").glob("*.yaml"):
        rewrite(path, shuffled_claims)
    rewrite(dossier / "actors.yaml", shuffled_keys)
    assert verdict(dossier) == before


def test_an_exact_copy_of_an_article_adds_no_conflict_and_keeps_those_there_were(dossier: Path) -> None:
    before = [(one[0], one[1]) for one in verdict(dossier)]
    for path in sorted((dossier / "articles").glob("*.yaml")):
        for name in ("0000-copy", "zzzz-copy"):
            shutil.copy(path, path.with_name(f"{name}-{path.name}"))
    assert [(one[0], one[1]) for one in verdict(dossier)] == before


@pytest.mark.parametrize("left_out", sorted(path.name for path in (DATA / "articles").glob("*.yaml")))
def test_taking_an_article_away_leaves_only_findings_that_do_not_need_it(dossier: Path, left_out: str) -> None:
    stem = left_out.removesuffix(".yaml")
    before = {one[0]: one for one in verdict(dossier)}
    (dossier / "articles" / left_out).unlink()
    without = [i for i, (_, _, _, statements) in before.items() if all(not s.startswith(f"{stem}/") for s in statements)]
    after = {one[0] for one in verdict(dossier)}
    assert set(without) <= after


def test_every_id_of_a_finding_is_that_of_a_claim_on_file(dossier: Path) -> None:
    loaded, found = judge(dossier)
    on_file = {f"{article.id}/{claim.id}" for article in loaded.articles for claim in article.claims}
    assert {s.id for one in found for s in one.statements} <= on_file


def test_two_runs_give_the_same_ids() -> None:
    def ids() -> list[str]:
        findings: tuple[Finding, ...] = open_ledger(load(DATA), catalogue()).findings
        return [one.id for one in findings]

    assert ids() == ids()


def test_an_article_of_which_only_the_last_possible_day_is_known_can_be_read(dossier: Path) -> None:
    path = next(iter(sorted((dossier / "articles").glob("*.yaml"))))
    record = read(path.read_text(encoding="utf-8"))
    record["published"] = "../" + str(record["published"]).rpartition("/")[2]
    for claim in record["claims"]:
        claim.pop("said", None)
    path.write_text(yaml.safe_dump(record, sort_keys=False), encoding="utf-8")
    _, found = judge(dossier)
    assert found
