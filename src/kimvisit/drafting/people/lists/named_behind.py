"""Those who are named behind their office, one of each state: `the presidents of Chile and Peru, Ann Lee and Bob Ray`."""

from itertools import takewhile

from kimvisit.drafting.people.mention import Mention, Mentions
from kimvisit.drafting.text.sentences import Sentence

_LINKS = frozenset((",", "and", "the"))
_AND = frozenset((",", "and"))


def named_behind(sentence: Sentence, group: Mention, mentions: Mentions) -> Mentions:
    """Ann Lee and Bob Ray, who are as many as the states of the group; nobody where it is not plain that the names are theirs."""
    low = sentence.low
    if group.sort != "group" or low[group.last : group.last + 1] != ("of",):
        return []
    states = _run(sentence, group.last + 1, [m for m in mentions if m.first > group.last], "state")
    end = states[-1].last if states else 0
    if len(states) < 2 or low[end : end + 1] != (",",):
        return []
    named = _run(sentence, end + 1, [m for m in mentions if m.first > end], "person")
    joined = len(named) == len(states) and "and" in low[named[-2].last : named[-1].first]
    return named if joined and low[named[-1].last : named[-1].last + 1] in _CLOSED else []


def _run(sentence: Sentence, start: int, mentions: Mentions, sort: str) -> Mentions:
    """The mentions of a sort that stand together from a token on, with commas and `and` between them, up to a comma behind an `and`."""
    found: Mentions = []
    for m in takewhile(lambda m: m.sort == sort and not m.possessive, mentions):
        between = sentence.low[start : m.first]
        over = found and _over(sentence, found)
        if over or not _LINKS.issuperset(between) or (found and _AND.isdisjoint(between)):
            break
        found.append(m)
        start = m.last
    return found


def _over(sentence: Sentence, found: Mentions) -> bool:
    """Whether a list has had its `and`."""
    return len(found) > 1 and "and" in sentence.low[found[-2].last : found[-1].first]


_CLOSED: tuple[tuple[str, ...], ...] = ((), (".",), (",",), (";",), ("”",), ('"',))
