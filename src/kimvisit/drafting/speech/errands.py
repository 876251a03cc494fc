"""Speech in an infinitive: `Ann Lee rang the hosts to say that`, `prompting Ann Lee to say that`, `only for Ann Lee to say that`."""

from kimvisit.drafting.speech.parts import content_of
from kimvisit.drafting.speech.phrases import left_of
from kimvisit.drafting.speech.said import Said, said_by
from kimvisit.drafting.speech.scene import Scene
from kimvisit.drafting.speech.voices import voice

_WIRES = frozenset(
    "rang called phoned telephoned wrote emailed e-mailed texted messaged cabled went took appeared contacted telegraphed "
    "used issued held broke made convened summoned rose stood stepped emerged returned interrupted came sent posted released published".split()
)
_MOVING = frozenset("prompting leading forcing causing prompted led forced obliging".split())


def sent_to_say(scene: Scene, i: int) -> Said | None:
    """`Ann Lee rang the hosts to say that`, `wrote to the mayor to announce`: whoever used the wire speaks."""
    sentence = scene.sentence
    low = sentence.low
    only = next((t for t in range(i - 2, max(1, i - 9), -1) if low[t - 1 : t + 1] == ("only", "for")), None)
    at = next((t for t in range(i - 2, max(0, i - 14), -1) if low[t] in _WIRES), None)
    start, empty = content_of(sentence, i)
    moved = only or next((t for t in range(i - 2, max(0, i - 10), -1) if low[t] in _MOVING), None)
    if empty or (moved is None and (at is None or "," in low[at:i])):
        return None
    first, last = (moved + 1, i - 1) if moved is not None else left_of(sentence, at or 0)
    who = voice(scene, first, last) if first < last else None
    return said_by(who, sentence, i, start, (first, last))
