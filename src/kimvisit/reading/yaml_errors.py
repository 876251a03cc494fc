"""What libyaml says, in words for the person who wrote the file: what is wrong, and what would be right."""

import re
from dataclasses import dataclass
from typing import Any

import yaml

from kimvisit.reading.fault import Fault, shown

_KEY = re.compile(r"\s*(?:- +)*(?P<key>[\w.-]+): +(?P<value>.*)")
_GLUED = re.compile(r"\s*(?:- +)*(?:[\w.-]+:|-)(?=\w)")
_GLUED_TOGETHER = (
    "Y119",
    "a space is missing after a colon or a dash, here or in the line above",
    "write KEY: VALUE and - ITEM",
)
_QUOTED = "put the whole value in quotes and double each ' inside: 'the guest''s visit'"
_IN_ONE_COLUMN = "begin keys that belong together in one column, with a space after each colon and dash"


@dataclass(frozen=True, slots=True)
class _Scene:
    """Where libyaml stopped: its words, the line, what comes before the mark in it, and the line above."""

    problem: str
    context: str
    opened: int
    row: int
    line: str
    before: str
    above: str

    @property
    def here(self) -> str:
        return self.line[len(self.before) : len(self.before) + 1]

    @property
    def is_value(self) -> bool:
        """Whether the mark stands where a value begins."""
        return self.before.rstrip().endswith((":", "-"))


def syntax_fault(error: yaml.YAMLError, text: str) -> Fault:
    """The fault behind a syntax error, at its line and column."""
    mark = getattr(error, "problem_mark", None)
    if mark is None:
        return _unreadable(error, text)
    code, message, remedy = _explained(_scene(error, mark.line, mark.column, text.split("\n")))
    return Fault((), code, message, remedy, at=(mark.line + 1, mark.column + 1))


def _scene(error: Any, row: int, column: int, lines: list[str]) -> _Scene:
    line = lines[row] if row < len(lines) else ""
    above = lines[row - 1] if 0 < row <= len(lines) else ""
    opened = error.context_mark.line if error.context_mark else row
    return _Scene(error.problem or "", error.context or "", opened, row, line, line[:column], above)


def _unreadable(error: Any, text: str) -> Fault:
    code = getattr(error, "character", 0)
    index = max(text.find(chr(code)), 0)
    at = (text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index))
    return Fault((), "Y115", f"holds the character U+{code:04X}, which YAML refuses", "delete it", at=at)


def _explained(scene: _Scene) -> tuple[str, str, str]:
    indent = scene.before[: len(scene.before) - len(scene.before.lstrip())]
    if "\t" in indent + scene.here:
        return "Y103", "a tab indents this line", "indent with spaces"
    if "escape" in scene.problem:
        return (
            "Y120",
            "a backslash between double quotes begins an escape that YAML does not know",
            "use single quotes",
        )
    if "<document start>" in scene.problem:
        return "Y109", "the document has ended before this line", "one file holds one record; delete '...'"
    if _cannot_begin(scene):
        return "Y104", f"a value cannot begin with {_first(scene)}", "put it in quotes"
    if "mapping values are not allowed" in scene.problem:
        return _second_colon(scene)
    if "unexpected end of stream" in scene.problem:
        return _never_closed("quotation mark", scene)
    if "expected ',' or" in scene.problem:
        return _inside_brackets(scene)
    return _misplaced(scene)


def _cannot_begin(scene: _Scene) -> bool:
    special = ("anchor", "alias", "block scalar", "tag")
    tokens = ("cannot start any token", "node content", "block sequence entries")
    value = scene.is_value and any(token in scene.problem for token in tokens)
    return value or (any(f" {word}" in scene.context for word in special) and "parsing" not in scene.context)


def _first(scene: _Scene) -> str:
    match = _KEY.match(scene.line)
    first = match["value"][:1] if match and not scene.is_value else scene.here
    return first if first.isprintable() and first else "this"


def _second_colon(scene: _Scene) -> tuple[str, str, str]:
    match = _KEY.match(scene.before)
    if match:
        key, value = match["key"], match["value"]
        message = f"a colon and a space inside the value of '{key}': YAML takes {shown(value)} for a key"
        return "Y102", message, f"put the value in quotes: {key}: '{shown(value)[1:-1]}: ...'"
    if _GLUED.match(scene.above) or _GLUED.match(scene.before):
        return _GLUED_TOGETHER
    return "Y118", "this line is indented deeper than the one above", _IN_ONE_COLUMN


def _never_closed(what: str, scene: _Scene) -> tuple[str, str, str]:
    line = scene.opened + 1
    return (
        "Y117",
        f"a {what} opened in line {line} is never closed",
        f"close it; a text that begins with a {what} goes in quotes",
    )


def _inside_brackets(scene: _Scene) -> tuple[str, str, str]:
    what, mark = ("bracket", "]") if "sequence" in scene.context else ("brace", "}")
    if scene.row > scene.opened or not scene.here:
        return _never_closed(what, scene)
    return (
        "Y116",
        f"here a comma or {mark} is wanted",
        "put a value that holds quotation marks, commas or brackets in quotes",
    )


def _misplaced(scene: _Scene) -> tuple[str, str, str]:
    match = _KEY.match(scene.line)
    if match and match["value"][:1] in ("'", '"', "[", "{") and match.start("value") < len(scene.before):
        end = {"[": "closing bracket", "{": "closing brace"}.get(match["value"][0], "second quotation mark")
        return "Y116", f"the value of '{match['key']}' ends at the {end}, but the line goes on", _QUOTED
    if scene.here == ":" and not scene.before.strip():
        return "Y111", "a key is missing before the colon", "write KEY: VALUE"
    if _GLUED.match(scene.above) and "could not find expected ':'" in scene.problem:
        return _GLUED_TOGETHER
    if "could not find expected ':'" in scene.problem:
        return (
            "Y119",
            "the line above has no colon",
            "write KEY: VALUE; indent a value that runs over two lines",
        )
    if "expected key" in scene.problem or "'-' indicator" in scene.problem or "block sequence" in scene.problem:
        return "Y118", "this line does not fit the indentation above it", _IN_ONE_COLUMN
    return "Y101", f"this is no YAML: {scene.problem}", "look for a bracket, quotation mark or colon too many"
