"""What a drafted claim is, and what is known while an article is read."""

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from kimvisit.drafting.certainty.judged import Surely
from kimvisit.drafting.kinds import Kind
from kimvisit.drafting.matching.hit import Hit
from kimvisit.drafting.occasions.on_file import Agenda
from kimvisit.drafting.people.mention import Known, Mention
from kimvisit.drafting.people.names.on_file import side
from kimvisit.drafting.speech.scene import Memory
from kimvisit.drafting.text.sentences import Sentence
from kimvisit.drafting.text.when import When
from kimvisit.drafting.text.words import WordsOf

Where = tuple[int, int]
"""A sentence: the number of its paragraph, and where it begins there."""


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

    @property
    def where(self) -> Where:
        """The sentence that claims it."""
        return self.paragraph, self.at


@dataclass(slots=True)
class Reader:
    """What is known while an article is read from top to bottom; `speakers`: the labels of a transcript, by their paragraphs."""

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
    speakers: Mapping[int, str] = field(default_factory=dict)
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

    def is_person(self, actor: str) -> bool:
        """Whether an actor is a person."""
        return self.known.is_a(actor, "person")

    def are_one_side(self, one: str, other: str) -> bool:
        """Whether the same stands above two actors, or one above the other: Ann Lee and her spokesman."""
        return side(self.known.names, one) == side(self.known.names, other)

    def is_of_trip(self, claim: Candidate) -> bool:
        """Whether a claim is of the kind that tells of a mere trip: `Ann Lee will visit Oslo`."""
        return claim.kind in self.known.cues.trips

    # Of whom was just told: a question asks the `most` last claims, or all.

    @property
    def last(self) -> Candidate | None:
        """The claim made last."""
        return self.found[-1] if self.found else None

    def latest(self, most: int) -> list[Candidate]:
        """The claims made last, the oldest first."""
        return self.found[-most:]

    def told_at(self, where: Where, most: int = 0) -> list[Candidate]:
        """What a sentence claims; `site.where` is the one that is read."""
        return [c for c in self.found[-most:] if c.where == where]

    def told_last(self, most: int = 0) -> list[Candidate]:
        """What the last sentence that claimed something claims: of Ann Lee and of Bob Ray in `Ann Lee and Bob Ray will come. They ...`."""
        return self.told_at(self.found[-1].where, most) if self.found else []

    def told_near(self, site: "Site", kinds: Container[str], most: int) -> list[Candidate]:
        """What this paragraph and the one before claim of some kinds, the last first."""
        return [c for c in reversed(self.found[-most:]) if c.kind in kinds and site.is_near(c)]


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

    @property
    def where(self) -> Where:
        """The sentence that is read."""
        return self.number, self.sentence.start

    def is_near(self, claim: Candidate) -> bool:
        """Whether a claim stands in this paragraph or the one before."""
        return self.number - claim.paragraph <= 1


def only_one(claims: Iterable[Candidate]) -> str | None:
    """The one of whom alone some claims tell; None where they tell of several, or of one who may be two."""
    subjects = {c.subject for c in claims}
    one = subjects.pop() if len(subjects) == 1 else ()
    return one[0] if len(one) == 1 else None
