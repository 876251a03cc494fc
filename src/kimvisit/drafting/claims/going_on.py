"""Words that go on with what somebody said and name no speaker: the next quotation, or `Bob Ray said 12 ministers would come. Ann Lee would open
the gala.`"""

import re
from dataclasses import dataclass

from kimvisit.drafting.claims.listening import LONGEST, Seen
from kimvisit.drafting.matching.hit import Hit
from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.people.mentions.in_sentence import mentions_in
from kimvisit.drafting.reader import Reader
from kimvisit.drafting.speech.said import Said
from kimvisit.drafting.speech.scene import Scene
from kimvisit.drafting.speech.verbs.said_behind import named_behind
from kimvisit.drafting.speech.verbs.verbless import standing
from kimvisit.drafting.text.sentences import Sentence, read

_WOULD = re.compile(r"\bwould\b(?! have\b)")
_TAG = re.compile(
    r"[^.“”\"]*, (?:he|she|the [a-z]+(?: [a-z]+)?) (?:said|added|noted|explained|stressed|continued|specified|told [\w ]+)\.(?:$| (?=[A-Z]))"
)
_MARKS = frozenset('"“”«»')
_TOLD = frozenset("said told added explained announced disclosed revealed stated noted stressed informed declared hinted".split())
_WERE = frozenset(("was", "were"))
_GESTURE = 8
_BACK = frozenset("would had was were".split())


@dataclass(slots=True)
class Voices:
    """Who was heard in a paragraph so far: `said` last, with which a quotation goes on; `spoke` anywhere in it; and whose words, `told_of`,
    sentences without a verb of saying go on with."""

    said: Said | None
    spoke: Said | None = None
    told_of: Said | None = None

    def turn(self, sentence: Sentence, mentions: list[Mention], speech: list[Said]) -> None:
        """Go on to the next sentence."""
        self.said = speech[-1] if speech else self.said if _is_gesture(sentence, mentions) else None
        self.spoke = self.said or self.spoke
        self.told_of = _goes_on_with(sentence, speech, self.told_of)

    def pass_over(self, text: str) -> None:
        """Go on behind a sentence that claims nothing: `The hall would be full.` goes on with reported speech as well."""
        if _WOULD.search(text) is None or not _MARKS.isdisjoint(text):
            self.told_of = None


def _goes_on_with(sentence: Sentence, speech: list[Said], told_of: Said | None) -> Said | None:
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


def _is_enclosed(text: str, after: str) -> bool:
    """Whether a sentence without a speaker stands among the words of one, who is called again behind it by a pronoun or a noun: `Ten mayors will
    come, the aide said. In all, 30 were invited. Some have declined, he noted.`"""
    return _MARKS.isdisjoint(text) and _TAG.match(after.lstrip()) is not None


def is_shifted(sentence: Sentence, hit: Hit, speech: list[Said]) -> bool:
    """Whether a verb of a sentence without a speaker stands in the tense of reported speech: `would open`, and beside it `was expected`."""
    if speech or sentence.quotes or hit.phrase is None:
        return False
    auxiliaries = sentence.low[hit.phrase.first : hit.phrase.verb]
    return "would" in auxiliaries or ("would" in sentence.low and not _WERE.isdisjoint(auxiliaries))


def gone_on_with(reader: Reader, paragraph: str, seen: Seen, at: int, scene: Scene, voices: Voices) -> list[Said]:
    """The speech of a sentence that tells of none: of one all quotation, or enclosed by words of who spoke before."""
    start, end = seen.bounds[at]
    if scene.sentence.is_quotation:
        unheard = at and at - 1 not in seen.live and not voices.said
        standing = _standing_at(reader, paragraph, seen.bounds[at - 1], seen.spans) if unheard else None
        return [_gone_on(voices.said or standing, scene)]
    if voices.spoke and _is_enclosed(paragraph[start:end], paragraph[end:]):
        reader.memory.heard[reader.memory.number, start] = speech = [_gone_on(voices.spoke, scene)]
        return speech
    return []


def _gone_on(said: Said | None, scene: Scene) -> Said:
    """The speech of a quotation that says nothing of its speaker: who spoke before goes on, in plain words where he denied something; else who is
    named behind it, or cannot be named."""
    sentence = scene.sentence
    whole = ((sentence.start, sentence.end),)
    if said:
        return said._replace(spans=whole, at=sentence.start, sort="plain" if said.sort == "denying" else said.sort)
    who = named_behind(scene)
    return Said((who,) if who else None, whole, None, "plain", sentence.start, (0, 0))


def _standing_at(reader: Reader, paragraph: str, bounds: tuple[int, int], spans: list[tuple[int, int]]) -> Said | None:
    """Who stands before a quotation, in a sentence that was not read."""
    sentence = read(paragraph, *bounds, spans)
    if not 0 < len(sentence.words) <= LONGEST:
        return None
    found = standing(Scene(sentence, mentions_in(sentence, reader.known), (), reader.known, reader.memory))
    return found[0] if found else None


def _is_gesture(sentence: Sentence, mentions: list[Mention]) -> bool:
    """`She laughed.`, `He paused for a moment.`: who speaks on both sides of it is one and the same."""
    return sentence.low[0] in ("he", "she") and len(sentence.low) <= _GESTURE and not any(m.ids for m in mentions)
