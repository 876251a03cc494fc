"""Whose the open question is that opens a sentence: `Asked whether Ann Lee would come, the mayor said it was too early to tell`."""

from kimvisit.drafting.speech.said import Said
from kimvisit.drafting.text.sentences import Sentence

_ASKING = frozenset("asked pressed questioned quizzed".split())
_FAR = 8


def asked(sentence: Sentence, speech: list[Said]) -> list[Said]:
    """The speech of a sentence, with the question that its first speaker leaves open."""
    low = sentence.low
    opening = next((t for t in (0, 1) if low[t : t + 1] and low[t] in _ASKING), None)
    if opening is None or not speech or not speech[0].chain or sentence.quoted(speech[0].at):
        return speech
    at = next((t for t in range(opening + 1, min(len(low), _FAR)) if low[t] in ("whether", "if")), None)
    answer = speech[0]
    stop = next((t for t in range(at, len(low)) if low[t] == ","), None) if at else None
    if at is None or stop is None or sentence.starts[stop] > answer.at:
        return speech
    span = (sentence.starts[at], sentence.starts[stop])
    return [answer._replace(spans=(span,), sort="plain", at=sentence.starts[opening], speaker=(opening, opening)), *speech]
