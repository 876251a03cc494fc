"""People attached to a subject: `Ann Lee along with Bob Ray`, `Ann Lee, as well as Bob Ray, ...`, `Ann Lee but not Bob Ray`, `leaders including Ann Lee`."""

from kimvisit.drafting.people.groups.together import is_counted
from kimvisit.drafting.people.lists.ahead import before_of, beside_office, ending_at
from kimvisit.drafting.people.lists.joined import joined_after, joined_before, of_where
from kimvisit.drafting.people.mention import ANYBODY, PEOPLE, Mentions
from kimvisit.drafting.text.closed import EXCEPTING, FINITE, INSTEAD, NOT_THESE, PREPOSITIONS, WALLS
from kimvisit.drafting.text.sentences import Sentence

_BESIDES = (
    ("as", "well", "as"),
    ("along", "with"),
    ("together", "with"),
    ("alongside",),
    ("accompanied", "by"),
    ("joined", "by"),
    ("flanked", "by"),
)
_JOINING = (*_BESIDES, ("plus",), ("besides",), ("in", "addition", "to"))
_APART = (*NOT_THESE, ("not",), *INSTEAD, *EXCEPTING)
_INCLUDING = (("including",), ("such", "as"), ("like",), ("led", "by"), ("headed", "by"))
_ALSO = (("but", "also"), ("but",))
_HOSTED = (*_JOINING, *_APART, ("without",), *_INCLUDING, *_ALSO)
_ALL_BUT = (("all", "but"), ("everyone", "but"), ("everybody", "but"))
_ENDED_BY = {last: [words for words in _HOSTED if words[-1] == last] for last in {words[-1] for words in _HOSTED}}
_PARTIES = frozenset("delegation delegations mission team".split())
_LONGEST = 24


def attached(sentence: Sentence, people: Mentions, mentions: Mentions, stop: int) -> Mentions:
    """The subject that ends before token `stop`, with those attached to it, or with the one to whom they are attached."""
    low = sentence.low
    if not people or (people[0].sort not in PEOPLE and low[people[0].first - 1] != "but"):
        return people
    before = beside_office(sentence, people[0], mentions)
    if low[max(0, before - 1) : before + 1] in _ALL_BUT or low[max(0, before)] == "either":
        return []
    if before > 0 and not _FRONTED.isdisjoint(low[:before]) and (others := _fronted(sentence, before, mentions)):
        people = [*others, *people]
    words = next((words for words in _ENDED_BY.get(low[before], ()) if _ends(low, before, words)), None)
    if words:
        return _with_hosts(sentence, people, words, before - len(words) + 1, mentions)
    return [*people, *_behind(sentence, people[-1].last, stop, mentions)]


def _ends(low: tuple[str, ...], at: int, words: tuple[str, ...]) -> bool:
    """Whether words end at a token, and do not open the sentence."""
    first = at - len(words) + 1
    return first > 0 and low[first : at + 1] == words


def _with_hosts(sentence: Sentence, people: Mentions, words: tuple[str, ...], opens: int, mentions: Mentions) -> Mentions:
    """Ann Lee and Bob Ray for the Bob Ray of `Ann Lee along with Bob Ray`, Ann Lee for that of `Ann Lee but not Bob Ray`; `words`, which begin at
    a token, attach him."""
    low = sentence.low
    if low[opens - 1] == "none" and words == ("other", "than"):
        return people
    host = of_where(sentence, ending_at(mentions, opens - 1 if low[opens - 1] == "," else opens), mentions)
    if host is None or host.possessive or host.sort not in PEOPLE:
        return [] if words in EXCEPTING else people
    if words[-1] == "by" and low[host.last - 1] in _PARTIES:
        return people
    hosts = joined_before(sentence, host, mentions)
    if words in _ALSO and "only" not in low[max(0, hosts[0].first - 4) : hosts[0].first]:
        return people
    both = words in _JOINING + _ALSO or (words == ("like",) and host.sort == "person")
    return [*hosts, *people] if both else hosts


def aboard(sentence: Sentence, stop: int, mentions: Mentions) -> Mentions:
    """Ann Lee in `Ann Lee's train rolled into Oslo`, `the plane carrying Ann Lee landed`: who comes with what carries them."""
    low = sentence.low
    if _VEHICLES.isdisjoint(low):
        return []
    if low[stop - 1] in _VEHICLES:
        owner = next((m for m in reversed(mentions) if m.last < stop), None)
        if owner and owner.possessive and owner.sort in ANYBODY and stop - 1 - owner.last <= _DESCRIBED:
            return [owner._replace(possessive=False)]
        return []
    found = ending_at(mentions, stop)
    before = before_of(sentence, found, mentions) if found else -1
    return [found] if found and before > 0 and low[before] in _CARRYING and low[before - 1] in _VEHICLES else []


_VEHICLES = frozenset(
    "train plane jet aircraft airliner flight helicopter motorcade convoy limousine car ship yacht boat".split()
)
_CARRYING = frozenset(("carrying", "bringing", "with"))
_DESCRIBED = 2


