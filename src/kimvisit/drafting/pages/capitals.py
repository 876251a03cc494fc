"""Copy in capitals and headlines With Every Word Capitalised, in the case of prose again: names, and what begins a sentence."""

import re
from collections.abc import Iterable

from kimvisit.drafting.people.names.on_file import Names, longest, who
from kimvisit.drafting.text.times import CALENDAR

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_BEGINS = re.compile(r"(?:^|[.!?…][\"”’)]*\s+|\n)[\"“‘(]*")
_MONTHS_TOO = frozenset(("march", "may"))
_ALWAYS = (CALENDAR - _MONTHS_TOO) | {"i"}
_COMMON = frozenset("us who un it".split())
_INSIDE = re.compile(r"(?<=[a-z,;] )[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*)*")
_TOGETHER = re.compile(r"\b[A-Z][\w.-]*(?:(?: [A-Z][\w'’.-]*)+|['’]s)")
_LOW = re.compile(r"\b[a-z][a-z-]+")
_SMALL = frozenset("with from over after amid into than that says says: before while during without this what when under".split())
_LOOKED_AT, _ENOUGH, _SHORT, _SEVERAL = 600, 20, 3, 3


def in_capitals(text: str) -> bool:
    """Whether nearly all the letters at the beginning of a text are capitals."""
    head = text[:_LOOKED_AT]
    capitals = sum(map(str.isupper, head))
    return capitals >= _ENOUGH and sum(map(str.islower, head)) * 5 < capitals


def in_title_case(text: str) -> bool:
    """Whether a headline capitalises every word of some length: `Ann Lee Declines Invitation to Gala`, so that capitals tell no names."""
    words = [word for word in _WORD.findall(text) if len(word) > _SHORT and word.lower() not in _SMALL]
    return len(words) >= _SEVERAL and all(word[0].isupper() or word[0].isdigit() for word in words)


def printed_names(text: str) -> frozenset[str]:
    """The words that a text prints only with a capital, and not alone where a sentence begins, in small letters: those of names."""
    runs = (*_INSIDE.findall(text), *_TOGETHER.findall(text))
    capital = frozenset(word.lower().removesuffix("'s").removesuffix("’s") for run in runs for word in _WORD.findall(run))
    return capital - frozenset(_LOW.findall(text))


def folded(text: str, names: Names, printed: Iterable[str] = ()) -> str:
    """A text in capitals as prose, letter for letter of the same length. Names neither on file nor `printed` with a capital elsewhere stay in
    small letters."""
    kept = frozenset(printed)
    mixed = not in_capitals(text)
    small = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    found = list(_WORD.finditer(small))
    words = [match.group() for match in found]
    raised = {match.end() for match in _BEGINS.finditer(small)}
    spelled: list[tuple[int, int]] = []
    at = 0
    while at < len(words):
        reach = _name(words, at, names) or int(words[at].removesuffix("'s").removesuffix("’s") in kept)
        if not reach and mixed and words[at] not in ("a", "i") and text[slice(*found[at].span())].isupper():
            spelled.append(found[at].span())  # `NATO`, `US`
        for match in found[at : at + reach]:
            raised.add(match.start())
        at += max(1, reach)
    letters = list(small)
    for place in raised:
        if place < len(letters) and len(up := letters[place].upper()) == 1:
            letters[place] = up
    for start, end in spelled:
        letters[start:end] = text[start:end]
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
