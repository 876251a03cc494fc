"""Whether a text is an article at all, and in English: licences, logs of changes and other tongues give no claims and no day."""

import re
from collections.abc import Iterator, Mapping, Set
from functools import lru_cache

from kimvisit.drafting.pages.entries import are_entries
from kimvisit.drafting.pages.stamps import stamp_of
from kimvisit.drafting.pages.teasers import are_teasers
from kimvisit.drafting.text.cues import Cues
from kimvisit.drafting.text.words import words_in

_ENGLISH = frozenset("the of and to that was for with he it his by has will said from are this they have been would who".split())
_ENTRY = re.compile(
    r"^(?:[*#]|\d+\.\d+|v\d|\[?\(?v?\d+\.\d|version |release |changes ).{0,60}?\d|^\W{0,3}(?:19|20)\d\d-\d\d-\d\d\b"
    r"|^commit [0-9a-f]{12}|^date: {1,3}\w{3} "
)
_OPENS_ENTRY = frozenset("*#[(vV0123456789rRcC=- ")
_SECTION = re.compile(r"(?!\d\d?\.\d\d (?:[A-Z]{2,4}|[AaPp]\.?[Mm])\b)\d+(?:\.\d+)*\.?\s+[A-Z]")  # `12.30 GMT` is a clock
_RULE = re.compile(r"_{3,}")  # between the items of a bulletin
_OF_CODE = ("_", "{", "<", "\\", "()", " = ", "`")
_HEAD, _ENOUGH = 3000, 40
_POST = re.compile(
    r"(?:(?:[^\s,]{1,30} ){1,3}(?:says|wrote|said):?$|by \S+ » |\d+ (?:[Cc]omments|[Rr]eplies|[Aa]nswers|[Rr]esponses)\b|\S+ · \d+ )"
)
_GENRES = {
    "threads": (10, "a thread of posts"),
    "tales": (80, "a tale or the plot of one"),
    "wares": (80, "an offer of goods"),
    "terms": (12, "terms of use"),
    "posts_to_fill": (40, "an offer of work"),
    "stars": (80, "a horoscope"),
}
_LOOKED_AT, _SIGN_LINE, _LONG, _FEW = 80, 120, 100, 7
_COUNTED = re.compile(r"\d+ \w+$|[Cc]omments")


def unfit(lines: list[str], cues: Cues) -> str | None:
    """Why the lines are no article to read, in words for the editor; None where they may be one."""
    table = cues.tables["furniture"]
    lines = [*_without_others(lines[:60], cues.lists.get("furniture_tails", frozenset())), *lines[60:]]
    head = "\n".join(lines[:60])[:_HEAD].lower()
    words = words_in(head)
    held = frozenset(words)
    if marked := next(iter(_held(table.get("no_article", ()), head, held)), None):
        return f"no article: it says '{marked}', as licences, manuals and logs of changes do"
    if len(signs := _held(table.get("no_article_signs", ()), head, held)) >= 3:
        return f"no article: it says '{signs[0]}', '{signs[1]}' and '{signs[2]}', as manuals do"
    if genre := _genre(lines, table):
        return genre
    if are_teasers(lines):
        return "no article: it lists other stories"
    entries = sum(line[0] in _OPENS_ENTRY and bool(_ENTRY.match(line.lower())) for line in lines[:400])
    if (entries >= 5 and entries * 8 >= min(len(lines), 400)) or entries >= 20:
        return "no article: it is a list of versions or dates"
    plain = _RULE.sub(" ", head) if "___" in head else head
    if sum(map(plain.count, _OF_CODE)) >= 12:
        return "no article: it holds the marks of a programming language"
    return None if _is_english(words, head) else "no article in English that can be read"


def has_no_day(lines: list[str], cues: Cues) -> bool:
    """Whether a day that a text prints is not its own: beside many others, as in logs of changes, in a manual with numbered sections, or of
    one entry among others."""
    tails = cues.lists.get("furniture_tails", frozenset())
    lines = _without_others(lines[:600], tails)
    if are_entries(lines, tails):
        return True
    days = {stamp.day for line in lines if len(line) < 90 and (stamp := stamp_of(line))}
    return len(days) >= 4 or sum(len(line) < 70 and bool(_SECTION.match(line)) for line in lines) >= 3


def _without_others(lines: list[str], tails: frozenset[str]) -> list[str]:
    """The lines above the heading of other stories that stands below the article's own paragraphs."""
    long = 0
    for at, line in enumerate(lines):
        long += len(line) >= _LONG
        if long > 1 and line.strip(" :()0123456789").lower() in tails:
            return lines[:at]
    return lines


def _genre(lines: list[str], table: Mapping[str, tuple[str, ...]]) -> str | None:
    """What a page is of whose lines two open with signs of one genre: a thread of posts, a tale, an offer, terms of use."""
    head = list(_above_text(lines[: _GENRES["threads"][0]]))
    if len({line for line in head if _POST.match(line)}) >= 2:
        return f"no article: it is {_GENRES['threads'][1]}, by its headings"
    opened = [line.lower() for line in lines[:_LOOKED_AT] if len(line) < _SIGN_LINE]
    for genre, (reach, why) in _GENRES.items():
        signs = _opening(table.get(genre, ()))
        if len({found[0] for line in opened[:reach] if (found := signs.match(line))}) >= 2:
            return f"no article: it is {why}, by its headings"
    return None


def _above_text(lines: list[str]) -> Iterator[str]:
    """The lines above the second paragraph, or above the number of comments on the first: below an article stand the posts of its readers."""
    told, inside = 0, False
    for line in lines:
        told += len(line) >= _LONG
        if told > 1 or (inside and _COUNTED.match(line)):
            return
        inside = inside or (line.count(" ") >= _FEW and line.endswith("."))
        yield line


@lru_cache(maxsize=16)
def _opening(signs: tuple[str, ...]) -> re.Pattern[str]:
    """One of the signs at the beginning of a line, as whole words; nothing where there are none."""
    return re.compile("|".join(rf"{re.escape(sign)}(?:(?<![^\W_])|(?![^\W_]))" for sign in signs) or r"(?!)")


def _is_english(words: list[str], head: str) -> bool:
    if len(words) >= _ENOUGH:
        return sum(map(_ENGLISH.__contains__, words)) * 12 >= len(words)
    foreign = sum(char.isalpha() and not char.isascii() for char in head)
    return foreign * 3 < max(1, sum(map(str.isalpha, head)))


def _held(phrases: tuple[str, ...], head: str, held: Set[str]) -> list[str]:
    """The phrases that stand in a text; only those whose first word does are looked for."""
    table = _by_first_word(phrases)
    if table.keys().isdisjoint(held):
        return []
    return [phrase for first, listed in table.items() if first in held for phrase in listed if phrase in head]


@lru_cache(maxsize=8)
def _by_first_word(phrases: tuple[str, ...]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for phrase in phrases:
        if match := re.search(r"[a-z]+", phrase):
            found.setdefault(match.group(), []).append(phrase)
    return found
