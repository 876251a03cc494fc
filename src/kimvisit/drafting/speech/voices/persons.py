"""Which of the people named in a speaker's words speaks: `Ann Lee, an aide to Bob Ray`, `aide to the president Ann Lee`."""

from kimvisit.drafting.people.callings.kinship import KIN
from kimvisit.drafting.people.callings.nouns import is_calling
from kimvisit.drafting.people.callings.posts import post_before
from kimvisit.drafting.people.lists.ahead import before_of
from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.people.mentions.unlisted import unlisted_before
from kimvisit.drafting.speech.meant.mouthpieces import MOUTHPIECES, SPOKESMEN
from kimvisit.drafting.speech.scene import Label, Scene
from kimvisit.drafting.speech.voices.spoken_for import speak_for_master
from kimvisit.drafting.speech.words import INDEFINITE, PREPOSITIONS, RELAYS

_REALMS = frozenset("republic kingdom state sultanate emirate principality commonwealth".split())
_FOR_THE = (("of", "the"), ("for", "the"))
_FRIENDS = frozenset("friend pal buddy neighbour neighbor roommate classmate teammate fan rival".split())


def person_named(scene: Scene, label: Label) -> str | None:
    """`Ann Lee, an aide to Bob Ray`: the last person who is not behind a preposition."""
    person = next((m for m in reversed(label.persons) if not is_behind(scene, m, label)), None)
    if person is None:
        return _called_by_one_name(scene, label)
    speak_for_master(scene, label, person.ids[0])
    bodies = scene.known.cues.lists["body_words"] | RELAYS  # nobody is `the agency` that briefed him
    return scene.memory.heard_as(person.ids[0], [noun for noun in label.nouns if noun not in bodies])


def _called_by_one_name(scene: Scene, label: Label) -> str | None:
    """Cole in `Danish singer Cole`: a name of one word behind what its bearer is called."""
    words, last = scene.sentence.words, label.last
    if last - label.first < 2 or not PREPOSITIONS.isdisjoint(label.low) or "," in label.low:
        return None
    if not words[last - 1][:1].isupper() or not is_calling(words[last - 2], scene.known.cues):
        return None
    named = unlisted_before(scene.sentence, last, scene.mentions, scene.known)
    return named[0].ids[0] if len(named) == 1 and named[0].sort == "person" and named[0].last == last else None


def is_behind(scene: Scene, person: Mention, label: Label) -> bool:
    """`a source close to Ann Lee`, `Bob Ray, spokesman for Ann Lee`: the person stands behind a preposition of the speaker's words."""
    sentence, first = scene.sentence, label.first
    before = sentence.low[first : person.first]
    if (before[-1:] and before[-1] in MOUTHPIECES) or _is_called(scene, person, label):
        return False
    at = before_of(sentence, person, scene.mentions)
    if at < first and post_before(sentence.words, person.first) < person.first:
        return False
    if at > first and sentence.low[at] in PREPOSITIONS:
        told = bool(label.nouns) or "," in before or any(w.islower() and w not in PREPOSITIONS for w in sentence.words[first:at])
        opens = sentence.low[0]
        return told or (at == 1 and (opens.endswith("s") or opens in KIN or opens in _FRIENDS))  # `Friends of Ann Lee say`
    return bool(label.nouns) and not PREPOSITIONS.isdisjoint(_outside_states(before, label)) and "," not in before


def _outside_states(before: tuple[str, ...], label: Label) -> list[str]:
    """The words before a name without the `of` in the name of a state: `Republic of Chile President Ann Lee`."""
    states = {m.first - label.first for m in label.inside if m.sort == "state"}
    return [word for t, word in enumerate(before) if not (t and t + 1 in states and before[t - 1] in _REALMS)]


def _is_called(scene: Scene, person: Mention, label: Label) -> bool:
    """`aide to the president Ann Lee`, `adviser to the king of Norway Ann Lee`, without a comma: the office is her own, that of the one named;
    not `an aide to President Ann Lee`."""
    office = scene.sentence.words[label.first : person.first]
    if _speaks_for_body(scene, label, person):
        return True
    while (
        len(office) > 2 and office[-1][:1].isupper() and office[-2].islower()
    ):  # `the president Yury Orlov`, of whom only Orlov is known
        office = office[:-1]
    if person.last != label.last or not office or label.low[0] in INDEFINITE or "the" not in office[2:]:
        return False
    state = any(m.last == person.first and m.sort == "state" for m in label.inside)
    return state or (office[-1].islower() and office[-1] not in PREPOSITIONS and office[-1] != "the")


def _speaks_for_body(scene: Scene, label: Label, person: Mention) -> bool:
    """`spokeswoman of the Ministry of Trade Ann Lee`: a body with its name, and hers behind it; not `spokeswoman of the President Ann Lee`."""
    low, lists = scene.sentence.low[label.first : person.first], scene.known.cues.lists
    opened = low[:1] != () and low[0] in SPOKESMEN and low[1:3] in _FOR_THE and person.last == label.last
    return opened and not lists["body_words"].isdisjoint(low[3:]) and low[-1] not in lists["titles"] | PREPOSITIONS | {"the", ","}
