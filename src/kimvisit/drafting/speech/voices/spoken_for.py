"""For whom somebody with a name speaks: `her spokesman, Bob Ray`, `Foreign Ministry spokesman Bob Ray`, `Bob Ray, a spokesman for the palace`."""

from dataclasses import replace

from kimvisit.drafting.people.mention import CALLED
from kimvisit.drafting.people.names.entitled import FORMER
from kimvisit.drafting.people.offices.bearers import bearers_of
from kimvisit.drafting.speech.meant.mouthpieces import SPOKESMEN, lord_of
from kimvisit.drafting.speech.scene import Label, Scene, label_at
from kimvisit.drafting.speech.voices.bodies_named import GOVERNING, PORTFOLIOS, body_by_name
from kimvisit.drafting.text.closed import ARTICLES

_SPEAKING_FOR = SPOKESMEN | frozenset("agent publicist manager lawyer attorney".split())
_BODIES = ("institution", "company")
_RANKS = ARTICLES | frozenset("chief deputy senior top lead official".split())
_NAMELESS = frozenset((*GOVERNING, *PORTFOLIOS, *"the palace police military army party company city council union".split()))
_PRESIDING = frozenset("presidential presidency presidency's".split())


def speak_for_master(scene: Scene, label: Label, actor: str) -> None:
    """Let somebody whom the article introduces speak for the one whose spokesman it calls him."""
    found = scene.known.cast.proposed.get(actor)
    if found is None or found.speaks_for or _SPEAKING_FOR.isdisjoint(label.low) or not FORMER.isdisjoint(label.low):
        return
    others = label._replace(inside=[m for m in label.inside if m.ids != (actor,)])  # `a spokesman for the ministry, Bob Ray,`
    lord = lord_of(scene, others) or _of_president(scene, label) or _named_beside(scene, label)
    if lord and lord != actor:
        scene.known.cast.proposed[actor] = replace(found, speaks_for=lord)


def _of_president(scene: Scene, label: Label) -> str | None:
    """`presidential spokesman`, `the spokesman of the Chilean presidency`: the one president whom the article names, else the land beside the word."""
    if _PRESIDING.isdisjoint(label.low):
        return None
    land = next((m.ids[0] for m in label.inside if m.sort in ("adjective", "state") and len(m.ids) == 1), None)
    held = bearers_of("president", scene.known, land)
    return held[0] if len(held) == 1 else land


def _named_beside(scene: Scene, label: Label) -> str | None:
    """The body, state or person whose words stand before `spokesman`, or behind `spokesman for`."""
    at = next((t for t, word in enumerate(label.low, label.first) if word in SPOKESMEN), label.last)
    behind = scene.sentence.low[at + 1 : at + 2] in (("for",), ("of",))
    first, last = _behind(scene, label, at + 2) if behind else _before(scene, label, at)
    if first >= last:
        return None
    owner = label_at(scene, first, last)
    owner = owner._replace(low=tuple(word.removesuffix("'s") for word in owner.low))
    whole = next((m for m in owner.inside if m.last == last and len(m.ids) == 1), None)
    if whole and (whole.sort in _BODIES or (whole.sort in CALLED and not behind) or (whole.sort == "state" and behind)):
        return whole.ids[0]
    if not any(m.ids for m in owner.inside) and _NAMELESS.issuperset(owner.low):
        return None
    return body_by_name(scene, owner)


def _behind(scene: Scene, label: Label, first: int) -> tuple[int, int]:
    """`the palace` in `Bob Ray, a spokesman for the palace, in Oslo`."""
    low = scene.sentence.low
    return first, next((t for t in range(first, label.last) if low[t] in (",", "in")), label.last)


def _before(scene: Scene, label: Label, last: int) -> tuple[int, int]:
    """`Foreign Ministry` in `deputy Foreign Ministry spokesman`, `the palace's` in `Bob Ray, the palace's spokesman`."""
    low = scene.sentence.low
    first = next((t + 1 for t in range(last - 1, label.first - 1, -1) if low[t] == ","), label.first)
    while first < last and low[first] in _RANKS:
        first += 1
    return first, last
