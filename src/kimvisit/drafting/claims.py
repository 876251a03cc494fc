"""One candidate claim per assertion of an article."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any

from kimvisit.drafting import roles
from kimvisit.drafting.cues import Cue, Cues
from kimvisit.drafting.happenings import Agenda, Clue, event_of, overlap, propose
from kimvisit.drafting.matching import Hit, hits_in, place_of
from kimvisit.drafting.mentions import Known, Mention, mentions_in
from kimvisit.drafting.names import normal, side
from kimvisit.drafting.sentences import Sentence, bounds_in, quotations, read, split
from kimvisit.drafting.speakers import Said, speech_in
from kimvisit.drafting.surely import Surely, judge
from kimvisit.drafting.verbs import opener
from kimvisit.drafting.voices import Memory
from kimvisit.drafting.when import When, dates_in

_WORD = re.compile(r"[a-z]+")
_LONGEST = 150
_QUOTE = 8


@dataclass(frozen=True, slots=True)
class Candidate:
    """A claim as drafted. `subject` holds every reading; `attribution` is None where the speaker cannot be named; `why` and `checks` are for the editor."""

    kind: str
    stage: str | None
    about: str | None
    subject: tuple[str, ...]
    factuality: str
    attribution: tuple[str, ...] | None
    paragraph: int
    quote: str
    title: str | None = None
    printed: str | None = None
    said: str | None = None
    happened: str | None = None
    conditional: bool = False
    silent: bool = False
    so_far: bool = False
    presupposed: bool = False
    values: tuple[tuple[str, str], ...] = ()
    why: tuple[str, ...] = ()
    checks: tuple[str, ...] = ()
    at: int = 0


@dataclass(slots=True)
class Reader:
    """What is known while an article is read from top to bottom."""

    known: Known
    kinds: Mapping[str, Any]
    agenda: Agenda
    own: frozenset[str]
    main: str | None
    memory: Memory = field(default_factory=Memory)
    found: list[Candidate] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)


def read_claims(reader: Reader, headline: str, paragraphs: tuple[str, ...]) -> None:
    """Read the headline and the paragraphs; candidates gather in `reader.found`, what was left out in `reader.left_out`."""
    carried: Said | None = None
    if headline and _is_gated(reader.known.cues, _WORD.findall(headline.lower())):
        _read_headline(reader, headline)
    for number, paragraph in enumerate(paragraphs, 1):
        if _is_gated(reader.known.cues, _WORD.findall(paragraph.lower())):
            carried = _read_paragraph(reader, number, paragraph, carried)
        else:
            carried = None
    reader.found = _carry_said(_settled(reader.found))


def _is_gated(cues: Cues, words: list[str]) -> bool:
    if not cues.gate.isdisjoint(words):
        return True
    return any(a in cues.pairs and b in cues.pairs[a] for a, b in pairwise(words))


def _read_headline(reader: Reader, headline: str) -> None:
    sentence = split(headline.replace("’", "'").replace("\n", " "))
    text = [s for s in sentence if len(s.words) <= _LONGEST]
    if headline.isupper():
        return
    for part in text:
        mentions = mentions_in(part, reader.known)
        said = _headline_voice(reader, part, mentions)
        _read_sentence(reader, 0, headline, part, mentions, said, [], True)


def _headline_voice(reader: Reader, sentence: Sentence, mentions: list[Mention]) -> list[Said]:
    """`... - media`, `...: Kremlin`, `Kremlin: ...`."""
    from kimvisit.drafting.voices import voice

    low = sentence.low
    found = speech_in(sentence, mentions, [], reader.known, reader.memory)
    if found:
        return found
    for at in range(len(low) - 1, max(0, len(low) - 7), -1):
        if low[at] in ("—", "–", "-", ":", "|") and at > 2:
            who = voice(sentence, at + 1, len(low), mentions, reader.known, reader.memory)
            if who:
                return [
                    Said(
                        (who,),
                        ((sentence.start, sentence.starts[at]),),
                        None,
                        "plain",
                        sentence.starts[at],
                        (at + 1, len(low)),
                    )
                ]
    for at in range(1, min(5, len(low) - 2)):
        if low[at] == ":":
            who = voice(sentence, 0, at, mentions, reader.known, reader.memory)
            if who:
                return [
                    Said(
                        (who,),
                        ((sentence.ends[at], sentence.end),),
                        None,
                        "plain",
                        sentence.starts[at],
                        (0, at),
                    )
                ]
    return []


def _read_paragraph(reader: Reader, number: int, paragraph: str, carried: Said | None) -> Said | None:
    reader.memory.topic = None
    spans = quotations(paragraph)
    bounds = bounds_in(paragraph, spans)
    lists = [_WORD.findall(paragraph[a:b].lower()) for a, b in bounds]
    gated = [_is_gated(reader.known.cues, words) for words in lists]
    opened = carried if paragraph[:1] in '"“«' else None
    parts: list[tuple[Sentence, list[Mention], list[Said]]] = []
    for at, (start, end) in enumerate(bounds):
        if not gated[at] and (not any(gated[at + 1 : at + 3]) or reader.known.cues.saying.keys().isdisjoint(lists[at])):
            continue
        sentence = read(paragraph, start, end, spans)
        if not 0 < len(sentence.words) <= _LONGEST:
            continue
        mentions = mentions_in(sentence, reader.known)
        dates = dates_in(sentence.text, reader.agenda.published, unproved=True)
        speech = speech_in(sentence, mentions, dates, reader.known, reader.memory)
        if not speech and sentence.quotes and _all_quoted(sentence):
            last = parts[-1][2][-1] if parts and parts[-1][2] else opened
            speech = [replace(last, spans=((sentence.start, sentence.end),), at=sentence.start)] if last else speech
            if not speech:
                speech = [Said(None, ((sentence.start, sentence.end),), None, "plain", sentence.start, (0, 0))]
        parts.append((sentence, mentions, speech))
        if gated[at]:
            _read_sentence(reader, number, paragraph, sentence, mentions, speech, dates, False)
        voices = {hop for said in speech for hop in said.chain or ()}
        named = {m.ids for m in mentions if m.sort == "person" and len(m.ids) == 1 and m.ids[0] not in voices}
        reader.memory.topic = next(iter(named))[0] if len(named) == 1 else None
    return parts[-1][2][-1] if parts and parts[-1][2] else None


def _all_quoted(sentence: Sentence) -> bool:
    start, end = sentence.quotes[0][0], sentence.quotes[-1][1]
    return start <= sentence.start and end >= sentence.end - 2 and len(sentence.quotes) == 1


def _read_sentence(
    reader: Reader,
    number: int,
    paragraph: str,
    sentence: Sentence,
    mentions: list[Mention],
    speech: list[Said],
    dates: Sequence[When],
    headline: bool,
) -> None:
    cues = reader.known.cues
    saying = frozenset(sentence.at(s.at) for s in speech)
    previous: tuple[Hit, tuple[Mention, ...], Surely] | None = None
    for hit in hits_in(sentence, mentions, cues, headline):
        place = sentence.starts[hit.at] if hit.at < len(sentence.starts) else sentence.start
        if hit.at in saying and hit.phrase is not None and hit.cue.kind not in reader.kinds:
            continue
        if hit.cue.kind not in reader.kinds:
            continue
        chain, said, sort, around = _voice_at(reader, sentence, hit, place, speech)
        agents = roles.agent_of(sentence, hit.phrase, mentions, saying) if hit.phrase else []
        own_side = any(_own_side(reader, root, m) for m in agents[:1] for root in (chain or ())[:1])
        surely = judge(sentence, hit, cues, sort, own_side, headline, False)
        if hit.phrase and hit.phrase.joined and previous and hit.phrase.tag in ("base", "s", "past") and surely is None:
            surely = previous[2] if hit.phrase.tag == "base" or previous[2].conditional else None
        if surely is None:
            continue
        if hit.phrase and not agents and hit.phrase.joined and previous and not hit.phrase.passive:
            agents = list(previous[1])
            if hit.phrase.tag == "base" and surely.factuality == "CT+" and hit.phrase.bare:
                surely = previous[2]
        if hit.phrase and (word := opener(sentence, hit.phrase.first))[0] in ("who", "which") and not agents:
            agents = _antecedent(sentence, word[1], mentions)
        previous = (hit, tuple(agents), surely) if hit.phrase else previous
        _claim(
            reader,
            _Site(
                number,
                paragraph,
                sentence,
                mentions,
                dates,
                hit,
                surely,
                agents,
                chain,
                said,
                saying,
                headline,
                around,
                previous[1] if previous and previous[0] is not hit else (),
            ),
        )


def _own_side(reader: Reader, root: str, subject: Mention) -> bool:
    """Whether a voice speaks for the subject: the same person, the same state above both, or the subject's office."""
    if subject.sort in ("self", "pronoun"):
        return subject.sort == "self"
    names = reader.known.names
    voice, meant = reader.known.who(root) or reader.memory.proposed.get(root), subject.ids[:1]
    if voice is None or not meant:
        return False
    above = voice.speaks_for or voice.id
    found = reader.known.who(meant[0])
    tops = {side(names, above), above} | ({voice.country} if voice.sort == "state" and voice.country else set())
    return root == meant[0] or side(names, meant[0]) in tops or (found is not None and found.country in tops)


