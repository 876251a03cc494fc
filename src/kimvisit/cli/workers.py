"""Many originals are drafted by several processes at once, a few by this one. The results come in order either way."""

import os
import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager

from kimvisit.cli.made import Made
from kimvisit.drafting import Desk, HtmlNotInstalled

MANY = 60
MOST = 8
_CHUNK = 10

Drafted = Made | str


def drafts(waiting: Sequence[Made], desk: Desk, raises: bool) -> Iterator[Drafted]:
    """Each original with its record, or why it has none. `raises` lets a bug rise instead of telling of it.

    Starting a process costs about as much as drafting ten originals; fewer than `MANY` are not worth it.
    """
    hands = min(MOST, _processors())
    if raises or hands == 1 or len(waiting) < MANY:
        yield from (_drafted(one, desk, raises) for one in waiting)
        return
    pool = ProcessPoolExecutor(hands, initializer=_take_seat, initargs=(desk,))
    try:
        with _interrupts_held_back():
            found = pool.map(_at_my_desk, waiting, chunksize=_CHUNK)
        yield from found
    finally:
        pool.shutdown(cancel_futures=True)


@contextmanager
def _interrupts_held_back() -> Iterator[None]:
    """A Ctrl-C in the moment in which processes start would leave them half begun. It comes afterwards, and only here: they inherit this."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _processors() -> int:
    """How many processors this process may use; a container often has fewer than the machine."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _drafted(one: Made, desk: Desk, raises: bool) -> Drafted:
    try:
        return one.drafted(desk)
    except HtmlNotInstalled as missing:
        return str(missing)
    except Exception as bug:  # of this page: the others go on
        if raises:
            raise
        return f"this is a bug: {type(bug).__name__}: {bug}; KIMVISIT_DEBUG=1 says what to report"


_seat: list[Desk] = []


def _take_seat(desk: Desk) -> None:
    """What a worker does first. Ctrl-C is for the process that the user started, also where no signals can be held back."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _seat[:] = [desk]


def _at_my_desk(one: Made) -> Drafted:
    return _drafted(one, _seat[0], raises=False)
