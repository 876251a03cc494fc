"""YAML text to plain values: dict, list, str and None, nothing else.

A strict dialect: the only implicit type is null; anchors, aliases, tags, second documents, equal keys and
keys that are no text are faults. Values are built from libyaml's events with a stack: no depth of nesting
hurts. Places are kept only when asked for.
"""

from dataclasses import dataclass
from typing import Any

import yaml
from yaml import events
from yaml.error import Mark

from kimvisit.reading import tame
from kimvisit.reading.fault import Fault, Path, shown
from kimvisit.reading.source import CONTROL
from kimvisit.reading.yaml_errors import syntax_fault

NULLS = frozenset({"", "~", "null"})
DEPTH = 40
PROSE = frozenset({"text", "quote", "headline"})
_NEXT = object()  # stands for the key while a mapping waits for one

Place = tuple[int, int]
Places = dict[tuple[Path, bool], Place]


@dataclass(frozen=True, slots=True)
class Plain:
    """The value of a document and its faults. `broken`: it cannot be read to its end and has no value."""

    value: Any
    faults: tuple[Fault, ...] = ()
    broken: bool = False


def parse(text: str) -> Plain:
    """Read a document. Never raises."""
    value = tame.value(text)
    return _read(_Builder(text, None)) if value is None else Plain(value)


def places(text: str) -> Places:
    """Line and column of every value of a document, and under `(path, True)` of every key."""
    found: Places = {}
    _read(_Builder(text, found))
    return found


def _read(builder: "_Builder") -> Plain:
    try:
        next_event = yaml.CSafeLoader(builder.text).get_event  # yaml.parse() asks twice for each event
        while event := next_event():
            take = _TAKE.get(type(event))
            if take:
                take(builder, event)
    except _StopError as stop:
        return Plain(None, (*builder.faults, stop.fault), broken=True)
    except yaml.YAMLError as error:
        return Plain(None, (*builder.faults, syntax_fault(error, builder.text)), broken=True)
    for box, key, value in reversed(builder.firsts):
        box[key] = value
    return Plain(builder.root[0] if builder.root else None, tuple(builder.faults))


class _StopError(Exception):
    """A fault after which the rest of the text means nothing."""

    def __init__(self, fault: Fault) -> None:
        self.fault = fault