@dataclass(frozen=True, slots=True)
class _Site:
    number: int
    paragraph: str
    sentence: Sentence
    mentions: list[Mention]
    dates: Sequence[When]
    hit: Hit
    surely: Surely
    agents: list[Mention]
    chain: tuple[str, ...] | None
    said: str | None
    saying: frozenset[int]
    headline: bool
    sort: str
    agents_before: tuple[Mention, ...] = ()


def _antecedent(sentence: Sentence, at: int, mentions: list[Mention]) -> list[Mention]:
    stop = at - 1 if at and sentence.low[at - 1] == "," else at
    return [m for m in mentions if m.last == stop and m.sort != "adjective"]


def _voice_at(
    reader: Reader, sentence: Sentence, hit: Hit, place: int, speech: list[Said]
) -> tuple[tuple[str, ...] | None, str | None, str, str]:
    """The chain of voices at a place, when they spoke, and how."""
    around = [s for s in speech if any(a <= place < b for a, b in s.spans) and s.at != place]
    if not around:
        own = next((s for s in speech if s.at == place), None)
        if own and own.chain is not None:
            return _without_own(own.chain, reader.own), own.said, "plain", ""
        quoting = sentence.quoted(place)
        if quoting and any(s.chain for s in speech):
            around = [next(s for s in speech if s.chain)]
        else:
            return (), None, "plain", ""
    around.sort(key=lambda s: sum(b - a for a, b in s.spans))
    sort = next((s.sort for s in around if s.sort in ("withheld", "denying", "confirming")), "plain")
    confirming = around[0].sort
    quoted = sentence.quoted(place)
    if not quoted and hit.phrase is not None:
        word, at = opener(sentence, hit.phrase.first)
        if word in ("who", "which") and sentence.low[max(0, at - 1)] == ",":
            rest = around[0].chain[1:] if around[0].chain else ()
            outer = [hop for s in around[1:] for hop in (s.chain or ())]
            return (
                _without_own((*rest, *outer), reader.own),
                (around[1].said if len(around) > 1 else around[0].said if rest else None),
                "plain",
                "",
            )
    chain: list[str] = []
    for each in around:
        if each.chain is None:
            return None, None, sort, ""
        chain += [hop for hop in each.chain if hop not in chain]
    return (
        _without_own(tuple(chain), reader.own),
        around[0].said,
        sort if around[0].sort == sort else "plain",
        confirming,
    )


