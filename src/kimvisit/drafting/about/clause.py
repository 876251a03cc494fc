"""What the clause of a claim says of its event: its words, its place, its day, the occasion that it names, and whether it goes abroad."""

from functools import lru_cache
from typing import NamedTuple

from kimvisit.drafting.about.arrivals import passes_by
from kimvisit.drafting.about.days import days_of, lies_ahead
from kimvisit.drafting.about.first_abroad import goal_of_first
from kimvisit.drafting.about.named import is_aside, named_in, opened_with, told_of
from kimvisit.drafting.about.spoken_of import is_held_at
from kimvisit.drafting.about.stretch import stretch_of
from kimvisit.drafting.certainty.judged import is_denied
from kimvisit.drafting.matching.hit import Hit
from kimvisit.drafting.matching.occasions_behind import name_before
from kimvisit.drafting.occasions.clue import Clue
from kimvisit.drafting.occasions.on_file import holds
from kimvisit.drafting.occasions.places import place_of
from kimvisit.drafting.occasions.roster import Occasion
from kimvisit.drafting.occasions.sorts import NOUNS, singular, sort_of
from kimvisit.drafting.people.names.on_file import normal
from kimvisit.drafting.reader import Reader, Site
from kimvisit.drafting.text.cue import Cue
from kimvisit.drafting.text.sentences import Sentence

_SETTING_OUT = frozenset("leave depart".split())  # who has left for a place is not there yet
_LEADING = frozenset("to for at attend attending".split())
_SOON = 4  # words
_FIRSTS = frozenset(("first", "maiden", "inaugural", "debut"))


class Clause(NamedTuple):
    """What the clause of a claim says of its event: its stretch of the paragraph, its clue, the place to which it points, the occasion that it
    names, if any, and whether who comes to the place stays away from what is held there."""

    stretch: tuple[int, int]
    clue: Clue
    place: str
    named: Occasion | None
    passing: bool


def clause_of(reader: Reader, site: Site, ids: tuple[str, ...]) -> Clause:
    """Read the clause of a claim of somebody."""
    stretch, place = stretch_of(site), _place(reader, site, ids)
    clue = _clue(reader, site, ids, stretch, place)
    named = named_in(reader, site, stretch) or told_of(reader, site, stretch)
    if named is None and not (place or clue.dates or site.hit.cue.flag("mutual")):
        named = opened_with(reader, site)
    return Clause(stretch, clue, place, named, passes_by(site))


def _clue(reader: Reader, site: Site, ids: tuple[str, ...], stretch: tuple[int, int], place: str) -> Clue:
    """What a stretch of the claim's sentence tells of the event that is meant."""
    hit, sentence, cue = site.hit, site.sentence, site.hit.cue
    past = reader.kinds[cue.kind].is_done(cue.stage)
    return Clue(
        text=sentence.text[stretch[0] - sentence.start : stretch[1] - sentence.start].lower().replace("\xa0", " "),
        places=(normal(place),) if place else (),
        states=_states(reader, place),
        dates=days_of(reader, site, stretch),
        subject=ids,
        done=site.surely.done
        and bool(cue.done or past)
        and hit.lemma.partition(" ")[0] not in _SETTING_OUT
        and not _is_absent_so_far(reader, site),
        abroad=is_abroad(reader, site) and _FIRSTS.isdisjoint(_near(site).split()),
        noun=hit.event_noun if " " not in hit.event_noun else "",
        name=_name_of(sentence, hit),
        fresh="" if _is_of_it(site) else _fresh(sentence, hit),
        now=site.headline and hit.phrase is not None and hit.phrase.bare and hit.phrase.tag in ("s", "base"),
    )


def _is_absent_so_far(reader: Reader, site: Site) -> bool:
    """`has boycotted the gala`, `is among those who stay away from it`: what the article is about, and is still to come."""
    main, phrase = reader.agenda.main, site.hit.phrase
    if phrase is None:
        return False
    present = phrase.bare and phrase.tag in ("base", "s")
    so_far = present or (phrase.perfect and site.sentence.low[phrase.first] in ("has", "have"))
    return so_far and is_denied(site.surely.factuality) and main is not None and lies_ahead(reader, main.id)


def is_abroad(reader: Reader, site: Site) -> bool:
    """Whether a trip goes abroad, nobody says where."""
    if site.hit.cue.flag("abroad"):
        return True
    near, people = _near(site).split(), reader.known.cues.lists["people_nouns"]
    told = (word for word, ahead in zip(near, [*near[1:], ""], strict=True) if word != "overseas" or ahead not in people)
    text = f" {' '.join(told)} ".replace(" from abroad ", " ").replace(" from overseas ", " ")
    return holds(text, _between_blanks(reader.known.cues.lists["abroad"]))  # not `overseas leaders`, `many from abroad`


def _near(site: Site) -> str:
    """The words around a hit."""
    return f" {' '.join(site.sentence.low[max(0, site.hit.first - 3) : site.hit.last + 6])} "


