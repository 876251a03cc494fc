"""Words withheld or denied: `did not say`, `declined to confirm`, `would neither confirm nor deny`."""

from kimvisit.drafting.speech.clause.content import content_of
from kimvisit.drafting.speech.clause.speaker_words import left_of
from kimvisit.drafting.speech.said import Said
from kimvisit.drafting.speech.scene import Scene
from kimvisit.drafting.text.closed import DO, HAS
from kimvisit.drafting.text.sentences import Sentence

_SUBJECTS = 12
_NO_SUBJECT = frozenset("will would can could may might is are was were did do does had has have , but and".split())
_DID = (*HAS, "did")
_AUXILIARIES_OF_NOT = DO | HAS | frozenset("would will could can".split())
_CONTRACTED = frozenset("didn't doesn't don't wouldn't hasn't haven't won't couldn't cannot can't".split())
_NEVER_SAID = frozenset("confirmed said announced reported mentioned acknowledged disclosed revealed admitted".split())


def turned(scene: Scene, i: int, begin: int, sort: str) -> Said | None:
    """`“He never said that he would come”`, `“The palace has denied that he was asked”`: whoever speaks tells that somebody did not say so."""
    words = left_of(scene.sentence, begin)
    start, empty = content_of(scene.sentence, i)
    return (
        None
        if empty or words[0] == words[1]
        else Said(None, ((start, scene.sentence.end),), None, sort, scene.sentence.starts[i], words)
    )


def withheld_at(sentence: Sentence, i: int) -> int | None:
    """The start of `did not say`, `declined to confirm`, `would neither confirm nor deny`; None where the verb is not withheld."""
    low, verb = sentence.low, sentence.low[i]
    if i > 3 and low[i - 3 : i - 1] == ("at", "any"):  # `did not at any point confirm`
        i -= 3
    while i > 2 and (low[i - 1] == "yet" or low[i - 1].endswith("ly")):
        i -= 1
    before = low[i - 1] if i else ""
    if before == "not":
        if low[max(0, i - 2)] in ("still", "also") and low[max(0, i - 3)] in _DID:  # `has still not confirmed`
            return i - 3
        return i - 2 if i > 1 and low[i - 2] in _AUXILIARIES_OF_NOT else None
    if before in _CONTRACTED:
        return i - 1
    if before == "never":
        return i - 1 - (low[i - 2] in HAS) if i > 1 and verb in _NEVER_SAID else None
    if before == "to":
        return _declined(low, i)
    start = i - (before in HAS)
    if low[0] == "neither" and "nor" in low[1 : min(i, _SUBJECTS)] and _NO_SUBJECT.isdisjoint(low[1:start]):
        return start  # `Neither Chile nor Peru said`, `Neither Chile nor Peru has said`
    return _neither(low, i) if before in ("neither", "nor") else None


def _neither(low: tuple[str, ...], i: int) -> int | None:
    """The start of `would neither confirm` and of `would neither confirm nor deny`."""
    near = low[max(0, i - 4) : i]
    if "neither" not in near:
        return None
    first = i - 1 - near[::-1].index("neither")
    return first - (low[first - 1] in ("would", "could", "will", "has", "have", "had"))


def _declined(low: tuple[str, ...], i: int) -> int | None:
    """The start of `declined to say`, `refused for weeks to say`."""
    if i > 1 and low[i - 2] in ("declined", "refused", "declines", "refuses", "yet", "failed"):
        return i - 2
    return i - 4 if i > 4 and low[i - 3] == "for" and low[i - 4] in ("declined", "refused", "failed") else None
