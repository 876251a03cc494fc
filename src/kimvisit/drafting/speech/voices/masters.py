"""Voices by whom they serve: `Ann Lee's lawyer`, `her office`, `President Ann Lee's office`."""

from kimvisit.drafting.people.callings.posts import is_title
from kimvisit.drafting.speech.meant.mouthpieces import SPOKESMEN, lord_of
from kimvisit.drafting.speech.scene import Scene
from kimvisit.drafting.speech.voices.sources import Source

STATEMENTS = frozenset("statement communique".split())
_SERVING = (
    SPOKESMEN
    | STATEMENTS
    | frozenset("office aide adviser advisor agent lawyer attorney publicist manager representative rep".split())
)
_FULL = 2


def master_of(scene: Scene, source: Source) -> str | None:
    """Whom a spokesman, aide or office serves."""
    return lord_of(scene, source.label) if source.noun in _SERVING else None


def of_master(scene: Scene, source: Source) -> str | None:
    """`Ann Lee's lawyer`, `her office`."""
    lord = master_of(scene, source)
    found = scene.known.who(lord) if lord else None
    if found is None:
        return None
    actor = scene.speaker("unnamed", f"{source.noun.capitalize()} of {found.name}", found.country, lord)
    return scene.memory.heard_as(actor, source.label.nouns)


def of_name(scene: Scene, source: Source) -> str | None:
    """`President Ann Lee's office`, where the article has no more of her than that: `Office of Ann Lee`."""
    low, words = source.label.low, scene.sentence.words[source.label.first : source.label.last]
    noun, titles = low[-1], scene.known.cues.lists["titles"]
    if noun not in _SERVING or not low[-2:-1] or not low[-2].endswith("'s"):
        return None
    name = [word for word in words[:-1] if word.lower() not in titles and not is_title(word.lower())]
    if len(name) < _FULL or not all(word[:1].isupper() for word in name):
        return None
    master = " ".join(name).removesuffix("'s")
    actor = scene.speaker("unnamed", f"{noun.capitalize()} of {master}")
    return scene.memory.heard_as(actor, source.label.nouns)
