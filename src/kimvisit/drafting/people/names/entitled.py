"""The office that an article gives to somebody: before the name (`Danish Prime Minister Ann Lee`) or after it (`Ann Lee, the mayor of Oslo`)."""

import re
from collections.abc import Iterator
from functools import lru_cache

from kimvisit.drafting.people.names.on_file import Names, normal
from kimvisit.drafting.text.cues import Cues

_WORD = re.compile(r"[\w.'’-]+|[,;:()“”\"]")
_AGE = re.compile(r", \d{1,3}(?=, )")
_BEFORE, _AFTER = 44, 64
_ARTICLES = frozenset("the a an his her its their whose now new".split())
FORMER = frozenset(("former", "ex"))
OVER = FORMER | {"late", "then"}
ENDED = "former "


def offices_of(text: str, start: int, end: int, names: Names, cues: Cues) -> Iterator[tuple[str, str]]:
    """The offices printed beside the name at `start` to `end`, each with its state (empty where none is named); one that is over behind `ENDED`."""
    if before := _before(text, start, end, names, cues):
        yield before
    if (
        " of " in (head := text[max(0, start - _BEFORE) : start])
        and (land := _OF_LAND.search(head))
        and not (head.endswith(", ") and text[end : end + 1] != ",")
        and (held := _held(land, names, cues))
    ):
        yield held
    if behind := _behind(text, end, names, cues):
        yield behind


def _before(text: str, start: int, end: int, names: Names, cues: Cues) -> tuple[str, str] | None:
    """`Danish Prime Minister Ann Lee`, `the mayor, Ann Lee,`."""
    head = text[max(0, start - _BEFORE) : start]
    if _last_words(cues.lists["office_nouns"]).isdisjoint(_WORD.findall(head.rstrip(" ,").rpartition(" ")[2].lower())):
        return None
    before = _WORD.findall(head)[1 if start > _BEFORE else 0 :]
    ends = (i for i, word in enumerate(before) if word[-1] == "." and word[:-1].isalpha() and word.islower())
    before = before[max(ends, default=-1) + 1 :]
    if before and before[-1] == "," and text[end : end + 1] == ",":
        before.pop()
    found = _ending(before, cues)
    return (_state(before[max(0, found[1] - 2) : found[1]], names) or "", found[0]) if found else None


def _behind(text: str, end: int, names: Names, cues: Cues) -> tuple[str, str] | None:
    """`Ann Lee, the mayor of Oslo,`, `Ann Lee, 54, the Danish prime minister,`."""
    if text[end : end + 2] not in (", ", " ("):
        return None
    if text[end + 2 : end + 3].isdigit() and (aged := _AGE.match(text, end)):
        end = aged.end()
    after = _WORD.findall(text, end + 2, end + 2 + _AFTER)
    stop = next((i for i, word in enumerate(after) if word in ',;:()“”"'), len(after))
    if not after or not (after[0].lower() in _ARTICLES or after[0][0].isupper() or _at(after, 0, cues)[0]):
        return None
    for at in range(min(stop, 7)):
        office, last = _at(after, at, cues)
        if office and not _verbal(after[:at]):
            if after[at][0].isupper() and last < stop and after[last][0].isupper():
                return None  # `King Olaf, Pope Leo and others`: the office of the next one
            over = not OVER.isdisjoint(word.lower() for word in after[:at])
            state = _state(after[max(0, at - 3) : at], names) or _state(after[last + 1 : last + 4], names) or ""
            return state, f"{ENDED}{office}" if over else office
    return None


_OF_LAND = re.compile(
    r"((?:[A-Za-z]+[ -]){0,2}[A-Za-z]+) of (?:the )?((?:[A-Z][\w-]+ (?:of )?)?[A-Z][\w-]+)(?: \([A-Z]+\))?(?:,(?: [A-Z][\w.]+){0,3})? $"
)


def _held(found: re.Match[str], names: Names, cues: Cues) -> tuple[str, str] | None:
    """The office in a land that stands before a name: `the Prime Minister of Chile, Dr Ann Lee`, `President of Chile Ann Lee`, `the president of
    Chile, Ann Lee,`."""
    office, state = _ending(found[1].split(), cues), names.states.get(normal(found[2]))
    return (state, office[0]) if office and state else None


def _verbal(words: list[str]) -> bool:
    return not _VERBS.isdisjoint(word.lower() for word in words)


_VERBS = frozenset("who which and to for by said of told that has will is was had".split())


def _ending(words: list[str], cues: Cues) -> tuple[str, int] | None:
    """The office noun with which words end."""
    if not words or words[-1].lower() not in _last_words(cues.lists["office_nouns"]):
        return None
    low = [w.lower() for w in words[-4:]]
    for length in (3, 2, 1):
        noun = " ".join(low[-length:])
        if len(low) >= length and noun in cues.lists["office_nouns"]:
            at = len(low) - length
            ended = any(word in OVER or word.startswith(("ex-", "then-")) for word in low[max(0, at - 2) : at])
            return f"{ENDED}{noun}" if ended else noun, len(words) - length
    return None


@lru_cache(maxsize=8)
def _last_words(nouns: frozenset[str]) -> frozenset[str]:
    return frozenset(noun.rpartition(" ")[2] for noun in nouns)


@lru_cache(maxsize=8)
def _first_words(nouns: frozenset[str]) -> frozenset[str]:
    return frozenset(noun.partition(" ")[0] for noun in nouns)


def _at(words: list[str], at: int, cues: Cues) -> tuple[str, int]:
    """The longest office that begins at a word, and the word behind it; nothing where none does."""
    if words[at].lower().rstrip(".") not in _first_words(cues.lists["office_nouns"]):
        return "", at
    low = [w.lower().rstrip(".") for w in words[at : at + 3]]
    for length in (3, 2, 1):
        if len(low) >= length and " ".join(low[:length]) in cues.lists["office_nouns"]:
            return " ".join(low[:length]), at + length
    return "", at


def _state(words: list[str], names: Names) -> str | None:
    """The state that one of a few words names, as adjective, capital or name."""
    for length in (2, 1):
        for i in range(len(words) - length + 1):
            word = normal(" ".join(words[i : i + length]))
            if found := names.adjectives.get(word) or names.states.get(word):
                return found
    return None
