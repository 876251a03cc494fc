"""To what an answer is one, and what it is said to be: `reacted coolly to the invitation`, not to the album; `the answer was no`."""

from collections.abc import Sequence

from kimvisit.drafting.text.sentences import Sentence

_REACH, _LONGEST = 9, 8
_STOPS = frozenset('. , ; : “ ” " that who which whether and but'.split())
_ENDS = _STOPS | frozenset(
    "to of for with by at from in on over about after before during when was were is are has had have been will would".split()
)
_WHOM = frozenset("it this him her them us me".split())
_SAYING = frozenset("say tell explain confirm".split())


def is_unto(sentence: Sentence, after: int, words: frozenset[str]) -> bool:
    """Whether nothing follows behind `to`, or one of the words, somebody by name or a pronoun."""
    low, stop = sentence.low, min(len(sentence.low) - 1, after + _REACH)
    at = next((j for j in range(after, stop) if low[j] == "to" or low[j] in _STOPS), 0)
    return not at or low[at] != "to" or _is_meant(sentence, at + 1, words)


def _is_meant(sentence: Sentence, first: int, words: frozenset[str]) -> bool:
    """Whether the noun phrase that begins here is headed by one of the words or by a name, or no noun phrase begins here."""
    low = sentence.low
    if low[first] in _SAYING or low[first] in _WHOM:
        return True
    last = first + _past(low[first : first + _LONGEST])
    head = low[last - 1].removesuffix("'s") if last > first else ""
    told = {head, *low[first + 1 : first + 2]}  # `to the invitation came a day later`
    return not told.isdisjoint(words) or (
        last > first and sentence.words[last - 1][0].isupper() and not low[last - 1].endswith("'s")
    )


def _past(low: Sequence[str]) -> int:
    return next((j for j, word in enumerate(low) if word in _ENDS), len(low))


def is_said_to_be(low: Sequence[str], noun: int, words: frozenset[str]) -> bool:
    """`the answer from her manager was a firm no`: one of the words is what the noun is said to be."""
    reach = _FAR if low[noun + 1 : noun + 2] != () and low[noun + 1] in TELLING else _NEAR
    be = next((j for j in range(noun + 1, min(len(low), noun + reach)) if low[j] in _BE or low[j] in _APART), 0)
    if not be or low[be] in _APART:
        return False
    be += low[be + 1 : be + 2] == ("been",)
    return any(
        low[j] in words and (low[j] not in _FLAT or ("not" not in low[be:j] and not "".join(low[j + 1 : j + 2]).isalpha()))
        for j in range(be + 1, min(len(low), be + 5))
    )


TELLING = frozenset("from by of to for".split())
_NEAR, _FAR = 5, 10
_FLAT = frozenset(("yes", "no"))
_BE = frozenset("was were is are been remains remained has".split())
_APART = frozenset(", ; : who which that and but".split())
