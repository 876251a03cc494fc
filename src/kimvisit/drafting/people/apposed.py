"""What an article says that somebody is, beside the name: `Iranian filmmaker Ann Lee`, `Ann Lee, the founder of Rexo`."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from kimvisit.drafting.people.mention import Known
from kimvisit.drafting.people.names import normal

_BEFORE, _AFTER, _TIMES = 60, 110, 3
_PARTS = re.compile(
    r"(?<=[a-z\d]{2})[.!?]\s+|[;:()“”\"\n—–]|, | - | (?:and|or|by|that|with|said|when|as|to|for|from|after|told|asked|are|is|was|were) "
)
_ASIDE = re.compile(
    r",? (?:(?:a|an) [^,.;]{3,40}, |\d\d, )?(?:(?:who )?(?:is|was) )?(?:now )?(?:the|an?|its|his|her|\w+['’]s?|of(?= (?:the )?[A-Z])|[\w-]+) [^,.;:()“”\"\n]*"
)
_ENDED = frozenset("ex retired erstwhile onetime".split())
_LESS = frozenset("deputy vice former late acting assistant ousted deposed opposition".split())
_OF = frozenset("of for at in from with".split())
_SAID = frozenset("who which whose will would has had said says but told".split())
_BODY = re.compile(r"[A-Z]\w+(?: (?:(?:of|for|and|the) ){0,2}[A-Z]\w+)+")
_WORD = re.compile(r"[^\W_](?:[\w.-]*\w)?(?:\.(?=[ ,]?[A-Z]))?(?:['’]s)?")
_LONGEST = 12


class Told(NamedTuple):
    """The words beside somebody's name, in small letters, with the states that they name: those that say what he is, and all of them."""

    heads: frozenset[str]
    words: frozenset[str]

    def is_called(self, noun: str) -> bool:
        """Whether the words call somebody by a noun: `chief executive`, `head of state`."""
        first, *rest = noun.split()
        return first in self.heads and self.words.issuperset(rest)

    def is_less(self, noun: str, whose: Sequence[str]) -> bool:
        """Whether somebody is a deputy, or was what the headline says that he is."""
        return not _LESS.isdisjoint(self.words.difference(noun.split(), whose))


def told_of(known: Known) -> Mapping[str, Told]:
    """What stands beside the name of each person of the article; read once."""
    cast = known.cast
    if not cast.apposed:
        cast.apposed = {
            actor: _beside(name, found.country, known)
            for actor, name in cast.printed.items()
            if (found := known.who(actor)) and found.sort == "person"
        }
    return cast.apposed


def _beside(name: str, country: str | None, known: Known) -> Told:
    """The words beside the first few places of a name."""
    text, heads, words, end = known.cast.text, list[str](), list[str](), 0
    for _ in range(_TIMES):
        start = text.find(name, end)
        if start < 0:
            break
        end = start + len(name)
        head = text[max(0, start - _BEFORE) : start]
        if head.endswith(", ") and text[end : end + 1] == ",":
            head = head[:-2]  # `the mayor, Ann Lee,`
        nearest = _PARTS.split(head)[-1]
        before = _words(nearest)[-6:]
        aside = _ASIDE.match(text, end, end + _AFTER)
        behind = _until_said(_words(aside.group()), text[end : end + 1] == ",") if aside else []
        heads += before + behind[: next((i for i, word in enumerate(behind) if word in _OF), len(behind))]
        words += before + behind + _initials(f"{nearest}; {aside.group()}" if aside and behind else nearest)
    states = _states(words, known) | ({country} if country else frozenset[str]())
    ended = ("former",) if not _ENDED.isdisjoint(words) else ()
    return Told(frozenset(heads), states.union(words, ended))


def _until_said(words: list[str], apart: bool) -> list[str]:
    """The words behind a name up to those that tell what its bearer does; behind no comma only `of Chile` and `is the mayor`."""
    words = words[1:] if words and words[0].isdigit() else words
    if words[:1] == ["and"] or (not apart and words[:1] not in (["of"], ["is"], ["was"])):
        return []
    stop = next((i for i, word in enumerate(words[:_LONGEST]) if word in _SAID), _LONGEST)
    return words[: min(stop, _LONGEST if words[:1] != ["of"] else 4)]


def _words(text: str) -> list[str]:
    return [part for word in _WORD.findall(text) for part in _forms(word)]


def _initials(text: str) -> list[str]:
    """The letters for which headlines have names of bodies: `au` and `auc` for `African Union Commission`."""
    letters = ["".join(word[0] for word in run.split() if word[0].isupper()).lower() for run in _BODY.findall(text)]
    return [long[:stop] for long in letters for stop in range(2, len(long) + 1)]


def _forms(word: str) -> list[str]:
    """A word in normal form; both parts of one with a hyphen as well: `secretary-general`."""
    low = word.replace("’", "'").removesuffix("'s").lower()
    return [low, *low.split("-")] if "-" in low else [low]


def _states(words: Sequence[str], known: Known) -> frozenset[str]:
    names = known.names
    runs = [*words, *(f"{one} {two}" for one, two in pairwise(words))]
    found = (names.adjectives.get(normal(run)) or names.states.get(normal(run)) for run in runs)
    return frozenset(state for state in found if state)


def called_so(noun: str, whose: Sequence[str], known: Known) -> tuple[str, ...]:
    """Everyone beside whose name the article prints a noun, and the words for whose he is: all of them; where it calls nobody or several so,
    the one whom it calls by a noun for which headlines have that one. Deputies and those who were are meant where nobody else is."""
    near = {actor: told for actor, told in told_of(known).items() if told.words.issuperset(whose)}
    same = _held_by(near, (noun,), whose)
    others = _held_by(near, known.cues.tables["headline_nouns"].get(noun, ()), whose)
    return same if len(same) == 1 or len(others) != 1 else others


def _held_by(near: Mapping[str, Told], forms: Sequence[str], whose: Sequence[str]) -> tuple[str, ...]:
    called = [(actor, told, form) for form in forms for actor, told in near.items() if told.is_called(form)]
    full = [actor for actor, told, form in called if not told.is_less(form, whose)]
    return tuple(dict.fromkeys(full or [actor for actor, _, _ in called]))


def describes(word: str, known: Known) -> bool:
    """Whether a word stands beside the name of anybody of the article."""
    return any(word in told.words for told in told_of(known).values())