class _Builder:
    """Values under construction: the open container, the key that waits for its value, what encloses them."""

    __slots__ = ("box", "faults", "firsts", "key", "places", "root", "stack", "text")

    def __init__(self, text: str, found: Places | None) -> None:
        self.text = text
        self.places = found
        self.faults: list[Fault] = []
        self.firsts: list[tuple[dict[str, Any], str, Any]] = []  # of keys that stand twice, the first counts
        self.root: list[Any] = []
        self.box: Any = self.root
        self.key: Any = None  # None in a list
        self.stack: list[tuple[Any, Any]] = []

    def scalar(self, event: Any) -> None:
        value = event.value
        if event.anchor or event.tag or event.style == '"':
            self.oddities(event)
        if self.key is _NEXT:
            self.name(event, value)
        elif event.style:
            self.put(event, value)
        else:
            if self.key in PROSE and self.text.startswith(" #", event.end_mark.index):
                self.swallowed(event)
            if value in NULLS:
                self.check_null(event)
                value = None
            self.put(event, value)

    def name(self, event: Any, key: str) -> None:
        if key in self.box:
            self.fault(event, "Y110", f"the key {shown(key)} stands here twice", "keep one of the two", key)
            self.firsts.append((self.box, key, self.box[key]))
        elif not key:
            self.fault(event, "Y111", "a key is missing before the colon", "write KEY: VALUE", key)
        self.key = key
        if self.places is not None:
            self.places.setdefault((self.path(), True), _place(event.start_mark))

    def put(self, event: Any, value: Any) -> None:
        if self.places is not None:
            self.places.setdefault((self.path(), False), _place(event.start_mark))
        if self.key is None:
            self.box.append(value)
        else:
            self.box[self.key] = value
            self.key = _NEXT

    def open(self, event: Any) -> None:
        if event.anchor or event.tag:
            self.oddities(event)
        if self.key is _NEXT:
            raise _StopError(self.made(event, "Y111", "a key is a list or a mapping", "write a word before the colon"))
        if len(self.stack) >= DEPTH:
            remedy = "a record needs five; look for a bracket that is never closed"
            raise _StopError(self.made(event, "Y112", f"more than {DEPTH} levels inside each other", remedy))
        outer, name, is_mapping = self.box, self.key, type(event) is events.MappingStartEvent
        inner: Any = {} if is_mapping else []
        self.put(event, inner)
        self.stack.append((outer, name))
        self.box, self.key = inner, _NEXT if is_mapping else None

    def close(self, event: Any) -> None:
        self.box, name = self.stack.pop()
        self.key = None if name is None else _NEXT

    def alias(self, event: Any) -> None:
        text = f"*{event.anchor}"
        self.fault(event, "Y107", f"{shown(text)} refers to another place (a YAML alias)", _ALIAS_REMEDY)
        if self.key is _NEXT:
            self.name(event, text)
        else:
            self.put(event, None)

    def document(self, event: Any) -> None:
        if self.root:
            raise _StopError(self.made(event, "Y109", "a second document begins here", "one file holds one record; delete '---'"))

    def oddities(self, event: Any) -> None:
        if event.anchor:
            self.fault(event, "Y107", f"'&{event.anchor}' names a place (a YAML anchor)", _ALIAS_REMEDY)
        if event.tag:
            self.fault(
                event,
                "Y108",
                f"{shown(event.tag.replace('tag:yaml.org,2002:', '!!'))} is a YAML tag",
                "delete it; a text that begins with ! goes in quotes",
            )
        control = CONTROL.search(getattr(event, "value", ""))
        if control:
            self.fault(event, "Y115", f"holds the control character U+{ord(control[0]):04X}", "delete the escape")

    def swallowed(self, event: Any) -> None:
        rest = self.text[event.end_mark.index :].split("\n", 1)[0].strip()
        message = f"'{self.key}' ends before {shown(rest)}: after a space, # begins a comment"
        self.fault(event, "Y105", message, "put the text in quotes; for a comment, leave two spaces before the #")

    def check_null(self, event: Any) -> None:
        """An empty value. In braces it may be what a comma cut off from the value before it."""
        if event.value or self.key is None:
            return
        before = event.start_mark.index - 1
        while before > 0 and self.text[before].isspace():
            before -= 1
        if self.text[before] != ":":
            self.faults.append(self.stray(event, len(self.key) if self.text[before + 1 :].startswith((",", "}")) else 0))

    def stray(self, event: Any, back: int) -> Fault:
        last = next(reversed(self.box), None)
        value = f"{self.box[last]}, {self.key}" if last and isinstance(self.box[last], str) else ""
        remedy = f"put the text in quotes: {last}: '{value}'" if value and len(value) < 100 else "write KEY: VALUE"
        message = f"{shown(self.key)} stands alone in braces, where a comma ends a value"
        line, column = _place(event.start_mark)
        return Fault(self.path(), "Y106", message, remedy, at=(line, max(column - back, 1)))

    def path(self) -> Path:
        """Where the next value goes; while a mapping waits for a key, the mapping itself."""
        steps = [len(box) - 1 if name is None else name for box, name in self.stack]
        here = [len(self.box)] if self.key is None else [] if self.key is _NEXT else [self.key]
        return tuple(steps + here)[1:]

    def made(self, event: Any, code: str, message: str, remedy: str, key: str | None = None) -> Fault:
        path = self.path() if key is None else (*self.path(), key)
        return Fault(path, code, message, remedy, at=_place(event.start_mark))

    def fault(self, event: Any, code: str, message: str, remedy: str, key: str | None = None) -> None:
        self.faults.append(self.made(event, code, message, remedy, key))


def _place(mark: Mark) -> Place:
    return mark.line + 1, mark.column + 1


_ALIAS_REMEDY = "write the value out; a text that begins with & or * goes in quotes"
_TAKE = {
    events.ScalarEvent: _Builder.scalar,
    events.MappingStartEvent: _Builder.open,
    events.SequenceStartEvent: _Builder.open,
    events.MappingEndEvent: _Builder.close,
    events.SequenceEndEvent: _Builder.close,
    events.AliasEvent: _Builder.alias,
    events.DocumentStartEvent: _Builder.document,
}
