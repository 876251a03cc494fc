"""What stands for an occasion that a verb does not name: a part of it (`both days`, `some of the sessions`), or another's own (`hers`)."""

from collections.abc import Sequence

OWN = frozenset("hers theirs mine ours yours one".split())
_AHEAD = 6
_BEFORE = frozenset(
    "the all both some most part parts much many several half rest any either one two three four of first second third last next final other "
    "few a opening closing remaining official public working main formal morning afternoon evening".split()
)
_BEHIND = frozenset(
    "and but or in on at for with who which that where when while because despite alongside last this next too as if though only instead".split()
)
_ANOTHER = (("a",), ("another",), ("the",), ("this",), ("that",))
_PARTS = frozenset("day days session sessions function functions part parts night nights programme".split())


def part_ahead(low: Sequence[str], after: int) -> tuple[str, int]:
    """Whose occasion stands behind a verb (`hers`; nothing where it is a part of the one that is spoken of), and the token behind; 0 where
    neither begins here: not `the first day of school`."""
    if low[after : after + 1] and low[after] in OWN and low[after] != "one" and _ends(low, after + 1):
        return low[after], after + 1
    if (
        low[after : after + 1] in _ANOTHER
        and "one" in low[after + 1 : after + 3]
        and _ends(low, at := low.index("one", after) + 1)
    ):
        return "one", at
    at = after
    while at < min(len(low), after + _AHEAD) and low[at] in _BEFORE and not (low[at] in _PARTS and _ends(low, at + 1)):
        at += 1
    return ("", at + 1) if at > after and low[at : at + 1] and low[at] in _PARTS and _ends(low, at + 1) else ("", 0)


def _ends(low: Sequence[str], at: int) -> bool:
    return at >= len(low) or low[at] in _BEHIND or not low[at][0].isalnum()
