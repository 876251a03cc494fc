"""The day on which a claim happened, and who held an office on the day of its event."""

from kimvisit.drafting.reader import Reader, Site
from kimvisit.drafting.text.edtf import overlap
from kimvisit.drafting.text.sentences import Sentence
from kimvisit.drafting.text.when import When, dates_in, is_of_noun


def day_of(site: Site, about: str | None, reader: Reader) -> str | None:
    """The date beside the verb, where it is no speaker's and says more than the event does."""
    hit, sentence = site.hit, site.sentence
    if hit.phrase is None:
        return None
    for when in dates_in(sentence.text, reader.agenda.published, not site.surely.done):
        token = sentence.at(when.start + sentence.start)
        if when.edtf == site.said or any(abs(token - s) <= 3 for s in site.saying):
            continue
        if is_of_noun(sentence.text, when):
            continue
        if any(e.id == about and e.earliest and overlap(when.edtf, e.earliest) for e in reader.agenda.events):
            continue
        if not (hit.event_noun or hit.place) and _dates_another(sentence, when, token, reader):
            continue
        between = sentence.low[hit.at : token] if token > hit.at else sentence.low[token : hit.at]
        if {"for", "to"} & set(between) and "during" not in between and token > hit.at:
            continue
        lead = sentence.text[: when.start].strip().lower()
        if token < hit.at and lead not in _OPENING and not lead.endswith((",", ", on", ", in")):
            continue
        if between[-1:] == ("and",):
            continue
        near = len(between) <= 10 and "," not in between if token > hit.at else token <= 3 and between.count(",") <= 1
        if near and _OTHER_CLAUSE.isdisjoint(between) and site.surely.done:
            return when.edtf
    return None


def _dates_another(sentence: Sentence, when: When, token: int, reader: Reader) -> bool:
    """Whether a day belongs to the noun after it: `an invitation from the hosts of the May 9 parade`, `of Friday's concert`."""
    after = sentence.text[when.end : when.end + 24].replace("’", "'")
    following = after.split()[:1]
    return (
        after.startswith("'s")
        or (following != [] and following[0].strip(".,") in reader.known.cues.lists["event_nouns"])
        or sentence.low[max(0, token - 1)] in ("the", "its", "their", "a", "this")
    )


_OPENING = frozenset(
    ("", "on", "in", "late", "early", "late on", "early on", "back in", "and", "but", "then", "earlier", "for", "at")
)
_OTHER_CLAUSE = frozenset(
    "that who which since after before until when while as following where if because despite ahead “ ” ; marking . ? ! will would scheduled due".split()
) | {'"'}


def holders(reader: Reader, state: str, about: str | None) -> tuple[str, ...]:
    """Who led a state on the day of an event, where the word lists say so."""
    event = next((e for e in reader.agenda.events if e.id == about), None)
    for listed in reader.known.cues.tables["holders"].get(state, ()):
        actor, _, span = listed.partition(" ")
        if event and event.earliest and reader.known.who(actor) and overlap(span, event.earliest):
            return (actor,)
    return ()