def _without_own(chain: tuple[str, ...], own: frozenset[str]) -> tuple[str, ...]:
    """A chain without the article's own outlet and credit, which are always its last hops."""
    while chain and chain[-1] in own:
        chain = chain[:-1]
    return chain


def _claim(reader: Reader, site: _Site) -> None:
    _hit, cue = site.hit, site.hit.cue
    if cue.flag("silent"):
        silent = _silence(reader, site)
        if silent is None:
            return
        site = silent
    if cue.flag("mutual"):
        _mutual(reader, site)
        return
    subjects, checks = _subjects(reader, site)
    if not subjects:
        return
    for mention in subjects:
        office = roles.led(site.sentence, mention) if mention and mention.sort == "state" else ""
        ids = mention.ids if office and mention else _readings(reader, mention, site)
        if not ids:
            continue
        about, event_checks, kind = _event(reader, site, ids)
        if office:
            ids = _holders(reader, ids[0], about)
            if not ids:
                continue
        if about is None and reader.kinds.get(kind, {}).get("event") != "none":
            continue
        if kind not in reader.kinds:
            continue
        for step in (cue, *cue.also):
            made = _made(
                reader,
                site,
                step,
                kind if step is cue else step.kind,
                ids,
                mention,
                about,
                [*checks, *event_checks],
            )
            if made:
                reader.found.append(made)


