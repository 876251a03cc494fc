"""People whom the article does not name, taken together: `about 30 Western leaders`, `the presidents of Chile and Peru`."""

from collections.abc import Sequence
from typing import NamedTuple

from kimvisit.drafting.people.groups.adjectives import is_listed, past_joined, past_owner
from kimvisit.drafting.people.groups.tails import (
    AMOUNTS,
    COLLECTED,
    KIN,
    QUANTITIES,
    end_of_head,
    end_of_tail,
    is_plain,
    is_posted,
    past_their_kin,
)
from kimvisit.drafting.people.groups.whole import whole_from
from kimvisit.drafting.people.mention import Known, Mention
from kimvisit.drafting.people.names.on_file import Who, normal, slug
from kimvisit.drafting.text.numbers import SEVERAL
from kimvisit.drafting.text.sentences import Sentence
from kimvisit.drafting.text.starters import STARTERS

_OWNERS = frozenset("his her its their our".split())
_AND_THEIR = tuple(("and", owner) for owner in _OWNERS)
_DEFINITE = frozenset(("the", "those", "these"))
_MEASURED = frozenset("more fewer less one".split())
_ONE = frozenset("a an another no every each neither".split())
_UNCOUNTED = frozenset(
    "people others states countries nations parties members groups figures chiefs companies stars families clubs teams governments".split()
)
_BODILY = frozenset(
    "governments states countries nations companies teams clubs parties ministries agencies firms universities".split()
)


class _Described(NamedTuple):
    """The words before the noun of a group: where they begin, whether they tell how many they are, and whether they tell more of them."""

    first: int
    amount: bool = False
    told: bool = False


class _Group(NamedTuple):
    """A group in its sentence: its noun, where it begins, where its head and its tail end, the word before it, whether the words
    before its noun tell more of it, and whether a name or adjective stands right before it."""

    noun: str
    first: int
    last: int
    end: int
    before: str
    told: bool
    adjective: bool


def group_at(sentence: Sentence, at: int, floor: int, known: Known) -> Mention | None:
    """The group whose head noun is a token, with what stands before it from `floor` on; None where the noun only goes with another one.

    `the leaders` alone are those of whom the article spoke before.
    """
    low, last = sentence.low, end_of_head(sentence, at, known)
    if last is None or _goes_with(sentence, last, known):
        return None
    first, amount, told = _described(sentence, at, floor, known)
    before = low[first - 1] if first else ""
    if _is_no_group(low, at, first, before, amount):
        return None
    adjective = _is_behind_capital(sentence, first, floor)
    if behind := _behind_no(low, first, at):
        first, told, before = behind, True, "no"
    end = end_of_tail(sentence, last, known)
    if end == last and (kin := past_their_kin(sentence, last)) > last:
        last = end = kin
    elif end == last and _is_both(low, first, before):
        return Mention(first, last, (), "pronoun")
    if is_posted(low, last):
        last = end
    return _as_group(sentence, _Group(low[at], first, last, end, before, amount or told, adjective), known)


def _is_no_group(low: Sequence[str], at: int, first: int, before: str, amount: bool) -> bool:
    """Whether the word before a group speaks of other people: `your guests`, `neither leader`, `Ann Lee and her children`."""
    return before in ("my", "your", "neither") or (low[first - 2 : first] in _AND_THEIR and low[at] in KIN and not amount)


def _is_behind_capital(sentence: Sentence, first: int, floor: int) -> bool:
    """Whether a name or adjective stands right before a group that goes back to `floor`: `Norwegian leaders`."""
    return first == floor and floor > 0 and sentence.words[floor - 1][:1].isupper()


def _behind_no(low: Sequence[str], first: int, at: int) -> int:
    """Where a group begins after a `no`, as in `no Western leaders`, or 0; not in `no fewer than ten leaders`."""
    if "no" not in low[first:at]:
        return 0
    behind = low.index("no", first) + 1
    return 0 if low[behind] in _MEASURED else behind


