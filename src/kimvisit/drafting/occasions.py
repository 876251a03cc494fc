"""The event of a claim and the day on which it happened."""

from kimvisit.drafting.candidate import Reader, Site
from kimvisit.drafting.happenings import Clue, overlap
from kimvisit.drafting.matching import Hit
from kimvisit.drafting.names import normal
from kimvisit.drafting.objects import name_before, place_of
from kimvisit.drafting.proposals import occasions_in, propose
from kimvisit.drafting.sentences import Sentence
from kimvisit.drafting.when import dates_in
from kimvisit.drafting.which_event import event_of


def occasion_of(reader: Reader, site: Site, ids: tuple[str, ...]) -> tuple[str | None, list[str], str]:
    hit, sentence, cue = site.hit, site.sentence, site.hit.cue
    names, kind = reader.known.names, cue.kind
    if reader.kinds.get(kind, {}).get("event") == "none":
        return None, [], kind
    start = min(hit.first, hit.noun) if hit.noun >= 0 else hit.first
    clause = _clause(sentence, start, hit.last)
    text = sentence.text[clause[0] - sentence.start : clause[1] - sentence.start].lower().replace("\xa0", " ")
    start = hit.at + 1
    if cue.listed("framed") and "," in sentence.low[start : start + 16]:
        start = sentence.low.index(",", start) + 1
    place = hit.place or place_of(sentence, start, site.mentions, reader.known.cues)
    key = normal(place) if place else ""
    states: tuple[str, ...] = (names.states[key],) if key in names.states else ()
    if place and not states and (ids_of := names.forms.get(key)):
        states = tuple(i for i in ids_of if (w := reader.known.who(i)) and w.sort == "state")
    ahead = not site.surely.done or not (cue.planned or cue.flag("past"))
    when = tuple(
        d.edtf
        for d in dates_in(sentence.text, reader.agenda.published, ahead)
        if clause[0] <= d.start + sentence.start < clause[1]
    )
    when = _year_named(sentence, hit) or (() if cue.listed("ordinal") else tuple(w for w in when if w != site.said))
    near = f" {' '.join(sentence.low[max(0, hit.first - 3) : hit.last + 6])} "
    abroad = not {"first", "maiden", "inaugural", "debut"} & set(near.split()) and any(
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
        _name_of(sentence, hit),
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
        here = last and (cue.flag("known") or (last.paragraph, last.at) == (site.number, sentence.start))
        if last and last.about and here and not place and not clue.noun:
            return last.about, ["the event of the words before"], kind
        noun = hit.event_noun if " " not in hit.event_noun else ""
        if not place and not hit.event_noun and len(named := occasions_in(sentence.text, reader.known.cues)) == 1:
            clue, place = clue._replace(noun=named[0][0], name=named[0][2]), named[0][1]
            states = tuple(names.states[key] for key in (normal(place),) if key in names.states)
        told = site.surely.done and not cue.planned  # the day is that of the asking or answering
        clue = clue._replace(noun=noun or clue.noun or _noun_near(sentence, hit, reader), dates=() if told else clue.dates)
        taken = frozenset(names.actors) | frozenset(e.id for e in reader.agenda.events) | frozenset(reader.kinds)
        about = propose(clue, place, reader.agenda, states[0] if states else None, taken, site.number)
        checks.append("a proposed event")
    return about, checks, kind


def spoken_of(reader: Reader, site: Site) -> bool:
    """Whether the article spoke of an occasion or made a claim: `said yes`, `is going` speak of what the reader knows."""
    if reader.found or reader.left_out or reader.agenda.theme.noun or site.headline:
        return True
    return any(word.strip(".,;:") in site.event_nouns for word in site.paragraph.lower().split())


def _year_named(sentence: Sentence, hit: Hit) -> tuple[str, ...]:
    """The year in `attended the 2010 games`."""
    for word in sentence.low[hit.at + 1 : hit.at + 6] if hit.event_noun else ():
        if len(word) == 4 and word.isdigit() and word[:2] in ("19", "20"):
            return (word,)
    return ()


def _name_of(sentence: Sentence, hit: Hit) -> str:
    start = hit.at + 1
    if not hit.event_noun or hit.event_noun not in sentence.low[start:]:
        return ""
    return name_before(sentence, sentence.low.index(hit.event_noun, start), start)


def _expected(reader: Reader, place: str) -> bool:
    """Whether a claim before this place proposed an event there."""
    return any(fields.get("place") == place for fields in reader.agenda.proposed.values())


def _noun_near(sentence: Sentence, hit: Hit, reader: Reader) -> str:
    for j in range(hit.last, min(len(sentence.low), hit.last + 14)):
        if sentence.low[j] in (".", ";", ":", ",", "”", '"', "after", "before", "since", "following"):
            break
        if sentence.low[j] in reader.known.cues.lists["event_nouns"]:
            return sentence.low[j]
    return ""


_CLAUSE_ENDS = frozenset((";", ":", "“", "”", '"', "but", "while", "who", "which", "since"))


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
    while stop < len(low) and stop - last < 32 and low[stop] not in _CLAUSE_ENDS:
        if low[stop] == "," and low[stop + 1 : stop + 2] and low[stop + 1] in ("it", "he", "she", "they"):
            break
        stop += 1
    return sentence.starts[start], sentence.ends[min(stop, len(low)) - 1]


def day_of(site: Site, about: str | None, reader: Reader) -> str | None:
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
        if {"for", "to"} & set(between) and "during" not in between and token > hit.at:
            continue
        near = len(between) <= 10 and "," not in between if token > hit.at else token <= 3 and between.count(",") <= 1
        if near and _OTHER_CLAUSE.isdisjoint(between) and site.surely.done:
            return when.edtf
    return None


_OTHER_CLAUSE = frozenset("that who which since “ ” ; marking . ? ! will would scheduled due".split()) | {'"'}


def holders(reader: Reader, state: str, about: str | None) -> tuple[str, ...]:
    """Who led a state on the day of an event, where the word lists say so."""
    event = next((e for e in reader.agenda.events if e.id == about), None)
    for listed in reader.known.cues.tables["holders"].get(state, ()):
        actor, _, span = listed.partition(" ")
        if event and event.earliest and reader.known.who(actor) and overlap(span, event.earliest):
            return (actor,)
    return ()
