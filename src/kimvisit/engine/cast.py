"""Who speaks for whom, who relays, what a name comes to: questions that the actors of a dossier answer."""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache

from kimvisit.engine import grammar
from kimvisit.records.model import Actor

_MUTE = frozenset(("thing", "document", "office", "group", "unnamed"))


@cache
def normal(name: str) -> str:
    """A name without case, accents, hyphens and spaces, so that spellings of one name are one."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
    return re.sub(r"[\W_]+", "", plain)


class Cast:
    """The actors of a dossier, with `speaks_for` followed to the top. An id that is not on file is its own principal."""

    def __init__(self, actors: Mapping[str, Actor]) -> None:
        self.actors = actors
        self._sides = {actor: self._climb(actor) for actor in actors}
        self._relays = frozenset(id for id, actor in actors.items() if actor.is_relay and not actor.speaks_for)

    def _climb(self, actor: str) -> tuple[str, ...]:
        side = [actor]
        while (found := self.actors.get(side[-1])) and found.speaks_for and found.speaks_for not in side:
            side.append(found.speaks_for)
        return tuple(side)

    def name(self, actor: str) -> str:
        """The name that people read."""
        found = self.actors.get(actor)
        return found.name if found else actor

    def side(self, actor: str) -> tuple[str, ...]:
        """The actor and those for whom it speaks, the top last (PROV: actedOnBehalfOf)."""
        return self._sides.get(actor, (actor,))

    def principal(self, actor: str) -> str:
        """The actor for whom a voice speaks in the end."""
        return self.side(actor)[-1]

    def principal_on(self, voice: str, subject: str) -> str:
        """The principal of a voice where `subject` is at issue: who speaks of himself stands for himself, and so does who speaks for him."""
        return subject if subject in self.side(voice) else self.principal(voice)

    def agree(self, a: str, b: str) -> bool:
        """Whether two actors can be the same party: one is the other, or speaks for it."""
        return a in self.side(b) or b in self.side(a)

    def is_relay(self, actor: str) -> bool:
        """Whether it hands on what others say. An agency that speaks for somebody is that one's voice."""
        return actor in self._relays

    def is_unnamed(self, actor: str) -> bool:
        """Whether the texts do not name this source."""
        found = self.actors.get(actor)
        return found is not None and found.sort == "unnamed"

    def can_be_asked(self, actor: str) -> bool:
        """Whether a word of its own is to be looked for: not of a bridge, a crowd or somebody unnamed for whom nobody on file speaks."""
        found = self.actors.get(actor)
        mute = found is not None and found.sort in _MUTE
        return not mute or any(actor in side[1:] for side in self._sides.values())

    def is_plural(self, actor: str) -> bool:
        """Whether its name speaks of several."""
        found = self.actors.get(actor)
        return found is not None and grammar.is_plural(found)

    def country(self, actor: str) -> str | None:
        """The actor's country, stated or that of those it speaks for; a state is its own."""
        for one in self.side(actor):
            found = self.actors.get(one)
            if found and found.sort == "state":
                return one
            if found and found.country:
                return found.country
        return None

    def has_name(self, actor: str, printed: str) -> bool:
        """Whether a printed name is one of the actor's names. A misprint is not."""
        found = self.actors.get(actor)
        return found is not None and normal(printed) in {normal(name) for name in (found.name, *found.names)}
