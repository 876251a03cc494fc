"""A paragraph of an original with the quote of a claim marked: in bold on a terminal, between >> and << where there is no colour."""

import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kimvisit.render.page import Line, Page, paint, paragraphs, wrap

OPENS, CLOSES = ">>", "<<"


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph as the user's own copy in a folder has it; 0 is the headline."""

    text: str
    paragraph: int
    quote: str | None
    folder: Path

    @property
    def at(self) -> int:
        """Where the quote begins; -1 if there is none, or it does not stand here."""
        return self.text.find(self.quote) if self.quote else -1

    def as_json(self) -> dict[str, Any]:
        """The paragraph, and from which to which of its characters the quote goes."""
        quoted = [self.at, self.at + len(self.quote)] if self.quote and self.at >= 0 else None
        return {"paragraph": self.paragraph, "text": self.text, "quoted": quoted}

    def lines(self, page: Page) -> Iterator[str]:
        """The paragraph under a line that says what it is."""
        where = f"paragraph {self.paragraph}" if self.paragraph else "the headline"
        lost = (
            f" The quote does not stand in it: kimvisit check --originals {shlex.quote(str(self.folder))}{page.data}."
            if self.quote and self.at < 0
            else ""
        )
        yield ""
        yield from paragraphs([f"Your copy, {where}.{lost}"], page, style="dim")
        yield from self._marked(page)

    def _marked(self, page: Page) -> Iterator[str]:
        if self.at < 0 or not self.quote:
            yield from wrap(self.text, page.width, page)
            return
        before, after = self.text[: self.at], self.text[self.at + len(self.quote) :]
        text = "\n".join(wrap(f"{before}{OPENS}{self.quote}{CLOSES}{after}", page.width, page))
        # The page may have such signs of its own.
        begin = _nth(text, OPENS, before.count(OPENS))
        end = _nth(text, CLOSES, before.count(CLOSES) + self.quote.count(CLOSES))
        if page.colour and 0 <= begin < end:
            inside = text[begin + len(OPENS) : end].split("\n")
            bold = "\n".join(paint(Line(part, "bold"), page) for part in inside)
            text = text[:begin] + bold + text[end + len(CLOSES) :]
        yield from text.split("\n")


def _nth(text: str, sign: str, number: int) -> int:
    """Where the sign stands that so many others precede; -1 if nowhere."""
    at = text.find(sign)
    for _ in range(number):
        at = text.find(sign, at + len(sign)) if at >= 0 else -1
    return at
