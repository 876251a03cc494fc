"""The event of a claim."""

from functools import lru_cache, partial

from kimvisit.drafting.about.clause_days import days_of
from kimvisit.drafting.about.meant import as_of, is_aside, is_job, met_at, named_before, named_in, told_by
from kimvisit.drafting.about.pointed import told_before
from kimvisit.drafting.matching.hit import Hit
from kimvisit.drafting.matching.objects import name_before
from kimvisit.drafting.occasions.on_file import Clue, holds
from kimvisit.drafting.occasions.places import place_of
from kimvisit.drafting.occasions.proposals import propose
from kimvisit.drafting.occasions.roster import Occasion, is_there, names_in
from kimvisit.drafting.occasions.sorts import VAGUE, singular, sort_of
from kimvisit.drafting.occasions.which_event import event_of, main_of
from kimvisit.drafting.people.names import normal
from kimvisit.drafting.reader import Reader, Site
from kimvisit.drafting.text.sentences import Sentence


def occasion_of(reader: Reader, site: Site, ids: tuple[str, ...]) -> tuple[str | None, list[str], str]:
    """The event of a claim, what an editor should check of it, and the kind that the claim has for that event."""
    hit, cue, kind, agenda = site.hit, site.hit.cue, site.hit.cue.kind, reader.agenda
    if reader.kinds.get(kind, {}).get("event") == "none":
        return None, [], kind
    start = min(hit.first, hit.noun) if hit.noun >= 0 else hit.first
    joined = hit.phrase is not None and hit.phrase.joined and (hit.event_noun or hit.place)  # `came to Oslo and flew to Rome`
    clause = _clause(site.sentence, start, hit.last, start if joined else 0)
    clue, place = _clue(reader, site, ids, clause)
    about, sure = event_of(clue, agenda)
    named = named_in(reader, site, clause) if about is None else None
    if named and named.told:
        about, sure = event_of(told_by(named, clue), agenda)
    errand = cue.flag("mutual") and hit.phrase is None  # `due in Oslo for talks`: no part of what the article is about
    if about is None and not errand:
        about, sure = main_of(clue, named, agenda, reader.known.names.states), True
    if cue.listed("object_before") and agenda.main and not cue.flag("mutual"):
        about = agenda.main.id
    if about is None:
        return _proposed(reader, site, clue, place, clause, named)
    event = next(e for e in agenda.events if e.id == about)
    mere = event.people or event.period or (clue.done and event is not agenda.main and not hit.event_noun)
    return about, [] if sure else ["another event fits as well"], str(cue.words.get("otherwise", kind)) if mere else kind


def _proposed(
    reader: Reader, site: Site, clue: Clue, place: str, clause: tuple[int, int], named: Occasion | None
) -> tuple[str | None, list[str], str]:
    """The event of a claim that speaks of none on file."""
    hit, cue, agenda = site.hit, site.hit.cue, reader.agenda
    kind, other = cue.kind, cue.words.get("otherwise")
    if is_job(reader, site, clause) and not place and not named:
        return None, [], kind
    if not place and not hit.event_noun and (clue.abroad or (other and (not named or _is_abroad(reader, site)))):
        before, kind = told_before(reader, site, clue.done)
        return before, ["the event of the words before"], kind
    occasion = named or (met_at(reader, site, place, clue.states[0] if clue.states else None, clue) if place else None)
    if occasion is None:
        last = reader.found[-1] if reader.found else None
        if cue.flag("known") and last and last.about and not clue.noun:
            return last.about, ["the event of the words before"], kind
        if cue.flag("mutual") and last and last.kind == kind:
            return None, [], kind
        if (last_about := _said_before(reader, site, clue)) is not None:
            return last_about, ["the event of the words before"], kind
        if cue.flag("mutual"):
            return None, [], kind
        occasion = _unnamed(reader, site, clue, clause)
    mere = occasion.is_trip or (occasion.noun in VAGUE and not occasion.name and clue.noun not in site.event_nouns)
    if other and mere and (clue.done or occasion.event is None):
        kind = str(other)
    if (listed := _on_file(occasion, clue, reader)) is not None:
        return listed, [], kind
    if occasion.event:
        return occasion.event, ["a proposed event"], kind
    return propose(occasion, agenda, partial(is_taken, reader)), ["a proposed event"], kind


