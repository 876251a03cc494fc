"""What a cue is: one way in which news English asserts a claim, and the words that may begin it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from kimvisit.drafting.text.inflect import inflect

Plain = Mapping[str, Any]
_NONE: frozenset[str] = frozenset()
PARTICLES = frozenset("down off up over on out away along".split())
_ADJECTIVES = ("adjectives", "determiners", "ordinal")


@dataclass(frozen=True, slots=True, eq=False)
class Cue:
    """One way in which news English asserts a claim of a kind. docs/cues.md explains the fields; `otherwise` is the kind of a mere trip.

    Worked out once: `last_words` of its objects; `near`, of which its noun needs one beside it; `fenced`, whether a verb needs more than its object.
    """

    kind: str
    stage: str | None
    planned: str | None
    done: str | None
    otherwise: str | None
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

    @property
    def parted(self) -> bool:
        """Whether its one particle may stand behind its object: `turn it down`."""
        verb = self.cue.sort == "verb" and not self.lemma.startswith("be ")
        return verb and len(self.tail) == 1 and self.tail[0] in PARTICLES


class Openers(NamedTuple):
    """What a form may begin: cues of its own; cues by the particle that must follow, longest first; those whose particle may stand apart.
    A sentence must hold one of the words of `wanted`, where there are any."""

    alone: tuple[Trigger, ...]
    followed: Mapping[str, tuple[Trigger, ...]]
    apart: tuple[Trigger, ...]
    wanted: frozenset[str] = frozenset()


def forms_of(cue: Cue, verb: str) -> dict[str, str]:
    """The forms of a verb that may begin a cue: all, or those that it lists."""
    forms, listed = inflect(verb), cue.listed("forms")
    return {form: tag for form, tag in forms.items() if not listed or form in listed}


def read_cue(item: Plain) -> Cue:
    """An entry of `cues` in cues.yaml, with what its `also` adds."""
    return Cue(
        kind=str(item["kind"]),
        stage=item.get("stage"),
        planned=item.get("planned"),
        done=item.get("done"),
        otherwise=item.get("otherwise"),
        sort="noun" if "nouns" in item else "verb",
        objects=as_tuple(item.get("object")),
        subject=as_tuple(item.get("subject")),
        values=tuple((str(k), str(v)) for k, v in item.get("values", {}).items()),
        needs=str(item.get("needs", "")),
        veto=frozenset(as_tuple(item.get("veto"))),
        words=item,
        lists={str(k): as_tuple(v) for k, v in item.items() if not isinstance(v, dict)},
        flags=frozenset(str(k) for k, v in item.items() if str(v) == "true"),
        also=tuple(read_cue(also) for also in item.get("also", ())),
        last_words=frozenset(o.rsplit(" ", 1)[-1] for o in as_tuple(item.get("object"))),
        near=frozenset(w for name in _ADJECTIVES for w in as_tuple(item.get(name))),
        fenced=any(as_tuple(item.get(name)) for name in ("veto", "among", "then"))
        or (item.get("ends") == "true" and not item.get("object")),
        sets={str(k): frozenset(as_tuple(v)) for k, v in item.items() if not isinstance(v, dict)},
    )


def as_tuple(value: object) -> tuple[str, ...]:
    """A list of cues.yaml; one word alone is a list of one, a mapping or nothing is empty."""
    if isinstance(value, str):
        return (value,)
    return tuple(str(item) for item in value) if isinstance(value, list | tuple) else ()


def is_true(value: object) -> bool:
    """Whether a value of a data file says yes, as YAML or a reader of the plain text gives it."""
    return str(value).lower() == "true"
