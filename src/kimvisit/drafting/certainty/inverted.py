"""A condition without an `if`, its verb put before the subject: `Had she been invited, she would have come`."""

from itertools import pairwise, takewhile

from kimvisit.drafting.certainty.told import Told
from kimvisit.drafting.text.closed import WALLS


def is_inverted(told: Told) -> bool:
    """Whether a verb tells only of what was not: `Had she come,`, `However, had Ann Lee agreed to it,`."""
    low, phrase = told.low, told.phrase
    if low[0] in _INVERTED and told.opener == "" and told.place <= 0 and phrase.first > 1:
        return True
    back = _before(told)
    opened = len(back) > 1 and back[-1] == "had" and phrase.tag == "past" and phrase.bare
    return opened and not _WOULD.isdisjoint(low[told.hit.last :])


def supposes(told: Told) -> bool:
    """Whether a verb tells of what may come, as an `if` would: `Should she come,`, `Bob Ray, should he visit Oslo, would`."""
    phrase = told.phrase
    opened = told.low[phrase.first] in ("have", "be") or (phrase.tag == "base" and phrase.bare)
    return opened and "should" in _before(told)


def is_odds(told: Told) -> bool:
    """`it is unlikely that she comes`: what may come, in the present tense."""
    phrase = told.phrase
    return phrase.bare and phrase.tag in ("base", "s") and told.opener == "that" and not _ODDS.isdisjoint(told.before_opener(1))


def may_yet(told: Told) -> bool:
    """Whether a present tense tells of what is to come: `it is unlikely that she comes`, `It will be Ann Lee who attends`."""
    before = told.before_opener(_SUBJECT)
    will_be = told.phrase.tag == "s" and told.opener == "who" and "be" in before and not _WILL.isdisjoint(before)
    return will_be or is_odds(told) or _is_of_what_will_be(told)


def _is_of_what_will_be(told: Told) -> bool:
    """`The day will end with a gala attended by Ann Lee`: a participle beside an occasion that is to come."""
    phrase, before = told.phrase, _before(told)[::-1]
    if not (phrase.passive and phrase.bare and phrase.tag == "past") or told.low[phrase.first - 1] in ("and", "or", "when"):
        return False
    return any(word in _WILL and after in _HELD for word, after in pairwise(before))


def _before(told: Told) -> tuple[str, ...]:
    """The words before a verb in its clause, last first."""
    first = told.phrase.first
    return tuple(takewhile(_goes_on, reversed(told.low[max(0, first - _SUBJECT) : first])))


def _goes_on(word: str) -> bool:
    """Whether a word belongs to the clause of the one behind it."""
    return word not in WALLS and word != ","


_INVERTED = frozenset(("had", "were"))
_ODDS = frozenset("unlikely improbable likely probable possible conceivable inconceivable".split())
_HELD = frozenset("be include feature end begin open close conclude culminate start see".split())
_WILL = frozenset(("will", "won't", "would", "wouldn't"))
_WOULD = frozenset("would could might".split())
_SUBJECT = 8
