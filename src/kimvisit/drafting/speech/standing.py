"""Who stands before a quotation without a verb of saying: `A senior official was more sceptical. “...”`."""

from kimvisit.drafting.speech.parts import AUXILIARIES
from kimvisit.drafting.speech.phrases import INDEFINITE, clause_subject
from kimvisit.drafting.speech.said import Said
from kimvisit.drafting.speech.scene import Scene
from kimvisit.drafting.speech.voices import voice

_BEHIND_NOUN = frozenset(", who in at from for of close near with on familiar based briefed".split())
_OPENERS = INDEFINITE - frozenset("most some many several".split())


def standing(scene: Scene) -> list[Said]:
    """The one person or unnamed source who is the subject of a sentence that names nobody else, as a speaker of no words yet."""
    sentence = scene.sentence
    first, last = clause_subject(scene, len(scene.sentence.low))
    persons = {m.ids for m in scene.mentions if m.sort in ("person", "title")}
    if first == last or sentence.quotes:
        return []
    named = [m for m in scene.mentions if m.last == last and m.first >= first and m.sort == "person" and len(m.ids) == 1]
    if named:
        own = {m.ids for m in scene.mentions if m.first < last}
        who = named[0].ids[0] if persons <= own | {named[0].ids} else None
    else:
        who = voice(scene, first, last) if not persons and is_introduced(scene) and _ends(scene, last) else None
    return [Said((who,), (), None, "plain", sentence.start, (first, last))] if who else []


def _ends(scene: Scene, last: int) -> bool:
    """Whether a noun ends its phrase: `an official, asked ...`, `an official in Oslo`, but not `a court clerk`."""
    after = scene.sentence.low[last : last + 1]
    return bool(after) and (after[0] in AUXILIARIES or after[0] in _BEHIND_NOUN or after[0].endswith(("ly", "ed")))


def is_introduced(scene: Scene) -> bool:
    """Whether a sentence opens with somebody not yet named: `A senior official`, `One diplomat`."""
    return scene.sentence.low[0] in _OPENERS
