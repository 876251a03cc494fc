"""A mention of somebody in a sentence, and what is known about who that can be."""

import re
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from kimvisit.drafting.people.names.cast import Cast
from kimvisit.drafting.people.names.identity import is_named_otherwise
from kimvisit.drafting.people.names.on_file import ActorSort, Names, Who, slug, who
from kimvisit.drafting.text.cues import Cues

Sort = ActorSort | Literal["title", "pronoun", "adjective", "self", "addressed", "body", "described", "several", "asked"]
CALLED = ("person", "title")
SINGLE = (*CALLED, "pronoun")
PEOPLE = (*CALLED, "group")
ANYBODY = (*PEOPLE, "pronoun")
NAMED = (*PEOPLE, "state", "institution", "company")
_POSSESSIVE = re.compile(r"['’]s?$")


class Serving(NamedTuple):
    """Who answers for somebody: whom they serve, the noun that says what they are, and who they are where they are named."""

    owner: "Mention"
    noun: str
    actor: str


class Mention(NamedTuple):
    """Tokens `first` to `last` (excluded) speak of one of `ids`. `sort` is that of the actor, or `title`, `pronoun`, `adjective`;
    without ids `self` (`we`), `addressed` (`you`), `body` (`the team`), `described` (`the 54-year-old`) `several` (`the brothers`) or
    `asked` (`the palace`, of whoever was asked).

    `possessive`: followed by 's. `title`: the words of an office before the name, or the whole mention where no name stands.
    `serving`: the words speak of somebody who may answer for the one of `ids`.
    """

    first: int
    last: int
    ids: tuple[str, ...]
    sort: Sort
    possessive: bool = False
    title: str | None = None
    printed: str | None = None
    country: str | None = None
    serving: Serving | None = None

    @property
    def actor(self) -> str:
        """Who is meant, where that is one and no other; else nothing."""
        return self.ids[0] if len(self.ids) == 1 else ""

    @property
    def office(self) -> str | None:
        """The words by which a mention without a name means somebody: `the king` of `the king's visit`."""
        return _POSSESSIVE.sub("", self.title) if self.sort == "title" and self.title else None


Mentions = list[Mention]


@dataclass(frozen=True, slots=True)
class Known:
    """What a reader of one article needs to tell who is meant."""

    names: Names
    cast: Cast
    cues: Cues

    def who(self, actor: str) -> Who | None:
        """An actor on file, proposed by this article, or known to the word lists."""
        return who(self.names, actor) or self.cast.proposed.get(actor)

    def is_a(self, actor: str, *sorts: ActorSort) -> bool:
        """Whether an actor is of one of the sorts: `known.is_a("ann-lee", "person")`."""
        found = self.who(actor)
        return found is not None and found.sort in sorts

    def propose(self, actor: Who) -> str:
        """Let the article speak of an actor that no file knows; returns its id."""
        actor = self._apart(actor)
        if self.who(actor.id) is None:
            self.cast.proposed[actor.id] = actor
        return actor.id

    def introduce(self, sort: ActorSort, name: str, country: str | None = None, speaks_for: str | None = None) -> str:
        """Let the article speak of somebody by a name that no file knows; returns the id."""
        return self.propose(Who(slug(name), sort, name, country, speaks_for))

    def let_speak(self, actor: Who) -> str:
        """Let an actor speak that no file knows: what speaks is told more exactly than what was only mentioned; returns its id."""
        actor = self._apart(actor)
        if who(self.names, actor.id) is None:
            self.cast.proposed[actor.id] = actor
        return actor.id

    def _apart(self, actor: Who) -> Who:
        """The officials who speak here are not those who came in an article on file: a group and a voice without a name never share an id, nor do
        such a voice and somebody with a name."""
        held = who(self.names, actor.id)
        other = held is not None and (
            {held.sort, actor.sort} == _NAMELESS or (actor.sort == "unnamed" and is_named_otherwise(held))
        )
        return replace(actor, id=f"{actor.id}-{actor.sort}") if other else actor


_NAMELESS = frozenset(("group", "unnamed"))
