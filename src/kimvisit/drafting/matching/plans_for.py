"""Nouns of planning before a trip: `called off plans for a visit` is said of the visit, `work on her visit has begun` is not."""

from collections.abc import Sequence


def is_of_plans(low: Sequence[str], at: int) -> bool:
    """`called off plans for a visit`: what the plans are for is called off."""
    return 0 <= at < len(low) - 1 and low[at] in _PLANS and low[at + 1] == "for"


def is_prepared(low: Sequence[str], noun: int) -> bool:
    """`preparations for her visit have begun`, `a date for the trip was set`, `talk about the Danish leader's visit began`: what is said is said of
    the preparations, or of the talk."""
    before = range(max(1, noun - _FAR), noun)
    return any(low[at] in ("for", "on", "of") and low[at - 1] in _READYING for at in before if at >= noun - _NEAR) or any(
        low[at] in _ABOUT and low[at - 1] in _TALK for at in before
    )


_PLANS = frozenset("plan plans preparations arrangements".split())
_READYING = frozenset("preparations preparation planning work date dates arrangements".split())
_TALK = frozenset("speculation talk rumours rumors reports gossip discussion discussions debate news questions talks".split())
_ABOUT = frozenset("about of over on regarding".split())
_NEAR, _FAR = 5, 9
