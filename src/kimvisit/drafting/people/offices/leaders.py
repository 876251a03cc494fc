"""Those who lead a state or go for it: `the leaders of Spain, Chile and Italy`, `the Danish leadership`, `the Danish delegation`."""

from kimvisit.drafting.people.mention import Known, Mention
from kimvisit.drafting.people.names.on_file import longest
from kimvisit.drafting.text.closed import WALLS
from kimvisit.drafting.text.cues import Cues
from kimvisit.drafting.text.sentences import Sentence


def led(sentence: Sentence, state: Mention) -> str:
    """The office for which a state stands in a list: `leader` in `the leaders of Spain, Chile and Italy`; empty where there is none."""
    low = sentence.low
    for j in range(state.first - 1, max(0, state.first - 20), -1):
        if low[j] in _PLURALS and low[j + 1] == "of":
            return low[j][:-1]
        if low[j] in WALLS or low[j] in ("by", "with", "to"):
            return ""
    return ""


def led_by(sentence: Sentence, group: Mention, mentions: list[Mention], cues: Cues) -> list[Mention]:
    """The states in `the leaders of Spain, Chile and Italy`, where the word lists tell who led each of them; else none."""
    if sentence.low[group.last - 1] not in _PLURALS or sentence.low[group.last : group.last + 1] != ("of",):
        return []
    found: list[Mention] = []
    for m in mentions:
        reach = found[-1].last + 2 if found else group.last + 2
        if m.first > group.last and m.sort == "state" and m.first <= reach + 1:
            found.append(m)
    return found if all(m.ids[0] in cues.tables["holders"] for m in found) else []


def leadership_of(state: str, known: Known) -> str:
    """The id of those who lead a state."""
    found = known.who(state)
    name = f"leadership of {found.name if found else state}"
    return known.introduce("group", name, state)


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


def team_of(sentence: Sentence, first: int, at: int, state: str, known: Known) -> Mention | None:
    """`the Danish delegation`: who goes for a state, if that is what stands at a token behind the words for it."""
    low = sentence.low
    if low[at : at + 1] == () or low[at] not in _TEAMS or not first or low[first - 1] not in _WHOLE:
        return None
    found = known.who(state)
    name = f"{low[at]} of {found.name if found else state}"
    return Mention(first, at + 1, (known.introduce("group", name, state),), "group")


_PLURALS = frozenset("leaders presidents premiers".split())
_TEAMS = frozenset("delegation team squad contingent".split())
_WHOLE = frozenset("the entire whole full".split())
