"""How the conflict report reads: files in, lines out."""

import re
from pathlib import Path
from typing import Any

import pytest

from dossiers import read, write
from kimvisit import rules
from kimvisit.engine.finding import CLASSES, CONFLICTS
from kimvisit.engine.ledger import Ledger, open_ledger
from kimvisit.reading.load import load
from kimvisit.render import lookup, markdown_conflicts, text_conflicts, text_lookup, words
from kimvisit.render.page import Page, cells
from kimvisit.rules import catalogue

CAST = read((Path(rules.__file__).parent / "examples.yaml").read_text(encoding="utf-8"))
SHIPPED = Path(__file__).parent.parent / "data"
PAGE = Page()
STYLE = re.compile(r"\x1b\[[0-9;]*m")
RESPONDED = {
    "article": "times-0301", "kind": "acceptance", "stage": "responded", "factuality": "CT+", "attribution": ["a-diplomat", "wire"],
    "said": "2030-03-01", "values": {"responder": "guest-state"}, "paragraph": "3", "quote": "a positive response",
}  # fmt: skip
ACCEPTED = {
    **RESPONDED, "stage": "accepted", "attribution": ["wire"], "values": {"responder": "guest"}, "paragraph": "2", "quote": "has accepted",
}  # fmt: skip
NOT_INVITED = {
    "article": "post-0302",
    "kind": "invitation",
    "factuality": "CT-",
    "attribution": ["host-minister"],
    "said": "2030-03-02",
}
INVITED = {
    "article": "times-0301",
    "kind": "invitation",
    "factuality": "CT+",
    "attribution": ["guest-spokesman"],
    "said": "2030-03-01",
}


def ledger(folder: Path, *claims: dict[str, Any]) -> Ledger:
    return open_ledger(load(write(folder, CAST, claims)), catalogue())


@pytest.fixture(scope="module")
def shipped() -> Ledger:
    return open_ledger(load(SHIPPED), catalogue())


def lines(ledger: Ledger, page: Page = PAGE, shown: tuple[str, ...] = CONFLICTS) -> list[str]:
    return list(text_conflicts.lines(ledger, ledger.findings, shown, page))


def test_a_finding_stands_under_its_question_with_its_sides_as_rows(tmp_path: Path) -> None:
    found = ledger(tmp_path, ACCEPTED, RESPONDED)
    id = words.short_ids(one.id for one in found.findings)[next(one.id for one in found.findings if one.rule == "C301")]
    head, _, text = "\n".join(lines(found)).partition("\n\n")
    assert re.fullmatch("gala  A gala in Hostland, 9 May 2030 +1 discrepancy, .*", head)
    assert text.startswith(f"""\
DID ARNO GRAY ACCEPT?
Times says more than the Wire report that it cites.        discrepancy {id}
  1 Mar 2030  Wire, as Times has it  accepted     "has accepted"
              Times 2
  against
  1 Mar 2030  a diplomat, unnamed,   responded    "a positive response"
              via Wire
              Times 3
  Grew on the way: responded > accepted; responder: Guestland > Arno Gray.
  Behind 'accepted': nobody on file. Behind 'responded': one origin, unnamed.
  Would settle it: """)


def test_tensions_stand_apart_in_a_line_each(shipped: Ledger) -> None:
    text = lines(shipped)
    start = text.index("TENSIONS (both sides can be true)")
    assert re.match(r"C\d\d\d-[a-z2-7]{4,}  \S", text[start + 1])


def test_what_is_not_shown_is_counted_and_all_shows_it(shipped: Ledger) -> None:
    hidden = [one for one in shipped.findings if one.class_ not in CONFLICTS]
    assert hidden
    assert "Not shown: " in lines(shipped)[-1]
    everything = lines(shipped, shown=CLASSES)
    assert not any("Not shown" in line for line in everything)
    short = words.short_ids(one.id for one in shipped.findings)
    assert all(any(short[one.id] in line for line in everything) for one in shipped.findings)


def test_every_finding_shown_is_named(shipped: Ledger) -> None:
    text, short = "\n".join(lines(shipped)), words.short_ids(one.id for one in shipped.findings)
    assert all(short[one.id] in text for one in shipped.findings if one.class_ in CONFLICTS)


def test_findings_on_the_same_passage_are_printed_together(shipped: Ledger) -> None:
    grave = [one for one in shipped.findings if one.class_ in CONFLICTS[:2]]
    places = [(one.event, one.kind, one.sides[0].first.article.id, one.sides[0].first.claim.paragraph) for one in grave]
    also = [line for line in lines(shipped) if re.match(r"  Also C\d{3}-[a-z2-7]{4}: ", line)]
    assert len(also) == len(places) - len(set(places)) > 0


def test_a_finding_without_an_event_stands_under_its_actor(shipped: Ledger) -> None:
    apart = next(one for one in shipped.findings if one.event is None)
    assert f"{apart.subject}  {shipped.lens.cast.name(apart.subject or '')}" in "\n".join(lines(shipped))


def test_an_ended_finding_says_when_it_ended(tmp_path: Path) -> None:
    later = {**NOT_INVITED, "article": "times-0303", "factuality": "CT+", "said": "2030-03-03"}
    found = ledger(tmp_path, INVITED, NOT_INVITED, later)
    assert any(one.until for one in found.findings if one.class_ == "contradiction")
    assert "contradiction, ended 3 Mar 2030" in "\n".join(lines(found))


