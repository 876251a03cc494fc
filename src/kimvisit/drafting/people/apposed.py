"""What an article says that somebody is, beside the name: `Iranian filmmaker Ann Lee`, `Ann Lee, the founder of Rexo`."""

import re
from collections.abc import Sequence

from kimvisit.drafting.people.mention import Known
from kimvisit.drafting.people.names import normal

_BEFORE, _AFTER, _TIMES = 60, 110, 3
_PARTS = re.compile(r"(?<=[a-z\d]{2})[.!?]\s+|[;:()“”\"\n—–]|, | - | (?:and|or|by|that|with|said|when|as|to|for|from|after|told|asked|are|is|was|were) ")
_ASIDE = re.compile(r",? (?:(?:a|an) [^,.;]{3,40}, |\d\d, )?(?:(?:who )?(?:is|was) )?(?:now )?(?:the|an?|its|his|her|\w+['’]s?|of(?= (?:the )?[A-Z])|[\w-]+) [^,.;:()“”\"\n]*")
_LESS = frozenset("deputy vice former ex late then-president outgoing acting assistant ousted deposed".split())
_SAID = frozenset("who which whose will would has had said says but told".split())
_WORD = re.compile(r"[^\W_](?:[\w.-]*\w)?(?:\.(?=[ ,]?[A-Z]))?(?:['’]s)?")
_LONGEST = 12


def told_of(known: Known) -> dict[str, frozenset[str]]:
    """The words that stand beside the name of each person of the article, in small letters, and the states that they name; read once."""
    cast = known.cast
    if cast.apposed is None:
        cast.apposed = {}
        for actor, name in cast.printed.items():
            found = known.who(actor)
            if found and found.sort == "person":
                cast.apposed[actor] = _beside(name, known) | ({found.country} if found.country else frozenset[str]())
    return cast.apposed


def _beside(name: str, known: Known) -> frozenset[str]:
    """The words beside the first few places of a name."""
    text, words, end = known.cast.text, list[str](), 0
    for _ in range(_TIMES):
        start = text.find(name, end)
        if start < 0:
            break
        end = start + len(name)
        head = text[max(0, start - _BEFORE) : start]
        if head.endswith(", ") and text[end : end + 1] == ",":
            head = head[:-2]  # `the mayor, Ann Lee,`
        words += _words(_PARTS.split(head)[-1])[-6:]
        if aside := _ASIDE.match(text, end, end + _AFTER):
            words += _until_said(_words(aside.group()), text[end : end + 1] == ",")
    return frozenset(words) | _states(words, known)


def _until_said(words: list[str], apart: bool) -> list[str]:
    """The words behind a name up to those that tell what its bearer does; behind no comma only `of Chile` and `is the mayor`."""
    if words[:1] == ["and"] or not apart and words[:1] not in (["of"], ["is"], ["was"]):
        return []
    stop = next((i for i, word in enumerate(words[:_LONGEST]) if word in _SAID), _LONGEST)
    return words[: min(stop, _LONGEST if words[:1] != ["of"] else 4)]


def _words(text: str) -> list[str]:
    return [part for word in _WORD.findall(text) for part in _forms(word)]


def _forms(word: str) -> list[str]:
    """A word in normal form; both parts of one with a hyphen as well: `secretary-general`."""
    low = word.replace("’", "'").removesuffix("'s").lower()
    return [low, *low.split("-")] if "-" in low else [low]


def _states(words: Sequence[str], known: Known) -> frozenset[str]:
    names = known.names
    runs = [*words, *(f"{one} {two}" for one, two in zip(words, words[1:], strict=False))]
    found = (names.adjectives.get(normal(run)) or names.states.get(normal(run)) for run in runs)
    return frozenset(state for state in found if state)


def called_so(noun: str, whose: Sequence[str], known: Known) -> tuple[str, ...]:
    """Everyone beside whose name the article prints a noun, and the words for whose he is: all of them; where it calls nobody or several so,
    the one whom it calls by a noun for which headlines have that one. Deputies and those who were are meant where the headline says so."""
    wanted = {*whose, *noun.split()}
    near = {actor: words for actor, words in told_of(known).items() if words.issuperset(whose) and _LESS.isdisjoint(words - wanted)}
    same = tuple(actor for actor, words in near.items() if words.issuperset(noun.split()))
    forms = [form.split() for form in known.cues.tables["headline_nouns"].get(noun, ())]
    others = tuple(actor for actor, words in near.items() if any(map(words.issuperset, forms)))
    return same if len(same) == 1 or len(others) != 1 else others


def describes(word: str, known: Known) -> bool:
    """Whether a word stands beside the name of anybody of the article."""
    return any(word in words for words in told_of(known).values())
