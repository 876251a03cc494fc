"""The kinds of a dossier, as drafts read them."""

from dataclasses import replace

from drafting.at_desk import desk
from kimvisit.drafting import draft_at
from kimvisit.drafting.kinds import read_kinds

KINDS = read_kinds(
    {
        "reply_given": {
            "says": {"sent": "replied"},
            "tells": {"sent": ["{subject} replied", "{subject} did not reply"]},
            "stages": ["begun", "sent"],
            "plan": ["begun"],
            "values": {
                "answerer": {"type": "actor", "required": "true"},
                "hearers": {"type": "actor", "list": "true"},
                "manner": {"type": ["by letter", "by telephone"]},
            },
        },
        "rank": {"says": "holds", "tells": ["{subject} holds it", "{subject} does not"], "event": "none"},
        "bare": None,
    }
)


def test_a_kind_tells_its_plan_from_what_was_done() -> None:
    kind = KINDS["reply_given"]
    assert [kind.is_done(stage) for stage in ("begun", "sent", None)] == [False, True, False]


def test_a_kind_names_who_takes_its_steps_and_whom_it_lists() -> None:
    kind = KINDS["reply_given"]
    assert kind.takes_two
    assert (kind.takers, kind.listing, kind.values["manner"].choices) == (("answerer",), "hearers", ("by letter", "by telephone"))
    assert (KINDS["rank"].takers, KINDS["rank"].listing, KINDS["rank"].without_event) == ((), "", True)


def test_a_stage_is_called_by_its_word_else_by_itself_else_by_the_kind() -> None:
    kind = KINDS["reply_given"]
    assert [kind.word(stage) for stage in ("sent", "begun", None)] == ["replied", "begun", "reply given"]
    assert (KINDS["rank"].word(None), KINDS["bare"].word(None)) == ("holds", "bare")


def test_a_silence_about_a_kind_that_the_dossier_lacks_is_no_claim() -> None:
    gala = "Her office did not respond to the invitation to the gala in Bergen. She has not commented on her plans."
    text = f"Notes from the capital\n\nIt is unclear whether Ann Lee will come. {gala}"
    kinds = {name: kind for name, kind in desk().kinds.items() if name != "attendance"}
    made = draft_at(replace(desk(), kinds=kinds), text, file="a.txt", published="2016-05-05")
    assert made.claims
    assert {claim.kind for claim in made.claims} <= kinds.keys()
