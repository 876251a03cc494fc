"""The kinds of claim of a dossier, read once for all that drafts ask of them. docs/data.md explains every key."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kimvisit.drafting.text.cue import as_tuple, is_true


@dataclass(frozen=True, slots=True)
class Value:
    """A typed value of a kind: who answers an invitation (`type` is `actor`), or how it was given (one of the `choices`)."""

    type: str
    choices: tuple[str, ...]
    required: bool
    many: bool


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of claim: its stages, lowest first, and those of a plan. `tells` holds the sentence that affirms a stage and the one that
    denies it, `words` what else a stage is called (both under None for a kind without stages)."""

    name: str
    stages: tuple[str, ...]
    plan: frozenset[str]
    values: Mapping[str, Value]
    without_event: bool
    about_mention: bool
    tells: Mapping[str | None, tuple[str, ...]]
    words: Mapping[str | None, str]

    def is_done(self, stage: str | None) -> bool:
        """Whether a stage tells what was done, and no plan."""
        return bool(stage) and stage not in self.plan

    def word(self, stage: str | None) -> str:
        """The word for a stage, as the views print it: `will come`; else the stage, else the kind."""
        return self.words.get(stage) or stage or self.name.replace("_", " ")

    @property
    def first_planned(self) -> str | None:
        """The lowest stage of a plan; None where it has none."""
        return next((stage for stage in self.stages if stage in self.plan), None)

    @property
    def takes_two(self) -> bool:
        """Whether somebody else takes part in what it tells of: who asks, or was asked."""
        return any(value.type == "actor" for value in self.values.values())

    @property
    def takers(self) -> tuple[str, ...]:
        """The values that must name the one actor who takes its steps: who answers an invitation."""
        return tuple(name for name, of in self.values.items() if of.type == "actor" and of.required and not of.many)

    @property
    def listing(self) -> str:
        """The value that lists actors: whom somebody met; empty where it has none."""
        return next((name for name, of in self.values.items() if of.type == "actor" and of.many), "")


def read_kinds(kinds: Mapping[str, Any]) -> dict[str, Kind]:
    """The kinds of a dossier by their ids, from the plain values of its file."""
    return {name: _kind(name, said or {}) for name, said in kinds.items()}


def _kind(name: str, said: Mapping[str, Any]) -> Kind:
    return Kind(
        name,
        stages=as_tuple(said.get("stages")),
        plan=frozenset(as_tuple(said.get("plan"))),
        values={str(value): _value(of) for value, of in (said.get("values") or {}).items()},
        without_event=said.get("event") == "none",
        about_mention=is_true(said.get("about_mention")),
        tells={stage: as_tuple(pair) for stage, pair in _by_stage(said.get("tells")).items()},
        words={stage: str(word) for stage, word in _by_stage(said.get("says")).items()},
    )


def _by_stage(told: Any) -> Mapping[str | None, Any]:
    """What stands under each stage; what stands under none belongs to the kind."""
    return told if isinstance(told, Mapping) else {None: told} if told else {}


def _value(of: Mapping[str, Any]) -> Value:
    kind = of.get("type")
    choices = as_tuple(kind) if not isinstance(kind, str) else ()
    return Value("" if choices else str(kind), choices, is_true(of.get("required")), is_true(of.get("list")))
