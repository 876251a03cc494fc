"""What the grammar of headlines leaves out: the subject of a second verb, and of what somebody says of himself."""

from collections.abc import Sequence

from kimvisit.drafting.grammar.phrase import Phrase
from kimvisit.drafting.people.mention import CALLED, Mention
from kimvisit.drafting.text.sentences import Sentence

_PARTS = frozenset("; : – — - |".split())
_JOINING = frozenset(", and but then yet".split())
_DOERS = frozenset("person title group state institution pronoun".split())


def nearest_listed(sentence: Sentence, phrase: Phrase, agent: Mention, mentions: Sequence[Mention]) -> Mention:
    """The mayor in `Ann Lee, mayor to attend gala`: a headline has no room for asides, so it is somebody else; else the agent itself."""
    last = next((m for m in mentions if m.last == phrase.first and m.sort in CALLED and not m.possessive), agent)
    comma = last.first > 0 and sentence.low[last.first - 1] == ","
    return last if comma and last.ids and set(last.ids).isdisjoint(agent.ids) else agent


def subject_left_out(
    sentence: Sentence, phrase: Phrase, mentions: Sequence[Mention], chain: Sequence[str] | None
) -> list[Mention]:
    """Ann Lee in `Ann Lee writes to Bob Ray, will skip gala`, `Will not attend gala, says Ann Lee`, `Gala: Will not come, says Ann Lee`,
    `I will not come - Ann Lee`."""
    low, first = sentence.low, phrase.first
    begins = max((at + 1 for at in range(first) if low[at] in _PARTS), default=0)
    before = low[first - 1] if first else ""
    if before == "i" or (begins == first and (phrase.future or phrase.negative or phrase.tag == "ing")):
        return [m for m in mentions if chain and m.ids == tuple(chain[:1]) and m.sort in CALLED][:1]
    if begins == first or before not in _JOINING:
        return []
    return [m for m in mentions if m.first == begins and not m.possessive and m.sort in _DOERS]
