"""Who is among those spoken of: `leaders, including Ann Lee`, `leaders, Ann Lee among them`, `They include Ann Lee`."""

from kimvisit.drafting.people.joined import INCLUDING, Mentions, ending_at, joined_after, joined_before
from kimvisit.drafting.people.leaders import WALLS
from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.text.sentences import Sentence

_REACH = 24
_NEAR = 7


def included_in(sentence: Sentence, group: Mention, mentions: Mentions) -> Mentions:
    """Ann Lee and Bob Ray in `twenty leaders will come, including Ann Lee and Bob Ray`, and in `twenty leaders, Ann Lee and Bob Ray among them`."""
    low, stop = sentence.low, min(len(sentence.low), group.last + _REACH)
    for j in range(group.last, stop):
        if low[j] in WALLS or low[j] in ("but", "said"):
            return []
        among = low[j : j + 2] == ("among", "them")
        if among and (last := ending_at(mentions, j)) and last.sort in ("person", "title") and last.first > group.last:
            return [m for m in joined_before(sentence, last, mentions, True) if m.first > group.last]
        if among or low[j] in INCLUDING or low[j : j + 2] == ("such", "as"):
            return listed_after(sentence, j, mentions)
    return []


def listed_after(sentence: Sentence, at: int, mentions: Mentions) -> Mentions:
    """The list that begins behind token `at`; where names stand behind a group of as many (`the presidents of Chile and Peru, Ann Lee and
    Bob Ray`), only those."""
    first = next((m for m in mentions if at < m.first <= at + _NEAR and _is_listed(sentence, m)), None)
    if first is None:
        return []
    found = joined_after(sentence, first, mentions)
    if first.sort != "group" or len(found) == 1:
        return found
    states = [m for m in mentions if m.sort == "state" and first.last <= m.first < found[1].first]
    return found[1:] if len(states) == len(found) - 1 else found


def _is_listed(sentence: Sentence, mention: Mention) -> bool:
    """Whether a mention is an item of a list, not the state in `U.S. President Ann Lee`."""
    if mention.sort == "state":
        return sentence.low[mention.last : mention.last + 1] in ((",",), ("and",), (".",), ())
    return mention.sort in ("person", "title", "group") and not mention.possessive