def is_taken(reader: Reader, event: str) -> bool:
    """Whether an id is that of an actor, a kind or an event on file."""
    return event in reader.known.names.actors or event in reader.kinds or any(event == e.id for e in reader.agenda.events)


def _is_abroad(reader: Reader, site: Site) -> bool:
    """Whether a trip goes abroad, nobody says where."""
    return site.hit.cue.flag("abroad") or holds(_near(site), _between_blanks(reader.known.cues.lists["abroad"]))


def _near(site: Site) -> str:
    return f" {' '.join(site.sentence.low[max(0, site.hit.first - 3) : site.hit.last + 6])} "


@lru_cache(maxsize=8)
def _between_blanks(words: frozenset[str]) -> tuple[str, ...]:
    return tuple(f" {word} " for word in words)


_FIRSTS = frozenset(("first", "maiden", "inaugural", "debut"))


def _said_before(reader: Reader, site: Site, clue: Clue) -> str | None:
    """The event of the claim before in the same sentence; but who travels somewhere need not be asked there."""
    last = reader.found[-1] if reader.found else None
    if not last or not last.about or clue.noun or (last.paragraph, last.at) != (site.number, site.sentence.start):
        return None
    trip = sort_of(reader.agenda.proposed.get(last.about, {}).get("noun", "")) == "visit"
    return None if trip and site.hit.cue.objects and last.subject != clue.subject else last.about


def _unnamed(reader: Reader, site: Site, clue: Clue, clause: tuple[int, int]) -> Occasion:
    """The occasion of a clause that names none after its verb: what stands before it, the trip of a first trip, or what the article is about."""
    roster, low = reader.agenda.roster, site.sentence.low
    if clue.noun and clue.noun == site.hit.event_noun and clue.noun not in site.event_nouns:
        return roster.add(Occasion(singular(clue.noun)))
    if clue.noun in low[site.hit.at :]:
        noun = low.index(clue.noun, site.hit.at)
        if not {"any", "every", "no"}.isdisjoint(low[max(0, noun - 3) : noun]):
            return roster.add(Occasion(singular(clue.noun)))
    found = (roster.trip() if site.hit.cue.listed("ordinal") else None) or named_before(reader, site, clause)
    if found is None and roster.theme:
        found = as_of(roster.theme, clue, roster)
    return found or roster.add(Occasion(singular(clue.noun) if clue.noun in site.event_nouns else "occasion"))


def _on_file(occasion: Occasion, clue: Clue, reader: Reader) -> str | None:
    """The event on file that an occasion is by all its namings, if the clause gives no other day."""
    if not occasion.text or occasion.is_trip:
        return None
    whole = told_by(occasion, Clue("", (), (), clue.dates, clue.subject, clue.done))
    return event_of(whole, reader.agenda)[0]


def _clue(reader: Reader, site: Site, ids: tuple[str, ...], clause: tuple[int, int]) -> tuple[Clue, str]:
    """What a clause says of its event, and the place to which it points."""
    hit, sentence, cue = site.hit, site.sentence, site.hit.cue
    names, cues = reader.known.names, reader.known.cues
    text = sentence.text[clause[0] - sentence.start : clause[1] - sentence.start].lower().replace("\xa0", " ")
    start = hit.at + 1
    if cue.listed("framed") and "," in sentence.low[start : start + 16]:
        start = sentence.low.index(",", start) + 1
    place = "" if cue.flag("at_home") else hit.place or place_of(sentence, start, site.mentions, cues)
    if place and not hit.place and (_is_asked(reader, site, place, ids) or is_aside(site, place)):
        place = ""
    key = normal(place) if place else ""
    states: tuple[str, ...] = (names.states[key],) if key in names.states else ()
    if place and not states and (ids_of := names.forms.get(key)):
        states = tuple(i for i in ids_of if (w := reader.known.who(i)) and w.sort == "state")
    abroad = _is_abroad(reader, site) and _FIRSTS.isdisjoint(_near(site).split())
    past = bool(cue.stage) and cue.stage not in (reader.kinds[cue.kind].get("plan") or ())
    clue = Clue(
        text,
        (key,) if key else (),
        states,
        days_of(reader, site, clause),
        ids,
        site.surely.done and bool(cue.done or past),
        abroad,
        hit.event_noun if " " not in hit.event_noun else "",
        _name_of(sentence, hit),
    )
    return clue, place


