"""An article without a date that repeats what a dated one has: it moves no row, and no day is claimed for it."""

import json
from pathlib import Path

import pytest

from command_line import call
from dossiers import read, write

ROOT = Path(__file__).parent.parent
CAST = read((ROOT / "src" / "kimvisit" / "rules" / "examples.yaml").read_text(encoding="utf-8"))
CLAIMS = """
- {article: times-0301, kind: attendance, stage: planned, factuality: PR+, attribution: [a-diplomat], said: 2030-02-27, paragraph: 3}
- {article: times-0301, kind: acceptance, stage: accepted, factuality: CT+, attribution: [a-diplomat, wire], said: 2030-02-27, values: {responder: guest}, paragraph: 1}
- {article: times-0301, kind: invitation, factuality: CT+, attribution: [host-minister], said: 2030-02-28, paragraph: 4}
- {article: copy, kind: acceptance, stage: responded, factuality: CT+, attribution: [wire], values: {responder: guest}, paragraph: 3}
"""


def told(folder: Path, command: str, date: str | None) -> dict[str, list[dict[str, object]]]:
    copy = {"outlet": "post", **({"published": date} if date else {})}
    cast = {**CAST, "articles": {**CAST["articles"], "copy": copy}}
    answer = call(command, "--data", write(folder, cast, read(CLAIMS)), "--json")
    assert answer.status == 0, answer.err
    view: dict[str, list[dict[str, object]]] = json.loads(answer.out)
    return view


@pytest.mark.parametrize("date", [None, "2030-02-28"])
def test_the_rows_stay_in_order_of_time(tmp_path: Path, date: str | None) -> None:
    rows = [row["when"]["edtf"] for row in told(tmp_path, "timeline", date)["entries"]]  # type: ignore[index]
    assert rows == ["2030-02-27", "2030-02-27", "2030-02-27", "2030-02-28"]


@pytest.mark.parametrize(
    ("date", "because"),
    [(None, "no date against it"), ("2030-02-28", "said within a day"), ("2030-08-01", None)],
)
def test_only_a_dated_article_says_it_within_a_day(tmp_path: Path, date: str | None, because: str | None) -> None:
    trees = told(tmp_path, "lineage", date)["trees"]
    leaves = [leaf for tree in trees for hop in tree["hops"] for leaf in hop["leaves"] if leaf["article"] == "copy"]  # type: ignore[attr-defined]
    assert [(leaf["inferred"] or {}).get("because") for leaf in leaves] == [because]


def test_the_page_claims_no_day_for_what_has_none(tmp_path: Path) -> None:
    told(tmp_path, "lineage", None)
    out = call("lineage", "--kind", "acceptance", "--data", tmp_path, COLUMNS="120").out
    assert "no date speaks against Times" in " ".join(out.split())
    assert "within a day" not in out
    assert "no date\n" not in out
