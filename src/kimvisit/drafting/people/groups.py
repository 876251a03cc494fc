"""People whom the article does not name, taken together: `about 30 Western leaders`, `the presidents of Chile and Peru`."""

from collections.abc import Sequence
from typing import NamedTuple

from kimvisit.drafting.people.mention import Known, Mention
from kimvisit.drafting.people.names import Who, normal, slug
from kimvisit.drafting.people.office_words import office_heads
from kimvisit.drafting.text.numbers import CROWDS, SEVERAL
from kimvisit.drafting.text.sentences import Sentence
from kimvisit.drafting.text.starters import STARTERS

_SOME = frozenset(
    "about around some at least more than nearly almost up to over fewer less roughly only many several few most all both various numerous of a number "
    "handful host every each no".split()
)
_QUANTITIES = _SOME | SEVERAL | CROWDS
_COLLECTED = CROWDS | frozenset("number handful host group total string crowd range array trio".split())
_AMOUNTS = _QUANTITIES - frozenset("at to of a only than no each every".split())
_LINKS = frozenset("of from the and or , than".split())
_OWNERS = frozenset("his her its their our".split())
_DEFINITE = frozenset(("the", "those", "these"))
_WORLDS = frozenset("world's country's continent's nation's region's industry's sport's kingdom's".split())
_ONE = frozenset("a an another no".split())
_UNCOUNTED = frozenset(
    "people others states countries nations parties members groups figures chiefs companies stars families clubs teams governments".split()
)
_LONGEST = 16


class _Described(NamedTuple):
    """The words before the noun of a group: where they begin, whether they tell how many they are, and whether they tell more of them."""

    first: int
    amount: bool = False
    told: bool = False


def group_at(sentence: Sentence, at: int, floor: int, known: Known) -> Mention | None:
    """The group whose head noun is a token, with what stands before it from `floor` on; None where the noun only goes with another one.

    `the leaders` alone are those of whom the article spoke before.
    """
    low, last = sentence.low, _end_of_head(sentence, at, known)
    if last is None or _goes_with(sentence, last, known):
        return None
    first, amount, told = _described(sentence, at, floor, known)
    before = low[first - 1] if first else ""
    if before in ("my", "your", "neither"):
        return None
    adjective = first == floor and floor > 0 and sentence.words[floor - 1][:1].isupper()
    if "no" in low[first:at]:
        first, told, before = low.index("no", first) + 1, True, "no"
    end = _end_of_tail(sentence, last, known)
    if end == last and (low[first] == "both" or (low[first] == "two" and before == "the")):
        return Mention(first, last, (), "pronoun")
    owned, more = before in _OWNERS, amount or told or adjective or end > last
    if not (more or owned) and before in _DEFINITE:
        earlier = known.cast.groups.get(low[at])
        return Mention(first, last, (earlier,), "group") if earlier else None
    if not more and low[at] in _UNCOUNTED:
        return None
    total = 3 if low[first : first + 3] == ("a", "total", "of") else 0
    words = sentence.words[first - 1 if adjective or owned else first + total : end]
    return Mention(first, last, (_proposed(words, low[at], known),), "group")


def _described(sentence: Sentence, at: int, floor: int, known: Known) -> _Described:
    """`about 30 Western` of `about 30 Western leaders`, read back from the noun."""
    low, first, amount, told = sentence.low, at, False, False
    while first > floor and _modifies(sentence, first - 1, known):
        first -= 1
        amount = amount or low[first] in _AMOUNTS or low[first][0].isdigit()
        told = told or low[first] not in _QUANTITIES
    plain = first > floor + 1 and _is_plain(sentence, first - 1)
    if plain and low[first - 2] in _AMOUNTS and _modifies(sentence, first - 2, known):
        first, amount = first - 2, True  # `several championship teams`
    return _of_the_world(sentence, _Described(first, amount, told))


def _of_the_world(sentence: Sentence, found: _Described) -> _Described:
    """Back over `many of the world's` before `leading directors`."""
    low, at = sentence.low, found.first
    owned = at > 1 and low[at - 1] in _WORLDS
    if owned:
        at -= 2 if low[at - 2] == "the" else 1
    elif at and low[at - 1] in _DEFINITE:
        at -= 1
    if at > 1 and low[at - 1] == "of" and (low[at - 2] in _AMOUNTS or low[at - 2] == "none"):
        return found._replace(first=at - 2, amount=True)
    return found._replace(first=at) if owned else found


