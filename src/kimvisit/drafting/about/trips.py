"""Claims of mere trips: the trip told of before, those abroad, or one to what the article is about; and the kind that a claim has for a trip."""

from kimvisit.drafting.about.clue import is_abroad
from kimvisit.drafting.about.meant import (
    is_of_trip,
    told_before,
)
from kimvisit.drafting.about.proposed import OF_WORDS_BEFORE, AboutEvent, Clause, propose_for
from kimvisit.drafting.about.spoken_of import (
    is_about_one,
)
from kimvisit.drafting.certainty.judged import is_denied
from kimvisit.drafting.occasions.on_file import Clue
from kimvisit.drafting.occasions.roster import Occasion
from kimvisit.drafting.occasions.sorts import VAGUE
from kimvisit.drafting.reader import Reader, Site

_PLAIN = frozenset("the his her their its own planned".split())


def of_trip(reader: Reader, site: Site, clause: Clause) -> AboutEvent | None:
    """The event of a claim of a mere trip that names no place: the one told of before, or what the article is about; None where the clause
    speaks of an occasion."""
    clue = clause.clue
    if not _tells_trip(reader, site, clause) or clause.place or site.hit.event_noun:
        return None
    before, told = told_before(reader, site, clue)
    unsaid = before is None and site.hit.cue.flag("known") and site.hit.cue.flag("back")
    if before is None and (theme := _trips_to(reader, site, clue)):
        return propose_for(reader, theme, site.hit.cue.kind)
    if before is None and is_abroad(reader, site) and is_denied(site.surely.factuality):
        return propose_for(reader, _abroad(reader, clue), str(site.hit.cue.words.get("otherwise", told)))
    gone = before is not None or is_abroad(reader, site) or clue.done or not (is_of_trip(site) and is_about_one(reader))
    return AboutEvent(before, told, OF_WORDS_BEFORE) if gone and not unsaid else None


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
    other = site.hit.cue.words.get("otherwise")
    return bool(clause.clue.abroad or (other and (not clause.named or is_abroad(reader, site))))


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
    if (other := cue.words.get("otherwise")) and mere:
        fresh = occasion.event is None or (occasion.is_trip and not _is_answered(reader, occasion.event))
        return str(other) if clue.done or is_of_trip(site) or fresh else cue.kind
    return cue.kind


def _is_answered(reader: Reader, event: str) -> bool:
    """Whether the article told of an invitation to an event, or of an answer: of a step that somebody else takes part in."""
    return any(reader.kinds[claim.kind].takes_two for claim in reader.found if claim.about == event)
