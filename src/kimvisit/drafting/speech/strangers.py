"""Speakers on no file and without a noun of speaking, where the verb leaves no doubt that they speak: `the residents`, `Syria rebels`."""

from itertools import takewhile

from kimvisit.drafting.speech.antecedents import who_is
from kimvisit.drafting.speech.phrases import TAILS, head_of
from kimvisit.drafting.speech.scene import Scene

_COUNTING = frozenset("one two three other the a an all many some most several both few".split())
_THE = frozenset("the his her their its these those".split())
_LONGEST = 8
_NOBODY = frozenset(
    "i we you us me he she it they there this that these those which who what one some many most all none nobody everyone talks it's "
    "him her them his its their here".split()
)
_PAPERS = frozenset("letter response reply statement communique document message tweet post note telegram".split())


def bystander(scene: Scene, first: int, last: int) -> str | None:
    """Speakers by what they are called, where the verb leaves no doubt that they speak: `the residents`, `Syria rebels`."""
    sentence = scene.sentence
    low, words = sentence.low[first:last], sentence.words[first:last]
    if low[:1] in (("those",), ("people",)) and low[1:2] and low[1] in TAILS:
        return _proposed(" ".join(words), scene)
    if low[:1] and low[0] in _COUNTING and low[1:2] == ("of",) and 3 < len(low) < _LONGEST and low[2] in _THE and "," not in low:
        return _proposed(" ".join(words), scene)
    stop = next((t for t, word in enumerate(low) if t and (word == "," or word in TAILS)), len(low))
    words, low = words[:stop], low[:stop]
    skip = sum(1 for _ in takewhile(_COUNTING.__contains__, low))
    words, low = words[skip:], low[skip:]
    if not 1 <= len(low) <= 6 or not _NOBODY.isdisjoint(low) or not low[-1].replace("-", "").isalpha():
        return None
    if low[-1].rstrip("s") in _PAPERS:
        return (
            who_is("any", scene.known, scene.memory) if skip or low[0] in ("later", "further", "subsequent", "another") else None
        )
    owned = low[0].endswith("'s") and words[0][:1].isupper() and len(low) > 1
    if not skip and not owned and not low[-1].endswith("s") and not words[-1][:1].isupper():
        return None
    if _is_description(scene, first, low) and (before := who_is("any", scene.known, scene.memory)):
        found = scene.known.who(before)
        return before if found and found.sort == "unnamed" and head_of(tuple(found.name.lower().split()))[-1] == low[-1] else None
    name = _of_kind(" ".join(words), scene)
    return _proposed(name, scene)


def _proposed(name: str, scene: Scene) -> str:
    name = name[:1].upper() + name[1:]
    scene.memory.person = scene.nameless(name)
    return scene.memory.person


def _of_kind(name: str, scene: Scene) -> str:
    """`third diplomat` for the `third` after `two diplomats said`, `other officials` for `others`."""
    kind = _ONE_MORE.get(name.lower())
    before = who_is("any", scene.known, scene.memory) if kind else None
    found = scene.known.who(before) if before else None
    if kind is None or found is None or found.sort not in ("unnamed", "group"):
        return name
    first, *rest = head_of(tuple(found.name.split(",")[0].split()))
    noun = " ".join((first[:1].lower() + first[1:], *rest))
    return f"{kind} {noun if kind == 'other' else noun.removesuffix('s')}"


_ONE_MORE = {"second": "second", "third": "third", "fourth": "fourth", "another": "another", "others": "other"}


def _is_description(scene: Scene, first: int, low: tuple[str, ...]) -> bool:
    """`the late-night comic`: rather somebody named before than a speaker of that name."""
    return (
        scene.sentence.low[first] == "the" and not low[-1].endswith("s") and low[-1] not in scene.known.cues.lists["body_words"]
    )
