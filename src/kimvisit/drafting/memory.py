"""Who spoke last in an article."""

from dataclasses import dataclass, field

from kimvisit.drafting.names import Who


@dataclass(slots=True)
class Memory:
    """Who spoke last, for `he said`, `the source`, `the agency`. `proposed` collects voices that are on no file."""

    person: str | None = None
    topic: str | None = None
    last: str | None = None
    by_noun: dict[str, str] = field(default_factory=dict)
    relay: str | None = None
    proposed: dict[str, Who] = field(default_factory=dict)
