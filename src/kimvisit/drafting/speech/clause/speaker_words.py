"""The speaker's words beside a verb of saying: before it, over adverbs and asides, or at the head of the sentence."""

from kimvisit.drafting.people.callings.posts import is_title
from kimvisit.drafting.people.lists.modifiers import SHORT_TITLES
from kimvisit.drafting.speech.clause.adverbs_before import over_adverbs
from kimvisit.drafting.speech.clause.openings import without_opening
from kimvisit.drafting.speech.words import AUXILIARIES, CLOSE_TO, INTRODUCING, PASTS, PLACED, SUBORDINATE, TOLD, is_clause
from kimvisit.drafting.text.capitalised import capitals_before
from kimvisit.drafting.text.closed import ARTICLES
from kimvisit.drafting.text.numbers import SEVERAL
from kimvisit.drafting.text.sentences import Sentence
from kimvisit.drafting.text.times import CALENDAR

_LINKS = (
    frozenset(', ; : ( ) “ ” " « » – — - who whom which what where that but whether because if as and'.split()) | SUBORDINATE
) - frozenset(("and",))
_NOUNISH = frozenset(
    "spokesman spokeswoman minister president leader aide adviser chairman director secretary chief head source official".split()
)
_BEHIND_REPORTS = frozenset("in from by on".split())
_OFTEN = frozenset("once also later then still now never often".split())
_PLURALS = frozenset(
    "sources officials aides diplomats analysts experts friends allies relatives observers reports lawyers advisers".split()
)
_RELATIVES = frozenset("who whose which where".split())
_BY_THE_WAY = frozenset("meanwhile however though too later".split())
_CLOSING = frozenset(", ) - – —".split())
_TITLE, _CALLED = 9, 4
_DEFINITE = frozenset("the a an this that its his her their".split())
_COUNTED = _DEFINITE | SEVERAL | frozenset("several some many diplomats officials aides analysts experts".split())
_CLAUSAL = frozenset(", to by who which he she they it i we you not after before when as".split())
_LONGEST_NAME = 6
_UNNAMED = PLACED | CALENDAR


def left_of(sentence: Sentence, verb: int) -> tuple[int, int]:
    """The speaker's words left of a verb: `the spokesman`, `Ann Lee, an aide,`, `the source, who ...,`, `Ann Lee (left)`."""
    floor = max(-1, verb - 45)
    nearest = over_adverbs(sentence, verb - 1, floor)
    over = _over_aside(sentence, nearest, floor)
    if over is None:
        return nearest + 1, nearest + 1
    j, last, placed = over
    j = _over_words(sentence, j, floor, last)
    if (name := _introduced(sentence, j, last, placed)) is not None:
        return name, last
    if (stop := _before_relative(sentence, j, last, nearest)) is not None:
        j, last = _over_words(sentence, stop - 1, floor, stop), stop
    first = without_opening(sentence, j + 1, last)
    return (first, last) if first < last else (j + 1, j + 1)


def _over_aside(sentence: Sentence, j: int, floor: int) -> tuple[int, int, bool] | None:
    """Back over what stands between commas or brackets: the token before it, where the speaker's words end (behind it, where it names the
    speaker again), and whether it is the land of a town. None where it is no aside: `Ann Lee, who is ill, might come, said the Courier`."""
    low, last = sentence.low, j + 1
    if (comma := _before_title(sentence, j, floor)) is not None:
        return comma - 1, comma, False
    if j <= floor or low[j] not in _CLOSING:
        return j, last, False
    back = _opened(sentence, j, floor)
    if back is None or low[back + 1] in AUXILIARIES:
        return None
    by_the_way = back == j - 2 and low[back + 1] in _BY_THE_WAY
    if by_the_way and (outer := _opened(sentence, back, floor)) is not None and _is_apposition(sentence, outer, back):
        back, j, last = outer, back, back + 1  # `Ann Lee, an aide, however,`
    placed = _is_in_place(sentence, back, j)
    if not _is_apposition(sentence, back, j):
        last = back
    j = back - 1
    if low[j].isdigit() and low[j - 1] == ",":  # `Ann Lee, 54, an aide,`
        last, j = j - 1, j - 2
    if low[j] == ")" and (inner := _opened(sentence, j, floor)):
        j = inner - 1
    return j, last, placed


