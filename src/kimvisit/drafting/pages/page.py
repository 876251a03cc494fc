"""The text of a scraped page: headline, masthead, byline, dateline, credit and the paragraphs without the page's furniture."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial

from kimvisit.drafting.pages.closings import without_signer
from kimvisit.drafting.pages.dateline import Dateline, city_of, credit_of, dateline_of, place_and_day, titled
from kimvisit.drafting.pages.datelines_alone import with_datelines
from kimvisit.drafting.pages.daylines import day_of_page, month_of_page, relay_beside
from kimvisit.drafting.pages.decks import bulletless, deck_of
from kimvisit.drafting.pages.furniture import BYLINE, Sorted, parts_of, sort_of
from kimvisit.drafting.pages.genre import has_no_day, unfit
from kimvisit.drafting.pages.guest_lists import GuestList, guest_lists, placed, without_mark
from kimvisit.drafting.pages.headlines import first_line, headed, of_sort
from kimvisit.drafting.pages.lines import lines_of
from kimvisit.drafting.pages.markup import plain
from kimvisit.drafting.pages.mastheads import is_masthead, outlet_in_furniture, relay_of
from kimvisit.drafting.pages.meta import Meta, as_name
from kimvisit.drafting.pages.order import in_order
from kimvisit.drafting.pages.stamps import MONTH, WEEKDAY, spread
from kimvisit.drafting.pages.transcripts import speakers_of, without_speaker
from kimvisit.drafting.text.cues import Cues
from kimvisit.drafting.text.when import Stamp, month_day

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
_INLINE = re.compile(r"\b(?:SKIP )?ADVERTISEMENT\b")
_TOWN_INSIDE = re.compile(r" in [A-Z]\w+(?: [A-Z]\w+)?(?=,| and )")
_SECTION = re.compile(r"[IVX]+\. [A-Z]{2,}")  # `II. ANNOUNCEMENTS`
_OF_GUESTS = ("paragraph", "short", "masthead")
_HANDLE = re.compile(r"\s*[-–—|(/]?\s*\S*@\S+.*")


@dataclass(frozen=True, slots=True)
class Page:
    """What stands on a page. `paragraphs` are those of the deck, `deck` in number, and of the body, first to last; `blanked` are the same, of the same lengths, with dateline and
    credit blanked out, for reading. `dateline` is its day as printed; `unfit` says why the page is no article to read; `capitals`
    that it is printed in capitals, of which `blanked` holds the prose; `month` is that of a page without a day, `read_on` the day that one prints
    above its headline, which may be only that of the reader's visit; `guests` are its lists of guests, by the numbers of their paragraphs;
    `speakers` say who speaks in which paragraph of a transcript."""

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
    month: str | None = None
    read_on: str | None = None
    guests: tuple[GuestList, ...] = ()
    speakers: Mapping[int, str] = field(default_factory=dict)


def read_page(text: str, cues: Cues, known: frozenset[str], html: bool | None = None) -> Page:
    """Read a page. `known` are the names of outlets and agencies, lower case. Never raises on text; HTML may need an extra."""
    text, meta = plain(text, html)
    is_place = partial(_is_place, cues)
    lines = with_datelines(in_order(lines_of(text)), is_place, known)
    guests = guest_lists(lines, cues, lambda line: sort_of(line, cues, known, True) in _OF_GUESTS)
    top, body = parts_of(lines, cues, known, guests)
    headline, masthead = headed(meta, top, body, cues, known, lines)
    start = dateline_of(body[0], is_place) if body else None
    datelines = [found for found in (start, _alone(top, is_place)) if found]
    credit, credited_at = _credit(body, cues, known)
    dateline = _day_of(datelines)
    byline, city = _byline(of_sort("byline", top) or _signed(top, headline, body, cues))
    byline, employer = _without_employer(meta.byline or byline, known)
    body = without_signer(body, byline)
    no_article = unfit(lines, cues)
    stamp, visit = _stamp(_printed(meta) + top, headline, dateline, lines, cues)
    deck = [] if no_article else deck_of(top, headline, body)
    blanked = [*map(bulletless, deck), *_blanked(body, start.end if start else 0, credited_at)]
    listed = placed(guests, lines, [*deck, *body])
    for at in (number - 1 for one in listed for number in one.places):
        blanked[at] = without_mark(blanked[at])
    speakers = speakers_of(body)
    for at in (number - 1 for number in speakers):
        blanked[len(deck) + at] = without_speaker(blanked[len(deck) + at])
    return Page(
        headline=headline or (first_line(lines) if no_article and not body else ""),
        outlet=meta.outlet or masthead or outlet_in_furniture(lines, body, cues),
        byline=byline,
        place=titled(next((found.place for found in datelines if found.place), city)),
        credit=credit or next(map(relay_of, of_sort("relay", top)), None),
        slug=_agency_of(start, cues, known) or employer or relay_beside(of_sort("date", top), known),
        url=meta.url,
        stamp=Stamp(meta.date, True) if meta.date else stamp,
        dateline=dateline,
        paragraphs=(*deck, *body),
        blanked=tuple(blanked),
        unfit=no_article,
        deck=len(deck),
        month=month_of_page(top),
        read_on=visit.day if visit and not stamp and not meta.date else None,
        guests=listed,
        speakers={len(deck) + number: speaker for number, speaker in speakers.items()},
    )


def _agency_of(start: Dateline | None, cues: Cues, known: frozenset[str]) -> str | None:
    """The agency of a dateline; where no place stands before the brackets, they may hold the place, unless the name is one of an outlet."""
    agency = start and start.agency
    if start is None or agency is None or start.place:
        return agency
    return agency if agency.lower() in known or is_masthead(agency, cues, known) else None


def _alone(top: list[Sorted], is_place: Callable[[str | None], bool]) -> Dateline | None:
    """A dateline on a line of its own."""
    return next((found for line in of_sort("date", top) if (found := place_and_day(line)) and is_place(found.place)), None)


def _blanked(body: list[str], start: int, stop: int | None) -> list[str]:
    """The paragraphs with blanks for their dateline and credit, so that every letter keeps its place."""
    found = [_INLINE.sub(lambda ad: " " * len(ad[0]), text) if "ADVERT" in text else text for text in body]
    if start:
        found[0] = " " * start + found[0][start:]
    if stop is not None:
        found[-1] = found[-1][:stop] + " " * (len(body[-1]) - stop)
    return found


def _printed(meta: Meta) -> list[Sorted]:
    return [("date", meta.printed)] if meta.printed else []


def _day_of(datelines: list[Dateline]) -> str | None:
    day = next((found.day for found in datelines if found.day), None)
    return day.title() if day and day.isupper() else day


def _stamp(
    top: list[Sorted], headline: str, dateline: str | None, lines: list[str], cues: Cues
) -> tuple[Stamp | None, Stamp | None]:
    """The day that a page prints around its text, and one that may be that of the reader's visit, which needs a dateline that agrees."""
    day, visit = day_of_page(top, headline, cues.tables["furniture"].get("of_events", ()))
    if visit and not day and dateline and (told := month_day(dateline)):
        day = visit if visit.day.endswith(f"-{told[0]:02}-{told[1]:02}") else None
    return (None, None) if (day or visit) is None or has_no_day(lines, cues) else (day, visit)


