"""Where the dossier is that comes with the package."""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def shipped(package: Path = PACKAGE) -> Path | None:
    """The dossier inside an installed package, else the one beside the sources; None if there is neither.

    A wheel carries a copy of data/ as kimvisit/dossier. An editable install runs from src/kimvisit, and data/ lies two folders up.
    """
    beside_sources = package.parent.parent / "data"
    return next((folder for folder in (package / "dossier", beside_sources) if is_dossier(folder)), None)


def is_dossier(folder: Path) -> bool:
    """Whether a folder is taken for a dossier when nobody named one."""
    return (folder / "kinds.yaml").is_file()


def is_installed(folder: Path, package: Path = PACKAGE) -> bool:
    """Whether a folder lies inside the installed package, where nothing is to be written."""
    return folder.resolve().is_relative_to(package)