def _silence(reader: Reader, site: _Site) -> _Site | None:
    """A word that the subject's own side has not given: the silent side is the voice, and all is open."""
    role = dict(site.hit.cue.values).get("responder", "")
    mention = next(iter(_role(role, site)), None)
    if mention is None or len(mention.ids) != 1 or reader.main is None:
        return None
    names = reader.known.names
    if side(names, mention.ids[0]) != side(names, reader.main):
        return None
    return replace(site, chain=mention.ids, surely=replace(site.surely, factuality="Uu", so_far=False, why=("not said",)))


def _mutual(reader: Reader, site: _Site) -> None:
    """A meeting: one claim for each participant named, the others as a value."""
    sides = [*_role("agent", site), *_role("patient", site)]
    if not _role("agent", site) or not _role("patient", site) or not sides:
        return
    people = {}
    for mention in sides:
        ids = _readings(reader, mention, site)
        found = reader.known.who(ids[0]) if len(ids) == 1 else None
        if found and found.sort == "person":
            people[ids[0]] = mention
    if len(people) < 2:
        return
    for actor, mention in people.items():
        about, checks, kind = _event(reader, site, (actor,))
        made = about and _made(reader, site, site.hit.cue, kind, (actor,), mention, about, checks)
        if made:
            others = ", ".join(i for i in people if i != actor)
            reader.found.append(replace(made, values=(*made.values, ("with", others))))


def _holders(reader: Reader, state: str, about: str | None) -> tuple[str, ...]:
    """Who led a state on the day of an event, where the word lists say so."""
    event = next((e for e in reader.agenda.events if e.id == about), None)
    for listed in reader.known.cues.tables["holders"].get(state, ()):
        actor, _, span = listed.partition(" ")
        if event and event.earliest and reader.known.who(actor) and overlap(span, event.earliest):
            return (actor,)
    return ()


def _made(
    reader: Reader,
    site: _Site,
    step: Cue,
    kind: str,
    ids: tuple[str, ...],
    mention: Mention | None,
    about: str | None,
    checks: list[str],
) -> Candidate | None:
    spec, surely, cue = reader.kinds[kind], site.surely, site.hit.cue
    stages = tuple(spec.get("stages") or ())
    stage = step.stage or surely.stage
    if kind != cue.kind and kind == cue.words.get("otherwise"):
        stage = stages[-1] if surely.done and stages else stages[0] if stages else None
    if not stages:
        stage = None
    elif stage not in stages:
        stage = stages[-1] if surely.done else stages[0]
    factuality = surely.factuality
    if step is not cue and step.flag("deny"):
        factuality = factuality[:-1] + {"+": "-", "-": "+"}.get(factuality[-1], factuality[-1])
    values, missing = _values(reader, site, spec, ids)
    quote = _quote(site, mention)
    if missing:
        reader.left_out.append(f"paragraph {site.number}, {kind}, '{quote}': no {missing} found")
        return None
    if site.chain is None:
        reader.left_out.append(f"paragraph {site.number}, {kind}, '{quote}': the speaker could not be named")
        return None
    happened = _happened(site, about, reader)
    title = mention.title if mention and mention.sort == "title" else None
    if mention is None and len(ids) > 1:
        title = next((c.title for c in reversed(reader.found) if c.subject == ids), None)
    return Candidate(
        kind,
        stage,
        about,
        ids,
        factuality,
        site.chain,
        site.number,
        quote,
        title=title,
        printed=mention.printed if mention else None,
        said=site.said,
        happened=happened,
        conditional=surely.conditional,
        silent=site.surely.factuality == "Uu" and "not said" in surely.why,
        so_far=surely.so_far or (step.flag("so_far") and factuality.endswith("-")),
        presupposed=step.flag("presupposed") and site.sort != "confirming" and not _framed(site),
        values=values,
        why=(site.hit.lemma, *surely.why),
        checks=tuple(dict.fromkeys(checks)),
        at=site.sentence.start,
    )


