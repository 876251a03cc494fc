"""What the grammar of headlines leaves out: the subject of a second verb, and of what somebody says of himself."""

from collections.abc import Sequence

from kimvisit.drafting.grammar.phrase import Phrase
from kimvisit.drafting.people.mention import CALLED, Mention
from kimvisit.drafting.text.closed import DETERMINERS
from kimvisit.drafting.text.sentences import Sentence

_PARTS = frozenset("; : – — - |".split())
_JOINING = frozenset(", and but then yet".split())
_SUBJECT = 6  # words
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


def shares_to(sentence: Sentence, first: int) -> bool:
    """Whether a verb of a headline goes on with `to` before: `Ann Lee to miss gala, attend wedding`; not `flies to Oslo, attends gala`."""
    low, words = sentence.low, sentence.words
    if low[first - 1 : first] not in ((",",), ("and",), ("but",)):
        return False
    aims = (j for j in range(1, first - 2) if low[j] == "to" and words[j + 1].islower() and low[j + 1] not in DETERMINERS)
    return any(_is_plan(sentence, at) for at in aims)


def _is_plan(sentence: Sentence, to: int) -> bool:
    """Whether `to` stands behind whoever plans, with no other verb before it: `Ann Lee to miss`, `Premier to miss`."""
    return to <= _SUBJECT and (sentence.words[to - 1][0].isupper() or to == 1)
