"""Which body `the team` or `the party` is that speaks: the one named as a subject before it, in its sentence or in those before."""

import re
from collections.abc import Sequence

from kimvisit.drafting.people.mention import Known, Mention
from kimvisit.drafting.people.mentions import mentions_in
from kimvisit.drafting.people.names import Who, slug
from kimvisit.drafting.people.unlisted import unlisted_before
from kimvisit.drafting.speech.antecedents import sentences_before
from kimvisit.drafting.speech.parts import AUXILIARIES
from kimvisit.drafting.speech.scene import Scene
from kimvisit.drafting.text.sentences import Sentence

_OF_STATES = frozenset("country nation government regime authorities republic kingdom bloc".split())
_SORTS = ("institution", "company")


def body_meant(scene: Scene, first: int, last: int) -> str | None:
    """The body that `the team` means as a speaker; None where none is named, or the noun is one of a state."""
    low, lists = scene.sentence.low, scene.known.cues.lists
    noun = low[last - 1]
    if last - first != 2 or low[first] != "the" or noun in _OF_STATES or noun in scene.memory.by_noun:
        return None
    common = scene.sentence.words[last - 1] == noun and noun in lists["body_words"] and noun not in lists["source_nouns"]
    if common and (named := _called(noun, scene.known)):
        return named
    if noun not in lists["body_nouns"]:
        return None
    if body := _subject(scene.sentence, first, scene.mentions, scene.known):
        return body
    for _, _, sentence in sentences_before(scene.memory):
        if body := _subject(sentence, len(sentence.low), mentions_in(sentence, scene.known), scene.known):
            return body
    return None


def _called(noun: str, known: Known) -> str | None:
    """The one body whose name in the article ends with the noun: `the Holm Institute`."""
    printed = set(re.findall(rf"\b((?!The\b)(?:[A-Z][\w’'-]+ ){{1,4}}{noun.capitalize()})\b", known.cast.text))
    if len(printed) != 1:
        return None
    name = printed.pop()
    return known.propose(Who(slug(name), "institution", name))


def _subject(sentence: Sentence, stop: int, mentions: Sequence[Mention], known: Known) -> str | None:
    """The body that opens a sentence, on file or by its capitals."""
    verb = next((t for t, word in enumerate(sentence.low[:stop]) if word in AUXILIARIES), None)
    opening = [m for m in mentions if m.first <= 1 and m.last <= stop and len(m.ids) == 1 and not m.possessive]
    if not opening and verb:
        opening = [m for m in unlisted_before(sentence, verb, mentions, known) if m.first <= 1 and len(m.ids) == 1]
    many = next((m for m in unlisted_before(sentence, verb or 0, mentions, known) if m.sort == "several" and not m.first), None)
    printed = sentence.words[: many.last] if many else ()
    if printed and all(word[0].isupper() for word in printed):  # `The Bay Warriors`
        return known.propose(Who(slug(" ".join(printed)), "group", " ".join(printed)))
    return next((m.ids[0] for m in opening if m.sort in _SORTS and m.ids[0] not in known.names.actors), None)
