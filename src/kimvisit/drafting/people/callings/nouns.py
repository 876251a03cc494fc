"""Whether a noun tells what somebody does or is: `novelist`, `goalkeeper`, `functionary`, `veteran`; not `letter`."""

import re
from functools import lru_cache

from kimvisit.drafting.text.cues import Cues

_ENDS = ("er", "or", "ist", "ian", "man", "woman", "person", "eer", "ite", "ant", "maker", "year-old", "star")
_THINGS = frozenset(
    "letter order offer paper number power river centre center matter computer winter summer weather water tour hour corner border carrier chamber "
    "factor sector tractor motor door floor error mirror tower chapter plaster cover poster newsletter flyer list twist mist van plan weekend answer "
    "former latter other another under over never whether either cluster register disaster theater theater water quarter character cipher server container parameter "
    "trailer sensor vector color colour meter filter header parser buffer pointer printer adapter folder timer layer marker "
    "cracker tracker cooker freezer heater engine generator processor monitor elevator indicator conductor connector barrier "
    "plant grant restaurant warrant covenant amount website opposite favorite suite site write despite white dinner banner supper butter finger "
    "shoulder bitter closer higher lower later greater larger smaller further rather together altogether however after timber november december "
    "october september chancer semester encounter adventure slider trigger ladder thunder wonder hunger anger danger pepper ginger laughter slaughter "
    "assist banter better bigger consider consist copper counter deliver discover enlist foster gather hinder insist linger "
    "longer manner merger monster neither newspaper persist proper remember render resist shelter stronger surrender "
    "thinner transfer younger "
    "earlier prefer suffer recover cancer interior silver corridor handover turnover hangover soccer heavier slower rewrite whoever whatever".split()
)
_SHORTEST = 4
_PARENT = re.compile(r"(?:grand)?(?:mum|mom|dad|mother|father|ma|gran|granny)-of-\w+$")


def is_calling(word: str, cues: Cues) -> bool:
    """Whether a word, in lower case, is the noun for one person, by the lists or its ending: `novelist`, `veteran`; not `letter`, `gala`.

    The only list of such endings: readers of names, of descriptions and of voices all ask here.
    """
    lists = cues.lists
    if word in _THINGS or word in lists["event_nouns"] or word in lists["body_nouns"]:
        return False
    return word in lists["person_nouns"] or word in lists["office_nouns"] or ends_as_one(word)


def ends_as_one(word: str) -> bool:
    """Whether a word ends like the noun for one person, and is one by no list: `novelist`, `mum-of-two`; not `letter`."""
    return is_parent(word) or (len(word) > _SHORTEST and word.endswith(_ENDS) and word not in _THINGS)


def is_thing(word: str) -> bool:
    """Whether a noun ends like one for a person and is none: `letter`, `chamber`."""
    return word in _THINGS


def is_parent(word: str) -> bool:
    """`mum-of-two`, `father-of-three`."""
    return _PARENT.match(word) is not None


@lru_cache(maxsize=8)
def singulars(nouns: frozenset[str]) -> frozenset[str]:
    """The nouns for one of those whom plurals name: `guest` for `guests`."""
    return frozenset(noun.removesuffix("s") for noun in nouns if not noun.endswith("ies"))
