"""kimvisit init: a dossier begun, with one example."""

import re
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Annotated

import typer

from kimvisit import bundled
from kimvisit.cli import edge
from kimvisit.cli.choosing import needed
from kimvisit.cli.edge import Refusal
from kimvisit.cli.saving import write_whole
from kimvisit.render.page import paragraphs

EXAMPLE = "kimvisit init my-story --visits"
TEMPLATES = Path(__file__).parent.parent / "templates"
SCHEMA = "article.schema.json"
OF_THE_STORY = ("bearers", "holders", "forms", "event_words")
READ_THEM = "draft finds the claims that cues.yaml has words for"


def run(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A folder that is new or empty.")],
    visits: Annotated[
        bool, typer.Option("--visits", help="With the kinds and words of the first dossier: who is invited, accepts, comes.")
    ] = False,
) -> None:
    """Begin a dossier: an empty one that explains itself, with one example."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Refusal(f"{folder} is not empty; init writes into a new folder or an empty one")
    made = [one for one in (folder / "articles", folder, *folder.parents) if not one.exists()]
    written: list[Path] = []
    try:
        (folder / "articles").mkdir(parents=True, exist_ok=True)
        for name, text in _files("visits" if visits else "bridge").items():
            written.append(folder / name)
            write_whole(folder / name, text)
        written.append(folder / SCHEMA)
        write_whole(folder / SCHEMA, _schema(folder))
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
    told = (
        f"Next: kimvisit timeline{needed(folder)}, then write a record of your own beside the example.",
        f"{READ_THEM}{'' if visits else ': add cues for the kinds of your story'}.",
    )
    edge.write(["", *paragraphs(told, edge.page())])


def _clear_away(written: Iterable[Path], made: Iterable[Path]) -> None:
    """Remove what a broken-off init wrote, so that the same command can be given again: files, then the folders that it made."""
    for path in written:
        with suppress(OSError):
            path.unlink(missing_ok=True)
    for folder in made:
        with suppress(OSError):
            folder.rmdir()


def _files(template: str) -> dict[str, str]:
    """The files of a template. Kinds and cues that it lacks are those of the shipped dossier, the word lists that serve any story always."""
    folder = TEMPLATES / template
    names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.yaml"))
    files = {name: (folder / name).read_text(encoding="utf-8") for name in names}
    shipped = bundled.shipped()
    if shipped is None:
        raise Refusal("the dossier that comes with kimvisit is missing; install kimvisit again")
    files.setdefault("kinds.yaml", (shipped / "kinds.yaml").read_text(encoding="utf-8"))
    files["cues.yaml"] += _missing_sections(files["cues.yaml"], (shipped / "cues.yaml").read_text(encoding="utf-8"))
    return files


def _missing_sections(begun: str, shipped: str) -> str:
    """What the shipped cues.yaml has beyond the sections that are begun: hedges, verbs of saying, titles, furniture, ..."""
    sections = re.split(r"(?m)^(?=(?:#[^\n]*\n)*[a-z_]+:)", shipped)
    own = {_key(line) for line in begun.splitlines()} | set(OF_THE_STORY)
    return "".join(f"\n{one.strip()}\n" for one in sections if _key(one) and _key(one) not in own)


def _key(section: str) -> str:
    found = re.search(r"(?m)^([a-z_]+):", section)
    return found[1] if found else ""


def _schema(folder: Path) -> str:
    import json

    from kimvisit.reading.load import load
    from kimvisit.reading.schema import schema

    return json.dumps(schema(load(folder).catalog), indent=2) + "\n"
