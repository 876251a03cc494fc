"""The object of a cue: the invitation in `accepted the invitation`, `the invitation was accepted`, `the invitation that she accepted`."""

from functools import lru_cache

from kimvisit.drafting.grammar.phrase import Phrase
from kimvisit.drafting.matching.plans_for import is_of_plans, is_prepared
from kimvisit.drafting.occasions.places import STOPS
from kimvisit.drafting.text.adverbs import is_adverb
from kimvisit.drafting.text.aside import aside_before
from kimvisit.drafting.text.closed import DETERMINERS, QUOTES
from kimvisit.drafting.text.cue import Cue
from kimvisit.drafting.text.sentences import Sentence

_MARKS = frozenset("“ ”".split()) | {'"'}
_GOVERNING = frozenset("to in for by on with from over about".split())
_WHO = frozenset("he she they it we".split())
_CLAUSES = frozenset("as it he she they is was are were".split())

Heads = dict[str, list[tuple[str, ...]]]


@lru_cache(maxsize=512)
def _heads(objects: tuple[str, ...]) -> Heads:
    """Objects by their last word."""
    heads: Heads = {}
    for words in (tuple(o.split()) for o in objects):
        heads.setdefault(words[-1], []).append(words)
    return heads


def object_of(sentence: Sentence, phrase: Phrase, after: int, cue: Cue) -> int | None:
    """The token of the cue's object: after an active verb, before a passive one."""
    low, heads = sentence.low, _heads(cue.objects)
    if cue.flag("of_itself"):
        return _before(low, phrase.first, heads, cue)
    if phrase.passive and not cue.flag("object_after"):
        before = _before(low, phrase.first, heads, cue)
        if before is not None and phrase.first == phrase.verb and _has_its_own_subject(low[before + 1 : phrase.first]):
            return None
        return _kept(low, after, heads) if before is None else before
    if cue.flag("it") and low[after : after + 1] in _IT and any(word in heads for word in low[max(0, after - 24) : after]):
        return after
    noun = _ahead(low, after, heads, cue)
    if noun < 0:
        return of_which(sentence, phrase.first, cue)
    return noun if _is_its_object(low, noun, after, cue) else None


def _ahead(low: tuple[str, ...], after: int, heads: Heads, cue: Cue) -> int:
    """The first object of a cue behind its verb, not that in `plans for a visit`; -1 where the noun phrase ends without one."""
    for j in range(after, min(len(low), after + _REACH)):
        if low[j] == "her" and not heads.keys().isdisjoint(low[j + 1 : j + 3]):
            continue
        if any(low[j - len(words) + 1 : j + 1] == words for words in heads.get(low[j], ())):
            if not is_of_plans(low, j) or heads.keys().isdisjoint(low[j + 2 : j + 6]):
                return j
        elif _ends_object(low, j, after, heads, cue):
            break
    return -1


def _ends_object(low: tuple[str, ...], j: int, after: int, heads: Heads, cue: Cue) -> bool:
    """Whether no object is looked for behind a token: a wall, but not in `that trip`; a preposition, but not in `plans for a visit`."""
    if low[j] in STOPS and low[j] not in QUOTES:
        return low[j] != "that" or j > after or heads.keys().isdisjoint(low[j + 1 : j + 3])
    return low[j] in _GOVERNING and j > after and low[j] not in cue.listed("over") and not is_of_plans(low, j - 1)


def _before(low: tuple[str, ...], first: int, heads: Heads, cue: Cue) -> int | None:
    """The object of a passive verb, or of a cue `of_itself`: `the invitation was accepted`, `her trip begins`."""
    adjectives = cue.held("adjectives")
    for j in range(first - 1, max(-1, first - 16), -1):
        if low[j] in heads and (not adjectives or not adjectives.isdisjoint(low[max(0, j - 3) : j])):
            return None if is_prepared(low, j) else j
        if low[j] in _CLAUSES and cue.flag("of_itself"):
            break
        relative = low[j] in ("which", "that") and low[j - 1 - (low[j - 1] == ",")] in heads
        if low[j] in STOPS - _MARKS and not relative:
            break
    opened = aside_before(low, first)
    return _before(low, opened, heads, cue) if opened else None


def _has_its_own_subject(between: tuple[str, ...]) -> bool:
    """`After the visit, the two sides agreed`: no visit that was agreed on."""
    comma = next((k for k in range(len(between) - 1, -1, -1) if between[k] == ","), len(between))
    return between[comma + 1 : comma + 2] != () and between[comma + 1] in DETERMINERS


def _is_its_object(low: tuple[str, ...], noun: int, after: int, cue: Cue) -> bool:
    """Not `will visit`, `will soon visit`, a visit without the adjectives of the cue, or `regular visits`."""
    adjectives = cue.held("adjectives")
    ahead = noun - 2 if low[noun - 1] in _SOON or is_adverb(low[noun - 1]) else noun - 1
    if low[ahead] in _MODAL or (adjectives and adjectives.isdisjoint(low[max(0, noun - 4) : noun])):
        return False
    return bool(cue.listed("bound")) or _OFTEN.isdisjoint(low[max(after, noun - 3) : noun])


def of_which(sentence: Sentence, first: int, cue: Cue) -> int | None:
    """The noun before a relative clause whose verb it is the object of: `the invitation that Bob Ray had sent`."""
    if not cue.flag("relative"):
        return None
    low, heads = sentence.low, _heads(cue.objects)
    for j in range(first - 2, max(-1, first - 14), -1):
        if low[j] in heads:
            return j if low[j + 1] in ("that", "which") or sentence.words[j + 1][0].isupper() or low[j + 1] in _WHO else None
        if low[j] in STOPS and low[j] not in ("that", "which"):
            break
    return None


def _kept(low: tuple[str, ...], after: int, heads: Heads) -> int | None:
    """The object that a passive verb keeps: `was sent an invitation`, `were sent invitations`."""
    if low[after : after + 1] and low[after] in heads and low[after].endswith("s"):
        return after
    if low[after : after + 1] and low[after] in ("a", "an", "no", "another", "the", "his", "her"):
        return next((j for j in range(after + 1, min(len(low), after + 4)) if low[j] in heads), None)
    return None


_IT = (("it",), ("one",))
_SOON = frozenset("soon not also now again still never".split())
_MODAL = frozenset("will would may might could can to".split())
_OFTEN = frozenset("regular frequent several many numerous occasional repeated every all".split())
_REACH = 13
