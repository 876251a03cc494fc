"""States that stand for who leads them: `the leaders of Spain, Chile and Italy`."""

from kimvisit.drafting.mentions import Mention
from kimvisit.drafting.sentences import Sentence

WALLS = frozenset(
    'that whether if because while although though unless until when where why how but than ; : “ ” " « » ( ) . ? !'.split()
)


def leaders_of(sentence: Sentence, start: int, mentions: list[Mention]) -> Mention | None:
    """`by the leaders of Spain, Chile and Italy`: the first of the states."""
    low = sentence.low
    for j in range(start, min(len(low) - 2, start + 6)):
        if low[j] in _PLURALS and low[j + 1] == "of":
            return next((m for m in mentions if j + 2 <= m.first <= j + 3 and m.sort == "state"), None)
    return None


def led(sentence: Sentence, state: Mention) -> str:
    """The office for which a state stands in a list: `leader` in `the leaders of Spain, Chile and Italy`; empty where there is none."""
    low = sentence.low
    for j in range(state.first - 1, max(0, state.first - 20), -1):
        if low[j] in _PLURALS and low[j + 1] == "of":
            return low[j][:-1]
        if low[j] in WALLS or low[j] in ("by", "with", "to"):
            return ""
    return ""


_PLURALS = frozenset("leaders presidents premiers".split())
