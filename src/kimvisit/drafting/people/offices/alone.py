"""People named by their office alone: `the Danish prime minister`, `king of Norway`, `the pontiff`."""

from kimvisit.drafting.people.callings.kinship import KIN, is_its_own, is_of_somebody, is_owned
from kimvisit.drafting.people.mention import Known, Mention
from kimvisit.drafting.people.names.entitled import FORMER, OVER
from kimvisit.drafting.people.names.on_file import Who, slug
from kimvisit.drafting.people.offices.bearers import bearers, bearers_of, is_sole
from kimvisit.drafting.people.offices.definite import is_definite
from kimvisit.drafting.people.offices.former import former_at
from kimvisit.drafting.people.offices.holders import ANY_LEADER, who_holds
from kimvisit.drafting.people.offices.of_lands import BETWEEN, INDEFINITE, of_somewhere
from kimvisit.drafting.people.offices.paired import PEERS, counterpart, couple, noble
from kimvisit.drafting.people.offices.words import office_at
from kimvisit.drafting.text.closed import OWNERS
from kimvisit.drafting.text.sentences import Sentence
from kimvisit.drafting.text.starters import STARTERS

_NO_NAMES = frozenset("will would may might could not says said accepts declines invited".split())
_LIKE = ("ive", "ful", "ous", "less", "tled", "spoken", "-old", "young", "elderly", "visiting")  # `Norway's reclusive leader`
_UNDER = frozenset("deputy vice assistant".split())


def titled(sentence: Sentence, first: int, last: int, country: str, known: Known) -> Mention | None:
    """`the Danish prime minister` without a name after it; `first` to `last` are the words for the state."""
    low, words, at = sentence.low, sentence.words, last
    while at < min(len(low), last + 2) and _tells_more(sentence, at):
        at += 1
    if low[at : at + 1] in PEERS:
        return counterpart(sentence, first, at + 1, country, known)
    noun, stop = office_at(low, at, known)
    if not noun or (first and low[first - 1] == "no"):
        return None
    if not OVER.isdisjoint(low[last:at]) or _is_name(sentence, stop):
        return None
    if first and low[first - 1] in FORMER:
        return former_at(sentence, first, stop, noun, known, country)
    printed = " ".join(words[first:stop])
    definite = not first or low[first - 1] not in INDEFINITE
    if not definite and is_sole(noun, known):
        return None  # `the first time that a Danish premier came` is of any
    ids = bearers(printed, country, noun, known, definite)
    if not ids and noun not in known.cues.lists["leader_nouns"] and first and low[first - 1] not in ("a", "an"):
        return None
    return Mention(first, stop, ids, "title", low[stop - 1].endswith("'s"), f"the {printed}", country=country)


def _tells_more(sentence: Sentence, at: int) -> bool:
    """Whether a word between a state and an office tells more of who holds it: `Norway's reclusive leader`, `the new Danish premier`."""
    return sentence.low[at] in BETWEEN or (sentence.low[at].endswith(_LIKE) and sentence.words[at].islower())


def _is_name(sentence: Sentence, at: int) -> bool:
    """Whether a name can begin at a token, so that an office before it is not alone: `the Danish prime minister Ann Lee`."""
    word = sentence.words[at] if at < len(sentence.words) else ""
    return word[:1].isupper() and not word.isupper() and sentence.low[at] not in STARTERS and sentence.low[at] not in _NO_NAMES


def bare_title(sentence: Sentence, at: int, known: Known) -> Mention | None:
    """`king of Norway`, `its leader`, `the president` without a name after it."""
    low, words = sentence.low, sentence.words
    noun, stop = office_at(low, at, known)
    if not noun or (stop < len(words) and words[stop][:1].isupper() and words[stop] not in ("”", "I")):
        return None
    if low[stop : stop + 1] == ("and",) and (pair := couple(sentence, at, stop, known)):
        return pair
    if noun in KIN and at and low[at - 1] == "the" and is_of_somebody(sentence, stop):
        return Mention(at, stop, (), "title", False, f"the {noun}")
    return _of_or_alone(sentence, at, stop, noun, known)


def _of_or_alone(sentence: Sentence, at: int, stop: int, noun: str, known: Known) -> Mention | None:
    """An office of some land, `king of Norway`, or one that stands alone: `its leader`, `the deputy leader`, `former president`."""
    low, after = sentence.low, sentence.low[stop : stop + 1]
    if (
        noun == "minister"
        and at > 1
        and low[at - 2] in OWNERS
        and sentence.words[at - 1].islower()
        and low[at - 1] not in BETWEEN
    ):
        at, noun = at - 1, f"{low[at - 1]} minister"  # `her energy minister`
    if after == ("of",) and stop + 1 < len(sentence.words):
        return of_somewhere(sentence, at, stop, noun, known)
    if not at or after == ("'",):
        return None
    own = noun not in KIN and is_its_own(sentence, at, noun)
    whose = own or is_definite(sentence, at) or (noun in KIN and is_owned(low, at))
    if not whose or not OVER.isdisjoint(low[max(0, at - 2) : at]):
        return former_at(sentence, at, stop, noun, known)
    return _alone(sentence, at, stop, noun, known, own)


def _alone(sentence: Sentence, at: int, stop: int, noun: str, known: Known, own: bool) -> Mention:
    """An office without its land: `the deputy leader` is nobody known, `the President` one person, `its leader` (`own`) found elsewhere."""
    low, words = sentence.low, sentence.words
    if low[at - 1] in _UNDER and words[at - 1].islower():
        return Mention(at - 1, stop, (), "title", low[stop - 1].endswith("'s"), f"the {' '.join(words[at - 1 : stop])}")
    title = f"the {' '.join(words[at:stop])}".removesuffix("'s").removesuffix("’s")
    held = () if own or _is_named_later(sentence, noun, known) else bearers_of(noun, known)
    if not held and words[at][0].isupper() and not is_owned(low, at):
        told = noble(noun, known) or who_holds(noun, (), known)
        held = (told or known.propose(Who(slug(title), "person", title)),)
    return Mention(at, stop, held if len(held) == 1 else (), "title", low[stop - 1].endswith("'s"), title)


def _is_named_later(sentence: Sentence, noun: str, known: Known) -> bool:
    """Whether `the head of state` is spoken of before the article names the only leader who could be meant, who may be that of any land."""
    held = bearers_of(noun, known) if noun in ANY_LEADER else ()
    return len(held) == 1 and known.cast.places.get(held[0], 0) > known.cast.text.find(sentence.text) >= 0
