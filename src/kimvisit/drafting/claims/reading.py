"""One candidate claim per assertion of an article, read from top to bottom."""

import re
from collections.abc import Sequence
from functools import partial

from kimvisit.drafting.certainty.judged import Surely
from kimvisit.drafting.certainty.surely import denies, judge
from kimvisit.drafting.claims.assertion import gather
from kimvisit.drafting.claims.chain import voice_at
from kimvisit.drafting.claims.listening import LONGEST, Seen, heard, listen, seen_in, topic_of
from kimvisit.drafting.claims.meetings import lists_of, meet
from kimvisit.drafting.claims.members import may_name_members, read_members
from kimvisit.drafting.claims.nobody import accompanies, turned
from kimvisit.drafting.claims.settled import carry_said, headline_voices, settled, silences
from kimvisit.drafting.claims.silence import keep_silent
from kimvisit.drafting.claims.titles import about_mentions, offices_held
from kimvisit.drafting.grammar import roles
from kimvisit.drafting.grammar.opened import opener
from kimvisit.drafting.matching.gate import is_gated, openings_in
from kimvisit.drafting.matching.hit import Hit
from kimvisit.drafting.matching.hits import hits_in
from kimvisit.drafting.pages.chronicle import is_entry
from kimvisit.drafting.people.clipped import opening_office
from kimvisit.drafting.people.included import those_named
from kimvisit.drafting.people.joined import joined_before
from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.people.mentions import mentions_in
from kimvisit.drafting.people.unlisted import unlisted_before
from kimvisit.drafting.reader import Reader, Site
from kimvisit.drafting.speech.headline import headline_voice
from kimvisit.drafting.speech.said import Said
from kimvisit.drafting.speech.scene import Scene
from kimvisit.drafting.speech.speakers import speech_in
from kimvisit.drafting.speech.standing import standing
from kimvisit.drafting.speech.voices import MOUTHPIECES
from kimvisit.drafting.text.sentences import Sentence, bounds_in, quotations, read, split
from kimvisit.drafting.text.when import When, dates_in
from kimvisit.drafting.whom.focus import topic_told
from kimvisit.drafting.whom.people_meant import on_side

_SPEAKER = re.compile(r"[Tt]he \w+ (?:said|says|added|told|reported)\b")
_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he)\b")
_QUOTES = frozenset('"“«')
_BACK_TO = re.compile(r"\b(?:It|His|Her|This|[Ss]he|[Hh]e|[Tt]he [a-z]+)\b")
_NOBODY = {"who": ("adjective", "state"), "which": ("adjective",)}
_OPENING, _REACH = 120, 2


def read_claims(reader: Reader, headline: str, paragraphs: tuple[str, ...]) -> None:
    """Read the headline and the paragraphs; candidates gather in `reader.found`, what was left out in `reader.left_out`."""
    if headline and is_gated(reader.known.cues, headline, reader.words[headline]):
        _read_headline(reader, headline)
        reader.memory.forget_nameless()
    carried, last = None, 0
    reader.memory.paragraphs = paragraphs
    for number, paragraph in enumerate(paragraphs, 1):
        seen = seen_in(reader, paragraph)
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
    found = carry_said(settled(silences(reader.found, reader.kinds), lists_of(reader.kinds)))
    found = [*about_mentions(reader, found), *offices_held(reader, paragraphs)]
    reader.found = sorted(headline_voices(reader, found), key=lambda c: c.paragraph)


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


def _read_headline(reader: Reader, headline: str) -> None:
    if headline.isupper():
        return
    for part in (s for s in split(headline.replace("’", "'").replace("\n", " ")) if len(s.words) <= LONGEST):
        if not (openings := openings_in((part.words, part.low), reader.known.cues)):
            continue
        mentions = opening_office(part, mentions_in(part, reader.known), reader.known)
        said = headline_voice(Scene(part, mentions, (), reader.known, reader.memory))
        hits = hits_in(part, openings, partial(list, mentions), reader.known.cues, True)
        _read_sentence(reader, 0, headline, part, hits, mentions, said, [], True)


def _read_paragraph(reader: Reader, number: int, paragraph: str, seen: Seen, carried: Said | None) -> Said | None:
    spans, bounds, live = seen
    said = carried if paragraph[:1] in '"“«' else None
    for at, (start, end) in enumerate(bounds):
        read_members(reader, number, paragraph, (start, end), spans, at in live)
        if at in live:
            sentence, mentions, hits = live[at]
        elif (at + 1 in live or at + 2 in live) and (made := heard(reader, paragraph, start, end, spans)):
            (sentence, mentions), hits = made, []
        else:
            continue
        if at and at - 1 not in live:
            before = paragraph[slice(*bounds[at - 1])]
            reader.memory.looks.append(partial(topic_of, reader, before, reader.memory.person))
        reader.memory.start = start
        dates = dates_in(sentence.text, reader.agenda.published, unproved=True)
        speech = speech_in(Scene(sentence, mentions, dates, reader.known, reader.memory))
        if not speech and sentence.quotes and _all_quoted(sentence):
            spans_of = ((sentence.start, sentence.end),)
            if said is None and at and at - 1 not in live:
                said = _standing_at(reader, paragraph, bounds[at - 1], spans)
            whose = Said(None, spans_of, None, "plain", sentence.start, (0, 0))
            speech = [said._replace(spans=spans_of, at=sentence.start) if said else whose]
        if hits:
            _read_sentence(reader, number, paragraph, sentence, hits, mentions, speech, dates, is_entry(paragraph))
        said = speech[-1] if speech else None
        voices = {hop for each in speech for hop in each.chain or ()}
        named = {m.ids[0] for m in mentions if m.sort == "person" and len(m.ids) == 1 and m.ids[0] not in voices}
        reader.memory.turn_to(topic_told(reader, number, sentence.start, named, voices))
    return said


