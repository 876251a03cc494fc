"""Bodies called by a noun: `the institute`, where the article names the Holm Institute, `the main opposition party`, `the Danish Church`."""

import re
from collections.abc import Sequence

from kimvisit.drafting.people.callings.nouns import is_calling
from kimvisit.drafting.people.mention import Known, Mention
from kimvisit.drafting.people.names.on_file import normal
from kimvisit.drafting.text.adverbs import is_adverb
from kimvisit.drafting.text.closed import PREPOSITIONS, WALLS
from kimvisit.drafting.text.sentences import Sentence


def body_called(noun: str, known: Known) -> str | None:
    """The one body whose name in the article ends with a noun: the Holm Institute, for `institute`; None where it names two, or none."""
    printed = set(re.findall(rf"\b((?!The\b)(?:[A-Z][\w’'-]+ ){{1,4}}{noun.capitalize()})\b", known.cast.text))
    return known.introduce("institution", printed.pop()) if len(printed) == 1 else None


def is_the_body(sentence: Sentence, i: int) -> bool:
    """`the movement`, `the new movement`, `her country`; not `the movement of`."""
    low = sentence.low
    adjective = i > 1 and sentence.words[i - 1].islower() and low[i - 2] == "the" and not low[i - 1].endswith("'s")
    whole = low[i - 1 : i] == ("the",) or (low[i - 1 : i] in _OWN and low[i] in _OWNED) or adjective
    return i > 0 and whole and low[i + 1 : i + 2] not in (("of",), ("'s",))


_OWN = (("his",), ("her",), ("their",), ("my",), ("our",))
_OWNED = frozenset("country nation government party club company".split())


def body_before(sentence: Sentence, stop: int, known: Known) -> Mention | None:
    """The body that acts, where a noun for one ends at token `stop` and its phrase opens the clause: `the main opposition party`, `the Danish
    Church`, `the Church of England`; one called by its noun alone may be one spoken of before."""
    low, words = sentence.low, sentence.words
    last = _end_of_noun(sentence, stop, known)
    if not last:
        return _bodies_before(sentence, stop, known)
    first = _before_modifiers(sentence, last - 2, known)
    if last - first < 2 or first < 0 or low[first] != "the" or not _opens_clause(low, first, known):
        return None
    if last - first == 2 and stop == last and words[last - 1].islower():
        return Mention(last - 1, last, (), "body")
    return Mention(first, stop, (named_body(words[first + 1 : stop], known),), "group")


def body_after(sentence: Sentence, first: int, known: Known) -> Mention | None:
    """The body, or several of a kind, whose phrase begins at a token, behind a verb or a preposition: `the main opposition party`, `local schools`."""
    low, definite = sentence.low, sentence.low[first : first + 1] == ("the",)
    begin = first + definite
    stop = next((j for j in range(begin, len(low)) if not _modifies(sentence, j, known)), len(low))
    if not begin < stop < begin + _LONGEST or low[begin] in _EVERY:
        return None
    nouns = known.cues.lists["acting_bodies"]
    if definite and low[stop - 1] in nouns:
        if stop - begin == 1:
            return Mention(begin, stop, (), "body")
        return Mention(first, stop, (named_body(sentence.words[begin:stop], known),), "group")
    if stop - begin > 1 and _singular(low[stop - 1]) in nouns:
        return Mention(first, stop, (known.introduce("group", " ".join(sentence.words[begin:stop])),), "group")
    return None


def free_body_after(sentence: Sentence, first: int, mentions: Sequence[Mention], known: Known) -> Mention | None:
    """The body whose phrase begins at a token and holds nobody else's name: `the main opposition party`, `the Danish opposition`."""
    body = body_after(sentence, first, known)
    if body and any(m.ids and m.first < body.last and body.first < m.last and m.sort != "adjective" for m in mentions):
        return None
    return body


