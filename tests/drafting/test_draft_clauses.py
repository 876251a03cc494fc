"""What subordinate and second clauses claim: of whom, and whether it is denied; and what hangs on a condition."""

from pathlib import Path

import pytest

from drafting.at_desk import drafted, plain

KINDS = ("invitation", "acceptance", "attendance", "visit")
WAYS = plain(Path(__file__).parent / "clauses.yaml")


def told(texts: list[str]) -> list[str]:
    """Kind, sign and subject of each claim, in order; of an answer only whether it is a yes."""
    found = drafted("\n\n".join([WAYS["about"], *texts]), "2016-06-02").claims
    claims = [c for c in found if c.kind in KINDS and not c.presupposed and (c.stage != "responded" or c.factuality == "Uu")]
    signs = ["?" if c.factuality == "Uu" else c.factuality[-1] for c in claims]
    return list(dict.fromkeys(f"{c.kind} {sign} {'/'.join(c.subject)}" for c, sign in zip(claims, signs, strict=True)))


@pytest.mark.parametrize(("texts", "expected"), [(way["texts"], way["told"]) for way in WAYS["said"]])
def test_a_clause_claims_of_whom_it_tells(texts: list[str], expected: list[str]) -> None:
    assert told(texts) == expected


@pytest.mark.parametrize("texts", [way["texts"] for way in WAYS["alike"]])
def test_what_only_sounds_like_a_claim_in_a_clause_is_none(texts: list[str]) -> None:
    assert told(texts) == []


@pytest.mark.parametrize(
    ("text", "hanging"),
    [
        ("If Omar Haddad comes to the summit, Aino Salo will stay away.", [True, True]),
        ("Omar Haddad will come if his doctors agree.", [True]),
        ("Omar Haddad will come on condition that Aino Salo is invited.", [True]),
        ("Omar Haddad will not come even if he is asked.", [False, True]),
        ("Omar Haddad will come, as if nothing had happened.", [False]),
    ],
)
def test_a_condition_marks_what_hangs_on_it(text: str, hanging: list[bool]) -> None:
    found = drafted(f"{WAYS['about']}\n\n{text}", "2016-06-02").claims
    assert [c.conditional for c in found if c.kind in KINDS] == hanging


def test_a_silence_is_no_words_about_what_stands_beside_it() -> None:
    found = drafted(f"{WAYS['about']}\n\nAino Salo did not respond when Omar Haddad invited her.", "2016-06-02").claims
    assert [(c.kind, c.factuality, c.attribution) for c in found] == [
        ("acceptance", "Uu", ("aino-salo",)),
        ("invitation", "CT+", ()),
    ]
