"""The shipped dossier with the news of the following months added: what an analyst would say on each day."""

import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from kimvisit.engine.finding import Finding
from kimvisit.engine.ledger import open_ledger
from kimvisit.reading.load import load
from kimvisit.rules import catalogue

DATA = Path(__file__).parent.parent / "data"
Claim = dict[str, Any]


def claim(kind: str, voice: str, said: str, **more: Any) -> Claim:
    return {"kind": kind, "attribution": [voice], "said": said, "factuality": "PR+", "about": "may9", **more}


def coming(voice: str, said: str, factuality: str, subject: str = "kim-jong-un") -> Claim:
    return claim("attendance", voice, said, stage="planned", factuality=factuality, subject=subject)


LATER: dict[str, list[Claim]] = {
    "2015-01-28": [coming("peskov", "2015-01-28", "PR+")],
    "2015-03-17": [
        claim("guest_count", "lavrov", "2015-03-17", factuality="CT+", subject="confirmed-guests", values={"number": "26"}),
    ],
    "2015-04-29": [coming("seoul-service", "2015-04-29", "PR+")],
    "2015-04-30": [coming("peskov", "2015-04-30", "CT-")],
    "2015-05-04": [coming("peskov", "2015-05-04", "PR+", subject="kim-yong-nam")],
}


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    shutil.copytree(DATA, tmp_path / "data")
    with (tmp_path / "data" / "actors.yaml").open("a", encoding="utf-8") as actors:
        actors.write("\nseoul-service: {sort: institution, name: Seoul's intelligence service, speaks_for: south-korea}\n")
    for day, claims in LATER.items():
        add(tmp_path / "data", day, claims)
    return tmp_path / "data"


def add(folder: Path, day: str, claims: list[Claim]) -> None:
    coded = [{"id": f"c{n}", "text": f"Sentence {n}.", "paragraph": "2", **one} for n, one in enumerate(claims)]
    coded = [{"subject": "kim-jong-un", **one} for one in coded]
    record = {"headline": f"News of {day}", "outlet": "joongang", "published": day, "claims": coded}
    (folder / "articles" / f"{day}-later.yaml").write_text(yaml.safe_dump(record), encoding="utf-8")


def found(folder: Path, as_of: str | None = None) -> tuple[Finding, ...]:
    dossier = load(folder)
    assert not dossier.problems, dossier.problems[:3]
    return open_ledger(dossier, catalogue(), date.fromisoformat(as_of) if as_of else None).findings


def codes(findings: tuple[Finding, ...], kind: str, subject: str = "kim-jong-un") -> set[str]:
    return {one.rule for one in findings if (one.kind, one.subject) == (kind, subject)}


def test_no_january_article_becomes_a_side_of_a_contradiction(dossier: Path) -> None:
    grave = [one for one in found(dossier) if one.class_ == "contradiction"]
    assert grave == []


def test_moscows_turn_is_an_update_that_names_both_of_its_words(dossier: Path) -> None:
    updates = [one for one in found(dossier) if one.rule == "U701" and one.kind == "attendance"]
    assert [one.message for one in updates] == [
        "Russia moved 'will come' from probable to denied: Dmitry Peskov (Russia) on 2015-01-28, Dmitry Peskov (Russia) on 2015-04-30."
    ]


def test_seoul_is_overtaken_by_moscows_turn(dossier: Path) -> None:
    overtaken = [one for one in found(dossier) if one.rule == "U702" and one.kind == "attendance"]
    assert [(one.class_, {s.root for s in one.sides[0].statements}) for one in overtaken] == [("tension", {"seoul-service"})]


def test_seoul_contradicts_if_it_insists_after_the_turn(dossier: Path) -> None:
    add(dossier, "2015-05-02", [coming("seoul-service", "2015-05-02", "PR+")])
    contradictions = [one for one in found(dossier) if one.class_ == "contradiction"]
    assert [one.rule for one in contradictions] == ["C101"]
    assert {s.article.id[:10] for s in contradictions[0].statements} == {"2015-05-02", "2015-04-30"}


def test_on_the_eve_of_the_turn_nobody_contradicts_anybody(dossier: Path) -> None:
    assert not codes(found(dossier, "2015-04-29"), "attendance") & {"C101", "U701", "U702"}


def test_more_guests_in_march_are_no_conflict(dossier: Path) -> None:
    assert codes(found(dossier), "guest_count", "confirmed-guests") <= {"U701", "C501"}


def test_the_other_man_going_contradicts_nothing(dossier: Path) -> None:
    assert not codes(found(dossier), "attendance", "kim-yong-nam") & {"C101", "C102", "C103", "U702"}
