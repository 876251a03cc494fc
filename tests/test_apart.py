"""explain CLAIM CLAIM: the first test that keeps two claims apart, in words, or the findings of which they are the two sides."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

import kimvisit.rules
from dossiers import read, write
from kimvisit.engine.finding import CONFLICTS
from kimvisit.engine.ledger import Ledger, open_ledger
from kimvisit.reading.load import load
from kimvisit.rules import catalogue
from kimvisit.views.apart import Verdict, as_json, explain, lines

CAST = read((Path(kimvisit.rules.__file__).parent / "examples.yaml").read_text(encoding="utf-8"))
DATA = Path(__file__).parent.parent / "data"
CASES = """
- kind: another_event
  words: "Another event: A gala in Hostland, 9 May 2030; A forum in Hostland, September 2030."
  claims:
    - {article: times-0301, kind: attendance, stage: planned, factuality: CT+, attribution: [host-minister], said: 2030-03-01}
    - {article: post-0302, about: forum, kind: attendance, stage: planned, factuality: CT-, attribution: [a-diplomat], said: 2030-03-02}
- kind: another_event
  words: "One is part of the other."
  claims:
    - {article: times-0301, kind: visit, stage: planned, factuality: CT+, attribution: [host-minister], said: 2030-03-01}
    - {article: post-0302, about: travel, kind: visit, stage: planned, factuality: CT-, attribution: [a-diplomat], said: 2030-03-02}
- kind: another_person
  words: "Another person: Arno Gray and Anna Gray."
  claims:
    - {article: times-0301, kind: attendance, stage: planned, factuality: CT+, attribution: [host-minister], said: 2030-03-01}
    - {article: post-0302, subject: other-guest, kind: attendance, stage: planned, factuality: CT-, attribution: [a-diplomat], said: 2030-03-02}
- kind: left_open_who
  words: "The text leaves open who is meant: Post 2 has 'the guest', who may be Arno Gray or Anna Gray."
  claims:
    - {article: times-0303, kind: attendance, stage: planned, factuality: CT+, attribution: [host-minister], said: 2030-03-03}
    - {article: post-0302, subject: {one_of: [guest, other-guest], title: the guest}, kind: attendance, stage: planned, factuality: CT+,
       attribution: [a-diplomat], said: 2030-03-01}
- kind: another_question
  words: "Another question: Did Arno Gray travel? Did Arno Gray accept? Neither stands on the other."
  claims:
    - {article: times-0301, kind: visit, stage: planned, factuality: CT+, attribution: [host-minister], said: 2030-03-01}
    - {article: post-0302, kind: acceptance, stage: accepted, factuality: CT-, attribution: [a-diplomat], said: 2030-03-02, values: {responder: guest}}
- kind: printed_twice
  words: "One utterance printed twice: a diplomat, unnamed, 2030-03-01, in Times 2 and Post 2."
  claims:
    - {article: times-0301, kind: attendance, stage: planned, factuality: CT+, attribution: [a-diplomat], said: 2030-03-01}
    - {article: post-0302, kind: attendance, stage: planned, factuality: CT+, attribution: [a-diplomat, wire], said: 2030-03-01}
- kind: no_position
  words: "No position: Times h is a headline, which is compared with its own article."
  claims:
    - {article: times-0301, kind: attendance, stage: planned, factuality: CT+, attribution: [], paragraph: 0}
    - {article: post-0302, kind: attendance, stage: planned, factuality: CT-, attribution: [guest-spokesman], said: 2030-03-02}
- kind: no_position
  words: "No position: Times 2 is said under an 'if'."
  claims:
    - {article: times-0301, kind: attendance, stage: planned, factuality: CT+, conditional: true, attribution: [a-diplomat], said: 2030-03-01}
    - {article: post-0302, kind: attendance, stage: planned, factuality: CT-, attribution: [guest-spokesman], said: 2030-03-02}
- kind: no_position
  words: "No position: Times 2 is only taken for granted."
  claims:
    - {article: times-0301, kind: invitation, factuality: CT+, presupposed: true, attribution: [a-diplomat], said: 2030-03-01}
    - {article: post-0302, kind: invitation, factuality: CT-, attribution: [guest-spokesman], said: 2030-03-02}
- kind: no_position
  words: "No position: Post 2 is a silence."
  claims:
    - {article: times-0301, kind: acceptance, stage: signalled, factuality: CT+, attribution: [host-minister], said: 2030-03-01, values: {responder: guest}}
    - {article: post-0302, kind: acceptance, stage: responded, factuality: Uu, silent: true, attribution: [guest-state], values: {responder: guest-state}}
