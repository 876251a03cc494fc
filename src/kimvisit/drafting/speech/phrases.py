"""The speaker's words beside a verb of saying: before it, over adverbs and asides, or at the head of the sentence."""

from kimvisit.drafting.people.modifiers import SHORT_TITLES
from kimvisit.drafting.people.posts import is_title
from kimvisit.drafting.speech.openings import without_opening
from kimvisit.drafting.speech.parts import AUXILIARIES, PLACED, SKIPPED, SUBORDINATE
from kimvisit.drafting.text.closed import ARTICLES, OWNERS
from kimvisit.drafting.text.numbers import SEVERAL
from kimvisit.drafting.text.sentences import Sentence
from kimvisit.drafting.text.times import CALENDAR, DAYS, PERIODS

_LINKS = (
    frozenset(', ; : ( ) “ ” " « » – — - who whom which what where that but whether because if as and'.split()) | SUBORDINATE
) - frozenset(("and",))
_TOLD = frozenset("said says told reported reports added quoted".split())
_NOUNISH = frozenset(
    "spokesman spokeswoman minister president leader aide adviser chairman director secretary chief head source official".split()
)
_UNDERSTOOD = frozenset("reported understood believed known thought alleged rumoured".split())
BEHIND = frozenset("of for to at in from with close near".split())
TAILS = frozenset("close near familiar based briefed who with from in at for involved seen inside privy".split())
INDEFINITE = frozenset("a an one another some two three several many most other".split())
_BEHIND_REPORTS = frozenset("in from by on".split())
_OFTEN = frozenset("once also later then still now never often".split())
PASTS = frozenset(
    "knew met led spoke took ran held left saw sat heard won wrote came went got gave made became fled chose grew began kept brought bought "
    "sent spent stood fell felt found thought taught sang sought lost paid put quit read rose sold set shook shot sold stuck swore threw wore withdrew drew drove flew fought built broke".split()
)
_PLURALS = frozenset(
    "sources officials aides diplomats analysts experts friends allies relatives observers reports lawyers advisers".split()
)
_RELATIVES = frozenset("who whose which where".split())
_TITLE, _CALLED = 9, 4
_CLAUSES = frozenset('and but ; ” " that'.split())
_APPOSED = frozenset("a an the its his her their one".split())
_DEFINITE = frozenset("the a an this that its his her their".split())
_COUNTED = _DEFINITE | SEVERAL | frozenset("several some many diplomats officials aides analysts experts".split())
_CLAUSAL = frozenset(", to by who which he she they it i we you not after before when as".split())
_LONGEST_NAME = 6
_VERBAL = AUXILIARIES | PASTS | _TOLD | frozenset("say be been seems remains".split())


def left_of(sentence: Sentence, verb: int) -> tuple[int, int]:
    """The speaker's words left of a verb: `the spokesman`, `Ann Lee, an aide,`, `the source, who ...,`, `Ann Lee (left)`."""
    low = sentence.low
    floor = max(-1, verb - 45)
    j = _over_adverbs(sentence, verb - 1, floor)
    last = j + 1
    if (aside := _before_title(sentence, j, floor)) is not None:
        last, j = aside, aside - 1
    elif j > floor and low[j] in (",", ")", "-", "–", "—"):
        back = _opened(sentence, j, floor)
        if back is None:
            return last, last
        if not _is_apposition(sentence, back, j):
            last = back
        j = back - 1
        if low[j].isdigit() and low[j - 1] == ",":
            last, j = j - 1, j - 2
        if low[j] == ")" and (inner := _opened(sentence, j, floor)):
            j = inner - 1
    j = _over_words(sentence, j, floor, last)
    if (
        low[j] == ","
        and low[last : last + 1] == (",",)
        and (low[j + 1] in _DEFINITE or _is_title(sentence, j + 1))
        and (name := _name_before(sentence, j)) < j
    ):
        return name, last  # `Ann Lee, the mayor of Oslo, who ..., said`
    if low[j] in _RELATIVES and low[j - 1] == "," and last > j + 2 and low[_over_adverbs(sentence, verb - 1, floor)] == ",":
        last = j - 1
        j = _over_words(sentence, j - 2, floor, last)
    elif _has_own_verb(sentence, j, last):
        last = j
        j = _over_words(sentence, j - 1, floor, last)
    first = without_opening(sentence, j + 1, last)
    return (first, last) if first < last else (j + 1, j + 1)


def _is_title(sentence: Sentence, at: int) -> bool:
    """Whether an office in capitals begins at a token: `Ann Lee, Chairman of the Council, who ..., said`."""
    return sentence.words[at][0].isupper() and not _NOUNISH.isdisjoint(sentence.low[at : at + 4])


