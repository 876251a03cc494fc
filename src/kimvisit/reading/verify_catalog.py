"""What can be wrong among kinds, events and actors once each entry is well formed by itself."""

import re
from collections.abc import Iterator, Mapping

from kimvisit.reading.fault import Fault, listed, nearest, shown
from kimvisit.reading.references import FILES, Known, circles, clash, unknown
from kimvisit.records.dossier import Catalog
from kimvisit.records.model import Actor, Event, Kind

ANY_STAGE = "any"
_BLANK = re.compile(r"\{(.*?)\}")
Entry = tuple[str, str]  # noun and id


def catalog_faults(known: Known) -> dict[Entry, list[Fault]]:
    """The faults of all entries, by noun and id."""
    found = {(noun, ident): list(entry_faults(entry, known)) for noun in FILES for ident, entry in known.of(noun).items()}
    for noun, ident, fault in _circle_faults(known.catalog):
        found[noun, ident].append(fault)
    return {entry: faults for entry, faults in found.items() if faults}


def entry_faults(entry: Kind | Event | Actor, known: Known) -> Iterator[Fault]:
    """The faults of one entry; paths begin with its fields."""
    match entry:
        case Kind():
            yield from _kind_faults(entry, known)
        case Event():
            yield from _event_faults(entry, known)
        case Actor():
            yield from _actor_faults(entry, known)


def without(catalog: Catalog, entries: Mapping[Entry, object]) -> Catalog:
    """The catalogue without these entries."""
    return Catalog(
        {ident: kind for ident, kind in catalog.kinds.items() if ("kind", ident) not in entries},
        {ident: event for ident, event in catalog.events.items() if ("event", ident) not in entries},
        {ident: actor for ident, actor in catalog.actors.items() if ("actor", ident) not in entries},
    )


def _clash(noun: str, ident: str, known: Known) -> Iterator[Fault]:
    """Kinds come before events, events before actors: the later one gives way."""
    for other in FILES:
        if other == noun:
            return
        if ident in known.of(other):
            yield clash(ident, other)


def _actor_faults(actor: Actor, known: Known) -> Iterator[Fault]:
    ident, actors = actor.id, known.catalog.actors
    yield from _clash("actor", ident, known)
    if actor.speaks_for is not None:
        if actor.speaks_for not in actors:
            yield unknown("actor", actor.speaks_for, ("speaks_for",), known)
        elif actors[actor.speaks_for].sort in ("office", "thing"):
            yield _wrong_sort(
                ("speaks_for",),
                actors[actor.speaks_for],
                "one can speak for people, states and bodies only",
            )
    yield from _country_faults(actor.country, known)
    for position, other in enumerate(actor.distinct_from):
        if other == ident:
            yield Fault(
                ("distinct_from", position),
                "R108",
                f"{shown(ident)} is distinct from itself",
                "name the other one",
            )
        elif other not in actors:
            yield unknown("actor", other, ("distinct_from", position), known)
    for position, name in enumerate(actor.misprints):
        if name == actor.name or name in actor.names:
            message = f"{shown(name)} is both a name and a misprint"
            yield Fault(("misprints", position), "M115", message, "keep it in one of the two lists")


def _wrong_sort(path: tuple[str | int, ...], actor: Actor, remedy: str) -> Fault:
    return Fault(path, "R110", f"{shown(actor.id)} is of sort {actor.sort}", remedy)


def _country_faults(country: str | None, known: Known) -> Iterator[Fault]:
    actors = known.catalog.actors
    if country is not None and country not in actors:
        yield unknown("actor", country, ("country",), known)
    elif country is not None and actors[country].sort != "state":
        yield _wrong_sort(("country",), actors[country], "a country is an actor of sort state")


def _event_faults(event: Event, known: Known) -> Iterator[Fault]:
    yield from _clash("event", event.id, known)
    yield from _country_faults(event.country, known)
    if event.host is not None and event.host not in known.catalog.actors:
        yield unknown("actor", event.host, ("host",), known)
    if event.part_of is not None and event.part_of not in known.catalog.events:
        yield unknown("event", event.part_of, ("part_of",), known)


