"""Which words are adverbs by their ending."""

_NOUNS = frozenset("reply family assembly supply monopoly anomaly rally ally bully italy july".split())


def is_adverb(printed: str) -> bool:
    """`officially`, but not `reply` or `Sally`."""
    return printed.endswith("ly") and len(printed) > 4 and printed.islower() and printed not in _NOUNS