def _name_before(sentence: Sentence, comma: int) -> int:
    """Where a name of two words or more begins that stands between a comma and the head of its clause; the comma where none does."""
    words, j = sentence.words, comma
    while j > 0 and comma - j < _LONGEST_NAME and words[j - 1][0].isupper() and sentence.low[j - 1] not in PLACED | CALENDAR:
        j -= 1
    opens = j == 0 or sentence.low[j - 1] in (",", "that", "and", "but", "“", '"')
    return j if opens and comma - j > 1 else comma


def joins_nouns(sentence: Sentence, at: int, last: int) -> bool:
    """Whether an `and` joins nouns that speak together (`the mayor of Lund and the bishop said`), and no clauses."""
    low = sentence.low
    first = next((t + 1 for t in range(at - 1, max(-1, at - 16), -1) if low[t] in _LINKS or low[t] in _TOLD), max(0, at - 15))
    left, right = low[first:at], low[at + 1 : last]
    if not left or not right or left[0] not in _COUNTED:
        return False
    if right[0] not in _COUNTED and left[0] in _DEFINITE and {"of", "for"}.isdisjoint(left):
        return False
    return not is_clause(left) and _CLAUSAL.isdisjoint((*left, *right))


def is_clause(low: tuple[str, ...]) -> bool:
    """Whether words hold a verb: not `the mayor` of `said that the mayor and the bishop had confirmed`."""
    return not _VERBAL.isdisjoint(low) or any(word.endswith(("ed", "n't")) for word in low)


def head_of(low: tuple[str, ...]) -> tuple[str, ...]:
    """The words up to the first preposition: `a Finnish scholar` of `a Finnish scholar close to the ministry`."""
    behind = (t for t, word in enumerate(low) if t and (word in BEHIND or word in TAILS))
    return low[
        : next((t for t in behind if low[t] != "close" or low[t + 1 : t + 2] == ("to",)), len(low))
    ]  # not `a close friend`


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
    if low[j] in _TOLD:
        if low[j] == "said" and low[j - 1] == "the" and j < last - 1:  # `Ann Lee in the said statement explained`
            return True
        return low[j] == "reports" and (j == last - 1 or low[j + 1] in _BEHIND_REPORTS)
    return low[j] != "and" or _both_names(sentence, j) or joins_nouns(sentence, j, last)


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
    return back if back > floor and (low[back + 1] in _RELATIVES or low[back + 1] in _APPOSED) else None


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


def _over_adverbs(sentence: Sentence, j: int, floor: int) -> int:
    """Back over `has also`, `later on Friday`, `has on her part`, `is reported to have`."""
    low = sentence.low
    if j > floor + 3 and low[j] == "have" and low[j - 1] == "to" and low[j - 2] in _UNDERSTOOD:
        j -= 3
    while j > floor:
        word = low[j]
        if word == "part" and low[j - 1] in OWNERS and low[j - 2] in ("on", "for"):
            j -= 3
        elif word in DAYS:
            j -= 2 if j and low[j - 1] in ("on", "late", "early") else 1
        elif word == "ago" and j > 2:
            j -= 3
        elif word in PERIODS and j and low[j - 1] in ("this", "last"):
            j -= 3 if j > 1 and low[j - 2] in ("until", "since") else 2
        elif (word in SKIPPED and not _is_they(low, j)) or (
            word.endswith("ly") and len(word) > 4 and sentence.words[j].islower()
        ):
            j -= 1
        else:
            break
    return j


def _is_they(low: tuple[str, ...], at: int) -> bool:
    """Whether `both` or `all` is itself who speaks: `Both said they would come`, not `they both said`."""
    return low[at] in ("both", "all") and (at == 0 or low[at - 1] in _CLAUSES)


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
    if sentence.low[back] == "(" or sentence.low[back + 1] in _RELATIVES or sentence.low[close - 1] in _TOLD:
        return False  # `The letter, the source said, stated`
    opener = sentence.low[back + 1]
    if sentence.low[close - 1] in ("them", "included"):  # `The organisers, Ann Lee among them, say`
        return False
    return opener in _APPOSED or sentence.words[back + 1][0].isupper() or not _NOUNISH.isdisjoint(sentence.low[back + 1 : close])


def _both_names(sentence: Sentence, at: int) -> bool:
    """`Ann Lee and Bob Ray`, `Ann Lee and deputy mayor Bob Ray`, `Ann Lee and independent Sen. Bob Ray`."""
    words, low = sentence.words, sentence.low
    name = next((k for k in range(at + 1, min(len(words), at + _CALLED)) if words[k][0].isupper()), 0)
    if not 0 < at < name or not words[at - 1][0].isupper():
        return False
    return name == at + 1 or is_title(low[name - 1]) or low[name] in SHORT_TITLES
