"""Which occasion a clause names: `will attend the gala`, `the summit, which Ann Lee will skip`; none at which somebody only was asked."""

import re

from kimvisit.drafting.about.spoken_of import is_made, is_past, is_told_past, year_now
from kimvisit.drafting.occasions.namings import Naming
from kimvisit.drafting.occasions.roster import Occasion
from kimvisit.drafting.occasions.sorts import fits
from kimvisit.drafting.reader import Reader, Site

_ASIDE = frozenset("during after before following since until despite citing between against".split())
_PLACED = frozenset(("at", "in", "on", "from"))
_BESIDE = re.compile(r"\b(?:ahead|sidelines|margins|eve|wake|outside|advance|because) of(?: [\w'’-]+){0,6} ?$")
_BY_THE_WAY = re.compile(
    r"\b(?:during|after|before|following|since|over|amid|because of|due to|owing to|at (?:the|a|an|his|her|their)|of the|when)\b"
)
_AFTER_DOING = re.compile(r"\b(?:after|before|since|despite|without) (?:being \w+|having \w+|\w+ing)(?: [\w'’-]+){0,4} ?$")
_TOWARD = re.compile(r"\b(?:to|for)\b")
_AND = re.compile(r"\b(?:and|then|but|or|when|where|as|while|since)\b")
_NOW = frozenset("is are am plans plan intends intend".split())
_CAPITAL = re.compile(r"\b[A-Z]")
_WHICH = re.compile(r"(?<=\w)(?: (?:in|at|on|for) [A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?)?,? (?:(?:to|at|for|of) )?which $")
_REACH = 60
_OPENING = 6  # words
_DAY = len("2000-01-01")


def named_in(reader: Reader, site: Site, clause: tuple[int, int]) -> Occasion | None:
    """The occasion that a claim's clause names after its verb, if any."""
    hit, sentence = site.hit, site.sentence
    start = sentence.ends[hit.at]
    asks = not hit.event_noun and not hit.place
    if hit.lemma in hit.cue.held("any_noun") and sentence.words[hit.last - 1] == hit.event_noun not in site.event_nouns:
        clause = clause[0], sentence.ends[hit.last - 1]  # `attended a briefing, and said that the gala was off`
    found = []
    for naming, occasion in reader.agenda.roster.named.get(site.number, ()):
        if not start <= naming.start < clause[1] or (naming.sort == "visit" and naming.place):
            continue
        if hit.cue.flag("mutual") and naming.start <= sentence.starts[hit.noun] < naming.end:
            continue
        gap = site.paragraph[start : naming.start]
        if (
            naming.lead in _ASIDE
            or _BESIDE.search(gap)
            or _AFTER_DOING.search(gap)
            or (asks and naming.lead in _PLACED and not _TOWARD.search(gap) and not (hit.cue.planned and _is_there(naming, gap)))
        ):
            continue
        if hit.place and not hit.event_noun and (_AND.search(gap) or _CAPITAL.search(gap.replace(hit.place, ""))):
            continue
        theme = reader.agenda.roster.theme
        if naming.bare and theme and theme is not occasion and _is_over(reader, site, occasion) and fits(naming.noun, theme.noun):
            occasion = theme
        found.append((naming, occasion))
    return _best(found)


def told_of(reader: Reader, site: Site, clause: tuple[int, int]) -> Occasion | None:
    """The occasion of which a clause with which tells: `the talks in Oslo, which will be attended by Ann Lee`."""
    lead = _WHICH.search(site.paragraph, max(0, clause[0] - _REACH), clause[0])
    if lead is None:
        return None
    found = [
        (naming, o)
        for naming, o in reader.agenda.roster.named.get(site.number, ())
        if naming.start < lead.start() and naming.end >= lead.start()
    ]
    return _best(found[::-1])


def opened_with(reader: Reader, site: Site) -> Occasion | None:
    """The other occasion with which the sentence before opens, as its subject, where a clause that names none can be of its time: `Next year's
    summit is to be held in Oslo. Bob Ray has said that he will come.`"""
    until = site.sentence.start
    named = [pair for pair in reader.agenda.roster.named.get(site.number, ()) if pair[0].start < until]
    naming, occasion = named[-1] if named else (None, None)
    if naming is None or occasion is None or naming.bare or naming.passing or naming.lead or occasion.is_trip:
        return None
    start = site.paragraph.rfind(". ", 0, max(0, until - 2)) + 1
    opening = site.paragraph[start : naming.start].lower().split()
    if not start <= naming.start or len(opening) > _OPENING or occasion is reader.agenda.roster.theme:
        return None
    if not (occasion.date or naming.own):
        return None
    now = str(reader.agenda.published[0]) if reader.agenda.published else year_now(reader)
    over = occasion.date[:_DAY] < now[: len(occasion.date)] if occasion.date else "next" not in opening
    return occasion if over == (site.surely.done or is_told_past(site)) else None


def _is_there(naming: Naming, gap: str) -> bool:
    """Whether who comes is said to come there, with no clause between: `will represent the firm at the fair`."""
    return naming.lead == "at" and "," not in gap and not _AND.search(gap)


def _is_over(reader: Reader, site: Site, occasion: Occasion) -> bool:
    """Whether somebody was at an occasion, so that what is still to come is none of it: `She missed the funeral but will be at the ceremony`."""
    phrase = site.hit.phrase
    if phrase is None or not (phrase.future or site.sentence.low[phrase.first] in _NOW):
        return False
    return is_past(reader, occasion)


def is_aside(site: Site, place: str) -> bool:
    """Whether a place is that of another occasion, at which somebody was asked or answered: `was invited during the talks in Rome`."""
    start = site.sentence.ends[site.hit.at]
    gap = site.paragraph[start : site.paragraph.find(place, start)]
    return not site.hit.event_noun and not _TOWARD.search(gap) and _BY_THE_WAY.search(gap) is not None


def named_before(reader: Reader, site: Site, clause: tuple[int, int]) -> Occasion | None:
    """The occasion that a claim's clause names before its verb: `the summit, which Ann Lee will skip`."""
    stop = site.sentence.starts[site.hit.first]
    later = not site.surely.done or not site.hit.cue.planned
    passed = {c.about for c in reader.told_at(site.where) if later and c.about and is_made(reader, c)}
    found = [
        (naming, occasion)
        for naming, occasion in reader.agenda.roster.named.get(site.number, ())
        if clause[0] <= naming.start < stop
        and (naming.bare or naming.sort != "visit")
        and naming.lead not in _ASIDE
        and occasion.event not in passed
        and not _BESIDE.search(site.paragraph[clause[0] : naming.start])
    ]
    return _best(found[::-1])


def _best(found: list[tuple[Naming, Occasion]]) -> Occasion | None:
    """The first that is no mere trip: `to visit Oslo for the summit`."""
    return next((o for n, o in found if n.sort != "visit"), found[0][1] if found else None)
