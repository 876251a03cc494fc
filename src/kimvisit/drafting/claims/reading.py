"""One candidate claim per assertion of an article, read from top to bottom."""

import re
from collections.abc import Sequence
from functools import partial

from kimvisit.drafting.about.itinerary import settle_trips
from kimvisit.drafting.about.to_occasion import join_trips_to_occasions
from kimvisit.drafting.claims.assertion import gather
from kimvisit.drafting.claims.going_on import Voices, gone_on_with
from kimvisit.drafting.claims.guests import read_guest_line, read_guests
from kimvisit.drafting.claims.listening import (
    LONGEST,
    QUOTES,
    Seen,
    heard_ahead,
    heard_before,
    seen_in,
    topic_of,
    topic_of_paragraph,
)
from kimvisit.drafting.claims.meetings import meet
from kimvisit.drafting.claims.members import read_members
from kimvisit.drafting.claims.settled import carry_said, headline_plans, headline_voices, settled, silences
from kimvisit.drafting.claims.silence import keep_silent
from kimvisit.drafting.claims.sites import Passage, VerbBefore, site_of, verb_of
from kimvisit.drafting.claims.spoken import is_untold, speaker_of, spoken
from kimvisit.drafting.claims.titles import about_mentions, offices_held
from kimvisit.drafting.matching.applied import hits_in
from kimvisit.drafting.matching.gate import is_gated, openings_in
from kimvisit.drafting.matching.hit import Hit
from kimvisit.drafting.pages.chronicle import is_entry
from kimvisit.drafting.pages.decks import is_headline_like
from kimvisit.drafting.pages.guest_lists import GuestList
from kimvisit.drafting.pages.labels import without_label
from kimvisit.drafting.people.mentions.in_sentence import mentions_in
from kimvisit.drafting.people.offices.clipped import of_headline
from kimvisit.drafting.reader import Candidate, Reader
from kimvisit.drafting.speech.said import Said
from kimvisit.drafting.speech.scene import Scene
from kimvisit.drafting.speech.verbs.speakers import speech_in
from kimvisit.drafting.speech.verbs.verbless import headline_voice, in_present
from kimvisit.drafting.text.sentences import Sentence, read, split
from kimvisit.drafting.text.when import dates_in
from kimvisit.drafting.whom.focus import topic_told

_BACK_TO = re.compile(r"\b(?:It|His|Her|This|[Ss]he|[Hh]e|[Tt]he [a-z]+)\b")
_OPENING = 120
_REACH = 2


def read_claims(reader: Reader, headline: str, paragraphs: tuple[str, ...], deck: int, guests: Sequence[GuestList] = ()) -> None:
    """Read the headline and the paragraphs, of which the first are its deck, and its lists of `guests`; candidates gather in `reader.found`,
    what was left out in `reader.left_out`."""
    heads = [number for number in range(1, deck + 1) if is_headline_like(paragraphs[number - 1])]
    for number, text in [(0, headline), *((number, paragraphs[number - 1]) for number in heads)]:
        if text and is_gated(reader.known.cues, text, reader.words[text]):
            _read_headline(reader, text, number)
            reader.memory.forget_nameless(reader.known)
    carried, last = None, 0
    reader.memory.paragraphs = paragraphs
    below = {one.places[0]: one for one in guests}
    for number, paragraph in enumerate(paragraphs, 1):
        if number in below:
            read_guests(reader, below[number], partial(_read_aside, reader))
        if read_guest_line(reader, number, paragraph, partial(_read_aside, reader)):
            continue
        if is_untold(reader, number):
            continue
        seen = seen_in(reader, paragraph, speaker_of(reader, number) is not None) if number not in heads else None
        if seen is None:
            continue
        reader.memory.turn_to(None)
        if number > 1 and _BACK_TO.search(paragraph[:_OPENING]):
            reader.memory.looks.append(partial(topic_of_paragraph, reader, number - 1, reader.memory.person))
        if number - last > 1:
            if number - last > _REACH + 1:
                reader.memory.person = None
            carried = heard_before(reader, number, seen, max(last, number - 1 - _REACH))
        reader.memory.number = number
        carried, last = _read_paragraph(reader, number, paragraph, seen, carried), number
    settle_trips(reader)
    join_trips_to_occasions(reader)
    found = carry_said(settled(silences(reader.found, reader.kinds), {kind.listing for kind in reader.kinds.values()}))
    found = [*about_mentions(reader, found), *offices_held(reader, paragraphs)]
    reader.found = sorted(headline_plans(reader, headline_voices(reader, found, deck), deck), key=lambda c: c.paragraph)


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