@lru_cache(maxsize=8)
def _between_blanks(words: frozenset[str]) -> tuple[str, ...]:
    """Words as they stand in a text."""
    return tuple(f" {word} " for word in words)


def _place(reader: Reader, site: Site, ids: tuple[str, ...]) -> str:
    """The place to which a clause points; not the state that is invited, nor the place of another occasion."""
    hit, cue = site.hit, site.hit.cue
    if cue.flag("at_home") or (cue.flag("occasion") and cue.flag("deny")):
        return ""  # `will be on holiday in Spain`: away from what the article is about
    if hit.place:
        return hit.place
    if _is_of_it(site):
        return ""
    if site.sentence.low[hit.last - 1] == "here" and cue.flag("back"):
        return reader.agenda.here
    return _place_behind(reader, site, ids) or (_place_ahead(reader, site) if _is_company(cue) else "")


def _is_of_it(site: Site) -> bool:
    """`will skip it for talks in Oslo`: the occasion of the words before, whatever is named behind."""
    return site.hit.cue.objects == ("event",) and site.sentence.low[site.hit.at + 1 : site.hit.at + 2] == ("it",)


def _is_company(cue: Cue) -> bool:
    """Whether a cue tells who came with somebody of whom the words before tell: `was accompanied by Bob Ray`."""
    return cue.flag("back") and cue.flag("passive")


def _place_ahead(reader: Reader, site: Site) -> str:
    """Lima in `On her visit to Lima she was accompanied by Bob Ray`, unless the sentence told of her trip, or the article of what is held there."""
    if reader.told_at(site.where):
        return ""
    place = place_of(site.sentence, 0, site.mentions, reader.known.cues, site.hit.first)
    return "" if not place or is_held_at(reader, place) else place


def _place_behind(reader: Reader, site: Site, ids: tuple[str, ...]) -> str:
    """The place behind a cue: Oslo in `was invited to Oslo`; of a first trip, that of its sentence."""
    hit, cue, start = site.hit, site.hit.cue, site.hit.at + 1
    if _is_trip_announced(site):
        start = hit.noun + 1
    if cue.listed("framed") and "," in site.sentence.low[start : start + 16]:
        start = site.sentence.low.index(",", start) + 1
    place = place_of(site.sentence, start, site.mentions, reader.known.cues)
    if not place:
        return goal_of_first(site.sentence, hit, site.mentions, reader.known.cues) if cue.listed("ordinal") else ""
    return "" if _is_asked(reader, site, place, ids) or is_aside(site, place) else place


def _is_trip_announced(site: Site) -> bool:
    """Whether a trip is the subject of a verb that tells of it: `her visit to Oslo was announced`."""
    hit, low = site.hit, site.sentence.low
    return (
        0 <= hit.noun < hit.at and hit.phrase is not None and hit.phrase.passive and sort_of(singular(low[hit.noun])) == "visit"
    )


def _states(reader: Reader, place: str) -> tuple[str, ...]:
    """The state that a place is or lies in, or those that may bear its name."""
    names, key = reader.known.names, normal(place) if place else ""
    if key in names.states:
        return (names.states[key],)
    bearers = names.forms.get(key, ()) if key else ()
    return tuple(i for i in bearers if reader.known.is_a(i, "state"))


def _is_asked(reader: Reader, site: Site, place: str, ids: tuple[str, ...]) -> bool:
    """Whether a state is the one invited and not where it is invited to: `sent an invitation to Norway`."""
    state = reader.known.names.states.get(normal(place))
    hit, low = site.hit, site.sentence.low
    if state is None:
        return False
    sent = hit.at < hit.noun and hit.phrase is not None and not hit.phrase.passive and "agent" not in hit.cue.subject
    if sent and low[hit.noun + 1 : hit.noun + 2] == ("to",) and not any(hit.at < m.first < hit.noun for m in site.mentions):
        return site.sentence.text.find(f" to {place}") >= 0
    whose = (reader.known.who(i) for i in ids)
    return any(who is not None and state in (who.id, who.country) for who in whose)


def _fresh(sentence: Sentence, hit: Hit) -> str:
    """The noun of a new occasion, behind the verb or `to`: `will attend a wedding`, `was asked to dinner`."""
    low = sentence.low
    for at in range(hit.at, min(len(low) - 2, hit.last + _SOON)):
        new = low[at + 1] in ("a", "an")
        noun = singular(low[at + 1 + new])
        if (at == hit.at or low[at] in _LEADING) and noun in NOUNS and (new or sort_of(noun) == "meal"):
            return noun
    return ""


def _name_of(sentence: Sentence, hit: Hit) -> str:
    """The name before the noun of an event: `Nordic` in `the Nordic summit`."""
    start = hit.at + 1
    if not hit.event_noun or hit.event_noun not in sentence.low[start:]:
        return ""
    return name_before(sentence, sentence.low.index(hit.event_noun, start), start)
