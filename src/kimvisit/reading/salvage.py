"""What is sound in a broken record, so that one run reports what its other fields name wrongly as well."""

from collections.abc import Iterable
from typing import Any, TypeVar

from pydantic import ValidationError

from kimvisit.reading.fault import Fault, Path
from kimvisit.records.model import Actor, Article, Claim, Event, Kind, Record

_MAPS = frozenset({"mentions", "values", "stands_on"})
_STOPGAPS: dict[type[Record], dict[str, Any]] = {
    Kind: {"id": "0", "asks": "?"},
    Event: {"id": "0", "title": "?"},
    Actor: {"id": "0", "sort": "person", "name": "?"},
    Article: {"id": "0", "headline": "?", "outlet": "0"},
    Claim: {"id": "0", "kind": "0", "factuality": "Uu", "attribution": [], "text": "?", "paragraph": "0"},
}
R = TypeVar("R", bound=Record)


def salvaged(raw: dict[str, Any], faults: Iterable[Fault], model: type[R]) -> tuple[R | None, set[Path]]:
    """The record without its broken fields, with stopgaps for what it must have; and the cut paths."""
    cut = {_cut_at(fault.path) for fault in faults}
    rest = {key: value for key, value in raw.items() if key in model.model_fields and (key,) not in cut}
    for name in _MAPS & rest.keys():
        if isinstance(rest[name], dict):
            rest[name] = {key: value for key, value in rest[name].items() if (name, key) not in cut}
    try:
        return model.model_validate({**_STOPGAPS[model], **rest}), cut
    except ValidationError:
        return None, cut


def _cut_at(path: Path) -> Path:
    return path[:2] if path and path[0] in _MAPS else path[:1]


def elsewhere(faults: Iterable[Fault], cut: set[Path]) -> list[Fault]:
    """The faults that do not come from what was cut."""
    return [fault for fault in faults if not {fault.path[:1], fault.path[:2]} & cut]
