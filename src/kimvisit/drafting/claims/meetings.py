"""Claims of kinds that are done to one another: one for each side of a meeting that is named, the others as its value."""

from typing import NamedTuple

from kimvisit.drafting.about.event import encounter_of, occasion_of
from kimvisit.drafting.certainty.convened import convened
from kimvisit.drafting.certainty.judged import Surely
from kimvisit.drafting.claims.making import Told, make
from kimvisit.drafting.grammar.framed import frame_of, is_errand, is_gerund
from kimvisit.drafting.grammar.meeters import (
    NOBODY,
    Linked,
    aide_at,
    aside_of_saying,
    doers_of,
    linked_after,
    owner_before,
    partners_at,
)
from kimvisit.drafting.grammar.opened import opener
from kimvisit.drafting.grammar.phrase import Phrase
from kimvisit.drafting.matching.endings import followed
from kimvisit.drafting.people.lists.joined import joined_before
from kimvisit.drafting.people.mention import Mention, Mentions
from kimvisit.drafting.reader import Candidate, Reader, Site
from kimvisit.drafting.whom.fillers import role_of
from kimvisit.drafting.whom.parties import Side, meant, paired
from kimvisit.drafting.whom.people_meant import on_side

_SORTS = ("person", "institution", "company")
_TOGETHER = frozenset(
    '. , ; : ” " ( ) — – - on in at for to over and but as when while where before after during about behind under amid face again twice once '
    "last this next earlier later early late today yesterday tomorrow tonight there here together until from despite by outside inside near without one-on-one one alone secretly informally".split()
)
_ONE_WAY = frozenset("host receive welcome greet entertain see visit".split())
_ONE = frozenset("a no any such separate formal bilateral direct".split())
_DIRECT = frozenset("with beside alongside to".split())


def meet(reader: Reader, site: Site) -> None:
    """Draft the claims of a cue that is mutual."""
    cue, linked = site.hit.cue, _linked(reader, site)
    if not _fits(site, linked):
        return
    ones, others = _sides(reader, site, linked)
    told = _told(reader, site, linked, ones) if ones else None
    if told is None:
        return
    site = told.site
    event = occasion_of(reader, site, (next(iter(ones)),))
    if event.about is None:
        names = " and ".join(who.name for i in (*ones, *others) if (who := reader.known.who(i)))
        event = encounter_of(reader, site, names, event.kind)
    named = reader.kinds[event.kind].listing
    for actor, mention in (*ones.items(), *others.items()):
        across = _across(actor, ones, others)
        found = reader.known.who(actor)
        if found is None or found.sort not in _SORTS or not across:
            continue
        made = make(reader, site, cue, Told(event.kind, event.about, (actor,), mention, event.checks))
        if made:
            values = (*made.values, (named, ", ".join(across))) if named else made.values
            _add(reader, made._replace(values=values, presupposed=told.granted), told.by_verb)


def _fits(site: Site, linked: Linked) -> bool:
    """Whether no word stands near that the cue forbids, and what must follow those who meet does."""
    low, hit, cue = site.sentence.low, site.hit, site.hit.cue
    if cue.listed("object_before") and hit.phrase and "but" in low[hit.noun : hit.phrase.first]:
        return False  # `after his summit with Ann Lee, but the visit did not take place`
    if not cue.held("unless").isdisjoint(low[max(0, hit.first - 2) : hit.last + 8]):
        return False
    passive = hit.phrase is not None and hit.phrase.passive
    last = role_of("agent", site)[-1:] if passive else linked.others[-1:]
    places = [m.last for m in last] + ([hit.phrase.verb + 1] if hit.phrase and passive else [])
    return not cue.listed("closing") or any(followed(low, at, cue.listed("closing")) for at in places)


class _Meeting(NamedTuple):
    """A site with how surely the meeting is told and by whom; whether it is taken for granted; whether a verb tells it, and no noun."""

    site: Site
    granted: bool
    by_verb: bool


