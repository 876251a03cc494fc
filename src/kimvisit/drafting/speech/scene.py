"""What whoever looks for speakers in a sentence needs to see."""

from collections.abc import Sequence
from typing import NamedTuple

from kimvisit.drafting.people.mention import Known, Mention
from kimvisit.drafting.speech.memory import Memory
from kimvisit.drafting.text.sentences import Sentence
from kimvisit.drafting.text.when import When


class Scene(NamedTuple):
    """A sentence in which somebody may speak: whom it names, the dates in it, who is known, and who spoke before."""

    sentence: Sentence
    mentions: list[Mention]
    dates: Sequence[When]
    known: Known
    memory: Memory