def _is_both(low: Sequence[str], first: int, before: str) -> bool:
    """Whether a group is those two of whom the text spoke: `both leaders`, `the two leaders`."""
    return low[first] == "both" or (low[first] == "two" and before == "the" and _BODILY.isdisjoint(low[first : first + 3]))


def _as_group(sentence: Sentence, group: _Group, known: Known) -> Mention | None:
    """The mention of a group: one spoken of before, as `the leaders`, or one under its own words; None for `people` alone."""
    noun, first, last, end, before, told, adjective = group
    owned, more = before in _OWNERS, told or adjective or end > last
    if not (more or owned) and before in _DEFINITE:
        earlier = known.cast.groups.get(noun)
        return Mention(first, last, (earlier,), "group") if earlier else None
    if not more and noun in _UNCOUNTED and not is_listed(sentence.low, first, last):
        return None
    total = 3 if sentence.low[first : first + 3] == ("a", "total", "of") else 0
    start = past_owner(sentence, first) if adjective or owned else first + total
    words = sentence.words[past_joined(sentence, start, known) : end]
    spoken_of = noun != "others" and not (before == "as" and first > 1 and sentence.low[first - 2] not in _LIKE)
    return Mention(first, last, (_proposed(words, noun if spoken_of else None, known),), "group")


_LIKE = frozenset("such well many much same".split())


def _described(sentence: Sentence, at: int, floor: int, known: Known) -> _Described:
    """`about 30 Western` of `about 30 Western leaders`, read back from the noun."""
    low, first, amount, told = sentence.low, at, False, False
    while first > floor and _modifies(sentence, first - 1, known):
        first -= 1
        amount = amount or low[first] in AMOUNTS or low[first][0].isdigit()
        told = told or low[first] not in QUANTITIES
    while first > floor + 1 and _is_told_so(sentence, first - 1) and _modifies(sentence, first - 2, known):
        first, amount = first - 2, True  # `several championship teams`
    if first > floor + 1 and _is_invited(sentence, first - 1):
        first -= 1  # `half of invited bishops`
    whole = whole_from(sentence, first, floor)
    owned = any(word.endswith(("'s", "s'")) for word in low[whole:first])
    return _Described(whole, amount or "of" in low[whole:first], told or owned)


def _proposed(words: Sequence[str], noun: str | None, known: Known) -> str:
    """The id of a group, which is from now on the last of its noun that was spoken of; not so `others`, nor what somebody is asked to come as (`as
    guests of honour`), which have no noun here."""
    name = " ".join(words[2:] if words[0].lower() in ("none", "neither") else words)
    actor = known.propose(Who(slug(name), "group", name.replace(" ,", ",")))
    if noun is not None:
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
    while first and low[first - 1] in QUANTITIES and low[first - 1] not in ("a", "of", "no", "to"):
        first -= 1
    if first and low[first - 1] not in ("and", "but", "that", ",", ";", "“", '"', "which", "though", "while", "said"):
        return None
    name = f"{' '.join(sentence.words[first:at])} {known.cast.last_group[0]}"
    return Mention(first, last, (known.introduce("group", name),), "group")


def one_at(sentence: Sentence, at: int, floor: int, known: Known) -> Mention | None:
    """One unnamed person or party: `a special envoy`, `a delegation from Chile`."""
    low, first, adjectives = sentence.low, at, known.cues.lists["people_adjectives"]
    while first > floor and (low[first - 1] in adjectives or low[first - 1] in _RANKS):
        first -= 1
    adjective = first == floor and floor > 0 and sentence.words[floor - 1][:1].isupper()
    first -= adjective
    last = at + 3 if low[at + 1 : at + 3] in _OF_STATE else at + 1
    first -= first > 1 and low[first - 1] == "single"
    if not first or low[first - 1] not in _ONE or _goes_with(sentence, last, known):
        return None
    end, one = end_of_tail(sentence, last, known), low[first - 1]
    if low[at] in _NOT_ONE and last == at + 1 and (end == last or one in ("a", "an", "another")):
        return None
    words = sentence.words[first - 1 : end]
    name = " ".join(("any", *words[1:]) if one == "no" else words)
    last = end if is_posted(low, last) else last
    denied = low[max(0, first - 2)] == "not" and (one == "every" or low[first] == "single")
    return Mention(first - 2 if denied else first + adjective, last, (known.introduce("unnamed", name),), "group")


