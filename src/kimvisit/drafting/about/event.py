"""The event of a claim: one on file, one that the article names, or the one of the words before."""

from functools import partial
from typing import NamedTuple

from kimvisit.drafting.about.clue import clause_of, clue_of, is_abroad
from kimvisit.drafting.about.meant import (
    another_of,
    as_of,
    is_job,
    is_of_trip,
    met_at,
    told_before,
    told_by,
)
from kimvisit.drafting.about.named import named_before, named_in, opened_with, told_of
from kimvisit.drafting.about.spoken_of import (
    goes_on,
    is_about_one,
    is_of_another_year,
    is_of_earlier_year,
    just_told,
    over_before,
    said_before,
    then_spoken_of,
    trip_told_of,
    year_now,
)
from kimvisit.drafting.matching.parts import OWN
from kimvisit.drafting.occasions.on_file import Clue
from kimvisit.drafting.occasions.proposals import propose
from kimvisit.drafting.occasions.roster import Occasion
from kimvisit.drafting.occasions.sorts import VAGUE, singular
from kimvisit.drafting.occasions.which_event import event_of, is_another, main_of
from kimvisit.drafting.people.names import normal
from kimvisit.drafting.reader import Reader, Site

_PROPOSED = ("a proposed event",)
_PLAIN = frozenset("the his her their its own planned".split())
_OF_WORDS_BEFORE = ("the event of the words before",)


class AboutEvent(NamedTuple):
    """The event of a claim, the kind that the claim has for that event, and what an editor should check of it."""

    about: str | None
    kind: str
    checks: tuple[str, ...] = ()


class _Clause(NamedTuple):
    """What the clause of a claim says of its event: its place in the paragraph, its clue, the place to which it points, and the occasion that
    it names, if any."""

    stretch: tuple[int, int]
    clue: Clue
    place: str
    named: Occasion | None


def occasion_of(reader: Reader, site: Site, ids: tuple[str, ...]) -> AboutEvent:
    """The event of a claim of somebody."""
    hit, cue, kind, agenda = site.hit, site.hit.cue, site.hit.cue.kind, reader.agenda
    if reader.kinds.get(kind, {}).get("event") == "none":
        return AboutEvent(None, kind)
    agenda.settle()
    stretch = clause_of(site)
    clue, place = clue_of(reader, site, ids, stretch)
    about, sure = event_of(clue, agenda)
    named = named_in(reader, site, stretch) or told_of(reader, site, stretch)
    if named is None and not (place or clue.dates or cue.flag("mutual")):
        named = opened_with(reader, site)
    other = (
        about is not None and named and named.name and is_another(named, next(e for e in agenda.events if e.id == about), clue)
    )
    if other:
        about = None
    elif about is None and named and named.told:
        about, sure = event_of(told_by(named, clue), agenda)
    if about is None and not (place or (named and not named.is_trip)) and (then := then_spoken_of(reader, site, clue)):
        return AboutEvent(then, kind, _OF_WORDS_BEFORE)
    errand = cue.flag("mutual") and hit.phrase is None  # `due in Oslo for talks`: no part of what the article is about
    if about is None and not errand:
        about, sure = main_of(clue, named, agenda, reader.known.names.states), True
    if cue.listed("object_before") and agenda.main and not cue.flag("mutual"):
        about = agenda.main.id
    if about is None:
        return _not_on_file(reader, site, _Clause(stretch, clue, place, named))
    event = next(e for e in agenda.events if e.id == about)
    mere = event.people or event.period or (clue.done and event is not agenda.main and not hit.event_noun)
    return AboutEvent(
        about, str(cue.words.get("otherwise", kind)) if mere else kind, () if sure else ("another event fits as well",)
    )


def encounter_of(reader: Reader, site: Site, people: str, kind: str) -> AboutEvent:
    """The event of a meeting for which the text names no occasion: that of those who met."""
    roster, done = reader.agenda.roster, site.surely.done
    found = next((o for o in roster.occasions if (o.noun, o.of, o.made) == ("meeting", people, done)), None)
    if found is None:
        found = roster.add(Occasion("meeting", of=people, made=done))
        found.weight = 0.0  # told by a verb, and never what an article is about
    return _propose(reader, found, kind)


