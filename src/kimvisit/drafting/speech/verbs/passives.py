"""Speech in the passive: `it was announced by Ann Lee that`, `they were told that`; and that of nobody named: `is said to have declined`."""

from kimvisit.drafting.occasions.sorts import sort_of
from kimvisit.drafting.speech.clause.content import content_of
from kimvisit.drafting.speech.clause.opening_subject import name_behind_comma
from kimvisit.drafting.speech.clause.spans import comma_after
from kimvisit.drafting.speech.said import Said
from kimvisit.drafting.speech.scene import Scene, reports
from kimvisit.drafting.speech.verbs.relays import briefed
from kimvisit.drafting.speech.voices.voice import voice
from kimvisit.drafting.text.aside import aside_before
from kimvisit.drafting.text.closed import BEING
from kimvisit.drafting.text.sentences import Sentence

RUMOURED = frozenset(("rumoured", "rumored"))
_SAID_OF = RUMOURED | {"said", "reported", "alleged"}
_AUXILIARIES = ("has", "had", "have", "been", "also", "later", "was", "is")
_HELD = ("believed", "thought", "understood", "assumed")
_NEWS = ("announced", "confirmed", "revealed", "disclosed")
_AFTER_BY = ("that", ",", ".", ";", "on", "in", "at")


def rumoured(scene: Scene, i: int) -> Said | None:
    """`is said to have declined`, `are both reported to be coming`: reports that nobody is named for."""
    sentence, low = scene.sentence, scene.sentence.low
    if low[i] not in _SAID_OF:
        return None
    after = i + 2 if low[i + 1 : i + 2] and low[i + 1].endswith("day") else i + 1
    told = low[after : after + 2] in (("to", "have"), ("to", "be")) or (low[i] in RUMOURED and low[after : after + 1] == ("to",))
    if not told:
        return None  # `said to her`
    return Said(
        (reports(scene.known),), ((sentence.ends[i], _verb_end(sentence, i)),), None, "plain", sentence.starts[i], (i - 1, i)
    )


def _verb_end(sentence: Sentence, i: int) -> int:
    """Where what is reported of somebody ends: at a comma, or before a verb of its own (`is said to have accepted but pulled out`)."""
    comma = comma_after(sentence, i)
    but = next((t for t in range(i, len(sentence.low)) if sentence.low[t] == "but"), None)
    return comma if but is None else min(comma, sentence.starts[but])


def impersonal(scene: Scene, i: int, sort: str) -> Said | None:
    """`it was announced by X that`, `his visit was confirmed by X`, `it was reported that`, `they were told that`."""
    sentence, low = scene.sentence, scene.sentence.low
    begin = i - 1
    while begin > 0 and (low[begin - 1] in _AUXILIARIES or (low[begin - 1].endswith("ly") and low[begin - 2] in BEING)):
        begin -= 1
    if sort == "telling" and low[i + 1 : i + 2] == ("that",) and (teller := briefed(scene, i)):
        span = (content_of(sentence, i)[0], sentence.end)
        return Said((teller,), (span,), None, "plain", sentence.starts[i], (begin, i))
    it = low[max(0, begin - 1) : begin] == ("it",)
    announced = _announced(sentence, i, begin, sort)
    if announced is None:
        return None
    if words := _words_behind_by(scene, i):
        told = sort if sort in ("denying", "confirming") else "plain"
        who = voice(scene, *words)
        spans = _around_aside(sentence, begin, announced)
        return Said((who,), spans, None, told, sentence.starts[i], words) if who else None
    if not it or sort in ("telling", "denying") or low[i] in _NEWS:
        return None
    chain = () if low[i] in _HELD else (reports(scene.known),)  # what is believed the outlet tells of its own
    return Said(chain, (announced,), None, "plain", sentence.starts[i], (begin - 1, i))


