"""What real pages of other stories taught: rules of grammar, each on a sentence of our own."""

import pytest

from drafting.at_desk import Claim, drafted, paragraph, record

TOP = "Notes from the capital\n\n"


def told(text: str, published: str | None = "2016-05-05") -> list[tuple[str, str | None, str, str]]:
    return [(c.kind, c.stage, c.subject[0], c.factuality) for c in drafted(TOP + text, published).claims]


def one(text: str, kind: str) -> Claim:
    return next(c for c in paragraph(text) if c.kind == kind)


def test_the_speaker_is_not_whom_a_spokesman_speaks_for() -> None:
    text = (
        "Dora Quist, spokeswoman for Danish Prime Minister Anders Kjaer, confirmed that Ann Lee will attend the gala in Bergen."
    )
    assert one(text, "attendance").attribution == ("dora-quist",)


def test_a_leader_who_says_she_would_speaks_of_herself() -> None:
    text = "Bob Ray has declined an invitation to the gala in Bergen. Danish Prime Minister Ida Holt said she would not attend the gala."
    assert ("attendance", "planned", "ida-holt", "CT-") in told(text)


def test_he_after_a_spokesman_is_not_the_spokesman() -> None:
    text = "Anders Kjaer left early. His spokesman Carl Dahl said he would attend the gala in Bergen."
    assert "carl-dahl" not in {subject for _, _, subject, _ in told(text)}


def test_he_after_one_who_was_told_is_likely_the_one_who_told_and_marked_for_a_check() -> None:
    claim = one("Anders Kjaer told Bob Ray on Monday that he would attend the gala in Bergen.", "attendance")
    assert claim.subject == ("anders-kjaer",)
    assert any("may be" in check for check in claim.checks)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Anders Kjaer will not be able to attend the gala in Bergen.", "CT-"),
        ("Anders Kjaer is debating whether to attend the gala in Bergen.", "Uu"),
    ],
)
def test_being_unable_and_debating_have_their_codes(text: str, code: str) -> None:
    assert [c[3] for c in told(text)] == [code]


def test_being_able_asserts_nothing() -> None:
    assert told("Anders Kjaer would be able to attend the gala in Bergen.") == []


def test_a_question_within_a_quotation_asserts_nothing() -> None:
    assert told('"Anders Kjaer will attend the gala in Bergen? Well, nobody told me," said Bob Ray.') == []


def test_a_list_that_ends_with_others_keeps_its_names() -> None:
    text = "President Anders Kjaer, Bob Ray and their wives will not attend the gala in Bergen."
    assert {c[2] for c in told(text)} == {"anders-kjaer", "bob-ray"}


def test_one_of_twenty_leaders_comes_and_so_do_the_twenty() -> None:
    told_of = [c[2] for c in told("Ann Lee is one of 20 leaders planning to attend the gala in Bergen.") if c[0] == "attendance"]
    assert told_of == ["ann-lee", "20-leaders"]


def test_at_the_invitation_of_a_host_the_guest_is_invited() -> None:
    text = "At the invitation of President Anders Kjaer, Ann Lee will pay an official visit to Denmark."
    (claim,) = (c for c in paragraph(text) if c.kind == "invitation")
    assert (claim.subject, dict(claim.values)["inviter"]) == (("ann-lee",), "anders-kjaer")


def test_a_trip_that_would_have_been_the_first_abroad_is_drafted_on_a_condition() -> None:
    (claim,) = paragraph("The trip would have been Ann Lee's first abroad since she took office.")
    assert (claim.kind, claim.subject, claim.conditional) == ("first_foreign_trip", ("ann-lee",), True)


def test_ahead_of_a_visit_is_no_first_trip() -> None:
    assert {c[0] for c in told("Ann Lee will visit Cuba ahead of a visit to Chile.")} == {"visit"}


def test_a_day_of_another_clause_dates_nothing() -> None:
    text = "Bob Ray, who will host the summit in Bergen on May 12, has invited Ann Lee to the summit."
    assert [c.happened for c in drafted(TOP + text, "2016-05-09").claims if c.kind == "invitation"] == [None]


def test_a_past_day_that_lies_just_ahead_gets_no_year() -> None:
    assert [c.said for c in paragraph("Peskov said on January 20 that Ann Lee has accepted an invitation to the gala.")] == [
        None
    ] * 2


def test_a_page_that_prints_two_days_gets_neither() -> None:
    body = "The council met for two hours and parted without a word to the reporters who were waiting outside."
    assert drafted(f"Harbour talks end\n\nMay 3, 2016\n\nMay 9, 2016\n\n{body}").dated.published is None


def test_a_headline_says_that_somebody_is_not_coming() -> None:
    made = record(
        "Ann Lee not to attend gala in Bergen: foreign ministry\n\nThe hall was full when the band began to play, and it rained."
    )
    assert [(c["factuality"], c["attribution"]) for c in made["claims"]] == [("CT-", ["foreign-ministry"])]


@pytest.mark.parametrize(
    "text",
    [
        "Prune the roses in late winter, and visit the show in Chelsea if you are invited to attend.",
        "The striker is due to head to Leeds after the club turned down an offer of ten million.",
        "Call the function with an event handler to accept the connection; the first visit sets a cookie.",
        "The council met the demand for a meeting of the board and accepted the reply.",
    ],
)
def test_a_page_of_another_world_drafts_nothing(text: str) -> None:
    assert told(text) == []
