"""Many claims of one article: the work grows as they do, counted in calls, which no busy machine makes more."""

import sys
from pathlib import Path
from types import FrameType

import pytest

from command_line import ACTORS, KINDS, harbour
from kimvisit.engine.ledger import open_ledger
from kimvisit.reading.load import load
from kimvisit.rules import catalogue
from kimvisit.views import timeline

WIRE = "wire: {sort: agency, name: Wire}\n"
CLAIM = "  - {{id: c{n}, kind: signing, stage: {stage}, about: pact, subject: mayor, factuality: {sure}, attribution: [{voices}], {said}text: Line {n}., paragraph: {at}}}\n"
VOICES = ("mayor", "mayor, wire", "wire", "envoy", "")
SURE = ("CT+", "PR+", "Uu")


COUNTED = "tally: {asks: How many?, values: {number: {type: number, single: true}}}\n"
COUNT = "  - {{id: c{n}, kind: tally, about: pact, subject: mayor, factuality: CT+, attribution: [v{n}], said: 2031-05-01, text: Line {n}., paragraph: 1, values: {{number: {n}}}}}\n"


def calls(folder: Path, many: int, paragraph: int | None, is_dated: bool) -> int:
    """How many functions are called for the timeline of an article of so many claims; without a paragraph each has its own."""
    said = "said: 2031-05-01, " if is_dated else ""
    claims = "".join(
        CLAIM.format(n=n, stage="signed" if n % 2 else "drafted", sure=SURE[n % 3], voices=VOICES[n % 5], said=said,
                     at=n + 1 if paragraph is None else paragraph)
        for n in range(many)
    )  # fmt: skip
    record = f"headline: Mayor signs\noutlet: gazette\npublished: 2031-05-02\nclaims:\n{claims}"
    return counted(harbour(folder, **{"actors.yaml": ACTORS + WIRE, "articles/2031-05-02-gazette.yaml": record}))


def calls_for_values(folder: Path, many: int) -> int:
    """How many functions are called where so many voices each give another number on one day."""
    claims = "".join(COUNT.format(n=n) for n in range(many))
    voices = "".join(f"v{n}: {{sort: person, name: Voice {n}}}\n" for n in range(many))
    record = f"headline: Mayor counts\noutlet: gazette\npublished: 2031-05-02\nclaims:\n{claims}"
    files = {"kinds.yaml": KINDS + COUNTED, "actors.yaml": ACTORS + voices, "articles/2031-05-02-gazette.yaml": record}
    return counted(harbour(folder, **files))


def counted(folder: Path) -> int:
    """How many functions are called for the timeline of a sound dossier."""
    dossier = load(folder)
    assert not dossier.problems
    count = 0

    def seen(_frame: FrameType, event: str, _arg: object) -> None:
        nonlocal count
        count += event == "call"

    sys.setprofile(seen)
    try:
        timeline.rows(open_ledger(dossier, catalogue()))
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("paragraph", [None, 0, 1, 7])
@pytest.mark.parametrize("is_dated", [True, False])
def test_twice_as_many_claims_of_one_article_are_twice_the_work(tmp_path: Path, paragraph: int | None, is_dated: bool) -> None:
    few, many = (calls(tmp_path / str(number), number, paragraph, is_dated) for number in (300, 600))
    assert many < 2.4 * few


def test_twice_as_many_values_of_one_thing_are_twice_the_work(tmp_path: Path) -> None:
    few, many = (calls_for_values(tmp_path / str(number), number) for number in (150, 300))
    assert many < 2.4 * few
