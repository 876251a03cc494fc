"""Who says the same: `Ann Lee confirmed that she would come, as did Bob Ray`."""

from kimvisit.drafting.speech.said import Said
from kimvisit.drafting.speech.scene import Scene
from kimvisit.drafting.speech.voices import voice

_AS = frozenset(("as", "so"))
_SAID = frozenset(("did", "has", "have"))
_LONGEST = 12


def echoed(scene: Scene, speech: list[Said]) -> list[Said]:
    """The speech of a sentence, with that of whoever only an auxiliary says to have spoken too."""
    sentence, low = scene.sentence, scene.sentence.low
    if not speech:
        return speech
    for t in range(sentence.at(speech[-1].at) + 3, len(low) - 2):
        if low[t] not in _AS or low[t + 1] not in _SAID or low[t - 1] not in (",", "and") or sentence.quoted(sentence.starts[t]):
            continue
        last = next((n for n in range(t + 2, len(low)) if low[n] in (",", ".", ";") or n - t > _LONGEST), len(low))
        who = voice(scene, t + 2, last)
        if who:
            stop = sentence.starts[t]
            before = [s._replace(spans=tuple((a, min(b, stop)) for a, b in s.spans if a < stop)) for s in speech]
            return [*before, Said((who,), ((stop, sentence.end),), None, "plain", stop, (t + 2, last))]
    return speech