- kind: no_position
  words: "Times 2 is a report without a deeper source. Such a report counts only beside a word of its own time (2030-03-01; 2030-03-02)."
  claims:
    - {article: times-0301, kind: attendance, stage: planned, factuality: CT+, attribution: []}
    - {article: post-0302, kind: attendance, stage: planned, factuality: CT-, attribution: [guest-spokesman], said: 2030-03-02}
- kind: another_thing
  words: "Another thing, to which the one word does not extend: with Anna Gray or Dora Gill."
  claims:
    - {article: times-0301, kind: meeting, stage: held, factuality: CT-, attribution: [host-minister], said: 2030-03-01, values: {with: [other-guest]}}
    - {article: post-0302, kind: meeting, stage: held, factuality: CT+, attribution: [host-minister], said: 2030-03-02, values: {with: [guest-spokesman]}}
- kind: another_thing
  words: "number 30 or 20."
  claims:
    - {article: times-0301, kind: tally, factuality: CT-, attribution: [a-diplomat], said: 2030-03-01, values: {number: 30}}
    - {article: post-0302, kind: tally, factuality: CT+, attribution: [host-minister], said: 2030-03-01, values: {number: 20}}
- kind: later_word
  words: "(Hostland): 'will come' of Boris Host (Hostland) on 2030-03-01 and then 'will come' (denied) of Carl Host (Hostland) on 2030-03-02."
  findings: [U701]
  claims:
    - {article: times-0301, kind: attendance, stage: planned, factuality: CT+, attribution: [host-minister], said: 2030-03-01}
    - {article: post-0302, kind: attendance, stage: planned, factuality: CT-, attribution: [host-spokesman], said: 2030-03-02}
- kind: overtaken
  words: "'so far' held until it was said."
  findings: [U702]
  claims:
    - {article: times-0301, kind: acceptance, stage: accepted, factuality: CT-, so_far: true, attribution: [host-minister], said: 2030-03-01,
       values: {responder: guest}}
    - {article: post-0302, kind: acceptance, stage: accepted, factuality: CT+, attribution: [guest-spokesman], said: 2030-03-02, values: {responder: guest}}
- kind: overtaken
  words: "the later side had turned."
  findings: [U702]
  claims:
    - {article: times-0303, kind: attendance, stage: planned, factuality: CT-, attribution: [host-spokesman], said: 2030-03-03}
    - {article: post-0302, kind: attendance, stage: planned, factuality: PR+, attribution: [a-diplomat], said: 2030-03-02}
    - {article: times-0301, kind: attendance, stage: planned, factuality: CT+, attribution: [host-minister], said: 2030-03-01}
- kind: never_together
  words: "Never stood at the same time: 'will come' (denied) of Boris Host (Hostland) on 2030-03-01 stood until its own side's word of 2030-03-02;"
  claims:
    - {article: times-0301, kind: attendance, stage: planned, factuality: CT-, attribution: [host-minister], said: 2030-03-01}
    - {article: times-0303, kind: attendance, stage: planned, factuality: CT+, attribution: [a-diplomat], said: 2030-03-03}
    - {article: post-0302, kind: attendance, stage: planned, factuality: CT+, attribution: [host-minister], said: 2030-03-02}
- kind: another_step
  words: "A step that does not exclude the other: to deny 'accepted' is not to deny 'responded'."
  claims:
    - {article: times-0301, kind: acceptance, stage: responded, factuality: CT+, attribution: [host-minister], said: 2030-03-01, values: {responder: guest}}
    - {article: post-0302, kind: acceptance, stage: accepted, factuality: CT-, attribution: [a-diplomat], said: 2030-03-02, values: {responder: guest}}
- kind: another_step
  words: "to deny 'will come' is not to deny 'accepted'."
  claims:
    - {article: times-0301, kind: acceptance, stage: accepted, factuality: CT+, attribution: [host-minister], said: 2030-03-01, values: {responder: guest}}
    - {article: post-0302, kind: attendance, stage: planned, factuality: CT-, attribution: [a-diplomat], said: 2030-03-02}
- kind: another_step
  words: "Another step of one ladder, both can be true: 'invited' and 'accepted'."
  claims:
    - {article: times-0301, kind: invitation, factuality: CT+, attribution: [host-minister], said: 2030-03-01}
    - {article: post-0302, kind: acceptance, stage: accepted, factuality: CT+, attribution: [a-diplomat], said: 2030-03-02, values: {responder: guest}}
- kind: own_word
  words: "Hostland has a word of its own on the other's question (Was Arno Gray invited?), which is compared instead."
  claims:
    - {article: times-0301, kind: attendance, stage: planned, factuality: CT+, attribution: [host-minister], said: 2030-03-01}
    - {article: post-0302, kind: invitation, factuality: CT-, attribution: [a-diplomat], said: 2030-03-02}
    - {article: times-0301, kind: invitation, factuality: PS+, attribution: [host-minister], said: 2030-03-01}