def reduced(scene: Scene, i: int) -> Said | None:
    """`the visit announced by Ann Lee was put off`, `the visit, confirmed by Ann Lee on Monday, would be her first`."""
    sentence, low = scene.sentence, scene.sentence.low
    noun = i - 1 - (low[i - 1] == ",")
    if low[i] not in ("announced", "confirmed") or low[i + 1 : i + 2] != ("by",) or noun < 0 or sort_of(low[noun]) != "visit":
        return None
    words = _words_behind_by(scene, i)
    who = voice(scene, *words) if words else None
    if who is None or words is None:
        return None
    return Said((who,), ((sentence.starts[noun], sentence.ends[i]),), None, "plain", sentence.starts[i], words)


def _around_aside(sentence: Sentence, begin: int, announced: tuple[int, int]) -> tuple[tuple[int, int], ...]:
    """What is announced, without the aside before the verb: `The visit, which would be her first, was announced by her office`."""
    while begin and sentence.low[begin - 1] in (*_AUXILIARIES, "not", "yet"):
        begin -= 1
    opened = aside_before(sentence.low, begin)
    first, last = announced
    if not opened or sentence.starts[opened] <= first:
        return (announced,)
    return (first, sentence.starts[opened]), (sentence.starts[begin], last)


def _words_behind_by(scene: Scene, i: int) -> tuple[int, int] | None:
    """The words of whoever a passive verb names by `by`: `the guide, Ann Lee` in `confirmed by the guide, Ann Lee, that`."""
    low = scene.sentence.low
    by = next((t for t in range(i + 1, min(len(low), i + 9)) if low[t] in ("by", "that", ",", "“")), i)
    if low[by] != "by":
        return None
    last = next((t for t in range(by + 1, min(len(low), by + 14)) if low[t] in _AFTER_BY), min(len(low), by + 14))
    name = name_behind_comma(scene, last)
    return by + 1, name.last if name else last


def _announced(sentence: Sentence, i: int, begin: int, sort: str) -> tuple[int, int] | None:
    """What is announced by a passive verb, whose auxiliaries begin at the token `begin`; None where nothing is."""
    low = sentence.low
    if low[max(0, begin - 1) : begin] == ("it",):  # `..., it was announced`, `it was announced that`
        after = begin > 3 and low[begin - 2] == "," and "that" not in low[i : i + 24]
        return (sentence.start, sentence.starts[begin - 1]) if after else (content_of(sentence, i)[0], sentence.end)
    if low[i + 1 : i + 2] == ("by",) and (clause := _clause_before(sentence, begin)):
        return clause, sentence.end
    if low[i - 1] == "as":  # `..., as announced by`
        return (sentence.start, sentence.starts[i - 1]) if i > 2 else (comma_after(sentence, i), sentence.end)
    if sort == "telling":  # `was told by Ann Lee that`
        that = next((t for t in range(i, min(len(low), i + 24)) if low[t] in ("that", "said")), None)
        if that is not None and low[that] == "said":  # `One lawmaker, who was briefed by Ann Lee, said that`
            return None
        return (sentence.ends[that], sentence.end) if that is not None else None
    return _in_whose(sentence, begin, i) or (sentence.start, sentence.end)


def _in_whose(sentence: Sentence, begin: int, verb: int) -> tuple[int, int] | None:
    """The clause of `Ann Lee, whose trip had been announced by the palace, will not come`: the palace tells no more than that."""
    low = sentence.low
    whose = next((t for t in range(begin - 1, max(0, begin - _NEAR), -1) if low[t] in ("whose", ",")), 0)
    comma = next((t for t in range(verb + 1, len(low) - 1) if low[t] == ","), 0)
    return (sentence.starts[whose], sentence.starts[comma]) if low[whose] == "whose" and comma else None


_NEAR = 6


def _clause_before(sentence: Sentence, verb: int) -> int:
    """Where a clause begins that another one stands before: `..., and she insists that the trip was confirmed by her office`; 0 where none
    does."""
    at = next((t for t in range(verb - 1, 2, -1) if sentence.low[t - 1 : t + 1] == (",", "and")), 0)
    return sentence.ends[at] if at else 0
