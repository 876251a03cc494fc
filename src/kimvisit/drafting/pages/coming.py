"""The event on file that an article speaks of as still to come, and whether it means that of this year."""

from collections.abc import Mapping
from datetime import date, timedelta

from kimvisit.drafting.occasions.on_file import EventOnFile, is_other_year

_BESIDE = 30  # letters


def coming_of(events: tuple[EventOnFile, ...], counts: Mapping[str, int], low: str) -> EventOnFile | None:
    """The event with a day that a text in lower case names most, if it speaks of it as to come; `counts` says how often it names each."""
    ahead = [e for e in events if e.id in counts and e.earliest and not e.people and not e.period]
    named = max(ahead, key=lambda e: (counts[e.id], e.earliest), default=None)
    return named if named and _is_ahead(named, low) and _is_short(named) and not is_other_year(named, low) else None


def is_own(event: EventOnFile, low: str) -> bool:
    """Whether a text prints what only this year's occasion has, of those that recur: its anniversary, or its year beside its name or day."""
    if any(mark in low for mark in event.marked):
        return True
    year = event.earliest[:4]
    for words in (*event.phrases, *event.days) if year in low else ():
        at = low.find(words)
        while at >= 0:
            if year in low[max(0, at - _BESIDE) : at + len(words) + _BESIDE]:
                return True
            at = low.find(words, at + 1)
    return False


def _is_short(event: EventOnFile) -> bool:
    """Whether an event has a time of its own, and not only a year."""
    return date.fromisoformat(event.latest) - date.fromisoformat(event.earliest) < timedelta(days=60)


def _is_ahead(event: EventOnFile, low: str) -> bool:
    """Whether the article speaks of the event as to come: beside a future verb, or as an aim; not where it says `in 2005`."""
    for phrase in (*event.phrases, *event.days):
        at = low.find(phrase)
        while at >= 0:
            start, end = max(low.rfind("\n", 0, at), at - 160, 0), at + 120
            near = low[start : low.find("\n", at, end) if "\n" in low[at:end] else end]
            if f"in {event.earliest[:4]}" not in near and any(word in near for word in _TO_COME):
                return True
            at = low.find("\n", at)
            at = low.find(phrase, at) if at >= 0 else -1
    return False


_TO_COME = " will | won't | won’t | to attend| would | to visit| to take part| upcoming | to mark|invit| could | runs from | runs for | is to ".split(
    "|"
)
