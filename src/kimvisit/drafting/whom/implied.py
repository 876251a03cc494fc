"""Who is meant where a sentence names no subject."""

from collections.abc import Sequence

from kimvisit.drafting.grammar import owners
from kimvisit.drafting.occasions.sorts import is_the_trip
from kimvisit.drafting.people.mention import SINGLE, Mention
from kimvisit.drafting.people.sex import agrees
from kimvisit.drafting.reader import Reader, Site
from kimvisit.drafting.text.closed import OWN


def owner_alone(site: Site) -> Mention | None:
    """`Ann Lee had her invitation withdrawn`: whose it is, where nobody else is named."""
    hit = site.hit
    if (
        not {"recipient", "patient"} <= set(hit.cue.subject)
        or hit.phrase is None
        or (not hit.phrase.passive and hit.noun > hit.at)
    ):
        return None
    owner = owners.owner_of(site.sentence, hit.noun, site.mentions)
    return owner if owner and owner.possessive and owner.sort in SINGLE else None


def nearest(reader: Reader, site: Site) -> tuple[str, ...]:
    """Of whom alone the same paragraph claimed something just before, where that is a person whose own side does not speak here. Of several in
    one sentence it is the last whom the words behind allow: not Ann Lee in `the first trip of his second term`."""
    last = reader.last
    if last is None or last.paragraph != site.number or site.headline or len(last.subject) != 1:
        return ()
    own = next((word for word in site.sentence.low[site.hit.last : site.hit.last + _BEHIND] if word in OWN), "")
    told = (c.subject for c in reversed(reader.told_last()) if len(c.subject) == 1)
    meant = next((ids for ids in told if not own or agrees(own, ids[0], reader.known)), last.subject)
    spoken = any(reader.are_one_side(root, meant[0]) for root in (site.chain or ())[:1])
    return meant if reader.is_person(meant[0]) and not spoken else ()


def of_the_plan(reader: Reader, site: Site) -> tuple[str, ...]:
    """Ann Lee in `Ann Lee will go to Oslo. Bob Ray was there in 2011. It is not clear whether the trip will go ahead`: whose trip was planned,
    where the claim before tells what was done, or of two who met."""
    last = reader.last
    if last is None or site.surely.done or not is_the_trip(site.sentence.low, site.hit.noun):
        return ()
    if not (reader.kinds[last.kind].is_done(last.stage) or "with" in dict(last.values)):
        return ()
    planned = (c for c in reversed(reader.found) if c.stage in reader.kinds[c.kind].plan and "with" not in dict(c.values))
    one = next(planned, None)
    return one.subject if one and len(one.subject) == 1 and reader.is_person(one.subject[0]) else ()


def of_one_before(reader: Reader, site: Site, found: Sequence[Mention]) -> bool:
    """`Ann Lee will come to Oslo. The bishop announced the visit`: the visit is that of whom it was told before, not of who announces it."""
    hit, told = site.hit, [c for c in reader.found if c.stage in reader.kinds[c.kind].plan]
    if "owner" not in hit.cue.subject or not told or not site.is_near(told[-1]):
        return False
    if not is_the_trip(site.sentence.low, hit.noun) or any(m.possessive or m.sort not in _ANNOUNCERS for m in found):
        return False
    return not any(c.subject == m.ids or not m.ids for m in found for c in reader.found)


_ANNOUNCERS = frozenset(("person", "title", "institution", "state"))
_BEHIND = 4


def needs_nobody(site: Site) -> bool:
    """Whether a cue speaks of the person whom the article is about where nobody is named: `the trip is off`, `a first visit abroad`."""
    hit, cue = site.hit, site.hit.cue
    if "main" in cue.subject and not _is_anothers(site):
        return True
    if "owner" in cue.subject and is_the_trip(site.sentence.low, hit.noun) and not site.surely.conditional:
        return True
    if cue.needs in ("patient", "recipient", "owner") or _goes_to_many(site):
        return False
    implied = cue.needs == "subject" or bool(cue.listed("object_before"))
    return bool(cue.listed("ordinal")) or (implied and hit.noun != hit.at and not _to_others(site))


def _goes_to_many(site: Site) -> bool:
    """`Invitations were sent out in May`: to several, none of whom is named."""
    noun = site.sentence.low[site.hit.noun]
    return "recipient" in site.hit.cue.subject and noun.startswith("invit") and noun.endswith("s")


def _is_anothers(site: Site) -> bool:
    """Whether what somebody gives is said to come from one who is no mention: `a reply from the caterers`, `the court's answer`."""
    low, noun, roles = site.sentence.low, site.hit.noun, site.hit.cue.subject
    if {"from", "owner"}.isdisjoint(roles):
        return False
    before = low[max(0, noun - 2) : noun]
    return low[noun + 1 : noun + 2] in (("from",), ("of",), ("by",)) or any(word.endswith(("'s", "s'")) for word in before)


def _to_others(site: Site) -> bool:
    """Whether what is sent goes `to` somebody who is no mention: `sent to many states`."""
    low, start = site.sentence.low, min(site.hit.at, site.hit.noun)
    words = site.sentence.words
    return any(
        low[j] in ("to", "for")
        and low[j + 1] not in _COMING
        and (not words[j + 1][0].isupper() or any(m.first == j + 1 and m.sort == "adjective" for m in site.mentions))
        for j in range(start, min(len(low) - 1, site.hit.last + 4))
    )


_COMING = frozenset("attend visit take participate come the mark celebrate be join travel".split())
