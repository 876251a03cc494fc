"""What a rule is: a code, a name, a class, the groups that it reads, and a generator of findings whose docstring is its manual."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from inspect import cleandoc
from typing import Any, Literal

from kimvisit.engine.finding import Class, Finding

Scope = Literal["assertion", "case", "event", "actor", "article"]
Check = Callable[[Any], Iterator[Finding]]
_EXAMPLE = re.compile(r"^(Fires|Stays silent)(?: \((?P<why>[^)]*)\))?:\n\n(?P<yaml>(?:    .*\n?|\n)+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Example:
    """Claims as YAML, over the shared cast of examples.yaml; `fires` says whether the rule must fire on them."""

    fires: bool
    yaml: str
    why: str


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of the catalogue. `class_` is the gravest class of its findings; `reads` says what it compares."""

    code: str
    name: str
    class_: Class
    scopes: tuple[Scope, ...]
    reads: str
    check: Check
    manual: str

    @property
    def summary(self) -> str:
        """The first line of the manual."""
        return self.manual.partition("\n")[0]

    @property
    def examples(self) -> tuple[Example, ...]:
        """The manual's examples, in order."""
        return tuple(
            Example(found[1] == "Fires", cleandoc("\n" + found["yaml"]), found["why"] or "")
            for found in _EXAMPLE.finditer(self.manual + "\n")
        )


def rule(code: str, name: str, class_: Class, *scopes: Scope, reads: str) -> Callable[[Check], Rule]:
    """Make a generator over one group a rule."""

    def make(check: Check) -> Rule:
        return Rule(code, name, class_, scopes, reads, check, cleandoc(check.__doc__ or ""))

    return make