def _introduced(sentence: Sentence, comma: int, last: int, placed: bool) -> int | None:
    """Where the name begins that a comma parts from what its bearer is: `Ann Lee, the mayor of Oslo, who ..., said`, `Ann Lee, a judge in Lima,
    Peru, said`."""
    low = sentence.low
    apart = low[comma] == "," and (placed or low[last : last + 1] == (",",))
    if not apart or not (low[comma + 1] in _DEFINITE or _is_title(sentence, comma + 1)):
        return None
    name = _name_before(sentence, comma)
    return name if name < comma else None


def _before_relative(sentence: Sentence, who: int, last: int, nearest: int) -> int | None:
    """Where the speaker's words end before a relative clause that opens at a token: `the source, who is close to Ann Lee, said`."""
    low = sentence.low
    if low[who] in _RELATIVES and low[who - 1] == "," and last > who + 2 and low[nearest] == ",":
        return who - 1
    return who if _has_own_verb(sentence, who, last) else None


def _is_title(sentence: Sentence, at: int) -> bool:
    """Whether an office in capitals begins at a token: `Ann Lee, Chairman of the Council, who ..., said`."""
    return sentence.words[at][0].isupper() and not _NOUNISH.isdisjoint(sentence.low[at : at + 4])


def _name_before(sentence: Sentence, comma: int) -> int:
    """Where a name of two words or more begins that stands between a comma and the head of its clause; the comma where none does."""
    j = capitals_before(sentence, comma, _UNNAMED, _LONGEST_NAME)
    opens = j == 0 or sentence.low[j - 1] in (",", "that", "and", "but", "“", '"')
    return j if opens and comma - j > 1 else comma


def joins_nouns(sentence: Sentence, at: int, last: int) -> bool:
    """Whether an `and` joins nouns that speak together (`the mayor of Lund and the bishop said`), and no clauses."""
    low = sentence.low
    first = next((t + 1 for t in range(at - 1, max(-1, at - 16), -1) if low[t] in _LINKS or low[t] in TOLD), max(0, at - 15))
    left, right = low[first:at], low[at + 1 : last]
    if not left or not right or left[0] not in _COUNTED:
        return False
    if right[0] not in _COUNTED and left[0] in _DEFINITE and {"of", "for"}.isdisjoint(left):
        return False
    return not is_clause(left) and _CLAUSAL.isdisjoint((*left, *right))


def joins_body(sentence: Sentence, at: int, last: int) -> bool:
    """`..., President Ann Lee and the alliance said`: whether an `and` joins a body to a name that stands alone behind a comma."""
    first = capitals_before(sentence, at, _UNNAMED, _LONGEST_NAME)
    alone = first < at and (first == 0 or sentence.low[first - 1] in (",", "”", '"'))
    body = sentence.words[at + 2 : last]
    return alone and sentence.low[at + 1] == "the" and len(body) in (1, 2) and "".join(body).islower() and not is_clause(body)


def _over_words(sentence: Sentence, j: int, floor: int, last: int) -> int:
    """Back over the speaker's words, to what cannot be one of them."""
    low = sentence.low
    while j > floor:
        if j > 2 and low[j] == ")" and low[j - 2] == "(":  # `Ann Lee (left) of the bank`
            j -= 3
        elif low[j] == "-" and low[j + 1].startswith("year"):  # `the 76-year-old head of the bank`
            j -= 2
        elif _may_name(sentence, j, last):
            j -= 1
        else:
            break
    return j


def _may_name(sentence: Sentence, j: int, last: int) -> bool:
    """Whether a word can be one of a speaker's, whose words end at `last`."""
    low = sentence.low
    if low[j] in _LINKS:
        return low[j] == "once" and low[j - 1] in ("who", "which")
    if low[j] in TOLD:
        if low[j] == "said" and low[j - 1] == "the" and j < last - 1:  # `Ann Lee in the said statement explained`
            return True
        if low[j] == "said" and low[j + 1 : j + 4] in CLOSE_TO:
            return True
        return low[j] == "reports" and (j == last - 1 or low[j + 1] in _BEHIND_REPORTS)
    return low[j] != "and" or _both_names(sentence, j) or joins_nouns(sentence, j, last) or joins_body(sentence, j, last)


