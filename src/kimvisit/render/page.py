"""The page that text is set on: width, colour, encoding; wrapping in columns. The one place where data becomes terminal text."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import NamedTuple

_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff\ufff9-\ufffb]")
_TYPOGRAPHY = str.maketrans({
    "‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "...", "·": "-", "\u00a0": " ", "ø": "o", "Ø": "O", "ł": "l",
    "Ł": "L", "ß": "ss", "æ": "ae", "œ": "oe",
})  # fmt: skip
_CODES = {"bold": "\x1b[1m", "dim": "\x1b[2m"}


@dataclass(frozen=True, slots=True)
class Page:
    """How text is set. `everything` unfolds what a view folds by default.

    `data` stands behind each command that a page suggests, so that it reads the same dossier: ` --data DIR`, or nothing.
    """

    width: int = 80
    colour: bool = False
    ascii: bool = False
    everything: bool = False
    data: str = ""


class Line(NamedTuple):
    """One line of a column, already safe and wrapped, and its style: bold, dim or none."""

    text: str
    style: str = ""


def safe(text: str) -> str:
    """The text with control characters and those that turn the direction of writing spelled out, so that a terminal only prints it."""
    return text if text.isascii() and text.isprintable() else _UNSAFE.sub(lambda found: _spelled_out(found[0]), text)


def _spelled_out(character: str) -> str:
    code = ord(character)
    return f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}"


def readable(text: str, page: Page) -> str:
    """The text as the page can show it: safe, and in ASCII where the stream encodes no more."""
    clean = safe(text)
    if not page.ascii or clean.isascii():
        return clean
    plain = unicodedata.normalize("NFKD", clean.translate(_TYPOGRAPHY))
    return "".join(c for c in plain if not unicodedata.combining(c)).encode("ascii", "backslashreplace").decode()


def cells(text: str) -> int:
    """How many columns of a terminal the text takes."""
    return len(text) if text.isascii() else sum(_cells(c) for c in text)


def _cells(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def wrap(text: str, width: int, page: Page, hanging: int = 0) -> list[str]:
    """The words of a text in lines of at most `width` columns; the second and later ones are indented by `hanging`."""
    width = max(width, 1)
    hanging = min(hanging, width // 2)
    lines: list[str] = []
    line, taken = "", 0
    for word in readable(" ".join(text.split()), page).split():
        long = cells(word)
        if line and taken + 1 + long > width:
            lines.append(line)
            line, taken = "", 0
        indent = hanging if lines and not line else 0
        while not line and indent + long > width:
            head, word = _split(word, max(width - indent, 2))
            lines.append(" " * indent + head)
            long, indent = cells(word), hanging
        line, taken = (f"{line} {word}", taken + 1 + long) if line else (" " * indent + word, indent + long)
    return [*lines, line] if line.strip() or not lines else lines


def _split(word: str, width: int) -> tuple[str, str]:
    taken = 0
    for place, character in enumerate(word):
        taken += _cells(character)
        if taken > width and place:
            return word[:place], word[place:]
    return word, ""


def paint(line: Line, page: Page) -> str:
    """The line with its style, where the page has colour."""
    return f"{_CODES[line.style]}{line.text}\x1b[0m" if page.colour and line.style and line.text else line.text


def block(text: str, width: int, page: Page, style: str = "", hanging: int = 0) -> list[Line]:
    """A text as lines of a column."""
    return [Line(line, style) for line in wrap(text, width, page, hanging)]


def columns(blocks: Sequence[Sequence[Line]], widths: Sequence[int], page: Page, indent: int = 0, gap: int = 1) -> Iterator[str]:
    """Blocks side by side, each in its width; nothing trails at the end of a line."""
    for lines in zip_longest(*blocks, fillvalue=Line("")):
        out, blank = "", indent
        for line, width in zip(lines, widths, strict=True):
            if line.text:
                out += " " * blank + paint(line, page)
                blank = max(width - cells(line.text), 0) + gap
            else:
                blank += width + gap
        yield out


def ends(left: Line, right: str, page: Page, key: str = "") -> Iterator[str]:
    """Something at the left margin, after a key if there is one, and something dim at the right margin, under it where there is no room."""
    key = f"{readable(key, page)}  " if key else ""
    *above, last = _keyed(key, left.text, page.width, page)
    yield from (paint(Line(line, left.style), page) for line in above)
    told, *more = wrap(right, page.width, page)
    spare = page.width - cells(last) - cells(told)
    if told and not more and spare >= 2:
        yield f"{paint(Line(last, left.style), page)}{' ' * spare}{paint(Line(told, 'dim'), page)}"
        return
    yield paint(Line(last, left.style), page)
    for line in (told, *more) if told else ():
        yield " " * (page.width - cells(line)) + paint(Line(line, "dim"), page)


def _keyed(key: str, text: str, width: int, page: Page) -> list[str]:
    """A key and a text beside it, or under it where the key takes half of the width."""
    if cells(key) > width // 2:
        return [*wrap(key, width, page), *(f"  {line}" for line in wrap(text, width - 2, page))]
    first, *others = wrap(text, width - cells(key), page)
    return [key + first if first else key.rstrip(), *(" " * cells(key) + line for line in others)]


def paragraphs(texts: Iterable[str], page: Page, indent: int = 0, style: str = "", hanging: int = 0) -> Iterator[str]:
    """Each text wrapped to the page, indented."""
    indent = min(indent, page.width // 4)
    for text in texts:
        for line in wrap(text, page.width - indent, page, hanging):
            yield " " * indent + paint(Line(line, style), page)
