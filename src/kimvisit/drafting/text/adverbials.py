"""Words that tell when or how, read back from their end: `late on Monday`, `for the first time in ten years`, `in all likelihood`."""

from kimvisit.drafting.text.numbers import SEVERAL
from kimvisit.drafting.text.times import CALENDAR, DAYS, PARTS_OF_DAY, SEASONS, UNITS

_UNITS = (
    UNITS
    | SEASONS
    | frozenset(
        "weekend moment decade decades season noon midnight dawn dusk tonight "
        "today yesterday tomorrow ago earlier later before afterwards time once twice fortnight".split()
    )
)
_AROUND = SEVERAL | frozenset(
    "late early last this next in on at for the a an same previous following first second third few several some couple "
    "after just only over during past by final half nearly almost more than little long coming same very".split()
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


def before_adverbial(low: tuple[str, ...], last: int) -> int:
    """The token before an adverbial between subject and verb that ends here: `Ann Lee in turn will come`; the token itself where there is none."""
    for words in _ADVERBIALS.get(low[last], ()):
        if low[max(0, last + 1 - len(words)) : last + 1] == words:
            return last - len(words)
    return last


def _by_last(phrases: str) -> dict[str, list[tuple[str, ...]]]:
    """Phrases as tokens, by their last word."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases.split(","):
        found.setdefault(phrase.rpartition(" ")[2], []).append(tuple(phrase.split()))
    return found


_ADVERBIALS = _by_last(
    "in turn,in return,in fact,in the end,in response,at first,at last,at the last minute,at the last moment,at the time,at short notice,of course,"
    "as usual,as expected,after all,by contrast,for his part,for her part,for their part,on his part,on her part,on their part,on the other hand,for now,for once,so far,no doubt,"
    "among others,in all likelihood,in all probability,in the meantime,as a result,as well,as ever,once more,at least,at any rate,at long last,at present,in person,in any case,"
    "on balance,in effect,in addition,on reflection,with regret,as planned,as scheduled,as promised,all the same,even so,more or less,in principle,by then,by now,before long,sooner or later,at some point,one day,in the near future,in due course,at some stage"
)
