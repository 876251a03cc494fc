"""What a clause says of its event: its words, its place, its day, and whether it goes abroad."""

from collections.abc import Sequence
from functools import lru_cache

from kimvisit.drafting.about.days import days_of
from kimvisit.drafting.about.first_abroad import goal_of_first
from kimvisit.drafting.about.named import is_aside
from kimvisit.drafting.matching.hit import Hit
from kimvisit.drafting.matching.objects import name_before
from kimvisit.drafting.occasions.on_file import Clue, holds
from kimvisit.drafting.occasions.places import place_of
from kimvisit.drafting.people.names import normal
from kimvisit.drafting.reader import Reader, Site
from kimvisit.drafting.text.closed import FINITE, RELATIVES
from kimvisit.drafting.text.sentences import Sentence

_CLAUSE_STARTS = frozenset((";", ":", "“", "”", '"', "that", "but", "while", "who", "which", "whose"))
_CLAUSE_ENDS = frozenset((",", ";", ":", "“", "”", '"', "but", "while", "who", "which", "where", "since"))
_SUBJECTS = (("it",), ("he",), ("she",), ("they",))
_JOINING = (("and",), ("but",), ("so",))
_MODALS = frozenset("will won't would may might could".split())
_BEFORE, _BEHIND = 48, 32
_SETTING_OUT = frozenset("leave depart".split())  # who has left for a place is not there yet
_FIRSTS = frozenset(("first", "maiden", "inaugural", "debut"))


def clause_of(site: Site) -> tuple[int, int]:
    """The stretch around a hit in which its event may be named."""
    hit, sentence, low = site.hit, site.sentence, site.sentence.low
    first = min(hit.first, hit.noun) if hit.noun >= 0 else hit.first
    joined = hit.phrase is not None and hit.phrase.joined and (hit.event_noun or hit.place)  # `came to Oslo and flew to Rome`
    floor = first if joined else max(0, first - _BEFORE)
    start = next((t + 1 for t in range(first - 1, floor - 1, -1) if low[t] in _CLAUSE_STARTS), floor)
    if low[start - 1] in RELATIVES and "," in low[start:first]:
        start = first - low[start:first][::-1].index(",")  # `Ann Lee, who was at a funeral in Oslo, will come`
    ends = (t for t in range(hit.last, min(len(low), hit.last + _BEHIND)) if low[t] in _CLAUSE_ENDS and not _defines(hit, low, t))
    until = next((t for t in ends if low[t] != "," or _opens_clause(low, t + 1)), min(len(low), hit.last + _BEHIND))
    stop = next((t for t in range(hit.last, until) if low[t] == "and" and _opens_with_another(site, t + 1)), until)
    return sentence.starts[start], sentence.ends[stop - 1]


def _defines(hit: Hit, low: Sequence[str], at: int) -> bool:
    """Whether who says at what those were among whom somebody was: `was among the mayors who came to the gala`."""
    return low[at] == "who" and at == hit.noun + 1 and hit.lemma.startswith("be ")


def _opens_clause(low: Sequence[str], at: int) -> bool:
    """Whether a clause with a pronoun for its subject opens there, or one that has left it out: `, and she will fly to Oslo`, `, will skip gala`."""
    at += low[at : at + 1] in _JOINING
    return low[at : at + 1] in _SUBJECTS or (at < len(low) and low[at] in _MODALS)


def _opens_with_another(site: Site, at: int) -> bool:
    """Whether a clause that tells of somebody else opens there: `pulled out, and Bob Ray will be at the gala`."""
    low = site.sentence.low
    at += low[at : at + 1] == ("the",)
    return any(m.first == at and low[m.last : m.last + 1] != () and low[m.last] in FINITE for m in site.mentions)


def clue_of(reader: Reader, site: Site, ids: tuple[str, ...], clause: tuple[int, int]) -> tuple[Clue, str]:
    """What a clause says of its event, and the place to which it points."""
    hit, sentence, cue = site.hit, site.sentence, site.hit.cue
    place = _place(reader, site, ids)
    past = reader.kinds[cue.kind].is_done(cue.stage)
    clue = Clue(
        text=sentence.text[clause[0] - sentence.start : clause[1] - sentence.start].lower().replace("\xa0", " "),
        places=(normal(place),) if place else (),
        states=_states(reader, place),
        dates=days_of(reader, site, clause),
        subject=ids,
        done=site.surely.done and bool(cue.done or past) and hit.lemma.partition(" ")[0] not in _SETTING_OUT,
        abroad=is_abroad(reader, site) and _FIRSTS.isdisjoint(_near(site).split()),
        noun=hit.event_noun if " " not in hit.event_noun else "",
        name=_name_of(sentence, hit),
    )
    return clue, place


def is_abroad(reader: Reader, site: Site) -> bool:
    """Whether a trip goes abroad, nobody says where."""
    return site.hit.cue.flag("abroad") or holds(_near(site), _between_blanks(reader.known.cues.lists["abroad"]))


def _near(site: Site) -> str:
    """The words around a hit."""
    return f" {' '.join(site.sentence.low[max(0, site.hit.first - 3) : site.hit.last + 6])} "


@lru_cache(maxsize=8)
def _between_blanks(words: frozenset[str]) -> tuple[str, ...]:
    """Words as they stand in a text."""
    return tuple(f" {word} " for word in words)


def _place(reader: Reader, site: Site, ids: tuple[str, ...]) -> str:
    """The place to which a clause points; not the state that is invited, nor the place of another occasion."""
    hit, cue, start = site.hit, site.hit.cue, site.hit.at + 1
    if cue.flag("occasion") and cue.flag("deny"):
        return ""  # `will be on holiday in Spain`: away from what the article is about
    if cue.flag("at_home") or hit.place:
        return "" if cue.flag("at_home") else hit.place
    if site.sentence.low[hit.last - 1] == "here" and cue.flag("back"):
        return reader.agenda.here
    if cue.listed("framed") and "," in site.sentence.low[start : start + 16]:
        start = site.sentence.low.index(",", start) + 1
    place = place_of(site.sentence, start, site.mentions, reader.known.cues)
    if not place and cue.listed("ordinal"):
        return goal_of_first(site.sentence, hit, site.mentions, reader.known.cues)
    return "" if place and (_is_asked(reader, site, place, ids) or is_aside(site, place)) else place


def _states(reader: Reader, place: str) -> tuple[str, ...]:
    """The state that a place is or lies in, or those that may bear its name."""
    names, key = reader.known.names, normal(place) if place else ""
    if key in names.states:
        return (names.states[key],)
    bearers = names.forms.get(key, ()) if key else ()
    return tuple(i for i in bearers if (found := reader.known.who(i)) and found.sort == "state")


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


def _name_of(sentence: Sentence, hit: Hit) -> str:
    """The name before the noun of an event: `Nordic` in `the Nordic summit`."""
    start = hit.at + 1
    if not hit.event_noun or hit.event_noun not in sentence.low[start:]:
        return ""
    return name_before(sentence, sentence.low.index(hit.event_noun, start), start)
