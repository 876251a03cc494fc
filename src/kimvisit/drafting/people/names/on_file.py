"""Who is on file: an index of exact names and listed forms. Similar names never match."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Literal, cast

from kimvisit.drafting.text.cues import Cues

_NOISE = re.compile(r"[-‐‑ ]+")
_BARE = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)
GIVEN = frozenset(("Ben",))  # a given name, though `ben` is a particle
PARTICLES = frozenset("al bin bint ibn de da di del van von der den el la le ben abu dos du".split())
ActorSort = Literal["person", "state", "institution", "company", "group", "agency", "outlet", "document", "unnamed", "thing", "office"]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Who:
    """An actor on file or proposed: its id, sort, name, country and the voice above it."""

    id: str
    sort: ActorSort
    name: str
    country: str | None = None
    speaks_for: str | None = None
    distinct: bool = False


@dataclass(frozen=True, slots=True)
class Names:
    """Actors by normal form. `heads` tells for the first word of a form how many words the longest such form has, `first` are those words
    and the first of adjectives, `lower` the forms that begin without a capital (`media`, `a source`), `wide` the first words of
    adjectives of two words, `offices` by their printed forms."""

    actors: Mapping[str, Who]
    forms: Mapping[str, tuple[str, ...]]
    heads: Mapping[str, int]
    first: frozenset[str]
    lower: Mapping[str, str]
    states: Mapping[str, str]
    adjectives: Mapping[str, str]
    wide: frozenset[str]
    proposals: Mapping[str, Who]
    misprints: frozenset[tuple[str, str]]
    groups: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
    offices: Mapping[str, str]


@lru_cache(maxsize=65536)
def normal(name: str) -> str:
    """The form in which names are compared: lower case, hyphens as blanks, no possessive ending."""
    text = name.replace("’", "'")
    text = text[:-2] if text.endswith("'s") else text.rstrip("'")
    return _NOISE.sub(" ", text).strip(" ,.").lower()


@lru_cache(maxsize=65536)
def slug(text: str) -> str:
    """An id made of a name: `Ann Lee` gives `ann-lee`."""
    plain = re.sub(r"[^a-z0-9]+", "-", _ascii(text.lower())).strip("-")
    return plain[:60].strip("-") or "unnamed"


def family(name: str) -> tuple[str, ...]:
    """The words by which a person may be called again, likeliest first, in normal form."""
    words = [w for w in name.split() if (w in GIVEN or w.lower() not in PARTICLES) and w.strip(".,") not in _YOUNGER]
    if len(words) < 2:
        return ()
    if "-" in words[-1] and words[-1].split("-")[1][:1].islower():
        return (normal(words[0]),)
    if len(words) == 3 and all(len(w) <= 6 for w in words) and words[0].lower() in EASTERN:
        return (normal(words[0]),)
    particle, hyphen, rest = words[-1].partition("-")
    bare = (normal(rest),) if hyphen and particle.lower() in PARTICLES else ()
    return (normal(words[-1]), *bare, normal(words[0]))


_YOUNGER = frozenset("Jr Sr II III IV V VI VII VIII IX XI XII XIII XIV XV XVI XVII XVIII XXIII".split())
EASTERN = frozenset("kim lee park choi choe ri pak jang jong kang han moon ban cho yoon hwang nguyen".split())


def read_names(actors: Mapping[str, Any], cues: Cues) -> Names:
    """Index the plain values of actors.yaml together with the forms, relays and countries of the cues."""
    known = {str(i): _who(str(i), a) for i, a in actors.items() if isinstance(a, Mapping) and a.get("name")}
    index = _Index()
    for actor, who in known.items():
        if who.sort != "office":
            index.add(actor, who.name, *_strings(actors[actor].get("names")), *cues.tables["forms"].get(actor, ()))
            index.add(actor, *_strings(actors[actor].get("misprints")))
    _add_relays(index, cues)
    _add_states(index, known, cues)
    adjectives, heads = index.adjectives, dict[str, int]()
    for words in (form.split() for form in index.forms if form):
        heads[words[0]] = max(heads.get(words[0], 0), len(words))
    return Names(
        actors=known,
        forms={form: tuple(dict.fromkeys(ids)) for form, ids in index.forms.items()},
        heads=heads,
        first=frozenset((*heads, *adjectives, *(adjective.split()[0] for adjective in adjectives))),
        lower=index.lower,
        states=index.states,
        adjectives=adjectives,
        wide=frozenset(form.split()[0] for form in adjectives if " " in form),
        proposals=index.proposals,
        misprints=frozenset((i, normal(name)) for i in known for name in _strings(actors[i].get("misprints"))),
        groups=_groups(known, actors, cues),
        offices=_offices(known, actors),
    )


@dataclass(slots=True)
class _Index:
    """The tables of `Names` while they are filled."""

    forms: dict[str, list[str]] = field(default_factory=dict)
    lower: dict[str, str] = field(default_factory=dict)
    states: dict[str, str] = field(default_factory=dict)
    adjectives: dict[str, str] = field(default_factory=dict)
    proposals: dict[str, Who] = field(default_factory=dict)

    def add(self, actor: str, *names: str) -> None:
        """Let names stand for an actor."""
        for bare in (_BARE.sub("", name) for name in names):
            if bare[:1].islower() or " source" in bare or bare.endswith(("official", "diplomat")):
                self.lower.setdefault(normal(bare), actor)
            if bare[:1].isupper() or bare[:1].isdigit():
                self.forms.setdefault(normal(bare), []).append(actor)


def _add_relays(index: _Index, cues: Cues) -> None:
    """The agencies, outlets and seats of power known everywhere, those on file apart."""
    for sort, names in cues.tables["relays"].items():
        for name in names:
            if normal(_BARE.sub("", name)) not in index.forms:
                index.proposals.setdefault(slug(name), Who(slug(name), cast(ActorSort, sort), name))
                index.add(slug(name), name, *cues.tables["forms"].get(slug(name), ()))


def _add_states(index: _Index, known: Mapping[str, Who], cues: Cues) -> None:
    """The states, each with its adjectives and its capital."""
    for country, (adjective, *others) in cues.tables["countries"].items():
        ids = index.forms.get(normal(country), ())
        actor = next((i for i in ids if i in known and known[i].sort == "state"), slug(country))
        if actor not in known:
            index.proposals[actor] = Who(actor, "state", country)
        further = [word for word in others if word.endswith(adjective.split()[-1])]
        index.adjectives |= {normal(word): actor for word in (adjective, *further)}
        for word in (country, *others):
            index.states[normal(word)] = actor
            if normal(word) not in index.forms:
                index.add(actor, word)


def _groups(
    known: Mapping[str, Who], actors: Mapping[str, Any], cues: Cues
) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Groups by the first word of their names, longest names first: `many states`."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for actor, who in known.items():
        if who.sort == "group":
            for name in (
                who.name,
                *_strings(actors[actor].get("names")),
                *cues.tables["forms"].get(actor, ()),
            ):
                words = tuple(name.lower().split())
                if len(words) > 1:
                    found.setdefault(words[0], []).append((words, actor))
    return {head: tuple(sorted(names, key=lambda n: -len(n[0]))) for head, names in found.items()}


def _offices(known: Mapping[str, Who], actors: Mapping[str, Any]) -> dict[str, str]:
    """The printed forms of offices on file, those left out that any land may have (`head of state`)."""
    return {
        name: actor
        for actor, found in known.items()
        if found.sort == "office"
        for name in (found.name, *_strings(actors[actor].get("names")))
        if not name.islower()
    }


def who(names: Names, actor: str) -> Who | None:
    """An actor on file, or one that the word lists can propose."""
    return names.actors.get(actor) or names.proposals.get(actor)


def side(names: Names, actor: str) -> str:
    """The top of an actor's chain of `speaks_for`."""
    seen = set()
    while actor not in seen:
        seen.add(actor)
        found = who(names, actor)
        if found is None or not found.speaks_for:
            return actor
        actor = found.speaks_for
    return actor


