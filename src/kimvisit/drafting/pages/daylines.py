"""Lines of a page that print a day: which lines are such, and which of their days is that of publication."""

import re
from collections.abc import Iterator

from kimvisit.drafting.pages.stamps import MONTH, WEEKDAY, spread, stamp_of
from kimvisit.drafting.text.when import Stamp

_FIRST = r"(?:first |originally )?(?:published|posted|issued|sent)|publication date|created|write|date"
_LATER = r"(?:last )?(?:updated?|modified|edited|revised)"
_LABEL = re.compile(rf"(?<![^\W_])(?:(?P<first>{_FIRST})|(?P<later>{_LATER}))(?![^\W\d_])", re.IGNORECASE)
_BEGINS = re.compile(rf"\W*(?:{_FIRST}|{_LATER}|on)\b[\s:]*", re.IGNORECASE)
_OF_LABELS = frozenset(
    "first last latest originally publish published publication posted updated update created issued date time on at modified edited revised write "
    "written source by released release story article news input added uploaded filed online print editor reporter author sent".split()
)
_PAST_LABELS = (" published", " posted", " updated", " modified")
_BEFORE_COLON = re.compile(r"(?:^|[|·•])\s*([^\d|·•:]{3,60}?)\s*:(?!\d)")
_PICTURED = re.compile(r"\b(?:photo\w*|images?|pictured?|file|caption|getty|video|footage|courtesy|credit)\b|©", re.IGNORECASE)
_OF_OTHERS = re.compile(
    r"\W*(?:retrieved|accessed|archived|visited|cached|captured|snapshot|generated|today|copyright|born|died|printed|deadline|due|next|event|"
    r"kick-?off|full[- ]time|weather|as (?:of|at)|(?:information )?correct|quotes?|filmed|aired|original air|effective|closing|version|ref|expires?|valid|joined|member)\b",
    re.IGNORECASE,
)
_PIECES = re.compile(r"\s*[|•·]\s*|\s+/\s+")
_SEPARATOR = r"\s*[|•·]\s*|\s+[-–—/]\s+"
_APART = re.compile(
    rf"{_SEPARATOR}|(?<!\d)(?=\d)(?!\d+(?:{_SEPARATOR}|$))"
)  # the number of `Channel 4 | 13 January 2015` is of the name
_PLAIN_WORD = re.compile(r"(?<!@)(?<![^\W_])[^\W\d_]{2,}")
_SMALL = frozenset(
    "by and in of the from for to with min read minute minutes mins ago admin staff comment comments views shares short url am pm st nd rd th source editor author".split()
)
_CLOCK = re.compile(r"\d[:.h]\d\d\b|\d ?[ap]\.?m\b", re.IGNORECASE)
_FROM_TO = re.compile(  # the hours of an event, or the hall
    rf"(?:{_CLOCK.pattern})[ .m]*(?:-|–|—|to|until|till)\s*\d?(?:{_CLOCK.pattern})(?!.*\bupdated)"
    rf"|\d ?[-–] ?\d\d? ?[ap]\.?m\b|(?:{_CLOCK.pattern})[ .m,]*(?:in|at) the\b",
    re.IGNORECASE,
)
_TO, _NTH = r" ?(?:-|–|—|to|until|and|&) ?", r"(?<![:.\d])\d\d?(?:st|nd|rd|th)?"
_SPAN = re.compile(  # `June 12 - 14, 2017`, `Fri 23rd - Sun 25th May 2014`: of an event
    rf"\b{MONTH}\.? {_NTH}{_TO}(?:{MONTH}\.? )?{_NTH}\b(?![:.]\d)"
    rf"|{_NTH}(?: {MONTH}\.?)?{_TO}(?:{WEEKDAY}\.? )?{_NTH} {MONTH}\b",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(r"\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b", re.IGNORECASE)
_WEEKDAY_LAST = re.compile(r"\d{4},? [A-Z][a-z]{2,5}day$")  # as archives of newspapers print it: `January 13, 2015 Tuesday`
_OF_DATES = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun|published|posted|updated?|first|last|modified|edited|"
    r"issued|created|write|date|on|at|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|st|nd|rd|th|am|pm|gmt|utc|[ecmpikj][sd]?t|bst|sgt|cest|local|eastern|standard|time|hours?|hrs?)\b",
    re.IGNORECASE,
)
_OF_PROGRAMS = '#"%;/\\{<'  # a comment, or the end of a sentence, is no line of its own
_DIGIT = re.compile(r"\d")
_SHORT, _LONG, _LABEL_ALONE, _MOST_WORDS, _FAR = 90, 200, 24, 5, 40
_PUBLISHED = re.compile(r"\W*(?:first |originally )?(?:published|posted|issued|updated)\b", re.IGNORECASE)
_HOURS = re.compile(
    r"\W*\d\d?(?:[:.]\d\d)? ?(?:[ap]\.?m\.?)? ?(?:-|–|—|to|until) ?\d\d?(?:[:.]\d\d)? ?(?:[ap]\.?m\.?)?\W*", re.IGNORECASE
)
_MONTH_ALONE = re.compile(r"(?:date|published|posted):? (?P<month>(?:19|20)\d\d-(?:0[1-9]|1[0-2]))", re.IGNORECASE)
_SAYS = re.compile(  # what is below is a comment; not below a headline: `Six to attend, minister says`
    r"(?:(?:[^\s,]{1,30} ){1,3}(?:says|wrote|said|writes|commented|replied)(?: on)?|(?:[^\s,]+ ){0,3}(?:[Cc]omments?|[Rr]eviews?)):?$"
)


