"""Who speaks without a verb of saying: before a quotation (`A senior official was more sceptical. “...”`), beside one, in a headline."""

from kimvisit.drafting.speech.clause.opening_subject import clause_subject
from kimvisit.drafting.speech.clause.speaker_words import left_of
from kimvisit.drafting.speech.said import Said
from kimvisit.drafting.speech.scene import Scene
from kimvisit.drafting.speech.voices.voice import voice
from kimvisit.drafting.speech.words import AUXILIARIES, INDEFINITE, ISSUING, PASTS, WRITINGS
from kimvisit.drafting.text.sentences import Sentence

_BEHIND_NOUN = frozenset(", who in at from for of close near with on familiar based briefed".split())
_OPENERS = INDEFINITE - frozenset("most some many several".split())
_NEAR = 5
_FURTHER = ("and", "or", "but", "with", "without", "not")
_DONE_TO = frozenset("denied refused told asked urged advised ordered warned".split())
_SAYS = frozenset("says say said announces announced confirms confirmed".split())
_DASHES = ("—", "–", "-", ":", "|")
_CONTESTS = frozenset("cup trophy league open prix championship".split())


def standing(scene: Scene) -> list[Said]:
    """The one person or unnamed source who is the subject of a sentence that names nobody else, as a speaker of no words yet."""
    sentence = scene.sentence
    first, last = clause_subject(scene, len(scene.sentence.low))
    if first == last or sentence.quotes:
        return []
    persons = [m for m in scene.mentions if m.sort in ("person", "title")]
    named = next((m for m in persons if m.last == last and m.first >= first and m.sort == "person" and len(m.ids) == 1), None)
    who = None
    if named:
        own = {m.ids for m in scene.mentions if m.first < last}
        who = named.ids[0] if all(m.ids in own for m in persons) else None
    elif not persons and is_introduced(scene) and _ends(scene, last):
        who = voice(scene, first, last)
    return [Said((who,), (), None, "plain", sentence.start, (first, last))] if who else []


def _ends(scene: Scene, last: int) -> bool:
    """Whether a noun ends its phrase: `an official, asked ...`, `an official in Oslo`, but not `a court clerk`."""
    after = scene.sentence.low[last : last + 1]
    return bool(after) and (
        after[0] in AUXILIARIES or after[0] in PASTS or after[0] in _BEHIND_NOUN or after[0].endswith(("ly", "ed"))
    )


def is_introduced(scene: Scene) -> bool:
    """Whether a sentence opens with somebody not yet named: `A senior official`, `One diplomat`."""
    return scene.sentence.low[0] in _OPENERS


def quoted_beside(scene: Scene) -> list[Said]:
    """A quotation beside the one name of its sentence: `“...,” came the answer from Ann Lee`, `Ann Lee took to Twitter: “...”`."""
    sentence, low = scene.sentence, scene.sentence.low
    if len(sentence.quotes) != 1:
        return []
    begin, end = sentence.quotes[0]
    opener, after = sentence.at(begin), sentence.at(end)
    led = 0 < opener < len(low) and low[opener - 1] == ":"
    followed = begin <= sentence.start and after < len(low) and low[after] in ("was", "came", "ran", "is", "reads")
    outside = (m for m in scene.mentions if not begin <= sentence.starts[m.first] < end)
    named = {m.ids for m in outside if m.sort in ("person", "institution", "title")} if led or followed else set()
    one = next(iter(named)) if len(named) == 1 else ()
    if len(one) != 1:
        return []
    return [Said(one, ((begin, min(end, sentence.end)),), None, "plain", sentence.starts[after - 1 if led else after], (0, 0))]


def in_present(speech: list[Said], sentence: Sentence) -> list[Said]:
    """The speech of a headline, which tells in the present: `Ann Lee denied visa` is told of her, and she says nothing."""
    return [said for said in speech if sentence.low[min(sentence.at(said.at), len(sentence.low) - 1)] not in _DONE_TO]


def issuing(scene: Scene) -> list[Said]:
    """Who puts out a piece of writing of which the next sentence tells: `The union issued a statement late on Monday. It said ...`."""
    low = scene.sentence.low
    if ISSUING.isdisjoint(low):
        return []
    at = next((t for t in range(1, len(low) - 2) if low[t] in ISSUING and not WRITINGS.isdisjoint(low[t + 1 : t + _NEAR])), 0)
    words = left_of(scene.sentence, at) if at else (0, 0)
    who = voice(scene, *words)
    return [Said((who,), (), None, "plain", scene.sentence.starts[at], words)] if who else []


def headline_voice(scene: Scene) -> list[Said]:
    """Who a headline without a verb of saying lets speak: `... - media`, `...: the palace`, `The palace: ...`, `..., by Ann Lee`, but not `... - and Ann Lee`,
    `Nordic Cup: ...`."""
    sentence, low = scene.sentence, scene.sentence.low
    for at in range(len(low) - 2, max(0, len(low) - 7), -1):
        first = at + 1 + (low[at : at + 2] == (",", "by"))
        parts = first > at + 1 or (low[at] in _DASHES and at > 2 and low[first] not in _FURTHER)
        if parts and first < len(low) and (who := voice(scene, first, len(low))):
            place = sentence.starts[at]
            return [Said((who,), ((sentence.start, place),), None, "plain", place, (first, len(low)))]
    for at in range(1, min(5, len(low) - 2)):
        if low[at] == ":" and not _is_topic(scene, at) and (who := voice(scene, 0, at)):
            return [Said((who,), ((sentence.ends[at], sentence.end),), None, "plain", sentence.starts[at], (0, at))]
    return _of_body(scene)


def _of_body(scene: Scene) -> list[Said]:
    """`Ann Lee to skip hearing, Rexo says`: a body on no file behind the comma, before the last word."""
    sentence, low, last = scene.sentence, scene.sentence.low, len(scene.sentence.low) - 1
    comma = next((at for at in range(last - 1, max(1, last - 5), -1) if low[at] == ","), 0)
    name = sentence.words[comma + 1 : last]
    if not comma or not name or low[last] not in _SAYS or not all(word[0].isupper() for word in name):
        return []
    who = scene.known.introduce("institution", " ".join(name))
    return [Said((who,), ((sentence.start, sentence.starts[comma]),), None, "plain", sentence.starts[last], (comma + 1, last))]


def _is_topic(scene: Scene, colon: int) -> bool:
    """`Ann Lee: Danish minister calls off visit`, `Oslo summit: Ann Lee to stay away`: whom or what the headline is about."""
    low = scene.sentence.low
    if low[colon - 1] in scene.known.cues.lists["event_nouns"] or low[colon - 1] in _CONTESTS:
        return True
    named = {m.ids[0] for m in scene.mentions if m.last == colon and m.sort == "person" and len(m.ids) == 1}
    offices = (m for m in scene.mentions if m.sort == "title" and colon < m.first <= colon + 3)
    return bool(named) and any(not m.ids or not named.isdisjoint(m.ids) for m in offices)