def _proposed(words: Sequence[str], noun: str, known: Known) -> str:
    """The id of a group, which is from now on the last of its noun that was spoken of."""
    name = " ".join(words)
    actor = known.propose(Who(slug(name), "group", name.replace(" ,", ",")))
    known.cast.groups.pop(noun, None)
    known.cast.groups[noun] = actor
    return actor


def number_at(sentence: Sentence, at: int, known: Known) -> Mention | None:
    """So many of those spoken of: `16 have not replied`, `some 50 of them`, `all five`; `at` is the token behind."""
    low, last = sentence.low, at
    if low[at - 2 : at] == ("of", "them"):
        at -= 2
    if at < 1 or not (low[at - 1][0].isdigit() or low[at - 1] in _COUNTED) or not known.cast.groups:
        return None
    first = at - 1
    while first and low[first - 1] in _QUANTITIES and low[first - 1] not in ("a", "of", "no", "to"):
        first -= 1
    if first and low[first - 1] not in ("and", "but", "that", ",", ";", "“", '"', "which", "though", "while", "said"):
        return None
    name = f"{' '.join(sentence.words[first:at])} {next(reversed(known.cast.groups))}"
    return Mention(first, last, (known.propose(Who(slug(name), "group", name)),), "group")


def one_at(sentence: Sentence, at: int, floor: int, known: Known) -> Mention | None:
    """One unnamed person or party: `a special envoy`, `a delegation from Chile`."""
    first = at
    while first > floor and (
        sentence.low[first - 1] in known.cues.lists["people_adjectives"] or sentence.low[first - 1] in _RANKS
    ):
        first -= 1
    adjective = first == floor and floor > 0 and sentence.words[floor - 1][:1].isupper()
    first -= adjective
    if not first or sentence.low[first - 1] not in _ONE or sentence.low[at] in _NOT_ONE or _goes_with(sentence, at + 1, known):
        return None
    words = sentence.words[first - 1 : _end_of_tail(sentence, at + 1, known)]
    name = " ".join(("any", *words[1:]) if words[0].lower() == "no" else words)
    actor = Who(slug(name), "unnamed", name)
    return Mention(first + adjective, at + 1, (known.propose(actor),), "group")


def _end_of_head(sentence: Sentence, at: int, known: Known) -> int | None:
    """The token after a head noun: `heads` needs its `of state`, `of government`, or whatever else they head, or `government` before it."""
    if sentence.low[at] != "heads" or (at and sentence.low[at - 1] in _HEADS_OF):
        return at + 1
    if sentence.low[at + 1 : at + 2] != ("of",):
        return None
    if sentence.low[at + 2 : at + 3] not in _HEADED:
        return at + 1 if _end_of_tail(sentence, at + 1, known) > at + 1 else None
    if sentence.low[at + 3 : at + 4] not in (("and",), ("or",)) or sentence.low[at + 4 : at + 5] != ("government",):
        return at + 3
    return at + 5 + (sentence.low[at + 5 : at + 6] == ("leaders",))


def is_counted(low: Sequence[str]) -> bool:
    """Whether the words of a group tell how many they are: `26 world leaders`, `a dozen guests`."""
    return any(word in _AMOUNTS or word[0].isdigit() for word in low)


def _goes_with(sentence: Sentence, last: int, known: Known) -> bool:
    """Whether the noun stands before another one: `leaders summit`, `members club`, or names: `Presidents Ann Lee and Bob Ray`."""
    after, lists = "".join(sentence.low[last : last + 1]), known.cues.lists
    capitals = after and sentence.words[last - 1][0].isupper() and sentence.words[last][0].isupper()
    named = bool(capitals) and normal(after) in known.cast.words
    return named or after == "'" or after in lists["event_nouns"] or after in lists["people_nouns"]


def _is_plain(sentence: Sentence, at: int) -> bool:
    """A noun that can stand before another one: `championship` in `several championship teams`."""
    word = sentence.words[at]
    return word.isalpha() and word.islower() and len(word) > 3 and not word.endswith(("ed", "ing", "ly")) and word not in _SMALL


