"""Write the pages that are made from the code: rules.md from the rules' manuals, commands.md from the commands' own help.

python docs/generate.py           write them
python docs/generate.py --check   write nothing; exit with 1 if one is out of date
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from kimvisit.cli.commands import COMMANDS
from kimvisit.engine.rule import Rule
from kimvisit.rules import catalogue

HERE = Path(__file__).resolve().parent
DOES = {
    "contradiction": "cannot both be true",
    "discrepancy": "differ in substance",
    "tension": "can both be true, but a reader should know",
    "note": "worth knowing",
    "update": "not a conflict",
}


def rules() -> Iterator[str]:
    """All rules with their manuals, in order of code."""
    yield from ("# The rules", "", "Made from the rules' own manuals: `make docs`. On the terminal: `kimvisit explain C301`.", "")
    yield from ("| code | name | class | in one line |", "|---|---|---|---|")
    for rule in catalogue():
        yield f"| [{rule.code}](#{_anchor(rule)}) | {rule.name} | {rule.class_} | {rule.summary} |"
    yield from ("", "What the classes mean: " + "; ".join(f"{name}: {what}" for name, what in DOES.items()) + ".")
    for rule in catalogue():
        scopes = " and ".join(rule.scopes)
        yield from (
            "",
            f"## {rule.code} {rule.name}",
            "",
            f"*{rule.class_}; looks at each {scopes} by itself; reads {rule.reads}*",
            "",
        )
        yield from _as_markdown(rule.manual)


def _anchor(rule: Rule) -> str:
    return f"{rule.code}-{rule.name}".lower()


def _as_markdown(manual: str) -> Iterator[str]:
    """The manual with its indented examples fenced."""
    is_example = False
    for line, following in zip(manual.splitlines(), [*manual.splitlines()[1:], ""], strict=True):
        starts = line.startswith("    ") and not is_example
        if starts:
            is_example = True
            yield "```yaml"
        yield line.removeprefix("    ") if is_example else line
        if is_example and not following.startswith("    "):
            is_example = False
            yield "```"


def commands() -> Iterator[str]:
    """The help of the program and of each command."""
    yield from ("# The commands", "", "Made from the commands' own help: `make docs`.")
    for name in ("", *COMMANDS):
        words = ["kimvisit", *([name] if name else []), "--help"]
        yield from ("", f"## {name or 'kimvisit'}", "", "```", f"$ {' '.join(words)}", *_help(words[1:]), "```")


def _help(words: list[str]) -> list[str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("KIMVISIT", "_KIMVISIT", "FORCE_"))}
    printed = subprocess.run(
        [sys.executable, "-m", "kimvisit", *words],
        cwd=HERE.parent,
        env={**clean, "COLUMNS": "80", "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return [line.rstrip() for line in printed.stdout.strip().splitlines()]


def main() -> int:
    """Write the pages, or with --check only compare them."""
    stale = []
    for name, lines in (("rules.md", rules()), ("commands.md", commands())):
        text = "\n".join(lines) + "\n"
        page = HERE / name
        if not page.exists() or page.read_text(encoding="utf-8") != text:
            stale.append(f"docs/{name}")
            if "--check" not in sys.argv:
                page.write_text(text, encoding="utf-8", newline="\n")
    if "--check" in sys.argv and stale:
        print(f"out of date: {', '.join(stale)}; to renew: make docs")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