def month_of_page(top: list[tuple[str, str]]) -> str | None:
    """The month of a page that prints its day no closer: `Date: 2015-06`."""
    return next((found["month"] for sort, line in top if sort == "date" and (found := _MONTH_ALONE.fullmatch(line))), None)


def is_day_line(line: str) -> bool:
    """Whether a line is little but a day: no more words beside it than a label, a weekday, a clock, a name and a place have. The day of
    a picture, of an event (`Harbour fair: 3 May 2016`) or of a reader's visit is none."""
    if len(line) > _SHORT and not _BEGINS.match(line):
        return False
    if not _DIGIT.search(line):
        return len(line) <= _LABEL_ALONE and _LABEL.fullmatch(line.strip(" :")) is not None
    if line[0] in _OF_PROGRAMS or line[-1] == ":" or (line[0].islower() and line[-1] == "."):
        return False
    if len(line) > _LONG or is_of_another(line):
        return False
    words = _PLAIN_WORD.findall(_OF_DATES.sub("", spread(line)))
    if len(words) > _MOST_WORDS or any(word.islower() and word not in _SMALL for word in words):
        return any(_is_bare(piece) for piece in _PIECES.split(line)) if _PIECES.search(line) else False
    begun = _BEGINS.match(line)
    return stamp_of(line[begun.end() :] if begun else line) is not None or _MONTH_ALONE.fullmatch(line) is not None


def is_of_another(line: str) -> bool:
    """Whether the day of a line is that of a picture, of an event or of a visit: `Harbour fair: 3 May 2016`, `3 May 2016, 6 pm - 8 pm`."""
    if _OF_OTHERS.match(line) or _PICTURED.search(line) or _FROM_TO.search(line) or _SPAN.search(line):
        return True
    return any(not _is_label(label.lower()) for label in _BEFORE_COLON.findall(spread(line)))


def _is_label(words: str) -> bool:
    """Whether words before a colon say what sort of day follows: `first published`, `agence france-presse updated`."""
    return words.endswith(_PAST_LABELS) or _OF_LABELS.issuperset(re.findall(r"\w+", words))


def published_in(line: str) -> Stamp | None:
    """The day of a line that is not called one of an update."""
    days = {rank: stamp for rank, text in reversed(list(_labelled(spread(line), 1))) if (stamp := stamp_of(text))}
    return days.get(0) or days.get(1)


