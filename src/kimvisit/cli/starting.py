"""The command that begins a dossier: init."""

import re
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Annotated

import typer

from kimvisit import bundled
from kimvisit.cli import edge
from kimvisit.cli.edge import Refusal
from kimvisit.cli.saving import write_whole

EXAMPLES = {"init": "kimvisit init my-story"}
SCHEMA = "article.schema.json"
OF_THE_STORY = ("cues", "bearers", "holders", "forms", "event_words")


def run_init(folder: Annotated[Path, typer.Argument(metavar="DIR", help="A folder that is new or empty.")]) -> None:
    """Begin a dossier: an empty one that explains itself, with one example."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Refusal(f"{folder} is not empty; init writes into a new folder or an empty one")
    made = [one for one in (folder / "articles", folder, *folder.parents) if not one.exists()]
    written: list[Path] = []
    try:
        (folder / "articles").mkdir(parents=True, exist_ok=True)
        for name, text in _files():
            written.append(folder / name)
            write_whole(folder / name, text)
    except OSError as error:
        _clear_away(written, made)
        raise Refusal(f"{folder} cannot be made: {error.strerror}") from None
    except Refusal as refusal:
        _clear_away(written, made)
        raise Refusal(f"{refusal}; what init had begun is cleared away") from None
    except BaseException:
        _clear_away(written, made)
        raise
    edge.write(map(str, written))
    edge.write(["", f"Next: kimvisit timeline --data {folder}, then write a record of your own beside the example.",
                "draft finds the claims that cues.yaml has words for: add cues for the kinds of your story."])  # fmt: skip


def _clear_away(written: Iterable[Path], made: Iterable[Path]) -> None:
    """Remove what a broken-off init wrote, so that the same command can be given again: files, then the folders that it made."""
    for path in written:
        with suppress(OSError):
            path.unlink(missing_ok=True)
    for folder in made:
        with suppress(OSError):
            folder.rmdir()


def _files() -> list[tuple[str, str]]:
    template = Path(__file__).parent.parent / "template"
    names = sorted(path.relative_to(template).as_posix() for path in template.rglob("*.yaml"))
    files = {name: (template / name).read_text(encoding="utf-8") for name in names}
    files["cues.yaml"] += _common_cues()
    return [*files.items(), (SCHEMA, _schema(template))]


def _common_cues() -> str:
    """The word lists of the shipped dossier that serve any story: hedges, verbs of saying, titles, furniture, ..."""
    shipped = bundled.shipped()
    if shipped is None or not (shipped / "cues.yaml").exists():
        return ""
    text = (shipped / "cues.yaml").read_text(encoding="utf-8")
    sections = re.split(r"(?m)^(?=(?:#[^\n]*\n)*[a-z_]+:)", text)
    return "".join(f"\n{one.strip()}\n" for one in sections if _key(one) and _key(one) not in OF_THE_STORY)


def _key(section: str) -> str:
    found = re.search(r"(?m)^([a-z_]+):", section)
    return found[1] if found else ""


def _schema(template: Path) -> str:
    import json

    from kimvisit.reading.load import load
    from kimvisit.reading.schema import schema

    return json.dumps(schema(load(template).catalog), indent=2) + "\n"
