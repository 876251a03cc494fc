"""Whether a short name on file is that of somebody on file, or part of the name of another: `Bob Ray`, `Lee Young Sam`."""

import re
from collections.abc import Sequence

from kimvisit.drafting.people.names.cast import Cast
from kimvisit.drafting.people.names.given import is_given
from kimvisit.drafting.people.names.on_file import Names, longest, normal, who
from kimvisit.drafting.people.names.royal_names import clean
from kimvisit.drafting.text.cues import Cues
from kimvisit.drafting.text.starters import STARTERS

_ENDS = (".", "!", "?", "\n", ":", "—", "–", "-")
_OPENERS = ("ing", "ed", "ly")
_COMMON = (
    "person_nouns",
    "office_nouns",
    "leader_nouns",
    "source_nouns",
    "people_nouns",
    "people_adjectives",
    "body_nouns",
    "body_words",
    "outlet_words",
)
_ONE = {"w": "v", "c": "k", "q": "k", "x": "ks", "ph": "f", "z": "s"}
_AS_ONE = re.compile("|".join(_ONE))
_VOWELS = re.compile(r"[aeiouyjh\W]|(?<=(.))\1")


def begins_known(words: Sequence[str], first: int, at: int, names: Names, cues: Cues, opens: bool) -> bool:
    """Whether a name on file begins at a word of a run of capitals, and is not just the surname of somebody else.

    Another is who is called like a place (`William Hague`), or like somebody on file (`Bob Ray`, where the `Ray` on file is Ann). `opens`
    tells that the run opens a sentence, where any word has a capital: `Meeting Ray`.
    """
    length, ids = longest(words, at, names)
    found = who(names, ids[0]) if ids else None
    closes = at + 1 == len(words) or words[at].endswith((",", "'s", "’s"))
    if not found or not closes or length > 1 or at > first + 1:
        return bool(ids)
    if found.sort == "person":
        return same_given(words[first], found.name) or not _can_be_given(words[first], cues, opens)
    return found.sort != "state" or not is_given(words[first], cues)


def is_longer(words: Sequence[str], at: int, names: Names, cues: Cues) -> bool:
    """Whether a short name on file only begins the longer name of somebody else: `Lee` in `Lee Young Sam`."""
    if at + 1 >= len(words) or words[at].endswith((",", "'s", "’s", ".")) or longest(words, at + 1, names)[1]:
        return False
    word = normal(words[at + 1])
    return (
        words[at + 1][0].isupper()
        and word not in cues.lists["titles"]
        and word not in STARTERS
        and word not in cues.lists["body_words"]
    )


def is_short(name: Sequence[str], before: Sequence[str], cast: Cast, cues: Cues, above: bool) -> bool:
    """`CM Lee`, `Will Lee attend?`: a headline's words before the name of somebody whom the text calls otherwise; and the end of the name of an
    outlet in `told Bergen News Online Lee would come`."""
    if normal(name[-1]) not in cast.surnames:
        return False
    if above:
        return clean(" ".join(name)) not in cast.text
    outlets = cues.lists["outlet_words"]
    return len(name) == len(("Online", "Lee")) and normal(name[0]) in outlets and not outlets.isdisjoint(map(normal, before))


def opens_sentence(text: str, at: int) -> bool:
    """Whether a sentence, or a line, begins at a place of a text, quotation marks apart."""
    before = text[:at].rstrip(' “"‘')
    return not before or before.endswith(_ENDS)


def same_given(given: str, full: str) -> bool:
    """Whether a given name or initial is that of a full name, perhaps as another language writes it: `Serguei`, `S.` and `Sergei Ray`."""
    if len(given.rstrip(".")) == 1:
        return given[0] == full[0]
    own, other = (_VOWELS.sub("", _AS_ONE.sub(lambda found: _ONE[found[0]], normal(name))) for name in (given, full.split()[0]))
    return own == other


def _can_be_given(word: str, cues: Cues, opens: bool) -> bool:
    """Whether a capitalised word before a surname is a given name: a listed one, or no word that the lists know otherwise."""
    low = word.lower()
    if is_given(word, cues):
        return True
    if not word.isalpha() or word.isupper() or (opens and low.endswith(_OPENERS)):
        return False
    return low not in STARTERS and not any(low in cues.lists[name] for name in _COMMON)
