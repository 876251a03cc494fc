"""A verb that may open a cue, and a cue that applies at a place of a sentence."""

from collections.abc import Callable
from typing import NamedTuple

from kimvisit.drafting.grammar.phrase import Phrase
from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.text.cue import Cue, Trigger
from kimvisit.drafting.text.cues import Cues
from kimvisit.drafting.text.sentences import Sentence

See = Callable[[], list[Mention]]


class Verb(NamedTuple):
    """A verb at a token that may open a cue: the token after it and its particles, and its phrase. `see` finds whom the sentence mentions;
    `low` are the words of the sentence in small letters, `cue` is that of the trigger."""

    sentence: Sentence
    low: tuple[str, ...]
    at: int
    after: int
    phrase: Phrase
    trigger: Trigger
    cue: Cue
    see: See
    cues: Cues

    @property
    def auxiliaries(self) -> tuple[str, ...]:
        """The verb phrase without its verb."""
        return self.low[self.phrase.first : self.phrase.verb]


class Object(NamedTuple):
    """What a verb is about: the token of its noun, the token behind its phrase, and the words for an event or the place that it is."""

    phrase: Phrase
    noun: int
    last: int
    event_noun: str = ""
    place: str = ""


class Hit(NamedTuple):
    """A cue that applies: its verb phrase (None for nouns), the token of its object or noun, and the tokens that carry it; `elided` where its
    verb is left out, and so its occasion is that of the verb before."""

    cue: Cue
    lemma: str
    phrase: Phrase | None
    at: int
    noun: int
    first: int
    last: int
    event_noun: str = ""
    place: str = ""
    elided: bool = False

    @property
    def word(self) -> int:
        """The token that tells of it: the verb of its phrase, else its noun."""
        return self.noun if self.phrase is None else self.phrase.verb
