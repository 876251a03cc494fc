"""A cue that applies at a place of a sentence."""

from typing import NamedTuple

from kimvisit.drafting.grammar.phrase import Phrase
from kimvisit.drafting.text.cue import Cue


class Hit(NamedTuple):
    """A cue that applies: its verb phrase (None for nouns), the token of its object or noun, and the tokens that carry it."""

    cue: Cue
    lemma: str
    phrase: Phrase | None
    at: int
    noun: int
    first: int
    last: int
    event_noun: str = ""
    place: str = ""
