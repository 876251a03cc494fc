"""The body with which `it said` goes on where the sentence before told of it, and nobody spoke there."""

from kimvisit.drafting.people.mentions.in_sentence import mentions_in
from kimvisit.drafting.speech.meant.bodies import subject_before
from kimvisit.drafting.speech.neighbours import sentences_before
from kimvisit.drafting.speech.scene import Scene

BODIES = ("institution", "company", "group", "document")


def body_before(scene: Scene) -> str | None:
    """The board in `The Harbour Board is furious. It said`: the body that opens the sentence before, and the only one there; nobody in
    `The Green Party fell out with the Liberal Party. It said`."""
    body = next(iter(subject_before(scene.memory, scene.known)), None)
    sentence = next((sentence for _, _, sentence in sentences_before(scene.memory)), None)
    if body is None or sentence is None or any(m.sort in BODIES and m.ids != (body,) for m in mentions_in(sentence, scene.known)):
        return None
    lists, words = scene.known.cues.lists, zip(sentence.words, sentence.low, strict=True)
    bodily = [low for word, low in words if word[0].isupper() and (low in lists["body_words"] or low in lists["body_nouns"])]
    return body if len(bodily) <= 1 else None
