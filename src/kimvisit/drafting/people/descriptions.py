"""Descriptions that stand where a name could: `the 54-year-old`, `the veteran leftist`, `the Briton`, `the mother of three`."""

from collections.abc import Sequence

from kimvisit.drafting.people.mention import Known, Mention
from kimvisit.drafting.people.names import normal
from kimvisit.drafting.text.sentences import Sentence
from kimvisit.drafting.text.walls import WALLS

_ENDS = ("er", "or", "ist", "ian", "man", "woman", "eer", "ite", "year-old", "star")
_PEOPLES = ("ish", "ese", "ch", "swiss")
_BEHIND = frozenset("of from in with behind at for who".split())
_THINGS = frozenset(
    "letter order offer paper number power river centre center matter computer winter summer weather water tour hour corner border carrier chamber "
    "factor sector tractor motor door floor error mirror tower chapter plaster cover poster newsletter flyer list twist mist van plan weekend answer "
    "former latter other another under over never whether either cluster register disaster theater theater water quarter character cipher server container parameter "
    "trailer sensor vector color colour meter filter header parser buffer pointer printer adapter folder timer layer marker "
    "cracker tracker cooker freezer heater engine generator processor monitor elevator indicator conductor connector barrier".split()
)
_LONGEST = 12


def described_before(sentence: Sentence, stop: int, mentions: Sequence[Mention], known: Known) -> Mention | None:
    """The description that ends at token `stop`, where it opens its clause or stands behind a verb of saying."""
    low, floor = sentence.low, max(-1, stop - _LONGEST)
    article, j = -1, stop - 1
    while j > floor and low[j] not in WALLS and low[j] != ",":
        if low[j] == "the" and (j == 0 or low[j - 1] in WALLS or low[j - 1] in _OPENERS or low[j - 1] in known.cues.saying):
            article = j
        j -= 1
    return _described(sentence, article, stop, mentions, known) if article >= 0 else None


_OPENERS = frozenset(", and but or said".split())


def described_after(sentence: Sentence, first: int, mentions: Sequence[Mention], known: Known) -> Mention | None:
    """The description that begins at token `first`, up to the word after which it cannot go on."""
    low, stop = sentence.low, first
    if low[first : first + 1] != ("the",):
        return None
    while stop < min(len(low), first + 8) and low[stop] not in _ENDED and sentence.words[stop][0].isalnum():
        stop += 1
    return _described(sentence, first, stop, mentions, known)


_ENDED = frozenset("to for and at in on after as but who which that because along with from into over by".split())


def _described(sentence: Sentence, article: int, stop: int, mentions: Sequence[Mention], known: Known) -> Mention | None:
    low = sentence.low
    end = next((k for k in range(article + 2, stop) if low[k] in _BEHIND), stop)
    several = end - article > 1 and _is_plural(low[end - 1], known)
    if end - article < 2 or not _VERBS.isdisjoint(low[article:end]) or not (several or _is_head(sentence, end - 1, known)):
        return None
    if any(m.first < end and m.last > article and m.ids and m.sort not in ("adjective", "group") for m in mentions):
        return None
    if any(m.first >= end and m.last <= stop and m.sort in ("person", "title") and m.ids for m in mentions):
        return None
    if several:
        return Mention(article, stop, (), "several")
    country = next((c for k in range(article + 1, end) if (c := _native(low[k], known))), None)
    return Mention(article + 1, stop, (), "described", country=country)


_VERBS = frozenset("is are was were has have had be been will would and or".split())


def _is_head(sentence: Sentence, at: int, known: Known) -> bool:
    """Whether a token can be the noun for one person."""
    word = sentence.low[at]
    lists = known.cues.lists
    if _native(word, known):
        return not word.endswith(_PEOPLES)
    if word in _THINGS or word in lists["event_nouns"] or word in lists["body_nouns"]:
        return False
    return word in lists["person_nouns"] or word in lists["office_nouns"] or (len(word) > 4 and word.endswith(_ENDS))


def _is_plural(word: str, known: Known) -> bool:
    if word in known.cues.lists["event_nouns"] or word[:-1] in _THINGS:
        return False
    return word in known.cues.lists["people_nouns"] or word in SIBLINGS or (len(word) > 5 and word.endswith(_PLURAL_ENDS))


SIBLINGS = frozenset("brothers sisters siblings twins newlyweds".split())
_PLURAL_ENDS = ("ers", "ors", "ists", "ians", "men", "women")


def _native(word: str, known: Known) -> str | None:
    """The state of which a word names a native."""
    own = known.names.adjectives.get(word)
    if own:
        return own
    native = next((state for state, words in known.cues.tables["natives"].items() if word in words), None)
    return known.names.states.get(normal(native)) if native else None
