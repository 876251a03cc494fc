"""Paragraphs into sentences and tokens, with quotations found over the whole paragraph first."""

import re
import sys
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from operator import add

from kimvisit.drafting.text.contracted import COMING, SHORT, in_full
from kimvisit.drafting.text.listed_names import without_commas_of_names
from kimvisit.drafting.text.plural_owners import APOSTROPHES, joined_to_owners
from kimvisit.drafting.text.scare_quotes import MARKS, without_scare_quotes

_TOKEN = re.compile(  # the first branch is a short cut for plain words
    r"[a-z]+(?=[ ,.])|(?:St|Mt|Ft)\.(?=\s[A-Z])|No\.(?=\s\d)|[A-Z]\.(?:[A-Z]\.)*|\d+(?:[.,]\d+)*(?:st|nd|rd|th)?|[^\W_]+(?:[-'’][^\W_]+)*|--|``|''|[^\w\s]"
)
_END = re.compile(r"[.!?…][.!?…]*[\"”’)\]»]*(?=\s|[A-Z])")
_GLUED = re.compile(
    r"(?:The|An?|He|She|It|They|But|And|In|On|We|I|This|That|At|For|If|As|After|Before|When|While|However|Both|Neither|Citing|Meanwhile|Earlier) "
)
_ABBREVIATED = re.compile(
    r"(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|St|Mt|Gen|Col|Lt|Maj|Sgt|Capt|Sen|Rep|Gov|Adm|Rev|Hon|Messrs|Jr|Sr|vs|No|Jan|Feb|Mar|Apr|Jun|Jul|"
    r"Aug|Sept|Sep|Oct|Nov|Dec|a\.m|p\.m|e\.g|i\.e|etc|Co|Corp|Inc|Ltd|approx|min|max|fig|U\.S|U\.N|U\.K|E\.U)\.)$"
)
_NEVER_LAST = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|Mt|Gen|Col|Lt|Sen|Rep|Gov|Adm|[A-Z])\.)$")
_OPENING = "“«„"


Words = tuple[tuple[str, ...], tuple[str, ...]]
_STRAIGHT = ('"', "''", "``")
_MARK = re.compile(r"[\"“”«»„]")
_MARK_OR_TWO = re.compile(r"[\"“”«»„]|''|``")
_STARTER = re.compile(
    r"(?:[\"“]|The|A|An|Sir|Lord|Lady|Dame|King|Queen|Prince|Princess|Pope|He|She|It|They|But|And|In|On|We|I|This|That|At|For|If|As)\b"
)
_GOING_ON = re.compile(r"[A-Z][^\"“”«»„]*[a-z0-9)][,.?!]\"(?= (?:[A-Z]|[a-z]+ )[^\"]*)")
_BEFORE_NAMES = frozenset("mr mrs ms dr messrs gen sen sens rep reps gov prof lt col capt adm maj sgt rev hon".split())


@dataclass(frozen=True, slots=True)
class Sentence:
    """A stretch of a paragraph: its place there, its tokens (text, lower case, start, end) and the quotations that touch it."""

    text: str
    start: int
    end: int
    words: tuple[str, ...]
    low: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    quotes: tuple[tuple[int, int], ...]

    def at(self, place: int) -> int:
        """The token that holds or follows a place of the paragraph."""
        found = bisect_right(self.starts, place) - 1
        return found if found >= 0 and self.ends[found] > place else found + 1

    def quoted(self, place: int) -> tuple[int, int] | None:
        """The quotation around a place of the paragraph."""
        for span in self.quotes:
            if span[0] <= place < span[1]:
                return span
        return None

    @property
    def is_quotation(self) -> bool:
        """Whether it is one quotation from its first word to its last, or lies in one."""
        start, end = self.quotes[0] if self.quotes else (self.end, 0)
        return start <= self.start and end >= self.end - 2


def quotations(paragraph: str) -> list[tuple[int, int]]:
    """Spans of the quotations of a paragraph, marks included; one that is never closed runs to the end."""
    spans: list[tuple[int, int]] = []
    typed = "''" in paragraph or "``" in paragraph
    if not typed and '"' not in paragraph and "“" not in paragraph and not ("„" in paragraph or "«" in paragraph):
        return spans
    opened: int | None = None
    straight = False
    for match in (_MARK_OR_TWO if typed else _MARK).finditer(paragraph):
        mark = match.group()
        if opened is not None:
            if mark not in _OPENING:  # a straight mark closes as well what a round one has opened
                spans.append((opened, match.end()))
                opened = None
        elif mark in _STRAIGHT or mark in _OPENING:
            opened, straight = match.start(), mark in _STRAIGHT
    if opened is None:
        return spans
    if (goes_on := _GOING_ON.match(paragraph)) and straight and goes_on.end() - 1 in (opened, *(a for a, _ in spans)):
        return _turned_round(spans, opened, goes_on.end())
    return [*spans, (opened, len(paragraph))]


