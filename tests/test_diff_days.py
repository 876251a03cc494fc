"""What changed between two days: articles, utterances, positions, conflicts."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dossiers import read, write
from kimvisit.engine.ledger import Ledger, open_ledger
from kimvisit.reading.load import load
from kimvisit.render import json_changes, text_changes
from kimvisit.render.page import Page, cells
from kimvisit.rules import catalogue
from kimvisit.views.changes import Changes, between
from kimvisit.views.timeline import Filter

ROOT = Path(__file__).parent.parent
CAST = read((ROOT / "src" / "kimvisit" / "rules" / "examples.yaml").read_text(encoding="utf-8"))
FIRST, LAST = "2030-03-01", "2030-03-03"
MINISTER = (
    "{article: times-0301, kind: attendance, stage: planned, factuality: PR+, attribution: [host-minister], said: 2030-03-01}"
)


def later(claim: str, **replaced: str) -> str:
    """The claim in an article of 3 March, said that day."""
    for old, new in {"times-0301": "times-0303", "said: 2030-03-01": "said: 2030-03-03", **replaced}.items():
        claim = claim.replace(old, new)
    return claim


def days(folder: Path, *claims: str, start: str = FIRST, end: str = LAST, cast: dict[str, Any] = CAST) -> tuple[Ledger, Ledger]:
    dossier = load(write(folder, cast, [read(claim) for claim in claims]))
    assert not dossier.problems, dossier.problems
    return open_ledger(dossier, catalogue(), date.fromisoformat(start)), open_ledger(
        dossier, catalogue(), date.fromisoformat(end)
    )


def changes(folder: Path, *claims: str, chosen: Filter | None = None) -> Changes:
    before, after = days(folder, *claims)
    return between(before, after, chosen or Filter())


def moves(found: Changes) -> list[tuple[str, str, list[str], list[str]]]:
    def codes(positions: Any) -> list[str]:
        return [one.factuality.code if one.value is None else " ".join(one.value) for one in positions]

    return [(one.principal, one.change, codes(one.before), codes(one.after)) for one in found.moves]


def shipped(start: str, end: str) -> tuple[Ledger, Ledger]:
    dossier = load(ROOT / "data")
    return open_ledger(dossier, catalogue(), date.fromisoformat(start)), open_ledger(
        dossier, catalogue(), date.fromisoformat(end)
    )


def test_what_was_out_on_the_first_day_does_not_come_in(tmp_path: Path) -> None:
    found = changes(tmp_path, MINISTER)
    assert (found.arrivals, found.first, found.moves, found.began, found.ended) == ((), (), (), (), ())


def test_an_article_of_the_days_between_comes_in(tmp_path: Path) -> None:
    found = changes(tmp_path, MINISTER, later(MINISTER))
    assert [(one.article.id, one.first, one.copy_of) for one in found.arrivals] == [("times-0303", 1, None)]


def test_an_old_word_in_a_new_article_is_not_new(tmp_path: Path) -> None:
    found = changes(tmp_path, MINISTER, MINISTER.replace("times-0301", "post-0302"))
    assert [one.first for one in found.arrivals] == [0]
    assert (found.first, len(found.again), found.moves) == ((), 1, ())


def test_the_same_word_said_again_is_no_move(tmp_path: Path) -> None:
    found = changes(tmp_path, MINISTER, later(MINISTER))
    assert (len(found.first), moves(found)) == (1, [])


def test_a_first_word_is_a_position_that_began(tmp_path: Path) -> None:
    assert moves(changes(tmp_path, MINISTER, later(MINISTER).replace("host-minister", "guest-spokesman"))) == [
        ("guest-state", "began", [], ["PR+"])
    ]


def test_a_turn_is_a_position_that_moved(tmp_path: Path) -> None:
    assert moves(changes(tmp_path, MINISTER, later(MINISTER, **{"PR+": "CT-"}))) == [("hostland", "moved", ["PR+"], ["CT-"])]


def test_another_voice_of_the_same_side_moves_its_position(tmp_path: Path) -> None:
    turned = later(MINISTER, **{"PR+": "CT-", "host-minister": "host-spokesman"})
    assert moves(changes(tmp_path, MINISTER, turned)) == [("hostland", "moved", ["PR+"], ["CT-"])]


def test_another_side_moves_nobody_but_itself(tmp_path: Path) -> None:
    denied = later(MINISTER, **{"PR+": "CT-", "host-minister": "a-diplomat"})
    assert moves(changes(tmp_path, MINISTER, denied)) == [("a-diplomat", "began", [], ["CT-"])]


def test_a_relay_holds_no_position(tmp_path: Path) -> None:
    assert moves(changes(tmp_path, MINISTER, later(MINISTER, **{"host-minister": "wire"}))) == []


def test_a_figure_that_goes_up_has_moved(tmp_path: Path) -> None:
    tally = "{article: times-0301, kind: tally, factuality: CT+, attribution: [host-minister], said: 2030-03-01, values: {number: 20}}"
    assert moves(changes(tmp_path, tally, later(tally, **{"number: 20": "number: 26"}))) == [
        ("hostland", "moved", ["20"], ["26"])
    ]


def test_a_figure_told_for_the_first_time_has_not(tmp_path: Path) -> None:
    tally = "{article: times-0303, kind: tally, factuality: CT+, attribution: [host-minister], said: 2030-03-03, values: {number: 20}}"
    assert moves(changes(tmp_path, MINISTER, tally)) == [("hostland", "began", [], ["CT+"])]


def test_a_nearer_copy_that_says_less_is_no_move_of_the_speaker(tmp_path: Path) -> None:
    relayed = MINISTER.replace("[host-minister]", "[host-minister, wire]").replace("PR+", "CT+")
    found = changes(tmp_path, relayed, later(MINISTER, **{"said: 2030-03-03": "said: 2030-03-01"}).replace("2030-03-03", FIRST))
    assert moves(found) == [("hostland", "read anew", ["CT+"], ["PR+"])]


def test_a_word_on_somebody_not_named_is_one_move(tmp_path: Path) -> None:
    unnamed = later(MINISTER).replace("{article", "{subject: {one_of: [guest, other-guest], title: the guest}, article")
    (move,) = changes(tmp_path, MINISTER.replace("attendance, stage: planned", "invitation"), unnamed).moves
    assert move.subjects == ("guest", "other-guest")


def test_a_word_on_each_of_two_guests_is_two_moves(tmp_path: Path) -> None:
    other = later(MINISTER).replace("{article", "{subject: other-guest, article")
    found = changes(tmp_path, MINISTER.replace("attendance, stage: planned", "invitation"), later(MINISTER), other)
    assert [one.subjects for one in found.moves] == [("guest",), ("other-guest",)]


def test_a_conflict_begins_with_the_second_side(tmp_path: Path) -> None:
    found = changes(
        tmp_path,
        MINISTER,
        later(
            MINISTER, **{"PR+": "CT-", "host-minister": "guest-spokesman", "attendance, stage: planned": "visit, stage: planned"}
        ),
    )
    assert found.began == ()
    denied = later(MINISTER, **{"PR+": "CT-", "host-minister": "a-diplomat"})
    assert "C101" in {one.rule for one in changes(tmp_path / "b", MINISTER, denied).began}


def test_a_conflict_ends_when_a_side_gives_in(tmp_path: Path) -> None:
    denied = MINISTER.replace("PR+", "CT-").replace("host-minister", "a-diplomat")
    found = changes(tmp_path, MINISTER, denied, later(MINISTER, **{"PR+": "CT-"}))
    assert [one.rule for one in found.ended if one.class_ == "contradiction"] == ["C101"]
    assert [one.rule for one in found.began if one.class_ == "contradiction"] == []


def test_a_conflict_that_goes_on_neither_begins_nor_ends(tmp_path: Path) -> None:
    denied = MINISTER.replace("PR+", "CT-").replace("host-minister", "a-diplomat")
    found = changes(tmp_path, MINISTER, denied, later(MINISTER.replace("attendance, stage: planned", "invitation")))
    assert (found.began, found.ended) == ((), ())
    assert found.stand > 0


def test_an_update_is_no_conflict_that_began(tmp_path: Path) -> None:
    assert changes(tmp_path, MINISTER, later(MINISTER, **{"PR+": "CT-"})).began == ()


def test_the_days_must_be_the_right_way_round(tmp_path: Path) -> None:
    before, after = days(tmp_path, MINISTER)
    with pytest.raises(ValueError, match="2030-03-03, must not be later than"):
        between(after, before)


@pytest.mark.parametrize(
    ("chosen", "number"), [(Filter(kind="attendance"), 1), (Filter(kind="invitation"), 0), (Filter(voice="hostland"), 1)]
)
def test_a_filter_keeps_what_it_asks_for_and_nothing_else(tmp_path: Path, chosen: Filter, number: int) -> None:
    found = changes(tmp_path, MINISTER, later(MINISTER, **{"PR+": "CT-"}), chosen=chosen)
    assert [len(found.arrivals), len(found.first), len(found.moves)] == [number] * 3


def test_a_claim_that_was_taken_back_is_named_and_no_longer_held(tmp_path: Path) -> None:
    correction = "{article: times-0303, corrects: times-0301/c1, kind: attendance, stage: planned, factuality: Uu, attribution: [], said: 2030-03-03}"
    found = changes(tmp_path, MINISTER, correction)
    assert found.corrected == (("times-0301/c1", "times-0303/c2"),)
    assert moves(found) == [("hostland", "taken back", ["PR+"], [])]


def test_an_article_that_may_not_have_been_out_is_named_and_not_used() -> None:
    found = between(*shipped("2014-12-31", "2015-01-25"))
    assert found.not_yet == ("2015-01-31-outlet-b",)
    assert "2015-01-31-outlet-b" not in {one.article.id for one in found.arrivals}


def test_an_article_that_may_have_been_out_before_says_so() -> None:
    found = between(*shipped("2015-01-25", "2015-01-31"))
    assert [(one.article.id, one.may_be_older) for one in found.arrivals] == [("2015-01-31-outlet-b", True)]
    assert [one.may_be_older for one in between(*shipped("2015-01-14", "2015-01-31")).arrivals] == [False]


def test_in_the_first_fortnight_two_articles_and_one_unnamed_word_of_an_acceptance_come_in() -> None:
    found = between(*shipped("2014-12-31", "2015-01-14"))
    assert [one.article.id for one in found.arrivals] == ["2015-01-13-korea-herald", "2015-01-13-tass"]
    accepted = [one for one in found.moves if one.kind.id == "acceptance" and one.subjects == ("kim-jong-un",)]
    assert [(one.principal, one.change, one.after[0].first.stage) for one in accepted] == [
        ("korean-diplomat", "began", "responded")
    ]
    assert {"C301", "C302"} <= {one.rule for one in found.began}


@pytest.mark.parametrize("width", [20, 50, 80, 120])
def test_every_line_of_the_note_fits_the_page(width: int) -> None:
    before, after = shipped("2014-12-18", "2018-08-01")
    told = list(text_changes.lines(before, after, between(before, after), Page(width, ascii=True)))
    assert max(cells(line) for line in told) <= width
    assert all(line.isascii() and line == line.rstrip() for line in told)


def test_a_quiet_week_is_one_sentence() -> None:
    before, after = shipped("2015-01-14", "2015-01-20")
    told = list(text_changes.lines(before, after, between(before, after), Page(120)))
    assert told == [
        "From 14 Jan 2015 to 20 Jan 2015: no articles came in, no new utterances, no position moved, no conflicts began, none",
        "ended, 6 as before.",
    ]


def test_the_json_has_the_same_numbers_as_the_view() -> None:
    before, after = shipped("2014-12-31", "2015-01-14")
    found = between(before, after)
    view = json_changes.changes(before, after, found)
    assert (view["version"], view["command"], view["from"], view["to"]) == (1, "diff", "2014-12-31", "2015-01-14")
    assert [len(view[key]) for key in ("articles", "new", "moves", "began", "ended")] == [
        len(found.arrivals), len(found.first), len(found.moves), len(found.began), len(found.ended),
    ]  # fmt: skip
