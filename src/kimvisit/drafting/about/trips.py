"""Claims of mere trips: the trip told of before, those abroad, or one to what the article is about; and the kind that a claim has for a trip."""

from collections.abc import Sequence
from itertools import takewhile

from kimvisit.drafting.about.clause import Clause, is_abroad
from kimvisit.drafting.about.proposed import OF_WORDS_BEFORE, AboutEvent, propose_for
from kimvisit.drafting.about.spoken_of import is_about_one, is_made, is_planned_trip
from kimvisit.drafting.certainty.judged import is_denied
from kimvisit.drafting.matching.hit import Hit
from kimvisit.drafting.occasions.clue import Clue
from kimvisit.drafting.occasions.places import is_that_place
from kimvisit.drafting.occasions.roster import Occasion
from kimvisit.drafting.occasions.sorts import VAGUE, is_the_trip, singular, sort_of
from kimvisit.drafting.reader import Candidate, Reader, Site

_PLAIN = frozenset("the his her their its own planned".split())
_REACH = 2  # paragraphs


def of_trip(reader: Reader, site: Site, clause: Clause) -> AboutEvent | None:
    """The event of a claim of a mere trip that names no place: the one told of before, or what the article is about; None where the clause
    speaks of an occasion."""
    cue, clue = site.hit.cue, clause.clue
    if not _tells_trip(reader, site, clause) or clause.place or site.hit.event_noun:
        return None
    before = _told_before(reader, site, clue)
    if before.about is not None:
        return before
    if theme := _trips_to(reader, site, clue):
        return propose_for(reader, theme, cue.kind)
    abroad = is_abroad(reader, site)
    if abroad and is_denied(site.surely.factuality):
        return propose_for(reader, _abroad(reader, clue), cue.otherwise or before.kind)
    of_occasion = not (abroad or clue.done) and is_of_trip(site) and is_about_one(reader)
    return None if of_occasion or (cue.flag("known") and cue.flag("back")) else before


def asked_to_trip(reader: Reader, site: Site, clause: Clause) -> AboutEvent | None:
    """The trip of which the sentence has just told, for the invitation to it: `will pay a state visit to Chile at the invitation of Bob Ray`."""
    last, noun = reader.last, site.hit.noun
    if last is None or last.where != site.where or last.subject != clause.clue.subject or not reader.is_of_trip(last):
        return None
    return AboutEvent(last.about, site.hit.cue.kind) if noun > 1 and site.sentence.low[noun - 2 : noun] == ("at", "the") else None


def _told_before(reader: Reader, site: Site, clue: Clue) -> AboutEvent:
    """The event of the nearest claim before, for a claim that points back to it, and the kind that it has; what is done is none of an
    occasion yet to come. `A visit by Ann Lee` that is planned is the one of which the article told."""
    kind, other, last = site.hit.cue.kind, site.hit.cue.otherwise, None
    kind_of_trip = other if other and other in reader.kinds else kind
    ahead = not clue.done and is_of_trip(site)
    if _points_back(site.sentence.low, site.hit):
        near = takewhile(lambda c: site.number - c.paragraph <= _REACH, reversed(reader.found))
        last = next((c.about for c in near if c.about and not (ahead and _is_over(reader, c))), None)
    if last and reader.agenda.is_trip(last):
        return AboutEvent(last, kind_of_trip, OF_WORDS_BEFORE)
    if last:
        return AboutEvent(None if clue.done else last, kind, OF_WORDS_BEFORE)
    if clue.done or not is_of_trip(site):
        return AboutEvent(None, kind, OF_WORDS_BEFORE)
    same = (c.about for c in reversed(reader.found) if c.subject == clue.subject and is_planned_trip(reader, c))
    return AboutEvent(next(same, None), kind_of_trip, OF_WORDS_BEFORE)


def _is_over(reader: Reader, c: Candidate) -> bool:
    """Whether a claim tells what was, or of two who met: not the trip that is planned."""
    return is_made(reader, c) or "with" in dict(c.values)


def _points_back(low: Sequence[str], hit: Hit) -> bool:
    """Whether the words of a claim mean the trip, or the place, of the words before: `will travel there`, `last visited the country`."""
    return (
        hit.cue.flag("back") or is_the_trip(low, hit.noun) or (hit.cue.objects == ("place",) and is_that_place(low, hit.last - 2))
    )


def _abroad(reader: Reader, clue: Clue) -> Occasion:
    """The trips abroad of somebody: `Ann Lee has never left the country`."""
    roster, who = reader.agenda.roster, reader.known.who(clue.subject[0])
    of = who.name if who else ""
    found = next((o for o in roster.occasions if (o.noun, o.name, o.of) == ("trip", "foreign", of)), None)
    if found is None:
        found = roster.add(Occasion("trip", "foreign", of))
        found.weight = 0.0  # of no place, and never what an article is about
    return found


def _tells_trip(reader: Reader, site: Site, clause: Clause) -> bool:
    """Whether a clause tells of a trip: one abroad, or one by a verb that may tell of a trip as well as of an occasion."""
    may_be = site.hit.cue.otherwise is not None and (not clause.named or is_abroad(reader, site))
    return clause.clue.abroad or may_be


def _trips_to(reader: Reader, site: Site, clue: Clue) -> Occasion | None:
    """What the article is about, to which a planned trip goes that names no place: `Ann Lee has called off her trip`."""
    cue, theme = site.hit.cue, reader.agenda.roster.theme
    ahead = not clue.done or (cue.stage is not None and cue.stage == cue.planned)
    before = site.sentence.low[max(0, site.hit.noun - 1)]
    plain = before in _PLAIN or before.endswith(("'s", "s'"))  # not `her first foreign trip`
    if theme is None or theme.is_trip or clue.abroad or not (plain and ahead and is_of_trip(site) and is_about_one(reader)):
        return None
    return theme


def kind_for(reader: Reader, occasion: Occasion, site: Site, clue: Clue) -> str:
    """The kind of a claim about an occasion: the other one that its cue has, where the occasion is a mere trip, to which nobody was asked, or
    has no name."""
    cue = site.hit.cue
    mere = occasion.is_trip or (occasion.noun in VAGUE and not occasion.name and clue.noun not in site.event_nouns)
    if cue.otherwise and mere:
        fresh = occasion.event is None or (occasion.is_trip and not _is_answered(reader, occasion.event))
        return cue.otherwise if clue.done or is_of_trip(site) or fresh else cue.kind
    return cue.kind


def _is_answered(reader: Reader, event: str) -> bool:
    """Whether the article told of an invitation to an event, or of an answer: of a step that somebody else takes part in."""
    return any(reader.kinds[claim.kind].takes_two for claim in reader.found if claim.about == event)


def is_of_trip(site: Site) -> bool:
    """Whether a claim tells of a trip by its noun: `a visit by Ann Lee is planned`, `called off the trip`."""
    noun = site.hit.noun
    return (
        noun >= 0
        and (noun != site.hit.at or site.hit.cue.flag("weighed"))
        and sort_of(singular(site.sentence.low[noun])) == "visit"
    )