def _turned_round(spans: list[tuple[int, int]], opened: int, closed: int) -> list[tuple[int, int]]:
    """The quotations of a paragraph that begins inside one (`The list is full," she said. "I know it."`), where straight marks were paired as
    if it did not."""
    marks = [place for a, b in spans for place in (a, b - 1)] + [opened]
    return [(0, closed), *((a, b + 1) for a, b in zip(marks[1::2], marks[2::2], strict=True))]


def split(paragraph: str) -> list[Sentence]:
    """The sentences of a paragraph, read."""
    spans = quotations(paragraph)
    return [read(paragraph, start, end, spans) for start, end in bounds_in(paragraph, spans)]


def bounds_in(paragraph: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Where the sentences of a paragraph lie. A full stop inside a quotation ends none, unless the quotation ends with it."""
    bounds, start = [], 0
    for match in _END.finditer(paragraph):
        end = match.end()
        if not _ends_here(paragraph, match.start(), end, spans):
            continue
        bounds.append((start, end))
        start = end
    if paragraph[start:].strip():
        bounds.append((start, len(paragraph)))
    return bounds


def _ends_here(paragraph: str, stop: int, end: int, spans: list[tuple[int, int]]) -> bool:
    """Whether a stop ends a sentence: not that of `Mr.`, of `Jan. 3`, nor one inside a quotation that goes on."""
    after = paragraph[end : end + 40].lstrip()
    if paragraph[end : end + 1].isalpha() and not (paragraph[stop - 3 : stop].islower() and _GLUED.match(paragraph, end)):
        return False  # `in Oslo.The mayor said`, but not `news.Az reports`
    if not after or not (after[0].isupper() or after[0].isdigit() or after[0] in "\"“«„‘'(["):
        return False
    around = _around(spans, stop)
    if around and around[1] > end:
        return False
    if paragraph[stop] == ".":
        before = paragraph[max(0, stop - 8) : stop + 1]
        if before[:-1].isalpha() and len(before) > 7:
            return True
        if _NEVER_LAST.search(before) and not _is_initialism(paragraph, stop):
            return False
        if _ABBREVIATED.search(before) and not _STARTER.match(after):
            return False
    return True


def _around(spans: list[tuple[int, int]], place: int) -> tuple[int, int] | None:
    found = bisect_right(spans, (place, sys.maxsize)) - 1
    return spans[found] if found >= 0 and spans[found][1] > place else None


def _is_initialism(paragraph: str, stop: int) -> bool:
    """`U.S.` may end a sentence, a single initial may not."""
    return stop >= 3 and paragraph[stop - 2] == "."


def _is_name(words: Sequence[str], at: int) -> bool:
    return at < len(words) and words[at][0].isupper()


def _folded(text: str) -> str:
    """In lower case and with the marks of one typewriter: ``He will come'' as "he will come"."""
    return text.lower().replace("’", "'").replace("--", "–").replace("``", '"').replace("''", '"')


def words_of(paragraph: str, start: int, end: int) -> Words:
    """The tokens of a stretch, as printed and folded. The stop of `Mr.` before a name is no token: it ends nothing."""
    words = tuple(_TOKEN.findall(without_commas_of_names(paragraph[start:end])))
    low = _folded("\n".join(words)).split("\n") if words else []
    if not _BEFORE_NAMES.isdisjoint(low):
        kept = [
            i for i in range(len(low)) if low[i] != "." or not i or low[i - 1] not in _BEFORE_NAMES or not _is_name(words, i + 1)
        ]
        words, low = tuple(words[i] for i in kept), [low[i] for i in kept]
    if not APOSTROPHES.isdisjoint(low):
        words, low = joined_to_owners(words, low)
    if not MARKS.isdisjoint(low):
        words, low = without_scare_quotes(words, low)
    if not (SHORT.isdisjoint(low) and COMING.isdisjoint(low)):
        words, low = in_full(words, low)
    if "May" in words:
        low = ["may-month" if word == "May" else folded for word, folded in zip(words, low, strict=True)]
    return words, tuple(low)


def read(paragraph: str, start: int, end: int, spans: list[tuple[int, int]], tokens: Words | None = None) -> Sentence:
    """One sentence, with the places of its tokens."""
    words, low = tokens or words_of(paragraph, start, end)
    while start < end and paragraph[start].isspace():
        start += 1
    find, at, lengths = paragraph.find, start, [0, *map(len, words)]
    starts = [at := find(word, at + passed) for word, passed in zip(words, lengths, strict=False)]
    ends = tuple(map(add, starts, lengths[1:]))
    return Sentence(paragraph[start:end], start, end, words, low, tuple(starts), ends, _touching(spans, start, end))


def _touching(spans: list[tuple[int, int]], start: int, end: int) -> tuple[tuple[int, int], ...]:
    if not spans:
        return ()
    first = max(0, bisect_right(spans, (start, 0)) - 1)
    last = bisect_right(spans, (end, 0))
    return tuple(span for span in spans[first:last] if span[1] > start)