def _is_place(cues: Cues, name: str | None) -> bool:
    return (name or "").lower() in cues.lists["places"]


def _credit(body: list[str], cues: Cues, known: frozenset[str]) -> tuple[str, int] | tuple[None, None]:
    """The agency or outlet behind the last sentence, and where it begins."""
    found = credit_of(body[-1]) if body else None
    if not found:
        return None, None
    name, bracketed, at = found
    return (name, at) if name.lower() in known or (bracketed and is_masthead(name, cues, known)) else (None, None)


def _signed(top: list[Sorted], headline: str, body: list[str], cues: Cues) -> list[str]:
    """Who signs without `by`, as a byline: `Ann Lee and Bo Lund in Oslo`, or a name beside the day that is nowhere in the text."""
    top = [(sort, line) for sort, line in top if sort != "furniture"]
    for number, (sort, line) in enumerate(top):
        signed = sort == "short" and len(line) < 80 and line != headline and _SIGNED_IN.match(line)
        if signed and not _is_told_of(line.partition(" in ")[0], headline, body):
            return [f"By {line}"]
        under = headline not in (line, "") and any(headline in above for _, above in top[:number])
        named = _SIGNED.match(line) if under and _is_beside_day(top, number) else None
        if named and _is_signer(named["who"], cues) and not _is_told_of(named["who"], headline, body):
            return [f"By {named['who']}"]
    return []


def _is_beside_day(top: list[Sorted], number: int) -> bool:
    """Whether a line prints a day, or is a short one next to a line that is not."""
    sorts = {sort for sort, _ in top[max(0, number - 1) : number + 2]}
    return top[number][0] == "date" or (top[number][0] == "short" and sorts > {"short"})


def _is_signer(name: str, cues: Cues) -> bool:
    """Whether capitals may be a person's name: no outlet, place, section or link is (`The Nippon Shimpo`, `In Summary`, `Middle East`)."""
    words = name.lower().replace(",", "").split()
    others = (cues.lists["outlet_words"], cues.lists.get("furniture_lines", frozenset()), _NO_NAME)
    return (
        not _SECTION.match(name) and name.lower() not in cues.lists["places"] and all(part.isdisjoint(words) for part in others)
    )


def _is_told_of(name: str, headline: str, body: list[str]) -> bool:
    """Whether an article tells of somebody of this last name, so that a line with the name is a picture's."""
    return any(name.split()[-1] in text for text in (headline, *body))


def _byline(lines: list[str]) -> tuple[str | None, str | None]:
    """Who signs, without the day, and the city of `By Ann Lee in Oslo`."""
    found = BYLINE.match(lines[0]) if lines else None
    if not found:
        return None, None
    who, city = city_of(_SIGNED_ON.sub("", spread(found["who"])).strip())
    if _TOWN_INSIDE.search(who):
        who, city = _TOWN_INSIDE.sub("", who), None  # `Ann Lee in Oslo and Bob Ray in Lima`
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