- kind: precision
  words: "The same step at another precision, both can be right: number ~20 or 19."
  claims:
    - {article: times-0301, kind: tally, factuality: CT+, attribution: [host-minister], said: 2030-03-01, values: {number: ~20}}
    - {article: times-0301, kind: tally, factuality: CT+, attribution: [a-diplomat], said: 2030-03-01, values: {number: 19}}
- kind: precision
  words: "date 2030-02 or 2030-02-05."
  claims:
    - {article: times-0301, kind: invitation, factuality: CT+, attribution: [host-minister], said: 2030-03-01, happened: 2030-02}
    - {article: post-0302, kind: invitation, factuality: CT+, attribution: [guest-spokesman], said: 2030-03-02, happened: 2030-02-05}
- kind: precision
  words: "number 20 tables or 160 seats, in other units, which are not compared."
  claims:
    - {article: times-0301, kind: tally, factuality: CT+, attribution: [host-minister], said: 2030-03-01, values: {number: 20 tables}}
    - {article: times-0301, kind: tally, factuality: CT+, attribution: [a-diplomat], said: 2030-03-01, values: {number: 160 seats}}
- kind: values_may_differ
  words: "Values that may differ: number 20 or 31 (2030-03-01 and 2030-03-02): there can be several, or they move with time."
  claims:
    - {article: times-0301, kind: tally, factuality: CT+, attribution: [host-minister], said: 2030-03-01, values: {number: 20}}
    - {article: post-0302, kind: tally, factuality: CT+, attribution: [a-diplomat], said: 2030-03-02, values: {number: 31}}
- kind: same
  words: "Both say the same: 'will come', certain or probable."
  claims:
    - {article: times-0301, kind: attendance, stage: planned, factuality: CT+, attribution: [host-minister], said: 2030-03-01}
    - {article: post-0302, kind: attendance, stage: planned, factuality: PR+, attribution: [a-diplomat], said: 2030-03-02}
- kind: open
  words: "Both leave it open:"
  claims:
    - {article: times-0301, kind: attendance, stage: planned, factuality: PS+, attribution: [host-minister], said: 2030-03-01}
    - {article: post-0302, kind: attendance, stage: planned, factuality: Uu, attribution: [a-diplomat], said: 2030-03-02}
- kind: open
  words: "One leaves it open:"
  claims:
    - {article: times-0301, kind: attendance, stage: planned, factuality: Uu, attribution: [host-minister], said: 2030-03-01}
    - {article: post-0302, kind: attendance, stage: planned, factuality: CT+, attribution: [a-diplomat], said: 2030-03-02}
- kind: conflict
  words: "The two are sides of one finding."
  findings: [C101]
  claims:
    - {article: times-0301, kind: attendance, stage: planned, factuality: CT+, attribution: [host-minister], said: 2030-03-01}
    - {article: post-0302, kind: attendance, stage: planned, factuality: CT-, attribution: [guest-spokesman], said: 2030-03-02}
