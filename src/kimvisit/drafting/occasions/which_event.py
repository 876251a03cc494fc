"""Which event on file a clause speaks of, by points for phrase, place, day and traveller."""

from collections.abc import Mapping
from typing import NamedTuple

from kimvisit.drafting.occasions.clue import Clue
from kimvisit.drafting.occasions.on_file import Agenda, EventOnFile, holds
from kimvisit.drafting.occasions.other_event import differs, is_on_other_days, nouns_of
from kimvisit.drafting.occasions.roster import Occasion
from kimvisit.drafting.occasions.sorts import VAGUE
from kimvisit.drafting.people.names.on_file import normal
from kimvisit.drafting.text.edtf import overlap

_YEAR, _TOO_FEW = 4, 2
_AHEAD = 2  # years


class Fit(NamedTuple):
    """The event on file that a clause names, if any, and whether no other fits as well."""

    event: EventOnFile | None
    sure: bool


def event_of(clue: Clue, agenda: Agenda) -> Fit:
    """The event on file for which most speaks, if that is enough: `flew to Oslo on 9 May`."""
    if clue.abroad and not clue.places:
        period = next((e for e in agenda.events if e.period and e.people & set(clue.subject)), None)
        return Fit(period, period is not None)
    points = [_points(event, clue, agenda) for event in agenda.events]
    top = max(points, default=0)
    best = [event for event, of_event in zip(agenda.events, points, strict=True) if of_event == top > _TOO_FEW]
    return Fit(best[0] if best else None, len(best) == 1)


def told_by(occasion: Occasion, clue: Clue) -> Clue:
    """A clue together with what the article says elsewhere of the occasion that it names."""
    return clue._replace(
        text=f"{clue.text} {occasion.text}",
        places=clue.places or ((occasion.place.lower(),) if occasion.place else ()),
        states=clue.states or ((occasion.country,) if occasion.country else ()),
        dates=clue.dates or ((occasion.date,) if occasion.date else ()),
    )


def main_of(clue: Clue, occasion: Occasion | None, agenda: Agenda, countries: Mapping[str, str]) -> EventOnFile | None:
    """The event that the article is about, for a clause that names no other."""
    main = agenda.main
    if main is None or clue.done or (clue.abroad and not clue.places) or (clue.name and _is_other(clue.name, main, countries)):
        return None
    if occasion and (occasion.told or occasion.noun not in VAGUE) and differs(occasion, main):
        return None
    if clue.is_apart(nouns_of(main)):
        return None
    return main if _is_timely(main, clue) and _is_there(main, clue) else None


def _is_timely(main: EventOnFile, clue: Clue) -> bool:
    """Whether the days of a clause allow the main event, or are all that it tells and not of a year long past: `was asked in April`."""
    return not _other_time(main, clue) or not (clue.places or clue.noun or _is_long_past(main, clue))


def _is_there(main: EventOnFile, clue: Clue) -> bool:
    """Whether the places of a clause allow the main event: its own, or one of no other event, in its land."""
    there = main.elsewhere.isdisjoint(clue.places) or not main.places.isdisjoint(clue.places)
    return there and (not clue.states or main.country in clue.states)


def settle(agenda: Agenda) -> None:
    """Choose, now that the occasions of an article are known, the event that it is about: of several that it names often the one that its main
    occasion is; none where that is another, and neither a day nor a place proves that the article means the one on file."""
    rivals, agenda.rivals = agenda.rivals, ()
    theme = agenda.roster.theme if rivals else None
    if theme is None or agenda.main is None:
        return
    agenda.main = next((event for event in rivals if holds(theme.text, event.phrases)), agenda.main)
    proved = agenda.published or holds(theme.text, agenda.main.phrases)
    abroad = theme.first == 0 and theme.country not in (None, agenda.main.country)  # what the headline names is in another land
    here = proved and holds(agenda.roster.text.lower(), agenda.main.places)
    if abroad or is_on_other_days(theme, agenda.main) or (not here and differs(theme, agenda.main)):
        agenda.main = None


def _is_other(name: str, main: EventOnFile, countries: Mapping[str, str]) -> bool:
    """Whether the name before an event noun is that of another event: an abbreviation, or a place, that the main event does not bear."""
    known = " ".join((main.title, *main.phrases)).lower()
    words = [word for word in name.split() if word.lower() not in known]
    if any(word.isupper() and len(word) > 2 for word in words):
        return True
    state = countries.get(normal(name))
    return state is not None and state != main.country


