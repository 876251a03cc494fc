"""Words that tell when, read back from their end: `late on Monday`, `for the first time in ten years`, `earlier this month`."""

from kimvisit.drafting.text.starters import CALENDAR, DAYS, PARTS_OF_DAY

_UNITS = frozenset(
    "day days week weeks month months year years weekend hour hours minute minutes moment decade decades season noon midnight dawn dusk tonight "
    "today yesterday tomorrow ago earlier later before afterwards time spring summer autumn winter once twice fortnight".split()
)
_AROUND = frozenset(
    "late early last this next in on at for the a an same previous following first second third few several some two three four five six seven eight "
    "nine ten twelve twenty couple after just only over during past by final half nearly almost more than little long coming same very".split()
)
_ENDING = _UNITS | CALENDAR | PARTS_OF_DAY | DAYS
_LONGEST = 9


def before_time(low: tuple[str, ...], last: int) -> int:
    """The token before the words that tell when and end at a token: that of `Lee` in `Ann Lee late on Monday accepted`; the token itself where none do."""
    if low[last] not in _ENDING and not (low[last].isdigit() and low[last - 1] in _ENDING):
        return last
    at = last
    while at > 0 and last - at < _LONGEST and (low[at] in _ENDING or low[at] in _AROUND or low[at].isdigit()):
        at -= 1
    return at
