"""Whether a word of saying is a verb, and whether the verb tells of speech: `Ann Lee claims that`, not `the claims`."""

from kimvisit.drafting.speech.clause.head_nouns import head_of
from kimvisit.drafting.speech.scene import Scene
from kimvisit.drafting.speech.words import CLOSED, NEWS, SKIPPED
from kimvisit.drafting.text.closed import ARTICLES, DETERMINERS, THEY
from kimvisit.drafting.text.sentences import Sentence
from kimvisit.drafting.text.times import DAYS

_CONTENT = ("that", "it", "he", "she", "they")
_WRITTEN = frozenset("post report comment note claim statement tweet".split())
_NOUNS_TOO = _WRITTEN | frozenset("posts reports comments notes claims statements tweets state states hint hints".split())
_PAPERS = frozenset("letter statement email e-mail memo".split())
_PRESS = frozenset(
    "media newspapers papers dailies tabloids agencies outlets channels stations broadcasters sites websites blogs".split()
)
_ON_AIR = frozenset("television tv radio".split())
_SUBJECT = DETERMINERS | THEY
_HELD, _SOME = frozenset(("believe", "think")), frozenset(("others", "some", "many"))
_HOLDING = frozenset("believes thinks expects".split())
_LONGEST, _HEARER, _OBJECT = 8, 5, 6


def is_verbal(scene: Scene, i: int, first: int, last: int) -> bool:
    """`sources say`, `Ann Lee says`, but not `the report` or `state media`."""
    low = scene.sentence.low
    if low[i - 1 : i] == ("no",):  # `there is no doubt that`
        return False
    if low[max(0, i - 2)] in ("a", "an") and low[i] in _WRITTEN:  # `in a Twitter post that`
        return False
    if last != i and low[last] not in SKIPPED and low[last] not in (",", "(", "who", "which", "on"):
        return False
    return (
        _is_titled_person(scene, first, last)
        or (low[i] == "says" and _is_name_or_paper(scene, i, first, last))
        or _is_named(scene, first, last)
        or (last == i and _is_unnamed(scene, first, last))
        or (low[i] not in _NOUNS_TOO and _is_source_with_tail(scene, first, last))
        or (low[last - 1] in scene.known.cues.lists["source_nouns"] and last - first <= _LONGEST)
        or _has_content(low, i, low[last - 1])
    )


def _is_titled_person(scene: Scene, first: int, last: int) -> bool:
    """A person between commas: `Ann Lee, the mayor, says`, `the mayor, Ann Lee, says`."""
    if scene.sentence.low[last - 1] != ",":
        return False
    return any((m.first in (first, first + 1) or m.last == last - 1) and m.sort == "person" for m in scene.mentions)


def _is_name_or_paper(scene: Scene, verb: int, first: int, last: int) -> bool:
    """`Labour says`, `a letter from the club says`."""
    return _is_bare_name(scene, first, last, verb) or not _PAPERS.isdisjoint(scene.sentence.low[first : min(last, first + 3)])


def _is_bare_name(scene: Scene, first: int, last: int, verb: int) -> bool:
    """`Labour says`: one word in capitals right before the verb."""
    return last == verb and last - first == 1 and scene.sentence.words[first][:1].isupper()


def _is_named(scene: Scene, first: int, last: int) -> bool:
    """A name right before the verb, or a person with what he is of: `Ann Lee says`, `Ann Lee of the Polar Institute says`."""
    low, mentions = scene.sentence.low, scene.mentions
    if any(m.last == last and not m.possessive and m.sort != "adjective" for m in mentions):
        return True
    return any(m.first == first and m.sort == "person" and low[m.last] in ("of", "at", "from") for m in mentions if m.last < last)


def _is_unnamed(scene: Scene, first: int, verb: int) -> bool:
    """No name, but words that can only speak: `“...” the caption says`, `officials say`, `the festival office says`."""
    low = scene.sentence.low
    if low[verb] in _HOLDING or low[verb] == "says":
        return (low[first - 1] in CLOSED and low[first] in ARTICLES) or _is_body(scene, first, verb)
    if low[verb] in _HELD:
        return low[verb - 1] in _SOME
    return low[verb] == "say" and low[verb - 1].endswith("s")


def _is_source_with_tail(scene: Scene, first: int, last: int) -> bool:
    """`the organisers of the gala in May`, `people behind the fair`: a noun of speaking, whatever is told of it."""
    low = scene.sentence.low
    head = () if low[last - 1] in ARTICLES else head_of(low[first:last])  # `the leader of the volunteers`
    return head[-1:] != () and head[-1] in scene.known.cues.lists["source_nouns"] and (low[first] in ARTICLES or len(head) == 1)


def _is_body(scene: Scene, first: int, last: int) -> bool:
    """`Chile's intelligence service`, `the festival office`, `White House` of a headline."""
    low, lists = scene.sentence.low, scene.known.cues.lists
    opens = low[first] in ("the", "its", "their") or any(word.endswith("'s") for word in low[first : min(last, first + 3)])
    opens = opens or (last - first > 1 and all(word[0].isupper() for word in scene.sentence.words[first:last]))
    return opens and last - first <= 6 and (low[last - 1] in lists["body_words"] or low[last - 1] in lists["body_nouns"])


def _has_content(low: tuple[str, ...], i: int, ending: str) -> bool:
    """Whether the verb is followed by what is said: `the club says it will`; not `the club's says`."""
    after = low[i + 1 : i + 2]
    return after != () and after[0] in _CONTENT and ending.isalpha() and not ending.endswith("'s")


def is_press(word: str, tag: str) -> bool:
    """Whether media stand before what is then a verb: `Danish media report that`, `state radio reports that`; not `media reports that`."""
    return word in (_PRESS if tag == "base" else _ON_AIR)


def is_speech(sentence: Sentence, i: int, end: int) -> bool:
    """Whether the verb surely reports speech although its speaker is unknown."""
    after, object_ = sentence.low[end + 1 : end + 2], sentence.low[end + 1 : end + _OBJECT]
    if "that" in object_ and not NEWS.isdisjoint(object_[: object_.index("that")]):  # `dismissed rumours that`
        return True
    if sentence.low[i] in ("said", "say", "says", "told", "added") or after in (("that",), (":",)):
        return True
    if sentence.low[i] in _HOLDING or (sentence.low[i] in _HELD and sentence.low[i - 1] in _SOME):
        return sentence.words[end + 1 : end + 2] != () and (after[0] in _SUBJECT or sentence.words[end + 1][0].isupper())
    if not after or not (after[0] in ("to", "on") or after[0] in DAYS):
        return False
    told = sentence.low[end + 2 : end + 2 + _HEARER]  # `confirmed to the Herald that`, `promised on Monday that`
    return "that" in told and "," not in told[: told.index("that")]
