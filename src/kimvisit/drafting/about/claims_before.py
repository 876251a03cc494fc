"""The event of the claims before, with which a claim goes on that names none: `was invited to the gala, and has accepted`."""

from itertools import pairwise

from kimvisit.drafting.about.spoken_of import is_made, is_planned_trip, is_told_past, year_now, year_of
from kimvisit.drafting.occasions.clue import Clue
from kimvisit.drafting.occasions.roster import Occasion
from kimvisit.drafting.reader import Candidate, Reader, Site

_MUCH = 1.5
_REACH = 1  # paragraphs
_YEAR = len("2000")
_THIS_TIME = (("this", "time"), ("this", "year"))
_TRAVELLING = frozenset("come go travel fly arrive make leave cancel pull call back drop stay set".split())


def goes_on(reader: Reader, site: Site, last: Candidate, done: bool) -> bool:
    """Whether a claim without an occasion goes on with that of the claim before, and does not come back to what the article is about: what is
    planned is not what was (`Ann Lee, who was in Oslo in May, will be there`), nor is that to which somebody is asked, and a new paragraph
    leaves what was told in passing."""
    theme = reader.agenda.roster.theme
    if theme is None or last.about in (theme.event, reader.agenda.main and reader.agenda.main.id):
        return True
    if _is_now(site) or (_is_of_two(reader, last) and site.hit.cue.planned and not site.hit.cue.flag("mutual")):
        return False
    if is_made(reader, last) and (not done or not site.hit.cue.planned):
        return False
    return done or theme.is_trip or theme.weight < _MUCH or last.paragraph == site.number


def _is_of_two(reader: Reader, last: Candidate) -> bool:
    """Whether a claim is of a meeting that only a verb tells of: nobody was there but those who met."""
    return any(o.event == last.about and not o.weight for o in reader.agenda.roster.occasions)


def _is_now(site: Site) -> bool:
    """Whether a clause comes back to the news: `all stayed away this time`."""
    behind = site.sentence.low[site.hit.at : site.hit.last + 4]
    return any(pair in _THIS_TIME for pair in pairwise(behind))


def then_spoken_of(reader: Reader, site: Site, clue: Clue) -> str | None:
    """The event of an earlier year of which the paragraph tells, where a claim goes on in the past and names no day of its own: `In 2010 Ann Lee was
    expected at the gala, but she withdrew. Bob Ray went in her place.`"""
    last = reader.last
    if last is None or not last.about or last.paragraph != site.number or not is_told_past(site) or _is_told_aside(site, last):
        return None
    if site.surely.factuality == "Uu" and is_made(reader, last):
        return None  # `was in Oslo in 2011. It was unclear whether the trip would go ahead`
    year, now = year_of(reader, last.about), year_now(reader)
    if not year or year >= now or any(day[:4] != year for day in clue.dates):
        return None
    return last.about


def _is_told_aside(site: Site, last: Candidate) -> bool:
    """Whether the claim before is of a clause with who that has ended: `Ann Lee, who was at the fair of 2010, said that she was not asked`."""
    text = site.sentence.text[: site.sentence.starts[site.hit.first] - site.sentence.start]
    at = text.find(last.quote) if last.at == site.sentence.start else -1
    return at >= 0 and ", who " in text[: at + 1] and "," in text[at:]


def said_before(reader: Reader, site: Site, clue: Clue, last: Candidate) -> str | None:
    """The event of the claim before in the same sentence, or of an invitation that is answered; but who travels somewhere need not be asked
    there, if not at `the invitation of` a host."""
    if not last.about or clue.noun:
        return None
    if site.hit.cue.flag("mutual") and clue.done and not (is_made(reader, last) and reader.kinds[last.kind].plan):
        return None  # `Ann Lee invited him to the gala when she met his envoy`
    same, trip = last.subject == clue.subject, reader.agenda.is_trip(last.about)
    if same and site.number - last.paragraph <= _REACH and _is_answer(reader, site, last, trip):
        return last.about
    if last.where != site.where or not goes_on(reader, site, last, clue.done):
        return None
    return None if trip and site.hit.cue.objects and not same else last.about


