"""`kimvisit` and `python -m kimvisit`."""

import gc
import os
import signal
import sys

INTERRUPTED = 130


def main() -> int:
    """Run the command line on the process's own arguments; the exit status."""
    # A run makes many small things and keeps them to its end. To look for circles among them would take a fifth of a short run and
    # most of a load of ten thousand records; to look once more on the way out, another tenth.
    gc.disable()
    try:
        _open_what_is_closed()
        from kimvisit.cli.app import run

        return _ended(run(sys.argv[1:]))
    except KeyboardInterrupt:
        return _ended(INTERRUPTED)
    finally:
        gc.freeze()


def _ended(status: int) -> int:
    """The exit status. Where a Ctrl-C ended the run, a second one finds nothing left to stop."""
    if status == INTERRUPTED:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    return status


def _open_what_is_closed() -> None:
    """A stream that the caller closed (`>&-`) is None here; what goes to it goes nowhere."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115 open to the end of the process


if __name__ == "__main__":
    sys.exit(main())
