"""What of occasions an article has told before a claim: `said yes`, `is going` speak of what the reader knows."""

from functools import lru_cache
from itertools import pairwise

from kimvisit.drafting.occasions.on_file import Clue
from kimvisit.drafting.occasions.roster import Occasion, is_there, names_in
from kimvisit.drafting.occasions.sorts import sort_of
from kimvisit.drafting.people.names import normal
from kimvisit.drafting.reader import Candidate, Reader, Site
from kimvisit.drafting.text.closed import FINITE

_SPOKEN_OF = 1.0
_OFTEN = 2
_MUCH = 1.5
_REACH = 1  # paragraphs
_YEAR = len("2000")
_PAST = frozenset("did didn't was were wasn't weren't had hadn't would wouldn't could couldn't".split())
_THIS_TIME = (("this", "time"), ("this", "year"))
_NOWADAYS = frozenset("now today yesterday tomorrow this".split())
_TRAVELLING = frozenset("come go travel fly arrive make leave cancel pull call back drop stay set".split())


def spoken_of(reader: Reader, site: Site) -> bool:
    """Whether the article spoke of an occasion or made a claim: `said yes`, `is going` speak of what the reader knows."""
    if reader.found or reader.left_out or site.headline or reader.agenda.roster.nouns >= _OFTEN:
        return True
    return not reader.agenda.roster.is_bare or _holds_one(site.paragraph, site.event_nouns)


@lru_cache(maxsize=4)
def _holds_one(paragraph: str, nouns: frozenset[str]) -> bool:
    """Whether one of the nouns stands in a paragraph, which may have many sentences."""
    return any(word.strip(".,;:") in nouns for word in paragraph.lower().split())


def is_about_one(reader: Reader) -> bool:
    """Whether the article is about an occasion: one on file, one that it names more than in passing or time and again, or one to which it
    said that somebody was asked or comes."""
    if reader.agenda.main is not None or any(c.about and c.kind != "visit" for c in reader.found):
        return True
    roster = reader.agenda.roster
    return (roster.theme is not None and roster.theme.weight >= _SPOKEN_OF) or roster.nouns >= _OFTEN


def trip_told_of(reader: Reader, site: Site) -> Candidate | None:
    """The planned trip of which the words before told, where nothing else is known that a word of travelling could mean: `Ann Lee is due in
    Oslo. She will not come.`"""
    last = next((c for c in reversed(reader.found) if c.about), None)
    if last is None or not is_planned_trip(reader, last) or site.number - last.paragraph > _REACH:
        return None
    return last if site.hit.lemma.partition(" ")[0] in _TRAVELLING else None


def is_planned_trip(reader: Reader, claim: Candidate) -> bool:
    """Whether a claim is of a trip that is still to come."""
    return (
        claim.kind == "visit"
        and claim.about is not None
        and claim.factuality != "Uu"
        and claim.stage in reader.kinds[claim.kind].plan
    )


def goes_on(reader: Reader, site: Site, last: Candidate, done: bool) -> bool:
    """Whether a claim without an occasion goes on with that of the claim before, and does not come back to what the article is about: what is
    planned is not what was (`Ann Lee, who was in Oslo in May, will be there`), nor is that to which somebody is asked, and a new paragraph
    leaves what was told in passing."""
    theme = reader.agenda.roster.theme
    if theme is None or last.about in (theme.event, reader.agenda.main and reader.agenda.main.id):
        return True
    met = any(
        o.event == last.about and not o.weight for o in reader.agenda.roster.occasions
    )  # those who met; nobody else was there
    if (met and site.hit.cue.planned and not site.hit.cue.flag("mutual")) or _is_now(site):
        return False
    if is_made(reader, last) and (not done or not site.hit.cue.planned):
        return False
    return done or theme.is_trip or theme.weight < _MUCH or last.paragraph == site.number


def _is_now(site: Site) -> bool:
    """Whether a clause comes back to the news: `all stayed away this time`."""
    behind = site.sentence.low[site.hit.at : site.hit.last + 4]
    return any(pair in _THIS_TIME for pair in pairwise(behind))


def then_spoken_of(reader: Reader, site: Site, clue: Clue) -> str | None:
    """The event of an earlier year of which the paragraph tells, where a claim goes on in the past and names no day of its own: `In 2010 Ann Lee was
    expected at the gala, but she withdrew. Bob Ray went in her place.`"""
    last = reader.found[-1] if reader.found else None
    if last is None or not last.about or last.paragraph != site.number or not is_told_past(site) or _is_told_aside(site, last):
        return None
    year, now = year_of(reader, last.about), year_now(reader)
    if not year or year >= now or any(day[:4] != year for day in clue.dates):
        return None
    return last.about


def said_before(reader: Reader, site: Site, clue: Clue) -> str | None:
    """The event of the claim before in the same sentence, or of an invitation that is answered; but who travels somewhere need not be asked
    there, if not at `the invitation of` a host."""
    last = reader.found[-1] if reader.found else None
    met = site.hit.cue.flag("mutual")
    if not last or not last.about or clue.noun or (not met and is_of_another_year(reader, last.about, clue)):
        return None
    trip = sort_of(reader.agenda.proposed.get(last.about, {}).get("noun", "")) == "visit"
    kind = site.hit.cue.kind
    answers = kind != last.kind and reader.kinds[last.kind].takes_two and reader.kinds[kind].takes_two
    back = answers or (trip and site.hit.phrase is None)
    if back and not met and last.subject == clue.subject and site.number - last.paragraph <= _REACH:
        return last.about
    if not goes_on(reader, site, last, clue.done) or (last.paragraph, last.at) != (site.number, site.sentence.start):
        return None
    return None if trip and site.hit.cue.objects and last.subject != clue.subject else last.about


