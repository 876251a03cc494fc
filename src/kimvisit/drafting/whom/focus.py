"""Whom an article is about."""

from kimvisit.drafting.reader import Reader

_RECENT = 100
_LAST = 4


def focus_of(reader: Reader) -> str | None:
    """The person whom the claims so far are mostly about; before any, the one whom the headline names."""
    counts: dict[str, int] = {}
    for c in reader.found[-_RECENT:]:
        if len(c.subject) == 1:
            counts[c.subject[0]] = counts.get(c.subject[0], 0) + 1
    return max(counts, key=lambda a: counts[a]) if counts else reader.main


def topic_told(reader: Reader, number: int, start: int, named: set[str]) -> str | None:
    """Of whom a sentence tells: the one person `named` there who does not speak, or rather the one of whom it claims something (`An aide to Ann
    Lee said that the leader would come`)."""
    if len(named) != 1:
        return None
    told = {c.subject for c in reader.found[-_LAST:] if (c.paragraph, c.at) == (number, start)}
    one = next(iter(told))[0] if len(told) == 1 else None
    found = reader.known.who(one) if one else None
    return one if found and found.sort == "person" else next(iter(named))


def last_alone(reader: Reader) -> str | None:
    """Of whom alone the last sentence claimed something."""
    if not reader.found:
        return None
    last = reader.found[-1]
    told = {c.subject for c in reader.found[-6:] if (c.paragraph, c.at) == (last.paragraph, last.at)}
    return last.subject[0] if len(told) == 1 and len(last.subject) == 1 else None