def _propose(reader: Reader, occasion: Occasion, kind: str, whose: tuple[str, ...] = ()) -> AboutEvent:
    """An event for an occasion, under an id that nothing else bears; whose claim it is makes the trip."""
    occasion.who.update(whose)
    surname = occasion.place.isalpha() and normal(occasion.place) in reader.known.cast.surnames
    if surname and not (occasion.country or occasion.is_trip):
        occasion.of, occasion.place = occasion.of or occasion.place, ""  # `the Lee funeral`, and no town of Lee
    event = propose(occasion, reader.agenda, partial(is_taken, reader))
    return AboutEvent(event, kind, _PROPOSED)


def is_taken(reader: Reader, event: str) -> bool:
    """Whether an id is that of an actor, a kind or an event on file."""
    return event in reader.known.names.actors or event in reader.kinds or any(event == e.id for e in reader.agenda.events)


def _not_on_file(reader: Reader, site: Site, clause: _Clause) -> AboutEvent:
    """The event of a claim that speaks of none on file."""
    clue, kind = clause.clue, site.hit.cue.kind
    if not clause.place and not clause.named and is_job(reader, site, clause.stretch):
        return AboutEvent(None, kind)
    if (event := _of_trip(reader, site, clause)) is not None:
        return event
    occasion, theme = clause.named, reader.agenda.roster.theme
    if occasion and occasion is theme and is_of_earlier_year(clue, year_now(reader)):
        occasion = as_of(theme, clue, reader.agenda.roster)
    if clause.place and (occasion is None or (occasion.is_trip and not occasion.told)):
        occasion = met_at(reader, site, clause.place, next(iter(clue.states), None), clue)
    if occasion is None and (event := _before(reader, site, clue)) is not None:
        return event
    occasion = occasion or _unnamed(reader, site, clause)
    kind = _kind_for(reader, occasion, site, clue)
    listed = _on_file(occasion, clue, reader)
    return AboutEvent(listed, kind) if listed is not None else _propose(reader, occasion, kind, clue.subject)


def _of_trip(reader: Reader, site: Site, clause: _Clause) -> AboutEvent | None:
    """The event of a claim of a mere trip that names no place: the one told of before, or what the article is about; None where the clause
    speaks of an occasion."""
    clue = clause.clue
    if not _tells_trip(reader, site, clause) or clause.place or site.hit.event_noun:
        return None
    before, told = told_before(reader, site, clue)
    unsaid = before is None and site.hit.cue.flag("known") and site.hit.cue.flag("back")
    if before is None and (theme := _trips_to(reader, site, clue)):
        return _propose(reader, theme, site.hit.cue.kind)
    if before is None and is_abroad(reader, site) and site.surely.factuality.endswith("-"):
        return _propose(reader, _abroad(reader, clue), str(site.hit.cue.words.get("otherwise", told)))
    gone = before is not None or is_abroad(reader, site) or clue.done or not (is_of_trip(site) and is_about_one(reader))
    return AboutEvent(before, told, _OF_WORDS_BEFORE) if gone and not unsaid else None


def _abroad(reader: Reader, clue: Clue) -> Occasion:
    """The trips abroad of somebody: `Ann Lee has never left the country`."""
    roster, who = reader.agenda.roster, reader.known.who(clue.subject[0])
    of = who.name if who else ""
    found = next((o for o in roster.occasions if (o.noun, o.name, o.of) == ("trip", "foreign", of)), None)
    if found is None:
        found = roster.add(Occasion("trip", "foreign", of))
        found.weight = 0.0  # of no place, and never what an article is about
    return found


def _tells_trip(reader: Reader, site: Site, clause: _Clause) -> bool:
    """Whether a clause tells of a trip: one abroad, or one by a verb that may tell of a trip as well as of an occasion."""
    other = site.hit.cue.words.get("otherwise")
    return bool(clause.clue.abroad or (other and (not clause.named or is_abroad(reader, site))))


def _kind_for(reader: Reader, occasion: Occasion, site: Site, clue: Clue) -> str:
    """The kind of a claim about an occasion: the other one that its cue has, where the occasion is a mere trip, to which nobody was asked, or
    has no name."""
    cue = site.hit.cue
    mere = occasion.is_trip or (occasion.noun in VAGUE and not occasion.name and clue.noun not in site.event_nouns)
    if (other := cue.words.get("otherwise")) and mere:
        fresh = occasion.event is None or (occasion.is_trip and not _is_answered(reader, occasion.event))
        return str(other) if clue.done or is_of_trip(site) or fresh else cue.kind
    return cue.kind


