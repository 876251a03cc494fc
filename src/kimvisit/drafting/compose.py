"""A claim in our own words, put together from its parts; never the sentence of the article."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from kimvisit.drafting.certainty.judged import is_affirmed
from kimvisit.drafting.kinds import Kind
from kimvisit.drafting.people.names.on_file import Names, normal
from kimvisit.drafting.text.cues import Cues
from kimvisit.drafting.text.starters import STARTERS
from kimvisit.drafting.text.times import CALENDAR
from kimvisit.engine.several import names_several

_BLANK = re.compile(r"{(\w+)}")
_WORD = re.compile(r"\w+")


class Wording(NamedTuple):
    """How a step is put when it is affirmed, denied and left open (behind `whether`), with `{subject}` and `{surely}` left blank."""

    affirmed: str
    denied: str
    asked: str


def wording_of(kind: Kind, stage: str | None, held: Mapping[str, str]) -> Wording:
    """The sentences that the kind `tells` of a step, where `held` fills their other blanks; else its word: `Ann Lee: probably accepted`."""
    pair = kind.tells.get(stage) or kind.tells.get(None, ())
    blanks = {blank for sentence in pair for blank in _BLANK.findall(sentence)}
    if not pair or not blanks <= {*held, "subject", "surely"}:
        word = kind.word(stage)
        return Wording(
            f"{{subject}}: {{surely}} {word}", f"{{subject}}: {{surely}} not '{word}'", f"'{word}' holds of {{subject}}"
        )
    affirmed, denied = (_filled(sentence, held) for sentence in pair)
    return Wording(affirmed, denied, affirmed)


def compose(wording: Wording, subject: str, factuality: str, event: str | None, conditional: bool, silent: bool) -> str:
    """One sentence that stands alone: who does what, how surely, and in brackets at which event (the first part of its title)."""
    if silent or factuality == "Uu":
        told = f"{'no word on' if silent else 'it is open'} whether {_filled(wording.asked, {'subject': subject, 'surely': ''})}"
    else:
        surely = {"PR": "probably", "PS": "possibly"}.get(factuality[:2], "")
        told = _filled(wording.affirmed if is_affirmed(factuality) else wording.denied, {"subject": subject, "surely": surely})
    at = f" ({event.split(', ')[0]})" if event else ""
    return f"{told[:1].upper()}{told[1:]}{', on a condition' if conditional else ''}{at}."


def _filled(sentence: str, held: Mapping[str, str]) -> str:
    """A sentence with its blanks filled; one of which nothing is known stays open."""
    return " ".join(_BLANK.sub(lambda blank: held.get(blank[1], blank[0]), sentence).split())


def nameless(words: str, text: str, cues: Cues, names: Names) -> str:
    """What a voice without a name is called, from the words by which an article calls it: `an unnamed Danish official`, `unnamed officials`.

    Its first word keeps its capital if it is a name: one on file, or one that the text never prints small.
    """
    begun = within_sentence(words, text, cues, names)
    return f"unnamed {begun}" if names_several(begun, described=True) else f"an unnamed {begun}"


def within_sentence(words: str, text: str, cues: Cues, names: Names) -> str:
    """Words that may have opened a sentence as they stand within one: `most Western leaders`, `Western leaders`."""
    first, *rest = words.split(" ")
    low = first.lower()
    known = normal(first) in names.adjectives or normal(first) in names.heads or first[1:].lower() != first[1:]
    common = (
        low in STARTERS - CALENDAR
        or re.search(rf"\b{re.escape(low)}\b", text)
        or any(low in cues.lists[name] for name in _COMMON)
    )
    return " ".join((first if known or not common else low, *rest))


_COMMON = ("source_nouns", "titles", "people_nouns", "people_adjectives", "person_nouns", "office_nouns", "body_nouns")


@lru_cache(maxsize=8)
def _run_of(text: str) -> str:
    return f" {' '.join(_WORD.findall(text.lower()))} "


def shares_ten(text: str, original: str) -> bool:
    """Whether ten words in a row of `text` stand in the original."""
    words = _WORD.findall(text.lower())
    if len(words) < 10:
        return False
    low = original.lower()
    if not all(word in low for word in words[len(words) - 10 : 10]):  # those that all runs of ten have in common
        return False
    tens = [" ".join(words[i : i + 10]) for i in range(len(words) - 9)]
    whole = _run_of(original)
    return any(f" {ten} " in whole for ten in tens)
