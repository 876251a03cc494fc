"""Where a name behind `, and` begins a clause of its own and is not one more of a list: `invited Ann Lee, and Bob Ray has declined`."""

from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.text.closed import FINITE
from kimvisit.drafting.text.sentences import Sentence

OPENING = frozenset(
    ", ; : – — - ” “ ( and but that because as while when if whether after before since although though where so how why than unless until "
    "both said says nor or yet though".split()
) | {'"'}
_FAR = 16


def has_verb_of_its_own(sentence: Sentence, name: Mention) -> bool:
    """Whether a finite verb stands behind a name, over a place or an aside: `Bob Ray of Lund, who is ill, will`."""
    low, at = sentence.low, name.last
    if low[at : at + 1] in (("of",), ("from",)) and at + 1 < len(low) and sentence.words[at + 1][0].isupper():
        at = next((t for t in range(at + 1, len(low)) if not sentence.words[t][0].isupper()), len(low))
    if low[at : at + 1] == (",",):
        at = next((t + 1 for t in range(at + 1, min(len(low), at + _FAR)) if low[t] == ","), len(low))
    return low[at : at + 1] != () and low[at] in FINITE


def is_object(sentence: Sentence, before: int) -> bool:
    """Whether the word before a name is no opening of a clause: a verb whose object the name is."""
    return before >= 0 and sentence.low[before] not in OPENING
