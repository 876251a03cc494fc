"""The lines of a text, with hard-wrapped paragraphs joined again."""

import re
from itertools import pairwise

from kimvisit.drafting.pages.stamps import MONTH

_WIDE, _LINK = 100, 20
_RANK = re.compile(r"(?:list )?(\d\d?)(?: of \d\d?)?$")
_RANKED, _APIECE = 3, 2  # numbers in a row that make a list, lines of one entry
_GAP = re.compile(r"(?<![.!?:;,”\"]) {2,}")
_OPENS = re.compile(r"(?:by|published|posted|updated|date)\b|[-*•] ", re.IGNORECASE)
_APART = re.compile(
    r"by [A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,3}$|by [A-Z]{2,}$|\S+\.(?:\S+/|(?:com|org|net)\b)"
)  # a byline, an address
_LABELLED_DAY = re.compile(
    r"(?:(?:date|published|posted|updated):? \d{4}-\d\d-\d\d|(?:date|published|posted):? (?:19|20)\d\d-(?:0[1-9]|1[0-2])) (?!\d\d?[:.]\d)(?=\S)",
    re.IGNORECASE,
)
_GLUED = re.compile(  # `to skip gala in OsloBy Ann LeePublishedMay 12, 2016`
    r"(.{20,}[a-z’”])(By ?[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*?){1,3}?)((?:Published|Posted|Updated|First published|Last updated)[ :]?.*\d.*)?"
)
_SIGNED_DAY = re.compile(
    rf"([A-Z][\w.’'-]+(?: [A-Z][\w.’'-]*?){{1,2}}[a-z])((?i:{MONTH}) \d\d?, \d{{4}}(?:[ ,|•·-].*)?)"
)  # `Ann LeeMay 12, 2016`
_SPACED = re.compile(r"^(By|Published|Posted|Updated|First published|Last updated)(?=[A-Z\d])")
_ADVERTISEMENT = re.compile(
    r"\W*(?:(?:skip )?advertisement|ad(?:vert)?|sponsored|(?:story|article) continues (?:after|below)(?: this)?(?: ad(?:vertisement)?)?)\W*$",
    re.IGNORECASE,
)
_BROKEN = 40
_CUT_OFF = ("…", "...")
_ENDED = (".", "!", "?", ":", "”", '"', "’")


def lines_of(text: str) -> list[str]:
    """The lines of a text, with single blanks; a paragraph that is wrapped at some column is one line."""
    raw = [part for line in text.split("\n") for part in _apart(line and _single(line))]
    column = _column(raw)
    lines: list[str] = []
    before = ""
    for line in raw:
        if line and before and _goes_on(before, line, column):
            lines[-1] = f"{lines[-1]} {line}"
        elif line:
            lines.append(line)
        before = line
    return _unranked(_once(_untold(_unbroken(lines))))


def _unbroken(lines: list[str]) -> list[str]:
    """The lines with a sentence joined again that an advertisement parts: `Ann Lee will not attend the`, `ADVERTISEMENT`, `gala in Oslo.`"""
    if not any(_ADVERTISEMENT.match(line) for line in lines):
        return lines
    found: list[str] = []
    parted = False
    for line in lines:
        if _ADVERTISEMENT.match(line):
            parted = True
            found.append(line)
            continue
        if parted and line[0].islower() and (at := _last_of_text(found)) >= 0 and not found[at].endswith(_ENDED):
            found[at:] = [f"{found[at]} {line}"]
        else:
            found.append(line)
        parted = False
    return found


def _last_of_text(lines: list[str]) -> int:
    """The last line that is no advertisement, if it is of some length; -1 where there is none."""
    at = next((at for at in range(len(lines) - 1, -1, -1) if not _ADVERTISEMENT.match(lines[at])), -1)
    return at if at >= 0 and len(lines[at]) > _BROKEN else -1


def _apart(line: str) -> list[str]:
    """A labelled day or month that stands before the first words of a page, on a line of its own: `date 2015-06-04 Ann Lee to skip gala`."""
    day = _LABELLED_DAY.match(line) if line[:1] in "dDpPuU" else None
    if day:
        return [day[0].strip(), line[day.end() :]]
    if len(line) <= _WIDE and (signed := _SIGNED_DAY.fullmatch(line)):
        return [f"By {signed[1]}", signed[2]]
    glued = _GLUED.fullmatch(line) if "By" in line and len(line) <= 2 * _WIDE else None
    return [_SPACED.sub(r"\1 ", part) for part in glued.groups() if part] if glued else [line]


def _untold(lines: list[str]) -> list[str]:
    """The lines without a teaser that breaks off (`Ann Lee will not attend the gala, although she…`) and that the next line prints in full."""
    if not any(line.endswith(_CUT_OFF) for line in lines):
        return lines
    after = [*lines[1:], ""]
    return [line for line, full in zip(lines, after, strict=True) if not (line.endswith(_CUT_OFF) and _begins(line, full))]


def _begins(teaser: str, full: str) -> bool:
    """Whether what stands before its dots begins another line."""
    begun = teaser.rstrip("….").rstrip()
    return len(begun) > _LINK and len(full) > len(teaser) and full.startswith(begun)


def _once(lines: list[str]) -> list[str]:
    """The lines without the second of a pair: a caption that is the picture's text as well, a paragraph copied twice."""
    if not any(line == after and len(line) > _LINK for line, after in pairwise(lines)):
        return lines
    around = zip(["", "", *lines], ["", *lines], lines, [*lines[1:], ""], strict=False)
    return [line for first, before, line, after in around if line != before or first == line == before or line == after]


def _unranked(lines: list[str]) -> list[str]:
    """The lines without lists of links that are numbered on lines of their own: `1`, `Harbour wall breaks`, `2`, `Ferry is late`."""
    ranks = [(at, int(found[1])) for at, line in enumerate(lines) if line[-1].isdigit() and (found := _RANK.match(line))]
    dropped: set[int] = set()
    run: list[int] = []
    for n, (at, rank) in enumerate(ranks):
        near = run and at - run[-1] <= _APIECE + 1 and rank == ranks[n - 1][1] + 1
        run = [*run, at] if near else [at]
        if len(run) >= _RANKED and all(len(line) <= _WIDE for line in lines[run[-3] : at + 2]):
            dropped.update(range(run[-3], at + 2))
    return [line for at, line in enumerate(lines) if at not in dropped] if dropped else lines


def _single(line: str) -> str:
    """A line with single blanks; short ones with wide gaps between their words, as menus have them, with bars in the gaps."""
    plain = " ".join(line.split())
    if "  " in line and len(plain) < _WIDE and len(items := _GAP.split(line.strip())) > 2:
        return " | ".join(items)
    return plain


def _column(raw: list[str]) -> int:
    """The column at which a text is wrapped: the lines that another follows at once are nearly all of one length; 0 where it is not."""
    inside = sorted(len(line) for line, after in pairwise(raw) if line and after)
    full = sum(50 <= length <= _WIDE for length in inside)
    return inside[len(inside) * 9 // 10] if full >= 4 and full * 5 >= len(inside) * 3 and inside[-1] <= _WIDE + 20 else 0


def _goes_on(before: str, line: str, column: int) -> bool:
    """Whether a line goes on with the paragraph of the one above: its first word had no room there, or it begins in the middle of a sentence."""
    if line[0].islower() and len(before) > 40 and (column or not before.endswith(_ENDED)):
        return not _APART.match(line) and (" " in line or line[-1] in _ENDED)
    return bool(column) and len(before) + 1 + len(line.split(" ", 1)[0]) > column and not _OPENS.match(line)
