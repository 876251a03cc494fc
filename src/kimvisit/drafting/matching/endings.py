"""Where a clause may end behind an idiom that names no occasion: `is coming`, `is coming because ...`, `is coming on Friday`, `is expected in the pews`."""

from collections.abc import Sequence
from functools import lru_cache

from kimvisit.drafting.grammar.day_words import past_day
from kimvisit.drafting.grammar.verbs import CHANCES
from kimvisit.drafting.matching.parts_of_occasions import part_ahead
from kimvisit.drafting.text.closed import BEING, HAS
from kimvisit.drafting.text.cue import Cue
from kimvisit.drafting.text.cues import Cues
from kimvisit.drafting.text.inflect import is_past
from kimvisit.drafting.text.numbers import NUMBERS, NUMERALS
from kimvisit.drafting.text.times import MONTHS, UNITS

_ENDS = frozenset("; : . ? ! “ ” , ) – — - and but since while because when".split()) | {'"'}
_WITHIN = frozenset("in on at among amongst from inside behind beside near along around".split())
_BREAKS = frozenset(", ; : . and of that who which with for when".split())
_REACH = 6
_ABOUT = frozenset("about over on as to".split())
_NEWS = frozenset(
    "news fact word announcement report reports rumour rumours rumor rumors revelation reminder knowledge day confirmation".split()
)
_CLAUSES = CHANCES | {"whether", "that", "decision", "refusal", "failure"}
_STANDS = frozenset("is was are were remains remained depends depended will has came comes".split())
_ADVERBIAL = frozenset(
    "on by with without alone alongside together despite because due after before until unless if though although even whatever however as so while when where or nor via "
    "this next last later early for along too also either anyway again instead himself herself themselves tomorrow tonight today yesterday out over amid at in among during "
    "ahead regardless both not never then thanks from".split()
)
_AMOUNTS = NUMERALS | frozenset("a an several some only just barely less".split())
_LATER = frozenset(("later", "afterwards"))
_IN_MONTHS = frozenset(("in", month) for month in frozenset(MONTHS) - {"may"} | {"may-month"})
_COMPASS = frozenset("north south east west".split())
_COUNTS = frozenset("a an just only barely less more few about".split())
_RECKONED = frozenset("before after early late ago ahead beforehand earlier later".split())
_BEHIND_TIME = _ENDS | frozenset("local p.m a.m gmt in from aboard".split())
_HOURS = frozenset("hour hours minute minutes".split())
_REACHES = frozenset(", . ; and in at on to that".split())
_SHORTLY = frozenset("shortly just soon minutes hours".split())
_TIMES = frozenset("noon midday midnight dawn dusk sunrise sunset daybreak nightfall dark".split())
Phrases = dict[str, list[tuple[str, ...]]]


def closes(low: Sequence[str], after: int, cue: Cue, cues: Cues) -> bool:
    """Whether the clause ends here, or goes on with a reason, a day, a companion, or a place where guests sit and stand."""
    words = cue.listed("then") or cue.listed("closing")
    if cue.flag("open") and _asks_of_another(low, after):
        return False
    if cue.flag("further"):  # a weak word, for which it is not enough that the clause ends
        return after < len(low) and (
            _is_day_alone(low, after) or any(_goes_on_so(low, at, words, cues) for at in {after, past_day(low, after)})
        )
    if then(low, after, words) or after_all(low, after + (low[after] in _COMPASS), cues):
        return True
    inside = low[after] in _WITHIN and (setting_ahead(low, after + 1, cues) or part_ahead(low, after + 1)[1] > 0)
    return inside or _is_while(low, after)


def _goes_on_so(low: Sequence[str], at: int, words: tuple[str, ...], cues: Cues) -> bool:
    """Whether the clause goes on with one of the words, or an ending: `arrived to cheers`, `arrived on Monday to cheers`."""
    return followed(low, at, words) or after_all(low, at, cues) or _is_while(low, at)


def _asks_of_another(low: Sequence[str], after: int) -> bool:
    """`is not sure whether Ann Lee will come`, `about whether she will`: what is open is told by a clause of its own."""
    at = next((t for t in range(after, min(len(low), after + 3)) if low[t] not in _ABOUT), len(low))
    return at < len(low) - 1 and low[at] in ("whether", "if") and low[at + 1] != "to"


def after_all(low: Sequence[str], after: int, cues: Cues) -> bool:
    """Whether one of the endings of the word lists stands here."""
    return not shuns(low, after) and followed(low, after, cues.lists["endings"])


def shuns(low: Sequence[str], at: int) -> bool:
    """`instead of attending`: what is done in place of coming."""
    return at + 2 < len(low) and low[at] == "instead" and low[at + 1] == "of" and low[at + 2].endswith("ing")


