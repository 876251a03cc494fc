"""Bodies that an article names in full, and calls by their noun: `the institute`, where it names the Holm Institute."""

import re

from kimvisit.drafting.people.mention import Known
from kimvisit.drafting.text.sentences import Sentence


def body_called(noun: str, known: Known) -> str | None:
    """The one body whose name in the article ends with a noun: the Holm Institute, for `institute`; None where it names two, or none."""
    printed = set(re.findall(rf"\b((?!The\b)(?:[A-Z][\w’'-]+ ){{1,4}}{noun.capitalize()})\b", known.cast.text))
    return known.introduce("institution", printed.pop()) if len(printed) == 1 else None


def is_the_body(sentence: Sentence, i: int) -> bool:
    """`the movement`, `the new movement`, `her country`; not `the movement of`."""
    low = sentence.low
    adjective = i > 1 and sentence.words[i - 1].islower() and low[i - 2] == "the" and not low[i - 1].endswith("'s")
    whole = low[i - 1 : i] == ("the",) or (low[i - 1 : i] in _OWN and low[i] in _OWNED) or adjective
    return i > 0 and whole and low[i + 1 : i + 2] not in (("of",), ("'s",))


_OWN = (("his",), ("her",), ("their",), ("my",), ("our",))
_OWNED = frozenset("country nation government party club company".split())
