"""Who a headline says speaks."""

from kimvisit.drafting.speech.said import Said
from kimvisit.drafting.speech.scene import Scene
from kimvisit.drafting.speech.speakers import speech_in
from kimvisit.drafting.speech.voices import voice

_DASHES = ("—", "–", "-", ":", "|")


def headline_voice(scene: Scene) -> list[Said]:
    """`... - media`, `...: the palace`, `The palace: ...`."""
    sentence, low = scene.sentence, scene.sentence.low
    if found := speech_in(scene):
        return found
    for at in range(len(low) - 1, max(0, len(low) - 7), -1):
        if low[at] in _DASHES and at > 2 and (who := voice(scene, at + 1, len(low))):
            place = sentence.starts[at]
            return [Said((who,), ((sentence.start, place),), None, "plain", place, (at + 1, len(low)))]
    for at in range(1, min(5, len(low) - 2)):
        if low[at] == ":" and (who := voice(scene, 0, at)):
            return [Said((who,), ((sentence.ends[at], sentence.end),), None, "plain", sentence.starts[at], (0, at))]
    return []
