"""`kimvisit` and `python -m kimvisit`."""

import sys


def main() -> int:
    """Run the command line on the process's own arguments; the exit status."""
    # A run makes many small things, keeps them to its end and makes no circles that matter: to look for circles takes a fifth of a
    # short run, and most of a load of ten thousand records.
    import gc

    gc.disable()
    try:
        from kimvisit.cli.app import run

        return run(sys.argv[1:])
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
