"""What the desks of sport, stage, business, church and town say of who comes: each sentence below a story of its desk, and what only looks like it."""

from drafting.at_desk import drafted

PARTY = "Dinner in Oslo\n\nThe dinner will be held in Oslo on May 9. Ann Lee gives it.\n\n"


def test_who_has_declined_keeps_silent_about_something_else() -> None:
    text = PARTY + "The host has invited Bob Ray. Bob Ray declined the invitation.\n\nBob Ray's spokesman made no comment."
    assert not [c for c in drafted(text, "2016-05-05").claims if c.paragraph == 3]
