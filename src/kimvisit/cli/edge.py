"""What meets the outside: the screen, the streams, the exit statuses."""

import os
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, TextIO

if TYPE_CHECKING:
    from kimvisit.render.page import Page

FOUND, UNREADABLE, BUG, INTERRUPTED = 1, 2, 3, 130
PIPE_WIDTH = 80
WIDEST = 1000  # more than any screen has, whatever COLUMNS says


class Refusal(Exception):
    """What cannot be read or run as asked; its text is for the user, the exit status is 2."""


def reason(error: Exception) -> str:
    """Why a file could not be read or written, in the system's words alone: `Permission denied`."""
    return error.strerror or str(error) if isinstance(error, OSError) else str(error)


def page(everything: bool = False, data: str = "") -> "Page":
    """The page that stdout is; `data` is what the commands need that it suggests."""
    from kimvisit.render.page import Page

    return Page(width(), wants_colour(sys.stdout), not takes_unicode(sys.stdout), everything, data)


def width() -> int:
    """The terminal's width; on a pipe 80, unless COLUMNS says otherwise."""
    columns = os.environ.get("COLUMNS", "").lstrip("0")
    if columns.isdecimal():
        return int(columns) if len(columns) < len(str(WIDEST)) else WIDEST
    if not is_terminal(sys.stdout):
        return PIPE_WIDTH
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or PIPE_WIDTH
    except (OSError, ValueError):
        return PIPE_WIDTH


def wants_colour(stream: TextIO) -> bool:
    """Whether to write bold, dim and colour: NO_COLOR, then FORCE_COLOR, then whether a terminal reads it."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR", "0") not in ("", "0"):
        return True
    return is_terminal(stream) and os.environ.get("TERM") != "dumb"


def is_terminal(stream: TextIO) -> bool:
    """Whether a person reads the stream."""
    try:
        return stream.isatty()
    except ValueError:  # a stream that was closed
        return False


def takes_unicode(stream: TextIO) -> bool:
    """Whether the stream can write what is not ASCII."""
    return (stream.encoding or "").lower().replace("-", "").replace("_", "") in ("utf8", "utf16", "utf32")


def write(lines: Iterable[str]) -> None:
    """Print lines. A reader who has seen enough (`| head`) ends the writing quietly."""
    ascii_only = not takes_unicode(sys.stdout)
    try:
        for line in lines:
            sys.stdout.write((plain(line) if ascii_only else line) + "\n")
        sys.stdout.flush()
    except BrokenPipeError:
        silence(sys.stdout)
    except OSError as error:
        silence(sys.stdout)
        raise Refusal(f"the output cannot be written: {error.strerror}") from None


def silence(stream: TextIO) -> None:
    """Send what is still to come, and what waits in the stream's buffer, nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def write_json(view: Any) -> None:
    """Print one JSON value."""
    from kimvisit.render.json_views import dump

    write([dump(view, ascii=not takes_unicode(sys.stdout))])


def plain(text: str) -> str:
    """The text for a stream that takes ASCII only."""
    from kimvisit.render.page import Page, readable

    return text if text.isascii() else readable(text, Page(ascii=True))


def tell(text: str, dim: bool = False) -> None:
    """Print a line for the person at the terminal, apart from the output."""
    line = text if takes_unicode(sys.stderr) else plain(text)
    try:
        print(f"\x1b[2m{line}\x1b[0m" if dim and wants_colour(sys.stderr) else line, file=sys.stderr, flush=True)
    except OSError:  # nobody reads any more, or the disk is full: the exit status still tells
        silence(sys.stderr)
