"""Several who speak as one voice: `Ann Lee and Bob Ray said`, `diplomats and officials said`."""

from collections.abc import Sequence
from itertools import pairwise

from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.speech.phrases import is_clause, joins_nouns
from kimvisit.drafting.speech.scene import Label, Scene

_LEADING = frozenset("in on at for from by with to and as when after before while who".split())
_TITLE = 5

_BEHIND = frozenset("to of for with by about from".split())


def together(scene: Scene, label: Label) -> str | None:
    """`Ann Lee and Bob Ray`, `Presidents Ann Lee, Bob Ray and Jo Poe`: one voice of several people, where each stands for himself."""
    low, first, persons = scene.sentence.low, label.first, label.persons
    if listed := _listed_before(scene, label, persons):
        persons, first = [*listed, *persons], 0
    if len(persons) < 2 or low[persons[-1].first - 1] in _BEHIND or not _BEHIND.isdisjoint(low[first : persons[0].first]):
        return None
    between = [low[a.last : b.first] for a, b in pairwise(persons)]
    if "and" not in between[-1] or any("and" not in words and words[:1] != (",",) for words in between):
        return None
    names = [found.name for m in persons if (found := scene.known.who(m.ids[0]))]
    if len(names) != len(persons):
        return None
    return joint_voice(scene, names)


def joint_voice(scene: Scene, names: Sequence[str]) -> str:
    """The one voice of several people, called by their names."""
    return scene.speaker("group", " and ".join((", ".join(names[:-1]), names[-1])))


def _listed_before(scene: Scene, label: Label, persons: list[Mention]) -> list[Mention]:
    """The names of a list that opens the sentence, over a title, and of which the speaker's words are the end: `Former Presidents Ann Lee, ...`."""
    sentence = scene.sentence
    listed = [m for m in scene.mentions if m.last < label.first and m.sort == "person" and len(m.ids) == 1 and not m.possessive]
    if not listed or not all(_is_next(sentence.low[a.last : b.first]) for a, b in pairwise([*listed, *persons[:1]])):
        return []
    first = listed[0].first
    opens = first == 0 or (first <= _TITLE and sentence.words[0][:1].isupper() and _LEADING.isdisjoint(sentence.low[:first]))
    return listed if opens else []


def _is_next(between: tuple[str, ...]) -> bool:
    """Whether a list goes on with the next name, over his office: `Ann Lee, Chilean Prime Minister Bob Ray`."""
    return between[:1] == (",",) and len(between) <= _TITLE and not is_clause(between) and _LEADING.isdisjoint(between[1:])


def joint(scene: Scene, label: Label) -> str | None:
    """`the mayor of Lund and the bishop`, `diplomats and officials`: one voice by the words of all."""
    sentence, first, last = scene.sentence, label.first, label.last
    at = next((t for t in range(first + 1, last - 1) if sentence.low[t] == "and"), None)
    if at is None or not joins_nouns(sentence, at, last):
        return None
    if any(m.sort == "person" and m.first > at + 1 and m.last == last for m in label.inside):
        return None
    group = next(
        (m for m in label.inside if m.sort == "group" and m.first <= first + 1 and m.last > at and len(m.ids) == 1), None
    )
    if group:
        return group.ids[0]
    name = " ".join(sentence.words[first + (sentence.low[first] == "the") : last])
    return scene.speaker("group", name[:1].upper() + name[1:])
