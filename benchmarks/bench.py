"""What the program costs, as ratios of whole processes: CPU of finished children, medians of runs taken in turns.

python benchmarks/bench.py            all of it, about five minutes
python benchmarks/bench.py startup    one part: startup, load, group, conflicts, views
"""

import os
import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import synthetic

PYTHON = sys.executable
PROGRAM = [PYTHON, "-m", "kimvisit"]
RUNS = 7
DATA = Path(__file__).parent.parent / "data"


def cpu(command: Sequence[str], env: dict[str, str] | None = None) -> float:
    """User and system seconds of one finished run. getrusage counts microseconds, os.times ticks of ten milliseconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ, **(env or {})}, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def in_turns(*runs: Callable[[], float], times: int = RUNS) -> list[float]:
    """The median cost of each, A B A B ..., after one run of each that is not counted."""
    for run in runs:
        run()
    taken = [[run() for run in runs] for _ in range(times)]
    return [statistics.median(column) for column in zip(*taken, strict=True)]


def ratio(name: str, cost: float, base: float, reach: str) -> None:
    """One line: what, how many times the base, and what is to be reached."""
    print(f"{name:52} {cost:8.3f} s {base:8.3f} s {cost / base:7.1f}   {reach}")


def startup() -> None:
    """--help, completion and timeline --json beside `python -c pass`."""
    complete = {"_KIMVISIT_COMPLETE": "complete_bash", "COMP_WORDS": "kimvisit show may", "COMP_CWORD": "2"}
    base, shown, completed, told = in_turns(
        lambda: cpu([PYTHON, "-c", "pass"]),
        lambda: cpu([*PROGRAM, "--help"]),
        lambda: cpu(PROGRAM, complete),
        lambda: cpu([*PROGRAM, "timeline", "--json", "--data", str(DATA)]),
        times=3 * RUNS,
    )
    ratio("--help / python -c pass", shown, base, "at most 8")
    ratio("completion / python -c pass", completed, base, "at most 8")
    ratio("timeline --json / python -c pass", told, base, "at most 22")


def load() -> None:
    """Loading and validating records of 15 claims beside check-jsonschema with our own schema."""
    for records, times in ((1_000, 3), (10_000, 1)):
        with tempfile.TemporaryDirectory() as place:
            folder = synthetic.write(Path(place) / "data", records)
            schema = Path(place) / "schema.json"
            schema.write_text(subprocess.check_output([*PROGRAM, "schema", "--data", str(folder)], text=True), encoding="utf-8")
            files = sorted(str(path) for path in (folder / "articles").iterdir())
            checker = [PYTHON, "-m", "check_jsonschema", "--schemafile", str(schema)]
            part = files[: min(len(files), 200)]
            ours, theirs = in_turns(
                partial(cpu, [*PROGRAM, "check", "--data", str(folder)]),
                partial(cpu, [*checker, *part]),
                times=times,
            )
            idle = statistics.median(cpu([*checker, *part[:1]]) for _ in range(3))
            scaled = idle + (theirs - idle) * len(files) / len(part)
            ratio(
                f"check-jsonschema / check, {records:,} records",
                scaled,
                ours,
                f"at least 25 (check-jsonschema ran on {len(part)}, scaled)",
            )


def group() -> None:
    """One event with 10,000 claims beside one with 1,000."""
    _sizes("conflicts, one event, 10,000 claims / 1,000", 67, 667, 1, "at most 15")


def conflicts() -> None:
    """conflicts over 1,000 records beside loading them."""
    with tempfile.TemporaryDirectory() as place:
        folder = str(synthetic.write(Path(place) / "data", 1_000))
        loaded, found = in_turns(
            lambda: cpu([*PROGRAM, "check", "--data", folder]),
            lambda: cpu([*PROGRAM, "conflicts", "--json", "--data", folder]),
            times=3,
        )
        ratio("conflicts --json / check, 1,000 records", found, loaded, "")


def views() -> None:
    """Each view beside timeline --json on the shipped dossier, and beside the load of 1,000 records."""
    asked = {
        "conflicts": ["conflicts", "--json"],
        "status": ["status", "--json"],
        "lineage": ["lineage", "--json"],
        "diff": ["diff", "--from", "2015-01-01", "--to", "2015-01-31", "--json"],
    }
    told, *costs = in_turns(
        lambda: cpu([*PROGRAM, "timeline", "--json", "--data", str(DATA)]),
        *(partial(cpu, [*PROGRAM, *words, "--data", str(DATA)]) for words in asked.values()),
    )
    for name, cost in zip(asked, costs, strict=True):
        ratio(f"{name} / timeline --json, the dossier", cost, told, "at most 1.5")
    asked["diff"] = ["diff", "--from", "2030-06-01", "--to", "2030-06-30", "--json"]
    with tempfile.TemporaryDirectory() as place:
        folder = str(synthetic.write(Path(place) / "data", 1_000))
        loaded, *costs = in_turns(
            lambda: cpu([*PROGRAM, "check", "--data", folder]),
            *(partial(cpu, [*PROGRAM, *words, "--data", folder]) for words in [["timeline", "--json"], *asked.values()]),
            times=3,
        )
        for name, cost in zip(["timeline", *asked], costs, strict=True):
            ratio(f"{name} / check, 1,000 records", cost, loaded, "less than 3 times the load")


def _sizes(name: str, small: int, large: int, events: int, reach: str) -> None:
    with tempfile.TemporaryDirectory() as place:
        folders = [str(synthetic.write(Path(place) / str(records), records, events=events)) for records in (small, large)]
        few, many = in_turns(*(partial(cpu, [*PROGRAM, "conflicts", "--json", "--data", folder]) for folder in folders), times=3)
        ratio(name, many, few, reach)


PARTS: dict[str, Callable[[], None]] = {"startup": startup, "load": load, "group": group, "conflicts": conflicts, "views": views}

if __name__ == "__main__":
    print(f"{'what':52} {'cost':>10} {'base':>10} {'ratio':>7}   reach")
    for part in sys.argv[1:] or PARTS:
        PARTS[part]()
