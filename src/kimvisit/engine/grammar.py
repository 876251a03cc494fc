"""Whether a name speaks of several, and a kind's question put to one or to several: Was the guest invited? Were the guests invited?"""

import re

from kimvisit.engine.several import names_several
from kimvisit.records.model import Actor

_VERBS = {"was": "were", "is": "are", "does": "do", "has": "have"}
_BESIDE_SUBJECT = re.compile(rf"\b({'|'.join(_VERBS)})(?= {{subject}})|(?<={{subject}} )({'|'.join(_VERBS)})\b", re.IGNORECASE)


def is_plural(actor: Actor) -> bool:
    """Whether a verb beside the actor's name stands in the plural: `the delegates`, `two allies`; not `the coalition`, nor a name like Reuters."""
    return names_several(actor.name, described=actor.sort == "group")


def question(asks: str, subject: str, several: bool = False) -> str:
    """A kind's question about a subject, the verb beside it in the plural where it is several."""
    if several:
        asks = _BESIDE_SUBJECT.sub(_plural, asks)
    return asks.replace("{subject}", subject)


def _plural(found: re.Match[str]) -> str:
    verb = _VERBS[found[0].casefold()]
    return verb.capitalize() if found[0][0].isupper() else verb
