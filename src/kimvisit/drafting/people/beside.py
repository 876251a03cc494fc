"""What stands beside a name: the office that it bears, and the stop of `Jr.`."""

import re

from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.text.sentences import Sentence

_APPOSED = (("the",), ("its",), ("his",), ("her",), ("their",))
_POSTED = frozenset(("to", "of", "in", "for", "at"))


def named_beside(sentence: Sentence, at: int, found: list[Mention]) -> Mention:
    """An office together with the name beside it means who is named: `the mayor of Oslo, Ann Lee, ...`, `a lawmaker, Bob Ray, ...`."""
    mention, low = found[at], sentence.low
    one = mention.sort == "group" and mention.first > 0 and low[mention.first - 1] in ("a", "an", "another")
    if not (mention.sort == "title" or one) or mention.possessive:
        return mention
    reached, after, before = mention.last, found[at + 1 : at + 2], found[at - 1 : at] if at and not one else []
    if after and after[0].sort == "state" and low[reached] in _POSTED and after[0].first - reached < 3:
        reached, after = after[0].last, found[at + 2 : at + 3]
    for other in after:
        closed = low[other.last : other.last + 1] not in (("and",), ("or",))
        if other.sort == "person" and len(other.ids) == 1 and low[reached : other.first] == (",",) and closed:
            return mention._replace(ids=other.ids, sort="title")
    for other in before:
        between = sentence.low[other.last : mention.first]
        if len(between) > 2 and between[1].isdigit():
            between = between[2:]
        if (
            other.sort == "person"
            and len(other.ids) == 1
            and between[:1] == (",",)
            and (between[1:2] in ((), *_APPOSED) and len(between) < 5)
        ):
            return mention._replace(ids=other.ids)
    return mention


def with_stop(sentence: Sentence, mention: Mention) -> Mention:
    """`Bob Ray Jr.`: the stop goes with the name; so does the seat in `Rep. Bob Ray, D-Oslo, a graduate, will come`."""
    low, last = sentence.low, mention.last
    told_more = low[last : last + 1] == (",",) and low[last + 2 : last + 4] in (
        (",", "a"),
        (",", "an"),
        (",", "the"),
        (",", "who"),
    )
    if mention.sort == "person" and told_more and _SEAT.match(sentence.words[last + 1]):
        return mention._replace(last=last + 2)
    if mention.sort != "person" or low[last - 1] not in _JUNIOR or low[last : last + 1] != (".",) or last + 1 >= len(low):
        return mention
    return mention._replace(last=last + 1)


_SEAT = re.compile(r"[DRI]-[A-Z][a-z]")
_JUNIOR = ("jr", "sr")
