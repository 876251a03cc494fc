"""The text of a scraped page: headline, masthead, byline, dateline, credit and the paragraphs without the page's furniture."""

import re
from dataclasses import dataclass

from kimvisit.drafting.cues import Cues
from kimvisit.drafting.markup import plain
from kimvisit.drafting.when import Stamp, printed_date

_AGENCY = r"[A-Z][\w .'’-]{1,40}?"
_PLACE = r"[A-Z][A-Z.'’-]+(?:[ /][A-Z][A-Z.'’-]+){0,4}(?:, D\.C\.)?(?:, (?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))[A-Z][a-z.]+(?: [A-Z][a-z]+)?)?"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_DAY = rf"(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? \d{{4}})?"
_DATELINE = re.compile(
    rf"(?P<place>{_PLACE}|[A-Z][a-z]+(?: [A-Z][a-z]+)?(?=, {_DAY}))(?:,? (?P<day>{_DAY}))?[.,]?"
    rf"(?: ?(?:\((?P<round>{_AGENCY})\)|/(?P<slash>{_AGENCY})/))?\.?\s*(?P<dash>--|—|–|-|:|\.(?=\s)|(?<=[/)]\.)|(?<=\)))\s+"
)
_AGENCY_FIRST = re.compile(rf"\((?P<round>{_AGENCY})\)\s*(?:--|—|–|-)\s+")
_CREDIT = re.compile(rf"\s*(?:\((?P<round>{_AGENCY})\)|(?:—|–|--|-) ?(?P<dash>[A-Z][\w]+(?: [A-Z]\w+)?))\s*$")
_BYLINE = re.compile(r"(?:by|written by|story by|reported by)[:\s]+(?P<who>\S.{1,80})$", re.IGNORECASE)
_SIGNED_ON = re.compile(r",?(?: on)? [A-Z][a-z.]+ \d\d?(?:st|nd|rd|th)?,? (?:19|20)\d\d\b.*$")
_PRINTED = re.compile(r"^(?:published|posted|updated|date|last modified|first published|created|on)\b[\s:]*", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_PUBLISHED = re.compile(r"(?:^|\W)(?:published|posted|date)\b", re.IGNORECASE)
_STOP = re.compile(r"[.!?…][\"”’»)\]]*$|[\"”»)]$|:$")
_AUTHOR_BOX = re.compile(
    r"^(?:[A-Z][\w.'’-]+ ){1,4}(?:is|was|writes|covers|works) (?:an?|the|for|about|as|on)\b.{0,200}"
    r"\b(?:reporter|correspondent|journalist|editor|writer|columnist|author|fellow|lecturer|contributor|professor)\b"
)
_STAFF = re.compile(r"^\W?(?:additional )?(?:reporting|writing|editing|compiled|translated) by\b", re.IGNORECASE)
_SUFFIX = re.compile(r"\s+(?:\||–|—|-|::|»)\s+(?P<name>[^|–—»]{2,40})$")


@dataclass(frozen=True, slots=True)
class Page:
    """What stands on a page. `paragraphs` are the body's, first to last; `blanked` are the same, of the same lengths, with dateline and
    credit blanked out, for reading. `dateline` is its day as printed."""

    headline: str
    outlet: str | None
    byline: str | None
    place: str | None
    credit: str | None
    slug: str | None
    url: str | None
    stamp: Stamp | None
    dateline: str | None
    paragraphs: tuple[str, ...]
    blanked: tuple[str, ...]


def read_page(text: str, cues: Cues, known: frozenset[str], html: bool | None = None) -> Page:
    """Read a page. `known` are the names of outlets and agencies, lower case. Never raises on text; HTML may need an extra."""
    text, meta = plain(text, html)
    lines = _lines(text)
    top, body = _parts(lines, cues, known)
    headline = _headline([line for sort, line in top if sort == "short"]) or meta.title or ""
    masthead = next((line for sort, line in top if sort == "masthead"), None)
    byline = next((line for sort, line in top if sort == "byline"), None)
    stamp = Stamp(meta.date, True) if meta.date else _stamp([line for sort, line in top if sort in ("date", "byline")])
    if (end := _SUFFIX.search(headline)) and _is_masthead(end["name"], cues, known):
        headline, masthead = headline[: end.start()], masthead or end["name"]
    if body and headline and body[0].startswith(headline) and len(body[0]) > len(headline) + 20:
        body[0] = body[0][len(headline) :].lstrip(" .:-–—")
    blanked = list(body)
    dateline = (_DATELINE.match(body[0][:200]) or _AGENCY_FIRST.match(body[0][:200])) if body else None
    fields = dateline.groupdict() if dateline else {}
    if dateline and not (
        fields.get("day") or fields.get("round") or fields.get("slash") or fields.get("dash") in ("--", "—", "–", "-")
    ):
        dateline, fields = None, {}
    if dateline:
        blanked[0] = " " * dateline.end() + body[0][dateline.end() :]
    credit = None
    if body and (end := _CREDIT.search(body[-1][-60:])):
        credit = end["round"] or end["dash"]
        if (
            (end["round"] is None and credit.lower() not in known)
            or len(credit.split()) > 4
            or not (credit.lower() in known or _is_masthead(credit, cues, known))
        ):
            credit = None
        else:
            at = max(0, len(body[-1]) - 60) + end.start()
            blanked[-1] = blanked[-1][:at] + " " * (len(body[-1]) - at)
    place = fields.get("place")
    masthead = masthead.title() if masthead and masthead.isupper() and " " in masthead else masthead
    return Page(
        headline=headline.strip(),
        outlet=meta.outlet or masthead or _furniture_outlet(lines, body, cues),
        byline=meta.byline or (_SIGNED_ON.sub("", _BYLINE.match(byline)["who"]).strip() if byline else None),  # type: ignore[index]
        place=place.title() if place and place.isupper() else place,
        credit=credit,
        slug=fields.get("round") or fields.get("slash"),
        url=meta.url,
        stamp=stamp,
        dateline=fields.get("day"),
        paragraphs=tuple(body),
        blanked=tuple(blanked),
    )


def _stamp(lines: list[str]) -> Stamp | None:
    """The day that a page prints above its text; one that is called the day of publication before others; nothing where they differ."""
    told = [line[found.start() :] for line in lines if (found := _PUBLISHED.search(line))] or lines
    days = [stamp for line in told if (stamp := printed_date(line))]
    return days[0] if days and all(other.day == days[0].day for other in days) else None


def _headline(lines: list[str]) -> str:
    """The first line above the text, or a longer one below it where the first has too few words for a headline."""
    if not lines or lines[0].count(" ") >= 4:
        return lines[0] if lines else ""
    return next((line for line in lines[:4] if line.count(" ") >= 5), lines[0])


def _furniture_outlet(lines: list[str], body: list[str], cues: Cues) -> str | None:
    """The one outlet whose name stands only in the page's furniture: a copyright line, an author box, a call to subscribe."""
    inside = set(body)
    found = [
        match["name"]
        for line in lines[-12:] + lines[:6]
        if line not in inside and len(line) <= 300
        for match in _NAMED_OUTLET.finditer(line)
        if " " in match["name"] and match["name"].split()[-1].lower() in cues.lists["outlet_words"]
    ]
    return found[0] if len({name.removeprefix("The ") for name in found}) == 1 else None


_NAMED_OUTLET = re.compile(
    r"(?:©|\(c\)|[Cc]opyright|[Ff]or|[Aa]t|[Ff]rom|[Tt]o|[Bb]y|of|in|with|[Ff]ollow)\s+(?:20\d\d,?\s+)?(?P<name>(?:[Tt]he )?(?:[A-Z][\w’'-]+ ){0,3}[A-Z][\w’'-]+)"
)


def _lines(text: str) -> list[str]:
    """The lines of a text, with hard-wrapped paragraphs joined."""
    raw = [" ".join(line.split()) for line in text.split("\n")]
    lengths = sorted(len(line) for line in raw if line)
    wrapped = len(lengths) > 8 and lengths[-1] <= 100 and lengths[len(lengths) // 2] >= 50
    lines: list[str] = []
    parts: list[str] = []
    for line in raw:
        if wrapped and line:
            parts.append(line)
            continue
        if parts:
            lines.append(" ".join(parts))
            parts = []
        if line:
            lines.append(line)
    return [*lines, " ".join(parts)] if parts else lines


def _parts(lines: list[str], cues: Cues, known: frozenset[str]) -> tuple[list[tuple[str, str]], list[str]]:
    top: list[tuple[str, str]] = []
    body: list[str] = []
    before = ""
    for line in lines:
        sort = _sort(line, cues, known, bool(body))
        boxed = len(body) >= 3 and sort == "paragraph" and _is_author_box(before, line)
        before = line
        if (sort == "tail" and len(body) >= 3) or boxed:
            break
        if sort == "paragraph" and not (body and _AUTHOR_BOX.match(line[:400])):
            body.append(line)
        elif not body and sort == "furniture" and _PUBLISHED.search(line[:200]):
            top.append(("date", line))
        elif not body or sort == "masthead" or (sort == "date" and (len(body) == 1 or _PUBLISHED.match(line))):
            top.append((sort, line))
    return top, body


def _is_author_box(before: str, line: str) -> bool:
    """A paragraph about the person whose name is the line before it."""
    if not 1 <= before.count(" ") <= 3:
        return False
    name = before.split()
    return all(w[0].isupper() for w in name) and line.split(" ", 1)[0] == name[0]


def _sort(line: str, cues: Cues, known: frozenset[str], inside: bool) -> str:
    low, furniture = line.lower(), cues.lists["furniture_lines"]
    bare = low.strip(" :|•·-–—>»*[]")
    if bare in cues.lists["furniture_tails"]:
        return "tail"
    if ("|" in line and line.count("|") >= 2) or " › " in line or line.count(" • ") >= 2 or line.count(" / ") >= 2:
        return "furniture"
    if (
        not bare
        or bare in furniture
        or low.startswith(cues.tables["furniture"]["starts"])
        or (" by" in low and _STAFF.match(line[:60]))
    ):
        return "furniture"
    if len(line) <= 100:
        if ":" not in line and (bare in known or _is_masthead(line, cues, known)):
            return "masthead"
        if not inside and _BYLINE.match(line) and not _STOP.search(line[-8:]):
            return "byline"
        if len(line) < 60 and _DIGIT.search(line) and printed_date(_PRINTED.sub("", line)):
            return "date"
    words = line.count(" ") + 1
    if not inside and words <= 20 and len(line) <= 130 and line.endswith(("!", "?")):
        return "short" if words >= 2 else "furniture"
    if words >= 25 or (words >= 5 and _STOP.search(line[-8:])):
        return "paragraph" if inside or words >= 12 or not line.endswith(("?", "!", '"', "”")) else "short"
    return "short" if words >= 2 and any(c.isalpha() for c in line) else "furniture"


_SMALL = frozenset("of the and & for in on de la".split())


def _is_masthead(line: str, cues: Cues, known: frozenset[str]) -> bool:
    bare = line.strip(" |•").lower()
    words = bare.split()
    return bare in known or (
        1 <= len(words) <= 4
        and words[-1] in cues.lists["outlet_words"]
        and all(word[:1].isupper() or word in _SMALL for word in line.strip(" |•").split())
        and words[0] not in ("all", "latest", "breaking", "top", "read")
    )
