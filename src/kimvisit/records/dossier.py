"""A folder of records about one story, as loaded: everything that could be read, and the problems with the rest."""

from dataclasses import dataclass, field
from pathlib import Path

from kimvisit.records.decisions import Ruling
from kimvisit.records.model import Actor, Article, Event, Kind
from kimvisit.records.problem import Problem


@dataclass(frozen=True, slots=True)
class Catalog:
    """What claims may speak about. Actors, events, kinds and articles share one namespace of ids."""

    kinds: dict[str, Kind] = field(default_factory=dict)
    events: dict[str, Event] = field(default_factory=dict)
    actors: dict[str, Actor] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Dossier:
    """Articles sorted by id, the problems of all files, sorted by place, and the editor's rulings in their order."""

    path: Path
    catalog: Catalog
    articles: tuple[Article, ...]
    problems: tuple[Problem, ...] = ()
    rulings: tuple[Ruling, ...] = ()
