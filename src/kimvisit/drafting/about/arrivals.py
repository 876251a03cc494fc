"""Who arrives at the place of an occasion in these days comes for it: `has landed in Oslo`."""

import re
from datetime import timedelta

from kimvisit.drafting.occasions.roster import Occasion, is_eve, is_there
from kimvisit.drafting.reader import Reader, Site
from kimvisit.drafting.text.edtf import overlap

_ARRIVING = frozenset("arrive land touch fly jet".split())
_PASSING_BY = re.compile(
    r",? (?:but|though|although|yet|and) (?:he |she |they )?(?:will |would |plans? to |intends? to )?"
    r"(?:skip|miss|boycott|avoid|shun|stay away from|not (?:attend|join|take part|be at|for the|at the))|,? without (?:attend|join|tak)ing"
)
_AFTER_IT = re.compile(r" (?:a|one|the|two|three|several|a few|some) (?:day|week|month)s? after the (?:\w+ ){0,2}?(\w+)[,. ]")
_NEXT_DAY = re.compile(r" (?:on )?(?:the (?:next|following) day|the day after|a day (?:later|after))\b")
_AWAY = re.compile(r"\b(?:skip|miss|boycott|avoid|shun|(?:stay|keep)(?:s|ed|ing)? away|not (?:be at|attend|join))")
_SOON = 60


def arrived_for(reader: Reader, site: Site, place: str, country: str | None, when: str) -> Occasion | None:
    """The occasion for which somebody has arrived: `landed in Oslo on Monday`, in an article of that week about the gala in Oslo."""
    if not has_just_arrived(reader, site, when):
        return None
    named = (o for o in reader.agenda.roster.occasions if o.weight >= 1 and not o.is_trip)
    return next((o for o in named if is_there(o, place, country) and _is_near(o, when)), None)


def passes_by(site: Site) -> bool:
    """Whether who comes to a place stays away from what is held there: `will come to Oslo but skip the gala`, `will skip
    the gala but visit Oslo the next day`, `will be in Oslo a week after the gala`."""
    if not site.hit.place:
        return False
    behind = site.sentence.ends[site.hit.last - 1] - site.sentence.start
    if _PASSING_BY.search(site.sentence.text, behind, behind + _SOON):
        return True
    if (past := _AFTER_IT.match(site.sentence.text, behind)) and past[1].lower() in site.event_nouns:
        return True
    after = _NEXT_DAY.match(site.sentence.text, behind)
    return after is not None and _AWAY.search(site.sentence.text, 0, behind) is not None


def has_just_arrived(reader: Reader, site: Site, when: str) -> bool:
    """Whether somebody came right before the article was printed: `has arrived`, `arrived on Monday` in a text of Tuesday."""
    phrase, published = site.hit.phrase, reader.agenda.published
    if phrase is None or phrase.passive or site.hit.lemma.partition(" ")[0] not in _ARRIVING:
        return False
    return phrase.perfect if not when else published is not None and is_eve(when, str(published[1] + timedelta(1)))


def _is_near(occasion: Occasion, when: str) -> bool:
    """Whether the day of an occasion is unknown, or close enough for those who come to it."""
    return not when or not occasion.date or overlap(when, occasion.date) or is_eve(when, occasion.date)
