"""Originals as they lie on the user's disk: bytes to text, or a plain word on why not. Nothing of them is kept."""

import hashlib
import re
import stat
import sys
from dataclasses import dataclass
from pathlib import Path

LIMIT = 8 * 1024 * 1024
STDIN = Path("-")
_CONTROL = re.compile(r"[\0-\x08\x0b\x0e-\x1f]")
PAGES = frozenset({"", ".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml"})


class Unfit(Exception):
    """Why something is no original; the text is for the user."""


@dataclass(frozen=True, slots=True)
class Original:
    """An original as text. `name` is what a record calls it, `sha256` that of its bytes."""

    name: str
    text: str
    sha256: str


def read(path: Path) -> Original:
    """The text of a file, or of standard input for `-`. Raises Unfit; never blocks on what is no plain file."""
    if path == STDIN:
        return decoded("stdin", _standard_input())
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise Unfit(_other(status.st_mode))
        if status.st_size > LIMIT:
            raise Unfit(_too_large(status.st_size))
        return decoded(path.name, path.read_bytes())
    except FileNotFoundError:
        raise Unfit("is a link to a file that is not there" if path.is_symlink() else "no such file") from None
    except (OSError, ValueError) as error:
        raise Unfit(f"cannot be read: {getattr(error, 'strerror', None) or error}") from None


def _standard_input() -> bytes:
    """What comes in, up to a byte over the limit. A shell may have closed it: `<&-`."""
    if sys.stdin is None:
        raise Unfit("is closed; send the text of the article to it")
    return sys.stdin.buffer.read(LIMIT + 1)


def decoded(name: str, data: bytes) -> Original:
    """Bytes as text: UTF-8, UTF-16 by its mark, else cp1252. Raises Unfit for what is no text."""
    if len(data) > LIMIT:
        raise Unfit(_too_large(len(data)))
    if not data.strip():
        raise Unfit("is empty; save the text of the article in it")
    try:
        text = data.decode("utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    head = text[:4000]
    if text.startswith("%PDF-") or "\0" in head or len(_CONTROL.findall(head)) > len(head) // 50:
        raise Unfit("is no text; save the page as text in UTF-8, or as a web page (.html)")
    return Original(name, text, hashlib.sha256(data).hexdigest())


def _other(mode: int) -> str:
    if stat.S_ISDIR(mode):
        return "is a folder; name the files in it, or draft all of them with --into DIR"
    return "is a pipe or a device; to read from a pipe, write - and send the text to standard input"


def _too_large(size: int) -> str:
    return f"has {size / 1024 / 1024:.0f} MB; an article has at most {LIMIT // 1024 // 1024} MB"


def pages(folder: Path) -> tuple[list[Path], list[str]]:
    """The files of a folder that may be originals, by name, and the names of the others. Raises Unfit."""
    try:
        entries = sorted(each for each in folder.iterdir() if not each.name.startswith(".") and not each.is_dir())
    except OSError as error:
        raise Unfit(f"cannot be listed: {error.strerror}") from None
    found = [each for each in entries if each.suffix.lower() in PAGES]
    if not found:
        raise Unfit("holds no .txt, .html or .md file")
    return found, [each.name for each in entries if each.suffix.lower() not in PAGES]
