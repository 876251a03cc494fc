"""The event of a claim: one on file, one that the article names, or the one of the words before."""

from kimvisit.drafting.about.at_place import met_at
from kimvisit.drafting.about.claims_before import (
    answers,
    goes_on,
    is_of_another_year,
    is_of_earlier_year,
    is_over,
    over_before,
    said_before,
    then_spoken_of,
    trip_told_of,
)
from kimvisit.drafting.about.clause import Clause, clause_of
from kimvisit.drafting.about.days import days_of_event
from kimvisit.drafting.about.editions import none_of_another_jubilee, of_earlier_edition
from kimvisit.drafting.about.elsewhere import is_trip_elsewhere
from kimvisit.drafting.about.posts import is_post
from kimvisit.drafting.about.proposed import OF_WORDS_BEFORE, AboutEvent, propose_for
from kimvisit.drafting.about.spoken_of import is_about_one, year_now
from kimvisit.drafting.about.trips import asked_to_trip, kind_for, of_trip
from kimvisit.drafting.about.unnamed import as_of, unnamed
from kimvisit.drafting.occasions.clue import Clue
from kimvisit.drafting.occasions.on_file import EventOnFile
from kimvisit.drafting.occasions.other_event import is_another, is_on_other_days
from kimvisit.drafting.occasions.roster import Occasion
from kimvisit.drafting.occasions.which_event import Fit, event_of, main_of, settle, told_by
from kimvisit.drafting.reader import Candidate, Reader, Site
from kimvisit.drafting.text.edtf import span_of

_COMING = ("arrive", "come")
_UNSURE = ("another event fits as well",)
UNDATED = "the event on file has no date; here it has {}"


def occasion_of(reader: Reader, site: Site, ids: tuple[str, ...]) -> AboutEvent:
    """The event of a claim of somebody: the first that one of the finders below has for its clause."""
    if reader.kinds[site.hit.cue.kind].without_event:
        return AboutEvent(None, site.hit.cue.kind)
    settle(reader.agenda)
    clause = clause_of(reader, site, ids)
    found = (find(reader, site, clause) for find in _FINDERS)
    event = next((event for event in found if event is not None), None)
    return AboutEvent(None, site.hit.cue.kind) if event is None or _is_over_by_then(reader, event, site, clause.clue) else event


def _is_over_by_then(reader: Reader, event: AboutEvent, site: Site, clue: Clue) -> bool:
    """Whether all days of a clause lie behind the event to which somebody is to come: `will arrive a day later, on 10 May`."""
    comes = site.hit.cue.otherwise or site.hit.lemma in _COMING
    if not comes or event.kind != site.hit.cue.kind or clue.done:
        return False
    _, last = days_of_event(reader, event.about)
    return last != "" and clue.dates != () and all(last < span_of(day)[0] for day in clue.dates)


def encounter_of(reader: Reader, site: Site, people: str, kind: str) -> AboutEvent:
    """The event of a meeting for which the text names no occasion: that of those who met."""
    roster, done = reader.agenda.roster, site.surely.done
    found = next((o for o in roster.occasions if (o.noun, o.of, o.made) == ("meeting", people, done)), None)
    if found is None:
        found = roster.add(Occasion("meeting", of=people, made=done))
        found.weight = 0.0  # told by a verb, and never what an article is about
    return propose_for(reader, found, kind)


def _on_file(reader: Reader, site: Site, clause: Clause) -> AboutEvent | None:
    """The event on file that the clause names by itself, or by the occasion that it names: `the Oslo summit on 9 May`."""
    if clause.passing:
        return None
    named, fit = clause.named, event_of(clause.clue, reader.agenda)
    if fit.event and named and (named.name or named.place) and is_another(named, fit.event, clause.clue, reader.agenda):
        return None
    if fit.event and named and not clause.clue.dates and is_on_other_days(named, fit.event):
        return None
    if fit.event is None and named and named.told:
        told = told_by(named, clause.clue)
        fit = event_of(told, reader.agenda)
        if fit.event and is_another(named, fit.event, told, reader.agenda):
            return None
    return _filed(reader, site, clause, Fit(_back_to_main(reader, site) or fit.event, fit.sure)) if fit.event else None


