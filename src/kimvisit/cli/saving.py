"""Writing files so that nobody ever sees half of one."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from kimvisit.cli.alone import interrupts_held_back
from kimvisit.cli.edge import Refusal

FRESH = 0o644


def write_whole(path: Path, text: str) -> None:
    """Put a text in the place of a file at one stroke: whoever reads meanwhile, or cuts the power, has the old file or the new."""
    with interrupts_held_back():
        _write(path, text)


def _write(path: Path, text: str) -> None:
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        try:
            with open(handle, "w", encoding="utf-8", newline="\n") as file:
                file.write(text)
            os.chmod(name, path.stat().st_mode if path.exists() else FRESH)
            os.replace(name, path)
        except BaseException:
            with suppress(OSError):
                os.unlink(name)
            raise
    except OSError as error:
        raise Refusal(f"{path} cannot be written: {error.strerror}") from None
