"""The outlet of a page: its masthead, the name beside a day, the one that the furniture tells, and the source of the text."""

import re
from collections.abc import Iterator

from kimvisit.drafting.pages.addresses import outlet_by_address
from kimvisit.drafting.pages.captions import is_caption
from kimvisit.drafting.text.cues import Cues

_NAMED_OUTLET = re.compile(
    r"(?:©|\(c\)|[Cc]opyright|[Ff]or|[Aa]t|[Ff]rom|[Tt]o|[Bb]y|of|in|with|[Ff]ollow)\s+(?:20\d\d,?\s+)?(?P<name>(?:[Tt]he )?(?:[A-Z][\w’'-]+ ){0,3}[A-Z][\w’'-]+)"
)
_OPENED = re.compile(r"[^\W\d][^,|(•·–—\d]{2,40}?(?=\s*[,|(•·–—]| - |$)")
_BESIDE = re.compile(r"\s+[•·|]\s+")
_WITH = re.compile(
    r"\W?(?:with|additional|material|includes?|contains?) (?:files|reporting|information|reports|material|from)\b", re.IGNORECASE
)
_LOOSE = frozenset(
    "news press today online post mail review weekly wire television radio tv".split()
)  # of sections too: `Local News`
_DAILY = re.compile(r"The (?:Daily|Weekly|Sunday|Evening|Morning) [A-Z]")
_SMALL = frozenset("of the and & for in on de la".split())
_TO_DO = frozenset("all latest breaking top read play listen watch download more our your".split())  # `Play Live Radio`
_RELAY = re.compile(r"\((?P<bracketed>[^()]{2,40})\)|(?:Source|SOURCE|Via|Agency): ?(?P<name>[^:|]{2,40})")
_TOWN = re.compile(r" \([A-Z][\w ]+\)$")


def outlet_in_furniture(lines: list[str], body: list[str], cues: Cues) -> str | None:
    """The one outlet whose name stands only in the page's furniture: a copyright line, an author box, a call to subscribe, the page's address."""
    found = list(_named_outlets(lines, set(body), cues))
    return found[0] if len({name.removeprefix("The ") for name in found}) == 1 else outlet_by_address(lines, body)


def masthead_beside(lines: list[str], cues: Cues, known: frozenset[str]) -> str | None:
    """The outlet that opens a line with a day: `The Daily Lantern, Lagos | 3 April 2018`; no weekday (`Sun, 3 April 2018`) and no label."""
    pieces = (piece for line in lines for piece in _BESIDE.split(line))
    opened = (found[0].rpartition(":")[2].strip() for piece in pieces if (found := _OPENED.match(piece)))
    return next((name for name in opened if name.lower() in known or _is_told_masthead(name, cues, known)), None)


def _is_told_masthead(name: str, cues: Cues, known: frozenset[str]) -> bool:
    """Whether a name beside a day is plainly an outlet's, also `The Daily Lantern`; not `Local News`, `Guest Post`."""
    words = name.split()
    if len(words) < 2 or (len(words) == 2 and not (words[0] == "The" or words[0].isupper()) and words[1].lower() in _LOOSE):
        return False
    return is_masthead(name, cues, known) or (len(words) <= 4 and _DAILY.match(name) is not None)


def _named_outlets(lines: list[str], inside: set[str], cues: Cues) -> Iterator[str]:
    """The outlets of several words that lines at the top and foot of a page name."""
    for line in lines[-12:] + lines[:6]:
        if line not in inside and len(line) <= 300 and not _WITH.match(line) and not is_caption(line, False):
            for match in _NAMED_OUTLET.finditer(line):
                if " " in match["name"] and match["name"].split()[-1].lower() in cues.lists["outlet_words"]:
                    yield match["name"]


def is_masthead(line: str, cues: Cues, known: frozenset[str]) -> bool:
    """Whether a line is the name of an outlet: a known one, or a few capitalised words with one of newspapers at the end."""
    bare = line.strip(" |•").lower()
    words = bare.split()
    return bare.replace("-", " ") in known or (
        1 <= len(words) <= 4
        and words[-1] in cues.lists["outlet_words"]
        and all(word[:1].isupper() or word in _SMALL for word in line.strip(" |•").split())
        and words[0] not in _TO_DO
        and not (words[-1] == "news" and words[0] in cues.lists.get("furniture_lines", ()))
    )


def without_town(line: str) -> str:
    """The name of an outlet without the town in brackets behind it: `The Daily Lantern (Lagos)`."""
    return _TOWN.sub("", line)


def relay_of(line: str) -> str | None:
    """Whom a line names as its source, and nothing else: `(Reuters)`, `Source: Reuters`."""
    found = _RELAY.fullmatch(line)
    return (found["bracketed"] or found["name"]).strip() if found else None
