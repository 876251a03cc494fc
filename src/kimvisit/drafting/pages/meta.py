"""What the metadata of a page say of its article."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Meta:
    """None where they say nothing. `date` is an ISO day; `printed` a line with a day that stands beside the headline."""

    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    url: str | None = None
    date: str | None = None
    printed: str | None = None


def line_of(value: object) -> str | None:
    """A value of the metadata as one line of text."""
    return " ".join(value.split()) or None if isinstance(value, str) else None


def as_name(printed: str) -> str:
    """`BERGEN HERALD` as `Bergen Herald`; `AFP` as it is."""
    return printed.title() if printed.isupper() and " " in printed else printed
