"""The headline of a page, and the masthead that may stand behind it."""

import re

from kimvisit.drafting.pages.dateline import dateline_inside, dateline_of
from kimvisit.drafting.pages.decks import bare, stems
from kimvisit.drafting.pages.furniture import Sorted
from kimvisit.drafting.pages.mastheads import is_masthead, masthead_beside, without_town
from kimvisit.drafting.pages.meta import Meta, as_name
from kimvisit.drafting.text.cues import Cues

_GOES_ON = re.compile(r"\s*(?:\((?![A-Z][\w. -]{1,20}\))|[a-z,’'])")  # the text begins with the words of the headline
_SHARED = re.compile(r"[,/] ?|-(?=[A-Z])")  # `KYODO, STAFF REPORT`, `AFP-Jiji`
_GLUED_BYLINE = re.compile(r"(?<=[a-z’”])By (?=[A-Z])[\w .]{3,40}$")  # `to skip gala in OsloBy Ann Lee`
_SUFFIX = re.compile(r"\s+(?:\||–|—|-|::|»)\s+(?P<name>[^|–—»]{2,40})$")
_SMALL, _HEAD = 2, 90  # letters
_DASHES = str.maketrans("–—", "--")
_CUT = ("(", "[", ",", ";")
_NEAR = 8  # lines at the top of a page


def headed(
    meta: Meta, top: list[Sorted], body: list[str], cues: Cues, known: frozenset[str], lines: list[str]
) -> tuple[str, str | None]:
    """The headline and the masthead, which may stand behind it (`Ann Lee to visit Oslo | Bergen Herald`); the headline is taken off the body."""
    near = lines[:_NEAR]
    headline = meta.title or _headline([line for line in of_sort("short", top) if bare(line) == line], body)
    headline, behind = _parted(headline, near, cues, known)
    if not headline:
        headline = body.pop(0) if _is_headed_by_sentence(top, body) else _repeated(near, body)
    headline = _unglue(_GLUED_BYLINE.sub("", headline.strip()), body)
    masthead = next(iter(of_sort("masthead", top)), None) or masthead_beside(of_sort("date", top), cues, known) or behind
    if masthead and (shared := _SHARED.split(masthead, 1)[0]).lower() in known:
        masthead = shared
    if masthead and is_masthead(named := masthead.partition(",")[0], cues, known):
        masthead = named  # `Harbour News, Oslo`
    return headline, masthead and as_name(without_town(masthead).strip(" |•-–—"))


def _parted(headline: str, near: list[str], cues: Cues, known: frozenset[str]) -> tuple[str, str | None]:
    """The headline, and the outlet's name that stands behind it, there or where the page prints it a second time."""
    title = next((line for line in near if headline and line != headline and _is_title(headline, line)), headline)
    end = _SUFFIX.search(title[-80:])
    if not end or not is_masthead(end["name"], cues, known):
        return headline, None
    return headline if title != headline else headline[: -len(end.group())], end["name"]


def _is_headed_by_sentence(top: list[Sorted], body: list[str]) -> bool:
    """Whether the first paragraph is the headline, though it ends as a sentence does: `Ann Lee Will Not Be in Oslo. Bob Ray Will.`"""
    short = len(body) > 2 and len(body[0]) < _HEAD and not dateline_of(body[0])
    return short and any(sort in ("byline", "date") for sort, _ in top)


def _repeated(near: list[str], body: list[str]) -> str:
    """The line at the top with which the first paragraph begins once more."""
    return next((line for line in near if _is_long(line) and body and body[0].startswith(f"{line} ")), "")


def of_sort(wanted: str, top: list[Sorted]) -> list[str]:
    return [line for sort, line in top if sort == wanted]


def _headline(lines: list[str], body: list[str]) -> str:
    """The first line of some length above the text that speaks of the same as it; else the first line, or a longer one below it."""
    lines = [line for line in lines if not (line[:1].islower() or line.endswith(_CUT))] or lines
    if not lines:
        return ""
    long = [at for at, line in enumerate(lines[:_NEAR]) if _is_long(line)]
    if titled := next((at for at in long if any(_is_title(lines[at], above) for above in lines[:at])), 0):
        return lines[titled]
    told = stems(" ".join(body[:3]))
    first = next((at for at in long if "|" not in lines[at] and len(told & stems(lines[at])) > 1), 0)
    return lines[first - 1] if first and _is_short_head(lines[first - 1], told) else _instead(lines, first)


def _instead(lines: list[str], first: int) -> str:
    """A headline, or the line below that is one in its stead: a longer one, or the same without what stands before it (`Opinion: ...`)."""
    head = lines[first]
    if not _is_long(head):
        return next((line for line in lines[:4] if line.count(" ") >= 5), head)
    return next((line for line in lines[first + 1 : first + 5] if _is_long(line) and head.endswith(line)), head)


def _is_title(line: str, above: str) -> bool:
    """Whether a line above is a headline with the name of the page behind it: `Ann Lee to open gala - Bergen Herald`."""
    return above.translate(_DASHES).startswith(line.translate(_DASHES)) and _SUFFIX.fullmatch(above, len(line)) is not None


def _is_short_head(line: str, told: set[str]) -> bool:
    """Whether a line above a deck is a headline of three or four words, and no section: `Temple row deepens`."""
    plain = any(word.islower() and len(word) > _SMALL for word in line.split())
    return 2 <= line.count(" ") <= 3 and plain and not told.isdisjoint(stems(line))


def first_line(lines: list[str]) -> str:
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
            if body[0] in body[1:2]:
                del body[0]
        elif len(body) > 1:
            del body[0]
    elif not headline and (at := dateline_inside(body[0])):
        headline, body[0] = body[0][:at].strip(" :-–—"), body[0][at:]
    return headline
