"""Which forms and words a sentence must hold to be read at all, worked out from the cues."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kimvisit.drafting.text.cue import PARTICLES, Cue, forms_of
from kimvisit.drafting.text.cue_needs import needs_of

WHOM = frozenset("him her them me us the his its".split())
PAIRS = frozenset("and they both two pair couple leaders presidents premiers ministers envoys".split())
_LETTERS = re.compile("[a-z]+")


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


def gate_of(cues: tuple[Cue, ...], saying: Iterable[str], event_nouns: frozenset[str]) -> Gate:
    """For each cue the forms of its words, and the rarest words of which a sentence must hold one (none where any will do)."""
    alone: set[str] = set()
    named: set[str] = set()
    paired: set[str] = set()
    beside: dict[str, set[str]] = {}
    before: dict[str, set[str]] = {}
    for cue in cues:
        near = _begun(next(iter(needs_of(cue, event_nouns)), ()))
        for phrase in (*cue.listed("verbs"), *cue.listed("nouns")):
            head, *tail = phrase.split()
            for form in forms_of(cue, head) if cue.sort == "verb" else (head,):
                if cue.flag("paired"):
                    paired.add(form)
                elif not near and cue.flag("named") and tail and tail[0] in PARTICLES:
                    beside.setdefault(form, set()).add(tail[0])
                elif near:
                    beside.setdefault(form, set()).update(near)
                elif tail:
                    before.setdefault(form, set()).add(tail[0])
                elif cue.flag("mutual"):
                    named.add(form)
                    before.setdefault(form, set()).update(WHOM)
                else:
                    alone.add(form)
    return Gate(
        frozenset((*alone, *beside, *before, *named, *paired)),
        frozenset(alone),
        {form: frozenset(near) for form, near in beside.items()},
        {form: frozenset(after) for form, after in before.items()},
        frozenset(named),
        frozenset(paired),
        _begun(saying),
    )


def _begun(words: Iterable[str]) -> frozenset[str]:
    """The runs of letters with which words begin, as the words of a text are told for the gate: `swearing` of `swearing-in`."""
    return frozenset(run[0] for word in words if (run := _LETTERS.match(word)))