def _framed(site: _Site) -> bool:
    """`The invitation by A to B is ...`: a noun with all its parts, that no verb governs, asserts what it names."""
    low, noun = site.sentence.low, site.hit.noun
    return noun <= 1 and "by" in low[noun + 1 : noun + 3] and "to" in low[noun + 2 : noun + 8]


def _subjects(reader: Reader, site: _Site) -> tuple[list[Mention | None], list[str]]:
    """The mentions that fill the cue's subject, by the first of its roles that is filled; None stands for the article's main person."""
    hit, sentence, mentions = site.hit, site.sentence, site.mentions
    for role in hit.cue.subject:
        found = _role(role, site)
        if found:
            if role == "agent" and found[0].sort in ("state", "institution") and "recipient" in hit.cue.subject:
                return _of_side(reader, found[0])
            return list(found), []
    if not _implied(reader, site):
        return [], []
    if "main" in hit.cue.subject:
        return [None], ["the subject is not named here"]
    if hit.cue.words.get("needs") in ("patient", "recipient", "owner", "persons"):
        return [], []
    if hit.cue.listed("ordinal"):
        return [None], ["the subject is not named here"]
    implied = hit.cue.words.get("needs") == "subject" or hit.cue.listed("object_before")
    if implied and hit.noun != hit.at and not _to_others(site):
        return [None], ["the subject is not named here"]
    if mentions and sentence.low[0] in ("it",):
        return [], []
    return [], []


def _implied(reader: Reader, site: _Site) -> bool:
    """Whether the article's main person can be meant where nobody is named: not where that person's own side speaks."""
    focus = _focus(reader)
    if focus is None:
        return False
    root = site.chain[0] if site.chain else None
    names = reader.known.names
    return root is None or site.hit.cue.flag("silent") or side(names, root) != side(names, focus)


def _focus(reader: Reader) -> str | None:
    """The person whom the claims so far are mostly about; before any, the one whom the headline names."""
    counts: dict[str, int] = {}
    for c in reader.found:
        if len(c.subject) == 1:
            counts[c.subject[0]] = counts.get(c.subject[0], 0) + 1
    return max(counts, key=lambda a: counts[a]) if counts else reader.main


def _to_others(site: _Site) -> bool:
    """Whether the invitation goes `to` somebody who is no mention: `sent to many states`."""
    low, start = site.sentence.low, min(site.hit.at, site.hit.noun)
    words = site.sentence.words
    verbs = {
        "attend",
        "visit",
        "take",
        "participate",
        "come",
        "the",
        "mark",
        "celebrate",
        "be",
        "join",
        "travel",
    }
    return any(
        low[j] in ("to", "for") and low[j + 1] not in verbs and not words[j + 1][0].isupper()
        for j in range(start, min(len(low) - 1, site.hit.last + 4))
    )


def _of_side(reader: Reader, mention: Mention) -> tuple[list[Mention | None], list[str]]:
    if reader.main and mention.ids and side(reader.known.names, reader.main) == side(reader.known.names, mention.ids[0]):
        return [None], []
    return [mention], ["a state stands for the person invited"]


def _role(role: str, site: _Site) -> list[Mention]:
    hit, sentence, mentions = site.hit, site.sentence, site.mentions
    if role == "agent":
        return [m for m in site.agents if not m.possessive or m.sort == "title"] if hit.phrase else _possessor(site)
    if role == "main":
        return []
    if role == "same":
        return list(site.agents_before)
    if role == "clause":
        for m in mentions:
            if (
                m.first > hit.at
                and m.sort in ("title", "person")
                and sentence.low[m.first - 1 if sentence.low[m.first - 1] != "the" else m.first - 2] == "that"
            ):
                return [m]
        return []
    if role == "patient":
        return roles.patient_of(sentence, hit.phrase, mentions, site.saying) if hit.phrase else []
    if role == "recipient":
        found = roles.after_word(sentence, min(hit.at, hit.noun) + 1, ("to", "for", "of"), mentions, 18)
        if found and sentence.low[found.first - 1] in ("visit", "attend"):
            return []
        if found and found.sort in ("state", "institution", "agency", "outlet"):
            return []
        return [found] if found else []
    if role in ("owner", "from"):
        found = roles.owner_of(sentence, hit.noun, mentions)
        return [found] if found else []
    return []


