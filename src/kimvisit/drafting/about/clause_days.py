"""The days that a clause gives to what it claims."""

from kimvisit.drafting.matching.hit import Hit
from kimvisit.drafting.reader import Reader, Site
from kimvisit.drafting.text.sentences import Sentence
from kimvisit.drafting.text.when import When, dates_in


def days_of(reader: Reader, site: Site, clause: tuple[int, int]) -> tuple[str, ...]:
    """The days of a clause on which nobody is said to have spoken."""
    hit, sentence, cue = site.hit, site.sentence, site.hit.cue
    if year := _year_named(sentence, hit):
        return year
    if cue.listed("ordinal"):
        return ()
    ahead = not site.surely.done or not (cue.planned or cue.flag("past"))
    return tuple(
        when.edtf
        for when in dates_in(sentence.text, reader.agenda.published, ahead)
        if clause[0] <= when.start + sentence.start < clause[1] and when.edtf != site.said and not _told(reader, site, when)
    )


def _told(reader: Reader, site: Site, when: When) -> bool:
    """Whether a day stands beside a verb of saying: `said on Friday`, `on Friday told`."""
    low, token = site.sentence.low, site.sentence.at(when.start + site.sentence.start)
    last = site.sentence.at(when.end + site.sentence.start - 1)
    return any(abs(token - s) <= 3 for s in site.saying) or any(
        word in reader.known.cues.saying for word in (*low[max(0, token - 2) : token], *low[last + 1 : last + 2])
    )


def _year_named(sentence: Sentence, hit: Hit) -> tuple[str, ...]:
    """The year in `attended the 2010 games`."""
    for word in sentence.low[hit.at + 1 : hit.at + 6] if hit.event_noun else ():
        if len(word) == 4 and word.isdigit() and word[:2] in ("19", "20"):
            return (word,)
    return ()
