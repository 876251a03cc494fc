"""What makes a row of the timeline, on which day it stands, and which rows a filter keeps."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from dossiers import read, write
from kimvisit import rules
from kimvisit.engine.ledger import Ledger, open_ledger
from kimvisit.reading.load import load
from kimvisit.records import dates
from kimvisit.rules import catalogue
from kimvisit.views.timeline import Entry, Filter, entries, filter_findings

CAST = read((Path(rules.__file__).parent / "examples.yaml").read_text(encoding="utf-8"))
INVITED = {"kind": "invitation", "factuality": "CT+", "attribution": ["host-minister"], "said": "2030-03-01"}
RESPONDED = {
    "article": "times-0301", "kind": "acceptance", "stage": "responded", "factuality": "CT+", "attribution": ["a-diplomat", "wire"],
    "said": "2030-03-01", "values": {"responder": "guest-state"}, "paragraph": "3",
}  # fmt: skip
ACCEPTED = {
    "article": "times-0301", "kind": "acceptance", "stage": "accepted", "factuality": "CT+", "attribution": ["wire"], "said": "2030-03-01",
    "values": {"responder": "guest"}, "paragraph": "2",
}  # fmt: skip


def told(folder: Path, *claims: dict[str, Any]) -> Ledger:
    return open_ledger(load(write(folder, CAST, claims)), catalogue())


def rows(ledger: Ledger, by: str = "said", **chosen: Any) -> tuple[Entry, ...]:
    return entries(ledger, Filter(**chosen), by).entries


def test_what_two_articles_carry_of_one_word_is_one_row(tmp_path: Path) -> None:
    (row,) = rows(told(tmp_path, {"article": "times-0301", **INVITED}, {"article": "post-0302", **INVITED}))
    assert [one.id for one in row.statements] == ["post-0302/c2", "times-0301/c1"]
    assert (row.articles, row.outlets) == (("post-0302", "times-0301"), ("post", "times"))


def test_a_rows_id_does_not_depend_on_who_carries_it(tmp_path: Path) -> None:
    one = rows(told(tmp_path / "one", {"article": "times-0301", **INVITED}))
    other = rows(told(tmp_path / "other", {"article": "post-0302", **INVITED, "text": "In other words.", "paragraph": "9"}))
    assert one[0].id == other[0].id
    assert one[0].id.startswith("u-")


@pytest.mark.parametrize(
    "other",
    [{"factuality": "PR+"}, {"said": "2030-03-02"}, {"conditional": "true"}, {"about": "forum"}, {"subject": "other-guest"},
     {"attribution": ["host-spokesman"]}],
)  # fmt: skip
def test_another_wording_is_another_row(tmp_path: Path, other: dict[str, Any]) -> None:
    ledger = told(tmp_path, {"article": "times-0303", **INVITED}, {"article": "times-0303", **INVITED, **other})
    assert len(rows(ledger)) == 2


def test_a_hardened_rendering_stands_right_under_the_row_of_its_utterance(tmp_path: Path) -> None:
    between = {**INVITED, "article": "times-0301", "attribution": ["a-diplomat", "wire"]}
    found = rows(told(tmp_path, ACCEPTED, between, RESPONDED))
    assert [row.first.stage or row.kind.id for row in found] == ["invitation", "responded", "accepted"]
    assert (found[2].voice, found[2].told_by) == ("wire", "times")
    assert found[1].told_by is None


def test_a_headline_folds_into_the_row_that_it_repeats(tmp_path: Path) -> None:
    headline = {**ACCEPTED, "paragraph": "0", "attribution": []}
    found = rows(told(tmp_path, headline, ACCEPTED))
    assert [[one.claim.paragraph for one in row.statements] for row in found] == [[2, 0]]


def test_a_headline_that_says_something_else_is_a_row_of_its_own(tmp_path: Path) -> None:
    headline = {**ACCEPTED, "paragraph": "0", "attribution": []}
    assert len(rows(told(tmp_path, headline, RESPONDED))) == 2


def test_a_copy_of_an_article_adds_its_name_and_no_row(tmp_path: Path) -> None:
    before = rows(told(tmp_path, ACCEPTED, RESPONDED))
    articles = tmp_path / "articles"
    copy = (articles / "times-0301.yaml").read_text(encoding="utf-8").replace("outlet: times", "outlet: post")
    (articles / "zz-copy.yaml").write_text(copy, encoding="utf-8")
    after = rows(open_ledger(load(tmp_path), catalogue()))
    assert len(after) == len(before) == 2
    assert all(row.articles == ("times-0301", "zz-copy") and row.outlets == ("post", "times") for row in after)


def test_an_outlets_own_voice_spoke_when_it_published_and_any_other_by_then(tmp_path: Path) -> None:
    claim = {"article": "times-0301", "kind": "invitation", "factuality": "CT+"}
    ledger = told(tmp_path, {**claim, "attribution": []}, {**claim, "attribution": ["host-minister"]})
    assert [(row.voice, row.when.edtf, row.when_from) for row in rows(ledger)] == [
        ("host-minister", "../2030-03-01", "published"),
        ("times", "2030-03-01", "published"),
    ]


def test_the_three_clocks_are_kept_apart(tmp_path: Path) -> None:
    ledger = told(tmp_path, {"article": "post-0302", **INVITED, "happened": "2030-02"})
    found = {by: [(row.when.edtf, row.when_from) for row in rows(ledger, by)] for by in ("said", "published", "happened")}
    assert found == {
        "said": [("2030-03-01", "said")],
        "published": [("2030-03-02", "published")],
        "happened": [("2030-02", "happened")],
    }


def test_what_has_no_date_by_a_clock_is_left_out_and_named(tmp_path: Path) -> None:
    ledger = told(tmp_path, {"article": "times-0301", **INVITED})
    found = entries(ledger, Filter(), "happened")
    assert found.entries == ()
    assert list(found.undated) == [row.id for row in rows(ledger)]


def test_an_event_that_is_said_to_have_taken_place_gives_the_day_on_which_it_did(tmp_path: Path) -> None:
    made = {
        "article": "times-0301",
        "kind": "visit",
        "stage": "made",
        "factuality": "CT+",
        "attribution": [],
        "about": "earlier-visit",
    }
    planned = {**made, "stage": "planned", "about": "forum"}
    found = entries(told(tmp_path, made, planned), Filter(), "happened")
    assert [(row.when.edtf, row.when_from) for row in found.entries] == [("2028-06", "event")]
    assert len(found.undated) == 1


def test_an_event_that_a_claim_leans_on_gives_its_day(tmp_path: Path) -> None:
    ledger = told(tmp_path, {"article": "post-0302", **INVITED, "during": "envoy-visit"})
    assert [(row.when.edtf, row.when_from) for row in rows(ledger, "happened")] == [("2030-02-05/2030-02-09", "during")]


def test_bounds_stand_before_the_day_and_the_day_before_longer_stretches(tmp_path: Path) -> None:
    said = ["2030-03", "2030-03-01/2030-03-02", "2030-03-01", "../2030-03-01", "2030-02-27"]
    ledger = told(tmp_path, *({"article": "times-0303", **INVITED, "said": day} for day in said))
    assert [row.when.edtf for row in rows(ledger)] == said[::-1]


def test_a_kind_without_an_event_has_no_row_and_a_doubt_who_is_meant_has_one(tmp_path: Path) -> None:
    office: dict[str, Any] = {
        "article": "times-0301",
        "kind": "office",
        "about": None,
        "factuality": "CT+",
        "attribution": [],
        "values": {"office": "party-leader"},
    }
    meant = {
        "article": "times-0301",
        "kind": "identity",
        "mention": "the-guest",
        "factuality": "Uu",
        "attribution": ["a-diplomat"],
    }
    cast = {**CAST, "articles": {**CAST["articles"], "times-0301": {
        **CAST["articles"]["times-0301"], "mentions": {"the-guest": {"one_of": ["guest", "other-guest"], "title": "the guest"}},
    }}}  # fmt: skip
    ledger = open_ledger(load(write(tmp_path, cast, [office, meant])), catalogue())
    assert not ledger.dossier.problems
    assert [row.kind.id for row in rows(ledger)] == ["identity"]


def test_what_an_outlet_took_back_stays_on_file_and_says_so(tmp_path: Path) -> None:
    wrong = {**ACCEPTED, "id": "wrong"}
    right = {**RESPONDED, "id": "right", "article": "times-0303", "corrects": "times-0301/wrong"}
    found = rows(told(tmp_path, wrong, right))
    assert {row.first.stage: row.corrected_by for row in found} == {"responded": (), "accepted": ("times-0303/right",)}


FILTERS: list[tuple[dict[str, Any], set[str]]] = [
    ({"event": "gala"}, {"minister", "diplomat"}),
    ({"kind": "acceptance"}, {"diplomat"}),
    ({"subject": "other-guest"}, {"elsewhere"}),
    ({"voice": "host-minister"}, {"minister", "elsewhere"}),
    ({"voice": "hostland"}, {"minister", "elsewhere"}),
    ({"voice": "wire"}, {"diplomat"}),
    ({"outlet": "post"}, {"minister"}),
    ({"since": dates.parse("2030-03-02")}, {"elsewhere"}),
    ({"until": dates.parse("2030-02")}, set()),
    ({"until": dates.parse("2030-03-01")}, {"minister", "diplomat"}),
    ({"event": "gala", "voice": "wire"}, {"diplomat"}),
]


@pytest.mark.parametrize(("chosen", "kept"), FILTERS, ids=[" ".join(chosen) for chosen, _ in FILTERS])
def test_a_filter_keeps_the_rows_that_it_asks_for(tmp_path: Path, chosen: dict[str, Any], kept: set[str]) -> None:
    ledger = told(
        tmp_path,
        {"article": "post-0302", **INVITED, "id": "minister"},
        {**RESPONDED, "id": "diplomat"},
        {"article": "times-0303", **INVITED, "id": "elsewhere", "about": "forum", "said": "2030-03-03", "subject": "other-guest"},
    )
    assert {row.first.claim.id for row in rows(ledger, **chosen)} == kept


def test_the_same_filters_keep_findings_in_which_such_a_word_has_a_part(tmp_path: Path) -> None:
    ledger = told(tmp_path, ACCEPTED, RESPONDED)
    everything = ledger.findings
    assert "C301" in {one.rule for one in everything}
    for chosen in (
        Filter(event="gala"),
        Filter(kind="acceptance"),
        Filter(subject="guest"),
        Filter(voice="a-diplomat"),
        Filter(outlet="times"),
    ):
        assert "C301" in {one.rule for one in filter_findings(everything, chosen, ledger)}
    for chosen in (Filter(event="forum"), Filter(voice="hostland"), Filter(outlet="post"), Filter(since=dates.parse("2031"))):
        assert not filter_findings(everything, chosen, ledger)


def test_rows_do_not_depend_on_the_order_of_claims_or_the_names_of_files(tmp_path: Path) -> None:
    claims: list[dict[str, Any]] = [
        ACCEPTED,
        RESPONDED,
        {"article": "post-0302", **INVITED},
        {"article": "times-0303", **INVITED, "said": "2030-03-02"},
    ]
    before = [row.id for row in rows(told(tmp_path / "a", *claims))]
    assert [row.id for row in rows(told(tmp_path / "b", *claims[::-1]))] == before
    for number, path in enumerate(sorted((tmp_path / "b" / "articles").glob("*.yaml"), reverse=True)):
        shutil.move(path, path.with_name(f"{number}.yaml"))
    assert {row.id for row in rows(open_ledger(load(tmp_path / "b"), catalogue()))} == set(before)
