"""The occasion at the place of a claim: `will be in Oslo`, `travelled to Oslo`, `visited the Nordic Games`."""

import re

from kimvisit.drafting.about.arrivals import arrived_for
from kimvisit.drafting.about.clause import Clause
from kimvisit.drafting.about.its_town import is_staying, likely_at
from kimvisit.drafting.about.spoken_of import is_past
from kimvisit.drafting.matching.hit import Hit
from kimvisit.drafting.occasions.event_days import day_after
from kimvisit.drafting.occasions.roster import Occasion, Roster
from kimvisit.drafting.occasions.sorts import NOUNS, singular
from kimvisit.drafting.people.names.on_file import normal
from kimvisit.drafting.reader import Reader, Site
from kimvisit.drafting.text.edtf import overlap, span_of

_ANY = (("a",), ("an",))
_NOW = frozenset("will is are may might could".split())
_DAY = len("2000-01-01")
_IN_YEAR = re.compile(r"In ((?:19|20)\d\d)\b")


def met_at(reader: Reader, site: Site, clause: Clause) -> Occasion:
    """The occasion at the place of a claim; without one a visit there, or what bears the name that a verb has for its object."""
    hit, roster, place = site.hit, reader.agenda.roster, clause.place
    if (hit.event_noun and normal(hit.event_noun) == normal(place)) or _is_contest(place):
        done = clause.clue.done and not (site.headline and hit.phrase and hit.phrase.tag == "s")  # `Ann Lee skips Davos`
        return roster.bearing(place) or roster.at(place, clause.clue.land, "", done) or _named_so(roster, place)
    when = _when(reader, site)
    found = _known_at(reader, site, clause, when)
    if found is None and (likely := _likely_at(reader, site, clause)):
        return likely
    if found is None:
        found = roster.add(Occasion(_noun_of(hit), place=place, country=clause.clue.land, date=when))
    _settle(found, site, clause, when)
    return found


def _is_contest(name: str) -> bool:
    """`the US Open`, `the Super Bowl`: no place, though no word of it is a noun for an occasion."""
    first, _, last = name.rpartition(" ")
    return first != "" and last in ("Open", "Bowl", "Masters")


def _known_at(reader: Reader, site: Site, clause: Clause, when: str) -> Occasion | None:
    """What the article puts at the place, if the clause can mean it; what somebody has come for, before his visit."""
    clue, place = clause.clue, clause.place
    own = not (
        site.hit.cue.flag("mutual") or site.surely.factuality.endswith("-")
    )  # who meets or stays away makes no trip of his own
    done, whose = clue.done if site.hit.place else None, clue.subject if own else ()
    found = reader.agenda.roster.at(place, clue.land, when, done, whose)
    if found and _is_another(reader, site, clause, found):
        found = None
    if clue.done and (found is None or found.is_trip):
        return arrived_for(reader, site, place, clue.land, when) or found
    return found


def _is_another(reader: Reader, site: Site, clause: Clause, found: Occasion) -> bool:
    """Whether a clause cannot mean what is held at its place: it was on another day, or is over, or the clause goes elsewhere in the town."""
    clue = clause.clue
    if clue.done and found.date and clue.dates and not any(overlap(found.date, day) for day in clue.dates):
        return True
    if found.is_trip:
        return False
    first = site.hit.cue.listed("ordinal") and found is not reader.agenda.roster.theme
    over = not clue.done and is_past(reader, found)
    return bool(first) or _is_within(site, clause) or over or _is_at_another_time(reader, site, clause, found)


def _is_at_another_time(reader: Reader, site: Site, clause: Clause, occasion: Occasion) -> bool:
    """Whether the days of a clause and of an occasion lie years apart (`was asked to Oslo in 2000`: to no summit of 2018), or the one is still to
    come and the other over (`will fly to Oslo`; not `was to fly to Oslo`)."""
    (first, last), published, phrase = span_of(occasion.date), reader.agenda.published, site.hit.phrase
    years = [int(day[:4]) for day in clause.clue.dates if day[:4].isdigit()]
    if first and years and max(years) < int(first[:4]) - 1:
        return True
    ahead = not clause.clue.done and phrase is not None and site.sentence.low[phrase.first] in _NOW
    return ahead and last != "" and published is not None and last < published[0].isoformat()


def _is_within(site: Site, clause: Clause) -> bool:
    """Whether somebody only comes to something in the town: `will visit a school in Oslo`, `will come to Oslo but skip the gala`."""
    hit = site.hit
    return clause.passing or (hit.lemma == "visit" and site.sentence.low[hit.at + 1 : hit.at + 2] in _ANY)


def _likely_at(reader: Reader, site: Site, clause: Clause) -> Occasion | None:
    """What is likely held at a place where somebody is still to be."""
    stays = (site.hit.place and not _is_within(site, clause)) or is_staying(site)
    stays = stays and not (clause.passing or clause.clue.done)
    likely = likely_at(reader, site, clause.place, clause.clue.land) if stays else None
    return None if likely and _is_at_another_time(reader, site, clause, likely) else likely


def _settle(found: Occasion, site: Site, clause: Clause, when: str) -> None:
    """Keep what a claim tells of a trip: whether it was made, its place, its day; of an occasion its day."""
    if found.is_trip and site.hit.place:
        found.made = clause.clue.done
    if found.is_trip and found.country and not found.event:
        found.place = clause.place  # as it is called first: `a visit to Chile`, though a later line has the capital
    if found.is_trip or len(when) == _DAY:
        found.date = found.date or when


def _noun_of(hit: Hit) -> str:
    """What an occasion is called by the object of its verb: `gala`; else a visit, or a meeting."""
    if hit.event_noun and " " not in hit.event_noun:
        return singular(hit.event_noun)
    return "meeting" if hit.cue.flag("mutual") else "visit"


def _named_so(roster: Roster, name: str) -> Occasion:
    """The occasion of a proper name that was met before, or a new one: `the Nordic Games`."""
    name = name.removesuffix("’s").removesuffix("'s")
    last = singular(name.split()[-1].lower())
    noun = last if last in NOUNS else ""
    same = (o for o in roster.occasions if (o.noun, o.name) == (noun, name) and not (o.date or o.of or o.is_trip))
    return next(same, None) or roster.add(Occasion(noun, name=name))


def _when(reader: Reader, site: Site) -> str:
    """The day of a visit that was made: `visited Oslo in 2010`."""
    if opening := _IN_YEAR.match(site.sentence.text):
        return opening[1]
    if site.hit.cue.flag("fut"):
        return ""  # `her visit to Oslo was confirmed on Monday`
    return day_after(site.paragraph, site.sentence.ends[max(site.hit.at, site.hit.last - 1)], reader.agenda.published)
