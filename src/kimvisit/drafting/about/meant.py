"""Which occasion of the article a claim means: the one that its clause names, the one at its place, the one that the article is about, or the
one of the words before: `the visit was put off`, `she will travel there`, `he last visited the country`."""

import re
from collections.abc import Sequence

from kimvisit.drafting.about.arrivals import arrived_for, passes_by
from kimvisit.drafting.about.its_town import is_staying, likely_at
from kimvisit.drafting.about.spoken_of import is_of_earlier_year, is_past, is_planned_trip
from kimvisit.drafting.certainty.judged import is_denied
from kimvisit.drafting.matching.hit import Hit
from kimvisit.drafting.occasions.event_days import day_after
from kimvisit.drafting.occasions.on_file import Clue
from kimvisit.drafting.occasions.places import is_that_place
from kimvisit.drafting.occasions.roster import Occasion, Roster, is_eve
from kimvisit.drafting.occasions.sorts import NOUNS, is_the_trip, singular, sort_of
from kimvisit.drafting.people.names import normal
from kimvisit.drafting.reader import Reader, Site
from kimvisit.drafting.text.edtf import overlap

_JOB = re.compile(
    r"\bto (?:head|lead|run|form|become|serve|take over|manage|coach|replace|succeed|join|rejoin|direct|edit|advise|chair) "
    r"|\b(?:job|post|portfolio|role) (?:of|as|at)\b"
)
_BOARD = re.compile(
    r"\bto (?:re)?join (?:the |a |an |his |her |its )?(?:[\w’'-]+ ){0,2}(?:board|cabinet|staff|faculty|cast|jury|army|firm|committee)\b"
)
_ANY = (("a",), ("an",))
_NEAR = 5
_DAY, _YEAR = len("2000-01-01"), len("2000")
_REACH = 2  # paragraphs
_IN_YEAR = re.compile(r"In ((?:19|20)\d\d)\b")


def met_at(reader: Reader, site: Site, place: str, country: str | None, clue: Clue) -> Occasion:
    """The occasion at the place of a claim; without one a visit there, or what bears the name that a verb has for its object."""
    hit, roster = site.hit, reader.agenda.roster
    if hit.event_noun and normal(hit.event_noun) == normal(place):
        return roster.bearing(place) or roster.at(place, country, "", clue.done) or _named_so(roster, place)
    when = _when(reader, site)
    own = not (hit.cue.flag("mutual") or is_denied(site.surely.factuality))  # who meets or stays away makes no trip of his own
    found = roster.at(place, country, when, clue.done if hit.place else None, clue.subject if own else ())
    within = passes_by(site) or (
        hit.lemma == "visit" and site.sentence.low[hit.at + 1 : hit.at + 2] in _ANY
    )  # `a school in Oslo`
    first = hit.cue.listed("ordinal") and found is not roster.theme
    if found and not found.is_trip and (within or first or (not clue.done and is_past(reader, found))):
        found = None
    if found and clue.done and found.date and clue.dates and not any(overlap(found.date, day) for day in clue.dates):
        found = None
    if (found is None or found.is_trip) and clue.done:
        found = arrived_for(reader, site, place, country, when) or found
    stays = (hit.place and not within) or is_staying(site)
    if found is None and not clue.done and stays and (likely := likely_at(reader, site, place, country)):
        return likely
    if found is None:
        found = roster.add(Occasion(_noun_of(hit), place=place, country=country, date=when))
    if hit.place and found.is_trip:
        found.made = clue.done
    if found.is_trip and found.country and not found.event:
        found.place = place  # as it is called first: `a visit to Chile`, though a later line has the capital
    if found.is_trip or len(when) == _DAY:
        found.date = found.date or when
    return found


def _noun_of(hit: Hit) -> str:
    """What an occasion is called by the object of its verb: `gala`; else a visit, or a meeting."""
    if hit.event_noun and " " not in hit.event_noun:
        return singular(hit.event_noun)
    return "meeting" if hit.cue.flag("mutual") else "visit"


def as_of(theme: Occasion, clue: Clue, roster: Roster) -> Occasion:
    """The occasion that the article is about, or that of another year where the clause gives one: `did not attend in 2004`."""
    if not clue.done and (other := _on_its_day(theme, clue, roster)):
        return other
    when = clue.dates[0] if clue.dates and (clue.done or is_of_earlier_year(clue, theme.date)) else ""
    if not when or not theme.told or (theme.date and (overlap(when, theme.date) or is_eve(when, theme.date))):
        return theme
    alike = (o for o in roster.occasions if (o.noun, o.name, o.of) == (theme.noun, theme.name, theme.of) and o.date)
    return next((o for o in alike if overlap(o.date, when)), None) or roster.add(
        Occasion(theme.noun, theme.name, theme.of, date=when, proper=theme.proper, words=set(theme.words))
    )


