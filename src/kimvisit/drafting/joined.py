"""Mentions beside each other: lists joined by commas and `and`, offices behind names, what stands before a mention."""

from kimvisit.drafting.leaders import WALLS
from kimvisit.drafting.mention import Mention
from kimvisit.drafting.sentences import Sentence

PREPOSITIONS = frozenset(
    "in of to for with by at from over on against during between after into about under near toward towards like including among alongside behind besides".split()
)
_MODIFIERS = frozenset("the a an its his her their our this then late former new current so-called special".split())
TITLES = frozenset(
    "president leader minister prime premier chancellor king queen marshal spokesman general secretary foreign counterpart head chairman chief envoy director secretary manager coach captain minister ambassador adviser aide executive spokeswoman".split()
)
_PEOPLE = ("person", "title", "group")
Mentions = list[Mention]


def joined_before(sentence: Sentence, last: Mention, mentions: Mentions, listed: bool = False) -> Mentions:
    """A mention and those joined to it on the left by commas and `and`."""
    found, current = [last], last
    while len(found) < 8:
        before = before_of(sentence, current, mentions)
        if before < 1 or sentence.low[before] not in ("and", ","):
            break
        at = before - 1 if sentence.low[before - 1] == "," else before
        other = _of_where(sentence, ending_at(mentions, at), mentions)
        if other is None or not _alike(other, last) or (sentence.low[before] == "," and len(found) == 1 and not listed):
            break
        if before_of(sentence, other, mentions) >= 0 and sentence.low[before_of(sentence, other, mentions)] in PREPOSITIONS:
            break
        found.insert(0, other)
        current = other
    return found


def _of_where(sentence: Sentence, found: Mention | None, mentions: Mentions) -> Mention | None:
    """Ann Lee in `Ann Lee of Chile`, read back from the state."""
    if found is None or found.sort != "state" or sentence.low[found.first - 1] != "of":
        return found
    other = ending_at(mentions, found.first - 1)
    return other if other and other.sort in _PEOPLE else found


def joined_after(sentence: Sentence, first: Mention, mentions: Mentions) -> Mentions:
    """A mention and those joined to it on the right by commas and `and`."""
    found = [first]
    for other in mentions:
        if other.first <= found[-1].last or other.sort == "adjective":
            continue
        between = sentence.low[found[-1].last : other.first]
        if _renames(found[-1], other, between):
            continue
        if (
            len(between) > 5
            or not _alike(other, first)
            or not set(between) & {"and", ","}
            or set(between) & (WALLS | PREPOSITIONS)
        ):
            break
        found.append(other)
    return found


def _renames(one: Mention, other: Mention, between: tuple[str, ...]) -> bool:
    """`Ann Lee, the mayor of Oslo`: an office behind a name is no further person."""
    return {one.sort, other.sort} == {"person", "title"} and between in ((",",), (",", "the"))


def _alike(one: Mention, other: Mention) -> bool:
    """Whether two mentions can stand in one list: people with people, states with states."""
    return one.sort == other.sort or (one.sort in _PEOPLE and other.sort in _PEOPLE)


def before_of(sentence: Sentence, mention: Mention, mentions: Mentions) -> int:
    """The token before a mention with its modifiers: `by` in `by the Russian President Ivan Ivanov`."""
    j = mention.first - 1
    steps = 0
    while j >= 0 and steps < 8:
        other = ending_at(mentions, j + 1)
        if other and (other.sort == "adjective" or (other.possessive and other.sort != "person")):
            j = other.first - 1
        elif sentence.low[j] == "of" and j and steps and sentence.low[j - 1] in TITLES:
            j -= 2
        elif (
            sentence.low[j] in _MODIFIERS
            or sentence.low[j] in TITLES
            or (sentence.words[j][0].isupper() and j > 0 and sentence.low[j] not in PREPOSITIONS)
        ):
            j -= 1
        else:
            break
        steps += 1
    return j


def ending_at(mentions: Mentions, token: int) -> Mention | None:
    for mention in mentions:
        if mention.last == token:
            return mention
    return None