def _behind(sentence: Sentence, start: int, stop: int, mentions: Mentions) -> Mentions:
    """Bob Ray in `Ann Lee, along with Bob Ray, will come`."""
    low = sentence.low
    if _OPENERS.isdisjoint(low[start:stop]):
        return []
    for at in range(start, stop):
        if low[at] in WALLS:
            return []
        if low[at : at + 2] == ("among", "them") and (one := ending_at(mentions, at)) and one.sort in PEOPLE:
            return [one]
        if words := next((words for words in _JOINING if low[at : at + len(words)] == words), ()):
            return [m for m in _listed(sentence, at + len(words), mentions) if m.last <= stop]
    return []


def added_later(sentence: Sentence, start: int, mentions: Mentions, alone: int) -> Mentions:
    """Bob Ray in `Ann Lee will attend the gala, along with Bob Ray`, and in `Ann Lee will go with Bob Ray`; `start` is the token behind the verb,
    `alone` that behind a verb without object."""
    low = sentence.low
    if alone and low[alone : alone + 1] == ("with",):
        named = (m for m in _listed(sentence, alone + 1, mentions) if m.sort in ("person", "title", "group") and m.ids)
        return [m for m in named if m.sort != "group" or is_counted(low[m.first : m.last])]
    if _LATER.isdisjoint(low[start : start + _LONGEST]):
        return []
    for at in range(start, min(len(low) - 2, start + _LONGEST)):
        if low[at] in WALLS or (low[at] == "as" and low[at + 1] in FINITE):
            return []  # `..., as has Bob Ray, together with his mother`
        for words in _BESIDES:
            if low[at : at + len(words)] == words:
                return _listed(sentence, at + len(words), mentions)
    return []


_OPENERS = frozenset(words[0] for words in _JOINING) | {"among"}


_LATER = frozenset(words[0] for words in _BESIDES)


def _listed(sentence: Sentence, at: int, mentions: Mentions) -> Mentions:
    """Those named from a token on, where no more than titles stand before the first."""
    named = (m for m in mentions if m.first >= at and m.sort not in ("adjective", "pronoun"))
    first = next((m for m in named if not (m.possessive and m.sort == "state")), None)
    if first is None or first.first > at + 6 or first.sort not in PEOPLE or first.possessive:
        return []
    between = sentence.low[at : first.first]
    plain = APART_FROM_NAMES.isdisjoint(between) and not any(word.endswith("'s") for word in between)
    return joined_after(sentence, first, mentions) if plain or before_of(sentence, first, mentions) < at else []


APART_FROM_NAMES = WALLS | PREPOSITIONS | {",", "and", "or", "who"}


def both_at(sentence: Sentence, first: int, mentions: Mentions) -> Mentions:
    """`Both will come`, `neither was invited`: a word that else only goes with a verb; Ann and Bob in `Ann and Bob, both of whom will come`."""
    if sentence.low[max(0, first - 3) : first] in _OF_WHOM:
        host = ending_at(mentions, first - 3 - (sentence.low[first - 4] == ","))
        return joined_before(sentence, host, mentions, True) if host else []
    at = first - (first > 0 and sentence.low[first - 1] in ("both", "neither"))
    if sentence.low[at] not in ("both", "neither") or (
        at and sentence.words[at - 1].isalpha() and sentence.low[at - 1] not in _JOINED
    ):
        return []
    return [m for m in mentions if m.first == at and m.sort == "pronoun"]


_OF_WHOM = (("both", "of", "whom"), ("all", "of", "whom"))
_JOINED = frozenset("and but that though although while which so because".split())


def named_besides(sentence: Sentence, mentions: Mentions) -> Mentions:
    """`Besides Ann Lee, they invited ...`: one more of the same."""
    comma = sentence.low.index(",") if "," in sentence.low[:_LONGEST] else 0
    return _fronted(sentence, comma, mentions) if sentence.low[0] in _FRONTED - {"like", "alongside"} else []


def _fronted(sentence: Sentence, comma: int, mentions: Mentions) -> Mentions:
    """Those of whom the opening of a sentence, or of what is said, up to a comma, says the same: Ann Lee in `Like Ann Lee, Bob Ray will come`, `said
    that besides Ann Lee, Bob Ray would come`."""
    low = sentence.low
    first = next((t + 1 for t in range(comma - 1, -1, -1) if low[t] in _SAID), 0)
    words = next((words for words in _BEFORE_ALL if low[first : first + len(words)] == words), ())
    if low[first + len(words)].endswith("ing"):
        return []  # `Besides meeting Ann Lee, Bob Ray will come`
    named = (
        [m for m in _listed(sentence, first + len(words), mentions) if m.last <= comma and m.sort == "person"] if words else []
    )
    return named if named and named[-1].last == comma else []


_BEFORE_ALL = (("besides",), ("beside",), ("apart", "from"), ("in", "addition", "to"), ("like",), ("just", "like"), *_BESIDES)
_FRONTED = frozenset(words[0] for words in _BEFORE_ALL)
_SAID = frozenset(("that", "“", '"'))
