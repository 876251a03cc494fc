"""Who bears an office: whom the files or the article give it, in one land or in any."""

import re

from kimvisit.drafting.people.mention import Known
from kimvisit.drafting.people.names.on_file import normal
from kimvisit.drafting.people.offices.holders import ANY_LEADER
from kimvisit.drafting.people.offices.told import told_of

CROWNS = frozenset("king queen emir sultan emperor empress crown-prince pope sheikh".split()) | {"crown prince"}


def bearers(title: str, country: str, noun: str, known: Known, definite: bool = True) -> tuple[str, ...]:
    """Everyone on file who may bear a title; else whom the article itself named with it; else the office, proposed as a person."""
    listed = known.cues.tables["bearers"].get(normal(title)) or known.cues.tables["bearers"].get(title.lower().replace("’", "'"))
    state = known.who(country)
    if not listed and state:
        listed = known.cues.tables["bearers"].get(f"{noun} of {normal(state.name)}")
    if listed:
        return tuple(actor for actor in listed if known.who(actor))
    named = bearers_of(noun, known, country)
    if len(named) == 1:
        return named
    if named or not definite or state is None or not is_sole(noun, known):
        return ()
    name = f"{noun} of {state.name}"
    actor = known.introduce("person", name, country, speaks_for=country)
    known.cast.titled.setdefault((country, noun), []).append(actor)
    return (actor,)


def bearers_of(noun: str, known: Known, country: str | None = None) -> tuple[str, ...]:
    """Whom the article names with an office or one that is called so too; with a country, nobody of another one."""
    titled_as, nouns = known.cast.titled, _also(noun, known)
    if noun in ANY_LEADER:
        nouns |= known.cues.lists["leader_nouns"]
    here: dict[str, None] = {}
    for (state, title), actors in titled_as.items():
        if title in nouns and (country is None or state == country):
            here |= dict.fromkeys(actors)
    if not here and country:
        unsaid = (actor for (state, title), actors in titled_as.items() if title in nouns and not state for actor in actors)
        here |= dict.fromkeys(actor for actor in unsaid if _may_be_of(actor, country, noun, known))
    return tuple(here)


def _may_be_of(actor: str, country: str, noun: str, known: Known) -> bool:
    """Whether somebody whose office is named without its state may hold that of this one: the state stands beside the name (`King Harald of Norway`),
    or it is an office of the article's own land; of kings each land has its own, so that it has to be named more than once."""
    found = known.who(actor)
    if not found or found.country == country:
        return True
    if found.country is not None:
        return False
    if country in told_of(actor, known).states:
        return True
    return noun == _EVERYWHERE or (home_of(known) == country and (noun not in CROWNS or _lands_named(known)[country] > 1))


def home_of(known: Known) -> str:
    """The state that the article names most often, by name, capital or adjective."""
    if known.cast.home is None:
        counts = _lands_named(known)
        known.cast.home = max(counts, key=lambda state: counts[state], default="")
    return known.cast.home


def _lands_named(known: Known) -> dict[str, int]:
    """How often the article names each state."""
    counts: dict[str, int] = {}
    text = known.cast.text
    begun = set(_CAPITAL.findall(text))
    for word, state in (*known.names.states.items(), *known.names.adjectives.items()):
        if (printed := word.title())[:3] in begun:
            counts[state] = counts.get(state, 0) + text.count(printed)
    return counts


_CAPITAL = re.compile(r"(?=([^\W\da-z_]..))")


def _also(noun: str, known: Known) -> frozenset[str]:
    return known.cues.offices.get(noun) or frozenset((noun,))


def is_sole(noun: str, known: Known) -> bool:
    """Whether a state has one bearer of the office at a time."""
    return noun in known.cues.lists["leader_nouns"] or noun.endswith(_PORTFOLIO) or len(_also(noun, known)) > 1


_EVERYWHERE = "pope"  # `the American pope`
_PORTFOLIO = (" minister", " secretary", " general", " justice", " of defense", " chief")
