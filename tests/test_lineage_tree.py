"""The tree from root voices to outlets: what is marked in it, and what is not."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dossiers import read, write
from kimvisit.engine.ledger import Ledger, open_ledger
from kimvisit.reading.load import load
from kimvisit.rules import catalogue
from kimvisit.views.hops import Hop, Leaf
from kimvisit.views.lineage import Tree, trees
from kimvisit.views.timeline import Filter

ROOT = Path(__file__).parent.parent
CAST = read((ROOT / "src" / "kimvisit" / "rules" / "examples.yaml").read_text(encoding="utf-8"))

NAMED = "{article: times-0301, kind: acceptance, stage: responded, factuality: CT+, attribution: [a-diplomat, wire], said: 2030-03-01, values: {responder: guest-state}}"
RELAYED = "{article: post-0301, kind: acceptance, stage: responded, factuality: CT+, attribution: [wire], said: 2030-03-01, values: {responder: guest-state}}"
HARDER = "{article: times-0301, kind: acceptance, stage: accepted, factuality: CT+, attribution: [wire], said: 2030-03-01, values: {responder: guest}, paragraph: 1}"
MINISTER = (
    "{article: times-0301, kind: attendance, stage: planned, factuality: PR+, attribution: [host-minister], said: 2030-03-01}"
)


def ledger(folder: Path, *claims: str, cast: dict[str, Any] = CAST) -> Ledger:
    dossier = load(write(folder, cast, [read(claim) for claim in claims]))
    assert not dossier.problems, dossier.problems
    return open_ledger(dossier, catalogue())


def tree(folder: Path, *claims: str) -> Tree:
    (found,) = trees(ledger(folder, *claims), Filter(subject="guest"))
    return found


def ways(found: Tree) -> list[str]:
    """Each leaf's way, from the root."""
    told: dict[int, str] = {}
    for hop in found.hops:
        told[hop.number] = hop.voice if hop.parent is None else f"{told[hop.parent]} > {hop.voice}"
    return [told[hop.number] for hop in found.hops for _ in hop.leaves]


def leaf(found: Tree, stage: str) -> Leaf:
    return next(one for one in found.leaves if one.first.stage == stage)


def hop(found: Tree, voice: str) -> Hop:
    return next(one for one in found.hops if one.voice == voice)


def shipped(as_of: str | None = None, **chosen: str) -> tuple[Tree, ...]:
    day = date.fromisoformat(as_of) if as_of else None
    return trees(open_ledger(load(ROOT / "data"), catalogue(), day), Filter(**chosen))  # type: ignore[arg-type]


def test_two_outlets_that_name_one_voice_share_its_hops(tmp_path: Path) -> None:
    found = tree(tmp_path, NAMED, NAMED.replace("times-0301", "post-0301"))
    assert ways(found) == ["a-diplomat > wire > post", "a-diplomat > wire > times"]
    assert [one.voice for one in found.hops] == ["a-diplomat", "wire", "post", "times"]


def test_one_voice_on_two_days_has_two_roots(tmp_path: Path) -> None:
    found = tree(tmp_path, MINISTER, MINISTER.replace("times-0301", "times-0303").replace("2030-03-01}", "2030-03-03}"))
    assert [(one.voice, one.said.edtf) for one in found.hops if one.parent is None] == [
        ("host-minister", "2030-03-01"), ("host-minister", "2030-03-03"),
    ]  # fmt: skip


def test_a_stated_way_is_not_inferred(tmp_path: Path) -> None:
    found = tree(tmp_path, NAMED)
    assert not any(one.is_inferred for one in found.hops)
    assert not any(one.body.inferred for one in found.leaves)


def test_a_way_that_one_text_states_is_not_inferred_for_the_other(tmp_path: Path) -> None:
    found = tree(tmp_path, NAMED, RELAYED)
    assert not hop(found, "wire").is_inferred
    assert [bool(one.body.inferred) for one in found.leaves] == [True, False]