def setting_ahead(low: Sequence[str], start: int, cues: Cues) -> bool:
    """Whether the noun phrase that begins here is headed by a place inside an occasion: `her usual seat`, `the front row`."""
    settings = cues.lists["settings"]
    for j in range(start, min(len(low), start + _REACH)):
        if low[j] in settings:
            return low[j + 1 : j + 2] != ("of",) and not (j + 1 < len(low) and low[j + 1] in settings)
        if low[j] in _BREAKS:
            break
    return False


def then(low: Sequence[str], after: int, words: tuple[str, ...]) -> bool:
    """Whether the clause ends after the verb, or goes on with one of the words."""
    if (
        after >= len(low)
        or low[after] in _ENDS
        or _when(low, after)
        or (low[after] in _STANDS and (low[0] in ("only", "not") or not _CLAUSES.isdisjoint(low[:after])))
        or (low[after] == "that" and low[0] == "it")  # `It was after she pulled out that`
        or (is_past(low[after]) and _is_subject(low[:after]))
    ):
        return True
    return followed(low, after, words)


def _is_subject(clause: Sequence[str]) -> bool:
    """`The news that she will not come (surprised them)`, `That he is coming (worried them)`: a clause that a verb may follow."""
    that = next((j for j in range(len(clause) - 1, -1, -1) if clause[j] == "that"), -1)
    told = that == 0 or (that > 0 and clause[that - 1] in _NEWS)
    return told and clause[-1] not in BEING | HAS


def goes_on(low: Sequence[str], after: int) -> bool:
    """Whether an adverbial or another clause begins here, and no object: `will attend despite ...`, `never arrived at all`."""
    word = low[after]
    return word in _ADVERBIAL or word.endswith(("ly", "day")) or word.isdigit()


def _when(low: Sequence[str], at: int) -> bool:
    """`on Monday`, `for May 9`, `on the 4th of June`, `next week`, `in 2005`, `a week later`; not the town in `in Sunday Creek`."""
    return past_day(low, at) > at or _is_later(low, at)


def _is_later(low: Sequence[str], at: int) -> bool:
    """`a week later`, `two days afterwards`, `only hours later`."""
    if low[at] not in _AMOUNTS and low[at] not in UNITS and not low[at].isdigit():
        return False
    return any(low[j] in _LATER and low[j - 1] in UNITS for j in range(at + 1, min(len(low), at + 5)))


def _is_while(low: Sequence[str], at: int) -> bool:
    """`for three hours`, `for more than an hour`, `shortly after noon`, `just before dawn`, `at 6 p.m.`, `nine days before the event`."""
    if _is_reckoned(low, at):
        return True
    if low[at : at + 1] == ("for",):
        hour = next((j for j in range(at + 2, min(at + 6, len(low))) if low[j] in _HOURS), at)
        return hour > at and _REACHES.isdisjoint(low[at + 1 : hour])
    at += low[at : at + 1] != () and low[at] in _SHORTLY
    if at + 1 >= len(low) or low[at] not in ("before", "after", "at", "around"):
        return False
    told = low[at + 1] in _TIMES or low[at + 1][0].isdigit()
    return told and (at + 2 >= len(low) or low[at + 2] in _BEHIND_TIME or past_day(low, at + 2) > at + 2)


def _is_reckoned(low: Sequence[str], at: int) -> bool:
    """`nine days before the event`, `a week early`, `with only hours to go`: how long before or after."""
    unit = next((j for j in range(at + 1, min(at + 5, len(low) - 1)) if low[j] in UNITS), 0)
    counted = unit > 0 and (low[at] in _COUNTS or low[at] in NUMBERS or low[at].isdigit())
    return counted and low[unit + 1] in _RECKONED and _REACHES.isdisjoint(low[at:unit])


def _is_day_alone(low: Sequence[str], at: int) -> bool:
    """Whether a day ends the clause: `arrives on Wednesday`, `arrives on 4 June`; not `went on Sunday to church`."""
    end = past_day(low, at)
    return low[at] == "on" and end > at and (end >= len(low) or low[end] in _ENDS)


def in_year(low: Sequence[str], at: int) -> bool:
    """`in 2005`."""
    return low[at : at + 1] == ("in",) and at + 1 < len(low) and low[at + 1].isdigit()


def in_month(low: Sequence[str], at: int) -> bool:
    """`in May`, `in May 2005`."""
    return low[at : at + 2] in _IN_MONTHS


def followed(low: Sequence[str], after: int, words: tuple[str, ...] | frozenset[str]) -> bool:
    """Whether one of the words or phrases stands right here."""
    phrases = _by_first(words).get(low[after], ()) if after < len(low) else ()
    return bool(phrases) and any(tuple(low[after : after + len(phrase)]) == phrase for phrase in phrases)


@lru_cache(maxsize=1024)
def _by_first(phrases: tuple[str, ...] | frozenset[str]) -> Phrases:
    """Phrases as tokens, by their first word."""
    found: Phrases = {}
    for phrase in phrases:
        if words := tuple(phrase.split()):
            found.setdefault(words[0], []).append(words)
    return found
