"""Moments in which nothing may come between: another kimvisit that writes into the same dossier, or a Ctrl-C."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

try:
    import fcntl
except ImportError:  # not there on Windows, where nobody is kept waiting
    fcntl = None  # type: ignore[assignment]  # the name stands for a module or for none


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Nobody else writes into a dossier meanwhile: another kimvisit waits here until this one is done, and then reads what it wrote.

    The lock is the system's on the folder itself; it leaves no file behind and ends with the process, however that ends.
    """
    if fcntl is None or not folder.is_dir():
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):  # file systems without locks: nobody is kept waiting there
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


@contextmanager
def interrupts_held_back() -> Iterator[None]:
    """A Ctrl-C in a moment that must not be cut in two comes behind it. Processes that start here never see one."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