def test_a_way_that_no_text_states_is_inferred(tmp_path: Path) -> None:
    meant = NAMED.replace("acceptance, stage: responded", "attendance, stage: planned").replace(
        ", values: {responder: guest-state}", ""
    )
    (found,) = trees(ledger(tmp_path, meant, HARDER), Filter(kind="acceptance"))
    assert [(one.voice, one.is_inferred) for one in found.hops] == [("a-diplomat", False), ("wire", True), ("times", False)]


def test_a_hop_says_what_it_was_traced_to_where_its_only_copy_was_hardened(tmp_path: Path) -> None:
    meant = NAMED.replace("acceptance, stage: responded", "attendance, stage: planned").replace(
        ", values: {responder: guest-state}", ""
    )
    (found,) = trees(ledger(tmp_path, meant.replace("CT+", "PR+"), HARDER), Filter(kind="acceptance"))
    assert [(one.kind.id, one.factuality.code) for one in hop(found, "a-diplomat").says] == [("attendance", "PR+")]


def test_a_hop_says_what_the_copy_nearest_to_it_says(tmp_path: Path) -> None:
    found = tree(tmp_path, NAMED, HARDER)
    assert [one.stage for one in hop(found, "a-diplomat").says] == ["responded"]


def test_hardening_is_marked_on_the_leaf_where_it_happens(tmp_path: Path) -> None:
    found = leaf(tree(tmp_path, NAMED, HARDER), "accepted")
    assert {one.what for one in found.first.grew} == {"stage", "responder"}
    assert [id[:4] for id in found.hardening] == ["C301"]


def test_the_source_of_a_hardened_word_is_not_marked_as_hardened(tmp_path: Path) -> None:
    found = leaf(tree(tmp_path, NAMED, HARDER), "responded")
    assert (found.first.grew, found.hardening) == ((), ())
    assert [id[:4] for id in found.conflicts if id.startswith("C301")] == ["C301"]


def test_a_relay_that_says_as_much_is_not_marked_as_hardened(tmp_path: Path) -> None:
    assert all(not one.hardening and not one.first.grew for one in tree(tmp_path, NAMED, RELAYED).leaves)


def test_a_step_that_only_a_relay_reaches_stands_at_the_last_hop(tmp_path: Path) -> None:
    assert tree(tmp_path, NAMED, HARDER).last_hop == ("accepted",)


def test_a_step_that_a_voice_reaches_as_well_does_not(tmp_path: Path) -> None:
    said = HARDER.replace("[wire]", "[guest-spokesman]").replace("times-0301", "post-0301")
    assert tree(tmp_path, NAMED, HARDER, said).last_hop == ()


def test_a_step_that_grew_only_by_a_name_does_not_stand_at_the_last_hop(tmp_path: Path) -> None:
    found = tree(tmp_path, NAMED, RELAYED.replace("responder: guest-state", "responder: guest"))
    assert [bool(one.first.grew) for one in found.leaves] == [True, False]
    assert found.last_hop == ()


def test_a_step_of_the_headline_alone_is_named(tmp_path: Path) -> None:
    top = HARDER.replace("paragraph: 1", "paragraph: 0").replace("[wire]", "[]")
    assert tree(tmp_path, NAMED, top).headline_only == ("accepted",)


def test_a_headline_that_repeats_the_body_shares_its_leaf(tmp_path: Path) -> None:
    found = tree(tmp_path, NAMED, NAMED.replace("}}", "}, paragraph: 0}"))
    assert [[one.claim.paragraph for one in each.statements] for each in found.leaves] == [[2, 0]]
    assert found.headline_only == ()


def test_a_relay_whose_source_is_not_on_file_is_a_dead_end(tmp_path: Path) -> None:
    found = tree(tmp_path, RELAYED)
    assert hop(found, "wire").source == "not on file"
    assert (found.voices, found.agencies, found.origins.own_voice) == ((), ("wire",), ("wire",))


