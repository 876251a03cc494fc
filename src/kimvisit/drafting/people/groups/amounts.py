"""Some of those spoken of, or people counted under a noun of any kind: `fewer than half`, `none of them`, `as many as 40`, `some 300 mourners`."""

from kimvisit.drafting.people.mention import Known, Mention
from kimvisit.drafting.text.closed import DEFINITE, WALLS
from kimvisit.drafting.text.numbers import CROWDS, SEVERAL
from kimvisit.drafting.text.sentences import Sentence
from kimvisit.drafting.text.times import PERIODS

AMOUNTS = (
    SEVERAL
    | CROWDS
    | frozenset(
        "half third thirds two-thirds quarter quarters three-quarters most many several some few all none both majority minority handful rest others "
        "remainder hundredth one any whole entire neither each nobody everyone everybody no-one anyone number couple tens plenty lots bulk numbers".split()
    )
)
_BUNCHES = frozenset("group contingent band posse".split())
_AROUND = frozenset(
    "about around at least more than nearly almost up to as over fewer less under roughly only just not another the a an other remaining vast large small great "
    "good overwhelming no so far of every each first last further still some".split()
)
_TAILS = frozenset("of from in who invited asked at on behind representing with among".split())
_PRONE = frozenset("people women men children clergy police staff crew".split())
_OPENERS = frozenset((*WALLS, ",", "and", "or", "which", "whom", "said", "says")) - {"than"}
_LONGEST, _SURNAME = 14, 5


def counted_before(sentence: Sentence, stop: int, known: Known) -> Mention | None:
    """So many people, named by an amount that opens the clause and ends at token `stop`."""
    low, first = sentence.low, _past_time(sentence.low, _opening(sentence.low, stop, known), stop)
    at = next((j for j in range(first, stop) if low[j] not in _AROUND or low[j] in AMOUNTS), stop)
    if at == stop or not _counts(low, at) or not _THINGS.isdisjoint(low[first:stop]):
        return None
    end = next((j for j in range(at + 1, stop) if not _goes_on(low[j])), stop)
    people = _is_of_people(sentence, at, end, stop) or _is_of_party(sentence, end, stop, known)
    if not people or _is_nobody_who(low[first:stop]) or _is_whoever(low, first, stop):
        return None
    if at == first and end == stop and _is_year(low[at]):
        return None
    stop -= low[stop - 1] == "who" and stop - 1 > end
    return _spoken_of(low, first, stop, known) or _group(sentence, first, stop, known)


def _counts(low: tuple[str, ...], at: int) -> bool:
    """Whether an amount at a token can be one of people: `a group of`, not that of `No. 10`, nor the `one` of `the one`."""
    if low[at] in _BUNCHES:
        return low[at + 1] == "of"
    if low[max(0, at - 1)] == "no." or not _is_amount(low[at]):
        return False
    return low[at] != "one" or low[at - 1] in ("no", "not", "single")


def _is_of_people(sentence: Sentence, at: int, end: int, stop: int) -> bool:
    """Whether what follows an amount, from token `end` on, goes with it: nothing, `of them`, `who came`, `of the`, `mourners`."""
    low = sentence.low
    if end == stop or low[end] in _TAILS or low[end - 1] in DEFINITE or (low[at] in _WHOLE and low[at + 1] in COLLECTIVES):
        return True
    return _is_plural(sentence, end, stop)


def _is_of_party(sentence: Sentence, end: int, stop: int, known: Known) -> bool:
    """`Liberals` in `some leading Liberals`: a name of many, with nothing but what such people are before it."""
    name = sentence.words[stop - 1]
    many = name[:1].isupper() and name.endswith("s") and len(name) > _SURNAME and not name.isupper()
    return many and known.cues.lists["people_adjectives"].issuperset(sentence.low[end : stop - 1])


def _spoken_of(low: tuple[str, ...], first: int, stop: int, known: Known) -> Mention | None:
    """Those of whom the text spoke before: `all three`, `none of them`, `each`, `everyone`."""
    words, (_, group) = low[first:stop], known.cast.last_group
    if words[0] in ("all", "the") and len(words) < 4 and words[-1] in ("three", "four"):
        return Mention(first, stop, (), "pronoun")
    if words[0] in _OF_ALL and words[1:] in _OF_THEM:
        return Mention(first, stop, (group,) if group else (), "pronoun")
    return Mention(first, stop, (group,), "group") if group and words in _EVERYBODY else None


_THINGS = frozenset("buses trains planes jets flights cars trucks lorries boats vans tickets seats screens cameras".split())


def _is_whoever(low: tuple[str, ...], first: int, stop: int) -> bool:
    """`if everyone is invited`, `unless anybody comes`: whoever that may be."""
    return low[first:stop] in _WHOEVER and first > 0 and low[first - 1] in ("if", "unless", "whether")


_WHOEVER = (("everyone",), ("everybody",), ("anyone",), ("anybody",))


def _is_nobody_who(low: tuple[str, ...]) -> bool:
    """`nobody knows who`: a verb follows the amount, and another clause opens behind it."""
    return len(low) > 2 and low[-1] == "who" and low[-2] in _WONDERING


_WONDERING = frozenset("knows knew know said says asked asks sure told".split())


