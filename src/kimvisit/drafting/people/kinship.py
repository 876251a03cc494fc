"""Nouns for relatives and seconds, and the words that own them."""

KIN = frozenset("wife husband son daughter father mother brother sister deputy predecessor successor".split())
OWN = frozenset("his her their".split())


def is_owned(low: tuple[str, ...], at: int) -> bool:
    """Whether an owner stands right before a token: `her husband`, `Ann Lee's son`."""
    return at > 0 and (low[at - 1] in OWN or low[at - 1].endswith("'s"))
