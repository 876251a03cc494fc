"""The occasion of a clause that names none after its verb: `The summit, which she will skip`, `it is her first trip`, `has accepted`."""

from kimvisit.drafting.about.arrivals import has_just_arrived
from kimvisit.drafting.about.claims_before import is_of_earlier_year, just_told
from kimvisit.drafting.about.clause import Clause
from kimvisit.drafting.about.named import named_before
from kimvisit.drafting.about.spoken_of import year_now
from kimvisit.drafting.matching.parts_of_occasions import OWN
from kimvisit.drafting.occasions.clue import Clue
from kimvisit.drafting.occasions.roster import Occasion, Roster, is_eve
from kimvisit.drafting.occasions.sorts import singular
from kimvisit.drafting.reader import Reader, Site
from kimvisit.drafting.text.edtf import overlap

_ADJECTIVES = 2
_ANY_SORT = frozenset("function do affair bash jamboree".split())  # as good as `the event`
_NO_ONE = frozenset("any every no".split())
_THEIRS = frozenset("hers his theirs".split())


def unnamed(reader: Reader, site: Site, clause: Clause) -> Occasion:
    """The first that one of the finders below has; else an occasion of the clause's own noun."""
    found = (find(reader, site, clause) for find in (_another, _of_its_noun, _of_any, _spoken_of, _called_so))
    return next(occasion for occasion in found if occasion is not None)


def _another(reader: Reader, _site: Site, clause: Clause) -> Occasion | None:
    """Another of the sort that the article is about: Ann Lee's in `Ann Lee skipped hers in 2009`."""
    clue, theme = clause.clue, reader.agenda.roster.theme
    if theme is None or clue.noun not in OWN:
        return None
    whose = reader.known.who(clue.subject[0]) if clue.subject and clue.noun in _THEIRS else None
    date = clue.dates[0] if clue.dates else ""
    return reader.agenda.roster.add(Occasion(theme.noun or "occasion", "", whose.name if whose else "", date=date))


def _of_its_noun(reader: Reader, site: Site, clause: Clause) -> Occasion | None:
    """A new one, of a noun that is in no list: `attended the briefing`; a visit in `travel to the hill-top village`."""
    noun = clause.clue.noun
    if noun != site.hit.event_noun or noun in site.event_nouns or not noun.replace("-", "").isalpha():  # no `Saturday's`
        return None
    before = _before_it(site, noun)
    if noun in _ANY_SORT and before == "the" and reader.agenda.roster.theme:
        return None
    called, roster = "visit" if "-" in noun else singular(noun), reader.agenda.roster
    same = (o for o in roster.occasions if o.noun == called and not (o.name or o.of or o.date or o.place))
    return (next(same, None) if before and called != "visit" else None) or roster.add(Occasion(called))


def _before_it(site: Site, noun: str) -> str:
    """`the` where it stands before the noun of an occasion, or the name itself where it is printed with a capital: `the briefing`, `Glastofest`."""
    low, words = site.sentence.low, site.sentence.words
    at = next((t for t in range(site.hit.at + 1, len(low)) if low[t] == noun.partition(" ")[0]), 0)
    return "the" if at and "the" in low[max(0, at - _ADJECTIVES) : at] else noun if at and words[at][0].isupper() else ""


def _of_any(reader: Reader, site: Site, clause: Clause) -> Occasion | None:
    """A new one that is none in particular: `will attend no summit`."""
    low, at, noun = site.sentence.low, site.hit.at, clause.clue.noun
    if noun not in low[at:]:
        return None
    stands = low.index(noun, at)
    return None if _NO_ONE.isdisjoint(low[max(0, stands - 3) : stands]) else reader.agenda.roster.add(Occasion(singular(noun)))


def _spoken_of(reader: Reader, site: Site, clause: Clause) -> Occasion | None:
    """The trip of a first trip, what the clause names before its verb, or what the article is about, in the year that the clause gives."""
    clue, theme = clause.clue, reader.agenda.roster.theme
    found = _trip_of_first(reader, site, clue) or named_before(reader, site, clause.stretch)
    if found and not (found is theme and is_of_earlier_year(clue, year_now(reader))):
        return found
    if theme and clue.is_apart((theme.noun,)):
        return None
    if theme and not theme.is_trip and clue.dates and has_just_arrived(reader, site, clue.dates[0]):
        return theme  # `The jury arrived on Wednesday`, a week before the gala
    if theme and (found or clue.done or not (theme.is_trip and theme.made)):
        return as_of(theme, clue, reader.agenda.roster)
    return None


def _trip_of_first(reader: Reader, site: Site, clue: Clue) -> Occasion | None:
    """The trip that is somebody's first: `It would be her first trip abroad`."""
    if not site.hit.cue.listed("ordinal"):
        return None
    return just_told(reader, site, clue.subject) or reader.agenda.roster.trip(clue.subject)


def _called_so(reader: Reader, site: Site, clause: Clause) -> Occasion:
    """The one of which no more is known than its noun, if that: `a gala`."""
    roster, noun = reader.agenda.roster, clause.clue.fresh or clause.clue.noun
    called = singular(noun) if noun in site.event_nouns else "occasion"
    found = next((o for o in roster.occasions if o.noun == called and not o.told and not o.text), None)
    return found or roster.add(Occasion(called))


def as_of(theme: Occasion, clue: Clue, roster: Roster) -> Occasion:
    """The occasion that the article is about, or that of another year where the clause gives one: `did not attend in 2004`."""
    if not clue.done and (other := _on_its_day(theme, clue, roster)):
        return other
    when = clue.dates[0] if clue.dates and (clue.done or is_of_earlier_year(clue, theme.date)) else ""
    if not when or not theme.told or _is_on(theme, when):
        return theme
    other = theme.at_another_time(when)
    alike = (
        o for o in roster.occasions if o is not theme and (o.noun, o.name, o.of) == (other.noun, other.name, other.of) and o.date
    )
    return next((o for o in alike if overlap(o.date, when)), None) or roster.add(other)


def _on_its_day(theme: Occasion, clue: Clue, roster: Roster) -> Occasion | None:
    """The other occasion that is on the day of a clause, where the one that the article is about is not: `will be there on Friday`."""
    when = clue.dates[0] if clue.dates else ""
    if not when or not theme.date or _is_on(theme, when):
        return None
    return next((o for o in roster.occasions if o is not theme and not o.is_trip and o.date and overlap(when, o.date)), None)


def _is_on(occasion: Occasion, when: str) -> bool:
    """Whether a day is that of an occasion, or one on which people arrive for it."""
    return occasion.date != "" and (overlap(when, occasion.date) or is_eve(when, occasion.date))
