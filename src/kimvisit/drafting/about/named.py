"""Which occasion a clause names: `will attend the gala`, `the summit, which Ann Lee will skip`; none at which somebody only was asked."""

import re

from kimvisit.drafting.about.spoken_of import is_made, is_past, is_told_past, year_now
from kimvisit.drafting.certainty.surely import denies
from kimvisit.drafting.occasions.naming import Naming
from kimvisit.drafting.occasions.roster import Occasion
from kimvisit.drafting.occasions.sorts import fits
from kimvisit.drafting.reader import Reader, Site

_ASIDE = frozenset("during after before following since until despite citing between against".split())
_ON = frozenset(("on", "about"))
_PLACED = frozenset(("at", "in", "on", "from"))
_BESIDE = re.compile(
    r"\b(?:ahead|sidelines|margins|eve|wake|outside|advance|because|course|at the (?:end|close)) of(?: [\w'’-]+){0,6} ?$"
)
_BY_THE_WAY = re.compile(
    r"\b(?:during|after|before|following|since|over|amid|despite|because of|due to|owing to|at (?:the|a|an|his|her|their)|of the|when)\b"
)
_AFTER_DOING = re.compile(r"\b(?:after|before|since|despite|without) (?:being \w+|having \w+|\w+ing)(?: [\w'’-]+){0,4} ?$")
_TOWARD = re.compile(r"(?<!visit )(?<!trip )(?<!tour )(?<!journey )\b(?:to|for)\b")
_AND = re.compile(r"\b(?:and|then|but|or|when|where|as|while|since)\b")
_NOW = frozenset("is are am plans plan intends intend".split())
_CAPITAL = re.compile(r"\b[A-Z]")
_WHICH = re.compile(
    r"(?<=\w)(?: (?:in|at|on|for) [A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?)?(?: (?:this|last|next) (?:week|month|year|weekend))?"
    r",? (?:(?:to|at|for|of) )?which $"
)
_REACH = 60
_OPENING = 6  # words
_DAY = len("2000-01-01")


def named_in(reader: Reader, site: Site, stretch: tuple[int, int]) -> Occasion | None:
    """The occasion that a claim's clause names after its verb, if any."""
    hit, sentence = site.hit, site.sentence
    start, stop = sentence.ends[hit.at], stretch[1]
    if hit.lemma in hit.cue.held("any_noun") and sentence.words[hit.last - 1] == hit.event_noun not in site.event_nouns:
        stop = sentence.ends[hit.last - 1]  # `attended a briefing, and said that the gala was off`
    return _best(
        [
            (naming, _to_come(reader, site, naming, occasion))
            for naming, occasion in reader.agenda.roster.named.get(site.number, ())
            if start <= naming.start < stop and not _is_passed(site, naming, site.paragraph[start : naming.start])
        ]
    )


def _is_passed(site: Site, naming: Naming, gap: str) -> bool:
    """Whether a clause names an occasion behind its verb and does not mean it; `gap` is the text between the two."""
    return any(
        passed(site, naming, gap) for passed in (_is_goal, _is_arranged, _is_by_the_way, _is_where_asked, _is_behind_place)
    )


def _is_goal(_site: Site, naming: Naming, _gap: str) -> bool:
    """Whether it is a mere trip, of which the place tells: `a visit to Oslo`."""
    return naming.sort == "visit" and naming.place != ""


def _is_arranged(site: Site, naming: Naming, _gap: str) -> bool:
    """Whether it is the meeting of which the claim tells: `had talks in Oslo with Bob Ray`."""
    return site.hit.cue.flag("mutual") and naming.start <= site.sentence.starts[site.hit.noun] < naming.end


def _is_by_the_way(site: Site, naming: Naming, gap: str) -> bool:
    """Whether it only tells when or why, or what another one is about: `after the funeral`, `ahead of the summit`, `despite missing the gala`,
    `a meeting on the gala`."""
    if naming.lead in _ON and site.hit.event_noun in gap.split():
        return True
    if naming.lead == "for" and denies(site.hit) and gap.split()[:1] != ["for"]:
        return True  # `skips Davos for Paris talks`
    beside = _BESIDE.search(gap)
    there = beside is not None and beside[0].startswith(("sidelines", "margins")) and site.hit.cue.listed("behind")
    return naming.lead in _ASIDE or (beside is not None and not there) or _AFTER_DOING.search(gap) is not None


def _is_where_asked(site: Site, naming: Naming, gap: str) -> bool:
    """Whether somebody was only asked or heard there: `was invited at the summit`; not `will represent the firm at the fair`."""
    if site.hit.event_noun or site.hit.place or naming.lead not in _PLACED or _TOWARD.search(gap):
        return False
    there = naming.lead == "at" and "," not in gap and not _AND.search(gap)
    return not (site.hit.cue.planned and there)


def _is_behind_place(site: Site, _naming: Naming, gap: str) -> bool:
    """Whether a clause that has its place has ended, or somebody else is named before it: `flew to Oslo and met Bob Ray at the gala`."""
    if not site.hit.place or site.hit.event_noun:
        return False
    return _AND.search(gap) is not None or _CAPITAL.search(gap.replace(site.hit.place, "")) is not None


def _to_come(reader: Reader, site: Site, naming: Naming, occasion: Occasion) -> Occasion:
    """An occasion, or what the article is about where a bare noun cannot mean one that is over: `She missed the funeral but will be at the
    ceremony`."""
    theme, phrase = reader.agenda.roster.theme, site.hit.phrase
    if not naming.bare or theme is None or theme is occasion or phrase is None:
        return occasion
    ahead = phrase.future or site.sentence.low[phrase.first] in _NOW
    return theme if ahead and is_past(reader, occasion) and fits(naming.noun, theme.noun) else occasion


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
    before = [pair for pair in reader.agenda.roster.named.get(site.number, ()) if pair[0].start < until]
    if not before or before[-1][1] is reader.agenda.roster.theme or not _is_subject(*before[-1]):
        return None
    naming, occasion = before[-1]
    start = site.paragraph.rfind(". ", 0, max(0, until - 2)) + 1
    opening = site.paragraph[start : naming.start].lower().split()
    if naming.start < start or len(opening) > _OPENING:
        return None
    now = str(reader.agenda.published[0]) if reader.agenda.published else year_now(reader)
    over = occasion.date[:_DAY] < now[: len(occasion.date)] if occasion.date else "next" not in opening
    return occasion if over == (site.surely.done or is_told_past(site)) else None


def _is_subject(naming: Naming, occasion: Occasion) -> bool:
    """Whether an occasion that has a day, or is told apart from another, is what a sentence is about: `last year's summit was in Lima`."""
    apart = occasion.date != "" or naming.own
    return apart and not (naming.bare or naming.passing or naming.lead or occasion.is_trip)


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
