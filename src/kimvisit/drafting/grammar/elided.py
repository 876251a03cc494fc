"""Verbs left out because one stands before: `Ann Lee will attend but Bob Ray will not`, `neither is Bob Ray`, `as will Bob Ray`."""

from dataclasses import replace
from typing import NamedTuple

from kimvisit.drafting.grammar.fronted import NOR
from kimvisit.drafting.grammar.phrase import Phrase
from kimvisit.drafting.people.callings.posts import is_title
from kimvisit.drafting.people.groups.amounts import AMOUNTS
from kimvisit.drafting.text.closed import DO, HAS, IS, MAY, OWNERS, PARTING, THEY
from kimvisit.drafting.text.cue import Cue
from kimvisit.drafting.text.sentences import Sentence

_DOES = IS | HAS | DO
_DENYING = frozenset(
    "won't wouldn't isn't aren't wasn't weren't hasn't haven't hadn't didn't doesn't don't can't cannot couldn't".split()
)
AUXILIARIES = MAY | _DOES | _DENYING
TURNED = frozenset("neither nor so as".split())
_ENDS = frozenset('. , ; ” " – — but and'.split())
_TOO = frozenset(("too", "either"))
_HEDGES = {
    **dict.fromkeys(("expected", "likely", "due", "set"), "probable"),
    "may": "possible",
    "might": "possible",
    "could": "possible",
    "will": "probable",
    "would": "probable",
}
_TO_COME = MAY | {"to"}
_BEFORE_DOING = frozenset("also to expected likely due set be not been too plans plan planned".split())
_DOERS = frozenset(("agent", "someone"))
_OF_OTHERS = (("of",), ("about",), ("as",), ("thing",), ("things",), ("for",), ("with",))
_DECISIONS = "decision choice announcement step stand stance move call pledge promise conclusion".split()
_LED = tuple((whose, noun) for whose in ("his", "her", "their") for noun in ("example", "lead"))
_SAME = (("the", "same"),)
_CHOSEN = tuple(("the", "same", noun) for noun in _DECISIONS)
_MESSAGES = tuple(("the", "same", noun) for noun in ("message", "answer", "reply", "response", "signal"))
_DO, _FOLLOW = "do does did doing done".split(), "follow follows followed following".split()
_BY_DOING = frozenset((*_DO, *_FOLLOW))
_TAILS = {
    **dict.fromkeys(_DO, (*_SAME, ("so",), ("likewise",))),
    **dict.fromkeys(_FOLLOW, (("suit",), *_LED)),
    **dict.fromkeys("say says said saying tell tells told announce announced".split(), _SAME),
    **dict.fromkeys("make makes made making take takes took taken reach reached".split(), _CHOSEN),
    **dict.fromkeys("send sends sent give gives gave given".split(), _MESSAGES),
    **dict.fromkeys("come comes came".split(), tuple(("to", *tail) for tail in _CHOSEN)),
}
DOING = frozenset(_TAILS)
NOT_SO = ("not", "so")
LIKEWISE = frozenset("same suit so likewise example lead".split())
_NO_NOUNS = frozenset("it this that there which who we i you these those but and".split())
_APPOSED = OWNERS | {"the", "a", "an"}


class Elided(NamedTuple):
    """A cue whose verb is left out: its cue, told of another subject, the phrase of its auxiliary, and the tokens that carry it."""

    cue: Cue
    phrase: Phrase
    first: int
    last: int


def elided_in(sentence: Sentence, after: int, stop: int, cue: Cue, model: Phrase) -> list[Elided]:
    """What a sentence says of others by an auxiliary alone, behind a cue that it stands for."""
    low = sentence.low
    if not _repeats(cue) or (AUXILIARIES.isdisjoint(low[after:stop]) and LIKEWISE.isdisjoint(low[after:stop])):
        return []
    found = (_elided(sentence, at, cue, model) for at in range(after, stop) if low[at] in AUXILIARIES)
    same = (same_as(sentence, at, cue, model) for at in range(after, stop) if low[at] in DOING)
    return [each for each in (*found, *same) if each]


def elided_at(sentence: Sentence, at: int, cue: Cue, model: Phrase) -> Elided | None:
    """What a sentence says by the auxiliary at a token, its subject known to stand before it, for the cue of the sentence before."""
    if sentence.low[:2] == NOT_SO:
        return _not_so(sentence, cue, model)
    last = at + 1 + (sentence.low[at + 1 : at + 2] == ("not",))
    ends = last >= len(sentence.low) or sentence.low[last] in _ENDS or sentence.low[last] in _TOO or _is_open(sentence.low, last)
    turned = (sentence.low[at - 1] in TURNED or (at == 2 and sentence.low[0] in TURNED)) and _someone(sentence, at + 1)
    return _told(sentence, at, cue, model, turned) if _repeats(cue) and (ends or turned) else None


