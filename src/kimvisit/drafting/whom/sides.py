"""Whom a voice means by `we`, a body by `it`, and a state by `its leader`."""

from kimvisit.drafting.people.mention import Known, Mention
from kimvisit.drafting.people.mentions.bodies import body_called
from kimvisit.drafting.people.names.on_file import Who, normal, side
from kimvisit.drafting.people.offices.bearers import bearers_of, home_of, is_sole
from kimvisit.drafting.people.offices.holders import ANY_LEADER
from kimvisit.drafting.reader import Reader, Site
from kimvisit.drafting.speech.meant.bodies import subject_before
from kimvisit.drafting.speech.meant.mouthpieces import MOUTHPIECES
from kimvisit.drafting.text.closed import OWN
from kimvisit.drafting.whom.told_apart import told_apart

_PORTFOLIO = (" secretary", "secretary of state", "secretary of defense", "secretary-general", "secretary general")
_HOUSES = frozenset("office team camp management agency label staff entourage".split())
_RECENT = 8
BODIES = ("institution", "company", "state")
_STATELY = frozenset("country nation kingdom republic government regime side".split())
_SERVING = MOUTHPIECES | frozenset(
    "minister envoy ambassador adviser advisor aide chief deputy coach manager agent lawyer".split()
)


def leads(reader: Reader, actor: str) -> bool:
    """Whether somebody leads a state, and so speaks of their own plans."""
    found = reader.known.who(actor)
    nouns = reader.known.cues.lists["leader_nouns"]
    return bool(found and found.speaks_for and found.sort == "person") or not nouns.isdisjoint(
        reader.known.cast.offices_of(actor)
    )


def serves(reader: Reader, actor: str) -> bool:
    """Whether the article gives somebody an office from which one speaks of others: a minister, an ambassador."""
    return bool(reader.known.cast.offices_of(actor))


def tells_of_others(reader: Reader, actor: str) -> bool:
    """Whether somebody's office is to serve another, of whom he tells: a minister's, an envoy's; not a mayor's or a bishop's."""
    return any(office.rpartition(" ")[2] in _SERVING for office in reader.known.cast.offices_of(actor))


def ours(reader: Reader, root: str) -> tuple[str, ...]:
    """Whom a voice means by `we`: the person for whom it speaks, the person of its side whom the article is about, or itself."""
    voice = reader.known.who(root)
    if voice is None:
        return ()
    if voice.sort == "person" and not leads(reader, root) and (tells_of_others(reader, root) or root in mouthpieces(reader)):
        state = voice.country or next(iter(reader.known.cast.states_of(root)), None)
        return (reader.memory.topic,) if reader.memory.topic else (state,) if state else ()
    lord = reader.known.who(voice.speaks_for) if voice.speaks_for else None
    if lord and lord.sort == "person":
        return (lord.id,)
    if reader.main and voice.speaks_for and reader.are_one_side(reader.main, root):
        return (reader.main,)
    return (root,) if voice.sort in ("person", "institution", "company", "state", "group") else ()


def mouthpieces(reader: Reader, nouns: frozenset[str] = MOUTHPIECES) -> set[str]:
    """Those who spoke as spokesmen, and so of others; not a foreign secretary, nor a secretary of state."""
    offices = reader.known.cast.offices_of
    return {
        actor
        for noun, actor in reader.memory.by_noun.items()
        if noun in nouns and not (noun == "secretary" and any(office.endswith(_PORTFOLIO) for office in offices(actor)))
    }


def body_of(reader: Reader, mention: Mention, site: Site) -> tuple[str, ...]:
    """Which body `it`, `the movement`, `the team` or `his country` means: the one that speaks, for `it`; else the one of which the last claims
    spoke, or which the sentence before is about."""
    noun = site.sentence.low[mention.first]
    if noun == "it":
        return _body_speaking(reader, site) or subject_before(reader.memory, reader.known)
    owned, is_state = site.sentence.low[mention.first - 1] in OWN | {"my", "our"}, noun in _STATELY
    if is_state and owned:
        return _state_of_one(reader, mention, site)
    sorts = ("state",) if is_state else ("institution", "company")
    told = (c.subject for c in reversed(reader.latest(_RECENT)))
    if last := next((body for body in told if len(body) == 1 and _may_be(reader, body, sorts, noun)), None):
        return last
    before = subject_before(reader.memory, reader.known)
    before = before if _may_be(reader, before, sorts, noun) else ()
    if called := body_called(noun, reader.known):
        return (called,)
    if is_state or owned or before:
        return () if owned else before
    first = max(k for k in range(mention.first) if site.sentence.low[k] == "the") + 1
    name = " ".join(site.sentence.words[first : mention.last])
    return (reader.known.introduce("institution", name),)


def _body_speaking(reader: Reader, site: Site) -> tuple[str, ...]:
    """Whom a body that speaks means by `it`: itself, or the one whose spokesman it is; Ann Lee in `Ann Lee's office said it had received the
    invitation`."""
    root = reader.known.who(site.chain[0]) if site.chain else None
    if root and root.speaks_for and root.name.partition(" ")[0].lower() in _HOUSES:
        return (root.speaks_for,)
    if root and root.speaks_for and reader.known.is_a(root.speaks_for, "institution", "company"):
        return (root.speaks_for,)
    return (root.id,) if root and root.sort in BODIES else ()