def _possessor(site: _Site) -> list[Mention]:
    """`his first trip abroad`, `the first foreign trip of Ann Lee`, `Ann Lee's first trip`."""
    for m in reversed(site.mentions):
        if (
            m.possessive
            and m.last <= site.hit.first + 1
            and site.hit.first - m.last <= 1
            and m.sort in ("person", "title", "pronoun")
        ):
            return [m]
    found = roles.after_word(site.sentence, site.hit.at + 1, ("of", "by", "for"), site.mentions, 6)
    if found and found.sort in ("person", "title"):
        return [found]
    persons = [m for m in site.mentions if m.last <= site.hit.first and m.sort in ("person", "title") and not m.possessive]
    walls = {"that", "“", '"', "”", "said", "whether"}
    near = [m for m in persons if not set(site.sentence.low[m.last : site.hit.first]) & walls]
    return near[-1:] if len({m.ids for m in near}) == 1 else []


def _readings(reader: Reader, mention: Mention | None, site: _Site) -> tuple[str, ...]:
    if mention is None:
        if site.hit.cue.flag("open"):
            same = [
                c for c in reader.found if c.kind == site.hit.cue.kind and (c.attribution or ())[:1] == (site.chain or ())[:1]
            ]
            return same[-1].subject if same else ()
        focus = _focus(reader)
        return (focus,) if focus else ()
    if mention.sort == "pronoun":
        return _pronoun(reader, mention, site)
    if mention.sort == "self":
        speaker = reader.known.who(site.chain[0]) if site.chain else None
        return site.chain[:1] if site.chain and speaker and speaker.sort in ("person", "unnamed") else ()
    if mention.sort == "title" and len(mention.ids) > 1:
        root = site.chain[0] if site.chain else None
        mine = root is None or side(reader.known.names, root) == side(reader.known.names, mention.ids[0])
        relay = reader.known.who(root) if root else None
        if mine or (relay and relay.sort in ("agency", "outlet")):
            return mention.ids[:1]
        return mention.ids
    if mention.sort in ("adjective", "agency", "outlet"):
        return ()
    if (
        mention.sort == "state"
        and reader.main
        and mention.ids
        and side(reader.known.names, reader.main) == side(reader.known.names, mention.ids[0])
    ):
        return (reader.main,)
    return mention.ids if len(mention.ids) == 1 else ()


def _pronoun(reader: Reader, mention: Mention, site: _Site) -> tuple[str, ...]:
    """Whom `he` means: the one person named before it in the sentence, the only one of the sentence before, or the subject of the last
    claim nearby; nobody where that is not plain."""
    if site.sentence.low[mention.first] in ("they", "them", "their"):
        return ()
    speakers = set(site.chain or ())
    before = [m.ids[0] for m in site.mentions if m.last <= mention.first and m.sort == "person" and len(m.ids) == 1]
    others = list(dict.fromkeys(i for i in before if i not in speakers))
    if mention.possessive and site.hit.at in site.saying and len(set(before)) == 1:
        return (before[0],)
    if others:
        return (others[0],) if len(others) == 1 else ()
    if reader.memory.topic and reader.memory.topic not in speakers:
        return (reader.memory.topic,)
    last = reader.found[-1] if reader.found else None
    if last is None or len(last.subject) != 1 or last.subject[0] in speakers:
        return ()
    near = last.paragraph == site.number or (bool(site.chain) and last.paragraph == site.number - 1)
    return last.subject if near else ()