def _points(event: EventOnFile, clue: Clue, agenda: Agenda) -> int:
    """What speaks for an event, less what speaks against it; 0 where nothing does."""
    if event.period:
        return 0
    main, here = agenda.main is event, not event.places.isdisjoint(clue.places)
    # `in Oslo` is not at the forum in Bergen
    land = event.country in clue.states and (here or event.elsewhere.isdisjoint(clue.places))
    named = _is_named(event, clue, main or here or land)
    if not (named or here or land) or _is_far_off(event, clue, agenda) or _is_of_other_years(event, clue):
        return 0
    elsewhere = not (here or land) and bool(event.country and clue.states)
    return (
        -6 * elsewhere
        + 5 * named
        + 2 * here
        + land
        + 2 * main
        + _of_people(event, clue, named or here or bool(clue.dates))
        + _of_days(event, clue, named)
        + _of_time(event, clue, agenda, named)
    )


def _is_named(event: EventOnFile, clue: Clue, likely: bool) -> bool:
    """Whether a clause has a phrase of an event, or names only the day of one that is likely: `was invited for 9 May`."""
    dated = likely or (event.earliest == event.latest and event.earliest in clue.dates)
    names = event.phrases if likely or not clue.places else event.names
    return holds(clue.text, names) or (dated and holds(clue.text, event.days))


def _is_far_off(event: EventOnFile, clue: Clue, agenda: Agenda) -> bool:
    """Whether an event was years before the article, or will be years later, and the clause gives neither its day nor its whole title."""
    return (_is_history(event, agenda) or _is_unheard_of(event, agenda)) and not (
        _is_dated(event, clue) or _is_titled(event, clue)
    )


def _is_unheard_of(event: EventOnFile, agenda: Agenda) -> bool:
    """Whether an event lies so far ahead of the article that it cannot yet tell of it."""
    if agenda.published is None or not event.earliest:
        return False
    return int(event.earliest[:_YEAR]) - _AHEAD > agenda.published[1].year


def _is_of_other_years(event: EventOnFile, clue: Clue) -> bool:
    """Whether all days of a clause are of later years than an event, or of others if it tells what was done: `was at the forum in 2019`, but not
    `was asked in 2017`, is none of 2018."""
    if not (clue.dates and event.earliest):
        return False
    years = [day[:_YEAR] for day in clue.dates]
    return min(years) > event.latest[:_YEAR] or (clue.done and max(years) < event.earliest[:_YEAR])


def _is_history(event: EventOnFile, agenda: Agenda) -> bool:
    """Whether an event was years before the article, which then gives its year: `in Oslo for the opening` is not the parade there three years ago."""
    main = agenda.main.earliest if agenda.main else ""
    known = agenda.published is not None and agenda.published[0].year > 1  # else no day is proved from which on it can be
    today = agenda.published[0].isoformat() if agenda.published and known else main
    return bool(today and event.latest and not event.people) and int(event.latest[:_YEAR]) + 1 < int(today[:_YEAR])


def _is_dated(event: EventOnFile, clue: Clue) -> bool:
    """Whether a clause gives a day of an event."""
    return any(overlap(day, f"{event.earliest}/{event.latest}") for day in clue.dates)


def _is_titled(event: EventOnFile, clue: Clue) -> bool:
    """Whether a clause calls an event by its whole title, and that holds a number: `the 60th anniversary of the victory`; the name of a yearly
    forum is that of all its years."""
    head = event.title.partition(",")[0].lower()
    return any(char.isdigit() for char in head) and head in clue.text.replace(" the ", " ")


def _of_people(event: EventOnFile, clue: Clue, told: bool) -> int:
    """An event of somebody is that of who is told of, and of nobody else."""
    if not event.people:
        return 0
    return 3 if told and not event.people.isdisjoint(clue.subject) else -9


def _of_days(event: EventOnFile, clue: Clue, named: bool) -> int:
    """The days of a clause: for the event where they agree, against it where they do not."""
    if not clue.dates or not event.earliest:
        return 0
    if any(edtf and overlap(edtf, f"{event.earliest}/{event.latest}") for edtf in clue.dates):
        return 3
    return 0 if named else -4


def _of_time(event: EventOnFile, clue: Clue, agenda: Agenda, named: bool) -> int:
    """What was is not to come, and what is to come was not."""
    if not agenda.published or not event.earliest:
        return 0
    if named and any(overlap(day, f"{event.earliest}/{event.latest}") for day in clue.dates):
        return 0
    early, late = (day.isoformat() for day in agenda.published)
    if clue.now and event.latest[:_YEAR] < early[:_YEAR]:
        return -9  # `Ann Lee attends parade`, a year after the one on file
    return -9 if (event.earliest > late if clue.done else event.latest < early) else 0


def _is_long_past(main: EventOnFile, clue: Clue) -> bool:
    """Whether a clause gives a year well before that of the main event: `was invited in 2005`."""
    years = [int(day) for day in clue.dates if len(day) == _YEAR]
    return bool(years) and max(years) < int(main.earliest[:_YEAR]) - 1


def _other_time(main: EventOnFile, clue: Clue) -> bool:
    return bool(main.earliest) and bool(clue.dates) and not any(overlap(d, f"{main.earliest}/{main.latest}") for d in clue.dates)
