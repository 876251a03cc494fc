"""What is put between a subject and its verb: `The visit, which would be her first, has not been confirmed`."""

_OPENING = frozenset("which who whose his her their its announced confirmed reported planned scheduled".split())
_FAR = 20


def aside_before(low: tuple[str, ...], verb: int) -> int:
    """The comma that opens the aside right before a verb; 0 where none does."""
    if verb < 3 or low[verb - 1] != ",":
        return 0
    opened = next((k for k in range(verb - 2, max(0, verb - _FAR), -1) if low[k] == ","), 0)
    return opened if opened and low[opened + 1] in _OPENING else 0
