"""Whether being in a place is a visit: a plan to be there, a stay for something, one that ended."""

from collections.abc import Sequence

from kimvisit.drafting.grammar.day_words import past_dates
from kimvisit.drafting.grammar.phrase import Phrase
from kimvisit.drafting.matching.endings import in_month, in_year
from kimvisit.drafting.text.cue import Cue
from kimvisit.drafting.text.cues import Cues


def holds_as_stay(low: Sequence[str], last: int, phrase: Phrase, cue: Cue, place: str, cues: Cues) -> bool:
    """For `be in`: a plan to be there, or a stay there for something; no `in Parliament`."""
    if not cue.flag("stay"):
        return True
    if place.rsplit(" ", 1)[-1].lower() in cues.lists["body_words"] - _GROUNDS:
        return False
    if cue.listed("with"):
        goes_on = low[past_dates(low, last) :][:1]
        return phrase.future and goes_on != () and goes_on[0] in cue.listed("with")
    return phrase.future or low[past_dates(low, last) :][:1] in (("for",), ("to",)) or _once(low, last) or _on_a_visit(low, last)


def _on_a_visit(low: Sequence[str], last: int) -> bool:
    """`is in Oslo on a private visit`, `on official business`."""
    return low[last : last + 1] == ("on",) and not _VISITS.isdisjoint(low[last + 1 : last + 6])


def _once(low: Sequence[str], last: int) -> bool:
    """`was in Oslo last month`, `on Monday`, `three times`, `in 2013`: a stay that ended."""
    return (
        low[last : last + 1] in _RECENTLY
        or low[last + 1 : last + 2] in (("times",), ("ago",))
        or (low[last : last + 1] in (("on",), ("this",), ("late",), ("early",)) and past_dates(low, last) > last + 1)
        or (low[last : last + 1] != () and low[last].endswith("day"))
        or in_year(low, last)
        or in_month(low, last)
    )


_VISITS = frozenset("visit trip tour business mission errand stopover".split())
_RECENTLY = (("last",), ("earlier",), ("twice",), ("yesterday",), ("today",), ("recently",))
_GROUNDS = frozenset("square palace stadium hall cathedral island".split())
