"""Whom an article is about."""

from kimvisit.drafting.claims.candidate import Reader

_RECENT = 100


def focus_of(reader: Reader) -> str | None:
    """The person whom the claims so far are mostly about; before any, the one whom the headline names."""
    counts: dict[str, int] = {}
    for c in reader.found[-_RECENT:]:
        if len(c.subject) == 1:
            counts[c.subject[0]] = counts.get(c.subject[0], 0) + 1
    return max(counts, key=lambda a: counts[a]) if counts else reader.main
