"""The noun that words are about, before their first preposition: `scholar` of `a Finnish scholar close to the ministry`."""

BEHIND = frozenset("of for to at in from with close near".split())
TAILS = frozenset("close near familiar based briefed who with from in at for involved seen inside privy behind".split())
_BEHIND_NOUNS = BEHIND | TAILS


def head_of(low: tuple[str, ...]) -> tuple[str, ...]:
    """The words up to the first preposition: `a Finnish scholar` of `a Finnish scholar close to the ministry`."""
    return low[: tail_at(low, _BEHIND_NOUNS)]


def tail_at(low: tuple[str, ...], tails: frozenset[str]) -> int:
    """Where more is told of a noun, by one of some words; the end where nothing is: not at `a close friend`."""
    behind = (t for t, word in enumerate(low) if t and word in tails)
    return next((t for t in behind if low[t] != "close" or low[t + 1 : t + 2] == ("to",)), len(low))


def head_noun(name: str) -> str:
    """The noun that names a voice: `official` of `Senior official in Oslo, unnamed`."""
    return head_of(tuple(name.split(",")[0].lower().split()))[-1]
