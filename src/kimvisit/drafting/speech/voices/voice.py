"""Who a speaker's words name: a person, a relay, a body, a state, or a source without a name."""

from collections.abc import Callable
from itertools import islice

from kimvisit.drafting.people.callings.kinship import KIN, is_owned
from kimvisit.drafting.people.lists.ahead import before_of
from kimvisit.drafting.people.lists.joined import joined_after
from kimvisit.drafting.people.mentions.in_sentence import mentions_in
from kimvisit.drafting.speech.clause.head_nouns import head_of
from kimvisit.drafting.speech.meant.antecedents import who_is, who_speaks
from kimvisit.drafting.speech.meant.bodies import body_meant
from kimvisit.drafting.speech.meant.mouthpieces import lord_of
from kimvisit.drafting.speech.meant.of_two import OF_TWO, one_of_two
from kimvisit.drafting.speech.neighbours import sentences_before
from kimvisit.drafting.speech.said import Said, said_by
from kimvisit.drafting.speech.scene import Label, Scene, label_at
from kimvisit.drafting.speech.voices.bodies_named import body_named
from kimvisit.drafting.speech.voices.called import continuing, described
from kimvisit.drafting.speech.voices.mute import is_mute
from kimvisit.drafting.speech.voices.office_holders import NOBODY, office_holder
from kimvisit.drafting.speech.voices.outlets import outlet_named, outlet_on_file
from kimvisit.drafting.speech.voices.persons import person_named
from kimvisit.drafting.speech.voices.strangers import bystander
from kimvisit.drafting.speech.voices.together import joint, joint_voice, of_all, together
from kimvisit.drafting.speech.voices.unnamed import unnamed
from kimvisit.drafting.speech.voices.writings import author_at, listing, site_owner
from kimvisit.drafting.speech.words import INDEFINITE, PREPOSITIONS
from kimvisit.drafting.text.times import DAYS

_THIRD = frozenset(("he", "she", "him", "her", "they"))
_TOGETHER = frozenset(("they", "both", "all"))
_DROPPED = DAYS | {"himself", "herself", "itself", "themselves"}
_SOME = frozenset("one some many several most both two three".split())
_THEM = (("them",), ("those",), ("these",))
_OF = frozenset("of to for with".split())
_BODIES = ("institution", "company", "group", "document")
_NOT_HEAD = PREPOSITIONS | {",", "in", "at", "on"}


def voice(scene: Scene, first: int, last: int) -> str | None:
    """The actor whom the tokens `first` to `last` name as a speaker; None where they do not tell, or are none."""
    if first >= last:
        return None
    while (
        last > first + 1 and scene.sentence.low[last - 1] in _DROPPED
    ):  # `issued by the palace today Friday`, `the mayor herself`
        last -= 1
    low = scene.sentence.low
    label = label_at(scene, first, low.index("including", first, last) if "including" in low[first + 1 : last] else last)
    if is_mute(label.low):
        return None
    for find in _FINDERS:
        if (found := find(scene, label)) is not None:
            return found or None
    return None


def whoever(scene: Scene, first: int, last: int) -> str | None:
    """The same, or somebody on no file by these words, where the verb leaves no doubt that they speak."""
    return voice(scene, first, last) or bystander(scene, first, last)


def said_in(scene: Scene, words: tuple[int, int], i: int, start: int) -> Said | None:
    """What the speaker whom some words name says from a place to the end of the sentence, by the verb at token `i`."""
    return said_by(voice(scene, *words), scene.sentence, i, start, words)


def _one_of(scene: Scene, label: Label) -> str | None:
    """`one of the officials`, `some of them`."""
    low = label.low
    if low[1:2] != ("of",) or low[0] not in _SOME:
        return None
    them = who_is("they", scene.known, scene.memory) if low[2:] in _THEM else voice(scene, label.first + 2, label.last)
    return them or NOBODY


def _on_site(scene: Scene, label: Label) -> str | None:
    """The palace in `a statement on the palace website`."""
    owner = site_owner(scene, label)
    return (voice(scene, *owner) or _owner_of_site(scene, *owner) or NOBODY) if owner else None


def _owner_of_site(scene: Scene, first: int, last: int) -> str | None:
    """The festival in `a statement on the festival's website`."""
    words = [word for word in scene.sentence.words[first:last] if word not in ("the", "its", "official")]
    if not words or not words[-1].endswith(("'s", "’s")):
        return None
    name = " ".join(words)[:-2]
    return scene.speaker("institution", name[:1].upper() + name[1:])


