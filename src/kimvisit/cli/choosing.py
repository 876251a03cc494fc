"""Which dossier a command reads."""

import os
from pathlib import Path
from typing import NamedTuple

from kimvisit import bundled
from kimvisit.cli.edge import Refusal

FILES = ("kinds.yaml", "events.yaml", "actors.yaml", "articles")


class Chosen(NamedTuple):
    """A dossier's folder, and whether it is the one that comes with the package, for want of another."""

    path: Path
    is_shipped: bool = False


def choose(data: Path | None) -> Chosen:
    """The folder that --data names, else KIMVISIT_DATA, else ./data or . if it holds kinds.yaml, else the one shipped."""
    named = os.environ.get("KIMVISIT_DATA")
    if data is not None or named:
        folder = data if data is not None else Path(named or "")
        _refuse_unless_dossier(folder, "" if data is not None else " (from KIMVISIT_DATA)")
        return Chosen(folder)
    here = next((folder for folder in (Path("data"), Path()) if bundled.is_dossier(folder)), None)
    if here is not None:
        return Chosen(here)
    shipped = bundled.shipped()
    if shipped is None:
        raise Refusal("this installation carries no dossier; name yours with --data DIR")
    return Chosen(shipped, is_shipped=True)


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
