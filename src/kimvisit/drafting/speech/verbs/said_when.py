"""The day on which something was said."""

from itertools import pairwise

from kimvisit.drafting.speech.scene import Scene
from kimvisit.drafting.text.sentences import Sentence
from kimvisit.drafting.text.when import When, is_of_noun

_PLACED = frozenset("in on at to during after from by here late early with as while following again also later earlier".split())
_HEARERS = frozenset("reporters journalists lawmakers parliament the a an his her its of and for 's ’s state".split())
_TELLING = ("told", "tell", "inform", "assur", "brief")
_OF_THINGS = ("announc", "confirm", "den", "report", "reject", "dismiss", "reveal", "disclos", "reiterat", "quot", "cit")
_FINITE = frozenset(
    "will would may might can could should shall must is are was were has have had does did came went took left met flew held became made gave sent got".split()
)


def dated(scene: Scene, i: int, first: int) -> str | None:
    """The date that stands beside the verb, or opens the sentence before the speaker; empty where it cannot be told what day that is."""
    sentence = scene.sentence
    for date in scene.dates:
        if not _is_day_of_saying(sentence, i, date):
            continue
        token = sentence.at(date.start + sentence.start)
        if (
            i < token <= i + 5
            and not set(sentence.low[i + 1 : token]) & {"that", "“", '"', ":"}
            and not (sentence.low[i] == "confirmed" and token > i + 3)
        ):
            return date.edtf
        if token < first and first - token <= 5 and date.start <= 4:
            return date.edtf
        if token < i and (i - token <= 2 or _opens_saying(sentence, i, date)):
            return date.edtf
    return None


def behind_day(scene: Scene, verb: int) -> int:
    """The first token of the speaker in `said on Monday the source`."""
    sentence, start = scene.sentence, verb + 1
    for date in scene.dates:
        begin = date.start + sentence.start
        if sentence.starts[verb] < begin and start < len(sentence.low) and sentence.starts[start] >= begin:
            start = sentence.at(date.end + sentence.start)
    return start


def _is_day_of_saying(sentence: Sentence, i: int, when: When) -> bool:
    """Whether a day near the verb of saying at `i` is not that of a noun, or of what is said: `said Ann Lee left on Monday`."""
    if is_of_noun(sentence.text, when):
        return False
    token = sentence.at(when.start + sentence.start)
    if token <= i + 1:
        return True
    words = [
        sentence.text[a - sentence.start : b - sentence.start]
        for a, b in zip(sentence.starts[i + 1 : token], sentence.ends[i + 1 : token], strict=True)
    ]
    low, verb = sentence.low[i + 1 : token], sentence.low[i]
    if any(word in _FINITE or word.endswith("ed") for word in low):
        return False
    if any(
        one[:1].isupper() and other.isalpha() and other.islower() and other not in _PLACED and other not in _HEARERS
        for one, other in pairwise(words)
    ):
        return False
    return (
        low[0] in _PLACED
        or low[0] in _HEARERS - {"the", "a", "an", "his", "her", "its"}
        or verb.startswith(_TELLING)
        or verb.startswith(_OF_THINGS)
    )


def _opens_saying(sentence: Sentence, i: int, when: When) -> bool:
    """Whether a day opens a sentence whose speaker and verb of saying follow at once: `On Monday Ann Lee said`."""
    token = sentence.at(when.end + sentence.start - 1)
    between = sentence.low[token + 1 : i]
    return when.start <= 4 and len(between) <= 6 and "," not in between[1:] and _FINITE.isdisjoint(between)