def test_a_side_shows_at_most_eight_places_and_counts_the_rest(tmp_path: Path) -> None:
    many = [{**INVITED, "paragraph": str(n)} for n in range(1, 13)]
    text = " ".join("\n".join(lines(ledger(tmp_path, *many, NOT_INVITED))).split())
    assert "Times 1 2 3 4 5 6 7 8, and 4 more" in text


def test_no_conflict_is_said_in_words(tmp_path: Path) -> None:
    assert lines(ledger(tmp_path, INVITED)) == ["No conflict on file."]


@pytest.mark.parametrize("width", [20, 40, 60, 80, 120, 200])
@pytest.mark.parametrize("colour", [False, True])
def test_no_line_is_wider_than_the_page(shipped: Ledger, width: int, colour: bool) -> None:
    text = [STYLE.sub("", line) for line in lines(shipped, Page(width, colour), CLASSES)]
    assert max(cells(line) for line in text) <= width
    assert all(line == line.rstrip() for line in text)


@pytest.mark.parametrize("width", [1, 5, 20, 80, 120])
def test_every_thing_with_an_id_can_be_shown_at_any_width(shipped: Ledger, width: int) -> None:
    for thing in list(lookup.everything(shipped))[:: 1 if width == 80 else 9]:
        text = list(text_lookup.show(shipped, thing, Page(width)))
        assert text
        assert width < 20 or max(cells(line) for line in text) <= width


@pytest.mark.parametrize("what", ["articles", "claims", "events", "actors", "kinds", "rules"])
@pytest.mark.parametrize("width", [20, 40, 80, 120])
def test_every_list_fits_the_page(shipped: Ledger, what: str, width: int) -> None:
    text = list(text_lookup.listing(shipped, what, Page(width)))
    assert max(cells(line) for line in text) <= width


def test_a_claim_is_shown_whole_with_its_file(shipped: Ledger) -> None:
    for thing in [each for each in lookup.everything(shipped) if each.sort == "claim"]:
        one = thing.value
        text = " ".join(" ".join(text_lookup.show(shipped, thing, Page(400))).split())
        assert str(SHIPPED / "articles" / f"{one.article.id}.yaml") in text
        assert one.claim.text in text
        assert (one.claim.quote or "") in text
        assert all(source.id in text for source in one.nearer)


def test_explain_compares_the_sides_and_tells_the_test(shipped: Ledger) -> None:
    finding = next(one for one in shipped.findings if one.rule == "C301")
    text = "\n".join(text_lookup.explain_finding(shipped, finding, Page(100)))
    for heading in (finding.id, "THE TEST (C301 hardened-in-relay)", "COMPARED", "WHERE", "SO", "Would settle it:"):
        assert heading in text
    assert all(one.id in text for one in finding.statements)
    assert "\\x0a" not in text


def test_a_rules_manual_is_printed_whole(shipped: Ledger) -> None:
    for rule in shipped.rules:
        text = " ".join("\n".join(text_lookup.explain_rule(rule, Page(80))).split())
        assert " ".join(rule.manual.split()) in text


def test_short_ids_are_unique_and_find_what_they_stand_for(shipped: Ledger) -> None:
    short = words.short_ids(one.id for one in shipped.findings)
    assert len(set(short.values())) == len(short)
    for id, prefix in short.items():
        assert len(prefix.partition("-")[2]) >= 4
        assert [one.id for one in lookup.meant(shipped, prefix)] == [id]
    alike = words.short_ids(["C301-abcdef", "C301-abcdzz", "C101-abcdef"])
    assert alike == {"C301-abcdef": "C301-abcde", "C301-abcdzz": "C301-abcdz", "C101-abcdef": "C101-abcd"}


def test_markdown_escapes_what_is_data(tmp_path: Path) -> None:
    found = ledger(tmp_path, {**ACCEPTED, "quote": "has *accepted* [it](x)"}, RESPONDED)
    text = "\n".join(markdown_conflicts.lines(found, found.findings, CONFLICTS))
    assert "has \\*accepted\\* \\[it\\](x)" in text
    assert text.startswith("## A gala in Hostland, 9 May 2030\n\n### Did Arno Gray accept?\n\n**Times says more")


def test_a_finding_that_an_editor_accepted_stays_and_says_who_and_why(tmp_path: Path) -> None:
    before = next(one for one in ledger(tmp_path, INVITED, NOT_INVITED).findings if one.rule == "C101")
    ruling = f"rulings:\n- accept: {before.id}\n  by: E. Editor\n  when: 2030-03-05\n  why: Both stand as printed.\n"
    (tmp_path / "decisions.yaml").write_text(ruling, encoding="utf-8")
    text = "\n".join(lines(open_ledger(load(tmp_path), catalogue())))
    assert "contradiction, accepted" in text
    assert "Accepted by E. Editor, 5 Mar 2030: Both stand as printed." in text


def test_what_an_outlet_took_back_leaves_its_conflict_marked_as_corrected(tmp_path: Path) -> None:
    wrong = {**NOT_INVITED, "id": "wrong"}
    right = {**NOT_INVITED, "id": "right", "factuality": "CT+", "corrects": "post-0302/wrong"}
    text = "\n".join(lines(ledger(tmp_path, INVITED, wrong, right)))
    assert "contradiction, corrected" in text
    assert "taken back" in text
