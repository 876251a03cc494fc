"""Whether a name speaks of several: `two allies`, `unnamed officials`."""

import re

_SEVERAL = frozenset(
    "two three four five six seven eight nine ten eleven twelve both some several many few dozens scores hundreds thousands".split()
)
_PLURALS = ("people", "men", "children", "police")
_ENDS_LIKE_PLURALS = ("ss", "us", "is", "news", "series")
_HEAD_ENDS = re.compile(r"[,;(]| (?:of|from|in|at|for|with|on|to|by|who|whom|near|close|familiar|behind|inside|within|briefed) ")
_NUMBER = re.compile(r"(?:about |around |over |some |nearly |at least |more than )?(\d[\d.,]*)(?= (?!-)|$)", re.IGNORECASE)


def names_several(name: str, described: bool) -> bool:
    """Whether a verb beside a name stands in the plural: `the delegates`, `two allies`; not `the coalition`, nor a name like Reuters, which has
    a capital. Where somebody is `described`, a capital proves nothing: `Danish Officials`."""
    number, first = _NUMBER.match(name), name.split()[0].casefold()
    if number or first in ("a", "an", "one"):
        return number is not None and number[1] != "1"
    head = _HEAD_ENDS.split(name, maxsplit=1)[0].split()[-1:]
    if first in _SEVERAL or not head:
        return first in _SEVERAL
    noun = head[0].casefold()
    return (described or head[0] == noun) and (
        noun.endswith(_PLURALS) or (noun.endswith("s") and not noun.endswith(_ENDS_LIKE_PLURALS))
    )
