"""The text of a scraped page: headline, masthead, byline, dateline, credit and the paragraphs without the page's furniture."""

import re
from dataclasses import dataclass
from functools import partial

from kimvisit.drafting.pages.closings import without_signer
from kimvisit.drafting.pages.dateline import Dateline, city_of, credit_of, dateline_inside, dateline_of, place_and_day, titled
from kimvisit.drafting.pages.daylines import day_of_page, relay_beside
from kimvisit.drafting.pages.decks import bare, bulletless, deck_of, stems
from kimvisit.drafting.pages.furniture import BYLINE, Sorted, is_masthead, masthead_beside, outlet_in_furniture, parts_of
from kimvisit.drafting.pages.genre import has_no_day, unfit
from kimvisit.drafting.pages.lines import lines_of
from kimvisit.drafting.pages.markup import plain
from kimvisit.drafting.pages.meta import Meta, as_name
from kimvisit.drafting.pages.order import in_order
from kimvisit.drafting.pages.stamps import MONTH, WEEKDAY, spread
from kimvisit.drafting.text.cues import Cues
from kimvisit.drafting.text.when import Stamp, month_day

_GOES_ON = re.compile(r"\s*(?:\((?![A-Z][\w. -]{1,20}\))|[a-z,’'])")  # the text begins with the words of the headline
_SHARED = re.compile(r"[,/] ?|-(?=[A-Z])")  # `KYODO, STAFF REPORT`, `AFP-Jiji`
_SMALL, _HEAD = 2, 90  # letters
_SIGNED_ON = re.compile(
    rf"(?:\s*[|•·]|[\s,]+(?:(?:on|at|published|posted|updated)\b:?\s*)*(?:{WEEKDAY}\.?,? )?(?:{MONTH}\.? \d|\d)).*$",
    re.IGNORECASE,
)
_NAME = r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,3}"
_SIGNED_IN = re.compile(rf"{_NAME}(?:(?:,| and) {_NAME}){{0,2}} in [A-Z][a-z]+(?: [A-Z][a-z]+)?$")
_SIGNED = re.compile(
    rf"(?P<who>{_NAME}(?:(?:,| and) (?!Staff){_NAME})?)(?:,? [Ss]taff [Rr]eporter|,? [Ss]taff [Ww]riter)?(?: (?:Published|Posted|Updated)\b.*| [·•|] .*)?$"
)
_EMPLOYER = re.compile(r"(?:,| and| for| of)\s+(?P<name>[^,]{2,40})$")
_NO_NAME = frozenset(
    "the in at on our for of all top key file live middle east south north west rights cup update special staff foreign desk edition".split()
)
_GLUED_BYLINE = re.compile(r"(?<=[a-z’”])By (?=[A-Z])[\w .]{3,40}$")  # `to skip gala in OsloBy Ann Lee`
_HANDLE = re.compile(r"\s*[-–—|(/]?\s*\S*@\S+.*")
_SUFFIX = re.compile(r"\s+(?:\||–|—|-|::|»)\s+(?P<name>[^|–—»]{2,40})$")


@dataclass(frozen=True, slots=True)
class Page:
    """What stands on a page. `paragraphs` are those of the deck, `deck` in number, and of the body, first to last; `blanked` are the same, of the same lengths, with dateline and
    credit blanked out, for reading. `dateline` is its day as printed; `unfit` says why the page is no article to read; `capitals`
    that it is printed in capitals, of which `blanked` holds the prose."""

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
    unfit: str | None = None
    capitals: bool = False
    deck: int = 0


