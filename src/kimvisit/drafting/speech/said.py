"""A stretch of reported speech."""

from typing import NamedTuple

from kimvisit.drafting.text.sentences import Sentence


class Said(NamedTuple):
    """A stretch of reported speech: `chain` from the root voice outward (None: somebody whom the text does not let us name), `spans`
    in the paragraph, `said` in EDTF, `sort` of saying (plain, confirming, denying, withheld, allowing; citing until its words are found),
    `at` the verb's place, `speaker` the tokens that name who speaks."""

    chain: tuple[str, ...] | None
    spans: tuple[tuple[int, int], ...]
    said: str | None
    sort: str
    at: int
    speaker: tuple[int, int]

    def covers(self, place: int) -> bool:
        """Whether a place of the paragraph is among what is said."""
        return any(start <= place < end for start, end in self.spans)


def said_by(who: str | None, sentence: Sentence, i: int, start: int, speaker: tuple[int, int]) -> Said | None:
    """What somebody says from a place to the end of the sentence, by the word at token `i`; None where nobody is known to."""
    return Said((who,), ((start, sentence.end),), None, "plain", sentence.starts[i], speaker) if who else None