def _who(actor: str, values: Mapping[str, Any]) -> Who:
    up, country = values.get("speaks_for"), values.get("country")
    return Who(
        actor,
        cast(ActorSort, str(values.get("sort", "person"))),
        str(values["name"]),
        str(country) if country else None,
        str(up) if up else None,
        bool(values.get("distinct_from")),
    )


def _strings(value: object) -> list[str]:
    return [str(item) for item in value] if isinstance(value, list | tuple) else []


def _ascii(text: str) -> str:
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()


def longest(words: Sequence[str], at: int, names: Names) -> tuple[int, tuple[str, ...]]:
    """The longest name on file that begins at a word: how many words, and whose it may be."""
    first = normal(words[at])
    limit = _limit(words[at], first, names.heads)
    if not limit:
        return 0, ()
    reach = least = 1
    while reach < limit and at + reach < len(words) and words[at + reach - 1][-1] != "," and words[at + reach][0].isalnum():
        reach += 1
    if first in _COMPASS and at + 1 < len(words) and words[at + 1][0].isupper() and words[at][-1] != ",":
        reach, least = max(reach, 2), 2
    for length in range(reach, least - 1, -1):
        ids = names.forms.get(normal(" ".join(words[at : at + length])) if length > 1 else first)
        if ids:
            return length, ids
    return 0, ()


_COMPASS = frozenset(("north", "south", "east", "west"))  # alone it may be a state; before another name it is part of that


def _limit(word: str, first: str, heads: Mapping[str, int]) -> int:
    """How many words a name on file may have that begins with a word (`first` is its normal form), or with its first part."""
    if word.isalpha():
        return heads.get(first, 0)
    return max(heads.get(form, 0) for form in (first, word.lower(), first.split(" ")[0]))
