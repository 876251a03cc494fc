"""Whether a name speaks of several, and a kind's question put to one or to several: Was the guest invited? Were the guests invited?"""

import re

from kimvisit.records.model import Actor

_SEVERAL = frozenset(
    "two three four five six seven eight nine ten eleven twelve both some several many few dozens scores hundreds thousands".split()
)
_PLURALS = frozenset("people men women children police".split())
_ENDS_LIKE_PLURALS = ("ss", "us", "is", "news", "series")
_HEAD_ENDS = re.compile(r"[,;(]| (?:of|from|in|at|for|with|on|to|by|who|whom|near|close|familiar|behind) ")
_NUMBER = re.compile(r"(?:about |around |over |some |nearly |at least |more than )?(\d[\d.,]*)\b", re.IGNORECASE)
_VERBS = {"was": "were", "is": "are", "does": "do", "has": "have"}
_BESIDE_SUBJECT = re.compile(rf"\b({'|'.join(_VERBS)})(?= {{subject}})|(?<={{subject}} )({'|'.join(_VERBS)})\b", re.IGNORECASE)


def is_plural(actor: Actor) -> bool:
    """Whether a verb beside the actor's name stands in the plural: `the delegates`, `two allies`; not `the coalition`, nor a name like Reuters."""
    name = actor.name
    number, first = _NUMBER.match(name), name.split()[0].casefold()
    if number or first in ("a", "an", "one"):
        return number is not None and number[1] != "1"
    head = _HEAD_ENDS.split(name, maxsplit=1)[0].split()[-1:]
    if first in _SEVERAL or not head:
        return first in _SEVERAL
    noun = head[0].casefold()
    is_description = actor.sort == "group" or head[0] == noun
    return is_description and (noun in _PLURALS or (noun.endswith("s") and not noun.endswith(_ENDS_LIKE_PLURALS)))


def question(asks: str, subject: str, several: bool = False) -> str:
    """A kind's question about a subject, the verb beside it in the plural where it is several."""
    if several:
        asks = _BESIDE_SUBJECT.sub(_plural, asks)
    return asks.replace("{subject}", subject)


def _plural(found: re.Match[str]) -> str:
    verb = _VERBS[found[0].casefold()]
    return verb.capitalize() if found[0][0].isupper() else verb
