"""Which words are adverbs by their ending."""

_NOUNS = frozenset("reply family assembly supply monopoly anomaly rally ally bully italy july".split())


def is_adverb(printed: str) -> bool:
    """`officially`, but not `reply` or `Sally`."""
    return printed.endswith("ly") and len(printed) > 4 and printed.islower() and printed not in _NOUNS


def over_adverbs(low: tuple[str, ...], at: int) -> int:
    """Where the adverbs begin that stand before a participle: `by now widely` before `reported`."""
    while at > 1 and (low[at - 1].endswith("ly") or low[at - 1] in _LATELY):
        at -= 1 + (low[at - 2 : at] == ("by", "now"))
    return at


_LATELY = frozenset("now still already again".split())
