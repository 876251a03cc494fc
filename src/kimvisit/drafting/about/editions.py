"""The earlier occasion of its row that a clause means by a time alone: `Two years earlier she skipped it`, `He was not there last time`."""

import re
from itertools import chain

from kimvisit.drafting.about.claims_before import is_of_earlier_year
from kimvisit.drafting.about.clause import Clause
from kimvisit.drafting.about.proposed import AboutEvent, propose_for
from kimvisit.drafting.about.spoken_of import is_told_past, year_now
from kimvisit.drafting.occasions.on_file import holds
from kimvisit.drafting.occasions.roster import Occasion
from kimvisit.drafting.occasions.which_event import event_of
from kimvisit.drafting.reader import Reader, Site
from kimvisit.drafting.text.edtf import overlap
from kimvisit.drafting.text.numbers import NUMBERS
from kimvisit.drafting.text.times import MONTH_NAMES

_COUNT = rf"(?:an?|a few|a couple of|several|some|many|\d\d?|{'|'.join(NUMBERS)})"
_BEFORE = r"before(?: that)?(?=[,.;]|$| (?:in|at|when|while|over|because)\b)"
_THEN = re.compile(
    rf"\b(?:{_COUNT} (?:years?|decades?) (?:earlier|previously|ago|{_BEFORE})|the (?:year|time) {_BEFORE}"
    rf"|(?:the )?last time(?: (?:out|around|round))?(?=[,.;]|$| (?!that\b|[a-z]+ (?:did|had|was|were|came|went)\b))|last (?:year|{'|'.join(MONTH_NAMES)}))(?!'s|’s)",
    re.IGNORECASE,
)
_OPENING = re.compile(r"(?:(?:But|And|Yet|Just|Only|Some|About|More than|At|In|During)\b|$)")
_OF_ANOTHER = re.compile(
    r"\b(?:who|whom|which|that|when|where|after|since|before|until|from|for|to|of|as|because|than|by)\b|\b\w+(?:ed|ing)\b|[;:—–“”\"]"
)
_FIRST = 3  # words that may stand before a time that opens a sentence


def of_earlier_edition(reader: Reader, site: Site, clause: Clause) -> AboutEvent | None:
    """The event of an earlier year of which a clause tells in the past, where it names none but that which the article is about."""
    theme = reader.agenda.roster.theme
    if theme is None or theme.is_trip or not theme.told or clause.place or site.hit.cue.flag("mutual"):
        return None
    if not (site.surely.done and is_told_past(site)) or clause.named not in (None, theme) or _is_dated(clause):
        return None
    if not _is_known(reader, site, theme) or any(theme.date and overlap(theme.date, day) for day in clause.clue.dates):
        return None
    if _is_on_file(reader, site):
        return None
    then = _opening_time(site) or _time_behind(site, clause)
    filed = event_of(clause.clue, reader.agenda).event if then else None
    if not then or (filed and filed is not reader.agenda.main):
        return None
    return propose_for(reader, _edition_of(reader, theme, then, clause), site.hit.cue.kind)


def _is_on_file(reader: Reader, site: Site) -> bool:
    """Whether the paragraph names an event on file that was over on the day of the article: then that may be meant."""
    agenda, low = reader.agenda, site.paragraph.lower()
    day = agenda.published[0].isoformat() if agenda.published else "9999"
    return any(e.latest and e.latest < day and not e.period and holds(low, e.phrases) for e in agenda.events)


def _is_known(reader: Reader, site: Site, theme: Occasion) -> bool:
    """Whether the words before the sentence named what the article is about: its first naming tells when that was."""
    return any(
        occasion is theme and (naming.paragraph, naming.start) < site.where
        for named in reader.agenda.roster.named.values()
        for naming, occasion in named
    )


def _is_dated(clause: Clause) -> bool:
    """Whether a clause gives a day or a year of its own: `in 2015`, but not `three years ago`."""
    return any(not day.endswith("~") for day in clause.clue.dates)


def _opening_time(site: Site) -> str:
    """The time with which a sentence opens: `A year earlier she came`, `At the forum two years ago, he spoke`."""
    sentence = site.sentence
    head = sentence.text[: max(0, sentence.starts[site.hit.first] - sentence.start)]
    opening, comma, _ = head.partition(",")
    found = _THEN.search(opening)
    if found is None:
        return ""
    before = opening[: found.start()]
    first = len(before.split()) < _FIRST and not before.endswith("the ")
    alone = comma != "" and opening[found.end() :].strip() == "" and not _OF_ANOTHER.search(before)
    return _within(found.group()) if _OPENING.match(before) and (first or alone) else ""


def _time_behind(site: Site, clause: Clause) -> str:
    """The time behind a verb and its occasion: `attended the forum three years before`."""
    sentence = site.sentence
    start = sentence.ends[site.hit.at]
    behind = site.paragraph[start : max(start, clause.stretch[1])].partition(",")[0]
    found = _THEN.search(f"{behind}{site.paragraph[start + len(behind) : start + len(behind) + 1]}")
    return _within(found.group()) if found and not _OF_ANOTHER.search(behind[: found.start()]) else ""


def _within(then: str) -> str:
    """Words as they stand within a sentence."""
    return f"{then[0].lower()}{then[1:]}"


def _edition_of(reader: Reader, theme: Occasion, then: str, clause: Clause) -> Occasion:
    """The occasion of that time: the same in name, but of somebody else where it is held for one person; told apart by its year, or by the words."""
    roster, date = reader.agenda.roster, next(iter(clause.clue.dates), "")
    found = (o for o in roster.occasions if o.noun == theme.noun and (o.edition == then or (date and o.date == date)))
    edition = theme.at_another_time(date, "" if date else then)
    return next(chain(found, ()), None) or roster.add(edition)


def none_of_another_jubilee(reader: Reader, site: Site, clause: Clause) -> AboutEvent | None:
    """None for what was done in another year, in an article about a jubilee that is counted and so held once: `went by train in 2001`."""
    theme = reader.agenda.roster.theme
    once = theme is not None and _COUNTED.search(theme.name) is not None and not clause.place
    earlier = clause.clue.done and is_of_earlier_year(clause.clue, year_now(reader))
    return AboutEvent(None, site.hit.cue.kind) if once and earlier else None


_COUNTED = re.compile(r"\b\d+(?:st|nd|rd|th)\b")