def _of_then(reader: Reader, site: Site, clause: Clause) -> AboutEvent | None:
    """The event of the earlier year of which the paragraph tells: `In 2010 she withdrew from the gala. Bob Ray went in her place.`"""
    if clause.place or (clause.named and not clause.named.is_trip):
        return None
    return _of_words_before(then_spoken_of(reader, site, clause.clue), site)


def _answered_here(reader: Reader, site: Site, clause: Clause) -> AboutEvent | None:
    """The event of the invitation of which the sentence has just told: `has also been asked to the gala, but has yet to reply`."""
    last = reader.last
    if last is None or last.where != site.where or clause.place or clause.named or last.subject != clause.clue.subject:
        return None
    return AboutEvent(last.about, site.hit.cue.kind) if answers(reader, site, last) else None


def _of_that_invitation(reader: Reader, site: Site, clause: Clause) -> AboutEvent | None:
    """The event to which the same one was asked before: `Talks are planned as well, and Ann Lee accepted this invitation`."""
    that = site.sentence.low[max(0, site.hit.noun - 1)] in ("this", "that")
    return _asked_to(reader, site, clause) if that else None


def _of_the_invitation(reader: Reader, site: Site, clause: Clause) -> AboutEvent | None:
    """The same of `the invitation`, in an article that is about nothing on file: `asked her to Chile after a gala. Ann Lee accepted the invitation`."""
    the = site.hit.noun >= 0 and site.sentence.low[max(0, site.hit.noun - 1)] == "the"
    return _asked_to(reader, site, clause) if the else None


def _asked_to(reader: Reader, site: Site, clause: Clause) -> AboutEvent | None:
    """The event to which somebody was last asked, for a step of a kind of two sides that names no other."""
    kind = site.hit.cue.kind
    if clause.place or clause.named or not reader.kinds[kind].takes_two:
        return None
    told = (c for c in reversed(reader.found) if c.subject == clause.clue.subject and c.about)
    asked = (c.about for c in told if reader.kinds[c.kind].takes_two and not reader.kinds[c.kind].listing)  # no meeting
    return next((AboutEvent(about, kind) for about in asked), None)


def _main(reader: Reader, site: Site, clause: Clause) -> AboutEvent | None:
    """The event on file that the article is about; not for an errand of its own: `due in Oslo for talks`."""
    main = _back_to_main(reader, site)
    errand = clause.passing or (site.hit.cue.flag("mutual") and site.hit.phrase is None)
    if main is None and not errand:
        main = main_of(clause.clue, clause.named, reader.agenda, reader.known.names.states)
        main = None if main and is_trip_elsewhere(reader, site, clause, main) else main
    return _filed(reader, site, clause, Fit(main, True)) if main else None


def _none_but_a_post(reader: Reader, site: Site, clause: Clause) -> AboutEvent | None:
    """None, where somebody is asked to take a post: `was invited to lead the club`."""
    post = not clause.place and not clause.named and is_post(reader, site, clause.stretch)
    return AboutEvent(None, site.hit.cue.kind) if post else None


def _named(reader: Reader, site: Site, clause: Clause) -> AboutEvent | None:
    """The event of the occasion that the clause names, in the year that it gives, else of the one at its place: `will be in Oslo`."""
    occasion, roster = clause.named, reader.agenda.roster
    if occasion and occasion.is_trip and not clause.place and _is_anothers(reader, occasion, clause.clue.subject):
        occasion = roster.theme if roster.theme and not roster.theme.is_trip else None
    one = occasion and not occasion.is_trip and (occasion is roster.theme or occasion.date != "")
    if one and occasion and is_of_earlier_year(clause.clue, year_now(reader)):
        occasion = as_of(occasion, clause.clue, roster)
    if clause.place and (occasion is None or (occasion.is_trip and not occasion.told)):
        occasion = met_at(reader, site, clause)
    return _of_occasion(reader, site, clause, occasion) if occasion else None


def _is_anothers(reader: Reader, trip: Occasion, subject: tuple[str, ...]) -> bool:
    """Whether the article told of a trip as that of somebody else: `Ann Lee will pay a state visit. Bob Ray has called off his trip.`"""
    told = [c.subject for c in reader.found if c.about and c.about == trip.event]
    return bool(told) and subject not in told


