"""What somebody goes somewhere to do: `flew home to attend the funeral`, `will return to Oslo on Friday to take part`."""

from kimvisit.drafting.grammar.auxiliaries import phrase_before
from kimvisit.drafting.grammar.governors import governor
from kimvisit.drafting.grammar.phrase import Phrase
from kimvisit.drafting.text.closed import WALLS
from kimvisit.drafting.text.cues import Cues
from kimvisit.drafting.text.inflect import forms_of_all
from kimvisit.drafting.text.sentences import Sentence


def errand(sentence: Sentence, verb: int, cues: Cues) -> Phrase | None:
    """`flew home to attend the funeral`, `will return to Oslo on Friday to take part`: whoever is under way does it, in the time of the verb of
    moving; who left to attend is not there yet."""
    low = sentence.low
    if low[verb - 1] != "to" or low[verb] in _MEETING:
        return None
    at, tag = _moving_before(low, verb)
    if not at or governor(sentence, verb - 2, cues) or (low[at] in _SETTING_OUT and low[at + 1] == "for"):
        return None  # `left for Oslo to attend` is told by where she left for
    way = phrase_before(sentence, at, tag, cues, False)
    if way.tag == "ing" and way.bare:
        return None
    ahead = way.future or (way.bare and way.tag in ("base", "s")) or way.tag == "ing" or low[at] in _SETTING_OUT
    hedges = way.hedges or (("probable",) if ahead else ())
    return way._replace(verb=verb, tag="governed", passive=False, bare=False, future=ahead, hedges=hedges)


def _moving_before(low: tuple[str, ...], verb: int) -> tuple[int, str]:
    """The verb of moving that an aim follows, and its tag: `flew` in `flew home to attend the funeral`; 0 where none does."""
    moving = _REACHING if low[verb] == "invite" else _MOVING
    at = next((j for j in range(verb - 2, max(-1, verb - _WAY), -1) if low[j] in moving or _ends_way(low, j)), -1)
    if at < 1 or low[at] not in moving or low[at - 1] in _ARTICLES or low[at + 1] == "of":
        return 0, ""
    return at, moving[low[at]]


def _ends_way(low: tuple[str, ...], at: int) -> bool:
    """Whether another clause or another aim stands here: `flew to Oslo to ask her to come`."""
    return low[at] in _WAY_ENDS or (low[at] == "to" and low[at + 1] in _AIMS)


_ARTICLES = frozenset("a an the his her its their this that first on".split())
_AIMS = frozenset(
    "ask urge tell persuade beg invite press convince see meet help get let make plead call watch demand enable order warn".split()
)
_MEETING = frozenset("meet hold have talk confer discuss see negotiate greet receive host".split())
_MOVING = forms_of_all("fly travel come go stay return head leave depart arrive drive sail journey ride walk hurry rush")
_SETTING_OUT = forms_of_all("leave depart head").keys()
_REACHING = _MOVING | forms_of_all("call phone telephone ring write use visit")
_WAY = 16
_WAY_ENDS = WALLS | {",", "and", "which", "who"}
