"""One file to text, or to what stands in the way. Nothing hangs: a file is looked at before it is opened."""

import re
import stat
from dataclasses import dataclass
from pathlib import Path

LIMIT = 8 * 1024 * 1024
_BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"
# Line ends other than \n are named apart. The last three would be line breaks to YAML and none to an editor.
CONTROL = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Trouble:
    """What is wrong with a file as a file. `fatal`: it cannot be used; otherwise it is read all the same."""

    code: str
    message: str
    remedy: str
    line: int = 1
    column: int = 1
    fatal: bool = True


@dataclass(frozen=True, slots=True)
class Text:
    """The text of a file without byte order mark, if it can be used, and what was wrong with the file."""

    text: str | None
    troubles: tuple[Trouble, ...] = ()


def read(path: Path) -> Text:
    """The text of a file. Never raises and never blocks, whatever lies at the path."""
    try:
        trouble = _unfit(path)
        return Text(None, (trouble,)) if trouble else _decoded(path.read_bytes())
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "the system refuses"
        return Text(None, (Trouble("F104", f"cannot be read: {reason}", "check the file and its permissions"),))


def _unfit(path: Path) -> Trouble | None:
    try:
        status = path.stat()
    except FileNotFoundError:
        if path.is_symlink():
            return Trouble("F103", "is a link to a file that is not there", "mend the link or remove it")
        other = path.with_suffix(".yml")
        remedy = f"rename {other.name} to {path.name}" if other.exists() else "every dossier has one; {} stands for none"
        return Trouble("F101", "is missing", remedy)
    if not stat.S_ISREG(status.st_mode):
        what = "a folder" if stat.S_ISDIR(status.st_mode) else "a pipe or a device"
        return Trouble("F102", f"is {what}, not a file", "put a text file in its place, or give it another name")
    if status.st_size > LIMIT:
        size = f"{status.st_size / 1024 / 1024:.0f} MB"
        return Trouble("F105", f"has {size}; a record has at most {LIMIT // 1024 // 1024} MB", "split the file")
    return None


def _decoded(data: bytes) -> Text:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        line, column = place(before, len(before))
        message = f"is not UTF-8: byte 0x{data[error.start]:02x}"
        return Text(None, (Trouble("F106", message, "save the file as UTF-8", line, column),))
    marked = text.startswith(_BOM)
    text = text.removeprefix(_BOM)
    control = CONTROL.search(text)
    if control:
        line, column = place(text, control.start())
        message = f"holds the control character U+{ord(control[0]):04X}"
        return Text(None, (Trouble("F107", message, "delete it", line, column),))
    return Text(text, tuple(_blemishes(text, marked)))


def _blemishes(text: str, marked: bool) -> list[Trouble]:
    found = []
    if marked:
        remedy = "save the file as UTF-8 without BOM"
        found.append(Trouble("F108", "begins with a byte order mark", remedy, fatal=False))
    if "\r" in text:
        line, column = place(text, text.index("\r"))
        remedy = "save the file with Unix line ends (LF)"
        found.append(Trouble("F109", "has Windows line ends (CRLF)", remedy, line, column, fatal=False))
    return found


def place(text: str, index: int) -> tuple[int, int]:
    """Line and column, both from 1, of a character of the text."""
    before = text[:index]
    return before.count("\n") + 1, index - before.rfind("\n") if "\n" in before else len(before) + 1
