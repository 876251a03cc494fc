"""What stands around a claim and makes it none, or leaves it open: questions, plans that came to nothing."""

from itertools import pairwise, takewhile

from kimvisit.drafting.certainty.words import NOT
from kimvisit.drafting.grammar.opened import is_surprise
from kimvisit.drafting.text.closed import DO, FINITE, HAS, IS, MAY
from kimvisit.drafting.text.cue import Cue
from kimvisit.drafting.text.cues import Cues
from kimvisit.drafting.text.sentences import Sentence


def is_headed(sentence: Sentence, first: int) -> bool:
    """A headline without its auxiliary: `Ann Lee coming to Oslo`, with nothing but names before the verb."""
    return (
        first > 0
        and first + 1 < len(sentence.words)
        and sentence.words[first][0].islower()
        and all(not word[0].islower() for word in sentence.words[:first])
    )


def is_beside(sentence: Sentence, first: int) -> bool:
    """`with Ann Lee attending in his place`: a clause without a verb of its own that tells who comes."""
    for j in range(first - 1, max(-1, first - 12), -1):
        if sentence.low[j] == "with":
            return j < first - 1
        if sentence.low[j] in _CUTS:
            return False
    return False


def is_idle(sentence: Sentence, word: str, place: int, past: bool) -> bool:
    """`She will not come, whether they ask her or not`; `if she went, ...`: nothing is said of what is done or planned."""
    low = sentence.low
    if word == "if":
        supposed = any(word in ("would", "could", "might") or word.endswith("'d") for word in low)
        return past and supposed and not asks(sentence, place) and not is_surprise(low, place)
    loose = place == 0 or low[place - 1] in (",", '"', "“", "-", "—", "–") or low[place - 1] == "regardless"
    return loose and ("or", "not") in pairwise(low[place:])


def in_any_case(low: tuple[str, ...], place: int) -> bool:
    """Whether a clause that opens at a token is one of all cases: `no matter which leaders come`, `regardless of who attends`."""
    return low[max(0, place - 2) : place] in (("no", "matter"), ("regardless", "of"), ("irrespective", "of"))


def first_time_of_a_plan(sentence: Sentence, first: int) -> bool:
    """`It would be the first time she travelled abroad`: no journey made."""
    before = sentence.low[:first]
    if "first" not in before:
        return False
    times = [j for j in range(max(1, first - 14), first) if before[j - 1 : j + 1] == ("first", "time")]
    if times and first - times[-1] > _BESIDE and not _OTHER_CLAUSE.isdisjoint(before[times[-1] :]):
        return False  # `the first time they meet since 2019, when they held a summit`
    return bool(times) and not {"would", "will", "could"}.isdisjoint(before[: times[-1]])


_BESIDE = 6
_OTHER_CLAUSE = frozenset(", when since while who which where but".split())


def denies_itself(lead: tuple[str, ...], cues: Cues) -> bool:
    """`ruled out attending`: the verb of denying was read with the verb phrase."""
    return any(word in cues.hedges and word in cues.saying and cues.saying[word].sort == "denying" for word in lead)


def questioned(sentence: Sentence, at: int) -> bool:
    """Whether the next stop after a token, within a quotation too, is a question mark; or a line without a stop asks: `Did Ann Lee go to Oslo`."""
    if "?" not in sentence.low and sentence.low[0] not in _ASKING:
        return False
    stop = next((word for word in sentence.low[at:] if word in (".", "!", "?")), "")
    return (stop == "?" and not _asks_further_on(sentence.low, at)) or (not stop and sentence.low[0] in _ASKING)


def _asks_further_on(low: tuple[str, ...], at: int) -> bool:
    """`Ann Lee was invited to Oslo, but will she come?`: whether only a clause behind asks."""
    if low[0] in _ASKING | MAY | _INTERROGATIVES:
        return False
    return any(word in ("but", "so", "yet") and after in _ASKING | MAY | _INTERROGATIVES for word, after in pairwise(low[at:]))


def expects(low: tuple[str, ...], first: int, at: int) -> bool:
    """Whether the verb stands under an expectation: `is likely to come`, `we expect Ann to come`."""
    before = takewhile(lambda word: word != ",", reversed(low[max(0, first - 11) : first]))
    return not _EXPECTING.isdisjoint(low[first:at]) or not _EXPECT.isdisjoint(before)