def _event(reader: Reader, site: _Site, ids: tuple[str, ...]) -> tuple[str | None, list[str], str]:
    hit, sentence, cue = site.hit, site.sentence, site.hit.cue
    names, kind = reader.known.names, cue.kind
    if reader.kinds.get(kind, {}).get("event") == "none":
        return None, [], kind
    start = min(hit.first, hit.noun) if hit.noun >= 0 else hit.first
    clause = _clause(sentence, start, hit.last)
    text = sentence.text[clause[0] - sentence.start : clause[1] - sentence.start].lower().replace("\xa0", " ")
    place = hit.place or place_of(sentence, hit.at + 1, site.mentions, reader.known.cues)
    key = normal(place) if place else ""
    states: tuple[str, ...] = (names.states[key],) if key in names.states else ()
    if place and not states and (ids_of := names.forms.get(key)):
        states = tuple(i for i in ids_of if (w := reader.known.who(i)) and w.sort == "state")
    when = tuple(
        d.edtf
        for d in dates_in(sentence.text, reader.agenda.published, not site.surely.done)
        if clause[0] <= d.start + sentence.start < clause[1]
    )
    when = () if cue.listed("ordinal") else tuple(w for w in when if w != site.said)
    near = f" {' '.join(sentence.low[max(0, hit.first - 3) : hit.last + 6])} "
    abroad = not {"first", "maiden"} & set(near.split()) and any(
        f" {word} " in near for word in reader.known.cues.lists["abroad"]
    )
    spec = reader.kinds[kind]
    past = bool(cue.stage) and cue.stage not in (spec.get("plan") or ())
    done = site.surely.done and bool(cue.done or past)
    clue = Clue(
        text,
        (key,) if key else (),
        states,
        when,
        ids,
        done,
        abroad,
        hit.event_noun if " " not in hit.event_noun else "",
    )
    about, sure = event_of(clue, reader.agenda, names.states)
    if cue.listed("object_before") and reader.agenda.main:
        about = reader.agenda.main.id
    checks = [] if sure or about is None else ["another event fits as well"]
    event = next((e for e in reader.agenda.events if e.id == about), None)
    other = cue.words.get("otherwise")
    if event and other and (event.people or event.period or (done and event is not reader.agenda.main and not hit.event_noun)):
        kind = str(other)
    if about is None:
        if hit.place == "" and not hit.event_noun and other and not place:
            return None, [], kind
        if other and not hit.event_noun and not _expected(reader, place):
            kind = str(other)
        if abroad and not place:
            return None, [], kind
        last = reader.found[-1] if reader.found else None
        if last and last.about and not place and not clue.noun and (last.paragraph, last.at) == (site.number, sentence.start):
            return last.about, ["the event of the words before"], kind
        noun = hit.event_noun if " " not in hit.event_noun else ""
        clue = replace(clue, noun=noun or _noun_near(sentence, hit, reader))
        taken = frozenset(names.actors) | frozenset(e.id for e in reader.agenda.events) | frozenset(reader.kinds)
        about = propose(clue, place, reader.agenda, states[0] if states else None, taken)
        checks.append("a proposed event")
    return about, checks, kind


def _expected(reader: Reader, place: str) -> bool:
    """Whether an invitation or answer before this place proposed an event there."""
    return any(fields.get("place") == place for fields in reader.agenda.proposed.values())


def _noun_near(sentence: Sentence, hit: Hit, reader: Reader) -> str:
    for j in range(hit.last, min(len(sentence.low), hit.last + 14)):
        if sentence.low[j] in (".", ";", ":", ",", "”", '"'):
            break
        if sentence.low[j] in reader.known.cues.lists["event_nouns"]:
            return sentence.low[j]
    return ""