def read_page(text: str, cues: Cues, known: frozenset[str], html: bool | None = None) -> Page:
    """Read a page. `known` are the names of outlets and agencies, lower case. Never raises on text; HTML may need an extra."""
    text, meta = plain(text, html)
    lines = in_order(lines_of(text))
    top, body = parts_of(lines, cues, known)
    headline, masthead = _headed(meta, top, body, cues, known)
    is_place = partial(_is_place, cues)
    start = dateline_of(body[0], is_place) if body else None
    alone = next((found for line in _of("date", top) if (found := place_and_day(line)) and is_place(found.place)), None)
    credit = _credit(body, cues, known)
    dateline = _day_of(start, alone)
    byline, city = _byline(_of("byline", top) or _signed(top, headline, body, cues))
    byline, employer = _without_employer(meta.byline or byline, known)
    body = without_signer(body, byline)
    no_article = unfit(lines, cues)
    deck = [] if no_article else deck_of(top, headline, body)
    return Page(
        headline=headline or (_first_line(lines) if no_article and not body else ""),
        outlet=meta.outlet or masthead or outlet_in_furniture(lines, body, cues),
        byline=byline,
        place=titled(next((found.place for found in (start, alone) if found and found.place), city)),
        credit=credit[0] if credit else None,
        slug=start.agency if start and start.agency else employer or relay_beside(_of("date", top), known),
        url=meta.url,
        stamp=Stamp(meta.date, True) if meta.date else _stamp(_printed(meta) + top, headline, dateline, lines, cues),
        dateline=dateline,
        paragraphs=(*deck, *body),
        blanked=(*map(bulletless, deck), *_blanked(body, start.end if start else 0, credit[1] if credit else None)),
        unfit=no_article,
        deck=len(deck),
    )


def _blanked(body: list[str], start: int, stop: int | None) -> list[str]:
    """The paragraphs with blanks for their dateline and credit, so that every letter keeps its place."""
    found = list(body)
    if start:
        found[0] = " " * start + body[0][start:]
    if stop is not None:
        found[-1] = found[-1][:stop] + " " * (len(body[-1]) - stop)
    return found


def _headed(meta: Meta, top: list[Sorted], body: list[str], cues: Cues, known: frozenset[str]) -> tuple[str, str | None]:
    """The headline and the masthead, which may stand behind it (`Ann Lee to visit Oslo | Bergen Herald`); the headline is taken off the body."""
    headline = meta.title or _headline([line for line in _of("short", top) if bare(line) == line], body)
    masthead = next(iter(_of("masthead", top)), None) or masthead_beside(_of("date", top), cues, known)
    if (end := _SUFFIX.search(headline[-80:])) and is_masthead(end["name"], cues, known):
        headline, masthead = headline[: -len(end.group())], masthead or end["name"]
    stopped = not headline and len(body) > 2 and len(body[0]) < _HEAD and not dateline_of(body[0])
    if stopped and any(sort in ("byline", "date") for sort, _ in top):
        headline = body.pop(0)  # `Ann Lee Will Not Be in Oslo. Bob Ray Will.`
    headline = _unglue(_GLUED_BYLINE.sub("", headline.strip()), body)
    if masthead and (shared := _SHARED.split(masthead, 1)[0]).lower() in known:
        masthead = shared
    return headline, masthead and as_name(masthead.strip(" |•-–—"))


def _of(wanted: str, top: list[Sorted]) -> list[str]:
    return [line for sort, line in top if sort == wanted]


def _printed(meta: Meta) -> list[Sorted]:
    return [("date", meta.printed)] if meta.printed else []


def _day_of(start: Dateline | None, alone: Dateline | None) -> str | None:
    day = next((found.day for found in (start, alone) if found and found.day), None)
    return day.title() if day and day.isupper() else day


def _stamp(top: list[Sorted], headline: str, dateline: str | None, lines: list[str], cues: Cues) -> Stamp | None:
    """The day that a page prints around its text. One that may be that of the reader's visit needs a dateline that agrees."""
    day, visit = day_of_page(top, headline, cues.tables["furniture"].get("of_events", ()))
    if visit and not day and dateline and (told := month_day(dateline)):
        day = visit if visit.day.endswith(f"-{told[0]:02}-{told[1]:02}") else None
    return None if day is None or has_no_day(lines, cues) else day


def _headline(lines: list[str], body: list[str]) -> str:
    """The first line of some length above the text that speaks of the same as it; else the first line, or a longer one below it."""
    lines = [line for line in lines if not line[:1].islower()] or lines
    if not lines:
        return ""
    told = stems(" ".join(body[:3]))
    first = next((i for i, line in enumerate(lines[:8]) if _is_long(line) and "|" not in line and len(told & stems(line)) > 1), 0)
    if first and _is_short_head(lines[first - 1], told):
        return lines[first - 1]
    head = lines[first]
    if not _is_long(head):
        return next((line for line in lines[:4] if line.count(" ") >= 5), head)
    return next(
        (
            line
            for line in lines[first + 1 : first + 5]
            if _is_long(line) and (head.endswith(line) or (_SUFFIX.fullmatch(head, len(line)) and head.startswith(line)))
        ),
        head,
    )


