"""The outlet or agency that somebody told something, and that so hands it on."""

from kimvisit.drafting.speech.parts import addressee_of
from kimvisit.drafting.speech.scene import Scene
from kimvisit.drafting.speech.unnamed import RELAYS
from kimvisit.drafting.speech.voices import relay_named


def relay_told(scene: Scene, i: int, who: str) -> tuple[str, ...]:
    """Whom the speaker of the verb at a token told: `told Interfax`, `told the Turan news agency that`, `told the newspaper`."""
    found = addressee_of(scene, i, who) or _outlet_told(scene, i)
    if found:
        scene.memory.relay = found[0]
    return tuple(relay for relay in found if relay != who)


def _outlet_told(scene: Scene, i: int) -> tuple[str, ...]:
    low = scene.sentence.low
    if low[i] not in ("told", "tells"):
        return ()
    stop = next((t for t in range(i + 1, min(len(low), i + 9)) if low[t] in _ENDING_HEARER), i)
    inside = [m for m in scene.mentions if i < m.first and m.last <= stop and m.sort in ("state", "adjective")]
    heard = (relay_named(scene, i + 1, stop, inside) if stop > i + 1 else None) or _told_before(scene, low[i + 1 : stop])
    return (heard,) if heard else ()


def _told_before(scene: Scene, words: tuple[str, ...]) -> str | None:
    """`the newspaper`, `the same agency`: the one of which the article spoke last, where it is one."""
    if len(words) < 2 or words[0] not in ("the", "this") or words[-1] not in RELAYS or not _PLAIN.issuperset(words[1:-1]):
        return None
    memory = scene.memory
    last = memory.by_noun.get(words[-1]) or memory.relay
    found = (memory.proposed.get(last) or scene.known.who(last)) if last else None
    return last if found and found.sort == ("agency" if words[-1] == "agency" else "outlet") else None


_PLAIN = frozenset("same news".split())
_ENDING_HEARER = frozenset('that , . on in at last this late early yesterday today earlier he she it : “ ” " by during'.split())
