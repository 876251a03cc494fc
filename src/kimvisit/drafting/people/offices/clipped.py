"""Offices and descriptions that stand in a headline without an article: `Mayor to skip gala`, `Iranian filmmaker rejects prize`, `Rexo chief`."""

from typing import NamedTuple

from kimvisit.drafting.people.callings.nouns import is_calling
from kimvisit.drafting.people.mention import Known, Mention
from kimvisit.drafting.people.names.entitled import OVER
from kimvisit.drafting.people.names.on_file import normal
from kimvisit.drafting.people.offices.bearers import bearers, bearers_of
from kimvisit.drafting.people.offices.holders import called_so, describes
from kimvisit.drafting.people.offices.paired import noble
from kimvisit.drafting.people.offices.words import office_at
from kimvisit.drafting.text.sentences import Sentence
from kimvisit.drafting.text.starters import ROYAL

_NO_VERB = frozenset("of for in at and or from on with who who's as , : ' - – —".split())
_OPENS = frozenset("; : , - – — as but while and says say if when “ \" '".split())
_PART = frozenset(("adjective", "state", "institution", "agency", "outlet"))
_NAMED = frozenset(("person", "group", "pronoun", "described"))
_COVERED = _NAMED | _PART
_MOST = 3


class _Noun(NamedTuple):
    """A noun of a headline and the words before it that say whose he is: tokens `first` to `last`; the states that they name come as ids."""

    first: int
    last: int
    noun: str
    whose: tuple[str, ...]
    state: str


def of_headline(sentence: Sentence, mentions: list[Mention], known: Known) -> list[Mention]:
    """The mentions of a headline, with the offices and descriptions that stand there without an article: whoever the article calls so."""
    found = list(mentions)
    for at in range(len(sentence.low)):
        if any(m.first <= at < m.last and m.sort in _COVERED for m in found):
            continue
        office = next((m for m in found if m.first <= at < m.last and m.sort == "title"), None)
        noun = _noun_at(sentence, at, [m for m in found if m is not office], known)
        if noun and (ids := _called(noun, known) if office else _meant(sentence, noun, found, known)):
            printed = " ".join(sentence.words[noun.first : noun.last]).removesuffix("'s")
            owns = sentence.low[noun.last - 1].endswith("'s")
            made = Mention(noun.first, noun.last, ids, "title", owns, f"the {printed}", country=noun.state or None)
            found = [m for m in found if m.last <= noun.first or m.first >= noun.last]
            found = sorted([*found, made], key=lambda m: m.first)
    return found


def _noun_at(sentence: Sentence, at: int, mentions: list[Mention], known: Known) -> _Noun | None:
    """The noun that begins at a token, where its phrase ends there and it can be somebody's office or calling."""
    low, words = sentence.low, sentence.words
    noun, last = office_at(low, at, known)
    bare, former = low[at].removesuffix("'s").removeprefix("ex-"), low[at].startswith("ex-")
    if not noun and _is_calling(bare, known) and not any(_is_calling(word, known) for word in low[at + 1 : at + 2]):
        noun, last = bare, at + 1
    if not noun or (at and low[at - 1] in ("to", "will", "not")) or any(m.first == last and m.sort in _NAMED for m in mentions):
        return None
    if _goes_on(sentence, last):
        return None
    first, whose, state = _whose(sentence, at, mentions, known)
    whose = (*whose, "former") if former else whose
    if not whose and at and low[at - 1] not in _OPENS and not (words[at - 1].islower() and low[at - 1].endswith("s")):
        return None
    return _Noun(first, last, noun, whose, state)


def _goes_on(sentence: Sentence, at: int) -> bool:
    """Whether the phrase of a noun goes on at the token behind it: `mayor of Oslo`, `mayor Ann Lee`; not `mayor's Oslo trip`."""
    if at >= len(sentence.low) or sentence.low[at - 1].endswith("'s"):
        return False
    opens = sentence.words[at][0]
    return sentence.low[at] == "of" or (opens.isalnum() and not opens.islower())


