"""Nouns for relatives and seconds, and the words that own them."""

from kimvisit.drafting.text.closed import OWN, OWNERS
from kimvisit.drafting.text.sentences import Sentence

WOMEN = frozenset("wife mother daughter sister grandmother granddaughter stepdaughter stepmother niece aunt".split())
MEN = frozenset("husband father son brother grandfather grandson stepson stepfather nephew uncle".split())
RELATIVES = WOMEN | MEN | {"cousin"}
KIN = RELATIVES | frozenset("deputy predecessor successor".split())
SPOUSES = ("wife", "husband")


def is_owned(low: tuple[str, ...], at: int) -> bool:
    """Whether an owner stands right before a token: `her husband`, `Ann Lee's son`."""
    return at > 0 and (low[at - 1] in OWN or low[at - 1].endswith("'s"))


def is_of_somebody(sentence: Sentence, at: int) -> bool:
    """Whether whose relative it is stands behind a token: `the wife of President Ann Lee`."""
    return sentence.low[at : at + 1] == ("of",) and at + 1 < len(sentence.words) and sentence.words[at + 1][0].isupper()


def is_its_own(sentence: Sentence, at: int, noun: str) -> bool:
    """Whether an office at a token is that of a state named elsewhere, or of whoever serves such a state: `its leader`, `their new king`,
    `his defence minister`."""
    low, owners = sentence.low, OWNERS if _is_ministers(noun) else _OF_STATES
    return at > 0 and (low[at - 1] in owners or (at > 1 and low[at - 2] in owners and sentence.words[at - 1].islower()))


def _is_ministers(noun: str) -> bool:
    """`defence minister`, `ambassador`; not `prime minister`, who may be the leader himself."""
    return noun in _ENVOYS or (noun.endswith(" minister") and noun != "prime minister")


_OF_STATES = frozenset(("its", "their"))
_ENVOYS = ("ambassador", "foreign secretary")