def left_open(sentence: Sentence, after: int) -> bool:
    """`Asked whether Ann Lee would come, he said that no decision had been made`: an answer that leaves it open."""
    return any(pair in _UNANSWERED for pair in pairwise(sentence.low[after:]))


def asks(sentence: Sentence, place: int) -> bool:
    """Whether the words before a place put a question or leave one open: `would not say whether`, `it is unclear if`."""
    return not _PUTTING.isdisjoint(sentence.low[max(0, place - 4) : max(0, place)])


def borne(low: tuple[str, ...], first: int, cue: Cue) -> bool:
    """`a letter inviting her`, `a letter from the king, inviting her`, `wrote to her inviting her`."""
    return first > 0 and (bearer_at(low, first, cue) >= 0 or not _WROTE.isdisjoint(low[max(0, first - 6) : first]))


def bearer_at(low: tuple[str, ...], first: int, cue: Cue) -> int:
    """The noun of what carries an invitation that begins at a token: right before it, or with its sender or who gets it between; -1 where none does."""
    words = cue.listed("borne")
    at = next((t for t in range(first - 1, max(-1, first - _FROM_AFAR), -1) if low[t] in words), -1)
    if at < 0 or at == first - 1:
        return at
    return at if low[at + 1] in ("from", "to") and FINITE.isdisjoint(low[at:first]) else -1


def before_that(low: tuple[str, ...], word: str, place: int, first: int) -> str:
    """What governs a that-clause, its `that` left out or not; nothing where it is denied: `no doubt that`, `it is unlikely she will come`."""
    if not word:
        near = range(first - 2, max(1, first - 7), -1)
        if doubted := _doubted(low, near):
            return doubted
        clause = takewhile(lambda j: low[j] != ",", (first - 1, *near))  # `who was doubtful until then, has accepted`
        return next((low[j] for j in clause if low[j] in _ODDS and low[j - 1] in _IT_IS and low[j + 1] not in ("to", "for")), "")
    place = _over_aside(low, place)
    before = low[place - 1] if word == "that" and place else ""
    return "" if before in ("doubt", "question") and low[place - 2] == "no" else before


def _over_aside(low: tuple[str, ...], that: int) -> int:
    """The comma that opens the aside before `that` in `it is possible, however, that`; the token itself where there is none."""
    if low[that - 1 : that] != (",",):
        return that
    return next((j for j in range(that - 2, max(0, that - _ASIDE), -1) if low[j] == ","), that)


_ASIDE = 6


def _doubted(low: tuple[str, ...], near: range) -> str:
    """The word of doubt before a clause without `that`: `doubts Ann Lee will come`, `is not sure Ann Lee will come`."""
    for j in near:
        if low[j] in _DOUBTS:
            return "doubt"
        if low[j] in _SURE and not NOT.isdisjoint(low[max(0, j - 2) : j]):
            return "unsure"
        if low[j] in _CUTS:
            break
    return ""


_ASKING = IS | HAS | DO
_INTERROGATIVES = frozenset("who why when where what how".split())
_CUTS = frozenset(", ; : . “ ” that which who is are was were has have will would to from at by and or".split())
_DOUBTS = frozenset("doubt doubts doubted".split())
_EXPECT = frozenset("expect expects plan plans".split())
_IT_IS = frozenset("is was it seems seemed looks looked remains very highly quite also still".split())
_ODDS = frozenset("possible likely unlikely doubtful conceivable".split())
_SURE = frozenset("sure certain convinced confident".split())
_UNANSWERED = frozenset(
    (
        ("no", "decision"),
        ("declined", "to"),
        ("refused", "to"),
        ("not", "say"),
        ("not", "decided"),
        ("no", "comment"),
        ("too", "early"),
    )
)
_FROM_AFAR = 16
_WROTE = frozenset("wrote written writes".split())
_EXPECTING = _EXPECT | frozenset(
    "plan plans planned planning known leaning inclined expected likely unlikely probably thought believed looks".split()
)
_PUTTING = frozenset("say confirm know known see clear unclear wonder specify comment asked asking".split())
