"""What people do as a rule, told in the present, and so of no one time."""

from kimvisit.drafting.certainty.told import Told


def is_custom(told: Told) -> bool:
    """`invitations are sent out by the wardens`: the present tense of what is done to many tells who does such things."""
    phrase = told.phrase
    many = told.hit.noun < phrase.first and told.low[told.hit.noun].endswith("s")
    now = told.low[phrase.first] == "are" and "being" not in told.low[phrase.first : phrase.verb]
    return phrase.passive and many and now and "by" in told.low[phrase.verb : phrase.verb + _BY] and not told.headline


def is_owned_to(told: Told) -> bool:
    """`most presidents do attend the gala`: what people do as a rule; not `if she does come`, nor `she did attend`."""
    phrase = told.phrase
    now = told.low[phrase.first] in ("do", "does") and phrase.verb == phrase.first + 1
    return now and not (phrase.negative or told.headline or told.opener in ("if", "whether"))


_BY = 4
