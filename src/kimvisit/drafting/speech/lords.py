"""Whose spokesman, office or mother a voice without a name is."""

from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.people.sex import agrees
from kimvisit.drafting.speech.scene import Scene


def lord_of(scene: Scene, first: int, inside: list[Mention]) -> str | None:
    """Whose spokesman: `Ann Lee's spokesman`, or `her spokesman` where one person is named before."""
    sentence = scene.sentence
    if sentence.low[first] == "whose":
        owner = [m for m in scene.mentions if m.last in (first - 1, first) and m.sort in ("person", "title") and len(m.ids) == 1]
        return owner[-1].ids[0] if owner else None
    for m in inside:
        behind = sentence.low[m.first - 1] in ("of", "for", "to") or bool({"of", "for"} & set(sentence.low[first : m.first]))
        if (m.possessive or behind) and m.sort in ("person", "title") and len(m.ids) == 1:
            return m.ids[0]
        if m.possessive and m.sort == "pronoun":
            named = {o.ids[0] for o in scene.mentions if o.last <= first and o.sort == "person" and len(o.ids) == 1}
            named = {one for one in named if agrees(sentence.low[m.first], one, scene.known)}
            if len(named) > 1 and scene.mentions[0].ids[:1] and scene.mentions[0].last <= 4:
                named &= {scene.mentions[0].ids[0]}  # `Ann Lee took up Bob Ray's invitation, but her office`
            if not named:
                titled = {o.ids[0] for o in scene.mentions if o.last <= first and o.sort == "title" and len(o.ids) == 1}
                return titled.pop() if len(titled) == 1 else scene.memory.topic
            return named.pop() if len(named) == 1 else None
    return None
