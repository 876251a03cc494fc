"""EDTF dates as days: what they span, and whether two can be the same time."""

from calendar import monthrange


def span_of(edtf: str) -> tuple[str, str]:
    """First and last day of an EDTF date as ISO text; empty texts where there is none."""
    if not edtf:
        return "", ""
    start, slash, end = edtf.partition("/")
    first = "0001-01-01" if start == ".." else _edge(start, False)
    last = "9999-12-31" if slash and end == ".." else _edge(end if slash else start, True)
    return first, last


def _edge(point: str, last: bool) -> str:
    parts = point.rstrip("~?").split("-")
    if len(parts) == 1:
        return parts[0] + ("-12-31" if last else "-01-01")
    if len(parts) == 2:
        return "-".join(parts) + (f"-{monthrange(int(parts[0]), int(parts[1]))[1]:02}" if last else "-01")
    return "-".join(parts)


def overlap(one: str, other: str) -> bool:
    """Whether two EDTF dates can be the same time."""
    (a, b), (c, d) = span_of(one), span_of(other)
    return bool(a and c) and a <= d and c <= b