def test_an_outlet_in_its_own_voice_is_no_dead_end(tmp_path: Path) -> None:
    found = tree(tmp_path, RELAYED.replace("[wire]", "[]"))
    assert hop(found, "post").source == "own words"
    assert (found.outlets, found.agencies, found.voices) == (("post",), (), ())


def test_an_agency_in_its_own_words_is_no_dead_end(tmp_path: Path) -> None:
    cast = {**CAST, "articles": {"a": {"outlet": "times", "published": "2030-03-01", "credit": "wire"}}}
    claim = RELAYED.replace("post-0301", "a").replace("[wire]", "[]")
    (found,) = trees(ledger(tmp_path, claim, cast=cast))
    assert (hop(found, "wire").source, ways(found)) == ("own words", ["wire > times"])


def test_a_voice_is_no_dead_end(tmp_path: Path) -> None:
    assert hop(tree(tmp_path, MINISTER), "host-minister").source == "voice"


def test_a_relay_that_may_rest_on_either_of_two_voices_gets_no_root(tmp_path: Path) -> None:
    other = NAMED.replace("a-diplomat", "guest-spokesman")
    found = tree(tmp_path, NAMED, other, RELAYED)
    assert [one.source for one in found.hops if one.parent is None] == ["voice", "voice", "one of several"]
    assert next(one for one in found.leaves if len(one.body.roots) > 1).body.roots == ("a-diplomat", "guest-spokesman")


def test_two_outlets_that_cite_each_other_are_a_circle(tmp_path: Path) -> None:
    cites = "{article: times-0301, kind: attendance, stage: planned, factuality: CT+, attribution: [post], said: 2030-03-01}"
    found = tree(tmp_path, cites, cites.replace("times-0301", "post-0301").replace("[post]", "[times]"))
    assert {one.source for one in found.hops if one.parent is None} == {"itself"}
    assert any(one.repeats for one in found.hops)
    assert found.voices == ()


def test_an_outlet_that_prints_itself_after_another_is_no_circle(tmp_path: Path) -> None:
    found = tree(
        tmp_path, MINISTER, MINISTER.replace("times-0301", "post-0302").replace("[host-minister]", "[host-minister, times]")
    )
    assert ways(found) == ["host-minister > times", "host-minister > times > post"]
    assert not any(one.repeats for one in found.hops)


def test_a_silence_is_a_leaf_and_no_voice(tmp_path: Path) -> None:
    silent = "{article: times-0301, kind: attendance, stage: planned, factuality: Uu, attribution: [guest-state], silent: true}"
    found = tree(tmp_path, MINISTER, silent)
    assert "guest-state > times" in ways(found)
    assert found.voices == ("host-minister",)


def test_a_doubt_is_a_voice_and_no_origin(tmp_path: Path) -> None:
    found = tree(tmp_path, MINISTER.replace("PR+", "Uu"))
    assert (found.voices, found.origins.named) == (("host-minister",), ())


def test_copies_are_named_at_the_leaf_and_counted_among_the_outlets(tmp_path: Path) -> None:
    copy = {"outlet": "post", "published": "2030-03-01", "headline": "Headline of times-0301"}
    cast = {**CAST, "articles": {"times-0301": CAST["articles"]["times-0301"], "z-copy": copy}}
    (found,) = trees(
        ledger(
            tmp_path, MINISTER, MINISTER.replace("times-0301", "z-copy").replace("{", "{text: Sentence number 1., "), cast=cast
        )
    )
    assert [one.copies for one in found.leaves] == [("z-copy",)]
    assert found.outlets == ("post", "times")