def is_counted(low: Sequence[str]) -> bool:
    """Whether the words of a group tell how many they are: `26 world leaders`, `a dozen guests`."""
    return any(word in AMOUNTS or word[0].isdigit() for word in low)


def _goes_with(sentence: Sentence, last: int, known: Known) -> bool:
    """Whether the noun stands before another one: `leaders summit`, `members club`, `an official letter`, or names: `Presidents Ann Lee and Bob Ray`."""
    after, lists = "".join(sentence.low[last : last + 1]), known.cues.lists
    capitals = after and sentence.words[last - 1][0].isupper() and sentence.words[last][0].isupper()
    named = bool(capitals) and normal(after) in known.cast.words
    body = bool(capitals) and after in lists["body_words"]  # `the Publishers Association`
    joined = after == "'" or after in _PAPERS
    return named or body or joined or any(after in lists[name] for name in ("event_nouns", "people_nouns", "source_nouns"))


def _is_told_so(sentence: Sentence, at: int) -> bool:
    """Whether a word between an amount and its noun tells more of those counted: `several championship teams`, `twelve nominated directors`."""
    told = is_plain(sentence, at) or (sentence.words[at].islower() and sentence.low[at].endswith("ed"))
    return told and (sentence.low[at - 1] in AMOUNTS or sentence.low[at - 1][0].isdigit())


def _is_invited(sentence: Sentence, at: int) -> bool:
    """Whether a participle stands between `of` and a noun: `most of the invited bishops`."""
    before = sentence.low[at - 1 - (sentence.low[at - 1] == "the")]
    return before == "of" and sentence.low[at].endswith("ed") and sentence.words[at].islower()


def _modifies(sentence: Sentence, at: int, known: Known) -> bool:
    """Whether a word stands before the noun of a group as part of its phrase: `28`, `young`, `Danish`, `of` behind `dozens`."""
    word, low = sentence.words[at], sentence.low[at]
    ahead = sentence.low[at + 1] if at + 1 < len(sentence.low) else ""
    if low == "of":
        return at > 0 and _collects(sentence, at - 1)
    if (_collects(sentence, at) and ahead == "of") or (low in _SIZES and (ahead in COLLECTED or ahead == "list")):
        return True
    if low in QUANTITIES or low[0].isdigit() or low in known.cues.lists["people_adjectives"]:
        if low == "to":
            return at > 0 and sentence.low[at - 1] == "up"
        return low not in ("at", "a") or ahead in _COUNTED_SO
    if not word[:1].isupper() or "'" in low:
        return False
    before = sentence.words[at - 1] if at else "."
    if low in STARTERS and before in (".", "“", '"'):
        return False
    return before.isdigit() or low not in known.cues.lists["titles"]  # `28 Chief Ministers`


def _collects(sentence: Sentence, at: int) -> bool:
    """`a handful` or `a growing list`, of whom; not `the list`, which may be on paper."""
    return sentence.low[at] in COLLECTED or (sentence.low[at] == "list" and at > 0 and sentence.low[at - 1] in _SIZES)


_COUNTED = SEVERAL | frozenset("dozens several some many most".split())
_OF_STATE = (("of", "state"), ("of", "government"))
_PAPERS = frozenset("invitation invite letter statement reply response request delegation visit trip residence".split())
_NOT_ONE = frozenset(
    "state figure other chief people member head deputy group company family club party troop veteran star".split()
)
_RANKS = frozenset("special presidential personal high low junior deputy ranking own large small single".split())
_SIZES = frozenset("large small growing select long big wide".split())
_COUNTED_SO = COLLECTED | _SIZES | {"least", "most", "few", "dozen"}
