"""What stands beside a name: the office that it bears, the stop of `Jr.`, and `family`."""

import re

from kimvisit.drafting.people.mention import Known, Mention
from kimvisit.drafting.text.sentences import Sentence
from kimvisit.drafting.text.starters import ROYAL

_APPOSED = (("the",), ("its",), ("his",), ("her",), ("their",))
_POSTED = frozenset(("to", "of", "in", "for", "at"))


def named_beside(sentence: Sentence, at: int, found: list[Mention]) -> Mention:
    """An office together with the name beside it means who is named: `the mayor of Oslo, Ann Lee, ...`, `a lawmaker, Bob Ray, ...`."""
    mention = found[at]
    one = mention.sort == "group" and mention.first > 0 and sentence.low[mention.first - 1] in ("a", "an", "another")
    if not (mention.sort == "title" or one) or mention.possessive:
        return mention
    if ids := _named_behind(sentence, at, found):
        return mention._replace(ids=ids, sort="title")
    ids = _named_before(sentence, found[at - 1], mention) if at and not one else ()
    return mention._replace(ids=ids) if ids else mention


def _named_behind(sentence: Sentence, at: int, found: list[Mention]) -> tuple[str, ...]:
    """Ann Lee in `the mayor of Oslo, Ann Lee`; not in `the mayor, Ann Lee and Bob Ray`."""
    low, reached, after = sentence.low, found[at].last, found[at + 1 : at + 3]
    if after and after[0].sort in ("state", "person") and low[reached] in _POSTED and after[0].first - reached < 4:
        reached, after = after[0].last, after[1:]
    named = after[0] if after else None
    if named is None or named.possessive or named.sort != "person" or not named.actor or not _apposes(low[reached : named.first]):
        return ()
    return named.ids if low[named.last : named.last + 1] not in (("and",), ("or",)) else ()


def _apposes(between: tuple[str, ...]) -> bool:
    """Whether a name follows a comma, with at most its calling or rank: `her brother, the painter Bob Ray`, `her brother, Prince Bob Ray`."""
    if between[:1] == (",",) and len(between) == 2 and between[1] in ROYAL:
        return True
    called = len(between) in (3, 4) and between[:2] == (",", "the") and all(word.isalpha() for word in between[2:])
    return between == (",",) or (called and _OF.isdisjoint(between))


_OF = frozenset("of to for and or at in with by from".split())


def _named_before(sentence: Sentence, named: Mention, office: Mention) -> tuple[str, ...]:
    """Ann Lee in `Ann Lee, 54, the mayor`."""
    between = sentence.low[named.last : office.first]
    if len(between) > 2 and between[1].isdigit():
        between = between[2:]
    beside = between[:1] == (",",) and between[1:2] in ((), *_APPOSED) and len(between) < 5
    return named.ids if beside and named.sort == "person" and named.actor else ()


def with_stop(sentence: Sentence, mention: Mention) -> Mention:
    """`Bob Ray Jr.`, `Bob Ray MP`: what stands behind a name goes with it; so does the seat in `Rep. Bob Ray, D-Oslo, a graduate, will come`."""
    low, last = sentence.low, mention.last
    if mention.sort != "person" or last >= len(low):
        return mention
    if low[last] == "," and low[last + 2 : last + 4] in _TOLD_MORE and _SEAT.match(sentence.words[last + 1]):
        return mention._replace(last=last + 2)
    stopped = low[last] == "." and low[last - 1] in _JUNIOR and last + 1 < len(low)
    return mention._replace(last=last + 1) if stopped else mention


_TOLD_MORE = ((",", "a"), (",", "an"), (",", "the"), (",", "who"))
_SEAT = re.compile(r"[DRI]-[A-Z][a-z]")
_JUNIOR = ("jr", "sr")


def family_of(sentence: Sentence, made: Mention, known: Known) -> Mention:
    """`the Lee family`, of whoever is called so."""
    low, first = sentence.low, made.first
    if made.sort != "person" or low[made.last : made.last + 1] != ("family",):
        return made
    if not first or low[first - 1] != "the" or low[max(0, first - 2)] in _SERVED:
        return made
    name = f"{' '.join(sentence.words[made.first : made.last])} family"
    return Mention(made.first, made.last + 1, (known.introduce("group", name),), "group")


_SERVED = frozenset(("for", "of"))
