"""What is done time and again or as a rule, and so tells of no one time."""

from itertools import pairwise

from kimvisit.drafting.certainty.told import Told
from kimvisit.drafting.text.times import PERIODS, SEASONS, WEEKDAYS


def is_habit(told: Told) -> bool:
    """`are traditionally invited`, `usually attends`, `attends every year`: what is done time and again tells of no one time."""
    low, first, hit = told.low, told.phrase.first, told.hit
    if not _HABITS.isdisjoint(low[max(0, first - 2) : hit.at + 1]):
        return True
    opened = (low[0] in _HABITS and low[1:2] == (",",)) or low[:3] in _BY_CUSTOM
    if opened and hit.phrase and not hit.phrase.future and _BUT.isdisjoint(low[:first]):
        return True  # `Traditionally, presidents do not attend`, `By custom, presidents attend`
    if low[max(0, first - 2) : first] in _A_DAY and low[first] not in ("after", "before"):  # `a dozen people a day visit it`
        return True
    if hit.event_noun.endswith("s") and "such" in low[hit.at : hit.last]:  # `attends such events`
        return True
    ahead = low[hit.at : hit.last + 7]
    if not _EACH.isdisjoint(ahead) and any(word in _EACH and after in _TIMES for word, after in pairwise(ahead)):
        return True
    # `attends 200 events a year`
    return not PERIODS.isdisjoint(ahead) and any(
        ahead[j] in PERIODS and ahead[j - 1] == "a" and any(word[0].isdigit() for word in ahead[: j - 1])
        for j in range(1, len(ahead))
    )


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
_BUT = frozenset("but although though while yet ;".split())
_A_DAY = tuple(("a", period) for period in (*PERIODS, "day", "night"))
_EACH = frozenset(("every", "each"))
_TIMES = PERIODS | SEASONS | {*WEEKDAYS, "time"}
_BY_CUSTOM = (("by", "custom", ","), ("by", "tradition", ","), ("as", "a", "rule"), ("in", "general", ","))
_HABITS = frozenset(
    "usually traditionally customarily normally typically often regularly routinely always sometimes rarely seldom frequently".split()
)