def _is_calling(word: str, known: Known) -> bool:
    """Whether a word can say what somebody is: `founder`, `adviser`."""
    if word in known.cues.tables["headline_nouns"] or word in known.cues.lists["person_nouns"]:
        return True
    return is_calling(word, known.cues) and word not in known.names.adjectives and word not in known.names.states


def _whose(sentence: Sentence, at: int, mentions: list[Mention], known: Known) -> tuple[int, tuple[str, ...], str]:
    """Where the words begin that say whose a noun is, those words, and the state among them: `Rexo's`, `N. Korean`, `Bears`."""
    first, whose, state = at, list[str](), ""
    while first > 0 and at - first < _MOST:
        before = next((m for m in mentions if m.last == first), None)
        found = known.who(before.ids[0]) if before and before.ids else None
        if before and found and found.sort == "state" and before.sort in _PART:
            whose.append(found.id)
            state, first = state or found.id, before.first
        elif before and (before.sort in _PART or (before.sort == "person" and not before.possessive)):
            whose += sentence.low[before.first : before.last]
            first = before.first
        elif before or not _can_describe(sentence, first - 1, known):
            break
        else:
            first -= 1
            whose += _named_by(sentence.low[first], known)
    return first, tuple(word.removesuffix("'s") for word in whose), state


def _named_by(word: str, known: Known) -> list[str]:
    """What a word before a noun says of whose somebody is: `Rexo's`, `ex-Danish`."""
    plain = normal(word.removeprefix("ex-"))
    ended = ["former"] if word.startswith("ex-") else []
    return [known.names.adjectives.get(plain, plain) if ended else plain, *ended]


def _can_describe(sentence: Sentence, at: int, known: Known) -> bool:
    """Whether a word before a noun can say whose somebody is: one with a capital, or one that the article prints beside a name."""
    if sentence.low[at] in _NO_VERB:
        return False
    return sentence.words[at][0].isupper() or describes(sentence.low[at], known)


def _called(noun: _Noun, known: Known) -> tuple[str, ...]:
    """The one whom the article calls by a noun and the words for whose he is; the word that opens a headline may be an adjective of its own
    (`Ailing tenor`)."""
    called = called_so(noun.noun, noun.whose, known)
    opening = "" if noun.first or noun.state else "".join(noun.whose[-1:])
    if not called and opening and opening not in OVER and opening not in known.names.forms:
        called = called_so(noun.noun, noun.whose[:-1], known)
    return called if len(called) == 1 else ()


def _meant(sentence: Sentence, noun: _Noun, mentions: list[Mention], known: Known) -> tuple[str, ...]:
    """Whom an office or description means: the one whom the article calls so; else whoever holds the office of a state."""
    if called := _called(noun, known):
        return called
    if not noun.whose:
        return _holding(sentence, noun, mentions, known)
    if noun.state and noun.whose == (noun.state,):
        return bearers(" ".join(sentence.words[noun.first : noun.last]), noun.state, noun.noun, known)
    return ()


def _holding(sentence: Sentence, noun: _Noun, mentions: list[Mention], known: Known) -> tuple[str, ...]:
    """Who holds an office that bears no word for whose it is: of those to whom the article gives it the one of a state named before, else the
    first; or the one of the land whose crown it is."""
    held = bearers_of(noun.noun, known)
    states = {i for m in mentions if m.last <= noun.first and m.sort in _PART for i in m.ids}
    theirs = tuple(actor for actor in held if states.intersection(known.cast.states_of(actor)))
    held = theirs if len(theirs) == 1 else held
    held = held[:1] if len({*held} & known.cast.full.keys()) > 1 and noun.noun in known.cues.lists["leader_nouns"] else held
    if not held and noun.first == 0 and noun.noun in ROYAL:
        title = f"the {' '.join(sentence.words[: noun.last])}"
        held = (noble(noun.noun, known) or known.introduce("person", title),)
    return held if len(held) == 1 else ()