def _kind_faults(kind: Kind, known: Known) -> Iterator[Fault]:
    for blank in _BLANK.findall(kind.asks):
        if blank != "subject":
            yield Fault(("asks",), "M116", f"nothing fills in {{{blank}}}", "write {subject}, or no braces")
    yield from _wording_faults(kind)
    yield from _stage_faults(kind)
    for stage, target in kind.stands_on.items():
        if stage != ANY_STAGE and stage not in kind.stages:
            yield _no_stage(("stands_on", stage), stage, kind, at_key=True)
        yield from _target_faults(("stands_on", stage), target, known)
    for position, target in enumerate(kind.first_of.stages if kind.first_of else ()):
        yield from _target_faults(("first_of", "stages", position), target, known)
    for name, value in kind.values.items():
        if value.single and value.list:
            message = f"the value '{name}' is both single and a list"
            yield Fault(
                ("values", name),
                "M117",
                message,
                "single: one value holds at a time; list: several together",
            )
        if value.type == ():
            yield Fault(("values", name, "type"), "M110", "'type' is empty", "list the words that are allowed")


def _wording_faults(kind: Kind) -> Iterator[Fault]:
    """What is wrong with the sentences that a kind `tells`: a stage that it has not, a blank that nothing fills in."""
    told = kind.tells if isinstance(kind.tells, dict) else {None: kind.tells} if kind.tells else {}
    filled = {"subject", "surely", *kind.values}
    for stage, sentences in told.items():
        path = ("tells", stage) if stage else ("tells",)
        if stage and stage not in kind.stages:
            yield _no_stage(path, stage, kind, at_key=True)
        if len(sentences) != 2:
            yield Fault(path, "M123", "'tells' does not hold two sentences", "write one that affirms and one that denies")
        for position, sentence in enumerate(sentences):
            for blank in _BLANK.findall(sentence):
                if blank not in filled:
                    may = listed(f"{{{name}}}" for name in sorted(filled))
                    yield Fault((*path, position), "M116", f"nothing fills in {{{blank}}}", f"what can be filled in: {may}")


def _stage_faults(kind: Kind) -> Iterator[Fault]:
    for position, stage in enumerate(kind.stages):
        if stage == ANY_STAGE or stage in kind.stages[:position]:
            message = f"the stage {shown(stage)} stands here twice" if stage != ANY_STAGE else "'any' means every stage"
            yield Fault(("stages", position), "M118", message, "give each stage a word of its own")
    for field in ("plan", "own_word"):
        for position, stage in enumerate(getattr(kind, field)):
            if stage not in kind.stages:
                yield _no_stage((field, position), stage, kind)


def _no_stage(path: tuple[str | int, ...], stage: str, kind: Kind, at_key: bool = False) -> Fault:
    if not kind.stages:
        return Fault(
            path,
            "R104",
            f"the kind '{kind.id}' has no stages",
            "leave it out, or write 'any' in stands_on",
            at_key,
        )
    guess = nearest(stage, kind.stages)
    remedy = f"did you mean '{guess}'?" if guess else f"its stages are {listed(kind.stages)}"
    return Fault(path, "R104", f"{shown(stage)} is no stage of '{kind.id}'", remedy, at_key)


def _target_faults(path: tuple[str | int, ...], target: str, known: Known) -> Iterator[Fault]:
    """`kind`, or `kind.stage` where the kind has stages."""
    kinds = known.catalog.kinds
    name, _, stage = (target, "", "") if target in kinds else target.partition(".")
    if name not in kinds:
        yield unknown("kind", name, path, known)
    elif stage and stage not in kinds[name].stages:
        yield _no_stage(path, stage, kinds[name])
    elif not stage and kinds[name].stages:
        yield Fault(
            path,
            "R104",
            f"'{name}' has stages",
            f"write {listed(f'{name}.{rung}' for rung in kinds[name].stages)}",
        )


def _circle_faults(catalog: Catalog) -> Iterator[tuple[str, str, Fault]]:
    speakers = {ident: (actor.speaks_for,) for ident, actor in catalog.actors.items() if actor.speaks_for}
    parts = {ident: (event.part_of,) for ident, event in catalog.events.items() if event.part_of}
    steps = {
        ident: tuple(target.partition(".")[0] for target in kind.stands_on.values())
        for ident, kind in catalog.kinds.items()
        if kind.stands_on
    }
    for noun, field, edges, remedy in (
        ("actor", "speaks_for", speakers, "the chain of principals must end"),
        ("event", "part_of", parts, "the larger event must not be part of the smaller one"),
        ("kind", "stands_on", steps, "a step must not rest on itself"),
    ):
        for ident in sorted(circles(edges)):
            yield (
                noun,
                ident,
                Fault((field,), "R108", f"'{field}' leads back to {shown(ident)}", remedy),
            )
