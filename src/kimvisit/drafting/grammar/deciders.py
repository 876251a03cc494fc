"""The verb of deciding before `whether to come`."""

_BETWEEN = frozenset("on by about over of as to later soon next this week month".split())
_DECIDING = frozenset(
    "debating deliberating mulling mull mulls undecided decide decides decided deciding say said know consider considers considering discuss discussing "
    "weigh weighs weighed weighing ponder ponders pondering debate debates wonder wonders wondering".split()
)


def decider(low: tuple[str, ...], whether: int) -> int:
    """The verb of deciding before `whether`, a day or a preposition between them: `would decide on Thursday whether to go`."""
    for j in range(whether - 1, max(-1, whether - 4), -1):
        if low[j] in _DECIDING:
            return j
        if low[j] not in _BETWEEN and not low[j].endswith("day"):
            break
    return whether
