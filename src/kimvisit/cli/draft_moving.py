"""Entries moved from a drafted record into the files of the dossier: text in, text out, comments kept."""

from collections.abc import Iterable, Mapping
from typing import Any

from kimvisit.drafting.record import scalar
from kimvisit.reading import plain


def parted(record: str) -> tuple[str, str]:
    """A drafted record without what it proposes, and that part."""
    kept: list[str] = []
    taken: list[str] = []
    inside = False
    for line in record.splitlines():
        inside = line == "proposes:" or (inside and line.startswith(" "))
        (taken if inside else kept).append(line)
    return "\n".join(kept) + "\n", "\n".join(taken)


def block(entries: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """Entries as lines in block style."""
    return [line for ident, fields in entries.items() for line in (f"{ident}:", *(_line(*field) for field in fields.items()))]


def _line(key: str, value: Any) -> str:
    held = f"[{', '.join(map(scalar, value))}]" if isinstance(value, list) else scalar(str(value))
    return f"  {key}: {held}"


def appended(text: str, lines: Iterable[str], idents: Iterable[str]) -> str:
    """The text of a file of entries with more at its end. Raises ValueError where the file cannot take it."""
    end = "\r\n" if "\r\n" in text else "\n"
    body = text.removeprefix("\ufeff").replace("\r\n", "\n")
    before = plain.parse(body)
    if before.value == {}:
        body = "\n".join(line for line in body.split("\n") if line.split("#")[0].strip() != "{}")
    longer = "\n".join([*([body.rstrip("\n")] if body.strip() else []), *lines]).lstrip("\n") + "\n"
    after = plain.parse(longer)
    had = before.value if isinstance(before.value, dict) else {}
    wanted = {*had, *idents}
    if after.broken or after.faults != before.faults or not isinstance(after.value, dict) or set(after.value) != wanted:
        raise ValueError("is not in block style, so nothing can be added at its end")
    if any(after.value[ident] != had[ident] for ident in had):
        raise ValueError("is not in block style, so nothing can be added at its end")
    return longer.replace("\n", end)
