"""Words around a meeting: light verbs (`have talks`), and forms of `meet` and `plan` that are none: `a meeting`, `a planned meeting`."""

from collections.abc import Sequence

from kimvisit.drafting.grammar.framed import is_gerund
from kimvisit.drafting.grammar.phrase import Phrase
from kimvisit.drafting.text.sentences import Sentence


def is_noun(sentence: Sentence, phrase: Phrase, tag: str) -> bool:
    """Whether a form of `meet` or `plan` is the noun or its adjective: `a meeting`, `Ann Lee's planned meeting`."""
    if tag == "ing" and sentence.low[phrase.verb - 1].endswith("ed") and not is_gerund(sentence, phrase):
        return True
    if phrase.tag == "ing":
        return phrase.bare and not is_gerund(sentence, phrase)
    return phrase.tag == "past" and phrase.bare and sentence.low[phrase.verb - 1].endswith(("'s", "s'"))


def is_apart(low: Sequence[str], after: int, noun: int, lemma: str) -> bool:
    """Whether a noun is no object of a verb: it stands behind another preposition, or `have` helps another verb."""
    return not _ASIDES.isdisjoint(low[after:noun]) or _helps(low, after, lemma)


def _helps(low: Sequence[str], after: int, lemma: str) -> bool:
    """Whether `have` only helps another verb: `has requested talks`, `had not sought talks`, but `had extended talks`."""
    while after < len(low) and (low[after] in ("not", "also", "already", "never", "since", "been") or low[after].endswith("ly")):
        after += 1
    word = low[after] if lemma == "have" and after < len(low) else ""
    return (word.endswith("ed") and word not in _DRAWN_OUT) or word in _TAKEN


_DRAWN_OUT = frozenset("extended detailed heated limited unscheduled prolonged animated closed-doored".split())
_TAKEN = frozenset("sought held begun set broken cut put won led to left had met".split())
_ASIDES = frozenset("during at after before following about against until since between ahead".split())
