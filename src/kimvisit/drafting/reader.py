"""What a drafted claim is, and what is known while an article is read."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from kimvisit.drafting.certainty.judged import Surely
from kimvisit.drafting.kinds import Kind
from kimvisit.drafting.matching.hit import Hit
from kimvisit.drafting.occasions.on_file import Agenda
from kimvisit.drafting.people.mention import Known, Mention
from kimvisit.drafting.speech.scene import Memory
from kimvisit.drafting.text.sentences import Sentence
from kimvisit.drafting.text.when import When
from kimvisit.drafting.text.words import WordsOf


class Candidate(NamedTuple):
    """A claim as drafted. `subject` holds every reading; `attribution` is None where the speaker cannot be named; `why` and `checks` are for the editor."""

    kind: str
    stage: str | None
    about: str | None
    subject: tuple[str, ...]
    factuality: str
    attribution: tuple[str, ...] | None
    paragraph: int
    quote: str
    title: str | None = None
    printed: str | None = None
    said: str | None = None
    happened: str | None = None
    conditional: bool = False
    silent: bool = False
    so_far: bool = False
    presupposed: bool = False
    values: tuple[tuple[str, str], ...] = ()
    why: tuple[str, ...] = ()
    checks: tuple[str, ...] = ()
    at: int = 0


@dataclass(slots=True)
class Reader:
    """What is known while an article is read from top to bottom."""

    known: Known
    kinds: Mapping[str, Kind]
    agenda: Agenda
    own: frozenset[str]
    about: Callable[[], str | None]
    words: WordsOf = field(default_factory=WordsOf)
    memory: Memory = field(default_factory=Memory)
    found: list[Candidate] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    _main: tuple[str | None] | None = None

    @property
    def main(self) -> str | None:
        """The person whom the article is most about, looked for once, when somebody asks."""
        if self._main is None:
            self._main = (self.about(),)
        return self._main[0]

    def guess(self) -> None:
        """Let the claim that is made next bear a question: who is meant is only the likeliest."""
        self.doubts.append("who is meant here is likely, not certain")

    def take_doubts(self) -> list[str]:
        """What was guessed since this was last asked, for the claim that is made of it."""
        taken, self.doubts = self.doubts, []
        return taken


class Site(NamedTuple):
    """Where a cue was found to claim something: paragraph `number`, its sentence with the mentions and dates in it, the hit and how surely
    it is told. `agents` do what the verb says, `agents_before` what the verb before it said; `chain` speaks, `said` when, and `innermost` is
    the sort of saying of whoever speaks last (not of the whole chain). `saying` holds the tokens that are verbs of saying. `served` are the
    mentions with those who may act for another as that one."""

    number: int
    paragraph: str
    sentence: Sentence
    mentions: list[Mention]
    dates: Sequence[When]
    hit: Hit
    surely: Surely
    agents: list[Mention]
    chain: tuple[str, ...] | None
    said: str | None
    saying: frozenset[int]
    headline: bool
    innermost: str
    agents_before: tuple[Mention, ...] = ()
    event_nouns: frozenset[str] = frozenset()
    served: Sequence[Mention] = ()
