"""Names behind titles that need but one word: `Queen Sofia`, `Pope John Paul II`."""

import re
from collections.abc import Sequence

from kimvisit.drafting.people.names.on_file import PARTICLES, normal
from kimvisit.drafting.text.cues import Cues
from kimvisit.drafting.text.plural_owners import is_of_members
from kimvisit.drafting.text.starters import STARTERS

_NUMERAL = re.compile(r"[IVX]{1,5}")


def stands_alone(words: Sequence[str], at: int, cues: Cues) -> bool:
    """Whether the word at a place is a whole name behind a title, or has a numeral: `Sofia`, `Felipe VI`."""
    word = normal(words[at])
    last = (
        at + 1 >= len(words)
        or not is_capital(words[at + 1])
        or numeral_at(words, at) > 0
        or words[at].endswith((",", "'s", "’s"))
        or words[at + 1].lower() == "of"
    )
    return last and word not in cues.lists["titles"] and word not in STARTERS and word not in cues.lists["body_words"]


def numeral_at(words: Sequence[str], at: int) -> int:
    """Where the numeral of a name of one word or two stands, which begins at a place: that of `John Paul II`; 0 where it has none."""
    places = (at + 1, at + 2) if not words[at].endswith((",", "'s", "’s")) else ()
    return next((k for k in places if k < len(words) and _NUMERAL.fullmatch(clean(words[k]))), 0)


def numbered_in(text: str, name: str) -> str:
    """`King Felipe VI` for the `King Felipe` of a text that prints both, and no other of the name."""
    found = set(re.findall(rf"\b{re.escape(name)} {_NUMERAL.pattern}\b", text))
    return found.pop() if len(found) == 1 else ""


def is_capital(word: str) -> bool:
    """Whether a word can stand in a name: a capital, or a particle (`bin`, `al-Rashid`)."""
    return word[:1].isupper() or word.lower() in PARTICLES or word.partition("-")[0] in PARTICLES


def closes_name(word: str, ahead: Sequence[str]) -> bool:
    """Whether a name ends with a word that has a comma behind it, or owns what stands `ahead`; not with the owners of `Teachers' Union`."""
    of_members = word.endswith(("s'", "s’")) and is_of_members(ahead)
    return word.endswith(("'s", "’s", "'", "’", ",")) and not of_members


def clean(name: str) -> str:
    """A name without the comma, stop or apostrophe behind it."""
    text = name.rstrip(",.").replace("’", "'")
    return text[:-2] if text.endswith("'s") else text.rstrip("'")
