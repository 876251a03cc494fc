"""The command that begins a dossier: init."""

from pathlib import Path
from typing import Annotated

import typer

from kimvisit import bundled
from kimvisit.cli import edge
from kimvisit.cli.edge import Refusal
from kimvisit.cli.saving import write_whole

EXAMPLES = {"init": "kimvisit init my-story"}
SCHEMA = "article.schema.json"


def run_init(folder: Annotated[Path, typer.Argument(metavar="DIR", help="A folder that is new or empty.")]) -> None:
    """Begin a dossier: an empty one that explains itself, with one example."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Refusal(f"{folder} is not empty; init writes into a new folder or an empty one")
    try:
        (folder / "articles").mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refusal(f"{folder} cannot be made: {error.strerror}") from None
    for name, text in _files(folder):
        write_whole(folder / name, text)
        edge.write([str(folder / name)])
    edge.write(["", f"Next: kimvisit timeline --data {folder}, then write a record of your own beside the example."])


def _files(folder: Path) -> list[tuple[str, str]]:
    template = Path(__file__).parent.parent / "template"
    names = sorted(path.relative_to(template).as_posix() for path in template.rglob("*.yaml"))
    files = [(name, (template / name).read_text(encoding="utf-8")) for name in names]
    shipped = bundled.shipped()
    if shipped is not None and (shipped / "cues.yaml").exists():
        files.append(("cues.yaml", (shipped / "cues.yaml").read_text(encoding="utf-8")))
    return [*files, (SCHEMA, _schema(template))]


def _schema(template: Path) -> str:
    import json

    from kimvisit.reading.load import load
    from kimvisit.reading.schema import schema

    return json.dumps(schema(load(template).catalog), indent=2) + "\n"
