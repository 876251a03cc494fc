"""Many originals are drafted by several processes at once, a few by this one. The results come in order either way."""

import os
import signal
from collections.abc import Iterator, Sequence
from contextlib import suppress
from multiprocessing import Pipe, Process
from multiprocessing.connection import Connection, wait

from kimvisit.cli.alone import interrupts_held_back
from kimvisit.cli.draft_made import Made
from kimvisit.drafting import Desk, HtmlNotInstalled

MANY = 60
MOST = 8
_CHUNK = 10

Drafted = Made | str


def drafts(waiting: Sequence[Made], desk: Desk, raises: bool) -> Iterator[Drafted]:
    """Each original with its record, or why it has none. `raises` lets a bug rise instead of telling of it.

    Starting a process costs about as much as drafting ten originals; fewer than `MANY` are not worth it. What the others leave undone,
    because one was killed or none could be started, this process does.
    """
    hands = min(MOST, _processors())
    done = 0
    if not raises and hands > 1 and len(waiting) >= MANY:
        for one in _by_others(waiting, desk, hands):
            done += 1
            yield one
    yield from (_drafted(one, desk, raises) for one in waiting[done:])


def _by_others(waiting: Sequence[Made], desk: Desk, hands: int) -> Iterator[Drafted]:
    """What other processes draft, in order. It ends early where one cannot be started, or is lost."""
    hired: list[tuple[Process, Connection]] = []
    try:
        with interrupts_held_back():
            for _ in range(hands):
                hired.append(_hire(desk))  # noqa: PERF401 those hired before one fails are let go below
        yield from _in_order([waiting[i : i + _CHUNK] for i in range(0, len(waiting), _CHUNK)], [hand for _, hand in hired])
    except (OSError, EOFError):
        return
    finally:
        with interrupts_held_back():
            for process, _ in hired:
                process.terminate()
                process.join()


def _hire(desk: Desk) -> tuple[Process, Connection]:
    ours, theirs = Pipe()
    process = Process(target=_work, args=(ours, theirs, desk), daemon=True)
    process.start()
    theirs.close()
    return process, ours


def _in_order(chunks: Sequence[Sequence[Made]], hands: Sequence[Connection]) -> Iterator[Drafted]:
    """What becomes of each chunk, first to last, whoever is done with one first."""
    busy: dict[Connection, int] = {}
    ready: dict[int, list[Drafted]] = {}
    given = told = 0
    while told < len(chunks):
        for hand in hands:
            if hand not in busy and given < len(chunks):
                hand.send(chunks[given])
                busy[hand], given = given, given + 1
        done = wait(list(busy))
        for hand in [each for each in busy if each in done]:
            ready[busy.pop(hand)] = hand.recv()
        while told in ready:
            yield from ready.pop(told)
            told += 1


def _work(ours: Connection, theirs: Connection, desk: Desk) -> None:
    """What a worker does: chunk by chunk, until nobody is there to give it one. Ctrl-C is for the process that the user started."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    ours.close()
    with suppress(EOFError, OSError, MemoryError):
        while True:
            theirs.send([_drafted(one, desk, raises=False) for one in theirs.recv()])


def _processors() -> int:
    """How many processors this process may use; a container often has fewer than the machine."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _drafted(one: Made, desk: Desk, raises: bool) -> Drafted:
    try:
        return one.drafted(desk)
    except HtmlNotInstalled as missing:
        return str(missing)
    except MemoryError:
        raise
    except Exception as bug:  # of this page: the others go on
        if raises:
            raise
        return f"this is a bug: {type(bug).__name__}: {bug}; KIMVISIT_DEBUG=1 says what to report"
