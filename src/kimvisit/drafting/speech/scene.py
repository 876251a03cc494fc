"""What whoever looks for speakers in a sentence needs to see: the sentence, the words that name a speaker, and who spoke before."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from kimvisit.drafting.matching.hit import Hit
from kimvisit.drafting.people.mention import Known, Mention
from kimvisit.drafting.people.names.on_file import ActorSort, Who, slug
from kimvisit.drafting.speech.said import Said
from kimvisit.drafting.text.sentences import Sentence
from kimvisit.drafting.text.when import When


@dataclass(slots=True)
class Memory:
    """Who spoke last, for `he said`, `the source`, `the agency`; `printer` prints the article.

    `paragraphs`, `number` (of the paragraph, from 1) and `start` tell where the sentence stands that is being read; `hear` finds the
    speech of another one, `heard` keeps what was found. `hits`: what the last sentence with a claim said, for `has said the same`.
    """

    person: str | None = None
    by_noun: dict[str, str] = field(default_factory=dict)
    relay: str | None = None
    printer: Who | None = None
    paragraphs: tuple[str, ...] = ()
    number: int = 0
    start: int = 0
    heard: dict[tuple[int, int], list[Said]] = field(default_factory=dict)
    hear: Callable[..., list[Said]] | None = None
    told: str | None = None
    hits: list[Hit] = field(default_factory=list)
    looks: list[Callable[[], str | None]] = field(default_factory=list)

    @property
    def topic(self) -> str | None:
        """The one person of whom the text before told: `told`, or what the first of `looks` finds, taken when somebody asks."""
        while self.told is None and self.looks:
            self.told = self.looks.pop(0)()
        return self.told

    def heard_as(self, actor: str, nouns: Iterable[str]) -> str:
        """Let somebody be who spoke last, and whom the nouns mean from here on; returns the id."""
        self.by_noun |= dict.fromkeys(nouns, actor)
        self.person = actor
        return actor

    def forget_nameless(self, known: Known) -> None:
        """Let no noun mean a voice without a name any more: `the spokesman` of a headline is whoever the text introduces."""
        voices = known.cast.proposed
        nameless = {actor for actor in self.by_noun.values() if actor in voices and voices[actor].sort == "unnamed"}
        self.by_noun = {noun: actor for noun, actor in self.by_noun.items() if actor not in nameless}

    def turn_to(self, told: str | None) -> None:
        """Forget the topic for another, if there is one."""
        self.told = told
        self.looks.clear()


class Scene(NamedTuple):
    """A sentence in which somebody may speak: whom it names, the dates in it, who is known, and who spoke before."""

    sentence: Sentence
    mentions: list[Mention]
    dates: Sequence[When]
    known: Known
    memory: Memory

    def speaker(self, sort: ActorSort, name: str, country: str | None = None, speaks_for: str | None = None) -> str:
        """Let a voice that is on no file speak by a name: `the Turan news agency`, `Ann Lee and Bob Ray`; returns its id."""
        return self.known.let_speak(Who(slug(name), sort, name, country, speaks_for))

    def nameless(self, name: str, country: str | None = None, speaks_for: str | None = None) -> str:
        """Let a voice without a name speak, called by its own words: `a Danish diplomat`; returns its id."""
        return self.known.let_speak(Who(slug(name), "unnamed", f"{name}, unnamed", country, speaks_for))


def reports(known: Known) -> str:
    """The voice of reports that nobody is named for."""
    return known.names.lower.get("reports") or known.let_speak(Who("unnamed-reports", "outlet", "unnamed reports"))


class Label(NamedTuple):
    """The words that name a speaker, tokens `first` to `last` of a sentence: `a spokesman for Ann Lee`. `low` are the same in small letters,
    `inside` the mentions among them, `persons` those of one person by name, `nouns` those of speaking (`spokesman`)."""

    first: int
    last: int
    low: tuple[str, ...]
    inside: list[Mention]
    persons: list[Mention]
    nouns: list[str]

    @property
    def is_definite(self) -> bool:
        """`the diplomat`, `the same official`: somebody spoken of before."""
        return bool(self.low) and self.low[0] in _SAME

    def only(self, *sorts: str) -> Mention | None:
        """The first mention of one actor of these sorts."""
        return next((m for m in self.inside if m.sort in sorts and len(m.ids) == 1), None)


_SAME = frozenset("the this that same these those".split())


def label_at(scene: Scene, first: int, last: int) -> Label:
    """The words of a speaker, with whom and what they name."""
    sentence, speaking = scene.sentence, scene.known.cues.lists["source_nouns"]
    low = sentence.low[first:last]
    nouns = [w for t, w in enumerate(low, first) if w in speaking and not _is_adjective(sentence, t, last, speaking)]
    inside = [m for m in scene.mentions if first <= m.first and m.last <= last]
    persons = [m for m in inside if m.sort == "person" and not m.possessive and len(m.ids) == 1]
    return Label(first, last, low, inside, persons, nouns)


def _is_adjective(sentence: Sentence, at: int, last: int, nouns: frozenset[str]) -> bool:
    """`official` in `the official Turan news agency`, `an official statement`."""
    if sentence.low[at] != "official" or at + 1 >= last or not sentence.words[at].islower():
        return False
    return sentence.low[at + 1] in nouns or not nouns.isdisjoint(sentence.low[at + 2 : last])