def named_body(words: Sequence[str], known: Known) -> str:
    """The id of a body that is called by words of no name: `main opposition party`, `Danish opposition`, which is of Denmark."""
    country = next((own for word in words if (own := known.names.adjectives.get(normal(word)))), None)
    return known.introduce("institution", " ".join(words), country)


def somebody_before(sentence: Sentence, stop: int, known: Known) -> Mention | None:
    """One person or body of no name, told of for the first time, whose phrase opens the clause and ends at token `stop`: `a well-known violinist`,
    `a Danish choir`."""
    low, lists = sentence.low, known.cues.lists
    first = _before_modifiers(sentence, stop - 2, known)
    if first < 0 or not 2 < stop - first < _LONGEST or low[first] not in ("a", "an") or not _opens_clause(low, first, known):
        return None
    noun = low[stop - 1]
    if noun in lists["proxies"] or not (is_calling(noun, known.cues) or noun in lists["acting_bodies"]):
        return None
    return Mention(first, stop, (known.introduce("unnamed", " ".join(sentence.words[first:stop])),), "group")


def _bodies_before(sentence: Sentence, stop: int, known: Known) -> Mention | None:
    """`Civil society groups`, `Danish opposition parties`: several of a kind, whose phrase opens the clause and ends at token `stop`."""
    low, first = sentence.low, _before_modifiers(sentence, stop - 2, known) + 1
    definite = first > 0 and low[first - 1] == "the"
    if not 1 < stop - first + definite < _LONGEST or _singular(low[stop - 1]) not in known.cues.lists["acting_bodies"]:
        return None
    if not _opens_clause(low, first - definite, known) or low[first] in _EVERY:
        return None
    return Mention(first, stop, (known.introduce("group", " ".join(sentence.words[first:stop])),), "group")


def _singular(noun: str) -> str:
    """`party` of `parties`."""
    return f"{noun[:-3]}y" if noun.endswith("ies") else noun.removesuffix("s") if noun.endswith("s") else ""


def _before_modifiers(sentence: Sentence, at: int, known: Known) -> int:
    """The token before the words that tell more of the noun behind token `at`, that token among them: -1 where they open the sentence."""
    return next((j for j in range(at, max(-1, at - _LONGEST), -1) if not _modifies(sentence, j, known)), -1)


def _end_of_noun(sentence: Sentence, stop: int, known: Known) -> int:
    """The token behind the noun for a body, whose phrase ends at a token, its tail left out: `the Church` of `the Church of England`; 0 where there
    is none."""
    low, nouns = sentence.low, known.cues.lists["acting_bodies"]
    at = next((j for j in range(stop - 2, max(0, stop - _LONGEST), -1) if low[j] in _TAILS), 0)
    if stop and low[stop - 1] in nouns and not (at and low[at - 1] in nouns):
        return stop
    return at if at and low[at - 1] in nouns and WALLS.isdisjoint(low[at:stop]) and "," not in low[at:stop] else 0


def _modifies(sentence: Sentence, at: int, known: Known) -> bool:
    """Whether a word can stand between `the` and the noun for a body: `main`, `Danish`, `city`, `country's`."""
    low = sentence.low[at]
    return (
        low not in _NO_PARTS
        and low not in known.cues.saying
        and low not in PREPOSITIONS
        and low not in WALLS
        and low[0].isalpha()
        and not is_adverb(low)
    )


def _opens_clause(low: tuple[str, ...], at: int, known: Known) -> bool:
    """Whether nothing stands before a phrase in its clause."""
    return at == 0 or low[at - 1] in WALLS or low[at - 1] in _OPENERS or low[at - 1] in known.cues.saying


_LONGEST = 8
_EVERY = frozenset("which what whose no any all some many most other its his her their our".split())
_TAILS = ("of", "from", "in")
_OPENERS = frozenset(", and but or said".split())
_NO_PARTS = frozenset("the a an and or is are was were be been has have had will would".split())
