"""Descriptions that stand where a name could: `the 54-year-old`, `the veteran leftist`, `the Briton`, `the mother of three`."""

from collections.abc import Sequence

from kimvisit.drafting.people.callings.nouns import is_calling, is_thing
from kimvisit.drafting.people.mention import CALLED, Known, Mention
from kimvisit.drafting.people.names.entitled import FORMER
from kimvisit.drafting.people.names.on_file import normal
from kimvisit.drafting.people.offices.definite import TO_COME
from kimvisit.drafting.text.closed import OWN, SIBLINGS, WALLS
from kimvisit.drafting.text.sentences import Sentence

PEOPLES = ("ish", "ese", "ch", "swiss")
_BEHIND = frozenset("of from in with behind at for who".split())
_LONGEST = 12


def described_before(sentence: Sentence, stop: int, mentions: Sequence[Mention], known: Known) -> Mention | None:
    """The description that ends at token `stop`, where it opens its clause or stands behind a verb of saying."""
    low, floor = sentence.low, max(-1, stop - _LONGEST)
    people = of_people(low[stop : stop + _REACH])
    if clause := _opened(sentence, stop):
        return _described(sentence, clause[0], clause[1], mentions, known, people)
    article, j = -1, stop - 1
    while j > floor and low[j] not in WALLS and low[j] != ",":
        if _opens(low, j) and (j == 0 or low[j - 1] in WALLS or low[j - 1] in _OPENERS or low[j - 1] in known.cues.saying):
            article = j
            if low[j - 1] in known.cues.saying:
                break  # `The union said its members would attend`
        j -= 1
    return _described(sentence, article, stop, mentions, known, people) if article >= 0 else None


_OPENERS = frozenset(", and but or said".split())
_REACH = 5
_RELATIVE = frozenset("who whose whom".split())
_OF_PEOPLE = frozenset(
    "attend attended attending boycotting skipping snubbing accept accepted accepts decline declined declines boycott boycotted skip skipped snub snubbed invited agreed "
    "refused invite asked invites".split()
)


_INVITING = frozenset("invite invited invites inviting asked asking".split())


def of_people(low: Sequence[str]) -> bool:
    """Whether a verb of people stands among words: `will attend`, `declined the invitation`; not `The economy declined before`."""
    return any(word in _OF_PEOPLE and (word not in _FALLING or low[k + 1 : k + 2] in _OBJECTS) for k, word in enumerate(low))


_FALLING = frozenset("decline declined declines".split())
_OBJECTS = (("to",), ("the",), ("an",), ("his",), ("her",), ("all",))


def _opened(sentence: Sentence, stop: int) -> tuple[int, int] | None:
    """Where the description begins and ends that opens the sentence and tells more in a clause: `The man about whom they talk will come`,
    `said the 13-year-old, who will come`."""
    low, at = sentence.low, stop
    if low[at - 1 : at] == ("who",):
        at -= 1 + (low[at - 2] == ",")
        opened = next((k for k in range(at - 1, max(-1, at - _FAR), -1) if low[k] == "the"), -1)
        return (opened, at) if opened >= 0 and low[opened - 1] != "among" and not WALLS.intersection(low[opened:at]) else None
    relative = next((k for k in range(2, min(stop, _FAR)) if low[k] in _RELATIVE), 0)
    if low[0] != "the" or not relative or stop - relative > _LONGEST or not WALLS.isdisjoint(low[:stop]):
        return None
    closed = low[relative - 1] != "," or low[stop - 1] == ","
    end = relative - (low[relative - 1] in _PLACED or low[relative - 1] == ",")
    return (0, end) if closed else None


_FAR = 7
_PLACED = frozenset("about of for to with by from on in behind".split())


def _opens(low: Sequence[str], at: int) -> bool:
    """`the` or `its` before a description, `his` before `client`."""
    return low[at] in ("the", "its") or (low[at] in _OWN and low[at + 1 : at + 2] != () and low[at + 1] in SERVED)


_OWN = OWN | {"my", "our"}
SERVED = frozenset("client boss employer patient protege protégé charge clients bosses".split())


def described_after(sentence: Sentence, first: int, mentions: Sequence[Mention], known: Known) -> Mention | None:
    """The description that begins at token `first`, up to the word after which it cannot go on."""
    low, stop = sentence.low, first
    if not low[first:] or not _opens(low, first):
        return None
    while stop < min(len(low), first + 8) and low[stop] not in _ENDED and (sentence.words[stop][0].isalnum() or low[stop] == "-"):
        stop += 1
    people = low[first - 1] in _INVITING
    return _described(sentence, first, stop, mentions, known, people)


