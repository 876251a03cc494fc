"""Speech without a verb of saying: `counted Ann Lee among those who`, `called it odd that`, `let it be known that`, `in her view`."""

from kimvisit.drafting.speech.clause.speaker_place import is_after
from kimvisit.drafting.speech.clause.speaker_words import left_of
from kimvisit.drafting.speech.said import Said, said_by
from kimvisit.drafting.speech.scene import Scene
from kimvisit.drafting.speech.voices.voice import whoever
from kimvisit.drafting.speech.words import SKIPPED
from kimvisit.drafting.text.closed import BEING

_COUNTING = frozenset("counted counts listed lists included includes named names numbered numbers ranked".split())
_JUDGING = frozenset(
    "called calls call found finds find thought thinks think considered considers consider deemed deems deem termed hold holds held".split()
)
RECKONING = _COUNTING | _JUDGING
_AMONG, _THAT = 6, 8
_STOPS = frozenset(", ; : . “ ”".split())


def reckoned(scene: Scene, i: int) -> Said | None:
    """What somebody says by counting another `among` those who have done something, or by calling it so `that` it is."""
    sentence, low = scene.sentence, scene.sentence.low
    if not i or low[i - 1] in BEING or low[i - 1] in ("and", "a", "the", "of"):
        return None
    start = (
        _among(low, i) if low[i] in _COUNTING else _that(low, i + 1, i + 2, "that", "for") if low[i + 1 : i + 2] == ("it",) else 0
    )
    return _told(scene, i, sentence.starts[i] if low[i] in _COUNTING else sentence.ends[start]) if start else None


def let_known(scene: Scene, i: int) -> Said | None:
    """`Ann Lee let it be known through her deputy that`, `..., Ann Lee has let it be known`."""
    sentence = scene.sentence
    that = _that(sentence.low, i + 3, i + 4) if sentence.low[i + 1 : i + 4] == ("it", "be", "known") else 0
    made = _told(scene, i, sentence.ends[that] if that else sentence.ends[min(i + 3, len(sentence.ends) - 1)])
    first = made.speaker[0] if made else 0
    if made is None or that or not is_after(sentence, first):
        return made if that else None
    return made._replace(spans=((sentence.start, sentence.starts[first]),))


def _told(scene: Scene, i: int, start: int) -> Said | None:
    """What whoever stands before a verb says from a place on."""
    words = left_of(scene.sentence, i)
    return said_by(whoever(scene, *words), scene.sentence, i, start, words)


def _among(low: tuple[str, ...], i: int) -> int:
    """The `among` soon behind a verb: `counted her among`, not `counted her money, among others`."""
    ahead = range(i + 2, min(len(low), i + 2 + _AMONG))
    at = next((t for t in ahead if low[t] == "among" or low[t] in _STOPS), 0)
    return at if at and low[at] == "among" and low[at - 1] not in SKIPPED else 0


def _that(low: tuple[str, ...], first: int, start: int, *words: str) -> int:
    """The `that` soon behind a token, in its clause, or another of some words."""
    sought = words or ("that",)
    at = next((t for t in range(start, min(len(low), first + _THAT)) if low[t] in sought or low[t] in _STOPS), 0)
    return at if at and low[at] in sought else 0
