"""Verbs of saying: each form of them, with what sort of saying it is and the particles that make it one."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from kimvisit.drafting.text.inflect import inflect

_MOST = 3


class Saying(NamedTuple):
    """A form of a verb of saying: its sort in cues.yaml (plain, telling, confirming ...), the words that must follow it (`out` of `pointed out`),
    its tag (base, s, past, ing), and other particles that make it one as well (`known` beside `clear`, of `made known`)."""

    sort: str
    particles: tuple[str, ...]
    tag: str
    others: tuple[tuple[str, ...], ...] = ()


def saying_of(sorts: Mapping[str, Sequence[str]]) -> dict[str, Saying]:
    """The forms of the verbs of each sort; one that stands under two is of the first, which may have several particles."""
    saying: dict[str, Saying] = {}
    for sort, verbs in sorts.items():
        for head, *particles in map(str.split, verbs):
            for form, tag in inflect(head).items():
                made = saying.setdefault(form, Saying(sort, tuple(particles), tag))
                if made.sort == sort and made.particles and made.particles != tuple(particles):
                    saying[form] = made._replace(others=(*made.others, tuple(particles)))
    return saying


def saying_at(low: Sequence[str], at: int, saying: Mapping[str, Saying]) -> Saying | None:
    """The verb of saying that stands at a token, with its particles: that of `left open`, and none in `left Oslo`."""
    found = saying.get(low[at]) if 0 <= at < len(low) else None
    if found is None:
        return None
    behind = tuple(low[at + 1 : at + 1 + _MOST])
    return next((found._replace(particles=p) for p in (found.particles, *found.others) if behind[: len(p)] == p), None)
