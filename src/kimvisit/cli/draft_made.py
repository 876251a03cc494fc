"""An original with the record that is drafted from it, and what that proposes."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from kimvisit.cli.originals import Original
from kimvisit.drafting import Desk, draft_at, to_yaml
from kimvisit.reading import plain

PLURALS = {"actors": "actor", "events": "event"}
Tell = Callable[[str, str], None]
Proposed = dict[tuple[str, str], dict[str, Any]]  # noun and id: the fields


@dataclass(frozen=True, slots=True)
class Made:
    """An original and the record drafted from it."""

    original: Original
    label: str
    published: str | None
    html: bool | None
    record: str = ""
    value: Any = None
    proposes: Proposed = field(default_factory=dict)

    @staticmethod
    def of(original: Original, label: str, published: str | None, html: bool | None) -> "Made":
        """Nothing drafted yet."""
        return Made(original, label, published, html)

    def drafted(self, desk: Desk) -> "Made":
        """The same with its record, drafted at a desk."""
        made = draft_at(
            desk,
            self.original.text,
            file=self.original.name,
            published=self.published,
            html=self.html,
            sha256=self.original.sha256,
        )
        return self.written(to_yaml(made))

    def written(self, record: str) -> "Made":
        """The same with another record."""
        value = plain.parse(record).value
        return replace(self, record=record, value=value, proposes=proposed(value))


def proposed(value: Any) -> Proposed:
    """What a record proposes, by noun and id."""
    offered = value.get("proposes") if isinstance(value, dict) else None
    entries = offered if isinstance(offered, dict) else {}
    return {
        (noun, ident): fields
        for plural, noun in PLURALS.items()
        for ident, fields in (entries.get(plural) or {}).items()
        if isinstance(fields, dict)
    }
