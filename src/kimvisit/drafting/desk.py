"""What lies on the desk while drafts are made: the dossier's files, indexed once for many articles."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from kimvisit.drafting.kinds import Kind, read_kinds
from kimvisit.drafting.occasions.on_file import EventOnFile, read_events, terms_of
from kimvisit.drafting.people.names.on_file import Names, Who, read_names
from kimvisit.drafting.printed_by import relay_forms
from kimvisit.drafting.text.cues import Cues


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything on file. `relays` are the forms of agencies and outlets, `taken` the ids of kinds and events, `terms` the words for events,
    `unread` the events for which nobody vouches yet: only a draft has proposed them."""

    names: Names
    people: Mapping[str, Who]
    events: tuple[EventOnFile, ...]
    kinds: Mapping[str, Kind]
    cues: Cues
    relays: frozenset[str]
    taken: frozenset[str]
    terms: frozenset[str]
    unread: frozenset[str] = frozenset()


def prepare(
    *,
    actors: Mapping[str, Any],
    events: Mapping[str, Any],
    kinds: Mapping[str, Any],
    cues: Cues,
    unread: Iterable[str] = (),
) -> Desk:
    """Index the plain values of the dossier's files; worth doing once for many articles. `unread` are the events that only a draft proposed."""
    names = read_names(actors, cues)
    filed = read_events(events, names, cues)
    taken = frozenset((*kinds, *(event.id for event in filed)))
    people = {**names.proposals, **names.actors}
    return Desk(names, people, filed, read_kinds(kinds), cues, relay_forms(names), taken, terms_of(filed), frozenset(unread))
