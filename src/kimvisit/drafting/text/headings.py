"""Headings above lists of guests, by the phrases of data/cues.yaml: `Who is coming`, `Leaders who have declined`."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from kimvisit.drafting.text.cue import as_tuple

_TOKEN = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_FILL = frozenset(
    "who here here's is are the a an list lists of full in who those these them following among and also other some so far already has have had be "
    "include includes including as at present we know which all first latest below above complete final names named were was heads state "
    "states government royals dignitaries world several our what".split()
)
_NO_OCCASION = frozenset(
    "who said says say and but will would is are has have had not if because after before when while that".split()
)
_SAID = re.compile(
    r", (?:according to .{3,60}|(?:[\w.'-]+ ){1,6}(?:said|says|reports|reported|announced|confirmed)(?: on \w+day| \w+day)?|reports [A-Z][\w .'-]{2,40})$"
)
_SAYS = re.compile(
    r"(?P<who>(?P<the>The )?[A-Za-z][\w .'-]{2,40}?) (?:said|announced|confirmed)(?: on \w+day)? (?:that )?(?=those|the|these|some|all|\d)"
)
_HEADING, _WHOLE, _SUFFIX = 130, 220, 10  # letters; letters with who says so; words
_MARK = "~"
THE_EVENT = "the event"
"""What stands for an occasion that a heading does not name."""


class Phrase(NamedTuple):
    """A phrase of headings, and what it says of those below as a sentence of `several leaders`, with a mark where the occasion stands; `loose`: it says so
    only in an article that has told of guests before."""

    words: tuple[str, ...]
    sentence: str
    loose: bool


Headings = Mapping[str, Sequence[Phrase]]
"""The phrases by their first words, the longest first."""


def headings_of(sure: Mapping[str, Any], loose: Mapping[str, Any]) -> dict[str, tuple[Phrase, ...]]:
    """The phrases of two tables: what is said of guests, and the phrases that say it."""
    found: dict[str, list[Phrase]] = {}
    for table, is_loose in ((sure, False), (loose, True)):
        for said, phrases in table.items():
            for phrase in map(str.split, as_tuple(phrases)):
                found.setdefault(phrase[0], []).append(Phrase(tuple(phrase), f"Several leaders {said}.", is_loose))
    return {first: tuple(sorted(phrases, key=lambda one: -len(one.words))) for first, phrases in found.items()}


def may_be_heading(line: str, headings: Headings, people: frozenset[str]) -> bool:
    """Whether a phrase of headings can begin in a line, with nothing before it but words that headings have, or who says so: most lines fail at
    their first."""
    if len(line) > _WHOLE:
        return False
    if " said " in line or " announced " in line or " confirmed " in line:
        return True
    for token in _TOKEN.finditer(line.replace("’", "'")):
        word = token[0].lower()
        if word in headings:
            return True
        if not _is_fill(word, people):
            return False
    return False


def heading_of(line: str, headings: Headings, people: frozenset[str]) -> Phrase | None:
    """What a heading says of those below it; all its other words must be such as headings have, or nouns of `people`, but for the occasion
    at its end, and who says so: `Leaders who are not attending the gala in Oslo, according to the palace`."""
    if not may_be_heading(line, headings, people):
        return None
    line, tail = line.replace("’", "'").strip(" :*."), ""
    if said := _SAID.search(line):
        line, tail = line[: said.start()], said[0]
    elif says := _SAYS.match(line):
        line, tail = line[says.end() :], f", {says[0][:1].lower() if says['the'] else says[0][:1]}{says['who'][1:]} said"
    found = _phrase_in(_TOKEN.findall(line), headings, people) if len(line) <= _HEADING else None
    return found._replace(sentence=f"{found.sentence[:-1]}{tail}.") if found and tail else found


def _phrase_in(words: Sequence[str], headings: Headings, people: frozenset[str]) -> Phrase | None:
    low = [word.lower() for word in words]
    for at, word in enumerate(low):
        for phrase in headings.get(word, ()):
            if tuple(low[at : at + len(phrase.words)]) == phrase.words:
                occasion = _occasion(words[at + len(phrase.words) :], people)
                return phrase._replace(sentence=phrase.sentence.replace(_MARK, occasion)) if occasion else None
        if not _is_fill(word, people):
            return None
    return None


def _is_fill(word: str, people: frozenset[str]) -> bool:
    return word in _FILL or word in people or word.isdigit()


def _occasion(words: Sequence[str], people: frozenset[str]) -> str:
    """The occasion that the end of a heading names; `the event` where it names none, nothing where its words are others."""
    low = [word.lower() for word in words]
    if all(_is_fill(word, people) for word in low):
        return THE_EVENT
    if low[0] in ("to", "in") and all(word[0].isupper() for word in words[1:]):
        return THE_EVENT  # `coming to Oslo`
    named = words[1:] if low[0] in ("to", "at", "for") else words
    if len(words) > _SUFFIX or not named or not _NO_OCCASION.isdisjoint(low):
        return ""
    if named[0].lower() in ("the", "this"):
        return " ".join(named)
    return f"the {' '.join(named)}" if named[0][0].isupper() else ""
