"""What somebody may have meant who typed what is no id: a name, a word of a title, an id with a slip; else where the ids are to be read."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from kimvisit.cli.choosing import needed

if TYPE_CHECKING:
    from kimvisit.records.dossier import Dossier

NAMED_AT_MOST = 5
LISTS = {"kind": "kinds", "event": "events", "actor": "actors", "outlet": "actors", "claim": "claims"}


def some(idents: Sequence[str], most: int = NAMED_AT_MOST) -> str:
    """The first of them, and how many more there are."""
    rest = len(idents) - most
    return ", ".join(idents[:most]) + (f" and {rest} more" if rest > 0 else "")


def guess(typed: str, names: Mapping[str, Iterable[str]]) -> str:
    """`; did you mean 'mayor'?`, or nothing. `names` holds the ids, each with the names that its record gives it."""
    from kimvisit.reading.fault import listed, nearest_named

    found = _named(typed, names)
    if len(found) > NAMED_AT_MOST:
        return f"; it is in the names of {some(found)}"
    quoted = [f"'{one}'" for one in found or nearest_named(typed, names)]
    return f"; did you mean {listed(quoted)}?" if 0 < len(quoted) <= NAMED_AT_MOST else ""


def _named(typed: str, names: Mapping[str, Iterable[str]]) -> list[str]:
    """The ids of those that bear the name; where nobody does, of those in whose names it is a word."""
    from kimvisit.reading.fault import folded

    word = folded(typed)
    if not word:
        return []
    known = {ident: [folded(name) for name in called] for ident, called in names.items()}
    part = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)")
    return [ident for ident, called in known.items() if word in called] or [
        ident for ident, called in known.items() if any(part.search(name) for name in called)
    ]


def left_out(typed: str, noun: str, dossier: "Dossier") -> str:
    """That the entry or its whole file is on file and cannot be used, if so."""
    from kimvisit.reading.references import FILES

    meant = {typed, FILES.get("actor" if noun == "outlet" else noun)}
    lost = [each for each in dossier.problems if each.left_out and each.left_out.rpartition("#")[2] in meant]
    if not lost:
        return ""
    first = lost[0]
    what = first.path if first.left_out == first.path else f"'{typed}' in {first.path}"
    return f"; {what} cannot be used ({first.code} {first.message}): kimvisit check{needed(dossier.path)}"


def where(noun: str, dossier: "Dossier") -> str:
    """Where the ids are to be read."""
    data = needed(dossier.path)
    findings = f"; findings: kimvisit conflicts{data}" if "finding" in noun else ""
    return f"; those on file: kimvisit list {LISTS.get(noun, 'WHAT')}{data}{findings}"
