"""Who is named only behind a quotation: `“...” Ann Lee told reporters.`, `“...” So said Ann Lee.`, `“...” Ann Lee was speaking in Oslo.`"""

from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.people.mentions.in_sentence import mentions_in
from kimvisit.drafting.speech.clause.opening_subject import clause_subject
from kimvisit.drafting.speech.neighbours import scene_of, sentence_behind
from kimvisit.drafting.speech.scene import Scene
from kimvisit.drafting.speech.voices.voice import voice
from kimvisit.drafting.speech.words import CLOSED

_OPENING = 4
_SO_SAID = (("so", "said"), ("thus", "spoke"), ("so", "spoke"), ("thus", "said"))
_POINTING = frozenset("with those these such that this".split())
_WORDS = frozenset("words message verdict remark remarks response answer reply comment comments sentence".split())
_SPEAKING = frozenset("speaking talking commenting responding replying reacting answering addressing".split())


def named_behind(scene: Scene) -> str | None:
    """Who the sentence behind a whole quotation says to have spoken it; None where it does not tell, or is a quotation of another kind."""
    found = sentence_behind(scene.memory, scene.sentence.quotes[0][1])
    if found is None:
        return None
    number, sentence = found
    mentions = mentions_in(sentence, scene.known)
    there = scene_of(number, sentence, mentions, scene.known, scene.memory)
    if sentence.quotes:
        return _speaker_heard(there, True) if _is_open(scene) and sentence.quotes[0][0] <= sentence.start else None
    return _pointed_at(there, mentions) or _at_work(there) or _speaker_heard(there, False)


def _is_open(scene: Scene) -> bool:
    """Whether a quotation is not closed at the end of its paragraph, and so goes on in the next."""
    return not scene.memory.paragraphs[scene.memory.number - 1].rstrip().endswith(CLOSED)


def _pointed_at(scene: Scene, mentions: list[Mention]) -> str | None:
    """Ann Lee in `So said Ann Lee`, `With these words Ann Lee ended the guessing`, `The words were those of Ann Lee`."""
    low = scene.sentence.low
    points = low[:2] in _SO_SAID or (not _WORDS.isdisjoint(low[:_OPENING]) and (low[0] in _POINTING or "of" in low))
    named = {m.ids for m in mentions if m.sort == "person" and not m.possessive}
    return next(iter(named))[0] if points and len(named) == 1 and len(next(iter(named))) == 1 else None


def _at_work(scene: Scene) -> str | None:
    """Ann Lee in `Ann Lee was speaking at a school in Oslo`."""
    low = scene.sentence.low
    at = next((t for t in range(1, len(low)) if low[t] in _SPEAKING and low[t - 1] in ("was", "were")), None)
    return voice(scene, *clause_subject(scene, at)) if at else None


def _speaker_heard(scene: Scene, quoted: bool) -> str | None:
    """Whose the words are in that sentence, where it tells no others than a quotation: `Ann Lee told reporters`, `“...,” Ann Lee said`."""
    speech = scene.memory.hear(scene) if scene.memory.hear else []
    if len(speech) != 1 or not speech[0].chain or bool(speech[0].spans) != quoted:
        return None
    return speech[0].chain[0]
