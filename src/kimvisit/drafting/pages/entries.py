"""Pages of several entries, each with a day of its own: threads, blogs, comments, live coverage. None of these days is the page's."""

import re

from kimvisit.drafting.pages.stamps import stamp_of

_WORDS = re.compile(r"[^\W\d_]+(?:[ .]+[^\W\d_]+)*")
_NUMBER = re.compile(r"\d+")
_CLOCK_FIRST = re.compile(r"\d\d?[:.h]\d\d\b")
_CLOCK = re.compile(r"\d:\d\d")
_DIGIT = re.compile(r"\d")
_ENDED = (".", "!", "?", "…", "”", '"', ")")
_SHORT, _LOOKED_AT, _LIVE = 90, 600, 3
_STAMP, _NEXT_POST = 40, 10  # characters of a name or a day with its hour; lines to the next post


def are_entries(lines: list[str], tails: frozenset[str]) -> bool:
    """Whether a page prints further days in the form in which it prints its first one, each with text below it.

    Two are enough where they bear clocks, or where lines open with clocks, as in live coverage; else it takes three. Below a heading
    of other stories, one of `tails`, nothing counts.
    """
    shapes: dict[str, set[str]] = {}
    live = sum(bool(_CLOCK_FIRST.match(line)) for line in lines[:_LOOKED_AT]) >= _LIVE
    for line, below in zip(lines[:_LOOKED_AT], [*lines[1 : _LOOKED_AT + 1], ""], strict=False):
        if line.strip(" :").lower() in tails:
            return False
        if len(line) < _SHORT and _DIGIT.search(line) and _is_text(below) and stamp_of(line):
            shape = _NUMBER.sub("0", _WORDS.sub("a", line))
            said = shapes.setdefault(shape, set())
            said.add(line)
            if len(said) >= (2 if live or "0:0" in shape or "0.0 " in shape else 3):
                return True
    return False


def are_posts(lines: list[str], number: int) -> bool:
    """Whether a line is the day and hour of a reader's post under its name, and another follows: `Moe`, `Sep 18, 2018 03:42pm`, `Well said`."""
    near = range(number, min(number + _NEXT_POST, len(lines)))
    return _is_posted(lines, number) and sum(_is_posted(lines, at) for at in near) > 1


def _is_posted(lines: list[str], number: int) -> bool:
    line, name = lines[number], lines[number - 1]
    return (
        len(line) < _STAMP
        and bool(_CLOCK.search(line))
        and 0 < len(name) < _STAMP
        and name.count(" ") < 3
        and bool(stamp_of(line))
    )


def _is_text(line: str) -> bool:
    return line.count(" ") >= 2 and not stamp_of(line[:_SHORT]) and (line.endswith(_ENDED) or line.count(" ") > 12)