def _not_so(sentence: Sentence, cue: Cue, model: Phrase) -> Elided | None:
    """`Not so Ann Lee`: she does not do what was told of the others."""
    if not (_repeats(cue) and _someone(sentence, 2)):
        return None
    phrase = model._replace(first=0, verb=1, passive=False, negative=not model.negative, joined=False, bare=False)
    return Elided(replace(cue, subject=("patient",), values=_own_values(cue)), phrase, 0, 2)


def _is_open(low: tuple[str, ...], at: int) -> bool:
    """`Whether Bob Ray will is unclear`."""
    return low[0] == "whether" and low[at] in ("is", "was", "remains", "remained")


def _repeats(cue: Cue) -> bool:
    """Whether an auxiliary alone can stand for the whole of a cue."""
    return not cue.flag("mutual") and not any(also.subject for also in cue.also)


def same_as(sentence: Sentence, at: int, cue: Cue, model: Phrase) -> Elided | None:
    """`... and Bob Ray will do the same`, `may follow suit`, `has said the same`, `made the same decision`."""
    low, first = sentence.low, at
    end = next((at + 1 + len(tail) for tail in _TAILS[low[at]] if low[at + 1 : at + 1 + len(tail)] == tail), 0)
    if not end or _DOERS.isdisjoint(cue.subject) or (low[end : end + 1] in _OF_OTHERS and low[end : end + 2] != ("as", "well")):
        return None
    while low[first - 1] in AUXILIARIES or low[first - 1] in _BEFORE_DOING:
        first -= 1
    phrase = model._replace(first=first, verb=at, passive=False, joined=False, bare=False)
    if low[at] in _BY_DOING:
        hedges = tuple(_HEDGES[word] for word in low[first:at] if word in _HEDGES)
        denied = any(word == "not" or word in _DENYING for word in low[first:at])
        future = not _TO_COME.isdisjoint(low[first:at]) or low[at] == "doing"
        plain = first == at and low[at] in ("did", "followed")
        phrase = phrase._replace(hedges=hedges, future=future, negative=model.negative != denied, bare=plain)
        phrase = phrase._replace(tag="past") if plain else phrase
    return Elided(replace(cue, subject=("agent",), values=_own_values(cue)), phrase, at, end)


def _elided(sentence: Sentence, at: int, cue: Cue, model: Phrase) -> Elided | None:
    """What an auxiliary within a sentence says: `but Ann Lee will not`, `as will Ann Lee`; None where its verb is told."""
    low = sentence.low
    turned = low[at - 1] in TURNED and at + 1 < len(low) and _someone(sentence, at + 1)
    last = at + 1 + (low[at + 1 : at + 2] == ("not",))
    last += low[last : last + 1] in (("too",), ("either",))
    if not turned and not ((last >= len(low) or low[last] in _ENDS) and _another(sentence, at)):
        return None
    return _told(sentence, at, cue, model, turned)


def _told(sentence: Sentence, at: int, cue: Cue, model: Phrase, turned: bool) -> Elided | None:
    """The cue of the verb before, told of another subject; `turned`: that stands behind its auxiliary, as in `neither will Ann Lee`."""
    low = sentence.low
    denied = low[at] in _DENYING or low[at + 1 : at + 2] == ("not",)
    last = at + 1 + (low[at + 1 : at + 2] == ("not",))
    if not _agrees(low[at], model, turned):
        return None
    negative = low[at - 1] in NOR if turned else denied
    if turned and low[at - 1] in ("so", "as"):
        negative = model.negative
    hedges = tuple(filter(None, (_HEDGES.get(low[at].removesuffix("n't"), ""),))) or (model.hedges if turned else ())
    phrase = model._replace(first=at, verb=at, passive=False, negative=negative, hedges=hedges, joined=False, bare=False)
    told = replace(cue, subject=("patient",) if turned else ("agent",), values=_own_values(cue))
    return Elided(told, phrase._replace(future=low[at] in MAY or model.future), at - turned, last)