"""


def ledger(folder: Path, claims: Sequence[Mapping[str, Any]], as_of: date | None = None) -> Ledger:
    dossier = load(write(folder, CAST, claims))
    assert not dossier.problems
    return open_ledger(dossier, catalogue(), as_of)


def verdict(folder: Path, claims: list[Mapping[str, Any]]) -> tuple[Verdict, Ledger]:
    opened = ledger(folder, claims)
    return explain(opened, f"{claims[0]['article']}/c1", f"{claims[1]['article']}/c2"), opened


@pytest.mark.parametrize("case", read(CASES), ids=lambda case: case["words"])
def test_the_first_test_that_keeps_two_claims_apart_is_named_with_what_was_compared(case: Any, tmp_path: Path) -> None:
    found, _ = verdict(tmp_path, case["claims"])
    assert found.kind == case["kind"]
    assert case["words"] in found.words
    assert {one.rule for one in found.findings} == set(case.get("findings", []))


@pytest.mark.parametrize("case", read(CASES), ids=lambda case: case["words"])
def test_the_order_of_the_two_claims_changes_no_verdict(case: Any, tmp_path: Path) -> None:
    found, opened = verdict(tmp_path, case["claims"])
    assert explain(opened, found.claims[1].id, found.claims[0].id).kind == found.kind


@pytest.fixture(scope="module")
def shipped() -> Ledger:
    return open_ledger(load(DATA), catalogue())


def test_on_the_shipped_dossier_only_claims_on_two_sides_of_a_conflict_are_one(shipped: Ledger) -> None:
    opposed = {
        frozenset((a.id, b.id))
        for finding in shipped.findings
        if finding.class_ in CONFLICTS
        for one, other in combinations(finding.sides, 2)
        for a in one.statements
        for b in other.statements
    }
    pairs = [explain(shipped, a.id, b.id) for a, b in combinations(shipped.statements, 2)]
    in_conflict = {frozenset(one.id for one in pair.claims) for pair in pairs if pair.kind == "conflict"}
    assert in_conflict == {pair for pair in opposed if len(pair) == 2}
    assert all(pair.words.endswith(".") and "None" not in pair.words for pair in pairs)


def test_no_pair_of_the_shipped_dossier_goes_unexplained(shipped: Ledger) -> None:
    pairs = [explain(shipped, a.id, b.id) for a, b in combinations(shipped.statements, 2)]
    assert [one.words for one in pairs if one.kind == "not_compared"] == []


def test_a_claim_beside_itself_is_one_claim(shipped: Ledger) -> None:
    first = shipped.statements[0].id
    assert explain(shipped, first, first).words == "It is one claim."


def test_a_claim_that_its_outlet_took_back_holds_no_position(tmp_path: Path) -> None:
    opened = ledger(tmp_path, [
        {"article": "times-0301", "kind": "attendance", "stage": "planned", "factuality": "CT+", "attribution": ["host-minister"], "said": "2030-03-01"},
        {"article": "post-0302", "kind": "attendance", "stage": "planned", "factuality": "CT-", "attribution": ["guest-spokesman"], "said": "2030-03-02"},
        {"article": "times-0303", "kind": "attendance", "stage": "planned", "factuality": "Uu", "attribution": [], "corrects": "times-0301/c1"},
    ])  # fmt: skip
    found = explain(opened, "times-0301/c1", "post-0302/c2")
    assert found.kind == "taken_back"
    assert "times-0301/c1 by times-0303/c3" in found.words
    assert [one.status for one in found.findings] == ["corrected"]


def test_a_claim_of_a_copy_stands_for_that_of_the_article_kept(tmp_path: Path) -> None:
    told = {"kind": "attendance", "stage": "planned", "attribution": ["a-diplomat"], "said": "2030-03-01"}
    cast = {
        **CAST,
        "articles": {**CAST["articles"], "copy": {**CAST["articles"]["times-0301"], "headline": "Headline of times-0301"}},
    }
    claims = [{**told, "article": article, "factuality": "CT+"} for article in ("times-0301", "copy")]
    texts = [{**one, "text": "One sentence."} for one in claims]
    opened = open_ledger(load(write(tmp_path, cast, texts)), catalogue())
    assert opened.copies
    assert explain(opened, "times-0301/c1", "copy/c2").kind == "one_claim"


def test_a_claim_that_is_not_on_file_is_refused_by_name(tmp_path: Path) -> None:
    claims = [{"article": "post-0302", "kind": "attendance", "stage": "planned", "factuality": "CT+", "attribution": []}]
    with pytest.raises(LookupError, match="no claim 'post-0302/c9' on file"):
        explain(ledger(tmp_path, claims), "post-0302/c9", "post-0302/c1")
    with pytest.raises(LookupError, match="on file on 2030-03-01"):
        explain(ledger(tmp_path, claims, date(2030, 3, 1)), "post-0302/c1", "post-0302/c1")


def test_the_text_names_both_claims_the_verdict_and_the_findings(tmp_path: Path) -> None:
    found, opened = verdict(tmp_path, next(case["claims"] for case in read(CASES) if case["kind"] == "conflict"))
    assert lines(found, opened) == [
        "times-0301/c1",
        "  'will come' of Boris Host (Hostland) on 2030-03-01: Sentence number 1.",
        "post-0302/c2",
        "  'will come' (denied) of Dora Gill (Guestland) on 2030-03-02: Sentence number 2.",
        "",
        "Conflict. The two are sides of one finding.",
        f"  {found.findings[0].id} contradiction: Hostland says 'will come'; Guestland denies 'will come'.",
    ]


def test_json_says_the_same_in_plain_values(tmp_path: Path) -> None:
    found, _ = verdict(tmp_path, next(case["claims"] for case in read(CASES) if case["kind"] == "overtaken"))
    told = as_json(found)
    assert told["sort"] == "claims"
    assert told["claims"] == ["times-0301/c1", "post-0302/c2"]
    assert (told["is_conflict"], told["verdict"]) == (False, "overtaken")
    assert [(one["rule"], one["class"], one["status"]) for one in told["findings"]] == [("U702", "note", "in force")]