def _author(scene: Scene, label: Label) -> str | None:
    """The palace in `a statement issued by the palace`."""
    at = author_at(scene, label)
    return (whoever(scene, at, label.last) or NOBODY) if at else None


def _beside_source(scene: Scene, label: Label) -> str | None:
    """`a scholar close to the ministry`: somebody not named yet, and no noun of speaking but behind a preposition."""
    head = head_of(label.low)
    if label.low[:1] == () or label.low[0] not in INDEFINITE or not label.nouns or not set(label.nouns).isdisjoint(head):
        return None
    taken = {t for m in label.inside if m.sort != "adjective" for t in range(m.first, m.last)}
    if len(head) == len(label.low) or not taken.isdisjoint(range(label.first, label.first + len(head))):
        return None
    return bystander(scene, label.first, label.last) or NOBODY


def _relative(scene: Scene, label: Label) -> str | None:
    """`his mother`, `Ann Lee's deputy`: proposed under whose they are."""
    noun = label.low[-1] if label.low else ""
    if noun not in KIN or not is_owned(scene.sentence.low, label.last - 1) or not _OF.isdisjoint(label.low):
        return None  # `a friend of his wife`
    lord = lord_of(scene, label)
    found = scene.known.who(lord) if lord else None
    return scene.memory.heard_as(scene.nameless(f"{noun.capitalize()} of {found.name}"), (noun,)) if found else NOBODY


def _pronoun(scene: Scene, label: Label) -> str | None:
    """`he`, `it`, `they both`."""
    one = next((m for m in label.inside if m.sort == "pronoun" and not m.possessive), None)
    if one and label.last - label.first <= 2:
        if label.low[-1] in OF_TWO:
            return next(iter(one_of_two(scene.sentence, one, scene.mentions, scene.memory, scene.known)), NOBODY)
        meant = who_speaks(scene, label.last - 1) if label.low[-1] in _THIRD else None
        if not meant and label.low[0] in _TOGETHER:
            meant = _several_before(scene, label)
        return meant or NOBODY
    return (who_speaks(scene, label.first) or NOBODY) if label.low in (("it",), ("they",)) else None


def _several_before(scene: Scene, label: Label) -> str | None:
    """Ann Lee and Bob Ray in `Ann Lee and Bob Ray were invited. They said`, `..., and both said`: one voice of those with whom the sentence opens, or
    the one before."""
    before = [sentence for _, _, sentence in islice(sentences_before(scene.memory), 1)]
    for sentence in (scene.sentence, *before):
        mentions = mentions_in(sentence, scene.known)
        opens = mentions and before_of(sentence, mentions[0], mentions) < 0 and (sentence is not scene.sentence or label.first)
        people = joined_after(sentence, mentions[0], mentions) if opens and mentions[0].sort == "person" else []
        if all_of_them := joint_voice(scene, people):
            return all_of_them
    return None


def _source(scene: Scene, label: Label) -> str | None:
    """`a senior official`, `her spokesman`."""
    return (unnamed(scene, label) or NOBODY) if label.nouns else None


def _occasion(scene: Scene, label: Label) -> str | None:
    """`the Bergen book fair`: those who hold an occasion, by its name."""
    words = scene.sentence.words[label.first : label.last]
    if len(words) < 2 or label.low[0] != "the" or label.low[-1] not in scene.known.cues.lists["event_nouns"]:
        return None
    name = " ".join(words[1:])
    return scene.speaker("institution", name[:1].upper() + name[1:])


def _named_body(scene: Scene, label: Label) -> str | None:
    """`the Storting`, `the two leaders`, `Norway`, where the state is not behind a preposition."""
    low = scene.sentence.low
    named = [m for m in label.inside if not m.possessive]
    bodies = (m for m in named if m.sort in _BODIES)
    states = (of_all(scene, m, label) for m in named if m.sort == "state" and _NOT_HEAD.isdisjoint(low[label.first : m.first]))
    found = next(bodies, None) or next(states, None)
    return found.ids[0] if found and len(found.ids) == 1 else None


def _new_body(scene: Scene, label: Label) -> str | None:
    """`the Free Seafarers' Union`, of which the article goes on to say `the union`."""
    body = body_named(scene, label) if label.low else None
    if body:
        scene.memory.by_noun[label.low[-1]] = body
    return body


_FINDERS: tuple[Callable[[Scene, Label], str | None], ...] = (
    _one_of,
    _on_site,
    _author,
    listing,
    _beside_source,
    described,
    continuing,
    together,
    joint,
    person_named,
    _relative,
    office_holder,
    _pronoun,
    outlet_on_file,
    outlet_named,
    body_meant,
    _source,
    _occasion,
    _named_body,
    _new_body,
)
