"""From what the options name to what is to be shown: which event, kind, subject, voice and outlet, and which days."""

from typing import TYPE_CHECKING, NamedTuple

from kimvisit.cli import naming
from kimvisit.cli.edge import Refusal

if TYPE_CHECKING:
    from datetime import date

    from kimvisit.engine.ledger import Ledger
    from kimvisit.records.dates import Span
    from kimvisit.views.timeline import Filter


class Filters(NamedTuple):
    """The options that choose, as they were typed."""

    event: str | None = None
    kind: str | None = None
    subject: str | None = None
    voice: str | None = None
    outlet: str | None = None
    since: str | None = None
    until: str | None = None


def selection(ledger: "Ledger", typed: Filters) -> "Filter":
    """What the options ask to be shown."""
    from kimvisit.views.timeline import Filter

    first, last = span("--since", typed.since), span("--until", typed.until)
    if first and last and first.earliest > last.latest:
        raise Refusal(f"--since {typed.since} is later than --until {typed.until}; nothing lies between")
    return Filter(
        naming.event(ledger, typed.event),
        naming.kind(ledger, typed.kind),
        naming.actor(ledger, typed.subject),
        naming.actor(ledger, typed.voice),
        naming.outlet(ledger, typed.outlet),
        first,
        last,
    )


def last_day(option: str, text: str | None) -> "date | None":
    """The last day of the date that an option names."""
    day = span(option, text)
    if day is not None and day.latest.year > 9998:
        raise Refusal(f"{option}: '{text}' has no last day")
    return day.latest if day else None


def span(option: str, text: str | None) -> "Span | None":
    """The days that an option names."""
    if text is None:
        return None
    from kimvisit.records import dates

    try:
        return dates.parse(text.strip())
    except ValueError as error:
        raise Refusal(f"{option}: {error}") from None