def another_of(theme: Occasion, clue: Clue, reader: Reader) -> Occasion:
    """Another occasion of the sort that the article is about: Ann Lee's in `Ann Lee skipped hers in 2009`."""
    whose = reader.known.who(clue.subject[0]) if clue.subject and clue.noun in ("hers", "his", "theirs") else None
    date = clue.dates[0] if clue.dates else ""
    return reader.agenda.roster.add(Occasion(theme.noun or "occasion", "", whose.name if whose else "", date=date))


def _on_its_day(theme: Occasion, clue: Clue, roster: Roster) -> Occasion | None:
    """The other occasion that is on the day of a clause, where the one that the article is about is not: `will be there on Friday`."""
    when = clue.dates[0] if clue.dates else ""
    if not when or not theme.date or overlap(when, theme.date) or is_eve(when, theme.date):
        return None
    return next((o for o in roster.occasions if o is not theme and not o.is_trip and o.date and overlap(when, o.date)), None)


def _named_so(roster: Roster, name: str) -> Occasion:
    """A new occasion by its proper name: `the Nordic Games`."""
    name = name.removesuffix("’s").removesuffix("'s")
    last = singular(name.split()[-1].lower())
    return roster.add(Occasion(last if last in NOUNS else "", name=name))


def _when(reader: Reader, site: Site) -> str:
    """The day of a visit that was made: `visited Oslo in 2010`."""
    opening = _IN_YEAR.match(site.sentence.text)
    return (
        opening[1]
        if opening
        else day_after(site.paragraph, site.sentence.ends[max(site.hit.at, site.hit.last - 1)], reader.agenda.published)
    )


def is_job(reader: Reader, site: Site, clause: tuple[int, int]) -> bool:
    """Whether somebody is asked to take a post, which is no event: there, in the
    sentence before, or in an article that names no occasion at all."""
    if site.hit.event_noun:
        return False
    until = site.paragraph[: clause[1]]
    asked = max(until.rfind(". ", 0, site.sentence.start - 2) + 1, 0)
    roster = reader.agenda.roster
    asks = bool(site.hit.cue.objects) and not site.hit.cue.planned
    job = _JOB.search(until, asked) if asks else None
    if job and not site.event_nouns.isdisjoint(word.strip(".,;") for word in until[job.end() :].split()[:_NEAR]):
        job = None  # `to join part of the talks`
    return job is not None or (roster.is_bare and roster.jobs) or _BOARD.search(until, site.sentence.start) is not None


def told_by(occasion: Occasion, clue: Clue) -> Clue:
    """A clue together with what the article says of the occasion elsewhere."""
    return clue._replace(
        text=f"{clue.text} {occasion.text}",
        places=clue.places or ((occasion.place.lower(),) if occasion.place else ()),
        states=clue.states or ((occasion.country,) if occasion.country else ()),
        dates=clue.dates or ((occasion.date,) if occasion.date else ()),
    )


def points_back(low: Sequence[str], hit: Hit) -> bool:
    """Whether the words of a claim mean the trip, or the place, of the words before."""
    return (
        hit.cue.flag("back") or is_the_trip(low, hit.noun) or (hit.cue.objects == ("place",) and is_that_place(low, hit.last - 2))
    )


def told_before(reader: Reader, site: Site, clue: Clue) -> tuple[str | None, str]:
    """The event of the nearest claim before, for a claim that points back to it, and the kind that it has; what is done is none of an
    occasion yet to come. `A visit by Ann Lee` that is planned is the one of which the article told."""
    done = clue.done
    kinds = (site.hit.cue.kind, str(site.hit.cue.words.get("otherwise")))
    for last in reversed(reader.found) if points_back(site.sentence.low, site.hit) else ():
        if site.number - last.paragraph > _REACH:
            break
        if last.about:
            trip = sort_of(reader.agenda.proposed.get(last.about, {}).get("noun", "")) == "visit"
            if done and not trip:
                return None, kinds[0]
            return last.about, kinds[1] if trip and kinds[1] in reader.kinds else kinds[0]
    if not done and is_of_trip(site):
        same = (c for c in reversed(reader.found) if c.subject == clue.subject and is_planned_trip(reader, c))
        return next((c.about for c in same), None), kinds[1] if kinds[1] in reader.kinds else kinds[0]
    return None, kinds[0]


def is_of_trip(site: Site) -> bool:
    """Whether a claim tells of a trip by its noun: `a visit by Ann Lee is planned`, `called off the trip`."""
    noun = site.hit.noun
    return (
        noun >= 0
        and (noun != site.hit.at or site.hit.cue.flag("weighed"))
        and sort_of(singular(site.sentence.low[noun])) == "visit"
    )
