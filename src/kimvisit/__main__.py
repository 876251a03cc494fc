"""`kimvisit` and `python -m kimvisit`."""

import gc
import os
import signal
import sys


def main() -> int:
    """Run the command line on the process's own arguments; the exit status."""
    # A run makes many small things and keeps them to its end. To look for circles among them would take a fifth of a short run and
    # most of a load of ten thousand records; to look once more on the way out, another tenth.
    gc.disable()
    try:
        _open_what_is_closed()
        from kimvisit.cli.app import run

        return run(sys.argv[1:])
    except KeyboardInterrupt:
        return 130
    finally:
        _stop_listening()
        gc.freeze()


def _stop_listening() -> None:
    """A second Ctrl-C finds nothing left to stop."""
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    except KeyboardInterrupt:
        signal.signal(signal.SIGINT, signal.SIG_IGN)


def _open_what_is_closed() -> None:
    """A stream that the caller closed (`>&-`) is None here; what goes to it goes nowhere."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115 open to the end of the process


if __name__ == "__main__":
    sys.exit(main())