def _before_title(sentence: Sentence, j: int, floor: int) -> int | None:
    """The comma that opens an aside whose last comma a title in quotation marks holds: `Ann Lee, who won it with "Rain,"`,
    `Ann Lee, the director of "Rain,"`."""
    low = sentence.low
    if j < floor + 4 or low[j] not in ('"', "”", "’") or low[j - 1] != ",":
        return None
    opened = next((t for t in range(j - 2, max(floor, j - _TITLE), -1) if low[t] in ('"', "“", "‘")), floor)
    if opened <= floor or not low[opened - 1].isalpha():
        return None
    back = next((t for t in range(opened - 1, floor, -1) if low[t] == ","), floor)
    return back if back > floor and (low[back + 1] in _RELATIVES or low[back + 1] in INTRODUCING) else None


def _has_own_verb(sentence: Sentence, who: int, last: int) -> bool:
    """`a lawmaker who is close to Ann Lee`, `the body that runs the prize`: whether a relative clause without a comma stands before the verb of saying, not around it."""
    low = sentence.low
    if who < 1 or low[who] not in ("who", "which", "that") or low[who - 1] == "," or last - who < 3:
        return False
    if low[who] == "that" and (low[who - 2] not in ARTICLES or (who > 2 and low[who - 3] not in (",", "as"))):
        return False
    at = next((t for t in range(who + 1, last) if low[t] not in _OFTEN and not low[t].endswith("ly")), last)
    if low[at : at + 1] == () or at >= last - 1:
        return False
    word = low[at]
    return word in AUXILIARIES or word in PASTS or (word.endswith(("ed", "s")) and word not in _PLURALS and word.islower())


def _opened(sentence: Sentence, close: int, floor: int) -> int | None:
    """The comma or bracket that opens what one closes beside the speaker; None where none does."""
    low, back = sentence.low, close - 1
    mate = "(" if low[close] == ")" else low[close]
    while back > floor and low[back] not in (mate, "“", "”", '"', ";", ":"):
        back -= 1
    if back <= max(floor, 0) or low[back] != mate or back == close - 1:
        return None
    if sentence.quotes and sentence.quoted(sentence.starts[back]):
        return None
    return back


def _is_apposition(sentence: Sentence, back: int, close: int) -> bool:
    """Whether what stands between commas names the speaker again: `the spokesman, Ann Lee,`, `Ann Lee, an aide,`."""
    if sentence.low[back] == "(" or sentence.low[back + 1] in _RELATIVES or sentence.low[close - 1] in TOLD:
        return False  # `The letter, the source said, stated`
    opener = sentence.low[back + 1]
    if sentence.low[close - 1] in ("them", "included"):  # `The organisers, Ann Lee among them, say`
        return False
    return (
        opener in INTRODUCING or sentence.words[back + 1][0].isupper() or not _NOUNISH.isdisjoint(sentence.low[back + 1 : close])
    )


def _is_in_place(sentence: Sentence, back: int, close: int) -> bool:
    """Whether what stands between commas is the land of the town before it: `in Lima, Peru,`."""
    words = sentence.words
    named = all(word[0].isupper() for word in (words[back - 1], *words[back + 1 : close]))
    return (
        named
        and close - back < _CALLED
        and not {"in", "at", "near", "of", "from"}.isdisjoint(sentence.low[max(0, back - _CALLED) : back])
    )


def _both_names(sentence: Sentence, at: int) -> bool:
    """`Ann Lee and Bob Ray`, `Ann Lee and deputy mayor Bob Ray`, `Ann Lee and independent Sen. Bob Ray`."""
    words, low = sentence.words, sentence.low
    name = next((k for k in range(at + 1, min(len(words), at + _CALLED)) if words[k][0].isupper()), 0)
    if not 0 < at < name or not words[at - 1][0].isupper():
        return False
    return name == at + 1 or is_title(low[name - 1]) or low[name] in SHORT_TITLES
