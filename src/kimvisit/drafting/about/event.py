"""The event of a claim: one on file, one that the article names, or the one of the words before."""

from kimvisit.drafting.about.arrivals import passes_by
from kimvisit.drafting.about.clue import clause_of, clue_of
from kimvisit.drafting.about.meant import (
    another_of,
    as_of,
    is_job,
    met_at,
    told_by,
)
from kimvisit.drafting.about.named import named_before, named_in, opened_with, told_of
from kimvisit.drafting.about.proposed import OF_WORDS_BEFORE, AboutEvent, Clause, propose_for
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
from kimvisit.drafting.about.trips import kind_for, of_trip
from kimvisit.drafting.matching.parts_of_occasions import OWN
from kimvisit.drafting.occasions.on_file import Clue
from kimvisit.drafting.occasions.roster import Occasion
from kimvisit.drafting.occasions.sorts import singular
from kimvisit.drafting.occasions.which_event import event_of, is_another, main_of
from kimvisit.drafting.reader import Reader, Site


def occasion_of(reader: Reader, site: Site, ids: tuple[str, ...]) -> AboutEvent:
    """The event of a claim of somebody."""
    hit, cue, kind, agenda = site.hit, site.hit.cue, site.hit.cue.kind, reader.agenda
    if reader.kinds[kind].without_event:
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
    passing = passes_by(site)
    if other or passing:
        about = None
    elif about is None and named and named.told:
        about, sure = event_of(told_by(named, clue), agenda)
    if about is None and not (place or (named and not named.is_trip)) and (then := then_spoken_of(reader, site, clue)):
        return AboutEvent(then, kind, OF_WORDS_BEFORE)
    errand = passing or (
        cue.flag("mutual") and hit.phrase is None
    )  # `due in Oslo for talks`: no part of what the article is about
    if about is None and not errand:
        about, sure = main_of(clue, named, agenda, reader.known.names.states), True
    if cue.listed("object_before") and agenda.main and not cue.flag("mutual"):
        about = agenda.main.id
    if about is None:
        return _not_on_file(reader, site, Clause(stretch, clue, place, named))
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
    return propose_for(reader, found, kind)


def _not_on_file(reader: Reader, site: Site, clause: Clause) -> AboutEvent:
    """The event of a claim that speaks of none on file."""
    clue, kind = clause.clue, site.hit.cue.kind
    if not clause.place and not clause.named and is_job(reader, site, clause.stretch):
        return AboutEvent(None, kind)
    if (event := of_trip(reader, site, clause)) is not None:
        return event
    occasion, theme = clause.named, reader.agenda.roster.theme
    if occasion and occasion is theme and is_of_earlier_year(clue, year_now(reader)):
        occasion = as_of(theme, clue, reader.agenda.roster)
    if clause.place and (occasion is None or (occasion.is_trip and not occasion.told)):
        occasion = met_at(reader, site, clause.place, next(iter(clue.states), None), clue)
    if occasion is None and (event := _before(reader, site, clue)) is not None:
        return event
    occasion = occasion or _unnamed(reader, site, clause)
    kind = kind_for(reader, occasion, site, clue)
    listed = _on_file(occasion, clue, reader)
    return AboutEvent(listed, kind) if listed is not None else propose_for(reader, occasion, kind, clue.subject)


def _before(reader: Reader, site: Site, clue: Clue) -> AboutEvent | None:
    """The event of the claim before, for a clause that names no occasion and no place; none for a meeting, which is one of its own; None where
    the clause may mean another."""
    cue, last = site.hit.cue, reader.found[-1] if reader.found else None
    if cue.flag("occasion") and not is_about_one(reader):
        trip = trip_told_of(reader, site)
        return AboutEvent(trip.about if trip and trip.subject == clue.subject else None, "visit", OF_WORDS_BEFORE)
    if last and last.about and not cue.flag("mutual") and is_of_another_year(reader, last.about, clue):
        return None
    if cue.flag("known") and last and last.about and not clue.noun and goes_on(reader, site, last, clue.done):
        return AboutEvent(last.about, cue.kind, OF_WORDS_BEFORE)
    if cue.flag("mutual") and last and last.kind == cue.kind:
        return AboutEvent(None, cue.kind)
    if (told := over_before(reader, site, clue) or said_before(reader, site, clue)) is not None:
        return AboutEvent(told, cue.kind, OF_WORDS_BEFORE)
    return AboutEvent(None, cue.kind) if cue.flag("mutual") else None


def _unnamed(reader: Reader, site: Site, clause: Clause) -> Occasion:
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
