"""Copy that a wire sent in capitals, with the case of prose again: names on file, and what begins a sentence."""

import re

from kimvisit.drafting.people.names import Names, longest, who
from kimvisit.drafting.text.starters import CALENDAR

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_BEGINS = re.compile(r"(?:^|[.!?…][\"”’)]*\s+|\n)[\"“‘(]*")
_MONTHS_TOO = frozenset(("march", "may"))
_ALWAYS = (CALENDAR - _MONTHS_TOO) | {"i"}
_COMMON = frozenset("us who un it".split())
_LOOKED_AT, _ENOUGH = 600, 20


def in_capitals(text: str) -> bool:
    """Whether nearly all the letters at the beginning of a text are capitals."""
    head = text[:_LOOKED_AT]
    capitals = sum(map(str.isupper, head))
    return capitals >= _ENOUGH and sum(map(str.islower, head)) * 5 < capitals


def folded(text: str, names: Names) -> str:
    """A text in capitals as prose, letter for letter of the same length. Names that are on no file stay in small letters."""
    small = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    found = list(_WORD.finditer(small))
    words = [match.group() for match in found]
    raised = {match.end() for match in _BEGINS.finditer(small)}
    at = 0
    while at < len(words):
        reach = _name(words, at, names)
        for match in found[at : at + reach]:
            raised.add(match.start())
        at += max(1, reach)
    letters = list(small)
    for place in raised:
        if place < len(letters) and len(up := letters[place].upper()) == 1:
            letters[place] = up
    return "".join(letters)


def _name(words: list[str], at: int, names: Names) -> int:
    """How many words of a name, a weekday or a month begin here."""
    word = words[at]
    if word in _ALWAYS:
        return 1
    if word in _MONTHS_TOO:
        return int(any(near.isdigit() for near in (*words[max(0, at - 1) : at], *words[at + 1 : at + 2])))
    if word in names.adjectives or " ".join(words[at : at + 2]) in names.adjectives:
        return 1 if word in names.adjectives else 2
    length, ids = longest(words, at, names)
    found = who(names, ids[0]) if ids else None
    if length == 1 and found and (word in _COMMON or found.sort in ("agency", "outlet")) and len(word) < 6:
        return 0
    return length
