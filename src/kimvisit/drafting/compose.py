"""A claim in our own words, put together from its parts; never the sentence of the article."""

import re
from functools import lru_cache
from itertools import pairwise

from kimvisit.drafting.people.names import Names, normal
from kimvisit.drafting.text.cues import Cues

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


def nameless(words: str, text: str, cues: Cues, names: Names) -> str:
    """What a voice without a name is called, from the words by which an article calls it: `an unnamed Danish official`, `unnamed officials`.

    Its first word keeps its capital if it is a name: one on file, or one that the text never prints small.
    """
    first, *rest = words.split(" ")
    low = first.lower()
    known = normal(first) in names.adjectives or normal(first) in names.heads or first[1:].lower() != first[1:]
    common = re.search(rf"\b{re.escape(low)}\b", text) or any(low in cues.lists[name] for name in _COMMON)
    begun = " ".join((first if known or not common else low, *rest))
    head = next((word for word, after in pairwise([*begun.split(), "of"]) if after in _AFTER_HEAD), begun)
    several = (head.endswith("s") and not head.endswith("ss")) or head.endswith(("men", "people", "police"))
    return f"unnamed {begun}" if several else f"an unnamed {begun}"


_COMMON = ("source_nouns", "titles", "people_nouns", "people_adjectives", "person_nouns", "office_nouns", "body_nouns")
_AFTER_HEAD = frozenset("of for in at from with close who on near to inside within familiar briefed".split())


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