def is_of_another_year(reader: Reader, event: str, clue: Clue) -> bool:
    """Whether a clause tells of a year gone by that is not that of an event: `since Ann Lee turned up in 2019`."""
    theme, now = reader.agenda.roster.theme, year_now(reader)
    year = year_of(reader, event) or (now if theme and theme.event == event else "")
    return clue.done and is_of_earlier_year(clue, now) and year not in ("", clue.dates[0])


def over_before(reader: Reader, site: Site, clue: Clue) -> str | None:
    """The event that was, of which the words before told, for what was done while guests are still to come to that of the article: `Bob Ray
    attended her swearing-in. Jo Holt arrived late.`"""
    theme = reader.agenda.roster.theme
    untold = not (clue.dates or clue.places or clue.noun or site.hit.cue.flag("mutual"))
    if not (untold and clue.done and is_told_past(site) and site.hit.cue.planned and theme and theme.event):
        return None
    last = next((c for c in reversed(reader.found) if is_made(reader, c)), None)
    if last is None or last.about is None or site.number - last.paragraph > _REACH:
        return None
    published = reader.agenda.published
    if last.about == theme.event or theme.is_trip or (published and "" < theme.date < str(published[0])):
        return None
    trip = sort_of(reader.agenda.proposed.get(last.about, {}).get("noun", "")) == "visit"
    coming = [c for c in reader.found if c.about == theme.event and c.stage is not None]
    return None if trip or not coming or any(is_made(reader, c) for c in coming) else last.about


def _is_told_aside(site: Site, last: Candidate) -> bool:
    """Whether the claim before is of a clause with who that has ended: `Ann Lee, who was at the fair of 2010, said that she was not asked`."""
    text = site.sentence.text[: site.sentence.starts[site.hit.first] - site.sentence.start]
    at = text.find(last.quote) if last.at == site.sentence.start else -1
    return at >= 0 and ", who " in text[: at + 1] and "," in text[at:]


def is_told_past(site: Site) -> bool:
    """Whether a verb tells of what was: `withdrew`, `had declined`, `would not come`; not `has declined`, `is staying away`."""
    phrase, low = site.hit.phrase, site.sentence.low
    if phrase is None or not _NOWADAYS.isdisjoint(low[max(0, phrase.first - 4) : phrase.verb + 6]):
        return False
    first = low[phrase.first]
    return first in _PAST or (phrase.tag == "past" and first not in FINITE)


def year_of(reader: Reader, event: str) -> str:
    """The year of an event on file or of one that the article names."""
    filed = next((e.latest for e in reader.agenda.events if e.id == event and not e.period), None)
    return (next((o.date for o in reader.agenda.roster.occasions if o.event == event), "") if filed is None else filed)[:4]


def year_now(reader: Reader) -> str:
    """The year of what the article is about, else its own; one after all others where neither is told."""
    agenda, theme = reader.agenda, reader.agenda.roster.theme
    year = (agenda.main.earliest if agenda.main else theme.date if theme else "")[:4]
    return year or (str(agenda.published[0].year) if agenda.published else "9999")


def is_of_earlier_year(clue: Clue, day: str) -> bool:
    """Whether a clause gives a year before that of a day: `in 2015 she was invited`; a day may be that of asking."""
    return bool(clue.dates) and len(clue.dates[0]) == _YEAR and clue.dates[0] < day[: len(clue.dates[0])]


def is_made(reader: Reader, claim: Candidate) -> bool:
    """Whether a claim tells what was done, and no plan."""
    return reader.kinds[claim.kind].is_done(claim.stage)


def is_past(reader: Reader, occasion: Occasion) -> bool:
    """Whether the article told that somebody was at an occasion, other than the one that it is about, to which guests have come and will come."""
    return occasion is not reader.agenda.roster.theme and any(
        c.about == occasion.event and is_made(reader, c) for c in reader.found if c.about
    )


def is_held_at(reader: Reader, place: str) -> bool:
    """Whether the article names an occasion, and no mere trip, at a place or by its name."""
    main, land = reader.agenda.main, reader.known.names.states.get(normal(place))
    if main and (normal(place) in main.places or (land is not None and land == main.country)):
        return True
    roster, named = reader.agenda.roster, names_in(place)
    if (theme := roster.theme) and not (theme.place or theme.country or theme.is_trip) and roster.times_at(place.split()[0]) > 1:
        return True  # an article about the games that never says `the games in Rio`, but twice `in Rio`
    return any(not o.is_trip and (is_there(o, place, land) or named & o.words) for o in roster.occasions)


def just_told(reader: Reader, site: Site, subject: tuple[str, ...]) -> Occasion | None:
    """The gala in `Ann Lee will come to the gala. It would be her first trip abroad`: to what the last words said that somebody would come."""
    last = reader.found[-1] if reader.found else None
    if last is None or site.sentence.low[0] not in ("it", "this", "that") or site.number - last.paragraph > 1:
        return None
    if last.subject != subject or is_made(reader, last):
        return None
    return next((o for o in reader.agenda.roster.occasions if o.event and o.event == last.about), None)
