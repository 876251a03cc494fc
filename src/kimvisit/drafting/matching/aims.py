"""To what somebody is asked: to come, or to something else: `invited her to attend`, not `invited her to comment` nor `asked her to cancel the gala`."""

from collections.abc import Sequence

from kimvisit.drafting.grammar.day_words import past_day
from kimvisit.drafting.matching.endings import setting_ahead
from kimvisit.drafting.matching.occasions_behind import occasion_ahead
from kimvisit.drafting.matching.presence import lead_of
from kimvisit.drafting.occasions.places import STOPS
from kimvisit.drafting.people.callings.nouns import is_calling
from kimvisit.drafting.text.closed import QUOTES
from kimvisit.drafting.text.cue import Cue
from kimvisit.drafting.text.cues import Cues
from kimvisit.drafting.text.numbers import CROWDS, SEVERAL
from kimvisit.drafting.text.sentences import Sentence

_ASIDE, _TITLE = 12, 5  # tokens
_AMOUNTS = SEVERAL | CROWDS | frozenset("more about some around nearly almost over world heads".split())
_APPEARING = frozenset("appear speak perform answer sing play".split())
DETERMINERS = frozenset("the a an his her its their this that these those any many some all such both other several".split())
_GOING = (("go", "to"), ("come", "to"))
_FROM_OUTSIDE = frozenset(  # what is done about an occasion by somebody who need not be there
    "look study review prepare plan organise organize arrange cancel postpone delay move boycott shun skip avoid ban stop block fund finance "
    "protect guard".split()
)


def aimed(sentence: Sentence, start: int, cue: Cue, cues: Cues) -> bool:
    """Whether what follows `to` is a coming: `invited her to attend`, not `invited her to comment`. Where the cue is `aimed`, it must follow, or
    an occasion: `was asked to the wedding`; where it is `averted`, behind a `not`: `persuaded her not to attend`."""
    low, must = sentence.low, cue.flag("aimed")
    past = _past_name(low, start)
    for j in range(start, min(len(low) - 1, start + 16)):
        if (low[j] == "," and j >= past) or (low[j] in STOPS and low[j] not in QUOTES):
            break
        if low[j] == "to" and must and (low[j - 1] == "not") is not cue.flag("averted"):
            return False
        if low[j] == "to" and (is_coming := _is_coming(sentence, j + 1, cue, cues)) is not None:
            return is_coming
    return not must


def _past_name(low: Sequence[str], start: int) -> int:
    """The token behind the comma that closes an aside, where an aim follows: that of `to` in `asked the premier, Ann Lee, to attend`."""
    commas = [j for j in range(start, min(len(low) - 1, start + _ASIDE)) if low[j] == ","]
    return commas[1] + 1 if len(commas) > 1 and low[commas[1] + 1] == "to" else start


def _is_coming(sentence: Sentence, at: int, cue: Cue, cues: Cues) -> bool | None:
    """Whether what begins behind `to` is a coming; None where it is neither that nor another aim (`to Oslo`, `to novelist Ann Lee`)."""
    low, word = sentence.low, sentence.low[at]
    if cue.flag("aimed") and low[at : at + 2] in _GOING and (low[at + 2] in DETERMINERS or sentence.words[at + 2][0].isupper()):
        return _is_coming(sentence, at + 2, cue, cues)  # `asked to go to the gala`, not `to the police station`
    if word in _FROM_OUTSIDE:
        return False
    ahead = occasion_ahead(sentence, at, cues)
    if cue.flag("aimed") and (ahead or _is_setting(sentence, at, cues)):
        return True
    if (ahead and word in DETERMINERS) or word in _AMOUNTS or word in cues.lists["people_nouns"]:
        return True
    return _is_verb_of_coming(sentence, at, cue, cues, ahead)


def _is_setting(sentence: Sentence, at: int, cues: Cues) -> bool:
    """A place where one is a guest: `asked to the palace`, `to the White House`."""
    low = sentence.low
    told = (low[at] in DETERMINERS and setting_ahead(low, at, cues)) or not cues.lists["venues"].isdisjoint(low[at : at + 2])
    name = at + (low[at] == "the")
    return told or (name < len(low) and sentence.words[name][0].isupper())


def _is_verb_of_coming(sentence: Sentence, at: int, cue: Cue, cues: Cues, ahead: bool) -> bool | None:
    """`to attend`, `to march at the gala`, `to speak on Monday`; None of `to dozens of leaders`, `to novelist Ann Lee`, where no verb stands."""
    low, word = sentence.low, sentence.low[at]
    if not sentence.words[at][0].islower() or word in DETERMINERS or word in cues.lists["people_adjectives"]:
        return None
    if low[at : at + 2] == ("attend", "to"):
        return False
    listed = any(" ".join(low[at : at + n]) in cue.listed("aims") for n in (1, 2, 3))
    if not listed and _titles_a_name(sentence, at, cues):
        return None
    return listed or ahead or lead_of(low, at + 1, cues) > 0 or (word in _APPEARING and past_day(low, at + 1) > at + 1)


def _titles_a_name(sentence: Sentence, at: int, cues: Cues) -> bool:
    """Whether words in lower case tell what somebody is whose name follows: `novelist Ann Lee`, `agriculture minister Ann Lee`."""
    name = next((j for j in range(at, min(len(sentence.words), at + _TITLE)) if sentence.words[j][0].isupper()), at)
    if name == at:
        return False
    last = sentence.low[name - 1]
    return last in cues.lists["titles"] or is_calling(last, cues)
