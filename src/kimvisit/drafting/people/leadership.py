"""Those who lead a state, or go for it, taken together: `the Danish leadership`, `the leadership of Denmark`, `the Danish delegation`."""

from kimvisit.drafting.people.mention import Known, Mention
from kimvisit.drafting.people.names import Who, longest, slug
from kimvisit.drafting.text.sentences import Sentence


def leadership_of(state: str, known: Known) -> str:
    """The id of those who lead a state."""
    found = known.who(state)
    name = f"leadership of {found.name if found else state}"
    return known.propose(Who(slug(name), "group", name, state))


def leadership_at(sentence: Sentence, at: int, known: Known) -> Mention | None:
    """`the leadership of Denmark`; `at` is the token of the noun."""
    if sentence.low[at + 1 : at + 2] != ("of",) or at + 2 >= len(sentence.words):
        return None
    place = at + 2 + (sentence.low[at + 2] == "the")
    length, ids = longest(sentence.words, place, known.names) if place < len(sentence.words) else (0, ())
    found = known.who(ids[0]) if ids else None
    if found is None or found.sort != "state":
        return None
    return Mention(at, place + length, (leadership_of(found.id, known),), "group")


_TEAMS = frozenset("delegation team squad contingent".split())


def team_of(sentence: Sentence, first: int, at: int, state: str, known: Known) -> Mention | None:
    """`the Danish delegation`: who goes for a state, if that is what stands at a token behind the words for it."""
    low = sentence.low
    if low[at : at + 1] == () or low[at] not in _TEAMS or not first or low[first - 1] not in _WHOLE:
        return None
    found = known.who(state)
    name = f"{low[at]} of {found.name if found else state}"
    return Mention(first, at + 1, (known.propose(Who(slug(name), "group", name, state)),), "group")


_WHOLE = frozenset("the entire whole full".split())
