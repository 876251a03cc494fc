"""The word that opens the clause of a verb: `whether`, `if`, `who`, `that`."""

from collections.abc import Sequence

from kimvisit.drafting.occasions.places import NOT_PLACES
from kimvisit.drafting.occasions.sorts import NOUNS
from kimvisit.drafting.people.lists.items import aside_opened
from kimvisit.drafting.text.closed import STOPS, THEY
from kimvisit.drafting.text.sentences import Sentence

_OPENERS = frozenset(
    "whether if unless until when before after because that although though while as since once where how why wherever whenever".split()
)
_RELATIVES = frozenset("who whom whose which that".split())
_OPENING = _OPENERS | _RELATIVES
_DATING = frozenset("until before after since".split())
_SURPRISED = frozenset("surprised surprising astonished astonishing amazed amazing stunned surprise".split())
_WOULD = frozenset(("would", "'d", "i'd"))
_LONGEST, _APPOSED, _PLACED = 12, 6, 4
_ENDING = frozenset((",", "”", '"'))


def opener(sentence: Sentence, at: int) -> tuple[str, int]:
    """The word that opens the clause before a token: `whether`, `if`, `who`, `that`, or nothing; and its place."""
    low = sentence.low
    floor = max(-1, at - 14)
    j = at - 1
    while j > floor:
        word = low[j]
        if word in _RELATIVES and at - j > 1 and "whether" in low[max(0, j - _APPOSED) : j]:
            j -= 1  # `whether the donors who paid for it would come`
            continue
        if word in _OPENING and not (word in _DATING and (_dates(low[j + 1]) or _leads(sentence, j + 1, at))):
            return word, j
        if word in _ENDING and (aside := _aside_before(sentence, j)):
            aside = _over_apposed(sentence, aside)
            j, floor = aside, max(-1, floor - (j - aside))
            continue
        if word in STOPS and (word != "," or not _name_comma(sentence, j)):
            before = _before_list(sentence, j) if word == "," else 0
            return (low[before], before) if before else ("", j)
        j -= 1
    return "", j


def is_surprise(low: Sequence[str], place: int) -> bool:
    """`would be surprised if she came`: who says so does not believe it."""
    before = low[max(0, place - 4) : place]
    return before[-1:] != () and before[-1] in _SURPRISED and not _WOULD.isdisjoint(before) and "not" not in before


def _dates(word: str) -> bool:
    """Whether a word is a day or month: `until Friday` opens no clause."""
    return word.endswith("day") or word.isdigit() or word in NOT_PLACES or word in ("then", "now")


def _leads(sentence: Sentence, at: int, verb: int) -> bool:
    """Whether an occasion stands here and a subject behind it, or the verb itself: `before the gala Ann Lee cancelled`, `a day before the gala and
    sent her regrets`, so `before` opens no clause."""
    low = sentence.low
    noun = next((j for j in range(at, min(len(low) - 1, at + 4)) if low[j] in NOUNS), 0)
    joined = noun + 2 == verb and low[noun + 1] == "and"
    return noun > 0 and (sentence.words[noun + 1][0].isupper() or low[noun + 1] in THEY or joined)


def _aside_before(sentence: Sentence, at: int) -> int:
    """The token before an aside that ends with a comma: `whether Ann Lee, the mayor, will come`; 0 where there is none."""
    opened = aside_opened(sentence, at + (sentence.low[at] != ","), False)
    if opened:
        return opened - 1
    comma = next(
        (j for j in range(at - 2, max(0, at - _LONGEST), -1) if sentence.low[j] == "," or sentence.low[j] in _OPENING), 0
    )
    words = sentence.words
    office = (
        words[comma - 1].islower() or "of" in sentence.low[max(0, comma - _PLACED) : comma - 1]
    )  # `the mayor of Oslo, Ann Lee, will`
    named = comma and words[comma + 1][0].isupper() and words[at - 1][0].isupper() and office
    return comma - 1 if named and sentence.low[comma] == "," else 0


def _over_apposed(sentence: Sentence, at: int) -> int:
    """The token before a name that another one tells more of before an aside: `her daughter` of `if her daughter, Mayor Ann Lee, who is ill, will`."""
    words, low = sentence.words, sentence.low
    comma = next((k for k in range(at, max(0, at - _APPOSED), -1) if low[k] in STOPS or low[k] in _OPENING), 0)
    named = words[at][0].isupper() and low[comma] == "," and words[comma - 1].islower()
    return comma - 1 if comma and named else at


def _before_list(sentence: Sentence, comma: int) -> int:
    """The word that opens a clause whose subject is a list of names: `whether Norway, Laos and Fiji will come`; 0 where the comma is none of
    such a list."""
    words, low, j = sentence.words, sentence.low, comma - 1
    listed = words[comma + 1 : comma + 2] != () and words[comma + 1][0].isupper() and "and" in low[comma : comma + _LONGEST]
    while listed and j > 0 and (words[j][0].isupper() or low[j] in (",", "the")):
        j -= 1
    return j if listed and low[j] in _BEFORE_LISTS else 0


_BEFORE_LISTS = frozenset(("whether", "if", "that"))


def _name_comma(sentence: Sentence, at: int) -> bool:
    """A comma inside a list of names or after one (`Ann, not Bob, ...`)."""
    return (
        0 < at < len(sentence.words) - 1 and sentence.words[at - 1][0].isupper() and sentence.low[at + 1] in ("not", "and", "or")
    )