def _is_answer(reader: Reader, site: Site, last: Candidate, trip: bool) -> bool:
    """Whether a claim goes back to an invitation or an answer before it, or, without a verb, to the trip."""
    return not site.hit.cue.flag("mutual") and (answers(reader, site, last) or (trip and site.hit.phrase is None))


def answers(reader: Reader, site: Site, last: Candidate) -> bool:
    """Whether a claim and the one before are of different steps that two take: who was asked, and what he answered."""
    kind = site.hit.cue.kind
    return kind != last.kind and reader.kinds[last.kind].takes_two and reader.kinds[kind].takes_two


def over_before(reader: Reader, site: Site, clue: Clue) -> str | None:
    """The event that was, of which the words before told, for what was done while guests are still to come to that of the article: `Bob Ray
    attended her swearing-in. Jo Holt arrived late.`"""
    theme = reader.agenda.roster.theme
    if theme is None or not _tells_only_what_was(site, clue) or not _is_to_come(reader, theme):
        return None
    last = next((c for c in reversed(reader.found) if is_made(reader, c)), None)
    if last is None or last.about in (None, theme.event) or site.number - last.paragraph > _REACH:
        return None
    return None if reader.agenda.is_trip(last.about) else last.about


def _tells_only_what_was(site: Site, clue: Clue) -> bool:
    """Whether a clause tells what was done, and neither when nor where: `arrived late`."""
    untold = not (clue.dates or clue.places or clue.noun or site.hit.cue.flag("mutual"))
    return untold and clue.done and is_told_past(site) and bool(site.hit.cue.planned)


def _is_to_come(reader: Reader, theme: Occasion) -> bool:
    """Whether the article told of guests who are to come to what it is about, and of none who was there."""
    published = reader.agenda.published
    if not theme.event or theme.is_trip or (published and "" < theme.date < str(published[0])):
        return False
    coming = [c for c in reader.found if c.about == theme.event and c.stage is not None]
    return bool(coming) and not any(is_made(reader, c) for c in coming)


def is_of_another_year(reader: Reader, event: str, clue: Clue) -> bool:
    """Whether a clause tells of a year gone by that is not that of an event: `since Ann Lee turned up in 2019`."""
    theme, now = reader.agenda.roster.theme, year_now(reader)
    year = year_of(reader, event) or (now if theme and theme.event == event else "")
    return clue.done and is_of_earlier_year(clue, now) and year not in ("", clue.dates[0])


def is_over(reader: Reader, site: Site, event: str) -> bool:
    """Whether an event is of a year gone by, and a clause of what is to come: `Ann Lee, who declined an invitation last year, will attend`."""
    phrase, year = site.hit.phrase, year_of(reader, event)
    ahead = phrase is not None and phrase.future and not is_told_past(site)
    return ahead and "" < year < year_now(reader)


def is_of_earlier_year(clue: Clue, day: str) -> bool:
    """Whether a clause gives a year before that of a day: `in 2015 she was invited`; a day may be that of asking."""
    return bool(clue.dates) and len(clue.dates[0]) == _YEAR and clue.dates[0] < day[: len(clue.dates[0])]


def trip_told_of(reader: Reader, site: Site) -> Candidate | None:
    """The planned trip of which the words before told, where nothing else is known that a word of travelling could mean: `Ann Lee is due in
    Oslo. She will not come.`"""
    last = next((c for c in reversed(reader.found) if c.about), None)
    if last is None or not is_planned_trip(reader, last) or site.number - last.paragraph > _REACH:
        return None
    return last if site.hit.lemma.partition(" ")[0] in _TRAVELLING else None


def just_told(reader: Reader, site: Site, subject: tuple[str, ...]) -> Occasion | None:
    """The gala in `Ann Lee will come to the gala. It would be her first trip abroad`: to what the last words said that somebody would come."""
    last = reader.last
    if last is None or site.sentence.low[0] not in ("it", "this", "that") or site.number - last.paragraph > 1:
        return None
    if last.subject != subject or is_made(reader, last):
        return None
    return next((o for o in reader.agenda.roster.occasions if o.event and o.event == last.about), None)
