"""Whom an article calls so, by what it prints beside a name: `Ann Lee, who leads the Holm Party`, `Iranian filmmaker Bob Ray`, `Prince Ray, the Duke of Kent`."""

import re
from collections.abc import Sequence

from kimvisit.drafting.people.mention import Known
from kimvisit.drafting.people.names.cast import Told
from kimvisit.drafting.people.names.on_file import normal
from kimvisit.drafting.people.offices.told import UNDER, told_of
from kimvisit.drafting.text.starters import ROYAL

ANY_LEADER = frozenset(("leader", "ruler", "head of state", "strongman", "dictator"))
_LESS = UNDER | {"ousted", "deposed", "opposition"}
_CROWNS = ROYAL - {"bishop", "archbishop", "cardinal"}  # one in each land, of which no article names all


def called_so(noun: str, whose: Sequence[str], known: Known) -> tuple[str, ...]:
    """Everyone beside whose name the article prints a noun, and the words for whose he is: all of them; where it calls nobody or several so,
    the one of them whom it calls by a noun for which headlines have that one. Deputies and those who were are meant where nobody else is."""
    near = {actor: told for actor, told in _people(known).items() if told.words.issuperset(whose)}
    same = _called(near, (noun,), whose)
    others = _called(near, known.cues.tables["headline_nouns"].get(noun, ()), whose)
    return others if len(others) == 1 and (not same or others[0] in same) else same


def _called(near: dict[str, Told], forms: Sequence[str], whose: Sequence[str]) -> tuple[str, ...]:
    """Those whom the words beside their names call by one of the forms; first who is called no more than that."""
    called = [(actor, told, form) for form in forms for actor, told in near.items() if told.is_called(form)]
    full = [actor for actor, told, form in called if _LESS.isdisjoint(told.words.difference(form.split(), whose))]
    return tuple(dict.fromkeys(full or [actor for actor, _, _ in called]))


def describes(word: str, known: Known) -> bool:
    """Whether a word stands beside the name of anybody of the article."""
    return any(word in told.words for told in _people(known).values())


def _people(known: Known) -> dict[str, Told]:
    """What the article tells of each person, beside the name."""
    people = (actor for actor in known.cast.printed if known.is_a(actor, "person"))
    return {actor: told_of(actor, known) for actor in people}


def who_holds(noun: str, land: tuple[str, ...], known: Known) -> str:
    """Who holds an office in a land or body by what stands beside the name: `Ann Lee, who leads the Holm Party`, `Mayor Ann Lee`; its `leader` is
    also whoever is its president or premier. Empty where that is nobody, or two."""
    told = _people(known)
    body = {normal(word) for word in land if word[0].isupper()}
    near = {actor: one for actor, one in told.items() if one.capitals.issuperset(body)}
    there = [actor for actor, one in near.items() if noun.rpartition(" ")[2] in one.nouns]
    if noun in ANY_LEADER and not there:
        there = [actor for actor, one in near.items() if any(map(one.is_called, known.cues.lists["leader_nouns"]))]
    held = () if noun in _CROWNS or _held_elsewhere(noun, land, known) else known.cast.titled.get(("", noun), ())
    found = there or [a for a in held if a in told and not told[a].capitals - {noun}]
    return found[0] if len(found) == 1 else ""


def _held_elsewhere(noun: str, land: tuple[str, ...], known: Known) -> bool:
    """Whether the article tells of such an office in another land as well: the dukes of Kent and of York."""
    places = re.findall(rf"\b{noun} of (?:the )?([A-Z][\w-]+)", known.cast.text, re.IGNORECASE)
    return any(place not in land for place in places)


def named_with(title: str, known: Known) -> str:
    """Whom the article itself names with a title, before or behind it: `Prince Ray, the Duke of Kent`; empty where it names nobody so."""
    text, at = known.cast.text, -1
    while (at := text.find(title[1:], at + 1)) >= 0:
        before, behind = _NAMED_BEFORE.search(text, max(0, at - 60), at - 1), _NAMED_BEHIND.match(text, at + len(title) - 1)
        for found in (before, behind):
            words = found[1].split() if found else []
            for k in range(max(0, len(words) - 1)):  # over the titles of `the President, Field Marshal Ann Lee,`
                if k and (words[k - 1].lower() not in known.cues.lists["titles"] or normal(words[0]) in known.names.adjectives):
                    continue
                if (actor := known.cast.id_of(" ".join(words[k:]))) in known.cast.full:
                    return actor
    return ""


_NAMED_BEFORE = re.compile(r"\b([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)+), (?:the )?$")
_NAMED_BEHIND = re.compile(r", ([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)+)[,.]")
