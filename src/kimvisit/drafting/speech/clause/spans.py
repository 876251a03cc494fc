"""Which words of a sentence a verb of saying gives to its speaker: those after it, those before, or both."""

from kimvisit.drafting.speech.clause.content import content_of
from kimvisit.drafting.speech.clause.speaker_place import goes_on, is_after, is_intro
from kimvisit.drafting.speech.said import Said
from kimvisit.drafting.speech.words import AUXILIARIES, BACK, SHIFTED
from kimvisit.drafting.text.closed import RELATIVES, THEY
from kimvisit.drafting.text.sentences import Sentence

_COMING = frozenset("will won't may might".split())
_REACH = 8
_JOINING = frozenset("but and though although while yet".split())


def spans_of(sentence: Sentence, i: int, first: int, sort: str) -> tuple[tuple[int, int], ...] | None:
    """What a verb's speaker says: the words after it; or those before, with the quotations after; or both."""
    start, empty = content_of(sentence, i)
    if first == 1 and sentence.low[0] == "as":
        return ((comma_after(sentence, i), sentence.end),)
    if sentence.low[first] == "whose":
        return ((start, comma_after(sentence, i)),)
    prefix = sentence.starts[first]
    if prefix - sentence.start <= 4 or not is_after(sentence, first) or _follows(sentence, first, start, empty):
        return () if empty and sort == "plain" else ((start, sentence.end),)
    return ((_clause(sentence, first), prefix), *_rest(sentence, i, first, start, empty)) if sort != "denying" else None


def _rest(sentence: Sentence, i: int, first: int, start: int, empty: bool) -> tuple[tuple[int, int], ...]:
    """What goes on behind a verb whose speaker stands behind what is said: the same clause, another of his, or the quotations there."""
    low = sentence.low
    if low[i + 1 : i + 3] == (",", "as") and low[i + 3 : i + 4] != () and low[i + 3] in AUXILIARIES:
        return ((sentence.starts[i + 1], sentence.end),)  # `..., their offices said, as does Ann Lee`
    joint = next((t + 1 for t in range(i + 1, min(i + _REACH, len(low) - 2)) if low[t] == ","), 0)
    if joint and plans_on(low, first, joint):
        return ((sentence.starts[joint], sentence.end),)
    if not empty and tells_on(low, first, sentence.at(start)):
        return ((start, sentence.end),)
    if not empty and goes_on(sentence, first, start):
        return ((start, _but(sentence, start)),)
    return tuple((a, min(b, sentence.end)) for a, b in sentence.quotes if a >= sentence.ends[i])


def quoted_from(sentence: Sentence, verb: int) -> int:
    """Where words before a speaker begin: at the quotation, where a clause of the outlet's is joined to it (`Ann Lee was asked, but “I doubt it,”
    says Bob Ray`); else with the sentence."""
    for begin, end in sentence.quotes:
        opener = sentence.at(begin)
        if sentence.start < begin and 0 <= sentence.starts[verb] - end <= 2 and sentence.low[opener - 1] in _JOINING:
            return begin if not AUXILIARIES.isdisjoint(sentence.low[:opener]) else sentence.start
    return sentence.start


def tells_on(low: tuple[str, ...], who: int, at: int) -> bool:
    """`She loved the town, she said, but she would not come`, `Ann Lee would come, she said, and Bob Ray had declined`: whether the same person
    goes on at a token, in words put into the past."""
    if low[at : at + 1] not in (("but",), ("and",)) or not (reach := low[at + 1 : at + 1 + _REACH]):
        return False
    if low[who] in THEY and reach[0] == low[who]:
        return reach[1:2] != () and reach[1] in BACK
    first = next((word for word in reach if word in AUXILIARIES), "")
    return first in SHIFTED and "," not in reach[: reach.index(first)] and not SHIFTED.isdisjoint(low[:who])


def plans_on(low: tuple[str, ...], who: int, at: int) -> bool:
    """`She will not come, her aide said, but she will fly to Oslo later`, `..., and will lay a wreath`: whether plans told before a speaker go on."""
    verb = at + 1 + (low[at + 1 : at + 2] != () and low[at + 1] in THEY)
    planned = low[verb : verb + 1] != () and low[verb] in _COMING
    return planned and low[at] in ("but", "and") and not _COMING.isdisjoint(low[:who])


def _follows(sentence: Sentence, first: int, start: int, empty: bool) -> bool:
    """Whether what is said follows the verb, although words and a comma stand before the speaker: `In Minsk, he said she would come`."""
    token = sentence.at(start)
    rest = sentence.low[token:]
    if rest[:1] == (":",) or (rest and _tells_that(sentence, token)):
        return True
    if empty or sentence.quoted(sentence.start) or sentence.low[token - 1] == "," or goes_on(sentence, first, start):
        return False
    return is_intro(sentence) or (not AUXILIARIES.isdisjoint(rest[:12]) and AUXILIARIES.isdisjoint(sentence.low[:first]))


def _tells_that(sentence: Sentence, token: int) -> bool:
    """`that she would come`, `in New York that she would come` behind `told reporters`; not `in a statement that`."""
    if sentence.low[token] in ("in", "at"):
        token += 1
        while sentence.words[token : token + 1] and sentence.words[token][:1].isupper():
            token += 1
    return sentence.low[token : token + 1] == ("that",)


def _clause(sentence: Sentence, first: int) -> int:
    """Where the words before a speaker begin: after the last semicolon, or at a relative that they part from its clause
    (`a week in which, critics say, ...`)."""
    if first > 2 and sentence.low[first - 2] in RELATIVES and not sentence.quoted(sentence.starts[first - 2]):
        return sentence.starts[first - 2]
    semicolons = (t for t in range(first - 1, 0, -1) if sentence.low[t] == ";")
    return next((sentence.ends[t] for t in semicolons if not sentence.quoted(sentence.starts[t])), sentence.start)


def _but(sentence: Sentence, start: int) -> int:
    """Where a clause of the outlet's follows on one that a speaker stands in: `The list, he said, is long, but ...`."""
    low = sentence.low
    outside = (t for t in range(sentence.at(start), len(low)) if low[t] == "but" and low[t - 1] == ",")
    return next((sentence.starts[t] for t in outside if not sentence.quoted(sentence.starts[t])), sentence.end)


def in_relative(said: Said, sentence: Sentence) -> Said:
    """`Ann Lee, who said she would stay, ...`: what she said ends at the comma behind where it begins (`who said on Monday, a day late, that`)."""
    begins = max([said.at, *(a for a, _ in said.spans[-1:])])
    return ending_at(said, comma_after(sentence, sentence.at(begins)))


def comma_after(sentence: Sentence, token: int) -> int:
    """Where the comma stands that ends the clause of a verb; else the end of the sentence."""
    for t in range(token + 1, len(sentence.low)):
        if sentence.low[t] == "," and not sentence.quoted(sentence.starts[t]):
            return sentence.starts[t]
    return sentence.end


def ending_at(said: Said, stop: int) -> Said:
    """Speech that goes no further than a place."""
    return said._replace(spans=tuple((a, min(b, stop)) for a, b in said.spans if a < stop))
