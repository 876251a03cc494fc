"""decisions.yaml: the editor's rulings, a list under `rulings`. A dossier need not have one."""

from dataclasses import replace
from pathlib import Path as File
from typing import Any

import yaml
from pydantic import ValidationError

from kimvisit.reading import document, plain
from kimvisit.reading.catalog import without_nulls
from kimvisit.reading.document import Found
from kimvisit.reading.fault import Fault, shown
from kimvisit.reading.record_errors import record_faults, shape_fault
from kimvisit.records.decisions import Ruling
from kimvisit.records.problem import Problem

FILE = "decisions.yaml"


def read_decisions(folder: File) -> tuple[tuple[Ruling, ...], list[Problem]]:
    """The rulings that could be read, in their order, and the problems with the rest."""
    if not (folder / FILE).exists():
        return (), []
    each = document.read(folder, FILE)
    found: list[Found] = [(fault, FILE) for fault in each.faults]
    rulings: list[Ruling] = []
    if each.value is not None:
        found += [(_unknown(key), FILE) for key in each.value if key != "rulings"]
        given = each.value.get("rulings") or []
        if isinstance(given, list):
            for number, raw in enumerate(given):
                ruling, faults = _ruling(raw)
                found += [(_at(number, fault), f"{FILE}#{number + 1}") for fault in faults]
                rulings += [ruling] if ruling else []
        else:
            found.append((shape_fault(("rulings",), given, "a list"), FILE))
    return tuple(rulings), document.problems(each, found)


def _ruling(raw: Any) -> tuple[Ruling | None, list[Fault]]:
    if not isinstance(raw, dict):
        return None, [shape_fault((), raw, "a mapping of KEY: VALUE")]
    whole = without_nulls(raw, Ruling)
    try:
        return Ruling.model_validate(whole), []
    except ValidationError as error:
        return None, record_faults(error, whole, Ruling)


def _unknown(key: str) -> Fault:
    return Fault((key,), "M102", f"unknown key {shown(key)}", "the file holds a list under 'rulings', nothing else", at_key=True)


def _at(number: int, fault: Fault) -> Fault:
    return replace(fault, path=("rulings", number, *fault.path))


def appended(text: str | None, finding: str, by: str, when: str, why: str) -> str:
    """The text of decisions.yaml with one finding accepted at its end. Raises ValueError where the file cannot take it."""
    body = text if text and text.strip() else "rulings:\n"
    if body.split("#")[0].split() == ["rulings:", "[]"]:
        body = body.replace("[]", "", 1)
    entry = yaml.safe_dump([{"accept": finding, "by": by, "when": when, "why": why}], allow_unicode=True, sort_keys=False)
    longer = body.rstrip("\n") + "\n" + "".join(f"  {line}\n" for line in entry.splitlines())
    before, after = _count(body), _count(longer)
    if before is None or after != before + 1:
        raise ValueError("decisions.yaml is not a list of rulings in block style; write the ruling in by hand")
    return longer


def _count(text: str) -> int | None:
    found = plain.parse(text)
    rulings = found.value.get("rulings") if isinstance(found.value, dict) and not found.faults else None
    return len(rulings or []) if isinstance(found.value, dict) and not found.broken else None
