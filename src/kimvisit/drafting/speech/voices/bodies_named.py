"""Bodies that speak under words of their own: `the Foreign Ministry`, `Ann Lee's office`, `No 10`, `the Free Seafarers' Union`."""

from kimvisit.drafting.people.mentions.bodies import named_body
from kimvisit.drafting.people.names.on_file import normal
from kimvisit.drafting.speech.clause.head_nouns import head_of
from kimvisit.drafting.speech.meant.bodies import subject_before
from kimvisit.drafting.speech.meant.mouthpieces import lord_of
from kimvisit.drafting.speech.scene import Label, Scene
from kimvisit.drafting.text.closed import ARTICLES
from kimvisit.drafting.text.sentences import Sentence

GOVERNING = ("ministry", "embassy", "government")
PORTFOLIOS = ("foreign", "defence", "defense", "interior", "unification")
_SPEAKERS = frozenset("i we you us me".split())
_LONGEST = 6


def body_named(scene: Scene, label: Label) -> str | None:
    """A body on no file, proposed under its state, its head or its own name; `the ministry` is from here on the one that governs."""
    body = body_by_name(scene, label)
    if body and (noun := _governing(label)):
        scene.memory.by_noun[noun] = body
    return body


def body_by_name(scene: Scene, label: Label) -> str | None:
    """The same, which nothing said later goes back to."""
    return next((body for find in _NAMED if (body := find(scene, label))), None)


def _governing(label: Label) -> str:
    """The noun of a body that governs, if the words hold one."""
    return next((noun for noun in GOVERNING if noun in label.low), "")


def _of_state(scene: Scene, label: Label) -> str | None:
    """`the Danish foreign ministry`, `its foreign ministry`; `the Danish government`, which is Denmark."""
    owner, noun = label.only("state", "adjective"), _governing(label)
    land = owner.ids[0] if owner else _its_state(scene, label)
    return _governing_land(scene, label, noun, land) if land and noun else None


def _governing_land(scene: Scene, label: Label, noun: str, land: str) -> str:
    if noun == "government":
        return land
    before = label.low[: label.low.index(noun)][-1:]
    state = scene.known.who(land)
    words = (state.name if state else land, *(word for word in before if word in PORTFOLIOS), noun)
    return scene.speaker("institution", " ".join(words), land, land)


def _of_head(scene: Scene, label: Label) -> str | None:
    """`Ann Lee's government`."""
    noun = _governing(label)
    head = next((m for m in label.inside if m.sort == "person" and m.possessive and len(m.ids) == 1), None)
    found = scene.known.who(head.ids[0]) if noun and head else None
    return scene.speaker("institution", f"{noun.capitalize()} of {found.name}", found.country) if found else None


def _by_number(scene: Scene, label: Label) -> str | None:
    """`No 10`."""
    low = label.low
    is_number = len(low) == 2 and low[0] in ("no", "number") and low[1].isdigit()
    return scene.speaker("institution", f"No {low[1]}") if is_number else None


def _of_him(scene: Scene, label: Label) -> str | None:
    """`her government`."""
    noun = _governing(label)
    lord = lord_of(scene, label) if noun and label.low[0] in ("his", "her") else None
    found = scene.known.who(lord) if lord else None
    return scene.speaker("institution", f"{noun.capitalize()} of {found.name}") if found else None


def _its_state(scene: Scene, label: Label) -> str | None:
    """`India will be represented by Ann Lee, its government said`: the state that the sentence names before, else the one it goes on with."""
    if label.low[:1] not in (("its",), ("their",)):
        return None
    states = [m.ids[0] for m in scene.mentions if m.sort == "state" and m.last <= label.first and not m.possessive]
    before = states or list(subject_before(scene.memory, scene.known))
    found = scene.known.who(before[0]) if len(set(before)) == 1 else None
    return found.id if found and found.sort == "state" else None


def _by_noun(scene: Scene, label: Label) -> str | None:
    """`the embassy`, of nobody named."""
    if not _governing(label) or label.inside or len(label.low) > 4 or any(_capitals(scene, label)):
        return None
    return scene.speaker("institution", " ".join(word for word in label.low if word != "the").capitalize())


def _by_capitals(scene: Scene, label: Label) -> str | None:
    """`the Free Seafarers' Union`, `Norway's Polar Institute`, `the Swedish Academy`, `the Storting`: a name that holds a noun of bodies, or
    is one word."""
    low, words, capital = label.low, scene.sentence.words[label.first : label.last], _capitals_of_body(scene, label)
    if not capital:
        return None
    name = words[capital[0] : capital[-1] + 1]
    name = name[: name.index(",")] if "," in name else name
    bodily = any(normal(word) in scene.known.cues.lists["body_words"] for word in name)
    alone = len(name) == 1 and (name[0].isupper() or low[capital[0] - 1 : capital[0]] == ("the",))
    if alone and (rest := low[capital[0] + 1 :]) and head_of(rest) == rest and all(word.isalpha() for word in rest):
        if rest[-1] not in scene.known.cues.lists["body_words"]:
            return None  # `the Lund mayor`
        name = words[capital[0] :]  # `the Lund town council`
    if len(name) > _LONGEST or (len(name[0]) < 3 and low[capital[0]] != "st") or not (bodily or alone):
        return None
    first = label.first + capital[0]
    return scene.known.introduce("institution", _printed(scene.sentence, first, first + len(name)).removesuffix("'s"))


def _printed(sentence: Sentence, first: int, last: int) -> str:
    """Tokens with the commas that are none: `Food, Farming and Fisheries Committee`."""
    return sentence.text[sentence.starts[first] - sentence.start : sentence.ends[last - 1] - sentence.start]


def _capitals_of_body(scene: Scene, label: Label) -> list[int]:
    """The capitals of a body that no other name takes, over whose it is: `Polar Institute` of `Norway's Polar Institute`."""
    capital, owner = _capitals(scene, label), label.only("state", "adjective") if len(label.inside) == 1 else None
    if not _SPEAKERS.isdisjoint(label.low):
        return []
    if owner and owner.possessive and owner.first - label.first <= 1:
        return [i for i in capital if i >= owner.last - label.first]
    is_part = owner is not None and owner.sort == "adjective" and len(capital) > 1  # `the Swedish Academy`
    return capital if is_part or not label.inside else []


def _capitals(scene: Scene, label: Label) -> list[int]:
    """Which of the words bear a capital, counted from the first."""
    words = scene.sentence.words[label.first : label.last]
    return [i for i, word in enumerate(words) if word[:1].isupper() and label.low[i] not in ARTICLES]


def _by_calling(scene: Scene, label: Label) -> str | None:
    """`the main opposition party`, `the Danish opposition`, of no name."""
    called = label.low[:1] == ("the",) and label.low[-1] in scene.known.cues.lists["acting_bodies"]
    if not called or any(m.sort != "adjective" for m in label.inside) or not all(word.isalpha() for word in label.low):
        return None
    return named_body(scene.sentence.words[label.first + 1 : label.last], scene.known)


_NAMED = (_of_state, _of_head, _by_number, _of_him, _by_noun, _by_capitals, _by_calling)