def _is_short_head(line: str, told: set[str]) -> bool:
    """Whether a line above a deck is a headline of three or four words, and no section: `Temple row deepens`."""
    plain = any(word.islower() and len(word) > _SMALL for word in line.split())
    return 2 <= line.count(" ") <= 3 and plain and not told.isdisjoint(stems(line))


def _first_line(lines: list[str]) -> str:
    """What a page begins with that is no article in English."""
    return next((line.strip() for line in lines if any(char.isalpha() for char in line)), "")


def _is_long(line: str) -> bool:
    return line.count(" ") >= 4


def _unglue(headline: str, body: list[str]) -> str:
    """The headline, taken off the first paragraph where it is glued to it."""
    if not body:
        return headline
    if headline and body[0].startswith(headline) and not _GOES_ON.match(body[0], len(headline)):
        if len(body[0]) > len(headline) + 20:
            body[0] = body[0][len(headline) :].lstrip(" .:-–—")
        elif len(body) > 1:
            del body[0]
    elif not headline and (at := dateline_inside(body[0])):
        headline, body[0] = body[0][:at].strip(" :-–—"), body[0][at:]
    return headline


def _is_place(cues: Cues, name: str | None) -> bool:
    return (name or "").lower() in cues.lists["places"]


def _credit(body: list[str], cues: Cues, known: frozenset[str]) -> tuple[str, int] | None:
    """The agency or outlet behind the last sentence, and where it begins."""
    found = credit_of(body[-1]) if body else None
    if not found:
        return None
    name, bracketed, at = found
    return (name, at) if name.lower() in known or (bracketed and is_masthead(name, cues, known)) else None


def _signed(top: list[Sorted], headline: str, body: list[str], cues: Cues) -> list[str]:
    """Who signs without `by`, as a byline: `Ann Lee and Bo Lund in Oslo`, or a name beside the day that is nowhere in the text."""
    top = [(sort, line) for sort, line in top if sort != "furniture"]
    for number, (sort, line) in enumerate(top):
        signed = sort == "short" and len(line) < 80 and line != headline and _SIGNED_IN.match(line)
        if signed and not _is_told_of(line.partition(" in ")[0], headline, body):
            return [f"By {line}"]
        beside = {other for other, _ in top[max(0, number - 1) : number + 2]}
        named = _SIGNED.match(line) if sort == "date" or (sort == "short" and beside > {"short"}) else None
        under = headline not in (line, "") and any(headline in above for _, above in top[:number])
        if named and under and _is_signer(named["who"], cues) and not _is_told_of(named["who"], headline, body):
            return [f"By {named['who']}"]
    return []


def _is_signer(name: str, cues: Cues) -> bool:
    """Whether capitals may be a person's name: no outlet, place, section or link is (`The Nippon Shimpo`, `In Summary`, `Middle East`)."""
    words = name.lower().replace(",", "").split()
    others = (cues.lists["outlet_words"], cues.lists.get("furniture_lines", frozenset()), _NO_NAME)
    return name.lower() not in cues.lists["places"] and all(part.isdisjoint(words) for part in others)


def _is_told_of(name: str, headline: str, body: list[str]) -> bool:
    """Whether an article tells of somebody of this last name, so that a line with the name is a picture's."""
    return any(name.split()[-1] in text for text in (headline, *body))


def _byline(lines: list[str]) -> tuple[str | None, str | None]:
    """Who signs, without the day, and the city of `By Ann Lee in Oslo`."""
    found = BYLINE.match(lines[0]) if lines else None
    if not found:
        return None, None
    who, city = city_of(_SIGNED_ON.sub("", spread(found["who"])).strip())
    return as_name(_HANDLE.sub("", who).strip(" ,-–—|/")), city


def _without_employer(byline: str | None, known: frozenset[str]) -> tuple[str | None, str | None]:
    """`Ann Lee, Associated Press`: who signs, and the agency or outlet behind the name."""
    if byline and byline.lower().replace("-", " ") in known:
        return None, byline
    found = _EMPLOYER.search(byline or "")
    if byline and found and found["name"].lower() in known:
        who = byline[: found.start()]
        return as_name(who), found["name"]
    return byline, None
