"""Claims of kinds that are done to one another: one for each side of a meeting that is named, the others as its value."""

from collections.abc import Mapping
from typing import Any

from kimvisit.drafting.claims.around import followed
from kimvisit.drafting.claims.assertion import make
from kimvisit.drafting.claims.candidate import Candidate, Reader, Site
from kimvisit.drafting.claims.convened import convened, frame_of, is_errand, is_gerund
from kimvisit.drafting.claims.surely import Surely
from kimvisit.drafting.claims.verbs import opener
from kimvisit.drafting.occasions.occasions import encounter_of, occasion_of
from kimvisit.drafting.people.joined import Mentions, joined_before
from kimvisit.drafting.people.mention import Mention
from kimvisit.drafting.people.mentions import mentions_in
from kimvisit.drafting.people.pronouns import PLURAL, plural_of
from kimvisit.drafting.people.sides import (
    NOBODY,
    Linked,
    aide_at,
    aside_of_saying,
    doers_of,
    linked_after,
    owner_before,
    partners_at,
)
from kimvisit.drafting.people.subjects import role_of
from kimvisit.drafting.people.whom import on_side, people_meant
from kimvisit.drafting.text.sentences import split

_SORTS = ("person", "institution", "company")
_WITH = ("person", "institution", "company", "group", "unnamed")
_TOGETHER = frozenset(
    '. , ; : ” " ( ) — – - on in at for to over and but as when while where before after during about behind under amid face again twice once '
    "last this next earlier later early late today yesterday tomorrow tonight there here together until from despite by outside inside near without".split()
)
_ONE = frozenset("a no any such separate formal bilateral direct".split())
_DIRECT = frozenset("with beside alongside to".split())
_LONGEST = 1500
Side = dict[str, Mention | None]


def meet(reader: Reader, site: Site) -> None:
    """Draft the claims of a cue that is mutual."""
    low, hit, cue = site.sentence.low, site.hit, site.hit.cue
    if not set(cue.listed("unless")).isdisjoint(low[max(0, hit.first - 2) : hit.last + 8]):
        return
    linked = _linked(reader, site)
    last = role_of("agent", site)[-1:] if hit.phrase and hit.phrase.passive else linked.others[-1:]
    if cue.listed("closing") and not (last and followed(low, last[0].last, cue.listed("closing"))):
        return
    granted = False
    ones, others = _sides(reader, site, linked)
    if not ones:
        return
    if hit.phrase is None or is_gerund(site.sentence, hit.phrase):
        own_side = any(on_side(reader, root, actor) for root in (site.chain or ())[:1] for actor in ones)
        told = convened(site.sentence, hit, linked.stop or hit.last, site.sort, own_side)
        if told is None:
            return
        granted = told.granted
        frame = frame_of(site.sentence, hit.noun if hit.phrase is None else hit.phrase.verb)
        if site.chain and frame > 0 and aside_of_saying(site.sentence, frame, site.mentions, site.saying, site.chain[0]):
            site = site._replace(chain=site.chain[1:], said=None)
        surely = Surely(told.factuality, cue.done if told.done else cue.planned, told.done, False, False, ())
        site = site._replace(surely=surely)
    else:
        if site.sort == "withheld" and opener(site.sentence, hit.phrase.first)[0] in ("where", "when", "how"):
            site = site._replace(
                surely=site.surely._replace(factuality="PR+")
            )  # `did not say where they would meet`: that they will
        if hit.noun >= 0 and "no" in low[max(0, hit.noun - 3) : hit.noun] and (hit.phrase.passive or cue.listed("object_before")):
            sign = site.surely.factuality
            surely = site.surely._replace(factuality=sign[:-1] + {"+": "-", "-": "+"}.get(sign[-1], sign[-1]))
            site = site._replace(surely=surely)
    about, checks, kind = occasion_of(reader, site, (next(iter(ones)),))
    if about is None:
        names = " and ".join(who.name for i in (*ones, *others) if (who := reader.known.who(i)))
        about, checks = encounter_of(reader, names, site.surely.done), ["a proposed event"]
    for actor, mention in (*ones.items(), *others.items()):
        across = (others if actor in ones else ones) if others else {i: m for i, m in ones.items() if i != actor}
        found = reader.known.who(actor)
        if found is None or found.sort not in _SORTS or not across:
            continue
        made = make(reader, site, cue, kind, (actor,), mention, about, checks)
        if made:
            named = name_of_list(reader.kinds[kind])
            values = (*made.values, (named, ", ".join(across))) if named else made.values
            by_verb = hit.phrase is not None and not is_gerund(site.sentence, hit.phrase)
            _add(reader, made._replace(values=values, presupposed=granted), by_verb)


def _add(reader: Reader, made: Candidate, by_verb: bool) -> None:
    """Of a verb and a noun of one sentence that tell of one meeting, the verb tells it: `at a meeting between ..., both held talks`."""
    same = [c for c in reader.found if _whom(c) == _whom(made)]
    if by_verb:
        reader.found[:] = [c for c in reader.found if c not in same or c.stage != made.stage or c.quote == made.quote]
    if by_verb or not same:
        reader.found.append(made)


def _whom(c: Candidate) -> tuple[object, ...]:
    return c.kind, c.subject, c.paragraph, c.at, dict(c.values)


def lists_of(kinds: Mapping[str, Any]) -> frozenset[str]:
    """The values of the kinds that list actors."""
    return frozenset(name_of_list(spec) for spec in kinds.values())


