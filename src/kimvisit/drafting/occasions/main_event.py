"""Which event on file an article is about, by what its words name and what its day allows."""

from collections.abc import Iterator, Mapping, Set
from datetime import date

from kimvisit.drafting.occasions.on_file import Agenda, EventOnFile, is_other_year


def read_agenda(
    low: str,
    printed: Set[str],
    counts: Mapping[str, int],
    events: tuple[EventOnFile, ...],
    published: tuple[date, date] | None,
) -> Agenda:
    """Find the event that an article is about: the one on file that its words name most often and that its day allows."""
    scored, near = [], []
    for event in _possible(low, printed, events, published):
        if event.period or event.id in counts or not printed.isdisjoint((*event.land, *event.places, *event.days)):
            near.append(event)
        count = _times(low, event, printed) + (not printed.isdisjoint(event.places)) if event.id in counts else 0
        if count >= 2 and _can_be_main(event, low, published):
            scored.append((count, event.earliest, event.id, event))
    rivals = tuple(event for *_, event in sorted(scored, reverse=True))
    return Agenda(tuple(near), rivals[0] if rivals else None, published, rivals=rivals)


def _possible(
    low: str, printed: Set[str], events: tuple[EventOnFile, ...], published: tuple[date, date] | None
) -> Iterator[EventOnFile]:
    """The events of which an article can speak: not those of another year that it does not print, nor the games of another town."""
    far = _later(published[1].isoformat(), 13) if published else ""
    for event in events:
        other = event.earliest > far and not event.period if far else is_other_year(event, low)
        if other and event.earliest[:4] not in low:
            continue  # with a day of the article: more than a year ahead of it
        if event.period or not (event.places or event.land) or not printed.isdisjoint((*event.places, *event.land)):
            yield event


def _can_be_main(event: EventOnFile, low: str, published: tuple[date, date] | None) -> bool:
    """Whether an article of that day can be about an event that it names: no period, nobody's own visit, no other year's occasion."""
    if event.period or event.people or not _is_near(event, published):
        return False
    return published is not None or not is_other_year(event, low)


def _times(low: str, event: EventOnFile, printed: Set[str]) -> int:
    """How often a text holds a phrase of an event; `victory day parade` is not `victory day` as well."""
    times = 0
    for words in sorted(printed & {*event.phrases, *event.days}, key=len, reverse=True):
        times += low.count(words)
        low = low.replace(words, "|")
    return times


def _is_near(event: EventOnFile, published: tuple[date, date] | None) -> bool:
    """Whether an article of that day can be about the event: from two years ahead to three months after."""
    if published is None or not event.earliest:
        return True
    early, late = published[0].isoformat(), published[1].isoformat()
    return early <= _later(event.latest, 3) and event.earliest <= _later(late, 24)


def _later(day: str, months: int) -> str:
    number = int(day[:4]) * 12 + int(day[5:7]) - 1 + months
    return f"{min(number // 12, 9999):04}-{number % 12 + 1:02}{day[7:]}"
