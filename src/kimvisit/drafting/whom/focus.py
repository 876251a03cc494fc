"""Whom an article is about."""

from kimvisit.drafting.reader import Reader, Where, only_one

_RECENT, _HERE, _LAST = 100, 4, 6


def focus_of(reader: Reader) -> str | None:
    """The person whom the claims so far are mostly about; before any, the one whom the headline names."""
    counts: dict[str, int] = {}
    for c in reader.latest(_RECENT):
        if len(c.subject) == 1:
            counts[c.subject[0]] = counts.get(c.subject[0], 0) + 1
    return max(counts, key=lambda a: counts[a]) if counts else reader.main


def topic_told(reader: Reader, where: Where, named: set[str]) -> str | None:
    """Of whom a sentence tells: the one person `named` there who does not speak, or rather the one of whom it claims something (`An aide to Ann
    Lee said that the leader would come`), though he met the one who is named (`The prince had lunch with Ann Lee`)."""
    if len(named) != 1:
        return None
    told = {c.subject for c in reader.told_at(where, _HERE)}
    told = {subject for subject in told if named.isdisjoint(subject)} or told
    one = next(iter(told))[0] if len(told) == 1 else None
    return one if one and reader.is_person(one) else next(iter(named))


def last_alone(reader: Reader) -> str | None:
    """Of whom alone the last sentence claimed something."""
    return only_one(reader.told_last(_LAST))
