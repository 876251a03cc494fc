"""The days that a clause gives to what it claims, and who held an office on the day of an event."""

import re
from collections.abc import Sequence

from kimvisit.drafting.about.spoken_of import is_told_past
from kimvisit.drafting.about.stretch import opens_gerund
from kimvisit.drafting.matching.hit import Hit
from kimvisit.drafting.reader import Reader, Site
from kimvisit.drafting.text.edtf import overlap, span_of
from kimvisit.drafting.text.sentences import Sentence
from kimvisit.drafting.text.times import DAYS
from kimvisit.drafting.text.when import When, dates_in, is_of_noun

_OPENING = frozenset(
    ("", "on", "in", "late", "early", "late on", "early on", "back in", "and", "but", "then", "earlier", "for", "at")
)
_OTHER_CLAUSE = frozenset(
    "that who which since after before until when while as following where if because despite ahead “ ” ; marking . ? ! will would scheduled due".split()
) | {'"'}
_IN_YEAR = re.compile(r"(?:(?:But|And|Yet) )?(?:[Bb]ack )?[Ii]n ((?:19|20)\d\d)\b")
_MARKING = re.compile(r"\b(?:mark(?:s|ed|ing)?|commemorat\w+|celebrat\w+|honou?r(?:s|ing)|anniversary|end) ")
_OWNED = re.compile(r"['’]s((?: [\w-]+){1,3})")
_DETERMINERS = ("the", "its", "their", "a", "this")
_BESIDE = 3


def days_of(reader: Reader, site: Site, clause: tuple[int, int]) -> tuple[str, ...]:
    """The days of a clause on which nobody is said to have spoken."""
    hit, sentence, cue = site.hit, site.sentence, site.hit.cue
    if year := _year_named(sentence, hit):
        return year
    if cue.listed("ordinal"):
        return ()
    ahead = not site.surely.done or not (cue.planned or cue.flag("past"))
    days = tuple(
        when.edtf
        for when in dates_in(sentence.text, reader.agenda.published, ahead)
        if clause[0] <= when.start + sentence.start < clause[1]
        and when.edtf != site.said
        and not _is_day_of_saying(reader, site, when)
        and not _is_remembered(site, when)
        and not _is_of_gerund(site, when)
        and not _is_of_people(reader, site, when)
        and not _is_of_dropping(site, when)
        and not _is_of_aside(site, when)
    )
    return days or _year_of_sentence(site)


def _is_of_dropping(site: Site, when: When) -> bool:
    """`Ann Lee cancelled her trip on Saturday`: a weekday tells when the plan was dropped, not when she was to go."""
    phrase, text = site.hit.phrase, site.sentence.text
    dropped = phrase is not None and phrase.tag == "past" and not phrase.future and site.hit.cue.flag("deny")
    day = text[when.start : when.end].lower().partition("on ")[2]
    return dropped and day in DAYS and site.hit.cue.stage == site.hit.cue.planned


def _is_of_aside(site: Site, when: When) -> bool:
    """Whether a day before the verb tells of somebody's past: `Ann Lee, born in 1920, will come`, `the choir (founded in 1920)`; not that of an
    occasion: `the gala, held in 1920,`."""
    low, token = site.sentence.low, site.sentence.at(when.start + site.sentence.start)
    if token >= site.hit.at:
        return False
    opens = next((t for t in range(token - 1, max(-1, token - _ASIDE), -1) if low[t] in _SHUTS), -1)
    shuts = any(word in _SHUTS for word in low[token + 1 : site.hit.at])
    done = low[opens + 1 + (low[opens + 1] in ("first", "last", "newly"))] if opens > 0 else ""
    return shuts and done not in _OF_OCCASIONS and (done.endswith("ed") or done in _UNDERGONE)


_ASIDE = 8
_SHUTS = frozenset((",", "(", ")"))
_UNDERGONE = frozenset("born built made begun hurt shot".split())
_OF_OCCASIONS = frozenset(
    "invited asked scheduled planned staged postponed timed delayed moved rescheduled hosted organised organized attended dated expected".split()
)


def _year_of_sentence(site: Site) -> tuple[str, ...]:
    """The year with which a sentence opens that tells of the past: `In 2015 the hosts said that she had accepted`."""
    opening = _IN_YEAR.match(site.sentence.text)
    return (opening[1],) if opening and is_told_past(site) else ()


def day_of(site: Site, about: str | None, reader: Reader) -> str | None:
    """The day on which what was done happened: the date beside the verb, where it is no speaker's and says more than the event does."""
    if site.hit.phrase is None or not site.surely.done or site.hit.cue.flag("fut"):
        return None  # `announced her attendance on Monday`: nothing has happened yet
    for when in dates_in(site.sentence.text, reader.agenda.published, False):
        token = site.sentence.at(when.start + site.sentence.start)
        if _is_beside(site, when, token) and not _is_of_another(reader, site, about, when, token):
            return when.edtf
    return None