def _read_aside(reader: Reader, text: str, number: int) -> list[Candidate]:
    """What a sentence claims that is not the article's own, said at a paragraph of it: what a heading says of those below."""
    sentence = read(text, 0, len(text), [])
    mentions, before = mentions_in(sentence, reader.known), len(reader.found)
    openings = openings_in((sentence.words, sentence.low), reader.known.cues)
    hits = hits_in(sentence, openings, partial(list, mentions), reader.known.cues, False)
    speech = speech_in(Scene(sentence, mentions, (), reader.known, reader.memory))
    _read_sentence(reader, Passage(number, text, sentence, mentions, speech, _saying(sentence, speech), [], False), hits)
    said = reader.found[before:]
    del reader.found[before:]
    return said


def _read_paragraph(reader: Reader, number: int, paragraph: str, seen: Seen, carried: Said | None) -> Said | None:
    """Read the sentences in which a cue applies, and hear those before them; returns the last speech, which a quotation may go on with."""
    spans, bounds, live = seen
    told_by = spoken(reader, number, paragraph)
    voices = Voices(carried if paragraph[:1] in QUOTES else None)
    for at, (start, end) in enumerate(bounds):
        read_members(reader, number, paragraph, (start, end), spans)
        told = live.get(at) or heard_ahead(reader, paragraph, seen, at)
        if told is None:
            voices.pass_over(paragraph[start:end])
            continue
        sentence, mentions, hits = told
        unread = bounds[at - 1] if at and at - 1 not in live else None
        if unread:
            reader.memory.looks.append(partial(topic_of, reader, paragraph[slice(*unread)], reader.memory.person))
        reader.memory.start = start
        dates = dates_in(sentence.text, reader.agenda.published, unproved=True)
        scene = Scene(sentence, mentions, dates, reader.known, reader.memory)
        speech = speech_in(scene)
        if told_by:
            speech = [said for said in speech if said.chain]
        elif not speech or sentence.is_quotation:
            speech = [*speech, *gone_on_with(reader, paragraph, seen, at, scene, voices)]
        saying, headline = _saying(sentence, speech), is_entry(paragraph)
        passage = Passage(number, paragraph, sentence, mentions, [*speech, *told_by], saying, dates, headline, voices.told_of)
        _read_sentence(reader, passage, hits)
        voices.turn(sentence, mentions, speech)
        _turn_topic(reader, passage)
    return voices.said


def _turn_topic(reader: Reader, passage: Passage) -> None:
    """Let the sentences behind go on with the one person whom a sentence names, and who does not speak."""
    voices = {hop for said in passage.speech for hop in said.chain or ()}
    named = {m.ids[0] for m in passage.mentions if m.sort == "person" and len(m.ids) == 1 and m.ids[0] not in voices}
    reader.memory.turn_to(topic_told(reader, (passage.number, passage.sentence.start), named))


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
            before = verb_of(reader, site) or before
        claim = meet if hit.cue.flag("mutual") else keep_silent if hit.cue.flag("silent") else gather
        claim(reader, site)
        if len(reader.found) > claimed:
            told.add(hit.noun)


def _saying(sentence: Sentence, speech: list[Said]) -> frozenset[int]:
    """The tokens that are verbs of saying."""
    return frozenset(sentence.at(said.at) for said in speech)