_ENDED = frozenset("to for and at in on after as but who which that because along with from into over by".split())


def _described(
    sentence: Sentence, article: int, stop: int, mentions: Sequence[Mention], known: Known, people: bool
) -> Mention | None:
    """The description between two tokens; beside a verb of which only people are subject any noun for one will do."""
    low = sentence.low
    end = next((k for k in range(article + 2, stop) if low[k] in _BEHIND), stop)
    several = end - article > 1 and _is_plural(low[end - 1], known)
    if low[article + 1] in TO_COME or end - article < 2 or not _NO_PARTS.isdisjoint(low[article:end]):
        return None
    if not several and not _is_one(sentence, article, end - 1, known, people):
        return None
    called = article + 1 + (low[article + 1] in FORMER)
    if any(_is_of_another(m, called, end, stop) for m in mentions):
        return None
    if several:
        return Mention(article, stop, (), "several")
    country = next((c for k in range(article + 1, end) if (c := _native(low, k, known))), None)
    return Mention(article + 1, stop, (), "described", country=country)


def _is_one(sentence: Sentence, article: int, noun: int, known: Known, people: bool) -> bool:
    """Whether an article and the noun at a token can mean one person."""
    if _is_head(sentence, noun, known):
        return True
    native = noun - article == 1 and _native(sentence.low, noun, known) is not None
    return people and (native or _is_somebody(sentence, noun, known))


def _is_of_another(m: Mention, first: int, end: int, stop: int) -> bool:
    """Whether somebody else is named inside a description, or behind it before the verb: `the mother of Ann Lee`."""
    if not m.ids:
        return False
    inside = m.first < end and m.last >= first and not _is_of(m, first, end)
    return inside or (m.first >= end and m.last <= stop and m.sort in CALLED)


def _is_of(m: Mention, first: int, end: int) -> bool:
    """`the Danish boss`, `the Holm Steel boss`: a state or body before the noun, though its capitals look like a name."""
    named = m.first == first and m.last < end and not m.possessive
    return m.sort in ("adjective", "group") or (named and m.sort in ("person", "institution", "company", "outlet", "state"))


_NO_PARTS = frozenset("is are was were has have had be been will would said says announced and or a an".split())


def _is_head(sentence: Sentence, at: int, known: Known) -> bool:
    """Whether a token can be the noun for one person."""
    word = sentence.low[at]
    if _native(sentence.low, at, known):
        return (
            not word.endswith(PEOPLES) or word in known.cues.lists["person_nouns"] or " " in _adjective(sentence.low, at, known)
        )
    return is_calling(word, known.cues) or word in SERVED


def _is_somebody(sentence: Sentence, at: int, known: Known) -> bool:
    """Whether a noun is neither several, nor a body, nor a thing: `the nurse`, of whoever attends."""
    word, lists = sentence.low[at], known.cues.lists
    listed = (lists[name] for name in ("event_nouns", "body_nouns", "body_words", "outlet_words", "people_nouns", "houses"))
    plain = sentence.words[at].islower() and word.isalpha() and len(word) > _SHORT and not word.endswith(_ABSTRACT)
    return plain and not is_thing(word) and word not in _COLLECTIVES and not any(word in each for each in listed)


_SHORT = 3
_ABSTRACT = tuple("s ing ly ion ance ence ment ity age ture sure ship hood ism cy ery fer ry th al sis ware".split())
_COLLECTIVES = frozenset(
    "public couple crowd pair duo trio quartet majority minority rest lot family cast crew clergy opposition youth staff troupe choir ensemble "
    "leadership board panel squad contingent press elite establishment right left whole latter former same world capital".split()
)


def _is_plural(word: str, known: Known) -> bool:
    """Whether a word names several people: `doctors`, `brothers`."""
    if word in known.cues.lists["event_nouns"] or is_thing(word[:-1]):
        return False
    return word in known.cues.lists["people_nouns"] or word in SIBLINGS or (len(word) > 5 and word.endswith(_PLURAL_ENDS))


_PLURAL_ENDS = ("ers", "ors", "ists", "ians", "men", "women")


def _adjective(low: Sequence[str], at: int, known: Known) -> str:
    """The words of the adjective of a state that ends at a token: `north korean`."""
    two = " ".join(low[max(0, at - 1) : at + 1])
    return two if two in known.names.adjectives else low[at]


def _native(low: Sequence[str], at: int, known: Known) -> str | None:
    """The state of which a word names a native, of two words the last: `Dane`, `North Korean`."""
    if own := known.names.adjectives.get(_adjective(low, at, known)):
        return own
    native = next((state for state, words in known.cues.tables["natives"].items() if low[at] in words), None)
    return known.names.states.get(normal(native)) if native else None
