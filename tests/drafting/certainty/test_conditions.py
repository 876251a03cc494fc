"""What subordinate and second clauses claim: of whom, and whether it is denied; and what hangs on a condition."""

import pytest

from drafting.at_desk import drafted

KINDS = ("invitation", "acceptance", "attendance", "visit", "first_foreign_trip")
SUMMIT = "Bergen prepares for summit\n\nThe Nordic summit will be held in Bergen on 4 June."


@pytest.mark.parametrize(
    ("text", "hanging"),
    [
        ("If Omar Haddad comes to the summit, Aino Salo will stay away.", [True, True]),
        ("Omar Haddad will come if his doctors agree.", [True]),
        ("Omar Haddad will come on condition that Aino Salo is invited.", [True]),
        ("Omar Haddad will not come even if he is asked.", [False, True]),
        ("Omar Haddad will come, as if nothing had happened.", [False]),
        ("If Omar Haddad comes, it will be his first trip abroad.", [True, True]),
        ("It will be his first trip abroad if Omar Haddad comes to the summit.", [True, True]),
        ("Omar Haddad will come, and it will be his first trip abroad.", [False, False]),
    ],
)
def test_a_condition_marks_what_hangs_on_it(text: str, hanging: list[bool]) -> None:
    found = drafted(f"{SUMMIT}\n\n{text}", "2016-06-02").claims
    assert [c.conditional for c in found if c.kind in KINDS] == hanging


def test_a_silence_is_no_words_about_what_stands_beside_it() -> None:
    found = drafted(f"{SUMMIT}\n\nAino Salo did not respond when Omar Haddad invited her.", "2016-06-02").claims
    assert [(c.kind, c.factuality, c.attribution) for c in found] == [
        ("acceptance", "Uu", ("aino-salo",)),
        ("invitation", "CT+", ()),
    ]