def name_of_list(spec: Mapping[str, Any]) -> str:
    """The value of a kind that lists actors; empty where it has none."""
    values: Mapping[str, Any] = spec.get("values") or {}
    return next((str(name) for name, of in values.items() if of.get("list") and of.get("type") == "actor"), "")


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
    ones: Side
    others: Side = {}
    if linked.whole:
        ones = _meant(reader, site, linked.whole)
    elif paired := _paired(reader, site):
        ones = paired
    elif site.hit.phrase is None and not linked.others:
        return {}, {}
    else:
        ones, others = _meant(reader, site, _doers(site, linked)), _meant(reader, site, linked.others)
        if linked.others and not others:
            return {}, {}
        if not others and not _is_together(site):
            return {}, {}
        others = {i: m for i, m in others.items() if i not in ones}
        if linked.others and not others:
            return {}, {}
    everyone = [found for i in (*ones, *others) if (found := reader.known.who(i))]
    if len(everyone) < 2 or not ones or not any(who.sort == "person" for who in everyone):
        return {}, {}
    return ones, others


def _doers(site: Site, linked: Linked) -> Mentions:
    """Who meets: the subject of the verb, the owner of the noun, or who does what the clause around tells."""
    hit, sentence, mentions = site.hit, site.sentence, site.mentions
    phrase = hit.phrase
    if phrase is None or is_gerund(sentence, phrase):
        noun = hit.noun if phrase is None else phrase.verb
        owner = owner_before(sentence, noun, mentions) if phrase is None else None
        if owner and owner.sort != "pronoun":
            return joined_before(sentence, owner, mentions)
        frame = frame_of(sentence, noun)
        doers = doers_of(sentence, frame if frame >= 0 else max(0, hit.first), max(linked.stop, noun + 1), mentions, site.saying)
        return [owner] if owner and (frame > 1 or not doers) else doers
    if hit.cue.listed("object_before"):
        owner = owner_before(sentence, hit.noun, mentions)
        if owner or linked.others or hit.noun + 1 != phrase.first or not hit.noun or sentence.low[hit.noun - 1] not in _ONE:
            return joined_before(sentence, owner, mentions) if owner else []
        return [Mention(hit.noun, hit.noun + 1, (), "pronoun")]  # `no meeting is planned`: theirs of whom the text speaks
    if sentence.low[phrase.first - 2 : phrase.first] == ("the", "two"):
        return [Mention(phrase.first - 1, phrase.first, (), "pronoun")]
    if phrase.passive:
        return [*role_of("agent", site), *(role_of("patient", site) if hit.noun == hit.at else [])]
    found = role_of("agent", site)
    if found and site.headline:
        return joined_before(sentence, found[0], mentions, True)
    return found or (doers_of(sentence, phrase.first, phrase.first, mentions, site.saying) if is_errand(sentence, phrase) else [])


def _is_together(site: Site) -> bool:
    """Whether the verb has no other object: `they met on Monday`, not `they met the costs`."""
    low, hit = site.sentence.low, site.hit
    if hit.phrase is None or hit.noun != hit.at or hit.phrase.passive:
        return True
    after = hit.phrase.verb + 1
    while after < len(low) and low[after].endswith("ly"):
        after += 1
    return after >= len(low) or low[after] in _TOGETHER or low[after].endswith("day")


def _both(reader: Reader, site: Site, plural: Mention) -> list[str]:
    """Whom `they`, `the two` or a meeting of nobody named means: those joined before, the two of the sentence, or of the one before."""
    joined = [ids[0] for ids in plural_of(reader, plural, site) if len(ids) == 1] if plural.first != site.hit.noun else []
    if len(joined) > 1:
        return joined
    named = [m for m in site.mentions if m.last <= plural.first and m.sort in ("person", "title") and len(m.ids) == 1]
    here = list(dict.fromkeys(i for m in named for i in m.ids if i not in (site.chain or ())))
    return here if len(here) == 2 else [] if here else _two_before(reader, site)


def _two_before(reader: Reader, site: Site) -> list[str]:
    """The two people of whom the sentence before speaks, where it names no third."""
    text = site.paragraph[: site.sentence.start]
    if not text.strip() and site.number > 1:
        text = reader.memory.paragraphs[site.number - 2]
    if not text.strip() or len(text) > _LONGEST:
        return []
    last = split(text)[-1]
    named = {m.ids[0] for m in mentions_in(last, reader.known) if m.sort in ("person", "title") and len(m.ids) == 1}
    named = {i for i in named - set(site.chain or ()) if i in reader.known.cast.full}
    return sorted(named) if len(named) == 2 else []


def _paired(reader: Reader, site: Site) -> Side:
    """The two in `the Lee-Ray summit`."""
    words = site.sentence.words[max(0, site.hit.noun - 2) : max(site.hit.noun, 0)]
    for word in words:
        one, mark, two = word.replace("–", "-").partition("-")
        if mark and one[:1].isupper() and two[:1].isupper():
            found = [reader.known.cast.surnames.get(name.lower(), []) for name in (one, two)]
            if all(len(bearers) == 1 for bearers in found):
                return {bearers[0]: None for bearers in found}
    return {}


def _meant(reader: Reader, site: Site, mentions: Mentions) -> Side:
    """The actors meant, each with its mention; none where one of them could be two."""
    found: Side = {}
    low = site.sentence.low
    if len(mentions) == 1 and mentions[0].sort == "pronoun" and low[mentions[0].first] in PLURAL | {low[site.hit.noun]}:
        return dict.fromkeys(_both(reader, site, mentions[0]), mentions[0])
    for mention, ids in people_meant(reader, site, [m for m in mentions if m.sort not in ("state", "agency", "outlet")]):
        who = reader.known.who(ids[0]) if len(ids) == 1 else None
        if who and who.sort in _WITH:
            found.setdefault(ids[0], mention)
    return found
