"""What is looked at before claims are drafted: the sentences in which a cue applies, and who spoke just before."""

import re
from dataclasses import dataclass
from typing import NamedTuple

from kimvisit.drafting.matching.answers import answers, is_alike, is_answer
from kimvisit.drafting.matching.applied import hits_in
from kimvisit.drafting.matching.gate import is_gated, openings_in
from kimvisit.drafting.matching.hit import Hit
from kimvisit.drafting.people.mention import Known, Mention
from kimvisit.drafting.people.mentions.in_sentence import mentions_in
from kimvisit.drafting.reader import Reader
from kimvisit.drafting.speech.meant.mouthpieces import MOUTHPIECES
from kimvisit.drafting.speech.said import Said
from kimvisit.drafting.speech.scene import Scene
from kimvisit.drafting.speech.verbs.speakers import speech_in
from kimvisit.drafting.text.sentences import Sentence, bounds_in, quotations, read, words_of
from kimvisit.drafting.text.words import words_in

LONGEST = 150
QUOTES = frozenset('"“«`')
_CLAIMS = 6
_SPEAKER = re.compile(r"[Tt]he \w+ (?:said|says|added|told|reported)\b")
_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he)\b")


Live = tuple[Sentence, list[Mention], list[Hit]]
"""A sentence with whom it mentions and where cues may apply in it."""


class Seen(NamedTuple):
    """A paragraph in which some cue applies: its quotations, the bounds of its sentences, and of those the live ones by their place."""

    spans: list[tuple[int, int]]
    bounds: list[tuple[int, int]]
    live: dict[int, Live]

    @property
    def reach(self) -> tuple[int, int]:
        """The stretch that is read: from two sentences before the first live one to the last."""
        return self.bounds[max(0, min(self.live) - 2)][0], self.bounds[max(self.live)][1]


@dataclass(slots=True)
class _Look:
    """The mentions of a sentence, found when they are first asked for."""

    sentence: Sentence
    known: Known
    found: list[Mention] | None = None

    def see(self) -> list[Mention]:
        if self.found is None:
            self.found = mentions_in(self.sentence, self.known)
        return self.found


def seen_in(reader: Reader, paragraph: str, spoken: bool = False) -> Seen | None:
    """A paragraph with the sentences in which some cue applies; None where there is none. `spoken`: all of it is somebody's words."""
    cues, words = reader.known.cues, reader.words[paragraph]
    if not (is_gated(cues, paragraph, words) or (reader.memory.hits and is_alike(paragraph))):
        reader.memory.hits = []
        return None
    spans = quotations(paragraph)
    bounds = bounds_in(paragraph, spans)
    spans = [(0, len(paragraph))] if spoken else spans
    found: dict[int, Live] = {}
    for at, (start, end) in enumerate(bounds):
        text = paragraph[start:end]
        before = found[at - 1][2] if at - 1 in found else reader.memory.hits if is_alike(text) else []
        live = _answering(reader, paragraph, start, end, spans, before) if before and is_answer(text) else None
        if live is None and (len(bounds) == 1 or is_gated(cues, text, words_in(text))):
            live = _asserting(reader, paragraph, start, end, spans)
        if live:
            found[at] = live
    return Seen(spans, bounds, found) if found else None


def _answering(
    reader: Reader, paragraph: str, start: int, end: int, spans: list[tuple[int, int]], before: list[Hit]
) -> Live | None:
    """A sentence that takes up the verb of the one before: `Ann Lee will come. So will Bob Ray.`"""
    sentence = read(paragraph, start, end, spans)
    mentions = mentions_in(sentence, reader.known)
    hits = answers(sentence, mentions, before)
    return (sentence, mentions, hits) if hits else None


