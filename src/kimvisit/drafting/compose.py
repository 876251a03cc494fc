"""A claim in our own words, put together from its parts; never the sentence of the article."""

import re
from functools import lru_cache

_WORD = re.compile(r"\w+")
_ENDLESS = 20_000  # a paragraph so long is searched once for all of its claims


def compose(word: str, subject: str, factuality: str, event: str | None, conditional: bool, silent: bool) -> str:
    """One line that stands alone: who, the word of the kind or its stage, how surely, and at which event."""
    sure = {"CT": "", "PR": ", probably", "PS": ", possibly"}.get(factuality[:2], "")
    match factuality[-1]:
        case _ if silent:
            told = f"no word on '{word}'"
        case "+":
            told = f"{word}{sure}"
        case "-":
            told = f"not '{word}'{sure}"
        case _:
            told = f"open whether '{word}'"
    return f"{subject[:1].upper()}{subject[1:]}: {told}{', on a condition' if conditional else ''}{_at(event)}."


def _at(event: str | None) -> str:
    return f" ({event})" if event else ""


@lru_cache(maxsize=8)
def _run_of(text: str) -> str:
    return f" {' '.join(_WORD.findall(text.lower()))} "


@lru_cache(maxsize=2)
def _tens_of(text: str) -> frozenset[str]:
    words = _WORD.findall(text.lower())
    return frozenset(" ".join(words[i : i + 10]) for i in range(len(words) - 9))


def shares_ten(text: str, original: str) -> bool:
    """Whether ten words in a row of `text` stand in the original."""
    words = _WORD.findall(text.lower())
    if len(words) < 10:
        return False
    low = original.lower()
    if not all(word in low for word in words[len(words) - 10 : 10]):  # those that all runs of ten have in common
        return False
    tens = [" ".join(words[i : i + 10]) for i in range(len(words) - 9)]
    if len(original) > _ENDLESS:
        return not _tens_of(original).isdisjoint(tens)
    whole = _run_of(original)
    return any(f" {ten} " in whole for ten in tens)