def _is_bare(piece: str) -> bool:
    """Whether a piece of a line is a day with its label and nothing else."""
    return len(piece) <= _SHORT and not _PLAIN_WORD.search(_OF_DATES.sub("", spread(piece))) and stamp_of(piece) is not None


def day_of_page(top: list[tuple[str, str]], headline: str, fields: tuple[str, ...]) -> tuple[Stamp | None, Stamp | None]:
    """The day that the lines around an article print, and one that may be only that of the reader's visit, in the page's head.

    A day that is called that of publication counts before others, one of an update after them; of two that differ none counts. Beside
    `fields` of an event (`Venue:`, `Doors open`), or its hours, a day is the event's unless it is called that of publication.
    """
    if any(_is_field(line, fields) for _, line in top):
        top = [(sort, line) for sort, line in top if sort != "date" or _PUBLISHED.match(line)]
    ranked: dict[int, set[str]] = {}
    visit: set[str] = set()
    for rank, day, heads in _days(top, headline):
        (visit if heads and rank == 1 else ranked.setdefault(rank, set())).add(day)
    days = ranked[min(ranked)] if ranked else set()
    return (Stamp(days.pop()) if len(days) == 1 else None), (Stamp(visit.pop()) if len(visit) == 1 and not ranked else None)


def _is_field(line: str, fields: tuple[str, ...]) -> bool:
    """Whether a line is a field of an event, or its hours alone."""
    return line.lower().startswith(fields) or (len(line) < _LABEL_ALONE and bool(_HOURS.fullmatch(line)))


def relay_beside(lines: list[str], known: frozenset[str]) -> str | None:
    """The agency or outlet that a line with a day names: `Reuters | Updated: 2015-01-13`, `(Reuters) - January 13, 2015`."""
    pieces = (piece.rpartition(":")[2].strip(" -–—,()") for line in lines for piece in _APART.split(line))
    return next((piece for piece in pieces if piece.lower() in known), None)


def _days(top: list[tuple[str, str]], headline: str) -> Iterator[tuple[int, str, bool]]:
    """The printed days, with their rank (0 published, 1 bare, 2 updated, 3 below the article) and whether they stand in the page's head."""
    held = [n for n, (sort, line) in enumerate(top) if sort == "short" and headline and headline in line]
    above = next((n for n in held if top[n][1] == headline), held[0] if held else 0)
    label = 1
    for number, (sort, line) in enumerate(top):
        if sort not in ("date", "byline", "late"):
            label = 1
            continue
        if number and top[number - 1][1] != headline and _SAYS.match(top[number - 1][1]):
            continue
        found = False
        for rank, text in _labelled(spread(line), label):
            if stamp := stamp_of(text):
                found = True
                yield (3 if sort == "late" else rank), stamp.day, number < above and _in_head(top, number, above)
            elif len(text) < 3:
                label = rank
        if found:
            label = 1


def _labelled(line: str, before: int) -> Iterator[tuple[int, str]]:
    """The pieces of a line behind each of its labels, with the rank that the label gives; `before` is that of a label on the line above."""
    rank, at = before, 0
    for match in _LABEL.finditer(line):
        if match.start() > at:
            yield rank, line[at : match.start()]
        rank, at = (0 if match["first"] else 2), match.end()
    yield rank, line[at:].strip(" :")


def _in_head(top: list[tuple[str, str]], number: int, above: int) -> bool:
    """Whether a day over the headline may be that on which the page was read: without a clock, and apart from the headline, or with its
    weekday below other lines."""
    if _CLOCK.search(top[number][1]) or _WEEKDAY_LAST.search(top[number][1]):
        return False
    if above - number > _FAR:
        return True
    return any(sort in ("masthead", "furniture") for sort, _ in top[number + 1 : above]) or (
        number > 0 and bool(_WEEKDAY.search(top[number][1]))
    )
