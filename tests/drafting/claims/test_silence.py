"""Answers that were given, and those that have not come: who has said nothing, and about whom."""

from drafting.at_desk import Claim, drafted

ABOVE = (
    "Norway's Ann Lee invited to Danish gala\n\nDenmark has invited Ann Lee, the president of Norway, to the gala in Bergen. "
    "Bob Ray is the Danish prime minister. Carla Dean is the foreign minister of Chile.\n\n"
    "The doors of the hall will open at nine. "
)


def told(text: str) -> tuple[Claim, ...]:
    return tuple(
        c for c in drafted(ABOVE + text, "2016-05-05").claims if c.paragraph > 1 and c.kind != "meeting" and not c.presupposed
    )


def test_who_keeps_silent_is_silent_and_who_holds_back_is_not() -> None:
    assert [c.silent for c in told("Oslo has not commented.")] == [True]
    assert [c.silent for c in told("Norway's foreign ministry declined to comment on the visit.")] == [False]


def test_a_silence_is_about_what_was_spoken_of() -> None:
    found = told("Bob Ray said Ann Lee would attend the gala and had accepted the invitation. Oslo has not commented.")
    assert {c.kind for c in found if c.silent} == {"acceptance", "attendance"}
    found = drafted(
        "Notes\n\nBob Ray said Ann Lee, the president of Norway, would visit Oslo and Rome. Rome is far.\n\nAnn Lee has not commented."
    ).claims
    assert {c.kind for c in found if c.silent} <= {"visit"}


def test_who_confirms_plans_to_come() -> None:
    found = told("Bob Ray, Ann Lee and Carla Dean have confirmed.")
    assert {(c.kind, c.stage, c.subject[0]) for c in found} == {
        ("attendance", "planned", one) for one in ("bob-ray", "ann-lee", "carla-dean")
    }


def test_where_a_title_has_two_bearers_their_state_answers() -> None:
    found = drafted(
        "North Korean leader accepts Russian invitation to parade: source\n\nA source in Seoul spoke on Monday.", "2015-01-13"
    ).claims
    assert {(c.kind, dict(c.values).get("responder")) for c in found if c.paragraph == 0} == {("acceptance", "north-korea")}