def lies_ahead(reader: Reader, about: str | None) -> bool:
    """Whether an event begins after the day of the article, so that whoever joins the absentees has not been absent yet."""
    published = reader.agenda.published
    return published is not None and days_of_event(reader, about)[0] > published[1].isoformat()


def days_of_event(reader: Reader, about: str | None) -> tuple[str, str]:
    """The first and last day of an event on file or of one that the article names; empty where they are not known."""
    if event := reader.agenda.event(about):
        return event.earliest, event.latest
    return span_of(reader.agenda.proposed.get(about or "", {}).get("date", ""))


def _is_beside(site: Site, when: When, token: int) -> bool:
    """Whether a day stands near the verb, in its clause: `came on Monday`, `On Monday Ann Lee came`; not `left for talks on Monday`."""
    low, at = site.sentence.low, site.hit.at
    between = low[at:token] if token > at else low[token:at]
    if between[-1:] == ("and",) or not _OTHER_CLAUSE.isdisjoint(between):
        return False
    if token > at:
        aimed = not {"for", "to"}.isdisjoint(between) and "during" not in between
        return not aimed and len(between) <= 10 and "," not in between
    lead = site.sentence.text[: when.start].strip().lower()
    opens = token == at or lead in _OPENING or lead.endswith((",", ", on", ", in"))
    return opens and token <= 3 and between.count(",") <= 1


def _is_of_another(reader: Reader, site: Site, about: str | None, when: When, token: int) -> bool:
    """Whether a day is that on which somebody spoke, that of a noun, or the one that the event has anyway."""
    if when.edtf == site.said or any(abs(token - s) <= _BESIDE for s in site.saying) or is_of_noun(site.sentence.text, when):
        return True
    event = reader.agenda.event(about)
    if event and event.earliest and overlap(when.edtf, event.earliest):
        return True
    return not (site.hit.event_noun or site.hit.place) and _dates_another(site.sentence, when, token, reader)


def _dates_another(sentence: Sentence, when: When, token: int, reader: Reader) -> bool:
    """Whether a day belongs to the noun after it: `an invitation from the hosts of the May 9 parade`, `of Friday's concert`."""
    after = sentence.text[when.end : when.end + 24].replace("’", "'")
    following = after.split()[:1]
    return (
        after.startswith("'s")
        or (following != [] and following[0].strip(".,") in reader.known.cues.lists["event_nouns"])
        or sentence.low[max(0, token - 1)] in _DETERMINERS
    )


def _is_day_of_saying(reader: Reader, site: Site, when: When) -> bool:
    """Whether a day stands beside a verb of saying: `said on Friday`, `on Friday told`."""
    low, token = site.sentence.low, site.sentence.at(when.start + site.sentence.start)
    last = site.sentence.at(when.end + site.sentence.start - 1)
    return any(_is_said_then(low, token, s) for s in site.saying) or any(
        word in reader.known.cues.saying for word in (*low[max(0, token - 2) : token], *low[last + 1 : last + 2])
    )


def _is_said_then(low: Sequence[str], token: int, saying: int) -> bool:
    """Whether a day stands close to a verb of saying, and is not that of the clause before it: `declined in 2010, saying she was ill`."""
    return abs(token - saying) <= _BESIDE and not (low[saying].endswith("ing") and "," in low[token:saying])


def _is_remembered(site: Site, when: When) -> bool:
    """Whether a year is that of what an occasion marks: `attended a gala to mark the founding of the club in 1945`."""
    gap = site.sentence.text[site.sentence.ends[site.hit.at] - site.sentence.start : when.start]
    return len(when.edtf) == len("1945") and _MARKING.search(gap) is not None


def _is_of_gerund(site: Site, when: When) -> bool:
    """Whether a day is that of what came before or after: `will attend it after skipping it last year`."""
    low, token = site.sentence.low, site.sentence.at(when.start + site.sentence.start)
    return any(opens_gerund(low, t) for t in range(site.hit.last, token - 1))


def _is_of_people(reader: Reader, site: Site, when: When) -> bool:
    """Whether a day tells which people are meant: `ministers from last year's cabinet will come`; not that of `last year's gala`."""
    if site.sentence.at(when.start + site.sentence.start) >= site.hit.at:
        return False
    owned = _OWNED.match(site.sentence.text, when.end)
    return owned is not None and reader.known.cues.lists["event_nouns"].isdisjoint(owned[1].lower().split())


def _year_named(sentence: Sentence, hit: Hit) -> tuple[str, ...]:
    """The year in `attended the 2010 games`."""
    for word in sentence.low[hit.at + 1 : hit.at + 6] if hit.event_noun else ():
        if len(word) == 4 and word.isdigit() and word[:2] in ("19", "20"):
            return (word,)
    return ()


def holders(reader: Reader, state: str, about: str | None) -> tuple[str, ...]:
    """Who led a state on the day of an event, where the word lists say so."""
    event = reader.agenda.event(about)
    for listed in reader.known.cues.tables["holders"].get(state, ()):
        actor, _, span = listed.partition(" ")
        if event and event.earliest and reader.known.who(actor) and overlap(span, event.earliest):
            return (actor,)
    return ()
