"""The whole phrase of a group, read back from its noun: `only three of the five` before `candidates`, `several EU states'` before `leaders`."""

from kimvisit.drafting.people.groups.amounts import AMOUNTS
from kimvisit.drafting.text.closed import WALLS
from kimvisit.drafting.text.numbers import NUMBERS
from kimvisit.drafting.text.sentences import Sentence

_DEFINITE = frozenset("the those these his her its their our".split())
_PARTS = (AMOUNTS | {"percent", "cent", "%"}) - {"one", "any", "everyone", "everybody", "nobody", "anyone", "no-one"}
_BEFORE_AMOUNT = frozenset(
    "only just not some about around nearly almost roughly over under least most more fewer less than many few up as at no to close an a the vast "
    "overwhelming great large good big small clear other another estimated full well barely hardly scarcely".split()
)
_AHEAD_OF = {
    "at": frozenset(("least", "most")),
    "up": frozenset(("to",)),
    "close": frozenset(("to",)),
    "to": frozenset(),
    "no": frozenset(("more", "fewer", "less")),
}
_PAIRED = frozenset(("up", "close"))
_NOUNS = frozenset(
    "third quarter half majority minority handful dozen number couple estimated good great large vast full small clear few".split()
)
_HALVES = _NOUNS | {"overwhelming", "big", "bulk", "rest", "lot"}
_BEFORE_NOT = WALLS | {",", "and", "but", "though", "although", "because", "since"}


def whole_from(sentence: Sentence, first: int, floor: int) -> int:
    """Where the phrase of a group begins of which the words next to its noun begin at a token: at `only` in `only three of the five candidates`;
    not before token `floor`."""
    low, at = sentence.low, _over_range(sentence.low, first, floor)
    while at > floor:
        owner = _owner_from(sentence, at, floor)
        part = _part_from(low, at if owner == at else owner, floor)
        if part == at and owner == at:
            break
        at = part
    return _over_range(low, at, floor) if at < first else at


def _owner_from(sentence: Sentence, at: int, floor: int) -> int:
    """Where the owner begins that ends before a token: `the region's`, `several EU states'`; the token itself where nobody owns."""
    low, words, k = sentence.low, sentence.words, at - 1
    if low[k] == "'" and k > floor and low[k - 1].endswith("s"):
        k -= 1
    elif not low[k].endswith(("'s", "s'")):
        return at
    if k > floor and low[k - 1] in ("last", "this", "next"):
        return k - 1  # `last year's`
    while k > floor and (low[k - 1].isdigit() or low[k - 1] in AMOUNTS or (k > 1 and words[k - 1][:1].isupper())):
        k -= 1
    if k - 2 >= floor and words[k - 1].islower() and low[k - 2] in _DEFINITE:
        return k - 2  # `the dead man's`
    return k - (k > floor and low[k - 1] in _DEFINITE)


def _part_from(low: tuple[str, ...], at: int, floor: int) -> int:
    """Where `most of the`, `only three of the`, `almost all the` begins before a token; the token itself where no part is taken."""
    of = at - 1 - (low[at - 1] in _DEFINITE)
    if of > floor and low[of] == "of" and (low[of - 1] in _PARTS or low[of - 1][0].isdigit() or _is_none(low, of - 1)):
        return _over_range(low, of - 1 - _is_none(low, of - 1), floor)
    if floor <= of < at - (low[at] not in _DEFINITE) and low[of] in ("all", "half", "both"):
        return _over_range(low, of, floor)
    return at


def _is_none(low: tuple[str, ...], at: int) -> bool:
    """`not one`, `no one`, `only one` where that opens the clause."""
    if at < 1 or low[at] != "one":
        return False
    return low[at - 1] in ("not", "no") or (low[at - 1] in ("only", "just") and (at == 1 or low[at - 2] in _BEFORE_NOT))


def _over_range(low: tuple[str, ...], first: int, floor: int) -> int:
    """Where an amount begins with what measures it: `between 200 and` before `300`, `one in` before `five`, `as many as`, `no fewer than`, `only`."""
    at = first
    if at > floor and low[at - 1] == "any" and low[at - 2] in _HARDLY:
        return at - 2
    while at > floor and low[at] in _UNITS and _is_number(low[at - 1]):
        at -= 1
    if at - 1 > floor and low[at - 1] in ("and", "to", "or", "in") and _is_number(low[at - 2]) and _is_number(low[at]):
        between = at - 2 > floor and low[at - 3] in ("between", "from")
        at -= 2 + between if low[at - 1] != "and" or between else 0
    while at > floor and low[at - 1] in _BEFORE_AMOUNT and _measures(low, at - 1):
        at -= 1
    return at


_MANY = ("many", "few", "much", "high")
_HARDLY = ("hardly", "scarcely", "barely")
_UNITS = frozenset("third thirds quarter quarters fifths per percent % cent dozen hundred thousand".split())


def _measures(low: tuple[str, ...], at: int) -> bool:
    """Whether a word before an amount goes with it: `a` of `a third`, `to` of `up to 40`, `not` of `not many`, but
    not that of `not all`, which denies."""
    word, ahead = low[at], low[at + 1]
    if word in ("a", "an", "the"):
        return ahead in _HALVES
    if word == "to":
        return at > 0 and low[at - 1] in _PAIRED
    if word == "as":
        return ahead in _MANY or (low[at - 1] in _MANY and low[at - 2] == "as")
    if word == "not":
        return ahead != "all" and (at == 0 or low[at - 1] in _BEFORE_NOT)
    if word == "than":
        return low[at - 1] in ("more", "fewer", "less")
    return ahead in _AHEAD_OF[word] if word in _AHEAD_OF else True


def _is_number(word: str) -> bool:
    return word[0].isdigit() or word in NUMBERS
