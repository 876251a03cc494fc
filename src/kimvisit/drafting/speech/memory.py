"""Who spoke last in an article."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from kimvisit.drafting.matching.hit import Hit
from kimvisit.drafting.people.names import Who, slug
from kimvisit.drafting.speech.said import Said


@dataclass(slots=True)
class Memory:
    """Who spoke last, for `he said`, `the source`, `the agency`. `proposed` collects voices that are on no file.

    `paragraphs`, `number` (of the paragraph, from 1) and `start` tell where the sentence stands that is being read; `hear` finds the
    speech of another one, `heard` keeps what was found. `hits`: what the last sentence with a claim said, for `has said the same`.
    """

    person: str | None = None
    by_noun: dict[str, str] = field(default_factory=dict)
    relay: str | None = None
    proposed: dict[str, Who] = field(default_factory=dict)
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

    def propose(self, sort: str, name: str, country: str | None = None, speaks_for: str | None = None) -> str:
        """Let a voice that is on no file speak; returns its id."""
        actor = slug(name)
        self.proposed[actor] = Who(actor, sort, name, country, speaks_for)
        return actor

    def heard_as(self, actor: str, nouns: Iterable[str]) -> str:
        """Let somebody be who spoke last, and whom the nouns mean from here on; returns the id."""
        self.by_noun |= dict.fromkeys(nouns, actor)
        self.person = actor
        return actor

    def forget_nameless(self) -> None:
        """Let no noun mean a voice without a name any more: `the spokesman` of a headline is whoever the text introduces."""
        nameless = {actor for actor, who in self.proposed.items() if who.sort == "unnamed"}
        self.by_noun = {noun: actor for noun, actor in self.by_noun.items() if actor not in nameless}

    def turn_to(self, told: str | None) -> None:
        """Forget the topic for another, if there is one."""
        self.told = told
        self.looks.clear()
