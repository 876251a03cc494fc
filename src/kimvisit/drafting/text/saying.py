"""Verbs of saying: each form of them, with what sort of saying it is and the particles that make it one."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from kimvisit.drafting.text.inflect import inflect


class Saying(NamedTuple):
    """A form of a verb of saying: its sort in cues.yaml (plain, telling, confirming ...), the words that must follow it (`out` of `pointed out`),
    and its tag (base, s, past, ing)."""

    sort: str
    particles: tuple[str, ...]
    tag: str


def saying_of(sorts: Mapping[str, Sequence[str]]) -> dict[str, Saying]:
    """The forms of the verbs of each sort; one that stands under two is of the first."""
    saying: dict[str, Saying] = {}
    for sort, verbs in sorts.items():
        for head, *particles in map(str.split, verbs):
            for form, tag in inflect(head).items():
                saying.setdefault(form, Saying(sort, tuple(particles), tag))
    return saying


def saying_at(low: Sequence[str], at: int, saying: Mapping[str, Saying]) -> Saying | None:
    """The verb of saying that stands at a token, with its particles: that of `left open`, and none in `left Oslo`."""
    found = saying.get(low[at]) if 0 <= at < len(low) else None
    behind = at + 1
    return found if found and tuple(low[behind : behind + len(found.particles)]) == found.particles else None