def _opening(low: tuple[str, ...], stop: int, known: Known) -> int:
    """Where the clause opens whose first words end at a token."""
    first, floor = stop - 2 * (low[max(0, stop - 2) : stop] == _OF_WHOM), max(0, stop - _LONGEST + 1)
    while first > floor and low[first - 1] not in _OPENERS and low[first - 1] not in known.cues.saying:
        first -= 1
    return first


def _is_amount(word: str) -> bool:
    return word in AMOUNTS or word[0].isdigit()


def _goes_on(word: str) -> bool:
    """Whether an amount goes on with a word: `two hundred`, `40 or so`, `half of` no more."""
    return _is_amount(word) or (word in _AROUND and word not in _TAILS)


def counted_after(sentence: Sentence, first: int, known: Known) -> Mention | None:
    """So many people under a noun of any kind, which begin at a token: `invited about 400 traders`."""
    low, at = sentence.low, first
    while at < len(low) and low[at] in _AROUND and low[at] not in AMOUNTS:
        at += 1
    amount = at
    while at < len(low) and (_is_amount(low[at]) or low[at] == "of"):
        at += 1
    if at == amount:
        return None
    last = next((j + 1 for j in range(at, min(len(low), at + 3)) if _is_plural(sentence, j, j + 1)), 0)
    return _group(sentence, first, last, known) if last else None


_OF_ALL = frozenset("both none neither each all".split())
_OF_WHOM = ("of", "whom")
_OF_THEM = ((), ("of", "them"), _OF_WHOM, *(("of", "the", count) for count in ("two", "three", "four")))
_EVERYBODY = (("everybody",), ("everyone",), ("all", "of", "them"), ("each", "of", "them"), ("every", "one", "of", "them"))


def _past_time(low: tuple[str, ...], first: int, stop: int) -> int:
    """The token behind `this year`, `in 2005`, `on Friday` or `so far` where that opens the clause, or behind the `of` of `of the 30 invited`, the `to` of
    `to the 30 invited`."""
    if low[first] == "to":
        return first + 1  # `wrote to the three bishops`
    if low[first] == "of":
        return first + 1 + (low[first + 1 : first + 2] == ("the",))
    if low[first : first + 2] == ("so", "far"):
        return first + 2
    timed = low[first] in ("this", "last") and not _SPANS.isdisjoint(low[first + 1 : first + 2])
    dated = low[first] in ("in", "on") and first + 1 < stop and (_is_year(low[first + 1]) or low[first + 1].endswith("day"))
    return first + 2 if timed or dated else first


_SPANS = PERIODS | {"time"}


def _is_plural(sentence: Sentence, first: int, stop: int) -> bool:
    """Whether a plural noun begins here, with a word or two before it: `more mourners`, `local schoolchildren`."""
    for at in range(first, min(stop, first + 4)):
        word = sentence.words[at]
        if word.islower() and (word in _PRONE or (word.endswith("s") and not word.endswith("ss"))):
            return at + 1 == stop or sentence.low[at + 1] in _TAILS
    return False


def _is_year(word: str) -> bool:
    return len(word) == 4 and word[:2] in ("19", "20")


def _group(sentence: Sentence, first: int, stop: int, known: Known) -> Mention | None:
    """The group that an amount is: `half of them` and `twenty` are of the group spoken of last."""
    words, low = sentence.words[first:stop], sentence.low[first:stop]
    if low[0] == "neither" and "nor" in low:
        words = tuple("and" if word == "nor" else word for word in words[1:])  # `neither the mayor nor any of her aides`
        name = " ".join(words).replace(" and any of ", " and ")
        return Mention(first, stop, (known.introduce("group", name),), "group")
    if low[0] in ("none", "neither"):
        return _none_of(words, Mention(first, stop, (), "group"), known)
    of_them = not {"of", "from", "in", "who"}.isdisjoint(low)
    name = " ".join(words)
    noun, _ = known.cast.last_group
    if low[-2:] == _OF_WHOM and first > 1 and sentence.low[first - 1] == ",":
        noun = _noun_before(sentence, first - 1) or noun
    if noun and low[-2:] in (("of", "them"), _OF_WHOM):
        name = f"{' '.join(words[:-1])} the {noun}"
    if noun and not of_them and low[-1] not in _NOBODY and _is_amount(low[-1]):
        name = f"{name} {noun}"
    return Mention(first, stop, (known.introduce("group", name),), "group")


def _noun_before(sentence: Sentence, comma: int) -> str:
    """The plural right before a comma: `leaders` in `has divided leaders, several of whom`; empty where none stands there."""
    word = sentence.words[comma - 1]
    return word if word.islower() and word.endswith("s") else ""


def _none_of(words: tuple[str, ...], none: Mention, known: Known) -> Mention | None:
    """Those of whom `none of the ministers`, `neither of the princes`, `none of them` or `none` tells; nobody where no group was spoken of."""
    if words[2:] and words[2].lower() != "them":
        name = " ".join(words[2:])
        return none._replace(ids=(known.introduce("group", name),))
    _, group = known.cast.last_group
    return none._replace(ids=(group,)) if group else None


_WHOLE = frozenset(("whole", "entire"))
COLLECTIVES = frozenset(
    "family government cabinet parliament congress senate team party public council cast crew clergy opposition household board committee jury "
    "squad panel club union staff delegation leadership choir orchestra band class village".split()
)
_NOBODY = frozenset("nobody none one no-one half third quarter rest majority minority handful others everyone everybody".split())
