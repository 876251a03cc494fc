"""Speakers called by what they are, whom the article named before: `the Briton`, `the 54-year-old head of the bank`, `the senator`."""

from kimvisit.drafting.people.callings import is_calling
from kimvisit.drafting.speech.antecedents import is_printed, last_person, named_before
from kimvisit.drafting.speech.phrases import head_of
from kimvisit.drafting.speech.scene import Label, Scene

_GOING_ON = frozenset("added continued concluded".split())
# Offices of which a place has only one: the article need not have named the holder.
_ONLY = frozenset("mayor governor speaker minister secretary ambassador judge captain skipper coach host chair chairman".split())


def described(scene: Scene, label: Label) -> str | None:
    """`the Briton`, `the 54-year-old head of the bank`: the person who spoke last, else the one named in the sentence before."""
    low = label.low
    if low[:1] != ("the",) or len(low) < 2 or not (_is_aged(label) or _is_calling(scene, label)):
        return None
    meant = last_person(scene) or named_before(scene)
    return scene.memory.heard_as(meant, label.nouns) if meant else None


def continuing(scene: Scene, label: Label) -> str | None:
    """`“...,” the opposition leader added`: who spoke last, by what he is, where the verb tells that he goes on."""
    low, first, last = scene.sentence.low, label.first, label.last
    verb = low[last] if last < len(low) else ""
    goes_on = _GOING_ON.intersection((verb, low[first - 1] if first else ""))
    if not goes_on or label.low[:1] != ("the",) or any(m.ids and m.sort == "title" for m in label.inside) or not label.low[1:]:
        return None
    noun = head_of(label.low)[-1]
    lists = scene.known.cues.lists
    is_one = any(noun in lists[name] for name in ("titles", "office_nouns", "person_nouns")) and noun not in scene.memory.by_noun
    return last_person(scene) if is_one else None


def _is_aged(label: Label) -> bool:
    """`the 54-year-old`, `the 54-year-old head of the bank`."""
    return any(word.endswith("year-old") for word in head_of(label.low))


def _is_calling(scene: Scene, label: Label) -> bool:
    """`the Briton`, `the veteran singer`, but not `the singer`, who is whoever is called so."""
    noun, cues = label.low[-1], scene.known.cues
    if label.nouns:
        return False
    known = any(m.ids for m in label.inside)
    more = len(label.low) > _TOLD_MORE and is_calling(noun, cues)
    return noun in cues.lists["person_nouns"] or (not known and (more or _is_one_of_many(scene, noun)))


_TOLD_MORE = 2


def _is_one_of_many(scene: Scene, noun: str) -> bool:
    """Whether an office of which there are many is printed for the first time: `the senator` must be somebody named before, `the mayor` need not."""
    lists, memory = scene.known.cues.lists, scene.memory
    if noun not in lists["titles"] or noun in lists["leader_nouns"] or noun in _ONLY:
        return False
    return memory.number > 0 and not is_printed(noun, memory)
