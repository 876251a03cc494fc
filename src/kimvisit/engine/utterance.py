"""One thing said once, however many articles carry it."""

import hashlib
from base64 import b32encode
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kimvisit.engine.statement import Statement
from kimvisit.records.dates import Span


@dataclass(frozen=True, slots=True, eq=False)
class Utterance:
    """A traced root voice, a day, an assertion and the stage of the nearest copy.

    `statements` are its copies, nearest the source first; a rendering that a relay hardened belongs to the utterance of what it hardened, and a
    headline to that of the body statement it repeats.
    """

    key: tuple[str, ...]
    root: str
    said: Span
    statements: tuple[Statement, ...]

    @property
    def id(self) -> str:
        """`u-` and letters and digits that stand for its key."""
        return f"u-{short_hash(*self.key)}"


def short_hash(*parts: str, length: int = 12) -> str:
    """Letters and digits that stand for the parts, the same on every machine."""
    digest = hashlib.sha256("\x1f".join(parts).encode()).digest()
    return b32encode(digest).decode().lower()[:length]


def nearest(statement: Statement) -> Statement:
    """The copy on file nearest the source: the statement itself, or what it was traced to on the same assertion."""
    here = statement.headline_of or statement
    seen = {here.id}
    while True:
        copies = [s for s in here.nearer if s.kind is here.kind and set(s.readings) & set(here.readings) and s.id not in seen]
        if not copies or len(here.roots) != 1:
            return here
        here = min(copies, key=lambda s: (s.hops, s.readings != here.readings, s.id))
        seen.add(here.id)


def utterances(statements: Sequence[Statement]) -> dict[str, Utterance]:
    """The utterance of every statement, by the statement's id."""
    traced = {one.id: one for one in statements}
    found: dict[tuple[str, ...], list[Statement]] = defaultdict(list)
    spoken: dict[tuple[str, ...], Statement] = {}
    for one in statements:
        source = traced[nearest(one).id]
        found[_key(source)].append(one)
        spoken.setdefault(_key(source), source)
    result: dict[str, Utterance] = {}
    for key, copies in found.items():
        ordered = tuple(sorted(copies, key=lambda s: (s.is_headline, s.is_hardened, s.hops, s.id)))
        utterance = Utterance(key, spoken[key].root, spoken[key].said, ordered)
        result |= {one.id: utterance for one in ordered}
    return result


def _key(one: Statement) -> tuple[str, ...]:
    return (one.root, one.said.edtf, one.event or "", one.kind.id, *one.readings, one.stage or "")


def outlets(statements: Iterable[Statement]) -> tuple[str, ...]:
    """The outlets that carry the statements, sorted."""
    return tuple(sorted({one.article.outlet for one in statements}))