def _clause(sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    """The stretch around a hit in which its event may be named."""
    low, stop = sentence.low, last
    start = first
    while (
        start > 0
        and first - start < 48
        and low[start - 1] not in (";", ":", "“", "”", '"', "that", "but", "while", "who", "which")
    ):
        start -= 1
    while stop < len(low) and stop - last < 32 and low[stop] not in (";", ":", "“", "”", '"', "but", "while", "who", "which"):
        stop += 1
    return sentence.starts[start], sentence.ends[min(stop, len(low)) - 1]


def _happened(site: _Site, about: str | None, reader: Reader) -> str | None:
    """The date beside the verb, where it is no speaker's and says more than the event does."""
    hit, sentence = site.hit, site.sentence
    if hit.phrase is None:
        return None
    for when in dates_in(sentence.text, reader.agenda.published, not site.surely.done):
        token = sentence.at(when.start + sentence.start)
        if when.edtf == site.said or any(abs(token - s) <= 3 for s in site.saying):
            continue
        if any(e.id == about and e.earliest and overlap(when.edtf, e.earliest) for e in reader.agenda.events):
            continue
        between = sentence.low[hit.at : token] if token > hit.at else sentence.low[token : hit.at]
        if (
            len(between) <= 22
            and not set(between) & {"that", "who", "which", "since", "“", "”", '"', ";", "marking"}
            and site.surely.done
        ):
            return when.edtf
    return None


def _values(
    reader: Reader, site: _Site, spec: Mapping[str, Any], ids: tuple[str, ...]
) -> tuple[tuple[tuple[str, str], ...], str]:
    """The typed values of a claim, and the name of a required one that was not found."""
    wanted: Mapping[str, Any] = spec.get("values") or {}
    found: list[tuple[str, str]] = []
    roles_of = dict(site.hit.cue.values)
    for name, values in wanted.items():
        kind = values.get("type")
        role = roles_of.get(name)
        if isinstance(kind, list | tuple):
            low = " ".join(site.sentence.low[max(0, site.hit.first - 2) : site.hit.last + 26])
            choice = next(
                (c for c, ws in reader.known.cues.choices.get(name, {}).items() if any(f" {w} " in f" {low} " for w in ws)),
                None,
            )
            if choice and choice in kind:
                found.append((name, choice))
        elif role and kind == "actor":
            actor = _actor(reader, role, site, ids)
            if actor and not (role != "patient" and name != "responder" and actor in ids):
                found.append((name, actor))
        if str(values.get("required", "")).lower() == "true" and name not in dict(found):
            if len(ids) == 1 and role == "agent" and not site.agents and site.hit.phrase and site.hit.phrase.passive:
                return (), name
            return (), name
    return tuple(found), ""


def _actor(reader: Reader, role: str, site: _Site, ids: tuple[str, ...]) -> str | None:
    if role == "subject":
        return ids[0] if len(ids) == 1 else None
    mentions = _role(role, site)
    for m in mentions:
        if m.sort == "self":
            return site.chain[0] if site.chain else None
        if m.sort == "pronoun":
            meant = _pronoun(reader, m, site)
            return meant[0] if meant else None
        if len(m.ids) == 1:
            return m.ids[0]
        if len(m.ids) > 1 and m.ids == ids:
            return None
        if len(m.ids) > 1 and m.ids[0] in ids:
            return m.ids[0]
    return None


def _quote(site: _Site, mention: Mention | None) -> str:
    """At most eight words that carry the claim, exactly as printed; for the later ones of a list, their own words."""
    sentence, hit = site.sentence, site.hit
    first, last = hit.first, hit.last
    if (
        mention
        and hit.phrase
        and mention.first > last
        and mention.sort in ("group", "person")
        and mention.first - first < 30
        and hit.noun == hit.at
    ):
        first, last = (first, mention.last) if mention.last - first <= 8 else (mention.first, mention.last)
    while last < len(sentence.low) and last - first < 6 and sentence.low[last] not in (".", ",", ";", ":", "”", "said", "(", "—"):
        last += 1
    start, end = sentence.starts[first], sentence.ends[max(first, last - 1)]
    text = site.paragraph[start:end]
    words = text.split()
    while len(words) > _QUOTE:
        last -= 1
        if last <= first:
            return " ".join(words[:_QUOTE]) if " ".join(words[:_QUOTE]) in site.paragraph else ""
        text = site.paragraph[start : sentence.ends[last - 1]]
        words = text.split()
    return text if text in site.paragraph else ""


def _carry_said(found: list[Candidate]) -> list[Candidate]:
    """A voice that the article dates once spoke then wherever it is heard by the same way."""
    days: dict[tuple[str, ...], set[str]] = {}
    for c in found:
        if c.said and c.attribution:
            days.setdefault(c.attribution, set()).add(c.said)
    return [
        replace(c, said=next(iter(days[c.attribution])))
        if c.attribution and not c.said and len(days.get(c.attribution, ())) == 1 and c.paragraph
        else c
        for c in found
    ]


def _settled(found: list[Candidate]) -> list[Candidate]:
    """Each assertion once in a paragraph; what is only taken for granted only where its voice says it nowhere else."""
    kept: list[Candidate] = []
    seen: set[object] = set()
    stated = {(c.kind, c.subject, (c.attribution or ("",))[:1]) for c in found if not c.presupposed and c.paragraph}
    for c in found:
        voiced = (c.kind, c.subject, (c.attribution or ("",))[:1])
        key = (*voiced[:2], c.stage, c.about, c.factuality, c.attribution, c.paragraph, c.conditional, c.at)
        if key in seen or (c.presupposed and (c.paragraph == 0 or voiced in stated)):
            continue
        seen.add(key)
        if c.presupposed:
            stated.add(voiced)
        kept.append(c)
    return kept
