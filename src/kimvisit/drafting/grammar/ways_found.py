"""The way that somebody finds to come, or the excuse not to: `found a way to come`, `found an excuse not to come`."""

FINDING = frozenset("find finds found finding".split())
_A = frozenset("a an the any her his their".split())
_EXCUSES = frozenset("reason excuse pretext".split())
_WAYS = frozenset(("way", "means"))


def way_found(low: tuple[str, ...], at: int, denied: bool) -> int | None:
    """The verb of finding before the noun at a token, before `to` or `not to`; None where none is found: a reason to come need not bring anybody."""
    if at < 2 or low[at - 1] not in _A or low[at - 2] not in FINDING:
        return None
    return at - 2 if low[at] in _WAYS or (denied and low[at] in _EXCUSES) else None