def _told(reader: Reader, site: Site, linked: Linked, ones: Side) -> _Meeting | None:
    """How surely a meeting is told; None where its noun asserts none."""
    hit, sentence = site.hit, site.sentence
    if hit.phrase is not None and not is_gerund(sentence, hit.phrase):
        surely = site.surely._replace(factuality=_factuality(site, hit.phrase))
        if "plans" in sentence.low[hit.phrase.first : hit.phrase.verb]:
            surely = surely._replace(stage=hit.cue.planned, done=False)  # `had no plans to meet her`
        return _Meeting(site._replace(surely=surely), granted=False, by_verb=True)
    own_side = any(on_side(reader, root, actor) for root in (site.chain or ())[:1] for actor in ones)
    found = convened(sentence, hit, linked.stop or hit.last, site.innermost, own_side)
    if found is None:
        return None
    frame = frame_of(sentence, hit.word)
    if site.chain and frame > 0 and aside_of_saying(sentence, frame, site.mentions, site.saying, site.chain[0]):
        site = site._replace(chain=site.chain[1:], said=None)
    stage = hit.cue.done if found.done else hit.cue.planned
    surely = Surely(found.factuality, stage, found.done, False, False, ())
    return _Meeting(site._replace(surely=surely), found.granted, by_verb=False)


def _factuality(site: Site, phrase: Phrase) -> str:
    """How surely a verb tells of a meeting: `did not rule out talks` leaves them possible, `did not say where they would meet` that they
    will, and `no` denies before a passive verb too."""
    hit, code = site.hit, site.surely.factuality
    if hit.cue.flag("deny") and phrase.negative:
        return "PS+"
    if site.innermost == "withheld" and opener(site.sentence, phrase.first)[0] in ("where", "when", "how"):
        return "PR+"
    return code


def _add(reader: Reader, made: Candidate, by_verb: bool) -> None:
    """Of a verb and a noun of one sentence that tell of one meeting, the verb tells it: `at a meeting between ..., both held talks`."""
    same = [c for c in reader.found if _whom(c) == _whom(made)]
    if by_verb:
        reader.found[:] = [c for c in reader.found if c not in same or c.stage != made.stage or c.quote == made.quote]
    if by_verb or not same:
        reader.found.append(made)


def _whom(c: Candidate) -> tuple[object, ...]:
    """What two claims of one meeting share."""
    return c.kind, c.subject, c.paragraph, c.at, dict(c.values)


def _linked(reader: Reader, site: Site) -> Linked:
    """Those named behind the verb or noun."""
    hit, sentence, mentions = site.hit, site.sentence, site.mentions
    phrase = hit.phrase
    if phrase is None:
        return linked_after(sentence, hit.at + 1, mentions, reader.known)
    after = phrase.verb + 1
    if hit.noun != hit.at and hit.noun >= 0:
        found = linked_after(sentence, hit.noun + 1, mentions, reader.known)
        if found is NOBODY and hit.noun < phrase.first:
            found = linked_after(sentence, after, mentions, reader.known)
        return found
    if phrase.passive and is_gerund(sentence, phrase):
        by = role_of("agent", site)
        return Linked(by, [], by[-1].last) if by else NOBODY
    met = [] if phrase.passive else (partners_at(sentence, after, mentions) or aide_at(sentence, after, mentions, reader.known))
    if not met and not phrase.passive and sentence.low[phrase.verb] not in _DIRECT:
        return linked_after(sentence, after, mentions, reader.known)
    return Linked(met, [], met[-1].last) if met else NOBODY


def _sides(reader: Reader, site: Site, linked: Linked) -> tuple[Side, Side]:
    """The two sides of a meeting; the second is empty where all who met are named together."""
    phrase = site.hit.phrase
    if not (linked.whole or linked.others) and phrase and not phrase.passive and site.hit.lemma in _ONE_WAY:
        return {}, {}  # `whom they will host in Oslo`: they do not host each other
    ones, others = _sides_named(reader, site, linked)
    everyone = [found for i in (*ones, *others) if (found := reader.known.who(i))]
    if len(everyone) < 2 or not ones or not any(who.sort == "person" for who in everyone):
        return {}, {}
    return ones, others