def _modifies(sentence: Sentence, at: int, known: Known) -> bool:
    word, low = sentence.words[at], sentence.low[at]
    ahead = sentence.low[at + 1] if at + 1 < len(sentence.low) else ""
    if low == "of":
        return at > 0 and sentence.low[at - 1] in _COLLECTED
    if (low in _COLLECTED and ahead == "of") or (low in _SIZES and ahead in _COLLECTED):
        return True
    if low in _QUANTITIES or low[0].isdigit() or low in known.cues.lists["people_adjectives"]:
        if low == "to":
            return at > 0 and sentence.low[at - 1] == "up"
        return low not in ("at", "a") or ahead in _COUNTED_SO
    opens = not at or sentence.words[at - 1] in (".", "“", '"')
    return word[:1].isupper() and low not in known.cues.lists["titles"] and "'" not in low and not (opens and low in STARTERS)


def _is_person(sentence: Sentence, at: int, known: Known) -> bool:
    """Whether the name of a person begins at a token."""
    word = normal(sentence.words[at]) if at < len(sentence.words) else ""
    return word in known.cast.words and word not in known.names.states and word not in known.names.wide


def _holds_office(low: tuple[str, ...], at: int, known: Known) -> bool:
    """Whether a further office follows in a list: `the presidents of Chile and Peru and the king of Norway`."""
    at += low[at : at + 1] == ("and",)
    at += low[at : at + 1] == ("the",)
    return at < len(low) and low[at].removesuffix("s") in office_heads(known.cues.lists["office_nouns"])


def _end_of_tail(sentence: Sentence, last: int, known: Known) -> int:
    """Where `of Chile, Peru and Bolivia` or `from some 40 countries` behind the noun ends."""
    low = sentence.low
    if low[last : last + 1] not in (("of",), ("from",)):
        return last
    end = at = last + 1
    while at < len(low) and at - last < _LONGEST and not _ends_tail(sentence, at, known):
        counted = end == at and low[at - 1] in _AMOUNTS and _is_plain(sentence, at) and low[at].endswith("s")
        if counted or _is_of_tail(sentence, at, known) or (low[last - 1] == "members" and low[at] in _COLLECTIVES):
            end = at + 1
        elif not _joins_tail(sentence, at, known):
            break
        at += 1
    return end if end > last + 1 else last


def _ends_tail(sentence: Sentence, at: int, known: Known) -> bool:
    """Whether another item of a list or another phrase begins here: `the leaders of Chile, Ann Lee`, `of Chile and the king of Norway`."""
    word = sentence.low[at]
    if word in ("to", "at", "for", "by") or (word == "," and _is_person(sentence, at + 1, known)):
        return True
    return word in ("and", ",") and _holds_office(sentence.low, at + 1, known)


def _is_of_tail(sentence: Sentence, at: int, known: Known) -> bool:
    """`Chile`, `40`, `several`, `parties`: what the tail of a group can end with."""
    printed, word = sentence.words[at][:1], sentence.low[at]
    return printed.isupper() or printed.isdigit() or word in _AMOUNTS or word in known.cues.lists["people_nouns"]


def _joins_tail(sentence: Sentence, at: int, known: Known) -> bool:
    """`and`, `the`, `European`, `more`, `world's`: what the tail of a group can go on with."""
    word = sentence.low[at]
    if word in _LINKS or word in _QUANTITIES or word in known.cues.lists["people_adjectives"] or word.endswith("'s"):
        return True
    return word not in _VERBS and _is_plain(sentence, at)


_COLLECTIVES = frozenset(
    "family government cabinet parliament congress senate team party public council cast crew clergy opposition household".split()
)
_COUNTED = SEVERAL | CROWDS | frozenset("several some many most".split())
_HEADED = (("state",), ("government",), ("states",), ("delegation",))
_HEADS_OF = ("government", "state", "party", "church")
_NOT_ONE = frozenset(
    "state figure other chief people member head deputy group company family club party troop veteran star".split()
)
_RANKS = frozenset("special presidential personal high low junior deputy ranking own large small".split())
_SIZES = frozenset("large small growing select long big wide".split())
_SMALL = frozenset(
    "with from that their them they have been were will would could into over under about after before while when where which".split()
)
_VERBS = frozenset("said told says will would have been were are also attend come take".split())
_COUNTED_SO = _COLLECTED | _SIZES | {"least", "most", "few", "dozen"}
