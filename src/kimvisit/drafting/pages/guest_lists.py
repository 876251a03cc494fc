"""Lists of guests on lines of their own, below a heading or a sentence that ends with a colon: `Who is coming:`, `- Ann Lee (Chile)`."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from kimvisit.drafting.text.closed import FINITE, PREPOSITIONS
from kimvisit.drafting.text.cues import Cues
from kimvisit.drafting.text.headings import Phrase, heading_of, may_be_heading
from kimvisit.drafting.text.starters import STARTERS

_BULLET = re.compile(r"(?:[-*•·–—►▪■●○◆✓✔✗✘]|\(?\d\d?[.)]|\((?:[ivx]{1,4}|[a-h])\))\s+")
_NAME = r"(?:[A-Z][\w’'-]*[\w.](?: (?:al|bin|ibn|de|da|di|del|dos|du|van|von|der|el|la|le|of|the|and)(?= [A-Z]| [a-z]+ [A-Z])){0,2}|[A-Z]\.)"
_NAMES = re.compile(rf"(?:[Tt]he )?{_NAME}(?: {_NAME})+")
_OF_LAND = re.compile(
    r"(?:[Tt]he )?[A-Z][\w’'-]+(?: (?:of |and )?(?:the )?[A-Z][\w’'-]+){0,3} ?(?::|[–—-](?= )) ?(?:[Tt]he )?(?=[A-Z])"
)
_TOLD = re.compile(r",\s|\s\(|\s[–—-]\s|:\s|\sof\s")
_CLOCK = re.compile(r"\d\d?[:.]\d\d\b|\d ?[ap]\.?m\b|[$€£%@©|]|https?:|www\.")
_CREDITED = re.compile(r"(?:photo|picture|image|credit|source|via|file|by)\b", re.IGNORECASE)
_TOKEN = re.compile(r"[^\W_]+")
_LONGEST, _MOST, _LEAD, _ITEMS, _PART = 160, 24, 400, 80, 6
_TELLING, _SENTENCE, _ENDED = 4, 25, '.!?”"'


class GuestList(NamedTuple):
    """A list of guests: the line above it, and the places of its own lines."""

    lead: str
    places: tuple[int, ...]


def guest_lists(lines: Sequence[str], cues: Cues, is_plain: Callable[[str], bool]) -> list[GuestList]:
    """The lists of guests on a page; `is_plain` tells which lines are no furniture."""
    found: list[GuestList] = []
    for at, line in enumerate(lines[:-1]):
        leads = (not found or at > found[-1].places[-1]) and _can_lead(line, cues)
        if leads and (places := tuple(_items_below(lines, at, cues, is_plain))):
            found.append(GuestList(line, places))
    return found


def _items_below(lines: Sequence[str], lead: int, cues: Cues, is_plain: Callable[[str], bool]) -> Iterator[int]:
    """The items below a line, also those of parts with headings of their own: `ROYALS`, `Europe and Asia`."""
    stop, colon = lead + 1, lines[lead].rstrip(" *")[-1:] == ":"
    while stop < len(lines):
        first = stop + is_part(lines[stop], cues)
        stop = _stop_of(lines, first, cues, is_plain, colon)
        yield from range(first, stop)
        if stop == first:
            return
        stop = _next_name(lines, stop, cues) if stop == first + 1 and not _BULLET.match(lines[first]) else stop


def _next_name(lines: Sequence[str], start: int, cues: Cues) -> int:
    """The next name below one that a few sentences tell of; the line below the first name where there is none."""
    at = start
    while at < min(len(lines), start + _TELLING) and len(lines[at]) >= _SENTENCE and lines[at][-1] in _ENDED:
        at += 1
    named = start < at < len(lines) and _is_item(lines[at]) and _TOLD.search(lines[at]) and not headed_by(lines[at], cues)
    return at if named else start


def is_part(line: str, cues: Cues) -> bool:
    """Whether a line is the heading of a part of a list: `NATIONAL LEADERS`, `Europe and Asia`."""
    words = _TOKEN.findall(line.lower()) if line.lower() not in cues.lists["places"] else []
    lists = (cues.lists["people_nouns"], cues.lists["people_adjectives"], cues.lists["places"], cues.lists["furniture_parts"])
    known = all(word in ("and", "the", "of", "other") or any(word in words_of for words_of in lists) for word in words)
    return 0 < len(words) <= _PART and known and line[-1] not in ".!?" and _BULLET.match(line) is None


def placed(found: Sequence[GuestList], lines: Sequence[str], paragraphs: Sequence[str]) -> tuple[GuestList, ...]:
    """The lists whose lines are paragraphs of the article, each with the numbers of these."""
    return tuple(_placed(found, lines, paragraphs))


def _placed(found: Sequence[GuestList], lines: Sequence[str], paragraphs: Sequence[str]) -> Iterator[GuestList]:
    begun = 0
    for one in found:
        numbers: list[int] = []
        for place in one.places:
            if lines[place] not in paragraphs[begun:]:
                break
            begun = paragraphs.index(lines[place], begun) + 1
            numbers.append(begun)
        if numbers:
            yield GuestList(one.lead, tuple(numbers))


def without_mark(line: str) -> str:
    """A line with blanks for its bullet or number, letter for letter of the same length."""
    mark = _BULLET.match(line)
    return " " * mark.end() + line[mark.end() :] if mark else line


def is_guest_line(line: str, cues: Cues) -> bool:
    """Whether a line is a heading with its guests behind it: `Not coming: Ann Lee (Chile), Bob Ray (Peru)`."""
    parted = _PARTED.search(line) if may_be_heading(line, cues.headings, cues.lists["people_nouns"]) else None
    if parted is None or headed_by(line[: parted.start()], cues) is None:
        return False
    names = line[parted.end() :].strip()
    return _NAMES.match(names) is not None or names.partition(",")[0].lower() in cues.lists["places"]


_PARTED = re.compile(r": | [–—-] |(?<=\w)\? ")


def headed_by(line: str, cues: Cues) -> Phrase | None:
    """What a line says of the guests below it, where it is a heading of such."""
    return heading_of(line, cues.headings, cues.lists["people_nouns"])


def _can_lead(line: str, cues: Cues) -> bool:
    """Whether a list of guests may stand below a line: a heading, or a sentence about guests that ends with a colon."""
    if line.rstrip(" *")[-1:] == ":" and len(line) <= _LEAD:
        words = _TOKEN.findall(line.lower())
        if len(words) > 2 and not _COMING.union(cues.lists["guest_words"]).isdisjoint(words):
            return is_of_people(line, cues)
    last = line if len(line) <= _LAST else line.rpartition(". ")[2]
    return headed_by(last, cues) is not None


_LAST = 130
_COMING = frozenset("coming come comes confirmed expected accepted declined visit visiting arrive arriving represented".split())


def is_of_people(lead: str, cues: Cues) -> bool:
    """Whether what follows a sentence may be people: not where it says that `the following dishes` will be served."""
    following = _FOLLOWING.search(lead)
    if following is None:
        return True
    words = following[1].lower().split()
    return not words or words[0] in FINITE or not cues.lists["people_nouns"].isdisjoint(words)


_FOLLOWING = re.compile(r"\bfollowing((?: [\w-]+){0,3})")


def _stop_of(lines: Sequence[str], first: int, cues: Cues, is_plain: Callable[[str], bool], colon: bool) -> int:
    """Where the items of a list end; where it has none, where they would begin."""
    bulleted = first < len(lines) and _BULLET.match(lines[first]) is not None
    stop, told = first, 0
    while stop < min(len(lines), first + _ITEMS):
        line = lines[stop]
        item = without_mark(line).strip()
        place = (bulleted or colon) and item.lower().rstrip(".;,") in cues.lists["places"]
        if bulleted != (_BULLET.match(line) is not None) or not (place or is_plain(item)) or headed_by(item, cues):
            break
        if not (place or _is_item(item) or (bulleted and _names_somebody(item))):
            break
        told += _TOLD.search(item) is not None
        stop += 1
    if bulleted:
        return stop
    return stop if (colon and stop - first >= 2) or told * 2 > stop - first else first


def _is_item(line: str) -> bool:
    """Whether a line names somebody and says no more than who that is: `Ann Lee (Chile)`, `Chile: President Ann Lee`, `King Olav of Norway`."""
    if _ENTRY.match(line):
        return not _CREDITED.match(line)
    if not _may_be_item(line):
        return False
    land = _OF_LAND.match(line)
    return _names_one(line) or (land is not None and _names_one(line[land.end() :]))


def _names_one(line: str) -> bool:
    """Whether a text opens with a name, and goes on only with who that is."""
    if line.partition(" ")[0].lower().strip(".,:") in STARTERS - _BEFORE_NAMES:
        return False
    name = _NAMES.match(line)
    return name is not None and (name.end() >= len(line.rstrip(" .;,")) or _GOES_ON.match(line, name.end()) is not None)


_ENTRY = re.compile(rf"{_NAMES.pattern}[^:.!?\"“]{{0,60}}: [A-Z“\"]")  # `President Ann Lee of Chile: She has accepted. ...`


def _may_be_item(line: str) -> bool:
    ended = not line or line[-1] in ":?!" or len(line) > _LONGEST or line.count(" ") > _MOST
    return not (ended or _CLOCK.search(line) or _CREDITED.match(line))


def _names_somebody(line: str) -> bool:
    """Whether a bullet comes to a name after its office: `Denmark's foreign minister, Eva Holt`; not `Music by Ann Lee`, `Ann Lee will sing`."""
    name = _NAMES.search(line, 1) if _may_be_item(line) else None
    if name is None or not FINITE.isdisjoint(line.lower().split()):
        return False
    before = line[: name.start()].lower().split()
    return PREPOSITIONS.difference(("of", "for")).isdisjoint(before)


_BEFORE_NAMES = frozenset("the former first top senior".split())
_GOES_ON = re.compile(r",\s|\s?[;(]|\s[–—&-]\s|:\s|\s(?:of|and|with)\s|['’]s?\s")
