"""Where the name of an item of a list ends or goes on: `Ann Lee, 45, and`, `Ann Lee of Norvik Foods, Bob Ray (Chile) and`, `Ann Lee, the mayor, Bob Ray and`."""

import re
from collections.abc import Iterator

from kimvisit.drafting.people.callings.posts import is_title
from kimvisit.drafting.people.lists.modifiers import MODIFIERS
from kimvisit.drafting.text.closed import ARTICLES, DETERMINERS, FINITE, WALLS
from kimvisit.drafting.text.sentences import Sentence

JOINERS = frozenset(("and", ",", "or", "nor"))
RELATIVE = frozenset(("who", "whom", "whose", "which", "where"))
APPOSED = frozenset("a an the one his her its their then now formerly once of from".split())
_SEAT = re.compile(r"[DRI]-[A-Z0-9]")
_FAR, _LONGEST_BODY, _LONGEST_DESCRIPTION, _LONGEST_ASIDE, _NEXT = 6, 8, 12, 24, 4


def item_ends(sentence: Sentence, end: int) -> Iterator[int]:
    """The tokens at which the name of the item can end that ends at a token, nearest first."""
    yield end
    for _ in range(2):
        left = _over(sentence, end)
        if left == end:
            return
        yield left
        end = left


def _over(sentence: Sentence, end: int) -> int:
    """The token behind what stands before an age, a seat, a body or words in brackets."""
    low = sentence.low
    if end > 3 and low[end - 1] == "." and _SEAT.match(sentence.words[end - 2]):
        end -= 1
    if low[end - 1] == ")" and "(" in low[max(0, end - _FAR) : end]:
        return max(k for k in range(max(0, end - _FAR), end) if low[k] == "(")
    if end > 2 and low[end - 2] == "," and (low[end - 1].isdigit() or _SEAT.match(sentence.words[end - 1])):
        return end - 2
    return before_body(sentence, end - 1) + 1


def before_body(sentence: Sentence, at: int) -> int:
    """The token before `of the ruling Centre Party`, which ends at a token; that token where nothing of the sort ends there."""
    low, words, k = sentence.low, sentence.words, at
    if not words[at][0].isupper():
        return at
    while k > 1 and at - k < _LONGEST_BODY and (words[k][0].isupper() or low[k] in ARTICLES or low[k - 1] in ARTICLES):
        k -= 1
    return k - 1 if k < at and low[k] in ("of", "from") else at


def past_body(sentence: Sentence, at: int) -> int:
    """The token behind `of the ruling Centre Party`, which begins at a token; that token where nothing of the sort begins there."""
    low, words, k = sentence.low, sentence.words, at + 1
    if low[at : at + 1] not in (("of",), ("from",)):
        return at
    k += low[k : k + 1] == ("the",)
    k += k + 1 < len(words) and words[k].islower() and words[k + 1][0].isupper()
    start = k
    while k < len(words) and words[k][0].isupper():
        k += 1
    return k if k > start else at


def item_end(sentence: Sentence, at: int) -> int:
    """The token behind a name and the place or body of it, or what tells more of it, where the list goes on there: that of `and` in `Ann Lee of
    Lund and Bob Ray`, the second comma of `Ann Lee, who is ill, Bob Ray and Eva Holt`."""
    if sentence.low[at : at + 2] == (",", "who") and (closed := _past_clause(sentence, at)):
        return closed
    end = past_body(sentence, at)
    return end if sentence.low[end : end + 1] in ((",",), ("and",), ("or",)) else at


def _past_clause(sentence: Sentence, at: int) -> int:
    """The comma that ends a clause with `who` in a list that goes on by names alone up to its `and`; 0 where that is not so."""
    low, end = sentence.low, at + _LONGEST_ASIDE
    comma = next((k for k in range(at + 2, min(len(low) - 1, end)) if low[k] in WALLS or low[k] == ","), 0)
    if not comma or low[comma] != "," or not goes_on(sentence, comma + 1):
        return 0
    last = next((k for k in range(comma + 1, min(len(low), comma + _LONGEST_ASIDE)) if low[k] == "and"), 0)
    return comma if last and _VERBS.isdisjoint(low[comma : last + _NEXT]) and low[last - 1] not in WALLS else 0


_VERBS = FINITE | frozenset("said says told added who".split())


def goes_on(sentence: Sentence, at: int) -> bool:
    """Whether a list can go on behind its comma: not in `Ann Lee, rang Bob Ray`."""
    low = sentence.low[at]
    return (
        low in JOINERS or low in MODIFIERS or is_title(low) or not sentence.words[at].isalpha() or sentence.words[at][0].isupper()
    )


def aside_opened(sentence: Sentence, comma: int, plain: bool) -> int:
    """The comma that opens the aside which ends with a comma: that behind `Lee` in `Ann Lee, known as the first of her kind, and`; 0 where there is
    none. Where it is not `plain`, only an apposition or a relative clause counts."""
    low, walled, j = sentence.low, False, comma - 1
    floor = max(0, comma - _LONGEST_ASIDE)
    if low[comma] in _DASHES:
        return next((k for k in range(j, floor, -1) if low[k] == low[comma]), 0)
    while j > floor:
        if (left := over_marks(low, j, floor)) < j:
            j = left
            continue
        relative = low[j + 1] in RELATIVE
        if low[j] == "," and j < comma - 1 and (relative or not walled):
            told = (
                (plain and FINITE.isdisjoint(low[j:comma]) and low[j + 1] not in _TELLING)
                or low[j + 1] in APPOSED
                or low[j + 1].isdigit()
            )
            return j if relative or told else 0
        walled = walled or low[j] in WALLS
        j -= 1
    return 0


def over_marks(low: tuple[str, ...], at: int, floor: int) -> int:
    """The token before what stands in brackets or quotation marks and ends at a token; the token itself where nothing does."""
    opening = _MARKS.get(low[at])
    return next((k - 1 for k in range(at - 1, floor, -1) if low[k] == opening), at) if opening else at


_TELLING = frozenset("chose came went gave took withdrew flew began spoke wrote".split())  # never `known as`
_DASHES = frozenset(("–", "—"))
_MARKS = {"”": "“", '"': '"', ")": "("}


def description_before(low: tuple[str, ...], end: int) -> int:
    """Where the description begins that ends at a token: `his` in `and his former wife, Ann Lee`, the first `the` in `the head of the bank, Ann Lee`;
    that token where none does."""
    start = end
    for k in range(end - 1, max(-1, end - _LONGEST_DESCRIPTION), -1):
        if low[k] in WALLS or low[k] in FINITE or low[k] in (",", "and", "who", "by"):
            break
        if low[k] in DETERMINERS:
            start = k
            if k == 0 or low[k - 1] not in _OF:
                break
    return start


_OF = frozenset("of for at in on".split())
