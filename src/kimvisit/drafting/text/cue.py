"""What data/cues.yaml says, as frozen values."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

Plain = Mapping[str, Any]


_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class Cue:
    """One way in which news English asserts a claim of a kind. docs/drafting.md explains the fields.

    Worked out once: `last_words` of its objects; `near`, of which its noun needs one beside it; `fenced`, whether a verb needs more than its object.
    """

    kind: str
    stage: str | None
    planned: str | None
    done: str | None
    sort: str
    objects: tuple[str, ...]
    subject: tuple[str, ...]
    values: tuple[tuple[str, str], ...]
    needs: str
    veto: frozenset[str]
    words: Plain
    lists: Mapping[str, tuple[str, ...]]
    flags: frozenset[str]
    also: tuple["Cue", ...]
    last_words: frozenset[str]
    near: frozenset[str]
    fenced: bool
    sets: Mapping[str, frozenset[str]]

    def flag(self, name: str) -> bool:
        """Whether the cue bears a flag, such as `deny` or `presupposed`."""
        return name in self.flags

    def listed(self, name: str) -> tuple[str, ...]:
        """A further word list of the cue, such as `adjectives`."""
        return self.lists.get(name, ())

    def held(self, name: str) -> frozenset[str]:
        """The same list as a set, for words in any order."""
        return self.sets.get(name, _NONE)


@dataclass(frozen=True, slots=True, eq=False)
class Trigger:
    """A form that may begin a cue: the cue, the form's tag, its lemma and the particles that must follow it; and sets of words, of each of
    which a sentence must hold one."""

    cue: Cue
    tag: str
    lemma: str
    tail: tuple[str, ...]
    needs: tuple[frozenset[str], ...] = ()


class Openers(NamedTuple):
    """What a form may begin: cues of its own; cues by the particle that must follow, longest first; those whose particle may stand apart.
    A sentence must hold one of the words of `wanted`, where there are any."""

    alone: tuple[Trigger, ...]
    followed: Mapping[str, tuple[Trigger, ...]]
    apart: tuple[Trigger, ...]
    wanted: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Gate:
    """Which sentences are read: those with a form of `alone`, a form of `beside` with one of its words, a form of `before` and then one of
    its words, a form of `named` and a capital, or a form of `paired` and a hyphen. `saying`: of these a sentence holds one that reports
    speech."""

    forms: frozenset[str]
    alone: frozenset[str]
    beside: Mapping[str, frozenset[str]]
    before: Mapping[str, frozenset[str]]
    named: frozenset[str]
    paired: frozenset[str]
    saying: frozenset[str]


@dataclass(frozen=True, slots=True)
class Cues:
    """Everything that data/cues.yaml says, made ready for reading. `gate` tells which sentences are read, `offices` which offices are
    called by several names, `counts` which claims of a group tell of its number."""

    gate: Gate
    cues: tuple[Cue, ...]
    triggers: Mapping[str, tuple[Trigger, ...]]
    openers: Mapping[str, Openers]
    saying: Mapping[str, tuple[str, str]]
    hedges: Mapping[str, str]
    lists: Mapping[str, frozenset[str]]
    tables: Mapping[str, Mapping[str, tuple[str, ...]]]
    choices: Mapping[str, Mapping[str, tuple[str, ...]]]
    offices: Mapping[str, frozenset[str]]
    counts: Mapping[str, Cue]
    any_verb: tuple[Cue, ...] = ()
    behind: frozenset[str] = frozenset()
