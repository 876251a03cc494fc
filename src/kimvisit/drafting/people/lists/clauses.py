"""Where a name behind `, and` begins a clause of its own and is not one more of a list: `invited Ann Lee, and Bob Ray has declined`."""

from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.text.closed import FINITE, PREPOSITIONS
from kimvisit.drafting.text.sentences import Sentence

OPENING = frozenset(
    ", ; : – — - ” “ ( and but that because as while when if whether after before since although though where so how why than unless until "
    "both said says nor or yet though".split()
) | {'"'}
_FAR = 16


def has_verb_of_its_own(sentence: Sentence, name: Mention) -> bool:
    """Whether a finite verb stands behind a name, over a place or an aside: `Bob Ray of Lund, who is ill, will`."""
    at = _behind(sentence, name)
    return at < len(sentence.low) and sentence.low[at] in FINITE


def goes_on_behind(sentence: Sentence, name: Mention) -> bool:
    """Whether a name, with its place or aside, is followed by a word that can be its verb: `Bob Ray, the mayor, took part`."""
    at = _behind(sentence, name)
    word = sentence.words[at] if at < len(sentence.low) else ""
    return word.isalpha() and word.islower() and word not in PREPOSITIONS | OPENING | _NO_VERBS and not word.endswith("ly")


def _behind(sentence: Sentence, name: Mention) -> int:
    """The token behind a name, its place and its aside."""
    low, at = sentence.low, name.last
    if low[at : at + 1] in (("of",), ("from",)) and at + 1 < len(low) and sentence.words[at + 1][0].isupper():
        at = next((t for t in range(at + 1, len(low)) if not sentence.words[t][0].isupper()), len(low))
    if low[at : at + 1] == (",",):
        at = next((t + 1 for t in range(at + 1, min(len(low), at + _FAR)) if low[t] == ","), len(low))
    return at


_NO_VERBS = frozenset(
    "last this next earlier later today yesterday tomorrow who whom whose which the a an his her their there here".split()
)


def is_object(sentence: Sentence, before: int) -> bool:
    """Whether the word before a name is no opening of a clause: a verb whose object the name is."""
    return before >= 0 and sentence.low[before] not in OPENING