def _across(actor: str, ones: Side, others: Side) -> list[str]:
    """Whom somebody meets: the other side, or where all are named together the rest of them."""
    if not others:
        return [each for each in ones if each != actor]
    return list(others if actor in ones else ones)


def _sides_named(reader: Reader, site: Site, linked: Linked) -> tuple[Side, Side]:
    """Whoever the sentence names as the sides, who need not be two yet, nor persons."""
    if together := meant(reader, site, linked.whole) if linked.whole else paired(reader, site):
        return together, {}
    if linked.whole or not (site.hit.phrase or linked.others):
        return {}, {}
    ones, others = meant(reader, site, _doers(site, linked)), meant(reader, site, linked.others)
    if not others and not _is_together(site):
        return {}, {}
    others = {i: m for i, m in others.items() if i not in ones}
    return (ones, others) if others or not linked.others else ({}, {})


def _doers(site: Site, linked: Linked) -> Mentions:
    """Who meets: the subject of the verb, the owner of the noun, or who does what the clause around tells."""
    hit, sentence, mentions, phrase = site.hit, site.sentence, site.mentions, site.hit.phrase
    if phrase is None or is_gerund(sentence, phrase):
        return _doers_around(site, linked, phrase)
    if hit.cue.listed("object_before"):
        return _owners(site, linked, phrase)
    if sentence.low[phrase.first - 2 : phrase.first] == ("the", "two"):
        return [Mention(phrase.first - 1, phrase.first, (), "pronoun")]
    if phrase.passive:
        return [*role_of("agent", site), *(role_of("patient", site) if hit.noun == hit.at else [])]
    found = role_of("agent", site)
    if found and site.headline:
        return joined_before(sentence, found[0], mentions, True)
    return found or (doers_of(sentence, phrase.first, phrase.first, mentions, site.saying) if is_errand(sentence, phrase) else [])


def _doers_around(site: Site, linked: Linked, phrase: Phrase | None) -> Mentions:
    """`Ann Lee's talks with Bob Ray`; `Ann Lee flew to Oslo for talks with`, `before meeting Bob Ray`."""
    sentence, mentions, noun = site.sentence, site.mentions, site.hit.noun if phrase is None else phrase.verb
    owner = owner_before(sentence, noun, mentions) if phrase is None else None
    if owner and owner.sort != "pronoun":
        return joined_before(sentence, owner, mentions)
    frame = frame_of(sentence, noun)
    first = frame if frame >= 0 else max(0, site.hit.first)
    doers = doers_of(sentence, first, max(linked.stop, noun + 1), mentions, site.saying)
    return [owner] if owner and (frame > 1 or not doers) else doers


def _owners(site: Site, linked: Linked, phrase: Phrase) -> Mentions:
    """`Ann Lee's meeting is planned`; `no meeting is planned`: theirs of whom the text speaks."""
    noun, low = site.hit.noun, site.sentence.low
    owner = owner_before(site.sentence, noun, site.mentions)
    if owner:
        return joined_before(site.sentence, owner, site.mentions)
    alone = not linked.others and noun + 1 == phrase.first and noun > 0 and low[noun - 1] in _ONE
    return [Mention(noun, noun + 1, (), "pronoun")] if alone else []


def _is_together(site: Site) -> bool:
    """Whether the verb has no other object: `they met on Monday`, not `they met the costs`."""
    low, hit = site.sentence.low, site.hit
    if hit.phrase is None or hit.noun != hit.at or hit.phrase.passive:
        return True
    after = hit.phrase.verb + 1
    while after < len(low) and low[after].endswith("ly"):
        after += 1
    return after >= len(low) or low[after] in _TOGETHER or low[after].endswith("day")
