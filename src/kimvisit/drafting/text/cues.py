"""The word lists of data/cues.yaml as frozen values, with every verb form worked out once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

import yaml

from kimvisit.drafting.text.cue import Cue, Openers, Plain, Trigger, as_tuple, forms_of, read_cue
from kimvisit.drafting.text.cue_needs import needs_of
from kimvisit.drafting.text.gate_words import Gate, gate_of
from kimvisit.drafting.text.headings import Headings, headings_of
from kimvisit.drafting.text.saying import Saying, saying_of

_LISTS = (
    "event_nouns no_events settings endings guest_words venues abroad realised unasserted negators source_nouns titles leader_nouns "
    "office_nouns people_nouns people_adjectives body_nouns body_words acting_bodies outlet_words person_nouns proxies houses"
).split()
_TABLES = (
    "bearers holders same_office headline_nouns forms event_words relays furniture countries natives first_names guest_lists "
    "guest_lists_if_told"
).split()


@dataclass(frozen=True, slots=True)
class Cues:
    """Everything that data/cues.yaml says, made ready for reading. `gate` tells which sentences are read, `offices` which offices are
    called by several names, `counts` which claims of a group tell of its number, `trips` which kinds tell of a trip to which nobody was
    asked, `meets` which needs of triggers a word meets, `headings` what headings say of the guests listed below them."""

    gate: Gate
    cues: tuple[Cue, ...]
    triggers: Mapping[str, tuple[Trigger, ...]]
    openers: Mapping[str, Openers]
    saying: Mapping[str, Saying]
    hedges: Mapping[str, str]
    lists: Mapping[str, frozenset[str]]
    tables: Mapping[str, Mapping[str, tuple[str, ...]]]
    choices: Mapping[str, Mapping[str, tuple[str, ...]]]
    offices: Mapping[str, frozenset[str]]
    counts: Mapping[str, Cue]
    meets: Mapping[str, tuple[frozenset[str], ...]]
    trips: frozenset[str] = frozenset()
    any_verb: tuple[Cue, ...] = ()
    behind: frozenset[str] = frozenset()
    headings: Headings = field(default_factory=dict)


@lru_cache(maxsize=2)
def load_cues(text: str) -> Cues:
    """Read the text of a cues.yaml; that takes longer than drafting a page, so it is kept. Raises ValueError where it is no mapping."""
    values = yaml.load(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
    if not isinstance(values, dict):
        raise ValueError("cues.yaml is no mapping of word lists")
    return read_cues(values)


def read_cues(values: Plain) -> Cues:
    """Make the plain values of a cues.yaml ready. Lists that are left out are empty."""
    cues = tuple(read_cue(item) for item in values.get("cues", ()))
    event_nouns = frozenset(as_tuple(values.get("event_nouns")))
    triggers, saying = _triggers(cues, event_nouns), saying_of(values.get("saying", {}))
    openers = {form: _openers(found) for form, found in triggers.items()}
    return Cues(
        gate=gate_of(cues, saying, event_nouns),
        cues=cues,
        triggers={form: tuple(sorted(found, key=_longest_first)) for form, found in triggers.items()},
        openers={owned: opener for form, opener in openers.items() for owned in (f"{form}'s", form)},
        saying=saying,
        hedges={word: sort for sort, words in values.get("hedges", {}).items() for word in words},
        lists=_lists(values),
        tables={name: _tuples(values.get(name, {})) for name in _TABLES},
        choices={name: _tuples(table) for name, table in values.get("choices", {}).items()},
        counts={step: cue for cue in cues for step in cue.listed("counts")},
        meets=_met_by(trigger for found in triggers.values() for trigger in found),
        offices=_alike(_tuples(values.get("same_office", {}))),
        trips=frozenset(str(cue.words["otherwise"]) for cue in cues if "otherwise" in cue.words),
        any_verb=tuple(cue for cue in cues if cue.listed("behind")),
        behind=frozenset(word for cue in cues for word in cue.listed("behind")),
        headings=headings_of(values.get("guest_lists", {}), values.get("guest_lists_if_told", {})),
    )


def _tuples(table: Plain) -> dict[str, tuple[str, ...]]:
    return {name: as_tuple(words) for name, words in table.items()}


def _triggers(cues: tuple[Cue, ...], event_nouns: frozenset[str]) -> dict[str, list[Trigger]]:
    """What each form of a verb or noun may begin, in the order of the file."""
    triggers: dict[str, list[Trigger]] = {}
    shared: dict[frozenset[str], frozenset[str]] = {}  # the same set for the same words, so that sets of sets find it at once
    for cue in cues:
        needs = needs_of(cue, event_nouns)
        for phrase in (*cue.listed("verbs"), *cue.listed("nouns")):
            head, *tail = phrase.split()
            wanted = tuple(shared.setdefault(need, need) for need in (*(frozenset((word,)) for word in tail), *needs))
            for form, tag in forms_of(cue, head).items() if cue.sort == "verb" else [(head, "noun")]:
                triggers.setdefault(form, []).append(Trigger(cue, tag, phrase, tuple(tail), wanted))
    return triggers


def _met_by(triggers: Iterable[Trigger]) -> dict[str, tuple[frozenset[str], ...]]:
    """For each word the needs of which it is one: a sentence that holds it meets them."""
    found: dict[str, list[frozenset[str]]] = {}
    for need in dict.fromkeys(need for trigger in triggers for need in trigger.needs):
        for word in need:
            found.setdefault(word, []).append(need)
    return {word: tuple(needs) for word, needs in found.items()}


def _longest_first(trigger: Trigger) -> int:
    return -len(trigger.tail)


def _lists(values: Plain) -> dict[str, frozenset[str]]:
    """The word lists; `places` are the states with their adjectives and capitals, `furniture_NAME` a list of `furniture`, `given` the first
    names, `given_SEX` those of one."""
    places = (word.lower() for state, words in values.get("countries", {}).items() for word in (state, *as_tuple(words)))
    return (
        {name: frozenset(as_tuple(values.get(name))) for name in _LISTS}
        | {"places": frozenset(places)}
        | {f"furniture_{name}": frozenset(as_tuple(lines)) for name, lines in values.get("furniture", {}).items()}
        | {f"given_{sex}": frozenset(as_tuple(names)) for sex, names in values.get("first_names", {}).items()}
        | {"given": frozenset(name for names in values.get("first_names", {}).values() for name in as_tuple(names))}
    )


def _alike(same: Mapping[str, tuple[str, ...]]) -> dict[str, frozenset[str]]:
    """For each office those that are called so too, whichever of them lists the other; and itself."""
    found: dict[str, set[str]] = {}
    for office, others in same.items():
        found.setdefault(office, {office}).update(others)
        for other in others:
            found.setdefault(other, {other}).add(office)
    return {office: frozenset(names) for office, names in found.items()}


def _openers(found: list[Trigger]) -> Openers:
    """What a form may begin, parted by the word that must follow it: `turn` alone, before `down`, or with its object between."""
    followed: dict[str, list[Trigger]] = {}
    found = [trigger for trigger in found if not trigger.cue.listed("number_of")]  # no grammar reads a number yet
    for trigger in sorted(found, key=_longest_first):
        if trigger.tail:
            followed.setdefault(trigger.tail[0], []).append(trigger)
    wanted = [min(trigger.needs, key=len, default=frozenset()) for trigger in found]
    return Openers(
        tuple(t for t in found if not t.tail),
        {word: tuple(triggers) for word, triggers in followed.items()},
        tuple(t for t in found if t.parted),
        frozenset[str]().union(*wanted) if all(wanted) else frozenset(),
    )
