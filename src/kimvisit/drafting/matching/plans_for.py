"""Nouns of planning before a trip: `called off plans for a visit` is said of the visit, `work on her visit has begun` is not."""

from collections.abc import Sequence


def is_of_plans(low: Sequence[str], at: int) -> bool:
    """`called off plans for a visit`: what the plans are for is called off."""
    return 0 <= at < len(low) - 1 and low[at] in _PLANS and low[at + 1] == "for"


def is_prepared(low: Sequence[str], noun: int) -> bool:
    """`preparations for her visit have begun`, `a date for the trip was set`: what is said is said of the preparations."""
    return any(low[at] in ("for", "on", "of") and low[at - 1] in _READYING for at in range(max(1, noun - 5), noun))


_PLANS = frozenset("plan plans preparations arrangements".split())
_READYING = frozenset("preparations preparation planning work date dates arrangements".split())
