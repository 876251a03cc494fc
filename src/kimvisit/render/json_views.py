"""The views as JSON: versioned, built by hand, the same on terminal and pipe. docs/json.md documents every key."""

import json
import re
from collections.abc import Iterable, Sequence
from typing import Any

from kimvisit.engine import conflicts as counting
from kimvisit.engine.finding import Finding
from kimvisit.engine.ledger import Ledger
from kimvisit.engine.rule import Rule
from kimvisit.render import json_records, json_shapes
from kimvisit.render.json_shapes import Json
from kimvisit.render.lookup import Thing
from kimvisit.views.timeline import Timeline

_UNSAFE = re.compile("[\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]")


def timeline(ledger: Ledger, told: Timeline) -> Json:
    """The rows in order of time."""
    return {
        **json_shapes.head(ledger, "timeline"),
        "by": told.by,
        "undated": list(told.undated),
        "entries": [json_shapes.entry(row, ledger.lens) for row in told.entries],
    }


def conflicts(ledger: Ledger, found: Sequence[Finding], kept: Iterable[Finding], shown: Sequence[str]) -> Json:
    """The findings `kept`, of the classes `shown`; the counts are of everything found."""
    return {
        **json_shapes.head(ledger, "conflicts"),
        "shown": list(shown),
        "counts": counting.counts(found),
        "conflicts": [json_shapes.finding(one, ledger.lens) for one in kept],
        "idle_rulings": [json_shapes.ruling(one) for one in ledger.idle_rulings],
    }


def listing(ledger: Ledger, what: str) -> Json:
    """All records of one sort: articles, claims, events, actors, kinds, rules."""
    return {**json_shapes.head(ledger, "list"), what: json_records.listed(ledger, what)}


def show(ledger: Ledger, thing: Thing) -> Json:
    """One thing in full."""
    return {**json_shapes.head(ledger, "show"), "sort": thing.sort, thing.sort: record(ledger, thing)}


def record(ledger: Ledger, thing: Thing) -> Json:
    """One record in full."""
    return json_records.shown(ledger, thing)


def explain_rule(rule: Rule) -> Json:
    """A rule with its manual."""
    return {"version": 1, "command": "explain", "sort": "rule", "rule": json_records.rule(rule, in_full=True)}


def explain_finding(ledger: Ledger, finding: Finding) -> Json:
    """A finding, and the rule that found it."""
    rule = next((one for one in ledger.rules if one.code == finding.rule), None)
    return {
        **json_shapes.head(ledger, "explain"),
        "sort": "finding",
        "finding": json_shapes.finding(finding, ledger.lens),
        "rule": json_records.rule(rule, in_full=True) if rule else None,
    }


def dump(view: Any, ascii: bool = False) -> str:
    """A view as text that a terminal only prints: control characters stay escaped, whatever the stream encodes.

    A key a line, and an item a line of its lists: easy to compare line by line, and ten times as fast as Python's own indentation.
    """
    lines = [f"  {_line(key, ascii)}: {_held(held, ascii)}" for key, held in view.items()]
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", "{\n" + ",\n".join(lines) + "\n}")


def _held(held: Any, ascii: bool) -> str:
    if not (isinstance(held, list) and held and isinstance(held[0], dict)):
        return _line(held, ascii)
    return "[\n" + ",\n".join(f"    {_line(one, ascii)}" for one in held) + "\n  ]"


def _line(value: Any, ascii: bool) -> str:
    return json.dumps(value, ensure_ascii=ascii)