def _standing_at(reader: Reader, paragraph: str, bounds: tuple[int, int], spans: list[tuple[int, int]]) -> Said | None:
    sentence = read(paragraph, *bounds, spans)
    if not 0 < len(sentence.words) <= LONGEST:
        return None
    found = standing(Scene(sentence, mentions_in(sentence, reader.known), (), reader.known, reader.memory))
    return found[0] if found else None


def _all_quoted(sentence: Sentence) -> bool:
    start, end = sentence.quotes[0]
    return len(sentence.quotes) == 1 and start <= sentence.start and end >= sentence.end - 2


def _read_sentence(
    reader: Reader,
    number: int,
    paragraph: str,
    sentence: Sentence,
    hits: list[Hit],
    mentions: list[Mention],
    speech: list[Said],
    dates: Sequence[When],
    headline: bool,
) -> None:
    cues = reader.known.cues
    saying = frozenset(sentence.at(s.at) for s in speech)
    previous: tuple[Hit, tuple[Mention, ...], Surely] | None = None
    for hit in hits:
        place = sentence.starts[hit.at] if hit.at < len(sentence.starts) else sentence.start
        if hit.cue.kind not in reader.kinds:
            continue
        heard = voice_at(reader, sentence, hit, place, speech)
        agents = roles.agent_of(sentence, hit.phrase, mentions, saying) if hit.phrase else []
        if hit.phrase and not agents and not hit.phrase.passive and not hit.phrase.joined:
            agents = unlisted_before(sentence, hit.phrase.first, mentions, reader.known)
        if headline and len(agents) == 1:
            agents = joined_before(sentence, agents[0], mentions, True)
        hit = turned(reader.known, sentence, hit, agents, mentions, saying)
        owner = roles.owner_of(sentence, hit.noun, mentions) if hit.cue.flag("fut") else None
        meant = [owner] if owner and owner.sort != "pronoun" else agents[:1]
        own_side = any(_own_side(reader, root, m) for m in meant for root in (heard.chain or ())[:1])
        surely = judge(sentence, hit, cues, heard.sort, own_side, headline)
        if surely is None and hit.phrase and hit.phrase.joined and previous and _is_shared(hit, previous[0]):
            surely = judge(sentence, hit._replace(phrase=hit.phrase._replace(bare=False)), cues, heard.sort, own_side, headline)
        if hit.phrase and hit.phrase.joined and previous and hit.phrase.tag in ("base", "s", "past") and surely is None:
            surely = _as_before(hit, previous) if hit.phrase.tag == "base" or previous[2].conditional else None
        if surely is None and previous and hit.phrase and agents and accompanies(sentence, hit.phrase, agents[0], mentions):
            surely = previous[2]._replace(factuality=previous[2].factuality.replace("-", "+"))
        if surely is None:
            continue
        if hit.phrase and not agents and hit.phrase.joined and previous and not hit.phrase.passive:
            agents = list(previous[1])
            if hit.phrase.tag == "base" and surely.factuality == "CT+" and hit.phrase.bare:
                surely = _as_before(hit, previous)
        if hit.phrase and not agents and not hit.phrase.passive:
            agents = _antecedent(sentence, hit.phrase.first, mentions)
        if hit.phrase:
            doers = roles.patient_of(sentence, hit.phrase, mentions, saying) if hit.phrase.passive else agents
            previous = (hit, tuple(doers), surely)
        site = Site(
            number,
            paragraph,
            sentence,
            mentions,
            dates,
            hit,
            surely,
            agents,
            chain=heard.chain,
            said=heard.said,
            saying=saying,
            headline=headline,
            innermost=heard.innermost,
            agents_before=previous[1] if previous and previous[0] is not hit else (),
            event_nouns=cues.lists["event_nouns"],
        )
        claim = meet if hit.cue.flag("mutual") else keep_silent if hit.cue.flag("silent") else gather
        claim(reader, site)


def _as_before(hit: Hit, previous: tuple[Hit, tuple[Mention, ...], Surely]) -> Surely:
    """How sure a verb is that goes with the auxiliary of the verb before, one of which may deny by itself: `will skip the gala but fly to Oslo`."""
    before, _, surely = previous
    if denies(hit) == denies(before) or surely.factuality == "Uu":
        return surely
    sign = "+" if surely.factuality.endswith("-") else "-"
    future = sign == "+" and before.phrase is not None and before.phrase.future and not denies(hit)
    return surely._replace(factuality=("PR" if future and surely.factuality == "CT-" else surely.factuality[:-1]) + sign)


def _is_shared(hit: Hit, previous: Hit) -> bool:
    """`is giving it a miss and sending Ann Lee`: the second verb goes with the auxiliary of the first."""
    if hit.phrase is None or previous.phrase is None:
        return False
    return hit.phrase.tag == previous.phrase.tag == "ing" and not previous.phrase.bare


def _own_side(reader: Reader, root: str, subject: Mention) -> bool:
    """Whether a voice speaks for the subject: the same person, the same state above both, or the subject's office."""
    if subject.sort in ("self", "pronoun"):
        return subject.sort == "self"
    return bool(subject.ids) and on_side(reader, root, subject.ids[0])


def _antecedent(sentence: Sentence, first: int, mentions: list[Mention]) -> list[Mention]:
    word, at = opener(sentence, first)
    if word not in ("who", "which"):
        return []
    if sentence.low[at - 1] in ("those", "ones", "people") and (named := those_named(sentence, at, mentions)):
        return named
    return [m for m in mentions if m.last == at - (sentence.low[at - 1] == ",") and m.sort not in _NOBODY[word]]
