"""The people of an article: full names in order, the titles printed with them, and what each surname stands for."""

import re
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from kimvisit.drafting.people.names.entitled import ENDED
from kimvisit.drafting.people.names.on_file import Who, family, slug


class Told(NamedTuple):
    """What an article tells of somebody beside the name: ages, callings (`striker`), capitals (`Samara`), states by their ids; and in small letters
    the words that say what he is, and all of them."""

    ages: frozenset[int] = frozenset()
    nouns: frozenset[str] = frozenset()
    capitals: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()
    heads: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()

    def is_called(self, noun: str) -> bool:
        """Whether the words call somebody by a noun: `chief executive`, `head of state`."""
        first, *rest = noun.split()
        return first in self.heads and self.words.issuperset(rest)


@dataclass(slots=True)
class Cast:
    """The people of one article. `full` counts full names; `surnames` and `titled` point from a short form to whoever bore it first,
    `doubts` hold what to ask where somebody is used."""

    full: dict[str, int] = field(default_factory=dict)
    surnames: dict[str, list[str]] = field(default_factory=dict)
    titled: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    formers: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    proposed: dict[str, Who] = field(default_factory=dict)
    groups: dict[str, str] = field(default_factory=dict)
    printed: dict[str, str] = field(default_factory=dict)
    words: set[str] = field(default_factory=set)
    elders: set[str] = field(default_factory=set)
    spouses: dict[str, str] = field(default_factory=dict)
    text: str = ""
    home: str | None = None
    renamed: dict[str, str] = field(default_factory=dict)
    told: dict[str, Told] = field(default_factory=dict)
    places: dict[str, int] = field(default_factory=dict)
    alone: dict[str, int] = field(default_factory=dict)
    doubts: dict[str, str] = field(default_factory=dict)

    def entitle(self, actor: str, state: str, office: str) -> None:
        """Note an office of somebody's, or one that is told to be over."""
        table = self.formers if office.startswith(ENDED) else self.titled
        entitled = table.setdefault((state, office.removeprefix(ENDED)), [])
        if actor not in entitled:
            entitled.append(actor)

    def take_for(self, actor: str, other: str) -> None:
        """Let somebody whom the article introduced be another, who is on file."""
        self.proposed.pop(actor)
        self.renamed[self.printed[actor]] = other
        tables: tuple[dict[str, Any], ...] = (self.full, self.printed, self.places)
        for table in tables:
            if actor in table:
                table[other] = table.pop(actor)
        for bearers in (*self.surnames.values(), *self.titled.values(), *self.formers.values()):
            bearers[:] = dict.fromkeys(other if one == actor else one for one in bearers)

    @property
    def last_group(self) -> tuple[str, str]:
        """The noun and the id of the group that was spoken of last: `leaders`, `western-leaders`; nothing where there was none."""
        return next(reversed(self.groups.items()), ("", ""))

    def id_of(self, name: str) -> str:
        """The id of somebody whom the article introduces: that of the name, unless another had it."""
        return self.renamed.get(name) or slug(name)

    def offices_of(self, actor: str) -> set[str]:
        """The offices that the article gives to somebody."""
        return {office for (_, office), actors in self.titled.items() if actor in actors}

    def states_of(self, actor: str) -> list[str]:
        """The states in which it gives somebody an office, in order."""
        return list(dict.fromkeys(state for (state, _), actors in self.titled.items() if actor in actors and state))


def _only_one_so_far(cast: Cast, surname: str, bearers: list[str]) -> str | None:
    """Ann Ray in `Ann Ray came on Monday. Ray, 40, met Bob Ray`: the only bearer whom the text names in full before it uses the name alone."""
    if surname not in cast.alone:
        alone = re.search(rf"(?:^|[^\w ] ?|\b[a-z]\w* ){re.escape(surname.title())}\b(?! [A-Z])", cast.text, re.MULTILINE)
        cast.alone[surname] = alone.start() if alone else -1
    before = [actor for actor in bearers if cast.places.get(actor, len(cast.text)) < cast.alone[surname]]
    return before[0] if len(before) == 1 else None


def persons_of(cast: Cast, surname: str, candidates: tuple[str, ...]) -> tuple[str, ...]:
    """Who of several bearers of a short name is meant: the first whom the article names in full, else all of them."""
    bearers = cast.surnames.get(surname, [])
    first = _only_one_so_far(cast, surname, bearers) if candidates and len(bearers) > 1 else None
    if first and first not in candidates:
        return (first,)
    named = [actor for actor in bearers if not candidates or actor in candidates]
    named = named or [actor for actor in bearers if family(cast.printed[actor])[:1] == (surname,)]
    if len(candidates) > 1:
        named = _without_elders(cast, named, candidates)
    return (max(named, key=lambda actor: cast.full.get(actor, 0)),) if named else candidates


def _without_elders(cast: Cast, named: list[str], candidates: tuple[str, ...]) -> list[str]:
    """Those of a name who are no elder of the same name; where all are, the only other who may be meant."""
    elders = cast.elders.intersection(named)
    younger = [actor for actor in named if actor not in elders]
    left = [actor for actor in candidates if actor not in elders]
    return younger or (left if elders and len(left) == 1 else [])
