"""The JSON views: what they hold, exactly."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dossiers import read, write
from kimvisit import rules
from kimvisit.engine.finding import CLASSES, CONFLICTS
from kimvisit.engine.ledger import Ledger, open_ledger
from kimvisit.reading.load import load
from kimvisit.render import csv_views, json_status, json_views, lookup
from kimvisit.rules import catalogue
from kimvisit.views.status import status
from kimvisit.views.timeline import Filter, entries

CAST = read((Path(rules.__file__).parent / "examples.yaml").read_text(encoding="utf-8"))
SHIPPED = Path(__file__).parent.parent / "data"
MENTION = {"one_of": ["guest", "other-guest"], "title": "the head of state"}
INVITED = {
    "article": "times-0303", "id": "asked", "kind": "invitation", "factuality": "CT+", "attribution": ["host-minister"], "said": "2030-03-01",
    "values": {"inviter": "hostland"}, "quote": "a card was sent", "text": "A card went out.",
}  # fmt: skip
MARCH = {"edtf": "2030-03-01", "earliest": "2030-03-01", "latest": "2030-03-01"}
PRINTED = {"edtf": "2030-03-03", "earliest": "2030-03-03", "latest": "2030-03-03"}
MINISTER, STATE, TIMES = (
    {"id": id, "name": name} for id, name in (("host-minister", "Boris Host"), ("hostland", "Hostland"), ("times", "Times"))
)


def ledger(folder: Path, *claims: dict[str, Any], as_of: date | None = None) -> Ledger:
    return open_ledger(load(write(folder, CAST, claims)), catalogue(), as_of)


@pytest.fixture(scope="module")
def shipped() -> Ledger:
    return open_ledger(load(SHIPPED), catalogue())


def test_a_timeline_is_exactly_this(tmp_path: Path) -> None:
    found = ledger(tmp_path, INVITED)
    view = json_views.timeline(found, entries(found))
    id = view["entries"][0].pop("id")
    assert id.startswith("u-")
    assert len(id) == 14
    assert view == {
        "version": 1,
        "command": "timeline",
        "as_of": None,
        "not_yet": [],
        "left_out": [],
        "by": "said",
        "undated": [],
        "entries": [
            {
                "when": MARCH,
                "when_from": "said",
                "event": "gala",
                "kind": "invitation",
                "stage": None,
                "subject": {"id": "guest", "one_of": [], "printed": None, "title": None},
                "factuality": "CT+",
                "conditional": False,
                "silent": False,
                "so_far": False,
                "presupposed": False,
                "draft": False,
                "voice": MINISTER,
                "principal": STATE,
                "told_by": None,
                "corrected_by": [],
                "text": "A card went out.",
                "claims": ["times-0303/asked"],
                "articles": ["times-0303"],
                "outlets": [TIMES],
                "conflicts": [],
            }
        ],
    }


def test_a_claim_is_exactly_this(tmp_path: Path) -> None:
    assert json_views.listing(ledger(tmp_path, INVITED), "claims")["claims"] == [
        {
            "id": "times-0303/asked",
            "article": "times-0303",
            "outlet": TIMES,
            "headline": False,
            "paragraph": 2,
            "quote": "a card was sent",
            "text": "A card went out.",
            "event": "gala",
            "kind": "invitation",
            "stage": None,
            "subject": {"id": "guest", "one_of": [], "printed": None, "title": None},
            "factuality": "CT+",
            "attribution": [MINISTER],
            "inferred": [],
            "root": MINISTER,
            "principal": STATE,
            "said": MARCH,
            "published": PRINTED,
            "happened": None,
            "conditional": False,
            "silent": False,
            "so_far": False,
            "presupposed": False,
            "draft": False,
            "values": {"inviter": "hostland"},
        }
    ]


def test_a_conflict_is_exactly_this(tmp_path: Path) -> None:
    denied = {
        **INVITED,
        "id": "not",
        "article": "post-0302",
        "attribution": ["guest-spokesman"],
        "factuality": "CT-",
        "values": {},
    }
    found = ledger(tmp_path, INVITED, denied)
    kept = [one for one in found.findings if one.rule == "C101"]
    view = json_views.conflicts(found, found.findings, kept, CONFLICTS)
    assert view["shown"] == list(CONFLICTS)
    assert set(view["counts"]) == set(CLASSES)
    assert view["counts"]["contradiction"] == 1
    (conflict,) = view["conflicts"]
    sides = conflict.pop("sides")
    assert {key: conflict[key] for key in ("rule", "name", "class", "event", "kind", "question", "status", "until", "grew", "readings")} == {
        "rule": "C101", "name": "denied", "class": "contradiction", "event": "gala", "kind": "invitation", "question": "Was Arno Gray invited?",
        "status": "in force", "until": None, "grew": [], "readings": [],
    }  # fmt: skip
    assert conflict["subject"] == {"id": "guest", "one_of": [], "printed": None, "title": None}
    assert sides[0]["position"] == {"stage": None, "factuality": "CT+", "values": [], "who": [STATE]}
    assert sides[0]["origins"] == {"named": 1, "unnamed": 0, "if_meant": 0, "own_voice": 0}
    assert [one["id"] for one in sides[1]["claims"]] == ["post-0302/not"]


def test_somebody_not_named_has_no_id_but_readings(tmp_path: Path) -> None:
    (claim,) = json_views.listing(ledger(tmp_path, {**INVITED, "subject": MENTION}), "claims")["claims"]
    assert claim["subject"] == {"id": None, "one_of": ["guest", "other-guest"], "printed": None, "title": "the head of state"}


def test_an_open_end_is_null_and_an_unknown_date_too(tmp_path: Path) -> None:
    (claim,) = json_views.listing(ledger(tmp_path, {**INVITED, "said": "../2030-03-01"}), "claims")["claims"]
    assert claim["said"] == {"edtf": "../2030-03-01", "earliest": None, "latest": "2030-03-01"}
    assert claim["happened"] is None


def test_a_row_that_a_relay_hardened_names_the_relay_and_who_tells_it(tmp_path: Path) -> None:
    told = {**INVITED, "kind": "acceptance", "quote": None, "values": {"responder": "guest"}}
    found = ledger(
        tmp_path,
        {**told, "id": "less", "stage": "responded", "attribution": ["a-diplomat", "wire"]},
        {**told, "id": "more", "stage": "accepted", "attribution": ["wire"]},
    )
    less, more = json_views.timeline(found, entries(found))["entries"]
    assert (less["voice"]["id"], less["told_by"]) == ("a-diplomat", None)
    assert (more["voice"]["id"], more["told_by"]["id"], more["claims"]) == ("wire", "times", ["times-0303/more"])
    assert set(more["conflicts"]) == {
        one.id for one in found.findings if one.class_ in CONFLICTS and any(s.claim.id == "more" for s in one.statements)
    }


def test_as_of_a_day_names_what_may_or_may_not_have_been_out(tmp_path: Path) -> None:
    cast = {**CAST, "articles": {**CAST["articles"], "post-0302": {"outlet": "post", "published": "2030-03-02/2030-03-09"}}}
    folder = write(tmp_path, cast, [INVITED, {**INVITED, "article": "post-0302"}])
    found = open_ledger(load(folder), catalogue(), date(2030, 3, 4))
    view = json_views.timeline(found, entries(found))
    assert (view["as_of"], view["not_yet"]) == ("2030-03-04", ["post-0302"])
    assert view["entries"][0]["articles"] == ["times-0303"]


def test_what_could_not_be_read_is_named_with_its_place(tmp_path: Path) -> None:
    folder = write(tmp_path, CAST, [INVITED, {**INVITED, "id": "broken", "factuality": "perhaps"}])
    found = open_ledger(load(folder), catalogue())
    (left_out,) = json_views.timeline(found, entries(found))["left_out"]
    assert (left_out["id"], left_out["path"]) == ("times-0303/broken", "articles/times-0303.yaml")
    assert left_out["line"] > 1
    assert left_out["code"]
    for view in (
        json_views.conflicts(found, [], [], CONFLICTS),
        json_views.listing(found, "events"),
        json_views.show(found, lookup.meant(found, "gala")[0]),
    ):
        assert view["left_out"] == [left_out]


def test_every_id_in_any_view_can_be_shown(shipped: Ledger) -> None:
    views = [
        json_views.timeline(shipped, entries(shipped)),
        json_views.timeline(shipped, entries(shipped, Filter(), "happened")),
        json_views.conflicts(shipped, shipped.findings, shipped.findings, CLASSES),
        *(json_views.listing(shipped, what) for what in ("articles", "claims", "events", "actors", "kinds", "rules")),
    ]
    known = {thing.id for thing in lookup.everything(shipped)}
    assert {id for view in views for id in ids(view)} <= known
    for thing in lookup.everything(shipped):
        view = json_views.show(shipped, thing)
        assert view["sort"] == thing.sort
        assert view[thing.sort]["id"] == thing.id


def ids(value: Any, key: str = "") -> list[str]:
    """All ids in a view, by the keys that hold them."""
    if isinstance(value, dict):
        return [id for name, one in value.items() for id in ids(one, name)]
    if isinstance(value, list):
        return [id for one in value for id in ids(one, key)]
    holds_ids = {"id", "event", "kind", "article", "claims", "articles", "conflicts", "undated", "one_of", "speaks_for", "country", "host", "part_of",
                 "corrected_by", "distinct_from", "readings", "rule"}  # fmt: skip
    return [value] if key in holds_ids and isinstance(value, str) and value != "none" else []


def test_a_view_is_json_and_a_terminal_only_prints_it(tmp_path: Path) -> None:
    found = ledger(tmp_path, INVITED)
    one = found.statements[0]
    hostile = "a\x1b[31m\x9b2J\x7f\u202e\u2028 Größe 김"
    object.__setattr__(one, "claim", one.claim.model_copy(update={"text": hostile}))
    for ascii in (False, True):
        text = json_views.dump(json_views.timeline(found, entries(found)), ascii)
        assert json.loads(text)["entries"][0]["text"] == hostile
        assert not set(text) & set("\x1b\x9b\x7f\u202e\u2028")
        assert text.isascii() is ascii
    row = list(csv_views.timeline(found, entries(found)))[1]
    assert "\x1b" not in row
    assert "\\x1b[31m" in row


def test_a_list_is_a_csv_with_the_same_columns(shipped: Ledger) -> None:
    for what in ("articles", "claims", "events", "actors", "kinds", "rules"):
        head, *rows = csv_views.listing(shipped, what)
        records = json_views.listing(shipped, what)[what]
        assert head.split(",") == list(records[0])
        assert len(rows) == len(records)


def test_explain_gives_a_finding_with_the_rule_that_found_it(shipped: Ledger) -> None:
    finding = shipped.findings[0]
    view = json_views.explain_finding(shipped, finding)
    assert (view["sort"], view["finding"]["id"], view["rule"]["id"]) == ("finding", finding.id, finding.rule)
    rule = json_views.explain_rule(shipped.rules[0])
    assert rule["rule"]["manual"].startswith(rule["rule"]["summary"])


def test_the_own_side_of_a_thing_that_nobody_speaks_for_is_null(tmp_path: Path) -> None:
    sides = {}
    for sort in ("thing", "person"):
        cast = {**CAST, "actors": {**CAST["actors"], "guest": {"sort": sort, "name": "Arno Gray"}}}
        opened = open_ledger(load(write(tmp_path / sort, cast, [INVITED])), catalogue())
        found = json_status.status(opened, status(opened, Filter(subject="guest")))
        sides[sort] = found["states"][0]["own_side"]["principal"]
    assert (sides["thing"], sides["person"]["id"]) == (None, "guest")