def _asserting(reader: Reader, paragraph: str, start: int, end: int, spans: list[tuple[int, int]]) -> Live | None:
    """A sentence in which a cue applies."""
    cues, tokens = reader.known.cues, words_of(paragraph, start, end)
    openings = openings_in(tokens, cues) if 0 < len(tokens[0]) <= LONGEST else []
    if not openings:
        return None
    sentence = read(paragraph, start, end, spans, tokens)
    look = _Look(sentence, reader.known)
    hits = hits_in(sentence, openings, look.see, cues, False)
    if not hits:
        return None
    reader.memory.hits = hits
    return sentence, look.see(), hits


def _listen(reader: Reader, paragraph: str) -> Said | None:
    """Hear who speaks in a paragraph that claims nothing, for the `he said` and the quotation that follow."""
    said = None
    if reader.known.cues.gate.saying.isdisjoint(reader.words[paragraph]):
        return said
    spans = quotations(paragraph)
    for start, end in bounds_in(paragraph, spans):
        if made := _heard(reader, paragraph, start, end, spans):
            sentence, mentions = made
            reader.memory.start = start
            speech = speech_in(Scene(sentence, mentions, (), reader.known, reader.memory))
            said = speech[-1] if speech else None
    return said


def topic_of_paragraph(reader: Reader, number: int, speaker: str | None) -> str | None:
    """The one person of whom a paragraph claims something, who need not be named there (`The prince was to have met Ann Lee in Oslo. He could not
    come`); else whom alone it names."""
    claimed = {c.subject for c in reader.latest(_CLAIMS) if c.paragraph == number and not reader.kinds[c.kind].listing}
    if len(claimed) == 1 and reader.is_person(one := next(iter(claimed))[0]):
        return one
    return topic_of(reader, reader.memory.paragraphs[number - 1], speaker)


def topic_of(reader: Reader, text: str, speaker: str | None) -> str | None:
    """The one person whom a text names, the one who spoke last apart."""
    if len(text) > LONGEST * 10:
        return None
    sentence = read(text, 0, len(text), [])
    named = {m.ids for m in mentions_in(sentence, reader.known) if m.sort == "person" and len(m.ids) == 1}
    others = named - {(speaker,)} if len(named) > 1 else named
    return next(iter(others))[0] if len(others) == 1 else None


def _heard(
    reader: Reader, paragraph: str, start: int, end: int, spans: list[tuple[int, int]]
) -> tuple[Sentence, list[Mention]] | None:
    """A sentence that holds a verb of saying, with its mentions."""
    tokens = words_of(paragraph, start, end)
    if not 0 < len(tokens[0]) <= LONGEST or reader.known.cues.saying.keys().isdisjoint(tokens[1]):
        return None
    sentence = read(paragraph, start, end, spans, tokens)
    return sentence, mentions_in(sentence, reader.known)


def heard_before(reader: Reader, number: int, seen: Seen, last: int) -> Said | None:
    """Hear the paragraphs between `last` and one that is read, where it asks who spoke: all for a quotation and for `the official said`;
    for `he said` those of spokesmen, who tell of others."""
    paragraph, said = reader.memory.paragraphs[number - 1], None
    asks = paragraph[:1] in QUOTES
    if not asks and reader.known.cues.gate.saying.isdisjoint(reader.words[paragraph]):
        return None
    asks = asks or _SPEAKER.search(paragraph, *seen.reach) is not None
    if not asks and not _PRONOUN.search(paragraph, *seen.reach):
        return None
    for unread in range(last + 1, number):
        before = reader.memory.paragraphs[unread - 1]
        if asks or not MOUTHPIECES.isdisjoint(reader.words[before]):
            reader.memory.number = unread
            said = _listen(reader, before)
    return said


def heard_ahead(reader: Reader, paragraph: str, seen: Seen, at: int) -> Live | None:
    """A sentence that claims nothing but holds a verb of saying, right ahead of one that is read."""
    ahead = at + 1 in seen.live or at + 2 in seen.live
    made = _heard(reader, paragraph, *seen.bounds[at], seen.spans) if ahead else None
    return (*made, []) if made else None
