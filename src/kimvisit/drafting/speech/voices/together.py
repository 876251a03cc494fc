"""Several who speak as one voice: `Ann Lee and Bob Ray said`, `diplomats and officials said`."""

from collections.abc import Sequence
from itertools import pairwise

from kimvisit.drafting.grammar.hosts import host_of
from kimvisit.drafting.people.callings.posts import post_before
from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.speech.clause.speaker_words import joins_body, joins_nouns
from kimvisit.drafting.speech.scene import Label, Scene
from kimvisit.drafting.speech.words import PREPOSITIONS, is_clause

_LEADING = frozenset("in on at for from by with to and as when after before while who".split())
_OF_SEVERAL = frozenset("have both all each were are".split())
_TITLE, _CALLED = 5, 6


def of_all(scene: Scene, state: Mention, label: Label) -> Mention:
    """The presidents in `The presidents of Chile, Peru and Latvia said`, for a state that a speaker's words begin with behind a comma."""
    host = host_of(scene.sentence, state, scene.mentions) if label.first else None
    return host if host and host.sort == "group" and host.last < label.first else state


def together(scene: Scene, label: Label) -> str | None:
    """`Ann Lee and Bob Ray`, `Presidents Ann Lee, Bob Ray and Jo Poe`, `Chile and Peru`: one voice of several, where each stands for himself."""
    low, first, several = scene.sentence.low, label.first, label.persons or _states(label.inside)
    if listed := _listed_before(scene, label, several):
        first = next((t + 1 for t in range(listed[0].first - 1, -1, -1) if low[t] in (",", "and", ";")), 0)
        several = [*listed, *several]
    if (
        len(several) < 2
        or low[several[-1].first - 1] in PREPOSITIONS
        or not PREPOSITIONS.isdisjoint(low[first : several[0].first])
    ):
        return None
    between = [low[a.last : b.first] for a, b in pairwise(several)]
    if "and" not in between[-1] or any("and" not in words and words[:1] != (",",) for words in between):
        return None
    return joint_voice(scene, several)


def _states(mentions: list[Mention]) -> list[Mention]:
    """Those of one state each, by name and not as an owner."""
    return [m for m in mentions if m.sort == "state" and not m.possessive and len(m.ids) == 1]


def joint_voice(scene: Scene, several: Sequence[Mention]) -> str | None:
    """The one voice of several, called by their names; None where one of them has none."""
    names = [found.name for m in several if len(m.ids) == 1 and (found := scene.known.who(m.ids[0]))]
    return scene.speaker("group", " and ".join((", ".join(names[:-1]), names[-1]))) if len(names) == len(several) > 1 else None


def _listed_before(scene: Scene, label: Label, several: list[Mention]) -> list[Mention]:
    """The names of a list of which the speaker's words are the end (`Former Presidents Ann Lee, ...`), where it opens the sentence, or the verb
    is one of several: `The king arrives today, and Denmark's Ann Lee and Chile's Bob Ray have both said`."""
    sentence = scene.sentence
    sort = several[0].sort if several else ""
    named = [m for m in scene.mentions if m.last < label.first and m.sort == sort and len(m.ids) == 1 and not m.possessive]
    listed: list[Mention] = []
    for m in reversed(named):
        if not _is_next(sentence.low[m.last : post_before(sentence.words, (listed or several)[0].first)]):
            break
        listed.insert(0, m)
    if not listed or (len(listed) < len(named) and sentence.low[label.last] not in _OF_SEVERAL):
        return []
    first = listed[0].first
    opens = first == 0 or (first <= _TITLE and sentence.words[0][:1].isupper() and _LEADING.isdisjoint(sentence.low[:first]))
    return listed if opens or sentence.low[label.last] in _OF_SEVERAL else []


def _is_next(between: tuple[str, ...]) -> bool:
    """Whether a list goes on with the next name, over his office or land: `Ann Lee, Chilean Prime Minister Bob Ray and his South African counterpart, Jo Poe`."""
    follows = between[:1] in ((",",), ("and",)) and len(between) <= _CALLED
    return follows and not is_clause(between) and _LEADING.isdisjoint(between[1:])


def joint(scene: Scene, label: Label) -> str | None:
    """`the mayor of Lund and the bishop`, `diplomats and officials`: one voice by the words of all."""
    sentence, first, last = scene.sentence, label.first, label.last
    at = next((t for t in range(first + 1, last - 1) if sentence.low[t] == "and"), None)
    if at is None or not (joins_nouns(sentence, at, last) or joins_body(sentence, at, last)):
        return None
    if any(m.sort == "person" and m.first > at + 1 and m.last == last for m in label.inside):
        return None
    groups = (m for m in label.inside if m.sort == "group" and m.actor)
    if group := next((m for m in groups if m.first <= first + 1 and m.last > at), None):
        return group.actor
    name = " ".join(sentence.words[first + (sentence.low[first] == "the") : last])
    return scene.speaker("group", name[:1].upper() + name[1:])
