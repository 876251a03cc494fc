"""How many guests: a claim of a group with a number (`leaders of 20 nations have confirmed`) says so as well."""

import re

from kimvisit.drafting.certainty.judged import is_affirmed
from kimvisit.drafting.people.lists.ahead import before_of
from kimvisit.drafting.people.names.on_file import Who
from kimvisit.drafting.reader import Candidate, Reader, Site
from kimvisit.drafting.text.numbers import NUMBERS

_FIGURE = re.compile(r"(?<![\w.,-])\d{1,3}(?:,\d{3})*(?![\w-]|[.,]\d)")
_FEWEST = 3
_SAID_YES = frozenset("confirmed accepted confirm accept confirms accepts".split())
_LONGEST = 8


def counted(reader: Reader, site: Site, made: Candidate) -> Candidate | None:
    """The number of guests that a claim gives by the way; None where its people are no numbered group of guests."""
    cue = reader.known.cues.counts.get(f"{made.kind} {made.stage}")
    if cue is None or cue.kind not in reader.kinds or not is_affirmed(made.factuality) or made.attribution is None:
        return None
    group = _group(reader, site, made)
    number = number_in(group.name) if group else 0
    if group is None or number < _FEWEST or cue.held("number_of").isdisjoint(group.name.lower().split()):
        return None
    found = _of_number(site, made, group)._replace(
        kind=cue.kind, values=((next((name for name, role in cue.values if role == "number"), "number"), str(number)),)
    )
    told = any((c.kind, c.subject, c.paragraph) == (found.kind, found.subject, found.paragraph) for c in reader.found)
    return None if told else found


def _of_number(site: Site, made: Candidate, group: Who) -> Candidate:
    """A claim of a group as one of its number: what the group says of itself is sure, and the outlet's."""
    own = (made.attribution or ())[:1] == (group.id,)
    sure = own or not _SAID_YES.isdisjoint(site.sentence.low)
    return made._replace(
        stage=None,
        subject=(group.id,),
        factuality="CT+" if sure and made.factuality in ("CT+", "PR+") else made.factuality,
        attribution=made.attribution[1:] if made.attribution and own else made.attribution,
        quote=group.name if group.name in site.paragraph and len(group.name.split()) <= _LONGEST else made.quote,
        title=None,
        why=(group.name,),
    )


def number_in(name: str) -> int:
    """The number that a group's name gives first: `about 30 leaders`, `2,000 guests from 170 countries`, `twenty-six leaders`, `two dozen guests`; 0 where it gives none."""
    if figure := _FIGURE.search(name):
        return int(figure.group().replace(",", ""))
    words = name.lower().split()
    for at, word in enumerate(words):
        tens, _, unit = word.partition("-")
        if word in ("dozen", "hundred"):
            return (12 if word == "dozen" else 100) * (NUMBERS.get(words[at - 1], 1) if at else 1)
        if NUMBERS.get(tens, 0) >= _FEWEST and words[at + 1 : at + 2] not in (["dozen"], ["hundred"]):
            return NUMBERS[tens] + NUMBERS.get(unit, 0)
    return 0


def _group(reader: Reader, site: Site, made: Candidate) -> Who | None:
    """The group of which something is claimed, or to which somebody belongs: `is among the leaders of 20 nations who have confirmed`."""
    found = reader.known.who(made.subject[0]) if len(made.subject) == 1 else None
    if found and found.sort == "group":
        return found
    for m in site.mentions:
        if m.sort == "group" and m.last <= site.hit.at and len(m.ids) == 1:
            before = before_of(site.sentence, m, site.mentions)
            if before >= 0 and site.sentence.low[before] == "among":
                return reader.known.who(m.ids[0])
    return None
