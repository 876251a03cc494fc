"""One candidate claim per assertion of an article, read from top to bottom."""

import re
from functools import partial

from kimvisit.drafting.about.itinerary import settle_trips
from kimvisit.drafting.claims.assertion import gather
from kimvisit.drafting.claims.indirect import goes_on_silently, goes_on_with, is_enclosed
from kimvisit.drafting.claims.listening import LONGEST, Seen, heard, listen, seen_in, topic_of
from kimvisit.drafting.claims.meetings import meet
from kimvisit.drafting.claims.members import may_name_members, read_members
from kimvisit.drafting.claims.settled import carry_said, headline_plans, headline_voices, settled, silences
from kimvisit.drafting.claims.silence import keep_silent
from kimvisit.drafting.claims.sites import Passage, VerbBefore, site_of, verb_of
from kimvisit.drafting.claims.titles import about_mentions, offices_held
from kimvisit.drafting.matching.applied import hits_in
from kimvisit.drafting.matching.gate import is_gated, openings_in
from kimvisit.drafting.matching.hit import Hit
from kimvisit.drafting.pages.chronicle import is_entry
from kimvisit.drafting.pages.decks import is_headline_like
from kimvisit.drafting.pages.labels import without_label
from kimvisit.drafting.people.clipped import of_headline
from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.people.mentions import mentions_in
from kimvisit.drafting.reader import Reader
from kimvisit.drafting.speech.mouthpieces import MOUTHPIECES
from kimvisit.drafting.speech.said import Said
from kimvisit.drafting.speech.said_behind import named_behind
from kimvisit.drafting.speech.scene import Scene
from kimvisit.drafting.speech.speakers import speech_in
from kimvisit.drafting.speech.verbless import headline_voice, in_present, standing
from kimvisit.drafting.text.sentences import Sentence, bounds_in, quotations, read, split
from kimvisit.drafting.text.when import dates_in
from kimvisit.drafting.whom.focus import topic_told

_SPEAKER = re.compile(r"[Tt]he \w+ (?:said|says|added|told|reported)\b")
_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he)\b")
_QUOTES = frozenset('"“«`')
_BACK_TO = re.compile(r"\b(?:It|His|Her|This|[Ss]he|[Hh]e|[Tt]he [a-z]+)\b")
_OPENING = 120
_REACH, _GESTURE = 2, 8


def read_claims(reader: Reader, headline: str, paragraphs: tuple[str, ...], deck: int = 0) -> None:
    """Read the headline and the paragraphs, of which the first are its deck; candidates gather in `reader.found`, what was left out in
    `reader.left_out`."""
    heads = [number for number in range(1, deck + 1) if is_headline_like(paragraphs[number - 1])]
    for number, text in [(0, headline), *((number, paragraphs[number - 1]) for number in heads)]:
        if text and is_gated(reader.known.cues, text, reader.words[text]):
            _read_headline(reader, text, number)
            reader.memory.forget_nameless(reader.known)
    carried, last = None, 0
    reader.memory.paragraphs = paragraphs
    for number, paragraph in enumerate(paragraphs, 1):
        seen = seen_in(reader, paragraph) if number not in heads else None
        if seen is None:
            if may_name_members(paragraph):
                spans = quotations(paragraph)
                read_members(reader, number, paragraph, bounds_in(paragraph, spans)[0], spans)
            continue
        reader.memory.turn_to(None)
        if number > 1 and _BACK_TO.search(paragraph[:_OPENING]):
            reader.memory.looks.append(partial(topic_of, reader, paragraphs[number - 2], reader.memory.person))
        if number - last > 1:
            if number - last > _REACH + 1:
                reader.memory.person = None
            carried = _heard_before(reader, number, seen, max(last, number - 1 - _REACH))
        reader.memory.number = number
        carried, last = _read_paragraph(reader, number, paragraph, seen, carried), number
    settle_trips(reader)
    found = carry_said(settled(silences(reader.found, reader.kinds), {kind.listing for kind in reader.kinds.values()}))
    found = [*about_mentions(reader, found), *offices_held(reader, paragraphs)]
    reader.found = sorted(headline_plans(reader, headline_voices(reader, found, deck), deck), key=lambda c: c.paragraph)


def _heard_before(reader: Reader, number: int, seen: Seen, last: int) -> Said | None:
    """Hear the paragraphs between `last` and one that is read, where it asks who spoke: all for a quotation and for `the official said`;
    for `he said` those of spokesmen, who tell of others."""
    paragraph, said = reader.memory.paragraphs[number - 1], None
    asks = paragraph[:1] in _QUOTES
    if not asks and reader.known.cues.gate.saying.isdisjoint(reader.words[paragraph]):
        return None
    asks = asks or _SPEAKER.search(paragraph, *seen.reach) is not None
    if not asks and not _PRONOUN.search(paragraph, *seen.reach):
        return None
    for unread in range(last + 1, number):
        before = reader.memory.paragraphs[unread - 1]
        if asks or not MOUTHPIECES.isdisjoint(reader.words[before]):
            reader.memory.number = unread
            said = listen(reader, before)
    return said