def _is_answered(reader: Reader, event: str) -> bool:
    """Whether the article told of an invitation to an event, or of an answer: of a step that somebody else takes part in."""
    kinds = {claim.kind for claim in reader.found if claim.about == event}
    return any(value.get("type") == "actor" for kind in kinds for value in (reader.kinds[kind].get("values") or {}).values())


def _trips_to(reader: Reader, site: Site, clue: Clue) -> Occasion | None:
    """What the article is about, to which a planned trip goes that names no place: `Ann Lee has called off her trip`."""
    cue, theme = site.hit.cue, reader.agenda.roster.theme
    ahead = not clue.done or (cue.stage is not None and cue.stage == cue.planned)
    before = site.sentence.low[max(0, site.hit.noun - 1)]
    plain = before in _PLAIN or before.endswith(("'s", "s'"))  # not `her first foreign trip`
    if theme is None or theme.is_trip or clue.abroad or not (plain and ahead and is_of_trip(site) and is_about_one(reader)):
        return None
    return theme


def _before(reader: Reader, site: Site, clue: Clue) -> AboutEvent | None:
    """The event of the claim before, for a clause that names no occasion and no place; none for a meeting, which is one of its own; None where
    the clause may mean another."""
    cue, last = site.hit.cue, reader.found[-1] if reader.found else None
    if cue.flag("occasion") and not is_about_one(reader):
        trip = trip_told_of(reader, site)
        return AboutEvent(trip.about if trip and trip.subject == clue.subject else None, "visit", _OF_WORDS_BEFORE)
    if last and last.about and not cue.flag("mutual") and is_of_another_year(reader, last.about, clue):
        return None
    if cue.flag("known") and last and last.about and not clue.noun and goes_on(reader, site, last, clue.done):
        return AboutEvent(last.about, cue.kind, _OF_WORDS_BEFORE)
    if cue.flag("mutual") and last and last.kind == cue.kind:
        return AboutEvent(None, cue.kind)
    if (told := over_before(reader, site, clue) or said_before(reader, site, clue)) is not None:
        return AboutEvent(told, cue.kind, _OF_WORDS_BEFORE)
    return AboutEvent(None, cue.kind) if cue.flag("mutual") else None


def _unnamed(reader: Reader, site: Site, clause: _Clause) -> Occasion:
    """The occasion of a clause that names none after its verb: what stands before it, the trip of a first trip, or what the article is about."""
    roster, low, clue = reader.agenda.roster, site.sentence.low, clause.clue
    if clue.noun in OWN and roster.theme:
        return another_of(roster.theme, clue, reader)
    if (
        clue.noun.replace("-", "").isalpha() and clue.noun == site.hit.event_noun and clue.noun not in site.event_nouns
    ):  # no `Saturday's`
        return roster.add(Occasion("visit" if "-" in clue.noun else singular(clue.noun)))  # `travel to the hill-top village`
    if clue.noun in low[site.hit.at :]:
        noun = low.index(clue.noun, site.hit.at)
        if not {"any", "every", "no"}.isdisjoint(low[max(0, noun - 3) : noun]):
            return roster.add(Occasion(singular(clue.noun)))
    first = site.hit.cue.listed("ordinal")
    found = (just_told(reader, site, clue.subject) or roster.trip(clue.subject)) if first else None
    found, theme = found or named_before(reader, site, clause.stretch), roster.theme
    earlier = found is theme and is_of_earlier_year(clue, year_now(reader))
    if theme and (earlier or (not found and (clue.done or not (theme.is_trip and theme.made)))):
        found = as_of(theme, clue, roster)
    called = singular(clue.noun) if clue.noun in site.event_nouns else "occasion"
    found = found or next((o for o in roster.occasions if o.noun == called and not o.told and not o.text), None)
    return found or roster.add(Occasion(called))


def _on_file(occasion: Occasion, clue: Clue, reader: Reader) -> str | None:
    """The event on file that an occasion is by all its namings, if the clause gives no other day."""
    if not occasion.text or occasion.is_trip:
        return None
    whole = told_by(occasion, Clue("", (), (), clue.dates, clue.subject, clue.done))
    return event_of(whole, reader.agenda)[0]