def _is_any_of(reader: Reader, actors: tuple[str, ...], sorts: tuple[str, ...]) -> bool:
    """Whether one of the actors is of one of the sorts."""
    return any((found := reader.known.who(actor)) and found.sort in sorts for actor in actors)


def _may_be(reader: Reader, body: tuple[str, ...], sorts: tuple[str, ...], noun: str) -> bool:
    """Whether a noun can mean a body of one of the sorts: not one called by another such noun, as `the council` is not the choir."""
    found = reader.known.who(body[0]) if body else None
    called = found.name.rpartition(" ")[2] if found else ""
    other = called != noun and called in reader.known.cues.lists["acting_bodies"] and sorts != ("state",)
    return _is_any_of(reader, body, sorts) and not other


def _state_of_one(reader: Reader, mention: Mention, site: Site, spoken: bool = True) -> tuple[str, ...]:
    """The state in `Ann Lee, the Danish minister, said her country would not come`: that of who speaks, where that counts, or is named before."""
    named = [m.ids[0] for m in reversed(site.mentions) if m.last <= mention.first and m.sort in ("person", "title") and m.ids]
    told = () if site.chain or named else (reader.memory.topic,)
    for actor in filter(None, (*(site.chain or ())[: int(spoken)], *named, *told)):
        states = side_in(reader, actor) - {""}
        if len(states) == 1:
            return tuple(states)
    return ()


def own_leader(reader: Reader, mention: Mention, site: Site) -> tuple[str, ...]:
    """`Chile said its leader would come`, `Ann Lee is sending her defence minister`, `the bank said its president would come`: who leads or
    serves the state or body named before, by the lists or the article."""
    known = reader.known
    noun = " ".join(site.sentence.low[mention.first : mention.last]).removesuffix("'s")
    states = [land for m in site.mentions if m.last <= mention.first and (land := _land_of(reader, m, site))]
    voices = [voice.country or side(known.names, actor) for actor in site.chain or () if (voice := known.who(actor))]
    his = site.sentence.low[mention.first - 1] in OWN - {"their"}
    for state in _state_of_one(reader, mention, site, False) if his else (*reversed(states), *voices):
        found = known.who(state)
        if found is None or found.sort != "state":
            continue
        if named := _holding(reader, noun, found, his):
            return named[:1]
        if noun not in ANY_LEADER:
            name = f"{noun} of {found.name}"
            return (known.introduce("person", name, state, speaks_for=state if is_sole(noun, known) else None),)
    held = told_apart(reader, mention, site) or set(bearers_of(noun, known))
    return tuple(held) if len(held) == 1 and not _are_elsewhere(held, states, known) else ()


def _are_elsewhere(actors: set[str], states: list[str], known: Known) -> bool:
    """Whether states are named, and everybody here is of another."""
    found = [known.who(actor) for actor in actors]
    return bool(states) and all(who and who.country and who.country not in states for who in found)


def _land_of(reader: Reader, mention: Mention, site: Site) -> str | None:
    """The state that a mention names, or of which a group is: `Chile`, `Chilean`, `Chilean diplomats`."""
    if mention.sort == "group":
        words, adjectives = site.sentence.words[mention.first :], reader.known.names.adjectives
        return adjectives.get(normal(" ".join(words[:2]))) or adjectives.get(normal(words[0]))
    return mention.ids[0] if mention.ids and mention.sort in ("state", "adjective") else None


def _holding(reader: Reader, noun: str, state: Who, his: bool) -> tuple[str, ...]:
    """Who has an office of a state by the lists or the article: `leader`, `defence minister`; `his` where a person of that state owns it."""
    known, own = reader.known, normal(state.name)
    offices = known.cues.tables["bearers"]
    if noun in known.cues.lists["leader_nouns"]:
        listed = offices.get(f"leader of {own}", ())
        return tuple(actor for actor in listed if actor in known.cast.full) or bearers_of("leader", known, state.id)
    listed = tuple(actor for actor in offices.get(f"{noun} of {own}", ()) if known.who(actor))
    told = (actor for actor in bearers_of(noun, known, state.id) if not his or state.id in known.cast.states_of(actor))
    return listed or tuple(told)


def may_lead(reader: Reader, actor: str, country: str | None) -> bool:
    """Whether the article gives somebody no office below that of a leader."""
    found, leaders = reader.known.who(actor), reader.known.cues.lists["leader_nouns"]
    fits = found and found.sort == "person" and found.country in (None, country or found.country)
    return bool(fits) and reader.known.cast.offices_of(actor) <= leaders


def side_in(reader: Reader, actor: str) -> set[str]:
    """The states that somebody serves, by the lists or the article."""
    found = reader.known.who(actor)
    own = (found.country,) if found and found.country else ()
    states = {*reader.known.cast.states_of(actor), *own}
    return states or ({home_of(reader.known)} if serves(reader, actor) else set())