def _is_asked(reader: Reader, site: Site, place: str, ids: tuple[str, ...]) -> bool:
    """Whether a state is the one invited and not where it is invited to: `sent an invitation to Norway`."""
    state = reader.known.names.states.get(normal(place))
    hit, low = site.hit, site.sentence.low
    if state is None:
        return False
    sent = hit.at < hit.noun and hit.phrase is not None and not hit.phrase.passive and "agent" not in hit.cue.subject
    if sent and low[hit.noun + 1 : hit.noun + 2] == ("to",) and not any(hit.at < m.first < hit.noun for m in site.mentions):
        return site.sentence.text.find(f" to {place}") >= 0
    whose = (reader.known.who(i) for i in ids)
    return any(who is not None and state in (who.id, who.country) for who in whose)


def spoken_of(reader: Reader, site: Site) -> bool:
    """Whether the article spoke of an occasion or made a claim: `said yes`, `is going` speak of what the reader knows."""
    if reader.found or reader.left_out or site.headline or reader.agenda.roster.nouns >= _OFTEN:
        return True
    return not reader.agenda.roster.is_bare or _holds_one(site.paragraph, site.event_nouns)


@lru_cache(maxsize=4)
def _holds_one(paragraph: str, nouns: frozenset[str]) -> bool:
    """Whether one of the nouns stands in a paragraph, which may have many sentences."""
    return any(word.strip(".,;:") in nouns for word in paragraph.lower().split())


_SPOKEN_OF = 1.0
_OFTEN = 2


def is_about_one(reader: Reader) -> bool:
    """Whether the article is about an occasion: one on file, one that it names more than in passing or time and again, or one to which it
    said that somebody was asked or comes."""
    if reader.agenda.main is not None or any(c.about and c.kind != "visit" for c in reader.found):
        return True
    roster = reader.agenda.roster
    return (roster.theme is not None and roster.theme.weight >= _SPOKEN_OF) or roster.nouns >= _OFTEN


def is_held_at(reader: Reader, place: str) -> bool:
    """Whether the article names an occasion, and no mere trip, at a place or by its name."""
    main, land = reader.agenda.main, reader.known.names.states.get(normal(place))
    if main and (normal(place) in main.places or (land is not None and land == main.country)):
        return True
    roster, named = reader.agenda.roster, names_in(place)
    if (theme := roster.theme) and not (theme.place or theme.country or theme.is_trip) and roster.times_at(place.split()[0]) > 1:
        return True  # an article about the games that never says `the games in Rio`, but twice `in Rio`
    return any(not o.is_trip and (is_there(o, place, land) or named & o.words) for o in roster.occasions)


def _name_of(sentence: Sentence, hit: Hit) -> str:
    start = hit.at + 1
    if not hit.event_noun or hit.event_noun not in sentence.low[start:]:
        return ""
    return name_before(sentence, sentence.low.index(hit.event_noun, start), start)


_CLAUSE_STARTS = frozenset((";", ":", "“", "”", '"', "that", "but", "while", "who", "which"))
_CLAUSE_ENDS = frozenset((";", ":", "“", "”", '"', "but", "while", "who", "which", "since"))


def _clause(sentence: Sentence, first: int, last: int, floor: int) -> tuple[int, int]:
    """The stretch around a hit in which its event may be named."""
    low, stop = sentence.low, last
    start = first
    while start > floor and first - start < 48 and low[start - 1] not in _CLAUSE_STARTS:
        start -= 1
    while stop < len(low) and stop - last < 32 and low[stop] not in _CLAUSE_ENDS:
        if low[stop] == "," and low[stop + 1 : stop + 2] and low[stop + 1] in ("it", "he", "she", "they"):
            break
        stop += 1
    return sentence.starts[start], sentence.ends[min(stop, len(low)) - 1]