def test_what_an_outlet_took_back_stays_on_the_tree_and_counts_for_nothing(tmp_path: Path) -> None:
    takes_back = (
        "{article: times-0303, corrects: times-0301/c1, kind: attendance, stage: planned, factuality: Uu, attribution: []}"
    )
    found = tree(tmp_path, MINISTER, takes_back)
    assert [(way, one.corrected_by) for way, one in zip(ways(found), found.leaves, strict=True)] == [
        ("host-minister > times", "times-0303/c2"), ("times", None),
    ]  # fmt: skip
    assert (found.voices, found.origins.named) == ((), ())


def test_two_figures_of_one_article_are_two_leaves_and_one_figure_said_twice_is_one(tmp_path: Path) -> None:
    tally = "{article: times-0301, kind: tally, factuality: CT+, attribution: [host-minister], said: 2030-03-01, values: {number: 20}, paragraph: 1}"
    found = tree(
        tmp_path, tally, tally.replace("paragraph: 1", "paragraph: 2"), tally.replace("20}, paragraph: 1", "25}, paragraph: 3")
    )
    assert [[one.claim.paragraph for one in each.statements] for each in found.leaves] == [[1, 2], [3]]


def test_an_article_of_its_own_is_no_copy(tmp_path: Path) -> None:
    assert all(not one.copies for one in tree(tmp_path, NAMED, RELAYED).leaves)


@pytest.mark.parametrize(
    ("chosen", "left"),
    [
        (Filter(outlet="post"), ["a-diplomat > wire > post"]),
        (Filter(voice="a-diplomat"), ["a-diplomat > wire > post", "a-diplomat > wire > times"]),
        (Filter(voice="hostland"), ["host-minister > times"]),
        (Filter(kind="attendance"), ["host-minister > times"]),
        (Filter(event="forum"), []),
    ],
)
def test_a_filter_keeps_what_it_asks_for_and_nothing_else(tmp_path: Path, chosen: Filter, left: list[str]) -> None:
    found = trees(ledger(tmp_path, NAMED, RELAYED, MINISTER), chosen)
    assert [way for one in found for way in ways(one)] == left


def test_neither_order_of_claims_nor_of_files_changes_a_tree(tmp_path: Path) -> None:
    def drawn(claims: Iterable[str], folder: str) -> list[tuple[object, ...]]:
        (found,) = trees(ledger(tmp_path / folder, *claims), Filter(kind="acceptance"))
        return [(one.number, one.parent, one.voice, len(one.leaves)) for one in found.hops]

    claims = (NAMED, RELAYED, HARDER)
    assert drawn(claims, "a") == drawn(reversed(claims), "b")


def test_the_shipped_acceptance_counts_outlets_agencies_voices_and_origins() -> None:
    (found,) = shipped(event="may9", kind="acceptance", subject="kim-jong-un")
    assert (len(found.outlets), found.agencies, len(found.voices)) == (3, ("yonhap",), 4)
    assert (found.origins.named, found.origins.unnamed, found.origins.own_voice) == (("russia",), ("korean-diplomat",), ())
    assert found.last_hop == ("accepted",)


def test_the_shipped_acceptance_is_hardened_twice_and_nowhere_else() -> None:
    (found,) = shipped(event="may9", kind="acceptance", subject="kim-jong-un")
    harder = [
        (one.first.article.outlet, sorted({each.claim.paragraph for each in one.statements}))
        for one in found.leaves
        if one.hardening
    ]
    assert harder == [("tass", [0, 1]), ("outlet-b", [1])]


def test_on_new_years_eve_there_is_no_word_of_an_acceptance() -> None:
    assert shipped("2014-12-31", event="may9", kind="acceptance") == ()


def test_every_claim_of_the_shipped_story_is_on_one_leaf_of_each_reading() -> None:
    ledger = open_ledger(load(ROOT / "data"), catalogue())
    told = sorted(one.id for found in trees(ledger) for each in found.leaves for one in each.statements)
    assert told == sorted(one.id for one in ledger.statements if one.event for _ in one.readings)
