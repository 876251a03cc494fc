"""First-ever claims beside the earlier occasions on file: what C104 and U702 share."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from kimvisit.engine.groups import ActorGroup, Lens
from kimvisit.engine.positions import takes_position
from kimvisit.engine.statement import Statement
from kimvisit.records import dates
from kimvisit.records.dates import Span

Pair = tuple[Sequence[Statement], Sequence[Statement]]


def disputed_firsts(group: ActorGroup, overtaken: bool) -> Iterator[Pair]:
    """Claims to a first, or that there was none so far, each with the statements of an occasion that stands against it.

    With `overtaken`, the occasions that came only after the claim was made; without, those wholly before.
    """
    occasions = _occasions(group)
    if not occasions:
        return
    pairs: dict[tuple[str, str, str], tuple[list[Statement], list[Statement]]] = {}
    for claim in group.statements:
        for event, (when, made) in occasions.items():
            if event == claim.event or not _against(claim, event, when, made, group):
                continue
            if dates.wholly_before(when, claim.said) is not overtaken:
                place = (claim.event or "", claim.kind.id, event)
                first, earlier = pairs.setdefault(place, ([], []))
                first.append(claim)
                earlier += [one for one in made if one not in earlier]
    yield from pairs.values()


def _occasions(group: ActorGroup) -> dict[str, tuple[Span, list[Statement]]]:
    """The events at which the actor firmly is said to have done something that a first can be of, with their dates."""
    steps = {step for kind in group.lens.catalog.kinds.values() if kind.first_of for step in kind.first_of.stages}
    found: dict[str, list[Statement]] = defaultdict(list)
    for one in group.statements:
        is_one = f"{one.kind.id}.{one.stage}" in steps or one.kind.id in steps
        if is_one and one.event and one.factuality.is_firm and len(one.readings) == 1 and takes_position_or_report(one):
            found[one.event].append(one)
    dated = {event: (_when(made, event, group.lens), made) for event, made in found.items()}
    return {event: (when, made) for event, (when, made) in dated.items() if when}


def takes_position_or_report(one: Statement) -> bool:
    """Whether a statement can stand for what happened: a position, or an outlet's own report that nothing on file weakens."""
    return takes_position(one) or (one.from_relay and one.is_plain and not one.claim.presupposed and not one.is_hardened)


def _when(made: Sequence[Statement], event: str, lens: Lens) -> Span | None:
    dated = [one.claim.happened for one in made if one.claim.happened]
    return dated[0] if dated else lens.catalog.events[event].date


def _against(claim: Statement, event: str, when: Span, made: Sequence[Statement], group: ActorGroup) -> bool:
    if len(claim.readings) != 1 or claim.is_headline or claim.claim.silent:
        return False
    if claim.kind.first_of and claim.factuality.is_firm:
        return _before_the_first(claim, event, when, made, group)
    return claim.factuality.is_denial and claim.is_plain and _within_the_period(claim, event, made, group.lens)


def _before_the_first(claim: Statement, event: str, when: Span, made: Sequence[Statement], group: ActorGroup) -> bool:
    events, first_of = group.lens.catalog.events, claim.kind.first_of
    date = claim.claim.happened or (events[claim.event].date if claim.event in events else None)
    since = [dates.parse(text) for text in claim.values.get("since", ())]
    country = events[event].country
    abroad = country is not None and country != group.lens.cast.country(group.actor)
    return bool(
        first_of
        and date
        and any(f"{one.kind.id}.{one.stage}" in first_of.stages or one.kind.id in first_of.stages for one in made)
        and dates.wholly_before(when, date)
        and not any(dates.wholly_before(when, start) for start in since)
        and (abroad or not first_of.abroad)
    )


def _within_the_period(claim: Statement, event: str, made: Sequence[Statement], lens: Lens) -> bool:
    same = any(one.kind is claim.kind and one.rung >= claim.rung for one in made)
    return same and claim.event is not None and is_part(event, claim.event, lens)


def is_part(event: str, whole: str, lens: Lens) -> bool:
    """Whether an event is the other, or part of it, by `part_of` followed to the end."""
    seen: set[str] = set()
    here: str | None = event
    while here and here not in seen:
        if here == whole:
            return True
        seen.add(here)
        found = lens.catalog.events.get(here)
        here = found.part_of if found else None
    return False
