"""The lineage as text and as JSON."""

import json
from pathlib import Path
from typing import Any

import pytest

from dossiers import read, write
from kimvisit.engine.ledger import Ledger, open_ledger
from kimvisit.reading.load import load
from kimvisit.render import json_lineage, text_lineage
from kimvisit.render.page import Page, cells
from kimvisit.rules import catalogue
from kimvisit.views.lineage import trees
from kimvisit.views.timeline import Filter

ROOT = Path(__file__).parent.parent
CAST = read((ROOT / "src" / "kimvisit" / "rules" / "examples.yaml").read_text(encoding="utf-8"))
ACCEPTANCE = Filter(event="may9", kind="acceptance", subject="kim-jong-un")
PLANNED = "kind: attendance, stage: planned, said: 2030-03-01"


@pytest.fixture(scope="module")
def shipped() -> Ledger:
    return open_ledger(load(ROOT / "data"), catalogue())


def page(ledger: Ledger, chosen: Filter = ACCEPTANCE, width: int = 80, **more: Any) -> list[str]:
    return list(text_lineage.lines(ledger, trees(ledger, chosen), Page(width, **more)))


def small(folder: Path, *claims: str, width: int = 80, **more: Any) -> str:
    dossier = load(write(folder, CAST, [read(claim) for claim in claims]))
    assert not dossier.problems, dossier.problems
    return "\n".join(page(open_ledger(dossier, catalogue()), Filter(), width, **more))


def test_the_page_draws_the_way_from_the_diplomat_to_the_outlets(shipped: Ledger) -> None:
    told = page(shipped)
    start = next(number for number, line in enumerate(told) if line.startswith("an unnamed Seoul diplomat"))
    assert told[start : start + 7] == [
        "an unnamed Seoul diplomat, 13 Jan 2015  responded           North Korea",
        "└─ Yonhap",
        "   ├─ Korea Herald h 1 2 5              responded           North Korea",
        "   ├─ TASS 3                            responded           North Korea",
        "   └┄ TASS h 1                          ACCEPTED            KIM JONG-UN     C301",
        "         inferred: same article, TASS names Yonhap alone",
        "         its headline names unnamed reports",
    ]


@pytest.mark.parametrize("width", [40, 66, 80, 110])
def test_a_note_stands_apart_from_what_is_told_beside_the_name(shipped: Ledger, width: int) -> None:
    told = " ".join(" ".join(page(shipped, width=width)).replace("│", " ").split())
    assert "inferred: same article, Outlet B names Yonhap alone" in told
    assert "Outlet CERTAIN" not in told


def test_the_last_lines_count_and_explain_the_signs(shipped: Ledger) -> None:
    told = " ".join(page(shipped))
    assert "3 outlets < 1 agency < 4 voices < 2 origins: Russia and an unnamed Seoul diplomat." in told
    assert "'accepted' stands only at the last hop." in told
    assert "┄ inferred, CAPITALS harder." in told


def test_a_page_without_inferred_hops_explains_no_sign_for_them(tmp_path: Path) -> None:
    told = small(tmp_path, f"{{article: times-0301, factuality: PR+, attribution: [host-minister], {PLANNED}}}")
    assert "inferred" not in told
    assert "CAPITALS" not in told
    assert "last hop" not in told


def test_what_grew_is_in_capitals_and_nothing_else(tmp_path: Path) -> None:
    told = small(
        tmp_path,
        f"{{article: times-0301, factuality: PS+, attribution: [a-diplomat, wire], {PLANNED}, paragraph: 3}}",
        f"{{article: times-0301, factuality: CT+, attribution: [wire], {PLANNED}}}",
    )
    assert "CERTAIN" in told
    assert "WILL COME" not in told


