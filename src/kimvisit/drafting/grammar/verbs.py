"""The verb phrase around a cue, also where another verb governs it over the head of whoever comes or stays away: what lets them come or
keeps them away (`illness kept Ann Lee from attending`, `would not let her come`), and how good the chances are."""

from itertools import pairwise

from kimvisit.drafting.grammar.auxiliaries import phrase_before
from kimvisit.drafting.grammar.errands import errand
from kimvisit.drafting.grammar.gerunds import is_adjunct, opens
from kimvisit.drafting.grammar.phrase import BE, Phrase
from kimvisit.drafting.text.closed import INSTEAD
from kimvisit.drafting.text.cues import Cues
from kimvisit.drafting.text.inflect import forms_of_all
from kimvisit.drafting.text.sentences import Sentence

_REACH = 8


def phrase_at(sentence: Sentence, verb: int, tag: str, cues: Cues, headline: bool = False) -> Phrase:
    """Read the verb phrase that ends at a token."""
    having = tag == "past" and verb > 1 and sentence.low[verb - 1] == "having"  # `regrets having come`
    governed = _governed(sentence, verb, tag, cues) if tag in ("ing", "base") else None
    if having and sentence.low[verb - 2] in _OWNING | {"denied", "denies"}:
        governed = _owned_up(sentence, verb, verb - 2, cues)
    return governed or phrase_before(sentence, verb, tag, cues, headline)


def _governed(sentence: Sentence, verb: int, tag: str, cues: Cues) -> Phrase | None:
    """The phrase of a verb that another governs over the head of whoever comes or stays away; None where there is none."""
    low = sentence.low
    before, second = low[verb - 1] if verb else "", low[verb - 2] if verb > 1 else ""  # the words right before, last first
    if low[max(0, verb - 2) : verb] in INSTEAD or (before == "without" and _is_done_without(low, verb)):
        return _instead(sentence, verb, cues)
    if tag == "base":
        return _let(sentence, verb, cues) or errand(sentence, verb, cues)
    beside = (second if before == "not" else before) in BESIDE and low[verb] in _PRESENT
    if beside or (before == "by" and _is_done_without(low, verb)):
        return _beside(sentence, verb, cues)
    if before in _OWNING:
        return _owned_up(sentence, verb, verb - 1, cues)
    if before == "from":
        return _kept(sentence, verb, cues)
    if before == "in" and second in _INTERESTS:
        return _minded(sentence, verb, cues)
    if is_adjunct(low, verb) or opens(sentence, verb):
        return _adjunct(sentence, verb, cues)
    return (_among(sentence, verb, cues) or _chance(sentence, verb, cues)) if verb > 2 else None


def _is_done_without(low: tuple[str, ...], verb: int) -> bool:
    """`flew home without attending`, `upset them by attending`; not `would not leave without attending`, nor what it would be to do so."""
    clause = low[max(0, verb - _WITHOUT) : verb - 1]
    return not any(word in _NEVER or word.endswith("n't") for word in clause)


def _adjunct(sentence: Sentence, verb: int, cues: Cues) -> Phrase:
    """`will stay in Oslo, skipping the gala`: a participle, in the time of the verb before."""
    before = sentence.low[max(0, verb - 20) : verb]
    future = not _AHEAD.isdisjoint(before) or any(be in _IS and doing.endswith("ing") for be, doing in pairwise(before))
    hedges = ("probable",) if future else ()
    return phrase_before(sentence, verb, "past", cues, False)._replace(
        first=verb, tag="governed", negative=False, future=future, asserted=True, hedges=hedges, bare=False, joined=True
    )


def _kept(sentence: Sentence, verb: int, cues: Cues) -> Phrase | None:
    """`illness kept Ann Lee from attending`, `was prevented from attending`."""
    at = _before(sentence.low, verb - 1, _KEEPING)
    if at < 0:
        return None
    direct = at == verb - 2
    cause = phrase_at(sentence, at, "past" if direct else _KEEPING[sentence.low[at]], cues)
    if direct and not cause.passive:
        return None
    free = cause.negative or sentence.low[cause.first - 1] == "nothing"
    lasting = cause.perfect and sentence.low[at] in _BARRED and sentence.low[cause.first] in ("has", "have")
    return cause._replace(
        first=cause.first if direct else verb - 1,
        verb=verb,
        tag="governed",
        passive=False,
        negative=not free,
        future=cause.future or lasting or (cause.bare and cause.tag != "past") or (cause.tag == "ing" and not cause.bare),
        asserted=cause.asserted and cause.tag != "governed",
        bare=False,
    )


def _beside(sentence: Sentence, verb: int, cues: Cues) -> Phrase:
    """`flew home after attending the gala`, `will meet the king before attending the gala`, `will come after not attending it last year`: what else the
    subject of the clause does; nothing is asserted of `by attending the gala, she would please him`."""
    low, negative = sentence.low, sentence.low[verb - 1] == "not"
    around = {*low[max(0, verb - 20) : verb], *low[verb : verb + 20]}
    future, supposed = not _AHEAD.isdisjoint(around), low[verb - 1] == "by" and not _SUPPOSING.isdisjoint(around)
    hedges = ("probable",) if future else ()
    return phrase_at(sentence, verb, "past", cues)._replace(
        first=verb - 1 - negative,
        tag="governed",
        negative=negative,
        future=future,
        asserted=not supposed,
        hedges=hedges,
        bare=False,
        joined=True,
    )


