"""What stands for an occasion that a verb does not name: a part of it (`both days`, `some of the sessions`), or another's own (`hers`)."""

from collections.abc import Sequence

from kimvisit.drafting.text.numbers import NUMERALS

OWN = frozenset("hers theirs mine ours yours one".split())
_AHEAD = 6
_BEFORE = NUMERALS | frozenset(
    "the all both some most part parts much many several half rest any either of first second third last next final other "
    "few a opening closing remaining official public working main formal morning afternoon evening".split()
)
_BEHIND = frozenset(
    "and but or in on at for with who which that where when while because despite alongside last this next too as if though only instead".split()
)
_ANOTHER = ("a", "another", "the", "this", "that")
_PARTS = frozenset("day days session sessions function functions part parts night nights programme".split())


def part_ahead(low: Sequence[str], after: int) -> tuple[str, int]:
    """Whose occasion stands behind a verb (`hers`; nothing where it is a part of the one that is spoken of), and the token behind; 0 where
    neither begins here: not `the first day of school`."""
    word, at = "".join(low[after : after + 1]), after
    if word in OWN and word != "one" and _ends(low, after + 1):
        return word, after + 1
    if word in _ANOTHER and "one" in low[after + 1 : after + 3] and _ends(low, end := low.index("one", after) + 1):
        return "one", end
    while at < min(len(low), after + _AHEAD) and low[at] in _BEFORE and not _is_part(low, at):
        at += 1
    return ("", at + 1) if at > after and _is_part(low, at) else ("", 0)


def _is_part(low: Sequence[str], at: int) -> bool:
    """`sessions` in `some of the sessions.`; not in `the sessions of the court`."""
    return at < len(low) and low[at] in _PARTS and _ends(low, at + 1)


def _ends(low: Sequence[str], at: int) -> bool:
    """Whether a noun phrase ends before a token."""
    return at >= len(low) or low[at] in _BEHIND or not low[at][0].isalnum()
