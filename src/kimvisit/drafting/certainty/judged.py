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


class Verdict(NamedTuple):
    """What is settled so far: how sure (3 certain, 2 probable, 1 possible, 0 open), whether it is denied, the words that decided, and whether
    it hangs on a condition, has yet to be, took place, or is taken for granted."""

    rank: int
    negative: bool = False
    why: tuple[str, ...] = ()
    conditional: bool = False
    undone: bool = False
    done: bool = False
    granted: bool = False

    @property
    def factuality(self) -> str:
        """Its code: `PR-` of what is probably not so."""
        return code_of(self.rank, self.negative)

    def because(self, word: str, rank: int, negative: bool) -> "Verdict":
        """What a further word makes of it."""
        return self._replace(rank=rank, negative=negative, why=(*self.why, word))


OPEN, POSSIBLE, LIKELY, SURE = Verdict(0), Verdict(1), Verdict(2), Verdict(3)
UNLIKELY, OFF = Verdict(2, negative=True), Verdict(3, negative=True)
WAS, WAS_NOT = Verdict(3, done=True), Verdict(3, negative=True, done=True)


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