def _owned_up(sentence: Sentence, verb: int, at: int, cues: Cues) -> Phrase:
    """`regrets coming`, `denied having come`: what somebody did, or, as the verb of saying tells, did not."""
    done = phrase_before(sentence, verb, "past", cues, False)
    return done._replace(first=at, tag="governed", asserted=True, hedges=(), bare=False)


def _instead(sentence: Sentence, verb: int, cues: Cues) -> Phrase:
    """`flew home instead of attending`, `will stay with friends rather than attend`."""
    future = not _AHEAD.isdisjoint(sentence.low[max(0, verb - 14) : verb])
    return phrase_at(sentence, verb, "past", cues)._replace(
        first=verb - 1 - (sentence.low[verb - 1] != "without"),
        tag="governed",
        negative=True,
        future=future,
        asserted=True,
        hedges=(),
        bare=False,
        joined=True,
    )


def _minded(sentence: Sentence, verb: int, cues: Cues) -> Phrase | None:
    """`has no interest in attending`, `sees little point in going`, `has shown interest in coming`."""
    at = _before(sentence.low, verb, _HAVING)
    if at < 0:
        return None
    mind, denied = phrase_at(sentence, at, _HAVING[sentence.low[at]], cues), not _LITTLE.isdisjoint(sentence.low[at:verb])
    return mind._replace(
        verb=verb, tag="governed", negative=mind.negative != denied, future=True, hedges=("probable",), bare=False, passive=False
    )


def _let(sentence: Sentence, verb: int, cues: Cues) -> Phrase | None:
    """`will not let her come`; who is let come need not come."""
    at = _before(sentence.low, verb, _LETTING)
    if at < 0 or at == verb - 1:
        return None
    cause = phrase_at(sentence, at, "base", cues)
    return cause._replace(first=verb, verb=verb, tag="governed", bare=False) if cause.negative else None


def _among(sentence: Sentence, verb: int, cues: Cues) -> Phrase | None:
    """`is among those staying away`, `was one of six leaders boycotting the gala`: what all do, in the time of the verb that counts one of them."""
    low = sentence.low
    of = next((j for j in range(verb - 1, max(1, verb - _REACH), -1) if low[j] in _COUNTING or low[j] in _STOPS), 0)
    if not of or low[of] in _STOPS or (low[of] == "of" and low[of - 1] != "one"):
        return None
    be = of - 1 - (low[of] == "of") - (low[of - 1] in _STILL)
    tag = "past" if low[be] in _PAST else "ing"
    return phrase_before(sentence, be, tag, cues, False)._replace(verb=verb, bare=False) if low[be] in BE else None


def _before(low: tuple[str, ...], stop: int, forms: dict[str, str]) -> int:
    """The last of the forms before a token, in its clause; -1 where there is none."""
    for j in range(stop - 1, max(-1, stop - _REACH), -1):
        if low[j] in forms:
            return j
        if low[j] in _STOPS:
            break
    return -1


def _chance(sentence: Sentence, verb: int, cues: Cues) -> Phrase | None:
    """`the chances of Ann Lee coming are slim`, `there is no question of her coming`."""
    low = sentence.low
    of = next((j for j in range(verb - 2, max(1, verb - _REACH), -1) if low[j] == "of" or low[j] in _STOPS), 0)
    if not of or low[of] != "of" or low[of - 1] not in CHANCES:
        return None
    said = {*low[max(0, of - 5) : of - 1], *low[verb + 1 : verb + 8]}
    none, small = not NONE.isdisjoint(said), not SMALL.isdisjoint(said)
    if low[of - 1] in _HOPES and not none:
        return None
    if none or not _EXCLUDED.isdisjoint(said):
        hedges: tuple[str, ...] = ()
    else:
        hedges = ("unlikely",) if small else ("possible",) if GOOD.isdisjoint(said) else ("probable",)
    return phrase_at(sentence, verb, "base", cues)._replace(
        tag="governed", negative=none or small, future=True, asserted=True, hedges=hedges, bare=False
    )


BESIDE = frozenset("after before while since despite upon".split())
CHANCES = frozenset("chance chances possibility prospect prospects likelihood probability odds question hope hopes".split())
_AHEAD = frozenset("will would may might could to plans intends going".split())
_BARRED = ("banned", "barred", "prohibited", "disqualified")  # a ban that has been issued still holds
_COUNTING = frozenset(("among", "of"))
_EXCLUDED = frozenset("exclude excludes excluded out dismissed dismisses dismiss rejected".split())
_WITHOUT = 14
_NEVER = frozenset("not never no cannot can could may might would nobody if to impossible hard".split())
GOOD = frozenset("good strong high real every excellent fair big better".split())
_HAVING = forms_of_all("have see show express")
_HOPES = frozenset("hope hopes question".split())
_INTERESTS = frozenset("interest point sense".split())
_IS = frozenset("is are am".split())
_KEEPING = forms_of_all("prevent stop keep bar ban block deter dissuade prohibit excuse hinder preclude restrain disqualify stay")
_LETTING = forms_of_all("let")
_LITTLE = frozenset("no little not never".split())
_SUPPOSING = frozenset("would could might should".split())
_STILL = frozenset("also still now again".split())
NONE = frozenset("no zero without".split())
_PAST = frozenset(("was", "were", "been"))
_PRESENT = frozenset(
    "accepting declining refusing rejecting turning receiving withdrawing cancelling canceling pulling backing dropping attending skipping missing boycotting addressing joining participating taking watching speaking performing appearing".split()
)
_OWNING = frozenset("regret regrets regretted defend defends defended recalls recalled".split())
SMALL = frozenset("little slim small remote faint scant unlikely low dim poor slight minimal".split())
_STOPS = frozenset('; : . ? ! ” “ " , who which that and but'.split())
