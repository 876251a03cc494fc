"""What is judged of a claim: how sure it is, on the scale of docs/annotating.md, and how far it went."""

from typing import NamedTuple

_CERTAINTIES = {3: "CT", 2: "PR", 1: "PS"}
_OPPOSITE = {"+": "-", "-": "+"}


class Surely(NamedTuple):
    """How sure, and how far: `factuality` is a code of the scale; `why` names the words that decided."""

    factuality: str
    stage: str | None
    done: bool = False
    conditional: bool = False
    so_far: bool = False
    why: tuple[str, ...] = ()


def code_of(rank: int, negative: bool) -> str:
    """The code of a rank: 3 certain, 2 probable, 1 possible, 0 open."""
    return "Uu" if rank <= 0 else _CERTAINTIES[rank] + ("-" if negative else "+")


def is_denied(factuality: str) -> bool:
    """`CT-`: whether a code denies, however surely."""
    return factuality.endswith("-")


def is_affirmed(factuality: str) -> bool:
    """`PS+`: whether a code affirms, however surely."""
    return factuality.endswith("+")


def affirmed(factuality: str) -> str:
    """`CT+` of `CT-`: what is denied as surely affirmed; what is open stays open."""
    return factuality.replace("-", "+")


def opposite(factuality: str) -> str:
    """The same certainty of the contrary; what is open stays open."""
    return factuality[:-1] + _OPPOSITE.get(factuality[-1], factuality[-1])
