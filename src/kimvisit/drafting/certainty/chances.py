"""What a hope or a chance makes of the clause behind it: `we hope she will come`, `'high possibility' Ann Lee will visit Oslo`."""

from kimvisit.drafting.certainty.judged import LIKELY, OFF, POSSIBLE, UNLIKELY, Verdict
from kimvisit.drafting.certainty.told import Told
from kimvisit.drafting.certainty.words import NOT
from kimvisit.drafting.grammar.verbs import GOOD, NONE, SMALL
from kimvisit.drafting.text.closed import IS


def as_hoped(told: Told, verdict: Verdict) -> Verdict | None:
    """`We hope she will come`, `hopefully she will`: what others hope is no claim; what one hopes of oneself is probable."""
    if not (_is_hoped(told) or _is_wish(told)):
        return verdict
    return verdict.because("hoped", min(verdict.rank, 2), verdict.negative) if told.own_side else None


def by_its_chance(told: Told, verdict: Verdict) -> Verdict:
    """`There is little chance that she will come`, `it cannot be excluded that she will`."""
    if told.sort in ("denying", "allowing", "withheld", "doubting"):
        return verdict
    chance = _not_excluded(told) or _chance(told)
    if chance is None:
        return verdict
    negative = True if chance == OFF else verdict.negative != chance.negative
    return verdict.because("chance", chance.rank, negative)


def _is_hoped(told: Told) -> bool:
    """`hopes Ann Lee will come`, `my hope is that she will`; not `Hope Mwila will come`."""
    at = _governor(told, _HOPES)
    return at >= 0 and (told.sentence.words[at][0].islower() or (at == 0 and told.low[0] != "hope"))


def _is_wish(told: Told) -> bool:
    """`hopefully she will come`, `with our fingers crossed that she will`."""
    start, verb = max(told.place, told.phrase.first - _NEAR, 0), told.hit.at
    crossed = "fingers" in told.before_opener(3) and told.low[told.place - 1] == "crossed"
    return "hopefully" in told.low[start:verb] or crossed


def _chance(told: Told) -> Verdict | None:
    """How big the chance is under which the clause stands."""
    at = _governor(told, _CHANCES)
    low = told.low
    if at < 0 or low[max(0, at - 1)] == "by":
        return None
    behind = low[told.hit.last : told.hit.last + _BEHIND]
    of_it = next((behind[j + 1 : j + 4] for j, word in enumerate(behind) if word in IS), ())
    said = {*low[max(0, at - 4) : at], *of_it}
    if not NONE.isdisjoint(said):
        return OFF
    if not SMALL.isdisjoint(said) or "little" in said:
        return UNLIKELY
    are = low[at + 1 : at + 2] == ("are",) and low[at] in ("chances", "odds")
    return LIKELY if are or not GOOD.isdisjoint(said) else POSSIBLE


def _not_excluded(told: Told) -> Verdict | None:
    """`it cannot be excluded that`, `it has not been ruled out that`, `it is ruled out that`."""
    before = told.before_opener(6)
    if told.opener != "that" or before[-1:] == () or before[-1] not in _EXCLUDED or (IS | _BEEN).isdisjoint(before):
        return None
    return OFF if (NOT | {"cannot", "can't"}).isdisjoint(before) else POSSIBLE


def _governor(told: Told, nouns: frozenset[str]) -> int:
    """The place of the word of a set under which the clause of the verb stands, with `that` or without; -1 where there is none."""
    low = told.low
    if told.opener == "that":
        at = told.place - 1
        if at > 0 and low[at] in IS:
            at -= 1
        while at > 0 and (low[at] in _MARKS or low[at].endswith("ly")):
            at -= 1
        return at if at >= 0 and low[at] in nouns else -1
    if told.opener:
        return -1
    for at in range(told.phrase.first - 2, max(-1, told.phrase.first - _REACH), -1):
        if low[at] in nouns:
            return at
        if low[at] in _CUTS and not (low[at] in _MARKS | IS and low[at - 1] in nouns):
            return -1
    return -1


_BEEN = frozenset(("be", "been"))
_BEHIND = 10
_CHANCES = frozenset("chance chances possibility prospect likelihood probability odds risk".split())
_CUTS = frozenset(
    ", ; : . “ ” ‘ ’ ' that which who is are was were has have had will would to for of at by and or but".split()
) | {'"'}
_EXCLUDED = frozenset("excluded out discounted dismissed".split())
_HOPES = frozenset("hope hopes hoped hoping hopeful wish wishes wished pray prays prayed praying".split())
_MARKS = frozenset("’ ” '".split()) | {'"'}
_NEAR, _REACH = 5, 9