def _trip_before(reader: Reader, site: Site, clause: Clause) -> AboutEvent | None:
    """The trip of which the words before told, in an article of no occasion: `Ann Lee is due in Oslo. She will not come.`"""
    if not site.hit.cue.flag("occasion") or is_about_one(reader):
        return None
    trip = trip_told_of(reader, site)
    about = trip.about if trip and trip.subject == clause.clue.subject else None
    return AboutEvent(about, trip.kind if trip else site.hit.cue.kind, OF_WORDS_BEFORE)


def _claim_before(reader: Reader, site: Site, clause: Clause) -> AboutEvent | None:
    """The event of a claim before: `was invited to the gala, and has accepted`."""
    cue, clue, last = site.hit.cue, clause.clue, reader.last
    met = cue.flag("mutual")
    if last is None:
        return None
    if last.about and not met and (is_of_another_year(reader, last.about, clue) or is_over(reader, site, last.about)):
        return None
    if _is_known(reader, site, clause, last):
        return _of_words_before(last.about, site)
    if met and last.kind == cue.kind:
        return None
    return _of_words_before(over_before(reader, site, clue) or said_before(reader, site, clue, last), site)


def _is_known(reader: Reader, site: Site, clause: Clause, last: Candidate) -> bool:
    """Whether a cue that needs something known before it goes on with the claim before."""
    back = site.hit.cue.flag("known") or (site.hit.lemma.endswith(" it") and last.paragraph == site.number)  # `missed it`
    if not (back and last.about) or clause.clue.noun:
        return False
    return goes_on(reader, site, last, clause.clue.done)


def _none_but_a_meeting(_reader: Reader, site: Site, _clause: Clause) -> AboutEvent | None:
    """None yet for a meeting, which is an event of its own: `encounter_of`."""
    return AboutEvent(None, site.hit.cue.kind) if site.hit.cue.flag("mutual") else None


def _unnamed(reader: Reader, site: Site, clause: Clause) -> AboutEvent:
    """The event of the occasion that a clause means without a name."""
    return _of_occasion(reader, site, clause, unnamed(reader, site, clause))


_FINDERS = (
    of_earlier_edition,
    _on_file,
    _of_then,
    _answered_here,
    asked_to_trip,
    _of_that_invitation,
    _main,
    _none_but_a_post,
    _of_the_invitation,
    of_trip,
    _named,
    _trip_before,
    _claim_before,
    _none_but_a_meeting,
    none_of_another_jubilee,
    _unnamed,
)


def _back_to_main(reader: Reader, site: Site) -> EventOnFile | None:
    """The event that the article is about, where a cue tells of what stands before its verb: `her chair stayed empty`."""
    cue = site.hit.cue
    return reader.agenda.main if cue.listed("object_before") and not cue.flag("mutual") else None


def _filed(reader: Reader, site: Site, clause: Clause, fit: Fit) -> AboutEvent | None:
    """A claim of an event on file; a mere visit where that is somebody's own, or only gave the place and day of what is over."""
    event, hit = fit.event, site.hit
    if event is None:
        return None
    mere = event.people or event.period or (clause.clue.done and event is not reader.agenda.main and not hit.event_noun)
    checks: tuple[str, ...] = () if fit.sure else _UNSURE
    if clause.named and clause.named.date and not event.earliest:
        checks += (UNDATED.format(clause.named.date),)
    return AboutEvent(event.id, (hit.cue.otherwise or hit.cue.kind) if mere else hit.cue.kind, checks)


def _of_words_before(event: str | None, site: Site) -> AboutEvent | None:
    return AboutEvent(event, site.hit.cue.kind, OF_WORDS_BEFORE) if event else None


def _of_occasion(reader: Reader, site: Site, clause: Clause, occasion: Occasion) -> AboutEvent:
    """The event on file that an occasion is by all its namings, if the clause gives no other day; else one that the record proposes."""
    clue, kind = clause.clue, kind_for(reader, occasion, site, clause.clue)
    if occasion.text and not occasion.is_trip:
        told = told_by(occasion, Clue("", (), (), clue.dates, clue.subject, clue.done, now=clue.now))
        event = event_of(told, reader.agenda).event
        if event and not is_another(occasion, event, told, reader.agenda):
            return AboutEvent(event.id, kind)
    return propose_for(reader, occasion, kind, clue.subject)
