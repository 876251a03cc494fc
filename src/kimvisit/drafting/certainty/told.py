"""What is judged of a verb: its sentence, its phrase, the word that opens its clause, and who says it."""

from typing import NamedTuple

from kimvisit.drafting.grammar.phrase import Phrase
from kimvisit.drafting.matching.hit import Hit
from kimvisit.drafting.text.cues import Cues
from kimvisit.drafting.text.sentences import Sentence


class Told(NamedTuple):
    """A verb that is to be judged. `opener` at `place` opens its clause (`whether`, `that`); `sort` is that of the speech that it stands in
    (`denying`, `withheld`); `own_side` where those speak whom it is about; `low` are the words of the sentence in small letters."""

    sentence: Sentence
    low: tuple[str, ...]
    hit: Hit
    phrase: Phrase
    cues: Cues
    opener: str
    place: int
    sort: str
    own_side: bool
    headline: bool

    @property
    def auxiliaries(self) -> tuple[str, ...]:
        """The verb phrase without its verb: `is not likely to` of `is not likely to come`."""
        return self.low[self.phrase.first : self.phrase.verb]

    @property
    def lead(self) -> tuple[str, ...]:
        """The words from the verb phrase to the word of the cue."""
        return self.low[self.phrase.first : self.hit.at]

    def before_opener(self, reach: int) -> tuple[str, ...]:
        """The words before the one that opens the clause, at most so many."""
        return self.low[max(0, self.place - reach) : self.place]


RANKS = {"probable": 2, "unlikely": 2, "possible": 1, "open": 0, "confident": 3}