def _own_values(cue: Cue) -> tuple[tuple[str, str], ...]:
    """The values that whoever does it fills: who answers."""
    return tuple((name, "subject") for name, role in cue.values if role == "agent" and "agent" in cue.subject)


def _someone(sentence: Sentence, at: int) -> bool:
    """A name, or `the leaders of ...`; not `as was the case`."""
    return (
        sentence.words[at][0].isupper()
        or sentence.low[at] in ("former", "any", "many", "several")
        or _is_office(sentence, at, at + 2)
        or (sentence.low[at] in OWNERS and any(word[0].isupper() for word in sentence.words[at + 1 : at + 9]))
        or (sentence.low[at] == "the" and ("of" in sentence.low[at + 2 : at + 4] or _entitled(sentence, at + 1)))
        or _called(sentence, at)
    )


def _called(sentence: Sentence, at: int) -> bool:
    """A name behind a calling: `singer Ann Lee`, `former finance minister Ann Lee`; not `as was the case`, `as is common in Oslo`."""
    name = next((t for t in range(at + 1, min(len(sentence.words), at + 5)) if sentence.words[t][0].isupper()), 0)
    return bool(name) and is_title(sentence.low[name - 1]) and all(word.isalpha() for word in sentence.words[at:name])


def _entitled(sentence: Sentence, at: int) -> bool:
    """A name behind a title of at most four words: `the former prime minister Ann Lee`."""
    return any(word[0].isupper() for word in sentence.words[at : at + 4]) and all(
        word.removesuffix("'s").removesuffix("'").isalpha() for word in sentence.words[at : at + 2]
    )


def _another(sentence: Sentence, at: int) -> bool:
    """Whether a subject of its own stands before the auxiliary: `but Ann Lee will not`, `while the king did not`."""
    for j in range(at - 1, max(-1, at - 9), -1):
        if sentence.low[j] in PARTING or sentence.low[j] in (";", ","):
            return _is_aside(sentence, at) or (
                j < at - 1
                and (
                    sentence.words[at - 1][0].isupper()
                    or sentence.low[at - 1] in THEY
                    or _is_clipped(sentence, j, at)
                    or _is_amount(sentence.low[j + 1 : at])
                )
            )
    return False


def _is_amount(low: tuple[str, ...]) -> bool:
    """`none of the ministers`, `most others`, `the rest`: people without a name."""
    return (low[0] in AMOUNTS or low[0] in ("the", "his", "her", "its", "their")) and (
        low[-1] in AMOUNTS or low[-1].endswith("s")
    )


def _is_clipped(sentence: Sentence, wall: int, at: int) -> bool:
    """`, captain will not` in a headline: a noun alone between the comma and the auxiliary; `; Irish president will not`."""
    alone = wall == at - 2 or (wall >= at - 5 and sentence.words[wall + 1][0].isupper()) or _is_office(sentence, wall + 1, at)
    alone = alone or sentence.low[at - 1] == "year-old"
    return alone and sentence.low[at - 1].replace("-", "").isalpha() and sentence.low[at - 1] not in _NO_NOUNS


def _is_office(sentence: Sentence, first: int, stop: int) -> bool:
    """`the king`, `her deputy`: somebody by office or calling alone."""
    return stop - first == 2 and sentence.low[first] in _APPOSED and is_title(sentence.low[first + 1])


def _is_aside(sentence: Sentence, at: int) -> bool:
    """`but Bob Ray, who was ill, did not`, `but Bob Ray, the mayor, did not`."""
    low = sentence.low
    if low[at - 1] != ",":
        return False
    opened = next((j for j in range(at - 2, max(0, at - 9), -1) if low[j] == ","), 0)
    named = opened > 1 and sentence.words[opened - 1][0].isupper() and low[opened + 1] in _APPOSED
    return named or not {"who", "which"}.isdisjoint(low[max(0, at - 9) : at])


def _agrees(word: str, model: Phrase, turned: bool) -> bool:
    """Whether an auxiliary stands for a verb of that form: `was invited ... but Ann Lee was not`, never `was invited ... but Ann Lee has`."""
    stem = word.removesuffix("n't") if word != "won't" else "will"
    if stem in MAY or stem in ("ca", "can", "cannot"):
        return model.future
    if stem in HAS:
        return model.perfect or turned  # `has said that she will come. So has Bob Ray`
    if stem in IS:
        return model.passive or model.tag == "ing" or (turned and model.tag == "governed")  # `is going to come, as is Ann Lee`
    return (not model.future or turned or model.tag == "governed") and not model.perfect and not model.passive
