"""What lets somebody come or keeps somebody away, told of the cause and not of the coming: `illness kept Ann Lee from attending`, `was
prevented from attending`, `would not let her come`; and how good the chances are: `the chances of Ann Lee coming`."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from kimvisit.drafting.text.inflect import inflect
from kimvisit.drafting.text.sentences import Sentence

if TYPE_CHECKING:
    from kimvisit.drafting.grammar.verbs import Phrase

PhraseAt = Callable[[int, str], "Phrase"]


def _forms(verbs: str) -> dict[str, str]:
    return {form: tag for verb in verbs.split() for form, tag in inflect(verb).items()}


_KEEPING = _forms(
    "prevent stop keep bar ban block deter dissuade prohibit excuse discourage hinder preclude restrain disqualify stay"
)
_LETTING = _forms("let")
_STOPS = frozenset('; : . ? ! ” “ " , who which that and but'.split())
_REACH = 8


def caused(sentence: Sentence, verb: int, tag: str, phrase_at: PhraseAt) -> "Phrase | None":
    """The phrase of a verb that another governs over the head of whoever comes or stays away; None where there is none."""
    before = sentence.low[verb - 1] if verb else ""
    if sentence.low[max(0, verb - 2) : verb] in INSTEAD:
        return _instead(sentence, verb, phrase_at)
    if tag == "ing" and before in BESIDE and sentence.low[verb] in _PRESENT:
        return _beside(sentence, verb, phrase_at)
    if tag == "ing" and before == "from":
        return _kept(sentence, verb, phrase_at)
    if tag == "ing" and before == "in" and verb > 1 and sentence.low[verb - 2] in _INTERESTS:
        return _minded(sentence, verb, phrase_at)
    if tag == "ing" and verb > 2:
        return _chance(sentence, verb, phrase_at)
    return _let(sentence, verb, phrase_at) if tag == "base" else None


def _kept(sentence: Sentence, verb: int, phrase_at: PhraseAt) -> "Phrase | None":
    at = _before(sentence.low, verb - 1, _KEEPING)
    if at < 0:
        return None
    direct = at == verb - 2
    cause = phrase_at(at, "past" if direct else _KEEPING[sentence.low[at]])
    if direct and not cause.passive:
        return None
    cause = cause._replace(
        asserted=cause.asserted and cause.tag != "governed", future=cause.future or (cause.bare and cause.tag != "past")
    )
    free = cause.negative or sentence.low[cause.first - 1] == "nothing"
    return cause._replace(
        first=cause.first if direct else verb - 1, verb=verb, tag="governed", passive=False, negative=not free, bare=False
    )


_PRESENT = frozenset(
    "attending skipping missing boycotting addressing joining participating taking watching speaking performing appearing".split()
)
BESIDE = frozenset("after before while".split())


def _beside(sentence: Sentence, verb: int, phrase_at: PhraseAt) -> "Phrase":
    """`flew home after attending the gala`, `will meet the king before attending the gala`: what else the subject of the clause does."""
    low = sentence.low
    future = not _AHEAD.isdisjoint((*low[max(0, verb - 20) : verb], *low[verb : verb + 20]))
    hedges = ("probable",) if future else ()
    return phrase_at(verb, "past")._replace(
        first=verb - 1, tag="governed", negative=False, future=future, asserted=True, hedges=hedges, bare=False, joined=True
    )


INSTEAD = (("instead", "of"), ("rather", "than"))
_AHEAD = frozenset("will would may might could to plans intends going".split())


def _instead(sentence: Sentence, verb: int, phrase_at: PhraseAt) -> "Phrase":
    """`flew home instead of attending`, `will stay with friends rather than attend`."""
    future = not _AHEAD.isdisjoint(sentence.low[max(0, verb - 14) : verb])
    return phrase_at(verb, "past")._replace(
        first=verb - 2, tag="governed", negative=True, future=future, asserted=True, hedges=(), bare=False, joined=True
    )


_INTERESTS = frozenset("interest point sense".split())
_HAVING = _forms("have see show express")
_LITTLE = frozenset("no little not never".split())


def _minded(sentence: Sentence, verb: int, phrase_at: PhraseAt) -> "Phrase | None":
    """`has no interest in attending`, `sees little point in going`, `has shown interest in coming`."""
    at = _before(sentence.low, verb, _HAVING)
    if at < 0:
        return None
    mind, denied = phrase_at(at, _HAVING[sentence.low[at]]), not _LITTLE.isdisjoint(sentence.low[at:verb])
    return mind._replace(
        verb=verb, tag="governed", negative=mind.negative != denied, future=True, hedges=("probable",), bare=False, passive=False
    )


def _let(sentence: Sentence, verb: int, phrase_at: PhraseAt) -> "Phrase | None":
    """`will not let her come`; who is let come need not come."""
    at = _before(sentence.low, verb, _LETTING)
    if at < 0 or at == verb - 1:
        return None
    cause = phrase_at(at, "base")
    return cause._replace(first=verb, verb=verb, tag="governed", bare=False) if cause.negative else None


def _before(low: tuple[str, ...], stop: int, forms: dict[str, str]) -> int:
    """The last of the forms before a token, in its clause; -1 where there is none."""
    for j in range(stop - 1, max(-1, stop - _REACH), -1):
        if low[j] in forms:
            return j
        if low[j] in _STOPS:
            break
    return -1


CHANCES = frozenset("chance chances possibility prospect prospects likelihood probability odds question hope hopes".split())
_NONE = frozenset("no zero without".split())
_SMALL = frozenset("little slim small remote faint scant unlikely low dim poor slight minimal".split())
_GOOD = frozenset("good strong high real every excellent fair big better".split())
_EXCLUDED = frozenset("exclude excludes excluded out dismissed dismisses dismiss rejected".split())


def _chance(sentence: Sentence, verb: int, phrase_at: PhraseAt) -> "Phrase | None":
    low = sentence.low
    of = next((j for j in range(verb - 2, max(1, verb - _REACH), -1) if low[j] == "of" or low[j] in _STOPS), 0)
    if not of or low[of] != "of" or low[of - 1] not in CHANCES:
        return None
    said = {*low[max(0, of - 5) : of - 1], *low[verb + 1 : verb + 8]}
    if low[of - 1] in ("hope", "hopes", "question") and _NONE.isdisjoint(said):
        return None
    none, small = not _NONE.isdisjoint(said), not _SMALL.isdisjoint(said)
    hedges = (
        ()
        if none or not _EXCLUDED.isdisjoint(said)
        else ("unlikely",)
        if small
        else ("probable",)
        if not _GOOD.isdisjoint(said)
        else ("possible",)
    )
    return phrase_at(verb, "base")._replace(
        tag="governed", negative=none or small, future=True, asserted=True, hedges=hedges, bare=False
    )
