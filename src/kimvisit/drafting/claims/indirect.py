"""Words that go on with what somebody said, without a verb of saying: `Bob Ray said 12 ministers would come. Ann Lee would open the gala.`"""

import re

from kimvisit.drafting.matching.hit import Hit
from kimvisit.drafting.speech.said import Said
from kimvisit.drafting.text.sentences import Sentence

_WOULD = re.compile(r"\bwould\b(?! have\b)")
_TAG = re.compile(
    r"[^.“”\"]*, (?:he|she|the [a-z]+(?: [a-z]+)?) (?:said|added|noted|explained|stressed|continued|specified|told [\w ]+)\.(?:$| (?=[A-Z]))"
)
_MARKS = frozenset('"“”«»')
_TOLD = frozenset("said told added explained announced disclosed revealed stated noted stressed informed declared hinted".split())
_WERE = frozenset(("was", "were"))
_BACK = frozenset("would had was were".split())


def goes_on_with(sentence: Sentence, speech: list[Said], told_of: Said | None) -> Said | None:
    """Whose words the sentence behind one may go on with: the last speaker's, whose verb is in the past and who is not quoted at the end; else
    those that it goes on with itself."""
    if sentence.quotes or _BACK.isdisjoint(sentence.low):
        return None
    if not speech:
        return told_of
    last = speech[-1]
    reported = last.chain and last.sort == "plain" and sentence.low[sentence.at(last.at)] in _TOLD
    reaches = any(b >= sentence.end - 1 for _, b in last.spans)
    return last if reported and reaches else None


def goes_on_silently(text: str) -> bool:
    """Whether a sentence that claims nothing goes on with reported speech as well: `The hall would be full.`"""
    return _WOULD.search(text) is not None and _MARKS.isdisjoint(text)


def is_enclosed(text: str, after: str) -> bool:
    """Whether a sentence without a speaker stands among the words of one, who is called again behind it by a pronoun or a noun: `Ten mayors will
    come, the aide said. In all, 30 were invited. Some have declined, he noted.`"""
    return _MARKS.isdisjoint(text) and _TAG.match(after.lstrip()) is not None


def is_shifted(sentence: Sentence, hit: Hit, speech: list[Said]) -> bool:
    """Whether a verb of a sentence without a speaker stands in the tense of reported speech: `would open`, and beside it `was expected`."""
    if speech or sentence.quotes or hit.phrase is None:
        return False
    auxiliaries = sentence.low[hit.phrase.first : hit.phrase.verb]
    return "would" in auxiliaries or ("would" in sentence.low and not _WERE.isdisjoint(auxiliaries))
