"""Calls of the program from outside: words and files in, text and an exit status out."""

import contextlib
import io
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch

from kimvisit.cli.app import run

ROOT = Path(__file__).resolve().parents[1]
OURS = ("KIMVISIT_", "NO_COLOR", "FORCE_COLOR", "COLUMNS", "TERM", "PYTHONIOENCODING", "_KIMVISIT")

KINDS = """\
signing:
  asks: Will {subject} sign?
  stages: [drafted, signed]
  plan: [drafted]
"""
EVENTS = """\
pact: {title: The harbour pact, date: 2031-06-01}
fair: {title: The spring fair, date: 2031-04}
"""
ACTORS = """\
north-quay: {sort: state, name: North Quay}
mayor: {sort: person, name: Ada Quill, speaks_for: north-quay}
south-quay: {sort: state, name: South Quay}
envoy: {sort: person, name: Bo Reed, speaks_for: south-quay}
gazette: {sort: outlet, name: Gazette}
post: {sort: outlet, name: Évening Post}
"""
FIRST = """\
headline: Mayor will sign
outlet: gazette
published: 2031-05-02
claims:
  - {id: signs, kind: signing, stage: signed, about: pact, subject: mayor, factuality: CT+, attribution: [mayor],
     said: 2031-05-01, text: The mayor has signed., paragraph: 1, quote: has signed}
  - {id: drafts, kind: signing, stage: drafted, about: pact, subject: mayor, factuality: CT+, attribution: [],
     text: A draft is ready., paragraph: 2}
"""
SECOND = """\
headline: No pact, says the south
outlet: post
published: 2031-05-03
claims:
  - {id: denies, kind: signing, stage: signed, about: pact, subject: mayor, factuality: CT-, attribution: [envoy],
     said: 2031-05-03, text: The mayor has signed nothing., paragraph: 1}
  - {id: fair, kind: signing, stage: drafted, about: fair, subject: mayor, factuality: PS+, attribution: [],
     text: A word at the fair is possible., paragraph: 2}
"""
FILES = {
    "kinds.yaml": KINDS,
    "events.yaml": EVENTS,
    "actors.yaml": ACTORS,
    "articles/2031-05-02-gazette.yaml": FIRST,
    "articles/2031-05-03-post.yaml": SECOND,
}


class Answer(NamedTuple):
    """What came of a call."""

    status: int
    out: str
    err: str


def harbour(folder: Path, **changed: str | None) -> Path:
    """A small sound dossier in which two sides contradict each other, with some files changed; None leaves one out."""
    files: dict[str, str | None] = {**FILES, **changed}
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if text is not None:
            path.write_text(text, encoding="utf-8")
    return folder


def call(*words: object, cwd: Path = ROOT, encoding: str = "utf-8", **env: str) -> Answer:
    """Run the program in this process, on streams that are no terminal."""
    out, err = _stream(encoding), _stream(encoding)
    with _surroundings(env), contextlib.chdir(cwd), contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        status = run([str(word) for word in words])
    return Answer(status, _read(out), _read(err))


def process(*words: object, cwd: Path = ROOT, **options: Any) -> subprocess.CompletedProcess[str]:
    """Run the program as a process of its own."""
    env = {**_clean(), **options.pop("env", {})}
    command = [sys.executable, "-m", "kimvisit", *map(str, words)]
    return subprocess.run(command, cwd=cwd, env=env, capture_output=True, encoding="utf-8", timeout=60, check=False, **options)


def hears_interrupts() -> None:
    """A program that a shell starts in the background, as CI does, ignores Ctrl-C, and so do its children unless told otherwise."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def _stream(encoding: str) -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(), encoding=encoding, newline="\n", write_through=True)


def _read(stream: io.TextIOWrapper) -> str:
    stream.flush()
    stream.seek(0)
    return stream.read()


def _clean() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.startswith(OURS)}


@contextlib.contextmanager
def _surroundings(env: dict[str, str]) -> Iterator[None]:
    with patch.dict(os.environ, {**_clean(), **env}, clear=True):
        yield