def test_a_dead_end_and_a_circle_are_named(tmp_path: Path) -> None:
    dead = small(tmp_path / "a", f"{{article: times-0301, factuality: PR+, attribution: [wire], {PLANNED}}}")
    circle = small(
        tmp_path / "b",
        f"{{article: times-0301, factuality: PR+, attribution: [post], {PLANNED}}}",
        f"{{article: post-0301, factuality: PR+, attribution: [times], {PLANNED}}}",
    )
    assert "its source is not on file" in dead
    assert "leads back to itself" not in dead
    assert "leads back to itself" in " ".join(circle.split())
    assert "not on file" not in circle


def test_a_hop_inferred_from_another_article_names_that_article(tmp_path: Path) -> None:
    told = small(
        tmp_path,
        f"{{article: times-0301, factuality: PR+, attribution: [a-diplomat, wire], {PLANNED}}}",
        f"{{article: post-0301, factuality: PR+, attribution: [wire], {PLANNED}}}",
        width=140,
    )
    assert "inferred: said within a day, in Times, Post names Wire alone" in told


@pytest.mark.parametrize("width", [20, 40, 66, 80, 120])
@pytest.mark.parametrize("ascii", [False, True])
def test_every_line_fits_the_page(shipped: Ledger, width: int, ascii: bool) -> None:
    told = page(shipped, Filter(), width, ascii=ascii, everything=True)
    assert max(cells(line) for line in told) <= width
    assert all(line == line.rstrip() for line in told)
    assert not ascii or all(line.isascii() for line in told)


def test_nothing_is_cut_off_where_the_page_is_narrow(shipped: Ledger) -> None:
    def words(width: int) -> set[str]:
        return set(" ".join(page(shipped, width=width)).split())

    assert {"diplomat,", "ACCEPTED", "KIM", "C301"} <= words(80)
    assert {"diplomat,", "ACCEPTED;", "KIM", "C301"} <= words(50)


def test_a_page_without_colour_has_no_escapes_and_one_with_colour_says_the_same(shipped: Ledger) -> None:
    plain, painted = "\n".join(page(shipped)), "\n".join(page(shipped, colour=True))
    assert "\x1b" not in plain
    assert painted.replace("\x1b[1m", "").replace("\x1b[2m", "").replace("\x1b[0m", "") == plain


def test_the_background_is_counted_and_shown_on_demand(shipped: Ledger) -> None:
    folded, whole = page(shipped, Filter()), page(shipped, Filter(), everything=True)
    assert any(line.startswith("Not shown: ") for line in folded)
    assert not any(line.startswith("Not shown: ") for line in whole)
    assert len(whole) > len(folded)


def test_nothing_on_file_is_said(shipped: Ledger) -> None:
    assert page(shipped, Filter(event="may9", outlet="joongang")) == ["Nothing on file."]


def test_a_long_chain_of_voices_fits_the_page(tmp_path: Path) -> None:
    chain = ", ".join(["host-minister", *["wire", "post"] * 300])
    told = small(tmp_path, f"{{article: times-0301, factuality: PR+, attribution: [{chain}], {PLANNED}}}", everything=True)
    assert max(cells(line) for line in told.split("\n")) <= 80


def test_the_json_lists_hops_after_their_parents(shipped: Ledger) -> None:
    view = json.loads(json.dumps(json_lineage.lineage(shipped, trees(shipped))))
    assert (view["version"], view["command"]) == (1, "lineage")
    for tree in view["trees"]:
        assert [hop["number"] for hop in tree["hops"]] == list(range(len(tree["hops"])))
        assert all(hop["parent"] is None or hop["parent"] < hop["number"] for hop in tree["hops"])


def test_the_json_gives_the_reason_of_an_inferred_way(shipped: Ledger) -> None:
    (tree,) = json_lineage.lineage(shipped, trees(shipped, ACCEPTANCE))["trees"]
    inferred = [leaf["inferred"] for hop in tree["hops"] for leaf in hop["leaves"] if leaf["inferred"]]
    assert [(one["because"], [voice["id"] for voice in one["voices"]]) for one in inferred] == [
        ("same article", ["korean-diplomat"]), ("same article", ["kremlin-letter"]),
    ]  # fmt: skip