def _read_headline(reader: Reader, headline: str, number: int) -> None:
    """Read the sentences of a headline, or of paragraph `number` of its deck, unless it is in capitals."""
    plain = without_label(headline.replace("’", "'").replace("\n", " "))
    sentences = split(plain) if not headline.isupper() else []
    for sentence in sentences:
        openings = openings_in((sentence.words, sentence.low), reader.known.cues) if len(sentence.words) <= LONGEST else []
        if not openings:
            continue
        mentions = of_headline(sentence, mentions_in(sentence, reader.known), reader.known)
        scene = Scene(sentence, mentions, (), reader.known, reader.memory)
        speech = in_present(speech_in(scene), sentence)
        if all(said.sort != "plain" for said in speech):  # `30 mayors confirm attendance - palace`
            speech = headline_voice(scene) or speech
        hits = hits_in(sentence, openings, partial(list, mentions), reader.known.cues, True)
        _read_sentence(reader, Passage(number, headline, sentence, mentions, speech, _saying(sentence, speech), [], True), hits)


def _read_paragraph(reader: Reader, number: int, paragraph: str, seen: Seen, carried: Said | None) -> Said | None:
    """Read the sentences in which a cue applies, and hear those before them; returns the last speech, which a quotation may go on with."""
    spans, bounds, live = seen
    said = carried if paragraph[:1] in _QUOTES else None
    told_of = spoke = None
    for at, (start, end) in enumerate(bounds):
        read_members(reader, number, paragraph, (start, end), spans, at in live)
        told = live.get(at)
        if told is None and (at + 1 in live or at + 2 in live) and (made := heard(reader, paragraph, start, end, spans)):
            told = (*made, [])
        if told is None:
            told_of = told_of if told_of and goes_on_silently(paragraph[start:end]) else None
            continue
        sentence, mentions, hits = told
        unread = bounds[at - 1] if at and at - 1 not in live else None
        if unread:
            reader.memory.looks.append(partial(topic_of, reader, paragraph[slice(*unread)], reader.memory.person))
        reader.memory.start = start
        dates = dates_in(sentence.text, reader.agenda.published, unproved=True)
        scene = Scene(sentence, mentions, dates, reader.known, reader.memory)
        speech = speech_in(scene)
        if not speech and _is_all_quoted(sentence):
            speech = [_gone_on(said or (_standing_at(reader, paragraph, unread, spans) if unread else None), scene)]
        elif not speech and spoke and is_enclosed(paragraph[start:end], paragraph[end:]):
            speech = reader.memory.heard[number, start] = [_gone_on(spoke, scene)]
        passage = Passage(
            number, paragraph, sentence, mentions, speech, _saying(sentence, speech), dates, is_entry(paragraph), told_of
        )
        _read_sentence(reader, passage, hits)
        said = speech[-1] if speech else said if _is_gesture(sentence, mentions) else None
        spoke = said or spoke
        told_of = goes_on_with(sentence, speech, told_of)
        _turn_topic(reader, passage)
    return said


def _is_gesture(sentence: Sentence, mentions: list[Mention]) -> bool:
    """`She laughed.`, `He paused for a moment.`: who speaks on both sides of it is one and the same."""
    return sentence.low[0] in ("he", "she") and len(sentence.low) <= _GESTURE and not any(m.ids for m in mentions)


def _is_all_quoted(sentence: Sentence) -> bool:
    """Whether a sentence is one quotation, or lies in one."""
    if len(sentence.quotes) != 1:
        return False
    start, end = sentence.quotes[0]
    return start <= sentence.start and end >= sentence.end - 2


def _standing_at(reader: Reader, paragraph: str, bounds: tuple[int, int], spans: list[tuple[int, int]]) -> Said | None:
    """Who stands before a quotation, in a sentence that was not read."""
    sentence = read(paragraph, *bounds, spans)
    if not 0 < len(sentence.words) <= LONGEST:
        return None
    found = standing(Scene(sentence, mentions_in(sentence, reader.known), (), reader.known, reader.memory))
    return found[0] if found else None


def _gone_on(said: Said | None, scene: Scene) -> Said:
    """The speech of a quotation that says nothing of its speaker: who spoke before goes on, else who is named behind it, or cannot be named."""
    sentence = scene.sentence
    whole = ((sentence.start, sentence.end),)
    if said:
        return said._replace(spans=whole, at=sentence.start)
    who = named_behind(scene)
    return Said((who,) if who else None, whole, None, "plain", sentence.start, (0, 0))


def _turn_topic(reader: Reader, passage: Passage) -> None:
    """Let the sentences behind go on with the one person whom a sentence names, and who does not speak."""
    voices = {hop for said in passage.speech for hop in said.chain or ()}
    named = {m.ids[0] for m in passage.mentions if m.sort == "person" and len(m.ids) == 1 and m.ids[0] not in voices}
    reader.memory.turn_to(topic_told(reader, passage.number, passage.sentence.start, named))


def _read_sentence(reader: Reader, passage: Passage, hits: list[Hit]) -> None:
    """Let each cue of a sentence claim what it says."""
    before: VerbBefore | None = None
    told: set[int] = set()
    for hit in hits:
        if hit.cue.flag("weighed") and hit.noun in told:
            continue
        claimed = len(reader.found)
        site = site_of(reader, passage, hit, before) if hit.cue.kind in reader.kinds else None
        if site is None:
            continue
        if hit is not hits[-1]:
            before = verb_of(site) or before
        claim = meet if hit.cue.flag("mutual") else keep_silent if hit.cue.flag("silent") else gather
        claim(reader, site)
        if len(reader.found) > claimed:
            told.add(hit.noun)


def _saying(sentence: Sentence, speech: list[Said]) -> frozenset[int]:
    """The tokens that are verbs of saying."""
    return frozenset(sentence.at(said.at) for said in speech)
