"""Which dossier a command reads."""

import os
import shlex
from pathlib import Path
from typing import NamedTuple

from kimvisit import bundled
from kimvisit.cli.edge import Refusal

FILES = ("kinds.yaml", "events.yaml", "actors.yaml", "articles")
HERE = (Path("data"), Path())


class Chosen(NamedTuple):
    """A dossier's folder, and whether it is the one that comes with the package, for want of another."""

    path: Path
    is_shipped: bool = False


def choose(data: Path | None) -> Chosen:
    """The folder that --data names, else KIMVISIT_DATA, else ./data or . if it is a dossier, else the one shipped.

    A folder that holds records, or a catalogue without its kinds, is somebody's: it is read, and found wanting, rather than passed over
    for a story that is not his.
    """
    named = os.environ.get("KIMVISIT_DATA")
    if data is not None or named:
        folder = data if data is not None else Path(named or "")
        _refuse_unless_dossier(folder, "" if data is not None else " (from KIMVISIT_DATA)")
        return Chosen(folder)
    here = [*filter(bundled.is_dossier, HERE), *filter(_is_begun, HERE)]
    if here:
        return Chosen(here[0])
    shipped = bundled.shipped()
    if shipped is None:
        raise Refusal("this installation carries no dossier; name yours with --data DIR")
    return Chosen(shipped, is_shipped=True)


def needed(folder: Path) -> str:
    """What must stand behind a command for it to read this dossier: ` --data DIR`, or nothing where it does so unasked."""
    try:
        unasked = choose(None).path.resolve() == folder.resolve()
    except Refusal:
        unasked = False
    return "" if unasked else f" --data {shlex.quote(str(folder))}"


def _is_begun(folder: Path) -> bool:
    """Whether a folder without kinds.yaml holds the records of articles, or the rest of a catalogue."""
    return any((folder / "articles").glob("*.yaml")) or all((folder / name).is_file() for name in ("events.yaml", "actors.yaml"))


def _refuse_unless_dossier(folder: Path, whence: str) -> None:
    if not folder.is_dir():
        if folder.exists():
            raise Refusal(f"{folder}{whence} is a file; --data takes the folder of a dossier{_meant(folder)}")
        raise Refusal(f"no folder {folder}{whence}{_meant(folder)}")
    if not any((folder / name).exists() for name in FILES):
        raise Refusal(f"no dossier in {folder}{whence}: it has no kinds.yaml{_meant(folder)}")


def _meant(folder: Path) -> str:
    """The dossier around or inside a folder, as a question."""
    near = (folder / "data", *list(folder.parents)[:2])
    found = next((each for each in near if bundled.is_dossier(each)), None)
    return f"; did you mean {found}?" if found is not None else ""


def shown(path: Path) -> str:
    """A path as people write it: ./data, or in full where it lies elsewhere."""
    here = Path.cwd()
    if path.is_absolute() and path.is_relative_to(here):
        path = path.relative_to(here)
    return str(path) if path.is_absolute() or ".." in path.parts or path == Path() else f"./{path}"
