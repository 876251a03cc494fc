"""As what somebody comes or stays away: `I am not going as a minister`, `withdrew as an adviser to the gala`."""

from collections.abc import Sequence

from kimvisit.drafting.certainty.told import Told


def is_other_role(told: Told) -> bool:
    """`I am not going as a minister`: only the role is denied; but `did not come as a protest`."""
    role = told.phrase.verb + (told.low[told.phrase.verb] != "as")  # `as` may be a part of the verb
    behind = told.low[role : role + 3]
    return told.phrase.negative and behind[:2] in _AS_A and behind[2:] != () and behind[2] not in _REASONS


def is_of_post(told: Told) -> bool:
    """`withdrew as an adviser to the gala`, `pulled out as its chairman`: who gives up a post may still come; not `withdrew as a speaker`."""
    hit, low = told.hit, told.low
    if not hit.cue.flag("deny") or hit.event_noun:
        return False
    return any(
        low[at] == "as" and _names_post(low[at + 1 : at + 1 + _NEAR]) for at in range(hit.at + 1, min(hit.last + 1, len(low)))
    )


def _names_post(behind: Sequence[str]) -> bool:
    """Whether a post is named before the next preposition or verb: `an official partner of`, `the committee's chairman`; not `the chairman said`."""
    at = next((j for j, word in enumerate(behind) if word in _POSTS), -1)
    return at >= 0 and _ENDS.isdisjoint(behind[:at]) and behind[at + 1 : at + 2] in _BEHIND_POST


_NEAR = 5  # words
_AS_A = (("as", "a"), ("as", "an"))
_BEHIND_POST = ((), *(((word,)) for word in ". , ; and of to for at in on after because over following amid last this".split()))
_ENDS = frozenset("of to for at in on , and is was were are".split())
_POSTS = frozenset(
    "adviser advisor consultant chairman chairwoman chair chairperson member candidate contender nominee patron sponsor backer partner coach "
    "manager director president vice-president secretary treasurer trustee ambassador mediator negotiator coordinator organiser organizer planner "
    "counsel lawyer editor owner bidder".split()
)
_REASONS = frozenset("protest result consequence precaution mark matter sign gesture way response form tribute".split())
