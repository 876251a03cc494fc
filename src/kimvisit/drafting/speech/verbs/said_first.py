"""Speech told before the subject of its sentence: `Having earlier announced that Ann Lee would come, the palace turned about`."""

from kimvisit.drafting.speech.clause.content import content_of
from kimvisit.drafting.speech.clause.opening_subject import clause_subject
from kimvisit.drafting.speech.clause.spans import comma_after, ending_at
from kimvisit.drafting.speech.said import Said
from kimvisit.drafting.speech.scene import Scene
from kimvisit.drafting.speech.verbs.by_subject import Verb
from kimvisit.drafting.speech.voices.voice import said_in
from kimvisit.drafting.text.sentences import Sentence

_OPENING = frozenset("having after before despite while when since".split())
_BETWEEN = frozenset("having first earlier already once just previously long only even twice also both".split())


def said_first(scene: Scene, verb: Verb, earlier: list[Said]) -> Said | None:
    """What a participle that opens a sentence tells, in the words of the subject behind the comma."""
    if verb.sort == "denying" or not _opens(scene.sentence, verb):
        return None
    start, empty = content_of(scene.sentence, verb.end)
    stop = comma_after(scene.sentence, verb.end)
    words = clause_subject(scene, len(scene.sentence.low))
    if empty or words[0] == words[1] or scene.sentence.starts[words[0]] < stop:
        return None
    made = said_in(scene, words, verb.at, start)
    return ending_at(made, stop) if made else None


def _opens(sentence: Sentence, verb: Verb) -> bool:
    """`Having said`, `After earlier saying`; not `After Ann Lee said`, `Said`."""
    lead = sentence.low[: verb.at]
    if not lead or lead[0] not in _OPENING or not all(word in _BETWEEN or word.endswith("ly") for word in lead[1:]):
        return False
    return verb.tag == ("past" if "having" in lead else "ing")
